"""Where the draft stands: what is missing or wrong, how the event is sized, and the event it makes."""

from dataclasses import dataclass

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.domain.event import Event
from audit_app.errors import Fault
from audit_app.ui.event.draft import PARTS, Draft, draft_of
from audit_app.ui.event.sized import Sized, class_faults, profile, sized
from audit_app.ui.event.understood import Understood, understood


@dataclass(frozen=True)
class Standing:
    """`event`: the one to audit, None while something is missing; of an open audit, its own as far as it is right."""

    faults: tuple[Fault, ...]
    sized: Sized
    event: Event | None


def of_new(draft: Draft, checklist: Checklist) -> Standing:
    """Return where a new event stands."""
    said = understood(draft, beginning=True)
    likely = said.event or profile(said.values)
    faults = (*said.faults, *class_faults(likely, checklist))
    event = said.event if not faults else None
    return Standing(faults, sized(likely, checklist, None if said.event else _given(said)), event)


def _given(said: Understood) -> set[str]:
    """Return the fields that say something, and nothing wrong."""
    wrong = {fault.where.partition(".")[0] for fault in said.faults}
    return {key for key, value in said.values.items() if value not in ([], 0)} - wrong


def of_open(draft: Draft, audit: Audit, held: str = "") -> Standing:
    """Return where the event of an open audit stands: what was not touched stays as it is, what is wrong is left out.

    `held`: a field that is emptied to be typed anew, left out as well.
    """
    said = understood(draft, beginning=False)
    base = audit.event.model_dump(mode="json")
    was = draft_of(audit.event)
    touched = {code for code in Draft.model_fields if getattr(draft, code) != getattr(was, code)} - {held}
    if held in PARTS["peak"] and not draft.total_visitors.strip():  # it follows from them
        touched -= {"total_visitors"}
    changes = {key: value for key, value in said.values.items() if touched & set(PARTS.get(key, (key,)))}
    likely = profile(changes, base)
    refused = class_faults(likely, audit.checklist)
    kept = {key: value for key, value in changes.items() if not refused or not key.startswith("chosen_class")}
    return Standing((*said.faults, *refused), sized(likely, audit), profile(kept, base))
