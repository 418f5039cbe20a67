"""A line of the list in words: what its row shows, and what a screen reader says of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit_app.domain.audit import UNKNOWN, Verdict
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.ui.theme.signs import Sign, standing_sign
from audit_app.wording.lines import awaits_said, title_of
from audit_app.wording.typography import capital
from audit_app.wording.values import word

BESIDE = " · "
"""Between the id of a line and its place."""


@dataclass(frozen=True, eq=False)
class RowWords:
    """What a row shows; one is made for each standing of a line, so it is compared by identity.

    `status` is '' for a line that simply waits to be checked: its dashed circle says so, and silence is easier to scan
    than a hundred times the same words.
    """

    title: str
    place: str
    status: str
    sign: Sign
    level: str
    mandatory: bool
    blocking: bool
    evidence: int
    action: bool


def row_words(row: LineStanding, place: str) -> RowWords:
    """Return what the row of a line shows; `place`: its theme or its zone, whichever its heading does not say."""
    waits = row.counts_as is Verdict.NOT_CHECKED and not row.is_unsettled and row.earlier is None
    return RowWords(
        title=title_of(row),
        place=BESIDE.join(part for part in (row.line.criterion.id, place) if part),
        status="" if waits else capital(status(row)),
        sign=standing_sign(row),
        level=capital(word(row.line.level)),
        mandatory=row.is_mandatory,
        blocking=row.line.criterion.blocking,
        evidence=len(row.evidence),
        action=row.action is not None,
    )


def status(row: LineStanding) -> str:
    """Return where a line stands, in words; the organiser's verdict stays said beside what overrules it."""
    given = row.answer.verdict if row.answer else Verdict.NOT_CHECKED
    if row.overruled_by:
        if given in UNKNOWN:
            return _("non-compliant for a user test")
        if given is not Verdict.NON_COMPLIANT:
            return _("{verdict}, contradicted by a user test").format(verdict=word(given))
    if row.contested:
        return _("two different answers, a choice is needed")
    if row.awaits:
        return awaits_said()
    if row.earlier is not None:
        return _("to confirm")
    return word(row.counts_as)


def heard(row: LineStanding) -> str:
    """Return the name of a row: its title, where it stands, whether it blocks, its zone."""
    blocking = _("blocking") if row.line.criterion.blocking else ""
    parts = (title_of(row), status(row), blocking, zone_name(row))
    return ", ".join(part for part in parts if part)


def heard_further(row: LineStanding, theme: str) -> str:
    """Return the description of a row: theme, level, id, evidence, action."""
    return ", ".join((theme, word(row.line.level), row.line.criterion.id, *_beside(row)))


def _beside(row: LineStanding) -> Iterator[str]:
    if pieces := len(row.evidence):
        yield ngettext("{count} piece of evidence", "{count} pieces of evidence", pieces).format(count=pieces)
    if row.action is not None:
        yield _("action {state}").format(state=word(row.action.state))


def zone_name(row: LineStanding) -> str:
    """Return the name of the zone of a line, '' when it has none."""
    return row.line.zone.name if row.line.zone else ""
