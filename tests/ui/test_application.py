"""The application: its look and its language follow the system until the user chooses; its faults are shown."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox

from audit_app.i18n import language
from audit_app.ui import application
from audit_app.ui.dialogs import CrashDialog
from audit_app.ui.preferences import Preferences
from tests.ui.finding import texts


@pytest.fixture
def preferences(home):
    home.mkdir()
    return Preferences(home)


def test_what_the_user_chose_wins_over_the_system(qapp, preferences, monkeypatch):
    monkeypatch.setenv("JAUGE_LANG", "fr")
    application.dressed(qapp, preferences)
    assert language() == "fr"
    preferences.language, preferences.theme, preferences.percent = "en", "contrast", 150
    look = application.dressed(qapp, preferences)
    assert (language(), look.tokens.name, look.percent) == ("en", "contrast", 150)
    assert QLocale().language() == QLocale.Language.English


def test_its_style_is_the_same_on_every_system(qapp):
    qapp.setStyleSheet("")  # a style sheet is a style of its own, over this one
    assert qapp.style().name().lower() == "fusion"


def test_a_language_asked_for_this_start_holds_until_one_is_chosen(qapp, preferences):
    application.dressed(qapp, preferences, "en")
    assert language() == "en"
    preferences.language = "fr"
    application.dressed(qapp, preferences, "en")
    assert language() == "fr"


def test_the_buttons_of_qt_itself_speak_french(qapp, preferences, qtbot):
    preferences.language = "fr"
    application.dressed(qapp, preferences)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Annuler"


def test_numbers_are_written_as_the_language_does(qapp, preferences):
    preferences.language = "fr"
    application.dressed(qapp, preferences)
    assert QLocale().toString(77.5, "f", 1) == "77,5"


def test_the_window_is_painted_before_the_data_folder_is_opened(qapp, home, qtbot):
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    assert window.isVisible()
    assert not (home / "jauge.db").exists()
    qtbot.waitUntil((home / "jauge.db").exists)
    window.close()


PAINTED_FIRST = """
import sys
from pathlib import Path
from audit_app.ui import application
made = application.made()
window = application.started(made, Path(sys.argv[1]), "fr", None)
made.sendPostedEvents()
window.grab()
late = ("audit_app.domain", "audit_app.store", "pydantic", "sqlite_utils")
print(sorted(n for n in sys.modules if n.startswith(late)))
"""


def test_nothing_of_the_field_nor_of_the_store_is_imported_before_the_window_is_painted(home):
    done = subprocess.run(
        [sys.executable, "-c", PAINTED_FIRST, str(home)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


IMPORTS = """
import audit_app.ui.application
import linecache, mailbox
print([name for name in linecache.cache if "mailbox" in name])
"""


def test_importing_reads_no_source_once_the_window_is_there():
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


STARTED = """
import gc, sys
from PySide6.QtCore import QCoreApplication, QTimer
from audit_app import __main__ as way_in
from audit_app.ui import application

began = application._begin
def begin(window, asked):
    print(gc.isenabled())
    began(window, asked)
    print(gc.isenabled(), gc.get_freeze_count() > 10_000)
    QTimer.singleShot(0, QCoreApplication.quit)

application._begin = begin
sys.argv = ["jauge", "--home", sys.argv[1], "window"]
way_in.main()
"""


def test_what_a_start_makes_is_never_looked_through_for_rubbish_and_what_comes_after_is(home):
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(home)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "True", "True"]


def test_a_fault_is_shown_over_the_window_and_it_goes_on(qapp, home, qtbot):
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    application._show_fault(window, "ValueError\n")
    box = window.findChild(CrashDialog)
    assert "Tout ce qui est enregistré est en sûreté" in texts(box)
    box.accept()
    assert window.isVisible()
    window.close()


def test_a_later_start_brings_the_window_forward(qapp, home, qtbot):
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    window.showMinimized()
    application._come_forward(window, "")
    assert not window.isMinimized()
    window.close()


def test_a_second_fault_joins_the_first_in_its_box(qapp, home, qtbot):
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    application._show_fault(window, "ValueError\n")
    application._show_fault(window, "KeyError\n")
    boxes = window.findChildren(CrashDialog)
    assert len(boxes) == 1
    assert "KeyError" in boxes[0].trace.toPlainText()
    boxes[0].accept()
    window.close()
