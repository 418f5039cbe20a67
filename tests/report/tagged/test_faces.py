"""Any text reaches the page as itself: in one face, in the other, or as its code point."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from audit_app.report import blocks, pdf
from audit_app.report.tagged import faces
from audit_app.report.tagged.faces import PLAIN, Stretch, printable, shortened, stretches, width
from audit_app.shipped import resources
from tests.report import audits


def read_back(tmp_path, text: str) -> str:
    report = blocks.Report(
        *("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}{pages}"), blocks=(blocks.say(text),)
    )
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages).split())


@given(st.text(max_size=80), st.booleans())
def test_stretches_say_exactly_the_text(text, strong):
    made = stretches(text, strong=strong)
    assert "".join("".join(s.text for s in made).split()) == "".join(printable(text).split())
    meant = "".join(faces.visible(text).split())
    assert "".join("".join(s.stands_for or s.text for s in made).split()) == meant


def test_no_markup_is_ever_read():
    (only,) = stretches("<img src='/etc/passwd'> a<b & c <font color=\"[1]\">")
    assert only.text == "<img src='/etc/passwd'> a<b & c <font color=\"[1]\">"


def test_what_no_face_has_is_its_code_point_in_a_box_that_stands_for_it():
    assert printable("a\U0001f9d1") == "a[U+1F9D1]"
    assert stretches("\U0001f9d1") == (Stretch("[U+1F9D1]", PLAIN, stands_for="\U0001f9d1"),)
    assert [stretch.stands_for for stretch in stretches("\u6f22\u5b57")] == ["\u6f22\u5b57"]
    assert printable("\u6f22\u3000") == "[U+6F22] "
    assert not any(stretch.stands_for for stretch in stretches("[U+1F9D1]"))


def test_what_is_for_private_use_is_drawn_by_no_face():
    said = "[U+E000][U+F8FF][U+FFFF][U+10FFFD]"
    assert printable("\ue000\uf8ff\uffff\U0010fffd") == said
    assert stretches("\ue000\uf8ff\uffff\U0010fffd") == (
        Stretch(said, PLAIN, stands_for="\ue000\uf8ff\uffff\U0010fffd"),
    )


def test_what_only_the_second_face_has_is_drawn_by_it():
    assert [(s.text, s.face) for s in stretches("a → b")] == [("a ", PLAIN), ("→", "Jauge-Other"), (" b", PLAIN)]
    assert [s.face for s in stretches("→", strong=True)] == ["Jauge-Other-Strong"]


def test_a_box_and_a_drawn_sign_side_by_side_keep_their_faces():
    assert [s.face for s in stretches("\U0001f9d1→")] == [PLAIN, "Jauge-Other"]


def test_a_narrow_space_stays_unbroken_and_narrow():
    assert [(s.text, s.narrow) for s in stretches("Quoi\u202f?")] == [("Quoi", False), ("\u00a0", True), ("?", False)]


def test_a_new_line_breaks_and_an_empty_one_too():
    assert [(s.text, s.breaks) for s in stretches("a\n\nb")] == [("a", False), ("", True), ("", True), ("b", False)]


@pytest.mark.no_cover
def test_no_character_is_drawn_that_a_reader_program_cannot_tell(tmp_path):
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    every = [c for c in sorted(faces._by_any()) if c.isprintable() and c not in faces._INVISIBLE]
    kept = [c for c in every if not 0x0590 <= ord(c) < 0x0900 and not 0xFB1D <= ord(c) < 0xFF00]
    read = read_back(tmp_path, " ".join(f"{ord(c):X}={c}" for c in kept))
    assert {f"{ord(c):X}={c}" for c in kept if not c.isspace()} <= set(read.split())


def test_a_line_is_shortened_to_its_room():
    assert shortened("court", 100, 9) == "court"
    cut = shortened("un nom bien trop long pour la marge de cette page", 100, 9)
    assert cut.endswith("…")
    assert width(cut, 9) <= 100


@pytest.mark.parametrize("face", ["AtkinsonHyperlegibleNext", "DejaVuSans"])
def test_each_face_travels_with_its_licence(face):
    folder = resources() / "fonts"
    assert list(folder.glob(f"{face}*.ttf"))
    assert "Copyright" in (folder / f"{face}-LICENSE.txt").read_text("utf-8")
