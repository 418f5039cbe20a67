"""The plan as it is seen: its picture, the pins on it, and the one in hand; keys and pointer move what is in hand."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QSizePolicy

from audit_app.ui.crash import contained
from audit_app.ui.plan.pin_marks import Mark, across, draw_cross, draw_mark
from audit_app.ui.plan.placing import Placing
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP, FAR, NEAR = 1.0, 5.0, 0.2
"""Percents that an arrow moves what is in hand by: alone, with Shift, with Ctrl."""

_SMALLER = 0.75
"""Part of its own size from which a picture is drawn straight away: made smaller, it is made so once, and smoothly."""


class PlanCanvas(PlainLabel):
    """Arrows move what is in hand, Enter drops it, Escape gives up; with nothing in hand, Enter takes the chosen pin.

    A press on a pin chooses it and a drag moves it; while something is in hand, a click drops it there.
    """

    chosen = Signal(str)
    """The code of a pin that was pressed."""

    taken = Signal(str)
    """The code of the chosen pin, to be taken in hand."""

    removal_asked = Signal(str)
    """The code of the chosen pin, to be taken off."""

    def __init__(self, look: Look, placing: Placing) -> None:
        super().__init__("", "picture", wrap=False, readable=True)
        self._look, self._placing = look, placing
        self._image, self._whole, self._scaled = QImage(), QPixmap(), QPixmap()
        self._marks: tuple[Mark, ...] = ()
        self._current = ""
        self._pressed: tuple[str, QPointF] | None = None
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        placing.changed.connect(self._on_placing_changed)

    def show_picture(self, image: QImage) -> None:
        """Show the picture of a plan, once it is read; a null one shows none."""
        self._image, self._whole, self._scaled = image, QPixmap.fromImage(image), QPixmap()
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether the picture is there."""
        return not self._image.isNull()

    def show_marks(self, marks: Sequence[Mark], current: str) -> None:
        """Show these pins; the one of that code is the chosen one."""
        self._marks, self._current = tuple(marks), current
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing: the view around gives it its size."""
        return QSize(0, 0)

    @property
    def shown(self) -> QRect:
        """Where the picture is drawn, within the widget."""
        edge = self._look.px(3) + self._look.line
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)

    def point(self, x: float, y: float) -> QPointF:
        """Return a place of the plan, in percent, as a place of the widget."""
        at = self.shown
        return QPointF(at.left() + x * at.width() / 100, at.top() + y * at.height() / 100)

    # Drawing

    @contained(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the pins, the chosen one last, and above all what is in hand."""
        super().paintEvent(event)
        if not self.has_picture:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(self.shown, self._fitting())
            held = self._placing.code
            for mark in sorted(self._marks, key=lambda mark: mark.code == self._current):
                if mark.code != held:
                    draw_mark(painter, self._look, mark, self.point(mark.x, mark.y), chosen=mark.code == self._current)
            if held:
                self._draw_held(painter)

    def _draw_held(self, painter: QPainter) -> None:
        at = self.point(self._placing.x, self._placing.y)
        draw_cross(painter, self._look, at, QRectF(self.shown))
        known = next((mark for mark in self._marks if mark.code == self._placing.code), None)
        held = known or Mark(self._placing.code, self._placing.kind, "+", 0, 0)
        draw_mark(painter, self._look, held, at, chosen=True)

    def _fitting(self) -> QPixmap:
        """Return the picture for the size it is drawn at; made smaller once for each size."""
        wanted = self.shown.size() * self.devicePixelRatioF()
        if wanted.width() >= self._image.width() * _SMALLER:
            return self._whole
        if self._scaled.size() != wanted:
            way, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = QPixmap.fromImage(self._image.scaled(wanted, way, smooth))
        return self._scaled

    def _on_placing_changed(self) -> None:
        self.setCursor(Qt.CursorShape.CrossCursor if self._placing.active else Qt.CursorShape.ArrowCursor)
        self.update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, drop or give up what is in hand, take or remove the chosen pin; leave every other key to the view."""
        key, held = Qt.Key(event.key()), self._placing.active
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if held and key in _WAYS:
            step = _step(event.modifiers())
            along, down = _WAYS[key]
            self._placing.move(along * step, down * step)
        elif held and enter:
            self._placing.drop()
        elif held and key == Qt.Key.Key_Escape:
            self._placing.give_up()
        elif enter and self._current:
            self.taken.emit(self._current)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._current and not held:
            self.removal_asked.emit(self._current)
        else:
            super().keyPressEvent(event)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the pin under the pointer, or move what is in hand there."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self.has_picture or event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        if self._placing.active:
            self._pressed = (self._placing.code, at)
            self._placing.put(*self._percent(at))
        elif code := self._under(at):
            self._pressed = (code, at)
            self.chosen.emit(code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is in hand with the pointer; a pin that is dragged comes in hand."""
        if self._pressed is None:
            return
        code, begun = self._pressed
        if not self._placing.active:
            if (event.position() - begun).manhattanLength() < QApplication.startDragDistance():
                return
            self._placing.take(code, self._percent(event.position()), dragged=True)
        self._placing.put(*self._percent(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Drop what is in hand: until then, Escape gives it up."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._placing.active:
            self._placing.drop()

    def _under(self, at: QPointF) -> str:
        """Return the code of the nearest pin under a place of the widget, '' where there is none."""
        reach = across(self._look) / 2
        near = [((self.point(mark.x, mark.y) - at).manhattanLength(), mark.code) for mark in self._marks]
        found = min(near, default=(reach + 1, ""))
        return found[1] if found[0] <= 1.4 * reach else ""

    def _percent(self, at: QPointF) -> tuple[float, float]:
        shown = self.shown
        x = (at.x() - shown.left()) / max(1, shown.width()) * 100
        return x, (at.y() - shown.top()) / max(1, shown.height()) * 100


def _step(held: Qt.KeyboardModifier) -> float:
    if held & Qt.KeyboardModifier.ControlModifier:
        return NEAR
    return FAR if held & Qt.KeyboardModifier.ShiftModifier else STEP
