"""Words in the user's language: gettext; each context chooses its language, so that two reports can be made at once."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from audit_app.shipped import resources

LANGUAGES = ("fr", "en")
_chosen: ContextVar[str] = ContextVar("language", default="fr")


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> gettext.NullTranslations:
    # English is the language of the messages themselves: it needs no catalogue.
    if language == "en":
        return gettext.NullTranslations()
    # Without its catalogue it speaks English rather than not at all; the self-test says so.
    return gettext.translation("audit_app", resources() / "locale", languages=[language], fallback=True)


def choose(language: str) -> None:
    """Speak this language from here on."""
    _chosen.set(language)


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Speak this language inside the block."""
    token = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(token)


def language() -> str:
    """Return the language spoken."""
    return _chosen.get()


def _(message: str) -> str:
    """Return the message in the language spoken."""
    return _catalogue(language()).gettext(message)


def ngettext(one: str, several: str, count: int) -> str:
    """Return the message for that count."""
    return _catalogue(language()).ngettext(one, several, count)


def pgettext(context: str, message: str) -> str:
    """Return the message as it is said in that context."""
    return _catalogue(language()).pgettext(context, message)


def marked(message: str) -> str:
    """Return the message as it is; it is put into words later, by whoever shows it."""
    return message
