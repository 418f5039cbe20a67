"""What the lines of spending and of the parasport programme say once they are understood, as an event's JSON."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from audit_app.domain.number import count_typed
from audit_app.errors import Fault
from audit_app.ui.event.line_drafts import EntryDraft, LineDraft, SpendingDraft
from audit_app.ui.widgets.day_text import read_day


def given(rows: Sequence[LineDraft]) -> list[int]:
    """Return the places, from 0, of the rows that say something: the others are not in the event."""
    return [place for place, row in enumerate(rows) if not row.is_blank]


def spending_read(rows: Sequence[SpendingDraft], faults: list[Fault]) -> list[dict[str, Any]]:
    """Return the lines of spending; what cannot be read is left out, each with its fault at the number of its row."""
    return [_spending(rows[place], f"spending[{place + 1}]", faults) for place in given(rows)]


def programme_read(rows: Sequence[EntryDraft], faults: list[Fault]) -> list[dict[str, Any]]:
    """Return the entries of the programme, in the same way."""
    return [_entry(rows[place], f"para_programme[{place + 1}]", faults) for place in given(rows)]


def renumbered(fault: Fault, places: Mapping[str, Sequence[int]]) -> Fault:
    """Return the fault of a row with the number of that row; `places`: those of the rows given, by field."""
    found = re.match(r"(\w+)\[(\d+)\](.*)", fault.where)
    if not found or found[1] not in places:
        return fault
    place = places[found[1]][int(found[2]) - 1] + 1
    where = f"{found[1]}[{place}]{found[3]}"
    return Fault(fault.code, where, found=fault.found, choices=fault.choices, limit=fault.limit)


def _spending(row: SpendingDraft, where: str, faults: list[Fault]) -> dict[str, Any]:
    raw = _texts(row, ("what", "kind", "funder_line", "proof"))
    raw |= {"aim": int(row.aim)} if row.aim else {}
    for code in ("planned", "spent"):
        text = getattr(row, code)
        amount = row.amount(code)
        if amount is not None:
            raw[code] = amount
        elif text.strip():
            faults.append(Fault("wrong_type", f"{where}.{code}", found=text, limit="number"))
    return raw


def _entry(row: EntryDraft, where: str, faults: list[Fault]) -> dict[str, Any]:
    raw = _texts(row, ("kind", "title", "owner"))
    day, athletes = read_day(row.on), count_typed(row.athletes)
    if day is not None:
        raw["on"] = day.isoformat()
    elif row.on.strip():
        faults.append(Fault("not_a_date", f"{where}.on", found=row.on))
    if athletes is not None:
        raw["athletes"] = athletes
    elif row.athletes.strip():
        faults.append(Fault("wrong_type", f"{where}.athletes", found=row.athletes, limit="whole_number"))
    return raw


def _texts(row: LineDraft, codes: Iterable[str]) -> dict[str, Any]:
    return {code: text for code in codes if (text := getattr(row, code)).strip()}
