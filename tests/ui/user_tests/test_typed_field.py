"""A typed field tells its value after a pause, keeps what cannot be read, and never takes away what is being typed."""

from PySide6.QtTest import QTest

from audit_app.ui.user_tests.readings import MINUTES, NOTE
from audit_app.ui.user_tests.typed_field import TypedField
from tests.ui.finding import texts
from tests.wording.speaking import plain


def test_a_value_is_told_once_the_field_is_left(look, shown, qtbot):
    field = shown(TypedField(look, "Minutes", reading=MINUTES))
    field.show_value(None)
    field.enter()
    with qtbot.waitSignals([field.changed, field.left]):
        QTest.keyClicks(field.field, "7,5")
        field.field.editingFinished.emit()
    with qtbot.assertNotEmitted(field.changed):
        field.flush()


def test_what_cannot_be_read_stays_typed_and_is_said(look, shown, qtbot):
    field = shown(TypedField(look, "Minutes", reading=MINUTES))
    field.show_value(9.5)
    field.enter()
    with qtbot.assertNotEmitted(field.changed):
        field.field.selectAll()
        QTest.keyClicks(field.field, "long")
        field.flush()
    assert (field.wrong, field.text) == ("long", "long")
    assert "n’est pas une durée" in plain(texts(field))
    field.show_value(9.5, other=False)
    assert field.text == "long"
    field.field.selectAll()
    QTest.keyClicks(field.field, "4")
    assert "durée" not in texts(field)


def test_what_is_being_typed_stays_when_the_record_is_shown_again(look, shown):
    field = shown(TypedField(look, "Faits", lines=2, reading=NOTE))
    field.show_value("Avant")
    field.enter()
    field.field.insertPlainText("Ah ")
    field.show_value("Ailleurs", other=False)
    assert field.text == "Ah Avant"
    field.show_value("Autre", other=True)
    assert field.text == "Autre"
    field.show_value("", kept="Gardé", other=True)
    assert field.text == "Gardé"


def test_what_was_taken_back_is_shown_even_where_the_keyboard_is(look, shown):
    field = shown(TypedField(look, "Nom"))
    field.show_value("Anne")
    field.enter()
    field.show_value("Anne", other=False)
    field.show_value(None, other=False)
    assert field.text == ""
    field.set_able(able=False)
    assert field.field.isReadOnly()
