"""What is asked of the four example events, and what each scheme comes to: golden files, read before accepted."""

import pytest

from audit_app.checklists.loading import shipped_checklist, shipped_schemes
from audit_app.domain.answering import answered
from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.codes import Family
from audit_app.domain.funding import Outcome, judged
from tests import golden
from tests.domain.examples import with_evidence
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


@pytest.mark.parametrize(
    ("counted", "outcome"),
    [(("motor", "visual"), Outcome.MET), (("motor",), Outcome.NOT_SHOWN), ((), Outcome.NOT_SHOWN)],
)
def test_families_of_needs_counted_among_the_testers_of_a_large_event_show_the_condition_that_asks_for_them(
    counted, outcome
):
    line = shipped_checklist().user_tests
    measured = {"testers": 12, "profiles": 6} | dict.fromkeys(counted, 2)
    typed = {code: Measured(amount=amount) for code, amount in measured.items()}
    tested = answered(audits.empty("n4"), line, Verdict.COMPLIANT, measured=typed, by="Ana", on=golden.ON)
    tested = with_evidence(tested, line)
    found = {one.condition.id: one for one in judged(tested, _scheme("region-like"), golden.ON).conditions}
    assert (found["R-08"].outcome, found["R-08"].proof) == (outcome, (line,))


def test_the_line_of_user_tests_counts_the_testers_of_each_family_of_needs_and_none_decides():
    known = shipped_checklist()
    asked = {m.code: m for m in known.by_id[known.user_tests].measurements}
    assert set(Family) <= set(asked)
    assert not any(asked[family].deciding for family in Family)


def _scheme(name):
    return next(scheme for scheme in shipped_schemes() if scheme.id == name)
