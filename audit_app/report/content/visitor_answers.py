"""What a visitor reads of a line: its answer in a word, what was measured there and when."""

from collections.abc import Iterator, Sequence

from audit_app.domain.audit import Verdict
from audit_app.domain.codes import Instrument
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, pgettext
from audit_app.report.blocks import Cell, Mark, Passage, Role, Run, say
from audit_app.report.content.matter import Matter
from audit_app.report.content.visitor_questions import chapters
from audit_app.report.tools.key_measures import BY_HAND
from audit_app.wording import figures
from audit_app.wording.typography import composed, told

SEEN = (*BY_HAND, Instrument.EYE)
"""What is measured or counted on the spot; what is read in a document says nothing to a visitor."""


def changed_answers(before: Matter, after: Matter) -> int:
    """Return how many answers of the page for visitors read otherwise, came or went."""
    was, now = _page(before), _page(after)
    return sum(was.get(line) != now.get(line) for line in {*was, *now})


def _page(matter: Matter) -> dict[str, Cell]:
    """Return what the page says of each line."""
    asked = [criterion for chapter in chapters() for criterion, _question in chapter.questions]
    return {row.line.id: answers((row,)) for criterion in asked for row in rows_of(matter, criterion)}


def rows_of(matter: Matter, criterion: str) -> list[LineStanding]:
    """Return the lines of a criterion that is asked of this event; a place where it has no object is left out."""
    rows = (row for row in matter.rows.values() if row.line.criterion.id == criterion)
    return [row for row in rows if row.counts_as is not Verdict.NOT_APPLICABLE]


def is_unknown(row: LineStanding) -> bool:
    """Whether nobody can say: nor where the answer and its own measurements say two things and none was taken."""
    return row.is_unknown and not any(_measured(row))


def answers(rows: Sequence[LineStanding]) -> Cell:
    """Return what a visitor reads of some lines of one question, place after place."""
    return tuple(said for row in rows for said in _answer(row))


def _answer(row: LineStanding) -> Iterator[Passage]:
    """Yield the answer for a place, then what was measured there and when; users who were stopped outweigh it."""
    word, mark = _word(row)
    where = row.line.zone
    said = _("{place}: {said}").format(place="", said=word)  # apart from the name, which may run from right to left
    yield Passage((Run(where.name), Run(said)), mark=mark) if where else say(word, mark=mark)
    if row.overruled_by:
        yield say(_("Somebody was stopped here."), Role.LEAD)
    told_so = list(_measured(row))
    seen = bool(told_so) or row.is_backed
    day = row.answer.on if row.answer and not row.overruled_by and (told_so or not _is_undecided(row)) else None
    dated = _("Seen on {day}") if seen else _("Answered on {day}")
    told_so += [dated.format(day=figures.day(day))] if day else []
    if told_so:
        yield say(". ".join(told_so) + ".", Role.LEAD)


def _is_undecided(row: LineStanding) -> bool:
    """Whether nobody has said which it is, or the answer and its own measurements say two things."""
    return row.is_unknown or row.is_belied


def _word(row: LineStanding) -> tuple[str, Mark]:
    if _is_undecided(row):
        return pgettext("visit", "Measured") if any(_measured(row)) else pgettext("visit", "Not checked"), Mark.UNKNOWN
    match row.counts_as:
        case Verdict.COMPLIANT if row.is_backed:
            return pgettext("visit", "Yes"), Mark.GOOD
        case Verdict.COMPLIANT:
            return _("Yes, says the organiser"), Mark.RESERVED
        case Verdict.EQUIVALENT:
            return _("Another way"), Mark.EQUAL
        case Verdict.PARTIAL:
            return _("In part"), Mark.PARTIAL
    return pgettext("visit", "No"), Mark.BAD


def _measured(row: LineStanding) -> Iterator[str]:
    given = row.answer.measured if row.answer and not row.is_unsettled else {}
    for measurement in row.line.criterion.measurements:
        if measurement.code in given and measurement.instrument in SEEN:
            found = composed(figures.measured(given[measurement.code], measurement.unit))
            yield _("{label}: {value}").format(label=told(measurement.label), value=found)
