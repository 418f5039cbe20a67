"""A box that prints: it says what it would write, writes once, and keeps what is chosen where it may not."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.errors import CannotWrite
from audit_app.ui.print_box import PrintBox
from tests.ui.finding import named, texts


class Badges(PrintBox):
    """Prints badges to a file, where that is allowed."""

    def __init__(self, look, live, parent, out):
        super().__init__(look, live, parent, "Badges")
        self._out = out
        self.lay_out((QWidget(),))
        self.draw()

    def draw(self):
        self.say("Deux badges.")

    def asked_out(self):
        return self._out

    def printing(self, out):
        return partial(_written, out)

    def wait_said(self):
        return "Un instant."


def _written(out: Path, _work) -> int:
    try:
        out.write_text("Badges", "utf-8")
    except OSError as error:
        raise CannotWrite(out) from error
    return 2


@pytest.fixture
def box(qtbot, look, sample_live, tmp_path):
    around = QWidget()
    qtbot.addWidget(around)
    around.show()
    made = Badges(look, sample_live, around, tmp_path / "badges.pdf")
    made.open()
    yield made
    made.close()


def test_it_writes_once_opens_it_and_goes(box, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    write = named(box, "Écrire le PDF…", QPushButton)
    with qtbot.waitSignal(box.printed):
        write.click()
        assert not write.isEnabled()
        assert "Un instant." in texts(box)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "badges.pdf")]
    assert not box.isVisible()


def test_a_refusal_is_said_and_one_may_try_again(box, qtbot, tmp_path):
    (tmp_path / "badges.pdf").mkdir()
    write = named(box, "Écrire le PDF…", QPushButton)
    write.click()
    qtbot.waitUntil(write.isEnabled)
    assert "badges.pdf" in texts(box)
    assert box.isVisible()


def test_it_goes_with_the_audit(box, sample_live):
    sample_live.closed.emit()
    assert not box.isVisible()
