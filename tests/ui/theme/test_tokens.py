"""Colours that may meet, in figures: text at 4.5 to 1, what tells controls and states apart at 3 to 1."""

from itertools import product

import pytest

from audit_app.ui.theme.tokens import THEMES, Tokens
from tests.ui.instruments.contrast import CONTROL, TEXT, ratio

GROUNDS = ("ground", "rail", "surface", "sunken", "hover", "chosen")
TINTS = {"good": "good_tint", "fair": "fair_tint", "bad": "bad_tint", "none": "none_tint"}
WORDS = list(product(("text", "muted", "accent"), GROUNDS))
WORDS += [("off", ground) for ground in ("ground", "surface", "sunken")]
WORDS += [("on_accent", "accent"), ("on_accent", "accent_hover")]
WORDS += [(tone, ground) for tone in TINTS for ground in ("ground", "surface", "sunken", "chosen", TINTS[tone])]
WORDS += [("text", tint) for tint in TINTS.values()]
EDGES = list(product(("control", "focus"), ("ground", "rail", "surface", "chosen")))
EDGES += [("chosen_edge", "chosen"), ("accent", "surface"), ("accent", "ground")]
EDGES += list(TINTS.items())


def of(tokens: Tokens, name: str) -> int:
    return int(getattr(tokens, name).removeprefix("#"), 16)


@pytest.fixture(params=THEMES)
def tokens(request):
    return THEMES[request.param]


@pytest.mark.parametrize(("ink", "ground"), WORDS, ids="-on-".join)
def test_words_stand_out(tokens, ink, ground):
    assert ratio(of(tokens, ink), of(tokens, ground)) >= TEXT


@pytest.mark.parametrize(("edge", "ground"), EDGES, ids="-on-".join)
def test_edges_and_the_focus_stand_out(tokens, edge, ground):
    assert ratio(of(tokens, edge), of(tokens, ground)) >= CONTROL


def test_high_contrast_has_seven_to_one_everywhere():
    tokens = THEMES["contrast"]
    assert [pair for pair in WORDS if ratio(of(tokens, pair[0]), of(tokens, pair[1])) < 7] == []


def test_what_is_off_differs_from_what_is_on_in_every_theme():
    assert [name for name, tokens in THEMES.items() if tokens.off == tokens.text] == []
