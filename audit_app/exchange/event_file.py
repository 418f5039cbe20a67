"""The file an event is declared in: `jauge new EVENT.json`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from audit_app import reading
from audit_app.domain.beginning import event_faults, feature_faults
from audit_app.domain.checklist import Checklist
from audit_app.domain.event import Event
from audit_app.errors import Fault, FaultyFile
from audit_app.refusals import refusals

MOST = 2 * reading.MEGABYTE
"""Size of an event file, in bytes: two hundred venues and their names stay far below."""


def read(path: Path, checklist: Checklist) -> Event:
    """Return the event of a file; raise FaultyFile with everything wrong in it at once."""
    content = reading.json_bytes(path, MOST).removeprefix(b"\xef\xbb\xbf")
    try:
        event = Event.model_validate_json(content)
    except ValidationError as error:
        found = {(fault.code, fault.where): fault for fault in refusals(error, Event)}
        found |= {(fault.code, fault.where): fault for fault in _of_the_whole(content, checklist)}
        mistyped = {fault.where for fault in found.values() if fault.code == "wrong_type"}
        told = (f for f in found.values() if f.code != "unknown_feature" or f.where not in mistyped)
        raise FaultyFile(str(path), tuple(told)) from None
    faults = event_faults(event, checklist)
    if faults:
        raise FaultyFile(str(path), faults)
    return event


def _of_the_whole(content: bytes, checklist: Checklist) -> Iterator[Fault]:
    """Yield the faults a record only looks for once every field is right, so that none waits for the next try."""
    try:
        table = from_json(content)
    except ValueError:
        return
    if not isinstance(table, dict):
        return
    features = table.get("features")
    if isinstance(features, list):
        yield from feature_faults([str(code) for code in features], checklist)
    first, last = (_day(table.get(key)) for key in ("starts_on", "ends_on"))
    if first and last and last < first:
        yield Fault("end_before_start", "")
    venues = table.get("venues")
    names = [venue.get("name") for venue in venues if isinstance(venue, dict)] if isinstance(venues, list) else []
    if any(isinstance(name, str) and names.count(name) > 1 for name in names):
        yield Fault("venue_named_twice", "")


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return None


def schema(checklist: Checklist) -> dict[str, Any]:
    """Return the JSON Schema of an event file, the features of the checklist among its closed lists."""
    written = Event.model_json_schema()
    written["properties"]["features"]["items"] = {"enum": [term.code for term in checklist.features]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | written
