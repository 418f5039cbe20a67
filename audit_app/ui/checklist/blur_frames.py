"""The frames drawn over a photo, one of them the current one; how they are moved, sized, added, and put into words."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from audit_app.domain.blurring import MOST_FRAMES, WHOLE, Frame, framed
from audit_app.i18n import _
from audit_app.wording.figures import number

STEP = 2.0
"""Percent that an arrow moves or sizes a frame by; with Ctrl, a quarter of it."""

_FIRST = Frame(left=40.0, top=40.0, width=20.0, height=20.0)


class BlurFrames(QObject):
    """What pointer and keys have drawn so far."""

    changed = Signal()
    """A frame was added, changed or removed, or another is the current one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._frames: list[Frame] = []
        self.current = -1
        """The place of the frame that keys act on, -1 while there is none."""

    @property
    def all(self) -> tuple[Frame, ...]:
        """The frames, in the order they were added."""
        return tuple(self._frames)

    @property
    def is_full(self) -> bool:
        """Whether no more can be added."""
        return len(self._frames) >= MOST_FRAMES

    def add(self, frame: Frame | None = None) -> bool:
        """Add a frame, in the middle or beside the current one where none is given; return whether there was room."""
        if self.is_full:
            return False
        self._frames.append(frame or self._beside())
        self.current = len(self._frames) - 1
        self.changed.emit()
        return True

    def _beside(self) -> Frame:
        if self.current < 0:
            return _FIRST
        last = self._frames[self.current]
        right = last.left + last.width
        left = right if right + last.width <= WHOLE else last.left - last.width
        return framed(left, last.top, last.width, last.height)

    def choose(self, place: int) -> None:
        """Make the frame at that place the current one."""
        if place != self.current and 0 <= place < len(self._frames):
            self.current = place
            self.changed.emit()

    def move(self, along: float, down: float) -> None:
        """Move the current frame, as far as the picture goes."""
        for here in self._here():
            self.put(framed(here.left + along, here.top + down, here.width, here.height))

    def grow(self, along: float, down: float) -> None:
        """Make the current frame wider and higher, from its top left corner, as far as the picture goes."""
        for here in self._here():
            wide, tall = min(here.width + along, WHOLE - here.left), min(here.height + down, WHOLE - here.top)
            self.put(framed(here.left, here.top, wide, tall))

    def put(self, frame: Frame) -> None:
        """Give the current frame this place and size."""
        if self.current >= 0 and frame != self._frames[self.current]:
            self._frames[self.current] = frame
            self.changed.emit()

    def remove(self) -> None:
        """Take the current frame away; the one before it is then the current one."""
        if self.current >= 0:
            del self._frames[self.current]
            self.current = min(max(0, self.current - 1), len(self._frames) - 1)
            self.changed.emit()

    def _here(self) -> Iterator[Frame]:
        if self.current >= 0:
            yield self._frames[self.current]


def frame_said(place: int, frame: Frame) -> str:
    """Return where a frame is and how large, in whole percents of the photo; `place` counts from 1."""
    said = _("Frame {place}: {left}% from the left, {top}% from the top, {width}% wide, {height}% high")
    left, top, width, height = (number(round(n)) for n in (frame.left, frame.top, frame.width, frame.height))
    return said.format(place=number(place), left=left, top=top, width=width, height=height)
