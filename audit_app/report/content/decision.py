"""The decision page: what a funder's officer must see in sixty seconds, on one page."""

from dataclasses import dataclass

from audit_app.domain.grades import Result, first_cap
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
from audit_app.report.content.issue import issue_said
from audit_app.report.content.matter import Matter, ReportKind, word
from audit_app.wording import figures, sizes
from audit_app.wording.grading import cap_said
from audit_app.wording.lines import id_of, title_of
from audit_app.wording.typography import capital, clipped, composed, told


@dataclass(frozen=True)
class Room:
    """How much is said where room is short: breaks listed, conditions a scheme, letters of a text."""

    breaks: int
    conditions: int
    letters: int
    names: int
    quiet: bool = True


_ROOMS = (
    Room(12, 60, 400, 300),
    Room(8, 60, 120, 300),
    Room(6, 60, 52, 160),
    Room(4, 60, 52, 120),
    Room(3, 12, 52, 100),
    Room(3, 9, 52, 80),
    Room(3, 6, 52, 80),
    Room(2, 3, 52, 70),
    Room(1, 0, 50, 50, quiet=False),
)
"""The fullest first; the writer takes the first that fits a page."""


def decision_page(matter: Matter) -> Fitting:
    """Return the decision page, in as many lengths as it may need."""
    return Fitting(tuple(_page(matter, room) for room in _ROOMS))


def _page(matter: Matter, room: Room) -> tuple[Simple, ...]:
    return (
        Heading(1, clipped(matter.audit.event.name, room.names), "title"),
        *_whereabouts(matter, room),
        Heading(2, _("The decision on one page"), "decision", small=True),
        Tiles((_grade_tile(matter), _coverage_tile(matter), _size_tile(matter))),
        Heading(3, _breaks_title(matter), "breaks", small=True),
        *_breaks(matter, room),
        Heading(3, _("Grades, weakest first; the lowest is the overall grade"), "grades", small=True),
        grading.table(matter),
        *outcomes.on_one_page(matter, room.conditions, room.letters),
        *((say(_trust(matter), Role.QUIET),) if room.quiet else ()),
    )


def _whereabouts(matter: Matter, room: Room) -> tuple[Passage, ...]:
    event = matter.audit.event
    place = f"{event.place.name}, {event.place.commune}"
    if event.place.department:
        place += f" ({event.place.department})"
    said = " · ".join(
        (
            _("{edition} edition").format(edition=clipped(event.edition, room.names)),
            figures.days(event.starts_on, event.ends_on),
            clipped(place, room.names),
            _("organised by {organiser}").format(organiser=clipped(event.organiser, room.names)),
        )
    )
    lead = (say(said, Role.LEAD), say(issue_said(matter), Role.STRONG))
    if matter.kind is ReportKind.FULL:
        return lead
    return (
        *lead,
        say(_("Funder’s copy: it names nobody who answered and leaves the free notes out."), Role.STRONG, Mark.WAIVED),
    )


def _grade_tile(matter: Matter) -> Tile:
    overall = matter.grades.overall
    weakest: list[Result] = [
        r for r in (*matter.grades.families.values(), *matter.grades.audiences.values()) if r.grade == overall
    ]
    cap = first_cap(weakest)
    notes: tuple[Passage, ...] = ()
    if cap:
        lines = {line for result in weakest for line in result.capped_by.get(cap, ())}
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
    return Tile(_("Size class"), str(matter.sizing.size_class), (say(clipped(why, 105)),))


def _breaks_title(matter: Matter) -> str:
    count = len(matter.breaks)
    if not count:
        return _("Breaks in the journey")
    return _("Breaks in the journey: {count}").format(count=figures.number(count))


def _breaks(matter: Matter, room: Room) -> tuple[Simple, ...]:
    blocking = [row for row in matter.rows.values() if row.line.criterion.blocking]
    unknown = sum(row.is_unknown for row in blocking)
    unchecked = ngettext(
        "{count} blocking line out of {total} is not checked.",
        "{count} blocking lines out of {total} are not checked.",
        unknown,
    ).format(count=figures.number(unknown), total=figures.number(len(blocking)))
    if not matter.breaks:
        if unknown:
            return (say(_("No break was found.") + " " + unchecked, mark=Mark.UNKNOWN),)
        return (say(_("No break was found: every blocking line is checked."), mark=Mark.GOOD),)
    points = [_break(row) for row in matter.breaks[: room.breaks]]
    more = len(matter.breaks) - room.breaks
    if more > 0:
        said = ngettext("and {count} more, page", "and {count} more, page", more).format(count=figures.number(more))
        points.append(Passage((Run(f"{said}\u00a0"), PageOf("gaps")), Role.QUIET))
    if unknown:
        points.append(say(unchecked, mark=Mark.UNKNOWN))
    return (Listing(tuple(points), tight=True),)


def _break(row: LineStanding) -> Passage:
    said = clipped(title_of(row), 50 if row.overruled_by else 78)
    if row.overruled_by:
        said += " – " + _("users met it as blocking")
    return Passage((Run(clipped(id_of(row), 40), strong=True), Run(f" {said}")), mark=Mark.BAD)


def _trust(matter: Matter) -> str:
    checklist = matter.audit.checklist
    said = _("As of {day}, with {checklist} {version}.").format(
        day=figures.day(matter.on), checklist=told(checklist.title), version=checklist.version
    )
    return said if checklist.reviewed else f"{said} {told(checklist.status)}"
