"""The pages: head and foot stay within the margins, and the file is dated from the report."""

import io

import pytest
from pypdf import PdfReader

from audit_app.report.tagged import pages, story
from audit_app.report.tagged.pictures import Thumbnails
from audit_app.report.tagged.words import Seen
from tests.report import audits
from tests.report.content.test_whole import a_report


def laid_out(report, before):
    file = io.BytesIO()
    flowables, _ = story.Story(report, Thumbnails(lambda _: None)).told({})
    return pages.laid_out(report, flowables, file, before, lambda _: None), PdfReader(file)


def test_the_first_pass_only_finds_the_pages():
    seen, read = laid_out(a_report(), Seen())
    assert seen.dry
    assert seen.drawn == []
    assert seen.pages["title"] == 1
    assert seen.page_count == len(read.pages)


def test_each_page_is_told_once_and_what_stops_the_work_comes_back_as_it_is():
    told, flowables = [], story.Story(a_report(), Thumbnails(lambda _: None)).told({})[0]
    seen = pages.laid_out(a_report(), flowables, io.BytesIO(), Seen(), told.append)
    assert told == list(range(1, seen.page_count + 1))
    stop = KeyError("the very one")

    def turned(page):
        if page == 2:
            raise stop

    flowables, _ = story.Story(a_report(), Thumbnails(lambda _: None)).told({})
    with pytest.raises(KeyError) as raised:
        pages.laid_out(a_report(), flowables, io.BytesIO(), Seen(), turned)
    assert raised.value is stop
    assert raised.value.args == ("the very one",)


def test_the_second_pass_draws_and_numbers():
    seen, read = laid_out(a_report(), Seen(page_count=9))
    assert seen.drawn
    assert "page 1 sur 9" in " ".join(read.pages[0].extract_text().split())
    assert "Course des remparts – 2027 – audit 01940000" in " ".join(read.pages[1].extract_text().split())


def test_the_clock_is_never_asked(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    _, read = laid_out(a_report(), Seen(page_count=1))
    assert read.metadata.creation_date.date() == audits.ON
