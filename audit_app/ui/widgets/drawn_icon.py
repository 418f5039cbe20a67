"""An icon beside words: drawn, never focused, and silent for a screen reader, which hears the words."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from audit_app.ui.crash import contained
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look


class DrawnIcon(QWidget):
    """A picture of `size` pixels at 100 %, in a colour of the theme; a label would be a nameless graphic to Orca."""

    def __init__(self, look: Look, size: int = 18) -> None:
        super().__init__()
        self._look, self._size = look, look.px(size)
        self._drawn = QPixmap()
        self.setFixedSize(self._size, self._size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str) -> None:
        """Show the icon of that name in the colour of a token: `good`, `muted`, `text` and so on."""
        self._drawn = pixmap(name, str(getattr(self._look.tokens, tone)), self._size)
        self.update()

    def clear(self) -> None:
        """Show nothing; the room it takes stays."""
        self._drawn = QPixmap()
        self.update()

    @contained(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            painter.drawPixmap(QPoint(0, 0), self._drawn)
