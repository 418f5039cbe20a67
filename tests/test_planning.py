"""From a file to the plan an audit keeps: what one sees, and nothing of the file it came from."""

import pytest
from PIL import Image

from audit_app import planning
from audit_app.errors import CannotShow, UnknownPage, UnsafeImage
from audit_app.identity import today
from audit_app.store.evidence_files import EvidenceFiles


@pytest.fixture
def files(tmp_path):
    return EvidenceFiles(tmp_path / "maison à l'œuvre")


@pytest.fixture
def pdf(tmp_path):
    """Two pages: one high and red, one wide and blue."""
    path = tmp_path / "plans.pdf"
    wide = Image.new("RGB", (400, 200), "blue")
    Image.new("RGB", (200, 400), "red").save(path, save_all=True, append_images=[wide])
    return path


def test_a_page_is_kept_as_a_picture_of_what_one_sees(files, pdf):
    stored = planning.kept(files, pdf, 2)
    assert (stored.width, stored.height, stored.suffix) == (planning.WIDE, planning.WIDE // 2, ".jpg")
    with Image.open(files.path_of(stored.sha256)) as picture:
        red, _green, blue = picture.getpixel((50, 50))
    assert (red, blue) == pytest.approx((0, 255), abs=6)
    assert b"%PDF" not in files.path_of(stored.sha256).read_bytes()


def test_a_page_is_looked_at_small_with_how_many_there_are(pdf):
    heard = []
    seen = planning.seen(pdf, 1, 100, heard.append)
    assert (seen.pages, seen.picture.width, seen.picture.height, len(heard)) == (2, 100, 200, 1)


def test_a_page_there_is_not_is_refused_and_nothing_kept(files, pdf, tmp_path):
    with pytest.raises(UnknownPage) as refused:
        planning.kept(files, pdf, 3)
    assert (refused.value.page, refused.value.pages) == (3, 2)
    photo = tmp_path / "plan.png"
    Image.new("RGB", (80, 60)).save(photo)
    with pytest.raises(UnknownPage):
        planning.kept(files, photo, 2)
    assert not list(tmp_path.rglob("*.jpg"))


@pytest.mark.parametrize(("content", "problem"), [(b"%PDF-1.7 \x00", CannotShow), (b"Le stade", UnsafeImage)])
def test_what_is_neither_a_picture_nor_a_pdf_is_refused(files, tmp_path, content, problem):
    path = tmp_path / "plan.pdf"
    path.write_bytes(content)
    with pytest.raises(problem):
        planning.kept(files, path)


def test_a_plan_says_what_was_stored_by_whom_and_today(files, tmp_path):
    photo = tmp_path / "plan.png"
    Image.new("RGB", (80, 60)).save(photo)
    stored = planning.kept(files, photo)
    plan = planning.plan(stored, "Stade", "Tout est plat.", "Ana")
    assert (plan.sha256, plan.width, plan.height) == (stored.sha256, 80, 60)
    assert (plan.name, plan.alt, plan.by, plan.on) == ("Stade", "Tout est plat.", "Ana", today())
