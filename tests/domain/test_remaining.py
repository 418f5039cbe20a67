"""What is left, by theme, place, moment and person: every line is counted once, whatever it is counted by."""

import pytest
from hypothesis import given

from audit_app.domain.progress import Tally, progress
from audit_app.domain.remaining import By, remaining
from tests.domain.examples import audit, criterion, said, zone
from tests.strategies import pairs


@pytest.mark.parametrize("by", list(By))
def test_every_line_is_counted_once(by):
    of = said(
        audit(
            criterion("CIR-01", zone_kind="path"),
            criterion("SAN-01", phase="after"),
            zones={name: zone(name) for name in ("b", "a")},
            assigned={"SAN-01": "Zoé"},
        ),
        {"CIR-01@a": "compliant", "SAN-01": "cannot_tell"},
    )
    found = remaining(of, by)
    assert sum(tally.total for tally in found.values()) == progress(of).all.total == 3
    assert sum(tally.checked for tally in found.values()) == 1


def test_each_way_of_counting_has_its_order_and_what_has_none_comes_last():
    of = audit(
        criterion("SAN-01"),
        criterion("CIR-01", zone_kind="path", phase="during"),
        zones={"y": zone("y"), "x": zone("x")},
        assigned={"CIR-01@x": "anne", "CIR-01@y": "Béa"},
    )
    assert list(remaining(of, By.ZONE)) == ["x", "y", ""]
    assert list(remaining(of, By.PHASE)) == ["before", "during"]
    assert list(remaining(of, By.PERSON)) == ["anne", "Béa", ""]
    assert list(remaining(of, By.DOMAIN)) == [domain.id for domain in of.checklist.domains]
    assert remaining(of, By.DOMAIN)["CIR"] == Tally(checked=0, to_check=2)


def test_a_person_whose_lines_are_asked_no_more_is_not_listed():
    of = audit(criterion("SAN-01"), assigned={"CIR-09": "Anne"})
    assert remaining(of, By.PERSON) == {"": Tally(checked=0, to_check=1)}


@given(pairs())
def test_whatever_the_audit_the_sums_are_those_of_progress(two):
    of = two[1]
    for by in By:
        found = remaining(of, by).values()
        assert sum(tally.checked for tally in found) == progress(of).all.checked
        assert sum(tally.to_check for tally in found) == progress(of).all.to_check
