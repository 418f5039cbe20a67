"""Every code of the field has a word, in both languages."""

import inspect
from enum import Enum

import pytest

from audit_app.domain.asking import PageKind
from audit_app.domain.audit import EvidenceKind, Verdict
from audit_app.domain.checklist import PairRule, Phrase, Unit
from audit_app.domain.event import ErpType, SizeClass
from audit_app.domain.grades import Cap, Grade
from audit_app.domain.scale import Form
from audit_app.domain.scheme import Ask, EvidenceAsked
from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.i18n import in_language
from audit_app.wording.values import phrase, word
from tests.wording.speaking import both, domain_modules

NAMES_THEMSELVES = {SizeClass, ErpType}
"""Codes that are the words: N1 is said N1, and the law's own letters."""

SAID_ELSEWHERE = {Unit, Ask, PairRule, EvidenceAsked, PageKind, Form, IdentityPart, Why}
"""A unit is its sign (figures); a condition or a pair says itself what it asks; evidence has the words of its kind.

A page of a tester is said in sentences (asking), a form of the scale where it is chosen (replies), what is kept of an
identity and why it was erased beside it (identities).
"""

SAME_IN_BOTH = {"photo", "observation", "guide", "Jauge", "match", "festival", "document", "communication", "zone"}

KINDS = sorted(
    {
        kind
        for module in domain_modules()
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Enum) and kind.__module__.startswith("audit_app.domain")
    }
    - NAMES_THEMSELVES
    - SAID_ELSEWHERE,
    key=lambda kind: (kind.__name__, kind.__module__),
)


def test_the_codes_of_the_field_are_found():
    assert {Verdict, Grade, Cap} <= set(KINDS)
    assert len(KINDS) > 18


@pytest.mark.parametrize(
    "code", [code for kind in KINDS for code in kind], ids=lambda c: f"{type(c).__name__}.{c.name}"
)
def test_every_code_has_a_word_in_both_languages(code):
    french, english = both(lambda: word(code))
    assert "_" not in french + english
    assert french != english or french in SAME_IN_BOTH


def test_codes_of_one_kind_have_words_of_their_own():
    for language in ("fr", "en"):
        with in_language(language):
            for kind in KINDS:
                words = [word(code) for code in kind]
                assert len(set(words)) == len(words), kind


def test_two_kinds_with_the_same_code_keep_their_own_word():
    with in_language("en"):
        assert (word(Verdict.NOT_CHECKED), word(Cap.NOT_CHECKED)) == ("not checked", "mandatory lines not checked")


def test_evidence_asked_is_a_kind_of_evidence_there_is():
    assert {asked.value for asked in EvidenceAsked} <= {kind.value for kind in EvidenceKind}


def test_no_grade_has_a_word():
    assert both(lambda: word(None)) == ("aucun palier", "no grade yet")


def test_the_grades_are_those_of_the_product():
    with in_language("fr"):
        assert [word(grade) for grade in Grade] == ["Engagé", "Socle", "Confirmé", "Référence"]


def test_a_text_of_the_checklist_is_said_in_the_language_spoken():
    assert both(lambda: phrase(Phrase(fr="pente", en="slope"))) == ("pente", "slope")
