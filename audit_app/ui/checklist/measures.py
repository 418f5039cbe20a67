"""The measurements of a line: saved as they are typed, and the verdict that follows from them said in words."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.answering import answered, unmeasured
from audit_app.domain.audit import Audit, Measured
from audit_app.domain.checklist import Measurement
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.checklist import measure_words
from audit_app.ui.checklist.measure_field import MeasureField
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.remark import Remark

GESTURE = "measured"

_USUAL = 4
"""Fields made at once: Tab goes through pieces in the order they are made."""


class MeasuresPart(QWidget):
    """One field a measurement; none, and it takes no room."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._row: LineStanding | None = None
        self._fields: list[MeasureField] = []
        self._asked: tuple[Measurement, ...] = ()
        self._pause = Pause(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(10))
        for _place in range(_USUAL):
            self._add_field()
        self._verdict = Remark(look, readable=True)
        self._unsaved = Remark(look)
        self._column.addWidget(self._verdict)
        self._column.addWidget(self._unsaved)
        self._pause.over.connect(self._on_pause_over)

    def fill(self, row: LineStanding) -> None:
        """Ask the measurements of another line."""
        self._pause.drop()
        self._row = row
        asked = self._asked = row.line.measurements(self._saved(row))
        while len(self._fields) < len(asked):
            self._add_field()
        waiting = unpacked(self._live.typed(GESTURE, row.line.id)) or unpacked(self._live.drafts.get(self._draft_key))
        saved = self._saved(row)
        for place, field in enumerate(self._fields):
            field.setVisible(place < len(asked))
            if place < len(asked):
                field.ask(self._live.audit, row.line, asked[place], saved)
                field.show_saved(saved.get(field.code), waiting.get(field.code))
                field.set_able(able=self._live.may_write)
        self.setVisible(bool(asked))
        self._say()

    def redraw(self, row: LineStanding, *, turned: bool) -> None:
        """Show what changed on the same line; `turned`: a step was taken back or done again, whoever has the focus."""
        before = self._saved(self._row) if self._row else {}
        self._row = row
        now = self._saved(row)
        for field in self._shown:
            value = now.get(field.code)
            field.beside(now)
            same = value == before.get(field.code) or field.value == value
            if same or (field.edit.hasFocus() and field.is_typed_in and not turned):
                field.note_saved(value)
            else:
                field.show_saved(value)
            field.set_able(able=self._live.may_write)
        self._say()

    def flush(self) -> None:
        """Save what is typed; what cannot be read is kept beside the audit, and said to be."""
        self._pause.end()
        if self._row is None:
            return
        unreadable = {field.code: field.content for field in self._shown if field.is_unreadable}
        if unreadable:
            self._live.drafts[self._draft_key] = packed(unreadable)
        else:
            self._live.drafts.pop(self._draft_key, None)

    def enter(self) -> bool:
        """Take the focus at the first measurement still to give, else at the first; return whether there is one."""
        shown = self._shown
        stop = next((field for field in shown if not field.content.strip()), shown[0] if shown else None)
        if stop is not None:
            stop.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return stop is not None

    def _add_field(self) -> None:
        field = MeasureField(self._look)
        field.typed.connect(self._pause.begin)
        field.left.connect(self._on_field_left)
        self._column.insertWidget(len(self._fields), field)
        if self._fields:
            QWidget.setTabOrder(self._fields[-1].edit, field.edit)
        self._fields.append(field)

    @property
    def _shown(self) -> list[MeasureField]:
        return self._fields[: len(self._asked)]

    @property
    def _draft_key(self) -> tuple[str, str]:
        return (GESTURE, self._row.line.id if self._row else "")

    def _saved(self, row: LineStanding) -> Mapping[str, Measured]:
        return row.answer.measured if row.answer else {}

    def _on_pause_over(self) -> None:
        for field in self._shown:
            field.judge(aloud=True)
        self._save()

    def _save(self) -> None:
        row = self._row
        if row is None or not self._live.may_write:
            return
        saved = self._saved(row)
        given = {f.code: f.value for f in self._shown if f.value is not None and f.value != saved.get(f.code)}
        emptied = tuple(f.code for f in self._shown if not f.content.strip() and f.code in saved)
        if not given and not emptied:
            return
        change = partial(_measured, line=row.line.id, given=given, emptied=emptied, by=self._live.by, on=today())
        typed = packed({field.code: field.content for field in self._shown})
        self._live.apply(GESTURE, change, row.line.id, coalesce=True, typed=typed)
        self._say()

    def _on_field_left(self) -> None:
        self._pause.end()
        for field in self._shown:
            if not field.edit.hasFocus() or not field.is_unreadable:
                field.settle()
        self._live.left()

    def _say(self) -> None:
        row = self._row
        if row is None:
            return
        said = measure_words.in_audit(self._live.audit, row)
        self._verdict.say(said.tone, said.sentence, "ruler" if said.tone == "muted" else "")
        waits = self._live.typed(GESTURE, row.line.id) is not None
        self._unsaved.say("bad", _("Not saved yet: what is typed stays here, try again.") if waits else "")


def _measured(
    audit: Audit, line: str, given: Mapping[str, Measured], emptied: tuple[str, ...], by: str | None, on: date
) -> Audit:
    """Return the audit with these measurements given and those taken away."""
    for code in emptied:
        audit = unmeasured(audit, line, code)
    return answered(audit, line, measured=given, by=by, on=on) if given else audit
