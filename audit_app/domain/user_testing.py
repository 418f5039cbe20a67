"""User testing: the findings of people concerned, which overrule the checklist."""

from collections import defaultdict
from collections.abc import Mapping

from audit_app.domain.answering import line_of, require_open
from audit_app.domain.audit import Audit, Decision, Finding
from audit_app.errors import UnknownLine, UnknownZone

BLOCKING_SEVERITY = 4


def found(audit: Audit, finding: Finding) -> Audit:
    """Return the audit with this finding, new or rewritten.

    Every line it newly touches has to be asked: a finding on a line nobody shows would overrule nothing, silently.
    Raises UnknownLine, or UnknownZone where it was newly met at a zone that is none.

    **Source:** RULES.md rule 8.
    """
    require_open(audit, "finding")
    before = audit.findings.get(finding.id)
    for line in finding.lines:
        if before is None or line not in before.lines:
            line_of(audit, line)
    if finding.zone and finding.zone not in audit.zones and (before is None or before.zone != finding.zone):
        raise UnknownZone(finding.zone, tuple(audit.zones))
    return audit.replaced(findings={**audit.findings, finding.id: finding})


def decided(audit: Audit, finding_id: str, decision: Decision) -> Audit:
    """Return the audit with a later test or a reasoned decision closing the finding's hold on its lines.

    **Source:** RULES.md rule 8.
    """
    require_open(audit, "decision")
    if finding_id not in audit.findings:
        raise UnknownLine(finding_id, tuple(audit.findings))
    finding = audit.findings[finding_id].replaced(decision=decision)
    return audit.replaced(findings={**audit.findings, finding_id: finding})


def overruled(audit: Audit) -> Mapping[str, tuple[str, ...]]:
    """Return for each overruled line the findings that overrule it.

    A blocking problem (severity 4) met by a tester makes every line it touches count as non_compliant, wherever a
    verdict is used, until a later test or a reasoned decision with its author closes it.

    **Source:** RULES.md rule 8; guides, ten shared rules, "users verify".
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for finding in sorted(audit.findings.values(), key=lambda f: f.id):
        if finding.severity == BLOCKING_SEVERITY and finding.testers and finding.decision is None:
            for line in finding.lines:
                lines[line].append(finding.id)
    return {line: tuple(ids) for line, ids in lines.items()}
