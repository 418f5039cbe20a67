"""Draft or issue: what either is, why there is another issue, and who verified it besides the organiser."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.issuing import next_number
from audit_app.domain.record import is_blank
from audit_app.i18n import _, pgettext
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import number
from audit_app.wording.issues import apart_said

DRAFT, ISSUE = "draft", "issue"

LONGEST_REASON = 2_000
"""Letters of a reason."""

_LONGEST_NAME = 200
"""Letters of a name."""

Typed = tuple[str, str, str]
"""Draft or issue, the reason and who verified it, as typed."""


class Issuing(QWidget):
    """The choice, and what an issue is asked besides; a draft is asked nothing."""

    changed = Signal()
    """Draft or issue was chosen."""

    reason_typed = Signal(str)
    """Why it is issued, as it is typed now."""

    def __init__(self, look: Look, audit: Audit, *, may_issue: bool) -> None:
        super().__init__()
        self._audit = audit
        choices = ((DRAFT, _("Draft")), (ISSUE, pgettext("report", "Issue")))
        self._states = RadioGroup(look, _("Draft or issue"), choices, columns=2)
        self._said = PlainLabel("", "muted")
        self._apart = Remark(look, readable=True)
        self._reason_edit, self._verified_edit = PlainLine(), PlainLine()
        self._reason = Labelled(look, _("Reason"), self._reason_edit)
        hint = _("A person or an organisation; left empty, it is a self-assessment. It is printed.")
        self._verified = Labelled(look, _("Verified by"), self._verified_edit, hint)
        self._state = DRAFT
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for piece in (self._states, self._said, self._apart, self._reason, self._verified):
            column.addWidget(piece)
        self._states.setVisible(may_issue)
        self._reason_edit.setMaxLength(LONGEST_REASON)
        self._verified_edit.setMaxLength(_LONGEST_NAME)
        self._reason_edit.textChanged.connect(self._on_reason_changed)
        self._states.chosen.connect(self._on_state_chosen)
        self._states.choose(self._state)
        self.draw()

    # What is chosen

    @property
    def number(self) -> int | None:
        """The number it will bear; None: it is a draft."""
        return next_number(self._audit) if self._state == ISSUE else None

    @property
    def reason(self) -> str | None:
        """Why it is issued; None: it is a draft."""
        return self._reason_edit.text().strip() if self._state == ISSUE else None

    @property
    def verified_by(self) -> str:
        """Who verified it, '' for nobody; nobody verifies a draft."""
        return self._verified_edit.text().strip() if self._state == ISSUE else ""

    @property
    def typed(self) -> Typed:
        """What the user chose, to be put back in a form built anew."""
        return self._state, self._reason_edit.text(), self._verified_edit.text()

    def put_back(self, typed: Typed) -> None:
        """Choose as before."""
        self._state, reason, verified = typed
        self._states.choose(self._state)
        self._reason_edit.setText(reason)
        self._verified_edit.setText(verified)
        self.draw()

    def take(self, audit: Audit) -> None:
        """Speak of the audit as it stands now; once it is issued, the reason and the name were those of this issue."""
        if len(audit.issues) > len(self._audit.issues):
            self._reason_edit.clear()
            self._verified_edit.clear()
        self._audit = audit
        self.draw()

    def check(self) -> bool:
        """Return whether it is whole; else say aloud what is missing, and go there."""
        lacking = self._state == ISSUE and bool(self._audit.issues) and is_blank(self._reason_edit.text())
        if lacking:
            self._reason.say("bad", _("Say why there is another issue: it is printed."), aloud=True)
            self._reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not lacking

    # Drawing

    def draw(self) -> None:
        """Say which number an issue would bear, and ask why there is another; a draft has no reason."""
        another, place = bool(self._audit.issues), number(next_number(self._audit))
        said = (
            _("Issue no. {number}: dated and kept as it is, to hand over.").format(number=place)
            if self._state == ISSUE
            else _("To read again: every page says that it is a draft.")
        )
        self._said.setText(said)
        self._states.describe(said)
        self._apart.say("fair", apart_said(self._audit) if self._state == ISSUE else "")
        self._reason.setVisible(self._state == ISSUE)
        self._verified.setVisible(self._state == ISSUE)
        hint = _("It is printed: what is new since the last issue.") if another else _("Optional for the first issue.")
        self._reason.name(_("Reason for this issue"), hint)

    def _on_reason_changed(self, typed: str) -> None:
        self._reason.say("info", "")
        self.reason_typed.emit(typed)

    def _on_state_chosen(self, state: str) -> None:
        self._state = state
        self._reason.say("info", "")
        self.draw()
        self.changed.emit()
