"""The sample audit shipped with the program: half finished, to explore, built by the same gestures as any other."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from audit_app import reading
from audit_app.domain.audit import Action, ActionState, Audit, Evidence, Finding
from audit_app.domain.event import Event, Zone
from audit_app.domain.following_up import action_taken
from audit_app.domain.record import Day, Name, Note, Record
from audit_app.domain.user_testing import found
from audit_app.domain.zoning import zone_added
from audit_app.exchange.answer_file import AnswerRow, answered_from
from audit_app.shipped import resources


class SampleAction(Record):
    """A corrective action of the sample, on a line."""

    line: Name
    what: Note
    owner: Name
    due: Day
    cost: float | None = None
    state: ActionState = ActionState.TO_DO
    proof: Note = ""
    reason: Note = ""


class SampleFinding(Record):
    """A finding of the sample."""

    title: Name
    note: Note = ""
    severity: int
    lines: tuple[Name, ...]
    testers: tuple[Name, ...] = ()
    by: Name | None = None
    on: Day | None = None


class Sample(Record):
    """What sample.json holds besides the event; `judged_on`: the day its report speaks of, whenever it is made."""

    checklist: Name
    judged_on: Day
    zones: tuple[Zone, ...]
    answers: tuple[AnswerRow, ...]
    actions: tuple[SampleAction, ...]
    findings: tuple[SampleFinding, ...]


def _written() -> Sample:
    return Sample.model_validate_json(reading.json_bytes(folder() / "sample.json"))


def judged_on() -> date:
    """Return the day the sample is judged on: its event is yet to come, its answers are half given."""
    return _written().judged_on


Gesture = tuple[str, Callable[[Audit], Audit]]
"""The code of a gesture and what it does."""


def folder() -> Path:
    """Return the folder of the sample."""
    return resources() / "sample"


def event() -> Event:
    """Return the sample's event."""
    return Event.model_validate_json(reading.json_bytes(folder() / "event.json"))


def gestures(keep: Callable[[Path, str, str], Evidence], new_id: Callable[[], str]) -> Iterable[Gesture]:
    """Yield the gestures that make the sample from its event, in the order people made them."""
    sample = _written()
    for zone in sample.zones:
        yield "zone_added", partial(zone_added, zone=zone)
    rows = tuple(enumerate(sample.answers, start=1))
    yield "answers_read", partial(answered_from, rows=rows, folder=folder(), keep=keep)
    for written in sample.findings:
        finding = Finding(id=new_id(), **dict(written))
        yield "finding_recorded", partial(found, finding=finding)
    for taken in sample.actions:
        fields = {key: value for key, value in dict(taken).items() if key != "line"}
        action = Action(id=new_id(), subject=taken.line, **fields)
        yield "action_taken", partial(action_taken, action=action)
