"""What the last edition said of a line, shown beside it, with one gesture to confirm it after looking again."""

from functools import partial

from audit_app import identity
from audit_app.domain.editions import confirmed, to_confirm
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.notice import Notice
from audit_app.wording.keeping import carried_said


class CarriedPart(Notice):
    """Stays while the line is on the screen: what was so a year ago is worth seeing beside what is so now."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, "info", "clock", _("Confirm: it is still so"))
        self._live = live
        self._line = ""
        self.pressed.connect(self._on_pressed)

    def fill(self, row: LineStanding) -> None:
        """Show what was said of this line; nothing where nothing was."""
        self._line = row.line.id
        answer = self._live.audit.carried.get(row.line.id)
        self.say(carried_said(row.line, answer) if answer else "")
        self.offer(able=self._live.may_write and row.line.id in to_confirm(self._live.audit))

    def _on_pressed(self) -> None:
        on, by = identity.today(), self._live.by
        self._live.apply("confirmed", partial(confirmed, line=self._line, by=by, on=on), self._line)
