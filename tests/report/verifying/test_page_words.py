"""The words of a decision page: those that the reports print."""

import re
from datetime import date

import pytest

from audit_app.domain.codes import Audience, Family
from audit_app.domain.grades import Cap, Rate, Result, first_cap
from audit_app.i18n import _, in_language, ngettext
from audit_app.report.verifying import page_words, texts, tiles
from audit_app.report.verifying.figures import in_full, sentence
from audit_app.wording import figures
from audit_app.wording.grading import cap_said, held_back
from audit_app.wording.issues import numbered
from audit_app.wording.typography import capital
from audit_app.wording.values import word

GRADED = "Grades, weakest first; the lowest is the overall grade"


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_its_words_for_a_first_page_are_those_of_the_reports(language, at):
    named = {
        "overall": "Overall grade", "checked": "Lines checked", "conditions": "Funding conditions met",
        "breaks": "Breaks in the journey: {count}", "unbroken": "No break was found.", "of": "{met} of {asked}",
        "size": "Size class", "draft": "Draft", "first": "First", "stops": "Breaks in the journey",
        "all_grades": "Grades by family of needs and by audience",
        "all_gaps": "Mandatory gaps and what is done about them", "team_gaps": "Gaps and corrective actions",
        "unjudged": "Conditions not loaded here: {funders}.", "funding": "Funding: {scheme}",
        "aside": "Asks nothing of this event:",
    }  # fmt: skip
    with in_language(language):
        for code, said in named.items():
            expected = re.sub(r"\{\w+\}", "", _(said)).strip(" .\u202f\xa0")
            expected = expected.rstrip(" :\u202f\xa0") if code == "unjudged" else expected
            assert texts.squeezed(page_words.WORDS[code][at]) == texts.squeezed(expected)
        for who in (*Family, *Audience):
            assert page_words.WORDS[who][at] == capital(word(who))
        one, many = (f"No complete break, but {{count}} blocking line{s} met only in part:" for s in ("", "s"))
        weakened = ngettext(one, many, 2)
        assert page_words.WORDS["weakened"][at] == weakened.partition(" {count}")[0]
        assert _(GRADED).replace("\u202f", " ").startswith(page_words.WORDS["graded"][at])
    assert set(page_words.WORDS) == {*named, "weakened", "graded", *map(str, (*Family, *Audience))}


ONE_AND_MANY = {
    "met": ("{met} met, of which {unproven} without evidence",) * 2,
    "later": ("{count} not due yet",) * 2,
    "schemes": ("{count} scheme together", "{count} schemes together"),
    "more": ("and {count} more, page",) * 2,
    "unchecked": (
        "{count} blocking line out of {total} is not checked.",
        "{count} blocking lines out of {total} are not checked.",
    ),
    "of_them": ("{count} of them is not due yet.", "{count} of them are not due yet."),
}


SENTENCES = {
    "held": "Held back by: {cap}.", "proof": "proof: page", "page": "page {page} of {pages}",
    "size": "size class {size}", "days": "{first} to {last}", "edition": "{edition} edition",
    "as_of": "As of {day}, with {checklist} {version}.",
}  # fmt: skip


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_its_sentences_with_a_figure_are_those_of_the_reports(language, at):
    def bare(text):
        return texts.squeezed(re.sub(r"\{\w+\}|@", "", text))

    with in_language(language):
        for code, (one, many) in ONE_AND_MANY.items():
            assert [bare(sentence(code, count, at)) for count in (0, 1, 2)] == [
                bare(ngettext(one, many, count)) for count in (0, 1, 2)
            ], code
        for code, said in SENTENCES.items():
            assert bare(sentence(code, 2, at)) == bare(_(said)), code
        day = date(2027, 3, 1)
        told = sentence("issue", 2, at).format(count=4, day=in_full("2027-03-01", at))
        assert texts.squeezed(numbered(4, day)) == texts.squeezed(told)
        assert {in_full(f"2027-{month:02}-01", at) for month in range(1, 13)} == {
            figures.day(date(2027, month, 1)).replace("\xa0", " ") for month in range(1, 13)
        }
        people = _("{people} people present together at the peak: class {size_class}.")
        assert bare(people).startswith(bare(sentence("people", 2, at)))
    assert {*page_words.SAID} == {*ONE_AND_MANY, *SENTENCES, "issue", "people"}


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_what_holds_a_grade_back_is_said_and_ordered_as_the_reports_do(language, at):
    with in_language(language):
        for cap in Cap:
            on_tile, in_row = page_words.HELD[str(cap)][at]
            result = Result(None, Rate(0, 0, 0), Rate(0, 0, 0), 0, 0, {cap: ("A", "B")})
            assert texts.squeezed(on_tile) == texts.squeezed(cap_said(cap, 0))
            assert texts.squeezed(in_row.format(count=2)) == texts.squeezed(held_back(result, cap))
            for other in Cap:
                both = Result(None, Rate(0, 0, 0), Rate(0, 0, 0), 0, 0, {cap: (), other: ()})
                assert tiles.first_cap([{"capped_by": {str(cap): [], str(other): []}}]) == first_cap([both])
