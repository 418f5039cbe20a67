"""The desk: the data folder of this window, and the one audit that lies open on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, QTimer, Signal

from audit_app.domain.event import Event
from audit_app.errors import AuditInUse, NotCleanedYet, Problem
from audit_app.session import AuditSession, Step
from audit_app.store import cleaning, locks
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.rows import AuditSummary, KeptStep
from audit_app.store.workspace import Workspace
from audit_app.ui import background
from audit_app.ui.live import LiveAudit

if TYPE_CHECKING:
    from audit_app.domain.editions import NextEdition

_BACKUP_EVERY = 30 * 60 * 1_000
"""Milliseconds between two copies of the database while somebody works."""

_SET_BACK = timedelta(hours=1)
"""A clock put right by less than this changes no day that matters."""


@dataclass(frozen=True)
class CutOff:
    """An audit that was open when Jauge ended without being closed, and the last gesture saved, if there is one."""

    summary: AuditSummary
    last: KeptStep | None


class Desk(QObject):
    """Opens the workspace once, and audits one after another; the one before is let go first."""

    refused = Signal(object)
    """A Problem met by work nobody asked for just now, such as a copy of the database."""

    clock_back = Signal(str)
    """A gesture was saved long before the one before it: the clock was set back; with the later moment. Told once."""

    cleaned = Signal()
    """What was to be done after a withdrawal is done, or was refused."""

    closed = Signal()
    """The data folder is let go: what works on it beside the window ends now."""

    nearly_full = Signal()
    """A save took the room set aside: the disk has next to none left. Told once."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = Workspace.open(folder)
        self.files = EvidenceFiles(folder)
        self.live: LiveAudit | None = None
        self._worked = False
        self._warned = False
        self._latest = ""
        self._cleaning = 0
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._locks = Home(folder).locks
        self._cut_off: set[str] = set()
        self._clock = QTimer(self)
        self._clock.setInterval(_BACKUP_EVERY)
        self._clock.timeout.connect(self._on_clock_timeout)
        self._clock.start()
        if cleaning.is_behind(Home(folder)):  # a withdrawal was cut off
            self._do_later(partial(cleaning.cleaned, Home(folder)))

    def recent(self, most: int) -> tuple[AuditSummary, ...]:
        """Return at most so many audits of the data folder, the one changed last first."""
        return self.workspace.recent(most)

    def open(self, audit_id: str, by: str | None = None) -> LiveAudit:
        """Open a saved audit; raise what the store raises, and the one that was open stays."""
        return self._laid(lambda live: live.open(audit_id), by)

    def begin(self, event: Event, by: str | None = None) -> LiveAudit:
        """Begin the audit of an event and open it."""
        from audit_app.starting import from_event

        return self._taken(lambda workspace, on_step: from_event(workspace, event, on_step, by), by)

    def sample(self, by: str | None = None) -> LiveAudit:
        """Open the sample audit, built the first time; to be read only where another window has it."""
        from audit_app.starting import sample

        try:
            live = self._taken(lambda workspace, on_step: sample(workspace, self.files, on_step), None)
        except AuditInUse as held:
            return self.open(held.audit, by)
        live.by = by  # not before: whoever opens the sample did not make it
        return live

    def duplicate(self, audit_id: str, edition: str, days: tuple[date, date], by: str | None = None) -> "NextEdition":
        """Begin the next edition of an audit, from its first day to its last, open it, and return what was carried."""
        from audit_app.caring import duplicated

        made: list[NextEdition] = []

        def begin(workspace: Workspace, on_step: Callable[[Step], None]) -> AuditSession:
            session, following = duplicated(workspace, workspace.load(audit_id), edition, *days, on_step, by)
            made.append(following)
            return session

        self._taken(begin, by)
        return made[0]

    def cut_off(self) -> "CutOff | None":
        """Return what was open when Jauge ended without being closed, the audit changed last; None when nothing was."""
        left = {audit_id for audit_id, _since in locks.left_behind(self._locks)}
        self._cut_off |= left
        summary = next((summary for summary in self.workspace.recent(-1) if summary.id in left), None) if left else None
        return CutOff(summary, self.workspace.undoable(summary.id)) if summary else None

    def let_go(self) -> None:
        """Let go of the open audit, and open no other."""
        before, self.live = self.live, None
        if before is not None:
            before.close()
            before.deleteLater()

    def close(self, *, replaced: bool = False) -> None:
        """Let go of the audit and of the workspace, after a copy when something was changed.

        `replaced`: the data is another by now, and a copy of what was there before is the newest.
        """
        self._clock.stop()
        self.closed.emit()
        if self.live is not None:
            self.live.close()
        for audit_id in self._cut_off:  # told once: a kill from here on will be told of its own
            locks.forget(self._locks, audit_id)
        self._wait()
        if not replaced:
            self._back_up()
        self.workspace.close()

    def _do_later(self, clean: Callable[[], None]) -> None:
        """Do this beside the window, one after the other; the data folder is not let go before it is done."""
        self._cleaning += 1
        work = background.run(lambda _work: clean(), self, self._threads)
        work.done.connect(self._on_work_done)
        work.refused.connect(self._on_work_refused)
        work.broke.connect(self._on_work_done)

    def _on_work_done(self, _end: object) -> None:
        self._cleaning -= 1
        self.cleaned.emit()

    def _on_work_refused(self, problem: object) -> None:
        self._cleaning -= 1
        self.refused.emit(NotCleanedYet(problem) if isinstance(problem, Problem) else problem)
        self.cleaned.emit()

    def _wait(self) -> None:
        while self._cleaning:
            loop = QEventLoop()
            self.cleaned.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _taken(self, begin: Callable[[Workspace, Callable[[Step], None]], AuditSession], by: str | None) -> LiveAudit:
        return self._laid(lambda live: live.take(begin), by)

    def _laid(self, open_it: Callable[[LiveAudit], None], by: str | None) -> LiveAudit:
        before = self.live
        if before is not None:
            before.close()
        live = LiveAudit(self.workspace, self.files, self)
        live.by = by
        live.later = self._do_later
        live.changed.connect(self._on_live_changed)
        try:
            open_it(live)
        except Problem:
            if before is not None:
                self.live = self._reopened(before)
            raise
        self.live = live
        self._latest = next((summary.changed_at for summary in self.workspace.recent(1)), "")
        if before is not None:
            before.deleteLater()
        return live

    def _reopened(self, before: LiveAudit) -> LiveAudit:
        before.open(before.audit.id)
        return before

    def _on_live_changed(self, step: Step) -> None:
        self._worked = True
        if self._latest and datetime.fromisoformat(self._latest) - datetime.fromisoformat(step.at) > _SET_BACK:
            self.clock_back.emit(self._latest)
            self._latest = ""
        if self.workspace.reserve_spent and not self._warned:
            self._warned = True
            self.nearly_full.emit()

    def _on_clock_timeout(self) -> None:
        self._back_up()

    def _back_up(self) -> None:
        if not self._worked or self._cleaning:
            return
        try:
            self.workspace.back_up(datetime.now(UTC))
        except Problem as problem:
            self.refused.emit(problem)
        else:
            self._worked = False
