"""A shelf: the audits archived, or those in the trash, with what can be done with the one chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from audit_app.store.rows import AuditSummary
from audit_app.ui.care.words import named, put_said
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel

_SEEN = 4


class Shelf(QWidget):
    """A heading, a sentence on what it is, the list, and its buttons."""

    asked = Signal(str, str)
    """What to do, and the id of the audit chosen."""

    def __init__(self, look: Look, title: str, what: str, none: str, acts: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._known: list[AuditSummary] = []
        self._none = PlainLabel(none, "muted", readable=True)
        self._rows = FramedRows(look, _SEEN)
        self._acts = [button(look, words, icon) for _code, words, icon in acts]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(title, "heading"))
        told = PlainLabel(what, "muted", readable=True)
        told.setAccessibleName(f"{title}. {what}")  # the heading is no stop of Tab
        column.addWidget(told)
        column.addWidget(self._none)
        column.addWidget(self._rows)
        row = Flow(spacing=look.px(10))
        for act in self._acts:
            row.addWidget(act)
        column.addLayout(row)
        self._rows.setAccessibleName(title)
        self._rows.itemSelectionChanged.connect(self._on_rows_chosen)
        for act, (code, _words, _icon) in zip(self._acts, acts, strict=True):
            act.clicked.connect(lambda _checked=False, code=code: self._on_act_clicked(code))
        self.show_audits(())

    def show_audits(self, summaries: Iterable[AuditSummary]) -> None:
        """List these audits; the one chosen stays so if it is still there, and the keyboard where it is."""
        before, here = self.chosen, self.window().focusWidget() in (self._rows, *self._acts)
        self._known = list(summaries)
        self._rows.clear()
        for summary in self._known:
            row = QListWidgetItem(f"{named(summary)}\n{put_said(summary)}")
            row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{named(summary)}, {put_said(summary)}")
            self._rows.addItem(row)
        self._none.setVisible(not self._known)
        if here and not self._known:  # before they are hidden, or the keyboard would go who knows where
            self._none.setFocus(Qt.FocusReason.OtherFocusReason)
        for shown in (self._rows, *self._acts):
            shown.setVisible(bool(self._known))
        if self._known:
            ids = [summary.id for summary in self._known]
            self._rows.setCurrentRow(ids.index(before.id) if before and before.id in ids else 0)
            self._rows.fit()

    @property
    def chosen(self) -> AuditSummary | None:
        """The audit chosen: an assistive tool selects without moving the current row."""
        row = next(iter(self._rows.selectedIndexes()), self._rows.currentIndex())
        return self._known[row.row()] if 0 <= row.row() < len(self._known) else None

    def _on_rows_chosen(self) -> None:
        chosen = self.chosen
        for act in self._acts:
            act.setAccessibleDescription(named(chosen) if chosen else "")

    def _on_act_clicked(self, code: str) -> None:
        if self.chosen is not None:
            self.asked.emit(code, self.chosen.id)
