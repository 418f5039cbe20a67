"""Changes: the history of an audit as facts with causal parents, so that the work of several people can be united.

A change gives one fact a value. Its parents are the heads of that fact its author had seen; a head is a change nobody
has superseded. Several heads with different values make the fact contested. Union is set union: commutative,
associative, idempotent, and it loses no value.

**Source:** the multi-value register of Shapiro et al., "A comprehensive study of convergent and commutative
replicated data types" (2011), measured against its rivals in the storage notes of this project.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple, Protocol

from pydantic import Field

from audit_app.domain.audit import Audit, Candidate, Contested, Orphan
from audit_app.domain.checklist import Checklist
from audit_app.domain.facts import KINDS
from audit_app.domain.record import Record


class Fact(NamedTuple):
    """The smallest thing two people can disagree on: the verdict of a line, the owner of an action."""

    kind: str
    subject: str
    aspect: str


class Dot(NamedTuple):
    """The identity of a change: the installation that made it and its place in that installation's order."""

    node: str
    seq: int


class Revision(NamedTuple):
    """How many changes a thing has seen, and the moment of the last one in UTC; the first grows with each change."""

    changes: int
    at: str


class Change(Record):
    """One fact given one value (canonical JSON; None = removed), knowing what it replaced."""

    node: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    seq: Annotated[int, Field(ge=1)]
    kind: str
    subject: str
    aspect: str
    value: str | None
    at: str
    by: str | None
    step: str
    parents: tuple[tuple[str, int], ...]
    salt: str
    value_hash: str

    @property
    def dot(self) -> Dot:
        """Its identity."""
        return Dot(self.node, self.seq)

    @property
    def fact(self) -> Fact:
        """The fact it is of."""
        return Fact(self.kind, self.subject, self.aspect)

    @property
    def is_intact(self) -> bool:
        """Whether the value is the one that was written; a redacted value (None with its hash kept) is intact."""
        return self.value is None or value_hash(self.salt, self.value) == self.value_hash


class Head(Protocol):
    """What an audit asks of a change nobody has superseded; a Change is one."""

    @property
    def value(self) -> str | None: ...  # noqa: D102
    @property
    def by(self) -> str | None: ...  # noqa: D102
    @property
    def at(self) -> str: ...  # noqa: D102
    @property
    def node(self) -> str: ...  # noqa: D102
    @property
    def seq(self) -> int: ...  # noqa: D102


class ClashingChange(ValueError):
    """Two different changes bear the same identity: a copied installation or a tampered file."""


def value_hash(salt: str, value: str | None) -> str:
    """Return the salted SHA-256 of a value; the salt keeps short values from being guessed once they are erased."""
    return hashlib.sha256(f"{salt}\n{'' if value is None else value}".encode()).hexdigest()


def union(mine: Iterable[Change], theirs: Iterable[Change]) -> frozenset[Change]:
    """Return both histories as one; raise ClashingChange when one identity has two contents."""
    by_dot: dict[Dot, Change] = {}
    for change in (*mine, *theirs):
        if by_dot.setdefault(change.dot, change) != change:
            raise ClashingChange(f"{change.node}:{change.seq}")
    return frozenset(by_dot.values())


def heads(changes: Iterable[Change]) -> Mapping[Fact, tuple[Change, ...]]:
    """Return for each fact the changes nobody has superseded, oldest first."""
    every = list(changes)
    superseded = {Dot(*parent) for change in every for parent in change.parents}
    found: dict[Fact, list[Change]] = defaultdict(list)
    for change in every:
        if change.dot not in superseded:
            found[change.fact].append(change)
    return {fact: tuple(sorted(group, key=shown_last)) for fact, group in found.items()}


def shown_last(head: Head) -> tuple[bool, str, str, int]:
    """Return what the heads of one fact are ordered by: the greatest is shown.

    An edit beats a removal; then the later clock, which only orders what is shown and never loses anything.
    """
    return (head.value is not None, head.at, head.node, head.seq)


def facts_of(audit: Audit) -> dict[Fact, str]:
    """Return every fact of the audit with its value as canonical JSON."""
    return {
        Fact(name, subject, aspect): value
        for name, kind in KINDS.items()
        for subject, thing in kind.things(audit).items()
        for aspect, value in kind.split(thing).items()
    }


def difference(before: Audit | None, after: Audit) -> dict[Fact, str | None]:
    """Return the facts that differ with their new value, None where removed; settled facts count even when equal."""
    new: dict[Fact, str | None] = {}
    for name, kind in KINDS.items():
        old_things = kind.things(before) if before else {}
        new_things = kind.things(after)
        for subject in {**old_things, **new_things}:
            old, now = old_things.get(subject), new_things.get(subject)
            if old is now:
                continue
            old_facts = kind.split(old) if old is not None else {}
            now_facts = kind.split(now) if now is not None else {}
            new |= {
                Fact(name, subject, aspect): now_facts.get(aspect)
                for aspect in {**old_facts, **now_facts}
                if old_facts.get(aspect) != now_facts.get(aspect)
            }
    settled_now = _contested(before) - _contested(after) if before else set()
    if settled_now:
        values = facts_of(after)
        new |= {fact: values.get(fact) for fact in settled_now}
    return new


def _contested(audit: Audit) -> set[Fact]:
    return {Fact(c.kind, c.subject, c.aspect) for c in audit.contested}


def settled(audit_id: str, checklists: Mapping[str, Checklist], history: Mapping[Fact, Sequence[Head]]) -> Audit:
    """Return the audit these heads speak of; total: what a union orphans is listed, never refused.

    `history` gives the heads of each fact, the one shown last; `checklists` the checklist of every hash it names.
    """
    shown = {fact: group[-1].value for fact, group in history.items()}
    things, orphans = _assembled({fact: value for fact, value in shown.items() if value is not None})
    about = things["audit"][""]
    fields: dict[str, Any] = {
        kind.field: things[name][""] if kind.alone else things[name]
        for name, kind in KINDS.items()
        if name != "audit" and things[name]
    }
    contested = tuple(
        Contested(kind=fact.kind, subject=fact.subject, aspect=fact.aspect, candidates=_candidates(group))
        for fact, group in sorted(history.items())
        if len({change.value for change in group}) > 1
    )
    return Audit(
        id=audit_id,
        created_on=date.fromisoformat(about["created_on"]),
        checklist=checklists[about["checklist"]],
        contested=contested,
        orphans=orphans,
        **fields,
    )


def _assembled(values: Mapping[Fact, str]) -> tuple[dict[str, dict[str, Any]], tuple[Orphan, ...]]:
    by_thing: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for fact, value in values.items():
        by_thing[fact.kind, fact.subject][fact.aspect] = value
    things: dict[str, dict[str, Any]] = {name: {} for name in KINDS}
    orphans = []
    for (name, subject), facts in by_thing.items():
        thing = KINDS[name].join(subject, facts)
        if thing is None:
            orphans.append(Orphan(kind=name, subject=subject, values=tuple(v for _, v in sorted(facts.items()))))
        else:
            things[name][subject] = thing
    return things, tuple(sorted(orphans, key=lambda o: (o.kind, o.subject)))


def _candidates(group: Sequence[Head]) -> tuple[Candidate, ...]:
    by_value = {change.value: Candidate(value=change.value, by=change.by, at=change.at) for change in group}
    return tuple(by_value.values())
