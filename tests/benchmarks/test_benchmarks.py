"""Each benchmark does its work once here, so that none rots; how fast it is, only the benchmarks themselves say."""

import math

import pytest

from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks.measuring import Effort, Result, interleaved, table
from tests.benchmarks.starting import begun, filled

ONCE = Effort(starts=1, gestures=1, many=3, photos=3, prints=3, rows=4)


@pytest.mark.parametrize("name", benchmarks.BENCHMARKS)
def test_each_benchmark_does_its_work(name):
    found = list(benchmarks.results([name], ONCE))
    assert found
    assert {result.name for result in found} == {name}
    assert all(math.isfinite(result.measured) and result.measured > 0 for result in found)


def test_works_are_taken_in_turn_after_one_round_that_only_warms_up():
    taken = []

    def work(name, *milliseconds):
        left = iter(milliseconds)
        return lambda: taken.append(name) or next(left)

    assert interleaved(3, work("a", 99, 1, 2, 9), work("b", 99, 5, 4, 6)) == [2, 5]
    assert taken == ["a", "b"] * 4


def test_the_table_says_what_is_met_and_what_is_not():
    said = table(
        [
            Result("one", "met", 10, 15, 1.5),
            Result("two", "slow", 10, 15.1, 1.5),
            Result("three", "wrong", 10, 10, 1.5, "**too early**"),
            Result("four", "in milliseconds", None, 16.5, 16),
        ]
    ).splitlines()[2:]
    assert said == [
        "| one | met | 10.00 | 15.00 | 1.50 | 1.5 | met |",
        "| two | slow | 10.00 | 15.10 | 1.51 | 1.5 | **not met** |",
        "| three | wrong | 10.00 | 10.00 | 1.00 | 1.5 | **too early** |",
        "| four | in milliseconds | | 16.50 | | 16 ms | **not met** |",
    ]


def test_a_full_data_folder_is_one_that_could_have_been_filled_by_hand(tmp_path):
    from audit_app.store.workspace import Workspace

    audit = begun(tmp_path)
    filled(tmp_path, audit, 3)
    with Workspace.open(tmp_path) as workspace:
        workspace.verify()
        loaded = [workspace.load(summary.id) for summary in workspace.summaries()]
        assert len(loaded) == 3
        assert all(each.event == loaded[0].event for each in loaded)


def test_a_name_there_is_none_of_is_told_with_those_there_are(capsys):
    assert benchmarks.main(["lines", "walk"]) == 2
    out, err = capsys.readouterr()
    assert (out, "walk" in err, "first-window" in err) == ("", True, True)


def test_the_table_is_printed_whatever_the_speed(monkeypatch, capsys):
    monkeypatch.setattr(benchmarks, "BENCHMARKS", {"slow": lambda *_: iter([Result("slow", "snail", 1, 100, 2)])})
    assert benchmarks.main([]) == 0
    assert "| slow | snail | 1.00 | 100.00 | 100.00 | 2 | **not met** |" in capsys.readouterr().out
