"""Giving the screen to a tester from anywhere: by one key, or by a screen that says who; nobody goes on for another."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from audit_app.i18n import _
from audit_app.ui.screens import Screens
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from audit_app.domain.audit import Audit
    from audit_app.ui.live import LiveAudit
    from audit_app.ui.tester_mode.window import TesterWindow

_GO_ON, _NOBODY = 0, 2
"""Places of two of the answers to who takes the screen."""

_MOST = 3
"""Scenarios given without a plan. **Source:** guides, forms and fields, intellectual disability: three at most."""


class Window(Protocol):
    """What it asks of the window."""

    look: Look
    folder: Path
    message: MessageBar

    @property
    def opened(self) -> "LiveAudit | None": ...  # noqa: D102
    @property
    def live(self) -> "LiveAudit": ...  # noqa: D102
    def dress(self) -> None: ...  # noqa: D102
    def activateWindow(self) -> None: ...  # noqa: D102
    def tell(self, problem: object) -> None: ...  # noqa: D102


class Giving(QObject):
    """Belongs to the window, which is hidden while a tester has the screen."""

    def __init__(self, window: QWidget, asks: Window) -> None:
        super().__init__(window)
        self._asks, self._window = asks, window
        self.given: TesterWindow | None = None
        """The window of the tester who has the screen, None while nobody has."""
        key = QShortcut(QKeySequence("Ctrl+Shift+T"), window)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.give_next)
        making = window.findChild(Screens)
        if making is not None:
            making.tester_asked.connect(self._on_tester_asked)

    def give_next(self) -> None:
        """Begin with a new tester, in the round that is planned; where somebody is not through, ask who it is."""
        live = self._asks.opened
        if live is None or self.given is not None:
            return
        from audit_app.ui.tester_mode.beginning import unfinished

        audit = live.audit
        going = unfinished(self._asks.folder, live)
        if going is not None:
            chosen = self._asked_who(going[0], live)
            if chosen == _NOBODY:
                return
            going = going if chosen == _GO_ON else None
        rounds = [test for _id, test in sorted(audit.user_tests.items(), reverse=True) if test.ended_on is None]
        test = going[1] if going else rounds[0].id if rounds else None
        planned = audit.user_tests[test].scenarios if test and test in audit.user_tests else ()
        self.give(going[0] if going else None, test, planned or _fitting(audit))

    def _asked_who(self, begun: str, live: "LiveAudit") -> int:
        """Ask whether a tester goes on or another one begins: nobody answers under the code of somebody else."""
        from audit_app.ui.dialogs import Choice
        from audit_app.ui.tester_mode.beginning import next_code

        question = _("{code} had begun and is not through. Who takes the screen now?").format(code=begun)
        answers = (
            _("Go on with {code}").format(code=begun),
            _("Begin with {code}").format(code=next_code(live, self._asks.folder)),
            _("Nobody for now"),
        )
        box = Choice(self._asks.look, _("Give the screen to the tester"), question, answers, self._window)
        chosen = box.ask()
        box.deleteLater()
        return chosen

    def give(self, tester: str | None, test: str | None, scenarios: Iterable[str]) -> None:
        """Give the screen to a tester, None = a new one, in a round, None = outside one; nothing while one has it."""
        from audit_app.ui.tester_mode.beginning import begin

        if self.given is None and self._asks.opened is not None:
            self.given = begin(self._asks, tester, test, scenarios)
            if self.given is not None:
                self.given.left.connect(self._on_given_left)

    def _on_tester_asked(self, asked: object) -> None:
        tester, test, scenarios = asked if isinstance(asked, tuple) else (None, None, ())
        self.give(tester, test, scenarios)

    def _on_given_left(self) -> None:
        self.given = None


def _fitting(audit: "Audit") -> tuple[str, ...]:
    """Return the first scenarios of the library that make sense for an event: no round says which."""
    from audit_app.checklists.loading import shipped_scenarios

    features = set(audit.event.features)
    return tuple(one.id for one in shipped_scenarios() if one.condition.holds(features))[:_MOST]
