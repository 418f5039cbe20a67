"""The criteria to tick among: those ticked first, then the likeliest, then all others, with a search."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QVBoxLayout, QWidget

from audit_app.domain.checklist import Checklist
from audit_app.domain.folding import folded
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.search_field import SearchField
from audit_app.ui.widgets.selection import follow
from audit_app.wording.statements import statement

_KEY = Qt.ItemDataRole.UserRole
_SHOWN = 7
"""Rows in sight at once, at least."""


class CriteriaPicker(QWidget):
    """A list of ticks; the space bar turns one, the search leaves the ticked ones ticked."""

    picked = Signal(tuple)
    """The ids of the criteria ticked, in the order of the checklist."""

    def __init__(self, look: Look, checklist: Checklist) -> None:
        super().__init__()
        self._checklist = checklist
        self._ticked: set[str] = set()
        self._silent = False
        self._said = {one.id: f"{one.id} · {statement(one)}" for one in checklist.criteria}
        self._search = SearchField(look, _("Search the lines"), _("Find a line"))
        self.list = FramedRows(look, 0, ticked=True)
        self.list.setProperty("role", "framed")
        self.list.setAccessibleName(_("Lines that prove it"))
        self.list.setMinimumHeight(look.px(34 * _SHOWN))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        follow(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._search)
        column.addWidget(self.list, 1)
        self._search.textChanged.connect(self._sift)
        self._search.left_down.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.itemChanged.connect(self._on_item_changed)

    def show_choice(self, ticked: Iterable[str], likely: Iterable[str]) -> None:
        """Show what is ticked, the likeliest after it; the line one is at stays so."""
        here = self.list.currentItem().data(_KEY) if self.list.currentItem() else None
        self._ticked = set(ticked)
        every = [one.id for one in self._checklist.criteria]
        first = [key for key in every if key in self._ticked]
        order = dict.fromkeys((*first, *likely, *every))
        self._silent = True
        self.list.clear()
        for key in order:
            shown = QListWidgetItem(self._said.get(key, key))
            shown.setData(_KEY, key)
            shown.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            shown.setCheckState(Qt.CheckState.Checked if key in self._ticked else Qt.CheckState.Unchecked)
            self.list.addItem(shown)
        self.list.setCurrentRow(list(order).index(here) if here in order else 0)
        self.list.fit()
        self._silent = False
        self._sift(self._search.text())

    def set_able(self, *, able: bool) -> None:
        """Let ticks be turned, or only read."""
        self.list.setEnabled(able)

    def _sift(self, text: str) -> None:
        """Show the lines in which every word is found; one of them is current, or the space bar would tick another."""
        words = folded(text).split()
        for row in range(self.list.count()):
            shown = self.list.item(row)
            shown.setHidden(not all(word in folded(shown.text()) for word in words))
        current = self.list.currentItem()
        seen = (row for row in range(self.list.count()) if not self.list.item(row).isHidden())
        if current is None or current.isHidden():
            self.list.setCurrentRow(next(seen, -1))

    def _on_item_changed(self, shown: QListWidgetItem) -> None:
        if self._silent:
            return
        key = str(shown.data(_KEY))
        (self._ticked.add if shown.checkState() == Qt.CheckState.Checked else self._ticked.discard)(key)
        self.picked.emit(tuple(one.id for one in self._checklist.criteria if one.id in self._ticked))
