"""A tile: one answer to choose, its words, its face; large, reached by Tab like everything else, chosen by Enter."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from audit_app.ui.tester_mode.face import DrawnFace
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.replies import Reply

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

_LEAST = 56
"""Pixels of a tile whatever the text size. **Source:** WCAG 2.2, 2.5.5 asks for 44."""


_FACE = 64
"""Pixels at 100 % of a face among seven."""

_TALL, _CLOSE = 76, 32
"""Pixels at 100 % of the height of a number, and of any answer where there is little height."""


class Tile(QRadioButton):
    """A radio button whose words wrap. Each is a stop of Tab: one key leads to every answer, Enter chooses it.

    Qt makes one stop of a group, and leads on inside it with other keys: whoever has one switch to go on and one to
    choose would never come to the second answer. Enter on the answer chosen already goes on to the next page.
    """

    confirmed = Signal()
    """Enter was pressed on it once it was chosen."""

    def __init__(
        self,
        look: Look,
        reply: Reply,
        *,
        upright: bool = False,
        small: bool = False,
        face: int = _FACE,
        tight: bool = False,
    ) -> None:
        """`upright`: what is drawn, as large as `face` says, stands above the words; `small`: so are the words.

        `tight`: there is little height, and less room is left around them.
        """
        super().__init__()
        self._tight = tight
        self.reply = reply
        self._look = look
        self._upright = upright
        self._abreast = QSize()
        # A radio button to those who hear it, and alone in its group, or Qt would make one stop of all of them.
        self._alone = QButtonGroup(self)
        self._alone.setExclusive(False)
        self._alone.addButton(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("tile", "true")
        self.setAccessibleName(reply.heard or reply.words)
        self._words = PlainLabel(reply.words, "reply-small" if small else "reply")
        self._mark = DrawnIcon(look, 18 if upright else 22)
        self._row = QBoxLayout(_DOWN if upright else _ACROSS, self)
        self._lay_out(face, upright=upright)
        for inner in self.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._on_toggled)

    def _lay_out(self, face: int, *, upright: bool) -> None:
        look, reply = self._look, self.reply
        around = 5 if self._tight else 10 if upright else 15
        beside = 15 if not upright else around
        self._row.setContentsMargins(look.px(beside), look.px(around), look.px(beside), look.px(around))
        self._row.setSpacing(look.px(2 if self._tight else 6) if upright else look.px(12))
        middle = Qt.AlignmentFlag.AlignHCenter
        if upright:
            self._mark.setParent(self)  # in the corner, see resizeEvent
        if reply.face:
            self._row.addWidget(DrawnFace(look, reply.face, face), 0, middle)
        if upright:
            self._words.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)
            self._row.addWidget(self._words, 1)
        else:
            self._row.addWidget(self._words, 1)
            self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(self._least.height())

    def show_chosen(self, *, chosen: bool) -> None:
        """Show it as chosen or not, without a word to anybody."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own argument
        self.setChecked(chosen)
        self.blockSignals(False)  # noqa: FBT003  Qt's own argument
        self._on_toggled(chosen)

    def _on_toggled(self, chosen: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        """Mark it by a sign, not by a colour alone."""
        if chosen:
            self._mark.show_icon("circle-check", "chosen_edge")
        else:
            self._mark.clear()

    def nextCheckState(self) -> None:
        """Stay chosen when it is pressed again: an answer is taken back by passing over the question."""
        self.setChecked(True)

    def hitButton(self, spot: QPoint) -> bool:
        """Be pressed anywhere, not on the words alone."""
        return self.rect().contains(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be chosen by Enter as by the space bar; go on where it is chosen already; arrows are for the window."""
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif self.isChecked():
            if not event.isAutoRepeat():
                self.confirmed.emit()
        else:
            self.click()

    def stand(self, wide: int) -> int:
        """Be so wide beside others, or as wide as its longest word asks; return the height that makes."""
        for inner in (self, *self.findChildren(QWidget)):
            inner.ensurePolished()  # or their letters are not yet of the size they will be drawn in
        self._row.invalidate()
        self._abreast = QSize(max(wide, self._row.minimumSize().width()), 0)
        return self.heightForWidth(self._abreast.width())

    def match(self, size: QSize) -> None:
        """Be as large as the largest of those it stands beside."""
        self._abreast = size
        self.setMinimumSize(size)  # a layout asks the layout in it for the height, not the tile

    @property
    def abreast(self) -> int:
        """The width it stands beside others with."""
        return self._abreast.width()

    def sizeHint(self) -> QSize:
        """Be as large as its words ask, not as the empty text of the button; beside others as large as they are."""
        if not self._abreast.isEmpty():
            return self._abreast
        return self._row.sizeHint().expandedTo(self._least)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than its words."""
        if not self._abreast.isEmpty():
            return self._abreast
        return self._row.minimumSize().expandedTo(self._least)

    @property
    def _least(self) -> QSize:
        if self._tight:
            return QSize(_LEAST, max(_LEAST, self._look.px(_CLOSE)))
        return QSize(_LEAST, max(_LEAST, self._look.px(_TALL if self._upright else _LEAST)))

    def hasHeightForWidth(self) -> bool:
        """Grow down where the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height its words need at that width."""
        return max(self._row.heightForWidth(width), self._least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the mark in the upper corner, where there is room for it, beside a face and above a number."""
        super().resizeEvent(event)
        if self._upright:
            self._mark.move(self.width() - self._mark.width() - self._look.px(6), self._look.px(6))


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
