"""Parasport in a section of its own: the programme, how para athletes are received, what funders ask of it."""

from collections.abc import Iterator

from audit_app.domain.funding import Judged
from audit_app.domain.progress import LineStanding
from audit_app.domain.scheme import Ask
from audit_app.domain.tailoring import declared
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Facts, Heading, Listing, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.declared import programme_said
from audit_app.report.content.lines import is_answered, level_said
from audit_app.report.content.matter import OUTCOME_MARKS, VERDICT_MARKS, Matter, word
from audit_app.wording import figures
from audit_app.wording.lines import id_of, title_of
from audit_app.wording.typography import capital, told

_THEME = "SPO"
"""The theme of the field of play and of athletes."""

_HELD = "para_event"

_FEATURES = (_HELD, "para_wheelchair", "assistance_allowed", "adapted_gear")
"""What the profile declares of para athletes."""


def parasport(matter: Matter) -> tuple[Simple, ...]:
    """Return the section; where nothing of it is declared it says so, and what was checked all the same.

    **Source:** national strategy Sport and Disability 2030, action 2: State support of large events is tied to it.
    """
    return (
        Heading(2, _("Parasport and para athletes"), "parasport"),
        *_programme(matter),
        *_asked(matter),
        *_received(matter),
    )


def _programme(matter: Matter) -> Iterator[Simple]:
    event = matter.audit.event
    here = declared(event)
    if not event.para_programme:
        yield say(
            _("A parasport event or demonstration is declared, but not described: none is entered in the programme.")
            if _HELD in here
            else _("No parasport event, race or session is entered in the profile."),
            mark=Mark.UNKNOWN,
        )
    known = [told(term.label) for term in matter.audit.checklist.features if term.code in here & {*_FEATURES}]
    counted = [entry.athletes for entry in event.para_programme if entry.athletes is not None]
    pairs: list[tuple[str, Cell]] = []
    if event.para_programme:
        entries = tuple(say(programme_said(entry, named=matter.shows_people)) for entry in event.para_programme)
        pairs.append((_("On the programme"), entries))
    if counted:
        total = ngettext("{count} announced", "{count} announced", sum(counted))
        pairs.append((_("Disabled athletes"), (say(total.format(count=figures.number(sum(counted)))),)))
    if known:
        pairs.append((_("Declared in the profile"), (say(" · ".join(known)),)))
    if pairs:
        yield Facts(tuple(pairs))


def _asked(matter: Matter) -> Iterator[Simple]:
    """Yield the funding conditions on parasport, each with its outcome."""
    found = [judged for scheme in matter.schemes for judged in scheme.conditions if _is_about_it(judged)]
    if found:
        yield say(_("What funders ask of it"), Role.STRONG)
        yield Listing(tuple(_condition(judged) for judged in found))


def _is_about_it(judged: Judged) -> bool:
    condition = judged.condition
    of_theme = _THEME in condition.domains or any(each.startswith(_THEME) for each in condition.criteria)
    return condition.asks is Ask.PROGRAMME or bool(condition.programme) or of_theme


def _condition(judged: Judged) -> Passage:
    said = _("{condition}, {outcome}:").format(condition=judged.condition.id, outcome=word(judged.outcome))
    runs = (Run(said, strong=True), Run(f" {told(judged.condition.text)}"))
    return Passage(runs, mark=OUTCOME_MARKS[judged.outcome])


def _received(matter: Matter) -> Iterator[Simple]:
    """Yield how athletes are received: mandatory lines, checked or not, and every other line that was checked."""
    rows = [row for row in matter.rows.values() if row.line.criterion.domain == _THEME]
    shown = [row for row in rows if row.is_mandatory or is_answered(row)]
    if not shown:
        return
    title = _("How para athletes are received: classes, entries, assistance, places")
    columns = (
        Column(_("Line"), 19),
        Column(_("Criterion"), 51),
        Column(_("Level"), 18),
        Column(_("Verdict"), 22),
        Column(_("Evidence"), 14),
    )
    yield Heading(3, title, "para-athletes")
    yield Table(title, columns, tuple(_row(matter, row) for row in shown))


def _row(matter: Matter, row: LineStanding) -> tuple[Cell, ...]:
    title = [say(title_of(row))]
    if row.answer and row.answer.reason:
        title.append(say(row.answer.reason, Role.QUIET))
    return (
        (say(id_of(row)),),
        tuple(title),
        (level_said(row),),
        (say(capital(word(row.counts_as)), mark=VERDICT_MARKS[row.counts_as]),),
        (say(matter.shown_by(row) or _("no evidence")),),
    )
