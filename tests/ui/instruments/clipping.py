"""Text that does not fit where it is shown, and pieces that do not fit in what holds them."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from audit_app.ui.widgets.plain_table import PlainTable
from audit_app.ui.widgets.porthole import Porthole
from tests.ui.instruments.tree import shown, told

_SLACK = 1
"""A pixel lost to rounding is no fault."""

_LEAST_LETTERS = 8
"""Letters of what is typed that a field must at least show at once; longer text scrolls in it."""

LEAST_TARGET, LARGE_TARGET = 24, 44
"""Pixels. **Source:** WCAG 2.2, 2.5.8 and 2.5.5."""

_THUMB = 24
"""Pixels of a scroll bar where targets are large."""


def every_fault(window: QWidget) -> list[str]:
    """Return all that is cut off, squeezed out or elided in a window."""
    words = (cut_labels, cut_buttons, cut_fields, cut_combos, cut_tabs, cut_headers, cut_rows, elided)
    found = (*words, outside, sideways, cramped)
    return [fault for look in found for fault in look(window)]


def cut_labels(window: QWidget) -> list[str]:
    """Return labels that need more room than they have."""
    faults = []
    for label in _of(window, QLabel):
        if not label.text() or not label.pixmap().isNull():
            continue
        if label.toolTip() and "…" in label.text():  # shortened on purpose: what is left of it must fit
            tall, wide = label.fontMetrics().height(), label.fontMetrics().horizontalAdvance(label.text())
        elif label.wordWrap():
            tall, wide = label.heightForWidth(label.width()), _longest_word(label)
        else:
            tall, wide = label.sizeHint().height(), label.sizeHint().width()
        faults += _short(label, wide, tall)
    return faults


def _longest_word(label: QLabel) -> int:
    """Return the pixels its longest word needs, frame and margins included: a word is broken where it says so alone."""
    words = label.text().replace("\u00a0", "_").replace("\u202f", "_").replace("\u200b", " ").split()
    widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    return widest + label.width() - label.contentsRect().width() + 2 * label.margin()


def cut_buttons(window: QWidget) -> list[str]:
    """Return buttons that need more room than they have."""
    faults = []
    for button in _of(window, QPushButton, QToolButton, QCheckBox, QRadioButton):
        bare = isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        if button.text() and not bare:
            hint = button.sizeHint()
            faults += _short(button, hint.width(), hint.height())
    return faults


def cut_fields(window: QWidget) -> list[str]:
    """Return fields that hide their placeholder, a short text, or the height of a letter."""
    faults = []
    for field in _of(window, QLineEdit):
        metrics, room = field.fontMetrics(), _room(field)
        if isinstance(field.parentWidget(), QAbstractSpinBox):
            wide = metrics.horizontalAdvance(field.text())
        else:
            typed = min(metrics.horizontalAdvance(field.text()), metrics.horizontalAdvance("n" * _LEAST_LETTERS))
            wide = max(typed, metrics.horizontalAdvance(field.placeholderText()))
        if wide > room.width() + _SLACK:
            faults.append(f"{told(field)} needs {wide} pixels across for its words, has {room.width()}")
        if metrics.height() > room.height() + 2 * _SLACK:
            faults.append(f"{told(field)} needs {metrics.height()} pixels down for its words, has {room.height()}")
    return faults


def _room(field: QLineEdit) -> QRect:
    """Return what a field leaves for its words, inside border and padding."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    return field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field) - field.textMargins()


def cut_combos(window: QWidget) -> list[str]:
    """Return combo boxes that cut what is chosen, and have no tooltip that says it whole."""
    faults = []
    for combo in _of(window, QComboBox):
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
        wide = combo.fontMetrics().horizontalAdvance(combo.currentText())
        if wide > room.width() + _SLACK and combo.currentText() not in combo.toolTip():
            faults.append(f"{told(combo)} shows “{combo.currentText()}” in {room.width()} of {wide} pixels")
    return faults


def cut_tabs(window: QWidget) -> list[str]:
    """Return the tabs that are not seen whole."""
    return [
        f"tab “{bar.tabText(place)}” of {told(bar)} is seen from {bar.tabRect(place).left()} to {bar.width()} only"
        for bar in _of(window, QTabBar)
        for place in range(bar.count())
        if not bar.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(bar.tabRect(place))
    ]


def cut_headers(window: QWidget) -> list[str]:
    """Return the headings of tables that do not fit their column."""
    faults = []
    for header in _of(window, QHeaderView):
        if header.model() is None or header.orientation() == Qt.Orientation.Vertical:
            continue
        for section in range(header.count()):
            needed = header.sectionSizeHint(section)
            if not header.isSectionHidden(section) and needed > header.sectionSize(section) + _SLACK:
                said = header.model().headerData(section, Qt.Orientation.Horizontal)
                faults.append(f"heading “{said}” needs {needed} pixels, has {header.sectionSize(section)}")
    return faults


def cut_rows(window: QWidget) -> list[str]:
    """Return rows lower than their delegate asks for, and views that scroll sideways."""
    faults = []
    for view in _of(window, QAbstractItemView):
        if view.model() is None or isinstance(view, QHeaderView):
            continue
        if view.horizontalScrollBar().maximum() > 0 and not isinstance(
            view, PlainTable
        ):  # WCAG 2.2, 1.4.10: tables may
            faults.append(f"{told(view)} scrolls sideways by {view.horizontalScrollBar().maximum()} pixels")
        for row in range(min(60, view.model().rowCount(view.rootIndex()))):
            index = view.model().index(row, 0, view.rootIndex())
            lies, asked = view.visualRect(index), view.sizeHintForIndex(index)
            if not lies.isEmpty() and asked.height() > lies.height() + 2 * _SLACK:
                faults.append(f"row {row + 1} of {told(view)} needs {asked.height()} pixels down, has {lies.height()}")
    return faults


def outside(window: QWidget) -> list[str]:
    """Return pieces laid out partly outside what holds them, and a window forced to be larger than was asked."""
    faults = []
    for widget in shown(window):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or isinstance(widget, QScrollBar) or parent.layout() is None:
            continue
        if isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue
        if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
            faults.append(
                f"{told(widget)} at {widget.geometry().getRect()} leaves {told(parent)} of {parent.size().toTuple()}"
            )
    return faults


def sideways(window: QWidget) -> list[str]:
    """Return bodies wider than what is seen of them: nobody should have to scroll across (WCAG 2.2, 1.4.10)."""
    faults = []
    for area in _of(window, QScrollArea):
        if isinstance(area, Porthole):  # too small a window for so large a text: ACCESSIBILITY.md says which
            continue
        body, room = area.widget(), area.viewport().width()
        if body is not None and body.width() > room + _SLACK:
            widest = _widest(body)
            faults.append(f"{told(area)} is {body.width()} pixels wide in {room}, because of {told(widest)}")
    return faults


def _widest(body: QWidget) -> QWidget:
    """Return the innermost piece that will not be narrower."""
    inner = [child for child in shown(body) if child is not body and child.minimumSizeHint().width() > 0]
    leaves = [child for child in inner if not any(isinstance(c, QWidget) and c.isVisible() for c in child.children())]
    return max(leaves, key=lambda child: max(child.minimumSizeHint().width(), child.minimumWidth()), default=body)


def cramped(window: QWidget) -> list[str]:
    """Return scrolled bodies of which less than three lines of text are seen at once."""
    faults = []
    for area in _of(window, QAbstractScrollArea):
        lines = 3 if isinstance(area, QScrollArea | QAbstractItemView) else 1
        seen, asked = area.viewport().height(), lines * area.fontMetrics().lineSpacing()
        content = area.verticalScrollBar().maximum() + seen
        if seen < min(asked, content) - _SLACK:
            faults.append(f"{told(area)} shows {seen} pixels of its height, {lines} lines need {asked}")
    return faults


def elided(window: QWidget) -> list[str]:
    """Return words cut short with an ellipsis that nobody can read whole: no tooltip says them."""
    return [
        f"{told(widget)} is cut short and has no tooltip"
        for widget in _of(window, QLabel, QAbstractButton)
        if widget.text().endswith("…")
        and not widget.toolTip()
        and (isinstance(widget, QLabel) or widget.accessibleName() not in ("", widget.text()))
    ]


def small_targets(window: QWidget, least: int = LEAST_TARGET) -> list[str]:
    """Return what is pressed or pointed at and is smaller than so many pixels one way."""
    faults = []
    for widget in _of(window, QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox):
        if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QHeaderView):
            continue
        if min(widget.width(), widget.height()) < least:
            faults.append(f"{told(widget)} is {widget.width()} by {widget.height()} pixels")
    for view in _of(window, QAbstractItemView):
        if isinstance(view, QHeaderView) or view.model() is None:
            continue
        for row in range(min(60, view.model().rowCount(view.rootIndex()))):
            lies = view.visualRect(view.model().index(row, 0, view.rootIndex()))
            if not lies.isEmpty() and min(lies.width(), lies.height()) < least:
                faults.append(f"row {row + 1} of {told(view)} is {lies.width()} by {lies.height()} pixels")
    return (
        faults
        + [fault for bar in _of(window, QTabBar) for fault in _small_tabs(bar, least)]
        + _thin_bars(window, least)
    )


def _small_tabs(bar: QTabBar, least: int) -> list[str]:
    sizes = [bar.tabRect(place).size() for place in range(bar.count())]
    return [f"a tab of {told(bar)} is {size.toTuple()}" for size in sizes if min(size.toTuple()) < least]


def _thin_bars(window: QWidget, least: int) -> list[str]:
    """Return scroll bars that a thumb finds hard to hold, where everything is to be large."""
    if least < LARGE_TARGET:
        return []
    bars = (bar for bar in _of(window, QScrollBar) if bar.maximum() > bar.minimum())
    return [
        f"the scroll bar of {told(bar.parentWidget())} is {bar.size().toTuple()}"
        for bar in bars
        if min(bar.size().toTuple()) < _THUMB
    ]


def _of(window: QWidget, *kinds: type[QWidget]) -> Iterator:
    return (widget for widget in shown(window) if isinstance(widget, kinds) and widget.width() > 0)


def _short(widget: QWidget, wide: int, tall: int) -> list[str]:
    if wide > widget.width() + _SLACK or tall > widget.height() + _SLACK:
        return [f"{told(widget)} needs {wide} by {tall} pixels, has {widget.width()} by {widget.height()}"]
    return []
