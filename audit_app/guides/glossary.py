"""The glossary: the words of the field, each with its meaning in one sentence, found whatever the accents."""

from functools import lru_cache
from typing import Annotated

from pydantic import Field

from audit_app.domain.folding import folded
from audit_app.domain.record import Record
from audit_app.guides.guide_file import Words, read
from audit_app.shipped import resources


class Term(Record):
    """A word of the field; its `code` is the word of the code and of the command."""

    code: Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
    name: Words
    says: Words


class _Glossary(Record):
    term: Annotated[tuple[Term, ...], Field(min_length=1)]


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Return every word, in the order of the field: from the event to its next edition."""
    return read(resources() / "help" / "glossary.toml", _Glossary).term


def found(text: str, variety: str) -> tuple[Term, ...]:
    """Return the terms by alphabet in which every word typed is found; those that bear them in their name come first.

    Capitals and accents do not matter.

    >>> [term.code for term in found("CRITERE bloquant", "fr")]
    ['blocking', 'break']
    """
    words = folded(text).split()
    kept = [term for term in terms() if _holds(f"{term.name.said(variety)}\n{term.says.said(variety)}", words)]
    return tuple(sorted(kept, key=lambda term: (not _holds(name := term.name.said(variety), words), folded(name))))


def _holds(text: str, words: list[str]) -> bool:
    sought = folded(text)
    return all(word in sought for word in words)
