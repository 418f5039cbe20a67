"""Finding a choice by the words that stand for it: on Linux, the name a screen reader says is what is chosen."""

from PySide6.QtWidgets import QComboBox, QLabel, QWidget


def choice(window: QWidget, name: str) -> QComboBox:
    """Return the one choice that these words are about, whether there is room to show them or not."""
    buddies = [label.buddy() for label in window.findChildren(QLabel) if label.text() == name]
    found = [combo for combo in window.findChildren(QComboBox) if combo in buddies and combo.isVisibleTo(window)]
    assert len(found) == 1, (name, found)
    return found[0]
