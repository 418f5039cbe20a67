"""The pages: their frame, their head and foot, and what the file says of itself."""

from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from audit_app.report.blocks import Report
from audit_app.report.tagged import styles
from audit_app.report.tagged.canvas import FOOT, HEAD, TaggedCanvas
from audit_app.report.tagged.ending import MOST, accompany
from audit_app.report.tagged.faces import shortened, stretches, width
from audit_app.report.tagged.letters import PLAIN
from audit_app.report.tagged.right_to_left import turned
from audit_app.report.tagged.texts import TaggedText
from audit_app.report.tagged.tree import Tree

setattr(rl_config, "useA85", 0)  # noqa: B010  streams as they are: smaller, and `checking` can read them
setattr(rl_config, "canvas_basefontname", PLAIN)  # noqa: B010  ReportLab's settings are made at run time

WIDTH, HEIGHT = A4
SIDE = 40.0
TOP = 48.0
BOTTOM = 50.0
"""Room below what is printed, where the foot has two lines."""

_BOTTOM_OF_ONE = 42.0
"""The same where it has one."""

ROOM = WIDTH - 2 * SIDE
"""Width of what is printed."""

TALL = HEIGHT - TOP - BOTTOM
"""Height of what is printed on any page."""

_HEAD_AT, _FOOT_AT = HEIGHT - 35, 23.0
"""Where the lines at the margins end below, in points."""

_FINGERPRINT_AT, _FOOT_RAISED = 16.2, 4.0
"""Where a second line stands, and how far it raises the first: lower, some printers would cut it."""

_BELOW = 0.267
"""Share of the size of letters that is below the line they stand on."""

LANGUAGE_TAGS = {"fr": "fr-FR", "en": "en-GB"}


class Pages(BaseDocTemplate):
    """The document: A4, one frame a page, a head and a foot that are no part of what is read."""

    def __init__(self, file: BinaryIO, report: Report, turned: Callable[[int], None]) -> None:
        super().__init__(
            file,
            pagesize=A4,
            title=report.title,
            author=report.author,
            subject=report.subject,
            creator=report.made_by,
            producer=report.made_by,
            lang=LANGUAGE_TAGS.get(report.language, report.language),
            initialFontName=PLAIN,
            invariant=1,
            pageCompression=1,
            displayDocTitle=1,
            allowSplitting=1,
        )
        self._report, self._turned, self._reached = report, turned, 0
        bottom = BOTTOM if report.fingerprint else _BOTTOM_OF_ONE
        tall = HEIGHT - TOP - bottom
        frame = Frame(SIDE, bottom, ROOM, tall, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._decorated)])

    def filterFlowables(self, flowables: list[Flowable]) -> None:  # noqa: N802  ReportLab's name
        """Tell of a page once it is reached: here, since ReportLab makes anew what a hook of its pages raises.

        What is left at the end is never a few lines alone.
        """
        super().filterFlowables(flowables)
        frame: Any = getattr(self, "frame", None)
        if frame and len(flowables) <= MOST:
            accompany(flowables, ROOM, frame._y - frame._y1p, at_top=bool(frame._atTop))
        if self.page != self._reached:
            self._reached = self.page
            self._turned(self.page)

    def _decorated(self, canvas: TaggedCanvas, _document: Any) -> None:
        page, report = canvas.getPageNumber(), self._report
        canvas.saveState()
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.5)
        with canvas.tagged(HEAD):
            canvas.line(SIDE, HEIGHT - 38, WIDTH - SIDE, HEIGHT - 38)
            canvas.drawText(_line(canvas, report.subject if page == 1 else _running(report), SIDE, _HEAD_AT, ROOM))
        foot = _FOOT_AT + _FOOT_RAISED * bool(report.fingerprint)
        wide = 80 * styles.grown()
        with canvas.tagged(FOOT):
            canvas.drawText(_line(canvas, report.foot, SIDE, foot, ROOM - wide - 10))
            if report.fingerprint:
                # Whole whatever the size of the rest: it is compared, digit by digit.
                canvas.drawText(_line(canvas, report.fingerprint, SIDE, _FINGERPRINT_AT, ROOM, styles.SMALLEST))
        number = partial(report.page_words.format, page=page)
        canvas.draw_later(FOOT, lambda: _ending(canvas, number(pages=canvas.page_count), foot, wide))
        canvas.restoreState()


def _ending(canvas: TaggedCanvas, said: str, y: float, room: float) -> str:
    """Return the operators of a line that ends at the right margin, whole: a number without its end is none."""
    room = max(room, _line_width(said) + 4)
    return str(_line(canvas, said, WIDTH - SIDE - room, y, room, right=True).getCode())


def _line(
    canvas: TaggedCanvas, said: str, x: float, y: float, room: float, size: float = 0.0, *, right: bool = False
) -> TaggedText:
    """Return one line at the margin, `y` its lower end; what is too long ends in an ellipsis."""
    style: Any = styles.margin_style()
    size = size or style.fontSize
    shown = shortened(said, room - 4, size)
    if right:
        x += room - _line_width(shown)
    text = canvas.beginText(x, y + _BELOW * size)
    text.setFillColor(style.textColor)
    for part in stretches(shown):
        text.setFont(part.face, size)
        text.textOut(turned(part.text) if part.turned else part.text)
    return text


def _running(report: Report) -> str:
    """Return the running head; where it is too long, the name is cut and never what tells two audits apart."""
    named, of, style = report.running.removesuffix(report.running_end), report.running_end, styles.margin_style()
    return shortened(named, ROOM - 4 - _line_width(of), getattr(style, "fontSize", 0)) + of


def _line_width(said: str) -> float:
    return width(said, getattr(styles.margin_style(), "fontSize", 0))


def laid_out(
    report: Report, flowables: list[Flowable], tree: Tree, file: BinaryIO, turned: Callable[[int], None]
) -> TaggedCanvas:
    """Write the pages with their tree to the file, and return the canvas, which knows how many and what is where."""
    drawn_on: list[TaggedCanvas] = []

    def canvas_maker(*arguments: Any, **named: Any) -> TaggedCanvas:
        drawn_on.append(TaggedCanvas(*arguments, on=report.on, tree=tree, **named))
        return drawn_on[0]

    Pages(file, report, turned).build(flowables, canvasmaker=canvas_maker)
    return drawn_on[0]
