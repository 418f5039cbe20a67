"""Transactions: work on the database as a whole or not at all; what SQLite and the disk refuse is a Problem."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlite_utils import Database

from audit_app.errors import AuditInUse, DiskFull
from audit_app.store import backups, disk, locks, opening
from audit_app.store.driver import write
from audit_app.store.home import Home
from audit_app.store.rows import BrokenHistory
from audit_app.store.saving import Overtaken

_T = TypeVar("_T")


class Transactions:
    """How an open database is read and written. `reserve_spent`: a save took the reserve, the disk is all but full."""

    def __init__(self, home: Home, db: Database) -> None:
        self._home, self._db = home, db
        self.reserve_spent = False

    def written(self, work: Callable[[], _T]) -> _T:
        """Do this work in one transaction; on a full disk once more with the room of the reserve."""
        try:
            return self._attempted(work)
        except DiskFull:
            if not disk.release_reserve(self._home.reserve):
                raise
        result = self._attempted(work)
        self.reserve_spent = True
        return result

    def _attempted(self, work: Callable[[], _T]) -> _T:
        with self.understood(writing=True), write(self._db):
            return work()

    @contextmanager
    def understood(self, *, writing: bool = False) -> Iterator[None]:
        """Turn what SQLite, the disk and a broken history refuse within the block into Problems of this workspace."""
        try:
            with opening.understood(self._home, writing=writing):
                yield
        except BrokenHistory as error:
            raise backups.damaged(self._home) from error
        except Overtaken as error:
            raise AuditInUse(str(error), locks.holder(self._home.locks, str(error))) from error
