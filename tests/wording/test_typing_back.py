"""What was understood of a test sheet typed back, in words."""

from audit_app.domain import recording
from audit_app.domain.consent import Use
from audit_app.domain.typing_back import OF_ATTEMPTS, OF_THE_END, read, typed_back
from audit_app.identity import new_id
from audit_app.wording.typing_back import is_second_thought, typed_back_said
from tests.builders import a_busy_audit
from tests.testing import ON, a_tester, agreeing
from tests.wording.speaking import both, plain

AUDIT = recording.welcomed(a_busy_audit(), a_tester(), agreeing(*Use))


def told(typed, before=AUDIT):
    says = read(before, typed)
    after = typed_back(before, says, new_id, {"S1"}, on=ON)
    return after, both(lambda: typed_back_said(after, says, before, ON))


def test_each_answer_is_said_with_whose_it_is_and_of_what():
    _after, (french, english) = told("T01 S8A 5; S8C n; S8D 2; S8E Lourd; S8M 12,5; S8B ?; FF o")
    assert plain(french) == (
        "T01, S8 : facilité, de 1 à 7 : 5. T01, S8 : s’est senti en sécurité : non. "
        "T01, S8 : referait de même : oui, avec de l’aide. T01, S8 : avec ses mots : « Lourd ». "
        "T01, S8 : minutes : 12,5. T01, S8 : s’est senti à sa place : sans réponse. "
        "T01 : recommanderait l’événement : oui."
    )
    assert english.startswith("T01, S8: ease, from 1 to 7: 5. T01, S8: felt safe: no.")


def test_a_place_is_said_by_its_name():
    zone = next(iter(AUDIT.zones.values()))
    _after, (french, _english) = told(f"T01 S8U {zone.name}")
    assert plain(french) == plain(f"T01, S8 : lieu : {zone.name}.")


def test_what_stood_there_is_said_too():
    before, _said = told("T01 S8A 3; FE 1")
    _after, (french, english) = told("T01 S8A 5; FE 1", before)
    assert "Remplace « 3 »" in plain(french)
    assert "It replaces “3”" in english
    assert is_second_thought(read(before, "T01 S8A 5"), before, ON)
    assert not is_second_thought(read(before, "T01 S8A 3"), before, ON)


def test_every_question_has_words_in_both_languages():
    answers = {"M": "2", "U": next(iter(AUDIT.zones.values())).name}
    for code in (*(f"S1{letter}" for letter in OF_ATTEMPTS), *OF_THE_END):
        _after, (french, english) = told(f"T01 {code} {answers.get(code[-1], '1') if code[0] == 'S' else '1'}")
        assert french != english
