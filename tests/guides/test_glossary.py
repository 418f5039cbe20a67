"""The glossary: every word of the field, in each language, found whatever the accents."""

import pytest

from audit_app import domain
from audit_app.domain.audit import Verdict
from audit_app.domain.viewing import folded
from audit_app.guides.glossary import found, terms
from audit_app.i18n import EASY, in_language
from audit_app.wording.values import word
from tests.guides.easy_words import long_sentences


def test_each_word_is_told_once_in_each_language_in_one_sentence():
    codes = [term.code for term in terms()]
    assert len(set(codes)) == len(codes) > 30
    for term in terms():
        assert term.says.easy
        assert all(text.endswith((".", "…")) and ". " not in text for text in (term.says.fr, term.says.en)), term.code


def test_easy_words_are_told_in_short_sentences():
    assert long_sentences(term.says.easy or "" for term in terms()) == []


def test_the_words_of_the_code_are_those_of_the_glossary():
    written = folded(domain.__doc__ or "")
    told = {"event", "size class", "venue", "zone", "checklist", "criterion", "level", "legal duty", "grade", "gap"}
    known = {folded(term.name.en) for term in terms()}
    assert {word for word in told if word in written and word not in known} == set()


def test_a_word_is_found_without_its_accents_its_name_before_its_meaning():
    assert next(term.code for term in found("evenement", "fr")) == "event"
    assert found("zzz", "fr") == ()
    assert len(found("", "fr")) == len(terms())


def test_the_alphabet_ignores_accents():
    names = [folded(term.name.said("fr")) for term in found("", "fr")]
    assert names == sorted(names)


@pytest.mark.parametrize("verdict", [Verdict.EQUIVALENT, Verdict.NOT_APPLICABLE])
def test_whoever_reads_easy_words_finds_the_words_of_their_window_and_the_ordinary_ones(verdict):
    with in_language("fr"):
        ordinary = word(verdict)
    with in_language(EASY):
        (term,) = found(word(verdict), EASY)
        assert term.name.said(EASY) == word(verdict)
        assert term in found(ordinary, EASY)
