"""A plan of the site, and the pins on it: which zone or which piece of evidence is where."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from audit_app.domain.issue import Digest
from audit_app.domain.record import Day, Name, Record, Statement

PlanId = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
"""A UUIDv7 as text, given at creation."""

Percent = Annotated[float, Field(ge=0, le=100)]
"""Of the width of the plan from its left edge, or of its height from its top."""


class Plan(Record):
    """A picture of the site from above; `alt` says in words what lies where, for whoever cannot see it.

    `sha256` is of the picture that is kept, a file of its own or a page of a PDF; width and height are in pixels.
    """

    id: PlanId
    name: Name
    alt: Statement
    sha256: Digest
    suffix: Annotated[str, Field(pattern=r"^\.[a-z0-9]{1,5}$")]
    size: Annotated[int, Field(ge=0, le=100_000_000)]
    width: Annotated[int, Field(ge=1, le=100_000)]
    height: Annotated[int, Field(ge=1, le=100_000)]
    by: Name | None = None
    on: Day | None = None


class PinKind(StrEnum):
    """What a pin stands for."""

    ZONE = "zone"
    EVIDENCE = "evidence"


class Pin(Record):
    """Where a zone or a piece of evidence is on a plan, once a plan: one value, one fact."""

    plan: PlanId
    kind: PinKind
    subject: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,60}$")]
    x: Percent
    y: Percent

    @property
    def key(self) -> str:
        """What it is known by in an audit: two people who pin the same thing speak of the same pin."""
        return pin_key(self.plan, self.kind, self.subject)


def pin_key(plan: str, kind: PinKind, subject: str) -> str:
    """Return what the pin of that thing on that plan is known by.

    >>> pin_key("0193a000-0000-7000-8000-000000000001", PinKind.ZONE, "path-7k2mq")
    '0193a000-0000-7000-8000-000000000001/zone/path-7k2mq'
    """
    return f"{plan}/{kind}/{subject}"


def without_pins_of(pins: Mapping[str, Pin], kind: PinKind, subject: str) -> dict[str, Pin]:
    """Return the pins but those of that thing, on any plan."""
    return {key: pin for key, pin in pins.items() if (pin.kind, pin.subject) != (kind, subject)}
