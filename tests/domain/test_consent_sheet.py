"""The paper of consents typed back: who is welcomed, what is refused, what a paper may never undo."""

from datetime import timedelta

import pytest

from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.consent_sheet import consented_on_paper
from audit_app.domain.recording import welcomed
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import AnsweredOtherwise, NotAgreed, NotRepresented, UnreadableReply
from tests.domain.examples import EVE, audit
from tests.domain.test_typing_back import back

PAPER = "T01 C8 3; C1 o; C2 n; C3 o; C4 n; C5 1; C6 2; C7 ?"
LATER = EVE + timedelta(days=1)


def given(whole):
    return {key.partition(".")[2]: consent.given for key, consent in whole.consents.items()}


def test_a_paper_welcomes_a_tester_with_each_answer_as_it_was_ticked():
    whole = back(audit(), PAPER)
    assert given(whole) == {
        "take_part": True, "needs": False, "photo": True, "voice": False, "quotation": True, "contact": False,
    }  # fmt: skip
    one = whole.consents[key_of("T01", Use.PHOTO)]
    assert (one.on, one.asking, one.by, one.represented) == (EVE, Asking.EASY, "Maé", False)
    assert whole.testers["T01"].profile is None
    assert back(whole, PAPER, on=LATER) == whole, "typed twice it is noted once"


def test_answers_of_the_same_sheet_may_stand_before_the_consents_they_need():
    whole = back(audit(), "T01 S8A 5; C1 o")
    assert (len(whole.observations), given(whole)) == (1, {"take_part": True})
    assert whole.consents[key_of("T01", Use.TAKE_PART)].asking is Asking.PRINT


def test_nothing_is_noted_of_who_does_not_take_part_but_that():
    refused = back(audit(), "T01 C1 n; C2 n")
    assert (given(refused), refused.testers) == ({"take_part": False}, {})
    assert back(refused, "T01 C1 n", on=LATER) == refused
    for row in ("T01 C3 o", "T01 C1 n; C3 o", "T01 C1 ?; C3 o"):
        with pytest.raises(NotAgreed):
            back(audit(), row)
    assert given(back(refused, "T01 C1 o", on=LATER)) == {"take_part": True}


def test_a_no_that_would_take_something_back_is_a_withdrawal_and_not_typed():
    with pytest.raises(AnsweredOtherwise) as refused:
        back(back(audit(), PAPER), "T01 C3 n", on=LATER)
    assert (refused.value.tester, refused.value.use, refused.value.given) == ("T01", Use.PHOTO, False)


def test_a_paper_of_before_brings_nothing_back_that_was_refused_or_taken_back_since():
    left = withdrawn(back(audit(), PAPER), "T01", {Use.PHOTO}, LATER).audit
    for on in (EVE, LATER, LATER + timedelta(days=1)):
        with pytest.raises(AnsweredOtherwise):
            back(left, "T01 C3 o", on=on)
    with pytest.raises(AnsweredOtherwise):
        back(back(audit(), PAPER, on=LATER), "T01 C2 o", on=EVE)
    gone = withdrawn(back(audit(), PAPER), "T01", {Use.TAKE_PART}, LATER).audit
    for on in (EVE, LATER + timedelta(days=400)):
        with pytest.raises(AnsweredOtherwise):
            back(gone, PAPER + "; S8T Je suis bloqué", on=on)
    anew = welcomed(gone, Tester(id="T01"), {Use.TAKE_PART: Consent(given=True, on=LATER)})
    assert back(anew, "T01 S8A 5").testers, "asked again by somebody, they are here again"


def test_whoever_is_protected_needs_their_representative_on_the_paper_too():
    whole = back(audit(), "T01 C1 o; C9 2")
    assert whole.consents[key_of("T01", Use.TAKE_PART)].represented
    assert whole.testers["T01"].guarded is Guarded.PROTECTED
    with pytest.raises(NotRepresented):
        back(whole, "T01 C3 o")
    assert back(whole, "T01 C3 o; C9 2").agreed("T01", Use.PHOTO)


def test_a_representative_told_after_the_tester_agreed_agrees_to_all_of_it():
    whole = back(back(audit(), PAPER), "T01 C9 1")
    assert whole.testers["T01"].guarded is Guarded.MINOR
    assert all(whole.agreed("T01", use) for use in (Use.TAKE_PART, Use.PHOTO, Use.QUOTATION))
    assert not whole.agreed("T01", Use.VOICE)
    assert back(whole, "T01 C9 1") == whole == back(whole, "T01 C9 2"), "what was said first of their age stays"


def test_a_representative_who_refuses_lets_nothing_in():
    with pytest.raises(UnreadableReply):
        back(audit(), "T01 C1 o; C9 n")


def test_without_an_answer_nothing_is_noted():
    whole = back(audit(), PAPER)
    assert consented_on_paper(whole, "T01", {"asking": Asking.PRINT}, on=EVE) == whole
