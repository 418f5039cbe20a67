"""What the window is given to open: what was named on the command line."""

from pathlib import Path
from typing import Protocol

from audit_app.arguments import names_a_file
from audit_app.ui.telling import Window, with_problems_told


class Ground(Window, Protocol):
    """What of the window is used here."""

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
