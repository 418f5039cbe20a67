"""The application: one process a data folder, its look and its language, its faults caught, its window."""

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QThreadPool, QTimer
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from audit_app import arguments
from audit_app.i18n import choose, language
from audit_app.shipped import resources
from audit_app.ui.crash import CrashLog
from audit_app.ui.giving import Giving
from audit_app.ui.jotting import Jotting
from audit_app.ui.preferences import SYSTEM, Preferences
from audit_app.ui.single import Single
from audit_app.ui.theme import sheet
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.qt_words import translate_qt
from audit_app.ui.theme.system import system_theme
from audit_app.ui.theme.tokens import THEMES
from audit_app.ui.window import MainWindow

_ENDS = 5_000
"""Milliseconds given to other threads to end once the window is closed."""

_LOOKS = 1_000
"""Milliseconds somebody looks at what they asked for before anything else is read."""

_HEARS = 250
"""Milliseconds after the first picture from which later starts are heard: what was asked for comes first, they wait."""


def run(folder: Path, spoken: str | None = None, asked: str | None = None) -> int:
    """Open the window on this data folder and return the exit code when it is closed.

    `spoken`: the language of this start where none was chosen in the settings, None = the system's. `asked`: the file
    of an event, or the beginning of an audit's id. A window already open on that folder comes to the front and takes
    what is asked.
    """
    application = made()
    single = Single(folder)
    if single.handed_over(asked or ""):
        return 0
    faults = CrashLog(folder)
    faults.listen()
    window = started(application, folder, spoken, asked)
    window.painted.connect(lambda: QTimer.singleShot(_HEARS, single, single.listen))
    faults.told = FaultBox(window).tell
    single.asked.connect(lambda later: _come_forward(window, later))
    code = application.exec()
    _let_threads_end()
    faults.stop()
    return code


def _let_threads_end() -> None:
    """Wait for what is being read in other threads, and begin no more: one that outlives the application kills it."""
    threads = QThreadPool.globalInstance()
    threads.clear()
    threads.waitForDone(_ENDS)


def made() -> QApplication:
    """Return the QApplication, made the first time."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Named here, it is made first and alone: no style of the system before it, and no object of it for Python.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("Jauge")
    application.setDesktopFileName("jauge")
    for weight in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"AtkinsonHyperlegibleNext-{weight}.ttf"))
    return application


def started(application: QApplication, folder: Path, spoken: str | None, asked: str | None) -> MainWindow:
    """Show the window; the data folder is opened once it is painted."""
    preferences = Preferences(folder)

    def dress() -> Look:
        return dressed(application, preferences, spoken)

    window = MainWindow(dress(), preferences, folder, dress)
    window.setWindowIcon(QIcon(pixmap("clipboard-check", THEMES["light"].accent, 64)))
    window.painted.connect(lambda: _begin(window, asked))
    Jotting(window, window)
    Giving(window, window)
    window.show()
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: window.dress() if preferences.theme == SYSTEM else None)
    return window


def dressed(application: QApplication, preferences: Preferences, spoken: str | None = None) -> Look:
    """Give the application its language and its look, and return the look; what the user chose wins over the system.

    `spoken` is the language asked for this once, until another is chosen in the settings.
    """
    system = spoken or arguments.spoken(os.environ)
    choose(system if preferences.language == SYSTEM else preferences.language)
    QLocale.setDefault(QLocale(language()))
    translate_qt(application)
    name = system_theme(application) if preferences.theme == SYSTEM else preferences.theme
    look = Look(THEMES[name], preferences.percent, preferences.large_targets)
    application.setPalette(sheet.palette(look.tokens))
    application.setFont(sheet.font(look))
    return look


def _begin(window: MainWindow, asked: str | None) -> None:
    from audit_app.ui.widgets import heading, notification, roles  # for screen readers: can wait for the first picture

    notification.install()
    heading.install()
    roles.install()
    try:
        window.begin(asked)
    finally:
        _look_for_rubbish()
    QTimer.singleShot(_LOOKS, window, lambda: _read_ahead(window))


def _read_ahead(window: MainWindow) -> None:
    from audit_app.ui.reading_ahead import (
        ReadingAhead,
    )  # it knows the checklists: not before what is asked for

    ReadingAhead(window).ended.connect(window.make_ahead)


def _look_for_rubbish() -> None:
    """Have Python look for rubbish from now on, but not in what the start made, which stays: 40 ms at each look."""
    if not gc.get_freeze_count():
        gc.freeze()
    gc.enable()


def _come_forward(window: MainWindow, asked: str) -> None:
    giving = window.findChild(Giving)
    if giving is not None and giving.given is not None:  # a tester has the screen: nothing else comes before it
        giving.given.raise_()
        giving.given.activateWindow()
        return
    window.showNormal()
    window.raise_()
    window.activateWindow()
    if asked:
        window.take(asked)


class FaultBox:
    """Shows faults over the window, in one box at a time."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._opening = False

    def tell(self, trace: str) -> None:
        """Show a fault soon: not at once, since it may have happened while something is drawn."""
        QTimer.singleShot(0, self._window, lambda: self._show(trace))

    def _show(self, trace: str) -> None:
        from audit_app.ui.dialogs import CrashDialog

        if self._opening:  # the box itself is at fault: it would be asked for without end, and the log has it
            return
        shown = next((box for box in self._window.findChildren(CrashDialog) if box.isVisible()), None)
        if shown is not None:
            shown.add(trace)
            return
        self._opening = True
        CrashDialog(self._window.look, trace, self._window).open()
        self._opening = False
