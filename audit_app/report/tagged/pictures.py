"""Pictures of the annex: small copies with their caption beside them, or a frame that says the file is missing."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Paragraph as Flow
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import Flowable

from audit_app import reading
from audit_app.domain.audit import Evidence
from audit_app.domain.plan import Plan
from audit_app.errors import Problem
from audit_app.report import blocks
from audit_app.report.blocks import Role
from audit_app.report.tagged import pins, styles, words
from audit_app.report.tagged.faces import STRONG, esc
from audit_app.report.tagged.words import Numbering

_BESIDE = (184.0, 130.0)
_ACROSS = (515.0, 360.0)
"""Points that a picture has at most, beside its words or across the page."""

_PIXELS_A_POINT = 2.8
"""200 dots an inch: the print is sharp, the file stays small enough to send."""

_MOST_PIXELS = 60_000_000
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)

Finder = Callable[[Evidence | Plan], Path | None]


def thumbnail(path: Path, *, wide: bool = False) -> bytes | None:
    """Return a small JPEG of a stored picture, None when it cannot be read; `wide`: it goes across the page.

    What is stored was made anew from its pixels by `reading.picture`, as JPEG or PNG; no other decoder is tried, and
    the caps here guard against a damaged or exchanged file.
    """
    try:
        content = reading.contents(path, reading.MOST_PICTURE)
        decoder = PngImageFile if content.startswith(b"\x89PNG") else JpegImageFile
        image: Image.Image = decoder(io.BytesIO(content))
        if image.width * image.height > _MOST_PIXELS:
            return None
        across, down = _ACROSS if wide else _BESIDE
        side = (round(across * _PIXELS_A_POINT), round(down * _PIXELS_A_POINT))
        image.draft("RGB", side)
        image.load()
        return _flat(image, side)
    except (Problem, *_BROKEN):
        return None


def _flat(image: Image.Image, side: tuple[int, int]) -> bytes:
    """Return the picture on white, scaled into that size."""
    small = image.convert("RGBA")
    small.thumbnail(side, Image.Resampling.LANCZOS)
    ground = Image.new("RGB", small.size, "white")
    ground.paste(small, mask=small.getchannel("A"))
    written = io.BytesIO()
    ground.save(written, "JPEG", quality=80)
    return written.getvalue()


class Thumbnails:
    """The small copies of a report's pictures, each made once for both passes over the pages."""

    def __init__(self, find: Finder) -> None:
        self._find = find
        self._made: dict[tuple[str, bool], ImageReader | None] = {}

    def of(self, evidence: Evidence | Plan, *, wide: bool = False) -> ImageReader | None:
        """Return the small copy of that evidence or plan, None when its file is missing or unreadable."""
        key = (evidence.sha256, wide)
        if key not in self._made:
            path = self._find(evidence)
            content = thumbnail(path, wide=wide) if path else None
            self._made[key] = ImageReader(io.BytesIO(content)) if content else None
        return self._made[key]


class Picture(Flowable):
    """A picture in its frame; without one, the frame says that the file is missing."""

    def __init__(self, figure: blocks.Figure, image: ImageReader | None) -> None:
        super().__init__()
        self.figure, self.image = figure, image
        wide, tall = image.getSize() if image else (4, 2)
        across, down = _ACROSS if figure.wide else _BESIDE
        scale = min(across / wide, down / tall)
        self.width, self.height = wide * scale, tall * scale  # type: ignore[assignment]

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab's signature
        """Return the room taken."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture, or what is said in its place."""
        canvas: Any = self.canv
        if canvas.seen.dry:
            return
        if self.image:
            canvas.drawImage(self.image, 0, 0, self.width, self.height)
        canvas.saveState()
        canvas.setStrokeColor(styles.RULE if self.image else styles.QUIET)
        canvas.setLineWidth(0.6)
        if not self.image:
            canvas.setDash(3, 2)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
        canvas.restoreState()
        if self.image:
            for pin in self.figure.pins:
                at = (pin.x * self.width / 100, (100 - pin.y) * self.height / 100)
                pins.draw_pin(canvas, pin, *at)
        if not self.image:
            notice = Flow(esc(self.figure.absent), styles.in_cells()[Role.QUIET])
            _, tall = notice.wrapOn(canvas, self.width - 24, self.height)
            notice.drawOn(canvas, 12, (self.height - tall) / 2)


def figures(block: blocks.Figures, width: float, numbering: Numbering, pictures: Thumbnails) -> list[Flowable]:
    """Return each picture with its caption on its right; a caption longer than the page goes on below.

    A wide one goes across the page, its caption below it.
    """
    looks = styles.in_cells()
    made: list[Flowable] = []
    for figure in block.figures:
        caption = [words.flow(p, looks[p.role], numbering) for p in figure.caption]
        if figure.wide:
            picture = Picture(figure, pictures.of(figure.evidence, wide=True))
            made += [picture, *caption]
            continue
        beside, below = _parted(caption, width - _BESIDE[0] - 16)
        grid = Grid(
            [[[Picture(figure, pictures.of(figure.evidence))], beside]],
            colWidths=[_BESIDE[0] + 16, width - _BESIDE[0] - 16],
            style=[
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("FONT", (0, 0), (-1, -1), STRONG, 9),
            ],
            hAlign="LEFT",
            spaceAfter=10,
        )
        made += [grid, *below]
    return made


def _parted(caption: list[words.Words], width: float) -> tuple[list[words.Words], list[words.Words]]:
    left = 400.0
    for at, paragraph in enumerate(caption):
        _, height = paragraph.wrap(width, left)
        if height > left:
            parts = paragraph.split(width, left)
            return [*caption[:at], *parts[:1]], [*parts[1:], *caption[at + 1 :]]
        left -= height
    return caption, []
