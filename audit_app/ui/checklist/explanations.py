"""What explains a line at length: headings with their words, and the address of a text where there is one."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.checklist.explaining import Explained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine


class Explanations(QWidget):
    """Headings and words one under the other; they are kept and filled anew, since making them takes time."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(30), 0, look.px(6), look.px(6))
        self._column.setSpacing(look.px(1))
        self._blocks: list[_Block] = []

    def fill(self, said: Sequence[Explained], after: QWidget) -> None:
        """Explain another line; Tab goes through the words once it has left `after`."""
        made = len(self._blocks)
        while len(self._blocks) < len(said):
            self._blocks.append(_Block(self._look, self._column))
        for place, block in enumerate(self._blocks):
            block.fill(said[place] if place < len(said) else None, place + 1)
        if len(self._blocks) > made:
            stops = (block.words for block in self._blocks)
            for before, stop in pairwise((after, *stops)):
                self.setTabOrder(before, stop)


class _Block:
    """A heading, its words, an address, and above them that of a section; straight in the column, for speed."""

    def __init__(self, look: Look, column: QVBoxLayout) -> None:
        self.section = PlainLabel(role="subheading")
        self.section.setContentsMargins(look.line + 1, look.px(22) if column.count() else 0, 0, 0)
        self.head = PlainLabel(role="label")
        self.head.setContentsMargins(look.line + 1, look.px(8), 0, 0)
        self.words = PlainLabel(readable=True)
        # A field, so that a long address can be read to its end without widening the body; no stop of Tab, for it
        # would be heard letter by letter: a button copies all addresses of the line.
        self.address = PlainLine()
        self.address.setReadOnly(True)
        self.address.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.address.setProperty("role", "address")
        for piece in (self.section, self.head, self.words, self.address):
            column.addWidget(piece)

    def fill(self, said: Explained | None, place: int) -> None:
        """Say something else, or nothing; `place`: how many blocks there are up to this one."""
        self.section.setVisible(said is not None and bool(said.section))
        self.head.setVisible(said is not None)
        self.words.setVisible(said is not None)
        self.address.setVisible(said is not None and bool(said.address))
        if said is None:
            return
        self.head.setText(said.head)
        self.words.setText(said.words)
        self.section.setText(said.section)
        self.words.setAccessibleName(said.heard)
        if said.address:
            self.address.setText(said.address)
            self.address.setCursorPosition(0)
            self.address.setAccessibleName(_("Address of text {place}: {text}").format(place=place, text=said.head))
