"""How a line of the list is drawn: its sign, its title, its place, the few words that tell it from its neighbours."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.ui.checklist.line_model import Index, LineModel
from audit_app.ui.checklist.line_words import RowWords
from audit_app.ui.checklist.row_figure import WRAPPED, Figure, Figures, Piece
from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look


class LineDelegate(QStyledItemDelegate):
    """Draws the rows of a LineModel; the height of each follows from its words and the width of the list."""

    def __init__(self, look: Look, lines: LineModel, parent: QObject) -> None:
        super().__init__(parent)
        self.width = look.px(400)
        """Width of the rows; the view sets it."""
        self._look = look
        self._lines = lines
        self._figures = Figures(look)

    @contained(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row; asked for each row at each layout, so nothing is computed twice."""
        return QSize(self.width, self.height(index.row()))

    def height(self, place: int) -> int:
        """Return the height a row needs."""
        return self._figure(place).height

    def _figure(self, place: int) -> Figure:
        return self._figures.figure(self._lines.words(place), self._lines.heading(place), self.width)

    @contained(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row; the one shown on the right has a tint and a bar, and a ring only where the keyboard is.

        Others that are selected with it have the tint and an edge.
        """
        place = index.row()
        words, figure = self._lines.words(place), self._figure(place)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(option.rect.topLeft())
            self._paint_ground(painter, figure.ground, option.state, shown=self._is_current(index))
            self._paint_words(painter, words, self._lines.heading(place), figure)

    def _is_current(self, index: Index) -> bool:
        view = self.parent()
        return not isinstance(view, QAbstractItemView) or view.currentIndex() == index

    def _paint_ground(self, painter: QPainter, ground: QRect, state: QStyle.StateFlag, *, shown: bool) -> None:
        look, tokens = self._look, self._look.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        current = selected and shown
        if not selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        focused = current and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(QColor(tokens.chosen if selected else tokens.hover))
        ring = QPen(QColor(tokens.focus), look.line) if focused else QPen(QColor(tokens.chosen_edge), 1)
        painter.setPen(ring if focused or (selected and not shown) else Qt.PenStyle.NoPen)
        inset = look.line / 2
        painter.drawRoundedRect(QRectF(ground).adjusted(inset, inset, -inset, -inset), look.px(10), look.px(10))
        if current:
            bar = QRectF(
                ground.left() + look.px(5), ground.top() + look.px(10), look.px(4), ground.height() - look.px(20)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen_edge))
            painter.drawRoundedRect(bar, look.px(2), look.px(2))

    def _paint_words(self, painter: QPainter, words: RowWords, heading: str, figure: Figure) -> None:
        tokens, fonts = self._look.tokens, self._figures
        if heading:
            self._write(painter, figure.group, heading, fonts.small_strong, tokens.muted)
        icon = pixmap(words.sign.icon, words.sign.colour(tokens), figure.sign.width())
        painter.drawPixmap(figure.sign.topLeft(), icon)
        self._write(painter, figure.title, words.title, fonts.title, tokens.text)
        self._write(painter, figure.place, words.place, fonts.small, tokens.muted)
        for piece in figure.pieces:
            self._paint_piece(painter, piece, words)

    def _paint_piece(self, painter: QPainter, piece: Piece, words: RowWords) -> None:
        look, tokens, fonts = self._look, self._look.tokens, self._figures
        rect, font, colour = piece.rect, fonts.small_strong, tokens.text
        if piece.name == "status":
            colour = words.sign.colour(tokens)
        elif piece.name == "level":
            font, colour = fonts.small, tokens.text if words.mandatory else tokens.muted
        elif piece.name in {"evidence", "action"}:
            font = fonts.small
        elif piece.name == "blocking":
            painter.setPen(QPen(QColor(tokens.control), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))
            rect = rect.adjusted(look.px(7), 0, -look.px(7), 0)
        if piece.icon:
            size = look.px(15)
            painter.drawPixmap(rect.left(), rect.center().y() - size // 2, pixmap(piece.icon, colour, size))
            rect = rect.adjusted(look.px(20), 0, 0, 0)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, piece.text)

    def _write(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, int(WRAPPED), text)
