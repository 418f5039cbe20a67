"""The gesture that closes the audit or opens it again, with its reason; and where it stands, in a sentence."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, AuditState
from audit_app.domain.closing import blocks, closed, reopened
from audit_app.domain.record import is_blank
from audit_app.i18n import _, ngettext
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.wording.figures import day, number

_DRAFT = "closing"
"""Where the reason typed is kept until it is used, among the drafts of the open audit."""

LONGEST = 2_000
"""Letters of a reason."""


class StateForm(QWidget):
    """One reason, one button: it closes an open audit, and opens a closed one again."""

    told = Signal(str)
    """What was done, in a sentence."""

    blocked = Signal()
    """The user wants to close, and something blocks it."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._edit = PlainLine()
        self._edit.setMaxLength(LONGEST)
        self._edit.setText(live.drafts.get((_DRAFT, ""), ""))
        self._reason = Labelled(look, _("Why now (optional)"), self._edit)
        self._reason.label.setWordWrap(False)  # short: free to wrap, it would ask for two lines
        self.act = button(look, "", role="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(self._reason, 1)
        self._above = QSpacerItem(0, 0)
        beside = QVBoxLayout()  # level with the field, whatever is said below it
        beside.setSpacing(0)
        beside.addSpacerItem(self._above)
        beside.addWidget(self.act)
        beside.addStretch(1)
        row.addLayout(beside)
        self._level()
        self.act.clicked.connect(self._on_act_clicked)
        self._edit.textChanged.connect(lambda typed: live.keep(_DRAFT, "", typed))

    def changeEvent(self, event: QEvent) -> None:
        """Stay level with the field in the style of this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._level()

    def _level(self) -> None:
        """Have the middle of the button stand at that of the field, as high as its label and both are now."""
        label, field = self._reason.label.sizeHint().height(), self._edit.sizeHint().height()
        above = label + self._reason.column.spacing() + (field - self.act.sizeHint().height()) // 2
        self._above.changeSize(0, max(0, above))
        self._above.invalidate()

    @property
    def typed(self) -> str:
        """The reason as it is typed."""
        return self._edit.text()

    def put_back(self, typed: str) -> None:
        """Show a reason typed before the look was changed."""
        self._edit.setText(typed)

    def draw(self) -> None:
        """Offer what can be done."""
        audit = self._live.audit
        self._reason.name(_("Why now (optional)") if audit.is_open else _("Why it is opened again"))
        self._reason.say("info", "")
        self.act.setText(_("Close the audit") if audit.is_open else _("Open it again"))
        self.act.setAccessibleDescription(_blocking(audit))
        writes = self._live.holder is None
        for piece in (self._reason, self.act):
            piece.setVisible(writes)

    def _on_act_clicked(self) -> None:
        audit, reason = self._live.audit, self._edit.text().strip()
        if audit.is_open:
            if blocks(audit):
                self._reason.say("fair", _blocking(audit), aloud=True)  # the reason itself is not at fault
                self.blocked.emit()
            else:
                self._do(
                    "closed", partial(closed, by=self._live.by, on=today(), reason=reason), _("The audit is closed.")
                )
        elif is_blank(reason):
            self._reason.say("bad", _("Say why it is opened again: the reason is printed."), aloud=True)
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            again = partial(reopened, reason=reason, by=self._live.by, on=today())
            self._do("reopened", again, _("The audit is open again."))

    def _do(self, gesture: str, change: Callable[[Audit], Audit], said: str) -> None:
        if self._live.apply(gesture, change):
            self._edit.clear()
            self.told.emit(said)


def state_said(audit: Audit) -> str:
    """Return where the audit stands, since when, by whom and why."""
    state = audit.state
    on = day(state.on) if state.on else "–"
    match state.state:
        case AuditState.OPEN:
            return _("The audit is open: answers may change.")
        case AuditState.CLOSED:
            said = _("Closed on {day}").format(day=on)
        case AuditState.REOPENED:
            said = _("Opened again on {day}").format(day=on)
    said = _("{what} by {who}").format(what=said, who=state.by) if state.by else said
    return _("{what}. Reason: {reason}").format(what=said, reason=state.reason) if state.reason else f"{said}."


def _blocking(audit: Audit) -> str:
    found = blocks(audit) if audit.is_open else {}
    if not found:
        return ""
    said = ngettext(
        "{count} thing blocks closing: it is listed below.",
        "{count} things block closing: they are listed below.",
        len(found),
    )
    return said.format(count=number(len(found)))
