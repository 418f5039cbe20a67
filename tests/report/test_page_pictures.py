"""Pages as pictures: each when it is asked for, by a child that no file can hang and that ends."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from audit_app.errors import CannotRead, CannotShow, FileMissing, FileTooLarge, Stopped
from audit_app.report import page_pictures
from audit_app.report.page_pictures import MOST_PDF, PagePictures
from tests.report import foreign
from tests.report.printed import printed


def a_file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "un rapport d’ailleurs é.pdf"
    path.write_bytes(content)
    return path


def refused(path: Path, **named: float) -> str:
    """Why no picture of its first page is given."""
    with pytest.raises(CannotShow) as problem, PagePictures(path, **named) as pages:
        pages.picture(1, 800)
    assert problem.value.path == path
    return problem.value.reason


def dead(pages: PagePictures) -> bool:
    return pages._child is None or pages._child.returncode is not None


def test_every_page_of_a_report_is_seen_as_it_is_asked_for():
    path, made = printed("n4", "full")
    started = time.perf_counter()
    with PagePictures(path) as pages:
        assert pages.count == made.pages
        first = pages.picture(1, 800)
        assert time.perf_counter() - started < 60, "0.1 s where this was measured"
        drawn = [first, *(pages.picture(number, 800) for number in range(pages.count, 1, -1))]
    assert {(page.width, page.height, len(page.pixels)) for page in drawn} == {(800, 1131, 800 * 1131 * 4)}
    assert sorted(page.number for page in drawn) == list(range(1, made.pages + 1))
    assert all(len(set(page.pixels)) > 50 for page in drawn), "a page without its letters"
    assert dead(pages)


def test_a_picture_is_as_wide_as_asked_unless_it_would_be_too_large(tmp_path):
    with PagePictures(a_file(tmp_path, foreign.one_page())) as pages:
        assert (pages.picture(1, 300).width, pages.picture(1, 301).height) == (300, 602)
        largest = pages.picture(1, 4_000_000_000)
    assert largest.width * largest.height <= 16_000_000


def test_a_new_report_may_take_the_place_of_the_one_that_is_shown(tmp_path):
    path = a_file(tmp_path, foreign.one_page())
    with PagePictures(path) as pages:
        path.unlink()
        assert pages.picture(1, 50).height == 100


def test_a_page_that_is_not_there_is_our_mistake(tmp_path):
    with PagePictures(a_file(tmp_path, foreign.one_page())) as pages:
        for number, width in ((0, 100), (2, 100), (1, 0)):
            with pytest.raises(ValueError, match="no page"):
                pages.picture(number, width)


def test_what_cannot_be_read_is_said_as_everywhere(tmp_path):
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(MOST_PDF + 1)
    for path, problem in ((tmp_path / "none.pdf", FileMissing), (tmp_path, CannotRead), (large, FileTooLarge)):
        pages = PagePictures(path)
        with pytest.raises(problem), pages:
            pass
        assert dead(pages)


def test_what_is_no_pdf_starts_no_child(tmp_path, monkeypatch):
    monkeypatch.setattr(page_pictures, "_command", lambda: pytest.fail("started"))
    assert refused(a_file(tmp_path, b"PK\x03\x04 a letter")) == "format"
    assert refused(a_file(tmp_path, b"")) == "format"


@pytest.mark.parametrize("name", foreign.NO_PAGES)
def test_what_has_no_page_cannot_be_shown(name, tmp_path):
    assert refused(a_file(tmp_path, foreign.NO_PAGES[name])) == "damaged"


def test_too_many_pages_cannot_be_shown(tmp_path):
    assert refused(a_file(tmp_path, foreign.of_pages(100_000))) == "pages"


def test_a_damaged_page_does_not_spoil_the_next(tmp_path):
    kids = foreign.tree(b"9 0 R 3 0 R", 2)
    content = foreign.a_pdf(foreign.CATALOGUE, kids, b"<</Type/Page/Parent 2 0 R>>")
    with PagePictures(a_file(tmp_path, content)) as pages:
        with pytest.raises(CannotShow):
            pages.picture(1, 10)
        assert pages.picture(2, 10).height == 20


def test_a_page_that_never_ends_is_given_up(tmp_path):
    assert refused(a_file(tmp_path, foreign.endless()), patience=1) == "slow"


@pytest.mark.parametrize("bomb", [foreign.memory_eater, foreign.packed_drawing, foreign.huge_image])
def test_a_page_that_eats_memory_is_drawn_or_given_up(bomb, tmp_path):
    path = a_file(tmp_path, bomb())
    try:
        with PagePictures(path, patience=3) as pages:
            assert pages.picture(1, 800).width == 800
    except CannotShow as problem:
        assert problem.reason in {"damaged", "slow"}


@pytest.mark.parametrize(
    "says",
    [
        "",
        "pages 0",
        "pages -1",
        "pages ²",
        "pages 99999999999999",
        "pages 1 1",
        "pages",
        "refused because",
        "p" * 1000,
        "pages 1\npicture 10 10\nshort",
        "pages 1\nrefused",
    ],
)
def test_nothing_a_child_says_is_believed(says, tmp_path, monkeypatch):
    script = f"import sys; sys.stdout.buffer.write({(says + chr(10)).encode()!r})"
    monkeypatch.setattr(page_pictures, "_command", lambda: [sys.executable, "-c", script])
    assert refused(a_file(tmp_path, foreign.one_page())) == "damaged"


def obstinate(says: str) -> list[str]:
    """A child that says this and then neither answers nor ends."""
    script = f"import sys, time; sys.stdout.buffer.write({says.encode()!r}); sys.stdout.flush(); time.sleep(100)"
    return [sys.executable, "-c", script]


def test_no_room_is_made_for_a_picture_larger_than_any(tmp_path, monkeypatch):
    monkeypatch.setattr(page_pictures, "_command", lambda: obstinate("pages 1\npicture 16000 16000\n"))
    assert refused(a_file(tmp_path, foreign.one_page())) == "damaged"


def test_a_child_that_does_not_want_to_end_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(page_pictures, "_command", lambda: obstinate("pages 1\n"))
    started = time.perf_counter()
    with PagePictures(a_file(tmp_path, foreign.one_page())) as pages:
        pass
    assert dead(pages)
    assert time.perf_counter() - started < 20


def test_a_child_that_does_not_start_or_says_nothing_is_a_problem(tmp_path, monkeypatch):
    path = a_file(tmp_path, foreign.one_page())
    monkeypatch.setattr(page_pictures, "_command", lambda: [str(tmp_path / "no python")])
    assert refused(path) == "unsupported"
    monkeypatch.setattr(page_pictures, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    assert refused(path, patience=0.5) == "slow"


def test_whoever_waits_for_a_page_is_stopped_at_once(tmp_path):
    pages, waiting, ended = PagePictures(a_file(tmp_path, foreign.endless())), threading.Event(), []

    def work():
        try:
            with pages:
                waiting.set()
                pages.picture(1, 800)
        except Stopped:
            ended.append(time.perf_counter())

    worker = threading.Thread(target=work)
    worker.start()
    assert waiting.wait(20)
    time.sleep(0.2)
    stopped = time.perf_counter()
    pages.stop()
    worker.join(20)
    assert ended[0] - stopped < 15, "0.01 s where this was measured"
    assert dead(pages)


def test_stopped_before_it_starts_it_starts_nothing(tmp_path):
    pages = PagePictures(a_file(tmp_path, foreign.one_page()))
    pages.stop()
    with pytest.raises(Stopped), pages:
        pass
    assert dead(pages)


def test_leaving_early_leaves_no_child(tmp_path):
    pages = PagePictures(a_file(tmp_path, foreign.one_page()))
    with pytest.raises(KeyboardInterrupt), pages:
        raise KeyboardInterrupt
    assert dead(pages)
    pages.stop()


def test_two_files_are_shown_at_once(tmp_path):
    path, made = printed("n1", "empty")
    with PagePictures(path) as one, PagePictures(a_file(tmp_path, foreign.one_page())) as other:
        assert (one.picture(made.pages, 100).height, other.picture(1, 100).height) == (141, 200)


def test_a_child_finds_the_program_from_anywhere(tmp_path, monkeypatch):
    (tmp_path / "struct.py").write_text("raise SystemExit('a module of the folder one stands in')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(os.environ, "PYTHONPATH", "")
    with PagePictures(a_file(tmp_path, foreign.one_page())) as pages:
        assert pages.count == 1


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert page_pictures._command() == [sys.executable, page_pictures.DRAWING]
