import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from audit_app.errors import Fault
from audit_app.ui.event.field import TextField
from audit_app.ui.event.page import Page
from audit_app.ui.event.words import steps
from audit_app.ui.widgets.remark import Remark
from tests.ui.event.conftest import press
from tests.ui.finding import name_of, texts


@pytest.fixture
def page(look, qtbot):
    made = Page(look, steps()[1], 2, 6)
    for code, words in (("starts_on", "Premier jour"), ("ends_on", "Dernier jour")):
        field = TextField(look, code, words)
        made.put(field, field)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_a_step_says_its_number_its_question_and_why_it_is_asked(page):
    assert name_of(page) == "Étape 2 sur 6. Quand a-t-il lieu\u202f?"
    assert "Les dates disent ce qui doit être prêt, et pour quand." in texts(page)
    assert page.why.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_enter_goes_from_field_to_field_and_out_of_the_last(page, qtbot):
    page.focus_first()
    assert name_of(QApplication.focusWidget()) == "Premier jour"
    press(Qt.Key.Key_Return)
    assert name_of(QApplication.focusWidget()) == "Dernier jour"
    with qtbot.waitSignal(page.finished):
        press(Qt.Key.Key_Enter)


def test_a_hidden_field_is_passed_over(page, qtbot):
    page.field("ends_on").hide()
    page.focus_first()
    with qtbot.waitSignal(page.finished):
        press(Qt.Key.Key_Return)


def test_each_fault_goes_to_its_field_and_the_others_are_cleared(page):
    page.show_faults([Fault("not_a_date", "starts_on", found="hier")])
    assert "hier" in texts(page.field("starts_on"))
    page.show_faults([Fault("end_before_start", "ends_on")])
    assert "hier" not in texts(page.field("starts_on"))
    assert "avant le premier" in texts(page.field("ends_on"))


def test_what_was_understood_goes_to_its_field_or_to_its_group(page, look):
    page.remarks["peak"] = Remark(look)
    page.put(page.remarks["peak"])
    page.tell_understood({"starts_on": "Dimanche", "peak": "12 personnes", "budget": "3 €"})
    assert "Dimanche" in texts(page.field("starts_on"))
    assert page.remarks["peak"].sentence == "12 personnes"


def test_a_step_without_anything_to_type_is_entered_at_its_reason(look, qtbot):
    empty = Page(look, steps()[0], 1, 6)
    qtbot.addWidget(empty)
    with qtbot.waitExposed(empty):
        empty.show()
    empty.activateWindow()
    empty.focus_first()
    assert empty.why.hasFocus()
