"""Whether the data adds up: what lines and user tests do not have is refused."""

import json

import pytest

from audit_app.report.verifying import following, received, results
from tests.report.signed import printed


@pytest.mark.parametrize(
    "wrong", [{"testers": 5}, {"enough_profiles": False}, {"took_part": 7}, {"took_part": 5}, {"attempts": 5}]
)
def test_tests_that_count_as_done_have_testers_and_profiles_enough(wrong):
    data = json.loads(received.carried(printed("full")).data)
    done = {"done": True, "testers": 6, "testers_asked": 6, "enough_profiles": True, "took_part": 6, "attempts": 7}
    done["groups"] = [{"profile": None, "family": None, "testers": 6}]

    def follows(told):
        declared = data | {"tests": data["tests"] | told}
        return following.follows(declared | {"results": results.results(declared)})

    assert follows(done)
    assert not follows(done | wrong)


def test_evidence_and_days_that_lines_do_not_have_are_refused():
    data = json.loads(received.carried(printed("full")).data)
    backed = next(line for line in data["lines"] if line["backed"])
    for wrong in ({"backed": False}, {"evidence": []}, {"evidence": [9_999]}, {"due_from": "2020-01-01"}):
        lines = [line | wrong if line is backed else line for line in data["lines"]]
        try:
            assert not following.follows(data | {"lines": lines}), wrong
        except KeyError:
            assert wrong == {"evidence": [9_999]}
