"""Evidence that nothing is said of yet, as rows that lead to where it is put into words, whatever it shows."""

from collections.abc import Iterable, Iterator

from audit_app.domain.audit import Audit, Evidence
from audit_app.domain.progress import standings
from audit_app.i18n import _
from audit_app.ui.theme.signs import standing_sign
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.wording.evidence import untold_said
from audit_app.wording.finding import place_said
from audit_app.wording.lines import id_of, line_said, title_of
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word

TELL = "tell:"
"""Before the id of what evidence shows: choosing such a row goes to the first piece that nothing is said of."""


def untold_rows(audit: Audit, pieces: Iterable[Evidence]) -> Iterator[Row]:
    """Yield a row for each line, finding or attempt that these pieces show, with how many of what are left."""
    by_subject: dict[str, list[Evidence]] = {}
    for piece in pieces:
        by_subject.setdefault(piece.subject, []).append(piece)
    for subject, its in by_subject.items():
        yield _row(audit, subject, Remark(", ".join(untold_said(its)), "fair"))


def told_at(audit: Audit, subject: str) -> tuple[str, object]:
    """Return the screen, and the place in it, where the evidence of a line, finding or attempt is put into words."""
    if subject in audit.observations:
        return "tests", ("attempts", subject)
    return ("findings" if subject in audit.findings else "checklist"), f"{TELL}{subject}"


def _row(audit: Audit, subject: str, left: Remark) -> Row:
    code = f"{TELL}{subject}"
    if asked := standings(audit).get(subject):
        sign, where = standing_sign(asked), Remark(f"{id_of(asked)} · {composed(word(asked.counts_as))}")
        return Row(Rank.LINE, title_of(asked), (where, left), code=code, icon=sign.icon, tone=sign.tone)
    if finding := audit.findings.get(subject):
        where = Remark(place_said(audit, finding))
        return Row(Rank.LINE, finding.title, (where, left), code=code, icon="flag", tone="none")
    if subject in audit.observations:
        return Row(Rank.LINE, line_said(audit, subject), (left,), code=code, icon="users", tone="none")
    criterion, where = audit.criterion_of(subject), Remark(line_said(audit, subject))
    title = told(criterion.title) if criterion else _("A line that is not asked any more")
    return Row(Rank.LINE, title, (where, left), code=code, icon="inbox", tone="none")
