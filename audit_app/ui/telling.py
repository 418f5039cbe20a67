"""What the window says in its message bar: what screens tell, problems with a way to go on, steps taken back."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from audit_app.i18n import _, variety

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.ui.half_typed import Words
    from audit_app.ui.live import LiveAudit
    from audit_app.ui.preferences import Preferences
    from audit_app.ui.widgets.message_bar import MessageBar

PASSING = ("info", "good")
"""Tones of what is read in passing: nothing is left to be done about it."""

_QUOTED = 80
"""Letters of what was typed that are enough to know it again."""


class Window(Protocol):
    """What it speaks for: its bar is another one after each new look."""

    message: "MessageBar"
    revive: Callable[[], None]
    """Go on from the newest good copy, where the data is damaged."""

    @property
    def opened(self) -> "LiveAudit | None":
        """The audit that lies open, if one does."""
        ...

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it."""
        ...

    def tell(self, problem: object) -> None:
        """Say a Problem."""
        ...


def with_problems_told(window: Window, work: Callable[[], object]) -> bool:
    """Do some work and return whether it went well; a Problem is said in the message bar."""
    from audit_app.errors import Problem  # thirty classes: not before the window is painted

    try:
        work()
    except Problem as problem:
        window.tell(problem)
        return False
    return True


class Telling:
    """Belongs to the window, not to the bar: it knows how to say the same thing in another language."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._language = ""
        self._anew: tuple[str, Callable[[], object]] | None = None
        """The last sentence that can be said in another language, and what says it."""

    def tell(self, sentence: str, tone: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say a sentence, with its tone and one thing to do at most."""
        self._language = variety()
        self._window.message.say(sentence, tone, action, do)

    def tell_of(self, sentence: str, tone: str, line: str) -> None:
        """Say a sentence about a line of the checklist, with the way back to it."""
        back = _("Go back to {line}").format(line=line.partition("@")[0])
        self.tell(sentence, tone, back, partial(self._window.go, "checklist", line))

    def tell_turned(self, sentence: str, line: str) -> None:
        """Say which step was taken back or done again, with the way to the line it is about (empty = none)."""
        self.tell(sentence, "info", _("Show it") if line else "", partial(self._window.go, "checklist", line))

    def tell_nearly_full(self) -> None:
        """Say that there is hardly any room left on the disk."""
        sentence = _("The disk is nearly full. Everything is saved so far: make room before going on.")
        self.tell(sentence, "fair")
        self._anew = sentence, self.tell_nearly_full

    def tell_opened(self, take_up: Callable[[], object]) -> None:
        """Say who writes the audit just opened, or what was half typed in it when Jauge was ended, and is there again.

        `take_up` goes on with a finding.
        """
        live = self._window.opened
        if live is not None and live.holder is not None:
            self.tell_problem(live.holder)
        elif live is not None and live.half_typed is not None and not live.half_typed.found.is_blank:
            self._tell_brought_back(live, live.half_typed.found, take_up)

    def _tell_brought_back(self, live: "LiveAudit", found: "Words", take_up: Callable[[], object]) -> None:
        from audit_app.wording.typography import clipped

        said = []
        if found.sentence.strip():
            live.keep("finding", "", found.sentence)
            sentence = _("Jauge was interrupted while you typed a finding: “{typed}”. It is kept, and not noted yet.")
            said.append(sentence.format(typed=clipped(found.sentence, _QUOTED)))
        if found.row.strip():
            live.keep("entry", "", found.row)
            sentence = _("Jauge was interrupted while you typed a line of a sheet: “{typed}”. It is not entered yet.")
            said.append(sentence.format(typed=clipped(found.row, _QUOTED)))
        goes = take_up if found.sentence.strip() else partial(self._window.go, "entry")

        def go_on() -> None:
            self._window.message.clear()
            goes()

        self.tell(" ".join(said), "fair", _("Go on with it"), go_on)

    def tell_unkept(self, preferences: "Preferences") -> None:
        """Say once that what is chosen in the settings holds until the end only, if it cannot be written."""
        if preferences.newly_refused():
            self._tell_settings_unkept(preferences.path)

    def _tell_settings_unkept(self, path: "Path") -> None:
        sentence = _(
            "Your settings hold until you close Jauge, and cannot be kept: {path} cannot be written. "
            "Make this file writable, or move away what stands in its place."
        ).format(path=path)
        self.tell(sentence, "bad")
        self._anew = sentence, partial(self._tell_settings_unkept, path)

    def tell_clock_back(self, saved: str) -> None:
        """Say that the clock stands before what was saved last, and what follows from that."""
        from audit_app.wording.figures import day

        sentence = _(
            "This computer’s clock stands before the last change ({day}): set its date right, "
            "or answers bear the wrong day. What you answer is saved all the same."
        ).format(day=day(datetime.fromisoformat(saved).astimezone().date()))
        self.tell(sentence, "fair")
        self._anew = sentence, partial(self.tell_clock_back, saved)

    def tell_problem(self, problem: object) -> None:
        """Say a Problem: what happened, and what to do."""
        from audit_app.errors import DamagedWorkspace, Problem
        from audit_app.wording.in_window import sentence_in_window

        if not isinstance(problem, Problem):
            return
        live, sentence = self._window.opened, sentence_in_window(problem)
        if isinstance(problem, DamagedWorkspace) and problem.backup:
            self.tell(sentence, "bad", _way_on(problem.backup), self._window.revive)
        elif live and live.pending:
            self.tell(sentence, "bad", _("Try again"), live.retry)
        else:
            self.tell(sentence, "bad")
        self._anew = sentence, partial(self.tell_problem, problem)

    def take_back(self, sentence: str) -> None:
        """Take a sentence away, if it is the one shown; '' = whatever is read in passing."""
        if sentence:
            self._window.message.take_back(sentence)
        else:
            self.give_way()

    def pass_on(self) -> None:
        """Take away what is read in passing: another screen is entered. What is left to be done stays."""
        said = self._window.message.said
        if said is not None and said[1] in PASSING:
            self._window.message.clear()

    def give_way(self) -> None:
        """Take away what is read in passing: work goes on, and wants the room. What has a button of its own stays."""
        said = self._window.message.said
        if said is not None and not said[2]:
            self.pass_on()

    def tell_again(self, said: tuple[str, str, str, Callable[[], object] | None] | None) -> None:
        """Say in a new bar what the one before showed; in another language only what can be said in it."""
        if said is None:
            return
        if self._language in {"", variety()}:
            self._window.message.say(*said)
        elif self._anew is not None and self._anew[0] == said[0]:
            self._anew[1]()


def _way_on(copy: "Path") -> str:
    from audit_app.store.backups import moment_of
    from audit_app.wording.keeping import moment_said

    return _("Go on from the copy of {moment}").format(moment=moment_said(moment_of(copy)))
