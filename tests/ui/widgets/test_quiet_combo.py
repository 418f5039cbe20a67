"""A list in a body that scrolls: the wheel over it scrolls the body, the keys change it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from audit_app.ui.widgets.quiet_combo import QuietCombo


def test_the_wheel_changes_nothing_and_the_keys_do(look, qtbot):
    combo = QuietCombo()
    combo.addItems(["À faire", "En cours"])
    qtbot.addWidget(combo)
    combo.show()
    spot, turned = QPointF(combo.rect().center()), QPoint(0, -120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    turn = QWheelEvent(spot, combo.mapToGlobal(spot), turned, turned, *none)
    QApplication.sendEvent(combo, turn)
    assert combo.currentText() == "À faire"
    assert not turn.isAccepted()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "En cours"
