"""Grades as a table: family or audience by grade, weakest first, with what holds each back."""

from typing import TypeAlias

from audit_app.domain.codes import Audience, Family
from audit_app.domain.grades import Cap, Grade, Result, first_cap, weakest_first
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Heading, Mark, Passage, Role, Simple, Table, say
from audit_app.report.content.leading import on_page
from audit_app.report.content.matter import Matter, word
from audit_app.wording.figures import number
from audit_app.wording.grading import held_back
from audit_app.wording.typography import capital

Grades: TypeAlias = "tuple[tuple[Family | Audience, Result], ...]"


def section(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on grades, where the decision page shows but the weakest."""
    title = _("Grades by family of needs and by audience")
    return (Heading(2, title, "all-grades"), table(matter))


def weakest(matter: Matter, most: int | None = None) -> tuple[Simple, ...]:
    """Return the grades, the weakest of all first, and where only so many have room, the page of the others."""
    found = (*matter.grades.families.values(), *matter.grades.audiences.values())
    most = len(found) if most is None else most
    more = len(found) - most
    if more <= 0:
        return (table(matter, len(found)),)
    said = ngettext("and {count} more, page", "and {count} more, page", more).format(count=number(more))
    return (table(matter, most), Passage(on_page(said, "all-grades"), Role.QUIET))


def table(matter: Matter, most: int | None = None) -> Table:
    """Return the grades of families, then of audiences, weakest first; `most`: so many, the weakest of all of them."""
    families, audiences = weakest_first(matter.grades.families), weakest_first(matter.grades.audiences)
    shown = [*families, *audiences] if most is None else _weakest(families, audiences, most)
    rows = [_row(capital(word(code)), result) for code, result in shown]
    return Table(
        caption=_("Grades by family of needs and by audience"),
        columns=(
            Column(_("For whom"), 164),
            Column(_("Grade"), 78),
            Column(_("Mandatory met"), 63),
            Column(_("Not checked"), 53),
            Column(_("Later, in all"), 42),
            Column(_("What holds it back"), 115),
        ),
        rows=tuple(rows),
        tight=True,
    )


def _weakest(families: Grades, audiences: Grades, most: int) -> Grades:
    """Return the weakest grades of both, weakest first; the weakest family and the weakest audience are among them."""
    others = weakest_first(dict((*families[1:], *audiences[1:])))
    return weakest_first(dict((*families[:1], *audiences[:1], *others[: most - 2])))


def _row(name: str, result: Result) -> tuple[Cell, ...]:
    cap = first_cap([result])
    met = _("{met} of {asked}").format(met=number(result.mandatory.met), asked=number(result.mandatory.asked))
    return (
        (say(name),),
        (say(word(result.grade), mark=mark_of(result.grade, cap)),),
        (say(met),),
        (say(number(result.mandatory.not_checked)),),
        (say(number(result.not_due)),),
        (say(held_back(result, cap)),),
    )


def mark_of(grade: Grade | None, cap: Cap | None) -> Mark:
    """Return the shape of a grade; no grade for want of knowledge is not a failure."""
    if grade is None:
        return Mark.BAD if cap is Cap.GAP_WITHOUT_ACTION else Mark.UNKNOWN
    return Mark.PARTIAL if grade is Grade.ENGAGED else Mark.GOOD
