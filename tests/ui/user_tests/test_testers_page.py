"""Testers by code; whoever is welcomed joins the list."""

from audit_app.domain.consent import Use
from audit_app.ui.user_tests.testers_page import TestersPage
from audit_app.ui.user_tests.withdraw_dialog import WithdrawDialog
from tests.ui.finding import texts
from tests.wording.speaking import plain


def test_a_tester_is_welcomed(look, empty, shown):
    page = shown(TestersPage(look, empty))
    page.draw()
    assert "Aucun testeur." in texts(page)
    page.add.click()
    assert page.focusWidget() is page.form._title, "the heading is heard first"
    page.draw()
    assert page.form.is_new, "somebody being welcomed stays in the form"
    page.form.consents.questions[Use.TAKE_PART].group._buttons["yes"].click()
    assert page.place == "T01"
    assert not page.form.is_new
    assert page.form.consents.questions[Use.NEEDS].isAncestorOf(page.focusWidget())
    assert not page.focusWidget().visibleRegion().isEmpty(), "what has the focus is in sight"


def test_one_goes_into_a_tester_and_back(look, live, shown):
    page = shown(TestersPage(look, live), (500, 700))
    page.draw()
    page.chosen.list.setCurrentIndex(page.chosen.list.model().index(1))
    assert page.place == "T02"
    page.chosen.list.chosen.emit("T02")
    assert page.form.isVisible()
    page.enter()
    assert page.chosen.list.hasFocus()
    page.chosen.list.touched.emit("T01")
    assert page.form.isVisible()
    page.leave()


def test_once_somebody_left_the_keyboard_is_at_the_list_and_what_is_owed_is_noted_in_the_window(
    look, live, shown, monkeypatch, qtbot
):
    page = shown(TestersPage(look, live))
    live.changed.connect(lambda _step: page.draw())
    page.draw("T01")
    page.form._withdraw.setFocus()
    before = []

    def tick_everything(box):
        before.append(box.uses)
        box.ticks[Use.TAKE_PART].box.click()
        return 1

    monkeypatch.setattr(WithdrawDialog, "exec", tick_everything)
    with qtbot.waitSignal(page.said) as said:
        page.form._withdraw.click()
    assert before == [frozenset()], "nothing comes back: it is for who asks to say what goes"
    assert page.chosen.list.hasFocus(), "a second press would be for somebody else"
    assert "38,40 € restent dus à T01" in plain(said.args[0])
    assert "« Encore dû à des testeurs partis »" in plain(said.args[0])
    assert "jauge" not in said.args[0]
