"""Consent: one for each of seven uses, each with its own answer, its day and the words it answered."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from audit_app.domain.consent import TEXT, Consent, Use, key_of, require_come
from audit_app.errors import DayToCome
from tests.domain.examples import EVE, audit


def test_there_are_seven_uses_and_taking_part_is_asked_first():
    assert [str(use) for use in Use] == ["take_part", "needs", "photo", "voice", "quotation", "contact", "name"]


def test_what_nobody_asked_is_not_agreed_to():
    assert not any(audit().agreed("T01", use) for use in Use)


@given(st.sampled_from(Use), st.booleans())
def test_each_use_has_its_own_answer_and_says_nothing_of_the_others(use, given_):
    asked = audit(consents={key_of("T01", use): Consent(given=given_, on=EVE)})
    assert asked.agreed("T01", use) is given_
    assert not any(asked.agreed("T01", other) for other in Use if other is not use)
    assert not asked.agreed("T02", use)


def test_a_consent_says_which_words_it_answered():
    assert Consent(given=True).text == TEXT
    assert Consent(given=True, text="0.9-easy").text == "0.9-easy"
    with pytest.raises(ValidationError):
        Consent(given=True, text="Les mots eux-mêmes")


def test_whoever_agreed_besides_never_stands_for_the_answer_itself():
    with pytest.raises(ValidationError):
        Consent.model_validate({"represented": True})
    assert not Consent(given=False, represented=True, on=date(2027, 5, 1)).given


@pytest.mark.parametrize("key", ["T01", "Jeanne.photo", "T01.photo.nue", "t01.photo"])
def test_a_consent_is_filed_under_a_code_and_a_use_and_never_under_a_name(key):
    with pytest.raises(ValidationError):
        audit(consents={key: Consent(given=True)})


def test_nobody_agrees_on_a_day_to_come():
    require_come(date(2027, 5, 16), date(2027, 5, 16))
    with pytest.raises(DayToCome):
        require_come(date(2027, 5, 17), date(2027, 5, 16))
