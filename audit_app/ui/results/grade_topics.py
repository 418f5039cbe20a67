"""Grades as topics: the overall one first, then families of needs and audiences, the weakest of each first."""

from functools import partial

from audit_app.domain.grades import Rate, Result, first_cap, weakest_first
from audit_app.i18n import _, ngettext
from audit_app.ui.results.caps import cap_counted, rungs
from audit_app.ui.results.found import Found
from audit_app.ui.results.overall import grade_said, overall_topic, tone_of
from audit_app.ui.results.way_topic import way_topics
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def grade_topics(found: Found) -> tuple[Topic, ...]:
    """Return the overall grade and the way to the next, then one topic a family and an audience."""
    topics = [overall_topic(found), *way_topics(found)]
    for section, one, results in (
        (_("Families of needs"), _("family of needs"), found.grades.families),
        (_("Audiences"), _("audience"), found.grades.audiences),
    ):
        for place, (code, result) in enumerate(weakest_first(results)):
            topics.append(
                _topic(found, str(code), capital(composed(word(code))), result, one, "" if place else section)
            )
    return tuple(topics)


def _tone(result: Result) -> str:
    return tone_of(result.grade, first_cap([result]))


def _topic(found: Found, code: str, name: str, result: Result, one: str, section: str) -> Topic:
    cap, tone = first_cap([result]), _tone(result)
    remarks = [Remark(grade_said(result.grade), tone), Remark(_mandatory(result.mandatory))]
    if cap:
        remarks.append(Remark(_("Held back by: {cap}.").format(cap=cap_counted(cap, len(result.capped_by[cap])))))
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
        *rungs(found, result.capped_by),
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
