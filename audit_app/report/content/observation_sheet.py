"""The facilitator's sheet on paper: what happens while one tester tries one scenario, in the order it happens."""

from collections.abc import Iterable, Iterator

from audit_app.domain.audit import Audit
from audit_app.domain.observation import Success
from audit_app.domain.scenario import Scenario
from audit_app.domain.typing_back import code_of
from audit_app.i18n import _
from audit_app.report.blocks import (
    Blank,
    Cell,
    Facts,
    Heading,
    Listing,
    Mark,
    PageBreak,
    Passage,
    Role,
    Run,
    Simple,
    say,
)
from audit_app.wording.asking import begins
from audit_app.wording.facilitating import HELP_LEVELS, STAFF, help_said, staff_said
from audit_app.wording.figures import number
from audit_app.wording.statements import statement
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word

_MOST_LINES = 3
_SHORT = 12


def observation_sheet(
    audit: Audit, scenario: str, known: Scenario | None, letters: int, *, apart: bool = False, long: bool = False
) -> Iterator[Simple]:
    """Yield the sheet; `letters` is the length of a line to write on.

    `apart`: words have a page of their own; `long`: they stand on the next one as it is.

    **Source:** guides, forms and fields, F5.
    """
    anchor = f"seen-{scenario}"
    yield Heading(2, _("For the facilitator: {scenario}").format(scenario=scenario), anchor)
    yield from _script(known, begins(audit, scenario, known))
    yield Facts(
        (
            (_("Tester’s code"), (_room(_SHORT),)),
            (_coded("zone", scenario, _("Place")), (_room(letters // 2),)),
            (_("Start, end"), (_room(_SHORT, _SHORT),)),
            (_coded("minutes", scenario, _("Minutes")), (_minutes(known),)),
            (
                _coded("success", scenario, _("How it ended")),
                to_tick(numbered(capital(composed(word(success))) for success in Success)),
            ),
            (_coded("help", scenario, _("Help")), to_tick(map(help_said, HELP_LEVELS))),
            (_coded("detours", scenario, _("Wrong turns")), (_room(_SHORT),)),
            (
                _coded("works", scenario, _("Equipment")),
                to_tick(numbered((_("it works"), _("it does not work")))),
            ),
            (_coded("staff", scenario, _("Staff")), to_tick(map(staff_said, STAFF))),
            (_("Photo numbers"), (_room(letters // 2),)),
            (_coded("measures", scenario, _("Measured")), (_room(letters // 2),)),
        )
    )
    if apart:
        yield PageBreak()
    if apart or long:
        yield whose()
    yield Heading(3, _coded("facts", scenario, _("What happened: facts")), f"{anchor}-facts")
    yield from _lines(letters, 5 if apart else 2)
    yield Heading(3, _coded("quote", scenario, _("What was said, word for word")), f"{anchor}-said")
    yield from _lines(letters, 5 if apart else 2)
    yield abreast((_("may be quoted"), _("may not be quoted"), _("translated from sign language")))
    yield from _touched(audit, known, anchor, _MOST_LINES - long)  # two of them, or a page has a few lines alone


def whose() -> Passage:
    """Return room for the code: sheets of several testers lie on one table."""
    return Passage((Run(_("Tester’s code:") + " "), Blank(10)), Role.WRITE)


def to_tick(answers: Iterable[str]) -> Cell:
    """Return answers to tick: the box is drawn, and silent; what is heard is the answer."""
    return tuple(Passage((Run(words),), Role.WRITE, Mark.BOX) for words in answers)


def abreast(answers: Iterable[str]) -> Listing:
    """Return answers to tick, side by side."""
    return Listing(to_tick(answers), abreast=True)


def _coded(field: str, scenario: str, words: str) -> str:
    """Return what is asked, with the code it is typed back with."""
    return f"{words} ({code_of(field, scenario)})"


def numbered(answers: Iterable[str]) -> Iterator[str]:
    """Yield answers behind the figure that is typed for each."""
    return (f"{number(at)}. {words}" for at, words in enumerate(answers, 1))


def _script(known: Scenario | None, start: str) -> Iterator[Simple]:
    if start:
        yield say(start)
    if known:
        yield say(_("Say: {words}").format(words=told(known.words)), Role.STRONG)
        yield say(_("What may go wrong: {risk}").format(risk=told(known.risk)))
    yield say(_("Then be silent. No help before it is asked for, or before about 30 seconds of block."))


def _touched(audit: Audit, known: Scenario | None, anchor: str, most: int) -> Iterator[Simple]:
    criteria = [audit.checklist.by_id[key] for key in known.criteria if key in audit.checklist.by_id] if known else []
    if criteria:
        yield Heading(3, _("Lines a problem would touch"), f"{anchor}-lines")
        yield Listing(to_tick(f"{one.id} – {statement(one)}" for one in criteria[:most]))


def _minutes(known: Scenario | None) -> Passage:
    """Return room for the time taken, beside the time it takes a walker who needs no help."""
    reference = _("Reference time: {minutes} min").format(minutes=number(known.minutes)) if known else ""
    return Passage((Blank(_SHORT), Run(f"   {reference}")), Role.WRITE)


def _room(*letters: int) -> Passage:
    runs = [run for count in letters for run in (Blank(count), Run("   "))]
    return Passage(tuple(runs[:-1]), Role.WRITE)


def _lines(letters: int, count: int) -> Iterator[Passage]:
    return (Passage((Blank(letters),), Role.WRITE) for _at in range(count))
