"""Lists and ticks tell each choice at once, and nothing when they are only shown a value."""

from audit_app.domain.codes import Audience
from audit_app.ui.user_tests.chosen_field import ComboField, TicksField, code_of
from tests.ui.finding import name_of


def test_what_is_chosen_in_a_list_is_told_and_stays_when_the_list_is_another(look, shown, qtbot):
    field = shown(ComboField(look, "Lieu"))
    field.offer([("", "Aucun"), ("a", "Accueil"), ("b", "Buvette")])
    with qtbot.waitSignal(field.changed) as changed:
        field.combo.setCurrentIndex(2)
    assert changed.args == ["b", False]
    field.offer([("", "Aucun"), ("b", "Buvette"), ("c", "Cour")])
    assert field.code == "b"
    with qtbot.assertNotEmitted(field.changed):
        field.show_value(None)
    assert field.code == ""
    field.set_able(able=False)
    assert not field.combo.isEnabled()
    field.set_able(able=True)
    field.enter()
    assert field.combo.hasFocus()
    field.flush()


def test_nothing_chosen_is_none(look, shown, qtbot):
    field = shown(ComboField(look, "Lieu"))
    field.offer([("", "Aucun"), ("a", "Accueil")])
    field.show_value("a")
    with qtbot.waitSignal(field.changed) as changed:
        field.combo.setCurrentIndex(0)
    assert changed.args == [None, False]


def test_ticks_give_all_that_is_ticked_in_the_order_shown(look, shown, qtbot):
    field = shown(TicksField(look, "Vient comme", [(str(one), str(one)) for one in Audience], Audience))
    field.show_value((Audience.VOLUNTEERS,))
    assert name_of(field) == "Vient comme"
    with qtbot.waitSignal(field.changed) as changed:
        field.ticks["athletes"].box.click()
    assert changed.args[0] == (Audience.ATHLETES, Audience.VOLUNTEERS)
    field.set_able(able=False)
    assert not field.ticks["athletes"].box.isEnabled()
    field.set_able(able=True)
    field.enter()
    assert field.ticks["athletes"].box.hasFocus()
    field.flush()


def test_a_value_has_a_code():
    assert [code_of(value) for value in (None, True, False, 3, Audience.ATHLETES)] == ["", "yes", "no", "3", "athletes"]
