"""A PDF of several pages asks which one, and shows it; a picture asks nothing; what cannot be shown is told."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QSpinBox

from audit_app.errors import CannotShow
from audit_app.ui.plan.page_choice import PageChoice
from tests.ui.finding import described, named


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "plans.pdf"
    wide = Image.new("RGB", (400, 200), "blue")
    Image.new("RGB", (200, 400), "red").save(path, save_all=True, append_images=[wide])
    return path


def middle(choice):
    image = choice._picture.pixmap().toImage()
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return "red" if colour.red() > colour.blue() else "blue"


def test_the_page_that_is_asked_for_is_shown(show, look, pdf, qtbot):
    choice = show(PageChoice(look, pdf), 500, 400)
    qtbot.waitUntil(lambda: choice.has_picture)
    assert middle(choice) == "red"
    page = named(choice, "Page", QSpinBox)
    assert "2 pages" in described(page)
    page.setValue(2)
    qtbot.waitUntil(lambda: middle(choice) == "blue")
    assert choice.page == 2


def test_a_picture_has_no_pages_to_choose_from(show, look, picture, qtbot):
    choice = show(PageChoice(look, picture), 500, 400)
    qtbot.waitUntil(lambda: choice.has_picture)
    assert [spin for spin in choice.findChildren(QSpinBox) if spin.isVisible()] == []
    assert choice.page == 1


def test_a_damaged_pdf_is_told(look, tmp_path, qtbot):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    choice = PageChoice(look, path)
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.refused) as refused:
        pass
    assert isinstance(refused.args[0], CannotShow)
