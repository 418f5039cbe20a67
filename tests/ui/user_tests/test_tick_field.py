"""Yes or no as a tick."""

from audit_app.ui.user_tests.tick_field import TickField


def test_it_is_told_at_once_and_shown_without_a_word(look, shown, qtbot):
    field = shown(TickField(look, "Le chemin est vérifié."))
    with qtbot.assertNotEmitted(field.changed):
        field.show_value(True)
        field.set_able(able=True)
    with qtbot.waitSignal(field.changed) as changed:
        field.tick.box.click()
    assert changed.args == [False, False]
    field.enter()
    assert field.tick.box.hasFocus()
    field.flush()
    field.set_able(able=False)
    assert not field.tick.box.isEnabled()
