"""A field of several lines for plain text: no markup comes in, nothing too long comes in, Tab goes on."""

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from audit_app.domain.record import plain
from audit_app.ui.theme.look import Look

MOST = 10_000
"""Characters that a note of the field may have."""

_AWAY = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}
"""Reasons for which the focus comes back by itself."""


_TYPING = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.InputMethod}

_TABBED = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class PlainEdit(QPlainTextEdit):
    """Takes at most MOST characters, cutting what is longer with `shortened`; grows from `lines` to `most` lines."""

    leaving = Signal()
    """Tab is pressed: what is typed may still show what it leads to."""

    left = Signal()
    """The focus went elsewhere in the window."""

    shortened = Signal()
    """Something typed or pasted was too long: only its beginning was taken."""

    fits = Signal()
    """What it holds is not cut any more: there is room again, or another text is shown."""

    files_pasted = Signal(QMimeData)
    """Files or a picture were pasted where only text goes."""

    def __init__(self, look: Look, lines: int = 3, most: int = 9) -> None:
        super().__init__()
        self._lines, self._most, self._padding = lines, most, 2 * (look.px(7) + look.line) + 8
        self._cutting = self._is_cut = self._is_arriving = False
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
        self._tell_fits()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width makes other lines: Qt does not tell of those."""
        super().resizeEvent(event)
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+V to whoever receives files and pictures around it, where that is what lies on the clipboard."""
        if event.type() in _TYPING:
            self._arrive()  # the first letter may come before the caret does
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if pressed and event.matches(QKeySequence.StandardKey.Paste) and not self.canPaste():  # type: ignore[attr-defined]
            event.ignore()
            return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, not files or a picture dropped here: those are for who receives them."""
        return not _has_files(source) and (source.hasText() or (source.hasHtml() and not source.hasImage()))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the text alone, as much of it as there is room for; ten megabytes do not stop the window.

        A spreadsheet puts text, markup and a picture of its cells on the clipboard: the text is what is meant.
        """
        brought = "" if _has_files(source) else source.text()
        if not brought and (source.hasImage() or source.hasUrls()):
            self.files_pasted.emit(source)
            return
        if not brought and source.hasHtml():
            brought = QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        room = MOST - len(self.toPlainText()) + len(self.textCursor().selectedText())
        whole = str(plain(brought[: 4 * MOST]))
        self.textCursor().insertText(whole[: max(0, room)])
        self.ensureCursorVisible()
        if len(brought) > 4 * MOST or len(whole) > room:
            self._tell_cut()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001  Qt's own argument
        """Say that Tab is pressed before it leads anywhere."""
        self.leaving.emit()
        return super().focusNextPrevChild(onward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have Tab come to the end of what is there, where the caret was put nowhere: what is typed is added to it.

        Not at once: of a field whose caret moves before the focus is told, Orca says nothing at all. Nor where nothing
        can be typed: the line that the caret is in is heard, and there it is the first.
        """
        super().focusInEvent(event)
        cursor = self.textCursor()
        waits = cursor.atStart() and not cursor.hasSelection()
        if event.reason() in _TABBED and waits and not self.isReadOnly():
            self._is_arriving = True
            QTimer.singleShot(0, self, self._arrive)

    def _arrive(self) -> None:
        if self._is_arriving:
            self._is_arriving = False
            self.moveCursor(QTextCursor.MoveOperation.End)

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
        if self._cutting:
            return
        units = self.document().characterCount() - 1  # an emoji counts for two of Qt's, for one of the domain's
        over = len(self.toPlainText()) - MOST if units > MOST else 0
        if over > 0:
            self._cutting = True
            self._cut(over)
            self._cutting = False
            self._tell_cut()
        elif units < MOST or len(self.toPlainText()) < MOST:
            self._tell_fits()

    def _cut(self, over: int) -> None:
        """Take away so many characters before the caret, where the last ones came; at the end if there are not so many.

        In one go: Qt lays the whole text out again after each removal.
        """
        cursor = self.textCursor()
        before = QTextCursor(cursor)
        before.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
        held = before.selectedText()
        end = cursor.position()
        if len(held) < over:
            held, end = self.toPlainText(), self.document().characterCount() - 1
        cursor.joinPreviousEditBlock()
        cursor.setPosition(end)
        cursor.setPosition(end - _units(held[-over:]), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()

    def _tell_cut(self) -> None:
        self._is_cut = True
        self.shortened.emit()

    def _tell_fits(self) -> None:
        if self._is_cut:
            self._is_cut = False
            self.fits.emit()


def _units(text: str) -> int:
    """Return how many of its characters Qt counts in a text."""
    return sum(2 if ord(letter) > 0xFFFF else 1 for letter in text)


def _has_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())


def kept(text: str) -> str:
    r"""Return what the field keeps of a text: plain, at most MOST characters.

    >>> kept("Porte\x00 ouverte"), len(kept("é" * 20_000))
    ('Porte ouverte', 10000)
    """
    return str(plain(text))[:MOST]
