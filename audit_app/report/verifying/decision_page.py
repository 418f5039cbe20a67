"""The decision page as a program reads it, and what is said on it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from audit_app.report.verifying.figures import finds, numeral, outcomes_said, pattern_of, sentence
from audit_app.report.verifying.page_words import SAID, WORDS
from audit_app.report.verifying.texts import composed, lined


@dataclass(frozen=True)
class DecisionPage:
    """A decision page as `lined` leaves it; `below`: what follows its tiles; `pages`: all there are."""

    data: Mapping[str, Any]
    again: Mapping[str, Any]
    at: int
    whole: str
    below: str
    pages: Sequence[str]

    def said(self, code: str, count: int = 2, **facts: object) -> str:
        """Return a sentence with its figures in it."""
        told = {key: numeral(fact, self.at) if isinstance(fact, int) else fact for key, fact in facts.items()}
        return composed(sentence(code, count, self.at).format(count=numeral(count, self.at), **told))

    def words(self, code: str) -> str:
        """Return words of the page as they are looked for in it."""
        return r"\s+".join(map(re.escape, composed(WORDS[code][self.at]).split()))


def figures_said(page: DecisionPage, code: str, text: str) -> list[tuple[str, ...]]:
    """Return the figures of a sentence, each time a text says it."""
    patterns = {pattern_of(template) for template in SAID[code][page.at]}
    found = [match for pattern in patterns for match in re.finditer(pattern, text)]
    return [match.groups() for match in sorted(found, key=lambda match: match.start())]


def counts_said(page: DecisionPage, scheme: str) -> tuple[str]:
    """Return how many conditions of a scheme have each outcome, as one figure."""
    return (" ".join(outcomes_said(page.again["outcomes"][scheme], page.at)),)


def is_on(page: DecisionPage, number: str, headings: Sequence[str]) -> bool:
    """Whether on the page of that number a line begins with one of these headings."""
    return (
        number.isdecimal()
        and 0 < int(number) <= len(page.pages)
        and any(finds((heading,), lined(page.pages[int(number) - 1])) for heading in headings)
    )
