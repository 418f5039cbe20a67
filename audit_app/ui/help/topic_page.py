"""The page of a topic: plain words, each line a stop of Tab, so that it is read aloud at one's own pace."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.help.topic import Block, Topic
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody, inset, ringed


class TopicPage(ScrolledBody):
    """Shows one topic at a time; what a screen adds to it stands in `below`."""

    left = Signal()
    """Escape was pressed in a page that was called for by itself: not to see the list beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, margin=14, spacing=6)
        self._look = look
        self._shown: Topic | None = None
        self._words = QWidget()
        self.below = QVBoxLayout()
        """Where buttons go, under the words."""
        self.is_called = False
        """Whether the page was called for by itself."""
        self.column.addWidget(self._words)
        self.column.addLayout(self.below)
        self.column.addStretch(1)

    @property
    def shown(self) -> Topic | None:
        """The topic in sight."""
        return self._shown

    def show_topic(self, topic: Topic | None) -> None:
        """Show a topic from its beginning, or nothing."""
        if topic == self._shown:
            return
        self._shown, self.is_called = topic, False
        words = _written(self._look, topic) if topic else QWidget()
        self.column.replaceWidget(self._words, words)
        self._words.hide()
        self._words.deleteLater()
        self._words = words
        words.lower()  # what is read follows what is seen
        words.setVisible(True)  # at once, not at the next turn of the loop: what is hidden takes no focus
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape to where the page was called from, past the list."""
        if event.key() == Qt.Key.Key_Escape and self.is_called:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Take the keyboard, at the first words."""
        first = next((label for label in self._words.findChildren(PlainLabel) if label.property("readable")), None)
        if first is not None:
            first.setFocus()


def _written(look: Look, topic: Topic) -> QWidget:
    """Return the words of a topic, top to bottom."""
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(2))
    column.addLayout(inset(look, PlainLabel(topic.title, "heading")))
    column.addWidget(_line(topic.lead, topic.title))
    for block in topic.blocks:
        if block.head:
            column.addSpacing(look.px(12))
            column.addLayout(inset(look, PlainLabel(block.head, "subheading")))
        for line, heard in _lines(block):
            column.addWidget(_line(line, heard))
    return words


def _lines(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each line of a block, and what is heard before it: its head, once."""
    for place, line in enumerate(block.lines, start=1):
        told = f"{place}. {line}" if block.numbered else line
        yield told, block.head if place == 1 else ""


def _line(words: str, heard: str) -> PlainLabel:
    line = ringed(PlainLabel(words, readable=True))
    if heard:
        line.setAccessibleName(_("{place}: {said}").format(place=heard, said=words))
    return line
