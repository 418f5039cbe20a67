"""Entering a sheet: code, letter, measures in the order of the sheet, words; all of a file or nothing."""

from datetime import date

import pytest

from audit_app.domain.audit import AuditState, Measured, State, Verdict
from audit_app.domain.entering import VERDICT_LETTERS, Entered, all_entered, entered, overwritten, read
from audit_app.domain.paper_code import paper_codes
from audit_app.errors import (
    FaultyRows,
    NotAllowedNow,
    NothingSaid,
    NoWords,
    UnknownCode,
    UnknownLetter,
    UnknownMeasure,
    UnreadableMeasure,
)
from tests.domain.examples import audit, criterion, measurement

WIDTH = measurement().model_dump(mode="json")
SLOPE = measurement(code="slope", unit="%", min=None, max=5).model_dump(mode="json")
SHARE = measurement(code="share", unit="%", kind="ratio", min=50).model_dump(mode="json")
ASKED = audit(
    criterion("CIR-01"),
    criterion("CIR-02", measurements=[WIDTH]),
    criterion("CIR-03", measurements=[WIDTH, SLOPE]),
    criterion("CIR-04", measurements=[SHARE]),
)
CODES = paper_codes(ASKED)
DAY = date(2027, 5, 16)


def said(line, typed):
    return read(ASKED, f"{CODES[line]} {typed}")


@pytest.mark.parametrize(("letter", "verdict"), VERDICT_LETTERS.items())
def test_each_letter_is_a_verdict_in_capitals_or_not(letter, verdict):
    assert said("CIR-01", letter) == said("CIR-01", letter.lower()) == Entered("CIR-01", verdict)


@pytest.mark.parametrize(
    ("typed", "measures", "words"),
    [
        ("C 145", {"width": "145"}, ""),
        ("C 1,45 m", {"width": "1,45 m"}, ""),
        ("C 1 m 45", {"width": "1 m 45"}, ""),
        ("C 1.45m mesuré au plus étroit", {"width": "1.45 m"}, "mesuré au plus étroit"),
        ("C 145 rampe neuve", {"width": "145"}, "rampe neuve"),
        ("C 145 - 2 marches", {"width": "145"}, "2 marches"),
        ("C - 2 marches", {}, "2 marches"),
        ("C rampe neuve", {}, "rampe neuve"),
    ],
)
def test_a_measure_comes_before_the_words(typed, measures, words):
    assert said("CIR-02", typed) == Entered("CIR-02", Verdict.COMPLIANT, measures, words)


@pytest.mark.parametrize(
    ("typed", "measures"),
    [
        ("145 4", {"width": "145", "slope": "4"}),
        ("145 cm ; 4 %", {"width": "145 cm", "slope": "4 %"}),
        ("b=4", {"slope": "4"}),
        ("B = 4 a=1,45m", {"slope": "4", "width": "1,45 m"}),
        ("145", {"width": "145"}),
        ("145 m2 4:1", {"width": "145 m2", "slope": "4 :1"}),
    ],
)
def test_several_measures_come_in_the_order_of_the_sheet_or_by_their_letter(typed, measures):
    assert said("CIR-03", typed) == Entered("CIR-03", None, measures)


def test_a_share_is_two_numbers():
    assert said("CIR-04", "C 3 / 4").measures == {"share": "3 / 4"}
    assert entered(ASKED, said("CIR-04", "3/4")).answers["CIR-04"].measured == {"share": Measured(amount=3, of=4)}


def test_a_line_that_is_not_measured_takes_numbers_for_words():
    assert said("CIR-01", "N 2 marches") == Entered("CIR-01", Verdict.NON_COMPLIANT, {}, "2 marches")


def test_the_letter_may_follow_the_measure():
    assert said("CIR-02", "145 n") == Entered("CIR-02", Verdict.NON_COMPLIANT, {"width": "145"})


@pytest.mark.parametrize(
    ("line", "typed", "refusal"),
    [
        ("CIR-02", "C 1 450", UnreadableMeasure),
        ("CIR-03", "C 145 4 7", UnreadableMeasure),
        ("CIR-03", "c=4", UnknownMeasure),
        ("CIR-01", "", NothingSaid),
        ("CIR-01", "  ", NothingSaid),
        ("CIR-01", "x", UnknownLetter),
        ("CIR-01", "à", UnknownLetter),
        ("CIR-01", "v rampe neuve", UnknownLetter),
        ("CIR-02", "145 x", UnknownLetter),
    ],
)
def test_what_cannot_be_meant_is_refused(line, typed, refusal):
    with pytest.raises(refusal):
        said(line, typed)


def test_a_letter_beside_the_one_meant_says_which_there_are():
    with pytest.raises(UnknownLetter) as refused:
        said("CIR-01", "X")
    assert (refused.value.line, refused.value.letter) == ("CIR-01", "X")
    assert refused.value.letters == tuple(VERDICT_LETTERS)


@pytest.mark.parametrize("typed", ["à revoir", "A revoir", "y aller", "- X", "C x", "rampe"])
def test_a_word_of_one_letter_and_what_stands_behind_a_dash_are_words(typed):
    assert said("CIR-01", typed).words == typed.removeprefix("- ").removeprefix("C ")


def test_a_unit_of_another_sort_is_refused():
    with pytest.raises(UnreadableMeasure):
        entered(ASKED, said("CIR-02", "C 12 kg"))


def test_an_answer_has_its_author_and_its_day_and_a_measure_alone_decides():
    narrow = entered(ASKED, said("CIR-02", "1,10 m"), by="Maé", on=DAY).answers["CIR-02"]
    assert (narrow.verdict, narrow.by, narrow.on) == (Verdict.NON_COMPLIANT, "Maé", DAY)
    assert narrow.measured == {"width": Measured(amount=110)}


def test_words_are_the_reason_where_one_is_due():
    gone = entered(ASKED, said("CIR-01", "S pas de parking"))
    assert (gone.answers["CIR-01"].reason, gone.notes) == ("pas de parking", {})
    with pytest.raises(NoWords) as refused:
        entered(ASKED, said("CIR-01", "?"))
    assert (refused.value.line, refused.value.verdict, refused.value.letter) == ("CIR-01", Verdict.CANNOT_TELL, "?")
    assert entered(gone, said("CIR-01", "S")).answers["CIR-01"].reason == "pas de parking"


def test_words_join_the_note_that_is_there_and_are_not_said_twice():
    noted = ASKED.replaced(notes={"CIR-01": "Vu avec le régisseur."})
    once = entered(noted, said("CIR-01", "C rampe neuve"))
    assert once.notes["CIR-01"] == "Vu avec le régisseur.\nrampe neuve"
    assert entered(once, said("CIR-01", "rampe neuve")) == once
    assert entered(ASKED, said("CIR-01", "rampe neuve")).answers == {}


def test_a_file_is_entered_whole_and_remarks_say_nothing():
    done = all_entered(ASKED, ["# bloc B", "", f"{CODES['CIR-01']} C", f"{CODES['CIR-02']} 145"], by="Maé", on=DAY)
    assert {line: answer.verdict for line, answer in done.answers.items()} == {
        "CIR-01": Verdict.COMPLIANT,
        "CIR-02": Verdict.COMPLIANT,
    }


def test_every_line_refused_is_told_with_its_number():
    typed = [f"{CODES['CIR-01']} C", "ZZZZ C", f"{CODES['CIR-01']} N", f"{CODES['CIR-04']} S"]
    with pytest.raises(FaultyRows) as refused:
        all_entered(ASKED, typed)
    assert [number for number, _problem in refused.value.rows] == [2, 3, 4]
    assert isinstance(refused.value.rows[0][1], UnknownCode)


def test_what_a_line_takes_the_place_of_is_known():
    before = entered(ASKED, said("CIR-02", "C 145"), by="Maé", on=DAY)
    stood = before.answers["CIR-02"]
    for typed, taken in (("N", stood), ("150", stood), ("C 145", stood), ("rampe neuve", None)):
        says = said("CIR-02", typed)
        assert overwritten(before, entered(before, says, by="Zoé"), says) == taken
    again = said("CIR-02", "C 145")
    assert overwritten(before, entered(before, again, by="Maé", on=DAY), again) is None
    assert overwritten(ASKED, entered(ASKED, again), again) is None


def test_a_figure_of_a_line_that_was_never_decided_is_no_answer_to_replace_but_for_another_figure():
    before = entered(ASKED, said("CIR-03", "145"), by="Maé", on=DAY)
    slope, width = said("CIR-03", "b=4"), said("CIR-03", "90")
    assert overwritten(before, entered(before, slope), slope) is None
    assert overwritten(before, entered(before, width), width) == before.answers["CIR-03"]


def test_a_closed_audit_takes_nothing():
    shut = ASKED.replaced(state=State(state=AuditState.CLOSED))
    with pytest.raises(NotAllowedNow):
        entered(shut, read(shut, f"{CODES['CIR-01']} C"))
