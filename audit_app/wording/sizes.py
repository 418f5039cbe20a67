"""Why an event has its size class, what is odd in its profile, why a line is asked: in sentences."""

from audit_app.domain.audit import Audit
from audit_app.domain.event import SizeClass, SizeReason, Sizing
from audit_app.domain.tailoring import Line
from audit_app.i18n import _
from audit_app.wording.figures import number
from audit_app.wording.values import phrase

_RAISERS = frozenset({"covered_seats", "open_air_seats", "international", "many_days"})
"""What puts an event one class up, one of them or several."""


def reasons(sizing: Sizing) -> tuple[str, ...]:
    """Return the reasons of a size class, one sentence each; the class goes up once, and not above the highest."""
    raisers = [reason for reason in sizing.reasons if reason.code in _RAISERS]
    is_highest = any(r.code == "peak" and r.facts["size_class"] == SizeClass.N4 for r in sizing.reasons)
    said = []
    for reason in sizing.reasons:
        if reason not in raisers or (reason is raisers[0] and not is_highest):
            said.append(_reason(reason))
            continue
        text = _cause(reason)
        if reason is raisers[-1]:
            text += " " + (_("N4 is already the highest class.") if is_highest else _("The class goes up once only."))
        said.append(text)
    return tuple(said)


def _cause(reason: SizeReason) -> str:
    """Return why a class would go up, where it does not: it did already, or there is none above."""
    sentences = {
        "covered_seats": _("{seats} covered seats, more than 500."),
        "open_air_seats": _("{seats} open-air seats, more than 3,000."),
        "international": _("International event."),
        "many_days": _("{visitors} visitors in all, at least 5 times the {people} of the peak."),
    }
    return sentences[reason.code].format(**_facts(reason))


def _reason(reason: SizeReason) -> str:
    sentences = {
        "peak": _("{people} people present together at the peak: class {size_class}."),
        "covered_seats": _("{seats} covered seats, more than 500: one class up."),
        "open_air_seats": _("{seats} open-air seats, more than 3,000: one class up."),
        "international": _("International event: one class up."),
        "many_days": _("{visitors} visitors in all, at least 5 times the {people} of the peak: one class up."),
        "chosen_higher": _("The organiser chose class {size_class}, above the computed class {computed}."),
        "chosen_lower": _(
            "The organiser chose class {size_class}, below the computed class {computed}. Reason: {reason}"
        ),
        "lower_refused": _("Class {size_class} is below the computed {computed} and no reason is given: ignored."),
    }
    return sentences[reason.code].format(**_facts(reason))


def _facts(reason: SizeReason) -> dict[str, str]:
    return {key: number(value) if isinstance(value, int) else value for key, value in reason.facts.items()}


def why_asked(audit: Audit, line: Line) -> str:
    """Return why a line is asked of this event."""
    terms = {term.code: term.label for term in audit.checklist.features}
    named = [phrase(terms[code]) for code in line.asked_for if code in terms]
    if not named:
        return _("Asked of every event of class {size_class}.").format(size_class=line.size_class)
    return _("Asked of class {size_class} because the event has: {features}.").format(
        size_class=line.size_class, features=", ".join(named)
    )


def oddity(code: str) -> str:
    """Return what looks odd in a profile, so that the organiser looks again."""
    return {
        "nobody_at_the_peak": _("Nobody is present at the peak."),
        "fewer_visitors_than_spectators": _("There are fewer visitors in all than spectators at the peak."),
        "neither_indoor_nor_outdoor": _("The event is neither indoor nor outdoor."),
        "indoor_with_open_air_seats": _("The event is indoor only and has open-air seats."),
        "seated_audience_without_seats": _("There is a seated audience and no seat."),
        "parking_without_spaces": _("There is a car park and no parking space."),
        "parking_not_declared": _("There are parking spaces and no car park among the features."),
        "tent_not_declared": _("A venue is a tent and tents are not among the features."),
        "public_road_without_road_venue": _("The course is on public roads and no venue is a road."),
        "seats_without_seated_audience": _("There are seats and no seated audience among the features."),
        "building_not_declared": _(
            "A venue is a building, and no indoor part or existing venue is among the features."
        ),
        "programme_far_from_event": _("An entry of the parasport programme is more than a month from the event."),
        "programme_without_para_event": _(
            "The parasport programme has an event or demonstration the features leave out."
        ),
        "spending_above_budget": _("The spending on access is above the budget of the event."),
        "toilet_blocks_without_toilets": _("There are several toilet blocks and no toilets among the features."),
    }[code]
