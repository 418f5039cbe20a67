"""A small audit open in the window, and reports of it in a folder of the test."""

from datetime import date

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from audit_app.report.content import ReportKind
from audit_app.session import AuditSession
from audit_app.ui.report.making import Making, Order
from tests import builders


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """Whoever runs the tests keeps their documents to themselves."""
    folder = tmp_path / "Zoé"
    (folder / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    return folder


@pytest.fixture
def live(desk):
    return desk._taken(lambda workspace, on_step: AuditSession.begun(workspace, builders.a_busy_audit(), on_step), None)


@pytest.fixture
def making(live):
    return Making.of(live)


@pytest.fixture
def order(tmp_path):
    def made(name="rapport.pdf", **changes):
        whole = {"kind": ReportKind.WORKING, "language": "fr", "on": date(2027, 3, 1), "out": tmp_path / name}
        return Order(**(whole | changes))

    return made


@pytest.fixture
def done(making, order, qtbot):
    """Return a way to make a report and wait for it."""

    def make(**changes):
        with qtbot.waitSignal(making.ended, timeout=30_000) as ended:
            making.begin(order(**changes))
        assert ended.args == ["made"]
        return making.made

    return make


def read(path) -> str:
    from pypdf import PdfReader

    return " ".join("\n".join(page.extract_text() for page in PdfReader(path).pages).split())


class Desktop(QObject):
    """Stands where the programs of the computer would."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def take(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop(qapp, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    taking = Desktop()
    QDesktopServices.setUrlHandler("file", taking, "take")
    yield taking
    QDesktopServices.unsetUrlHandler("file")
