"""Pages of a real report, looked at one by one."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.report.page_reader import PageReader
from audit_app.ui.report.preview import Preview
from tests.ui.finding import name_of, named, texts


@pytest.fixture
def preview(look, qtbot):
    owner = QObject()
    reader = PageReader(owner)
    shown = Preview(look, reader)
    qtbot.addWidget(shown)
    shown.resize(600, 600)
    shown.show()
    yield shown
    reader.close(wait=True)
    owner.deleteLater()


def seen(preview) -> bool:
    return not preview.view.image.pixmap().isNull()


@pytest.fixture
def opened(preview, done, qtbot):
    preview.show_file(done().order.out)
    qtbot.waitUntil(lambda: seen(preview), timeout=10_000)
    return preview


def test_the_first_page_is_shown_with_its_number(opened):
    assert "Page 1 sur" in texts(opened)
    assert name_of(opened.view.image).startswith("Page 1 sur")
    assert not named(opened, "Page précédente", QPushButton).isEnabled()


def test_buttons_turn_the_pages(opened):
    named(opened, "Page suivante", QPushButton).click()
    assert opened.page == 2
    assert "Page 2 sur" in texts(opened)
    named(opened, "Page précédente", QPushButton).click()
    assert opened.page == 1


def test_the_end_key_leads_to_the_last_page(opened):
    opened.view.image.setFocus()
    QTest.keyClick(opened.view.image, Qt.Key.Key_End)
    assert opened.page == opened._pages
    assert not named(opened, "Page suivante", QPushButton).isEnabled()


def test_the_page_after_is_drawn_before_it_is_asked_for(opened, qtbot):
    qtbot.waitUntil(lambda: (2, opened.view.wanted_width) in opened._kept, timeout=10_000)
    before = opened.view.image.pixmap().cacheKey()
    opened.go(2)
    assert opened.view.image.pixmap().cacheKey() != before


def test_another_width_is_drawn_anew(opened, qtbot):
    opened.resize(900, 600)
    qtbot.waitUntil(lambda: opened.view.image.pixmap().width() == opened.view.wanted_width, timeout=10_000)


def test_it_may_begin_elsewhere_than_at_the_first_page(preview, done, qtbot):
    preview.show_file(done().order.out)
    preview.go(2)
    qtbot.waitUntil(lambda: seen(preview), timeout=10_000)
    assert preview.page == 2
    preview.go(0)
    preview.go(1_000)
    assert preview.page == 2


def test_what_cannot_be_shown_says_why(preview, tmp_path, qtbot):
    (tmp_path / "x.pdf").write_bytes(b"Cher Monsieur")
    preview.show_file(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: "n’est pas un PDF" in texts(preview), timeout=10_000)
    assert not named(preview, "Page suivante", QPushButton).isEnabled()


def test_let_go_it_reads_the_file_again_when_it_is_looked_at(opened, qtbot):
    opened.let_go()
    opened.go(3)
    opened.wake()
    opened.wake()
    qtbot.waitUntil(lambda: (3, opened.view.wanted_width) in opened._kept, timeout=10_000)


def test_few_pictures_are_kept(opened, qtbot, monkeypatch):
    monkeypatch.setattr("audit_app.ui.report.preview._KEPT", 2)
    for page in range(1, opened._pages + 1):
        opened.go(page)
        qtbot.waitUntil(lambda page=page: (page, opened.view.wanted_width) in opened._kept, timeout=10_000)
    assert len(opened._kept) == 2


def test_a_zoomed_page_is_drawn_anew_larger_and_scrolled_sideways(opened, qtbot):
    before = opened.view.wanted_width
    named(opened, "Page plus grande", QPushButton).click()
    assert opened.view.wanted_width == pytest.approx(before * 1.25, abs=2)
    qtbot.waitUntil(lambda: opened.view.image.pixmap().width() == opened.view.wanted_width, timeout=10_000)
    qtbot.waitUntil(lambda: opened.view.horizontalScrollBar().maximum() > 0)
    named(opened, "Page sur toute la largeur", QPushButton).click()
    assert opened.view.wanted_width == before
