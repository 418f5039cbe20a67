"""Tiles: side by side, all as tall as the tallest."""

from audit_app.report.blocks import Mark, Tile, Tiles, say
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tiles import TileRow
from audit_app.report.tagged.tree import Element


def a_row(*notes: int, **named) -> TileRow:
    return TileRow(
        Tiles(tuple(Tile("l", "v", (say("n"),) * count, **named) for count in notes)), Place(Element("Document"), {})
    )


def test_a_row_is_as_tall_as_its_tallest_tile():
    assert a_row(1, 9).wrap(500, 700) == a_row(9, 9).wrap(500, 700)
    assert a_row(1).wrap(500, 700)[1] < a_row(9).wrap(500, 700)[1]


def test_a_share_takes_room_for_its_bar():
    assert a_row(1, share=(0, 9), mark=Mark.GOOD).wrap(500, 700)[1] > a_row(1).wrap(500, 700)[1]
