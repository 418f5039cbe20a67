"""How a piece of evidence is drawn: the photo in a frame, and under it what it shows or what is missing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from audit_app.domain.audit import EvidenceKind
from audit_app.ui.checklist.evidence_model import PATH, PIECE, STATE, State
from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.thumbnails import Thumbnails

_SIGNS = {
    State.UNTOLD: ("triangle-alert", "fair"),
    State.SILENT: ("triangle-alert", "fair"),
    State.LOST: ("circle-x", "bad"),
}
"""Icon and colour of what is missing, always beside its words."""

_ICONS = {
    EvidenceKind.PICTURE: "image",
    EvidenceKind.DOCUMENT: "file-text",
    EvidenceKind.AUDIO: "audio-lines",
}

Index = QModelIndex | QPersistentModelIndex


class EvidenceDelegate(QStyledItemDelegate):
    """Draws pieces of one size, from the tokens; its height follows from the font."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._frame = QSize(look.px(126), look.px(96))
        self._gap = look.px(6)
        self.thumbnails = Thumbnails(self._frame, self)

    @contained(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the frame, the words and the gap for a focus ring round them."""
        below = QFontMetrics(option.font).height() + self._gap
        return self._frame + QSize(2 * self._gap, 2 * self._gap + below)

    @contained(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a piece."""
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            frame = QRect(option.rect.topLeft() + QPoint(self._gap, self._gap), self._frame)
            self._draw_ring(painter, option)
            self._draw_frame(painter, frame, index)
            self._draw_words(painter, option, frame, index)

    def _draw_ring(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = self._look.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not chosen:
            return
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        wide = self._look.line if focused else 1
        ring = QRectF(option.rect).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(QColor(tokens.focus if focused else tokens.chosen_edge), wide))
        painter.setBrush(QColor(tokens.chosen))
        painter.drawRoundedRect(ring, self._look.px(10), self._look.px(10))

    def _draw_frame(self, painter: QPainter, frame: QRect, index: Index) -> None:
        tokens = self._look.tokens
        corner = self._look.px(8)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame), corner, corner)
        painter.fillPath(shape, QColor(tokens.sunken))
        drawn = self._picture(index)
        if drawn is not None and not drawn.isNull():
            with kept(painter):
                painter.setClipPath(shape)
                painter.drawPixmap(frame, drawn, _middle(drawn, frame))
        else:
            self._draw_icon(painter, frame, index)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _picture(self, index: Index) -> QPixmap | None:
        if index.data(STATE) is State.LOST or index.data(PIECE).kind is not EvidenceKind.PICTURE:
            return None
        return self.thumbnails.of(index.data(PIECE).sha256, index.data(PATH))

    def _draw_icon(self, painter: QPainter, frame: QRect, index: Index) -> None:
        name = _ICONS[index.data(PIECE).kind]
        size = self._look.px(30)
        place = frame.center() - QPoint(size // 2, size // 2)
        painter.drawPixmap(place, pixmap(name, self._look.tokens.muted, size))

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, index: Index) -> None:
        tokens = self._look.tokens
        metrics = QFontMetrics(option.font)
        room = QRect(frame.left(), frame.bottom() + self._gap, frame.width(), metrics.height())
        sign = _SIGNS.get(index.data(STATE))
        painter.setPen(QColor(getattr(tokens, sign[1]) if sign else tokens.text))
        if sign:
            size = min(self._look.px(16), room.height())
            at = QPoint(room.left(), room.center().y() - size // 2)
            painter.drawPixmap(at, pixmap(sign[0], getattr(tokens, sign[1]), size))
            room.setLeft(room.left() + size + self._look.px(5))
        words = metrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(option.font)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)


def _middle(drawn: QPixmap, frame: QRect) -> QRect:
    """Return the part of a picture that fills the frame: its middle."""
    wanted = frame.size().scaled(drawn.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(QPoint((drawn.width() - wanted.width()) // 2, (drawn.height() - wanted.height()) // 2), wanted)
