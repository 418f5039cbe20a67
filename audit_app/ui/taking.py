"""What the window is given to open: what was named on the command line, or an event whose audit begins."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from audit_app.arguments import names_a_file
from audit_app.ui.preferences import Preferences
from audit_app.ui.telling import Window, with_problems_told

if TYPE_CHECKING:
    from audit_app.ui.desk import Desk


class Ground(Window, Protocol):
    """What of the window is used here."""

    folder: Path
    preferences: Preferences

    @property
    def desk(self) -> "Desk": ...  # noqa: D102
    def lay(self, code: str, open_it: Callable[[], object]) -> bool: ...  # noqa: D102
    def open_audit(self, audit_id: str) -> None: ...  # noqa: D102


def take(window: Ground, asked: str) -> None:
    """Open what was named: the file of an event in the six steps, or an audit by the beginning of its id."""
    if names_a_file(asked):
        with_problems_told(window, lambda: _take_file(window, Path(asked)))
    else:
        window.open_audit(asked)


def _take_file(window: Ground, path: Path) -> None:
    """Show what the file declares, for the user to look at before the audit begins."""
    from audit_app.checklists.loading import shipped_checklist
    from audit_app.exchange import event_file

    window.go("new", event_file.read(path, shipped_checklist()))


def begin_event(window: Ground, event: object) -> None:
    """Begin the audit of an Event and open it at its checklist; what was kept of the six steps is not needed then."""
    from audit_app.domain.event import Event

    if not isinstance(event, Event):
        return
    by = window.preferences.author or None
    if window.lay("checklist", lambda: window.desk.begin(event, by=by)):
        from audit_app.ui.event.draft_file import DraftFile

        DraftFile(window.folder).remove()
