"""Contrast as it is drawn, not as it is meant: the most common colour of a piece is its ground, the strongest its ink.

**Source:** WCAG 2.2, 1.4.3 (text, 4.5 to 1), 1.4.11 (borders and states of controls, 3 to 1), relative luminance.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFrame,
    QWidget,
)

from tests.ui.instruments.tree import shown, told

TEXT = 4.5
CONTROL = 3.0
_RARE = 0.0004
"""A colour this rare in a piece is the rim of a letter, not its ink."""

_ONE_LETTER = 150
"""Pixels of a piece that holds one figure: softened edges alone, no colour of them twice."""


def luminance(colour: int) -> float:
    """Return the relative luminance of 0xrrggbb.

    >>> luminance(0xFFFFFF), luminance(0)
    (1.0, 0.0)
    """
    parts = ((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in (p / 255 for p in parts))
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 6)


@lru_cache(maxsize=20_000)
def ratio(one: int, other: int) -> float:
    """Return the contrast of two colours.

    >>> round(ratio(0xFFFFFF, 0), 1), round(ratio(0x767676, 0xFFFFFF), 2)
    (21.0, 4.54)
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def drawn(window: QWidget, *, focused: bool = True) -> QImage:
    """Return the window as it is painted now; without the focus no cursor and no ring stands in for pale words."""
    holder = QApplication.focusWidget()
    if holder is not None and not focused:
        holder.clearFocus()
        image = drawn(window)
        holder.setFocus()
        return image
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def pixels(image: QImage, rect: QRect) -> array[int]:
    """Return the colours of a piece of a picture, row by row."""
    piece = image.copy(rect.intersected(image.rect()))
    found = array("I")
    found.frombytes(bytes(piece.constBits()))
    return found


def ink_and_ground(found: array[int]) -> tuple[int, int]:
    """Return the strongest colour that is not rare, and the most common one."""
    counted = Counter(found)
    ground = counted.most_common(1)[0][0] & 0xFFFFFF
    least = max(3, len(found) * _RARE) if len(found) > _ONE_LETTER else 1
    inks = [colour & 0xFFFFFF for colour, count in counted.items() if count >= least]
    return max(inks, key=lambda colour: ratio(colour, ground)), ground


def _trimmed(found: array[int], width: int) -> array[int]:
    """Return the rows where something is drawn, cut to the columns where something is: few words on a wide ground."""
    ground = Counter(found).most_common(1)[0][0]
    blank = array("I", [ground] * width)
    drawn_on = array("I")
    for y in range(0, len(found), width):
        if (row := found[y : y + width]) != blank:
            drawn_on += row
    columns = [x for x, marked in enumerate(_marked_columns(drawn_on, width, ground)) if marked]
    if not columns:
        return found
    kept = array("I")
    for y in range(0, len(drawn_on), width):
        kept += drawn_on[y + max(0, columns[0] - 1) : y + min(width, columns[-1] + 2)]
    return kept


def _marked_columns(found: array[int], width: int, ground: int) -> list[bool]:
    blank = array("I", [ground] * (len(found) // width))
    return [found[x::width] != blank for x in range(width)]


def place(window: QWidget, widget: QWidget, rect: QRect | None = None) -> QRect:
    """Return where a widget, or a piece of it, lies in the picture of its window; empty where it is scrolled away."""
    seen = widget.visibleRegion().boundingRect()
    piece = seen if rect is None else seen.intersected(rect)
    return QRect(widget.mapTo(window, piece.topLeft()), piece.size()) if not piece.isEmpty() else QRect()


def pale_texts(window: QWidget) -> list[str]:
    """Return the texts drawn with less than 4.5 to 1; what is disabled is exempt, as in WCAG."""
    image = drawn(window, focused=False)
    faults = []
    for widget, rect in _texts(window):
        lies = place(window, widget, rect)
        if lies.width() < 4 or lies.height() < 6:
            continue
        ink, ground = ink_and_ground(_trimmed(pixels(image, lies), lies.width()))
        if ratio(ink, ground) < TEXT:
            faults.append(f"{ratio(ink, ground):.2f} to 1: {told(widget)}, #{ink:06x} on #{ground:06x}")
    return faults + [
        fault for view in shown(window) if isinstance(view, QAbstractItemView) for fault in _rows(image, window, view)
    ]


def _texts(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    for widget in shown(window):
        if not widget.isEnabled():
            continue
        if isinstance(widget, QLabel):
            if widget.text().strip():
                yield widget, widget.contentsRect()
        elif isinstance(widget, QAbstractButton) and widget.text():
            yield widget, _words_of(widget)
        elif isinstance(widget, QLineEdit) and (widget.text() or widget.placeholderText()):
            option = QStyleOptionFrame()
            widget.initStyleOption(option)
            yield widget, widget.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, widget)
        elif isinstance(widget, QPlainTextEdit) and (widget.toPlainText() or widget.placeholderText()):
            yield widget.viewport(), _written(widget)
        elif isinstance(widget, QComboBox) and widget.currentText():
            yield widget, widget.rect().adjusted(3, 3, -3, -3)


def _words_of(button: QAbstractButton) -> QRect:
    """Return where the words of a button are: its icon or its mark may be strong where they are pale."""
    wide = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
    if isinstance(button, QRadioButton | QCheckBox):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        part = QStyle.SubElement.SE_RadioButtonContents
        if isinstance(button, QCheckBox):
            part = QStyle.SubElement.SE_CheckBoxContents
        inside = button.style().subElementRect(part, option, button)
        icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
        return inside.adjusted(icon, 0, 0, 0)
    inside = button.rect().adjusted(4, 4, -4, -4)
    if button.icon().isNull():
        return inside
    return QRect(inside.center().x(), inside.top(), min(wide // 2, inside.width() // 2), inside.height())


def _written(area: QPlainTextEdit) -> QRect:
    """Return where the words of a text area are: a few words on a wide ground would count as rare."""
    lines = (area.toPlainText() or area.placeholderText()).splitlines()
    metrics = area.fontMetrics()
    wide = max(metrics.horizontalAdvance(line) for line in lines) + 8
    return QRect(0, 0, wide, len(lines) * metrics.lineSpacing() + 8).intersected(area.viewport().rect())


def _rows(image: QImage, window: QWidget, view: QAbstractItemView) -> list[str]:
    """Return the pale pieces of the rows of a view, line of text by line of text."""
    if not view.isEnabled() or view.model() is None:
        return []
    columns = 1 if isinstance(view, QListView) else view.model().columnCount(view.rootIndex())
    faults = []
    for row in range(min(40, view.model().rowCount(view.rootIndex()))):
        for column in range(columns):
            lies = place(window, view.viewport(), view.visualRect(view.model().index(row, column, view.rootIndex())))
            if lies.height() < 8 or lies.width() < 8:
                continue
            found = pale_pieces(pixels(image, lies), lies.width())
            faults += [f"{said}: row {row + 1} of {told(view)}" for said in found]
    return faults


def pale_pieces(found: array[int], width: int) -> list[str]:
    """Return the lines of a drawn piece that are too pale; small squares may be icons, which need 3 to 1 only."""
    ground = Counter(found).most_common(1)[0][0]
    blank = array("I", [ground] * width)
    faults = []
    for top, bottom in _runs([found[y : y + width] != blank for y in range(0, len(found), width)], 1):
        band = found[top * width : bottom * width]
        for left, right in _runs(_marked_columns(band, width, ground), 14):
            if bottom - top < 7 or right - left < 5:
                continue
            piece = array("I")
            for y in range(0, len(band), width):
                piece += band[y + left : y + right]
            ink, paper = ink_and_ground(piece)
            asked = CONTROL if right - left <= 1.4 * (bottom - top) else TEXT
            if ratio(ink, paper) < asked:
                faults.append(f"{ratio(ink, paper):.2f} to 1, #{ink:06x} on #{paper:06x} at {left},{top}")
    return faults


def _runs(marks: list[bool], gap: int) -> list[tuple[int, int]]:
    """Return where the marks run, first and after last; a gap no longer than `gap` does not part them.

    >>> _runs([False, True, True, False, True, False, False, True], 1)
    [(1, 5), (7, 8)]
    """
    runs: list[tuple[int, int]] = []
    for at, mark in enumerate(marks):
        if not mark:
            continue
        if runs and at - runs[-1][1] <= gap:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


_EDGED = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QRadioButton, QPushButton)


def faint_edges(window: QWidget) -> list[str]:
    """Return the controls whose edge, or whole body, stands out from around it by less than 3 to 1."""
    image = drawn(window, focused=False)
    faults = []
    for widget in shown(window):
        if not isinstance(widget, _EDGED) or not widget.isEnabled() or _edgeless(widget):
            continue
        lies = place(window, widget)
        if lies.size() != widget.size() or lies.left() < 4:
            continue
        if (found := _edge(image, lies)) < CONTROL:
            faults.append(f"edge {found:.2f} to 1: {told(widget)}")
    return faults


def _edgeless(widget: QWidget) -> bool:
    """Whether it is told apart by its words alone, as a link is, is a part of another control, or is only read."""
    inner = isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    read = isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly()
    return inner or read or widget.property("role") == "quiet" or (isinstance(widget, QPushButton) and widget.isFlat())


def _edge(image: QImage, lies: QRect) -> float:
    """Return the strongest contrast on a short walk from outside to inside, over the middle of the left side."""
    reach = max(12, lies.height() // 2)
    best = []
    for y in range(lies.top() + lies.height() // 3, lies.top() + 2 * lies.height() // 3):
        outside = image.pixel(lies.left() - 3, y) & 0xFFFFFF
        walk = (image.pixel(x, y) & 0xFFFFFF for x in range(lies.left() - 2, lies.left() + reach))
        best.append(max(ratio(colour, outside) for colour in walk))
    return sorted(best)[len(best) // 2] if best else 0.0


def unseen_focus(window: QWidget, widget: QWidget) -> str:
    """Return what is wrong with how the focus shows on a widget that has it, '' when it shows.

    Enough pixels must differ from the unfocused drawing by 3 to 1: as many as one side of the widget has.
    """
    lies = place(window, widget).adjusted(-2, -2, 2, 2).intersected(window.rect())
    focused = _piece(window, lies)
    widget.clearFocus()
    bare = _piece(window, lies)
    widget.setFocus()
    steps = [(new & 0xFFFFFF, old & 0xFFFFFF) for new, old in zip(focused, bare, strict=True) if new != old]
    changed = sum(1 for new, old in steps if ratio(new, old) >= CONTROL)
    least = min(widget.width(), widget.height())
    return "" if changed >= least else f"the focus changes {changed} pixels of {told(widget)}, {least} are needed"


def _piece(window: QWidget, lies: QRect) -> array[int]:
    image = window.grab(lies).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return pixels(image, image.rect())
