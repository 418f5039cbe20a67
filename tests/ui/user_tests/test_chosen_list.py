"""A list, or the reason why there is none."""

from audit_app.ui.user_tests.chosen_list import ChosenList
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.row import Rank, Row
from tests.ui.finding import texts


def test_an_empty_list_says_why_and_takes_the_keyboard_there(look, shown, qtbot):
    chosen = shown(ChosenList(look, "Tours", NothingThere(look, "users", "Aucun tour."), button(look, "Prévoir")))
    chosen.show_rows(())
    chosen.enter()
    assert texts(chosen) == "Aucun tour."
    assert chosen.code == ""
    rows = tuple(Row(Rank.TOPIC, name, code=name) for name in ("a", "b"))
    chosen.show_rows(rows, "b")
    assert (chosen.code, texts(chosen)) == ("b", "")
    chosen.enter()
    assert chosen.list.hasFocus()
    with qtbot.waitSignal(chosen.moved) as moved:
        chosen.list.setCurrentIndex(chosen.list.model().index(0))
    assert moved.args == ["a"]
    chosen.go("b")
    assert chosen.code == "b"
    with qtbot.waitSignals([chosen.entered, chosen.touched]):
        chosen.list.chosen.emit("b")
        chosen.list.touched.emit("b")
