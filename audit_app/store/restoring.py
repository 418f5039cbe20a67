"""Restoring: the whole data folder as a copy has it, or one audit of a copy beside what is there.

What is restored gets a new identity: changes made after the copy may lie with somebody else, and must never be taken
for those made from now on. Its end stays (`identity.kin`), so that printed sheets are typed back as before.
"""

from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any

from pydantic_core import from_json, to_json
from sqlite_utils import Database

from audit_app import identity
from audit_app.errors import UnknownAudit
from audit_app.store import backups, copies, locks, migrations, redacting
from audit_app.store.copies import Progress
from audit_app.store.driver import connected, leave_the_log, write
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.redacting import Withdrawn
from audit_app.store.rows import CHANGE, STEP

_PAGES = 200
"""Pages of the database copied between two looks at whether the user gave up."""

_AUDIT = "id, checklist_hash, created_at, changed_at, name, edition, starts_on, size_class, state, checked, to_check"
_HEAD = "audit, kind, subject, aspect, node, seq, value"
_Row = dict[str, Any]


def whole(db: Database, home: Home, path: Path, at: datetime, progress: Progress) -> Path:
    """Put everything back as the copy has it, but for what testers took back since; return the copy made just before.

    Raise DamagedCopy, NewerWorkspace, or HeldElsewhere while any audit is open; the data is then as it was.
    """
    copies.checked(path, lambda _done, _all: progress(0, 0))
    names = {key: f"{name} {edition}" for key, name, edition in db.execute("SELECT id, name, edition FROM audit")}
    with ExitStack() as held:
        held.enter_context(locks.all_held(home.locks, names))
        before, taken_back = backups.take(db, home, at), redacting.ledger(db)
        source, files = (_obeying(held, home, path, taken_back)) if taken_back else (path, frozenset())
        with closing(connected(source, "mode=ro&immutable=1")) as copy:
            copy.conn.backup(db.conn, pages=_PAGES, progress=lambda _s, left, every: progress(every - left, every))
        with write(db):
            migrations.SCHEMA.apply(db)
            redacting.take_new_node(db)
    EvidenceFiles(home.folder).remove(files)
    return before


def _obeying(held: ExitStack, home: Home, path: Path, taken_back: Iterable[Withdrawn]) -> tuple[Path, frozenset[str]]:
    """Return a copy of the copy without what was taken back, there until `held` ends, and the files that go with it.

    What was taken back never enters the data folder's own database: whatever cuts this off, it is as it was.
    """
    beside = home.backups / "restoring.part"
    held.callback(beside.unlink, missing_ok=True)
    beside.unlink(missing_ok=True)
    with closing(connected(path, "mode=ro&immutable=1")) as copy, closing(connected(beside, "mode=rwc")) as staged:
        copy.conn.backup(staged.conn)
    return beside, redacting.redacted(beside, taken_back)


def one(db: Database, home: Home, path: Path, audit_id: str) -> str:
    """Put one audit of a copy beside what is there, with its whole history, and return its new id.

    Raise DamagedCopy, NewerWorkspace, or UnknownAudit when the copy has none of that id.
    """
    kept, new_id = _read(path, audit_id), identity.id_of_copy(audit_id)
    renamed = _Renamed(new_id)
    with write(db):
        db.execute("PRAGMA defer_foreign_keys=ON")  # a step names the later one that took it back
        for digest, text in kept.checklists:
            db.execute("INSERT INTO checklist (hash, json) VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, text))
        for table in ("audit", "step", "change", "head"):
            for row in getattr(kept, table):
                fields = renamed.row(table, row)
                sql = f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})"  # noqa: S608
                db.execute(sql, tuple(fields.values()))
        files = redacting.forgotten(
            db, [replace(one, audit=new_id) for one in redacting.ledger(db) if one.reaches(new_id)]
        )
    leave_the_log(db)
    EvidenceFiles(home.folder).remove(files)
    return new_id


def audit_of(path: Path, prefix: str) -> str:
    """Return the id of the audit of a copy that begins so; raise UnknownAudit when none or several do."""
    with copies.readable(path) as copy:
        every: list[str] = [row[0] for row in copy.execute("SELECT id FROM audit").fetchall()]
    fitting = [audit_id for audit_id in every if prefix and audit_id.startswith(prefix.strip().lower())]
    if len(fitting) != 1:
        raise UnknownAudit(prefix)
    return fitting[0]


@dataclass(frozen=True)
class _Kept:
    """Everything a copy holds of one audit, row by row."""

    audit: list[_Row]
    checklists: list[tuple[str, str]]
    step: list[_Row]
    change: list[_Row]
    head: list[_Row]


def _read(path: Path, audit_id: str) -> _Kept:
    with copies.readable(path) as copy:
        of = partial(_rows, copy, audit_id)
        kept = _Kept(
            of(_AUDIT, "audit", key="id"),
            copy.execute("SELECT hash, json FROM checklist").fetchall(),
            of(STEP, "step", order="rank"),
            of(CHANGE, "change"),
            of(_HEAD, "head"),
        )
    if not kept.audit:
        raise UnknownAudit(audit_id)
    return kept


def _rows(
    copy: Database, audit_id: str, columns: str, table: str, *, key: str = "audit", order: str = "rowid"
) -> list[_Row]:
    sql = f"SELECT {columns} FROM {table} WHERE {key} = ? ORDER BY {order}"  # noqa: S608  our own names
    return [dict(zip(columns.split(", "), row, strict=True)) for row in copy.execute(sql, (audit_id,))]


class _Renamed:
    """One audit under another name: steps, machines and audit get new ids, all else stays."""

    def __init__(self, new_id: str) -> None:
        self._audit = new_id
        self._nodes: dict[str, str] = {}
        self._steps: dict[str, str] = {}

    def row(self, table: str, row: _Row) -> _Row:
        """Return the row as it is written."""
        if table == "audit":
            return row | {"id": self._audit}
        named: _Row = {"audit": self._audit}
        if table == "step":
            return row | named | {key: self._step(row[key]) for key in ("id", "undone_by", "target")}
        named["node"] = self._node(row["node"])
        if table == "change":
            parents = [[self._node(node), seq] for node, seq in from_json(row["parents"])]
            named |= {"parents": to_json(parents).decode(), "step": self._step(row["step"])}
        return row | named

    def _node(self, node: str) -> str:
        return self._nodes.setdefault(node, token_hex(16))

    def _step(self, step: str | None) -> str | None:
        return None if step is None else self._steps.setdefault(step, identity.new_id())
