"""The pages: head and foot stay within the margins, and the file is dated from the report."""

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from audit_app.report.content import ReportKind
from audit_app.report.tagged import pages, story
from audit_app.report.tagged.pictures import Thumbnails
from tests.report import audits
from tests.report.content.test_whole import a_report


def laid_out(report, turned=lambda _: None):
    file = io.BytesIO()
    telling = story.Story(report, Thumbnails(lambda _: None))
    flowables, _ = telling.told()
    return pages.laid_out(report, flowables, telling.tree, file, turned), PdfReader(file)


def read(page):
    return " ".join(page.extract_text().split())


def test_each_page_is_told_once_and_what_stops_the_work_comes_back_as_it_is():
    told = []
    drawn, _ = laid_out(a_report(), told.append)
    assert told == list(range(1, drawn.page_count + 1))
    stop = KeyError("the very one")

    def turned(page):
        if page == 2:
            raise stop

    with pytest.raises(KeyError) as raised:
        laid_out(a_report(), turned)
    assert raised.value is stop
    assert raised.value.args == ("the very one",)


def test_one_pass_knows_how_many_pages_there_are_and_where_each_heading_stands():
    drawn, found = laid_out(a_report())
    assert drawn.page_count == len(found.pages) > 2
    assert drawn.pages_of["title"] == 1
    for at, page in enumerate(found.pages, start=1):
        assert f"page {at} sur {drawn.page_count}" in read(page)
    assert "Course des remparts – 2027 – audit 01940000" in read(found.pages[1])


@pytest.mark.parametrize("kind", ["easy", "working"])
def test_what_tells_two_audits_apart_is_never_cut_of_the_head(kind):
    audit = audits.small()
    audit = audit.replaced(event=audit.event.replaced(name="Meeting international d'athlétisme " * 8))
    _, found = laid_out(a_report(audit, kind=ReportKind(kind)))
    head = read(found.pages[1])
    assert f"… – audit {audit.id}" in head
    assert head.startswith("Meeting international")


def test_the_number_of_a_page_ends_at_the_margin():
    _, found = laid_out(a_report())
    content = found.pages[0].get_contents().get_data().decode("latin1")
    x = float(re.search(r"BT 1 0 0 1 (\S+) \S+ Tm[^(]*\(page 1 sur", content)[1])
    words = pages._line_width("page 1 sur " + str(len(found.pages)))
    assert x + words == pytest.approx(pages.WIDTH - pages.SIDE, abs=0.1)


@pytest.mark.parametrize("kind", ["easy", "working"])
def test_the_number_of_a_page_is_whole_above_a_thousand(kind):
    made = replace(a_report(kind=ReportKind(kind)), page_words="page 1{page:03} sur 1{pages:03}")
    drawn, found = laid_out(made)
    for at, page in enumerate(found.pages, start=1):
        assert f"page 1{at:03} sur 1{drawn.page_count:03}" in read(page)


def test_a_fingerprint_is_a_second_line_at_the_foot_of_each_page():
    _, found = laid_out(replace(a_report(), fingerprint="01ab 23cd"))
    assert all("01ab 23cd" in read(page) for page in found.pages)
    assert not any("01ab" in read(page) for page in laid_out(a_report())[1].pages)


def test_head_and_foot_are_no_part_of_what_is_read():
    _, found = laid_out(replace(a_report(), fingerprint="01ab 23cd"))
    content = found.pages[0].get_contents().get_data().decode("latin1")
    for said in ("page 1 sur", "01ab", "Brouillon"):
        before = content[: content.index(f"({said}")]
        assert before[before.rindex("BDC") - 45 : before.rindex("BDC")].strip().endswith("/Subtype /Footer>>")


def test_the_clock_is_never_asked(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    _, found = laid_out(a_report())
    assert found.metadata.creation_date.date() == audits.ON
