"""What blocks closing, and the issues of the report, as topics: each line one step away."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from audit_app.domain.audit import Audit, EvidenceKind
from audit_app.domain.closing import Block, blocks
from audit_app.domain.comparing import Since
from audit_app.domain.describing import untold
from audit_app.domain.issue import Issue
from audit_app.domain.progress import standings
from audit_app.domain.sorting import is_astray
from audit_app.i18n import _
from audit_app.ui.theme.signs import standing_sign
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact, part
from audit_app.ui.widgets.untold_rows import untold_rows
from audit_app.wording.figures import day, number
from audit_app.wording.finding import awaited_said, became_said, place_said
from audit_app.wording.issues import issue_named, kind_said, since_said, withdrawn_said
from audit_app.wording.lines import id_of, line_said, title_of
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

AGAIN = "again:"
"""Before the id of an issue: choosing such a row writes its file out again."""

FINDING = "finding:"
"""Before the id of a finding: choosing such a row goes to where findings are sorted."""

TESTER = "tester:"
"""Before the code of a tester: choosing such a row goes to where they are asked."""

_ICONS: Mapping[Block, str] = {
    Block.UNSORTED_FINDINGS: "users",
    Block.PICTURES_WITHOUT_ALTERNATIVE: "image",
    Block.AUDIO_WITHOUT_TRANSCRIPT: "audio-lines",
    Block.CONTRADICTIONS: "octagon-alert",
    Block.AWAITED_AGREEMENTS: "users",
    Block.CONTESTED: "scale",
    Block.MANDATORY_NOT_CHECKED: "circle-dashed",
}

_TOLD: Mapping[Block, EvidenceKind] = {
    Block.PICTURES_WITHOUT_ALTERNATIVE: EvidenceKind.PICTURE,
    Block.AUDIO_WITHOUT_TRANSCRIPT: EvidenceKind.AUDIO,
}
"""What is counted piece by piece: several of one line are several to settle."""

_OPEN = "open"
"""The topic that says that nothing blocks closing, or that it is done."""

Compared = Callable[[Issue], Since | None]
"""Says what changed since an issue; None where what was frozen of it is not here."""


def closing_topics(audit: Audit, since: Compared) -> tuple[Topic, ...]:
    """Return what blocks closing, then the issues of the report, the last first."""
    found = blocks(audit) if audit.is_open else {}
    issues = sorted(audit.issues.values(), key=lambda issue: (issue.number, issue.id), reverse=True)
    return (
        *([] if found else [_nothing_blocks(audit)]),
        *(_block(audit, block, subjects) for block, subjects in found.items()),
        *(_issue(issue, partial(since, issue), audit, "" if at else _issues()) for at, issue in enumerate(issues)),
    )


def _issues() -> str:
    return _("Issues of the report, the last first")


def _nothing_blocks(audit: Audit) -> Topic:
    said = (
        _("Nothing blocks closing.") if audit.is_open else _("The audit is closed: its answers are read, not changed.")
    )
    row = Row(Rank.TOPIC, said, code=_OPEN, icon="circle-check", tone="good")
    return Topic(row, lambda: (Row(Rank.HEAD, said, icon="circle-check", tone="good"),))


def _block(audit: Audit, block: Block, subjects: tuple[str, ...]) -> Topic:
    title = capital(composed(word(block)))
    silent = [piece for piece in untold(audit) if piece.kind is _TOLD.get(block)]
    once = tuple(dict.fromkeys(subjects))
    remark = Remark(_("{count} to settle").format(count=number(len(silent) or len(once))), "bad")
    row = Row(Rank.TOPIC, title, (remark,), code=str(block), icon=_ICONS.get(block, "circle-alert"), tone="bad")
    head = Row(Rank.HEAD, title, icon=row.icon, tone="bad")
    return Topic(row, lambda: (head, *(untold_rows(audit, silent) if silent else _subjects(audit, once))))


def _subjects(audit: Audit, subjects: Iterable[str]) -> Iterable[Row]:
    """Yield a row a line that can be gone to, and a sentence for a finding or what is asked no more."""
    rows = standings(audit)
    for subject in subjects:
        if row := rows.get(subject):
            sign = standing_sign(row)
            where = Remark(f"{id_of(row)} · {composed(word(row.counts_as))}")
            yield Row(Rank.LINE, title_of(row), (where,), code=subject, icon=sign.icon, tone=sign.tone)
        elif finding := audit.findings.get(subject):
            why = [Remark(became_said(audit, finding))] if is_astray(audit, finding) else []
            remarks = (Remark(place_said(audit, finding)), *why)
            yield Row(Rank.LINE, finding.title, remarks, code=f"{FINDING}{subject}", icon="flag", tone="none")
        elif subject in audit.testers:
            yield Row(Rank.LINE, awaited_said(subject), code=f"{TESTER}{subject}", icon="users", tone="none")
        else:
            yield fact(line_said(audit, subject))


def _issue(issue: Issue, since: Callable[[], Since | None], audit: Audit, section: str) -> Topic:
    remarks = [Remark(kind_said(issue))]
    if issue.withdrawn_on:
        remarks.append(Remark(capital(withdrawn_said(issue))))
    if issue.reason:
        remarks.append(Remark(_("Reason: {reason}").format(reason=issue.reason)))
    code = f"issue:{issue.id}"
    row = Row(Rank.TOPIC, issue_named(issue), tuple(remarks), code=code, icon="file-text", tone="none", section=section)
    return Topic(row, partial(_issue_details, issue, since, audit))


def _issue_details(issue: Issue, since: Callable[[], Since | None], audit: Audit) -> tuple[Row, ...]:
    judged = _("Judged as of {day}; {pages} pages.").format(day=day(issue.judged_on), pages=number(issue.pages))
    return (
        Row(Rank.HEAD, issue_named(issue), (Remark(kind_said(issue)),), icon="file-text", tone="none"),
        fact(judged),
        *([fact(_("Issued by {who}.").format(who=issue.by))] if issue.by else []),
        *([fact(_("Reason: {reason}").format(reason=issue.reason))] if issue.reason else []),
        fact(_("Fingerprint (SHA-256): {digits}").format(digits=_in_groups(issue.report))),
        _again(issue),
        part(_("What changed since this issue")),
        *(fact(said) for said in since_said(audit, since())),
    )


def _again(issue: Issue) -> Row:
    """Offer the file as it left; of what was withdrawn in part say so instead (RULES.md rule 12)."""
    if issue.withdrawn_on:
        return fact(_("Withdrawn in part on {day}: a tester took a consent back.").format(day=day(issue.withdrawn_on)))
    return Row(Rank.LINE, _("Write this file out again, as it left…"), code=f"{AGAIN}{issue.id}", icon="file-text")


def _in_groups(digits: str) -> str:
    """Return a fingerprint in groups of four, that can be compared by eye and by ear.

    >>> _in_groups("0123456789abcdef")
    '0123 4567 89ab cdef'
    """
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
