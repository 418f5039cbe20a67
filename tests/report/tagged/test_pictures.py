"""Pictures of the annex: small, sound, with their caption; a missing file is seen to be missing."""

import io

from PIL import Image
from pypdf import PdfReader

from audit_app.domain.audit import Evidence
from audit_app.report import pdf
from audit_app.report.tagged import pictures
from audit_app.report.tagged.pictures import Thumbnails, thumbnail
from tests.report import audits
from tests.report.content.test_site import PLAN, site
from tests.report.content.test_whole import a_report


def a_picture(path, mode="RGB", size=(3000, 2000), kind="JPEG"):
    Image.new(mode, size, (200, 30, 30, 128)[: len(mode)]).save(path, kind)
    return path


def test_a_picture_becomes_a_small_jpeg(tmp_path):
    for name, mode, kind in (("a.jpg", "RGB", "JPEG"), ("b.png", "RGBA", "PNG")):
        small = Image.open(io.BytesIO(thumbnail(a_picture(tmp_path / name, mode, kind=kind))))
        assert small.format == "JPEG"
        assert max(small.size) <= 520


def test_a_broken_a_huge_and_a_foreign_file_are_no_picture(tmp_path, monkeypatch):
    (tmp_path / "broken.jpg").write_bytes(a_picture(tmp_path / "a.jpg").read_bytes()[:400])
    (tmp_path / "text.png").write_bytes(b"\x89PNG\r\n\x1a\nnot")
    Image.new("RGB", (9, 9)).save(tmp_path / "c.gif", "GIF")
    for name in ("broken.jpg", "text.png", "c.gif", "nowhere.jpg"):
        assert thumbnail(tmp_path / name) is None
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 100)
    assert thumbnail(tmp_path / "a.jpg") is None


def test_a_picture_is_made_small_once(tmp_path):
    asked = []
    path = a_picture(tmp_path / "a.jpg")
    piece: Evidence = audits.small().evidence[audits.an_id(20)]
    made = Thumbnails(lambda evidence: asked.append(evidence) or path)
    assert made.of(piece) is made.of(piece)
    assert asked == [piece]


def test_the_picture_is_in_the_report_beside_its_caption(tmp_path):
    path = a_picture(tmp_path / "a.jpg")
    pdf.written(a_report(), tmp_path / "r.pdf", lambda _: path)
    reader = PdfReader(tmp_path / "r.pdf")
    with_pictures = [page for page in reader.pages if page.images]
    assert len(with_pictures) == 1
    assert "La rampe, vue du parking." in " ".join(with_pictures[0].extract_text().split())
    assert "manque" not in " ".join(with_pictures[0].extract_text().split())


def test_a_missing_file_is_said_in_its_place(tmp_path):
    pdf.written(a_report(), tmp_path / "r.pdf", lambda _: None)
    read = " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages).split())
    assert "Le fichier de la photo 1 manque ou ne peut pas être lu." in read


def test_a_caption_longer_than_the_page_goes_on_below(tmp_path):
    long = " ".join(f"mot{at}" for at in range(1300))
    piece = audits.small().evidence[audits.an_id(20)].replaced(alt=long, caption="Fin de légende.")
    made = a_report(audits.small().replaced(evidence={piece.id: piece}))
    pdf.written(made, tmp_path / "r.pdf", lambda _: None)
    read = " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages).split())
    assert "mot1299" in read
    assert "Fin de légende." in read


def test_a_plan_goes_across_the_page_with_its_pins_on_it(tmp_path):
    path = a_picture(tmp_path / "a.jpg")
    report = a_report(site())
    pdf.written(report, tmp_path / "r.pdf", lambda piece: path if piece == PLAN else None)
    (page,) = [page for page in PdfReader(tmp_path / "r.pdf").pages if page.images]
    said = " ".join(page.extract_text().split())
    assert "Le village est à l’est du stade." in said
    assert "Allée nord" in said
    assert max(page.images[0].image.size) > 900
    bare = a_report(site().replaced(pins={}))
    pdf.written(bare, tmp_path / "bare.pdf", lambda piece: path if piece == PLAN else None)
    (other,) = [page for page in PdfReader(tmp_path / "bare.pdf").pages if page.images]
    assert len(page.get_contents().get_data()) > len(other.get_contents().get_data())


def test_a_plan_that_is_missing_is_said_in_its_place(tmp_path):
    pdf.written(a_report(site()), tmp_path / "r.pdf", lambda _: None)
    read = " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages).split())
    assert "L’image de ce plan manque." in read


def test_one_file_small_and_wide_is_made_small_twice(tmp_path):
    path = a_picture(tmp_path / "a.jpg")
    made = Thumbnails(lambda _: path)
    assert made.of(PLAN, wide=True).width > 2 * made.of(PLAN).width
