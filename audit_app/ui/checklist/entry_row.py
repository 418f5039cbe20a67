"""One row of quick entry: of the checklist or of a test sheet; which gesture enters it, and what is then said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from audit_app.domain import typing_back
from audit_app.domain.audit import Audit
from audit_app.domain.consent import require_come
from audit_app.domain.entering import entered, read
from audit_app.identity import new_id, today
from audit_app.wording.entering import entered_said, is_doubtful
from audit_app.wording.figures import plain

_LINE, _SHEET = "answered", "sheet_entered"
GESTURES = (_LINE, _SHEET)


@dataclass(frozen=True)
class EntryRow:
    """What a row does: `subject` is the line answered, or the code of the tester.

    `said` tells it, and whether to doubt it, given the audit as it is now and as it was before.
    """

    gesture: str
    subject: str
    enter: Callable[[Audit], Audit]
    said: Callable[[Audit, Audit], tuple[str, bool]]


def row_of(audit: Audit, typed: str, by: str | None, on: date) -> EntryRow:
    """Return what a row typed does; raise what reading it raises."""
    if typing_back.is_of_tests(typed):
        return _of_tests(audit, typed, by, on)
    says = read(audit, typed, plain)
    return EntryRow(
        _LINE,
        says.line,
        partial(entered, says=says, by=by, on=on),
        lambda now, before: (entered_said(now, says, before), is_doubtful(now, says, before)),
    )


def _of_tests(audit: Audit, typed: str, by: str | None, on: date) -> EntryRow:
    from audit_app.checklists.loading import shipped_scenarios
    from audit_app.domain.scenario import digital
    from audit_app.wording.typing_back import is_second_thought, typed_back_said

    says = typing_back.read(audit, typed)
    require_come(on, today())
    services = digital(shipped_scenarios(), audit.own_scenarios)
    return EntryRow(
        _SHEET,
        says.tester,
        lambda now: typing_back.typed_back(now, says, new_id, services, by=by, on=on),
        lambda now, before: (typed_back_said(now, says, before, on), is_second_thought(says, before, on)),
    )
