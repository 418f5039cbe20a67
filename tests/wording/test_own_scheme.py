"""What is said of a funder's own sentences, in both languages."""

from audit_app.domain.own_scheme import MAPPABLE
from audit_app.i18n import choose
from audit_app.wording.own_scheme import asked, notice


def test_the_notice_says_whose_words_they_are_in_each_language():
    assert "financeur" in notice().fr
    assert "funder" in notice().en


def test_each_way_of_proving_has_its_words():
    choose("fr")
    said = [asked(ask) for ask in MAPPABLE]
    assert len(set(said)) == len(MAPPABLE)
    choose("en")
    assert not set(said) & {asked(ask) for ask in MAPPABLE}
