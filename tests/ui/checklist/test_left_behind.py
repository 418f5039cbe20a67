"""What is left behind unsaved: said once with its line, taken back on coming back or once it is no longer so."""

import pytest

from audit_app.domain.answering import noted
from audit_app.ui.checklist.left_behind import LeftBehind


@pytest.fixture
def left(live):
    return LeftBehind.of(live)


def test_an_audit_has_one(left, live):
    assert LeftBehind.of(live) is left


def test_it_is_said_once_and_taken_back_on_coming_back(left, qtbot):
    with qtbot.waitSignal(left.told) as told:
        left.tell("GOV-01", "Il manque le motif.", lambda: True)
    assert told.args == ["Il manque le motif.", "fair", "GOV-01"]
    with qtbot.assertNotEmitted(left.told):
        left.tell("GOV-01", "Il manque le motif.", lambda: True)
    with qtbot.assertNotEmitted(left.untold):
        left.come_back("GOV-02")
    with qtbot.waitSignal(left.untold) as untold:
        left.come_back("GOV-01")
    assert untold.args == ["Il manque le motif."]


def test_it_is_taken_back_by_what_puts_it_right_and_by_nothing_else(left, live, qtbot):
    left.tell("ACC-01", "Il manque une note.", lambda: live.audit.notes.get("ACC-01") != "Vu")
    with qtbot.assertNotEmitted(left.untold):
        live.apply("noted", lambda audit: noted(audit, "INF-01", "Autre"), "INF-01")
    with qtbot.waitSignal(left.untold):
        live.apply("noted", lambda audit: noted(audit, "ACC-01", "Vu"), "ACC-01")
