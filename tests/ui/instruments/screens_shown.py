"""A real window on a data folder of its own with the sample audit, in any look, showing any screen."""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from audit_app.i18n import choose
from audit_app.ui import application
from audit_app.ui.desk import Desk
from audit_app.ui.theme import sheet
from audit_app.ui.window import MainWindow
from tests.ui.instruments.tree import told

SCREENS = (
    *("home", "settings", "new", "event", "checklist", "plan", "tests", "actions", "results", "mapping"),
    *("report", "closing", "care", "verifying", "help", "findings", "entry"),
)
"""The codes of all screens: see `ui/screens.py`."""


@dataclass(frozen=True)
class Guise:
    """How a window looks: theme, text size in per cent, language, size of the window in pixels, large targets."""

    theme: str = "light"
    percent: int = 100
    language: str = "fr"
    size: tuple[int, int] = (1280, 900)
    large: bool = False

    def __str__(self) -> str:
        """Name it as the pictures are named."""
        small = "" if self.size == (1280, 900) else "-{}x{}".format(*self.size)
        return f"{self.theme}-{self.percent}-{self.language}{small}{'-large' if self.large else ''}"


@cache
def sample_folder() -> Path:
    """Return a data folder that holds the sample, made once a process; copy it, never open it."""
    folder = Path(mkdtemp(prefix="jauge-sample-"))
    made = Desk(folder)
    made.sample()
    made.close()
    return folder


class Stage:
    """One window, dressed as asked and showing what is asked; close it in the end."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(sample_folder(), folder, dirs_exist_ok=True)
        self._application = application.made()
        self._application.setStyleSheet("")  # that of pieces tested alone: windows wear their own
        self.window: MainWindow = application.started(self._application, folder, "fr", None)
        QTest.qWaitForWindowExposed(self.window)
        settle()
        self.window.open_sample()

    def show(self, guise: Guise, code: str) -> MainWindow:
        """Show a screen in a guise, its heading focused, and return the window."""
        for box in (*self.window.findChildren(QDialog), *self.window.findChildren(QMainWindow)):
            box.close()
            box.hide()  # a tester's window is not closed by whoever closes it
            box.deleteLater()
        window = self.window
        window.touring.leave()
        self.dress(guise)
        window.message.clear()
        window.resize(*guise.size)
        if not window.isVisible():
            window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        window.enter(code)
        settle()
        return window

    def dress(self, guise: Guise) -> None:
        """Give the window its look as the settings do, unless it wears it already."""
        choose(guise.language)
        preferences, window = self.window.preferences, self.window
        wanted = (guise.theme, guise.percent, guise.language, guise.large)
        worn = window.styleSheet() == sheet.style_sheet(window.look)
        kept = (preferences.theme, preferences.percent, preferences.language, preferences.large_targets)
        if worn and wanted == kept:
            return
        preferences.theme, preferences.percent, preferences.language, preferences.large_targets = wanted
        window.dress()

    def close(self) -> None:
        """Close the window and let go of the data folder, without a question about what scenes left half typed."""
        if self.window.opened:
            self.window.opened.drafts.clear()
        self.window.close()
        self.window.deleteLater()
        settle()


class Strays(QObject):
    """Notes the windows that show while screens are made: a piece shown before it has a parent flashes up as one."""

    def __init__(self, wanted: QWidget) -> None:
        super().__init__()
        self._wanted = wanted
        self.met: list[str] = []

    def __enter__(self) -> "Strays":
        application.made().installEventFilter(self)
        return self

    def __exit__(self, *_fault: object) -> None:
        application.made().removeEventFilter(self)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's spelling
        shows = event.type() == QEvent.Type.Show and isinstance(thing, QWidget) and thing.isWindow()
        if shows and thing is not self._wanted:
            self.met.append(told(thing))
        return False


def settle() -> None:
    """Let everything that was posted happen: layouts, deletions, redraws."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
