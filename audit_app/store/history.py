"""History: the changes of an audit, kept for ever, and the heads derived from them."""

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from audit_app.domain.changes import Change, Fact, Revision, heads, shown_last, value_hash
from audit_app.store.driver import value
from audit_app.store.rows import CHANGE, BrokenHistory, Said, change_of, row_of

_KEEP_CHANGE = f"INSERT INTO change ({CHANGE}) VALUES ({', '.join('?' * 13)})"  # noqa: S608  our own names
_KEEP_HEAD = "INSERT INTO head (audit, kind, subject, aspect, node, seq, value) VALUES (?, ?, ?, ?, ?, ?, ?)"
_CHANGES = f"SELECT {CHANGE} FROM change WHERE audit = ? ORDER BY rowid"  # noqa: S608
_FACT = "audit = ? AND kind = ? AND subject = ? AND aspect = ?"
_HEADS_OF_FACT = f"SELECT node, seq, value FROM head WHERE {_FACT} ORDER BY node, seq"  # noqa: S608
_FORGET_HEADS = f"DELETE FROM head WHERE {_FACT}"  # noqa: S608
_HEADS = """
    SELECT h.node, h.seq, h.kind, h.subject, h.aspect, h.value, c.at, c.by, c.salt, c.value_hash,
        (h.audit, h.kind, h.subject, h.aspect, h.value) IS (c.audit, c.kind, c.subject, c.aspect, c.value)
    FROM head h LEFT JOIN change c ON c.node = h.node AND c.seq = h.seq
    WHERE h.audit = ?
"""


_REVISIONS = "SELECT subject, count(*), max(at) FROM change WHERE audit = ? AND kind = ? GROUP BY subject"


class StoredHead(NamedTuple):
    """A head as it is read to show an audit: what a change says, by whom, when, and which one it is."""

    value: str | None
    by: str | None
    at: str
    node: str
    seq: int


_EVIDENCE_NAMED = """SELECT DISTINCT json_extract(value, '$.sha256') FROM head
    WHERE kind IN ('evidence', 'plan') AND aspect = 'file' AND value IS NOT NULL"""
_EVER_NAMED = """SELECT DISTINCT digest.value FROM change, json_tree(change.value) AS digest
    WHERE kind IN ('evidence', 'plan', 'issue') AND change.value IS NOT NULL
    AND digest.type = 'text' AND length(digest.value) = 64"""


def append(
    db: Database,
    node: str,
    audit_id: str,
    step: str,
    said: Mapping[Fact, Sequence[Said]],
    stood: Mapping[Fact, Sequence[tuple[str, int, str | None]]] | None = None,
) -> None:
    """Write these values as changes that supersede all heads of their facts; several values make a fact contested.

    `stood`: the heads of each fact as `heads_of_fact` gave them in this transaction, where they were asked for already.
    """
    seq = value(db, "SELECT coalesce(max(seq), 0) FROM change WHERE node = ?", (node,))
    changes: list[Change] = []
    for fact, values in said.items():
        superseded = heads_of_fact(db, audit_id, fact) if stood is None else stood[fact]
        parents = tuple((n, s) for n, s, _ in superseded)
        if parents:
            db.execute(_FORGET_HEADS, (audit_id, *fact))
        for text, by, at in values:
            seq += 1
            salt = secrets.token_hex(16)
            change = Change(
                node=node,
                seq=seq,
                kind=fact.kind,
                subject=fact.subject,
                aspect=fact.aspect,
                value=text,
                at=at,
                by=by,
                step=step,
                parents=parents,
                salt=salt,
                value_hash=value_hash(salt, text),
            )
            changes.append(change)
    for change in changes:
        db.execute(_KEEP_CHANGE, row_of(change, audit_id))
    _keep_heads(db, audit_id, changes)


def heads_of_fact(db: Database, audit_id: str, fact: Fact) -> list[tuple[str, int, str | None]]:
    """Return node, sequence and value of each head of one fact."""
    return db.execute(_HEADS_OF_FACT, (audit_id, *fact)).fetchall()


def heads_of_audit(db: Database, audit_id: str) -> Mapping[Fact, Sequence[StoredHead]]:
    """Return the heads of an audit by fact, the one shown last, each held against its change and its hash.

    Raise BrokenHistory when one is not what was written.
    """
    found: dict[Fact, list[StoredHead]] = defaultdict(list)
    for node, seq, kind, subject, aspect, text, at, by, salt, hashed, same in db.execute(_HEADS, (audit_id,)):
        if not same or (text is not None and value_hash(salt, text) != hashed):
            raise BrokenHistory(f"{node}:{seq}")
        found[Fact(kind, subject, aspect)].append(StoredHead(text, by, at, node, seq))
    for group in found.values():
        group.sort(key=shown_last)
    return found


def changes_of(db: Database, audit_id: str) -> tuple[Change, ...]:
    """Return every change of an audit in the order they came here."""
    return tuple(change_of(row) for row in db.execute(_CHANGES, (audit_id,)))


def revisions(db: Database, audit_id: str, kind: str) -> Mapping[str, Revision]:
    """Return by subject how often the things of a kind were changed, and when last."""
    return {subject: Revision(count, at) for subject, count, at in db.execute(_REVISIONS, (audit_id, kind))}


def rebuild(db: Database, audit_id: str) -> None:
    """Make the heads of an audit again from its changes."""
    db.execute("DELETE FROM head WHERE audit = ?", (audit_id,))
    groups = heads(changes_of(db, audit_id)).values()
    _keep_heads(db, audit_id, [change for group in groups for change in group])


def check(db: Database, audit_id: str) -> None:
    """Hold every change against its hash, and the heads against the changes; raise BrokenHistory."""
    changes = changes_of(db, audit_id)
    for change in changes:
        if not change.is_intact:
            raise BrokenHistory(f"{change.node}:{change.seq}")
    rightly = {(c.fact, c.dot, c.value) for group in heads(changes).values() for c in group}
    stored = {(fact, (h.node, h.seq), h.value) for fact, group in heads_of_audit(db, audit_id).items() for h in group}
    if rightly != stored:
        raise BrokenHistory(audit_id)


def _keep_heads(db: Database, audit_id: str, changes: Iterable[Change]) -> None:
    for change in changes:
        db.execute(_KEEP_HEAD, (audit_id, *change.fact, change.node, change.seq, change.value))


def evidence_named(db: Database) -> frozenset[str]:
    """Return the hashes of the files that evidence or a plan of any audit names, contested values included."""
    return frozenset(row[0] for row in db.execute(_EVIDENCE_NAMED))


def ever_named(db: Database) -> frozenset[str]:
    """Return the hashes of the files that an audit names or once named: an undo may ask for them again.

    Whatever looks like a hash counts: evidence with what it was before a blur, plans, what issues of a report froze.
    """
    return frozenset(row[0] for row in db.execute(_EVER_NAMED))


def hold(digest: str, text: str) -> None:
    """Raise BrokenHistory where the text of a checklist is not the one of its hash."""
    if hashlib.sha256(text.encode()).hexdigest() != digest:
        raise BrokenHistory(digest)
