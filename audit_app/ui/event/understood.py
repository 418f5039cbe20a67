"""What the draft says once it is understood: values for an event, and what is missing or wrong, each at its place."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from audit_app.domain.event import MOST, Event
from audit_app.domain.number import amount_typed, count_typed
from audit_app.errors import Fault
from audit_app.i18n import language
from audit_app.refusals import refusals
from audit_app.ui.event import names
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.lines_read import given, programme_read, renumbered, spending_read
from audit_app.ui.widgets.day_text import read_day

_TEXTS = ("name", "organiser", "kind")
_COUNTS = {
    "peak": ("spectators", "athletes", "staff", "volunteers"),
    "seats": ("covered", "open_air"),
}


@dataclass(frozen=True)
class Understood:
    """What is given and right, as JSON by field of an event; the event itself once nothing is missing or wrong."""

    values: Mapping[str, Any]
    faults: tuple[Fault, ...]
    event: Event | None


def understood(draft: Draft, *, beginning: bool) -> Understood:
    """Return what the draft says.

    Nobody is made to type what can be told from the rest: no edition is the year, no last day is the first one, no
    number of seats or spaces is none, no number of visitors is that of the busiest moment, a first venue without name
    is the place itself, people type in the language they read. `beginning`: an event that declares nothing of its site
    would be asked next to nothing, so the first audit of it does not begin like that.
    """
    raw, faults = _read(draft)
    said = {(fault.code, fault.where): fault for fault in (*faults, *_of_the_whole(raw, draft))}
    if beginning and not draft.features:
        said["missing", "features"] = Fault("missing", "features", found="features")
    known = {fault.where for fault in said.values()}
    event = None
    try:
        event = Event.model_validate_json(json.dumps(raw))
    except ValidationError as refused:
        places = {
            "venues": _rows(draft),
            "spending": given(draft.spending),
            "para_programme": given(draft.para_programme),
        }
        told = (renumbered(fault, places) for fault in refusals(refused, Event) if not _is_told_by_first_day(fault))
        said |= {(fault.code, fault.where): fault for fault in told if fault.where not in known}
    ordered = sorted(said.values(), key=lambda fault: _ORDER.index(field_of(fault.where)))
    wrong = _wrong(ordered, draft)
    # A class computed from the numbers that can be read is nearer the truth than one computed from none.
    wrong -= set(_COUNTS) if beginning else set()
    values = {key: value for key, value in raw.items() if key not in wrong or key == "features"}
    return Understood(values, tuple(ordered), None if said else event)


_ORDER = tuple(Draft.model_fields)


def _wrong(faults: Sequence[Fault], draft: Draft) -> set[str]:
    """Return the fields of an event that cannot be taken as they are, with those that follow from them."""
    wrong = {re.split(r"[.\[]", fault.where)[0] for fault in faults}
    wrong |= {"starts_on"} if any(fault.code == "end_before_start" for fault in faults) else set()
    return wrong | ({"total_visitors"} if "peak" in wrong and not draft.total_visitors.strip() else set())


def field_of(where: str) -> str:
    """Return the field of the draft that stands at a place of an event.

    >>> [field_of(where) for where in ("name", "place.commune", "peak", "venues[2].form", "features[3]")]
    ['name', 'place_commune', 'peak_spectators', 'venues', 'features']
    """
    code = re.sub(r"\[.*", "", where).replace(".", "_")
    return code if code in _ORDER else next(name for name in _ORDER if name.startswith(f"{code}_"))


def _is_told_by_first_day(fault: Fault) -> bool:
    """Whether the first day, once given, gives this too; what is wrong of no field alone is told by `_of_the_whole`."""
    return not fault.where or (fault.code == "missing" and fault.where in {"ends_on", "edition"})


def _read(draft: Draft) -> tuple[dict[str, Any], list[Fault]]:
    """Return every field given as JSON, those that cannot be read left out, each with its fault."""
    faults: list[Fault] = []
    raw: dict[str, Any] = {code: text for code in _TEXTS if (text := getattr(draft, code).strip())}
    raw |= {"disciplines": names.split(draft.disciplines), "funders": names.split(draft.funders)}
    raw |= {"features": list(draft.features), "international": draft.international}
    raw |= {} if draft.state_funded is None else {"state_funded": draft.state_funded}
    raw |= {"chosen_class": draft.chosen_class or None, "chosen_class_reason": draft.chosen_class_reason}
    raw["language"] = draft.language or language()
    raw |= _days(draft, faults)
    place = {part: getattr(draft, f"place_{part}").strip() for part in _PLACE}
    raw["place"] = {part: text for part, text in place.items() if text}
    raw |= {"venues": venues} if (venues := _venues(draft)) else {}
    for group, parts in _COUNTS.items():
        raw |= _counts(draft, group, parts, faults)
    at_once = min(MOST, sum(raw.get("peak", {}).values()))
    raw |= {"total_visitors": at_once} if not draft.total_visitors.strip() else _count(draft, "total_visitors", faults)
    raw |= {"parking_spaces": 0} | _count(draft, "parking_spaces", faults)
    raw["budget"] = amount_typed(draft.budget)
    raw["spending"] = spending_read(draft.spending, faults)
    raw["para_programme"] = programme_read(draft.para_programme, faults)
    if draft.budget.strip() and raw["budget"] is None:
        faults.append(Fault("wrong_type", "budget", found=draft.budget, limit="number"))
    return raw, faults


_PLACE = ("name", "commune", "department", "insee", "region")


def _days(draft: Draft, faults: list[Fault]) -> dict[str, str]:
    found: dict[str, date] = {}
    for code in ("starts_on", "ends_on"):
        text = getattr(draft, code)
        day = read_day(text)
        if day is not None:
            found[code] = day
        elif text.strip():
            faults.append(Fault("not_a_date", code, found=text))
    first, last = found.get("starts_on"), draft.ends_on.strip()
    if first and not last:
        found["ends_on"] = first
    edition = draft.edition.strip() or (str(first.year) if first else "")
    return {code: day.isoformat() for code, day in found.items()} | ({"edition": edition} if edition else {})


def _counts(draft: Draft, group: str, parts: Sequence[str], faults: list[Fault]) -> dict[str, Any]:
    """Return a group of numbers, those not given being zero; nobody at all at the peak is not given."""
    given = [part for part in parts if getattr(draft, f"{group}_{part}").strip()]
    if group == "peak" and not given:
        faults.append(Fault("missing", "peak", found="peak"))
        return {}
    read = {part: _count(draft, f"{group}_{part}", faults, f"{group}.{part}") for part in given}
    return {group: dict.fromkeys(parts, 0) | {part: next(iter(found.values()), 0) for part, found in read.items()}}


def _count(draft: Draft, code: str, faults: list[Fault], where: str = "") -> dict[str, int]:
    text = getattr(draft, code)
    if not text.strip():
        return {}
    number = count_typed(text)
    if number is None:
        faults.append(Fault("wrong_type", where or code, found=text, limit="whole_number"))
        return {}
    return {code: number}


def _rows(draft: Draft) -> list[int]:
    """Return the places of the venues that say something; the first stands for them all when none does."""
    return [place for place, venue in enumerate(draft.venues) if not venue.is_blank]


def _venues(draft: Draft) -> list[dict[str, Any]]:
    written = []
    for place in _rows(draft):
        venue = draft.venues[place]
        given: dict[str, Any] = {
            "name": venue.name.strip() or ("" if place else draft.place_name.strip()),
            "form": venue.form,
            "erp_type": venue.erp_type,
            "erp_category": int(venue.erp_category) if venue.erp_category.isdecimal() else "",
        }
        written.append({key: value for key, value in given.items() if value != ""})
    return written


def _of_the_whole(raw: Mapping[str, Any], draft: Draft) -> Iterator[Fault]:
    """Yield what a record only looks for once every field is right."""
    first, last = raw.get("starts_on", ""), raw.get("ends_on", "")
    if first and last and last < first:
        yield Fault("end_before_start", "ends_on")
    called = [" ".join(venue.get("name", "").split()) for venue in raw.get("venues", ())]
    for number, name in enumerate(called):
        if name and name in called[:number]:
            yield Fault("venue_named_twice", f"venues[{_rows(draft)[number] + 1}].name", found=name)
