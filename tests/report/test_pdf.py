"""The file a funder gets: one decision page, the words of the audit, bookmarks, faces, and never half of it."""

import errno
import gc
import hashlib
import re
import time
from itertools import pairwise

import pytest
from pypdf import PdfReader
from reportlab.platypus.doctemplate import LayoutError

from audit_app import placing
from audit_app.errors import CannotPrint, CannotWrite, DiskFull, Stopped
from audit_app.report import blocks, checking, pdf
from audit_app.report.blocks import Heading
from audit_app.report.content import report_of
from tests.report import audits, hostile
from tests.report.content.test_whole import a_report, parts_of
from tests.report.documents import of_blocks
from tests.report.printed import letters, pages, plain, printed, report

EVENTS = ("n1", "n2", "n3", "n4")
SHORT = blocks.Report(
    *("Titre", "fr", "Auteur", "Sujet", "Jauge", audits.ON, "tête", "pied", "page {page} sur {pages}"),
    blocks=(blocks.Heading(1, "Titre", "t"),),
)


@pytest.mark.no_cover
@pytest.mark.parametrize("what", ["empty", "half", "full"])
@pytest.mark.parametrize("name", EVENTS)
def test_the_decision_fits_one_page(name, what):
    first, second = pages(printed(name, what)[0])[:2]
    for part in ("Palier global", "Lignes vérifiées", "Classe de taille", "Ruptures du parcours", "Socle de l’État"):
        assert part in first
    assert "Auto-évaluation de l’organisateur" in first
    assert "Sommaire" in second


@pytest.mark.no_cover
@pytest.mark.parametrize("name", EVENTS)
def test_every_condition_of_a_typical_audit_is_on_the_first_page(name):
    first = pages(printed(name, "half")[0])[0]
    conditions = int(re.search(r"(\d+) conditions –", first)[1])
    assert len(re.findall(r"\bE-\d\d\b", first)) == conditions


def test_more_than_fits_is_counted_with_the_page_it_stands_on(tmp_path):
    names = "mots très longs de cet événement " * 8
    event = audits.empty("n4").event.replaced(name=names, organiser=names[:290])
    audit = audits.full("n4").replaced(event=event)
    made = pdf.written(
        report_of(audit, audits.schemes(), on=audits.ON, made_by="J"), tmp_path / "r.pdf", lambda _: None
    )
    read = pages(tmp_path / "r.pdf")
    assert made.pages == len(read)
    more = re.findall(r"et \d+ autres?, page (\d+)", read[0])
    assert more
    titles = ("Socle de l’État", "Écarts et actions", "Paliers par famille")
    assert all(any(title in read[int(page) - 1] for title in titles) for page in more)


def test_page_numbers_run_to_the_last_page():
    path, made = printed("n2", "half")
    read = pages(path)
    assert made.pages == len(read)
    assert all(f"page {at} sur {made.pages}" in text for at, text in enumerate(read, start=1))


def test_the_contents_send_to_the_right_pages():
    read = pages(printed("n2", "full")[0])
    sent = re.findall(r"(\D+?) – page (\d+)", read[1].partition("Sommaire")[2])
    assert len(sent) == 13
    assert all(plain(title) in read[int(page) - 1] for title, page in sent)


def test_links_say_what_the_heading_they_lead_to_is_called(tmp_path):
    title = "L’été – 日本 (3 sur 4) \\"
    lead = blocks.Passage((blocks.Run("Voir", to="a"), blocks.Run(" page "), blocks.PageOf("a")))
    pdf.written(of_blocks(lead, blocks.PageBreak(), Heading(2, title, "a")), tmp_path / "r.pdf", lambda _: None)
    reader = PdfReader(tmp_path / "r.pdf")
    links = [link.get_object() for link in reader.pages[0]["/Annots"]]
    assert [link["/Contents"] for link in links] == [title, title]
    assert {link["/F"] for link in links} == {4}
    assert [link["/Dest"][0].idnum for link in links] == [reader.pages[1].indirect_reference.idnum] * 2


def test_the_bookmarks_are_the_headings():
    path, _ = printed("n1", "full")
    with path.open("rb") as file:
        reader = PdfReader(file)

        def flat(outline, level=1):
            for at in outline:
                yield from flat(at, level + 1) if isinstance(at, list) else ((level, plain(at.title)),)

        marks = list(flat(reader.outline))
    headings = [(p.level, plain(p.text)) for p in parts_of(report("n1", "full")) if isinstance(p, Heading)]
    assert marks == headings


def test_the_file_says_what_it_is():
    path, _ = printed("n3", "empty", "en")
    with path.open("rb") as file:
        reader = PdfReader(file)
        assert reader.metadata.title == "Accessibility audit report – Triathlon du lac – 2027"
        assert reader.metadata.author == "Club de triathlon (exemple)"
        assert reader.metadata.creator == audits.VERSION
        assert reader.metadata.creation_date.date() == audits.ON
        assert str(reader.trailer["/Root"]["/Lang"]).startswith("en")
        assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_face_is_in_the_file():
    path, _ = printed("n4", "full")
    with path.open("rb") as file:
        for page in PdfReader(file).pages:
            assert page.mediabox.width < page.mediabox.height
            for font in page["/Resources"]["/Font"].values():
                assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
    assert b"Helvetica" not in path.read_bytes()


def test_the_same_report_is_the_same_file(tmp_path):
    made = [pdf.written(a_report(), tmp_path / name, lambda _: None) for name in ("a.pdf", "b.pdf")]
    assert made[0] == made[1]
    content = (tmp_path / "a.pdf").read_bytes()
    assert made[0].sha256 == hashlib.sha256(content).hexdigest()
    assert made[0].bytes == len(content)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


@pytest.mark.no_cover
@pytest.mark.parametrize("text", hostile.TEXTS, ids=range(len(hostile.TEXTS)))
def test_hostile_text_is_printed_as_it_was_stored(text, tmp_path):
    said = report_of(hostile.audit(text), (audits.a_scheme(),), on=audits.ON, made_by="Jauge")
    made = pdf.written(said, tmp_path / "r.pdf", lambda _: None)
    assert made.pages < 200
    read = letters(" ".join(pages(tmp_path / "r.pdf", most=12)))
    if not hostile.is_right_to_left(text):  # readers turn such text round, each its own way
        assert read.count(letters(hostile.shown(text))[:40]) >= 3


def test_nothing_of_the_disk_or_the_network_is_drawn_into_a_report(tmp_path):
    said = report_of(hostile.audit(hostile.TEXTS[0]), (), on=audits.ON, made_by="Jauge")
    pdf.written(said, tmp_path / "r.pdf", lambda _: None)
    with (tmp_path / "r.pdf").open("rb") as file:
        for page in PdfReader(file).pages:
            assert "/XObject" not in page["/Resources"]
            links = [a.get_object() for a in page.get("/Annots", [])]
            assert all("/URI" not in str(link.get("/A", "")) for link in links)


def test_progress_is_told_page_by_page_and_at_the_end_how_many_there_are(tmp_path):
    told = []
    made = pdf.written(a_report(), tmp_path / "r.pdf", lambda _: None, lambda page, pages: told.append((page, pages)))
    pages = range(1, made.pages + 1)
    assert list(dict.fromkeys(told)) == [(0, 0), *((page, 0) for page in pages), (made.pages, made.pages)]
    assert told == sorted(told)
    assert told[0] == (0, 0)


def test_wherever_it_is_stopped_nothing_is_left_and_what_stood_there_stays(tmp_path):
    out, calls = tmp_path / "r.pdf", 0
    out.write_bytes(b"%PDF-1.7 the report of last week")
    wish = Stopped()

    def counting(_page, _pages):
        nonlocal calls
        calls += 1

    pdf.written(SHORT, tmp_path / "whole.pdf", lambda _: None, counting)
    (tmp_path / "whole.pdf").unlink()
    assert calls >= 4
    for call in range(1, calls + 1):
        left = iter(range(call - 1, -1, -1))

        def stopping(_page, _pages, left=left):
            if not next(left):
                raise wish

        with pytest.raises(Stopped) as stopped:
            pdf.written(SHORT, out, lambda _: None, stopping)
        assert stopped.value is wish
        assert out.read_bytes() == b"%PDF-1.7 the report of last week"
        assert [p.name for p in tmp_path.iterdir()] == ["r.pdf"]
    assert pdf.written(SHORT, out, lambda _: None).pages == 1


def test_progress_is_called_often_enough_to_stop_at_once(tmp_path):
    times = [time.perf_counter()]
    said = report("n4", "full")
    made = pdf.written(said, tmp_path / "r.pdf", lambda _: None, lambda *_: times.append(time.perf_counter()))
    assert made.pages >= 38
    waits = sorted(after - before for before, after in pairwise(times))
    assert waits[-1] < 60, "0.1 s on the machine this was measured on"
    assert len(waits) > 100


def test_progress_is_called_before_each_picture(tmp_path):
    asked, told = [], []
    said = report_of(audits.full("n4"), (), on=audits.ON, made_by="J")

    def found(_evidence):
        asked.append(len(told))

    pdf.written(said, tmp_path / "r.pdf", found, lambda *at: told.append(at))
    assert len(asked) >= 2
    assert len(set(asked)) == len(asked)


def test_what_stood_there_stays_when_the_disk_is_full(tmp_path, monkeypatch):
    out = tmp_path / "r.pdf"
    out.write_bytes(b"%PDF-1.7 the report of last week")

    def full(_handle):
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(placing.os, "fsync", full)
    with pytest.raises(DiskFull):
        pdf.written(a_report(), out, lambda _: None)
    assert out.read_bytes() == b"%PDF-1.7 the report of last week"
    assert [p.name for p in tmp_path.iterdir()] == ["r.pdf"]


def test_a_folder_that_is_not_there_or_stands_in_the_way_is_said(tmp_path):
    for out in (tmp_path / "nowhere" / "r.pdf", tmp_path):
        with pytest.raises(CannotWrite) as refused:
            pdf.written(a_report(), out, lambda _: None)
        assert refused.value.path == out


def test_a_file_that_lost_words_is_never_handed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "spoken", lambda *_: ("un mot de plus",))
    with pytest.raises(CannotPrint, match="words"):
        pdf.written(a_report(), tmp_path / "r.pdf", lambda _: None)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_whole_is_never_handed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(checking, "faults", lambda *_: ("streams",))
    with pytest.raises(CannotPrint, match="streams"):
        pdf.written(a_report(), tmp_path / "r.pdf", lambda _: None)
    assert list(tmp_path.iterdir()) == []


def test_it_is_sealed_once_it_is_checked_and_what_is_told_is_of_the_sealed_file(tmp_path):
    made = pdf.written(a_report(), tmp_path / "r.pdf", lambda _: None, sealed=lambda content: content + b"seal")
    content = (tmp_path / "r.pdf").read_bytes()
    assert content.endswith(b"%%EOF\nseal")
    assert (made.bytes, made.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_what_cannot_be_laid_out_is_a_problem_not_a_crash(tmp_path, monkeypatch):
    def too_large(*_arguments):
        raise LayoutError("too large")

    monkeypatch.setattr(pdf.pages, "laid_out", too_large)
    with pytest.raises(CannotPrint, match="layout"):
        pdf.written(a_report(), tmp_path / "r.pdf", lambda _: None)


def test_a_report_of_one_line_is_a_report(tmp_path):
    assert pdf.written(SHORT, tmp_path / "r.pdf", lambda _: None).pages == 1


@pytest.mark.parametrize("looking", [True, False])
def test_memory_is_looked_after_again_once_it_is_printed_or_stopped(tmp_path, looking):
    def stopped(*_told):
        seen.append(gc.isenabled())
        raise Stopped

    seen = []
    (gc.enable if looking else gc.disable)()
    try:
        pdf.written(SHORT, tmp_path / "r.pdf", lambda _: None)
        after = gc.isenabled()
        with pytest.raises(Stopped):
            pdf.written(SHORT, tmp_path / "r.pdf", lambda _: None, stopped)
        assert [after, *seen, gc.isenabled()] == [looking, False, looking]
    finally:
        gc.enable()


@pytest.mark.no_cover
@pytest.mark.parametrize("said", ["W", "é", "日", "א", "ع", "क", "🦽", "Wé日א🧑क1", "mot 日本 אב "])
def test_a_text_of_many_pages_is_laid_out_once(said, tmp_path):
    """A text four times as long takes four times as long: laid out anew for each page, it would take sixteen."""
    took = []
    for many in (6_000, 24_000):
        report = of_blocks(blocks.say((said * many)[:many]))
        start = time.thread_time()
        pdf.written(report, tmp_path / "r.pdf", lambda _: None)
        took.append(time.thread_time() - start)
    assert took[1] < 9 * took[0] + 0.5
