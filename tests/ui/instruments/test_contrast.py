"""The instrument that measures contrast catches pale texts, faint edges and a focus nobody sees."""

from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QRadioButton

from audit_app.ui.theme.icons import set_icon
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.instruments import contrast
from tests.ui.instruments.seeded import window_with


@pytest.fixture(autouse=True)
def _dressed(look):
    return look


def pale(piece, style="color: #A0A0A0; background: white"):
    piece.setStyleSheet(style)
    return piece


def test_a_sound_window_has_no_fault(qtbot):
    field = QLineEdit()
    field.setPlaceholderText("Chercher")
    text = QPlainTextEdit("Une note")
    rows = QListWidget()
    rows.addItem("Course des remparts\n14 mai")
    pieces = (PlainLabel("Bonjour", "muted"), field, text, rows, QPushButton("Ouvrir"), QRadioButton("Conforme"))
    window = window_with(qtbot, *pieces)
    assert contrast.pale_texts(window) == []
    assert contrast.faint_edges(window) == []


@pytest.mark.parametrize("kind", [PlainLabel, QPushButton, QRadioButton, QLineEdit, QPlainTextEdit])
def test_pale_grey_words_are_caught_in_any_control(qtbot, kind):
    (fault,) = contrast.pale_texts(window_with(qtbot, pale(kind("Une phrase pâle"))))
    assert "2.6" in fault


def test_a_pale_placeholder_is_caught(qtbot):
    field = QLineEdit()
    field.setPlaceholderText("Chercher un critère")
    window = window_with(qtbot, pale(field, "placeholder-text-color: #A0A0A0"))
    assert len(contrast.pale_texts(window)) == 1


def test_pale_words_beside_a_strong_icon_are_caught(qtbot):
    button = QPushButton("Enregistrer la photo")
    set_icon(button, "house", "#000000", 20, 6)
    assert len(contrast.pale_texts(window_with(qtbot, pale(button)))) == 1


def test_a_pale_second_line_in_a_row_is_caught(qtbot):
    rows = QListWidget()
    strong, weak = QListWidgetItem("Course des remparts"), QListWidgetItem("quatorze mai, classe N2")
    weak.setForeground(QColor("#B0B0B0"))
    for row in (strong, weak):
        rows.addItem(row)
    (fault,) = contrast.pale_texts(window_with(qtbot, rows))
    assert "row 2" in fault


def test_a_line_of_a_row_is_judged_apart_from_the_line_above(look):
    width = 200
    black, grey, blank = 0xFF000000, 0xFFB0B0B0, 0xFFFFFFFF
    rows = [array("I", [blank] * width) for _ in range(40)]
    for colour, lines in ((black, range(4, 14)), (grey, range(22, 32))):
        for y in lines:
            rows[y][10:150] = array("I", [colour if x % 3 else blank for x in range(140)])
    found = array("I")
    for row in rows:
        found.extend(row)
    (fault,) = contrast.pale_pieces(found, width)
    assert fault.startswith("2.17")


def test_what_is_disabled_is_exempt(qtbot):
    button = pale(QPushButton("Plus tard"))
    button.setEnabled(False)
    assert contrast.pale_texts(window_with(qtbot, button)) == []


@pytest.mark.parametrize("kind", [QLineEdit, QPushButton])
def test_an_edge_that_melts_into_the_ground_is_caught(qtbot, kind):
    window = window_with(qtbot, pale(kind(""), "border: 1px solid #E6E6E6; background: white"))
    assert len(contrast.faint_edges(window)) == 1


def test_a_focus_that_shows_passes_and_one_that_does_not_is_caught(qtbot):
    sound, blind = QPushButton("Ouvrir"), QPushButton("Fermer")
    blind.setStyleSheet(
        "QPushButton, QPushButton:focus { border: 1px solid #7C7F87; background: white; outline: none }"
    )
    window = window_with(qtbot, sound, blind)
    sound.setFocus(Qt.FocusReason.TabFocusReason)
    assert contrast.unseen_focus(window, sound) == ""
    blind.setFocus(Qt.FocusReason.TabFocusReason)
    assert "Fermer" in contrast.unseen_focus(window, blind)


def test_a_picture_is_not_taken_for_words(qtbot):
    picture = PlainLabel(wrap=False)
    drawn = QPixmap(100, 80)
    drawn.fill(QColor("#F0F0F0"))
    picture.setPixmap(drawn)
    assert contrast.pale_texts(window_with(qtbot, picture)) == []
