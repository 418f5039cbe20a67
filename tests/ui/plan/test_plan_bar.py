"""Above the plan: which one, how large, and what can be done with it."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.plan.plan_bar import PlanBar
from tests.domain.examples import plan, uuid
from tests.ui.finding import described, named
from tests.wording.speaking import plain


@pytest.fixture
def bar(show, look):
    made = PlanBar(look)
    made.show_plans((plan(5, name="Stade"),), uuid(5))
    return show(made, 700, 80)


def test_one_plan_needs_no_choice_and_several_are_chosen_by_name(bar, qtbot):
    assert not bar.plans.isVisible()
    bar.show_plans((plan(5, name="Stade"), plan(6, name="Parking")), uuid(6))
    assert (bar.plans.isVisible(), bar.plans.currentText()) == (True, "Parking")
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.plans.setCurrentIndex(0)
    assert chosen.args == [uuid(5)]


def test_sizes_that_are_not_there_are_not_offered(bar, qtbot):
    states = {}
    for percent in (100, 150, 400):
        bar.show_zoom(percent)
        states[percent] = [
            named(bar, name, QPushButton).isEnabled() for name in ("Plan plus petit", "Plan plus grand", "Plan entier")
        ]
    assert states == {100: [False, True, False], 150: [True, True, True], 400: [True, False, True]}


def test_each_size_has_a_button_with_its_key_in_words(bar, qtbot):
    bar.show_zoom(150)
    for name, key, steps in (("Plan plus petit", "-", -1), ("Plan plus grand", "+", 1), ("Plan entier", "0", 0)):
        shown = named(bar, name, QPushButton)
        assert plain(described(shown)) == f"{key} sur le plan"
        with qtbot.waitSignal(bar.zoom_asked) as asked:
            shown.click()
        assert asked.args == [steps]


def test_where_nothing_may_be_changed_nothing_is_offered(bar):
    bar.show_changing(writes=False)
    assert not bar.describe.isVisible()
    assert not bar.remove.isVisible()
