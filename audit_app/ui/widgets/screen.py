"""A screen: a heading that gets the focus first, a body, and what it may say to the window."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, inset, ringed

BESIDE = 28
"""Pixels at 100 % left and right of a screen, and of what stands above it."""

BESIDE_TIGHT = 18
"""The same where there is little room."""


_LOW = 360
"""Pixels at 100 % below which a screen is low: what stands under its heading may give way."""


class _Title(PlainLabel):
    """A heading no wider than its words, so that neither is the ring around it; it wraps where it has to."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words, "title", readable=True)
        self._around = 2 * look.px(RING) + 2
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ringed(self)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._around
        return QSize(width, self.heightForWidth(width))


class Screen(QWidget):
    """The base of every screen: built from a look and a value, thrown away when the look changes.

    `place` and `go` let the window come back to the same spot in the one built next.
    """

    asked = Signal(str, object)
    """The code of another screen, and a place in it (None = where it stood)."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    told_of = Signal(str, str, str)
    """A sentence, its tone, and the line of the checklist it is about: the message bar offers to go there."""

    untold = Signal(str)
    """That sentence is true no more: the message bar takes it away if it still shows it.

    '' = what is read in passing, whatever it is: work goes on, and wants the room.
    """

    of_audit = True
    """Whether what is saved of the open audit, and taking it back, has its place above this screen."""

    yields = False
    """Whether what stands under the heading gives way in a low window: it is then heard with the heading only."""

    def __init__(self, look: Look, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.look = look
        self._subtitled = True
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.title = _Title(look, title)
        self.subtitle = PlainLabel(subtitle, "muted")
        self.subtitle.setVisible(bool(subtitle))
        self.corner = QHBoxLayout()
        """To the right of the heading: a figure, a bar, one action."""
        self.corner.setSpacing(look.px(10))
        self.body = QVBoxLayout()
        """Where the screen puts its pieces, below the heading."""
        self.body.setSpacing(look.px(14))
        self._head = QHBoxLayout()
        self._frame()
        self.fit(tight=False)

    def _frame(self) -> None:
        look = self.look
        heading = QHBoxLayout()
        heading.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)  # its ring is no higher than its words
        heading.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addLayout(heading)
        words.addLayout(inset(look, self.subtitle))
        self._head.setSpacing(look.px(20))
        self._head.addLayout(words, 1)
        self._head.addLayout(self.corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self.body, 1)

    def fit(self, *, tight: bool) -> None:
        """Leave less room around everything where there is little."""
        look = self.look
        beside = look.px(BESIDE_TIGHT if tight else BESIDE)
        self._head.setContentsMargins(beside - look.px(RING), look.px(6 if tight else 12), beside, 0)
        self.body.setContentsMargins(beside, look.px(8 if tight else 12), beside, look.px(10 if tight else 20))

    def set_subtitle(self, text: str) -> None:
        """Say under the heading where things stand."""
        self.subtitle.setText(text)
        self.show_subtitle(wanted=self._subtitled)

    def show_subtitle(self, *, wanted: bool) -> None:
        """Show what stands under the heading where it is wanted, and where it need not give way."""
        self._subtitled = wanted
        gives_way = self.yields and self.height() < self.look.px(_LOW)
        self.subtitle.setVisible(wanted and bool(self.subtitle.text()) and not gives_way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the body where there is little."""
        super().resizeEvent(event)
        if self.yields:
            self.show_subtitle(wanted=self._subtitled)

    def draw_ahead(self) -> None:
        """Draw, unseen, what takes a while to be drawn: somebody may come here next."""

    def enter(self) -> None:
        """Take the focus as somebody arrives by keyboard: the heading is heard first."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def place(self) -> object:
        """Where the user is in this screen; None = at its beginning."""
        return None

    def go(self, place: object) -> None:
        """Go to a place given by `place`, or named by another screen."""

    def leave(self) -> None:
        """Save what is being typed: the screen is about to be hidden or thrown away."""
