"""The pages: their frame, their head and foot, and what the file says of itself."""

import time
from calendar import timegm
from collections.abc import Callable
from datetime import date
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Flow
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from audit_app.report.blocks import Report
from audit_app.report.tagged import styles
from audit_app.report.tagged.faces import PLAIN, esc, shortened
from audit_app.report.tagged.words import Seen

setattr(rl_config, "useA85", 0)  # noqa: B010  streams as they are: smaller, and `checking` can read them
setattr(rl_config, "canvas_basefontname", PLAIN)  # noqa: B010  ReportLab's settings are made at run time

WIDTH, HEIGHT = A4
SIDE = 40.0
TOP = 48.0
BOTTOM = 42.0
ROOM = WIDTH - 2 * SIDE
"""Width of what is printed."""

TALL = HEIGHT - TOP - BOTTOM
"""Height of what is printed on one page."""


class ReportCanvas(Canvas):
    """A canvas that notes what is drawn on it and is dated from the report, never from the clock."""

    def __init__(self, *arguments: Any, seen: Seen, on: date, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.seen = seen
        stamp: Any = self._doc._timeStamp
        stamp.t = float(timegm((on.year, on.month, on.day, 12, 0, 0)))
        stamp.lt = time.gmtime(stamp.t)
        stamp.YMDhms = tuple(stamp.lt)[:6]
        stamp.dhh = stamp.dmm = 0

    def showPage(self) -> None:  # noqa: N802  ReportLab's name
        """Count the page."""
        self.seen.page_count += 1
        super().showPage()


class Pages(BaseDocTemplate):
    """The document: A4, one frame a page, a head and a foot that are no part of what is read."""

    def __init__(self, file: BinaryIO, report: Report, before: Seen, turned: Callable[[int], None]) -> None:
        super().__init__(
            file,
            pagesize=A4,
            title=report.title,
            author=report.author,
            subject=report.subject,
            creator=report.made_by,
            producer=report.made_by,
            lang=_LANGUAGE_TAGS.get(report.language, report.language),
            initialFontName=PLAIN,
            invariant=1,
            pageCompression=1,
            displayDocTitle=1,
            allowSplitting=1,
        )
        self._report, self._before, self._turned, self._reached = report, before, turned, 0
        frame = Frame(SIDE, BOTTOM, ROOM, TALL, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._decorated)])

    def filterFlowables(self, flowables: list[Flowable]) -> None:  # noqa: N802  ReportLab's name
        """Tell of a page once it is reached: here, since ReportLab makes anew what a hook of its pages raises."""
        super().filterFlowables(flowables)
        if self.page != self._reached:
            self._reached = self.page
            self._turned(self.page)

    def _decorated(self, canvas: Any, _document: Any) -> None:
        page, report = canvas.getPageNumber(), self._report
        if canvas.seen.dry:
            return
        canvas.saveState()
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, HEIGHT - 38, WIDTH - SIDE, HEIGHT - 38)
        canvas.restoreState()
        _beside(canvas, report.subject if page == 1 else report.running, SIDE, HEIGHT - 32, ROOM)
        number = report.page_words.format(page=page, pages=self._before.page_count or page)
        wide = 80 * styles.grown()
        _beside(canvas, report.foot, SIDE, 26, ROOM - wide - 10)
        _beside(canvas, number, WIDTH - SIDE - wide, 26, wide, right=True)


_LANGUAGE_TAGS = {"fr": "fr-FR", "en": "en-GB"}


def _beside(canvas: Any, said: str, x: float, y: float, room: float, *, right: bool = False) -> None:
    """Draw one line at the margin; what is too long ends in an ellipsis."""
    style: Any = styles.margin_style(right=right)
    line = Flow(esc(shortened(said, room - 4, style.fontSize)), style)
    line.wrapOn(canvas, room, 20)
    line.drawOn(canvas, x, y - 3)


def laid_out(
    report: Report,
    flowables: list[Flowable],
    file: BinaryIO,
    before: Seen,
    turned: Callable[[int], None],
) -> Seen:
    """Write the pages to the file and return what was seen; `before`: what the pass before saw, for page numbers.

    The first pass, before which nothing was seen, is for page numbers only.
    """
    seen = Seen(dry=not before.page_count)

    def canvas_maker(*arguments: Any, **named: Any) -> ReportCanvas:
        return ReportCanvas(*arguments, seen=seen, on=report.on, **named)

    Pages(file, report, before, turned).build(flowables, canvasmaker=canvas_maker)
    return seen
