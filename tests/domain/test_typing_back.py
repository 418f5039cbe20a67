"""A test sheet typed back: whose, which question, which answer; the codes mean the same in every print."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.asking import OF_ATTEMPT, OF_PARTING
from audit_app.domain.consent import Use
from audit_app.domain.observation import Again, Observation, Parting, Success
from audit_app.domain.typing_back import (
    OF_ATTEMPTS,
    OF_THE_CONSENTS,
    OF_THE_END,
    Reply,
    code_of,
    is_of_tests,
    read,
    replaced,
    typed_back,
)
from audit_app.errors import NotAgreed, NotDigital, UnknownQuestion, UnknownTester, UnreadableReply
from tests.domain.examples import EVE, FIRST_DAY, audit, uuid, zone
from tests.testing import a_round, a_tester, agreeing, an_observation

WHOLE = recording.welcomed(
    audit(zones={"north": zone("north").replaced(name="Bloc B")}), a_tester(), agreeing(Use.NEEDS)
)


def back(whole, *rows, on=EVE, services=("S1",), first=300):
    numbers = count(first)
    for row in rows:
        whole = typed_back(whole, read(whole, row), lambda: uuid(next(numbers)), services, by="Maé", on=on)
    return whole


def test_the_code_of_a_question_never_changes():
    """Printed sheets lie about: a letter that means something else tomorrow would be misread."""
    assert {letter: asked.field for letter, asked in OF_ATTEMPTS.items()} == {
        "A": "seq", "B": "dignity", "C": "safe", "D": "again", "E": "words", "F": "needs_met", "G": "easy_to_use",
        "H": "fatigue_after", "J": "fatigue_before", "K": "success", "L": "help", "M": "minutes", "N": "detours",
        "P": "works", "Q": "staff", "R": "measures", "S": "facts", "T": "quote", "U": "zone",
    }  # fmt: skip
    assert {code: asked.field for code, asked in OF_THE_CONSENTS.items()} == {
        "C1": "take_part", "C2": "needs", "C3": "photo", "C4": "voice", "C5": "quotation", "C6": "contact",
        "C7": "name", "C8": "asking", "C9": "represented",
    }  # fmt: skip
    assert {code: asked.field for code, asked in OF_THE_END.items()} == {
        "FA": "best", "FB": "worst", "FC": "first", "FD": "missing", "FE": "again", "FF": "recommends"
    }  # fmt: skip


def test_every_question_a_sheet_asks_has_a_code_and_every_code_a_field():
    assert {asked.field for asked in OF_ATTEMPTS.values()} <= set(Observation.model_fields)
    assert {asked.field for asked in OF_THE_END.values()} <= set(Parting.model_fields)
    assert {code_of(field, "A12") for field in OF_ATTEMPT.values() if field != "dignity_words"} <= {
        f"A12{letter}" for letter in OF_ATTEMPTS
    }
    assert [code_of(field) for field in OF_PARTING.values()] == list(OF_THE_END)


def test_one_line_gives_several_answers_and_keeps_words_as_they_are():
    said = read(WHOLE, "t01 s8a 5; S8B o ; s8e Lourd; vraiment, S8 ; X12M 12,5 min")
    assert said.tester == "T01"
    assert said.replies == (
        Reply("S8A", "S8", "seq", 5),
        Reply("S8B", "S8", "dignity", True),
        Reply("S8E", "S8", "words", "Lourd; vraiment, S8"),
        Reply("X12M", "X12", "minutes", 12.5),
    )


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("S8A 7", 7), ("S8A ?", None), ("S8C oui", True), ("S8C 1", True), ("S8C N", False), ("S8P 2", False)),
        *(("S8D 1", Again.ALONE), ("S8D 3", Again.NO), ("S8K 4", Success.STOPPED), ("S8H 0", 0), ("S8J 10", 10)),
        *(("S8L 0", 0), ("S8M 1440", 1_440.0), ("S8N 0", 0), ("S8Q 5", 5), ("S8R porte 78 cm", "porte 78 cm")),
        *(("S8U bloc b", "north"), ("S8U ?", None), ("FE 2", Again.WITH_HELP), ("FF non", False), ("FA ?", None)),
        *(("S8T ?!", "?!"), ("S8F 1", 1), ("S8G 7", 7), ("S8S 3", "3"), ("FB yes", "yes"), ("FF y", True)),
    ],
)
def test_an_answer_is_read_as_its_question_asks(typed, value):
    (reply,) = read(WHOLE, f"T01 {typed}").replies
    assert reply.value == value
    assert type(reply.value) is type(value)


@pytest.mark.parametrize(
    "typed",
    [
        *("S8A 0", "S8A 8", "S8A facile", "S8A", "S8B 3", "S8B peut-être", "S8D 4", "S8D 0", "S8K 5", "S8H 11"),
        *(
            "S8L 5",
            "S8M 0",
            "S8M 1441",
            "S8M douze",
            "S8N -1",
            "S8Q 0",
            "S8U nulle part",
            "S8E",
            "FE 4",
            "FF ½",
            "S8A ²",
        ),
    ],
)
def test_what_answers_nothing_is_refused_with_its_code(typed):
    with pytest.raises(UnreadableReply) as refused:
        read(WHOLE, f"T01 {typed}")
    assert refused.value.code == typed.partition(" ")[0]
    assert refused.value.typed == typed.partition(" ")[2]


@pytest.mark.parametrize("typed", ["T01 S8Z 5", "T01 FG oui", "T01 S8A 5; S8Z 1", "K7FC9 C"])
def test_a_code_no_sheet_bears_is_refused(typed):
    with pytest.raises(UnknownQuestion):
        read(WHOLE, typed)


def test_a_line_of_the_checklist_is_none_of_a_test_sheet():
    for typed in ("K7FC9 C 1,45 m", "ABC12 N trop haut", "T01", "", "T01 C 145", "# T01 S8A 5"):
        assert not is_of_tests(typed)
    for typed in (" T01 S8A 5", "T01: s8a 5", "ABC1234, fe 2", "T01 V7B"):
        assert is_of_tests(typed)


def test_answers_join_the_attempt_of_that_day_and_keep_what_the_facilitator_noted():
    seen = recording.observed(WHOLE, an_observation(scenario="S8", quote="", on=EVE, staff=4))
    (before,) = seen.observations.values()
    after = back(seen, "T01 S8A 3; S8B n; S8D 2; S8K 2; S8L 1; S8M 9; S8R seuil 4 cm; S8U Bloc B; S8J 2")
    (made,) = after.observations.values()
    assert made == before.replaced(
        seq=3, dignity=False, again=Again.WITH_HELP, success=Success.WITH_HELP, help=1, minutes=9.0,
        measures="seuil 4 cm", zone="north", fatigue_before=2,
    )  # fmt: skip
    later = back(after, "T01 S8A 6", on=FIRST_DAY)
    assert sorted(one.seq for one in later.observations.values()) == [3, 6]


def test_a_new_attempt_says_who_typed_it_and_of_which_day_and_round():
    planned = recording.planned(WHOLE, a_round(id=uuid(50), scenarios=("S8",)))
    after = back(planned, "T01 S8A 3", "T01 S9A 5", "T01 S8C o", "T01 FA L’accueil; FE 1", "T01 FF n")
    assert [(one.scenario, one.test, one.by, one.on) for one in after.observations.values()] == [
        ("S8", uuid(50), "Maé", EVE), ("S9", None, "Maé", EVE)
    ]  # fmt: skip
    ended = recording.ended(planned, uuid(50), EVE)
    assert [one.test for one in back(ended, "T01 S8A 3").observations.values()] == [None]
    (end,) = after.partings.values()
    assert (end.best, end.again, end.recommends, end.on) == ("L’accueil", Again.ALONE, False, EVE)


def test_the_end_belongs_to_the_round_something_was_tried_in_last():
    planned = recording.planned(WHOLE, a_round(id=uuid(50), scenarios=("S8",)))
    (end,) = back(planned, "T01 S8A 3", "T01 FB Le bruit").partings.values()
    assert end.test == uuid(50)
    (alone,) = back(planned, "T01 FB Le bruit").partings.values()
    assert alone.test is None


def test_what_is_not_answered_records_nothing():
    assert back(WHOLE, "T01 S8A ?; FA ?") == WHOLE


@pytest.mark.parametrize("typed", ["S8A 3", "S8C n", "S8K 1", "S8M 4", "S8S Vu", "S8U bloc b", "FE 2", "FF n"])
def test_what_is_not_answered_any_more_takes_the_answer_back(typed):
    before = back(WHOLE, f"T01 {typed}")
    after = back(before, f"T01 {typed.split()[0]} ?")
    kept = (*after.observations.values(), *after.partings.values())
    assert len(kept) == 1
    told = kept[0].model_dump(
        exclude={"id", "tester", "scenario", "test", "by", "on", "from_paper"}, exclude_defaults=True
    )
    assert told == {}


def test_words_that_are_quoted_stay_the_words_that_are_quoted():
    agreed = recording.agreed(WHOLE, "T01", Use.QUOTATION, agreeing(Use.QUOTATION)[Use.QUOTATION])
    said = recording.observed(agreed, an_observation(scenario="S8", words="Lourd", quote="Lourd", on=EVE))
    (made,) = back(said, "T01 S8E Très lourd").observations.values()
    assert (made.words, made.quote) == ("Très lourd", "Très lourd")


def test_consents_and_services_are_asked_as_everywhere():
    with pytest.raises(UnknownTester):
        back(WHOLE, "T09 S8A 5")
    with pytest.raises(NotAgreed):
        back(WHOLE, "T01 S8T Non")
    for typed in ("T01 S8F 5", "T01 S8G 5"):
        with pytest.raises(NotDigital):
            back(WHOLE, typed)
    (made,) = back(WHOLE, "T01 S1F 5; S1G 6").observations.values()
    assert (made.needs_met, made.easy_to_use) == (5, 6)


def test_what_another_answer_stood_in_the_place_of_is_told():
    before = back(WHOLE, "T01 S8A 3; S8C n; FA L’accueil")
    told = read(before, "T01 S8A 5; S8C n; S8B o; FA ?; S8K 1")
    assert list(replaced(before, told, EVE)) == [(told.replies[0], 3), (told.replies[3], "L’accueil")]
    ended = read(before, "T01 FA Le public")
    assert [was for _reply, was in replaced(before, ended, EVE)] == ["L’accueil"]
    assert list(replaced(WHOLE, told, EVE)) == []


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(typed):
    for row in (typed, f"T01 S8A {typed}", f"T01 {typed}"):
        if is_of_tests(row):
            try:
                assert read(WHOLE, row).replies
            except (UnknownQuestion, UnreadableReply):
                continue


@pytest.mark.parametrize("row", ["T01 S8A 5", "T01 S8K 3", "T01 S8K 3; S8A 1"])
def test_an_attempt_typed_back_is_said_to_be_from_paper_but_one_noted_before_is_not(row):
    fresh = back(WHOLE, row)
    assert [one.from_paper for one in fresh.observations.values()] == [True]
    noted = recording.observed(WHOLE, an_observation("T01", scenario="S8", on=EVE, quote=""))
    assert [one.from_paper for one in back(noted, row).observations.values()] == [False]
