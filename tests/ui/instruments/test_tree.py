"""The instrument that reads the tree catches what was seeded, and nothing in a sound window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QGroupBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.instruments import tree
from tests.ui.instruments.seeded import window_with


@pytest.fixture(autouse=True)
def _dressed(look):
    return look


def named_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def test_a_sound_window_has_no_fault(qtbot):
    field = QLineEdit()
    label = PlainLabel("&Nom", "label")
    label.setBuddy(field)
    rows = QListWidget()
    rows.setAccessibleName("Audits")
    rows.addItem("Course des remparts")
    rows.setCurrentRow(0)
    window = window_with(qtbot, label, field, rows, QPushButton("&Ouvrir"))
    assert tree.every_fault(window) == []
    assert [n.name for n in tree.nodes(window) if n.role == QAccessible.Role.EditableText] == ["Nom"]


def test_a_field_and_a_button_without_a_name_are_caught(qtbot):
    faults = tree.nameless(window_with(qtbot, QLineEdit(), QPushButton()))
    assert len(faults) == 2
    assert all(fault.startswith("no name") for fault in faults)


def test_a_row_without_words_is_caught_even_when_scrolled_away(qtbot):
    rows = QListWidget()
    rows.setAccessibleName("Audits")
    for place in range(60):
        rows.addItem("" if place == 59 else f"Audit {place}")
    assert len(tree.nameless(window_with(qtbot, rows))) == 1


def test_a_photo_without_words_is_caught_and_a_small_icon_is_not(qtbot):
    photo, icon = PlainLabel(wrap=False), PlainLabel(wrap=False)
    photo.setPixmap(QPixmap(120, 90))
    icon.setPixmap(QPixmap(20, 20))
    window = window_with(qtbot, photo, icon)
    assert len(tree.nameless(window)) == 1
    photo.setAccessibleName("Le portail, ouvert")
    assert tree.nameless(window) == []


def test_a_name_with_its_mnemonic_in_it_is_caught(qtbot):
    assert tree.nameless(window_with(qtbot, named_field("&Nom"))) != []


def test_a_bare_widget_that_takes_the_focus_is_caught(qtbot):
    bare = QWidget()
    bare.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert len(tree.roleless(window_with(qtbot, bare))) == 1


def test_the_same_mnemonic_twice_is_caught(qtbot):
    field = QLineEdit()
    label = PlainLabel("&Nom", "label")
    label.setBuddy(field)
    assert tree.doubled_accelerators(window_with(qtbot, label, field, QPushButton("&Non"))) != []


def test_a_shortcut_of_the_window_that_is_also_a_mnemonic_is_caught(qtbot):
    window = window_with(qtbot, QPushButton("&Ouvrir"))
    QShortcut(QKeySequence("Alt+O"), window)
    assert tree.doubled_accelerators(window) != []


def test_a_label_that_is_its_own_buddy_is_caught(qtbot):
    label = PlainLabel("Nom", "label")
    label.setBuddy(label)
    assert len(tree.odd_buddies(window_with(qtbot, label))) == 1


def test_a_label_that_leads_nowhere_is_caught(qtbot):
    label, field, gone = PlainLabel("Nom"), PlainLabel("…"), QLineEdit()
    label.setBuddy(field)
    other = PlainLabel("Lieu")
    other.setBuddy(gone)
    window = window_with(qtbot, label, field, other, gone)
    gone.hide()
    assert len(tree.odd_buddies(window)) == 2


def test_a_list_without_current_row_is_caught(qtbot):
    rows = QListWidget()
    rows.setAccessibleName("Photos")
    rows.addItem("Accueil")
    window = window_with(qtbot, rows)
    rows.setCurrentRow(-1)
    assert len(tree.placeless_lists(window)) == 1


def test_two_buttons_of_one_name_are_caught(qtbot):
    assert tree.namesakes(window_with(qtbot, QPushButton("Retirer"), QPushButton("Retirer"))) != []


def test_a_splitter_that_reads_backwards_is_caught_and_raising_its_panes_mends_it(qtbot):
    splitter = QSplitter()
    first, second = named_field("Gauche"), named_field("Droite")
    splitter.addWidget(first)
    splitter.addWidget(second)
    window = window_with(qtbot, splitter)
    assert len(tree.read_out_of_order(window)) == 1
    first.raise_()
    second.raise_()
    assert tree.read_out_of_order(window) == []


def test_what_is_read_after_something_it_stands_above_is_caught(qtbot):
    first, second = QPushButton("Ouvrir"), QPushButton("Fermer")
    window = window_with(qtbot, second, first)
    assert tree.read_out_of_order(window) == []
    second.raise_()
    assert len(tree.read_out_of_order(window)) == 1


def test_a_choice_heard_without_its_question_is_caught(qtbot):
    group, alone = QGroupBox(), QRadioButton("Oui")
    group.setAccessibleName("Le sol est-il plat ?")
    column = QVBoxLayout(group)
    column.addWidget(QRadioButton("Non"))
    assert len(tree.ungrouped_choices(window_with(qtbot, group, alone))) == 1
