"""Locating: what is on a plan and under which number, what could be, and what a union left alone there."""

from dataclasses import dataclass

from audit_app.domain.audit import Audit, Evidence, Verdict
from audit_app.domain.event import Zone
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.domain.progress import standings, worst


@dataclass(frozen=True)
class Thing:
    """A zone or a piece of evidence, as something that has a place on a plan."""

    kind: PinKind
    zone: Zone | None = None
    piece: Evidence | None = None

    @property
    def subject(self) -> str:
        """Its id."""
        found = self.zone or self.piece
        return found.id if found else ""

    @property
    def code(self) -> str:
        """Its kind and its id: what lists know it by."""
        return f"{self.kind}/{self.subject}"


@dataclass(frozen=True)
class Placed:
    """A thing on a plan, under the number it bears there, from 1."""

    number: int
    thing: Thing
    pin: Pin


def things(audit: Audit) -> tuple[Thing, ...]:
    """Return what can be placed: the zones by kind as the checklist lists them, then by name; the evidence by line."""
    order = {term.code: place for place, term in enumerate(audit.checklist.zone_kinds)}
    zones = sorted(audit.zones.values(), key=lambda zone: (order.get(zone.kind, len(order)), zone.name, zone.id))
    pieces = sorted(audit.evidence.values(), key=lambda piece: (piece.line, piece.id))
    return (
        *(Thing(PinKind.ZONE, zone=zone) for zone in zones),
        *(Thing(PinKind.EVIDENCE, piece=piece) for piece in pieces),
    )


def thing_of(audit: Audit, code: str) -> Thing | None:
    """Return the thing of that code, None where it was removed meanwhile."""
    kind, _slash, subject = code.partition("/")
    if kind == PinKind.ZONE and subject in audit.zones:
        return Thing(PinKind.ZONE, zone=audit.zones[subject])
    if kind == PinKind.EVIDENCE and subject in audit.evidence:
        return Thing(PinKind.EVIDENCE, piece=audit.evidence[subject])
    return None


def plans_of(audit: Audit) -> tuple[Plan, ...]:
    """Return the plans, the first added first."""
    return tuple(plan for _, plan in sorted(audit.plans.items()))


def placed(audit: Audit, plan_id: str) -> tuple[Placed, ...]:
    """Return what is on a plan, numbered in the order of `things`."""
    here = {(pin.kind, pin.subject): pin for pin in audit.pins.values() if pin.plan == plan_id}
    found = [(thing, here[thing.kind, thing.subject]) for thing in things(audit) if (thing.kind, thing.subject) in here]
    return tuple(Placed(number, thing, pin) for number, (thing, pin) in enumerate(found, start=1))


def next_waiting(audit: Audit, plan_id: str, thing: Thing) -> str:
    """Return the code of what waits for its place on a plan after a thing of its kind that takes its own there now.

    Itself where it is only moved, or nothing of its kind waits.
    """
    on_it = {each.thing.code for each in placed(audit, plan_id)}
    alike = [one.code for one in things(audit) if one.kind is thing.kind]
    if thing.code in on_it or thing.code not in alike:
        return thing.code
    at = alike.index(thing.code)
    return next((code for code in alike[at + 1 :] + alike[:at] if code not in on_it), thing.code)


def strays(audit: Audit) -> tuple[Pin, ...]:
    """Return the pins a union left without their plan, their zone or their evidence: kept until somebody decides.

    **Source:** RULES.md rule 13.
    """
    known = {(thing.kind, thing.subject) for thing in things(audit)}
    return tuple(
        pin
        for _, pin in sorted(audit.pins.items())
        if pin.plan not in audit.plans or (pin.kind, pin.subject) not in known
    )


def verdict_there(audit: Audit, thing: Thing) -> Verdict | None:
    """Return the worst verdict of the lines of a zone, or that of the line of a piece; None where nothing is asked.

    **Source:** RULES.md rule 4.
    """
    if thing.piece is not None:
        row = standings(audit).get(thing.piece.line)
        return row.counts_as if row else None
    found = [row.counts_as for row in standings(audit).values() if row.line.place == thing.subject]
    return worst(found) if found else None
