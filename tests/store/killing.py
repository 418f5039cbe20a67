"""Kills a process at work, again and again, and looks at what is left. Prints what it found as JSON.

    python -m tests.store.killing saving|migrating|backing_up KILLS FOLDER

The process killed is a fork of this one, so that fifty kills do not cost fifty starts of Python. It acknowledges
through a pipe what the program would show as saved. Everything random follows the number of the kill.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from audit_app.domain.audit import Audit
from audit_app.session import AuditSession
from audit_app.store import backups, driver, migrations
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import LINES, a_busy_audit, an_answer
from tests.store.afternoon import begin, rows

Acknowledge = Callable[[int], None]


def chance(kill: int) -> random.Random:
    return random.Random(kill)  # noqa: S311  the moment of a kill is no secret


def killed_at_work(work: Callable[[Acknowledge], None], longest: float, when: random.Random) -> int:
    """Fork, let the work begin, kill it after a while, and return the last number it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work(lambda number: os.write(writing, b"%d\n" % number))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as acknowledged:
        first = acknowledged.readline()
        time.sleep(when.random() * longest)
        os.kill(child, signal.SIGKILL)
        lines = [first, *acknowledged.read().split("\n")[:-1]]
    os.waitpid(child, 0)
    return int(lines[-1])


def numbered(audit: Audit, number: int) -> Audit:
    """Return the audit with this number said in two facts, so that half a gesture would show."""
    line = LINES[number % len(LINES)]
    answers = {**audit.answers, line: an_answer(reason=str(number))}
    return audit.replaced(answers=answers, notes={**audit.notes, "CIR-01": str(number)})


def halves(audit: Audit) -> tuple[int, int]:
    said = [int(answer.reason) for answer in audit.answers.values() if answer.reason]
    return max(said, default=0), int(audit.notes.get("CIR-01", 0))


def answer_and_undo(home: Path, audit_id: str, acknowledge: Acknowledge) -> None:
    workspace = Workspace.open(home)
    workspace._db.execute("PRAGMA wal_autocheckpoint=20").fetchall()
    session = AuditSession.opened(workspace, audit_id, [].append)
    number = halves(session.audit)[1]
    acknowledge(number)
    while True:
        number += 1
        session.apply("answer", partial(numbered, number=number))
        acknowledge(number)
        if number % 7 == 0:
            session.undo()
            session.redo()


def saving(kills: int, home: Path) -> dict[str, int]:
    found = dict.fromkeys(("kills", "acknowledged", "lost", "halves", "cut_off"), 0)
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
    before = 0
    for kill in range(kills):
        last = killed_at_work(partial(answer_and_undo, home, audit.id), 0.06, chance(kill))
        found["cut_off"] += Home(home).was_cut_off
        with Workspace.open(home) as workspace:
            workspace.verify()  # raises, and so fails the run
            answers, note = halves(workspace.load(audit.id))
        between_undo_and_redo = last % 7 == 0 and note == last - 1
        found["kills"] += 1
        found["acknowledged"] += last - before
        found["lost"] += note < last and not between_undo_and_redo
        found["halves"] += answers != note
        before = note
    return found


def second(db) -> None:
    db.execute("CREATE TABLE later (number INTEGER, text TEXT) STRICT")
    for number in range(2_000):
        db.execute("INSERT INTO later VALUES (?, ?)", (number, "x" * 500))


def migrating(kills: int, folder: Path) -> dict[str, int]:
    found = dict.fromkeys(("kills", "before", "after", "without_backup"), 0)
    today = migrations.SCHEMA
    later = migrations.Migrations("jauge")
    later(name="0001_first_tables")(migrations.first_tables)
    later(name="0002_shelves")(migrations.shelves)
    later(name="0003_withdrawals")(migrations.withdrawals)
    later(name="0004_what_the_ledger_remembers")(migrations.ledger_remembers)
    later(name="0005_later")(second)
    for kill in range(kills):
        home = folder / str(kill)
        migrations.SCHEMA = today
        with Workspace.open(home) as workspace:
            audit = begin(workspace, a_busy_audit())
        migrations.SCHEMA = later

        def work(acknowledge: Acknowledge, home: Path = home) -> None:
            acknowledge(0)
            Workspace.open(home)

        killed_at_work(work, 0.06, chance(kill))
        migrated = is_migrated(home)
        found["kills"] += 1
        found["after" if migrated else "before"] += 1
        found["without_backup"] += migrated and backups.newest_good(home / "backups") is None
        with Workspace.open(home) as workspace:
            workspace.verify()
            assert workspace.load(audit.id) == audit
            assert rows(workspace, "SELECT count(*) FROM later") == [(2_000,)]
    return found


def is_migrated(home: Path) -> bool:
    with driver.connected(home / "jauge.db", "mode=ro") as db:
        return not migrations.SCHEMA.pending(db)


def backing_up(kills: int, home: Path) -> dict[str, int]:
    found = dict.fromkeys(("kills", "backups", "bad", "broken_off"), 0)
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
        with AuditSession.opened(workspace, audit.id, [].append) as session:
            for number in range(1, 200):
                session.apply("answer", partial(numbered, number=number))

    def work(acknowledge: Acknowledge) -> None:
        workspace = Workspace.open(home)
        acknowledge(0)
        while True:
            workspace.back_up(datetime.now(UTC))

    folder = Home(home).backups
    for kill in range(kills):
        killed_at_work(work, 0.05, chance(kill))
        found["kills"] += 1
        found["broken_off"] += len(list(folder.glob("*.part")))
        for path in folder.iterdir():
            if path.suffix == ".db":
                found["backups"] += 1
                found["bad"] += not backups.is_good(path)
            path.unlink()
        with Workspace.open(home) as workspace:
            workspace.verify()
    return found


if __name__ == "__main__":
    what, kills, folder = sys.argv[1:]
    work = {"saving": saving, "migrating": migrating, "backing_up": backing_up}[what]
    print(json.dumps(work(int(kills), Path(folder))))  # noqa: T201  the test reads it
