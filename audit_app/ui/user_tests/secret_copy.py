"""A secret on the clipboard, because the user copied it: marked as one, and taken away again."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "application/x-nspasteboard-concealed-type": b"1",
}
"""How programs that keep what was copied are told not to: KDE, Windows, macOS (as KeePassXC does)."""


def copied(secret: str) -> None:
    """Put a secret on the clipboard."""
    held = QMimeData()
    held.setText(secret)
    for kind, mark in _MARKS.items():
        held.setData(kind, mark)
    QGuiApplication.clipboard().setMimeData(held)


def taken_away(secret: str) -> None:
    """Empty the clipboard, and what the mouse selected, where they still hold this secret."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if secret and "".join(clipboard.text(mode).split()) == secret:
            clipboard.clear(mode)
