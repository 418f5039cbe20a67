"""One TOML file as it was read: its table, its lines, and why it could not be read."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

from audit_app import reading
from audit_app.checklists.lines import KeyPath, Lines
from audit_app.errors import Fault, FaultyFile, FileMissing, Problem

MOST = reading.MEGABYTE
"""Size of one file, in bytes; the longest of ours is a twentieth of it."""

_DEEPEST = 12
_AT_LINE = re.compile(r"at line (\d+)")
_DOTTED = re.compile(r"""(?<![\w"'-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){13}""")
"""More parts in a key than any table is deep: `tomllib` takes their square in memory: 24 GB for 100,000."""


@dataclass(frozen=True)
class TomlFile:
    """A TOML file; `name` as people should see it; the table is empty when there are `refusals`."""

    name: str
    text: str
    table: dict[str, Any]
    refusals: tuple[Fault, ...] = ()

    @classmethod
    def read(cls, path: Path, name: str) -> "TomlFile":
        """Read a file; what stops the reading becomes a fault with its line."""
        try:
            text = reading.text(path, MOST)
        except FileMissing:
            return cls(name, "", {}, (Fault("file_missing", file=name, found=name),))
        except FaultyFile as faulty:
            first = faulty.faults[0]
            return cls(name, "", {}, (Fault(first.code, line=first.line, found=first.found, file=name),))
        except Problem as refused:
            limit = str(getattr(refused, "limit", ""))
            code = "file_too_large" if limit else "file_unreadable"
            return cls(name, "", {}, (Fault(code, file=name, limit=limit),))
        return cls._parsed(text.replace("\r\n", "\n"), name)

    @classmethod
    def _parsed(cls, text: str, name: str) -> "TomlFile":
        too_deep = cls(name, text, {}, (Fault("too_deep", file=name, limit=str(_DEEPEST)),))
        if _DOTTED.search(text):
            return too_deep
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as broken:
            return cls(name, text, {}, (_syntax(text, str(broken), name),))
        except RecursionError:
            return too_deep
        read = cls(name, text, table)
        return too_deep if any(len(path) > _DEEPEST for path, _ in read.leaves) else read

    @cached_property
    def lines(self) -> Lines:
        """Where each key lies."""
        return Lines(self.text)

    @cached_property
    def leaves(self) -> tuple[tuple[KeyPath, Any], ...]:
        """Every value that is not a table or an array, with its path."""
        return tuple(_leaves(self.table))

    def tables(self, *names: str) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
        """Every table of an array of tables, with its path: `tables("criterion", "measurement")`."""
        found: list[tuple[KeyPath, dict[str, Any]]] = [((), self.table)]
        for name in names:
            found = [
                ((*path, name, position), table)
                for path, holder in found
                for position, table in enumerate(listed(holder, name))
                if isinstance(table, dict)
            ]
        return iter(found)

    def fault(
        self, code: str, path: KeyPath, *, found: object = "", choices: tuple[str, ...] = (), limit: object = ""
    ) -> Fault:
        """Return a fault at that path, with its line and its place in the words of the file."""
        return Fault(code, self.place(path), self.lines.of(path), str(found)[:80], choices, str(limit), self.name)

    def place(self, path: KeyPath) -> str:
        """Return a path as people write it, tables by their id or code: `criterion[CIR-02].measurement[slope].min`."""
        place = ""
        here: Any = self.table
        for part in path:
            here = _step(here, part)
            if isinstance(part, int):
                name = here.get("id", here.get("code")) if isinstance(here, dict) else None
                place += f"[{name if isinstance(name, str) and name else part + 1}]"
            else:
                place += f".{part}" if place else part
        return place


def listed(table: dict[str, Any], key: str) -> list[Any]:
    """Return the array of that key, empty when there is none or it is something else."""
    value = table.get(key)
    return value if isinstance(value, list) else []


def json_ready(value: date | datetime | time) -> str:
    """Write the one sort of value that TOML has and JSON has not."""
    return value.isoformat()


def _leaves(value: object) -> Iterator[tuple[KeyPath, Any]]:
    left: list[tuple[KeyPath, Any]] = [((), value)]
    while left:
        path, here = left.pop()
        if len(path) > _DEEPEST:
            yield path, None
        elif isinstance(here, dict):
            left.extend(((*path, key), inner) for key, inner in reversed(here.items()))
        elif isinstance(here, list):
            left.extend(((*path, position), inner) for position, inner in reversed(list(enumerate(here))))
        else:
            yield path, here


def _step(here: object, part: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(part)
    return here[part] if isinstance(here, list) and isinstance(part, int) else None


def _syntax(text: str, message: str, name: str) -> Fault:
    at = _AT_LINE.search(message)
    written = text.split("\n")
    line = int(at.group(1)) if at else len(text.rstrip().split("\n"))
    return Fault("broken_syntax", line=line, found=written[line - 1].strip()[:80], file=name)
