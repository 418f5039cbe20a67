"""The text of pages, as it is compared."""

import hashlib
from itertools import pairwise

import pypdfium2
import pytest

from audit_app.report.verifying import received, texts
from tests.report.signed import printed


def test_every_page_shows_the_fingerprint_of_the_data():
    content = printed()
    fingerprint = hashlib.sha256(received.carried(content).data).hexdigest()
    document = pypdfium2.PdfDocument(content)
    pages = [texts.squeezed(page.get_textpage().get_text_range()) for page in document]
    assert len(pages) > 5
    assert all(fingerprint in page for page in pages)
    assert all(first != second for first, second in pairwise(pages))


def test_pages_that_cannot_be_read_have_no_text():
    assert texts.pages_of(b"%PDF-1.7\n") == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [("a\x1b[2J\u202eb", "a [2J b"), ("x" * 301, "x" * 300), (12, 12), (10**9, None), (None, None), (["a"], None)],
)
def test_what_is_told_of_a_stranger_can_be_seen_all_of_it(value, shown):
    assert texts.plain(value) == shown
