"""Rows: what lies in the tables, as values, and back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json

from audit_app.domain.audit import Audit, AuditState
from audit_app.domain.changes import Change, Fact
from audit_app.domain.event import SizeClass, sizing

CHANGE = "node, seq, audit, kind, subject, aspect, value, at, by, step, parents, salt, value_hash"
STEP = "id, audit, gesture, subject, facts, at, by, undone_by, target"
SUMMARY = "id, name, edition, starts_on, size_class, state, checked, to_check, created_at, changed_at"
SHELVED = f"{SUMMARY}, archived_at, trashed_at"
"""The columns of a summary with where it is put; a copy made before there were shelves has SUMMARY alone."""


class BrokenHistory(Exception):
    """What is read is not what was written: a flipped bit or a foreign hand."""


@dataclass(frozen=True)
class Stamp:
    """Which gesture, on what, when (UTC) and by whom; the id is the step's."""

    id: str
    gesture: str
    subject: str | None
    at: str
    by: str | None = None


@dataclass(frozen=True)
class KeptStep:
    """A step as it is kept: the facts it changed; `target`: the step it takes back or does again.

    `withdrawn_since` is told of the step that would be undone: a consent was taken back after it, and stays so.
    """

    id: str
    audit: str
    gesture: str
    subject: str | None
    facts: tuple[Fact, ...]
    at: str
    by: str | None
    undone_by: str | None = None
    target: str | None = None
    withdrawn_since: bool = False


class Shelf(StrEnum):
    """Where an audit is put: in sight, put away, or waiting to be erased. Of this installation, not of the audit."""

    CURRENT = "current"
    ARCHIVE = "archive"
    TRASH = "trash"


@dataclass(frozen=True)
class AuditSummary:
    """What a list of audits shows; moments in UTC."""

    id: str
    name: str
    edition: str
    starts_on: date
    size_class: SizeClass
    state: AuditState
    checked: int
    to_check: int
    created_at: str
    changed_at: str
    archived_at: str | None = None
    trashed_at: str | None = None

    @property
    def shelf(self) -> Shelf:
        """Where it is put; what is in the trash stays archived for when it is taken out."""
        if self.trashed_at:
            return Shelf.TRASH
        return Shelf.ARCHIVE if self.archived_at else Shelf.CURRENT


class Said(NamedTuple):
    """A value of a fact (None = removed), who said it and when."""

    value: str | None
    by: str | None
    at: str


def change_of(row: tuple[Any, ...]) -> Change:
    """Return the change of a row in the order of CHANGE, but for its audit; raise BrokenHistory."""
    fields = dict(zip(CHANGE.split(", "), row, strict=True))
    del fields["audit"]
    try:
        return Change(**(fields | {"parents": tuple(map(tuple, from_json(fields["parents"])))}))
    except (TypeError, ValueError) as error:
        raise BrokenHistory(f"{fields['node']}:{fields['seq']}") from error


def row_of(change: Change, audit_id: str) -> tuple[object, ...]:
    """Return the row of a change in the order of CHANGE."""
    return (
        change.node,
        change.seq,
        audit_id,
        change.kind,
        change.subject,
        change.aspect,
        change.value,
        change.at,
        change.by,
        change.step,
        to_json(change.parents).decode(),
        change.salt,
        change.value_hash,
    )


def step_of(row: tuple[Any, ...]) -> KeptStep:
    """Return the step of a row in the order of STEP; raise BrokenHistory."""
    fields = dict(zip(STEP.split(", "), row, strict=True))
    try:
        return KeptStep(**(fields | {"facts": tuple(Fact(*fact) for fact in from_json(fields["facts"]))}))
    except (TypeError, ValueError) as error:
        raise BrokenHistory(fields["id"]) from error


def facts_text(facts: Iterable[Fact]) -> str:
    """Return the facts of a step as they are written."""
    return to_json([list(fact) for fact in facts]).decode()


def summary_of(row: tuple[Any, ...]) -> AuditSummary:
    """Return the summary of a row in the order of SHELVED, or of SUMMARY."""
    fields = dict(zip(SHELVED.split(", "), row, strict=False))
    return AuditSummary(
        **(
            fields
            | {
                "starts_on": date.fromisoformat(fields["starts_on"]),
                "size_class": SizeClass(fields["size_class"]),
                "state": AuditState(fields["state"]),
            }
        )
    )


def summary_row(audit: Audit, counters: tuple[int, int], at: str) -> dict[str, object]:
    """Return what the list shows of this audit, by column; `counters`: lines checked, lines to check."""
    return {
        "id": audit.id,
        "checklist_hash": audit.checklist.hash,
        "changed_at": at,
        "name": audit.event.name,
        "edition": audit.event.edition,
        "starts_on": audit.event.starts_on.isoformat(),
        "size_class": sizing(audit.event).size_class.value,
        "state": audit.state.state.value,
        "checked": counters[0],
        "to_check": counters[1],
    }
