"""The heading of the first row seen, kept at the top of the list while its lines pass below."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import font


class GroupBand:
    """Drawn, not a widget: screen readers hear the theme with each line already."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._font = font(look, 0.9, strong=True)
        self._metrics = QFontMetrics(self._font)
        self.height = self._metrics.height() + look.px(16)
        """Pixels it covers."""

    def paint(self, painter: QPainter, group: str, width: int, pushed: int) -> None:
        """Draw it across the list; `pushed`: how far the next heading has moved it up, 0 or less."""
        tokens, px = self._look.tokens, self._look.px
        ground = QRectF(0, pushed, width, self.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface))
        # Round at the top as the list itself is, square below.
        painter.drawRoundedRect(ground, px(12), px(12))
        painter.drawRect(ground.adjusted(0, px(12), 0, 0))
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        edge = ground.bottom() - 0.5
        painter.drawLine(QPointF(px(18), edge), QPointF(width - px(18), edge))
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self._font)
        words = ground.adjusted(px(18), 0, -px(18), 0)
        said = self._metrics.elidedText(group, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
