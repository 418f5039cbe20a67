from audit_app.ui.event.draft import Draft
from audit_app.ui.event.remarks import remarks
from tests.wording.speaking import plain


def said(**typed) -> dict[str, str]:
    return {code: plain(sentence) for code, sentence in remarks(Draft(**typed)).items()}


def test_a_day_is_said_back_in_words():
    told = said(starts_on="16/5/27", ends_on="17 mai 2027")
    assert told["starts_on"] == "Dimanche 16 mai 2027"
    assert told["ends_on"] == "Lundi 17 mai 2027"


def test_what_an_empty_field_will_be_is_said():
    told = said(starts_on="16/5/27")
    assert told["ends_on"] == "Le même jour : dimanche 16 mai 2027"
    assert told["edition"] == "Ce sera 2027."
    assert said(starts_on="16/5/27", edition="12e")["edition"] == ""


def test_people_are_added_up_as_they_are_typed():
    assert said(peak_spectators="1 200", peak_staff="40")["peak"] == "1 240 personnes présentes en même temps."
    assert said(peak_athletes="1")["peak"] == "1 personne présente en même temps."


def test_money_is_said_back_as_it_was_understood():
    assert said(budget="38.500")["budget"] == "38 500 €"


def test_nothing_is_said_of_what_cannot_be_read():
    assert set(said(starts_on="hier", ends_on="demain", budget="cher", peak_staff="peu").values()) == {""}
