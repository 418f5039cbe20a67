"""Letting the open audit go: what is on its way to it is waited for, what would be lost is asked about first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.unsaved import still_coming, would_be_lost

if TYPE_CHECKING:
    from audit_app.ui.live import LiveAudit

_A_MOMENT = 500
"""Milliseconds waited without a word: a box that comes and goes at once is read by nobody."""


class Leaving(QObject):
    """Asked by the window before it closes or opens another audit."""

    said = Signal(str, str)
    """A sentence to be read before the audit is left after all, and its tone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._asking = False

    def agreed(self, look: Look, live: "LiveAudit | None") -> bool:
        """Whether the audit may be let go: everything is in it and saved, or the user gives it up knowingly."""
        if live is None:
            return True
        if self._asking:  # closed again, or asked for another audit, while it waits or asks
            return False
        self._asking = True
        try:
            live.leaving.emit()
            return self._all_is_in(look, live) and self._all_is_saved(look, live)
        finally:
            self._asking = False

    def _all_is_in(self, look: Look, live: "LiveAudit") -> bool:
        """Wait for evidence on its way; what of it is refused is said, and the audit stays for it to be read."""
        if not live.on_the_way:
            return True
        refused: list[str] = []
        live.arrived.connect(refused.append)
        try:
            left = self._waited_a_moment(live) or self._waited_in_words(look, live)
        finally:
            live.arrived.disconnect(refused.append)
        said = "\n".join(sentence for sentence in refused if sentence)
        if said:
            self.said.emit(said, "bad")
        return left and not said

    def _waited_a_moment(self, live: "LiveAudit") -> bool:
        loop = QEventLoop()
        live.arrived.connect(loop.quit)
        QTimer.singleShot(_A_MOMENT, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return not live.on_the_way

    def _waited_in_words(self, look: Look, live: "LiveAudit") -> bool:
        from audit_app.ui.dialogs import Choice

        answers = (_("Give it up"), _("Stay"))
        box = Choice(look, _("Evidence is still being added"), still_coming(live), answers, self._window)
        # Once it is there nothing is left to give up, and the audit is let go as was asked.
        live.arrived.connect(lambda _refused: box.answer(0))
        return box.ask() == 0

    def _all_is_saved(self, look: Look, live: "LiveAudit") -> bool:
        lost = would_be_lost(live)
        if not lost:
            return True
        from audit_app.ui.dialogs import Choice

        answers = (_("Give it up"), _("Stay"))
        return Choice(look, _("Not everything is saved"), lost, answers, self._window).ask() == 0
