"""Tiles: the first things to see, side by side on a quiet ground."""

from typing import Any

from reportlab.platypus.flowables import Flowable

from audit_app.report import blocks
from audit_app.report.tagged import styles, words
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.shapes import draw_mark
from audit_app.report.tagged.words import Words

_GAP = 10.0
_PAD = 9.0
_BAR = 5.0


class TileRow(Flowable):
    """Tiles of equal width, as tall as the tallest; they are read as a list."""

    def __init__(self, row: blocks.Tiles, place: Place) -> None:
        super().__init__()
        self.spaceBefore = self.spaceAfter = 8
        whole = place.child("L", {"O": "/List", "ListNumbering": "/None"})
        self.tiles = [_Tile(tile, whole.child("LI")) for tile in row.tiles]

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab's signature
        """Return the room taken."""
        self.width = width  # type: ignore[assignment]
        self.each = (width - _GAP * (len(self.tiles) - 1)) / len(self.tiles)
        tallest = max(tile.measured(self.each - 2 * _PAD) for tile in self.tiles)
        self.height = tallest + 2 * _PAD  # type: ignore[assignment]
        return self.width, self.height

    def draw(self) -> None:
        """Draw each tile on its ground."""
        for at, tile in enumerate(self.tiles):
            x = at * (self.each + _GAP)
            self.canv.saveState()
            self.canv.setFillColor(styles.SHADE)
            self.canv.roundRect(x, 0, self.each, self.height, 6, stroke=0, fill=1)
            self.canv.restoreState()
            tile.draw(self.canv, x + _PAD, self.height - _PAD)


class _Tile:
    def __init__(self, tile: blocks.Tile, place: Place) -> None:
        label, value, note = styles.tile_styles()
        body = place.child("LBody")
        self.label = words.text(tile.label, label, body)  # no Lbl: readers that go from point to point pass over it
        self.value = words.text(tile.value, value, body)
        self.notes = [words.flow(paragraph, note, body) for paragraph in tile.notes]
        self.mark, self.share = tile.mark, tile.share

    def measured(self, width: float) -> float:
        """Return its height at that width."""
        self.width = width
        indent = 22.0 if self.mark else 0.0
        self.parts: list[tuple[Words, float, float]] = []
        for paragraph, x in ((self.label, 0.0), (self.value, indent), *((note, 0.0) for note in self.notes)):
            self.parts.append((paragraph, x, paragraph.wrap(width - x, 10_000)[1]))
        return sum(h for _, _, h in self.parts) + 5 + (_BAR + 6 if self.share else 0)

    def draw(self, canvas: Any, x: float, top: float) -> None:
        """Draw it from its upper left corner."""
        for paragraph, indent, height in self.parts:
            if paragraph is self.value and self.mark:
                draw_mark(canvas, self.mark, x + 8.5, top - 10.5, 8)
            top -= height
            paragraph.drawOn(canvas, x + indent, top)
            top -= 2 if paragraph is self.label else 3 if paragraph is self.value else 0
            if paragraph is self.value and self.share:
                top -= _BAR + 6
                self._draw_bar(canvas, x, top + 4)

    def _draw_bar(self, canvas: Any, x: float, y: float) -> None:
        part, whole = self.share or (0, 0)
        canvas.saveState()
        canvas.setFillColor(styles.RULE)
        canvas.roundRect(x, y, self.width, _BAR, _BAR / 2, stroke=0, fill=1)
        canvas.setFillColor(styles.ACCENT)
        if part:
            canvas.roundRect(x, y, max(_BAR, self.width * part / whole), _BAR, _BAR / 2, stroke=0, fill=1)
        canvas.restoreState()
