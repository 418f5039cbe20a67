"""A search above what it sifts."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from audit_app.i18n import _
from audit_app.ui.crash import contained
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_line import PlainLine

_GOES_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(PlainLine):
    """A search with a named clear button; Escape clears it, the down arrow and Enter go to what was found.

    The example is shortened to its words, its key in brackets left out, where there is no room for both.
    The icon and the button are ours: those of Qt stay 16 pixels wide at any text size, and its button has no name.
    """

    left_down = Signal()
    """The user goes to what was found."""

    def __init__(self, look: Look, name: str, example: str) -> None:
        super().__init__()
        self._look = look
        self._example = example
        self._clear = button(look, "", "x", role="quiet", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        side = max(look.px(32), look.target)
        self._clear.setFixedSize(side, side)
        self.setAccessibleName(name)
        self._clear.setAccessibleName(_("Empty the search"))
        self._clear.setToolTip(_("Empty the search"))
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")

    def show_text(self, text: str) -> None:
        """Hold these words without telling anybody, with the button that clears them."""
        with QSignalBlocker(self):
            self.setText(text)
        self._on_text_changed(text)

    def enter(self) -> None:
        """Take the keyboard, with what stands there chosen so that typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        free = self.height() - self._clear.height()
        self._clear.move(self.width() - self._clear.width() - free // 2, free // 2)
        self._fit_example()

    def _fit_example(self) -> None:
        """Say as much of the example as there is room for."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        held = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = (held - self.textMargins()).width()
        whole = self.fontMetrics().horizontalAdvance(self._example) <= room
        self.setPlaceholderText(self._example if whole else self._example.partition(" (")[0])

    @contained(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the magnifying glass before the words."""
        super().paintEvent(event)
        size = self._look.px(18)
        icon = pixmap("search", self._look.tokens.muted, size)
        with QPainter(self) as painter:
            painter.drawPixmap(self._look.px(12), (self.height() - size) // 2, icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear, or go down to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _GOES_DOWN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        """Show the button that clears, and keep its room, while there is something to clear."""
        look, side = self._look, self._clear.width()
        self._clear.setVisible(bool(text))
        self.setTextMargins(look.px(26), 0, max(look.px(26), side - look.px(10)) if text else 0, 0)
        if not text:
            self._fit_example()
