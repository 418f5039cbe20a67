"""Saving a gesture: the difference between two audits as changes, its step, and what the list shows."""

from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from audit_app.domain.audit import Audit
from audit_app.domain.changes import Fact
from audit_app.domain.facts import KINDS, Kind
from audit_app.store import history, undoing
from audit_app.store.rows import KeptStep, Said, Stamp, summary_row

_BEGIN = """
    INSERT INTO audit (id, checklist_hash, created_at, changed_at, name, edition, starts_on, size_class, state,
        checked, to_check)
    VALUES (:id, :checklist_hash, :changed_at, :changed_at, :name, :edition, :starts_on, :size_class, :state,
        :checked, :to_check)
"""
_SHOW = """
    UPDATE audit SET checklist_hash = :checklist_hash, changed_at = :changed_at, name = :name, edition = :edition,
        starts_on = :starts_on, size_class = :size_class, state = :state, checked = :checked, to_check = :to_check
    WHERE id = :id
"""


class Overtaken(Exception):
    """Somebody else has changed a fact that this gesture changes, after the audit was loaded."""


def keep(
    db: Database, node: str, stamp: Stamp, before: Audit | None, after: Audit, changed: Mapping[Fact, str | None]
) -> KeptStep:
    """Append one change a fact and the step, a step with this id if it is the last one; raise Overtaken.

    `changed` is the difference between the two; without `before` the audit is new.
    """
    stood = {fact: history.heads_of_fact(db, after.id, fact) for fact in changed} if before else None
    for fact, stored in (stood or {}).items():
        if before and not _has_seen(before, fact, stored):
            raise Overtaken(after.id)
    step = undoing.extended(db, stamp, after.id, changed)
    if step is None:
        step = KeptStep(stamp.id, after.id, stamp.gesture, stamp.subject, tuple(changed), stamp.at, stamp.by)
        undoing.keep(db, step)
    said = {fact: (Said(text, stamp.by, stamp.at),) for fact, text in changed.items()}
    history.append(db, node, after.id, stamp.id, said, stood)
    return step


def show(db: Database, audit: Audit, counters: tuple[int, int], at: str, *, new: bool = False) -> None:
    """Write what the list shows of this audit, and its checklist once per hash."""
    shown = summary_row(audit, counters, at)
    known = db.execute("SELECT 1 FROM checklist WHERE hash = ?", (audit.checklist.hash,)).fetchone()
    if not known:
        row = (audit.checklist.hash, audit.checklist.canonical)
        db.execute("INSERT INTO checklist (hash, json) VALUES (?, ?)", row)
    db.execute(_BEGIN if new else _SHOW, shown)


def _has_seen(before: Audit, fact: Fact, stored: Sequence[tuple[str, int, str | None]]) -> bool:
    """Whether the audit that was changed shows what is stored of this fact, so that the change hides nothing unseen."""
    values = {value for _, _, value in stored}
    for contested in before.contested:
        if (contested.kind, contested.subject, contested.aspect) == fact:
            return values == {candidate.value for candidate in contested.candidates}
    if any((orphan.kind, orphan.subject) == fact[:2] for orphan in before.orphans):
        return True  # an orphan keeps its values without saying of what they are
    kind = KINDS[fact.kind]
    thing = kind.things(before).get(fact.subject)
    parts = {} if thing is None else kind.split(thing)
    return all(_as_read(kind, fact, value, parts) == parts.get(fact.aspect) for value in values)


def _as_read(kind: Kind, fact: Fact, value: str | None, parts: Mapping[str, str]) -> str | None:
    """Return what is stored as this version reads it: a field that an older one lacks has its default."""
    if value is None or value == parts.get(fact.aspect):
        return value
    read = kind.join(fact.subject, {**parts, fact.aspect: value})
    return value if read is None else kind.split(read).get(fact.aspect)
