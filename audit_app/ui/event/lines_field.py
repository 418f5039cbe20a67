"""Lines of one kind, listed; the current one is typed below the list. Hundreds of them cost no more than one."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.columns import Columns, Titled
from audit_app.ui.event.field import Field
from audit_app.ui.event.line_drafts import EntryDraft, LineDraft, SpendingDraft
from audit_app.ui.event.line_kinds import LineKind
from audit_app.ui.event.words import is_missing
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.remark import Remark

_SEEN = 4
"""Lines of the list seen at once; the others are scrolled to."""

_SHOWN = 24
"""Letters of a line on the button that puts it back."""


class LinesField(Field):
    """The list, what is done with it, and the fields of its current line; a removed line can be put back."""

    summarised = Signal(str)
    """What the list is and how many lines it has, or that something in it is to correct."""

    def __init__(self, look: Look, kind: LineKind) -> None:
        self.kind = kind
        self._lines: list[LineDraft] = []
        self._faults: list[Fault] = []
        self._removed: tuple[int, LineDraft] | None = None
        self._typing = False
        self._filling = False
        self._read_only = False
        body = QWidget()
        super().__init__(look, kind.code, kind.name, body)
        self.list = FramedRows(look, _SEEN)
        self.add = button(look, kind.add, "plus")
        self.remove = button(look, kind.remove, "trash-2", role="quiet")
        self.back = button(look, "", "undo-2", role="quiet")
        self.fields = kind.fields(look)
        self._lacking = Remark(look, readable=True)
        self._form = Titled(look, "", (Columns(look, self.fields, least=230), self._lacking))
        self._lay_out(body)
        self.list.setAccessibleName(kind.name)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.add.clicked.connect(self._on_add_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.back.clicked.connect(self._on_back_clicked)
        for field in self.fields:
            field.typed.connect(self._on_field_typed)
            field.left.connect(self._on_field_left)
        self.label.hide()
        self._show()

    def _lay_out(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(10))
        column.addWidget(self.list)
        acts = QWidget()
        flow = Flow(acts, self.look.px(8))
        for act in (self.add, self.remove, self.back):
            flow.addWidget(act)
        column.addWidget(acts)
        column.addWidget(self._form)

    # The field of the draft

    @property
    def here(self) -> int:
        """The place of the current line, -1 when there is none."""
        return self.list.currentRow()

    def value(self) -> tuple[LineDraft, ...]:
        """Return the lines as typed."""
        return tuple(self._lines)

    def show_value(self, value: object) -> None:
        """Show these lines; the current place stays, and so does what is typed there when it is the same."""
        given = value if isinstance(value, Iterable) else ()
        lines = [line for line in given if isinstance(line, SpendingDraft | EntryDraft)]
        if lines != self._lines:
            here, self._lines = self.here, lines
            self._removed = None
            self._list(here)
        self._show()

    def stops(self) -> list[QWidget]:
        """Return where Enter leads: the fields of the current line."""
        return [stop for field in self.fields for stop in field.stops()]

    def stop_of(self, where: str) -> QWidget:
        """Return the control that a place in the event is typed in, its line made the current one."""
        found = re.match(r"\w+\[(\d+)\](?:\.(\w+))?", where)
        if found and int(found[1]) <= len(self._lines):
            self.list.setCurrentRow(int(found[1]) - 1)
            return next((field.field for field in self.fields if field.code == found[2]), self.fields[0].field)
        return self.add

    def show_faults(self, faults: list[Fault]) -> None:
        """Show what is wrong at its field, and what the line lacks in one sentence below them."""
        self._faults = faults
        self._show()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read but not changed."""
        self._read_only = read_only
        self._show()

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is typing in a field of the line, since they entered it."""
        return self._typing

    # Drawing

    def _list(self, here: int) -> None:
        """Make the rows of the list anew; the one at that place is current, or the last."""
        blocked = QSignalBlocker(self.list)
        self.list.clear()
        for _line in self._lines:
            self.list.addItem(QListWidgetItem())
        self.list.setCurrentRow(min(max(here, 0), len(self._lines) - 1))
        blocked.unblock()
        self._fill()

    def _fill(self) -> None:
        """Show the current line in the fields."""
        if self.here < 0:
            return
        self._filling = True
        for field in self.fields:
            field.fill(getattr(self._lines[self.here], field.code))
        self._filling = False

    def _show(self) -> None:
        any_line = bool(self._lines)
        for place in range(len(self._lines)):
            self._draw_row(place)
        self.list.setVisible(any_line)
        self.list.fit()
        self.list.scrollToItem(self.list.currentItem())
        self._form.setVisible(any_line)
        self.remove.setVisible(any_line)
        self.back.setVisible(self._removed is not None)
        self.add.setEnabled(not self._read_only and len(self._lines) < self.kind.most)
        self.remove.setEnabled(not self._read_only)
        if any_line:
            self._draw_form()
        said = _("{list}: {count}").format(list=self.kind.name, count=self.kind.counted(len(self._lines)))
        wrong = any(not is_missing(fault) for fault in self._faults)
        self.summarised.emit(_("{said}, to correct").format(said=said) if wrong else said)

    def _draw_row(self, place: int) -> None:
        mine = self._of(place)
        said = self.kind.said(self._lines[place]) or _("nothing typed yet")
        state = ""
        if mine:
            state = _("to complete") if all(is_missing(fault) for fault in mine) else _("to correct")
        words = _("{number}. {said}").format(number=place + 1, said=said)
        told, item = f"{words} – {state}" if state else words, self.list.item(place)
        if item.text() != told:
            item.setText(told)

    def _draw_form(self) -> None:
        mine = self._of(self.here)
        title = _("Line {number}").format(number=self.here + 1)
        self._form.heading.setText(title)
        self._form.setAccessibleName(f"{self.kind.name}. {title}")
        lacks: list[str] = []
        for field in self.fields:
            own = [fault for fault in mine if fault.where.endswith(f".{field.code}")]
            field.show_faults([fault for fault in own if not is_missing(fault)])
            field.set_read_only(read_only=self._read_only)
            lacks += [self.kind.asked[field.code]] if any(map(is_missing, own)) else []
        missing = _("Not saved yet. Missing: {things}.").format(things=", ".join(lacks)) if lacks else ""
        self._lacking.say("fair", missing)

    def _of(self, place: int) -> list[Fault]:
        """Return the faults of a line."""
        return [fault for fault in self._faults if fault.where.startswith(f"{self.kind.code}[{place + 1}]")]

    # What the user does

    def _on_row_changed(self, _place: int) -> None:
        self._fill()
        self._show()

    def _on_field_typed(self, code: str, value: object) -> None:
        if self._filling or self.here < 0:
            return
        self._typing = isinstance(value, str) and self.focusWidget() is not None
        self._lines[self.here] = self._lines[self.here].replaced(**{code: value})
        self._removed = None
        self.back.hide()
        self._draw_row(self.here)
        self.tell()

    def _on_field_left(self, _code: str, _before: str) -> None:
        self._typing = False
        if not self._filling and not self._silent:
            self.left.emit(self.code, "")

    def _on_add_clicked(self) -> None:
        self._lines.append(self.kind.blank)
        self._removed = None
        self._list(len(self._lines) - 1)
        self._show()
        self.tell()
        self.fields[0].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_remove_clicked(self) -> None:
        place = self.here
        line = self._lines.pop(place)
        self._removed = None if line.is_blank else (place, line)
        called = self.kind.said(line)[:_SHOWN]
        self.back.setText(_("Put back “{venue}”").format(venue=called))
        self._list(place)
        self._faults = []
        self._show()
        (self.list if self._lines else self.add).setFocus(Qt.FocusReason.TabFocusReason)
        self.tell_choice()

    def _on_back_clicked(self) -> None:
        if self._removed:
            place, line = self._removed
            self._lines.insert(place, line)
            self._removed = None
            self._list(place)
            self._show()
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.tell_choice()
