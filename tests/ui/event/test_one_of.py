import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from audit_app.ui.event.one_of import OneOfField, Option
from tests.ui.finding import described, texts

OPTIONS = (
    Option("road", "Voirie ou espace public", "Une rue, une place."),
    Option("tent", "Chapiteau, tente ou structure", "Montés pour l’événement. " * 6),
    Option("plain", "Sans exemple"),
)


@pytest.fixture
def field(look, qtbot):
    made = OneOfField(look, "form", "Type de lieu", OPTIONS)
    qtbot.addWidget(made)
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_nothing_is_chosen_until_somebody_does(field):
    assert field.value() == ""
    assert field.box.currentText() == "Choisir…"


def test_choosing_tells_the_code_and_shows_its_example(field, qtbot):
    told = []
    field.typed.connect(lambda code, value: told.append((code, value)))
    with qtbot.waitSignal(field.left):
        field.box.setCurrentIndex(1)
    assert told == [("form", "road")]
    assert "Une rue, une place." in texts(field)
    assert described(field.box) == "Une rue, une place."


def test_filling_tells_nobody_and_an_unknown_code_is_none(field):
    told = []
    field.typed.connect(lambda *both: told.append(both))
    field.fill("tent")
    assert field.value() == "tent"
    field.fill("palace")
    assert field.value() == ""
    assert told == []


def test_each_option_is_heard_with_its_example(field):
    heard = field.box.itemData(1, Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Voirie ou espace public. Une rue, une place."


def test_the_wheel_passes_over_it_and_changes_nothing(field):
    field.fill("road")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.box, turn)
    assert field.value() == "road"
    assert not turn.isAccepted()


def test_examples_wrap_in_the_open_list_and_a_row_without_one_is_lower(field):
    field.box.showPopup()
    heights = [field.box.view().sizeHintForRow(row) for row in range(field.box.count())]
    field.box.hidePopup()
    assert heights[2] > heights[1] > heights[3]
