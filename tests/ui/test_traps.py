"""Traps of Qt that were met once, each kept shut: see the rules of `ui/theme/sheet.py` and of the widgets."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSplitter,
    QTextEdit,
)

from audit_app.ui.home.screen import HomeScreen
from audit_app.ui.widgets.navigation import Navigation, Way
from tests.screen_reader import outside
from tests.ui.instruments import clipping, contrast, tab_chain, tree
from tests.ui.instruments.scenes import SCENES
from tests.ui.instruments.screens_shown import Guise, Stage
from tests.ui.instruments.seeded import window_with

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    made = Stage(tmp_path_factory.mktemp("stage"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def met(stage):
    """Return what every scene shows that falls into a trap, by trap; one walk through the scenes looks for all."""
    found = {"backwards": [], "unnamed": [], "keeping": []}
    for scene in SCENES:
        for widget in tree.shown(scene.play(stage, Guise())):
            where = f"{scene}: {tree.told(widget)}"
            if isinstance(widget, QSplitter):
                found["backwards"] += tree.read_out_of_order(widget)
            elif isinstance(widget, QLineEdit):
                shown = [action for action in widget.findChildren(QAction) if action.isVisible()]
                found["unnamed"] += [where for action in shown if not action.icon().isNull() and not action.text()]
            elif isinstance(widget, QPlainTextEdit | QTextEdit):
                found["keeping"] += [] if widget.tabChangesFocus() else [where]
            elif isinstance(widget, QAbstractItemView):
                found["keeping"] += [where] if widget.tabKeyNavigation() else []
    return found


def test_the_number_in_a_spin_box_is_seen(look, qtbot):
    spin = QDoubleSpinBox()
    spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
    spin.setValue(77.5)
    window = window_with(qtbot, spin)
    assert clipping.cut_fields(window) == []
    assert contrast.pale_texts(window) == []


@pytest.mark.slow
def test_a_gnome_desktop_does_not_take_our_text_size_back(tmp_path):
    outside.demand("Xvfb", "dbus-daemon")
    code = (
        "from audit_app.ui import application\n"
        "from audit_app.ui.theme import sheet\nfrom audit_app.ui.theme.look import Look\n"
        "from audit_app.ui.theme.tokens import LIGHT\nfrom audit_app.ui.widgets.plain_label import PlainLabel\n"
        "made = application.made()\nmade.setStyleSheet(sheet.style_sheet(Look(LIGHT, 200)))\n"
        "label = PlainLabel('Grille')\nlabel.show()\nmade.processEvents()\n"
        "print(label.fontInfo().family(), label.font().pointSizeF())"
    )
    with outside.desktop(tmp_path) as environment:
        gnome = environment | {"XDG_CURRENT_DESKTOP": "GNOME", "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", code], env=gnome, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[0] == "Atkinson Hyperlegible Next 22.0"


def test_no_splitter_is_read_backwards(met):
    assert met["backwards"] == []


def test_what_an_assistive_tool_toggles_is_done(stage):
    window = stage.show(Guise(), "settings")
    dark = next(radio for radio in window.findChildren(QRadioButton) if radio.text() == "Sombre")
    QAccessible.queryAccessibleInterface(dark).actionInterface().doAction("Toggle")
    QApplication.processEvents()
    assert window.preferences.theme == "dark"


def test_the_buttons_inside_a_field_have_names(met):
    assert met["unnamed"] == []


def test_the_list_of_screens_is_a_list_and_says_its_names_when_only_icons_are_seen(look, qtbot):
    ways = Navigation(look, (Way("home", "Accueil", "house"), Way("report", "Rapport", "file-text")))
    window = window_with(qtbot, ways)
    ways.set_compact(compact=True)
    heard = [(node.role, node.name) for node in tree.nodes(window) if node.role == QAccessible.Role.ListItem]
    assert heard == [(QAccessible.Role.ListItem, "Accueil"), (QAccessible.Role.ListItem, "Rapport")]
    assert ways.item(0).toolTip() == "Accueil"


def test_no_text_area_and_no_list_keeps_tab_to_itself(met):
    assert met["keeping"] == []


@pytest.mark.parametrize(("spoken", "number"), [("fr", "77,5"), ("en", "77.5")])
def test_numbers_have_the_comma_of_the_language(stage, spoken, number):
    stage.dress(Guise(language=spoken))
    assert QLocale().toString(77.5, "f", 1) == number
    spin = QDoubleSpinBox()
    spin.setValue(77.5)
    assert spin.text().startswith(number)


def test_buttons_have_one_focus_frame_only(look):
    sheet = QApplication.instance().styleSheet()
    assert "outline: none" in sheet.partition("QPushButton {")[2].partition("}")[0]


def test_the_field_that_has_the_focus_stays_in_sight_above_a_fixed_foot(stage):
    for code in ("event", "checklist", "report"):
        assert tab_chain.every_fault(stage.show(Guise(size=(1024, 700)), code)) == []


def test_no_piece_dies_with_a_parent_that_nobody_keeps(look, qtbot):
    screens = [HomeScreen(look) for _ in range(3)]
    for screen in screens:
        qtbot.addWidget(screen)
        assert screen.findChild(QListWidget).accessibleName()
        assert screen.title.text()


def test_the_choice_of_a_theme_by_arrow_keeps_the_keyboard_where_it_was(stage, qtbot):
    window = stage.show(Guise(), "settings")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Clair"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.look.tokens.name == "dark")
    assert QApplication.focusWidget().text() == "Sombre"
