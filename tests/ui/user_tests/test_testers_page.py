"""Testers by code; whoever is welcomed joins the list."""

from audit_app.domain.consent import Use
from audit_app.ui.user_tests.testers_page import TestersPage
from tests.ui.finding import texts


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
