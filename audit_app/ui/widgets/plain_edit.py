"""A field of several lines for plain text: no markup comes in, nothing too long comes in, Tab goes on."""

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from audit_app.domain.record import plain
from audit_app.ui.theme.look import Look

MOST = 10_000
"""Characters that a note of the field may have."""

_AWAY = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}
"""Reasons for which the focus comes back by itself."""


class PlainEdit(QPlainTextEdit):
    """Takes at most MOST characters, cutting what is longer with `shortened`; grows from `lines` to `most` lines."""

    left = Signal()
    """The focus went elsewhere in the window."""

    shortened = Signal()
    """Something typed or pasted was too long: only its beginning was taken."""

    files_pasted = Signal(QMimeData)
    """Files or a picture were pasted where only text goes."""

    def __init__(self, look: Look, lines: int = 3, most: int = 9) -> None:
        super().__init__()
        self._lines, self._most, self._padding = lines, most, 2 * (look.px(7) + look.line) + 8
        self._cutting = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)  # as line edits have
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_document_resized)

    @property
    def content(self) -> str:
        """What it holds, as the field keeps it: plain, at most MOST characters."""
        return kept(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Hold this text, without a word to anybody; the caret stays where it was as far as it can."""
        if text == self.toPlainText():
            return
        with QSignalBlocker(self):
            self._put(text)

    def _put(self, text: str) -> None:
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """Return room for what it holds, between its least and most lines, in the font of the moment."""
        self.ensurePolished()
        held = round(self.document().size().height())  # in lines: that is how Qt measures plain text
        lines = min(max(held, self._lines), self._most)
        tall = QFontMetrics(self.font()).lineSpacing() * lines + self._padding
        return QSize(super().sizeHint().width(), tall)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a field is never squeezed."""
        return QSize(80, self.sizeHint().height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, not the names of files dropped here: those are for who receives files."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the text alone, as much of it as there is room for; ten megabytes do not stop the window."""
        if source.hasImage() or source.hasUrls():
            self.files_pasted.emit(source)
            return
        cursor = self.textCursor()
        chosen = cursor.selectionEnd() - cursor.selectionStart()
        room = MOST - (self.document().characterCount() - 1 - chosen)
        brought = source.text()
        taken = str(plain(brought[: 4 * MOST]))[: max(0, room)]
        self.textCursor().insertText(taken)
        self.ensureCursorVisible()
        if len(brought) > 4 * MOST or len(str(plain(brought))) > len(taken):
            self.shortened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it is left; a menu or another window does not count."""
        super().focusOutEvent(event)
        if not self.hasFocus() and event.reason() not in _AWAY:
            self.left.emit()

    def _on_document_resized(self, size: QSizeF) -> None:
        """Grow or shrink; a bar only where there is more than can be shown.

        A bar that came by itself would take width, so make one line more, so make the field taller, so take the bar
        away, and so on for ever: the window would be busy until it is killed.
        """
        policy = Qt.ScrollBarPolicy
        full = round(size.height()) > self._most
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if full else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def _on_text_changed(self) -> None:
        over = self.document().characterCount() - 1 - MOST
        if over <= 0 or self._cutting:
            return
        self._cutting = True
        cursor = self.textCursor()
        for _ in range(over):
            cursor.deletePreviousChar()
        self._cutting = False
        self.shortened.emit()


def kept(text: str) -> str:
    r"""Return what the field keeps of a text: plain, at most MOST characters.

    >>> kept("Porte\x00 ouverte"), len(kept("é" * 20_000))
    ('Porte ouverte', 10000)
    """
    return str(plain(text))[:MOST]
