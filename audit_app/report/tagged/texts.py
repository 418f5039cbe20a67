"""A text object that knows what its letters are of: a paragraph, a link in it, words of another language."""

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import fp_str  # type: ignore[attr-defined]  # made at run time, in C where it can be
from reportlab.pdfgen.textobject import PDFTextObject

from audit_app.report.tagged.tree import Element

Target = Element | str
"""What is drawn is of an element, or it is an artifact: the operator that opens it."""

SLOT = "000"
"""Room for the number of a page, in the place of which it is put once it is known: what follows it closes up."""


class Inline(str):
    """What stands within a paragraph, as ReportLab's links carry it: its text looks like the address of one.

    `element` is read as an element of its own; `leads_to` is the anchor of a heading, `titled` what that is called;
    `page_of` is the anchor whose page is printed there, in `face`.
    """

    element: Element | None = None
    leads_to = ""
    titled = ""
    page_of = ""
    face = ""
    number = 0
    """Its place among those of its paragraph, the outer ones first."""

    @classmethod
    def of(cls, element: Element | None = None, **more: str) -> "Inline":
        """Return one of an element, or of its paragraph."""
        made = cls("to:")
        made.element = element
        for name, value in more.items():
            setattr(made, name, value)
        return made


@lru_cache(maxsize=64)
def _filling(ink: Color) -> str:
    return f"{fp_str(ink.red, ink.green, ink.blue)} rg"


class Inked:
    """What takes an ink: few are asked for, thousands of times, so each is worked out once."""

    _code: list[str]
    _fillColorObj: Any  # noqa: N815  ReportLab's name

    def setFillColor(self, ink: Any, alpha: float | None = None) -> None:  # noqa: N802  ReportLab's name
        """Fill what follows with an ink."""
        if type(ink) is Color and ink.alpha == 1 and alpha is None:
            self._fillColorObj = ink
            self._code.append(_filling(ink))
        else:
            super().setFillColor(ink, alpha)  # type: ignore[misc]


class TaggedText(Inked, PDFTextObject):
    """Text that becomes one marked stretch for its paragraph, and one for each thing within.

    Within a figure, or drawn again at the head of a page, all of it is of that alone.

    `cut` tells of each line whether it ends within a word: everywhere else a space is put back, which ReportLab leaves
    out and without which two words would be read as one.
    """

    def __init__(self, canvas: Any, x: float = 0, y: float = 0, direction: str | None = None) -> None:
        super().__init__(canvas, x, y, direction=direction)
        self.target: Target | None = canvas.target
        self._apart = canvas.target is None
        self.cut: list[bool] = []
        self._line = 0
        self._written: list[tuple[int, set[tuple[int, Inline]]]] = []
        self._within: set[tuple[int, Inline]] = set()
        self._last: set[tuple[int, Inline]] = set()

    says = False
    """Whether any letter is in it."""

    def _formatText(self, text: str) -> str:  # noqa: N802  ReportLab's name; all letters pass here
        self.says = self.says or bool(text)
        return str(super()._formatText(text))

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803  ReportLab's names
        if TStar:
            within_word = self._line < len(self.cut) and self.cut[self._line]
            self._line += 1
            if not within_word and not text.endswith(" "):
                text += " "
        super()._textOut(text, TStar)
        self._last = set(self._within)
        if TStar:
            self._canvas.line_ended(self._last, self._canvas.stringWidth(" ", self._fontname, self._fontsize))
        if text:
            self._written.append((len(self._code) - 1, self._last))

    def _linkRecord(self, link: tuple[int, Inline], kind: str) -> None:  # noqa: N802  ReportLab's name for its hook
        """Hear of a link: that it begins, after its first letters were written; that it ends, before the next are."""
        if kind == "start":
            self._within.add(link)
            self._last.add(link)
        else:
            self._within.discard(link)

    def getCode(self) -> str:  # noqa: N802  ReportLab's name
        """Return the operators; where something stands within, they open and close its marked stretches."""
        opened: Element | None = None
        self.marks_itself = self._apart and any(within for _, within in self._written)
        for at, within in self._written if any(within for _, within in self._written) else ():
            inlines = [inline for _, inline in sorted(within, key=lambda each: each[0])]
            code = self._code[at]
            for inline in inlines:
                code = self._numbered(code, inline)
            element = next((each.element for each in reversed(inlines) if each.element), self.target)
            if self.marks_itself and element is not opened and isinstance(element, Element):
                code = f"{'EMC ' if opened else ''}{self._opening(element)} {code}"
                opened = element
            self._code[at] = code
        if opened:
            self._code.append("EMC")
        return str(super().getCode())

    marks_itself = False
    """Whether the operators that mark are within the text already."""

    def _opening(self, element: Element) -> str:
        element.joins()
        return str(self._canvas.opening(element))

    def _numbered(self, code: str, inline: Inline) -> str:
        return code.replace(f"({SLOT}", f"({self._canvas.slot(inline.page_of)}", 1) if inline.page_of else code
