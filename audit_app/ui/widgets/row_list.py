"""A list of rows one moves in with the arrows; each is read as one sentence, Enter or a click chooses it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.row import Rank, Row
from audit_app.ui.widgets.row_delegate import ROW, RowDelegate
from audit_app.ui.widgets.selection import bring_back, follow

Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Rows as Qt asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def take(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @contained(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is seen or heard of a row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW else None


_BATCH = 80
"""Rows laid out in one turn of the loop: more than are seen at once."""


class RowList(QListView):
    """Rows with one current row."""

    moved = Signal(str)
    """The code of the row the user moved to."""

    chosen = Signal(str)
    """The code of the row the user wants to go into, by Enter."""

    touched = Signal(str)
    """The code of the row the user clicked."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._silent = False
        self._sized = False
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(_BATCH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(look.px(36))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        follow(self)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._model.rows

    @property
    def code(self) -> str:
        """The code of the current row."""
        here = self.currentIndex()
        return self.rows[here.row()].code if here.isValid() else ""

    def show_rows(self, rows: tuple[Row, ...], code: str = "") -> None:
        """Show rows; the one of that code is current, the one now in its place where it is gone, else the first."""
        if rows == self.rows:
            self._go_near(code, self.currentIndex().row())
            return
        at, before = self.verticalScrollBar().value() if code else 0, self.currentIndex().row()
        # From the top, those seen are laid out first, and the hundreds below while they are looked at.
        at_once = code or len(rows) <= _BATCH
        self.setLayoutMode(QListView.LayoutMode.SinglePass if at_once else QListView.LayoutMode.Batched)
        self._silent = True
        self._model.take(rows)
        self._silent = False
        self._go_near(code, before)
        if at:
            self.verticalScrollBar().setValue(at)

    def _go_near(self, code: str, before: int) -> None:
        """Make the row of that code current; where it is gone the one now in its place, or the last."""
        gone = bool(code) and all(row.code != code for row in self.rows)
        self._be_at(min(max(before, 0), len(self.rows) - 1)) if gone else self.go(code)

    def go(self, code: str) -> None:
        """Make the row of that code current, else the first, without announcing it."""
        self._be_at(next((n for n, row in enumerate(self.rows) if code and row.code == code), 0))

    def _be_at(self, place: int) -> None:
        if self.rows and self.currentIndex().row() != place:
            self._silent = True
            self.setCurrentIndex(self._model.index(place))
            self._silent = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew for another width: Qt alone does it for another height only."""
        super().resizeEvent(event)
        self._sized = True
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Lay the rows out, but not before they have a width: there may be hundreds of them."""
        if self._sized:
            super().doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, or go on to the next row that leads somewhere; other keys move in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if code := self._choosable(self.currentIndex()):
                self.chosen.emit(code)
            else:
                self._go_on()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        below = (self._model.index(place) for place in range(self.currentIndex().row() + 1, len(self.rows)))
        following = next((index for index in below if self._choosable(index)), None)
        if following is not None:
            self.setCurrentIndex(following)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as the keyboard arrives: a list without one is read as empty."""
        if self.rows and not self.currentIndex().isValid():
            self.go("")
        super().focusInEvent(event)
        bring_back(self, event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the user moved to."""
        super().currentChanged(current, previous)
        if not self._silent and current.isValid():
            self.moved.emit(self.rows[current.row()].code)

    def _on_clicked(self, index: QModelIndex) -> None:
        if code := self._choosable(index):
            self.touched.emit(code)

    def _choosable(self, index: Index) -> str:
        row = self.rows[index.row()] if index.isValid() else None
        return row.code if row and row.rank in (Rank.TOPIC, Rank.LINE) else ""
