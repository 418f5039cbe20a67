"""Every screen, in every look: nothing cut, nothing pale, all of it reached and heard, in one language."""

import pytest

from audit_app.ui.user_tests.key_page import grouped
from tests.ui.instruments import words
from tests.ui.instruments.rules import GUISES, RARE, broken
from tests.ui.instruments.scenes import RECOVERY, SCENES
from tests.ui.instruments.screens_shown import SCREENS, Guise, Stage, Strays, settle

FRENCH = Guise()
ENGLISH = Guise(language="en")
SAME_IN_BOTH = (
    "Jauge",
    "Documents…",
    "Français facile à lire",
    "Français",
    "English",
    "Actions",
    "Alt",
    "Ctrl",
    "Commune",
    "Guides",
    "Zone",
    "Zones…",
    "Archive",
    "Verdict",
    "Message",
    "Note",
    "min",
    "Plan",
    "Ville de X. Version 0.1. 2 conditions.",
    "Pause",
    grouped(RECOVERY),
)
"""Words that are rightly the same in French and in English."""


LOOKS = [pytest.param(guise, marks=pytest.mark.slow) if guise in RARE else guise for guise in GUISES]


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    made = Stage(tmp_path_factory.mktemp("stage"))
    yield made
    made.close()


@pytest.mark.no_cover
@pytest.mark.parametrize("scene", SCENES, ids=str)
@pytest.mark.parametrize("guise", LOOKS, ids=str, scope="module")
def test_whoever_looks_listens_or_types_gets_on(stage, guise, scene):
    assert broken(scene.play(stage, guise), guise) == {}
    assert stage.window.size().toTuple() == guise.size, "the window does not fit the screen it was given"


@pytest.mark.no_cover
def test_no_english_is_left_in_french(stage):
    french, english = (
        {scene.name: words.said(scene.play(stage, guise)) for scene in SCENES} for guise in (FRENCH, ENGLISH)
    )
    typed = words.leaves(stage.window.live.audit.model_dump(mode="json", exclude={"checklist"}))
    known = (*typed, *SAME_IN_BOTH)
    left = {name: words.untranslated(french[name], english[name], known) for name in french}
    assert {name: found for name, found in left.items() if found} == {}


def test_nothing_flashes_up_as_a_window_of_its_own_while_screens_are_made(stage):
    window = stage.show(FRENCH, "home")
    with Strays(window) as strays:
        window.dress()
        for code in SCREENS:
            window.enter(code)
            settle()
    assert strays.met == []
