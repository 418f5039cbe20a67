"""How a piece is drawn: as tall as its words need, its lack said beside a sign, its focus seen."""

from uuid import uuid4

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyleOptionViewItem

from audit_app.shipped import resources
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui.checklist.evidence_strip import EvidenceStrip


@pytest.fixture
def strip(look, show, home):
    files = EvidenceFiles(home)
    photo = files.kept(resources() / "sample" / "rampe.jpg", "ACC-01")
    made = EvidenceStrip(look, files)
    made.show_pieces([photo, photo.replaced(id=str(uuid4()), sha256="0" * 64)])
    return show(made, 620, 200)


def test_its_height_follows_from_the_font(strip):
    drawing = strip.itemDelegate()
    option = QStyleOptionViewItem()
    option.font = QFont(strip.font())
    small = drawing.sizeHint(option, strip.model().index(0))
    option.font.setPointSize(40)
    assert drawing.sizeHint(option, strip.model().index(0)).height() > small.height()


def test_a_lost_file_is_drawn_without_a_crash(strip, qtbot):
    first = strip.grab().toImage()
    strip.setFocus()
    strip.make_current(1)
    assert not strip.grab().toImage().isNull()
    assert first != strip.grab().toImage()
