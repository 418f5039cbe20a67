"""How far the mandatory lines are: a sentence, and a bar that shows it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.checklist.counting import mandatory_counted
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel


class ProgressCorner(QWidget):
    """Stands in the corner of the heading."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._sentence = PlainLabel("", "label", wrap=False)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(look.px(210))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignRight)
        self._bar.setAccessibleName(_("Mandatory lines checked"))

    @property
    def said(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def draw(self, rows: Iterable[LineStanding]) -> None:
        """Show how many mandatory lines are checked, of how many."""
        checked, total = mandatory_counted(rows)
        self._sentence.setText(_("{checked} of {total} mandatory").format(checked=checked, total=total))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(checked)
        self._bar.setAccessibleDescription(self.said)
