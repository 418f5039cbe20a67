"""The one label: user text is shown as it was typed, never as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A plain text that wraps; `role` is how it looks (see the style sheet).

    With `readable` it can be reached by Tab, so that somebody who hears the screen gets its words.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        wrap: bool = True,
        readable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if readable:
            self.setProperty("readable", "true")
            self.setIndent(0)
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Colour it as a verdict: `good`, `fair`, `bad`, `none`, or '' for plain; the words must say it too."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
