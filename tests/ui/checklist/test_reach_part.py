"""Whom a finding of testers stops, and what was done about it on the day: told by itself."""

import pytest

from audit_app.domain.audit import Finding
from audit_app.ui.checklist.reach_part import ReachPart
from tests.domain.examples import uuid

MET = Finding(id=uuid(9), title="Le verrou ne se voit pas", testers=("T01",), reach=1, mended="Affiche posée")


@pytest.fixture
def part(show, look):
    shown = show(ReachPart(look), 600, 400)
    shown.show_finding(MET, able=True)
    return shown


def test_a_choice_is_told_at_once(part, qtbot):
    assert part.reach._buttons["1"].isChecked()
    with qtbot.waitSignal(part.reached) as reached:
        part.reach._buttons["3"].click()
    assert reached.args == [3]
    part.show_finding(MET.replaced(reach=None), able=False)
    assert not any(button.isChecked() for button in part.reach._buttons.values())
    assert part.words.isReadOnly()


def test_words_are_told_after_a_pause_and_stay_while_they_are_typed(part, qtbot):
    part.words.setFocus()
    part.words.insertPlainText("Vite : ")
    part.show_finding(MET, able=True)
    assert part.words.content == "Vite : Affiche posée"
    with qtbot.waitSignal(part.mended) as mended:
        part.flush()
    assert mended.args == ["Vite : Affiche posée"]
    part.show_finding(MET.replaced(id=uuid(10), mended=""), able=True)
    assert part.words.content == ""
    with qtbot.assertNotEmitted(part.mended):
        part._tell()
    with qtbot.waitSignal(part.left):
        part.words.left.emit()
