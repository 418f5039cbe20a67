"""The conditions made again: no other outcome or proof can be given to one."""

import json

import pytest

from audit_app.checklists import loading
from audit_app.domain.scheme import Ask
from audit_app.i18n import in_language
from audit_app.report import public_data
from audit_app.report.content import ReportKind
from audit_app.report.content.matter import gathered
from audit_app.report.verifying import following, results
from audit_app.report.verifying.conditions import judged_by_lines
from tests.report import audits


@pytest.mark.parametrize("name", ["n1", "n3", "n4"])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_the_outcome_of_each_condition_of_every_scheme_is_made_again(name, what):
    data, conditions = every_condition(what(name))
    assert following.follows(data)
    of_larger_events = {"declared", "user_tests"} if name == "n1" else set()
    assert {condition["asks"] for condition in conditions} == {str(ask) for ask in Ask} - of_larger_events


def every_condition(audit):
    """Return the data of an audit judged by every scheme there is, and all conditions in it."""
    schemes = tuple(scheme.replaced(public_money_only=False) for scheme in loading.shipped_schemes())
    with in_language("fr"):
        matter = gathered(audit, schemes, audits.ON, ReportKind.FUNDER, "Jauge")
        data = json.loads(public_data.written(public_data.public_data(matter)))
    return data, [condition for scheme in data["schemes"] for condition in scheme["conditions"]]


def test_no_condition_on_lines_can_be_given_another_outcome_or_proof():
    data, conditions = every_condition(audits.full("n4"))
    tried = 0
    for condition in conditions:
        if condition["asks"] in {"budget_share", "spending", "ceiling"} or condition["outcome"] == "waived":
            continue
        for outcome in {"met", "met_with_reservation", "not_met", "not_shown"} - {condition["outcome"]}:
            true, condition["outcome"] = condition["outcome"], outcome
            assert not following.follows(data | {"results": results.results(data)}), (condition["id"], outcome)
            condition["outcome"], tried = true, tried + 1
        true, condition["proof"] = condition["proof"], [*condition["proof"], "GOV-01"]
        assert not following.follows(data), condition["id"]
        condition["proof"] = true
    assert tried > 90
    assert following.follows(data)


def test_entries_of_the_programme_and_testers_recorded_are_taken_as_given():
    data, _conditions = every_condition(audits.empty("n4"))
    line = next(line for line in data["lines"] if line["criterion"] == "SPO-01")
    asked = {"criteria": ["SPO-01"], "domains": [], "level": None, "evidence": None, "least": None}
    planned = [{"line": line["id"], "why": "planned_entry"}]
    found = judged_by_lines(asked | {"asks": "programme", "missing": planned}, data, {})
    assert found == ("met_with_reservation", [line["id"]])
    assert judged_by_lines(asked | {"asks": "lines", "missing": planned}, data, {})[0] == "not_shown"
    line |= {"verdict": "compliant", "counts_as": "compliant"}
    told = asked | {"asks": "user_tests", "missing": []}
    assert judged_by_lines(told, data, {})[0] == "met_with_reservation"
    data["tests"] |= {"done": True, "testers": 10}
    assert judged_by_lines(told, data, {})[0] == "met"
    missing = [{"line": "", "why": "families"}]
    assert judged_by_lines(told | {"missing": missing}, data, {})[0] == "not_shown"
