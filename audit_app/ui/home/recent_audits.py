"""The audits worked on lately: chosen, opened, put away, begun again for another edition."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.home.audit_menu import AuditMenu
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from audit_app.store.rows import AuditSummary

_AUDIT = Qt.ItemDataRole.UserRole
_SEEN = 6
"""Audits of the list seen at once; the others are scrolled to."""


class RecentAudits(QWidget):
    """A heading, the list, and what can be done with the audit chosen in it."""

    opened = Signal(str)
    """The id of an audit to open."""

    put_asked = Signal(str, str)
    """What to do with a whole audit (`archive`, `trash`), and its id."""

    next_asked = Signal(str, str, object)
    """The id of an audit, the name of its next edition, and its first and last day."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._known: dict[str, AuditSummary] = {}
        self._put_away = False
        self._heading = PlainLabel(_("Recent audits"), "heading")
        self._none = PlainLabel(_none_said(put_away=False), "muted", readable=True)
        self._rows = FramedRows(look, _SEEN)
        self._rows.setAccessibleName(self._heading.text())
        self._rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._open = button(look, _("Open the chosen audit"), "folder-open")
        self._more = AuditMenu(look)
        self._lay_out()
        self._more.chosen.connect(self._on_more_chosen)
        self._rows.customContextMenuRequested.connect(self._on_menu_asked)
        self._rows.itemActivated.connect(lambda row: self.opened.emit(row.data(_AUDIT)))
        self._rows.itemClicked.connect(lambda row: self.opened.emit(row.data(_AUDIT)))
        self._rows.itemSelectionChanged.connect(self._on_rows_chosen)
        self._open.clicked.connect(self._on_open_clicked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(14))
        buttons = Flow(spacing=self._look.px(10))
        for piece in (self._open, self._more):
            buttons.addWidget(piece)
        for shown in (self._heading, self._none, self._rows):
            column.addWidget(shown)
        column.addLayout(buttons)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches here, in order."""
        return self._none, self._rows, self._open, self._more

    @property
    def chosen(self) -> str:
        """The id of the audit selected, '' while there is none."""
        row = self._chosen if self._known else None
        return str(row.data(_AUDIT)) if row is not None else ""

    @property
    def is_first_visit(self) -> bool:
        """Whether there is no audit anywhere, here or put away."""
        return not self._known and not self._put_away

    def enter(self) -> None:
        """Take the focus: in the list, or where it is said that it is empty."""
        shown = self._rows if self._known else self._none
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_audits(self, summaries: "Iterable[AuditSummary]", current: str, *, put_away: bool) -> None:
        """List audits, each with its state in words; `current`: the id of the one chosen.

        `put_away`: whether others lie in the archive or in the trash.
        """
        self._rows.clear()
        self._known = {summary.id: summary for summary in summaries}
        self._put_away = put_away
        for summary in self._known.values():
            self._rows.addItem(_row(summary))
        for shown in (self._rows, self._open, self._more):
            shown.setVisible(bool(self._known))
        self._none.setText(_none_said(put_away=put_away))
        self._none.setVisible(not self._known)
        if self._known:
            self._rows.setCurrentRow(next((n for n, key in enumerate(self._known) if key == current), 0))
            self._rows.fit()

    def show_unread(self) -> None:
        """Say that the list cannot be read, rather than that there is no audit."""
        self.show_audits((), "", put_away=True)
        self._none.setText(_("Your audits cannot be read now."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the chosen audit in the trash with Delete, where the list has the keyboard."""
        if event.key() == Qt.Key.Key_Delete and self._rows.hasFocus():
            self._on_more_chosen("trash")
        else:
            super().keyPressEvent(event)

    @property
    def _chosen(self) -> QListWidgetItem | None:
        """The audit selected: an assistive tool selects without moving the current row."""
        return next(iter(self._rows.selectedItems()), self._rows.currentItem())

    def _on_menu_asked(self, at: QPoint) -> None:
        row = self._rows.itemAt(at)
        if row is not None:
            self._rows.setCurrentItem(row)
        if self._chosen is not None:
            self._more.open_at(self._rows.viewport().mapToGlobal(at))

    def _on_more_chosen(self, gesture: str) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        audit_id = str(chosen.data(_AUDIT))
        if gesture != "duplicate":
            self.put_asked.emit(gesture, audit_id)
            return
        from audit_app.ui.home.edition import EditionDialog

        asked = EditionDialog(self._look, self._known[audit_id], self).ask()
        if asked is not None:
            self.next_asked.emit(audit_id, asked[0], asked[1:])

    def _on_rows_chosen(self) -> None:
        chosen = self._chosen
        self._open.setAccessibleDescription(str(chosen.data(Qt.ItemDataRole.AccessibleTextRole)) if chosen else "")

    def _on_open_clicked(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.opened.emit(chosen.data(_AUDIT))


def _none_said(*, put_away: bool) -> str:
    if put_away:
        return _("No recent audit. “Archives, trash and copies” has those put away.")
    return _("No audit yet. The first one begins with “Audit an event”.")


def _row(summary: "AuditSummary") -> QListWidgetItem:
    from audit_app.ui.home.recent import headline, standing

    title, state = headline(summary), standing(summary)
    row = QListWidgetItem(f"{title}\n{state}")
    row.setData(_AUDIT, summary.id)
    row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {state}")
    return row
