"""Grades as topics: the overall one first, then families of needs and audiences, the weakest of each first."""

from collections.abc import Iterable, Mapping
from functools import partial

from audit_app.domain.grades import Cap, Grade, Rate, Result, first_cap, highest, weakest_first
from audit_app.i18n import _, ngettext
from audit_app.ui.results.found import Found
from audit_app.ui.results.line_rows import line_rows
from audit_app.ui.results.row import Rank, Remark, Row, Topic, fact, group, part
from audit_app.wording.figures import day, number
from audit_app.wording.grading import cap_said, held_back
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

OVERALL = "overall"

_ICONS: Mapping[Cap, tuple[str, str]] = {
    Cap.NOTHING_ASKED: ("info", "none"),
    Cap.NOT_CHECKED: ("circle-dashed", "none"),
    Cap.GAP_WITHOUT_ACTION: ("wrench", "bad"),
    Cap.BROKEN_JOURNEY: ("octagon-alert", "bad"),
    Cap.MANDATORY_UNMET: ("circle-x", "bad"),
    Cap.RECOMMENDED_UNMET: ("circle-alert", "fair"),
    Cap.USER_TESTS: ("users", "fair"),
    Cap.OPEN_SEVERITY_4: ("octagon-alert", "bad"),
    Cap.FOLLOW_UP: ("info", "none"),
}


def grade_topics(found: Found) -> tuple[Topic, ...]:
    """Return the overall grade, then one topic a family and an audience."""
    topics = [_overall(found)]
    for section, one, results in (
        (_("Families of needs"), _("family of needs"), found.grades.families),
        (_("Audiences"), _("audience"), found.grades.audiences),
    ):
        for place, (code, result) in enumerate(weakest_first(results)):
            topics.append(
                _topic(found, str(code), capital(composed(word(code))), result, one, "" if place else section)
            )
    return tuple(topics)


def overall_said(found: Found) -> str:
    """Return the overall grade in a sentence, with its day."""
    grade = found.grades.overall
    if grade is None:
        return _("No grade yet on {day}: the overall grade is the lowest of all.").format(day=day(found.on))
    return _("Grade on {day}: {grade}, the lowest of all.").format(day=day(found.on), grade=word(grade))


def grade_said(grade: Grade | None) -> str:
    """Return a grade in words, as a title."""
    return capital(word(grade)) if grade else _("No grade yet")


def _tone(result: Result) -> str:
    return _tone_of(result.grade, first_cap([result]))


def _tone_of(grade: Grade | None, cap: Cap | None) -> str:
    """Return the tone of a grade; none for want of knowledge is not a failure."""
    if grade is None:
        return "bad" if cap is Cap.GAP_WITHOUT_ACTION else "none"
    return "fair" if grade is Grade.ENGAGED else "good"


def _results(found: Found) -> tuple[Result, ...]:
    return (*found.grades.families.values(), *found.grades.audiences.values())


def _overall(found: Found) -> Topic:
    grade = found.grades.overall
    weakest = [result for result in _results(found) if result.grade == grade]
    cap = first_cap(weakest)
    tone = _tone_of(grade, cap)
    remarks = [Remark(_("{grade}, the lowest of all").format(grade=grade_said(grade)), tone)]
    if cap:
        lines = {line for result in weakest for line in result.capped_by.get(cap, ())}
        remarks.append(Remark(_("Held back by: {cap}.").format(cap=cap_said(cap, len(lines)))))
    row = Row(Rank.TOPIC, _("Overall grade"), tuple(remarks), code=OVERALL, tone=tone, steps=int(grade) if grade else 0)
    return Topic(row, partial(_overall_details, found, row))


def _overall_details(found: Found, topic: Row) -> tuple[Row, ...]:
    grade = found.grades.overall
    title = _("Grade: {grade}").format(grade=word(grade)) if grade else _("No grade yet")
    checked = found.progress.all
    caps: dict[Cap, dict[str, None]] = {}
    for result in _results(found):
        for cap, lines in result.capped_by.items():
            caps.setdefault(cap, {}).update(dict.fromkeys(lines))
    order = {line: place for place, line in enumerate(found.rows)}
    held = {cap: tuple(sorted(lines, key=lambda line: order.get(line, 0))) for cap, lines in caps.items()}
    return (
        Row(Rank.HEAD, title, (Remark(day(found.on)),), tone=topic.tone, steps=topic.steps),
        fact(_("The overall grade is the lowest of all families and audiences, never an average.")),
        fact(
            ngettext(
                "{checked} lines checked of {total}, {unchecked} not checked",
                "{checked} lines checked of {total}, {unchecked} not checked",
                checked.to_check,
            ).format(checked=number(checked.checked), total=number(checked.total), unchecked=number(checked.to_check)),
            share=(checked.checked, checked.total),
        ),
        *_rungs(found, held),
    )


def _topic(found: Found, code: str, name: str, result: Result, one: str, section: str) -> Topic:
    cap, tone = first_cap([result]), _tone(result)
    remarks = [Remark(grade_said(result.grade), tone), Remark(_mandatory(result.mandatory))]
    if cap:
        remarks.append(Remark(_("Held back by: {cap}.").format(cap=held_back(result, cap))))
    spoken = ", ".join((name, one, grade_said(result.grade), *_figures(result), *(r.text for r in remarks[2:])))
    steps = int(result.grade) if result.grade else 0
    row = Row(Rank.TOPIC, name, tuple(remarks), code=code, tone=tone, steps=steps, section=section, heard=spoken)
    return Topic(row, partial(_details, found, row, result))


def _details(found: Found, topic: Row, result: Result) -> tuple[Row, ...]:
    mandatory, recommended, *others = _figures(result)
    return (
        Row(Rank.HEAD, topic.title, topic.remarks[:1], tone=topic.tone, steps=topic.steps),
        fact(mandatory, share=(result.mandatory.met, result.mandatory.asked)),
        fact(recommended, share=(result.recommended.met, result.recommended.asked)),
        *(fact(other) for other in others),
        *_rungs(found, result.capped_by),
    )


def _mandatory(rate: Rate) -> str:
    said = ngettext(
        "{met} of {asked} mandatory lines met, {unchecked} not checked",
        "{met} of {asked} mandatory lines met, {unchecked} not checked",
        rate.not_checked,
    )
    return said.format(met=number(rate.met), asked=number(rate.asked), unchecked=number(rate.not_checked))


def _figures(result: Result) -> tuple[str, ...]:
    """Return what was counted: mandatory, recommended, not due yet, without evidence; the last two where there are."""
    rate = result.recommended
    recommended = ngettext(
        "{met} of {asked} recommended lines met, {unchecked} not checked",
        "{met} of {asked} recommended lines met, {unchecked} not checked",
        rate.not_checked,
    ).format(met=number(rate.met), asked=number(rate.asked), unchecked=number(rate.not_checked))
    later = ngettext("{count} line not due yet", "{count} lines not due yet", result.not_due)
    bare = ngettext("{count} line met without evidence", "{count} lines met without evidence", result.without_evidence)
    return (
        _mandatory(result.mandatory),
        recommended,
        *((later.format(count=number(result.not_due)),) if result.not_due else ()),
        *((bare.format(count=number(result.without_evidence)),) if result.without_evidence else ()),
    )


def _rungs(found: Found, caps: Mapping[Cap, tuple[str, ...]]) -> Iterable[Row]:
    """Yield what stands before each higher grade, the next one first, with the lines it comes from."""
    for reached in (None, Grade.ENGAGED, Grade.BASE, Grade.CONFIRMED):
        held = [cap for cap in Cap if cap in caps and highest(cap) is reached]
        if not held:
            continue
        yield part(_("To reach the grade {grade}").format(grade=word(Grade((reached or 0) + 1))))
        for cap in held:
            lines = caps[cap]
            yield group(capital(cap_said(cap, len(lines))), *_ICONS[cap])
            yield from _behind(found, cap, lines)


def _behind(found: Found, cap: Cap, lines: tuple[str, ...]) -> Iterable[Row]:
    if cap is not Cap.OPEN_SEVERITY_4:
        yield from line_rows(found, lines, with_action=cap is Cap.GAP_WITHOUT_ACTION)
        return
    for key in lines:
        finding = found.audit.findings[key]
        yield fact(finding.title)
        yield from line_rows(found, finding.lines)
