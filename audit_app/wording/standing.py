"""Where lines stand, in words: how many are met, in part, not met, not checked, and where most is left to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.typography import listed

_MOST_TIED = 3
"""So many themes that have as much as each other are named; of more, none."""


@dataclass(frozen=True)
class Counts:
    """Lines that apply, each counted once."""

    met: int = 0
    partial: int = 0
    unmet: int = 0
    unknown: int = 0

    @property
    def gaps(self) -> int:
        """Lines that are not met, or in part only."""
        return self.partial + self.unmet

    @property
    def total(self) -> int:
        """All of them."""
        return self.met + self.gaps + self.unknown


def counts_said(counts: Counts) -> str:
    """Return the numbers that are not nought, each with its word.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     counts_said(Counts(met=12, unmet=1))
    '12 fully met, 1 unmet'
    """
    said = (
        (counts.met, ngettext("{count} fully met", "{count} fully met", counts.met)),
        (counts.partial, ngettext("{count} partly met", "{count} partly met", counts.partial)),
        (counts.unmet, ngettext("{count} unmet", "{count} unmet", counts.unmet)),
        (counts.unknown, ngettext("{count} not checked", "{count} not checked", counts.unknown)),
    )
    return ", ".join(words.format(count=number(count)) for count, words in said if count)


def concluded(by_theme: Sequence[tuple[str, Counts]]) -> str:
    """Return what the numbers of several themes come to, and the theme where most is to be mended, else checked.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     concluded([("Toilets", Counts(met=2, unmet=3)), ("Signs", Counts(met=5, partial=1))])
    '11 lines: 7 fully met, 1 partly met, 3 unmet. The most gaps: Toilets (3 of 5).'
    """
    every = [counts for _theme, counts in by_theme]
    whole = Counts(
        met=sum(one.met for one in every),
        partial=sum(one.partial for one in every),
        unmet=sum(one.unmet for one in every),
        unknown=sum(one.unknown for one in every),
    )
    said = ngettext("{total} line: {counts}.", "{total} lines: {counts}.", whole.total)
    first = said.format(total=number(whole.total), counts=counts_said(whole))
    if whole.gaps:
        where = _most(by_theme, [one.gaps for one in every], _("The most gaps: {themes}."))
    elif whole.unknown:
        where = _most(by_theme, [one.unknown for one in every], _("The most left to check: {themes}."))
    else:
        where = ""
    return f"{first} {where}".rstrip()


def _most(by_theme: Sequence[tuple[str, Counts]], asked: Sequence[int], said: str) -> str:
    """Return which theme has the most, or which two or three have as much; of more nothing, as none stands out."""
    of = _("{theme} ({count} of {total})")
    found = [
        of.format(theme=theme, count=number(count), total=number(counts.total))
        for (theme, counts), count in zip(by_theme, asked, strict=True)
        if count == max(asked)
    ]
    return said.format(themes=listed(found)) if len(found) <= _MOST_TIED else ""
