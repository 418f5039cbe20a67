"""The words a window shows or says, and those that are the same in two languages though they should not be."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.instruments.tree import nodes, shown


def said(window: QWidget) -> set[str]:
    """Return every text of a window: seen, heard, or shown by the pointer."""
    return {text.strip() for text in _texts(window) if text.strip()}


def _texts(window: QWidget) -> Iterator[str]:
    for node in nodes(window):
        yield from (node.name, node.description)
    for widget in shown(window):
        yield from (widget.toolTip(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield "" if "…" in widget.text() and widget.toolTip() else widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            rows = range(widget.model().rowCount(widget.rootIndex()))
            yield from (str(widget.model().index(row, 0, widget.rootIndex()).data() or "") for row in rows)
    if window.isWindow():
        yield window.windowTitle()


def untranslated(one: set[str], other: set[str], known: Iterable[str]) -> list[str]:
    """Return the texts that are the same in both languages, once what is known to be the same is taken out of them.

    >>> untranslated({"Save", "Jauge 1.2", "Rue"}, {"Save", "Jauge 1.2", "Street"}, ["Jauge"])
    ['Save']
    """
    parts = sorted((part for part in known if part.strip()), key=len, reverse=True)
    return sorted(text for text in one & other if _words_left(text, parts))


def _words_left(text: str, known: list[str]) -> bool:
    for part in known:
        text = text.replace(part, " ")
    return re.search(r"[^\W\d_]{3,}", text) is not None


def leaves(value: object) -> Iterator[str]:
    """Return every text inside a value of lists and mappings.

    >>> list(leaves({"a": ["b", 1, {"c": "d"}]}))
    ['b', 'd']
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)
