"""One measurement: a field where people type as they speak, its unit, and at once whether it passes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, Measured
from audit_app.domain.checklist import Measurement
from audit_app.domain.tailoring import Line
from audit_app.errors import UnreadableMeasure
from audit_app.ui.checklist import measure_words
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.aloud import aloud as said_aloud
from audit_app.wording.typography import told


class MeasureField(QWidget):
    """Asks one measurement after another: the same pieces are filled anew."""

    typed = Signal()
    """A key was pressed in it."""

    left = Signal()
    """It is left, or Enter was pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._line: Line | None = None
        self._measurement: Measurement | None = None
        self._saved: Measured | None = None
        self._heard = ""
        self._audit: Audit | None = None
        self._given: measure_words.Given = {}
        self.label = PlainLabel(role="label")
        self.edit = PlainLine()
        self._unit = PlainLabel(role="muted", wrap=False)
        self._remark = Remark(look)
        self._behind = PlainLabel(role="small")
        self._lay_out(look)
        self.label.setBuddy(self.edit)
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.editingFinished.connect(self.left)

    def _lay_out(self, look: Look) -> None:
        self.edit.setFixedWidth(look.px(140))
        self.edit.setMaxLength(60)
        self.edit.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.edit)
        row.addWidget(self._unit)
        row.addSpacing(look.px(6))
        row.addWidget(self._remark, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(5))
        column.addWidget(self.label)
        column.addLayout(row)
        column.addWidget(self._behind)

    @property
    def code(self) -> str:
        """The code of the measurement asked."""
        return self._measurement.code if self._measurement else ""

    @property
    def content(self) -> str:
        """What is typed."""
        return self.edit.text()

    @property
    def is_unreadable(self) -> bool:
        """Whether something is typed that is no such measurement."""
        return bool(self.content.strip()) and self.value is None

    @property
    def is_typed_in(self) -> bool:
        """Whether it holds anything else than what is saved."""
        return self.content != self._canonical()

    @property
    def value(self) -> Measured | None:
        """The measurement typed; None when nothing is, or nothing that can be read."""
        if self._line is None or self._measurement is None or not self.content.strip():
            return None
        try:
            return measure_words.reading(self._line, self._measurement, self.content)
        except UnreadableMeasure:
            return None

    def ask(self, audit: Audit, line: Line, measurement: Measurement, given: measure_words.Given) -> None:
        """Ask another measurement; `given`: what is measured of the line, which may set what passes here."""
        self._audit, self._line, self._measurement = audit, line, measurement
        self._saved = None
        self.label.setText(told(measurement.label))
        unit = measure_words.unit_shown(measurement)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self.edit.setPlaceholderText("")
        self.edit.setAccessibleName(f"{self.label.text()}, {unit}" if unit else self.label.text())
        self.beside(given)

    def beside(self, given: measure_words.Given) -> None:
        """Know what is measured beside it: what passes here may follow from that."""
        if self._audit is None or self._line is None or self._measurement is None:
            return
        self._given = given
        self.edit.setToolTip(measure_words.origin(self._audit, self._line, self._measurement, given))
        self._heard = measure_words.heard(self._audit, self._line, self._measurement, given)
        behind = "\n".join(measure_words.behind(self._line, self._measurement, given))
        self._behind.setText(behind)
        self._behind.setVisible(bool(behind))

    def show_saved(self, value: Measured | None, text: str | None = None) -> None:
        """Show the value that is saved, or the text that waits to be saved in its place."""
        self._saved = value
        shown = self._canonical() if text is None else text
        if shown != self.content:
            self.edit.setText(shown)
        self.judge()

    def note_saved(self, value: Measured | None) -> None:
        """Know what is saved, and leave what is typed as it stands."""
        self._saved = value
        self.judge()

    def settle(self) -> None:
        """Show what was understood, now that the field is left: `145` for `1,45 m`."""
        if self.value is not None and self.value == self._saved and self.content != self._canonical():
            self.edit.setText(self._canonical())
        self.judge()

    def set_able(self, *, able: bool) -> None:
        """Let it be typed in, or only read."""
        self.edit.setReadOnly(not able)

    def judge(self, *, aloud: bool = False) -> None:
        """Say whether what is typed passes, or that it cannot be read."""
        if self._line is None or self._measurement is None:
            return
        if self.is_unreadable:
            said = measure_words.Said("bad", measure_words.unreadable(self._measurement, self.content, self._saved))
        else:
            said = measure_words.result(self._line, self._measurement, self.value, self.content, self._given)
        new = said.sentence != self._remark.sentence
        self._remark.say(said.tone, said.sentence, "ruler" if said.tone == "muted" else "")
        self._mark(wrong=self.is_unreadable)
        hint = measure_words.how_typed(self._measurement)
        # Where the figure comes from is said once, before a value is there: Orca says the whole at each letter typed.
        parts = (said.sentence, hint) if self.content.strip() else (hint, self._heard)
        self.edit.setAccessibleDescription(said_aloud(" ".join(part for part in parts if part)))
        if aloud and new and said.sentence:
            announce(self.edit, said.sentence)

    def _canonical(self) -> str:
        return measure_words.as_typed(self._saved)

    def _mark(self, *, wrong: bool) -> None:
        told_wrong = "true" if wrong else "false"
        if self.edit.property("wrong") != told_wrong:
            self.edit.setProperty("wrong", told_wrong)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def _on_text_edited(self, _text: str) -> None:
        self.typed.emit()
