"""A field with its label above, and below it a hint and what there is to say of what was typed, heard with it."""

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_edit import MOST, PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import number


class Labelled(QWidget):
    """Keeps the label, the field, the hint and the remark together: the last two are the field's description.

    It says by itself that what was typed or pasted was too long; what its owner finds wrong goes before that.
    """

    def __init__(self, look: Look, words: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self.label = PlainLabel(words, "label")
        self.hint = PlainLabel(hint, "small")
        self.remark = Remark(look)
        self._said, self._cut = ("muted", ""), ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(5))
        for piece in (self.label, field, self.hint, self.remark):
            self.column.addWidget(piece)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.label.setBuddy(field)
        self.name(words, hint)
        self._listen(field)

    def _listen(self, field: QWidget) -> None:
        if isinstance(field, PlainEdit):
            field.shortened.connect(self._on_field_shortened)
            field.fits.connect(self._on_field_fits)
        elif isinstance(field, QLineEdit):
            field.inputRejected.connect(self._on_field_shortened)
            field.textChanged.connect(self._on_line_changed)

    def name(self, words: str, hint: str = "") -> None:
        """Give it another label and hint."""
        self.label.setText(words)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.field.setAccessibleName(words)
        self._describe()

    def say(self, tone: str, sentence: str, *, aloud: bool = False) -> None:
        """Say something of what is typed, '' = nothing; `bad` marks the field; `aloud` has it read out at once."""
        self._said = (tone, sentence)
        self._draw(aloud=aloud)

    def _draw(self, *, aloud: bool) -> None:
        wrong_first = self._said[0] == "bad" and self._said[1]
        tone, sentence = self._said if wrong_first or not self._cut else ("fair", self._cut)
        new = sentence != self.remark.sentence
        self.remark.say(tone, sentence)
        wrong = "true" if tone == "bad" and sentence else "false"
        if self.field.property("wrong") != wrong:
            self.field.setProperty("wrong", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        if new:
            self._describe()
            if aloud and sentence:
                announce(self.field, sentence)

    def _describe(self) -> None:
        told = " ".join(part for part in (self.remark.sentence, self.hint.text()) if part)
        self.field.setAccessibleDescription(told)

    def _on_field_shortened(self) -> None:
        most = self.field.maxLength() if isinstance(self.field, QLineEdit) else MOST
        self._cut = _("At most {count} characters: the rest was not taken.").format(count=number(most))
        self._draw(aloud=True)

    def _on_field_fits(self) -> None:
        self._cut = ""
        self._draw(aloud=False)

    def _on_line_changed(self, text: str) -> None:
        if self._cut and isinstance(self.field, QLineEdit) and len(text) < self.field.maxLength():
            self._on_field_fits()
