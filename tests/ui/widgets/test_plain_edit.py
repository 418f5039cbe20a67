"""A field of several lines: plain text, bounded, that tells when it is left and what was not taken."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from audit_app.ui.widgets.plain_edit import MOST, PlainEdit, kept

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(look, qtbot):
    shown = QWidget()
    column = QVBoxLayout(shown)
    shown.edit, shown.after = PlainEdit(look, lines=2, most=4), QLineEdit()
    column.addWidget(shown.edit)
    column.addWidget(shown.after)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.edit.setFocus()
    return shown


def paste(qtbot, edit, mime):
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keyClick(edit, Qt.Key.Key_V, CTRL)


def test_it_tells_when_it_is_left(page, qtbot):
    with qtbot.waitSignal(page.edit.left):
        qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.after


def test_showing_a_text_tells_nobody_and_keeps_the_caret(page, qtbot):
    page.edit.show_text("La porte est ouverte")
    cursor = page.edit.textCursor()
    cursor.setPosition(8)
    page.edit.setTextCursor(cursor)
    with qtbot.assertNotEmitted(page.edit.textChanged):
        page.edit.show_text("La porte est fermée")
    assert page.edit.textCursor().position() == 8
    page.edit.show_text("Non")
    assert page.edit.textCursor().position() == 3


def test_files_and_pictures_are_handed_on_and_write_nothing(page, qtbot):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/photo.jpg")])
    assert not page.edit.canInsertFromMimeData(files)
    with qtbot.waitSignal(page.edit.files_pasted):
        paste(qtbot, page.edit, files)
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(page.edit.files_pasted):
        paste(qtbot, page.edit, picture)
    assert page.edit.toPlainText() == ""


def test_what_is_pasted_over_a_selection_has_its_room(page, qtbot):
    page.edit.show_text("x" * MOST)
    page.edit.selectAll()
    mime = QMimeData()
    mime.setText("y" * MOST)
    with qtbot.assertNotEmitted(page.edit.shortened):
        paste(qtbot, page.edit, mime)
    assert page.edit.content == "y" * MOST


def test_it_grows_to_its_most_lines_and_then_scrolls(page, qtbot):
    heights = []
    for lines in (1, 3, 4, 12):
        page.edit.setPlainText("\n".join("abcdefghijkl"[:lines]))
        QApplication.processEvents()
        heights.append(page.edit.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_no_bar_stands_beside_what_is_seen_whole(page, qtbot):
    """A bar that came by itself took width, made a line more, a taller field, no bar: the window was busy for ever."""
    bar = page.edit.verticalScrollBar()
    for words in range(1, 40):
        page.edit.setPlainText("mot assez long " * words)
        QApplication.processEvents()
        more = round(page.edit.document().size().height()) > 4
        assert page.edit.verticalScrollBarPolicy() == (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        assert more or not bar.isVisible()


def test_nothing_longer_than_a_note_is_kept():
    assert kept("a\x00b") == "ab"
    assert len(kept("é" * (2 * MOST))) == MOST
