"""Undoing and redoing: steps are rows, so both work across restarts and processes.

Nothing is taken out of the history: an undo appends what was said before the step, with its author and moment, so that
a fact that was contested is contested again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlite_utils import Database

from audit_app.domain.audit import Evidence
from audit_app.domain.changes import Change, Fact, heads
from audit_app.domain.withdrawing import WITHDRAWN
from audit_app.errors import ChangedSince, NotForThisPiece, NothingToUndo
from audit_app.store import history
from audit_app.store.driver import value
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.rows import CHANGE, STEP, KeptStep, Said, Stamp, change_of, facts_text, step_of

CREATION = "audit_created"
"""The gesture that nothing undoes."""

_FOR_GOOD = ("issued", WITHDRAWN)
"""The gestures that undoing passes over: a report in other hands (RULES.md rule 12), a consent taken back (rule 10)."""

BLURRED = "evidence_blurred"
"""The gesture after which a file may have been erased for good."""

_UNDO, _REDO = "undo", "redo"
_KEEP = f"INSERT INTO step ({STEP}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  our own names
_OF_AUDIT = f"SELECT {STEP} FROM step WHERE audit = ?"  # noqa: S608
_WITHDRAWN_SINCE = """SELECT 1 FROM step WHERE audit = ? AND gesture = ?
    AND rank > coalesce((SELECT rank FROM step WHERE id = ?), 0) LIMIT 1"""
_STEP = f"SELECT {STEP} FROM step WHERE id = ?"  # noqa: S608
_CHANGES_OF_STEP = f"SELECT {CHANGE} FROM change WHERE step = ? ORDER BY rowid"  # noqa: S608
_CHANGE = f"SELECT {CHANGE} FROM change WHERE node = ? AND seq = ?"  # noqa: S608


def steps_of(db: Database, audit_id: str) -> tuple[KeptStep, ...]:
    """Return the steps of an audit, oldest first."""
    return tuple(step_of(row) for row in db.execute(f"{_OF_AUDIT} ORDER BY rank", (audit_id,)))


def undoable(db: Database, audit_id: str) -> KeptStep | None:
    """Return the step that undoing would undo."""
    passed = f"gesture NOT IN {_FOR_GOOD}"
    step = _first(db, f"{_OF_AUDIT} AND {passed} AND target IS NULL AND undone_by IS NULL ORDER BY rank DESC", audit_id)
    if step is None or step.gesture == CREATION:
        return None
    return replace(step, withdrawn_since=_withdrawn_since(db, audit_id, step.id))


def redoable(db: Database, audit_id: str) -> KeptStep | None:
    """Return the step that redoing would do again: the last one undone, unless an ordinary step came after."""
    undoing = _last_undo(db, audit_id)
    return _step(db, undoing.target) if undoing and undoing.target else None


def require_files(db: Database, step: KeptStep, evidence: Mapping[str, Evidence], files: EvidenceFiles) -> None:
    """Raise NotForThisPiece where a step undoes or redoes the blurring of a picture whose file is gone."""
    target = _step(db, step.target) if step.target else None
    if target is None or target.gesture != BLURRED:
        return
    for fact in step.facts:
        piece = evidence.get(fact.subject)
        if fact.kind == "evidence" and piece is not None and files.path_of(piece.sha256) is None:
            raise NotForThisPiece("sharp")


def keep(db: Database, step: KeptStep) -> None:
    """Write a new step; what it undoes or redoes is marked by `undo` and `redo`."""
    row = (step.id, step.audit, step.gesture, step.subject, facts_text(step.facts))
    db.execute(_KEEP, (*row, step.at, step.by, step.undone_by, step.target))


def extended(db: Database, stamp: Stamp, audit_id: str, facts: Iterable[Fact]) -> KeptStep | None:
    """Join these facts to the last step if it has this id, and return it; None when it has another."""
    newest = value(db, "SELECT id FROM step WHERE audit = ? ORDER BY rank DESC LIMIT 1", (audit_id,))
    last = _step(db, stamp.id) if newest == stamp.id else None  # a step may hold thousands of facts
    if last is None:
        return None
    together = tuple(dict.fromkeys((*last.facts, *facts)))
    db.execute("UPDATE step SET facts = ?, at = ? WHERE id = ?", (facts_text(together), stamp.at, stamp.id))
    return _step(db, stamp.id)


def undo(db: Database, node: str, audit_id: str, stamp: Stamp) -> KeptStep:
    """Append what was said before the last step; raise NothingToUndo or ChangedSince."""
    step = undoable(db, audit_id)
    if step is None:
        raise NothingToUndo(_UNDO, withdrawn=_withdrawn_since(db, audit_id, None))
    changes = _by_fact(db, step)
    for fact in changes:
        if _origins_of_heads(db, audit_id, fact) != {step.id}:
            raise ChangedSince(step.gesture, "/".join(fact))
    gone = Said(None, stamp.by, stamp.at)
    said = {fact: _said(_parents(db, group[0])) or (gone,) for fact, group in changes.items()}
    undoing = _kept(db, node, _UNDO, stamp, step, said)
    db.execute("UPDATE step SET undone_by = ? WHERE id = ?", (undoing.id, step.id))
    return undoing


def redo(db: Database, node: str, audit_id: str, stamp: Stamp) -> KeptStep:
    """Append what the step undone last had said; raise NothingToUndo or ChangedSince."""
    undoing, step = _last_undo(db, audit_id), redoable(db, audit_id)
    if undoing is None or step is None:
        raise NothingToUndo(_REDO)
    changes = _by_fact(db, step)
    for fact, group in changes.items():
        if _origins_of_heads(db, audit_id, fact) != _origins(db, _parents(db, group[0])):
            raise ChangedSince(step.gesture, "/".join(fact))
    redoing = _kept(db, node, _REDO, stamp, step, {fact: _said(group[-1:]) for fact, group in changes.items()})
    db.execute("UPDATE step SET undone_by = ? WHERE id = ?", (redoing.id, undoing.id))
    db.execute("UPDATE step SET undone_by = NULL WHERE id = ?", (step.id,))
    return redoing


def _kept(
    db: Database, node: str, gesture: str, stamp: Stamp, target: KeptStep, said: Mapping[Fact, Sequence[Said]]
) -> KeptStep:
    facts = tuple(said)
    step = KeptStep(stamp.id, target.audit, gesture, target.subject, facts, stamp.at, stamp.by, target=target.id)
    keep(db, step)
    history.append(db, node, target.audit, step.id, said)
    return step


def _said(changes: Iterable[Change]) -> tuple[Said, ...]:
    return tuple(Said(change.value, change.by, change.at) for change in changes)


def _by_fact(db: Database, step: KeptStep) -> dict[Fact, list[Change]]:
    """Return the changes of a step by fact, in the order they were made."""
    found: dict[Fact, list[Change]] = {}
    for change in map(change_of, db.execute(_CHANGES_OF_STEP, (step.id,))):
        found.setdefault(change.fact, []).append(change)
    return found


def _parents(db: Database, change: Change) -> tuple[Change, ...]:
    """Return the changes this one superseded, the one shown last."""
    found = [change_of(db.execute(_CHANGE, parent).fetchone()) for parent in change.parents]
    return heads(found).get(change.fact, ())


def _origins_of_heads(db: Database, audit_id: str, fact: Fact) -> set[str]:
    here = [change_of(db.execute(_CHANGE, head[:2]).fetchone()) for head in history.heads_of_fact(db, audit_id, fact)]
    return _origins(db, here)


def _origins(db: Database, changes: Iterable[Change]) -> set[str]:
    """Return the ordinary steps that these changes speak for, seen through undoing and redoing.

    A redo speaks for the step it does again; an undo for whatever stood before the step it takes back.
    """
    found: set[str] = set()
    for change in changes:
        step = _step(db, change.step)
        if step is None or step.target is None:
            found.add(change.step)
        elif step.gesture == _REDO:
            found.add(step.target)
        else:
            first = next(
                c for c in map(change_of, db.execute(_CHANGES_OF_STEP, (step.target,))) if c.fact == change.fact
            )
            found |= _origins(db, _parents(db, first))
    return found


def _withdrawn_since(db: Database, audit_id: str, step_id: str | None) -> bool:
    """Whether a consent was taken back after a step, None: at any time; undoing the step passes it over."""
    return value(db, _WITHDRAWN_SINCE, (audit_id, WITHDRAWN, step_id)) is not None


def _last_undo(db: Database, audit_id: str) -> KeptStep | None:
    last = value(db, "SELECT coalesce(max(rank), 0) FROM step WHERE audit = ? AND target IS NULL", (audit_id,))
    condition = "gesture = 'undo' AND undone_by IS NULL AND rank > ?"
    return _first(db, f"{_OF_AUDIT} AND {condition} ORDER BY rank DESC", audit_id, last)


def _step(db: Database, step_id: str) -> KeptStep | None:
    return _first(db, _STEP, step_id)


def _first(db: Database, sql: str, *parameters: object) -> KeptStep | None:
    row = db.execute(f"{sql} LIMIT 1", parameters).fetchone()
    return step_of(row) if row else None
