"""Redacting: what a tester takes back is made unreadable in the history, in its copies, and stays so.

Identities, parents and hashes stay, so that the history holds together; values go, and the salt with them: with it, a
value of few possibilities could be guessed from its hash. The ledger says what was taken back; who restores obeys it.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_hex
from typing import Any

from pydantic_core import from_json, to_json
from sqlite_utils import Database

from audit_app.domain.changes import Dot, Fact
from audit_app.domain.consent import Use
from audit_app.domain.traces import KINDS_OF_ONE, KINDS_OF_TESTERS, origins_told, remains, traces
from audit_app.identity import kin, new_id
from audit_app.store import backups, history, migrations, undoing
from audit_app.store.driver import Refused, connected, value, write
from audit_app.store.home import Home
from audit_app.store.rows import Said

_THEIRS = ", ".join(f"'{kind}'" for kind in KINDS_OF_ONE)
_SHARED = ", ".join(f"'{kind}'" for kind in KINDS_OF_TESTERS if kind not in {*KINDS_OF_ONE, "tester"})
_TOLD = f"""SELECT kind, subject, aspect, value, node, seq FROM change
    WHERE audit = :audit AND NOT (node = :node AND seq > :seq) AND instr(:since, node) = 0 AND value IS NOT NULL AND (
        (kind = 'tester' AND subject = :tester) OR kind IN ({_SHARED})
        OR (kind IN ({_THEIRS}) AND subject IN (
            SELECT subject FROM change WHERE audit = :audit AND kind IN ({_THEIRS}) AND instr(value, :said))))"""  # noqa: S608
"""What a history says of a tester, and of what testers share: what is of others alone is not even read."""

_FACT = "audit = ? AND kind = ? AND subject = ? AND aspect = ?"
_BEFORE = f"{_FACT} AND NOT (node = ? AND seq > ?) AND instr(?, node) = 0"
_FORGET = "UPDATE change SET value = NULL, salt = '' WHERE node = ? AND seq = ?"
_HEADS = f"SELECT node, seq FROM head WHERE {_FACT}"  # noqa: S608
_FORGET_HEADS = f"UPDATE head SET value = NULL WHERE {_BEFORE}"  # noqa: S608
_BY_AT = "SELECT by, at FROM change WHERE node = ? AND seq = ?"
_LEDGER = "audit, tester, uses, at, node, seq, origins, since"
_READ = f"SELECT {_LEDGER} FROM withdrawal ORDER BY at, audit, tester"  # noqa: S608
_NOTE = f"INSERT OR REPLACE INTO withdrawal ({_LEDGER}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_NOTED = "SELECT origins FROM withdrawal WHERE audit = ? AND tester = ? AND uses = ?"
_SINCE = "UPDATE withdrawal SET since = ? WHERE audit = ? AND tester = ? AND uses = ?"
_LAST = """SELECT s.value, (SELECT coalesce(max(seq), 0) FROM change WHERE node = s.value)
    FROM setting s WHERE s.key = 'node'"""
_STEP = "SELECT facts FROM step WHERE id = ?"
_STEPS = (
    "SELECT id, facts FROM step WHERE audit = ? AND undone_by IS NULL AND target IS NULL AND id <> ? AND gesture <> ?"
)


@dataclass(frozen=True)
class Withdrawn:
    """One line of the ledger: of which audit, which tester, which uses, and when (UTC).

    It holds for that audit and for its kin, the same audit put back beside from a copy (`identity.kin`). The next
    edition is not kin: other people try it, and agree anew.

    `node` and `seq` are those of the last change made here when it was taken back: what this machine noted after it was
    agreed to anew. Clocks may be set back, so they decide nothing; unknown, everything is covered. `since` are the
    identities this machine took on after it, where data went on from a copy: what they noted comes after as well.

    `origins` are hashes of what files had told of a tester who takes no part any more (`Consent.origins`): the audit
    knows them too, but for one that goes on from a copy of before.
    """

    audit: str
    tester: str
    uses: frozenset[Use]
    at: str
    node: str = ""
    seq: int = 0
    origins: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()

    def covers(self, node: str, seq: int) -> bool:
        """Whether a change was made before it was taken back, as far as anybody can tell."""
        return node not in self.since and (node != self.node or seq <= self.seq)

    def reaches(self, audit: str) -> bool:
        """Whether it holds for an audit: its own, or kin to it."""
        return kin(audit) == kin(self.audit)


def redact(db: Database, withdrawal: Withdrawn, step: str, *, told: bool = False) -> frozenset[str]:
    """Make unreadable what an audit's history says of it, but for what it says now.

    `step` is the gesture that took it back: it ends every step that said any of what it changed or made unreadable,
    and undoing passes those over. They could only be refused, for ever, or bring back less than there was. With `told`
    the ledger says it already, of an audit kin to this one. Return the hashes of the files that nothing names any more,
    to be removed.
    """
    before = history.ever_named(db)
    touched = _facts_of(db.execute(_STEP, (step,)).fetchone())
    for fact, dots in _traces(db, replace(withdrawal, node="", seq=0, since=frozenset())).items():
        gone = dots - set(db.execute(_HEADS, (withdrawal.audit, *fact)).fetchall())
        _forget(db, gone)
        touched |= {fact} if gone else set()
    node, seq = db.execute(_LAST).fetchone()
    note(db, [] if told else [replace(withdrawal, node=node, seq=seq)])
    for key, *facts in db.execute(_STEPS, (withdrawal.audit, step, undoing.CREATION)).fetchall():
        if _facts_of(facts) & touched:
            db.execute("UPDATE step SET undone_by = ? WHERE id = ?", (step, key))
    return before - history.ever_named(db)


def _facts_of(row: Sequence[str]) -> set[Fact]:
    return {Fact(*fact) for fact in from_json(row[0])}


def redact_copies(home: Home, withdrawals: Sequence[Withdrawn]) -> tuple[Path, ...]:
    """Make it unreadable in every copy here, whatever its name, and in what was set aside damaged.

    What refuses is removed and returned.

    A copy that says it was done there is left alone: so it can be asked for again, after a kill or a copy made
    meanwhile by another window. A copy that was broken off is removed: nothing is known of it.
    """
    removed = []
    for path in home.backups.glob("*.part") if withdrawals else ():
        path.unlink(missing_ok=True)
    for path in backups.within(home) if withdrawals else ():
        done = _noted(path)
        lacking = [one for one in withdrawals if _line(one) not in done or not one.origins <= done[_line(one)]]
        if not lacking:
            continue
        try:
            redacted(path, lacking)
        except Refused:
            for beside in path.parent.glob(f"{path.name}*"):
                beside.unlink(missing_ok=True)
            removed.append(path)
        path.with_suffix(".tested").unlink(missing_ok=True)
    return tuple(removed)


def _noted(path: Path) -> Mapping[tuple[object, ...], Set[str]]:
    """Return what a copy says was taken back, with what files had told; one of an older version says nothing.

    Neither does a damaged one.
    """
    try:
        with closing(connected(path, "mode=ro&immutable=1")) as db:
            return {_line(one): one.origins for one in ledger(db)}
    except Refused:
        return {}


def _line(one: Withdrawn) -> tuple[object, ...]:
    return one.audit, one.tester, one.uses, one.at


def forget(db: Database, withdrawal: Withdrawn) -> int:
    """Make it unreadable in a history that goes back to before it was taken back, and return how many facts that was.

    What it says now goes too, as if it had never been said, but for what others say as well; what was said since,
    agreed to anew, stays.
    """
    facts = _traces(db, withdrawal)
    still = {fact: said for fact in facts if (said := _still_said(db, withdrawal, fact))}
    for fact, dots in facts.items():
        db.execute(_FORGET_HEADS, (withdrawal.audit, *fact, withdrawal.node, withdrawal.seq, _text(withdrawal.since)))
        _forget(db, dots)
    history.append(db, token_hex(16), withdrawal.audit, new_id(), still)
    return len(facts)


def _forget(db: Database, dots: Iterable[Dot]) -> None:
    for dot in dots:
        db.execute(_FORGET, dot)


def _still_said(db: Database, withdrawal: Withdrawn, fact: Fact) -> list[Said]:
    """Return what is left of what a fact says now, to be said anew: a change is frozen, and its hash with it."""
    heads = [head for head in history.heads_of_fact(db, withdrawal.audit, fact) if head[2] is not None]
    if not any(withdrawal.covers(node, seq) for node, seq, _text in heads):
        return []
    left: list[Said] = []
    for node, seq, said in heads:
        text = remains(fact, said or "", withdrawal.tester) if withdrawal.covers(node, seq) else said
        if text is not None:
            left.append(Said(text, *db.execute(_BY_AT, (node, seq)).fetchone()))
    return left


def files_told(db: Database, audit_id: str, tester: str) -> frozenset[str] | None:
    """Return hashes of what files told of a tester (`Consent.origins`); None where nothing tells of them."""
    rows = _told(db, Withdrawn(audit_id, tester, frozenset(), ""))
    return origins_told(((Fact(*fact), text) for *fact, text, _node, _seq in rows), tester)


def forgotten(db: Database, withdrawals: Iterable[Withdrawn]) -> frozenset[str]:
    """Forget all this, each in its own audit; return the hashes of the files that nothing names any more."""
    before = history.ever_named(db)
    for one in withdrawals:
        forget(db, one)
    return before - history.ever_named(db)


def obey(db: Database, withdrawals: Iterable[Withdrawn]) -> frozenset[str]:
    """Forget all this in a copy, in every audit it reaches, and note it there; return hashes as `forgotten`."""
    lines, here = tuple(withdrawals), [row[0] for row in db.execute("SELECT id FROM audit").fetchall()]
    reached = [replace(one, audit=audit) for one in lines for audit in {one.audit, *here} if one.reaches(audit)]
    note(db, lines)
    return forgotten(db, reached)


def ledger(db: Database) -> tuple[Withdrawn, ...]:
    """Return everything that was taken back, oldest first."""
    return tuple(map(_read, db.execute(_READ).fetchall()))


def _read(row: tuple[Any, ...]) -> Withdrawn:
    audit, tester, uses, at, node, seq, origins, since = row
    theirs = frozenset(map(Use, from_json(uses)))
    return Withdrawn(audit, tester, theirs, at, node, seq, frozenset(from_json(origins)), frozenset(from_json(since)))


def note(db: Database, withdrawals: Iterable[Withdrawn]) -> None:
    """Write lines of the ledger; what was taken back again counts from the last time, and no origin is forgotten."""
    for one in withdrawals:
        key = _key(one)
        known = frozenset(from_json(value(db, _NOTED, key) or "[]"))
        db.execute(_NOTE, (*key, one.at, one.node, one.seq, _text(one.origins | known), _text(one.since)))


def take_new_node(db: Database) -> None:
    """Give this installation another identity: what it notes from now on comes after everything taken back so far."""
    node = token_hex(16)
    for one in ledger(db):
        db.execute(_SINCE, (_text(one.since | {node}), *_key(one)))
    db.execute("INSERT OR REPLACE INTO setting VALUES ('node', ?)", (node,))


def _key(one: Withdrawn) -> tuple[str, str, str]:
    return one.audit, one.tester, _text(one.uses)


def _text(each: Set[str]) -> str:
    return to_json(sorted(each)).decode()


def redacted(path: Path, withdrawals: Iterable[Withdrawn]) -> frozenset[str]:
    """Forget all this in a copy nobody has open; return the hashes of the files that nothing in it names any more."""
    with closing(connected(path, "mode=rw")) as db:
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA secure_delete=ON")
        migrations.SCHEMA.apply(db)
        with write(db):
            files = obey(db, withdrawals)
        db.execute("VACUUM")
    with suppress(OSError):
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return files


def _traces(db: Database, withdrawal: Withdrawn) -> Mapping[Fact, Set[Dot]]:
    """Return the facts to be made unreadable, each with the changes that say something of it still.

    Changes are found by their key, not by their fact: nothing leads to them by it, and a long history would be read
    once a fact.
    """
    rows = _told(db, withdrawal)
    told = [(Fact(kind, subject, aspect), text) for kind, subject, aspect, text, _node, _seq in rows]
    dots: dict[Fact, set[Dot]] = {fact: set() for fact in traces(told, withdrawal.tester, _uses(withdrawal.uses))}
    for *fact, _value, node, seq in rows:
        if (said := Fact(*fact)) in dots:
            dots[said].add(Dot(node, seq))
    return dots


def _told(db: Database, withdrawal: Withdrawn) -> list[tuple[Any, ...]]:
    asked = {"audit": withdrawal.audit, "node": withdrawal.node, "seq": withdrawal.seq, "tester": withdrawal.tester}
    asked |= {"since": _text(withdrawal.since), "said": f'"tester":"{withdrawal.tester}"'}
    return db.execute(_TOLD, asked).fetchall()


def _uses(uses: Set[Use]) -> frozenset[Use]:
    return frozenset(Use) if Use.TAKE_PART in uses else frozenset(uses)
