"""The session: one open audit, its gestures saved one by one, undone and redone, then announced."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Self

from audit_app import identity
from audit_app.domain.audit import Audit
from audit_app.domain.changes import Fact, difference
from audit_app.domain.consent import Use, key_of
from audit_app.domain.progress import counted
from audit_app.domain.withdrawing import WITHDRAWN
from audit_app.errors import AuditInUse, KinHeld
from audit_app.identity import kin
from audit_app.store import cleaning
from audit_app.store.home import Home
from audit_app.store.redacting import Withdrawn
from audit_app.store.rows import KeptStep, Stamp
from audit_app.store.undoing import CREATION
from audit_app.store.workspace import Counted, Workspace


@dataclass(frozen=True)
class Step:
    """One gesture done: the audit before and after it, saved when it is announced.

    `target` is the gesture that an 'undo' takes back or a 'redo' does again; `withdrawn_since`: after that gesture a
    consent was taken back, and stays so. Steps that join have one id; each is announced with the audit just before it.
    """

    id: str
    gesture: str
    subject: str | None
    before: Audit | None
    after: Audit
    at: str
    by: str | None = None
    target: str | None = None
    withdrawn_since: bool = False

    def touches(self, *fields: str) -> bool:
        """Whether one of these fields of the audit differs; a new audit differs in all."""
        return self.before is None or any(getattr(self.before, f) != getattr(self.after, f) for f in fields)


OnStep = Callable[[Step], None]


class AuditSession:
    """An audit open for gestures. `begun` and `opened` also hold its lock, until `close`."""

    def __init__(self, workspace: Workspace, audit: Audit, on_step: OnStep, *, by: str | None = None) -> None:
        self.audit = audit
        self.by = by
        self._workspace = workspace
        self._on_step = on_step
        self._joinable: Stamp | None = None
        self._held = ExitStack()

    @classmethod
    def begun(cls, workspace: Workspace, audit: Audit, on_step: OnStep, *, by: str | None = None) -> Self:
        """Save a new audit and open it."""
        with ExitStack() as held:
            held.enter_context(workspace.writing(audit.id))
            session = cls(workspace, audit, on_step, by=by)
            stamp = session._stamp(CREATION, None, identity.new_id())
            workspace.save(stamp, None, audit, counted)
            session._announced(stamp, None)
            session._held = held.pop_all()
        return session

    @classmethod
    def opened(
        cls, workspace: Workspace, audit_id: str, on_step: OnStep, *, by: str | None = None, in_trash: bool = False
    ) -> Self:
        """Open a saved audit for gestures; raise AuditInUse when another window or process writes it, or InTrash."""
        with ExitStack() as held:
            held.enter_context(workspace.writing(audit_id, in_trash=in_trash))
            session = cls(workspace, workspace.load(audit_id), on_step, by=by)
            session._held = held.pop_all()
        return session

    def close(self) -> None:
        """Let others write; everything is saved already."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def apply(
        self, gesture: str, change: Callable[[Audit], Audit], subject: str | None = None, *, coalesce: bool = False
    ) -> Step | None:
        """Do a gesture: change the audit, save it, announce it; return None when nothing changed.

        A Problem leaves the audit as it was, in memory and on disk. With `coalesce` the same gesture on the same
        subject joins the step before it, until `left`.
        """
        before, after = self.audit, change(self.audit)
        if after == before:
            return None
        after = _settled(before, after)
        last = self._joinable
        joins = coalesce and last is not None and (last.gesture, last.subject) == (gesture, subject)
        stamp = self._stamp(gesture, subject, last.id if joins and last else identity.new_id())
        self._workspace.save(stamp, before, after, counted)
        self._joinable = stamp if coalesce else None
        self.audit = after
        return self._announced(stamp, before)

    @contextmanager
    def kin(self) -> Iterator[tuple["AuditSession", ...]]:
        """Open the other audits here that are this one put back beside from a copy, in the trash too; raise KinHeld.

        The next edition is not kin.
        """
        mine, here = self.audit.id, self._workspace.summaries()
        with ExitStack() as held:
            opened = []
            for one in (one for one in here if one.id != mine and kin(one.id) == kin(mine)):
                try:
                    beside = AuditSession.opened(self._workspace, one.id, _untold, by=self.by, in_trash=True)
                except AuditInUse as problem:
                    raise KinHeld(f"{one.name} {one.edition}", problem.holder) from None
                opened.append(held.enter_context(beside))
            yield tuple(opened)

    def withdraw(
        self,
        after: Audit,
        tester: str,
        uses: frozenset[Use],
        *,
        told: bool = False,
        later: bool = False,
        frozen: frozenset[str] = frozenset(),
    ) -> frozenset[str]:
        """Save the audit without what a tester took back, for good; return the hashes of the files to be removed.

        Nothing undoes it (RULES.md rule 10). With `told` the ledger says it already, of an audit kin to this one; with
        `later` whoever asks calls what `cleaning` returns; `frozen` are files of issues, to be removed too.
        """
        before, stamp = self.audit, self._stamp(WITHDRAWN, tester, identity.new_id())
        takes_part = after.consents.get(key_of(tester, Use.TAKE_PART)) if Use.TAKE_PART in uses else None
        known = frozenset(takes_part.origins if takes_part else ())
        taken_back = Withdrawn(after.id, tester, uses, stamp.at, origins=known)
        after = _settled(before, after)
        files = self._workspace.withdraw(stamp, before, after, counted, taken_back, told=told, frozen=frozen)
        self.left()
        self.audit = self._workspace.load(after.id) if after.contested or after.orphans else after
        self._announced(stamp, before)
        if not later:
            self._workspace.clean()
        return files

    def files_told(self, tester: str) -> frozenset[str] | None:
        """Return hashes of what files told of a tester (`Consent.origins`); None where nothing tells of them.

        It may say what the audit does not: what was undone can be done again.
        """
        return self._workspace.files_told(self.audit.id, tester)

    def cleaning(self) -> Callable[[], None]:
        """Return what cleans after withdrawals left to be cleaned later; any thread may call it, where it may wait."""
        return partial(cleaning.cleaned, Home(self._workspace.folder)) if cleaning.may_wait() else self._workspace.clean

    def left(self) -> None:
        """Let the next gesture be a step of its own: the field was left."""
        self._joinable = None

    @property
    def undoable(self) -> KeptStep | None:
        """The step that `undo` would undo."""
        return self._workspace.undoable(self.audit.id)

    @property
    def redoable(self) -> KeptStep | None:
        """The step that `redo` would do again."""
        return self._workspace.redoable(self.audit.id)

    def undo(self) -> Step:
        """Undo the last step of this audit, whoever did it and whenever; raise NothingToUndo or ChangedSince."""
        return self._turned("undo", self.undoable, self._workspace.undo)

    def redo(self) -> Step:
        """Do again what was undone last; raise NothingToUndo or ChangedSince."""
        return self._turned("redo", self.redoable, self._workspace.redo)

    def _turned(
        self, gesture: str, target: KeptStep | None, turn: Callable[[str, Stamp, Counted], tuple[KeptStep, Audit]]
    ) -> Step:
        before = self.audit
        stamp = self._stamp(gesture, target.subject if target else None, identity.new_id())
        _, self.audit = turn(before.id, stamp, counted)
        self.left()
        return self._announced(stamp, before, target)

    def _stamp(self, gesture: str, subject: str | None, step_id: str) -> Stamp:
        return Stamp(step_id, gesture, subject, identity.now(), self.by)

    def _announced(self, stamp: Stamp, before: Audit | None, target: KeptStep | None = None) -> Step:
        done = target.gesture if target else None
        since = target is not None and target.withdrawn_since
        step = Step(stamp.id, stamp.gesture, stamp.subject, before, self.audit, stamp.at, stamp.by, done, since)
        self._on_step(step)
        return step


def _untold(_step: Step) -> None:
    """Let a step pass: nobody looks at what is opened for one gesture."""


def _settled(before: Audit, after: Audit) -> Audit:
    """Return the audit with what this gesture gives a value no longer contested: saving it supersedes every value."""
    if not after.contested:
        return after
    given = difference(before, after)
    left = tuple(c for c in after.contested if Fact(c.kind, c.subject, c.aspect) not in given)
    return after.replaced(contested=left)
