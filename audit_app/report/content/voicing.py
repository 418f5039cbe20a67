"""What people typed is read in the language they typed it in, where that is not the language of the report.

Sections are built in the words of the report, and what was typed is found again in them: whole, or within a sentence of
ours. So no section can forget to say it, and none has to know in which language the audit is typed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from audit_app.domain.audit import Audit
from audit_app.report.blocks import (
    Block,
    Cell,
    Facts,
    Figures,
    Fitting,
    Inline,
    Listing,
    Passage,
    Report,
    Run,
    Simple,
    Table,
    Tiles,
)
from audit_app.report.content.typed import typed_texts

_WORD = re.compile(r"\w+")

_FEWEST = 3
"""Words of what is recognised within a sentence of ours: fewer may well be words of that sentence itself."""

_ALIKE = str.maketrans({"’": "'", "‘": "'", "\u202f": " ", "\u00a0": " ", "\n": " ", "\t": " "})
"""What typography makes of a letter that was typed."""


def voiced(report: Report, audit: Audit, more: Iterable[str] = ()) -> Report:
    """Return the report where what people typed in another language says so; no letter of it changes.

    `audit` is the one printed: without the codes of testers where the report has none. `more`: what else was typed.
    Names of people, places and events stay as they are, and so do headings, captions and what leads elsewhere.

    **Source:** WCAG 2.2, 3.1.2, language of parts, which leaves out proper names; PDF/UA-1 (ISO 14289-1), 7.2.
    """
    language = audit.event.language
    if language == report.language:
        return report
    voices = _Voices((*typed_texts(audit), *more), language)
    return replace(report, blocks=tuple(map(voices.block, report.blocks)))


class _Voices:
    """What was typed, by its first word, and the language it is typed in."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        self._language = language
        self._known: dict[str, list[tuple[str, int]]] = defaultdict(list)
        folded = {form for text in texts for form in (_folded(text).strip(), " ".join(text.split()))}
        for text in sorted(map(_folded, folded), key=len, reverse=True):
            if (first := _WORD.search(text)) and _has_letters(text):
                self._known[first.group()].append((text, first.start()))

    def block(self, block: Block) -> Block:
        """Return a block with its typed texts told apart."""
        if isinstance(block, Fitting):
            return replace(block, choices=tuple(tuple(map(self._simple, choice)) for choice in block.choices))
        return self._simple(block)

    def _simple(self, block: Simple) -> Simple:
        match block:
            case Passage():
                return self._passage(block)
            case Listing():
                return replace(block, points=self._cell(block.points))
            case Table():
                return replace(block, rows=tuple(tuple(map(self._cell, row)) for row in block.rows))
            case Facts():
                return replace(block, pairs=tuple((term, self._cell(cell)) for term, cell in block.pairs))
            case Tiles():
                return replace(block, tiles=tuple(replace(one, notes=self._cell(one.notes)) for one in block.tiles))
            case Figures():
                figures = (replace(one, caption=self._cell(one.caption)) for one in block.figures)
                return replace(block, figures=tuple(figures))
        return block

    def _cell(self, cell: Cell) -> Cell:
        return tuple(map(self._passage, cell))

    def _passage(self, passage: Passage) -> Passage:
        return replace(passage, runs=tuple(part for run in passage.runs for part in self._parts(run)))

    def _parts(self, run: Inline) -> Iterator[Inline]:
        if not isinstance(run, Run) or run.language:
            yield run
            return
        parts = list(self._stretches(run.text))
        if run.to and len(parts) > 1:  # in two, it would be two links
            yield run
            return
        yield from (replace(run, text=text, language=self._language if typed else "") for text, typed in parts)

    def _stretches(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield the text in order, each stretch of it with whether it was typed."""
        folded, at, looked = _folded(text), 0, 0
        while word := _WORD.search(folded, looked):
            looked = word.end()
            if there := self._there(folded, word, at):
                first, looked = there
                yield from ((said, False) for said in (text[at:first],) if said)
                yield text[first:looked], True
                at = looked
        yield from ((said, False) for said in (text[at:],) if said or not at)

    def _there(self, folded: str, word: re.Match[str], at: int) -> tuple[int, int] | None:
        """Return where the longest text begins and ends that was typed and has its first word there."""
        for text, lead in self._known.get(word.group(), ()):
            first = word.start() - lead
            last = first + _same(folded, first, text) if first >= at else first
            if last > first and _stands_alone(folded, first, last) and _is_enough(folded, first, last):
                return first, last
        return None


def _folded(text: str) -> str:
    """Return a text as it is compared: as long as before, with no difference that only typography makes."""
    plain = text.translate(_ALIKE)
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in plain)


def _same(folded: str, first: int, text: str) -> int:
    """Return how many letters from there on are a typed text, or the beginning of it cut with an ellipsis; else 0."""
    if folded.startswith(text, first):
        return len(text)
    cut = folded.find("…", first)
    return cut + 1 - first if cut > first and text.startswith(folded[first:cut]) else 0


def _stands_alone(folded: str, first: int, last: int) -> bool:
    """Whether no word goes on over an end of it."""
    return not any(at and folded[at - 1 : at].isalnum() and folded[at : at + 1].isalnum() for at in (first, last))


def _is_enough(folded: str, first: int, last: int) -> bool:
    """Whether it is long enough to be no chance, or all that is said."""
    return len(_WORD.findall(folded, first, last)) >= _FEWEST or not _has_letters(folded[:first] + folded[last:])


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))
