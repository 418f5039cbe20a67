"""A table of words and numbers one walks through with the arrows, and copies: what a chart shows, for whoever reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import bring_back

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Table:
    """A table as a value: its name, the heads of its columns, its rows; the first cell of a row names it.

    `even`: its other columns hold the same sort of thing, and share the width there is.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    even: bool = False


class _TableModel(QAbstractTableModel):
    """A Table as Qt asks for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table("", (), ())

    def take(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.table.heads)

    @contained(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; heard with the name of its row and the head of its column, for it is read alone."""
        if not index.isValid():
            return None
        row, cell = self.table.rows[index.row()], self.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.table.heads[index.column()]
            return cell if index.column() == 0 else f"{row[0]}, {head}: {cell}"
        return None

    @contained(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class PlainTable(QTableView):
    """A table that is read, never written; Ctrl+C copies what is chosen, heads first, for a spreadsheet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._model = _TableModel(self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(look.target + 1)  # its line of the grid is no part of a row
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the current cell in sight as the keyboard comes."""
        super().focusInEvent(event)
        bring_back(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width there is."""
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        """Widen the last column to the edge, or all that share the width; never narrow one, as Qt would."""
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        header.setStretchLastSection(False)
        header.setSectionResizeMode(modes.ResizeToContents)
        fits, even = header.length() < self.viewport().width(), self._model.table.even
        header.setStretchLastSection(fits and not even)
        for column in range(1, header.count()) if fits and even else ():
            header.setSectionResizeMode(column, modes.Stretch)

    def show_table(self, table: Table) -> None:
        """Show a table; the cell the keyboard is in stays where it can."""
        if table == self._model.table:
            return
        at = (self.currentIndex().row(), self.currentIndex().column())
        self._model.take(table)
        self.setAccessibleName(table.name)
        if table.rows:
            row, column = min(max(at[0], 0), len(table.rows) - 1), min(max(at[1], 0), len(table.heads) - 1)
            self.setCurrentIndex(self._model.index(row, column))
        self._stretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C; everything else moves in the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        else:
            super().keyPressEvent(event)

    def copied(self) -> str:
        """Return what is chosen, or the whole table where one cell is: a line a row, with tabs, under the heads."""
        table, chosen = self._model.table, {index.row() for index in self.selectedIndexes()}
        kept: Sequence[tuple[str, ...]] = [row for at, row in enumerate(table.rows) if at in chosen]
        rows = kept if len(kept) > 1 else table.rows
        return "\n".join("\t".join(cells) for cells in (table.heads, *rows))
