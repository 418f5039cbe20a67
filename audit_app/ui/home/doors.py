"""The three doors of the first screen: a title, a sentence, an icon; what comes later says so."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import Button
from audit_app.ui.widgets.plain_label import PlainLabel


class Door(Button):
    """A large button; its title and its sentence are its name and description for those who hear it."""

    def __init__(self, look: Look, icon: str, title: str, sentence: str, *, later: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "door")
        self.setProperty("later", "true" if later else "false")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        picture = PlainLabel(wrap=False)
        picture.setPixmap(pixmap(icon, look.tokens.muted if later else look.tokens.accent, look.px(30)))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(PlainLabel(title, "heading"))
        column.addWidget(PlainLabel(sentence, "muted"))
        column.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(18),) * 4)
        row.setSpacing(look.px(16))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        for inner in self.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Be as large as its words ask, not as the empty button text."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than its words."""
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Grow down where the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height its words need at that width."""
        return self._row.heightForWidth(width)
