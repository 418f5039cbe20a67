"""Funding as topics: each scheme, then its conditions, the worst first, with proof and what is missing."""

from collections.abc import Iterable, Mapping
from functools import partial

from audit_app.domain.funding import Judged, Outcome, SchemeJudged
from audit_app.i18n import _, ngettext
from audit_app.ui.results.found import Found
from audit_app.ui.results.line_rows import line_row, line_rows
from audit_app.ui.results.way_topic import shortest_for
from audit_app.ui.theme.signs import Sign
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact, group, part
from audit_app.wording.conditions import WORST_FIRST, aside_said, counted, counts_said, figure_said, missing_counted
from audit_app.wording.figures import day, number
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word

_SIGNS: Mapping[Outcome, Sign] = {
    Outcome.MET: Sign("circle-check", "good"),
    Outcome.MET_WITH_RESERVATION: Sign("circle-alert", "fair"),
    Outcome.NOT_MET: Sign("circle-x", "bad"),
    Outcome.NOT_SHOWN: Sign("circle-dashed", "none"),
    Outcome.WAIVED: Sign("circle-minus", "none"),
}


def funding_topics(found: Found) -> tuple[Topic, ...]:
    """Return each scheme and its conditions, then those chosen that ask nothing; where there is none, why."""
    aside = tuple(map(_aside, found.schemes_aside))
    if not found.schemes:
        return aside or (_none(),)
    return (*(topic for scheme in found.schemes for topic in _of_scheme(found, scheme)), *aside)


def conditions_count(found: Found) -> int:
    """Return how many conditions are judged."""
    return sum(len(scheme.conditions) for scheme in found.schemes)


def _none() -> Topic:
    title, said = _("No funding scheme"), _("No scheme applies: the event declares no public money.")
    row = Row(Rank.TOPIC, title, (Remark(said),), code="none", icon="info", tone="none")
    return Topic(row, lambda: (Row(Rank.HEAD, title), fact(said)))


def _aside(scheme: SchemeJudged) -> Topic:
    title = told(scheme.scheme.title)
    row = Row(Rank.TOPIC, title, (Remark(aside_said(scheme)),), code=scheme.scheme.id, icon="info", tone="none")
    return Topic(row, partial(_scheme_details, scheme))


def _of_scheme(found: Found, scheme: SchemeJudged) -> Iterable[Topic]:
    remarks = [Remark(counts_said(scheme))]
    if not found.audit.schemes:
        remarks.append(Remark(_("By default: no scheme is chosen.")))
    if scheme.scheme.indicative:
        remarks.append(Remark(capital(_("indicative conditions")), "fair"))
    title = told(scheme.scheme.title)
    row = Row(Rank.TOPIC, title, tuple(remarks), code=scheme.scheme.id, icon="landmark", tone="none")
    yield Topic(row, partial(_scheme_details, scheme))
    order = sorted(scheme.conditions, key=lambda judged: WORST_FIRST.index(judged.outcome))
    for place, judged in enumerate(order):
        yield _condition(found, scheme, judged, "" if place else _("Conditions, worst first"))


def _scheme_details(judged: SchemeJudged) -> tuple[Row, ...]:
    scheme = judged.scheme
    whose = _("{funder}. Version {version} of {day}. {source}.").format(
        funder=told(scheme.funder), version=scheme.version, day=day(scheme.dated), source=told(scheme.source)
    )
    counts = ((outcome, judged.count(outcome)) for outcome in WORST_FIRST if judged.asks_something)
    why = () if judged.asks_something else (fact(aside_said(judged), "info"),)
    aside = judged.not_applicable
    return (
        Row(Rank.HEAD, told(scheme.title), icon="landmark", tone="none"),
        *((fact(told(scheme.notice), "info", "fair"),) if scheme.indicative else ()),
        *why,
        *(fact(counted(outcome, n), _SIGNS[outcome].icon, _SIGNS[outcome].tone) for outcome, n in counts if n),
        fact(whose),
        *((part(_("Not asked of this event")),) if aside else ()),
        *(fact(f"{condition.id} · {told(condition.text)}") for condition in aside),
    )


def _condition(found: Found, scheme: SchemeJudged, judged: Judged, section: str) -> Topic:
    sign = _SIGNS[judged.outcome]
    missing = ", ".join(_missing_said(judged, why, lines) for why, lines in _missing(judged).items())
    remarks = [Remark(capital(composed(word(judged.outcome))), sign.tone)]
    if missing and not judged.waiver:
        remarks.append(Remark(capital(missing)))
    row = Row(
        Rank.TOPIC,
        f"{judged.condition.id} · {told(judged.condition.text)}",
        tuple(remarks),
        code=f"{scheme.scheme.id}/{judged.condition.id}",
        icon=sign.icon,
        tone=sign.tone,
        section=section,
        flowing=True,
    )
    return Topic(row, partial(_condition_details, found, judged))


def _missing(judged: Judged) -> dict[str, list[str]]:
    """Return the lines by what they lack, what weighs most first."""
    by_why: dict[str, list[str]] = {}
    for missing in judged.missing:
        by_why.setdefault(missing.lack, []).append(missing.line)
    return {why: by_why[why] for why in _ICONS if why in by_why}


def _missing_said(judged: Judged, why: str, lines: list[str]) -> str:
    return missing_counted(why, len(lines), judged.reason_of(why))


_ICONS = {
    "commitment": ("circle-x", "bad"),
    "action": ("wrench", "bad"),
    "overdue": ("calendar-days", "bad"),
    "verdict": ("circle-dashed", "none"),
    "mapping": ("circle-dashed", "none"),
    "declaration": ("circle-dashed", "none"),
    "programme": ("circle-dashed", "none"),
    "tests": ("circle-dashed", "none"),
    "families": ("circle-dashed", "none"),
    "budget": ("circle-dashed", "none"),
    "spending": ("circle-dashed", "none"),
    "least": ("circle-x", "bad"),
    "most": ("circle-x", "bad"),
    "absent": ("circle-dashed", "none"),
    "promise": ("calendar-days", "fair"),
    "planned_entry": ("calendar-days", "fair"),
    "planned": ("calendar-days", "fair"),
    "invoice": ("paperclip", "fair"),
    "evidence": ("paperclip", "fair"),
    "unasked": ("circle-minus", "none"),
    "left_out": ("circle-minus", "none"),
}
"""What may be missing, what weighs most first, with its sign."""


def _left_out(found: Found, judged: Judged) -> tuple[Row, ...]:
    """Return each line left out as not applicable, with the reason given."""
    left_out = (missing for missing in judged.missing if missing.why == "left_out")
    return tuple(line_row(found, one.line, Remark(_("Reason: {reason}").format(reason=one.reason))) for one in left_out)


def _condition_details(found: Found, judged: Judged) -> tuple[Row, ...]:
    sign = _SIGNS[judged.outcome]
    rows = [
        Row(Rank.HEAD, capital(composed(word(judged.outcome))), icon=sign.icon, tone=sign.tone),
        fact(f"{judged.condition.id} · {told(judged.condition.text)}"),
    ]
    if judged.waiver:
        waived = _("Waived by {author} on {day}: {reason}")
        rows.append(
            fact(waived.format(author=judged.waiver.author, day=day(judged.waiver.on), reason=judged.waiver.reason))
        )
    if judged.figure:
        rows.append(fact(composed(figure_said(judged.figure))))
    rows += shortest_for(found, judged)
    if judged.missing:
        rows.append(part(_("What is missing")))
    for why, lines in _missing(judged).items():
        rows.append(group(capital(_missing_said(judged, why, lines)), *_ICONS[why]))
        if why == "left_out":
            rows += _left_out(found, judged)
        else:
            rows += line_rows(found, filter(None, lines), with_action=why in {"promise", "commitment", "overdue"})
    if judged.proof:
        proven = ngettext("{count} line that proves it", "{count} lines that prove it", len(judged.proof))
        rows.append(part(proven.format(count=number(len(judged.proof)))))
        rows += line_rows(found, judged.proof)
    return tuple(rows)
