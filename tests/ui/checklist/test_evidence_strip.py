"""The strip: one stop of Tab with a current piece, rows instead of scrolling sideways, photos read elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from audit_app.shipped import resources
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui.checklist.evidence_strip import EvidenceStrip
from tests.ui.finding import name_of


@pytest.fixture
def files(home):
    return EvidenceFiles(home)


@pytest.fixture
def pieces(files):
    return [files.kept(path, "ACC-01", path.stem) for path in sorted((resources() / "sample").glob("*.jpg"))]


@pytest.fixture
def strip(look, show, files, pieces):
    shown = EvidenceStrip(look, files)
    shown.show_pieces(pieces)
    return show(shown, 620, 300)


def test_it_says_how_many_and_has_a_current_piece_at_once(strip, pieces):
    assert name_of(strip) == f"Preuves\u00a0: {len(pieces)}"
    assert strip.currentIndex().row() == 0
    assert strip.current == pieces[0]


def test_arrows_go_from_piece_to_piece(strip, pieces, qtbot):
    strip.setFocus()
    with qtbot.waitSignal(strip.current_changed):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current == pieces[1]


def test_delete_asks_to_take_the_current_piece_away(strip, qtbot):
    with qtbot.waitSignal(strip.removed):
        qtbot.keyClick(strip, Qt.Key.Key_Delete)


def test_it_never_scrolls_sideways_and_takes_more_rows_instead(strip, pieces):
    before = strip.height()
    strip.resize(320, strip.height())
    QApplication.processEvents()
    assert strip.horizontalScrollBar().maximum() == 0
    assert strip.height() > before


def test_the_place_stays_when_a_piece_is_taken_away(strip, pieces):
    strip.make_current(2)
    strip.show_pieces([*pieces[:2], *pieces[3:]])
    assert strip.current == pieces[3]
    strip.show_pieces(pieces[:1])
    assert strip.current == pieces[0]
    strip.show_pieces(())
    assert strip.current is None
    assert strip.isHidden()


def test_photos_are_drawn_once_they_are_read(strip, qtbot):
    def colours():
        image = strip.grab().toImage()
        found = {QColor(image.pixel(x, y)).name() for x in range(20, 120, 3) for y in range(20, 90, 3)}
        return len(found)

    qtbot.waitUntil(lambda: colours() > 10)
