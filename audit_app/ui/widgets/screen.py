"""A screen: a heading that gets the focus first, a body, and what it may say to the window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel


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
    """That sentence is true no more: the message bar takes it away if it still shows it."""

    def __init__(self, look: Look, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.look = look
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.title = PlainLabel(title, "title", readable=True)
        self.subtitle = PlainLabel(subtitle, "muted")
        self.subtitle.setVisible(bool(subtitle))
        self.corner = QHBoxLayout()
        """To the right of the heading: a figure, a bar, one action."""
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(look.px(20))
        head.addLayout(words, 1)
        head.addLayout(self.corner)
        self.body = QVBoxLayout(self)
        """Where the screen puts its pieces, below the heading."""
        self.body.setContentsMargins(look.px(28), look.px(14), look.px(28), look.px(20))
        self.body.setSpacing(look.px(14))
        self.body.addLayout(head)

    def set_subtitle(self, text: str) -> None:
        """Say under the heading where things stand."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

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
