"""Pages as pictures, drawn beside the window; whatever happens, the thread and its child end."""

import pytest
from PySide6.QtCore import QObject

from audit_app.errors import CannotShow, FileMissing
from audit_app.ui.report.page_reader import PageReader


@pytest.fixture
def reader(qapp):
    owner = QObject()
    made = PageReader(owner)
    yield made
    made.close(wait=True)
    owner.deleteLater()


def test_pages_are_counted_then_drawn_as_wide_as_asked(reader, done, qtbot):
    made = done()
    with qtbot.waitSignal(reader.counted, timeout=10_000) as counted:
        opening = reader.open(made.order.out)
    assert counted.args == [opening, made.written.pages]
    with qtbot.waitSignal(reader.drawn, timeout=10_000) as drawn:
        reader.ask(1, 300)
    number, page, width, image = drawn.args
    assert (number, page, width, image.width()) == (opening, 1, 300, 300)
    assert image.height() > image.width()
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert any(image.pixelColor(x, y).lightness() < 100 for x in range(300) for y in range(0, image.height(), 3))


def test_of_many_pages_asked_for_at_once_the_last_is_drawn(reader, done, qtbot):
    drawn = []
    reader.drawn.connect(lambda _opening, page, _width, _image: drawn.append(page))
    reader.open(done().order.out)
    for page in (1, 2, 3):
        reader.ask(page, 200)
    qtbot.waitUntil(lambda: 3 in drawn, timeout=10_000)
    assert len(drawn) < 3


def test_another_file_lets_go_of_the_one_before(reader, done, qtbot):
    first = reader.open(done().order.out)
    counted = []
    reader.counted.connect(lambda opening, _pages: counted.append(opening))
    second = reader.open(done(language="en").order.out)
    qtbot.waitUntil(lambda: second in counted, timeout=10_000)
    assert second > first


@pytest.mark.parametrize(("content", "problem"), [(b"Cher Monsieur", CannotShow), (None, FileMissing)])
def test_what_is_no_pdf_is_refused_in_words(reader, tmp_path, qtbot, content, problem):
    path = tmp_path / "x.pdf"
    if content:
        path.write_bytes(content)
    with qtbot.waitSignal(reader.refused, timeout=10_000) as refused:
        reader.open(path)
    assert isinstance(refused.args[0], problem)


def test_closed_at_any_moment_it_ends(reader, done, qtbot):
    pdf = done().order.out
    reader.open(pdf)
    reader.close(wait=True)
    with qtbot.waitSignal(reader.counted, timeout=10_000):
        reader.open(pdf)
    reader.ask(1, 4_000)
    reader.close(wait=True)
    reader.close()
    reader.ask(1, 100)
    assert reader._threads.activeThreadCount() == 0
