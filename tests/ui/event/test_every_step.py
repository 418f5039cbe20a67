"""Every step in every look: nothing cut, nothing too small, all of it heard and reached by Tab."""

import pytest
from PySide6.QtWidgets import QWidget

from audit_app.ui.event.draft import Draft, VenueDraft, draft_of
from tests.ui.event.conftest import example
from tests.ui.instruments import clipping, contrast, tab_chain, tree
from tests.ui.instruments.screens_shown import Guise, Stage, settle

GUISES = (
    Guise("light", 100, "fr"),
    Guise("dark", 150, "en"),
    Guise("contrast", 200, "fr"),
    Guise("light", 200, "en"),
    Guise("light", 100, "fr", (1024, 700)),
)
TALL = tuple(Guise(theme, 100, "fr", (1280, 3_000)) for theme in ("light", "dark", "contrast"))
WRONG = Draft(
    name="Course",
    starts_on="hier",
    venues=(VenueDraft(name="Stade"), VenueDraft(name="Stade", form="road")),
    peak_spectators="beaucoup",
    features=("parking",),
    seats_open_air="480",
    budget="cher",
    chosen_class="N1",
)
DRAFTS = {"wrong": WRONG, "whole": None}

pytestmark = pytest.mark.no_cover
every_step = pytest.mark.parametrize("step", range(1, 7))
every_draft = pytest.mark.parametrize("draft", DRAFTS)


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    made = Stage(tmp_path_factory.mktemp("stage"))
    yield made
    made.close()


def played(stage: Stage, guise: Guise, draft: str, step: int) -> QWidget:
    """Show a step of a draft, its audit asked for so that everything wrong is told."""
    window = stage.show(guise, "new")
    screen = window._shell.shown
    typed = DRAFTS[draft] or draft_of(example("n3-triathlon-lac"))
    screen.go((6, typed))
    if draft == "wrong":
        screen._form.end.click()
    screen.go((step, typed))
    screen.go(step)
    settle()
    return window


@every_draft
@every_step
@pytest.mark.parametrize("guise", GUISES, ids=str, scope="module")
def test_no_word_is_cut_and_nothing_is_too_small(stage, guise, draft, step):
    window = played(stage, guise, draft, step)
    assert clipping.every_fault(window) + clipping.small_targets(window) == []


@every_draft
@every_step
@pytest.mark.parametrize("guise", GUISES[:2], ids=str, scope="module")
def test_everything_says_what_it_is(stage, guise, draft, step):
    assert tree.every_fault(played(stage, guise, draft, step)) == []


@every_step
@pytest.mark.parametrize("guise", (GUISES[0], GUISES[2]), ids=str, scope="module")
def test_tab_goes_round_once_both_ways_and_is_never_out_of_sight(stage, guise, step):
    assert tab_chain.every_fault(played(stage, guise, "wrong", step)) == []


@every_step
@pytest.mark.parametrize("guise", TALL, ids=str, scope="module")
def test_words_and_edges_stand_out(stage, guise, step):
    window = played(stage, guise, "wrong", step)
    assert contrast.pale_texts(window) + contrast.faint_edges(window) == []
