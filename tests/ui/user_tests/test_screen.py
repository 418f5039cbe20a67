"""Five parts of one screen: each leads on, is left saved, and come back to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton

from audit_app.domain.audit import AuditState, State
from audit_app.domain.consent import Use
from audit_app.ui.user_tests import tester_form
from audit_app.ui.user_tests.screen import TABS, UserTestsScreen
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ATTEMPT, BLOCKED, ON, ROUND, SECOND
from tests.wording.speaking import plain


@pytest.fixture
def screen(look, live, shown):
    return shown(UserTestsScreen(look, live))


def test_it_says_what_the_class_asks_for_and_counts_its_parts(screen):
    said = plain(screen.subtitle.text())
    assert said.startswith("La classe N")
    assert "2 testeurs jusqu’ici, 2 profils." in said
    assert [screen._tabs.tabText(place) for place in range(5)] == [
        "Tours (1)", "Testeurs (2)", "Tentatives (2)", "Couverture", "Noms",
    ]  # fmt: skip


def test_where_there_is_little_room_the_parts_are_named_and_not_counted(screen, qtbot):
    screen.resize(400, 700)
    qtbot.waitUntil(lambda: screen.width() < 450)
    assert [screen._tabs.tabText(place) for place in (0, 1, 2)] == ["Tours", "Testeurs", "Tentatives"]


@pytest.mark.parametrize(
    "place", [("rounds", ROUND), ("testers", "T02"), ("attempts", ATTEMPT), ("coverage", "S6"), ("coverage", "table")]
)
def test_one_comes_back_to_where_one_was(screen, place):
    screen.go(place)
    assert screen.place == place
    assert screen.title.hasFocus()


def test_what_is_typed_is_saved_when_another_part_is_shown(screen):
    screen.go(("attempts", ATTEMPT))
    facts = screen.attempts.form.fields.by_name["facts"]
    facts.enter()
    facts.field.insertPlainText("Vite. ")
    screen.go("coverage")
    assert screen._live.audit.observations[ATTEMPT].facts.startswith("Vite.")


def test_undo_is_seen_at_once(screen):
    screen.go("rounds")
    screen.rounds.add.click()
    assert screen._tabs.tabText(0) == "Tours (2)"
    screen._live.undo()
    assert screen._tabs.tabText(0) == "Tours (1)"
    screen._live.saved.emit()


def test_the_keyboard_goes_to_the_list_when_what_it_was_in_is_gone(screen, monkeypatch):
    screen.go(("testers", "T02"))
    screen.testers.open_chosen()
    monkeypatch.setattr(tester_form.WithdrawDialog, "ask", lambda _self: frozenset(Use))
    screen.testers.form._withdraw.setFocus()
    screen.testers.form._withdraw.click()
    assert "T02" not in screen._live.audit.testers
    assert screen.testers.isAncestorOf(screen.focusWidget())
    assert screen.focusWidget().isVisible()
    screen.go("attempts")
    screen.attempts.beginning.begun.emit("T01", "S8", "", "")
    assert screen.attempts.form._title.hasFocus()
    screen._live.undo()
    assert screen.attempts.isAncestorOf(screen.focusWidget())


def test_escape_goes_back_to_the_list(screen):
    screen.go(("attempts", SECOND))
    screen.attempts.open_chosen()
    QTest.keyClick(screen.attempts.form._title, Qt.Key.Key_Escape)
    assert screen.attempts.chosen.list.hasFocus()
    QTest.keyClick(screen.attempts.chosen.list, Qt.Key.Key_A)


def test_a_contradiction_leads_to_the_line_and_to_the_finding(screen, qtbot):
    screen.go("coverage")
    for code, asked in (("ACC-01", ["checklist", "ACC-01"]), (f"finding:{BLOCKED}", ["findings", BLOCKED])):
        with qtbot.waitSignal(screen.asked) as said:
            screen.coverage.line_chosen.emit(code)
        assert said.args == asked


def test_a_finding_is_asked_for_with_its_attempt(screen, qtbot):
    screen.go(("attempts", ATTEMPT))
    with qtbot.waitSignal(screen.asked) as asked:
        screen.attempts.form._finding.click()
    assert asked.args == ["finding", ATTEMPT]
    with qtbot.waitSignal(screen.said):
        screen.testers.said.emit("Noté.", "good")


def test_the_screen_is_given_to_the_tester_chosen(screen, qtbot):
    screen.go("attempts")
    screen.attempts.add.click()
    with qtbot.waitSignal(screen.asked) as asked:
        screen.attempts.beginning._give.click()
    assert asked.args == ["tester", ("T01", ROUND, ("S6",))]


def test_every_part_has_its_code(screen):
    assert len(TABS) == screen._tabs.count()
    assert "Prévoir un tour de tests" not in texts(screen)


def test_a_closed_audit_is_read_but_a_consent_is_still_taken_back(screen):
    screen.go(("testers", "T01"))
    live = screen._live
    live.apply("closed", lambda now: now.replaced(state=State(state=AuditState.CLOSED, on=ON, by="Maé")))
    for part in TABS[:-1]:  # names are of no audit: they are called, paid and erased after it is closed
        screen.go(part)
        page = screen._page
        fields = [field for kind in (QLineEdit, QPlainTextEdit) for field in page.findChildren(kind)]
        assert all(field.isReadOnly() for field in fields if field.isVisible())
        chosen = [box for kind in (QCheckBox, QRadioButton) for box in page.findChildren(kind) if box.isVisible()]
        assert not any(box.isEnabled() for box in chosen), part
    assert screen.rounds.add.isHidden()
    assert screen.testers.add.isHidden()
    assert screen.attempts.add.isHidden()
    screen.go(("testers", "T01"))
    assert screen.testers.form._withdraw.isVisible()


def test_documents_are_printed_from_any_part_and_what_was_written_is_said(screen, qtbot):
    dialog = screen.open_documents()
    assert dialog.isVisible()
    with qtbot.waitSignal(screen.said) as told:
        dialog.printed.emit("Écrit : a.pdf (1 page)")
    assert told.args == ["Écrit : a.pdf (1 page)", "good"]
    dialog.close()
