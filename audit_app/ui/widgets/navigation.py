"""The way from screen to screen: a list, so that it is read as one, with its place and its length."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QListWidget, QListWidgetItem, QSizePolicy

from audit_app.i18n import _
from audit_app.ui.theme.icons import icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import follow

_CODE = Qt.ItemDataRole.UserRole


class Way(NamedTuple):
    """A screen one can go to: its code, its name, its icon, and the screens without a row that are reached from it."""

    code: str
    name: str
    icon: str
    holds: tuple[str, ...] = ()


class Navigation(QListWidget):
    """The list of screens; moving in it shows the screen at once, Enter goes into it."""

    chosen = Signal(str)
    """The code of the screen to show."""

    entered = Signal(str)
    """The code of the screen to go into with the keyboard."""

    def __init__(self, look: Look, ways: Iterable[Way]) -> None:
        super().__init__()
        self._look = look
        self._ways = tuple(ways)
        self.setProperty("role", "navigation")
        self.setAccessibleName(_("Screens"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(look.px(20), look.px(20)))
        self.setSpacing(look.px(1))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.show_ways(self._ways, "")
        self.currentRowChanged.connect(self._on_row_changed)
        self.itemClicked.connect(self._on_row_clicked)
        follow(self)

    def show_ways(self, ways: Iterable[Way], current: str) -> None:
        """List these screens, the one of that code marked."""
        self._ways = tuple(ways)
        with QSignalBlocker(self):
            self.clear()
            for way in self._ways:
                self.addItem(self._row(way))
        self._shown = ""
        if current:
            self.show_current(current)

    def _row(self, way: Way) -> QListWidgetItem:
        row = QListWidgetItem(icon(way.icon, self._look.tokens.text, self._look.px(20)), way.name)
        row.setData(_CODE, way.code)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, way.name)
        return row

    def show_current(self, code: str) -> None:
        """Mark the screen that is shown, without asking for it again."""
        self._shown = code
        # A list without a mark takes its first row with the focus: so does a screen that no row holds.
        row = next((at for at, way in enumerate(self._ways) if code in (way.code, *way.holds)), 0)
        if self.currentRow() != row:
            with QSignalBlocker(self):
                self.setCurrentRow(row)

    def set_compact(self, *, compact: bool) -> None:
        """Show icons alone, names kept for screen readers and as tooltips, or icons with names."""
        for row, way in enumerate(self._ways):
            shown = self.item(row)
            shown.setText("" if compact else way.name)
            shown.setToolTip(way.name if compact else "")
        self.setSpacing(0 if compact else self._look.px(1))  # all of them are seen at 200 % without a bar of their own
        widest = max(self.fontMetrics().horizontalAdvance(way.name) for way in self._ways)
        self.setFixedWidth(self._look.px(56) if compact else widest + self._look.px(20 + 2 * 10 + 34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the screen with Enter or the right arrow; everything else moves in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right) and self.currentItem():
            self.entered.emit(self.currentItem().data(_CODE))
            return
        super().keyPressEvent(event)

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self.item(row).data(_CODE))

    def _on_row_clicked(self, row: QListWidgetItem) -> None:
        """Go back to the marked screen from one of no row."""
        if row.data(_CODE) != self._shown:
            self.chosen.emit(row.data(_CODE))
