"""Every screen of the window has its guide, in each language, and in sentences short enough to be easy."""

import re

import pytest

from audit_app.domain.viewing import folded
from audit_app.guides.screen_guides import STEPS, guide_of, screen_guides
from audit_app.ui.screens import ways
from tests.guides.easy_words import long_sentences
from tests.guides.labels import said_in

GUIDES = screen_guides()
HELD = {"home": ("care", "verifying")}
"""Screens without a row that every window has, by the one they are reached from."""
SCREENS = [code for way in ways(with_audit=True) for code in (way.code, *HELD.get(way.code, ()), *way.holds)]


@pytest.mark.parametrize("screen", [*SCREENS, "new"])
def test_each_screen_has_its_guide(screen):
    assert guide_of(screen) in GUIDES
    assert guide_of(screen) == screen or screen == "new"


def test_no_guide_is_of_a_screen_there_is_not():
    assert set(GUIDES) <= set(SCREENS)


def test_a_screen_without_a_guide_opens_the_first():
    assert guide_of("somewhere") == "home"


@pytest.mark.parametrize("code", GUIDES)
def test_a_guide_says_what_a_screen_is_for_and_how_in_easy_words_too(code):
    guide = GUIDES[code]
    said = (guide.name, guide.what, *guide.step, *guide.key)
    assert len(guide.step) == STEPS
    assert [words.fr for words in said if not words.easy] == []
    assert [words.fr for words in said if words.fr == words.en and words is not guide.name] == []
    assert long_sentences(words.easy for words in said) == []


def test_the_guides_stand_in_the_order_of_the_screens():
    assert list(GUIDES) == SCREENS


@pytest.mark.parametrize("spoken", ["fr", "fr@easy", "en"])
def test_a_label_quoted_in_a_guide_is_one_the_window_shows(spoken):
    shown = "\n".join(folded(label) for label in said_in(spoken))
    said = [w.said(spoken) for guide in GUIDES.values() for w in (guide.what, *guide.step, *guide.key)]
    quoted = [label for text in said for label in re.findall("[«“][\u202f\u00a0 ]?(.+?)[\u202f\u00a0 ]?[»”]", text)]
    assert len(quoted) > 3
    assert [label for label in quoted if folded(label) not in shown] == []
