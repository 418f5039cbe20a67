"""A field of several lines: plain text, bounded, that tells when it is left and what was not taken."""

import time

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut, QTextCursor
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


def test_what_is_typed_after_tab_comes_after_what_is_there_and_not_before(page, qtbot):
    page.after.setFocus()
    page.edit.show_text("Vu avec Anne.")
    qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
    qtbot.keyClicks(page.edit, " À revoir.")
    assert page.edit.toPlainText() == "Vu avec Anne. À revoir."
    cursor = page.edit.textCursor()
    cursor.setPosition(3)
    page.edit.setTextCursor(cursor)
    page.after.setFocus()
    qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
    assert page.edit.textCursor().position() == 3


def test_the_caret_goes_to_the_end_only_once_tab_has_come(page, qtbot):
    """Of a field whose caret moves before the focus is told, Orca says nothing: neither its name nor its text."""
    page.after.setFocus()
    page.edit.show_text("Vu avec Anne.")
    with qtbot.assertNotEmitted(page.edit.cursorPositionChanged):
        qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
        assert page.edit.hasFocus()
    qtbot.waitUntil(lambda: page.edit.textCursor().atEnd(), timeout=2_000)


def test_what_is_only_read_is_read_from_its_beginning(page, qtbot):
    page.after.setFocus()
    page.edit.setReadOnly(True)
    page.edit.show_text("Signé par Course à pied des Deux Rives.\nimmobile, pizza")
    qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
    QApplication.processEvents()
    assert (page.edit.hasFocus(), page.edit.textCursor().position()) == (True, 0)


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


def test_ctrl_v_is_left_to_who_takes_pictures_around_it_and_kept_for_text(page, qtbot):
    taken = []
    around = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
    around.activated.connect(lambda: taken.append(True))
    picture, words = QMimeData(), QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    words.setText("Rampe")
    paste(qtbot, page.edit, picture)
    assert taken == [True]
    paste(qtbot, page.edit, words)
    assert (taken, page.edit.toPlainText()) == ([True], "Rampe")


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


def test_a_narrower_field_grows_with_the_lines_that_makes(page):
    page.edit.setPlainText("Le battant de droite est ouvert, celui de gauche est bloqué par un plot.")
    page.resize(900, 300)
    QApplication.processEvents()
    wide = page.edit.height()
    page.resize(260, 300)
    QApplication.processEvents()
    assert page.edit.height() > wide


def test_nothing_longer_than_a_note_is_kept():
    assert kept("a\x00b") == "ab"
    assert len(kept("é" * (2 * MOST))) == MOST


def test_ten_thousand_emoji_are_pasted_at_once_and_kept(page, qtbot):
    mime = QMimeData()
    mime.setText("😀" * (MOST + 5))
    began = time.perf_counter()
    with qtbot.waitSignal(page.edit.shortened):
        paste(qtbot, page.edit, mime)
    assert time.perf_counter() - began < 5  # it was 20 s
    assert page.edit.content == "😀" * MOST


def test_what_is_typed_beyond_the_end_is_cut_where_it_was_typed_and_undone_in_one_step(page, qtbot):
    page.edit.show_text("😀" * MOST)
    page.edit.moveCursor(QTextCursor.MoveOperation.Right)
    with qtbot.waitSignal(page.edit.shortened):
        page.edit.insertPlainText("abc")
    assert page.edit.toPlainText() == "😀" * MOST
    assert page.edit.textCursor().position() == 2
    with qtbot.waitSignal(page.edit.fits):
        qtbot.keyClick(page.edit, Qt.Key.Key_Backspace)


def test_cells_of_a_spreadsheet_are_pasted_as_text(page, qtbot):
    cells = QMimeData()
    cells.setText("Largeur\t120")
    cells.setHtml("<table><tr><td>Largeur</td><td>120</td></tr></table>")
    cells.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert page.edit.canInsertFromMimeData(cells)
    with qtbot.assertNotEmitted(page.edit.files_pasted):
        paste(qtbot, page.edit, cells)
    assert page.edit.toPlainText() == "Largeur\t120"


def test_markup_alone_is_pasted_as_its_words(page, qtbot):
    markup = QMimeData()
    markup.setHtml("<p>Porte <b>ouverte</b></p><p>à 8 h</p>")
    assert page.edit.canInsertFromMimeData(markup)
    paste(qtbot, page.edit, markup)
    assert page.edit.toPlainText() == "Porte ouverte\nà 8 h"


def test_the_address_of_a_page_is_pasted_as_text(page, qtbot):
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/plan")])
    link.setText("https://example.org/plan")
    paste(qtbot, page.edit, link)
    assert page.edit.toPlainText() == "https://example.org/plan"
