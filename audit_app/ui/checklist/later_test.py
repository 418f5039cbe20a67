"""Closing what testers met by a later test that went well: which one, shown only where there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.testing_again import later_tests
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.picking_combo import PickingCombo
from audit_app.wording.finding import tested_again_said


class LaterTest(QWidget):
    """Lists the attempts that can close a finding; the tester's code is told, for the organiser alone sees it."""

    ended = Signal(str)
    """The attempt that closes it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str], ...] = ()
        self.attempts = PickingCombo()
        field = Labelled(look, _("A later test went well"), self.attempts)
        self.end = button(look, _("Close by this test"), "circle-check")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(field)
        column.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)
        self.end.clicked.connect(self._on_end_clicked)
        self.hide()

    def draw(self, audit: Audit, finding: Finding, *, able: bool) -> None:
        """Offer what can close this finding; nothing is shown where nothing can."""
        found = later_tests(audit, finding) if able else ()
        rows = tuple((one.id, f"{one.tester}, {tested_again_said(audit, one)}") for one in found)
        if rows != self._shown:
            self._shown = rows
            self.attempts.clear()
            for attempt, said in reversed(rows):
                self.attempts.addItem(said, attempt)
        self.setVisible(bool(rows))

    def _on_end_clicked(self) -> None:
        self.ended.emit(self.attempts.currentData())
