"""Words from right to left: found in a line, joined as they are written, turned as they are drawn."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.report.tagged.right_to_left import has_any, joined, parts, turned

MIXED = st.text(alphabet="אבגעبدلاab12٣ -,.%!()ָً日क", max_size=40)


def turned_parts(line: str) -> list[str]:
    return [said for said, is_turned in parts(line) if is_turned]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Organisateur : עמותה לנגישות, Nantes", ["עמותה לנגישות"]),
        ("salle אולם 3, 2e étage", ["אולם 3"]),
        ("salle אולם 3e étage", ["אולם"]),
        ("de יעל et de عبد الله", ["יעל", "عبد الله"]),
        ("שלום עולם!", ["שלום עולם!"]),
        ("עמותה 2027 (Nantes) לנגישות", ["עמותה 2027 (Nantes) לנגישות"]),
        ("יעל a mesuré la rampe.", ["יעל"]),
        ("le מספר 12,5 % est", ["מספר 12,5"]),
        ("日 יעל 日", ["יעל "]),
        ("motif : شارع (منطقة 3).", ["شارع (منطقة 3)"]),
        ("salle (אולם 3) et", ["אולם 3"]),
        ("rien", []),
        ("\u064b\u200f rien", []),
    ],
)
def test_which_of_a_line_is_turned(line, found):
    assert [said.strip() for said in turned_parts(line)] == [said.strip() for said in found]


@given(MIXED)
def test_the_parts_of_a_line_are_the_line(line):
    assert "".join(said for said, _ in parts(line)) == line
    assert all(has_any(said) and joined(said).strip() for said in turned_parts(line))


def names(text: str) -> list[str]:
    return [unicodedata.name(c).partition("LETTER ")[2] or unicodedata.name(c) for c in text]


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("عبد", ["AIN INITIAL FORM", "BEH MEDIAL FORM", "DAL FINAL FORM"]),
        ("دور", ["DAL ISOLATED FORM", "WAW ISOLATED FORM", "REH ISOLATED FORM"]),
        ("مُحَ", ["MEEM INITIAL FORM", "ARABIC DAMMA", "HAH FINAL FORM", "ARABIC FATHA"]),
        ("لا", ["ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM"]),
        ("كلا", ["KAF INITIAL FORM", "ARABIC LIGATURE LAM WITH ALEF FINAL FORM"]),
        ("لً", ["LAM ISOLATED FORM", "ARABIC FATHATAN"]),
        ("لَا", ["ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM", "ARABIC FATHA"]),
        ("ی\u200cخ", ["FARSI YEH ISOLATED FORM", "KHAH ISOLATED FORM"]),
        ("ب\u0640", ["BEH INITIAL FORM", "ARABIC TATWEEL"]),
    ],
)
def test_letters_join_as_they_are_written(typed, drawn):
    assert [name.removeprefix("ARABIC LETTER ") for name in names(joined(typed))] == drawn


def test_signs_that_nobody_sees_are_not_drawn_and_spaces_stay():
    assert joined("א\u200f ב\u00a0ג\u2003ד") == "א ב\u00a0ג ד"


@given(MIXED)
def test_joining_loses_no_letter(line):
    plain = unicodedata.normalize("NFKC", joined(line))
    seen = unicodedata.normalize("NFKC", line.translate({0x200C: None, 0x200F: None}))
    assert sorted("".join(plain.split())) == sorted("".join(seen.split()))


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("אבג", "גבא"),
        ("אב גד", "דג בא"),
        ("אב 12", "12 בא"),
        ("אב 1,234.5 גד", "דג 1,234.5 בא"),
        ("אב 12% גד", "דג 12% בא"),
        ("עב 01/02/2027", "01/02/2027 בע"),
        ("אב Nantes Sud 12 גד", "דג Nantes Sud 12 בא"),
        ("אב (גד)", "(דג) בא"),
        ("«אב»!", "!«בא»"),
        ("ب 1-2", "2-1 ب"),
        ("אב ", "בא "),
        (" אב", " בא"),
    ],
)
def test_words_are_turned_numbers_and_other_words_among_them_are_not(typed, drawn):
    assert turned(typed) == drawn


@given(MIXED)
def test_turning_keeps_every_sign(text):
    mirrored = str.maketrans("()", "((")
    assert sorted(turned(text).translate(mirrored)) == sorted(text.translate(mirrored))
