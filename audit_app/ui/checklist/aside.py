"""What stands below the list so that nothing is lost from sight: findings to sort, two answers, answers set aside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.answering import set_aside
from audit_app.domain.audit import Audit
from audit_app.domain.sorting import unsorted
from audit_app.i18n import _, ngettext
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button


class Aside(QWidget):
    """A quiet line under the list, there only when there is something to say."""

    aside_asked = Signal()
    """The user wants to read the answers set aside."""

    findings_asked = Signal()
    """The user wants to sort the findings, or to read them again."""

    contested_asked = Signal()
    """The user wants to see the lines with two answers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        # Begun with words, or there would be no room between them and the icon.
        self._findings = button(look, "–", "flag", role="quiet")
        self._contested = button(look, "–", "arrow-left-right", role="quiet")
        self._aside = button(look, "–", "inbox", role="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for shown in (self._findings, self._contested, self._aside):
            row = QHBoxLayout()
            row.addWidget(shown)
            row.addStretch(1)
            column.addLayout(row)
        self._met, self._others, self._low = False, False, False
        self._findings.clicked.connect(self.findings_asked)
        self._contested.clicked.connect(self.contested_asked)
        self._aside.clicked.connect(self.aside_asked)

    def draw(self, audit: Audit, contested: int) -> None:
        """Say how many findings are to sort, how many lines have two answers, how many answers are set aside."""
        waiting = len(unsorted(audit))
        said = ngettext("{count} finding to sort…", "{count} findings to sort…", waiting)
        self._findings.setText(said.format(count=waiting) if waiting else _("Findings, all sorted…"))
        self._met = bool(audit.findings)
        aside = len(set_aside(audit))
        said = ngettext("{count} line has two answers", "{count} lines have two answers", contested)
        self._contested.setText(said.format(count=contested))
        self._contested.setVisible(contested > 0)
        said = ngettext("{count} answer set aside…", "{count} answers set aside…", aside)
        self._aside.setText(said.format(count=aside))
        self._aside.setVisible(aside > 0)
        self._others = bool(contested or aside)
        self.set_low(low=self._low)

    def set_low(self, *, low: bool) -> None:
        """Leave the room to the list where there is little: the box that notes a finding leads to them too."""
        self._low = low
        seen = self._met and not low
        self._findings.setVisible(seen)
        self.setVisible(seen or self._others)
