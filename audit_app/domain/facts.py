"""How an audit is cut into facts and put together again: one table, read by changes and by nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from audit_app.domain.audit import Action, Answer, Audit, Evidence, Finding, State
from audit_app.domain.consent import Consent
from audit_app.domain.event import Event, Zone
from audit_app.domain.issue import Issue
from audit_app.domain.observation import Observation, Parting, Pay
from audit_app.domain.plan import Pin, Plan
from audit_app.domain.record import Record
from audit_app.domain.scheme import FundingScheme, Waiver
from audit_app.domain.tester import Tester
from audit_app.domain.user_test import OwnScenario, UserTest


def canonical(value: object) -> str:
    """Return the one JSON text of a value: keys sorted, no spaces.

    >>> canonical({"b": 1.5, "a": ["é", None]})
    '{"a":["é",null],"b":1.5}'
    """
    return to_json(_sorted(value)).decode()


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(v) for v in value] if isinstance(value, list | tuple) else value


@dataclass(frozen=True)
class Kind:
    """One kind of thing in an audit: the field that holds it, its record, and which of its fields change together."""

    field: str
    record: type[Record]
    aspects: Mapping[str, tuple[str, ...]]
    alone: bool = False

    def things(self, audit: Audit) -> Mapping[str, Any]:
        """Return the things of this kind by subject; a thing there is only one of has the subject ''."""
        held = getattr(audit, self.field)
        return {"": held} if self.alone else held

    def split(self, thing: Any) -> dict[str, str]:
        """Return the thing's facts: canonical JSON by aspect."""
        fields = thing.model_dump(mode="json")
        return {aspect: canonical({n: fields[n] for n in names}) for aspect, names in self.aspects.items()}

    def join(self, subject: str, values: Mapping[str, str]) -> Record | None:
        """Return the thing these facts make, None when they do not make a whole one."""
        fields: dict[str, Any] = {}
        for value in values.values():
            fields |= from_json(value)
        if "id" in self.record.model_fields:
            fields["id"] = subject
        try:
            return self.record.model_validate_json(to_json(fields))
        except ValidationError:
            return None


class NoteKind(Kind):
    """A note, or the person a line is given to, is its text: no record, one fact."""

    def split(self, thing: Any) -> dict[str, str]:
        """Return the text as the one fact."""
        return {"text": canonical(thing)}

    def join(self, subject: str, values: Mapping[str, str]) -> Any:  # noqa: ARG002  a note does not name its line
        """Return the text."""
        return from_json(values["text"])


class AboutKind(Kind):
    """The audit's own facts: the day it began and the hash of its checklist."""

    def things(self, audit: Audit) -> Mapping[str, Any]:
        """Return the two facts."""
        return {"": {"created_on": audit.created_on.isoformat(), "checklist": audit.checklist.hash}}

    def split(self, thing: Any) -> dict[str, str]:
        """Return one fact a key."""
        return {key: canonical(value) for key, value in thing.items()}

    def join(self, subject: str, values: Mapping[str, str]) -> Any:  # noqa: ARG002  there is only one
        """Return both as a plain dictionary."""
        return {key: from_json(value) for key, value in values.items()}


def _each(record: type[Record], **together: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return one aspect a field, but for those that only make sense together."""
    grouped = {name for names in together.values() for name in names}
    alone = {n: (n,) for n in record.model_fields if n not in grouped and n != "id"}
    return together | alone


def _whole(record: type[Record], aspect: str) -> dict[str, tuple[str, ...]]:
    return {aspect: tuple(n for n in record.model_fields if n != "id")}


KINDS: Mapping[str, Kind] = {
    "audit": AboutKind("", Record, {}, alone=True),
    "event": Kind(
        "event",
        Event,
        _each(
            Event,
            dates=("starts_on", "ends_on"),
            chosen_class=("chosen_class", "chosen_class_reason"),
        ),
        alone=True,
    ),
    "state": Kind("state", State, _whole(State, "state"), alone=True),
    "zone": Kind("zones", Zone, _whole(Zone, "zone")),
    "answer": Kind("answers", Answer, _whole(Answer, "verdict")),
    "moved_aside": Kind("moved_aside", Answer, _whole(Answer, "verdict")),
    "carried": Kind("carried", Answer, _whole(Answer, "verdict")),
    "note": NoteKind("notes", Record, {}),
    "assigned": NoteKind("assigned", Record, {}),
    "evidence": Kind(
        "evidence",
        Evidence,
        _each(Evidence, file=("line", "kind", "sha256", "suffix", "size", "by", "on")),
    ),
    "finding": Kind(
        "findings",
        Finding,
        _each(Finding, finding=("title", "severity", "testers", "by", "on")),
    ),
    "action": Kind("actions", Action, _each(Action, state=("state", "reason"))),
    "scheme": Kind("schemes", FundingScheme, _whole(FundingScheme, "scheme")),
    "waiver": Kind("waivers", Waiver, _whole(Waiver, "waiver")),
    "issue": Kind("issues", Issue, _whole(Issue, "issue")),
    "plan": Kind("plans", Plan, _each(Plan, file=("sha256", "suffix", "size", "width", "height", "by", "on"))),
    "pin": Kind("pins", Pin, _whole(Pin, "pin")),
    "tester": Kind("testers", Tester, _each(Tester, needs=("profile", "needs", "aids"))),
    "consent": Kind("consents", Consent, _whole(Consent, "consent")),
    "user_test": Kind("user_tests", UserTest, _each(UserTest)),
    "own_scenario": Kind(
        "own_scenarios",
        OwnScenario,
        _each(OwnScenario, scenario=("title", "goal", "start", "success", "minutes", "risk")),
    ),
    "observation": Kind(
        "observations",
        Observation,
        _each(Observation, observation=("tester", "scenario", "test", "by", "on"), quote=("quote", "translated")),
    ),
    "parting": Kind("partings", Parting, _each(Parting, parting=("tester", "test", "on"))),
    "pay": Kind("pays", Pay, _whole(Pay, "pay")),
}
"""Every kind of thing an audit holds, by the name its facts bear."""
