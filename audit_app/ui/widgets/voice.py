"""The voice of the computer, where it has one: an extra of Qt that need not be there."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QLocale, QObject

from audit_app.i18n import language

Speaker = Any
"""Qt's QTextToSpeech, which is not installed with the program."""


class Voice(QObject):
    """Reads a page aloud and falls silent when another comes."""

    def __init__(self, speaker: Speaker, parent: QObject) -> None:
        super().__init__(parent)
        self._speaker = speaker
        speaker.setParent(self)

    @property
    def speaks(self) -> bool:
        """Whether it can be heard now; some engines have their voices a moment after they are made."""
        return bool(self._speaker.availableVoices())

    def say(self, text: str) -> None:
        """Read a text from its beginning, in the language it is in."""
        self._speaker.stop()
        self._speaker.setLocale(QLocale(language()))
        self._speaker.say(text)

    def hush(self) -> None:
        """Fall silent."""
        self._speaker.stop()


def may_be_found() -> bool:
    """Whether the part of Qt that speaks is installed: known at once, where asking the system for voices is not."""
    try:
        return find_spec("PySide6.QtTextToSpeech") is not None
    except ValueError:  # a module that is there without saying where from
        return True


def found(parent: QObject, made: Callable[[], Speaker] | None = None) -> Voice | None:
    """Return the voice of this computer, None where it has none: no such part of Qt, or no engine.

    `made` makes the speaker, Qt's own where it is not given.
    """
    speaker = (made or _of_qt)()
    return Voice(speaker, parent) if speaker is not None else None


def _of_qt() -> Speaker:
    """Return Qt's speaker with the engine of the platform; None where that part of Qt is not there."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    return QTextToSpeech(engines[0]) if engines else None
