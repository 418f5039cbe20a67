"""Grades as a table: family or audience by grade, weakest first, with what holds each back."""

from collections.abc import Iterable

from audit_app.domain.checklist import Unit
from audit_app.domain.grades import CONFIRMED_SHARE, Cap, Grade, Result
from audit_app.i18n import _, pgettext
from audit_app.report.blocks import Cell, Column, Mark, Table, say
from audit_app.report.content.matter import Matter, word
from audit_app.report.content.typography import capital, composed
from audit_app.wording.figures import number, quantity

_ORDER = tuple(Cap)


def table(matter: Matter) -> Table:
    """Return the grades of the families, then of the audiences, each weakest first."""
    rows = [
        _row(capital(word(code)), result)
        for results in (matter.grades.families, matter.grades.audiences)
        for code, result in sorted(results.items(), key=lambda pair: _weakness(pair[1]))
    ]
    return Table(
        caption=_("Grades by family of needs and by audience"),
        columns=(
            Column(_("For whom"), 138),
            Column(_("Grade"), 82),
            Column(_("Mandatory met"), 67),
            Column(_("Not checked"), 57),
            Column(pgettext("lines", "Later"), 46),
            Column(_("What holds it back"), 125),
        ),
        rows=tuple(rows),
        tight=True,
    )


def _weakness(result: Result) -> tuple[int, float, int]:
    """Order results weakest first: grade, share of mandatory lines met, lines not checked."""
    return (result.grade or 0, float(result.mandatory.share), -result.mandatory.not_checked)


def _row(name: str, result: Result) -> tuple[Cell, ...]:
    cap = first_cap([result])
    met = _("{met} of {asked}").format(met=number(result.mandatory.met), asked=number(result.mandatory.asked))
    return (
        (say(name),),
        (say(word(result.grade), mark=mark_of(result.grade, cap)),),
        (say(met),),
        (say(number(result.mandatory.not_checked)),),
        (say(number(result.not_due)),),
        (say(_held_back(result, cap)),),
    )


def _held_back(result: Result, cap: Cap | None) -> str:
    """Return a cap in few words; the number of lines not checked has a column of its own."""
    if cap is None:
        return "–"
    share = composed(quantity(float(100 * CONFIRMED_SHARE), Unit.PERCENT))
    few = {
        Cap.NOTHING_ASKED: pgettext("cap", "nothing due yet"),
        Cap.NOT_CHECKED: pgettext("cap", "mandatory to check"),
        Cap.GAP_WITHOUT_ACTION: pgettext("cap", "gaps without action ({count})"),
        Cap.BROKEN_JOURNEY: pgettext("cap", "break in the journey ({count})"),
        Cap.MANDATORY_UNMET: pgettext("cap", "mandatory not met ({count})"),
        Cap.RECOMMENDED_UNMET: pgettext("cap", "recommended under {share}"),
        Cap.USER_TESTS: pgettext("cap", "user tests to do"),
        Cap.OPEN_SEVERITY_4: pgettext("cap", "a tester left blocked"),
        Cap.FOLLOW_UP: pgettext("cap", "follow-up to be shown"),
    }
    return few[cap].format(count=number(len(result.capped_by[cap])), share=share)


def first_cap(results: Iterable[Result]) -> Cap | None:
    """Return what holds these results back most; caps are declared from the hardest to the mildest.

    That nothing is asked of one of several says least: it comes last.
    """
    caps = {cap for result in results for cap in result.capped_by}
    return min(caps, key=lambda cap: (cap is Cap.NOTHING_ASKED, _ORDER.index(cap)), default=None)


def cap_said(cap: Cap, lines: int) -> str:
    """Return a cap in words, with the number of lines it comes from."""
    return f"{word(cap)}\u00a0({number(lines)})" if lines else word(cap)


def mark_of(grade: Grade | None, cap: Cap | None) -> Mark:
    """Return the shape of a grade; no grade for want of knowledge is not a failure."""
    if grade is None:
        return Mark.BAD if cap is Cap.GAP_WITHOUT_ACTION else Mark.UNKNOWN
    return Mark.PARTIAL if grade is Grade.ENGAGED else Mark.GOOD
