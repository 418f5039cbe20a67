"""Saving one answer, and loading an audit of three hundred, beside the bare driver on the same disk."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from pydantic import TypeAdapter

from audit_app.domain.answering import answered
from audit_app.domain.audit import Answer, Audit, Verdict
from audit_app.session import AuditSession
from audit_app.store import history
from audit_app.store.workspace import Workspace
from tests.benchmarks.measuring import Effort, Result, interleaved, timed
from tests.builders import a_checklist, a_criterion, an_answer, an_audit

LINES = tuple(f"CIR-{number:03}" for number in range(300))
_OF_THE_STEP = f"SELECT {history.CHANGE} FROM change WHERE rowid = (SELECT max(rowid) FROM change)"  # noqa: S608
_ANSWERS = "SELECT value FROM head WHERE audit = ? AND kind = 'answer'"


def answered_audit() -> Audit:
    """Return an audit of three hundred lines, each with its answer."""
    checklist = a_checklist(criteria=tuple(map(a_criterion, LINES)))
    answers = {line: an_answer(reason="Mesuré au mètre ruban, côté cour.") for line in LINES}
    return an_audit(checklist=checklist, answers=answers)


def save(effort: Effort, folder: Path) -> Iterator[Result]:
    """A gesture from its call to its commit; the floor is its change and its current row alone, in the same tables."""
    with ExitStack() as held:
        audit = answered_audit()
        with Workspace.open(folder / "ours") as workspace:
            AuditSession.begun(workspace, audit, [].append).close()
        shutil.copytree(folder / "ours", folder / "bare")
        ours = held.enter_context(Workspace.open(folder / "ours"))
        bare = held.enter_context(Workspace.open(folder / "bare"))._db.conn
        session = held.enter_context(AuditSession.opened(ours, audit.id, lambda _step: None))
        numbers = count(1)

        def gesture() -> float:
            number = next(numbers)
            say = partial(
                answered,
                line=LINES[number % 300],
                verdict=Verdict.PARTIAL,
                reason=f"{number} mesuré au mètre ruban",
                by="Anne",
                on=date(2027, 5, 1),
            )
            return timed(lambda: session.apply("answered", say, LINES[number % 300]))

        def same_rows() -> float:
            change = ours._db.execute(_OF_THE_STEP).fetchone()
            fact, value = change[2:6], change[6]

            def written() -> None:
                bare.execute("BEGIN IMMEDIATE")
                bare.execute(history._FORGET_HEADS, fact)
                bare.execute(history._KEEP_CHANGE, change)
                bare.execute(history._KEEP_HEAD, (*fact, *change[:2], value))
                bare.execute("COMMIT")

            return timed(written)

        took, floor = interleaved(effort.gestures, gesture, same_rows)
    yield Result("save", "an answer through the session / its change and current row, bare driver", floor, took, 3)


def load(effort: Effort, folder: Path) -> Iterator[Result]:
    """An audit as it stands, checked and whole; the floor reads the same answers and checks each alone."""
    one = TypeAdapter(Answer)
    with Workspace.open(folder) as workspace:
        audit = answered_audit()
        AuditSession.begun(workspace, audit, [].append).close()

        def read() -> list[Answer]:
            rows = workspace._db.conn.execute(_ANSWERS, (audit.id,)).fetchall()
            return [one.validate_json(value) for (value,) in rows]

        if len(read()) != len(LINES) or len(workspace.load(audit.id).answers) != len(LINES):
            raise RuntimeError("the floor and the audit do not hold the same answers")
        floor, took = interleaved(
            effort.gestures, partial(timed, read), partial(timed, partial(workspace.load, audit.id))
        )
    yield Result("load", "an audit of 300 answers / the same answers read and checked one by one", floor, took, 4)
