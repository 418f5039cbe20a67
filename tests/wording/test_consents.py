"""The seven questions as a tester reads them: each alone, as easy to refuse as to accept, in words with a version."""

import re
from hashlib import sha256

import pytest

from audit_app.domain.consent import TEXT, Use
from audit_app.i18n import EASY, in_language
from audit_app.wording.consents import question
from tests.guides.easy_words import long_sentences
from tests.wording.speaking import both, plain

WORDS = {"1": "2ccd7e16cdc83b39", "2": "c603930ab30b8982"}
"""For each version of the words, what they were: a consent says which version it answered."""


def all_said():
    spoken = []
    for language in ("fr", EASY, "en"):
        with in_language(language):
            spoken += [question(use).text for use in Use]
    return "\n\n".join(spoken)


@pytest.mark.parametrize("use", Use)
def test_each_question_is_put_in_both_languages_and_in_easy_words(use):
    french, english = both(lambda: question(use).text)
    with in_language(EASY):
        easy = plain(question(use).text)
    assert len({french, english, easy}) == 3
    assert all(said.count("\n") == 3 for said in (french, english, easy))
    assert all(said.splitlines()[0].endswith("?") for said in (french, english, easy))


def test_no_question_stands_for_another():
    for language in ("fr", EASY, "en"):
        with in_language(language):
            assert len({question(use).asks for use in Use}) == len(Use)


@pytest.mark.parametrize("use", Use)
def test_each_says_what_is_never_done_and_that_no_is_an_answer(use):
    with in_language("fr"):
        put = question(use)
    assert re.search(r"\b(ne|n’|ni|jamais|pas)\b", put.never)
    assert "refuse" in put.free


def test_saying_no_to_the_test_takes_nothing_promised_away():
    with in_language("fr"):
        free = question(Use.TAKE_PART).free
    assert "sans dire pourquoi" in free
    assert "reste dû" in free


def test_in_easy_words_every_sentence_is_short():
    with in_language(EASY):
        assert long_sentences(question(use).text for use in Use) == []


def test_words_that_change_are_another_version():
    assert sha256(all_said().encode()).hexdigest()[:16] == WORDS[TEXT]
