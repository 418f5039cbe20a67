"""Home: three doors, the audits worked on lately, the sample. Nothing of the field is imported before it is painted."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.home.doors import Door
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody

if TYPE_CHECKING:
    from audit_app.store.rows import AuditSummary

_AUDIT = Qt.ItemDataRole.UserRole
_SEEN = 6
"""Audits of the list seen at once; the others are scrolled to."""

_ABREAST = 900
"""Pixels at 100 % from which the doors stand side by side."""


class HomeScreen(Screen):
    """Where everything begins."""

    opened = Signal(str)
    """The id of an audit to open."""

    sample_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("What would you like to do?"))
        audit = Door(
            look,
            "clipboard-check",
            _("Audit an event"),
            _("Six short questions, then a checklist cut to its size. Everything stays on this computer."),
        )
        test = Door(
            look,
            "users",
            _("Record a user test"),
            _("Coming in a later version: what disabled people meet on the spot will be recorded here."),
            later=True,
        )
        review = Door(
            look,
            "inbox",
            _("Examine reports"),
            _("Coming in a later version: funders will read and check here the reports they receive."),
            later=True,
        )
        self._doors = (audit, test, review)
        self._abreast: bool | None = None
        self._sample = button(look, _("Explore the sample event"), "compass")
        self._settings = button(look, _("Settings: display, language"), "settings")
        self._heading = PlainLabel(_("Recent audits"), "heading")
        self._none = PlainLabel(_("No audit yet. The first one begins with “Audit an event”."), "muted", readable=True)
        self._recent = FramedRows(look, _SEEN)
        self._open = button(look, _("Open the chosen audit"), "folder-open")
        self._lay_out()
        self._recent.setAccessibleName(_("Recent audits"))
        audit.clicked.connect(lambda: self.asked.emit("new", None))
        test.clicked.connect(lambda: self._on_later_clicked(_("Recording user tests comes in a later version.")))
        review.clicked.connect(lambda: self._on_later_clicked(_("Examining reports comes in a later version.")))
        self._sample.clicked.connect(self.sample_asked)
        self._settings.clicked.connect(lambda: self.asked.emit("settings", None))
        self._recent.itemActivated.connect(lambda row: self.opened.emit(row.data(_AUDIT)))
        self._recent.itemClicked.connect(lambda row: self.opened.emit(row.data(_AUDIT)))
        self._recent.itemSelectionChanged.connect(self._on_recent_chosen)
        self._open.clicked.connect(self._on_open_clicked)
        self.show_audits(())

    def _lay_out(self) -> None:
        look = self.look
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(14))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self._heading, 1)
        self._end = QVBoxLayout()
        self._end.setSpacing(look.px(14))
        scrolled = ScrolledBody(look)
        scrolled.column.addLayout(self._grid)
        scrolled.column.addSpacing(look.px(10))
        scrolled.column.addLayout(row)
        scrolled.column.addWidget(self._none)
        scrolled.column.addWidget(self._recent)
        scrolled.column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        below = QHBoxLayout()
        below.setSpacing(look.px(10))
        below.addWidget(self._sample)
        below.addWidget(self._settings)
        below.addStretch(1)
        scrolled.column.addLayout(below)
        scrolled.column.addLayout(self._end)
        scrolled.column.addStretch(1)
        self._arrange()
        self.body.addWidget(scrolled, 1)

    def _arrange(self) -> None:
        """Put the doors side by side where there is room; else the one that leads somewhere first, the others last."""
        abreast = self.width() >= self.look.px(_ABREAST)
        if abreast is self._abreast:
            return
        self._abreast = abreast
        first, *later = self._doors
        self._grid.addWidget(first, 0, 0)
        for place, door in enumerate(later, start=1):
            if abreast:
                self._grid.addWidget(door, 0, place)
            else:
                self._end.addWidget(door)
            self._grid.setColumnStretch(place, 1 if abreast else 0)
        self._grid.setColumnStretch(0, 1)
        between = (self._heading, self._none, self._recent, self._open, self._sample, self._settings)
        order: tuple[QWidget, ...] = (*self._doors, *between) if abreast else (first, *between, *later)
        for piece in order:
            piece.raise_()  # what is read follows what is seen
        for before, after in pairwise(piece for piece in order if piece.focusPolicy() & Qt.FocusPolicy.TabFocus):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the doors anew."""
        super().resizeEvent(event)
        self._arrange()

    def show_audits(self, summaries: "Iterable[AuditSummary]") -> None:
        """List the audits worked on lately, each with its state in words."""
        self._recent.clear()
        for summary in summaries:
            self._recent.addItem(_row(summary))
        any_audit = self._recent.count() > 0
        self._recent.setVisible(any_audit)
        self._open.setVisible(any_audit)
        self._none.setVisible(not any_audit)
        if any_audit:
            self._recent.setCurrentRow(0)
            self._recent.fit()

    @property
    def _chosen(self) -> QListWidgetItem | None:
        """The audit selected: an assistive tool selects without moving the current row."""
        return next(iter(self._recent.selectedItems()), self._recent.currentItem())

    def _on_recent_chosen(self) -> None:
        chosen = self._chosen
        self._open.setAccessibleDescription(str(chosen.data(Qt.ItemDataRole.AccessibleTextRole)) if chosen else "")

    def _on_open_clicked(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.opened.emit(chosen.data(_AUDIT))

    def _on_later_clicked(self, sentence: str) -> None:
        self.said.emit(sentence, "info")


def _row(summary: "AuditSummary") -> QListWidgetItem:
    from audit_app.ui.home.recent import headline, standing

    title, state = headline(summary), standing(summary)
    row = QListWidgetItem(f"{title}\n{state}")
    row.setData(_AUDIT, summary.id)
    row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {state}")
    return row
