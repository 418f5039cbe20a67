"""What is typed and not applied yet, carried over to an event that was changed meanwhile: no field of it is lost."""

from audit_app.domain.number import amount_typed
from audit_app.ui.event.draft import Draft
from audit_app.ui.widgets.day_text import read_day

_DAYS = ("starts_on", "ends_on")
_NUMBERS = (
    "peak_spectators",
    "peak_athletes",
    "peak_staff",
    "peak_volunteers",
    "total_visitors",
    "parking_spaces",
    "seats_covered",
    "seats_open_air",
    "budget",
)


def merged(was: Draft, now: Draft, mine: Draft) -> Draft:
    """Return `now` with what `mine` makes of `was`: fields typed stay as they were typed, the others follow.

    Of what there is on the site, each thing ticked or unticked is a change of its own. A number or a day that is only
    written otherwise, as in the language spoken before, was not typed.
    """
    changes: dict[str, object] = {}
    for code in Draft.model_fields:
        before, after, typed = (getattr(draft, code) for draft in (was, now, mine))
        changes[code] = after if _meant(code, typed) == _meant(code, before) else typed
    if mine.features != was.features:
        added = [code for code in mine.features if code not in was.features and code not in now.features]
        removed = set(was.features) - set(mine.features)
        changes["features"] = (*(code for code in now.features if code not in removed), *added)
    return now.replaced(**changes)


def _meant(code: str, typed: object) -> object:
    """Return what a field says, or what is typed in it where it says nothing that can be read."""
    if not isinstance(typed, str):
        return typed
    said = read_day(typed) if code in _DAYS else amount_typed(typed) if code in _NUMBERS else None
    return typed if said is None else said
