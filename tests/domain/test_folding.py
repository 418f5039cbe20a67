"""Folding: what two people typed in their own way is the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.folding import are_same_words, folded


@pytest.mark.parametrize("apostrophe", "'’‘‛ʼʹ′`´")
def test_every_kind_of_apostrophe_is_one(apostrophe):
    assert folded(f"l{apostrophe}accès") == "l'acces"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Accès", "ACCES"),
        ("Œuvre", "oeuvre"),
        ("  Conseil\u00a0et  équipement ", "conseil et equipement"),
        ("Aide à l’accueil", "aide a l'accueil"),
        ("Cafe\u0301", "café"),
    ],
)
def test_case_accents_spaces_and_apostrophes_make_no_difference(one, other):
    assert are_same_words(one, other)
    assert are_same_words(other, one)


@pytest.mark.parametrize("other", ["Accès 2", "Acc ès", "", "Accès."])
def test_other_words_are_other_words(other):
    assert not are_same_words("Accès", other)


@given(st.text())
def test_anything_typed_is_the_same_words_as_itself_with_spaces_around(text):
    assert are_same_words(text, f"  {text} ")
