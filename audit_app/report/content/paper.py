"""A checklist on paper: one sheet a place, to be filled in by hand and typed back by the code of each line."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.checklist import Measurement, MeasurementKind
from audit_app.domain.entering import PLACES, VERDICT_LETTERS
from audit_app.domain.paper_code import paper_codes, series_of
from audit_app.domain.progress import LineStanding
from audit_app.domain.visiting import instruments, stops
from audit_app.i18n import _, in_language
from audit_app.report.blocks import (
    Blank,
    Cell,
    Column,
    Facts,
    Heading,
    Mark,
    PageBreak,
    Passage,
    Report,
    Role,
    Run,
    Simple,
    Table,
    say,
)
from audit_app.wording import figures
from audit_app.wording.lines import title_of
from audit_app.wording.rounds import kit_said, stop_said
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word


class PaperForm(StrEnum):
    """How a sheet is printed: as usual, in letters of 18 points, or in easy-to-read words of 14 points."""

    NORMAL = "normal"
    LARGE = "large"
    EASY = "easy"


LEAST = {PaperForm.NORMAL: 0.0, PaperForm.LARGE: 18.0, PaperForm.EASY: 14.0}
"""Size of the smallest letters in points. **Source:** Inclusion Europe asks for 14 at least in easy to read; 18 is what
large print begins with (UK Association for Accessible Formats, Clear and large print)."""

_NOTE = {PaperForm.NORMAL: 48, PaperForm.LARGE: 36, PaperForm.EASY: 38}
"""Letters that fit on the line of a note."""

_AMOUNT = 7
_WHO = 34


def sheets_of(
    audit: Audit,
    rows: Sequence[LineStanding],
    *,
    form: PaperForm = PaperForm.NORMAL,
    language: str = "fr",
    on: date,
    made_by: str,
) -> Report:
    """Return these lines as sheets to fill in: what is of no place first, then one sheet a place."""
    with in_language(language):
        named = f"{audit.event.name} – {audit.event.edition}"
        title = _("Paper checklist")
        return Report(
            title=f"{title} – {named}",
            language=language,
            author=audit.event.organiser,
            subject=title,
            made_by=made_by,
            on=on,
            running=named,
            foot=_foot(form).format(series=series_of(audit)),
            page_words=_("page {page} of {pages}"),
            blocks=tuple(_Sheets(audit, rows, form).blocks()),
            least=LEAST[form],
        )


def _foot(form: PaperForm) -> str:
    """Return what stands at the foot, whole in letters of any size."""
    if form is PaperForm.LARGE:
        return _("Series {series}: codes to type back")
    return _("Series {series}: codes to type back in “Quick entry”")


class _Sheets:
    """What every sheet of one printing shares."""

    def __init__(self, audit: Audit, rows: Sequence[LineStanding], form: PaperForm) -> None:
        self._audit, self._rows, self._form = audit, rows, form
        self._codes, self._series = paper_codes(audit), series_of(audit)

    def blocks(self) -> Iterator[Simple]:
        """Yield the title, then the sheets, each on a page of its own."""
        yield Heading(1, _("Paper checklist"), "paper")
        if not self._rows:
            yield say(_("There is no such line here."), mark=Mark.UNKNOWN)
        for at, (place, named, rows) in enumerate(self._places()):
            if at:
                yield PageBreak()
            yield from self._sheet(f"place-{place}", named, rows, first=not at)

    def _places(self) -> Iterator[tuple[str, str, list[LineStanding]]]:
        there = {place: rows for place in self._by_place() if (rows := self._by_place()[place])}
        if nowhere := there.get(""):
            yield "", _("The whole event"), nowhere
        for stop in stops(self._audit):
            if stop.place in there:
                yield stop.place, stop_said(self._audit, stop), there[stop.place]

    def _by_place(self) -> dict[str, list[LineStanding]]:
        found: dict[str, list[LineStanding]] = {}
        for row in self._rows:
            found.setdefault(row.line.place, []).append(row)
        return found

    def _sheet(self, anchor: str, named: str, rows: list[LineStanding], *, first: bool) -> Iterator[Simple]:
        yield Heading(2, named, anchor)
        yield Facts(tuple(self._head(rows[0], first=first)))
        if bring := kit_said(instruments(rows)):
            yield say(bring, Role.STRONG)
        yield say(self._how())
        yield say(_easy_legend() if self._form is PaperForm.EASY else _legend(), Role.STRONG)
        if self._form is PaperForm.EASY and not all(
            row.line.criterion.easy and row.line.criterion.easy.reviewed for row in rows
        ):
            yield say(_("People concerned have not read these words over yet."), Role.QUIET)
        themes = {domain.id: told(domain.title) for domain in self._audit.checklist.domains}
        for domain, title in themes.items():
            if of_theme := [row for row in rows if row.line.criterion.domain == domain]:
                yield Heading(3, title, f"{anchor}-{domain}")
                yield self._table(title, of_theme)

    def _head(self, row: LineStanding, *, first: bool) -> Iterator[tuple[str, Cell]]:
        """Yield what a sheet is of; where letters are large room is short, and what stands at its head or foot is left.

        The head of the first page does not name the event.
        """
        event, zone = self._audit.event, row.line.zone
        spacious = self._form is PaperForm.NORMAL
        if first or spacious:
            yield _("Event"), (say(f"{event.name} – {event.edition}, {figures.days(event.starts_on, event.ends_on)}"),)
        if zone and zone.venue:
            yield _("Venue"), (say(zone.venue),)
        if spacious:
            yield _("Series"), (say(self._series),)
        yield _("Day"), (Passage((Blank(_WHO // 2),), Role.WRITE),)
        yield _("Filled in by"), (Passage((Blank(_WHO),), Role.WRITE),)

    def _how(self) -> str:
        if self._form is PaperForm.EASY:
            how = _("Read each sentence. Look at the place. Tick one answer. Write what you measured.")
            return " ".join((how, _("If you tick S or ?, write why.")))
        return _("Tick one letter a line, write what is measured in the unit printed, and a few words if need be.")

    # The lines

    def _table(self, caption: str, rows: Iterable[LineStanding]) -> Table:
        if self._form is PaperForm.NORMAL:
            letters = tuple(Column(letter, 6) for letter in VERDICT_LETTERS)
            columns = (Column(_("Code"), 10), Column(_("Line, measures, note"), 57), *letters)
        else:
            code = 17 if self._form is PaperForm.LARGE else 14  # five of the widest letters, which nothing cuts
            columns = (Column(_("Code"), code), Column(_("Line, measures, verdict, note"), 100 - code))
        return Table(caption, columns, tuple(self._row(row) for row in rows))

    def _row(self, row: LineStanding) -> tuple[Cell, ...]:
        code = (say(self._codes[row.line.id]), say(row.line.criterion.id, Role.QUIET))
        asked = _("Note, or why:") if self._form is PaperForm.EASY else _("Note:")
        note = Passage((Run(asked + " "), Blank(_NOTE[self._form])), Role.WRITE)
        if self._form is PaperForm.NORMAL:
            boxes = tuple((say(letter, mark=Mark.BOX),) for letter in VERDICT_LETTERS)
            return code, (*self._statement(row), note), *boxes
        return code, (*self._statement(row), *self._choices(), note)

    def _statement(self, row: LineStanding) -> Iterator[Passage]:
        easy = row.line.criterion.easy if self._form is PaperForm.EASY else None
        yield say(told(easy.title) if easy else title_of(row), Role.STRONG if easy else Role.BODY)
        asked = row.line.measurements()
        for at, measurement in enumerate(asked):
            yield _measure(row, measurement, f"{PLACES[at]}. " if len(asked) > 1 else "")

    def _choices(self) -> Iterator[Passage]:
        """Yield the boxes, in few words, side by side: one a line made a booklet of what is a few sheets."""
        if self._form is PaperForm.LARGE:
            yield from (Passage((Run(letter),), Role.WRITE, Mark.BOX) for letter in VERDICT_LETTERS)
            return
        easy = _easy_words()
        for letter, verdict in VERDICT_LETTERS.items():
            yield Passage((Run(letter, strong=True), Run(f"\u00a0– {easy[verdict]}")), mark=Mark.BOX)


def _measure(row: LineStanding, measurement: Measurement, place: str) -> Passage:
    """Return what is measured, room for it with its unit, and what is expected."""
    runs: list[Run | Blank] = [Run(f"{place}{composed(f'{told(measurement.label)} : ')}"), Blank(_AMOUNT)]
    if measurement.kind is MeasurementKind.RATIO:
        runs += [Run(" " + _("out of") + " "), Blank(_AMOUNT)]
    elif sign := figures.unit(measurement.unit):
        runs.append(Run(f"\u00a0{sign}"))
    if passes := figures.bounds(row.line.bounds(measurement), measurement.unit):
        runs.append(Run(" " + _("({bounds})").format(bounds=composed(passes)).replace(" ", "\u00a0")))
    return Passage(tuple(runs), Role.WRITE)


def _legend() -> str:
    """Return what the letters stand for."""
    due = {Verdict.NOT_APPLICABLE, Verdict.CANNOT_TELL}
    said = [
        (letter, _("{verdict} (say why)").format(verdict=word(verdict)) if verdict in due else word(verdict))
        for letter, verdict in VERDICT_LETTERS.items()
    ]
    return composed("\u00a0· ".join(f"{letter}\u00a0=\u00a0{meaning}" for letter, meaning in said))


def _easy_words() -> dict[Verdict, str]:
    return {
        Verdict.COMPLIANT: _("Yes"),
        Verdict.PARTIAL: _("In part"),
        Verdict.NON_COMPLIANT: _("No"),
        Verdict.EQUIVALENT: _("Another solution"),
        Verdict.NOT_APPLICABLE: _("Not here"),
        Verdict.CANNOT_TELL: _("I do not know"),
    }


def _easy_legend() -> str:
    """Return what the two answers mean that their words alone do not say."""
    told_in_full = {
        Verdict.EQUIVALENT: _("There is another solution that works."),
        Verdict.NOT_APPLICABLE: _("There is no such thing here."),
    }
    letters = {verdict: letter for letter, verdict in VERDICT_LETTERS.items()}
    return "\n".join(f"{letters[verdict]}\u00a0– {said}" for verdict, said in told_in_full.items())
