"""The curtain: no other window of the program is seen, even when something shows it; then all are as they were."""

from PySide6.QtWidgets import QDialog, QWidget

from audit_app.ui.tester_mode.curtain import Curtain
from tests.ui.tester_mode.sittings import settle


def test_other_windows_are_hidden_and_hidden_again_until_it_is_lifted(qtbot, qapp):
    main, box, closed, front = QWidget(), QDialog(), QWidget(), QDialog()
    for window in (main, box, closed, front):
        qtbot.addWidget(window)
    main.show()
    box.show()
    curtain = Curtain(front)
    front.show()
    assert not main.isVisible()
    assert not box.isVisible()
    main.showNormal()
    settle()
    assert not main.isVisible()
    assert front.isVisible()
    curtain.lift()
    settle()
    assert main.isVisible()
    assert box.isVisible()
    assert not closed.isVisible()
    main.hide()
    main.show()
    settle()
    assert main.isVisible()


def test_a_box_that_opens_later_never_stands_over_the_one_in_front(qtbot, qapp):
    main, front = QWidget(), QDialog()
    late, asking = QDialog(main), QDialog()
    for window in (main, front, late, asking):
        qtbot.addWidget(window)
    main.show()
    curtain = Curtain(front)
    front.show()
    own = QDialog(front)
    own.show()
    late.show()
    asking.open()
    settle()
    assert (late.isVisible(), asking.isVisible(), own.isVisible(), front.isVisible()) == (False, False, True, True)
    curtain.lift()
    settle()
    assert (main.isVisible(), late.isVisible(), asking.isVisible()) == (True, True, False)
