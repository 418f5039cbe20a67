"""The workspace: every audit of this installation in one SQLite database, each gesture saved before it is announced."""

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import ValidationError
from sqlite_utils import Database

from audit_app.domain.audit import Audit
from audit_app.domain.changes import Change, Revision, difference, settled
from audit_app.domain.checklist import Checklist
from audit_app.errors import DiskFull, UnknownAudit
from audit_app.store import (
    backups,
    bringing,
    cleaning,
    disk,
    erasing,
    history,
    locks,
    opening,
    redacting,
    restoring,
    saving,
    shelving,
    undoing,
)
from audit_app.store.copies import Progress, untold
from audit_app.store.driver import leave_the_log, value
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.frozen_checklists import FrozenChecklists
from audit_app.store.home import Home
from audit_app.store.redacting import Withdrawn
from audit_app.store.rows import AuditSummary, KeptStep, Stamp
from audit_app.store.transactions import Transactions

Counted = Callable[[Audit], tuple[int, int]]
"""Counts the lines of an audit: checked, to check."""


class Workspace:
    """An open workspace: close it or use it as a context. The thread that opened it owns it; another opens its own."""

    def __init__(self, home: Home, db: Database) -> None:
        self._home = home
        self.folder = home.folder
        self._db = db
        self._checklists = FrozenChecklists(db)
        self._transactions = Transactions(home, db)
        self.node: str = value(db, "SELECT value FROM setting WHERE key = 'node'")
        """The identity of this installation in the changes it makes: 32 hexadecimal digits."""

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the workspace of this folder, new or old; see `opening.opened` for what it raises."""
        home = Home(folder)
        try:
            return cls(home, opening.opened(home))
        except DiskFull:
            if not disk.release_reserve(home.reserve):
                raise
        workspace = cls(home, opening.opened(home))
        workspace._transactions.reserve_spent = True
        return workspace

    @property
    def reserve_spent(self) -> bool:
        """Whether opening or a save took the reserve: the disk is all but full and the user must be told."""
        return self._transactions.reserve_spent

    def close(self) -> None:
        """Bring everything into the one file and close; where the disk is too full for that nothing is lost."""
        leave_the_log(self._db)
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def writing(self, audit_id: str, *, in_trash: bool = False) -> Iterator[None]:
        """Be the one writer of this audit within a context; raise AuditInUse, or InTrash where that is not allowed."""
        with locks.held(self._home.locks, audit_id):
            if not in_trash:
                with self._transactions.understood():
                    shelving.require_out_of_trash(self._db, audit_id)
            yield

    def data_version(self) -> int:
        """Return a number that differs from the last one when another connection has written in between."""
        with self._transactions.understood():
            return int(value(self._db, "PRAGMA data_version"))

    def summaries(self, *, put_away: bool = False) -> tuple[AuditSummary, ...]:
        """Return what a list of audits shows, the one begun last first; or of those archived or in the trash alone."""
        with self._transactions.understood():
            return shelving.put_away(self._db) if put_away else shelving.every(self._db)

    def recent(self, most: int) -> tuple[AuditSummary, ...]:
        """Return at most so many audits that are in sight, the one changed last first."""
        with self._transactions.understood():
            return shelving.in_sight(self._db, most)

    def find(self, prefix: str) -> str:
        """Return the id that begins so; raise UnknownAudit or AmbiguousAudit."""
        with self._transactions.understood():
            return shelving.found(self._db, prefix)

    def load(self, audit_id: str) -> Audit:
        """Return the audit as it stands; raise UnknownAudit, or DamagedWorkspace when it was never written so."""
        with self._transactions.understood():
            return self._load(audit_id)

    def save(self, stamp: Stamp, before: Audit | None, after: Audit, counted: Counted) -> KeptStep:
        """Save the difference between two audits as one step, or as more of the last step if it has the same id.

        Everything or nothing. Raise DiskFull, CannotWrite, or AuditInUse when somebody else has changed one of these
        facts since `before` was loaded.
        """
        changed = difference(before, after)
        counters = counted(after)

        def work() -> KeptStep:
            saving.show(self._db, after, counters, stamp.at, new=before is None)
            return saving.keep(self._db, self.node, stamp, before, after, changed)

        step = self._transactions.written(work)
        self._checklists.learn(after.checklist)
        return step

    def withdraw(
        self, stamp: Stamp, before: Audit, after: Audit, counted: Counted, one: Withdrawn, *, told: bool = False,
        frozen: Set[str] = frozenset(),
    ) -> frozenset[str]:  # fmt: skip
        """Save what a tester took back (`told`: of a kin audit), note and return the files to remove; then `clean`."""
        changed, counters = difference(before, after), counted(after)

        def work() -> frozenset[str]:
            saving.show(self._db, after, counters, stamp.at)
            saving.keep(self._db, self.node, stamp, before, after, changed)
            return cleaning.owe(self._db, stamp.id, redacting.redact(self._db, one, stamp.id, told=told) | frozen)

        files = self._transactions.written(work)
        leave_the_log(self._db)
        return files

    def clean(self) -> None:
        """Clean copies and database after what was taken back, now; `cleaning.cleaned` does it beside the window."""
        with self._transactions.understood(writing=True):
            cleaning.swept(self._db, self._home)

    def withdrawals(self) -> tuple[Withdrawn, ...]:
        """Return everything testers took back, oldest first; of audits that are not here any more too."""
        with self._transactions.understood():
            return redacting.ledger(self._db)

    def files_told(self, audit_id: str, tester: str) -> frozenset[str] | None:
        """Return hashes of what files told of a tester (`Consent.origins`); None where nothing tells of them."""
        with self._transactions.understood():
            return redacting.files_told(self._db, audit_id, tester)

    def undo(self, audit_id: str, stamp: Stamp, counted: Counted) -> tuple[KeptStep, Audit]:
        """Undo the last step: return the step that does so and the audit; raise NothingToUndo or ChangedSince."""
        return self._transactions.written(partial(self._turned, undoing.undo, audit_id, stamp, counted))

    def redo(self, audit_id: str, stamp: Stamp, counted: Counted) -> tuple[KeptStep, Audit]:
        """Do again what was undone last: return the step that does so and the audit; raise as `undo`."""
        return self._transactions.written(partial(self._turned, undoing.redo, audit_id, stamp, counted))

    def undoable(self, audit_id: str) -> KeptStep | None:
        """Return the step that `undo` would undo."""
        with self._transactions.understood():
            return undoing.undoable(self._db, audit_id)

    def redoable(self, audit_id: str) -> KeptStep | None:
        """Return the step that `redo` would do again."""
        with self._transactions.understood():
            return undoing.redoable(self._db, audit_id)

    def changes_of(self, audit_id: str) -> tuple[Change, ...]:
        """Return the whole history of an audit, in the order it came here."""
        with self._transactions.understood():
            return history.changes_of(self._db, audit_id)

    def revisions(self, audit_id: str, kind: str) -> Mapping[str, Revision]:
        """Return by subject how often the things of a kind were changed, and when last."""
        with self._transactions.understood():
            return history.revisions(self._db, audit_id, kind)

    def steps_of(self, audit_id: str) -> tuple[KeptStep, ...]:
        """Return the steps of an audit, oldest first."""
        with self._transactions.understood():
            return undoing.steps_of(self._db, audit_id)

    def checklists(self) -> tuple[Checklist, ...]:
        """Return every checklist an audit of this workspace has or had, the newest version last."""
        with self._transactions.understood():
            return self._checklists.every()

    def evidence_named(self) -> frozenset[str]:
        """Return the hashes of the files that evidence or a plan of any audit names, contested values included."""
        with self._transactions.understood():
            return history.evidence_named(self._db)

    def rebuild_heads(self, audit_id: str) -> None:
        """Derive the current values of an audit from its history again."""
        self._transactions.written(partial(history.rebuild, self._db, audit_id))

    def verify(self) -> None:
        """Check the file, every checklist and the whole history of every audit; raise DamagedWorkspace."""
        with self._transactions.understood():
            if value(self._db, "PRAGMA integrity_check(1)") != "ok" or value(self._db, "PRAGMA foreign_key_check"):
                raise backups.damaged(self._home)
            for audit_id in [row[0] for row in self._db.execute("SELECT id FROM audit")]:
                history.check(self._db, audit_id)
                undoing.steps_of(self._db, audit_id)
            for row in self._db.execute("SELECT hash, json FROM checklist"):
                history.hold(*row)

    def back_up(self, at: datetime) -> Path:
        """Make a verified copy of the database, remove copies and unnamed files grown too old, and return it."""
        with self._transactions.understood(writing=True):
            cleaning.caught_up(self._db, self._home, patience=5)
            copy = backups.take(self._db, self._home, at)
            backups.thin(self._home.backups, at)
            redacting.redact_copies(self._home, redacting.ledger(self._db))
            EvidenceFiles(self._home.folder).sweep(history.ever_named(self._db), at)
        return copy

    def archive(self, audit_id: str, at: str | None) -> None:
        """Put an audit away, or with None back in sight; raise UnknownAudit or InTrash."""
        self._transactions.written(partial(shelving.archive, self._db, audit_id, at))

    def trash(self, audit_id: str, at: str) -> None:
        """Put an audit in the trash; raise UnknownAudit, or AuditInUse while anybody has it open."""
        with locks.held(self._home.locks, audit_id):
            self._transactions.written(partial(shelving.trash, self._db, audit_id, at))

    def take_out(self, audit_id: str) -> None:
        """Take an audit out of the trash, whole; raise UnknownAudit or NotInTrash."""
        self._transactions.written(partial(shelving.take_out, self._db, audit_id))

    def erase(self, audit_id: str, first: Callable[[], object] = tuple) -> frozenset[str]:
        """Erase an audit in the trash, here and in the copies, `first` done; return the files that it alone named."""
        with locks.held(self._home.locks, audit_id):
            with self._transactions.understood():
                shelving.require_in_trash(self._db, audit_id)
            first()
            erasing.clean_copies(self._home, audit_id)
            files = self._transactions.written(partial(cleaning.owing, self._db, audit_id, shelving.erase))
            leave_the_log(self._db)
        return files

    def restore(self, path: Path, at: datetime, progress: Progress = untold) -> Path:
        """Put everything back as a copy has it; return the copy of what was there before. See `restoring.whole`."""
        with self._transactions.understood(writing=True):
            bringing.files_back(path, self._home, progress)
            before = restoring.whole(self._db, self._home, path, at, progress)
        self.node = value(self._db, "SELECT value FROM setting WHERE key = 'node'")
        return before

    def restore_one(self, path: Path, audit_id: str, progress: Progress = untold) -> str:
        """Put one audit of a copy beside those there are, and return its new id. See `restoring.one`."""
        with self._transactions.understood(writing=True):
            bringing.files_back(path, self._home, progress)
            return restoring.one(self._db, self._home, path, audit_id)

    def bring(self, place: Path, at: datetime, progress: Progress = untold) -> Path:
        """Copy everything, files too, into a new folder of that place, and return it. See `bringing.brought`."""
        with self._transactions.understood():
            return bringing.brought(self._db, self._home, place, at, progress)

    def _load(self, audit_id: str) -> Audit:
        if value(self._db, "SELECT 1 FROM audit WHERE id = ?", (audit_id,)) is None:
            raise UnknownAudit(audit_id)
        heads = history.heads_of_audit(self._db, audit_id)
        self._checklists.read_for(heads)
        try:
            return settled(audit_id, self._checklists.by_hash, heads)
        except (KeyError, ValidationError):
            history.check(self._db, audit_id)  # damage would explain it; anything else is our bug
            raise

    def _turned(
        self, turn: Callable[[Database, str, str, Stamp], KeptStep], audit_id: str, stamp: Stamp, counted: Counted
    ) -> tuple[KeptStep, Audit]:
        step = turn(self._db, self.node, audit_id, stamp)
        audit = self._load(audit_id)
        undoing.require_files(self._db, step, audit.evidence, EvidenceFiles(self._home.folder))
        saving.show(self._db, audit, counted(audit), stamp.at)
        return step, audit
