"""The photo with the frames over it: drawn by pointer, moved and sized by keys, seen as it will be."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy

from audit_app.domain.blurring import LEAST, WHOLE, Frame, framed
from audit_app.store.blurring import squares
from audit_app.ui.checklist.blur_frames import STEP, BlurFrames
from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_WIDE, _TALL = 480, 320
"""Pixels at 100 % that the photo is drawn on at least, as far as the window goes."""


class BlurCanvas(PlainLabel):
    """Arrows move the current frame, with Shift they size it, with Ctrl by small steps; Enter adds, Delete removes."""

    def __init__(self, look: Look, frames: BlurFrames) -> None:
        super().__init__("", "picture", wrap=False, readable=True)
        self._look, self._frames = look, frames
        self._picture = QPixmap()
        self._image = QImage()
        self._grip: QPointF | None = None
        self._origin: QPointF | None = None
        self._drawing = False
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        frames.changed.connect(self.update)

    def show_picture(self, picture: QPixmap) -> None:
        """Show the photo, once it is read."""
        self._picture = picture
        self._image = picture.toImage()
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether the photo is there to draw on."""
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        """Return room for a photo to be seen."""
        return QSize(self._look.px(_WIDE), self._look.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a face is still seen."""
        return QSize(160, 140)

    @property
    def shown(self) -> QRect:
        """Where the photo is drawn, within the widget."""
        edge = self._look.px(3) + self._look.line
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)

    # Drawing

    @contained(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo, what the frames make of it, and the frames themselves."""
        super().paintEvent(event)
        if self._picture.isNull():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.shown, self._picture)
            for place, frame in enumerate(self._frames.all):
                self._draw_squares(painter, frame)
                self._draw_edge(painter, self._rect_of(frame), place, current=place == self._frames.current)

    def _draw_squares(self, painter: QPainter, frame: Frame) -> None:
        size = self._image.size()
        left, top, right, bottom = frame.in_pixels(size.width(), size.height())
        under = self._image.copy(left, top, right - left, bottom - top)
        one = under.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0)
        whole = self._rect_of(frame)
        box = (whole.left(), whole.top(), whole.right() + 1, whole.bottom() + 1)
        for (first, above, last, below), colour in squares(box, (one.red(), one.green(), one.blue())):
            painter.fillRect(QRect(QPoint(first, above), QPoint(last, below)), QColor(*colour))

    def _draw_edge(self, painter: QPainter, edge: QRect, place: int, *, current: bool) -> None:
        """Draw dark on light, so that it is seen on any photo; the current frame has the wider edge."""
        wide = self._look.px(3) if current else self._look.px(1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, pen in ((Qt.GlobalColor.black, wide + 2), (Qt.GlobalColor.white, wide)):
            painter.setPen(QPen(colour, pen))
            painter.drawRect(edge)
        words = str(place + 1)
        size = painter.fontMetrics().boundingRect(words).size() + QSize(self._look.px(8), self._look.px(4))
        label = QRect(edge.topLeft(), size)
        painter.fillRect(label, Qt.GlobalColor.black)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def _rect_of(self, frame: Frame) -> QRect:
        at = self.shown
        left, top, right, bottom = frame.in_pixels(max(1, at.width()), max(1, at.height()))
        return QRect(QPoint(at.left() + left, at.top() + top), QPoint(at.left() + right - 1, at.top() + bottom - 1))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, size, add or remove a frame; leave every other key to the box around."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _WAYS:
            step = STEP / 4 if held & Qt.KeyboardModifier.ControlModifier else STEP
            along, down = (step * way for way in _WAYS[key])
            act = self._frames.grow if held & Qt.KeyboardModifier.ShiftModifier else self._frames.move
            act(along, down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._frames.add()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._frames.remove()
        else:
            super().keyPressEvent(event)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame under the pointer, else begin a new one."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._picture.isNull() or event.button() is not Qt.MouseButton.LeftButton:
            return
        here = self._percent(event.position())
        for place, frame in reversed(list(enumerate(self._frames.all))):
            if _rect(frame).contains(here):
                self._frames.choose(place)
                self._grip = here - _rect(frame).topLeft()
                return
        self._origin = here

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the frame that is held, or draw the new one as far as the pointer is."""
        here = self._percent(event.position())
        if self._grip is not None:
            held, corner = self._frames.all[self._frames.current], here - self._grip
            self._frames.put(framed(corner.x(), corner.y(), held.width, held.height))
        elif self._origin is not None:
            self._draw_to(QRectF(self._origin, here).normalized())

    def _draw_to(self, drawn: QRectF) -> None:
        """Draw a new frame; one too small to be meant is none yet."""
        if self._drawing:
            self._frames.put(framed(drawn.x(), drawn.y(), drawn.width(), drawn.height()))
        elif min(drawn.width(), drawn.height()) >= LEAST:
            frame = framed(drawn.x(), drawn.y(), drawn.width(), drawn.height())
            self._drawing = self._frames.add(frame)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip, self._origin, self._drawing = None, None, False

    def _percent(self, at: QPointF) -> QPointF:
        """Return a place of the widget in percent of the photo, at its edge where it is outside."""
        photo = self.shown
        along = (at.x() - photo.left()) / max(1, photo.width()) * WHOLE
        down = (at.y() - photo.top()) / max(1, photo.height()) * WHOLE
        return QPointF(min(WHOLE, max(0.0, along)), min(WHOLE, max(0.0, down)))


def _rect(frame: Frame) -> QRectF:
    return QRectF(frame.left, frame.top, frame.width, frame.height)
