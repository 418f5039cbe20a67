"""What is being placed on the plan, and where it is for now: moved by keys or pointer, dropped or given up."""

from PySide6.QtCore import QObject, Signal

from audit_app.domain.pinning import within
from audit_app.domain.plan import PinKind

MIDDLE = (50.0, 50.0)
"""Where a thing begins that is not on the plan yet, in percent."""


class Placing(QObject):
    """One thing at a time is in hand; nothing of the audit changes before it is dropped."""

    changed = Signal()
    """Something was taken in hand, moved, dropped or given up."""

    dropped = Signal(str, float, float)
    """The code of a thing, and where it is to be, in percent from the left and from the top."""

    given_up = Signal(str)
    """The code of a thing that stays where it was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.code = ""
        """The thing in hand, '' = none."""
        self.x, self.y = MIDDLE
        self.dragged = False
        """Whether the pointer holds it: nothing of the screen may move under it then."""

    @property
    def active(self) -> bool:
        """Whether something is in hand."""
        return bool(self.code)

    @property
    def kind(self) -> PinKind:
        """What sort of thing is in hand."""
        return PinKind(self.code.partition("/")[0])

    def take(self, code: str, at: tuple[float, float] | None = None, *, dragged: bool = False) -> None:
        """Take a thing in hand where it is, in the middle where it is nowhere yet."""
        self.code, self.dragged = code, dragged
        self.x, self.y = at or MIDDLE
        self.changed.emit()

    def move(self, along: float, down: float) -> None:
        """Move it by so many percent, as far as the plan goes."""
        self.put(self.x + along, self.y + down)

    def put(self, x: float, y: float) -> None:
        """Move it there, as far as the plan goes."""
        there = within(x), within(y)
        if self.active and there != (self.x, self.y):
            self.x, self.y = there
            self.changed.emit()

    def drop(self) -> None:
        """Let it be where it is."""
        if self.active:
            code = self._let_go()
            self.dropped.emit(code, self.x, self.y)

    def give_up(self) -> None:
        """Leave it where it was before."""
        if self.active:
            self.given_up.emit(self._let_go())

    def forget(self) -> None:
        """Leave it where it was, without a word: the plan is left, or is gone."""
        if self.active:
            self._let_go()

    def _let_go(self) -> str:
        code, self.code = self.code, ""
        self.changed.emit()
        return code
