"""The child that draws pages: right pixels, one answer to each question, and an end when nobody asks any more."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from audit_app.report import page_drawing, page_pictures
from audit_app.report.page_drawing import LENGTH, LONGEST_SIDE, MOST_PAGES, MOST_PIXELS, WANTED, answer, fitted
from tests.report import foreign

ROOT = Path(__file__).parents[2]


def answered(content: bytes, *wanted: tuple[int, int]) -> list[bytes]:
    """What is said of that file, pixels after their line."""
    out, said = io.BytesIO(), []
    answer(content, wanted, out)
    out.seek(0)
    while line := out.readline():
        said.append(line.strip())
        if line.startswith(b"picture"):
            _, wide, tall = line.split()
            said.append(out.read(int(wide) * int(tall) * page_drawing.BYTES_A_PIXEL))
    return said


def with_password(user: str, owner: str) -> bytes:
    writer, written = PdfWriter(clone_from=PdfReader(io.BytesIO(foreign.one_page()))), io.BytesIO()
    writer.encrypt(user, owner, algorithm="RC4-128")
    writer.write(written)
    return written.getvalue()


def test_a_page_is_drawn_on_white_from_the_top_in_the_order_screens_take():
    pages, picture, pixels = answered(foreign.one_page(), (1, 100))
    assert (pages, picture) == (b"pages 1", b"picture 100 200")
    blue, white = b"\xff\x00\x00\xff", b"\xff\xff\xff\xff"
    colours = {(x, y): pixels[(y * 100 + x) * 4 :][:4] for x in range(100) for y in range(200)}
    assert {at for at, colour in colours.items() if colour == blue} == {
        (x, y) for x in range(20, 80) for y in range(120, 180)
    }
    assert colours[50, 50] == white


@pytest.mark.parametrize("box", foreign.ODD_SIZES)
def test_a_page_of_any_size_gives_a_picture_that_fits(box):
    _, picture, _ = answered(foreign.one_page(box=foreign.ODD_SIZES[box]), (1, 16_000))
    wide, tall = map(int, picture.split()[1:])
    assert 0 < wide * tall <= MOST_PIXELS
    assert max(wide, tall) <= LONGEST_SIDE


@pytest.mark.parametrize("page", [(float("nan"), 1), (float("inf"), 1), (-1, 5), (0, 0), (1e-30, 1e30)])
def test_sides_that_are_no_sizes_fit_too(page):
    wide, tall = fitted(4_000_000_000, page)
    assert 0 < wide * tall <= MOST_PIXELS


@pytest.mark.parametrize("name", foreign.NO_PAGES)
def test_what_has_no_page_is_refused(name):
    assert answered(foreign.NO_PAGES[name], (1, 100)) == [b"refused damaged"]


@pytest.mark.parametrize("name", foreign.LYING)
def test_what_a_file_says_of_its_pages_is_not_believed(name):
    said = answered(foreign.LYING[name], (1, 100))
    assert said[0] in {b"pages 1", b"pages 3", b"refused damaged"}


def test_too_many_pages_are_refused():
    assert answered(foreign.of_pages(MOST_PAGES))[0] == b"pages 2000"
    assert answered(foreign.of_pages(100_000)) == [b"refused pages"]


def test_a_damaged_page_does_not_spoil_the_next():
    kids = foreign.tree(b"9 0 R 3 0 R", 2)
    said = answered(foreign.a_pdf(foreign.CATALOGUE, kids, b"<</Type/Page/Parent 2 0 R>>"), (1, 10), (2, 10))
    assert said[:3] == [b"pages 2", b"refused damaged", b"picture 10 20"]


def test_a_password_is_asked_for_only_where_one_is_needed():
    assert answered(with_password("secret", "owner")) == [b"refused password"]
    assert answered(with_password("", "owner")) == [b"pages 1"]


def test_without_its_library_it_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert answered(foreign.one_page()) == [b"refused unsupported"]


def test_it_ends_with_its_questions_even_in_the_middle_of_a_page():
    child = subprocess.Popen(page_pictures._command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        content = foreign.endless()
        child.stdin.write(LENGTH.pack(len(content)) + content + WANTED.pack(1, 800))
        child.stdin.flush()
        assert child.stdout.readline() == b"pages 1\n"
        child.stdin.close()
        assert child.wait(timeout=20) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has no such limit and macOS does not keep it")
def test_its_memory_is_bounded():
    script = "from audit_app.report import page_drawing as d; d._bound(); bytearray(d._MOST_MEMORY)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.endswith("MemoryError\n")
