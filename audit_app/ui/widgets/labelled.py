"""A field with its label above, and below it a hint and what there is to say of what was typed, heard with it."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark


class Labelled(QWidget):
    """Keeps the label, the field, the hint and the remark together: the last two are the field's description."""

    def __init__(self, look: Look, words: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self.label = PlainLabel(words, "label")
        self.hint = PlainLabel(hint, "small")
        self.remark = Remark(look)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(5))
        for piece in (self.label, field, self.hint, self.remark):
            self.column.addWidget(piece)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.label.setBuddy(field)
        self.name(words, hint)

    def name(self, words: str, hint: str = "") -> None:
        """Give it another label and hint."""
        self.label.setText(words)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.field.setAccessibleName(words)
        self._describe()

    def say(self, tone: str, sentence: str, *, aloud: bool = False) -> None:
        """Say something of what is typed, '' = nothing; `bad` marks the field; `aloud` has it read out at once."""
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
