"""Shelving: putting audits away, in the trash and back; and erasing for good what lies in the trash.

Where an audit is put is a matter of this installation: it is no fact of the audit, and travels with none.
"""

from pydantic_core import from_json
from sqlite_utils import Database

from audit_app.errors import AmbiguousAudit, InTrash, NotInTrash, UnknownAudit
from audit_app.store.driver import value
from audit_app.store.rows import SHELVED, AuditSummary, summary_of

_PUT = {
    "archived_at": "UPDATE audit SET archived_at = ? WHERE id = ?",
    "trashed_at": "UPDATE audit SET trashed_at = ? WHERE id = ?",
}
_ROWS_OF_AUDIT = (
    "DELETE FROM head WHERE audit = ?",
    "DELETE FROM change WHERE audit = ?",
    "DELETE FROM step WHERE audit = ?",
    "DELETE FROM audit WHERE id = ?",
)
_FILES = """SELECT audit, value FROM change
    WHERE (kind, aspect) IN (VALUES ('evidence', 'file'), ('issue', 'issue'), ('plan', 'file')) AND value IS NOT NULL"""
_NAMING = ("sha256", "report", "snapshot")
"""Where a fact names a file by its hash: evidence, a plan, and what an issue of the report froze."""

_EVERY = f"SELECT {SHELVED} FROM audit ORDER BY created_at DESC, id DESC"  # noqa: S608  our own names
_IN_SIGHT = f"""SELECT {SHELVED} FROM audit WHERE archived_at IS NULL AND trashed_at IS NULL
    ORDER BY changed_at DESC, id DESC LIMIT ?"""  # noqa: S608  our own names
_PUT_AWAY = f"""SELECT {SHELVED} FROM audit WHERE archived_at IS NOT NULL OR trashed_at IS NOT NULL
    ORDER BY created_at DESC, id DESC"""  # noqa: S608  our own names


def every(db: Database) -> tuple[AuditSummary, ...]:
    """Return what a list of audits shows, the one begun last first, wherever they are put."""
    return tuple(summary_of(row) for row in db.execute(_EVERY))


def put_away(db: Database) -> tuple[AuditSummary, ...]:
    """Return those that are archived or in the trash, the one begun last first."""
    return tuple(summary_of(row) for row in db.execute(_PUT_AWAY))


def in_sight(db: Database, most: int) -> tuple[AuditSummary, ...]:
    """Return at most so many audits that are neither archived nor in the trash, the one changed last first."""
    return tuple(summary_of(row) for row in db.execute(_IN_SIGHT, (most,)))


def found(db: Database, prefix: str) -> str:
    """Return the id that begins so; raise UnknownAudit or AmbiguousAudit."""
    sought = prefix.strip().lower()
    every_id: list[str] = [row[0] for row in db.execute("SELECT id FROM audit ORDER BY id")]
    fitting = tuple(audit_id for audit_id in every_id if sought and audit_id.startswith(sought))
    if not fitting:
        raise UnknownAudit(prefix)
    if len(fitting) > 1:
        raise AmbiguousAudit(prefix, fitting)
    return fitting[0]


def archive(db: Database, audit_id: str, at: str | None) -> None:
    """Put an audit away, or with None back in sight; raise InTrash."""
    require_out_of_trash(db, audit_id)
    _put(db, "archived_at", audit_id, at)


def trash(db: Database, audit_id: str, at: str) -> None:
    """Put an audit in the trash; one that is there already keeps its day."""
    if not _trashed(db, audit_id):
        _put(db, "trashed_at", audit_id, at)


def take_out(db: Database, audit_id: str) -> None:
    """Take an audit out of the trash, whole; raise NotInTrash."""
    require_in_trash(db, audit_id)
    _put(db, "trashed_at", audit_id, None)


def erase(db: Database, audit_id: str) -> frozenset[str]:
    """Delete every row of an audit that lies in the trash; raise NotInTrash.

    Return the hashes of the files that it named, now or once, and that no other audit ever named.
    """
    require_in_trash(db, audit_id)
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for of, text in db.execute(_FILES):
        fact = from_json(text)
        named[of == audit_id].update(fact[key] for key in _NAMING if key in fact)
    remove_rows(db, audit_id)
    return frozenset(named[True] - named[False])


def remove_rows(db: Database, audit_id: str) -> None:
    """Delete every row of an audit that lies in the trash; what the ledger says was taken back of it stays."""
    for statement in _ROWS_OF_AUDIT:
        db.execute(statement, (audit_id,))


def require_out_of_trash(db: Database, audit_id: str) -> None:
    """Raise InTrash when the audit lies there."""
    if _trashed(db, audit_id):
        raise InTrash(audit_id)


def require_in_trash(db: Database, audit_id: str) -> None:
    """Raise NotInTrash when the audit does not lie there, UnknownAudit when there is none."""
    if value(db, "SELECT 1 FROM audit WHERE id = ?", (audit_id,)) is None:
        raise UnknownAudit(audit_id)
    if not _trashed(db, audit_id):
        raise NotInTrash(audit_id)


def _trashed(db: Database, audit_id: str) -> bool:
    return value(db, "SELECT trashed_at FROM audit WHERE id = ?", (audit_id,)) is not None


def _put(db: Database, column: str, audit_id: str, at: str | None) -> None:
    if db.execute(_PUT[column], (at, audit_id)).rowcount == 0:
        raise UnknownAudit(audit_id)
