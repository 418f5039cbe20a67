"""The decision page: what a funder's officer must see in sixty seconds, on one page."""

from dataclasses import dataclass

from audit_app.domain.grades import OF_THE_WHOLE, Result, first_cap
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import (
    Fitting,
    Heading,
    Listing,
    Mark,
    PageOf,
    Passage,
    Role,
    Run,
    Simple,
    Tile,
    Tiles,
    say,
)
from audit_app.report.content import grading, outcomes
from audit_app.report.content.issue import standing
from audit_app.report.content.leading import on_page
from audit_app.report.content.matter import Matter, ReportKind, word
from audit_app.wording import figures, sizes
from audit_app.wording.grading import cap_said
from audit_app.wording.lines import id_of, title_of
from audit_app.wording.typography import capital, clipped, composed


@dataclass(frozen=True)
class Room:
    """How much is said where room is short: breaks listed, conditions a scheme, letters of a text, a name, a title.

    `whole`: so many conditions, the worst, have twice the letters, which take two lines. `grades`: how many of the
    weakest are read here; `all_grades`: the team reads all of them here.
    """

    breaks: int
    conditions: int
    letters: int
    names: int
    titles: int = 160
    whole: int = 0
    grades: int = 4
    all_grades: bool = False


_ROOMS = (
    (Room(12, 60, 400, 300, titles=400, all_grades=True), Room(8, 60, 120, 300, all_grades=True)),
    tuple(Room(6, 60, 52, 160, all_grades=True, whole=whole) for whole in (60, 9, 5, 3, 0)),
    (Room(6, 60, 52, 160, titles=78, all_grades=True), Room(4, 60, 52, 120, titles=78, all_grades=True)),
    tuple(Room(2, 60, 52, 100, whole=whole, grades=2) for whole in (60, 9, 6, 4, 2, 0)),
    (Room(2, 60, 52, 100, titles=78, grades=2),),
    (Room(2, 12, 52, 100, titles=78, grades=2),),
    (Room(1, 12, 52, 100, titles=78, grades=2),),
    (Room(3, 9, 52, 80, titles=78),),
    (Room(3, 6, 52, 80, titles=78),),
    (Room(2, 3, 52, 70, titles=78),),
    (Room(1, 0, 50, 50, titles=78), Room(1, 0, 50, 50, titles=78, grades=2)),
)
"""The fullest first, those that say as much together; the writer takes the first that fits a page."""


_TWO_LINES, _SHORT_NAME = 100, 22
"""Letters of a title that take two lines, and of the name of a line beside which a shorter one takes one."""


def decision_page(matter: Matter) -> Fitting:
    """Return the decision page, in as many lengths as it may need."""
    return Fitting(tuple(_page(matter, room) for alike in _ROOMS for room in alike), tuple(map(len, _ROOMS)))


def _page(matter: Matter, room: Room) -> tuple[Simple, ...]:
    """Return the page; a funder reads its conditions first, the team what stops people."""
    conditions = outcomes.on_one_page(matter, room.conditions, room.letters, room.whole)
    found = (*_stops(matter, room), *_graded(matter, room))
    for_funder = matter.kind is ReportKind.FUNDER
    last = _coverage_tile(matter) if for_funder else _size_tile(matter)
    first = outcomes.tile(matter) if for_funder else _grade_tile(matter)
    middle = _grade_tile(matter) if for_funder else _coverage_tile(matter)
    return (
        Heading(1, clipped(matter.audit.event.name, room.names), "title"),
        *whereabouts(matter, room.names),
        *standing(matter),
        Heading(2, _("The decision on one page"), "decision", small=True),
        Tiles((first, middle, last)),
        *((*conditions, *found) if for_funder else (*found, *conditions)),
    )


def _stops(matter: Matter, room: Room) -> tuple[Simple, ...]:
    return (Heading(3, _breaks_title(matter), "breaks", small=True), *_breaks(matter, room))


def _graded(matter: Matter, room: Room) -> tuple[Simple, ...]:
    title = _("Grades, weakest first; the lowest is the overall grade")
    is_short = matter.kind is ReportKind.FUNDER or not room.all_grades
    shown = grading.weakest(matter, room.grades if is_short else None)
    return (Heading(3, title, "grades", small=True), *shown)


def whereabouts(matter: Matter, names: int = 300) -> tuple[Passage, ...]:
    """Return which edition it is, when, where, by whom and how large; no name is longer than so many letters."""
    event = matter.audit.event
    place = f"{event.place.name}, {event.place.commune}"
    if event.place.department:
        place += f" ({event.place.department})"
    said = " · ".join(
        (
            _("{edition} edition").format(edition=clipped(event.edition, names)),
            figures.days(event.starts_on, event.ends_on),
            clipped(place, names),
            _("organised by {organiser}").format(organiser=clipped(event.organiser, names)),
            *(() if matter.kind is ReportKind.WORKING else (_size(matter),)),  # it has a tile of its own there
        )
    )
    return (say(said, Role.LEAD),)


def _size(matter: Matter) -> str:
    return _("size class {size}").format(size=matter.sizing.size_class)


def _grade_tile(matter: Matter) -> Tile:
    overall = matter.grades.overall
    weakest: list[Result] = [
        r for r in (*matter.grades.families.values(), *matter.grades.audiences.values()) if r.grade == overall
    ]
    cap = first_cap(weakest)
    notes: tuple[Passage, ...] = ()
    if cap:
        lines = {line for result in weakest for line in result.capped_by.get(cap, ()) if cap not in OF_THE_WHOLE}
        notes = (say(_("Held back by: {cap}.").format(cap=cap_said(cap, len(lines)))),)
    return Tile(_("Overall grade"), capital(word(overall)), notes, grading.mark_of(overall, cap))


def _coverage_tile(matter: Matter) -> Tile:
    tally = matter.progress.all
    unproven = sum(row.is_met and not row.is_backed for row in matter.rows.values())
    met = sum(row.is_met for row in matter.rows.values())
    later = sum(row.is_unknown and not row.is_due(matter.on) for row in matter.rows.values())
    notes = [
        say(
            ngettext(
                "{met} met, of which {unproven} without evidence",
                "{met} met, of which {unproven} without evidence",
                met,
            ).format(met=figures.number(met), unproven=figures.number(unproven))
        )
    ]
    if later:
        said = ngettext("{count} not due yet", "{count} not due yet", later)
        notes.append(say(said.format(count=figures.number(later))))
    value = _("{checked} of {total}").format(checked=figures.number(tally.checked), total=figures.number(tally.total))
    return Tile(_("Lines checked"), value, tuple(notes), share=(tally.checked, max(tally.total, 1)))


def _size_tile(matter: Matter) -> Tile:
    why = composed(" ".join(sizes.reasons(matter.sizing)))
    return Tile(_("Size class"), str(matter.sizing.size_class), (say(clipped(why, 84)),))


def _breaks_title(matter: Matter) -> str:
    count = len(matter.breaks)
    if not count:
        return _("Breaks in the journey")
    return _("Breaks in the journey: {count}").format(count=figures.number(count))


def _breaks(matter: Matter, room: Room) -> tuple[Simple, ...]:
    blocking = [row for row in matter.rows.values() if row.line.criterion.blocking]
    unknown, unchecked = sum(row.is_unknown for row in blocking), _unchecked(matter, blocking)
    if not matter.breaks:
        if weakened := [row for row in blocking if row.is_unmet]:
            lacking = (_weakened(weakened, room), *((say(unchecked, mark=Mark.UNKNOWN),) if unknown else ()))
            return (Listing(lacking, tight=True),)
        if unknown:
            return (say(_("No break was found.") + " " + unchecked, mark=Mark.UNKNOWN),)
        return (say(_("No break was found: every blocking line is checked."), mark=Mark.GOOD),)
    points = [_break(row, room.titles) for row in matter.breaks[: room.breaks]]
    more = len(matter.breaks) - room.breaks
    if more > 0:
        said = ngettext("and {count} more, page", "and {count} more, page", more).format(count=figures.number(more))
        points.append(Passage(on_page(said, "gaps"), Role.QUIET))
    if unknown:
        points.append(say(unchecked, mark=Mark.UNKNOWN))
    return (Listing(tuple(points), tight=True),)


def _unchecked(matter: Matter, blocking: list[LineStanding]) -> str:
    """Return how many blocking lines nobody has checked, and how many of them cannot be yet."""
    unknown = sum(row.is_unknown for row in blocking)
    unchecked = ngettext(
        "{count} blocking line out of {total} is not checked.",
        "{count} blocking lines out of {total} are not checked.",
        unknown,
    ).format(count=figures.number(unknown), total=figures.number(len(blocking)))
    if later := sum(row.is_unknown and not row.is_due(matter.on) for row in blocking):
        said = ngettext("{count} of them is not due yet.", "{count} of them are not due yet.", later)
        unchecked += " " + said.format(count=figures.number(later))
    return unchecked


def _weakened(rows: list[LineStanding], room: Room) -> Passage:
    """Return the blocking lines met in part: they break no journey, and keep one that is asked whole from being shown.

    "No break was found" alone, beside a condition "a journey without break: not met", would be two truths of one thing.
    """
    said = ngettext(
        "No complete break, but {count} blocking line met only in part:",
        "No complete break, but {count} blocking lines met only in part:",
        len(rows),
    ).format(count=figures.number(len(rows)))
    named = ", ".join(clipped(id_of(row), 40) for row in rows[: room.breaks])
    runs: tuple[Run | PageOf, ...] = (Run(f"{composed(said)} {named}"),)
    if more := len(rows) - min(len(rows), room.breaks):
        rest = ngettext("and {count} more, page", "and {count} more, page", more).format(count=figures.number(more))
        runs += (Run(" "), *on_page(rest, "gaps"))
    return Passage(runs, mark=Mark.PARTIAL)


def _break(row: LineStanding, titles: int) -> Passage:
    name = clipped(id_of(row), 40)
    if titles < _TWO_LINES:  # one line is meant, and a long name takes of it
        titles -= max(0, len(name) - _SHORT_NAME)
    said = _("Not met: {criterion}").format(
        criterion=clipped(title_of(row), titles - 28 if row.overruled_by else titles)
    )
    if row.overruled_by:
        said += " – " + _("blocking for users")
    return Passage((Run(name, strong=True), Run(f" {said}")), mark=Mark.BAD)
