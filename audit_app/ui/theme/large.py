"""What the style sheet adds where every target is to be large; it comes last, and says least sizes alone."""

from audit_app.ui.theme.look import Look

_THUMB = 28
"""Pixels of a scroll bar that a thumb can take hold of."""


def large_targets(look: Look) -> str:
    """Return the rules: a least height for what is pressed, less what padding and border add to it.

    A least height takes the place of what the words ask for, so it is never less than a line of them; for the same
    reason nothing here has a least width: words would be cut.
    """
    w, least, sign = look.line, look.target, max(24, look.px(16))
    framed = _within(look, look.px(9) + w)
    return f"""
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {_within(look, look.px(7) + w)}px }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ min-height: 0 }}
QLineEdit[role="address"] {{ min-height: {_within(look, 0)}px }}
QComboBox QAbstractItemView::item, QMenu::item {{ min-height: {max(least, look.px(30))}px }}
QPushButton {{ min-height: {_within(look, look.px(8) + w)}px }}
QPushButton[role="quiet"] {{ padding-left: {max(look.px(8), 13)}px; padding-right: {max(look.px(8), 13)}px }}
QPushButton[role="door"] {{ min-height: 0 }}
QCheckBox, QRadioButton {{ min-height: {_within(look, look.px(5) + w)}px }}
QCheckBox::indicator, QListView::indicator, QRadioButton::indicator {{ width: {sign}px; height: {sign}px }}
QRadioButton::indicator {{ border-radius: {sign // 2 + max(1, look.px(1.5))}px }}
QRadioButton[verdict] {{ min-height: {look.px(34)}px }}
QRadioButton[verdict]::indicator {{ width: 0; height: 0 }}
QListWidget[role="framed"]::item, QListView[role="navigation"]::item {{ min-height: {framed}px }}
QTabBar::tab {{ min-height: {_within(look, look.px(7) + w)}px; min-width: {least}px }}
QScrollBar:vertical {{ width: {_THUMB + 4}px }}
QScrollBar:horizontal {{ height: {_THUMB + 4}px }}
QScrollBar::handle {{ border-radius: {look.px(6)}px }}
QScrollBar::handle:vertical {{ min-height: {2 * least}px }}
QScrollBar::handle:horizontal {{ min-width: {2 * least}px }}
"""


def _within(look: Look, around: int) -> int:
    """Return what is left of a target within padding and border on both sides; never less than a line of words."""
    return max(look.px(20), look.target - 2 * around)
