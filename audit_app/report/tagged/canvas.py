"""The canvas on which nothing is drawn untagged: letters and pictures are of an element, or declared to be decoration.

It stands on private names of ReportLab 5.1 (`_code`, `_restartAccumulators`, `_setAnnotations`, `_linkRecord`): tests
with a validator and with files broken on purpose are the gate of an upgrade.
"""

import io
import re
import time
from calendar import timegm
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from audit_app.report.tagged.link_areas import LinkAreas
from audit_app.report.tagged.texts import Inked, Inline, TaggedText, Target
from audit_app.report.tagged.tree import Tree

DECORATION = "/Artifact BMC"
PAGINATION = "/Artifact <</Type /Pagination>> BDC"
HEAD = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
FOOT = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"

_STATE = frozenset(["q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "G", "g", "RG", "rg", "K", "k"])
"""Operators that draw nothing."""

_SLOT = re.compile(r"\x01(\d+)\x01")
"""A place kept in a page for what is known at the end; in a string of the file no such letter stands bare."""


class UntaggedContent(Exception):
    """Letters or a picture were about to be drawn of which no reader would hear."""


class MarkedCode(list[str]):
    """The operators of a page: each that paints is within exactly one marked stretch, and none within another."""

    def __init__(self, canvas: "TaggedCanvas") -> None:
        super().__init__()
        self._canvas = canvas
        self._depth = self._opened_at = 0
        self.opened: Target | None = None

    def append(self, code: str) -> None:
        """Add operators; rules and boxes of no element are decoration."""
        operator = code[code.rfind(" ") + 1 :]
        if operator == "q":
            self._depth += 1
        elif operator == "Q":
            self._depth -= 1
            if self.opened and self._depth < self._opened_at:
                self.close()
        elif operator and operator not in _STATE:
            target = self._canvas.target
            if operator == "Do" and target is None:
                raise UntaggedContent
            self.open(target or DECORATION)
        super().append(code)

    def open(self, target: Target) -> None:
        """Let what follows be of that target."""
        if self.opened is target:
            return
        self.close()
        super().append(self._canvas.opening(target))
        self.opened, self._opened_at = target, self._depth

    def close(self) -> None:
        """End the marked stretch, if there is one."""
        if self.opened:
            super().append("EMC")
            self.opened = None

    def add_text(self, text: TaggedText) -> None:
        """Add a text object; raise UntaggedContent where it says something and is of nothing."""
        code = text.getCode()
        if not text.says:
            super().append(code)
            return
        if text.target is None:
            raise UntaggedContent
        if text.marks_itself:
            self.close()
            super().append(code)
        elif self.opened is text.target:
            super().append(code)
        else:
            self.close()
            super().append(f"{self._canvas.opening(text.target)} {code} EMC")


class TaggedCanvas(Inked, Canvas):
    """A canvas that keeps the structure tree, dated from the report, never from the clock.

    `target`: what is drawn now is of it. `pages_of`: the page of each anchor, from 1, as they come up.
    """

    def __init__(self, *arguments: Any, on: date, tree: Tree, **named: Any) -> None:
        self.target: Target | None = None
        self.tree = tree
        self.pages_of: dict[str, int] = {}
        self.page_count = 0
        self._later: list[Callable[[], str]] = []
        self._with_slots: list[Any] = []
        self._areas = LinkAreas()
        self._ended: tuple[Iterable[tuple[int, Inline]], float] = (), 0.0
        super().__init__(*arguments, **named)
        stamp: Any = self._doc._timeStamp
        stamp.t = float(timegm((on.year, on.month, on.day, 12, 0, 0)))
        stamp.lt = time.gmtime(stamp.t)
        stamp.YMDhms = tuple(stamp.lt)[:6]
        stamp.dhh = stamp.dmm = 0

    def _restartAccumulators(self) -> None:  # noqa: N802  ReportLab's name
        super()._restartAccumulators()
        self._code: Any = MarkedCode(self)

    saves = True
    """Whether what is drawn now is to be undone by itself; what draws it may see to that already."""

    def saveState(self) -> None:  # noqa: N802  ReportLab's name
        """Keep the ink and the place that are now, to come back to them."""
        if self.saves:
            super().saveState()

    def restoreState(self) -> None:  # noqa: N802  ReportLab's name
        """Come back to them."""
        if self.saves:
            super().restoreState()

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> TaggedText:  # noqa: N802
        """Return a text object of what is drawn now."""
        return TaggedText(self, x, y, direction=direction)

    def drawText(self, text: TaggedText) -> None:  # noqa: N802  ReportLab's name
        """Draw a text object."""
        self._code.add_text(text)

    def opening(self, target: Target) -> str:
        """Return the operator that begins a marked stretch on this page."""
        return target if isinstance(target, str) else self.tree.opening(target, self.getPageNumber() - 1)

    @contextmanager
    def tagged(self, target: Target) -> Iterator[None]:
        """Let all that is drawn in the block be one marked stretch."""
        before, self.target = self.target, target
        self._code.open(target)
        try:
            yield
        finally:
            self._code.close()
            self.target = before

    def slot(self, anchor: str) -> str:
        """Return what stands for the page of an anchor until it is known."""
        return self._kept(lambda: str(self.pages_of.get(anchor, 0)))

    def draw_later(self, target: str, code: Callable[[], str]) -> None:
        """Keep a place for an artifact, the operators of which are asked for once every page is there."""
        self._code.close()
        list.append(self._code, f"{target} {self._kept(code)} EMC")

    def _kept(self, code: Callable[[], str]) -> str:
        self._later.append(code)
        return f"\x01{len(self._later) - 1}\x01"

    def draw_jpeg(self, name: str, content: bytes, width: float, height: float) -> None:
        """Draw a JPEG at the origin, its bytes as they are; `name` is its own, whatever it is drawn for."""
        known = self._doc.getXObjectName(name)
        if known not in self._doc.idToObject:
            image = pdfdoc.PDFImageXObject(name)
            image.loadImageFromJPEG(io.BytesIO(content))
            self._setXObjects(image)
            self._doc.Reference(image, known)
            self._doc.addForm(name, image)
        self.saveState()
        self.scale(width, height)
        self._code.append(f"/{known} Do")
        self.restoreState()
        self._formsinuse.append(name)

    def line_ended(self, within: Iterable[tuple[int, Inline]], space: float) -> None:
        """Hear that a line is written, what its end is within, and how wide the space is that it ends with."""
        self._ended = within, space

    def linkURL(self, url: Any, rect: Any, relative: Any = 0, *_more: Any, **_named: Any) -> None:  # noqa: N802
        """Lay a link over letters; `url` is the Inline of which ReportLab was told that it is an address."""
        if self.target is not None:
            return
        area: Any = self._absRect(rect, relative)
        line = (self.getPageNumber(), *self.absolutePosition(0, 0), round(area[1], 1))
        if url.page_of:
            self._areas.number(line, area, url)
        if not (url.leads_to and url.element):
            return
        key, name = self.tree.annotated(url.element, self.getPageNumber() - 1)
        link: Any = pdfdoc.LinkAnnotation(
            Rect=area,
            Contents=url.titled,
            Destination=self._bookmarkReference(url.leads_to),
            Border="[0 0 0]",
            F=4,
            StructParent=key,
        )
        link.permitted = (*link.permitted, "StructParent")
        self._addAnnotation(link, name)
        within, space = self._ended
        self._areas.link(line, link, space if any(last is url for _, last in within) else 0.0)

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802  ReportLab's name; it is given each page as it ends
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self.getPageNumber() - 1, pdfdoc.PDFName("S")
        self.tree.reach(self.getPageNumber() - 1)
        if "\x01" in page.stream:
            self._with_slots.append(page)

    def showPage(self) -> None:  # noqa: N802  ReportLab's name
        """End the page, and count it."""
        self._code.close()
        self.page_count += 1
        super().showPage()

    def save(self) -> None:
        """Put what was to be known into its places, write the tree, then the file."""
        if len(self._code):
            self.showPage()
        for page in self._with_slots:
            page.stream = _SLOT.sub(lambda found: self._later[int(found[1])](), page.stream)
        self._areas.settle(self.pages_of)
        self.tree.write(self._doc)
        self._doc.SaveToFile(self._filename, self)
