"""How a line of the list is drawn: its sign, its title, its place, the few words that tell it from its neighbours."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.ui.checklist.line_model import Index, LineModel
from audit_app.ui.checklist.line_words import RowWords
from audit_app.ui.checklist.row_figure import Figure, Figures
from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import Piece, write


class LineDelegate(QStyledItemDelegate):
    """Draws the rows of a LineModel; the height of each follows from its words and the width of the list."""

    def __init__(self, look: Look, lines: LineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._width = look.px(400)
        self._look = look
        self._lines = lines
        self._figures = Figures(look)
        self._sizes: dict[int, QSize] = {}
        lines.modelReset.connect(self._sizes.clear)
        lines.dataChanged.connect(self._on_rows_changed)

    @property
    def width(self) -> int:
        """Width of the rows; the view sets it."""
        return self._width

    @width.setter
    def width(self, width: int) -> None:
        self._width = width
        self._sizes.clear()

    @contained(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row.

        Asked for all rows at each layout, and one row that grew has all laid out: the sizes of the others are kept.
        """
        place = index.row()
        size = self._sizes.get(place)
        if size is None:
            size = self._sizes[place] = QSize(self._width, self.height(place))
        return size

    def _on_rows_changed(self, first: Index, last: Index) -> None:
        for place in range(first.row(), last.row() + 1):
            self._sizes.pop(place, None)

    def height(self, place: int) -> int:
        """Return the height a row needs."""
        return self._figure(place).height

    def _figure(self, place: int) -> Figure:
        return self._figures.figure(self._lines.words(place), self._lines.heading(place), self._width)

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
        tokens, title, small = self._look.tokens, self._figures.title, self._figures.small
        write(painter, figure.group, heading, small.strong_font, tokens.muted)
        icon = pixmap(words.sign.icon, words.sign.colour(tokens), figure.sign.width())
        painter.drawPixmap(figure.sign.topLeft(), icon)
        write(painter, figure.title, words.title, title, tokens.text)
        write(painter, figure.place, words.place, small.font, tokens.muted)
        for piece in figure.pieces:
            small.draw(painter, piece, self._colour(piece, words))

    def _colour(self, piece: Piece, words: RowWords) -> str:
        tokens = self._look.tokens
        if piece.name == "status":
            return words.sign.colour(tokens)
        return tokens.muted if piece.name == "level" and not words.mandatory else tokens.text
