"""The list of zones: as high as its first rows, whose words wrap by its width."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from audit_app.i18n import _
from audit_app.ui.checklist.zone_delegate import FACTS, NAME, ZoneDelegate
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import bring_back

_ID = Qt.ItemDataRole.UserRole
_MOST = 4
"""Zones seen at once."""


class ZoneList(QListWidget):
    """Shows its first zones whole, and scrolls only beyond them; call `fit` once they are listed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "framed")
        self.setItemDelegate(ZoneDelegate(look, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Zones of the event"))
        self.setTabKeyNavigation(False)

    def add(self, zone_id: str, name: str, facts: Sequence[str]) -> None:
        """List one more zone."""
        row = QListWidgetItem(name)
        row.setData(_ID, zone_id)
        row.setData(NAME, name)
        row.setData(FACTS, " · ".join(facts))
        row.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((name, *facts)))
        self.addItem(row)

    @property
    def zone_id(self) -> str | None:
        """The id of the current zone, None when there is none."""
        row = self.currentItem()
        return row.data(_ID) if row else None

    def go(self, zone_id: str) -> None:
        """Make a zone the current one, and bring it into sight."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == zone_id:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))

    def fit(self) -> None:
        """Take the height of the first rows at the width there is."""
        height = sum(self.sizeHintForRow(row) for row in range(min(_MOST, self.count())))
        self.setFixedHeight(height + self._look.px(14))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the current zone in sight as the keyboard comes."""
        super().focusInEvent(event)
        bring_back(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
