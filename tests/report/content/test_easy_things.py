"""Things to check: a criterion with all its places is one, as bad as the worst of them."""

import pytest

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.criterion import EasyToRead
from audit_app.i18n import in_language
from audit_app.report.content.easy_things import chosen, holds_said, lacks_said, of_topic, things, topic_of
from audit_app.report.easy_bank import bank
from tests import builders
from tests.report import audits
from tests.report.easy_papers import matter

OURS = builders.CHECKLIST.replaced(id="jauge")


def found(audit):
    return {thing.criterion.id: thing for thing in things(matter(audit))}


def of(audit, **verdicts):
    lines = {"ACC": "ACC-01", "CIR": "CIR-01", "PATH": "CIR-02@path-1", "SAN": "SAN-01@toilets-1", "INF": "INF-01"}
    return audit.replaced(answers={lines[key]: builders.an_answer(v, reason="r") for key, v in verdicts.items()})


def busy(**verdicts):
    return found(of(builders.a_busy_audit(), **verdicts))


def test_a_criterion_of_two_places_is_one_thing_as_bad_as_the_worse():
    audit = audits.full("n3")
    path = found(audit)["CIR-02"]
    assert len(path.rows) == 2
    answers = {**audit.answers, path.rows[0].line.id: builders.an_answer(), path.rows[1].line.id: builders.an_answer()}
    assert found(audit.replaced(answers=answers))["CIR-02"].is_met
    answers[path.rows[1].line.id] = builders.an_answer(Verdict.NON_COMPLIANT)
    worse = found(audit.replaced(answers=answers))["CIR-02"]
    assert (worse.is_unmet, worse.blocks, worse.is_met_elsewhere) == (True, True, True)
    answers[path.rows[0].line.id] = builders.an_answer(Verdict.PARTIAL)
    assert not found(audit.replaced(answers=answers))["CIR-02"].is_met_elsewhere


@pytest.mark.parametrize(
    ("verdict", "states"),
    [
        (Verdict.COMPLIANT, (True, False, False)),
        (Verdict.EQUIVALENT, (True, False, False)),
        (Verdict.PARTIAL, (False, True, False)),
        (Verdict.NON_COMPLIANT, (False, True, False)),
        (Verdict.CANNOT_TELL, (False, False, True)),
        (Verdict.NOT_CHECKED, (False, False, True)),
    ],
)
def test_a_thing_is_good_or_not_or_unknown(verdict, states):
    thing = busy(CIR=verdict)["CIR-01"]
    assert (thing.is_met, thing.is_unmet, thing.is_unknown) == states
    assert not thing.blocks


def test_a_yes_against_its_own_measurements_is_unknown_and_was_looked_at():
    """The page for visitors says “measured” of it; whoever reads easy words must not read that there is enough."""
    counted = {"reserved": Measured(amount=9.0), "athletes": Measured(amount=3.0, of=3.0)}
    audit = audits.empty("n2").replaced(answers={"TRA-04": builders.an_answer(measured=counted)})
    assert found(audit)["TRA-04"].is_met
    larger = found(audit.replaced(event=audit.event.replaced(parking_spaces=900)))["TRA-04"]
    assert (larger.is_met, larger.is_unmet, larger.is_unknown, larger.is_looked_at) == (False, False, True, True)


def test_what_there_is_not_at_this_event_is_no_thing():
    assert "CIR-01" in busy()
    assert "CIR-01" not in busy(CIR=Verdict.NOT_APPLICABLE)


def test_the_weightiest_come_first_what_may_stop_somebody_before_all():
    every = tuple(busy().values())
    assert [thing.criterion.id for thing in chosen(every, 3)] == ["ACC-01", "CIR-02", "CIR-01"]
    assert every[-1].criterion.id == "INF-01"
    assert [thing.criterion.id for thing in chosen(every, 9)][-1] == "SAN-02"


def test_topics_gather_domains_and_an_unknown_one_belongs_to_none():
    every = tuple(busy().values())
    topic = next(topic for topic in bank().topic if topic.code == "toilet")
    assert [thing.criterion.id for thing in of_topic(topic, every)] == ["SAN-01", "SAN-02"]
    assert topic_of(every[0]).code == "enter"
    other = builders.a_criterion("XXX-01")
    odd = builders.CHECKLIST.replaced(
        domains=(builders.Domain(id="XXX", title=builders.phrase("x")),), criteria=(other,)
    )
    assert topic_of(found(builders.an_audit(checklist=odd))["XXX-01"]) is None


def test_the_bank_speaks_of_the_criteria_of_its_own_checklist_alone():
    audit = of(builders.a_busy_audit(), CIR=Verdict.NON_COMPLIANT)
    with in_language("fr"):
        assert (
            lacks_said(found(audit.replaced(checklist=OURS))["CIR-01"])
            == "Vous ne pouvez pas aller partout sans marche."
        )
        assert lacks_said(found(audit)["CIR-01"]) == "Pas encore\u202f: Titre de CIR-01"
        assert holds_said(found(audit)["CIR-01"]) == ""
    easy = EasyToRead(title=builders.phrase("Il y a une rampe."), why=builders.phrase("Pour entrer."))
    criteria = (builders.a_criterion("CIR-01", easy=easy),)
    own = builders.CHECKLIST.replaced(criteria=criteria)
    with in_language("en"):
        assert lacks_said(found(builders.an_audit(checklist=own))["CIR-01"]) == "Not yet: Il y a une rampe. (en)"
