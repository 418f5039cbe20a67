"""Issuing: the numbers and reasons of the issues of a report."""

from audit_app.domain.audit import Audit
from audit_app.domain.issue import Issue
from audit_app.domain.record import is_blank
from audit_app.errors import ReasonMissing

ISSUED = "issued"
"""The gesture that writes an issue down; nothing undoes it, for the report has left the house (RULES.md rule 12)."""


def next_number(audit: Audit) -> int:
    """Return the number of the next issue: one more than the highest, so that no number is used twice."""
    return max((issue.number for issue in audit.issues.values()), default=0) + 1


def last_issue(audit: Audit) -> Issue | None:
    """Return the issue of the highest number, the later id where two machines gave the same; None before the first."""
    return max(audit.issues.values(), key=lambda issue: (issue.number, issue.id), default=None)


def issue_before(audit: Audit, kind: str, language: str) -> Issue | None:
    """Return the last issue of that kind in that language, which the next one takes the place of; None before it.

    Whoever reads it has seen that one, and none made for others: a page for visitors replaces no funder's copy.

    **Source:** RULES.md rule 12: the next issue says what changed.
    """
    named = (kind, *(old for old, new in _NAMED_ONCE.items() if new == kind))
    alike = [issue for issue in audit.issues.values() if issue.kind in named and issue.language == language]
    return max(alike, key=lambda issue: (issue.number, issue.id), default=None)


_NAMED_ONCE = {"full": "working"}
"""What kinds were called in older issues."""


def require_reason(audit: Audit, reason: str) -> None:
    """Raise ReasonMissing where an issue follows another without a reason: whoever has both must know why.

    **Source:** RULES.md rule 12.
    """
    if audit.issues and is_blank(reason):
        raise ReasonMissing("issue")


def issued(audit: Audit, issue: Issue) -> Audit:
    """Return the audit with an issue of its report written down; gaps never refuse it, nor does closing.

    **Source:** RULES.md rules 12 and 14: issuing is separate from closing.
    """
    require_reason(audit, issue.reason)
    return audit.replaced(issues={**audit.issues, issue.id: issue})


def told_apart(audit: Audit) -> str | None:
    """Return the tester of whom alone anything new is noted since the last issue; None where there is no such one.

    Counts of both issues compared tell what they answered. Ids are in order of time, so what is younger than the issue
    came after it; an older attempt that was rewritten since is not seen here.

    **Source:** RULES.md rule 9: nobody is recognised by a count.
    """
    before = last_issue(audit)
    if before is None:
        return None
    new = {one.tester for key, one in audit.observations.items() if key > before.id}
    new |= {one.tester for key, one in audit.partings.items() if key > before.id}
    new |= {code for key, finding in audit.findings.items() if key > before.id for code in finding.testers}
    new = {code for code in new if not audit.awaits_agreement(code)}  # no report counts the others
    counted = {one.tester for key, one in audit.observations.items() if key < before.id}
    others = {code for code in counted - new if not audit.awaits_agreement(code)}
    return next(iter(new)) if len(new) == 1 and others else None
