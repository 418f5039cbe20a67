"""Texts people type become plain; a value cannot be built wrong."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from audit_app.domain.record import Name, Note, Reason, Record, Same, Statement, is_blank, plain


class Measure(Record):
    amount: float
    code: str = "width"


def _of(kind, text):
    return TypeAdapter(kind).validate_python(text, strict=True)


@given(st.text())
def test_plain_text_stays_as_it_is(text):
    once = plain(text)
    assert plain(once) == once


@given(st.text())
def test_plain_text_is_in_nfc_without_control_characters(text):
    once = str(plain(text))
    assert unicodedata.is_normalized("NFC", once)
    assert not [c for c in once if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\ud800")
def test_what_could_hide_or_turn_a_text_is_dropped(mark):
    assert plain(f"a{mark}b") == "ab"


@pytest.mark.parametrize("text", ["👩‍🦽", "می‌خواهم", "deux\nlignes", "a\tb"])
def test_joiners_newlines_and_tabs_stay(text):
    assert plain(text) == text


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_every_newline_becomes_the_same(newline):
    assert plain(f"a{newline}b") == "a\nb"


def test_what_is_no_text_passes_through_to_be_refused():
    assert plain(3) == 3
    with pytest.raises(ValidationError):
        _of(Name, 3)


def test_a_name_is_one_line_of_1_to_300_characters():
    assert _of(Name, "  Salle \n des\tfêtes ") == "Salle des fêtes"
    assert len(_of(Name, "é" * 300)) == 300
    for wrong in ("", " \n ", "\x00", "é" * 301):
        with pytest.raises(ValidationError):
            _of(Name, wrong)


@given(st.text(max_size=400))
def test_a_name_taken_once_is_taken_again_unchanged(text):
    try:
        name = _of(Name, text)
    except ValidationError:
        return
    assert _of(Name, name) == name


def test_a_note_holds_10_000_characters_and_keeps_its_spaces():
    assert _of(Note, "  a\n") == "  a\n"
    assert len(_of(Note, "a" * 10_000)) == 10_000
    with pytest.raises(ValidationError):
        _of(Note, "a" * 10_001)


def test_a_reason_has_no_space_around_it_and_may_be_empty():
    assert _of(Reason, "\n marche \n") == "marche"
    assert _of(Reason, " \x00 ") == ""


def test_a_statement_has_to_say_something():
    assert _of(Statement, " rampe ") == "rampe"
    for empty in ("", "  \n", "\x00", "\u202e"):
        with pytest.raises(ValidationError):
            _of(Statement, empty)


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        *((silent, True) for silent in ("", " \n\t", "\x00", "\u202e ")),
        *(
            (silent, True)
            for silent in ("\u200b", "\ufeff \u2060", "\u00ad", "\u200d\u200c", "\ufe0f", "\u3164", "\u2800")
        ),
        *((told, False) for told in (".", "x\u200b", "e\u0301", "\u2192", "👩\u200d🦽", "می\u200cخواهم")),
    ],
)
def test_a_text_is_blank_when_nothing_is_left_of_it(text, blank):
    assert is_blank(text) is blank


def test_a_record_does_not_change():
    measure = Measure(amount=1.5)
    with pytest.raises(ValidationError):
        measure.amount = 2.0


@pytest.mark.parametrize(
    "fields",
    [{"amount": "1.5"}, {"amount": float("inf")}, {"amount": float("nan")}, {"amount": 1.0, "unknown": 1}, {}],
)
def test_a_record_cannot_be_built_wrong(fields):
    with pytest.raises(ValidationError):
        Measure(**fields)


def test_a_replaced_record_keeps_the_rest_and_is_validated_again():
    assert Measure(amount=1.5, code="slope").replaced(amount=2.0) == Measure(amount=2.0, code="slope")
    with pytest.raises(ValidationError):
        Measure(amount=1.5).replaced(amount="2")


def test_a_value_as_a_key_is_itself_and_no_other_that_looks_the_same():
    value = [1]
    assert Same(value) == Same(value)
    assert hash(Same(value)) == hash(Same(value))
    assert Same(value) != Same([1])
    assert Same(value) != value


def test_the_text_of_a_refusal_does_not_quote_what_was_refused():
    with pytest.raises(ValidationError) as refused:
        Measure(amount="Zébulon")
    assert "Zébulon" not in str(refused.value)
    assert "Zébulon" in str(refused.value.errors())
