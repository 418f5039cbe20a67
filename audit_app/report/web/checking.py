"""Does the page say what the blocks say? Read back from its bytes, as a browser would, before anybody gets it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import pairwise

from audit_app.domain.audit import Evidence
from audit_app.report.blocks import Chart, Figures, Simple
from audit_app.report.inks import are_told
from audit_app.report.reading_order import spoken
from audit_app.report.web.markup import shown

_SILENT = frozenset({"svg", "style"})
_NEVER = frozenset({"script", "iframe", "object", "embed", "form", "base"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WORDS, _GROUNDS = ("ink", "quiet", "accent"), ("paper", "tint", "shade")
"""Colours of the looks that words are in, and those that they stand on."""

_LOOKS = re.compile(r":root \{([^}]*#[^}]*)\}")
_COLOUR = re.compile(r"--(\w+): #(\w{2})(\w{2})(\w{2});")
_ABSENT = "\0"
"""Noted where a picture's file is missing and words stand in its place."""


class Read(HTMLParser):
    """What is read of a page: the text of its main part, the alternatives, and what must never be there."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.alternatives: list[str | None] = []
        self.wrong: list[str] = []
        self.levels: list[int] = []
        self.anchors: list[str] = []
        self.leads: list[str] = []
        self._inside: list[str] = []
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an alternative, and anything that would run or fetch."""
        said = dict(attrs)
        if tag in {"main", *_SILENT}:
            self._inside.append(tag)
        if tag == "img" or said.get("role") == "img":
            self.alternatives.append(said.get("alt") if tag == "img" else said.get("aria-label"))
        if said.get("class") == "absent":
            self.alternatives.append(_ABSENT)
        if tag in _HEADINGS:
            self.levels.append(_HEADINGS.index(tag) + 1)
        self.anchors += [said["id"] or ""] if "id" in said else []
        self.leads += [(said.get("href") or "").removeprefix("#")] if tag in {"a", "use"} else []
        fetched = [said.get(name) or "" for name in ("src", "href")]
        if tag in _NEVER or any(name.startswith("on") for name in said):
            self.wrong.append(tag)
        if not all(where.startswith(("#", "data:image/jpeg;base64,")) for where in fetched if where):
            self.wrong.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        """Keep what is read aloud."""
        if self._inside and self._inside[-1] == "main":
            self.text.append(data)


def faults(content: bytes, parts: tuple[Simple, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is wrong with the page: codes, none when it says its blocks in their order and nothing is fetched."""
    read = Read(content.decode("utf-8"))
    meant = list(_alternatives(parts))
    found = []
    if not _in_order(map(shown, spoken(parts, names)), "".join(read.text)):
        found.append("words")
    if len(read.alternatives) != len(meant) or not all(map(_says, read.alternatives, meant)):
        found.append("alternatives")
    if read.levels[:1] != [1] or not all(0 < b - 1 <= a for a, b in pairwise(read.levels)):
        found.append("headings")
    if not set(read.leads) <= set(read.anchors) or len(set(read.anchors)) != len(read.anchors):
        found.append("links")
    if read.wrong:
        found.append("fetched")
    if not _contrasts(content.decode("utf-8")):
        found.append("contrast")
    return tuple(found)


def _contrasts(page: str) -> bool:
    """Whether words are told from what they stand on, in each of the looks: on light screens, dark ones, on paper."""
    looks = [
        {name: tuple(int(part, 16) / 255 for part in parts) for name, *parts in _COLOUR.findall(look)}
        for look in _LOOKS.findall(page)
    ]
    return bool(looks) and all(
        {*_WORDS, *_GROUNDS} <= set(look)
        and are_told(((look[word], None) for word in _WORDS), [look[ground] for ground in _GROUNDS])
        for look in looks
    )


def _in_order(texts: Iterable[str], page: str) -> bool:
    """Whether the page says these texts in this order, white space apart; it may say more between them."""
    said, at = _letters(page), 0
    for text in map(_letters, texts):
        found = said.find(text, at)
        if found < 0:
            return False
        at = found + len(text)
    return True


def _letters(text: str) -> str:
    return "".join(text.split())


def _alternatives(parts: tuple[Simple, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Chart) and part.bars:
            yield part.conclusion
        elif isinstance(part, Figures):
            for figure in part.figures:
                silent = isinstance(figure.evidence, Evidence) and figure.evidence.decorative
                yield "" if silent else figure.alternative


def _says(read: str | None, meant: str) -> bool:
    return read in (_ABSENT, shown(meant))
