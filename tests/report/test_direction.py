"""A text begins at the right where it is of such letters as a whole, not where one name is."""

import pytest

from audit_app.report.blocks import Blank, PageOf, Passage, Run
from audit_app.report.direction import begins_at_the_right, text_of, turns


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("שלום עולם!", True),
        ("« עמותה » 2027 (Nantes) לנגישות", True),
        ("عبد الله", True),
        ("يعل est arrivée la première.", False),
        ("de יעל", False),
        ("GOV-01 שלום עולם", False),
        ("Une phrase.", False),
        ("12 %", False),
        ("\u064b 12", False),
        ("", False),
    ],
)
def test_from_which_side_a_text_is_written(text, right):
    assert begins_at_the_right(text) is right


def test_what_a_paragraph_says_is_its_words_without_page_and_room():
    assert text_of(Passage((Run("un "), PageOf("a", "page"), Run("deux"), Blank(4)))) == "un deux"


def test_our_words_beside_a_name_are_not_turned_with_it():
    owner = Run("الدخول من هنا כניסה נהاية")
    assert turns(Passage((owner,)))
    assert turns(Passage((owner, Run(" 12"), Run("שלום"))))
    assert not turns(Passage((owner, Run(", échéance le 1er mars 2027"))))
    assert not turns(Passage((Run("GOV-01 "), owner)))
    assert not turns(Passage((Run("12"),)))
