"""The one QObject round an open audit: gestures go in, what changed and what was refused come out as signals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from audit_app.domain.audit import Audit
from audit_app.domain.changes import Change, Revision
from audit_app.domain.consent import Use
from audit_app.errors import AuditInUse, CannotWrite, DiskFull, Problem
from audit_app.session import AuditSession, Step
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.rows import KeptStep
from audit_app.store.workspace import Workspace

if TYPE_CHECKING:
    from audit_app.ui.half_typed import HalfTyped
    from audit_app.withdrawing import Later, TakenBack

_OF_THE_DISK = (DiskFull, CannotWrite, AuditInUse)
"""Refusals that say nothing against the gesture itself: trying again later may do."""


@dataclass(frozen=True)
class Pending:
    """A gesture that could not be saved: `typed` is the text still on the screen, kept until a save goes well."""

    gesture: str
    subject: str | None
    change: Callable[[Audit], Audit]
    typed: str


class LiveAudit(QObject):
    """An audit open in the window: read by anybody, changed by `apply`, `undo` and `redo` alone."""

    changed = Signal(object)
    """A Step that is saved: screens redraw what it touches."""

    refused = Signal(object)
    """A Problem: nothing was changed."""

    saved = Signal()
    """Everything typed is on the disk again, after a refusal."""

    arrived = Signal(str)
    """Nothing is on its way to the audit any more; what of it was refused, in a sentence, '' when everything came."""

    leaving = Signal()
    """The audit is about to be let go: what is typed and not saved is saved now, or kept among the drafts."""

    closed = Signal()
    """The audit is let go: what works on it beside the window ends now."""

    def __init__(self, workspace: Workspace, files: EvidenceFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files = files
        self._by: str | None = None
        self.holder: AuditInUse | None = None
        """Who writes this audit elsewhere; it is then only read here."""
        self.pending: dict[tuple[str, str | None], Pending] = {}
        self.drafts: dict[tuple[str, str], str] = {}
        """What is typed and not whole enough to be saved, by form and line: kept while the audit is open."""
        self.on_the_way: list[str] = []
        """The lines that evidence is being read for: the audit is not let go before it is there, or given up."""
        self.saved_at = ""
        """The moment of the last save, in UTC; empty before the first."""
        self.later: Later | None = None
        """Who does beside the window what may take long after a withdrawal; None = it is done at once."""
        self._workspace = workspace
        self._session: AuditSession | None = None
        self._read: Audit | None = None
        self._half_typed: HalfTyped | None = None

    def open(self, audit_id: str) -> None:
        """Open a saved audit, to be read only when another process writes it; raise what `Workspace.load` raises."""
        try:
            self._session = AuditSession.opened(self._workspace, audit_id, self._on_step, by=self.by)
        except AuditInUse as held:
            self.holder = held
            self._read = self._workspace.load(audit_id)

    def take(self, begin: Callable[[Workspace, Callable[[Step], None]], AuditSession]) -> None:
        """Open the audit that `begin` makes in this workspace; raise what it raises."""
        self._session = begin(self._workspace, self._on_step)

    @property
    def half_typed(self) -> "HalfTyped | None":
        """What is half typed, kept on the disk; None where the audit is only read: its writer keeps their own."""
        if self._half_typed is None and self._session is not None:
            from audit_app.ui.half_typed import HalfTyped

            self._half_typed = HalfTyped(self.files.home, self.audit.id, self)
        return self._half_typed

    def keep_half(self, **typed: str) -> None:
        """Keep these fields of what is half typed on the disk."""
        if self.half_typed is not None:
            self.half_typed.keep(**typed)

    @property
    def by(self) -> str | None:
        """Who answers are given by, and steps are taken by, from now on."""
        return self._by

    @by.setter
    def by(self, who: str | None) -> None:
        self._by = who
        if self._session is not None:
            self._session.by = who

    @property
    def audit(self) -> Audit:
        """The audit as it stands."""
        if self._session is not None:
            return self._session.audit
        if self._read is None:
            raise RuntimeError("no audit is open")
        return self._read

    def keep(self, form: str, subject: str, typed: str) -> None:
        """Keep what is typed in a form of a subject and not saved; where nothing is, let go of what was."""
        if typed.strip():
            self.drafts[form, subject] = typed
        else:
            self.drafts.pop((form, subject), None)

    def history(self) -> tuple[Change, ...]:
        """Return every change this audit ever had, oldest first: read from the disk, so only where it is needed."""
        return self._workspace.changes_of(self.audit.id)

    @property
    def may_write(self) -> bool:
        """Whether gestures are taken: nobody else writes it and it is not closed."""
        return self._session is not None and self.audit.is_open

    def apply(
        self,
        gesture: str,
        change: Callable[[Audit], Audit],
        subject: str | None = None,
        *,
        coalesce: bool = False,
        typed: str = "",
    ) -> bool:
        """Do a gesture and return whether it is saved; a refusal is announced, and what was typed is kept to try again.

        `typed` is the text the gesture saves, for the screen to show again where it was typed. What waits on the same
        subject is done first, in one step with it, so that an older gesture never comes after a newer one; a field that
        is typed in (`coalesce`) replaces its own older text.
        """
        key = (gesture, subject)
        if self._session is None:
            self.refused.emit(self.holder)
            return False
        before = [p for k, p in self.pending.items() if p.subject == subject and not (coalesce and k == key)]
        try:
            whole = _in_turn([*(p.change for p in before), change])
            step = self._session.apply(gesture, whole, subject, coalesce=coalesce)
        except Problem as problem:
            if isinstance(problem, _OF_THE_DISK):
                mine = [p.change for p in before if (p.gesture, p.subject) == key]
                self._wait(Pending(gesture, subject, _in_turn([*mine, change]), typed))
            self.refused.emit(problem)
            return False
        if step is None and self._forget(subject) and not self.pending:
            self.saved.emit()
        return True

    def _wait(self, newest: Pending) -> None:
        """Keep a gesture to try again, after those that wait already."""
        self.pending.pop((newest.gesture, newest.subject), None)
        self.pending[newest.gesture, newest.subject] = newest

    def _forget(self, subject: str | None) -> bool:
        """Let go of what waited on a subject, since it is on the disk; return whether something did."""
        waited = [key for key, pending in self.pending.items() if pending.subject == subject]
        for key in waited:
            del self.pending[key]
        return bool(waited)

    def left(self) -> None:
        """Let the next gesture be a step of its own: the field was left."""
        if self._session is not None:
            self._session.left()

    def retry(self) -> bool:
        """Try to save what was refused; return whether nothing is left."""
        while self.pending:
            last = list(self.pending.values())[-1]
            if not self.apply(last.gesture, last.change, last.subject, coalesce=True, typed=last.typed):
                return False
            self.left()
        return True

    def typed(self, gesture: str, subject: str | None) -> str | None:
        """Return the text that waits to be saved there, None when nothing does."""
        waiting = self.pending.get((gesture, subject))
        return waiting.typed if waiting else None

    def erase(self, hashes: Sequence[str]) -> bool:
        """Erase these files for good, but those that evidence still names; return whether that could be done."""
        try:
            self.files.erase(hashes, self._workspace.evidence_named())
        except Problem as problem:
            self.refused.emit(problem)
            return False
        return True

    def withdraw(self, tester: str, uses: frozenset[Use], on: date) -> "TakenBack | None":
        """Take these consents of a tester back for good and return what went; None where that is refused.

        What waits is saved first. What still waits of a tester who takes no part any more is dropped: it is theirs.
        """
        from audit_app import withdrawing

        if self._session is None:
            self.refused.emit(self.holder)
            return None
        self.retry()
        theirs = {tester, *(key for key, one in self.audit.observations.items() if one.tester == tester)}
        try:
            done = withdrawing.withdraw(self._session, self.files, tester, uses, on, self.later)
        except Problem as problem:
            self.refused.emit(problem)
            return None
        if Use.TAKE_PART in uses:
            self._drop(theirs)
        return done

    def _drop(self, subjects: set[str]) -> None:
        """Let go of what is typed and not saved of these subjects."""
        self.pending = {key: waiting for key, waiting in self.pending.items() if waiting.subject not in subjects}
        self.drafts = {key: text for key, text in self.drafts.items() if key[1].partition("/")[0] not in subjects}

    @property
    def undoable(self) -> KeptStep | None:
        """The step that `undo` would take back."""
        return self._session.undoable if self._session is not None and self.may_write else None

    @property
    def redoable(self) -> KeptStep | None:
        """The step that `redo` would do again."""
        return self._session.redoable if self._session is not None and self.may_write else None

    def revisions(self, kind: str) -> Mapping[str, Revision]:
        """Return by subject how often the things of a kind were changed, and when last."""
        return self._workspace.revisions(self.audit.id, kind)

    def undo(self) -> bool:
        """Take back the last step; return whether it is done."""
        return self._turned(lambda session: session.undo())

    def redo(self) -> bool:
        """Do again what was taken back last; return whether it is done."""
        return self._turned(lambda session: session.redo())

    def close(self) -> None:
        """Let others write; what is pending stays pending."""
        self.closed.emit()
        if self._half_typed is not None:  # it was saved, or given up knowingly
            self._half_typed.forget()
        if self._session is not None:
            self._session.close()

    def _turned(self, turn: Callable[[AuditSession], Step]) -> bool:
        if self._session is None:
            return False
        try:
            turn(self._session)
        except Problem as problem:
            self.refused.emit(problem)
            return False
        return True

    def _on_step(self, step: Step) -> None:
        self.saved_at = step.at
        # Before it is announced: screens then say of each field whether it is saved.
        freed = step.target is None and self._forget(step.subject)
        self.changed.emit(step)
        if freed and not self.pending:
            self.saved.emit()


def _in_turn(changes: Sequence[Callable[[Audit], Audit]]) -> Callable[[Audit], Audit]:
    """Return the changes as one, the oldest first."""
    return lambda audit: reduce(lambda now, change: change(now), changes, audit)
