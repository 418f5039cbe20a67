"""A chart is read in black and white: each part has its pattern, and white stays between two of them."""

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest

from audit_app.report import blocks, pdf
from audit_app.report.blocks import Bar, Chart, Mark
from audit_app.report.tagged.canvas import TaggedCanvas
from audit_app.report.tagged.charts import FEWEST, ChartDrawing, chart
from audit_app.report.tagged.letters import PLAIN, register
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Tree
from tests.report import audits

MARKS = (Mark.GOOD, Mark.PARTIAL, Mark.BAD, Mark.UNKNOWN)
SCALE = 4


def a_chart(*counts: tuple[int, ...], label: str = "Sanitaires") -> Chart:
    bars = tuple(
        Bar(label, tuple((str(mark), count, mark) for mark, count in zip(MARKS, each, strict=True)), "en mots")
        for each in counts
    )
    return Chart("Légende", bars, "Trois lignes sur quatre sont remplies.")


def drawn(block: Chart):
    """Return the drawing and its picture in greys, drawn at the lower left corner of a page of its own size."""
    register()
    tree = Tree()
    drawing = ChartDrawing(block, Place(tree.root, {}))
    wide, tall = drawing.wrap(500, 700)
    file = io.BytesIO()
    canvas = TaggedCanvas(file, pagesize=(wide, tall), initialFontName=PLAIN, on=date(2027, 3, 1), tree=tree)
    drawing.drawOn(canvas, 0, 0)
    canvas.save()
    page = pypdfium2.PdfDocument(file.getvalue())[0]
    return drawing, page.render(scale=SCALE).to_pil().convert("L")


def ink(picture, left: float, top: float, right: float, foot: float) -> float:
    """Return how dark a part of the picture is, 0 (white) to 255; in points from its upper left corner."""
    part = picture.crop(tuple(round(at * SCALE) for at in (left, top, right, foot)))
    return 255 - sum(part.tobytes()) / (part.width * part.height)


def the_bar(drawing):
    """Return where the one bar begins, how wide it is, and its middle from the top."""
    row = drawing.rows[0]
    top = drawing.height - sum(each.height for each in drawing.rows)
    return row.label_room + 8, row.bar_room, top


def test_four_patterns_are_told_apart_without_colour():
    drawing, picture = drawn(a_chart((40, 40, 40, 40)))
    left, wide, top = the_bar(drawing)
    quarter = wide / 4
    # From each part, beside its shape: the first third.
    full, slanted, crossed, empty = (
        ink(picture, left + at * quarter + 3, top + 2, left + at * quarter + quarter / 3, top + 11) for at in range(4)
    )
    assert full > crossed + 20 > slanted + 40 > empty + 60
    assert empty < 2


def test_neighbours_have_white_between_them():
    drawing, picture = drawn(a_chart((40, 40, 40, 40)))
    left, wide, top = the_bar(drawing)
    for at in range(1, 4):
        border = left + at * wide / 4
        across = [ink(picture, border - x / 10, top + 4, border - x / 10 + 0.25, top + 9) for x in range(18)]
        assert min(across) < 60


def test_a_bar_is_as_long_as_its_numbers_beside_the_longest():
    drawing, picture = drawn(a_chart((30, 0, 0, 0), (10, 0, 0, 0)))
    row = drawing.rows[1]
    left, top = row.label_room + 8, drawing.height - row.height
    third = row.bar_room / 3
    assert ink(picture, left + third - 6, top + 4, left + third - 3, top + 9) > 100
    assert ink(picture, left + third + 3, top + 4, left + third + 9, top + 9) == 0


@pytest.mark.parametrize("label", ["W" * 400, "mot " * 200, "日本 <b>"])
def test_eighteen_bars_fit_one_page_whatever_they_are_called(label):
    register()
    block = a_chart(*[(100_000, 100_000, 100_000, 100_000)] * 18, label=label)
    assert ChartDrawing(block, Place(Tree().root, {})).wrap(515, 700)[1] < 660


def test_its_caption_is_told_and_its_conclusion_is_the_alternative():
    place = Place(Tree().root, {})
    room, caption, drawing = chart(a_chart((1, 2, 3, 4)), place)
    assert room.height < FEWEST
    assert caption.getPlainText() == "Légende"
    assert drawing.element.says == {"Alt": "Trois lignes sur quatre sont remplies."}
    assert chart(Chart("rien", (), "rien"), place) == []


def test_many_bars_go_on_in_the_next_page_under_their_patterns_of_one_picture():
    register()
    whole = ChartDrawing(a_chart(*[(1, 2, 3, 4)] * 18), Place(Tree().root, {}))
    begun, rest = whole.split(515, 300)
    assert begun.wrap(515, 300)[1] <= 300
    assert begun.rows + rest.rows == whole.rows
    assert (begun.conclusion, rest.conclusion) == (whole.conclusion, None)
    assert begun.element is rest.element is whole.element
    assert (begun.is_whole, rest.is_whole) == (False, False)
    *_, last = whole.split(515, whole.height - 10)
    assert len(last.rows) == 4
    assert whole.split(515, 80) == []


def test_of_a_picture_on_two_pages_no_place_is_told(tmp_path):
    parts = [blocks.say("mot " * 700), a_chart(*[(1, 2, 3, 4)] * 18)]
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}/{pages}"), blocks=tuple(parts))
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    with pikepdf.open(tmp_path / "r.pdf") as read:
        figures = [one for one in read.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert len(read.pages) == 2
    (figure,) = figures
    assert len(figure.K) == 2
    assert "/BBox" not in figure.A
