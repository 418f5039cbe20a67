"""The course of a tester, without a window: from the welcome to the end, with pauses, second thoughts and a kill."""

import pytest

from audit_app.domain.asking import Page, PageKind
from audit_app.domain.consent import Asking, Use
from audit_app.domain.scale import Form
from audit_app.errors import DiskFull
from audit_app.ui.tester_mode.place_file import PlaceFile
from tests.ui.tester_mode.sittings import a_course, a_sitting, value

SCREEN = Asking.SCREEN


def test_from_the_welcome_to_the_end_every_page_comes_once(sample_live, home):
    course = a_course(sample_live, home)
    met = [course.page]
    while course.ways[2]:
        chosen = None
        if course.replies:
            chosen = course.replies[0].value
            assert course.choose(chosen, SCREEN)
        elif course.page.kind in {PageKind.WORDS, PageKind.BEST}:
            assert course.write("Bien")
        assert course.on(chosen)
        met.append(course.page)
    assert len(set(met)) == len(met)
    assert [page.kind for page in met[:2]] == [PageKind.WELCOME, PageKind.CONSENT]
    assert met[-1] == Page(PageKind.END)
    audit = sample_live.audit
    assert sum(consent.given for consent in audit.consents.values()) == 7
    assert sorted(one.scenario for one in audit.observations.values()) == ["S2", "S8"]
    by_scenario = {one.scenario: one for one in audit.observations.values()}
    assert by_scenario["S2"].needs_met is not None
    assert by_scenario["S8"].needs_met is None
    assert by_scenario["S8"].quote == "Bien"
    (end,) = audit.partings.values()
    assert (end.best, end.recommends) == ("Bien", True)


def test_a_tester_who_refuses_ends_kindly_and_leaves_a_refusal_alone(sample_live, home):
    course = a_course(sample_live, home)
    course.on(None)
    course.choose(False, SCREEN)
    assert course.on(False)
    assert course.page == Page(PageKind.DECLINED)
    assert course.ways == (True, False, False)
    assert not sample_live.audit.testers
    assert list(sample_live.audit.consents) == ["T01.take_part"]


def test_whoever_passes_over_taking_part_leaves_nothing_at_all(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.CONSENT, Use.TAKE_PART))
    course.over(SCREEN)
    assert course.page == Page(PageKind.DECLINED)
    assert not sample_live.audit.consents


def test_one_goes_on_only_with_an_answer_or_by_passing_over(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.SAFE, "S8"), Use.TAKE_PART)
    assert not course.on(None)
    assert course.page == Page(PageKind.SAFE, "S8")
    course.over(SCREEN)
    assert course.page == Page(PageKind.FATIGUE, "S8")
    assert not sample_live.audit.observations


def test_passing_over_takes_back_what_was_chosen_and_refuses_what_was_agreed_to(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.SAFE, "S8"), Use.TAKE_PART, Use.PHOTO)
    course.choose(True, SCREEN)
    course.over(SCREEN)
    assert value(course, PageKind.SAFE, "S8") is None
    course.go(Page(PageKind.CONSENT, Use.PHOTO))
    course.over(SCREEN)
    assert not sample_live.audit.agreed("T01", Use.PHOTO)
    course.go(Page(PageKind.CONSENT, Use.VOICE))
    course.over(SCREEN)
    assert "T01.voice" not in sample_live.audit.consents


@pytest.mark.parametrize("by_passing", [True, False])
def test_a_no_that_would_erase_is_asked_again_first(sample_live, home, by_passing):
    course = a_course(sample_live, home, Page(PageKind.SAFE, "S8"), Use.TAKE_PART)
    course.choose(True, SCREEN)
    take_part = Page(PageKind.CONSENT, Use.TAKE_PART)
    course.go(take_part)
    if by_passing:
        course.over(SCREEN)
    else:
        course.choose(False, SCREEN)
    assert course.page == Page(PageKind.ERASE, Use.TAKE_PART)
    assert course.ways == (True, False, True)
    assert not course.on(None)
    assert course.choose(True, SCREEN)
    assert sample_live.audit.observations
    assert course.on(False)
    assert course.page == take_part
    assert sample_live.audit.observations
    course.go(Page(PageKind.ERASE, Use.TAKE_PART))
    assert course.on(True)
    assert course.page == Page(PageKind.DECLINED)
    assert not sample_live.audit.observations
    assert "effacé" in " ".join(course.said.means)


def test_a_quotation_taken_back_goes_with_the_answer_it_was_quoted_from(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.WORDS, "S8"), Use.TAKE_PART, Use.QUOTATION)
    course.write("Trop loin")
    course.on(None)
    assert course.page == Page(PageKind.QUOTE, "S8")
    course.choose(True, SCREEN)
    course.go(Page(PageKind.CONSENT, Use.QUOTATION))
    course.choose(False, SCREEN)
    assert course.page == Page(PageKind.ERASE, Use.QUOTATION)
    assert course.on(True)
    assert course.page == Page(PageKind.CONSENT, Use.QUOTATION)
    (one,) = sample_live.audit.observations.values()
    assert (one.quote, one.words) == ("", ""), "the answer it was quoted from says the same"


def test_after_a_kill_the_tester_is_where_they_were_with_their_wishes(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.WORDS, "S8"), Use.TAKE_PART)
    course.want(form=Form.NUMBER, percent=175, spoken="fr@easy")
    course.write("Trop l")
    again = a_course(sample_live, home)
    assert again.page == Page(PageKind.WORDS, "S8")
    assert again.value == "Trop l"
    assert (again.kept.form, again.kept.percent, again.kept.spoken) == (Form.NUMBER, 175, "fr@easy")


def test_a_place_that_is_no_more_leads_to_the_welcome(sample_live, home):
    a_course(sample_live, home, Page(PageKind.SAFE, "S8"), Use.TAKE_PART)
    again = a_course(sample_live, home, sitting=a_sitting(scenarios=("S2",)))
    assert again.page == Page(PageKind.WELCOME)
    again.on(None)
    assert again.page == Page(PageKind.CONSENT, Use.NEEDS)


def test_whoever_is_through_is_kept_nowhere(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.SAFE, "S8"), Use.TAKE_PART)
    assert PlaceFile(home, sample_live.audit.id).unfinished() == (("T01", None),)
    course.stop()
    assert course.page == Page(PageKind.END)
    assert PlaceFile(home, sample_live.audit.id).unfinished() == ()


def test_one_may_stop_before_taking_part_too_and_go_back_to_the_first_page(sample_live, home):
    course = a_course(sample_live, home)
    course.stop()
    assert course.page == Page(PageKind.DECLINED)
    course.back()
    course.back()
    assert course.page == Page(PageKind.WELCOME)
    course.back()
    assert course.page == Page(PageKind.WELCOME)


def test_a_place_that_cannot_be_kept_stops_nobody(sample_live, home):
    course = a_course(sample_live, home / "gone", Page(PageKind.SAFE, "S8"), Use.TAKE_PART)
    assert course.unkept is not None
    course.choose(True, SCREEN)
    assert course.on(True)
    assert value(course, PageKind.SAFE, "S8") is True


def test_words_not_agreed_to_be_quoted_are_never_a_quotation(sample_live, home):
    course = a_course(sample_live, home, Page(PageKind.WORDS, "S8"), Use.TAKE_PART)
    course.write("Trop loin")
    course.on(None)
    assert course.page.kind is not PageKind.QUOTE
    assert [one.quote for one in sample_live.audit.observations.values()] == [""]


def test_an_agreement_that_could_not_be_saved_is_no_refusal(sample_live, home, monkeypatch):
    course = a_course(sample_live, home, Page(PageKind.CONSENT, Use.TAKE_PART))
    save = sample_live._workspace.save

    def refuses(*_what):
        raise DiskFull(home)

    monkeypatch.setattr(sample_live._workspace, "save", refuses)
    assert not course.choose(True, SCREEN)
    assert not course.on(True)
    assert course.page == Page(PageKind.CONSENT, Use.TAKE_PART)
    monkeypatch.setattr(sample_live._workspace, "save", save)
    assert course.on(True)
    assert course.page == Page(PageKind.CONSENT, Use.NEEDS)
    assert sample_live.audit.agreed("T01", Use.TAKE_PART)
    assert not sample_live.pending
