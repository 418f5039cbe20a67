"""What is printed on paper, in words."""

from pathlib import Path

import pytest

from audit_app.i18n import in_language
from audit_app.report.content.paper import PaperForm
from audit_app.wording.printing import paper_forms, written_said
from tests.wording.speaking import plain


def test_every_form_of_a_paper_has_its_words():
    assert [code for code, _words in paper_forms()] == [str(form) for form in PaperForm]
    assert all(words for _code, words in paper_forms())


@pytest.mark.parametrize(
    ("pages", "said"),
    [(0, "Written: a.txt"), (1, "Written: a.txt (1 page)"), (1_200, "Written: a.txt (1,200 pages)")],
)
def test_pages_are_told_where_there_are_any(pages, said):
    with in_language("en"):
        assert plain(written_said(Path("a.txt"), pages)) == said
