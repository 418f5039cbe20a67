"""Words in the user's language: gettext; each context chooses its language, so that two reports can be made at once."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from audit_app.shipped import resources

LANGUAGES = ("fr", "en")
"""Languages that reports and checklists are written in."""

EASY = "fr@easy"
"""French in easy-to-read words: what it has no words of its own for, it says in French."""

VARIETIES = ("fr", EASY, "en")
"""What the window and the command may speak: a language, or a variety of one."""

_chosen: ContextVar[str] = ContextVar("language", default="fr")


@lru_cache(maxsize=len(VARIETIES))
def _catalogue(language: str) -> gettext.NullTranslations:
    # English is the language of the messages themselves: it needs no catalogue.
    if language == "en":
        return gettext.NullTranslations()
    # Without its catalogue it speaks English rather than not at all; the self-test says so. A variety gets behind its
    # own catalogue that of its language.
    return gettext.translation("audit_app", resources() / "locale", languages=[language], fallback=True)


def choose(language: str) -> None:
    """Speak this language, or variety of one, from here on."""
    _chosen.set(language)


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Speak this language, or variety of one, inside the block."""
    token = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(token)


def language() -> str:
    """Return the language spoken, for what has no varieties: typography, dates, texts of a checklist, reports.

    >>> with in_language("fr@easy"):
    ...     language(), variety()
    ('fr', 'fr@easy')
    """
    return variety().partition("@")[0]


def variety() -> str:
    """Return the language spoken or, where one is spoken, the variety of it: `fr`, `fr@easy` or `en`."""
    return _chosen.get()


def is_easy() -> bool:
    """Whether easy-to-read words are spoken."""
    return variety() == EASY


def _(message: str) -> str:
    """Return the message in the language spoken."""
    return _catalogue(variety()).gettext(message)


def ngettext(one: str, several: str, count: int) -> str:
    """Return the message for that count."""
    return _catalogue(variety()).ngettext(one, several, count)


def pgettext(context: str, message: str) -> str:
    """Return the message as it is said in that context."""
    return _catalogue(variety()).pgettext(context, message)


def marked(message: str) -> str:
    """Return the message as it is; it is put into words later, by whoever shows it."""
    return message
