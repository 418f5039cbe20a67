"""How a card is drawn: its sign, what is to be done, where and by whom, how pressing it is, its tick."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.ui.actions.card import Card
from audit_app.ui.actions.card_figure import Figure, Figures, about_said
from audit_app.ui.actions.card_model import CARD, Index
from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import Piece, write


class CardDelegate(QStyledItemDelegate):
    """Draws the cards of a CardModel; the height of each follows from its words and the width of the list."""

    def __init__(self, look: Look, parent: QObject, *, ticked: bool, framed: bool) -> None:
        super().__init__(parent)
        self.width = look.px(400)
        """Width of the cards; the view sets it."""
        self._look, self._framed = look, framed
        self._figures = Figures(look, ticked=ticked, framed=framed)

    @contained(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a card; asked for each at each layout, so nothing is computed twice."""
        return QSize(self.width, self.figure(index).height)

    def figure(self, index: Index) -> Figure:
        """Return where the things of a card lie."""
        return self._figures.figure(index.data(CARD), self.width)

    @contained(instead=False)
    def editorEvent(
        self, _event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, _index: Index
    ) -> bool:
        """Leave ticks to the view: Qt would look for them where it draws its own."""
        return False

    @contained(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card; the current one has a tint and a bar, and a ring only where the keyboard is."""
        card: Card = index.data(CARD)
        figure, tokens, small = self.figure(index), self._look.tokens, self._figures.small
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(option.rect.topLeft())
            self._paint_ground(painter, figure.ground, option.state)
            write(painter, figure.section, card.section, small.strong_font, tokens.muted)
            if not self._framed:
                icon = pixmap(card.sign.icon, card.sign.colour(tokens), figure.sign.width())
                painter.drawPixmap(figure.sign.topLeft(), icon)
            write(painter, figure.title, card.title, self._figures.title, tokens.text)
            write(painter, figure.about, about_said(card), small.font, tokens.muted)
            for piece in figure.pieces:
                small.draw(painter, piece, self._colour(piece, card))
            if not figure.tick.isEmpty():
                ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                self._paint_tick(painter, figure.tick, ticked=ticked)

    def _paint_ground(self, painter: QPainter, ground: QRect, state: QStyle.StateFlag) -> None:
        look, tokens = self._look, self._look.tokens
        current = bool(state & QStyle.StateFlag.State_Selected)
        focused = current and bool(state & QStyle.StateFlag.State_HasFocus)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        if not (current or under or self._framed):
            return
        painter.setBrush(QColor(tokens.chosen if current else tokens.hover if under else tokens.surface))
        edge = QPen(QColor(tokens.hairline), 1) if self._framed else QPen(Qt.PenStyle.NoPen)
        painter.setPen(QPen(QColor(tokens.focus), look.line) if focused else edge)
        inset = look.line / 2
        painter.drawRoundedRect(QRectF(ground).adjusted(inset, inset, -inset, -inset), look.px(10), look.px(10))
        if current:
            bar = QRectF(
                ground.left() + look.px(5), ground.top() + look.px(10), look.px(4), ground.height() - look.px(20)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen_edge))
            painter.drawRoundedRect(bar, look.px(2), look.px(2))

    def _colour(self, piece: Piece, card: Card) -> str:
        if piece.name == "pressing":
            return (card.pressing_sign or card.sign).colour(self._look.tokens)
        return self._look.tokens.text if piece.word.strong else self._look.tokens.muted

    def _paint_tick(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        look, tokens = self._look, self._look.tokens
        box = QRectF(rect).adjusted(look.px(2), look.px(2), -look.px(2), -look.px(2))
        painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.control), max(1.0, look.px(1.5))))
        painter.setBrush(QColor(tokens.accent if ticked else tokens.surface))
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        if ticked:
            size = round(box.width())
            painter.drawPixmap(box.topLeft(), pixmap("check", tokens.on_accent, size))
