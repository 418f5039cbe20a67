"""Pictograms on paper: each its own form, beside the words of a heading, whose room they share."""

import io

import pytest
from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from audit_app.report.blocks import Heading, Listing, Report, say
from audit_app.report.pdf import written
from audit_app.report.pictograms import Pictogram
from audit_app.report.tagged import styles
from audit_app.report.tagged.letters import PLAIN, register
from audit_app.report.tagged.pictograms import Pictured, draw_pictogram
from tests.report import audits
from tests.report.printed import plain


def drawn(pictogram):
    register()
    canvas = Canvas(io.BytesIO())
    draw_pictogram(canvas, pictogram, 50, 50, 40)
    return "\n".join(canvas._code)


def pictured(text="Aller aux toilettes", level=2):
    register()
    style = ParagraphStyle("heading", fontName=PLAIN, fontSize=12, leading=15, spaceBefore=20, spaceAfter=7)
    return Pictured(Paragraph(text, style), Pictogram.TOILET, level)


def printed(tmp_path, *parts):
    """The words of each page, and the pages themselves."""
    report = Report(
        *("T", "fr", "A", "S", "J", audits.ON, "r", "f", "{page}"), blocks=(Heading(1, "Titre", "t"), *parts)
    )
    written(report, tmp_path / "papier.pdf", lambda _: None)
    return PdfReader(tmp_path / "papier.pdf").pages


def test_no_two_pictograms_look_alike():
    assert len({drawn(pictogram) for pictogram in Pictogram}) == len(Pictogram)


def test_only_ink_and_paper_are_used():
    drawings = "\n".join(map(drawn, Pictogram)).splitlines()
    colours = {line[:-3] for line in drawings if line.endswith((" rg", " RG"))}
    assert len(colours) == 2


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_of_one_line_is_as_tall_as_its_pictogram(level):
    shown = pictured(level=level)
    assert shown.wrap(500, 800) == (500, shown.side)


def test_a_long_heading_is_as_tall_as_its_words_which_begin_right_of_the_pictogram():
    shown = pictured("Une porte lourde. " * 20)
    _, tall = shown.wrap(300, 800)
    assert tall == shown.words.height > shown.side
    assert shown.words.width < 300 - shown.side


def test_it_keeps_the_room_of_its_words():
    shown = pictured()
    assert (shown.getSpaceBefore(), shown.getSpaceAfter()) == (20, 7)


def test_it_grows_with_the_letters():
    small = pictured().side
    with styles.no_smaller_than(14):
        assert pictured().side == pytest.approx(small * 14 / 9)


def test_words_and_pictogram_stand_in_the_middle_of_their_room():
    canvas = Canvas(io.BytesIO())
    shown = pictured()
    shown.wrapOn(canvas, 500, 800)
    shown.drawOn(canvas, 40, 700)
    moved = [line.split() for line in canvas._code if line.startswith("1 0 0 1 ") and line.endswith(" cm")]
    right, up = map(float, moved[1][4:6])
    assert right == pytest.approx(shown.side + 8)
    assert up == pytest.approx((shown.side - 15) / 2, abs=0.01)


def test_what_is_told_of_a_heading_is_its_words_alone(tmp_path):
    with_one, without = (
        printed(tmp_path, Heading(2, "Aller aux toilettes", "a", pictogram=each), say("Une phrase."))
        for each in (Pictogram.TOILET, None)
    )
    assert plain(with_one[0].extract_text()) == plain(without[0].extract_text())


def test_it_stands_over_a_short_list_where_it_fits_and_keeps_the_first_of_its_parts(tmp_path):
    filled = [say("Une ligne.") for _ in range(31)]
    points = Listing((say("Un point."),))

    def pages(*parts):
        return len(printed(tmp_path, *filled, *parts))

    assert pages(Heading(2, "Partie", "a"), points) == 1
    assert pages(Heading(2, "Partie", "a", pictogram=Pictogram.BUS), points) == 1
    part = Heading(3, "Morceau", "b", pictogram=Pictogram.DOOR)
    first = printed(
        tmp_path, *filled, Heading(2, "Partie", "a", pictogram=Pictogram.BUS), say("Dit."), part, *[points] * 9
    )
    assert "Partie" not in first[0].extract_text()
