"""The evidence of a line that is not asked any more: it is kept and printed, so it is put into words here."""

from PySide6.QtWidgets import QDialog, QWidget

from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.checklist.evidence import EvidencePart
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.lines import line_said
from audit_app.wording.typography import told

_WIDE = 560
"""Pixels at 100 % of the box."""


class KeptEvidenceDialog(QDialog):
    """What one piece shows is asked at once; each change is saved as it is made."""

    def __init__(self, look: Look, live: LiveAudit, line: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._live, self._line = live, line
        self.setWindowTitle(_("Evidence of a line that is not asked any more"))
        criterion = live.audit.criterion_of(line)
        named = line_said(live.audit, line) + (f" · {told(criterion.title)}" if criterion else "")
        why = _("This line is not asked any more. Its evidence is kept, and the report prints it.")
        self.evidence = EvidencePart(look, live)
        close = button(look, _("Close"), role="primary")
        body = BoxBody(look, self, (close,), wide=_WIDE)
        body.column.addWidget(ringed(PlainLabel(named, "subheading", readable=True)))
        body.column.addWidget(ringed(PlainLabel(why, readable=True)))
        body.column.addLayout(inset(look, self.evidence))
        body.column.addStretch(1)
        self.evidence.fill_of(line, live.audit.evidence_of(line))
        close.clicked.connect(self.accept)
        live.changed.connect(self._on_live_changed)

    def done(self, result: int) -> None:
        """Save what is being typed before the box goes, however it goes."""
        self.evidence.flush()
        self._live.left()
        super().done(result)

    def _on_live_changed(self, step: Step) -> None:
        if step.touches("evidence"):
            turned = step.gesture in {"undo", "redo"}
            self.evidence.redraw_of(self._live.audit.evidence_of(self._line), turned=turned)
