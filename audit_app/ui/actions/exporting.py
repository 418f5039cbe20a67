"""The actions shown, written to a file beside the window: a calendar, or a table."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from audit_app.domain.audit import Audit
from audit_app.domain.changes import Revision
from audit_app.domain.register import Followed
from audit_app.errors import Problem
from audit_app.i18n import ngettext
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.live import LiveAudit
from audit_app.wording.figures import number
from audit_app.wording.lines import names_people


class Exporting(QObject):
    """Belongs to the screen; one file at a time."""

    said = Signal(str, str)
    """What was written, and its tone."""

    def __init__(self, live: LiveAudit, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._out = Path()

    def begin(self, actions: Sequence[Followed], on: date, out: Path) -> None:
        """Write these actions as they are now; editing goes on."""
        self._out = out
        revisions = dict(self._live.revisions("action"))  # read here: the workspace belongs to this thread
        work = background.run(partial(_written, self._live.audit, tuple(actions), revisions, on, out), self)
        work.done.connect(self._on_work_done)
        work.refused.connect(self._on_work_refused)

    def _on_work_done(self, count: int) -> None:
        written = ngettext("{count} action written: {path}", "{count} actions written: {path}", count)
        self.said.emit(f"{written.format(count=number(count), path=self._out)}. {names_people()}", "good")

    def _on_work_refused(self, problem: Problem) -> None:
        self._live.refused.emit(problem)


def _written(
    audit: Audit, actions: Sequence[Followed], revisions: Mapping[str, Revision], on: date, out: Path, _work: Work
) -> int:
    from audit_app.exchange import action_file  # the thread pays for importing what writes

    return action_file.written(out, audit, actions, lambda: revisions, on)
