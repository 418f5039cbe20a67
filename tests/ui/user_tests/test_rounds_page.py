"""A round is there as soon as it is asked for."""

from audit_app.ui.user_tests.round_form import RoundForm
from audit_app.ui.user_tests.rounds_page import RoundsPage
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ROUND


def test_a_round_is_planned_and_taken_back(look, empty, shown, qtbot):
    page = shown(RoundsPage(look, empty))
    page.draw()
    assert "Aucun tour n’est prévu." in texts(page)
    page.leave()
    assert page.findChildren(RoundForm) == [], "made only once there is a round"
    page.add.click()
    (made,) = empty.audit.user_tests.values()
    assert page.place == made.id
    assert page.form.fields.by_name["kind"].buttons[2].hasFocus()
    assert empty.undo()
    page.draw()
    assert page.place == ""


def test_one_goes_into_a_round_and_back(look, live, shown):
    page = shown(RoundsPage(look, live), (500, 700))
    page.draw()
    assert page.place == ROUND
    page.chosen.list.chosen.emit(ROUND)
    assert page.form.isVisible()
    page.enter()
    assert page.chosen.list.hasFocus()
    page.chosen.list.touched.emit(ROUND)
    assert page.form.isVisible()
    page.leave()
