"""Cleaning after a withdrawal: the copies, then the pages of the database itself, so that nothing of it can be read.

It takes as long as there are copies, and needs no connection of the window: it may be done beside it. What is owed is
noted with the withdrawal itself, files to be removed included, so that a kill in between only puts it off until the
data folder is opened next.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, closing

from pydantic_core import from_json, to_json
from sqlite_utils import Database

from audit_app.identity import new_id
from audit_app.store import history, locks, opening, redacting
from audit_app.store.driver import VERSION, connected, leave_the_log, may_share, prepare, value, write
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home

_PATIENCE = 60.0
"""Seconds to wait, beside the window, for whoever else is cleaning."""

_OWED = "SELECT value FROM setting WHERE key = 'unclean'"
_OWE = "INSERT OR REPLACE INTO setting VALUES ('unclean', ?)"
_DONE = "DELETE FROM setting WHERE key = 'unclean' AND value = ?"
_FILES = "SELECT value FROM setting WHERE key = 'unremoved'"
_NOTE_FILES = "INSERT OR REPLACE INTO setting VALUES ('unremoved', ?)"
_REMOVED = "DELETE FROM setting WHERE key = 'unremoved' AND value = ?"


def owe(db: Database, step: str, files: frozenset[str] = frozenset()) -> frozenset[str]:
    """Note, in the transaction of a step, that cleaning is owed after it; note and return the files to be removed."""
    db.execute(_OWE, (step,))
    noted = files | set(from_json(value(db, _FILES) or "[]"))
    if noted:
        db.execute(_NOTE_FILES, (to_json(sorted(noted)).decode(),))
    return files


def owing(db: Database, audit_id: str, erase: Callable[[Database, str], frozenset[str]]) -> frozenset[str]:
    """Do this erasure in a transaction, note that cleaning is owed after it, and return the files to be removed."""
    return owe(db, new_id(), erase(db, audit_id))  # not by its id: nothing of it stays


def is_owed(db: Database) -> bool:
    """Whether something was taken back and not cleaned after yet."""
    return value(db, _OWED) is not None or value(db, _FILES) is not None


def swept(db: Database, home: Home) -> None:
    """Clean the copies, then the database; what is taken back meanwhile stays owed. Raise as `caught_up`."""
    with _alone(home, _PATIENCE):
        _swept(db, home)


def _swept(db: Database, home: Home) -> None:
    step = value(db, _OWED)
    redacting.redact_copies(home, redacting.ledger(db))
    db.execute("VACUUM")  # a page that was split keeps bytes of what it held
    with write(db):
        db.execute(_DONE, (step,))
    leave_the_log(db)


def caught_up(db: Database, home: Home, patience: float = _PATIENCE) -> None:
    """Clean if that is owed: whoever was to do it was cut off. Raise AuditInUse while somebody else is at it."""
    if not is_owed(db):
        return
    with _alone(home, patience):
        if (noted := value(db, _FILES)) is not None:
            EvidenceFiles(home.folder).erase(from_json(noted), history.evidence_named(db))
            with write(db):
                db.execute(_REMOVED, (noted,))
        if value(db, _OWED) is not None:
            _swept(db, home)


def _alone(home: Home, patience: float) -> AbstractContextManager[None]:
    """Be the only one to clean: a copy that two write to at once refuses, and what refuses is removed."""
    return locks.alone(home.locks / "cleaning.lock", patience)


def may_wait() -> bool:
    """Whether cleaning can be done beside the window: not with a SQLite that lets nobody else in."""
    return may_share(VERSION)


def is_behind(home: Home) -> bool:
    """Whether `cleaned` has anything to do."""
    if not may_wait():
        return False
    with opening.understood(home), closing(connected(home.database, "mode=ro")) as db:
        return is_owed(db)


def cleaned(home: Home, patience: float = _PATIENCE) -> None:
    """Do what is owed by a connection of its own, from any thread; raise as `caught_up`, and as opening does."""
    if not may_wait():
        return  # it was done at once
    with opening.understood(home, writing=True), closing(connected(home.database, "mode=rw")) as db:
        prepare(db)
        caught_up(db, home, patience)
