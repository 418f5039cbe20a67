"""The overall grade: a sentence that gives its reason, the row of it, and what there is to do, the breaks first."""

from collections.abc import Iterable
from functools import partial

from audit_app.domain.checklist import Level
from audit_app.domain.grades import Cap, Grade, Result, first_cap
from audit_app.i18n import _, ngettext
from audit_app.ui.results.caps import cap_counted, rungs
from audit_app.ui.results.found import Found
from audit_app.ui.results.line_rows import line_rows
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact
from audit_app.wording.figures import day, number
from audit_app.wording.typography import capital
from audit_app.wording.values import word

OVERALL = "overall"


def overall_said(found: Found) -> list[str]:
    """Return in sentences the overall grade, what it wants, what stops somebody; what there is none of is left out."""
    grade, (due, later) = found.grades.overall, found.unchecked
    if grade is None:
        said = [_("No grade yet: {reasons}.").format(reasons=", ".join(_reasons(found)))]
    else:
        said = [_("Grade: {grade}, the lowest of all.").format(grade=word(grade))]
    if later and not (grade is None and due):
        told = ngettext(
            "{count} mandatory line will be due later.", "{count} mandatory lines will be due later.", later
        )
        said.append(told.format(count=number(later)))
    if found.breaks:
        said.append(f"{_stopping(found)}.")
    return said


def _reasons(found: Found) -> Iterable[str]:
    """Yield why there is no grade: lines to check, those due later beside them, and gaps nobody answers for."""
    due, later = found.unchecked
    cap = first_cap(_results(found))
    if due:
        told = ngettext("{count} mandatory line is still to check", "{count} mandatory lines are still to check", due)
        others = ngettext("{count} other will be due later", "{count} others will be due later", later)
        beside = f" ({others.format(count=number(later))})" if later else ""
        yield told.format(count=number(due)) + beside
    elif cap not in (Cap.GAP_WITHOUT_ACTION, None):
        yield cap_counted(cap, len(_lines(_results(found), cap)))
    bare = _lines(_results(found), Cap.GAP_WITHOUT_ACTION)
    if bare:
        yield cap_counted(Cap.GAP_WITHOUT_ACTION, len(bare))


def grade_said(grade: Grade | None) -> str:
    """Return a grade in words, as a title."""
    return capital(word(grade)) if grade else _("No grade yet")


def tone_of(grade: Grade | None, cap: Cap | None) -> str:
    """Return the tone of a grade; none for want of knowledge is not a failure."""
    if grade is None:
        return "bad" if cap is Cap.GAP_WITHOUT_ACTION else "none"
    return "fair" if grade is Grade.ENGAGED else "good"


def _results(found: Found) -> tuple[Result, ...]:
    return (*found.grades.families.values(), *found.grades.audiences.values())


def _lines(results: Iterable[Result], cap: Cap) -> set[str]:
    return {line for result in results for line in result.capped_by.get(cap, ())}


def _stopping(found: Found) -> str:
    count = len(found.breaks)
    return ngettext("{count} line stops somebody", "{count} lines stop somebody", count).format(count=number(count))


def overall_topic(found: Found) -> Topic:
    """Return the overall grade and why it is no higher; its details begin with what stops somebody."""
    grade = found.grades.overall
    weakest = [result for result in _results(found) if result.grade == grade]
    cap = first_cap(weakest)
    tone = tone_of(grade, cap)
    reached = _("{grade}, the lowest of all").format(grade=grade_said(grade)) if grade else grade_said(None)
    remarks = [Remark(reached, tone)]
    if cap:
        lines = _lines(weakest, cap)
        remarks.append(Remark(_("Held back by: {cap}.").format(cap=cap_counted(cap, len(lines)))))
    if found.breaks and cap is not Cap.BROKEN_JOURNEY:
        remarks.append(Remark(_stopping(found), "bad"))
    row = Row(Rank.TOPIC, _("Overall grade"), tuple(remarks), code=OVERALL, tone=tone, steps=int(grade) if grade else 0)
    return Topic(row, partial(_overall_details, found, row))


def _overall_details(found: Found, topic: Row) -> tuple[Row, ...]:
    grade = found.grades.overall
    title = _("Grade: {grade}").format(grade=word(grade)) if grade else _("No grade yet")
    caps: dict[Cap, dict[str, None]] = {}
    for result in _results(found):
        for cap, lines in result.capped_by.items():
            caps.setdefault(cap, {}).update(dict.fromkeys(lines))
    order = {line: place for place, line in enumerate(found.rows)}
    held = {cap: tuple(sorted(lines, key=lambda line: order.get(line, 0))) for cap, lines in caps.items()}
    return (
        *_breaks(found),
        Row(
            Rank.HEAD, title, (Remark(_("As of {day}").format(day=day(found.on))),), tone=topic.tone, steps=topic.steps
        ),
        fact(_("The overall grade is the lowest of all families and audiences, never an average.")),
        *_checked(found),
        *rungs(found, held),
    )


def _breaks(found: Found) -> Iterable[Row]:
    """Yield what stops somebody, each line one step away: nothing weighs more."""
    if found.breaks:
        title = _("What stops somebody: {count}").format(count=number(len(found.breaks)))
        yield Row(Rank.HEAD, title, icon="octagon-alert", tone="bad")
        yield from line_rows(found, found.breaks, with_action=True)


def _checked(found: Found) -> Iterable[Row]:
    """Yield how many lines are checked of each level, mandatory ones as the checklist counts them."""
    for level, said in (
        (Level.MANDATORY, _("{checked} of {total} mandatory lines checked")),
        (Level.RECOMMENDED, _("{checked} of {total} recommended lines checked")),
    ):
        tally = found.progress.by_level[level]
        if tally.total:
            words = said.format(checked=number(tally.checked), total=number(tally.total))
            yield fact(words, share=(tally.checked, tally.total))
