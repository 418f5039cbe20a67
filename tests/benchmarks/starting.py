"""Starting: the command, the first window painted, the first list of lines, each in a process of its own."""

import json
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from audit_app import starting
from audit_app.checklists.loading import shipped_checklist
from audit_app.exchange import event_file
from audit_app.identity import new_id
from audit_app.store.driver import write
from audit_app.store.workspace import Workspace
from tests.benchmarks.measuring import N4, Effort, Result, child, interleaved, timed

BARE = "import pydantic, sqlite_utils"
_WINDOW = ("-P", "-m", "tests.benchmarks.window")


def begun(home: Path) -> str:
    """Begin the audit of the international meeting (class N4) in a new data folder and return its id."""
    with (
        Workspace.open(home) as workspace,
        starting.from_event(workspace, event_file.read(N4, shipped_checklist()), lambda _step: None) as session,
    ):
        return session.audit.id


def filled(home: Path, audit: str, many: int) -> None:
    """Put copies of an audit beside it, row by row, until there are so many."""
    ids = [(new_id(), new_id()) for _ in range(many - 1)]
    with Workspace.open(home) as workspace, write(workspace._db):
        for table in ("audit", "step", "change", "head"):
            key = "id" if table == "audit" else "audit"
            cursor = workspace._db.execute(f"SELECT * FROM {table} WHERE {key} = ?", (audit,))  # noqa: S608
            names = [column[0] for column in cursor.description]
            found = [dict(zip(names, row, strict=True)) for row in cursor]
            copies = (
                tuple((row | _changed(table, row, n, *pair)).values())
                for n, pair in enumerate(ids, start=1)
                for row in found
            )
            places = ", ".join("?" * len(names))
            workspace._db.conn.executemany(f"INSERT INTO {table} VALUES ({places})", copies)  # noqa: S608


def _changed(table: str, row: dict[str, object], number: int, audit: str, step: str) -> dict[str, object]:
    match table:
        case "audit":
            return {"id": audit, "name": f"{row['name']} {number}"}
        case "step":
            return {"rank": None, "id": step, "audit": audit}
        case "change":
            return {"seq": int(str(row["seq"])) + 1_000 * number, "audit": audit, "step": step}
        case _:
            return {"seq": int(str(row["seq"])) + 1_000 * number, "audit": audit}


def lines(effort: Effort, folder: Path) -> Iterator[Result]:
    """`jauge lines` from its start to its end; the floor is Python with the two libraries it cannot do without."""
    audit = begun(folder)
    floor, took = interleaved(
        effort.starts,
        partial(timed, partial(child, "-c", BARE)),
        partial(timed, partial(child, "-P", "-m", "audit_app", "--home", folder, "lines", audit)),
    )
    yield Result("lines", f"`jauge lines` of an N4 audit / `{BARE}`", floor, took, 2.5)


def painted(*arguments: object, faults: set[str] | None = None) -> float:
    """Open a window in a process and return the milliseconds from its start until it is painted."""
    begun_at = time.monotonic_ns()
    told = json.loads(child(*_WINDOW, *arguments))
    if faults is not None:
        faults |= set(told["early"])
    return float(told["painted"] - begun_at) / 1e6


def first_window(effort: Effort, folder: Path) -> Iterator[Result]:
    """The window on an empty data folder; nothing of the field or the store may be imported before it is painted."""
    early: set[str] = set()
    bare, ours = partial(painted, "bare"), partial(painted, "window", folder, faults=early)
    floor, took = interleaved(effort.starts, bare, ours)
    fault = f"**imported before the paint: {', '.join(sorted(early))}**" if early else ""
    yield Result("first-window", "first window painted / a bare PySide6 window", floor, took, 1.5, fault)


def first_list(effort: Effort, folder: Path) -> Iterator[Result]:
    """An audit named on the command line, until its lines are painted; then the same in a full data folder."""
    alone, full = folder / "alone", folder / "full"
    one, other = begun(alone), begun(full)
    filled(full, other, effort.many)
    floor, took, among_many = interleaved(
        effort.starts,
        partial(painted, "libraries"),
        partial(painted, "lines", alone, one),
        partial(painted, "lines", full, other),
    )
    yield Result("first-list", f"lines of an N4 audit painted / a bare window and `{BARE}`", floor, took, 1.7)
    yield Result("first-list", f"the same among {effort.many:,} audits / alone", took, among_many, 1.1)
