"""Fields stand side by side as long as there is room."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from audit_app.ui.user_tests.side_by_side import SideBySide, emptied


def test_as_many_as_fit_and_no_more_than_asked(look, shown):
    held = shown(SideBySide(look, [QLineEdit() for _place in range(4)], each=200, most=3), (1000, 200))
    assert held.columns == 3
    held.resize(430, 200)
    assert held.columns == 2
    held.resize(150, 200)
    assert held.columns == 1


def test_a_column_is_emptied(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    emptied(column)
    assert column.count() == 0
