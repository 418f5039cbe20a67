from PySide6.QtWidgets import QLineEdit

from audit_app.ui.event.introduced import Introduced
from tests.ui.finding import described
from tests.ui.instruments.seeded import window_with


def test_where_one_is_is_heard_once_before_what_is_asked(qtbot):
    field, other = QLineEdit(), QLineEdit()
    field.setAccessibleDescription("Laissé vide : le même jour.")
    window = window_with(qtbot, other, field)
    assert window.isVisible()
    Introduced(field, "Nouvel événement. Étape 2.")
    field.setFocus()
    assert described(field) == "Nouvel événement. Étape 2. Laissé vide : le même jour."
    other.setFocus()
    assert described(field) == "Laissé vide : le même jour."
    field.setFocus()
    assert described(field) == "Laissé vide : le même jour."
