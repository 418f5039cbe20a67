"""What is asked of the four example events, and what each scheme comes to: golden files, read before accepted."""

import pytest

from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.funding import Outcome, judged
from tests import golden
from tests.report import audits


@pytest.mark.parametrize("name", golden.EVENTS)
def test_the_lines_and_outcomes_are_those_somebody_has_read(name):
    assert golden.written(name) == (golden.FOLDER / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", golden.EVENTS)
def test_the_checklist_is_cut_to_what_a_volunteer_can_do(name):
    lines = golden.lines_of(name)
    assert sum(line.startswith("M") for line in lines) <= golden.BUDGETS[name]
    assert 0 < sum(line[2] == "!" for line in lines) <= golden.EXPRESS


@pytest.mark.parametrize("name", golden.EVENTS)
def test_nothing_is_met_while_nothing_is_answered(name):
    for scheme in shipped_schemes():
        outcomes = {one.outcome for one in judged(audits.empty(name), scheme, golden.ON).conditions}
        assert outcomes <= {Outcome.NOT_SHOWN}


def test_each_scheme_asks_at_least_four_things_of_a_large_event():
    for scheme in shipped_schemes():
        assert len(judged(audits.empty("n4"), scheme, golden.ON).conditions) >= 4, scheme.id
