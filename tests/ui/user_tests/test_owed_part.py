"""What is owed to whoever left stays in sight until it is paid."""

from PySide6.QtWidgets import QPushButton

from audit_app.domain.consent import Use
from audit_app.identity import today
from audit_app.ui.user_tests.owed_part import OwedPart
from audit_app.ui.user_tests.testers_page import TestersPage
from tests.ui.finding import named, texts
from tests.ui.user_tests.examples import OWED
from tests.wording.speaking import plain


def test_nothing_is_seen_while_nobody_left(look, live, shown):
    page = shown(TestersPage(look, live))
    page.draw()
    assert page.owed.isHidden()


def test_what_is_owed_to_whoever_left_is_marked_as_paid(look, live, shown, qtbot):
    page = shown(TestersPage(look, live))
    live.withdraw("T01", frozenset({Use.TAKE_PART}), today())
    page.draw()
    assert "Encore dû à des testeurs partis" in texts(page)
    qtbot.waitUntil(lambda: "T01 : 38,40 € dus" in plain(texts(page.owed)))
    with qtbot.waitSignal(page.said) as said:
        named(page, "Payé aujourd’hui : T01 : 38,40 € dus", QPushButton).click()
    assert plain(said.args[0]) == "T01 : 38,40 € payés aujourd’hui."
    assert live.audit.pays[OWED].paid_on == today()
    page.draw()
    assert page.owed.isHidden()
    assert live.undo()
    page.draw()
    assert page.owed.isVisible()


def test_in_an_audit_nobody_may_change_it_is_only_read(look, live, shown, monkeypatch, qtbot):
    live.withdraw("T01", frozenset({Use.TAKE_PART}), today())
    monkeypatch.setattr(type(live), "may_write", property(lambda _live: False))
    part = shown(OwedPart(look, live))
    part.draw()
    qtbot.waitUntil(lambda: "T01 : 38,40 € dus" in plain(texts(part)))
    assert part.findChildren(QPushButton) == []
