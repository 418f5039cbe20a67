"""What a tester answers goes where it belongs, at once, and nothing goes where no consent covers it."""

from datetime import date

import pytest

from audit_app.domain.asking import OF_ATTEMPT, OF_PARTING, Page, PageKind, Sitting, answered
from audit_app.domain.consent import Asking, Use
from audit_app.domain.observation import Again, Observation
from audit_app.domain.recording import guarded, observed, represented
from audit_app.domain.replying import TYPED, consented, replied, would_erase
from audit_app.domain.tester import Guarded
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import NotAgreed, UnknownTester
from audit_app.identity import new_id
from tests.builders import an_audit

ON = date(2027, 5, 2)
SITTING = Sitting("T01", ON, scenarios=("S8",))


def say(audit, use, given, *, on=ON):
    return consented(audit, Sitting("T01", on), use, given=given, asking=Asking.EASY, by="Maé")


def taking_part(*uses):
    audit = an_audit()
    for use in (Use.TAKE_PART, *uses):
        audit = say(audit, use, given=True)
    return audit


def reply(audit, ask, value, subject="S8"):
    page = Page(ask, "" if ask in OF_PARTING else subject)
    return replied(audit, SITTING, page, value, new_id(), by="Maé")


def test_a_refusal_is_all_that_is_recorded_of_whoever_refuses():
    audit = say(an_audit(), Use.TAKE_PART, given=False)
    assert not audit.testers
    assert list(audit.consents) == ["T01.take_part"]
    consent = audit.consents["T01.take_part"]
    assert (consent.given, consent.on, consent.asking, consent.by) == (False, ON, Asking.EASY, "Maé")


def test_whoever_takes_part_is_a_tester_by_their_code_alone():
    audit = taking_part()
    assert audit.testers["T01"].model_dump(exclude_defaults=True) == {"id": "T01"}


def test_the_same_answer_again_changes_nothing_but_on_another_day_a_yes_is_confirmed():
    audit = taking_part()
    assert say(audit, Use.TAKE_PART, given=True) == audit
    later = say(audit, Use.TAKE_PART, given=True, on=date(2027, 5, 9))
    assert later.consents["T01.take_part"].asked_again == (date(2027, 5, 9),)
    assert say(later, Use.TAKE_PART, given=True, on=date(2027, 5, 9)) == later
    refused = say(audit, Use.PHOTO, given=False)
    assert say(refused, Use.PHOTO, given=False, on=date(2027, 5, 9)) == refused


def test_the_yes_of_somebody_under_18_is_kept_and_waits_for_their_representative():
    minor = guarded(taking_part(), "T01", Guarded.MINOR)
    told = say(represented(minor, "T01"), Use.QUOTATION, given=True)
    assert (told.said_yes("T01", Use.QUOTATION), told.agreed("T01", Use.QUOTATION)) == (True, False)
    assert say(told, Use.QUOTATION, given=True, on=date(2027, 5, 16)) == told
    assert represented(told, "T01").agreed("T01", Use.QUOTATION)


def test_a_mind_may_be_changed_both_ways():
    audit = say(taking_part(Use.PHOTO), Use.PHOTO, given=False)
    assert not audit.agreed("T01", Use.PHOTO)
    assert say(audit, Use.PHOTO, given=True).agreed("T01", Use.PHOTO)


def test_whoever_left_may_come_back_with_nothing_of_before():
    gone = withdrawn(reply(taking_part(), PageKind.EASE, 2), "T01", (Use.TAKE_PART,), ON).audit
    back = say(gone, Use.TAKE_PART, given=True)
    assert list(back.testers) == ["T01"]
    assert not back.observations
    assert back.consents["T01.take_part"].withdrawn_on is None


@pytest.mark.parametrize("ask", OF_ATTEMPT)
def test_each_answer_after_an_attempt_is_kept_and_can_be_taken_back(ask):
    value = (
        "Bien"
        if ask in TYPED
        else "with_help"
        if ask is PageKind.AGAIN
        else ask not in {PageKind.DIGNITY, PageKind.SAFE} and 4
    )
    audit = reply(taking_part(), ask, value)
    assert answered(audit, SITTING, Page(ask, "S8")) == value
    (one,) = audit.observations.values()
    assert (one.tester, one.scenario, one.by, one.on) == ("T01", "S8", "Maé", ON)
    assert answered(reply(audit, ask, None), SITTING, Page(ask, "S8")) in {None, ""}


@pytest.mark.parametrize("ask", OF_PARTING)
def test_each_answer_at_the_end_is_kept_and_can_be_taken_back(ask):
    value = "Le son" if ask in TYPED else "no" if ask is PageKind.COME_BACK else False
    audit = reply(reply(taking_part(), PageKind.BEST, "Le repas"), ask, value)
    assert answered(audit, SITTING, Page(ask)) == value
    assert len(audit.partings) == 1
    assert answered(reply(audit, ask, None), SITTING, Page(ask)) in {None, ""}


def test_passing_over_a_question_leaves_nothing_behind():
    audit = taking_part()
    assert reply(audit, PageKind.EASE, None) == audit
    assert reply(audit, PageKind.WORDS, "") == audit
    assert reply(audit, PageKind.BEST, "") == audit


def test_an_answer_joins_what_the_facilitator_noted_of_the_same_attempt():
    noted = Observation(id=new_id(), tester="T01", scenario="S8", help=2, facts="Porte lourde", on=ON)
    audit = reply(observed(taking_part(), noted), PageKind.AGAIN, Again.NO)
    (one,) = audit.observations.values()
    assert (one.id, one.help, one.facts, one.again) == (noted.id, 2, "Porte lourde", Again.NO)


def test_words_are_quoted_only_where_the_tester_says_so_and_follow_when_they_change():
    audit = reply(taking_part(Use.QUOTATION), PageKind.WORDS, "Trop loin")
    assert [one.quote for one in audit.observations.values()] == [""]
    audit = reply(reply(audit, PageKind.QUOTE, True), PageKind.WORDS, "Un peu loin")
    assert [one.quote for one in audit.observations.values()] == ["Un peu loin"]
    audit = reply(audit, PageKind.QUOTE, False)
    assert [(one.words, one.quote) for one in audit.observations.values()] == [("Un peu loin", "")]


def test_what_the_facilitator_heard_stays_a_quotation_when_the_tester_wants_their_writing_unquoted():
    noted = Observation(id=new_id(), tester="T01", scenario="S8", quote="Aïe", words="Ça fait mal", on=ON)
    audit = reply(observed(taking_part(Use.QUOTATION), noted), PageKind.QUOTE, False)
    assert audit.observations[noted.id].quote == "Aïe"


def test_words_are_not_quoted_without_consent_and_nothing_is_noted_of_who_takes_no_part():
    with pytest.raises(NotAgreed):
        reply(reply(taking_part(), PageKind.WORDS, "Loin"), PageKind.QUOTE, True)
    with pytest.raises(UnknownTester):
        reply(an_audit(), PageKind.EASE, 3)


def test_a_no_after_a_yes_erases_only_where_something_was_recorded_under_it():
    audit = taking_part(Use.QUOTATION, Use.PHOTO)
    assert not would_erase(audit, "T01", Use.PHOTO, ON)
    assert not would_erase(audit, "T01", Use.NAME, ON)
    assert would_erase(audit, "T01", Use.TAKE_PART, ON)
    audit = reply(audit, PageKind.WORDS, "Loin")
    assert not would_erase(audit, "T01", Use.QUOTATION, ON)
    assert would_erase(reply(audit, PageKind.QUOTE, True), "T01", Use.QUOTATION, ON)
