"""The screen of closing and issues, by keyboard."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app import reporting
from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.issuing import issued
from audit_app.domain.progress import standings
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded
from audit_app.ui.closing import screen as closing
from audit_app.ui.closing.screen import ClosingScreen
from audit_app.ui.closing.topics import AGAIN
from tests.report import audits
from tests.testing import tested
from tests.ui.finding import texts
from tests.wording.speaking import plain


@pytest.fixture
def screen(look, qtbot, begin):
    shown = ClosingScreen(look, begin(audits.small()))
    qtbot.addWidget(shown)
    shown.resize(1_080, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.enter()
    return shown


def asked_by_the_first_row(screen, qtbot, topic):
    """Choose the first row of a topic by keys; return where it leads."""
    screen._browser.topics.go(topic)
    screen._browser.go(topic)
    details = screen._browser.details
    details.setFocus()
    QTest.keyClick(details, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.asked) as asked:
        QTest.keyClick(details, Qt.Key.Key_Return)
    return asked.args


def test_a_line_that_blocks_is_one_key_away(screen, qtbot):
    code, line = asked_by_the_first_row(screen, qtbot, "mandatory_not_checked")
    assert code == "checklist"
    assert line in standings(screen._live.audit)


def test_who_is_waited_for_is_said_at_once_and_one_key_away(screen, qtbot):
    live, topics = screen._live, lambda: plain(" ".join(row.title for row in screen._browser.topics.rows))
    live.apply("tests_taken_in", tested)
    assert "représentant" not in topics()
    live.apply("tester", partial(guarded, tester="T01", by=Guarded.MINOR))
    assert "Testeurs dont le représentant n’a pas encore donné son accord" in topics()
    assert asked_by_the_first_row(screen, qtbot, "awaited_agreements") == ["tests", ("testers", "T01")]
    live.undo()
    assert "représentant" not in topics()


def test_where_the_audit_stands_is_under_the_heading(screen):
    assert "L’audit est ouvert" in plain(screen.subtitle.text())


def test_an_issue_is_written_out_again_from_here(screen, qtbot, tmp_path, monkeypatch):
    live = screen._live
    _written, one = reporting.issued_report(live.audit, tmp_path / "un.pdf", live.files, language="fr", on=audits.ON)
    assert live.apply("issued", lambda audit: issued(audit, one), "1")
    assert "Émission n° 1" in plain(" ".join(row.title for row in screen._browser.topics.rows))
    monkeypatch.setattr(closing, "file_to_save", lambda *_asked: tmp_path / "copie.pdf")
    with qtbot.waitSignal(screen.said) as said:
        screen._browser.line_chosen.emit(f"{AGAIN}{one.id}")
    assert said.args[1] == "good"
    assert (tmp_path / "copie.pdf").read_bytes() == (tmp_path / "un.pdf").read_bytes()
    live.files.path_of(one.report).unlink()
    with qtbot.waitSignal(screen.said) as said:
        screen._browser.line_chosen.emit(f"{AGAIN}{one.id}")
    assert said.args[1] == "bad"


def test_the_place_is_kept_with_the_reason_being_typed(screen):
    screen._form.put_back("Tout est vu")
    screen._browser.go("mandatory_not_checked")
    place = screen.place
    screen._form.put_back("")
    screen.go(place)
    assert screen.place == place
    assert texts(screen)


def test_what_changed_since_is_looked_up_for_each_state_whatever_address_it_has(screen, tmp_path, monkeypatch):
    monkeypatch.setattr(closing, "id", lambda _audit: 1, raising=False)  # that of one state is given to a later one
    live = screen._live
    _written, one = reporting.issued_report(live.audit, tmp_path / "un.pdf", live.files, language="fr", on=audits.ON)
    live.apply("issued", lambda audit: issued(audit, one), "1")
    before = screen._changed_since(one)
    line = next(iter(live.audit.answers))
    live.apply("answered", partial(answered, line=line, verdict=Verdict.NOT_CHECKED), line)
    assert screen._changed_since(one) != before
