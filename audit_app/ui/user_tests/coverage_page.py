"""Who met what: in words with what is lacking, or as a table; and where testers say otherwise than the checklist."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.coverage_table import coverage_table
from audit_app.ui.user_tests.coverage_topics import coverage_topics
from audit_app.ui.widgets.browser import Browser
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_table import PlainTable


class CoveragePage(QWidget):
    """One button turns words into a table and back; Escape comes back too."""

    line_chosen = Signal(str)
    """The id of a line, or of a finding after `finding:`, to go to."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self.turn = button(look, "", "table", role="quiet")
        self.browser = Browser(look, _("Who met what"), _("Details:"), _("Back to the list"))
        self.table = PlainTable(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.browser)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self.turn.clicked.connect(self._on_turn_clicked)
        self.browser.line_chosen.connect(self.line_chosen)

    def draw(self) -> None:
        """Show the audit as it stands."""
        audit = self._live.audit
        self.browser.show_topics(coverage_topics(audit))
        self.table.show_table(coverage_table(audit))
        self._name_turn()

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._stack.currentWidget() is self.table

    @property
    def place(self) -> str:
        """The topic the user is at, or that they are in the table."""
        return "table" if self.is_table else self.browser.place[0]

    def go(self, topic: str) -> None:
        """Be at a topic, or in the table."""
        self._stack.setCurrentIndex(1 if topic == "table" else 0)
        self._name_turn()
        if topic and topic != "table":
            self.browser.go(topic)

    def enter(self) -> None:
        """Take the keyboard where one reads."""
        (self.table if self.is_table else self.browser.topics).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back from the table with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_table:
            self.go("")
            self.turn.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _name_turn(self) -> None:
        words, icon = (_("Back to the list"), "arrow-left") if self.is_table else (_("Show as a table"), "table")
        self.turn.setText(words)
        set_icon(self.turn, icon, self._look.tokens.text, self._look.px(18), self._look.px(6))

    def _on_turn_clicked(self) -> None:
        self.go("" if self.is_table else "table")
        if self.is_table:
            self.enter()
