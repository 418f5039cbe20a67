"""What the team says of a line to itself: the free note, saved as it is typed, and whom the line is given to."""

from functools import partial

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.answering import noted
from audit_app.domain.progress import LineStanding
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.ui.checklist.assigned import AssignedPart
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit

GESTURE = "noted"


class NotePart(QWidget):
    """The field of the note holds it as the audit keeps it, or what is being typed; a name stands below it."""

    files_pasted = Signal(QMimeData)
    """Files or a picture were pasted into it: they are evidence."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._line = ""
        self._saved = ""
        self.edit = PlainEdit(look, lines=3)
        self._asking = Labelled(look, _("Note"), self.edit)
        self.assigned = AssignedPart(look, live)
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._asking)
        column.addWidget(self.assigned)
        self.edit.textChanged.connect(self._pause.begin)
        self.edit.left.connect(self._on_left)
        self.edit.files_pasted.connect(self.files_pasted)
        self._pause.over.connect(self._save)

    def fill(self, row: LineStanding) -> None:
        """Show the note of another line, or what of it waits to be saved."""
        self._pause.drop()
        self._line = row.line.id
        self._saved = self._live.audit.notes.get(self._line, "")
        waiting = self._live.typed(GESTURE, self._line)
        self.edit.show_text(self._saved if waiting is None else waiting)
        self.edit.document().clearUndoRedoStacks()
        self.assigned.fill(row)
        self._draw()

    def redraw(self, *, turned: bool) -> None:
        """Show what changed on the same line; `turned`: a step was taken back or done again, whoever has the focus."""
        now = self._live.audit.notes.get(self._line, "")
        changed, self._saved = now != self._saved, now
        if changed and now != self.edit.content and (turned or not self.edit.hasFocus()):
            self.edit.show_text(now)
        self.assigned.redraw(turned=turned)
        self._draw()

    def flush(self) -> None:
        """Save what is typed."""
        self._pause.end()
        self.assigned.flush()

    def _draw(self) -> None:
        self.edit.setReadOnly(not self._live.may_write)
        if self._live.typed(GESTURE, self._line) is not None:
            self._asking.say("bad", _("This note is not saved yet: it stays here, try again."))
        else:
            self._asking.say("fair", "")

    def _save(self) -> None:
        note = self.edit.content
        if note == self._saved or (is_blank(note) and not self._saved) or not self._live.may_write:
            return
        change = partial(noted, line=self._line, note=note)
        self._live.apply(GESTURE, change, self._line, coalesce=True, typed=note)
        self._draw()

    def _on_left(self) -> None:
        self._pause.end()
        if self._live.typed(GESTURE, self._line) is None:
            self.edit.show_text(self._saved)
        self._live.left()
