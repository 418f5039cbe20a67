"""What is dated after the day an audit is looked at is counted, and nothing else."""

from datetime import timedelta

from audit_app.domain.dating import Ahead, ahead
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded
from tests.report import audits
from tests.report.tests_held import held


def test_nothing_lies_ahead_of_the_day_everything_was_written():
    assert ahead(audits.full("n3"), audits.ON) == Ahead()


def test_what_is_dated_later_is_counted_by_what_it_is_with_its_latest_day():
    audit, day = audits.full("n3"), audits.ON - timedelta(days=1)
    found = ahead(audit, day)
    asked = [answer for line, answer in audit.answers.items() if line != "CIR-02@gone"]
    assert found.answers == sum(answer.on == audits.ON for answer in asked) > 1
    assert found.pieces == len(audit.evidence) > 1
    assert (found.tests, found.met) == (0, 2)  # a problem is no test, one that no tester met is told by nobody
    assert found.latest == audits.ON


def test_a_file_that_shows_several_things_is_one():
    audit, day = audits.full("n3"), audits.ON - timedelta(days=9)
    first, *others = audit.evidence.values()
    later = first.replaced(id=audits.an_id(9), on=audits.ON + timedelta(days=1))
    found = ahead(audit.replaced(evidence={**audit.evidence, later.id: later}), day)
    assert found.pieces == 1 + len(others)
    assert found.latest == later.on


def test_an_undated_answer_and_one_of_the_day_itself_are_not_ahead():
    audit = audits.small()
    undated = {line: answer.replaced(on=None) for line, answer in audit.answers.items()}
    assert ahead(audit.replaced(answers=undated, evidence={}, findings={}), audits.ON - timedelta(days=99)) == Ahead()


def test_what_a_tester_told_whose_representative_has_not_agreed_is_not_counted():
    audit = held()
    day = min(one.on for one in audit.observations.values() if one.on) - timedelta(days=1)
    before, after = ahead(audit, day), ahead(guarded(audit, "T04", Guarded.MINOR), day)
    assert before.tests - after.tests == sum(one.tester == "T04" for one in audit.observations.values()) > 0
    assert after.met <= before.met
