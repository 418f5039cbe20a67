"""A finished PDF read as a screen reader would: from its bytes, through its structure tree, not by what drew it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Object, Page, Pdf

_TOKEN = re.compile(
    rb"/(?P<tag>\w+)\s*(?:<<(?P<says>.*?)>>\s*BDC|BMC)"
    rb"|(?P<end>\bEMC\b)"
    rb"|/(?P<font>\S+)\s+[\d.]+\s+Tf"
    rb"|\((?P<text>(?:[^()\\]|\\.)*)\)\s*Tj"
    rb"|/\S+\s+(?P<image>Do)\b",
    re.DOTALL,
)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_MCID = re.compile(rb"/MCID\s+(\d+)")
_PAIR = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]+)>")
_INLINE = {"Link", "Span"}


@dataclass
class Leaf:
    """What a page shows: the letters of each marked stretch; whether something is in none, or in one within another."""

    marked: dict[int, str] = field(default_factory=dict)
    untagged: bool = False
    nested: bool = False


@dataclass
class Told:
    """An element as it is heard: role, alternative, attributes, kids; words are kids too, in their place."""

    role: str
    alternative: str = ""
    actual: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list["Told | str"] = field(default_factory=list)
    annotations: int = 0

    def every(self) -> Iterator["Told"]:
        """Yield this element and all within it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Told):
                yield from kid.every()

    def of(self, *roles: str) -> list["Told"]:
        """Return the kids of these roles."""
        return [kid for kid in self.kids if isinstance(kid, Told) and kid.role in roles]

    @property
    def said(self) -> str:
        """What is heard of it, a new line round each block; drawn bullets and what a picture shows are left out."""
        if self.role == "Figure" or (self.role == "Lbl" and self.actual):
            return "\n"
        if self.actual:
            return self.actual
        said = "".join(kid if isinstance(kid, str) else kid.said for kid in self.kids)
        return said if self.role in _INLINE else f"\n{said}\n"


class ReadBack:
    """What a finished file tells a screen reader; `pdf` stays open as long as it is asked."""

    def __init__(self, pdf: Pdf) -> None:
        self._fonts: dict[tuple[int, int], dict[int, str]] = {}
        self._numbers = {page.objgen: at for at, page in enumerate(pdf.pages)}
        self.leaves = [self._leaf(page) for page in pdf.pages]
        self.unheld = 0
        """Marked stretches that no element holds, or two do, or that the tree of parents says to be another's."""
        root = pdf.Root.get("/StructTreeRoot")
        self._parents = dict(_numbered(root.ParentTree)) if root is not None and "/ParentTree" in root else {}
        self._held: set[tuple[int, int]] = set()
        self.document = self._told(_kids(root)[0], None) if root is not None and "/K" in root else Told("")
        self.unheld += sum(len(leaf.marked) for leaf in self.leaves) - len(self._held)

    def _told(self, element: Any, page: int | None) -> Told:
        own = element.get("/Pg")
        page = self._numbers.get(own.objgen) if own is not None else page
        told = Told(
            str(element.S)[1:],
            str(element.get("/Alt", "")),
            str(element.get("/ActualText", "")),
            {name: str(value) for name, value in element.A.items()} if "/A" in element else {},
        )
        for kid in _kids(element):
            if isinstance(kid, int):
                told.kids.append(self._words(element, page, kid))
            elif "/S" in kid:
                told.kids.append(self._told(kid, page))
            elif "/MCID" in kid:
                there = self._numbers.get(kid.Pg.objgen) if "/Pg" in kid else page
                told.kids.append(self._words(element, there, int(kid.MCID)))
            else:
                told.annotations += 1
        return told

    def _words(self, element: Object, page: int | None, number: int) -> str:
        if page is None or number not in self.leaves[page].marked:
            self.unheld += 1
            return ""
        parents = self._parents.get(page)
        known = parents is not None and number < len(parents) and parents[number].objgen == element.objgen
        if not known or (page, number) in self._held:
            self.unheld += 1
        self._held.add((page, number))
        return self.leaves[page].marked[number]

    def _leaf(self, page: Page) -> Leaf:
        fonts = page.Resources.get("/Font", Dictionary())
        known = {name[1:].encode(): self._letters(font) for name, font in fonts.items()}
        return read_page(page.Contents.read_bytes(), known)

    def _letters(self, font: Any) -> dict[int, str]:
        """Return the letter of each code of a font, as it tells them."""
        key = font.objgen
        if key not in self._fonts:
            table = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
            pairs = {int(code, 16): bytes.fromhex(to.decode()) for code, to in _PAIR.findall(table)}
            self._fonts[key] = {
                code: pairs[code].decode("utf-16-be", "replace") if code in pairs else "\ufffd" for code in range(256)
            }
        return self._fonts[key]


def read_page(content: bytes, fonts: dict[bytes, dict[int, str]]) -> Leaf:
    """Return what the operators of a page show, `fonts` being the letters of each of its fonts."""
    leaf = Leaf()
    stack: list[int | None] = []
    font: dict[int, str] = {}
    for token in _TOKEN.finditer(content):
        kind = token.lastgroup
        if kind == "text":
            if not stack:
                leaf.untagged = True
            elif stack[-1] is not None:
                leaf.marked[stack[-1]] += _decoded(token["text"], font)
        elif kind == "font":
            font = fonts.get(token["font"], {})
        elif kind == "image":
            leaf.untagged |= not stack
        elif kind == "end":
            del stack[-1:]
        else:
            leaf.nested |= bool(stack)
            stack.append(_begun(token["says"] or b"", leaf))
    return leaf


def _begun(says: bytes, leaf: Leaf) -> int | None:
    """Return the number of a marked stretch that begins, None for decoration."""
    number = _MCID.search(says)
    if not number:
        return None
    leaf.marked.setdefault(int(number[1]), "")
    return int(number[1])


def _decoded(text: bytes, font: dict[int, str]) -> str:
    if b"\\" in text:
        text = _ESCAPED.sub(_unescaped, text)
    return text.decode("latin1").translate(font) if font else "\ufffd" * len(text)


_SHORT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes([int(sign, 8) & 255]) if sign[:1].isdigit() else _SHORT.get(sign, sign)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _numbered(tree: Any) -> Iterator[tuple[int, Any]]:
    """Yield the keys and values of a tree of numbers."""
    for kid in tree.get("/Kids", ()):
        yield from _numbered(kid)
    pairs = list(tree.get("/Nums", ()))
    for key, value in zip(pairs[::2], pairs[1::2], strict=True):
        yield int(key), list(value) if isinstance(value, Array) else value
