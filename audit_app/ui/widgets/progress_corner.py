"""How far the mandatory lines are: a sentence, and a bar that shows it; in the corner of the heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from audit_app.i18n import _, ngettext
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import number

_WIDE, _NARROW = 210, 160
"""Pixels at 100 % of the bar, where there is room and where there is little."""


_ANY = 16_777_215
"""The width that Qt takes for no limit."""


class ProgressCorner(QWidget):
    """Says the same on every screen that has it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sentence = PlainLabel("", "label", wrap=False)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        self._bar.setAccessibleName(_("Mandatory lines checked"))
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the room to the heading where there is little: the sentence takes two lines."""
        self._sentence.setWordWrap(narrow)
        self._bar.setMinimumWidth(self._look.px(_NARROW if narrow else _WIDE))
        self.setMaximumWidth(self._look.px(_NARROW) if narrow else _ANY)

    def set_in_words(self, *, alone: bool) -> None:
        """Say it on one line without the bar, which says the same, where there is little height."""
        self._bar.setVisible(not alone)
        self._sentence.setWordWrap(False)

    @property
    def said(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def draw(self, checked: int, total: int) -> None:
        """Show how many mandatory lines are checked, of how many."""
        said = ngettext("{checked} of {total} mandatory checked", "{checked} of {total} mandatory checked", checked)
        self._sentence.setText(said.format(checked=number(checked), total=number(total)))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(checked)
        self._bar.setAccessibleDescription(self.said)
