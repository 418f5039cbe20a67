"""Pinning: plans of the site are added and told in words; zones and evidence are placed on them, once each."""

from audit_app.domain.answering import piece_of, require_open
from audit_app.domain.audit import Audit
from audit_app.domain.plan import Pin, PinKind, Plan, pin_key
from audit_app.domain.record import is_blank
from audit_app.errors import NotPinned, UnknownPlan, UnknownZone


def plan_of(audit: Audit, plan_id: str) -> Plan:
    """Return one plan; raise UnknownPlan."""
    if plan_id not in audit.plans:
        raise UnknownPlan(plan_id, tuple(plan.name for plan in audit.plans.values()))
    return audit.plans[plan_id]


def plan_added(audit: Audit, plan: Plan) -> Audit:
    """Return the audit with this plan."""
    require_open(audit, "plan")
    return audit.replaced(plans={**audit.plans, plan.id: plan})


def plan_described(audit: Audit, plan_id: str, *, name: str = "", alt: str = "") -> Audit:
    """Return the audit where a plan has this name and these words; a blank one leaves what was said."""
    require_open(audit, "plan")
    plan = plan_of(audit, plan_id)
    said = {field: text for field, text in (("name", name), ("alt", alt)) if not is_blank(text)}
    told = plan.replaced(**said)
    return audit if told == plan else audit.replaced(plans={**audit.plans, plan_id: told})


def plan_removed(audit: Audit, plan_id: str) -> Audit:
    """Return the audit without this plan nor its pins; its file stays in the store, so that undo brings it back."""
    require_open(audit, "plan")
    plan_of(audit, plan_id)
    return audit.replaced(
        plans={key: plan for key, plan in audit.plans.items() if key != plan_id},
        pins={key: pin for key, pin in audit.pins.items() if pin.plan != plan_id},
    )


def pinned(audit: Audit, plan_id: str, kind: PinKind, subject: str, x: float, y: float) -> Audit:
    """Return the audit with that zone or piece of evidence on the plan there, moved where it was on it already.

    `x` and `y` are in percent from the left edge and from the top; what is outside comes to the edge. Raise
    UnknownPlan, UnknownZone or UnknownEvidence.
    """
    require_open(audit, "plan")
    plan_of(audit, plan_id)
    _require(audit, kind, subject)
    pin = Pin(plan=plan_id, kind=kind, subject=subject, x=within(x), y=within(y))
    return audit if audit.pins.get(pin.key) == pin else audit.replaced(pins={**audit.pins, pin.key: pin})


def unpinned(audit: Audit, plan_id: str, kind: PinKind, subject: str) -> Audit:
    """Return the audit where that thing is not on the plan any more; raise NotPinned.

    What a union left of it, a pin whose plan, zone or evidence was removed elsewhere, is taken away so too.
    """
    require_open(audit, "plan")
    gone = pin_key(plan_id, kind, subject)
    if gone not in audit.pins:
        raise NotPinned(subject)
    return audit.replaced(pins={key: pin for key, pin in audit.pins.items() if key != gone})


def within(percent: float) -> float:
    """Return the place nearest to it on the plan, in hundredths of a percent.

    >>> within(-3), within(12.345), within(250)
    (0.0, 12.35, 100.0)
    """
    return round(min(100.0, max(0.0, float(percent))), 2)


def _require(audit: Audit, kind: PinKind, subject: str) -> None:
    if kind is PinKind.EVIDENCE:
        piece_of(audit, subject)
    elif subject not in audit.zones:
        raise UnknownZone(subject, tuple(audit.zones))
