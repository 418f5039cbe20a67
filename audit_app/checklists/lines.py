"""Which line of a TOML text holds a key: the parser does not say, and people look for faults by line."""

import re
from collections.abc import Iterator

KeyPath = tuple[str | int, ...]
"""Keys and positions from the root of a TOML text: ("criterion", 2, "title", "fr")."""

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_KEY = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=(.*)", re.DOTALL)
_LONG_STRING = re.compile(r"""(\"{3}|'{3})""")
_UNCOUNTED = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|#.*""")


class Lines:
    r"""Where each key lies, 1 = the first line; a key that is not written lies where what should hold it begins.

    >>> text = 'id = "x"\n[[criterion]]\nid = "A"\n[[criterion]]\ntitle.fr = "B"\n[[criterion.measurement]]\nmin = 1\n'
    >>> lines = Lines(text)
    >>> lines.of(("criterion", 1, "title", "fr")), lines.of(("criterion", 1, "measurement", 0, "min"))
    (5, 7)
    >>> lines.of(("criterion", 1, "title", "en")), lines.of(("version",))
    (5, 1)
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[KeyPath, int] = {}
        self._counts: dict[KeyPath, int] = {}
        self._table: KeyPath = ()
        self._array: KeyPath = ()
        self._depth = 0
        for number, line in _outside_long_strings(text):
            self._read(number, line)

    def of(self, path: KeyPath) -> int:
        """Return the line of that key, or of the nearest thing written that holds it."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _read(self, number: int, line: str) -> None:
        if self._depth > 0:
            self._element(number, line)
        elif header := _HEADER.match(line):
            self._header(number, _parts(header.group(2)), repeated=header.group(1) == "[[")
        elif key := _KEY.match(line):
            path = self._table + _parts(key.group(1))
            for end in range(len(self._table) + 1, len(path) + 1):
                self._lines.setdefault(path[:end], number)
            self._depth = _opened(key.group(2))
            self._array, self._counts[path] = path, 0

    def _element(self, number: int, line: str) -> None:
        """Count the elements of an array written one a line."""
        if self._depth == 1 and line.strip()[:1] not in {"", "]", "#", ","}:
            self._lines[(*self._array, self._counts[self._array])] = number
            self._counts[self._array] += 1
        self._depth += _opened(line)

    def _header(self, number: int, parts: KeyPath, *, repeated: bool) -> None:
        path: KeyPath = ()
        for part in parts[:-1]:
            path = (*path, part)
            if self._counts.get(path):
                path = (*path, self._counts[path] - 1)
        path = (*path, parts[-1])
        self._lines.setdefault(path, number)
        if repeated:
            self._counts[path] = self._counts.get(path, 0) + 1
            path = (*path, self._counts[path] - 1)
            self._lines[path] = number
        self._table = path


def _outside_long_strings(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its number, less what a string of several lines holds of it."""
    closing = ""
    for number, line in enumerate(text.split("\n"), start=1):
        outside = ""
        comment = not closing and line.lstrip().startswith("#")
        for piece in () if comment else _LONG_STRING.split(line):
            if piece == closing:
                closing = ""
            elif not closing and _LONG_STRING.fullmatch(piece):
                closing = piece
                outside += '""'
            elif not closing:
                outside += piece
        yield number, outside


def _parts(dotted: str) -> KeyPath:
    return tuple(part.strip().strip("\"'") for part in re.findall(_PART, dotted))


def _opened(line: str) -> int:
    """Brackets opened less brackets closed, strings and comments left out."""
    bare = _UNCOUNTED.sub("", line)
    return bare.count("[") - bare.count("]")
