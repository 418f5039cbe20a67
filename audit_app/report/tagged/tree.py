"""The structure tree: what a screen reader reads, in the order of the blocks, whatever the order of the drawing."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc

_KEPT_BARE = frozenset({"TD", "TH", *(f"H{level}" for level in range(1, 7))})
"""An empty cell keeps its place in its row, a heading nobody sees its level; else what is empty is left out."""

_FIRST_KEY = 100_000
"""Keys of annotations in the tree of parents; below stand those of pages."""


class Content(NamedTuple):
    """A marked stretch of a page: the page, counted from 0, and its number there."""

    page: int
    number: int


class Element:
    """One structure element: its role, its kids in reading order, its attributes, and what it says of itself.

    `attributes` are ready for the file (`{"O": "/Table", "Scope": "/Row"}`); `says` are texts (Alt, ActualText, Lang).
    """

    __slots__ = ("annotations", "attributes", "kids", "name", "parent", "role", "says", "stands")

    def __init__(
        self,
        role: str,
        parent: "Element | None" = None,
        attributes: Mapping[str, str] | None = None,
        **says: str,
    ) -> None:
        self.role, self.parent, self.attributes, self.says = role, parent, dict(attributes or {}), says
        self.kids: list[Element | Content] = []
        self.annotations: list[tuple[int, str]] = []
        self.name = ""
        self.stands = False

    def child(self, role: str, attributes: Mapping[str, str] | None = None, **says: str) -> "Element":
        """Return a new element that is read after the others of this one."""
        element = Element(role, self, attributes, **says)
        self.kids.append(element)
        element.stands = True
        return element

    def adopt(self, other: "Element") -> None:
        """Take the kids of another element, after its own."""
        for kid in other.kids:
            if isinstance(kid, Element):
                kid.parent = self
        self.kids += other.kids

    def joins(self) -> None:
        """Stand in the reading order from here on, where it does not yet: for what begins within a paragraph."""
        if self.parent and not self.stands:
            self.stands = True
            self.parent.kids.append(self)
            self.parent.joins()


class Tree:
    """The elements of a document, and which element each marked stretch of a page and each annotation is of."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._pages: list[list[Element]] = []
        self._annotations: list[tuple[Element, str]] = []

    def opening(self, element: Element, page: int) -> str:
        """Return the operator that begins a marked stretch of an element on a page, counted from 0."""
        self.reach(page)
        marked = self._pages[page]
        element.kids.append(Content(page, len(marked)))
        marked.append(element)
        return f"/{element.role} <</MCID {len(marked) - 1}>> BDC"

    def reach(self, page: int) -> None:
        """Know of a page, even where nothing on it is read."""
        while len(self._pages) <= page:
            self._pages.append([])

    def annotated(self, element: Element, page: int) -> tuple[int, str]:
        """Add an annotation to an element; return its key in the tree of parents, and its name."""
        key = _FIRST_KEY + len(self._annotations)
        name = f"Link{key}"
        element.annotations.append((page, name))
        self._annotations.append((element, name))
        return key, name

    def write(self, document: pdfdoc.PDFDocument) -> None:
        """Add the tree to the document, and its root to the catalogue."""
        catalogue: Any = document.Catalog
        _prune(self.root)
        root = _added(document, "StructRoot")
        elements = [(element, _added(document, f"Element{at}")) for at, element in enumerate(_walk(self.root))]
        for at, (element, _) in enumerate(elements):
            element.name = _number(document, f"Element{at}")
        pages = [_number(document, f"Page{at + 1}") for at in range(len(self._pages))]
        top = _number(document, "StructRoot")
        for element, made in elements:
            made.content = _written(element, top, pages, document).encode("latin1")
        root.content = self._root(self.root.name).encode("latin1")
        catalogue.StructTreeRoot = pdfdoc.PDFObjectReference("StructRoot")
        _added(document, "MarkInfo").content = b"<</Marked true>>"
        catalogue.MarkInfo = pdfdoc.PDFObjectReference("MarkInfo")

    def _root(self, first: str) -> str:
        parents = [f"{at} [{' '.join(element.name for element in marked)}]" for at, marked in enumerate(self._pages)]
        parents += [f"{_FIRST_KEY + at} {element.name}" for at, (element, _) in enumerate(self._annotations)]
        next_key = _FIRST_KEY + len(self._annotations)
        return (
            f"<</Type /StructTreeRoot /K {first} /ParentTree <</Nums [{' '.join(parents)}]>> "
            f"/ParentTreeNextKey {next_key}>>"
        )


def _prune(element: Element) -> bool:
    """Take away what has nothing to read; return whether something is left."""
    element.kids = [kid for kid in element.kids if isinstance(kid, Content) or _prune(kid) or kid.role in _KEPT_BARE]
    return bool(element.kids)


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _walk(kid)


def _written(element: Element, top: str, pages: list[str], document: pdfdoc.PDFDocument) -> str:
    """Return an element as it stands in the file."""
    own = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
    kids = [_kid(kid, own, pages) for kid in element.kids]
    kids += [
        f"<</Type /OBJR /Obj {_number(document, f'Annot.{name}')} /Pg {pages[page]}>>"
        for page, name in element.annotations
    ]
    parts = [f"<</Type /StructElem /S /{element.role} /P {element.parent.name if element.parent else top}"]
    if own is not None:
        parts.append(f"/Pg {pages[own]}")
    if kids:
        parts.append(f"/K [{' '.join(kids)}]")
    if element.attributes:
        parts.append(f"/A <<{' '.join(f'/{name} {value}' for name, value in element.attributes.items())}>>")
    parts += [f"/{name} {text_string(text)}" for name, text in element.says.items()]
    return " ".join(parts) + ">>"


def _kid(kid: Element | Content, own: int | None, pages: list[str]) -> str:
    if isinstance(kid, Element):
        return kid.name
    return str(kid.number) if kid.page == own else f"<</Type /MCR /Pg {pages[kid.page]} /MCID {kid.number}>>"


def text_string(text: str) -> str:
    """Return any text as a PDF string."""
    return f"<FEFF{text.encode('utf-16-be', 'surrogatepass').hex()}>"


class _Raw(pdfdoc.PDFObject):
    """An object whose bytes are known."""

    __RefOnly__ = 1
    content = b""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002  ReportLab's signature
        """Return the bytes."""
        return self.content


def _added(document: pdfdoc.PDFDocument, name: str) -> _Raw:
    made = _Raw()
    document.Reference(made, name)
    return made


def _number(document: pdfdoc.PDFDocument, name: str) -> str:
    """Return how a named object is referred to."""
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"
