"""What is due is said in words; what was erased is told by code; erasing is asked for."""

from datetime import date

from audit_app.identity import today
from audit_app.ui.user_tests.kept_part import KeptPart
from tests.ui.finding import texts
from tests.ui.user_tests.naming import PERSON, settled, with_file


def test_before_its_date_nothing_is_due_and_what_happens_then_is_said(look, live, shown, qtbot):
    part = shown(KeptPart(look))
    names = with_file(live, qtbot, PERSON)
    part.show_file(names, today())
    assert "il s’efface seul" in texts(part)
    assert (part.due.isVisible(), part.everything.isVisible()) == (False, True)
    assert "n’est pas" not in texts(part)


def test_once_it_has_come_that_is_said_and_can_be_done(look, live, shown, qtbot):
    part = shown(KeptPart(look))
    names = with_file(live, qtbot, PERSON)
    part.show_file(names, date(2099, 2, 1))
    assert "La date d’effacement est arrivée : T01." in texts(part)
    with qtbot.waitSignal(part.due_asked):
        part.due.click()
    with qtbot.waitSignal(part.all_asked):
        part.everything.click()


def test_what_was_erased_is_told_by_code(look, live, shown, qtbot):
    part = shown(KeptPart(look))
    names = with_file(live, qtbot, PERSON)
    names.erase("T01")
    settled(names, qtbot)
    part.show_file(names, today())
    assert "T01 : effacé le" in texts(part)
    assert not part.everything.isVisible()
