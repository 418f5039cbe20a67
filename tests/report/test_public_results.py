"""The results a report carries: those of the program, and user tests in counts alone."""

import pytest

from audit_app.domain.grades import Cap
from audit_app.report.content import ReportKind
from audit_app.report.content.matter import gathered
from audit_app.report.public_results import results_of, tests_of
from tests.report import audits
from tests.report.tests_held import held


def a_matter(audit):
    return gathered(audit, audits.schemes(), audits.ON, ReportKind.FUNDER, "Jauge")


@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_they_are_those_of_the_program(what):
    matter = a_matter(what("n4"))
    found, grades = results_of(matter), matter.grades
    assert found.overall == (grades.overall.code if grades.overall else None)
    assert set(found.families) == set(grades.families)
    for family, result in grades.families.items():
        assert (found.families[family].mandatory.met, found.families[family].mandatory.asked) == (
            *(result.mandatory.met, result.mandatory.asked),
        )
        assert set(found.families[family].capped_by) == {str(cap) for cap in result.capped_by}
    assert found.coverage.total == len(matter.rows)
    (scheme,) = matter.schemes
    assert sum(found.outcomes["state-base"].values()) == len(scheme.conditions)
    assert 0 not in found.outcomes["state-base"].values()


def test_what_caps_the_whole_names_no_finding():
    matter = a_matter(held())
    capped = [one.capped_by for one in results_of(matter).families.values()]
    assert any(str(Cap.OPEN_SEVERITY_4) in caps for caps in capped)
    assert all(caps.get(str(Cap.OPEN_SEVERITY_4), ()) == () for caps in capped)
    assert tests_of(matter).blocking > 0


def test_testers_are_counts():
    tests = tests_of(a_matter(held()))
    assert (tests.testers, tests.testers_asked) == (6, 6)
    assert tests.took_part == sum(group.testers for group in tests.groups) == 6
    assert tests.attempts == len(held().observations)
    assert all(group.testers >= 5 for group in tests.groups)
