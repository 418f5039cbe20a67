"""The heading that stays: whole words where there is room, and never taller than it says."""

from PySide6.QtGui import QColor, QImage, QPainter

from audit_app.ui.checklist.group_band import GroupBand
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT


def drawn(band, pushed=0, group="Circulation et sols"):
    image = QImage(300, band.height + 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    band.paint(painter, group, 300, pushed)
    painter.end()
    return image


def test_it_covers_the_rows_that_pass_below_it_and_nothing_more(qapp):
    band = GroupBand(Look(LIGHT))
    image = drawn(band)
    assert QColor(image.pixel(150, 4)).name() == LIGHT.surface.lower()
    assert QColor(image.pixel(150, band.height - 1)).name() == LIGHT.hairline.lower()
    assert QColor(image.pixel(150, band.height + 2)).name() == "#123456"


def test_the_next_heading_moves_it_up(qapp):
    band = GroupBand(Look(LIGHT))
    assert QColor(drawn(band, -10).pixel(150, band.height - 5)).name() == "#123456"


def test_larger_text_makes_it_taller(qapp):
    assert GroupBand(Look(LIGHT, 200)).height > GroupBand(Look(LIGHT)).height
