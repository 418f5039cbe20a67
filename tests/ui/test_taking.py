"""What the window is given to open: a file or an audit that was named, an event whose audit begins."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from audit_app.checklists.loading import shipped_checklist
from audit_app.exchange import event_file
from audit_app.ui import application
from tests.ui.finding import texts

EVENTS = Path(__file__).parents[1] / "data" / "events"


@pytest.fixture
def window(qapp, home, qtbot):
    shown = application.started(qapp, home, "fr", None)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil((home / "jauge.db").exists)
    yield shown
    shown.close()


def screens(window):
    rows = range(window.navigation.count())
    return [window.navigation.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def test_an_event_file_named_at_the_start_fills_the_six_steps(window):
    window.take(str(EVENTS / "n1-boccia-gymnase.json"))
    assert "boccia" in window.windowTitle() + texts(window) + " ".join(_typed(window))


def _typed(window):
    from PySide6.QtWidgets import QLineEdit

    return [field.text() for field in window.findChildren(QLineEdit)]


def test_the_six_steps_are_kept_when_the_audit_cannot_begin(qapp, home, qtbot, monkeypatch):
    home.mkdir()
    (home / "jauge.db").write_bytes(b"not a database at all" * 400)
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    window.take(str(EVENTS / "n1-boccia-gymnase.json"))
    event = event_file.read(EVENTS / "n1-boccia-gymnase.json", shipped_checklist())
    window._screens["new"].leave()
    window._making.begun.emit(event)
    assert "abîmées" in texts(window.message)
    assert (home / "event-draft.json").exists()
    window.close()


def test_the_draft_of_the_six_steps_goes_once_the_audit_is_there(window):
    window.take(str(EVENTS / "n1-boccia-gymnase.json"))
    window._screens["new"].leave()
    window._making.begun.emit(event_file.read(EVENTS / "n1-boccia-gymnase.json", shipped_checklist()))
    assert "Grille" in screens(window)
    assert not (window.folder / "event-draft.json").exists()


def test_a_file_that_is_not_there_is_said_so(window):
    window.take("/nulle/part/course.json")
    assert "course.json" in texts(window.message)
    assert "Aucun audit" not in texts(window.message)


def test_a_file_that_is_no_event_is_refused_in_one_message(window, tmp_path):
    wrong = tmp_path / "faux.json"
    wrong.write_text("{}")
    window.take(str(wrong))
    assert "faux.json" in texts(window.message)
    assert "Traceback" not in texts(window.message)


def test_an_audit_that_does_not_exist_is_said_without_a_command(window):
    window.take("0199")
    assert "Aucun audit ne commence par" in texts(window.message)
