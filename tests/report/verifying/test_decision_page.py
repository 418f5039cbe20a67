"""The decision page: what is said on it is found with its figures, wherever its lines end."""

from dataclasses import replace

from audit_app.report.verifying.decision_page import counts_said, figures_said, is_on
from tests.report.verifying.decision_pages import a_page


def test_its_sentences_have_their_figures_in_the_numbers_of_its_language():
    french, english = (a_page(language=language) for language in ("fr", "en"))
    assert french.said("later", 1) == "1 pas encore due"
    assert french.said("people", 1_204).startswith("1 204 personnes")
    assert english.said("met", 1_204, unproven=1_000) == "1,204 met, of which 1,000 without evidence"


def test_figures_are_found_each_time_one_or_several_are_said_in_the_order_they_are():
    page = a_page()
    text = "et 7 autres,\npage 8. Puis et 1 autre, page\n12"
    assert figures_said(page, "more", text) == [("7", "8"), ("1", "12")]
    assert figures_said(page, "unchecked", page.below) == [("11", "23")]
    assert figures_said(page, "proof", text) == []


def test_a_page_is_the_one_sent_to_where_a_line_of_it_begins_with_the_heading():
    page = a_page()
    (scheme,) = page.data["schemes"]
    heading = counts_said(page, scheme["id"])
    assert heading == ("9 conditions – 3 non remplies, 5 non démontrées, 1 remplie",)
    assert [number for number in range(-1, 30) if is_on(page, str(number), heading)] == [1, 2]
    assert not is_on(page, "deux", heading)
    assert not is_on(replace(page, pages=page.pages[:1]), "2", heading)
