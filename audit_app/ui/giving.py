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

_NOBODY = ""
"""Stands for nobody where a code, or None for a new tester, says who takes the screen."""

_OFFERED = 3
"""Testers offered who wait for their turn, the last welcomed first."""

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
        """Begin with a new tester, in the round that is planned; ask who it is where somebody waits or broke off."""
        live = self._asks.opened
        if live is None or self.given is not None:
            return
        from audit_app.domain.asking import awaited
        from audit_app.identity import today
        from audit_app.ui.tester_mode.beginning import unfinished

        audit = live.audit
        begun, test = unfinished(self._asks.folder, live) or (None, None)
        waiting = [code for code in awaited(audit, today()) if code != begun]
        chosen = self._asked_who(live, begun, waiting) if begun or waiting else None
        if chosen == _NOBODY:
            return
        if chosen is None or chosen != begun:
            rounds = [one for _id, one in sorted(audit.user_tests.items(), reverse=True) if one.ended_on is None]
            test = rounds[0].id if rounds else None
        planned = audit.user_tests[test].scenarios if test and test in audit.user_tests else ()
        self.give(chosen, test, planned or _fitting(audit))

    def _asked_who(self, live: "LiveAudit", begun: str | None, waiting: list[str]) -> str | None:
        """Ask who takes the screen: the code, None = a new tester; nobody answers under the code of somebody else."""
        from audit_app.ui.dialogs import Choice
        from audit_app.ui.tester_mode.beginning import next_code

        offered = waiting[:_OFFERED]
        answers: dict[str | None, str] = {begun: _("Go on with {code}").format(code=begun)} if begun else {}
        answers |= {code: _("Begin with {code}").format(code=code) for code in offered}
        answers[None] = _("Begin with a new person: {code}").format(code=next_code(live, self._asks.folder))
        answers[_NOBODY] = _("Nobody for now")
        question, title = _who(begun, offered, len(waiting)), _("Give the screen to the tester")
        first = -1 if begun else 0
        box = Choice(self._asks.look, title, question, tuple(answers.values()), self._window, first)
        chosen = list(answers)[box.ask()]
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


def _who(begun: str | None, offered: list[str], waiting: int) -> str:
    """Return the question who takes the screen: who began and is not through, who was welcomed and waits."""
    said = [_("{code} had begun and is not through.").format(code=begun)] if begun else []
    if offered:
        codes = ", ".join(offered)
        said.append(_("Welcomed, and nothing answered yet: {codes}.").format(codes=codes))
    if waiting > len(offered):
        said.append(_("For others who wait: User tests, Attempts."))
    return " ".join([*said, _("Who takes the screen now?")])


def _fitting(audit: "Audit") -> tuple[str, ...]:
    """Return the first scenarios of the library that make sense for an event: no round says which."""
    from audit_app.checklists.loading import shipped_scenarios

    features = set(audit.event.features)
    return tuple(one.id for one in shipped_scenarios() if one.condition.holds(features))[:_MOST]
