"""Flaws: the files that audits name and that do not lie whole beside their database."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic_core import from_json
from sqlite_utils import Database

from audit_app.domain.flaw import Flaw
from audit_app.identity import kin
from audit_app.store import disk

_FILES_NAMED = """SELECT audit.name || ' ' || audit.edition, head.kind, head.value, head.audit FROM head
    JOIN audit ON audit.id = head.audit
    WHERE head.value IS NOT NULL AND (head.kind = 'issue' OR (head.kind IN ('evidence', 'plan') AND aspect = 'file'))
    ORDER BY audit.name, audit.edition, audit.id, head.rowid"""


def found(db: Database, folder: Path, progress: Callable[[int, int], None]) -> tuple[Flaw, ...]:
    """Return the flaws among the files that this database names and that folder should hold, each read to its end."""
    named = list(dict.fromkeys(_named(db)))
    flaws = []
    for done, (sha256, audit, kind, of, may_be_gone) in enumerate(named):
        progress(done, len(named))
        path = next(iter(sorted((folder / sha256[:2]).glob(f"{sha256}.*"))), None)
        if path is None and may_be_gone:
            continue
        if path is None or not disk.is_whole(path, sha256):
            flaws.append(Flaw(audit, kind, of, damaged=path is not None))
    if named:
        progress(len(named), len(named))
    return tuple(flaws)


def _named(db: Database) -> Iterator[tuple[str, str, str, str, bool]]:
    """Yield the hash of each file named, its audit, what it is, of what, and whether it may rightly be gone.

    What an issue froze goes with a consent that is taken back, and a copy still names it.
    """
    older = not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'withdrawal'").fetchone()
    gone = set() if older else {kin(row[0]) for row in db.execute("SELECT audit FROM withdrawal")}
    for audit, kind, text, audit_id in db.execute(_FILES_NAMED).fetchall():
        fields = from_json(text)
        if kind == "issue":
            of = str(fields["number"])
            yield from ((fields[frozen], audit, kind, of, kin(audit_id) in gone) for frozen in ("report", "snapshot"))
        else:
            yield fields["sha256"], audit, fields.get("kind", kind), fields.get("line", ""), False
