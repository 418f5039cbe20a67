"""The sentence bank of the easy-to-read report: all it can say in each language, as data of `resources/easy`."""

import json
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from audit_app import reading
from audit_app.domain.checklist import Code, CriterionId, Family, Phrase
from audit_app.domain.record import Record
from audit_app.i18n import language
from audit_app.report.pictograms import Pictogram
from audit_app.shipped import resources
from audit_app.wording import figures
from audit_app.wording.typography import told


class Counted(Record):
    """A sentence that counts: of one, and of several."""

    one: Phrase
    many: Phrase


class Titled(Record):
    """Words with the pictogram that says the same."""

    pictogram: Pictogram
    title: Phrase


class Topic(Titled):
    """What a visitor looks for: some domains of the checklist under one plain name."""

    code: Code
    domains: Annotated[tuple[str, ...], Field(min_length=1)]


class HardWord(Record):
    """A word explained at the end; `found` is what a word of the document begins with where it says it."""

    name: Phrase
    found: Phrase
    says: Phrase


class Bank(Record):
    """The whole bank, in the order of the report.

    `missing` is what is said of a criterion that is not met: of the checklist of that id alone.
    """

    checklist: Code
    sentence: Mapping[Code, Phrase]
    counted: Mapping[Code, Counted]
    topic: tuple[Topic, ...]
    family: Mapping[Family, Titled]
    word: tuple[HardWord, ...]
    missing: Mapping[CriterionId, Phrase]


@lru_cache(maxsize=1)
def bank() -> Bank:
    """Return the bank; a file of ours that is not as it has to be is a bug, and is raised as one."""
    folder = resources() / "easy"
    found = tomllib.loads(reading.text(folder / "sentences.toml"))
    missing = tomllib.loads(reading.text(folder / "missing.toml"))
    return Bank.model_validate_json(json.dumps({**found, "missing": missing}))


def said(code: str, **facts: str) -> str:
    """Return a sentence of the bank in the language spoken, what is to be filled in filled in."""
    return told(bank().sentence[code]).format(**facts)


def counted(code: str, count: int) -> str:
    """Return the sentence that counts so many.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     counted("met", 1), counted("met", 3)
    ('1 thing is good.', '3 things are good.')
    """
    sentence = bank().counted[code]
    # French says "0 chose" and English "0 things"; a count of none is left out as a rule
    one = count == 1 or (count == 0 and language() == "fr")
    return told(sentence.one if one else sentence.many).format(count=figures.number(count))
