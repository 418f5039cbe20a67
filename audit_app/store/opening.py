"""Opening: look before touching, check after a bad end, copy before migrating, set the reserve aside, erase the due."""

from contextlib import AbstractContextManager, closing
from datetime import datetime
from functools import partial
from secrets import token_hex

from sqlite_utils import Database

from audit_app import __version__, identity
from audit_app.errors import AuditInUse, NewerWorkspace, Problem, UnsafeSQLite
from audit_app.store import backups, disk, driver, identities, migrations
from audit_app.store.driver import value, write
from audit_app.store.home import Home

_HEADER = 100
"""Size in bytes of the header of a database."""

_PATIENCE = 1.0
"""Seconds to wait for others where only a process that must be alone could be in the way."""


def opened(home: Home) -> Database:
    """Open the database of this folder, new or old, ready for use.

    Raise DamagedWorkspace (also when the file is none of ours), NewerWorkspace, UnsafeSQLite, CannotWrite or DiskFull;
    the database is then as it was.
    """
    with understood(home):
        home.prepare()
        cut_off = home.was_cut_off
        _look(home)
        patience = 5.0 if driver.may_share(driver.VERSION) else _PATIENCE
        db = driver.connected(home.database, "mode=rwc", patience=patience)
        try:
            driver.prepare(db)
            if cut_off:
                _check(db, home)
            _migrate(db, home)
            _claim(db, home)
        except BaseException:
            db.close()
            raise
        disk.make_reserve(home.reserve)
    identities.erased_when_due(home, identity.today())
    return db


def understood(home: Home, *, writing: bool = False) -> AbstractContextManager[None]:
    """Turn what SQLite and the disk refuse into Problems of this workspace."""
    newest = partial(backups.newest_good, home.backups)
    return driver.understood(home.database, newest=newest, busy=partial(_busy, home), writing=writing)


def _busy(home: Home) -> Problem:
    """Say who is in the way: a process that must be alone, else one that writes for longer than we wait."""
    try:
        return UnsafeSQLite(home.alone.read_text(encoding="ascii"))
    except FileNotFoundError:
        return UnsafeSQLite(driver.VERSION) if not driver.may_share(driver.VERSION) else AuditInUse("", "")


def _look(home: Home) -> None:
    """Refuse a database that is not ours or that a later Jauge has changed, by a connection that cannot write."""
    path = home.database
    size = path.stat().st_size if path.exists() else 0
    # SQLite takes a file cut to almost nothing for a new one and throws its write-ahead log away.
    if size < _HEADER and (size or home.was_cut_off or (path.exists() and any(home.backups.iterdir()))):
        raise backups.damaged(home)
    if not size:
        return
    with closing(driver.connected(path, "mode=ro", patience=_PATIENCE)) as db:
        if not db.table_names():
            return
        if value(db, "PRAGMA application_id") != migrations.APPLICATION:
            raise backups.damaged(home)
        if migrations.unknown(db):
            raise NewerWorkspace(path, str(value(db, "SELECT value FROM setting WHERE key = 'version'")))


def _check(db: Database, home: Home) -> None:
    if value(db, "PRAGMA quick_check(1)") != "ok":
        raise backups.damaged(home)


def _migrate(db: Database, home: Home) -> None:
    """Bring the tables up to date, all steps or none; a database that holds something is copied first."""
    if not migrations.SCHEMA.pending(db):
        return
    if db.table_names():
        backups.take(db, home, datetime.fromisoformat(identity.now()))
    with write(db):
        migrations.SCHEMA.apply(db)
        db.execute("INSERT INTO setting VALUES ('node', ?) ON CONFLICT DO NOTHING", (token_hex(16),))
        db.execute("INSERT OR REPLACE INTO setting VALUES ('version', ?)", (__version__,))


def _claim(db: Database, home: Home) -> None:
    """Make sure that we may write, and tell the others when we must be alone."""
    with write(db):
        db.execute("DELETE FROM setting WHERE 0")
    if driver.may_share(driver.VERSION):
        home.alone.unlink(missing_ok=True)
    else:
        home.alone.write_text(driver.VERSION, encoding="ascii")
