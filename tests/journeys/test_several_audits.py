"""Several audits in one sitting: nothing of the one before is left in the next, on no screen."""

import json

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from audit_app.domain.viewing import View
from tests.cli.calling import EVENTS
from tests.journeys.keyboard import focused, name, press, rows, tab_to, type_in, until, way_to
from tests.ui.finding import texts
from tests.wording.speaking import plain

SCREENS = ("event", "checklist", "plan", "actions", "results", "report")


def begin(window, file: str) -> str:
    """Begin the audit of an event read from a file, and return its name."""
    window.take(str(EVENTS / file))
    until(lambda: window.current == "new")
    tab_to("Étapes", back=True)
    press("End", "Enter")
    tab_to("Commencer l’audit")
    press("Enter")
    until(lambda: window.current == "checklist")
    return json.loads((EVENTS / file).read_text("utf-8"))["name"]


def test_the_next_audit_opens_without_a_trace_of_the_one_before(on_sample):
    window = on_sample
    sample = window.live.audit
    tab_to("Voir")
    while focused().currentData() != View.GAPS:
        press("Down")
    press("Ctrl+F")
    type_in("CIR")
    press("Down", "Return")
    tab_to("Note")
    type_in("Reste de l’exemple")
    for code in SCREENS:
        press(way_to(code))
    tab_to("Émission" if "Émission" in texts(window) else "Brouillon")
    press("Right")

    first = begin(window, "n1-boccia-gymnase.json")
    live = window.live
    assert sample.id != live.audit.id
    for code in SCREENS:
        press(way_to(code))
        shown = texts(window)
        assert first in shown, code
        assert sample.event.name not in shown, code
        assert "Reste de l’exemple" not in _typed(window), code
    assert window.windowTitle() == f"{first} – {window.live.audit.event.edition} – Jauge"
    press(way_to("checklist"))
    tab_to("Voir")
    assert focused().currentData() == View.ALL
    tab_to("Chercher dans les lignes", back=True)
    assert focused().text() == ""
    press(way_to("report"))
    tab_to("Brouillon")

    press(way_to("home"))
    tab_to("Audits récents")
    assert next(row.partition(",")[0] for row in rows()).startswith(first)
    press("Down", "Enter")
    until(lambda: window.live.audit.id == sample.id)
    assert name() == "Grille"
    assert first not in texts(window)
    (noted,) = (note for note in window.live.audit.notes.values() if "Reste de l’exemple" in note)
    assert plain(noted).endswith("Reste de l’exemple")
    press("Ctrl+Z")
    until(lambda: "Reste de l’exemple" not in str(window.live.audit.notes))


def _typed(window) -> str:
    fields = (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit))
    return "\n".join(f.text() if isinstance(f, QLineEdit) else f.toPlainText() for f in fields if f.isVisible())
