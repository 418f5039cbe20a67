"""The file of testers' names as text: one block a person and a part, told by code; what is inside is encrypted.

    jauge-testers 1
    to age1…                                                          whom it is encrypted to
    key - 6d0c…                                                       the secret key, locked with the passphrase
    -----BEGIN AGE ENCRYPTED FILE-----
    kept 0194…-… T01 name 2027-11-16 91f3…                            audit, code, part, date of erasure
    -----BEGIN AGE ENCRYPTED FILE-----
    gone 0194…-… T02 2027-05-20 withdrawn                             what was erased, and why

Each block is an age file of its own, so that a person's is added without a passphrase, and taken away the same way. The
last word of its first line is a fingerprint of the block: what is damaged is seen without opening it.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date

from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.errors import DamagedTesterFile

_HEAD = "jauge-testers 1"
_FIRST = re.compile(r"^(?:to|key|kept|gone) ", re.MULTILINE)
"""What each line begins with that is not inside a block."""

_KEPT = re.compile(r"kept ([0-9a-f-]{36}) ([A-Z]{1,3}\d{1,4}) (name|contact|beside) (\d{4}-\d\d-\d\d) ([0-9a-f]{16})")
_GONE = re.compile(r"gone ([0-9a-f-]{36}) ([A-Z]{1,3}\d{1,4}) (\d{4}-\d\d-\d\d) (due|withdrawn|asked|audit)")
_TO, _KEY = re.compile(r"to (age1[0-9a-z]{58})"), re.compile(r"key - ([0-9a-f]{16})")


@dataclass(frozen=True)
class Kept:
    """One part of one person, encrypted, until its date of erasure; `fingerprint` is what its block has to give."""

    audit: str
    tester: str
    part: IdentityPart
    until: date
    armour: str
    fingerprint: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the block is the one that was written; without a fingerprint, it is about to be."""
        return self.fingerprint in {"", _print_of(f"{self._named}\n{self.armour}")}

    @property
    def _named(self) -> str:
        return f"{self.audit} {self.tester} {self.part} {self.until.isoformat()}"

    def written(self) -> str:
        """Return the block with its first line; a damaged one keeps its fingerprint, so that it stays told as such."""
        found = self.fingerprint or _print_of(f"{self._named}\n{self.armour}")
        return f"kept {self._named} {found}\n{self.armour.strip()}"


@dataclass(frozen=True)
class Gone:
    """That something was erased of a person, when and why; nothing of what it was."""

    audit: str
    tester: str
    on: date
    why: Why


@dataclass(frozen=True)
class TesterFile:
    """The whole file; `strange` are pieces that are none of ours, or damaged: kept as they are."""

    recipient: str
    key: str
    kept: tuple[Kept, ...] = ()
    gone: tuple[Gone, ...] = ()
    strange: tuple[str, ...] = ()

    def with_part(self, kept: Kept) -> "TesterFile":
        """Return the file with this part, in the place of the one there was."""
        apart = (kept.audit, kept.tester, kept.part)
        others = tuple(one for one in self.kept if (one.audit, one.tester, one.part) != apart)
        return replace(self, kept=(*others, kept))

    def without(self, going: tuple[Kept, ...], on: date, why: Why) -> "TesterFile":
        """Return the file without these parts, and with a line a person that says so."""
        told = {(one.audit, one.tester): Gone(one.audit, one.tester, on, why) for one in going}
        left = tuple(one for one in self.kept if one not in going)
        return replace(self, kept=left, gone=(*self.gone, *told.values()))

    def require_whole(self) -> "TesterFile":
        """Return the file; raise DamagedTesterFile where a part of it is damaged or none of ours."""
        if self.strange or not self.recipient or not self.key or not all(one.is_whole for one in self.kept):
            raise DamagedTesterFile
        return self


def written(file: TesterFile) -> str:
    """Return the file as text."""
    lines = [_HEAD, *([f"to {file.recipient}"] if file.recipient else [])]
    lines += [f"key - {_print_of(file.key)}\n{file.key.strip()}"] if file.key else []
    lines += [one.written() for one in file.kept]
    lines += [f"gone {one.audit} {one.tester} {one.on.isoformat()} {one.why}" for one in file.gone]
    return "\n".join([*lines, *file.strange]) + "\n"


def read(text: str) -> TesterFile:
    """Return what a text holds, never refusing: what is damaged is said to be so, and stays."""
    file = TesterFile("", "")
    starts = [match.start() for match in _FIRST.finditer(text)]
    pieces = [text[start:end].strip() for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]
    for piece in pieces[1:] if pieces[0] == _HEAD else pieces:
        if piece:
            file = _with(file, piece)
    return file


def _with(file: TesterFile, piece: str) -> TesterFile:
    """Return the file with one piece more: a line, or a line and its block."""
    line, _, block = piece.partition("\n")
    if (to := _TO.fullmatch(line)) and not file.recipient and not block:
        return replace(file, recipient=to[1])
    if (key := _KEY.fullmatch(line)) and not file.key and _print_of(block) == key[1]:
        return replace(file, key=block)
    try:
        if kept := _KEPT.fullmatch(line):
            one = Kept(kept[1], kept[2], IdentityPart(kept[3]), date.fromisoformat(kept[4]), block, kept[5])
            return replace(file, kept=(*file.kept, one))
        if (gone := _GONE.fullmatch(line)) and not block:
            told = Gone(gone[1], gone[2], date.fromisoformat(gone[3]), Why(gone[4]))
            return replace(file, gone=(*file.gone, told))
    except ValueError:  # a day that is in no calendar
        pass
    return replace(file, strange=(*file.strange, piece))


def _print_of(text: str) -> str:
    return hashlib.sha256(text.strip().encode()).hexdigest()[:16]
