"""User testing: the findings of people concerned, which overrule the checklist."""

from collections import defaultdict
from collections.abc import Mapping

from audit_app.domain.answering import line_of, require_open
from audit_app.domain.audit import Audit, Decision, Finding
from audit_app.domain.consent import Use, key_of
from audit_app.domain.experience import reach_counted
from audit_app.errors import ClosedAlready, UnknownLine, UnknownZone, UsersOverrule

BLOCKING_SEVERITY = 4


def found(audit: Audit, finding: Finding) -> Audit:
    """Return the audit with this finding, new or rewritten.

    Every line it newly touches has to be asked: a finding on a line nobody shows would overrule nothing, silently.
    One of blocked testers keeps what it weighs, closed or open: see `_loses`. Raises UsersOverrule, UnknownLine, or
    UnknownZone where it was newly met at a zone that is none.

    **Source:** RULES.md rule 8.
    """
    require_open(audit, "finding")
    before = audit.findings.get(finding.id)
    if before is not None and _loses(audit, before, finding):
        raise UsersOverrule(finding.id)
    for line in finding.lines:
        if before is None or line not in before.lines:
            line_of(audit, line)
    if finding.zone and finding.zone not in audit.zones and (before is None or before.zone != finding.zone):
        raise UnknownZone(finding.zone, tuple(audit.zones))
    return audit.replaced(findings={**audit.findings, finding.id: finding})


def _loses(audit: Audit, before: Finding, after: Finding) -> bool:
    """Whether a rewriting takes away what blocked testers weigh with: the severity, a line, a tester who is heard.

    So does what was tried, and where, once it is told: a later test is known by them. One whose representative has yet
    to agree is heard so too: saying of somebody that they are protected takes nothing away.
    A line that is not asked now counts too, for it may be asked again; so does a finding that is closed, for it may be
    opened again. Undoing a slip rewrites nothing, so it stays possible.
    """
    told_by = set(voices(audit, before))
    if before.severity != BLOCKING_SEVERITY or not told_by:
        return False
    lowered = after.severity != BLOCKING_SEVERITY
    lowered = lowered or before.scenario not in {None, after.scenario} or before.zone not in {None, after.zone}
    return lowered or not set(before.lines) <= set(after.lines) or not told_by <= set(after.testers)


def decided(audit: Audit, finding_id: str, decision: Decision) -> Audit:
    """Return the audit with a later test or a reasoned decision closing the finding's hold on its lines.

    Raise UnknownLine, or ClosedAlready: another decision stands until the finding is opened again.

    **Source:** RULES.md rule 8.
    """
    require_open(audit, "decision")
    if finding_id not in audit.findings:
        raise UnknownLine(finding_id, tuple(audit.findings))
    stands = audit.findings[finding_id].decision
    if stands is not None and stands != decision:
        raise ClosedAlready(finding_id, stands.reason, stands.author)
    finding = audit.findings[finding_id].replaced(decision=decision)
    return audit.replaced(findings={**audit.findings, finding_id: finding})


def overruled(audit: Audit) -> Mapping[str, tuple[str, ...]]:
    """Return for each overruled line the findings that overrule it.

    A blocking problem (severity 4) met by a tester makes every line it touches count as non_compliant, wherever a
    verdict is used, until a later test or a reasoned decision with its author closes it. A tester who takes no part
    any more overrules nothing.

    **Source:** RULES.md rule 8; guides, ten shared rules, "users verify".
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for finding in sorted(audit.findings.values(), key=lambda f: f.id):
        if finding.severity == BLOCKING_SEVERITY and finding.decision is None and heard(audit, finding):
            for line in finding.lines:
                lines[line].append(finding.id)
    return {line: tuple(ids) for line, ids in lines.items()}


def awaited(audit: Audit) -> Mapping[str, tuple[str, ...]]:
    """Return for each line the findings that would overrule it once representatives agree: all who met them need one.

    They overrule nothing, for no consent covers them. Yet what was told must not turn into a line well answered: it
    counts as not checked (see `progress`), like one of two values, until they agree, or the tester takes their part
    back, or a decision closes it.

    **Source:** RULES.md rules 8 and 10 (ours).
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for finding in sorted(audit.findings.values(), key=lambda f: f.id):
        if finding.severity == BLOCKING_SEVERITY and waits(audit, finding):
            for line in finding.lines:
                lines[line].append(finding.id)
    return {line: tuple(ids) for line, ids in lines.items()}


def waits(audit: Audit, finding: Finding) -> bool:
    """Whether a finding is open, and all who met it wait for their representative to agree."""
    return finding.decision is None and bool(voices(audit, finding)) and not heard(audit, finding)


def met_by_testers(audit: Audit) -> tuple[Finding, ...]:
    """Return the problems that testers met whose consents cover it: what others read tells of no other."""
    return tuple(finding for finding in audit.findings.values() if heard(audit, finding))


def may_be_told(audit: Audit, finding: Finding) -> bool:
    """Whether what others read may tell of a problem: where testers met it, one of them counts.

    **Source:** RULES.md rule 10: what a tester told whose representative has yet to agree stands in no report.
    """
    return not finding.testers or bool(heard(audit, finding))


def weighed(audit: Audit, finding: Finding) -> tuple[int | None, int]:
    """Return what a problem is ordered by: its severity and its reach, of its testers' profiles where none is given.

    **Source:** guides, user tests, severity of a problem.
    """
    met = (audit.testers.get(code) for code in heard(audit, finding))
    return finding.severity, reach_counted(finding.reach, [tester.profile for tester in met if tester])


def heard(audit: Audit, finding: Finding) -> tuple[str, ...]:
    """Return the testers who met a problem and count: of `voices`, those whose representative agrees where one has to.

    **Source:** RULES.md rules 8 and 10.
    """
    return tuple(code for code in voices(audit, finding) if not audit.awaits_agreement(code))


def voices(audit: Audit, finding: Finding) -> tuple[str, ...]:
    """Return the testers who met a problem and stand by it: those who took their part back, or refused it, do not.

    A code nobody was asked by counts: the finding was noted before testers were welcomed one by one.

    **Source:** RULES.md rules 8 and 10.
    """
    asked = ((code, audit.consents.get(key_of(code, Use.TAKE_PART))) for code in finding.testers)
    return tuple(code for code, consent in asked if consent is None or consent.given)
