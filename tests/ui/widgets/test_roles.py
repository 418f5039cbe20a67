"""Pages over pages are not said, and a picture one works on is one, its keys heard with it."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from audit_app.ui.checklist.blur_canvas import BlurCanvas
from audit_app.ui.checklist.blur_frames import BlurFrames
from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.plan_canvas import PlanCanvas
from audit_app.ui.widgets import roles
from tests.ui.finding import Role, described, name_of


@pytest.fixture(autouse=True)
def _installed(qapp):
    roles.install()
    roles.install()  # a second window of the same process


def test_a_pile_of_pages_is_no_more_than_what_holds_them(qtbot):
    pile = QStackedWidget()
    qtbot.addWidget(pile)
    for name in ("Grille", "Plan"):
        page = QWidget()
        page.setAccessibleName(name)
        pile.addWidget(page)
    pile.show()
    heard = QAccessible.queryAccessibleInterface(pile)
    assert heard.role() == Role.Client
    seen = [heard.child(at) for at in range(heard.childCount()) if not heard.child(at).state().invisible]
    assert [page.text(QAccessible.Text.Name) for page in seen] == ["Grille"]


def test_what_things_are_placed_on_is_a_picture_with_its_name_and_its_keys(look, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    for made in (PlanCanvas(look, Placing(holder)), BlurCanvas(look, BlurFrames(holder))):
        made.setParent(holder)
        made.setAccessibleName("Plan : site")
        made.setAccessibleDescription("Les flèches le déplacent.")
        assert QAccessible.queryAccessibleInterface(made).role() == Role.Graphic
        assert (name_of(made), described(made)) == ("Plan : site", "Les flèches le déplacent.")


def test_nothing_is_told_of_a_piece_while_it_is_made_and_all_of_it_afterwards(qtbot):
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    with roles.untold(tabs):
        tabs.addTab("Paliers")
        assert not QAccessible.queryAccessibleInterface(tabs).isValid()
    heard = QAccessible.queryAccessibleInterface(tabs)
    assert (heard.isValid(), heard.role()) == (True, Role.PageTabList)
    assert heard.child(0).text(QAccessible.Text.Name) == "Paliers"
