"""What the user left behind unsaved on a line: said with a way back, and taken back once it is no longer so."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from audit_app.session import Step
from audit_app.ui.live import LiveAudit


class LeftBehind(QObject):
    """Belongs to the open audit, not to a screen: what was said is taken back even by the screen built next."""

    told = Signal(str, str, str)
    """A sentence, its tone, and the line it is about."""

    untold = Signal(str)
    """That sentence is true no more."""

    def __init__(self, live: LiveAudit) -> None:
        super().__init__(live)
        self._live = live
        self._line = self._sentence = ""
        self._still: Callable[[], bool] = bool
        live.changed.connect(self._on_live_changed)

    @classmethod
    def of(cls, live: LiveAudit) -> "LeftBehind":
        """Return the one of an open audit, made the first time."""
        return live.findChild(cls) or cls(live)

    def tell(self, line: str, sentence: str, still: Callable[[], bool]) -> None:
        """Say it of a line, once; `still` returns whether it is still so."""
        known = (line, sentence) == (self._line, self._sentence)
        self._line, self._sentence, self._still = line, sentence, still
        if known:
            return
        self.told.emit(sentence, "fair", line)

    def come_back(self, line: str) -> None:
        """Take it back if it is about that line: the user is there again."""
        if self._line and line == self._line:
            self._take_back()

    def _on_live_changed(self, _step: Step) -> None:
        if self._line and not self._still():
            self._take_back()

    def _take_back(self) -> None:
        sentence, self._line, self._sentence = self._sentence, "", ""
        self.untold.emit(sentence)
