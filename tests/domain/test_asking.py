"""The pages of a tester: what is asked of whom, in which order, and where one begins again."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from audit_app.domain.asking import (
    OF_PARTING,
    Page,
    PageKind,
    Sitting,
    answered,
    attempt,
    awaited,
    before,
    begins_at,
    following,
    free_code,
    pages,
    place,
)
from audit_app.domain.audit import Finding
from audit_app.domain.consent import Asking, Use
from audit_app.domain.observation import Observation
from audit_app.domain.recording import asked_again, observed, planned
from audit_app.domain.replying import consented, replied
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.domain.withdrawing import withdrawn
from audit_app.identity import new_id
from tests.builders import an_audit

ON = date(2027, 5, 2)
SITTING = Sitting("T01", ON, scenarios=("S2", "S8"), digital=frozenset({"S2"}))


def agreeing(audit, *uses, sitting=SITTING):
    for use in uses:
        audit = consented(audit, sitting, use, given=True, asking=Asking.SCREEN)
    return audit


def taking_part(*uses):
    return agreeing(an_audit(), Use.TAKE_PART, *uses)


def saying(audit, ask, value, subject="", sitting=SITTING):
    return replied(audit, sitting, Page(ask, subject), value, new_id())


def asks(audit, subject):
    return [str(page.kind) for page in pages(audit, SITTING) if page.subject == subject]


def test_nothing_but_taking_part_is_asked_of_whoever_does_not():
    assert [page.key for page in pages(an_audit(), SITTING)] == ["welcome", "consent.take_part", "declined"]
    refused = consented(an_audit(), SITTING, Use.TAKE_PART, given=False, asking=Asking.SCREEN)
    assert [page.key for page in pages(refused, SITTING)] == ["welcome", "consent.take_part", "declined"]
    assert begins_at(refused, SITTING) == Page(PageKind.DECLINED)


def test_the_seven_consents_come_first_then_each_scenario_then_the_end():
    along = pages(taking_part(), SITTING)
    assert [page.subject for page in along if page.kind is PageKind.CONSENT] == list(Use)
    assert [page.subject for page in along if page.kind is PageKind.CARD] == ["S2", "S8"]
    assert [page.kind for page in along[-7:]] == [*OF_PARTING, PageKind.END]
    assert len({page.key for page in along}) == len(along)


def test_the_end_is_asked_once_when_nothing_planned_is_left_to_try():
    plan = UserTest(id=new_id(), kind=RoundKind.ON_SITE, scenarios=("S8", "S2"))
    first = Sitting("T01", ON, plan.id, ("S8",))
    last = Sitting("T01", ON, plan.id, ("S2",))
    audit = agreeing(planned(an_audit(), plan), *Use)
    assert pages(audit, first)[-2] == Page(PageKind.WORDS, "S8")
    assert following(audit, first, Page(PageKind.WORDS, "S8")) == Page(PageKind.END)
    audit = saying(audit, PageKind.EASE, 3, "S8", first)
    assert begins_at(audit, first) == Page(PageKind.END)
    assert following(audit, last, Page(PageKind.WORDS, "S2")) == Page(PageKind.BEST)
    audit = saying(audit, PageKind.BEST, "Le repas", "", last)
    assert following(audit, last, Page(PageKind.WORDS, "S2")) == Page(PageKind.END)
    assert following(audit, last, Page(PageKind.BEST)) == Page(PageKind.WORST)
    assert before(audit, first, Page(PageKind.END)) == Page(PageKind.RECOMMENDS)


def test_a_sitting_without_a_scenario_is_for_the_questions_at_the_end():
    plan = UserTest(id=new_id(), kind=RoundKind.ON_SITE, scenarios=("S8",))
    audit = agreeing(planned(an_audit(), plan), *Use)
    assert begins_at(audit, Sitting("T01", ON, plan.id)) == Page(PageKind.BEST)


def test_usability_is_asked_of_digital_services_alone():
    assert asks(taking_part(), "S2")[-2:] == ["needs_met", "easy_to_use"]
    assert asks(taking_part(), "S8") == ["card", "ease", "dignity", "safe", "fatigue", "again", "words"]


def test_what_was_wrong_is_asked_of_whoever_did_not_feel_in_their_place_and_stays_to_be_seen():
    audit = saying(taking_part(), PageKind.DIGNITY, False, "S8")
    assert "dignity_words" in asks(audit, "S8")
    audit = saying(audit, PageKind.DIGNITY_WORDS, "On m'a porté", "S8")
    assert "dignity_words" in asks(saying(audit, PageKind.DIGNITY, True, "S8"), "S8")


def test_a_quotation_is_asked_for_only_where_words_are_there_and_it_is_agreed_to():
    words = "Trop loin"
    assert "quote" not in asks(saying(taking_part(), PageKind.WORDS, words, "S8"), "S8")
    agreed = taking_part(Use.QUOTATION)
    assert "quote" not in asks(agreed, "S8")
    assert "quote" in asks(saying(agreed, PageKind.WORDS, words, "S8"), "S8")


def test_what_is_answered_is_not_asked_again_after_the_welcome():
    audit = an_audit()
    assert following(audit, SITTING, Page(PageKind.WELCOME)) == Page(PageKind.CONSENT, Use.TAKE_PART)
    audit = taking_part(Use.NEEDS)
    assert begins_at(audit, SITTING) == Page(PageKind.CONSENT, Use.PHOTO)
    audit = agreeing(audit, *Use)
    assert begins_at(audit, SITTING) == Page(PageKind.CARD, "S2")
    audit = saying(audit, PageKind.SAFE, False, "S2")
    assert begins_at(audit, SITTING) == Page(PageKind.CARD, "S8")
    audit = saying(audit, PageKind.EASE, 6, "S8")
    assert begins_at(audit, SITTING) == Page(PageKind.BEST)
    audit = saying(audit, PageKind.RECOMMENDS, True)
    assert begins_at(audit, SITTING) == Page(PageKind.END)


def test_one_goes_on_and_back_through_every_page():
    audit = taking_part(*Use)
    along = pages(audit, SITTING)
    for here, then in pairwise(along[1:]):
        assert following(audit, SITTING, here) == then
        assert before(audit, SITTING, then) == here
    assert before(audit, SITTING, along[0]) is None
    assert following(audit, SITTING, along[-1]) == along[-1]
    assert before(audit, SITTING, Page(PageKind.ERASE, Use.PHOTO)) == Page(PageKind.CONSENT, Use.PHOTO)


def test_a_page_that_is_there_no_more_leads_to_the_first_ones():
    audit = an_audit()
    gone = Page(PageKind.EASE, "S9")
    assert following(audit, SITTING, gone) == Page(PageKind.CONSENT, Use.TAKE_PART)
    assert before(audit, SITTING, gone) is None


def test_passing_over_a_scenario_leads_to_the_next_and_over_taking_part_to_the_end():
    audit = taking_part()
    assert following(audit, SITTING, Page(PageKind.CARD, "S2"), passing=True) == Page(PageKind.CARD, "S8")
    assert following(audit, SITTING, Page(PageKind.CARD, "S8"), passing=True) == Page(PageKind.BEST)
    assert following(audit, SITTING, Page(PageKind.SAFE, "S8"), passing=True) == Page(PageKind.FATIGUE, "S8")
    take_part = Page(PageKind.CONSENT, Use.TAKE_PART)
    assert following(an_audit(), SITTING, take_part, passing=True) == Page(PageKind.DECLINED)


@pytest.mark.parametrize(
    ("page", "where"),
    [
        (Page(PageKind.CONSENT, Use.PHOTO), (3, 7)),
        (Page(PageKind.EASE, "S2"), (1, 8)),
        (Page(PageKind.EASY_TO_USE, "S2"), (8, 8)),
        (Page(PageKind.WORDS, "S8"), (6, 6)),
        (Page(PageKind.CARD, "S8"), (0, 6)),
        (Page(PageKind.MISSING), (4, 6)),
        (Page(PageKind.END), (1, 1)),
    ],
)
def test_one_knows_which_question_of_its_part_it_is(page, where):
    assert place(taking_part(), SITTING, page) == where


def test_answers_are_found_again_where_they_were_given():
    audit = taking_part(Use.QUOTATION)
    assert answered(audit, SITTING, Page(PageKind.CONSENT, Use.QUOTATION)) is True
    assert answered(audit, SITTING, Page(PageKind.CONSENT, Use.PHOTO)) is None
    assert answered(audit, SITTING, Page(PageKind.EASE, "S8")) is None
    audit = saying(audit, PageKind.EASE, 3, "S8")
    assert answered(audit, SITTING, Page(PageKind.EASE, "S8")) == 3
    assert answered(audit, SITTING, Page(PageKind.CARD, "S8")) is None
    audit = saying(audit, PageKind.WORDS, "Loin", "S8")
    assert answered(audit, SITTING, Page(PageKind.QUOTE, "S8")) is None
    assert answered(saying(audit, PageKind.QUOTE, True, "S8"), SITTING, Page(PageKind.QUOTE, "S8")) is True


def test_another_day_outside_a_round_is_another_attempt_and_in_a_round_it_is_not():
    audit = saying(taking_part(), PageKind.EASE, 3, "S8")
    later = Sitting("T01", date(2027, 5, 3), scenarios=("S8",))
    assert attempt(audit, later, "S8") is None
    assert answered(audit, later, Page(PageKind.BEST)) is None
    ((key, one),) = audit.observations.items()
    audit = audit.replaced(observations={key: one.replaced(on=None)})
    assert attempt(audit, later, "S8") is not None


def test_a_code_is_never_given_twice_even_after_a_withdrawal():
    audit = taking_part()
    assert free_code(an_audit()) == "T01"
    assert free_code(audit) == "T02"
    assert free_code(withdrawn(audit, "T01", (Use.TAKE_PART,), ON).audit) == "T02"
    met = Finding(id=new_id(), title="A step", severity=3, testers=("T02",))
    assert free_code(audit.replaced(findings={met.id: met})) == "T03", "whoever comes has not met it"


def test_whoever_was_welcomed_waits_until_they_answered():
    welcomed = taking_part()
    assert awaited(welcomed, ON) == ("T01",)
    assert awaited(welcomed, ON + timedelta(days=9)) == ("T01",)
    assert awaited(saying(welcomed, PageKind.EASE, 5, "S2"), ON) == ()
    assert awaited(saying(welcomed, PageKind.BEST, "Le banc"), ON) == ()
    again = asked_again(saying(welcomed, PageKind.EASE, 5, "S2"), "T01", Use.TAKE_PART, ON + timedelta(days=1))
    assert awaited(again, ON + timedelta(days=1)) == ("T01",)


def test_whoever_tried_something_that_day_and_was_asked_nothing_of_it_waits():
    answered_one = saying(taking_part(), PageKind.EASE, 5, "S2")
    tried = observed(answered_one, Observation(id=new_id(), tester="T01", scenario="S8", on=ON))
    assert awaited(tried, ON) == ("T01",)
    assert awaited(tried, ON + timedelta(days=1)) == ()


def test_nobody_waits_who_refused_or_left_and_the_last_welcomed_comes_first():
    refused = consented(an_audit(), SITTING, Use.TAKE_PART, given=False, asking=Asking.SCREEN)
    assert awaited(refused, ON) == ()
    assert awaited(withdrawn(taking_part(), "T01", {Use.TAKE_PART}, ON).audit, ON) == ()
    second = agreeing(taking_part(), Use.TAKE_PART, sitting=Sitting("T02", ON))
    earlier = agreeing(second, Use.TAKE_PART, sitting=Sitting("T03", ON - timedelta(days=1)))
    assert awaited(earlier, ON) == ("T02", "T01", "T03")
