"""Pictures of the annex: small copies with their caption beside them, or a frame that says the file is missing."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import Flowable

from audit_app import reading
from audit_app.domain.audit import Evidence
from audit_app.domain.plan import Plan
from audit_app.errors import Problem
from audit_app.report import blocks
from audit_app.report.blocks import Role
from audit_app.report.tagged import pins, styles, words
from audit_app.report.tagged.canvas import TaggedCanvas
from audit_app.report.tagged.figure import TaggedFigure
from audit_app.report.tagged.letters import STRONG
from audit_app.report.tagged.place import Place

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
    small = image.convert("RGBA" if image.has_transparency_data else "RGB")
    small.thumbnail(side, Image.Resampling.LANCZOS)
    if small.mode == "RGBA":
        ground = Image.new("RGB", small.size, "white")
        ground.paste(small, mask=small.getchannel("A"))
        small = ground
    written = io.BytesIO()
    small.save(written, "JPEG", quality=80)
    return written.getvalue()


@dataclass(frozen=True)
class Small:
    """A small copy of a picture: the bytes of a JPEG, which go into the file as they are, and its size in pixels."""

    name: str
    content: bytes
    width: int
    height: int


class Thumbnails:
    """The small copies of a report's pictures, made one at a time and each once."""

    def __init__(self, find: Finder) -> None:
        self._find = find
        self._made: dict[tuple[str, bool], Small | None] = {}

    def of(self, evidence: Evidence | Plan, *, wide: bool = False) -> Small | None:
        """Return the small copy of that evidence or plan, None when its file is missing or unreadable."""
        key = (evidence.sha256, wide)
        if key not in self._made:
            path = self._find(evidence)
            content = thumbnail(path, wide=wide) if path else None
            self._made[key] = _measured(f"{evidence.sha256}{'-wide' * wide}", content) if content else None
        return self._made[key]


def _measured(name: str, content: bytes) -> Small:
    width, height = JpegImageFile(io.BytesIO(content)).size
    return Small(name, content, width, height)


class Picture(TaggedFigure):
    """A picture in its frame; without one, the frame says that the file is missing."""

    def __init__(self, figure: blocks.Figure, image: Small | None, place: Place) -> None:
        super().__init__(figure.alternative if image else figure.absent, place)
        self.figure, self.image = figure, image
        self._notice = self.lettering(figure.absent, styles.in_cells()[Role.QUIET])
        wide, tall = (image.width, image.height) if image else (4, 2)
        across, down = _ACROSS if figure.wide else _BESIDE
        scale = min(across / wide, down / tall)
        self.width, self.height = wide * scale, tall * scale  # type: ignore[assignment]

    def paint(self, canvas: TaggedCanvas) -> None:
        """Draw the picture, or what is said in its place."""
        if self.image:
            canvas.draw_jpeg(self.image.name, self.image.content, self.width, self.height)
        canvas.saveState()
        canvas.setStrokeColor(styles.RULE if self.image else styles.QUIET)
        canvas.setLineWidth(0.6)
        if not self.image:
            canvas.setDash(3, 2)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
        canvas.restoreState()
        if self.image:
            for pin in self.figure.pins:
                pins.draw_pin(canvas, pin, pin.x * self.width / 100, (100 - pin.y) * self.height / 100)
        else:
            _, tall = self._notice.wrapOn(canvas, self.width - 24, self.height)
            self._notice.drawOn(canvas, 12, (self.height - tall) / 2)


def figures(block: blocks.Figures, width: float, place: Place, pictures: Thumbnails) -> list[Flowable]:
    """Return each picture with its caption on its right; a caption longer than the page goes on below.

    A wide one goes across the page, its caption below it.
    """
    looks = styles.in_cells()
    made: list[Flowable] = []
    for figure in block.figures:
        picture = Picture(figure, pictures.of(figure.evidence, wide=figure.wide), place)
        caption = [words.flow(p, looks[p.role], place) for p in figure.caption]
        if figure.wide:
            made += [picture, *caption]
            continue
        beside, below = _parted(caption, width - _BESIDE[0] - 16)
        grid = Grid(
            [[[picture], beside]],
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
