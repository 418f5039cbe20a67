"""Answers to choose from: whole in each language, one scale in three forms, its ends said to whoever hears them."""

import pytest

from audit_app.domain.asking import OF_ATTEMPT, OF_PARTING, Page, PageKind
from audit_app.domain.consent import Use
from audit_app.domain.observation import Again
from audit_app.domain.replying import TYPED
from audit_app.domain.scale import Form, is_turned
from audit_app.i18n import EASY, in_language
from audit_app.wording.replies import SCALED, TIREDNESS, ends, form_word, replies
from tests.wording.speaking import both, plain

EASE = Page(PageKind.EASE, "S8")
CHOSEN = [Page(ask, "S8") for ask in OF_ATTEMPT if ask not in TYPED] + [
    *(Page(ask) for ask in OF_PARTING if ask not in TYPED),
    Page(PageKind.CONSENT, Use.PHOTO),
    Page(PageKind.ERASE, Use.PHOTO),
    Page(PageKind.QUOTE, "S8"),
]


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("page", CHOSEN, ids=lambda page: page.key)
def test_each_answer_is_told_from_the_others_in_every_language(page, form):
    for spoken in ("fr", EASY, "en"):
        with in_language(spoken):
            offered = replies(page, "T01", form)
        heard = [one.heard or one.words for one in offered]
        assert len(set(heard)) == len(heard) >= 2
        assert len({one.value for one in offered}) == len(offered)
        assert all(one.words in one.heard for one in offered if one.heard)


@pytest.mark.parametrize("ask", [*sorted(TYPED), PageKind.WELCOME, PageKind.CARD, PageKind.END, PageKind.DECLINED])
def test_what_is_written_or_read_has_none(ask):
    assert replies(Page(ask, "S8"), "T01", Form.FACE) == ()


@pytest.mark.parametrize("ask", sorted(SCALED))
def test_the_scale_goes_from_the_hard_end_to_the_easy_one_in_numbers_and_words(ask):
    for form in (Form.NUMBER, Form.WORD):
        values = [one.value for one in replies(Page(ask, "S8"), "T01", form)]
        assert values == list(range(1, 8))
    with in_language(EASY):
        assert [one.value for one in replies(Page(ask, "S8"), "T01", Form.WORD)] == [2, 4, 6]


def test_faces_come_in_either_order_with_their_own_words():
    turned = next(n for n in range(1, 99) if is_turned(f"T{n:02d}", EASE.key))
    straight = next(n for n in range(1, 99) if not is_turned(f"T{n:02d}", EASE.key))
    one, other = (replies(EASE, f"T{n:02d}", Form.FACE) for n in (straight, turned))
    assert one == tuple(reversed(other))
    assert [reply.face for reply in one] == [reply.value for reply in one] == list(range(1, 8))
    assert [reply.words for reply in one] == [reply.words for reply in replies(EASE, "T01", Form.WORD)]
    assert not any(reply.face for reply in replies(EASE, "T01", Form.WORD))


def test_numbers_at_both_ends_say_what_they_mean():
    with in_language("fr"):
        heard = [plain(reply.heard) for reply in replies(EASE, "T01", Form.NUMBER)]
        assert (heard[0], heard[3], heard[-1]) == ("1, Très difficile", "", "7, Très facile")
        assert ends(EASE, Form.NUMBER) == ("Très difficile", "Très facile")
        assert ends(Page(PageKind.FATIGUE, "S8"), Form.FACE) == ("Pas de fatigue", "Grande fatigue")
    assert ends(EASE, Form.FACE) is None
    assert ends(Page(PageKind.SAFE, "S8"), Form.NUMBER) is None


def test_tiredness_goes_from_none_to_ten():
    assert [reply.value for reply in replies(Page(PageKind.FATIGUE, "S8"), "T01", Form.FACE)] == list(TIREDNESS)
    assert TIREDNESS[-1] == 10


def test_doing_it_again_may_be_with_help():
    assert [reply.value for reply in replies(Page(PageKind.AGAIN, "S8"), "T01", Form.FACE)] == list(Again)


@pytest.mark.parametrize("form", Form)
def test_a_form_has_a_name_in_both_languages(form):
    french, english = both(lambda: form_word(form))
    assert french != english
