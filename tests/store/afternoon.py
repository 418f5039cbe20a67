"""What tests of the store do over and over: begin, save, undo, receive changes made elsewhere, look at the rows."""

from collections.abc import Iterable

from audit_app.domain.audit import Audit
from audit_app.domain.changes import Change, Fact, value_hash
from audit_app.domain.facts import canonical
from audit_app.domain.progress import counted
from audit_app.identity import new_id, now
from audit_app.store import history
from audit_app.store.driver import write
from audit_app.store.rows import KeptStep, Stamp, row_of
from audit_app.store.undoing import CREATION
from audit_app.store.workspace import Workspace
from tests.builders import an_answer

OTHER_NODE = "f" * 32


def stamp(gesture="answer", subject=None, **changes) -> Stamp:
    return Stamp(**({"id": new_id(), "gesture": gesture, "subject": subject, "at": now(), "by": "Anne"} | changes))


def begin(workspace: Workspace, audit: Audit) -> Audit:
    workspace.save(stamp(CREATION), None, audit, counted)
    return audit


def save(workspace: Workspace, before: Audit, after: Audit, **changes) -> KeptStep:
    return workspace.save(stamp(**changes), before, after, counted)


def undo(workspace: Workspace, audit: Audit) -> Audit:
    return workspace.undo(audit.id, stamp("undo"), counted)[1]


def redo(workspace: Workspace, audit: Audit) -> Audit:
    return workspace.redo(audit.id, stamp("redo"), counted)[1]


def with_answer(audit: Audit, line="INF-01", **changes) -> Audit:
    return audit.replaced(answers={**audit.answers, line: an_answer(**changes)})


def said_elsewhere(workspace: Workspace, audit_id: str, fact: Fact, *values: str | None) -> tuple[Change, ...]:
    """Receive these values of a fact, said at the same time as what stands here, from as many other machines."""
    known = workspace.changes_of(audit_id)
    first = next((c for c in known if c.fact == fact), None)
    changes = tuple(
        Change(
            node=f"{number:032x}",
            seq=len(known) + 1,
            kind=fact.kind,
            subject=fact.subject,
            aspect=fact.aspect,
            value=value,
            at=f"2026-01-0{number}T00:00:00.000+00:00",
            by=f"person {number}",
            step=f"elsewhere-{number}",
            parents=first.parents if first else (),
            salt="salt",
            value_hash=value_hash("salt", value),
        )
        for number, value in enumerate(values, 1)
    )
    receive(workspace, audit_id, changes)
    return changes


def receive(workspace: Workspace, audit_id: str, changes: Iterable[Change]) -> None:
    with write(workspace._db):
        for change in changes:
            workspace._db.execute(history._KEEP_CHANGE, row_of(change, audit_id))
        history.rebuild(workspace._db, audit_id)


def answer_text(**changes) -> str:
    return canonical(an_answer(**changes).model_dump(mode="json"))


def rows(workspace: Workspace, sql: str, *parameters) -> list[tuple]:
    return workspace._db.execute(sql, parameters).fetchall()


def logical(workspace: Workspace) -> dict[str, list[str]]:
    """Return every row of every table, to compare what matters of two files."""
    return {table.name: sorted(map(repr, table.rows)) for table in workspace._db.tables}
