"""Speed as ratios to the bare driver, measured in the same run on the same disk: milliseconds say nothing."""

import time
from itertools import count
from statistics import median

import pytest
from pydantic import TypeAdapter

from audit_app.domain.audit import Answer
from audit_app.identity import new_id
from audit_app.store import driver
from audit_app.store.workspace import Workspace
from tests.builders import a_checklist, a_criterion, an_answer, an_audit
from tests.store.afternoon import answer_text, begin, stamp

LINES = [f"CIR-{number:03}" for number in range(300)]
COUNTED = (100, 200)
ROUNDS = 150

pytestmark = pytest.mark.slow


def milliseconds(work) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


@pytest.fixture
def audit(workspace):
    checklist = a_checklist(criteria=tuple(a_criterion(line) for line in LINES))
    answers = {line: an_answer(reason="Mesuré au mètre ruban, côté cour.") for line in LINES}
    return begin(workspace, an_audit(checklist=checklist, answers=answers))


def test_saving_one_answer_costs_at_most_three_times_the_bare_driver(workspace: Workspace, audit, tmp_path):
    bare = driver.connected(tmp_path / "bare.db", "mode=rwc")
    driver.prepare(bare)
    bare.execute("CREATE TABLE answer (audit TEXT, line TEXT, value TEXT, PRIMARY KEY (audit, line)) STRICT")
    bare.execute("CREATE TABLE said (node TEXT, seq INTEGER, value TEXT, PRIMARY KEY (node, seq)) STRICT")
    numbers = count(1)
    now = audit

    def floor() -> None:
        number = next(numbers)
        text = answer_text(reason=f"{number} mesuré au mètre ruban")
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(
            "INSERT INTO answer VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (audit.id, LINES[number % 300], text),
        )
        bare.execute("INSERT INTO said VALUES (?, ?, ?)", (workspace.node, number, text))
        bare.execute("COMMIT")

    def save() -> float:
        nonlocal now
        line = LINES[next(numbers) % 300]
        answer = an_answer(reason=f"{next(numbers)} mesuré au mètre ruban")
        after = now.replaced(answers={**now.answers, line: answer})
        spent = milliseconds(lambda: workspace.save(stamp("answer", line, id=new_id()), now, after, lambda _: COUNTED))
        now = after
        return spent

    taken = [(milliseconds(floor), save()) for _ in range(ROUNDS)]
    bare.close()
    floors, saves = (median(column) for column in zip(*taken, strict=True))
    print(f"save {saves:.3f} ms, bare {floors:.3f} ms, ratio {saves / floors:.2f}")  # noqa: T201
    assert saves <= 3 * floors


def test_loading_three_hundred_answers_costs_at_most_four_times_reading_and_checking_them(workspace, audit):
    one = TypeAdapter(Answer)
    sql = "SELECT kind, subject, aspect, value FROM head WHERE audit = ?"

    def floor() -> None:
        found = workspace._db.execute(sql, (audit.id,)).fetchall()
        assert len([one.validate_json(text) for kind, _, _, text in found if kind == "answer"]) == 300

    taken = [(milliseconds(floor), milliseconds(lambda: workspace.load(audit.id))) for _ in range(ROUNDS)]
    floors, loads = (median(column) for column in zip(*taken, strict=True))
    print(f"load {loads:.3f} ms, read and checked {floors:.3f} ms, ratio {loads / floors:.2f}")  # noqa: T201
    assert loads <= 4 * floors
