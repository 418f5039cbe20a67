"""The screen of the actions as somebody sees, hears and walks through it."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTabBar

from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.domain.tailoring import tailored
from audit_app.exchange.calendar import uid_of
from audit_app.ui.actions.costs_page import CostsPage
from audit_app.ui.actions.gaps_page import GapsPage
from audit_app.ui.actions.panel import ActionPanel
from audit_app.ui.actions.screen import TABS, ActionsScreen
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from tests.ui.actions.conftest import DONE, LATE, LATER, ON
from tests.ui.checklist.keyboard import type_in
from tests.ui.conftest import worn
from tests.ui.finding import described, named, texts
from tests.ui.instruments import clipping
from tests.wording.speaking import plain


@pytest.fixture
def screen(look, shown, live, qtbot):
    made = opened(shown(ActionsScreen(look, live), (1080, 800)), qtbot)
    made.enter()
    return made


def opened(screen, qtbot):
    """Wait until the action chosen stands beside the list: the list comes first."""
    qtbot.waitUntil(lambda: screen.findChild(ActionPanel) is not None)
    return screen


def tab(screen, code):
    screen.findChild(QTabBar).setCurrentIndex(TABS.index(code))


def tab_names(screen):
    tabs = screen.findChild(QTabBar)
    return [plain(tabs.tabText(place)) for place in range(tabs.count())]


def test_where_they_stand_is_heard_with_the_heading(screen):
    assert screen.title.hasFocus()
    assert plain(described(screen.title)) == "4 actions ; 1 en retard ; 1 à rendre d’ici 7 jours ; 1 faite"


def test_actions_and_gaps_are_counted_on_their_tab(screen):
    assert tab_names(screen) == ["Liste (4)", "Tableau", "Écarts sans action (1)", "Coûts"]


def test_what_is_answered_elsewhere_is_counted_at_once(screen, live):
    live.apply("answered", partial(answered, line="INF-01", verdict=Verdict.COMPLIANT, by="Z", on=ON))
    assert tab_names(screen)[2] == "Écarts sans action (0)"
    live.undo()
    assert tab_names(screen)[2] == "Écarts sans action (1)"


def test_what_changes_nothing_here_draws_nothing(screen, live):
    drawn = screen._drawn
    live.apply("noted", partial(noted, line="ACC-01", note="Autre chose."))
    assert screen._drawn is drawn


def test_another_day_makes_other_words(screen):
    screen.day = lambda: ON + timedelta(days=6)
    screen.draw()
    assert "2 en retard" in plain(screen.subtitle.text())


def test_a_gap_gets_its_action_and_it_is_shown_in_the_list(screen, live, qtbot):
    screen.go("gaps")
    type_in(named(screen, "Ce qui sera fait", QPlainTextEdit), "Publier")
    with qtbot.waitSignal(screen.said) as said:
        named(screen, "Créer l’action", QPushButton).click()
    assert said.args == ["Action créée\u00a0: elle est dans la liste.", "good"]
    made = live.audit.action_of("INF-01")
    assert screen.place == ("list", made.id)
    assert tab_names(screen)[0] == "Liste (5)"


def test_list_and_board_are_at_the_same_action(screen):
    screen.go(("list", LATER))
    tab(screen, "board")
    assert screen.place == ("board", LATER)


def test_it_comes_back_to_where_it_was(screen):
    for place in (("board", DONE), ("gaps", "INF-01"), ("costs", LATE)):
        screen.go(place)
        assert screen.place == place or (place[0] == "costs" and screen.place[0] == "costs")


def test_a_line_is_asked_for(screen, qtbot):
    with qtbot.waitSignal(screen.asked) as asked:
        named(screen, "Aller à la ligne", QPushButton).click()
    assert asked.args == ["checklist", "ACC-01"]


def test_ctrl_f_searches_from_anywhere(screen, qtbot):
    tab(screen, "costs")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget().accessibleName() == "Chercher dans les actions"
    assert screen.place[0] == "list"


def test_escape_goes_back_to_what_one_chooses_from(screen, qtbot):
    screen.go(("list", LATE))
    named(screen, "Ce qui sera fait", QPlainTextEdit).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget().accessibleName() == "Actions"


def test_leaving_saves_what_is_typed(screen, live):
    screen.go(("list", LATE))
    named(screen, "Ce qui sera fait", QPlainTextEdit).setPlainText("Deux rampes")
    screen.leave()
    assert live.audit.actions[LATE].what == "Deux rampes"


@pytest.mark.parametrize(
    ("button", "typed", "written"),
    [
        ("Écrire les actions montrées dans un fichier de calendrier", "a.ics", "a.ics"),
        ("Écrire les actions montrées dans un fichier de calendrier", "a", "a.ics"),
        ("Écrire les actions montrées dans un tableur : Excel ou CSV", "a.csv", "a.csv"),
        ("Écrire les actions montrées dans un tableur : Excel ou CSV", "a.doc", "a.doc.xlsx"),
    ],
)
def test_what_is_shown_is_written_where_it_is_asked_for(screen, tmp_path, qtbot, monkeypatch, button, typed, written):
    monkeypatch.setattr("audit_app.ui.actions.screen.file_to_save", lambda *_asked: Path(tmp_path / typed))
    with qtbot.waitSignal(screen.said, timeout=20_000):
        named(screen, button, QPushButton).click()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [written]


def test_only_what_the_filters_leave_is_written(screen, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr("audit_app.ui.actions.screen.file_to_save", lambda *_asked: tmp_path / "a.ics")
    screen.findChild(type(screen._register.chooser)).filters.search.setText("rampe")
    with qtbot.waitSignal(screen.said, timeout=20_000):
        named(screen, "Écrire les actions montrées dans un fichier de calendrier", QPushButton).click()
    events = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert [str(event["uid"]) for event in events] == [uid_of(screen._live.audit, LATE)]


def test_given_up_nothing_is_written(screen, qtbot, monkeypatch):
    monkeypatch.setattr("audit_app.ui.actions.screen.file_to_save", lambda *_asked: None)
    with qtbot.assertNotEmitted(screen.said, wait=50):
        named(screen, "Écrire les actions montrées dans un fichier de calendrier", QPushButton).click()


@pytest.mark.parametrize("code", TABS)
def test_nothing_is_cut_at_200_per_cent(qapp, shown, live, qtbot, code):
    screen = shown(ActionsScreen(worn(qapp, Look(LIGHT, 200)), live), (1080, 800))
    screen.go(code)
    qtbot.wait(50)
    assert clipping.every_fault(screen) == []


def test_parts_are_made_when_they_are_seen(screen):
    assert (screen.findChild(GapsPage), screen.findChild(CostsPage)) == (None, None)
    for code, page in (("gaps", GapsPage), ("costs", CostsPage)):
        tab(screen, code)
        assert screen.findChild(page).isVisible()


def test_a_closed_audit_is_only_read(look, shown, live, qtbot):
    from audit_app.domain.audit import AuditState, State

    live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    screen = opened(shown(ActionsScreen(look, live), (1080, 800)), qtbot)
    assert named(screen, "Ce qui sera fait", QPlainTextEdit).isReadOnly()
    assert "4 actions" in texts(screen)


def test_while_gaps_are_left_the_keyboard_is_at_the_next_one(screen, live, qtbot):
    line = next(line for line in tailored(live.audit).lines if line != "INF-01" and not live.audit.action_of(line))
    live.apply("answered", partial(answered, line=line, verdict=Verdict.NON_COMPLIANT, by="Z", on=ON))
    screen.go("gaps")
    waiting = [row.line.id for row in screen._waiting]
    assert len(waiting) == 2
    screen._gaps.go(waiting[0])
    screen._gaps.open_chosen()
    type_in(named(screen, "Ce qui sera fait", QPlainTextEdit), "Publier")
    with qtbot.waitSignal(screen.said) as said:
        named(screen, "Créer l’action", QPushButton).click()
    assert plain(said.args[0]) == "Action créée. Il reste 1 écart."
    assert screen.place == ("gaps", waiting[1])
    assert screen._gaps.list.hasFocus()
