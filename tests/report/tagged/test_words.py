"""Paragraphs: laid out piece by piece, each piece of what it is."""

import pypdfium2
import pytest
from reportlab.platypus import Paragraph as Flow

from audit_app.report import blocks, pdf
from audit_app.report.blocks import Listing, Mark, Run, say
from audit_app.report.tagged import pages, styles, words
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element
from tests.report import audits
from tests.report.tagged.test_canvas import a_canvas, code

BODY = styles.roles()[blocks.Role.BODY]


def a_place(**titles: str) -> Place:
    return Place(Element("Document"), titles)


def a_flow(*runs, **titles: str):
    return words.flow(blocks.Passage(runs), BODY, a_place(**titles))


def test_a_width_asked_again_is_not_laid_out_again():
    paragraph = a_flow(Run("un deux trois"))
    first = paragraph.wrap(200, 100)
    laid_out = paragraph.blPara
    assert paragraph.wrap(200, 50) == first
    assert paragraph.blPara is laid_out
    assert paragraph.wrap(30, 100) != first


def test_the_shape_stays_with_the_first_part_and_both_are_of_one_element():
    paragraph = words.flow(say("mot " * 200, mark=Mark.BAD), BODY, a_place())
    paragraph.wrap(120, 1000)
    first, second = paragraph.split(120, 60)
    assert (first.mark, second.mark) == (Mark.BAD, None)
    assert first.element is second.element is paragraph.element


@pytest.mark.parametrize("said", ["W" * 900, "W" * 500 + "\u202f" + "W" * 400])
def test_only_lines_that_end_within_a_word_are_cut(said):
    paragraph = a_flow(Run(f"un deux {said} trois"))
    paragraph.wrap(120, 10_000)
    cut = list(words._cut(paragraph))
    assert len(cut) > 20
    assert sum(not each for each in cut) <= 3
    assert not cut[-1]
    first, second = paragraph.split(120, 60)
    assert first.ends_cut
    assert not second.ends_cut


@pytest.mark.parametrize("said", ["mot " * 900, "W" * 900, "é" + "W日" * 450, "אב " * 300, "mot क 日本 " * 90])
def test_parts_keep_the_lines_there_are_and_divide_as_the_whole_did(said):
    whole, again = a_flow(Run(said)), a_flow(Run(said))
    whole.wrap(120, 10_000)
    lines = drawn_lines(whole)
    again.wrap(120, 10_000)
    parts = []
    while len(again.split(120, 200)) > 1:
        first, again = again.split(120, 200)
        assert first.wrap(120, 200) == (120, len(drawn_lines(first)) * BODY.leading)
        parts.append(first)
    parts.append(again)
    assert len(parts) > 3
    assert [line for part in parts for line in drawn_lines(part)] == lines
    assert [cut for part in parts for cut in part.cuts] == whole.cuts
    assert [part.ends_cut for part in parts] == [part.cuts[-1] for part in parts]


@pytest.mark.parametrize("said", ["mot " * 900, "W" * 900, "mot क 日本 " * 90, "אב " * 300])
def test_a_part_that_is_given_another_width_is_laid_out_anew_and_loses_no_word(said):
    whole = a_flow(Run(said))
    letters = "".join("".join(drawn_lines(wrapped(whole, 120))).split())
    first, rest = whole.split(120, 200)
    middle, last = rest.split(120, 200)
    inner, outer = middle.split(120, 100)
    for width in (80, 333):
        parts = [wrapped(part, width) for part in (first, inner, outer, last)]
        assert "".join("".join(line for part in parts for line in drawn_lines(part)).split()) == letters


def test_neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone():
    for many in range(2, 9):
        paragraph = wrapped(a_flow(Run("\n".join("abcdefghi"[:many]))), 120)
        for fit in range(1, many):
            parts = paragraph.split(120, fit * BODY.leading + 1)
            assert [len(drawn_lines(part)) for part in parts] in ([], [fit, many - fit], [fit - 1, many - fit + 1])
            assert not parts or min(len(drawn_lines(part)) for part in parts) > 1
        assert paragraph.split(120, many * BODY.leading + 1) == [paragraph]


def test_dividing_a_paragraph_lays_out_no_line_again(monkeypatch):
    paragraph = wrapped(a_flow(Run("日" * 5_000)), 120)
    monkeypatch.setattr(Flow, "breakLines", None)
    while len(parts := paragraph.split(120, 200)) > 1:
        parts[0].wrap(120, 200)
        paragraph = parts[1]
        paragraph.wrap(120, 200)


def wrapped(paragraph, width):
    paragraph.wrap(width, 10_000)
    return paragraph


def drawn_lines(paragraph) -> list[str]:
    laid_out = paragraph.blPara
    if laid_out.kind:
        return ["".join(getattr(word, "text", "") for word in line.words) for line in laid_out.lines]
    return [" ".join(words) for _, words in laid_out.lines]


def drawn_at(tmp_path, *parts) -> list[tuple[str, float, float]]:
    """Return the letters on the page with where each begins and ends, and the shapes drawn before them."""
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}"), blocks=parts)
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    page = pypdfium2.PdfDocument(str(tmp_path / "r.pdf"))[0]
    text = page.get_textpage()
    boxes = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
    return [(letter, box[0], box[2]) for letter, box in boxes if 60 < box[1] < 796 and letter.strip()]


def test_words_from_right_to_left_begin_at_the_right_margin(tmp_path):
    drawn = drawn_at(tmp_path, say("שלום עולם"))
    assert max(right for *_, right in drawn) == pytest.approx(pages.WIDTH - pages.SIDE, abs=1.5)
    assert min(left for _, left, _ in drawn) > 300
    drawn = drawn_at(tmp_path, say("יעל a mesuré la rampe."))
    assert min(left for _, left, _ in drawn) == pytest.approx(pages.SIDE, abs=1.5)


def test_their_shape_stands_right_of_them(tmp_path):
    (tall,) = drawn_at(tmp_path, Listing((say("ש"),)))
    assert tall[2] == pytest.approx(pages.WIDTH - pages.SIDE - styles.mark_room(), abs=1.5)
    page = pypdfium2.PdfDocument(str(tmp_path / "r.pdf"))[0].render(scale=2).to_pil().convert("L")
    row = page.crop((0, 90, page.width, 130)).point(lambda ink: 255 * (ink < 200))
    left, _, right, _ = row.getbbox()
    assert left > tall[1] * 2 - 4
    assert tall[2] * 2 + 4 < right < (pages.WIDTH - pages.SIDE) * 2


@pytest.mark.parametrize("runs", [[Run("un")], [Run("un → deux")], [Run("un", to="a")]])
def test_what_a_paragraph_changes_is_undone_once(runs):
    canvas = a_canvas()
    canvas.setFillColor(styles.ACCENT)
    paragraph = a_flow(*runs, a="Titre")
    paragraph.wrap(200, 100)
    paragraph.drawOn(canvas, 0, 0)
    assert canvas._fillColorObj is styles.ACCENT
    assert canvas.saves
    said = code(canvas).split()
    assert said.count("q") == said.count("Q") == (1 if runs == [Run("un")] else 2)
