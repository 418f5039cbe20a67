"""An attempt is begun by who tries, what, where, in which round; the open round comes chosen."""

from audit_app.domain.recording import ended
from audit_app.ui.user_tests.begin_attempt import BeginAttempt
from tests import builders
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ON, ROUND, tested


def test_the_open_round_is_chosen_and_its_scenarios_come_first(look, shown, qtbot):
    audit = tested(builders.a_busy_audit())
    begin = shown(BeginAttempt(look))
    begin.offer(audit)
    assert begin.test.code == ROUND
    assert [begin.scenario.combo.itemData(row) for row in (0, 1, 2)] == ["S6", "S8", "S1"]
    begin.zone.show_value("path-1")
    begin.tester.show_value("T02")
    with qtbot.waitSignal(begin.begun) as begun:
        begin._begin.click()
    assert begun.args == ["T02", "S6", "path-1", ROUND]
    begin.scenario.show_value("S14")
    begin.test.combo.setCurrentIndex(0)
    assert begin.scenario.code == "S14", "what is chosen stays chosen"
    begin.enter()
    assert begin.heading.hasFocus()


def test_without_a_tester_it_says_so(look, shown):
    begin = shown(BeginAttempt(look))
    begin.offer(builders.a_busy_audit())
    assert "Accueillez d’abord un testeur" in texts(begin)
    assert not begin._begin.isEnabled()


def test_a_round_that_is_over_is_not_chosen(look, shown):
    begin = shown(BeginAttempt(look))
    begin.offer(ended(tested(builders.a_busy_audit()), ROUND, ON))
    assert begin.test.code == ""
