"""The window: one audit at a time, one screen at a time, everything by keyboard, nothing thrown away unasked."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from audit_app.domain.answering import noted
from audit_app.domain.viewing import View
from audit_app.store import saving
from audit_app.ui import application
from audit_app.ui.checklist.left_behind import LeftBehind
from audit_app.ui.checklist.spot import Spot
from audit_app.ui.desk import Desk
from audit_app.ui.dialogs import Choice
from audit_app.ui.preferences import Preferences
from audit_app.ui.window import MainWindow
from tests.ui.finding import name_of, named, texts
from tests.wording.speaking import plain

SHIFT = Qt.KeyboardModifier.ShiftModifier
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


@pytest.fixture
def with_sample(window):
    window.open_sample()
    return window


def screens(window):
    rows = range(window.navigation.count())
    return [window.navigation.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def heard():
    return name_of(QApplication.focusWidget())


def test_screens_of_an_audit_are_there_once_one_is_open(window):
    assert screens(window) == ["Accueil", "Aide", "Réglages"]
    assert window.windowTitle() == "Jauge"
    window.open_sample()
    ways = [
        "Accueil",
        "Événement",
        "Grille",
        "Plan",
        "Tests usagers",
        "Actions",
        "Résultats",
        "Rapport",
        "Aide",
        "Réglages",
    ]
    assert screens(window) == ways
    assert window.windowTitle() == "Exemple : 10 km des Deux Rives – 2027 – Jauge"


def test_each_screen_is_reached_by_its_key_and_its_heading_is_heard(with_sample, qtbot):
    headings = ["Événement", "Grille", "Plan", "Tests usagers", "Actions", "Résultats", "Rapport", "Aide", "Réglages"]
    expected = ["Que voulez-vous faire ?", *headings]
    for place, heading in enumerate(expected, start=1):
        qtbot.keyClick(with_sample, getattr(Qt.Key, f"Key_{place % 10}"), Qt.KeyboardModifier.AltModifier)
        assert heard().replace("\u202f", " ") == heading


def test_f6_goes_round_the_list_the_message_and_the_screen(with_sample, qtbot):
    with_sample.enter("settings")
    with_sample.message.say("Une phrase.")
    seen = []
    for _ in range(3):
        qtbot.keyClick(with_sample, Qt.Key.Key_F6)
        seen.append(heard())
    assert seen == ["Écrans", "Une phrase.", "Réglages"]


def test_a_new_look_leaves_the_user_where_they_were(with_sample, qtbot):
    with_sample.enter("settings")
    with_sample.preferences.theme, with_sample.preferences.language = "dark", "en"
    with_sample.dress()
    assert with_sample.look.tokens.name == "dark"
    assert heard() == "Settings"
    assert screens(with_sample)[2] == "Checklist"


def test_a_new_look_keeps_the_line_of_the_checklist_too(with_sample):
    with_sample.go("checklist", "SAN-07@toilets-b4k2m")
    place = with_sample._screens["checklist"].place
    assert "SAN-07" in str(place)
    with_sample.enter("settings")
    with_sample.preferences.percent = 150
    with_sample.dress()
    with_sample.enter("checklist")
    assert with_sample._screens["checklist"].place[0] == place[0]


def test_large_targets_are_told_once_to_who_listens(with_sample, qtbot, monkeypatch):
    with_sample.go("checklist")
    events = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    said = "Les cibles sont grandes. Ctrl+G les remet comme avant."
    qtbot.waitUntil(lambda: plain(with_sample.message.text.text()) == said)
    qtbot.wait(50)
    heard = [plain(event.message()) for event in events if isinstance(event, QAccessibleAnnouncementEvent)]
    assert heard.count(said) == 1


def test_a_message_stays_when_the_look_changes(window):
    window.message.say("Le disque est plein.", "bad", "Réessayer", lambda: None)
    window.dress()
    assert "Le disque est plein." in texts(window.message)
    assert named(window.message, "Réessayer", QPushButton)


def test_an_audit_named_at_the_start_is_opened(qapp, home, qtbot):
    desk = Desk(home)
    audit = desk.sample().audit.id
    desk.close()
    window = application.started(qapp, home, "fr", audit[:18])
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "10 km" in window.windowTitle())
    window.close()


def test_a_damaged_data_folder_is_said_and_the_window_stays(qapp, home, qtbot):
    home.mkdir()
    (home / "jauge.db").write_bytes(b"not a database at all" * 400)
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "abîmées" in texts(window.message))
    assert "--home" not in texts(window.message)
    window.close()


def test_an_audit_open_in_another_window_is_read_only_and_says_who_has_it(window, home):
    elsewhere = Desk(home)
    elsewhere.sample()
    window.open_sample()
    assert "on peut le lire mais pas le changer" in texts(window.message)
    assert "Lecture seule" in texts(window)
    elsewhere.close()


def _refused(*_arguments):
    raise OSError(28, "no room")


def test_what_could_not_be_saved_can_be_tried_again_from_the_message(with_sample, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(saving, "keep", _refused)
        with_sample.live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01", typed="Vu")
        assert "disque est plein" in texts(with_sample.message)
    named(with_sample.message, "Réessayer", QPushButton).click()
    assert with_sample.live.audit.notes["GOV-01"] == "Vu"
    assert texts(with_sample.message).strip() == ""


@pytest.mark.parametrize(("answer", "stays"), [("Rester", True), ("Abandonner", False)])
def test_closing_with_something_unsaved_asks_first(with_sample, monkeypatch, qtbot, answer, stays):
    monkeypatch.setattr(saving, "keep", _refused)
    with_sample.live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01", typed="Vu")
    QTimer.singleShot(200, lambda: named(with_sample.findChild(Choice), answer, QPushButton).click())
    with_sample.close()
    assert with_sample.isVisible() is stays
    with_sample.live.pending.clear() if stays else None


def test_the_place_of_the_window_is_kept(window, home, qapp, qtbot):
    window.resize(760, 700)
    window.close()
    again = application.started(qapp, home, "fr", None)
    qtbot.addWidget(again)
    assert again.size().toTuple() == (760, 700)
    again.close()


def test_who_answers_is_taken_over_by_the_open_audit(with_sample):
    with_sample._on_author_changed("Zoé")
    assert with_sample.live.by == "Zoé"
    with_sample._on_author_changed("")
    assert with_sample.live.by is None


@pytest.mark.parametrize(("answer", "stays"), [("Rester", True), ("Abandonner", False)])
def test_closing_with_an_action_begun_asks_first(with_sample, qtbot, answer, stays):
    with_sample.live.drafts["action_taken", "GOV-01"] = "{}"
    QTimer.singleShot(200, lambda: named(with_sample.findChild(Choice), answer, QPushButton).click())
    with_sample.close()
    assert with_sample.isVisible() is stays
    with_sample.live.drafts.clear() if stays else None


def test_what_is_left_behind_on_a_line_has_a_way_back_and_goes_once_one_is_back(with_sample, qtbot):
    with_sample.go("checklist", "GOV-01")
    left = LeftBehind.of(with_sample.live)
    left.tell("GOV-01", "Il manque le motif.", lambda: True)
    with_sample.go("checklist", "GOV-02")
    assert "Il manque le motif." in texts(with_sample.message)
    named(with_sample.message, "Revenir à GOV-01", QPushButton).click()
    assert with_sample._screens["checklist"].place.line == "GOV-01"
    assert not with_sample.message.isVisible()


def test_an_audit_opened_again_shows_the_line_and_the_choice_it_was_left_at(window, home, qapp, qtbot):
    window.open_sample()
    audit = window.live.audit.id
    spot = Spot("ACC-02", View.MANDATORY.value, "ACC")
    window.go("checklist", spot)
    window._screens["checklist"]._list.filters.search.setText("porte de Mme Dupont")
    window.enter("settings")
    window.close()
    window.preferences._kept.sync()
    assert "Dupont" not in (home / "preferences.ini").read_text("utf-8")
    again = application.started(qapp, home, "fr", audit)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: "checklist" in again._screens)
    assert again._screens["checklist"].place == spot
    again.go("checklist", "GOV-01")
    again.open_audit(audit)
    assert again._screens["checklist"].place.line == "GOV-01"
    again.close()


def test_a_place_that_is_there_no_more_is_passed_over(window):
    window.open_sample()
    audit = window.live.audit.id
    window.preferences.keep_spot(audit, "ZZZ-99", "tout", "nowhere")
    window._screens.clear()
    window.open_audit(audit)
    window.preferences.keep_spot(audit, "ZZZ-99", "tout", "nowhere")
    window._screens["checklist"].come_back("ZZZ-99", "tout", "nowhere")
    assert window._screens["checklist"].place.line
    assert window._screens["checklist"].place.where == ""


def test_the_list_of_screens_says_its_names_as_soon_as_there_is_room(window):
    named_ways = {}
    for width in (1300, 800, 1300):
        window.resize(width, 800)
        QApplication.processEvents()
        named_ways.setdefault(width, []).append(window.navigation.item(0).text())
    assert named_ways == {1300: ["Accueil", "Accueil"], 800: [""]}


def test_nothing_of_the_open_audit_is_undone_or_named_over_a_new_event(with_sample, qtbot):
    with_sample.live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01", typed="Vu")
    with_sample.go("new")
    for keys in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ControlModifier | SHIFT):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, keys)
    qtbot.wait(200)  # a key presses its button, and lets go of it a moment later
    assert with_sample.live.audit.notes["GOV-01"] == "Vu"
    shown = [name_of(button) for button in with_sample.findChildren(QPushButton) if button.isVisible()]
    assert not [name for name in shown if name.startswith(("Annuler", "Rétablir"))]
    assert "10 km" not in texts(with_sample) + with_sample.windowTitle()
    with_sample.go("checklist")
    assert "10 km" in with_sample.windowTitle()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: with_sample.live.audit.notes.get("GOV-01") != "Vu")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    qtbot.waitUntil(lambda: with_sample.live.audit.notes.get("GOV-01") == "Vu")


@pytest.mark.parametrize(("tone", "stays"), [("info", False), ("good", False), ("fair", True), ("bad", True)])
def test_what_is_read_in_passing_goes_when_another_screen_is_entered(with_sample, tone, stays):
    with_sample.enter("settings")
    with_sample.message.say("Une phrase.", tone)
    with_sample.enter("settings")
    assert "Une phrase." in texts(with_sample.message)
    with_sample.enter("results")
    assert ("Une phrase." in texts(with_sample.message)) is stays


def test_no_message_stays_in_the_other_language(window):
    window.take("0199")
    assert "Aucun audit ne commence par" in texts(window.message)
    window.preferences.language = "en"
    window.dress()
    assert "No audit" in texts(window.message)
    window._making.said.emit("Said in English.", "fair")
    window.preferences.language = "fr"
    window.dress()
    assert not window.message.isVisible()


def test_the_first_window_is_no_larger_than_the_screen(qapp, home, qtbot, monkeypatch):
    class Small:
        def availableSize(self):  # noqa: N802  Qt's name
            return QSize(1_024, 700)

    monkeypatch.setattr(MainWindow, "screen", lambda _window: Small())
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    assert window.frameGeometry().width() <= 1_024
    assert window.frameGeometry().height() <= 700
    window.close()


def test_settings_that_cannot_be_kept_are_said_once(window, home):
    window.preferences = Preferences(home / "elsewhere")
    window.preferences.path.mkdir(parents=True)
    window.preferences.theme = "dark"
    window.dress()
    assert "elsewhere/preferences.ini" in texts(window.message)
    assert window.message.said[1] == "bad"
    window.message.clear()
    window._on_author_changed("Zoé")
    assert window.message.said is None


def test_a_name_that_cannot_be_kept_is_said(window, home):
    window.preferences = Preferences(home / "elsewhere")
    window.preferences.path.mkdir(parents=True)
    window.show_screen("settings")
    field = named(window, "Votre nom ou vos initiales", QLineEdit)
    field.setText("Zoé")
    field.editingFinished.emit()
    assert "ne peuvent pas être gardés" in plain(texts(window.message))


def test_data_brought_in_while_one_is_at_home_already_are_listed_there(window, tmp_path, qtbot):
    elsewhere = Desk(tmp_path / "elsewhere")
    elsewhere.sample()
    elsewhere.close()
    window.enter("home")
    assert "Aucun audit pour l’instant" in texts(window)
    window.desk.close()
    for file in (tmp_path / "elsewhere").glob("jauge.db*"):
        (window.folder / file.name).write_bytes(file.read_bytes())
    window.renew()
    assert "Aucun audit pour l’instant" not in texts(window)
