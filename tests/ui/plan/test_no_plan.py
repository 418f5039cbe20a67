"""While there is no plan: what it is good for, and one button, where a plan may be added."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.plan.no_plan import NoPlan
from tests.ui.finding import named, texts


@pytest.fixture
def page(show, look):
    return show(NoPlan(look, writes=True), 700, 400)


def test_it_says_what_a_plan_is_good_for_and_asks_for_a_file(page, qtbot):
    assert "Pas encore de plan du site" in texts(page)
    with qtbot.waitSignal(page.add_asked):
        named(page, "Choisir un plan", QPushButton).click()


def test_where_nothing_may_be_changed_there_is_no_button(page):
    page.show_writing(writes=False)
    assert [b for b in page.findChildren(QPushButton) if b.isVisible()] == []
