"""Funding conditions in words: how many have which outcome, and what is missing."""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from audit_app.domain.checklist import Audience, Family, Unit
from audit_app.domain.funding import Figure, Judged, Outcome, SchemeJudged
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number, quantity
from audit_app.wording.trying import profiles_counted, testers_counted
from audit_app.wording.typography import listed
from audit_app.wording.values import word

WORST_FIRST = (
    Outcome.NOT_MET,
    Outcome.NOT_SHOWN,
    Outcome.MET_WITH_RESERVATION,
    Outcome.WAIVED,
    Outcome.MET,
)
"""Outcomes as they are shown."""


def counts_said(scheme: SchemeJudged) -> str:
    """Return how many conditions have each outcome, the worst first; outcomes no condition has are left out.

    Of a scheme that asks nothing of the event: why it does not.
    """
    if not scheme.asks_something:
        return aside_said(scheme)
    found = ((outcome, scheme.count(outcome)) for outcome in WORST_FIRST)
    said = (counted(outcome, count) for outcome, count in found if count)
    total = len(scheme.conditions)
    all_said = ngettext("{count} condition", "{count} conditions", total).format(count=number(total))
    return f"{all_said} – {', '.join(said)}"


def aside_said(scheme: SchemeJudged) -> str:
    """Return why a scheme asks nothing of the event."""
    if not scheme.applies:
        return _("Does not apply: the event declares no public money.")
    return _("Does not apply: none of its conditions concerns this event.")


def counted(outcome: Outcome, count: int) -> str:
    """Return an outcome as it is said after a number: French puts it in the plural."""
    said = {
        Outcome.MET: ngettext("{count} met", "{count} met", count),
        Outcome.MET_WITH_RESERVATION: ngettext(
            "{count} met with a reservation", "{count} met with a reservation", count
        ),
        Outcome.NOT_MET: ngettext("{count} not met", "{count} not met", count),
        Outcome.NOT_SHOWN: ngettext("{count} not shown", "{count} not shown", count),
        Outcome.WAIVED: ngettext("{count} waived", "{count} waived", count),
    }[outcome]
    return said.format(count=number(count))


def missing_counted(why: str, count: int, reason: str = "") -> str:
    """Return what is missing, of so many lines where lines lack it; `why` is its `lack`."""
    said = {
        "verdict": ngettext("{count} line to check", "{count} lines to check", count),
        "evidence": ngettext("{count} line without evidence", "{count} lines without evidence", count),
        "promise": ngettext("{count} line promised", "{count} lines promised", count),
        "commitment": ngettext("{count} gap without commitment", "{count} gaps without commitment", count),
        "planned_entry": ngettext(
            "{count} line promised by the programme", "{count} lines promised by the programme", count
        ),
        "left_out": ngettext(
            "{count} line left out as not applicable", "{count} lines left out as not applicable", count
        ),
        "action": ngettext("{count} gap without action", "{count} gaps without action", count),
        "overdue": ngettext("{count} action overdue", "{count} actions overdue", count),
        "unasked": ngettext("{count} criterion not asked here", "{count} criteria not asked here", count),
        "absent": ngettext("{count} criterion not in this checklist", "{count} criteria not in this checklist", count),
    }.get(why)
    return said.format(count=number(count)) if said else missing_of_event(why, reason)


def missing_of_event(why: str, reason: str = "") -> str:
    """Return what is missing of the event itself, no line being concerned; `why` and `reason` as in `proving.Missing`.

    Without a reason, families of needs are not named and testers not counted.
    """
    if why == "tests" and reason:
        return _tests_said(*reason.split(", "))
    if why == "families" and reason:
        named = listed(word(Family(code)) for code in reason.split(", "))
        return _("families of needs to count among the testers ({families})").format(families=named)
    return {
        "mapping": _("lines that prove this sentence: map it"),
        "declaration": _("declaration in the profile"),
        "programme": _("entry in the parasport programme"),
        "families": _("families of needs to count among the testers"),
        "tests": _("testers for the user tests"),
        "budget": _("budget of the event"),
        "spending": _("spending on access"),
        "planned": _("money only planned"),
        "invoice": _("invoice or account"),
        "least": _("amount below what is asked"),
        "most": _("amount above what is asked"),
    }[why]


def _tests_said(testers: str, profiles: str, *audiences: str) -> str:
    """Return how far the recorded tests are from what is asked, of counts such as "2/6".

    Of profiles that are not counted, only whether they are few; where nothing but an audience lacks, that alone.
    """
    met, asked = map(int, testers.split("/"))
    kinds, _slash, wanted = profiles.partition("/")
    enough = profiles == "enough" or bool(wanted and int(kinds) >= int(wanted))
    lacking = listed(word(Audience(code)) for code in audiences)
    if met >= asked and enough and lacking:
        return _("user tests by these: {audiences}").format(audiences=lacking)
    said = [testers_counted(met, asked)]
    said += [profiles_counted(int(kinds), int(wanted))] if wanted else []
    said += [_("too few profiles")] if profiles == "few" else []
    said += [_("nobody yet among: {audiences}").format(audiences=lacking)] if lacking else []
    return _("testers for the user tests ({counts})").format(counts=", ".join(said))


def left_out_said(judged: Judged, name: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return each line that a condition leaves out as not applicable, with its reason; `name`: how a line is called."""
    return tuple(
        _("{line} left out, not applicable: {reason}").format(line=name(missing.line), reason=missing.reason)
        for missing in judged.missing
        if missing.why == "left_out"
    )


def figure_said(figure: Figure) -> str:
    """Return the figure a condition was judged on, with what was asked: “22 %, at least 30 % asked”."""
    bounds = [
        said.format(figure=_amount(bound, figure.unit))
        for bound, said in ((figure.least, _("at least {figure} asked")), (figure.most, _("at most {figure} asked")))
        if bound is not None
    ]
    return ", ".join((_amount(_rounded(figure), figure.unit), *bounds))


def _rounded(figure: Figure) -> float:
    """Return the amount to a tenth of a per cent or to a cent, never rounded to a bound that it misses."""
    rounding = ROUND_HALF_EVEN
    if figure.least is not None and figure.amount < figure.least:
        rounding = ROUND_FLOOR
    if figure.most is not None and figure.amount > figure.most:
        rounding = ROUND_CEILING
    step = Decimal("0.1") if figure.unit == "%" else Decimal("0.01")
    return float(Decimal(str(figure.amount)).quantize(step, rounding))


def _amount(amount: float, unit: str) -> str:
    if unit == "lines":
        return ngettext("{count} line", "{count} lines", int(amount)).format(count=number(int(amount)))
    return quantity(amount, Unit.PERCENT if unit == "%" else Unit.EURO)
