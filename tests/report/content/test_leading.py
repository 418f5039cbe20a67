"""Words that lead to a page keep the word “page” with its number."""

from audit_app.report.blocks import PageOf, Run
from audit_app.report.content.leading import on_page


def test_the_last_word_goes_with_the_number():
    assert on_page("et 7 autres, page", "gaps") == (Run("et 7 autres, "), PageOf("gaps", "page\u00a0"))


def test_a_word_alone_is_all_of_the_link():
    assert on_page("page", "gaps") == (Run(""), PageOf("gaps", "page\u00a0"))
