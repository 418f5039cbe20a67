"""The pages of a tester in words: both languages, easy words, each thing said once; nothing else is promised."""

from datetime import date

import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.asking import Page, PageKind, Sitting, pages
from audit_app.domain.consent import Asking, Use
from audit_app.domain.recording import guarded
from audit_app.domain.replying import consented, replied
from audit_app.domain.tester import Guarded
from audit_app.domain.user_test import OwnScenario
from audit_app.domain.withdrawing import withdrawn
from audit_app.i18n import EASY, in_language
from audit_app.identity import new_id
from audit_app.wording.asking import begins, card, put
from tests.builders import an_audit
from tests.guides.easy_words import long_sentences
from tests.wording.speaking import both, plain

LIBRARY = {one.id: one for one in shipped_scenarios()}
ON = date(2027, 5, 2)
SITTING = Sitting("T07", ON, scenarios=("S8", "S2"), digital=frozenset({"S2"}))


def agreeing(*uses):
    audit = an_audit()
    for use in uses:
        audit = consented(audit, SITTING, use, given=True, asking=Asking.SCREEN)
    return audit


def said(audit, page):
    made = put(audit, SITTING, page, LIBRARY)
    return "\n".join((made.where, made.asks, *made.means, made.on, made.over))


def full():
    """Return an audit in which every page there is comes up."""
    audit = agreeing(*Use)
    for ask, value in ((PageKind.DIGNITY, False), (PageKind.WORDS, "Trop loin"), (PageKind.QUOTE, True)):
        audit = replied(audit, SITTING, Page(ask, "S8"), value, new_id())
    return audit


EVERY = (*pages(full(), SITTING), Page(PageKind.ERASE, Use.PHOTO), Page(PageKind.DECLINED))


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.key)
def test_each_page_is_whole_in_both_languages(page):
    french, english = both(lambda: said(full(), page))
    assert french != english
    assert put(full(), SITTING, page, LIBRARY).asks


def test_in_easy_words_every_sentence_is_short():
    with in_language(EASY):
        texts = [said(full(), page) for page in EVERY if page.kind is not PageKind.CARD]
    assert long_sentences(texts) == []


def test_in_easy_words_each_sentence_begins_a_line_but_for_words_that_are_quoted():
    audit = replied(full(), SITTING, Page(PageKind.WORDS, "S8"), "Trop loin. Trop haut.", new_id())
    with in_language(EASY):
        told = put(audit, SITTING, Page(PageKind.CARD, "S8"), LIBRARY).means
        quoted = put(audit, SITTING, Page(PageKind.QUOTE, "S8"), LIBRARY).means
    assert [text.count(". ") for text in told] == [0]
    assert told[0].count("\n") == 3
    assert quoted[0] == "Trop loin. Trop haut."


def test_no_question_is_asked_twice_in_other_places():
    asked = [put(full(), SITTING, page, LIBRARY).asks for page in EVERY if page.subject != "S2"]
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize(
    ("page", "where"),
    [
        (Page(PageKind.CONSENT, Use.PHOTO), "Votre accord : 3 sur 7"),
        (Page(PageKind.CARD, "S2"), "À essayer : 2 sur 2"),
        (Page(PageKind.EASE, "S2"), "Acheter une place avec mon accompagnant : question 1 sur 8"),
        (Page(PageKind.MISSING), "Pour finir : question 4 sur 6"),
        (Page(PageKind.WELCOME), ""),
        (Page(PageKind.END), ""),
    ],
)
def test_one_knows_where_one_is(page, where):
    with in_language("fr"):
        assert plain(put(full(), SITTING, page, LIBRARY).where) == where


def test_a_scenario_tells_its_goal_and_its_end_and_in_easy_words_all_at_once():
    with in_language("fr"):
        title, means = card(an_audit(), "S8", LIBRARY)
        start = begins(an_audit(), "S8", LIBRARY["S8"])
    assert title == "Aller aux toilettes et revenir"
    assert len(means) == 2
    assert plain(start).startswith("Départ : à votre place"), "told by the facilitator"
    assert not any("testeur" in text for text in means)
    with in_language(EASY):
        easy = card(an_audit(), "S8", LIBRARY)
    assert easy[0] == title
    assert len(easy[1]) == 1


def test_a_scenario_of_the_organiser_is_told_as_written_and_one_nobody_knows_by_its_code():
    own = OwnScenario(id="X1", title="Goûter", goal="Prenez un goûter.", start="QG des bénévoles")
    audit = an_audit().replaced(own_scenarios={"X1": own})
    with in_language("fr"):
        title, means = card(audit, "X1", LIBRARY)
        start = begins(audit, "X1", None)
    assert (title, means, plain(start)) == ("Goûter", ("Prenez un goûter.",), "Départ : QG des bénévoles")
    assert begins(audit, "X2", None) == ""
    assert card(audit, "X2", LIBRARY) == ("X2", ())


def test_the_buttons_of_a_page_say_what_they_do_there():
    with in_language("fr"):
        welcome, tried = (
            put(full(), SITTING, page, LIBRARY) for page in (Page(PageKind.WELCOME), Page(PageKind.CARD, "S8"))
        )
        asked = put(full(), SITTING, Page(PageKind.SAFE, "S8"), LIBRARY)
    assert (welcome.on, tried.on, tried.over) == ("Commencer", "J’ai fini", "Passer cet essai")
    assert (asked.on, asked.over) == ("Continuer", "Passer")


def test_the_end_says_what_is_kept_what_comes_and_how_to_take_it_back():
    with in_language("fr"):
        alone = said(agreeing(Use.TAKE_PART), Page(PageKind.END))
        more = said(agreeing(Use.TAKE_PART, Use.CONTACT, Use.NAME), Page(PageKind.END))
    assert "T07" in alone
    assert "changer d’avis" in alone
    assert "aussi dit oui" not in alone
    assert "Ils vous disent ce qui a changé." not in alone
    assert "Ils vous disent ce qui a changé." in more
    assert "nom dans les remerciements" in more


def test_whoever_does_not_take_part_hears_what_is_kept_of_them():
    refused = consented(an_audit(), SITTING, Use.TAKE_PART, given=False, asking=Asking.SCREEN)
    gone = withdrawn(full(), "T07", (Use.TAKE_PART,), ON).audit
    with in_language("fr"):
        passed, no, erased = (said(audit, Page(PageKind.DECLINED)) for audit in (an_audit(), refused, gone))
    assert "Rien n’est gardé sur vous." in passed
    assert "seulement votre refus" in no
    assert "Vos réponses sont effacées." in erased


def test_whoever_waits_for_their_representative_is_not_told_that_they_said_no():
    waiting = guarded(full(), "T07", Guarded.MINOR)
    assert pages(waiting, SITTING)[-1] == Page(PageKind.DECLINED)
    with in_language("fr"):
        told = plain(said(waiting, Page(PageKind.DECLINED)))
    assert "Vous avez dit oui." in told
    assert "un parent ou un tuteur" in told
    assert "Ce que vous avez répondu est gardé." in told
    assert "Vous ne participez pas" not in told
    assert "refus" not in told
    with in_language(EASY):
        assert long_sentences([said(waiting, Page(PageKind.DECLINED))]) == []


def test_a_quotation_shows_the_very_words_and_a_page_is_read_aloud_whole():
    with in_language("fr"):
        quoted = put(full(), SITTING, Page(PageKind.QUOTE, "S8"), LIBRARY)
        nothing = put(agreeing(*Use), SITTING, Page(PageKind.QUOTE, "S8"), LIBRARY)
    assert quoted.means[0] == "Trop loin"
    assert nothing.means[0] == ""
    assert quoted.aloud.splitlines()[:2] == [quoted.asks, "Trop loin"]
