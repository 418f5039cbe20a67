"""A choice whose offers come and go: what is chosen stays, what is gone is the first."""

import pytest

from audit_app.ui.checklist.offered import OfferedCombo

FIRST, MORE = [("", "Partout")], [("ACC", "Accueil – 1"), ("CIR", "Circulation")]


@pytest.fixture
def combo(look, show):
    made = OfferedCombo()
    made.offer(FIRST, MORE, [])
    return show(made, 200, 60)


def test_the_first_holds_until_another_is_chosen(combo, qtbot):
    assert combo.code == ""
    with qtbot.waitSignal(combo.currentIndexChanged):
        combo.choose("CIR")
    assert combo.code == "CIR"


def test_new_words_and_new_offers_leave_the_choice(combo, qtbot):
    combo.choose("ACC")
    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        combo.offer(FIRST, [("ACC", "Accueil – 0"), MORE[1]], [])
    assert combo.currentText() == "Accueil – 0"
    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        combo.offer(FIRST, [("BEN", "Bénévoles"), *MORE], [("z", "Zone")])
    assert combo.code == "ACC"
    assert combo.findData("z") > combo.findData("CIR") + 1, "a line stands between the groups"


def test_a_choice_that_is_gone_is_the_first(combo):
    combo.choose("CIR")
    combo.offer(FIRST, MORE[:1])
    assert combo.code == ""
    combo.choose("nowhere")
    assert combo.code == ""
