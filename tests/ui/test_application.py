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
    application.FaultBox(window).tell("ValueError\n")
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
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
    faults = application.FaultBox(window)
    for kind in ("ValueError\n", "KeyError\n", "KeyError\n"):
        faults.tell(kind)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    qtbot.wait(50)
    boxes = window.findChildren(CrashDialog)
    assert len(boxes) == 1
    assert boxes[0].trace.toPlainText().split() == ["ValueError", "KeyError"]
    boxes[0].accept()
    window.close()


def test_a_box_that_cannot_be_made_is_not_asked_for_without_end(qapp, home, qtbot, monkeypatch):
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    faults = application.FaultBox(window)
    asked = []

    def broken(*_arguments):
        asked.append(1)
        raise ValueError

    monkeypatch.setattr("audit_app.ui.dialogs.CrashDialog.__init__", broken)
    monkeypatch.setattr(sys, "excepthook", lambda *_fault: faults.tell("ValueError\n"))
    faults.tell("KeyError\n")
    qtbot.wait(200)
    assert asked == [1]
    window.close()


DRAWN_BADLY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QListView
from audit_app.ui import application
from audit_app.ui.checklist import group_band, line_delegate, line_model
from audit_app.ui.dialogs import CrashDialog
from audit_app.ui.widgets import buttons

where, home = sys.argv[1], Path(sys.argv[2])
owner, method = {
    "row": (line_delegate.LineDelegate, "_paint_words"),
    "heading": (group_band.GroupBand, "paint"),
    "size": (line_delegate.LineDelegate, "height"),
    "words": (line_model.LineModel, "words"),
    "button": (buttons._Primary, "hasFocus"),
}[where]
good, times = getattr(owner, method), []

def bad(self, *given, **named):
    if not broken:
        return good(self, *given, **named)
    times.append(1)
    raise ValueError("Mme Dupont")

broken = False
setattr(owner, method, bad)
qt = application.made()
faults = application.CrashLog(home)
faults.listen()
window = application.started(qt, home, "fr", None)
window.resize(1280, 900)  # the list and the line abreast, whatever the screen
faults.told = application.FaultBox(window).tell

def open_it():
    global broken
    window.open_sample()
    qt.processEvents()
    view = next(v for v in window.findChildren(QListView) if hasattr(v, "line_entered"))
    view.verticalScrollBar().setValue(200)
    broken = True
    draw(view)
    wait(lambda: boxes(), lambda: again(view))

def wait(met, then):
    # Go on once it is so, however long that takes: whoever started this ends it.
    if met():
        then()
    else:
        QTimer.singleShot(20, lambda: wait(met, then))

def again(view):
    # Draw badly some times more, with turns of the loop between: no second box comes of it.
    before = len(times)
    draw(view)
    QTimer.singleShot(0, lambda: draw(view))
    QTimer.singleShot(100, lambda: wait(lambda: len(times) > before, lambda: look(view)))

def draw(view):
    view._delegate.width = view._delegate.width  # heights are kept: they are asked again for another width
    view.doItemsLayout()
    for drawn in (view.viewport().repaint, window.grab, window.update, window.repaint):
        drawn()

def boxes():
    return [box for box in window.findChildren(CrashDialog) if box.isVisible()]

def look(view):
    print("times", len(times) > 0, "boxes", len(boxes()), "window", window.isVisible())
    for box in boxes():
        box.accept()
    draw(view)
    QTimer.singleShot(300, end)

def end():
    print("boxes after it is closed", len(boxes()))
    window.close()

window.painted.connect(lambda: QTimer.singleShot(100, open_it))
qt.exec()
"""


@pytest.mark.parametrize("where", ["row", "heading", "size", "words", "button"])
def test_a_fault_in_a_drawing_is_shown_once_and_the_window_lives(home, where):
    command = [sys.executable, "-c", DRAWN_BADLY, where, str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, (done.stderr, (home / "faults.log").read_text())
    assert done.stdout.splitlines() == ["times True boxes 1 window True", "boxes after it is closed 0"]
    assert "saved states" not in done.stderr
    assert "Dupont" not in (home / "faults.log").read_text()
