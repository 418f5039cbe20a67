"""Codes of user tests in words; that each has its own, in both languages, is asked of every code in test_values."""

import pytest

from audit_app.domain.consent import Use
from audit_app.domain.tester import Profile
from audit_app.i18n import EASY, in_language
from audit_app.wording.testing import words
from audit_app.wording.values import word
from tests.wording.speaking import plain

NO_WORD_OF_DOCTORS = ("trouble", "déficien", "patient", "souffr", "atteint", "malade", "pathologi", "handicapé")


@pytest.mark.parametrize("language", ["fr", "en", EASY])
def test_every_code_of_user_tests_is_said_once(language):
    with in_language(language):
        said = words()
        assert len({(type(code), code.name) for code, _word in said}) == len(said)
        assert all(word(code) == text for code, text in said)


@pytest.mark.parametrize("language", ["fr", EASY])
def test_profiles_are_said_by_what_people_do_and_use_and_not_by_an_illness(language):
    with in_language(language):
        said = [word(profile).casefold() for profile in Profile]
    assert len(set(said)) == len(Profile)
    assert [text for text in said for doctors in NO_WORD_OF_DOCTORS if doctors in text] == []


def test_in_easy_words_profiles_and_consents_are_said_another_way_where_french_is_hard():
    with in_language(EASY):
        easy = {plain(word(code)) for code in (Profile.BLIND, Profile.HARD_OF_HEARING, Use.TAKE_PART, Use.CONTACT)}
    assert easy == {"ne voit pas", "entend mal", "faire le test", "appeler ou écrire après le test"}
