"""How a row is drawn: its sign or its steps, its texts, its bar, and where the keyboard is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import write
from audit_app.ui.widgets.row import Rank, Row
from audit_app.ui.widgets.row_layout import Laid, RowLayout, width_of_rows

ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives the Row."""

STEPS = 4
"""Grades there are, each a step higher."""

_CHOSEN = frozenset({Rank.TOPIC, Rank.LINE})
"""Ranks that somebody may choose: they answer the mouse."""


class RowDelegate(QStyledItemDelegate):
    """Draws rows; the height of each follows from its words and the width of the list."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._layout = RowLayout(look)

    @contained(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row as wide as the list."""
        width = width_of_rows(option)
        return QSize(width, self._layout.laid(index.data(ROW), width).height)

    @contained(None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        row: Row = index.data(ROW)
        laid = self._layout.laid(row, width_of_rows(option))
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(option.rect.topLeft())
            self._paint_ground(painter, row, laid, option.state)
            self._paint_sign(painter, row, laid.sign)
            self._paint_texts(painter, row, laid)
            if row.rank is Rank.PART and index.row():
                painter.fillRect(
                    QRect(laid.title.left(), self._look.px(9), laid.title.width(), 1),
                    QColor(self._look.tokens.hairline),
                )
            if row.share:
                self._paint_bar(painter, row.share, laid.bar)
            if row.rank is Rank.LINE:
                arrow = pixmap("chevron-right", self._look.tokens.muted, laid.arrow.width())
                painter.drawPixmap(laid.arrow.topLeft(), arrow)

    def _paint_ground(self, painter: QPainter, row: Row, laid: Laid, state: QStyle.StateFlag) -> None:
        """Tint the topic shown beside; put a ring only where the keyboard is."""
        look, tokens = self._look, self._look.tokens
        shown = row.rank is Rank.TOPIC and bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        under = row.rank in _CHOSEN and bool(state & QStyle.StateFlag.State_MouseOver)
        if not (shown or focused or under):
            return
        painter.setBrush(QColor(tokens.chosen) if shown else QColor(tokens.hover) if under else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), look.line) if focused else Qt.PenStyle.NoPen)
        inset = look.line / 2
        painter.drawRoundedRect(QRectF(laid.ground).adjusted(inset, inset, -inset, -inset), look.px(10), look.px(10))
        if shown:
            ground = laid.ground
            bar = QRectF(
                ground.left() + look.px(4), ground.top() + look.px(10), look.px(4), ground.height() - look.px(20)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen_edge))
            painter.drawRoundedRect(bar, look.px(2), look.px(2))

    def _paint_sign(self, painter: QPainter, row: Row, sign: QRect) -> None:
        colour = self._colour(row.tone) if row.tone else self._look.tokens.muted
        if row.steps is not None:
            paint_steps(painter, QRectF(sign), row.steps, QColor(colour), self._look)
        elif row.icon:
            painter.drawPixmap(sign.topLeft(), pixmap(row.icon, colour, sign.width()))

    def _paint_texts(self, painter: QPainter, row: Row, laid: Laid) -> None:
        tokens, layout = self._look.tokens, self._layout
        write(painter, laid.section, row.section, layout.small_strong, tokens.muted)
        write(painter, laid.title, row.title, layout.title_font(row), tokens.text)
        for remark, rect in zip(row.remarks, laid.remarks, strict=True):
            font = layout.small_strong if remark.tone else layout.small
            write(painter, rect, remark.text, font, self._colour(remark.tone) if remark.tone else tokens.muted)

    def _paint_bar(self, painter: QPainter, share: tuple[int, int], bar: QRect) -> None:
        """Draw so many of so many as a bar; the words above it say the same."""
        tokens, radius = self._look.tokens, bar.height() / 2
        done, of = share
        painter.setPen(QPen(QColor(tokens.control), 1) if tokens.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hairline if tokens.name != "contrast" else tokens.ground))
        painter.drawRoundedRect(QRectF(bar), radius, radius)
        if of and done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            filled = max(bar.width() * done / of, bar.height())
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), filled, bar.height()), radius, radius)

    def _colour(self, tone: str) -> str:
        return str(getattr(self._look.tokens, tone))


def paint_steps(painter: QPainter, box: QRectF, reached: int, colour: QColor, look: Look) -> None:
    """Draw a stair of four steps in a box, those reached filled, the others outlined."""
    line = max(1.0, look.px(1.25))
    gap = box.width() / 14
    wide = (box.width() - gap * (STEPS - 1)) / STEPS
    for step in range(STEPS):
        tall = box.height() * (step + 2.5) / (STEPS + 1.5)
        rect = QRectF(box.left() + step * (wide + gap), box.bottom() - tall, wide, tall)
        painter.setPen(QPen(colour, line))
        painter.setBrush(colour if step < reached else Qt.BrushStyle.NoBrush)
        inset = line / 2
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), look.px(1), look.px(1))
