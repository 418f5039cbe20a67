"""The instrument that looks for cut words catches what was seeded, and nothing in a sound window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody
from tests.ui.instruments import clipping
from tests.ui.instruments.seeded import window_with

LONG = "Largeur utile de la porte d’entrée, mesurée porte ouverte entre les parties les plus saillantes, en centimètres"


@pytest.fixture(autouse=True)
def _dressed(look):
    return look


def test_a_sound_window_has_no_fault(qtbot, look):
    field, spin, combo = QLineEdit("Course des remparts"), QDoubleSpinBox(), QComboBox()
    spin.setValue(77.5)
    combo.addItems(["Gymnase", "Base nautique"])
    scrolled = ScrolledBody(look)
    scrolled.column.addWidget(PlainLabel(LONG))
    window = window_with(qtbot, PlainLabel(LONG), field, spin, combo, QPushButton("Ouvrir"), scrolled)
    assert clipping.every_fault(window) == []
    assert clipping.small_targets(window) == []


def test_a_label_of_fixed_width_is_caught(qtbot):
    label = PlainLabel("Largeur utile de la porte", wrap=False)
    label.setFixedWidth(60)
    assert len(clipping.cut_labels(window_with(qtbot, label))) == 1


def test_a_word_wider_than_its_label_is_caught(qtbot):
    label = PlainLabel("anticonstitutionnellement")
    label.setFixedWidth(60)
    assert len(clipping.cut_labels(window_with(qtbot, label))) == 1


def test_a_label_of_fixed_height_is_caught(qtbot):
    label = PlainLabel(LONG)
    label.setFixedSize(200, 20)
    assert len(clipping.cut_labels(window_with(qtbot, label))) == 1


def test_a_button_of_fixed_height_is_caught(qtbot):
    button = QPushButton("Ouvrir")
    button.setFixedHeight(16)
    window = window_with(qtbot, button)
    assert len(clipping.cut_buttons(window)) == 1
    assert len(clipping.small_targets(window)) == 1


def test_the_invisible_number_of_a_spin_box_is_caught(qtbot):
    spin = QDoubleSpinBox()
    spin.setValue(77.5)
    window = window_with(qtbot, spin)
    spin.lineEdit().setFixedWidth(1)
    assert len(clipping.cut_fields(window)) == 1


def test_a_placeholder_that_does_not_fit_is_caught_and_a_long_text_scrolls(qtbot):
    narrow, typed = QLineEdit(), QLineEdit("Une très longue phrase que quelqu’un a tapée")
    narrow.setPlaceholderText("Chercher un critère dans toute la grille")
    for field in (narrow, typed):
        field.setFixedWidth(140)
    (fault,) = clipping.cut_fields(window_with(qtbot, narrow, typed))
    assert "across" in fault


def test_a_field_too_low_for_its_letters_is_caught(qtbot):
    field = QLineEdit("Gare")
    field.setFixedHeight(24)
    (fault,) = clipping.cut_fields(window_with(qtbot, field))
    assert "down" in fault


def test_a_choice_cut_by_its_box_is_caught(qtbot):
    combo = QComboBox()
    combo.addItems([LONG, "Oui"])
    combo.setFixedWidth(120)
    window = window_with(qtbot, combo)
    assert len(clipping.cut_combos(window)) == 1
    combo.setToolTip(LONG)
    assert clipping.cut_combos(window) == []


def test_a_tab_that_is_not_seen_whole_is_caught(qtbot):
    bar = QTabBar()
    bar.setUsesScrollButtons(False)
    for name in ("Paliers", "Écarts", "Financement", "Avancement"):
        bar.addTab(name)
    window = window_with(qtbot, bar)
    assert clipping.cut_tabs(window) == []
    bar.setFixedWidth(bar.sizeHint().width() - 20)
    (fault,) = clipping.cut_tabs(window)
    assert "Avancement" in fault


def test_a_heading_cut_by_its_column_is_caught(qtbot):
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([LONG[:40]])
    window = window_with(qtbot, table)
    table.setColumnWidth(0, 50)
    assert len(clipping.cut_headers(window)) == 1


def test_a_list_that_scrolls_sideways_is_caught(qtbot):
    rows = QListWidget()
    rows.addItem(LONG * 2)
    rows.setFixedWidth(200)
    assert any("sideways" in fault for fault in clipping.cut_rows(window_with(qtbot, rows)))


def test_a_piece_that_leaves_what_holds_it_is_caught(qtbot):
    button = QPushButton("Ouvrir")
    window = window_with(qtbot, button)
    button.move(600, button.y())
    assert any("Ouvrir" in fault for fault in clipping.outside(window))


def test_a_body_wider_than_its_scroll_area_is_caught_with_its_cause(qtbot):
    area, body = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    column = QVBoxLayout(body)
    wide = QPushButton("Trop large")
    wide.setMinimumWidth(900)
    column.addWidget(wide)
    area.setWidget(body)
    (fault,) = clipping.sideways(window_with(qtbot, area))
    assert "Trop large" in fault


def test_a_body_of_which_hardly_a_line_is_seen_is_caught(qtbot, look):
    scrolled = ScrolledBody(look)
    for _ in range(20):
        scrolled.column.addWidget(PlainLabel(LONG))
    scrolled.setFixedHeight(30)
    assert len(clipping.cramped(window_with(qtbot, scrolled))) == 1


def test_a_note_of_one_line_is_not_cramped(qtbot):
    note = QPlainTextEdit("Une ligne")
    note.setFixedHeight(48)
    assert clipping.cramped(window_with(qtbot, note)) == []


def test_words_cut_with_an_ellipsis_need_a_tooltip(qtbot):
    label, action = PlainLabel("Largeur utile de la…"), QPushButton("Ajouter une photo…")
    window = window_with(qtbot, label, action)
    assert len(clipping.elided(window)) == 1
    label.setToolTip("Largeur utile de la porte")
    assert clipping.elided(window) == []


def test_small_rows_are_small_targets(qtbot):
    rows = QListWidget()
    rows.addItem("Audit")
    rows.setStyleSheet("font-size: 6pt; QListWidget::item { padding: 0 }")
    assert len(clipping.small_targets(window_with(qtbot, rows))) == 1


def test_a_low_tab_and_a_thin_scroll_bar_are_small_targets_where_all_is_to_be_large(qtbot):
    tabs, rows = QTabBar(), QListWidget()
    tabs.addTab("Lignes")
    rows.addItems([f"Ligne {number}" for number in range(60)])
    rows.setStyleSheet("QListWidget::item { min-height: 60px } QScrollBar:vertical { width: 12px }")
    window = window_with(qtbot, tabs, rows)
    assert clipping.small_targets(window) == []
    faults = " ".join(clipping.small_targets(window, clipping.LARGE_TARGET))
    assert "tab of" in faults
    assert "scroll bar of" in faults
