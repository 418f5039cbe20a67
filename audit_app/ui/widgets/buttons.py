"""Buttons as the screens use them: their words, their icon, their rank."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.ui.crash import contained
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look


def button(
    look: Look, text: str, icon: str = "", *, role: str = "", trailing: bool = False, parent: QWidget | None = None
) -> QPushButton:
    """Return a push button; `role`: '' or `primary` (one a screen) or `quiet`; `trailing` puts the icon behind."""
    made = _Primary(look, text, parent) if role == "primary" else Button(text, parent)
    if role:
        made.setProperty("role", role)
    if icon:
        gap, tokens = look.px(6) if text else 0, look.tokens
        colour = tokens.on_accent if role == "primary" else tokens.text
        set_icon(made, icon, colour, look.px(18), gap, leading=not trailing, off=tokens.off)
    if trailing:
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return made


class Button(QPushButton):
    """A button that Enter presses while it has the focus, and never from a field, as Qt has it in dialogs."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as by the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class _Primary(Button):
    """A filled button whose focus is a ring inside: round a filled shape a border alone is hardly seen."""

    def __init__(self, look: Look, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._look = look

    @contained(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the ring while it has the focus."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        look = self._look
        inset = look.line * 1.5 + look.px(1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look.tokens.on_accent), look.line))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), look.px(6), look.px(6))
