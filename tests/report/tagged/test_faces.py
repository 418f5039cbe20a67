"""Any text reaches the page as itself: in one face, in the other, or as its code point."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from audit_app.report import blocks, pdf
from audit_app.report.tagged import faces, right_to_left
from audit_app.report.tagged.faces import Stretch, printable, shortened, stretches, width
from audit_app.report.tagged.letters import PLAIN, by_first, by_other, is_joined_form
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
    drawn = "".join(s.stands_for if s.turned else s.text for s in made)
    assert "".join(drawn.split()) == "".join(printable(text).split())
    meant = "".join(faces.visible(text).split())
    assert "".join("".join(s.stands_for or s.text for s in made).split()) == meant


def test_no_markup_is_ever_read():
    (only,) = stretches("<img src='/etc/passwd'> a<b & c <font color=\"[1]\">")
    assert only.text == "<img src='/etc/passwd'> a<b & c <font color=\"[1]\">"


def test_what_no_face_has_is_its_code_point_in_a_box_that_stands_for_it():
    assert printable("a\u0915") == "a[U+0915]"
    assert stretches("\u0915") == (Stretch("[U+0915]", PLAIN, stands_for="\u0915"),)
    assert [stretch.stands_for for stretch in stretches("\u0939\u093f")] == ["\u0939\u093f"]
    assert printable("\u0915\u3000") == "[U+0915] "
    assert not any(stretch.stands_for for stretch in stretches("[U+0915]"))


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
    assert [s.face for s in stretches("\u0915→")] == [PLAIN, "Jauge-Other"]


def test_what_only_the_faces_of_one_weight_have_is_drawn_by_them_strong_or_not():
    said = [("Fête ", PLAIN), ("日本", "Jauge-East"), (" ", PLAIN), ("🎉", "Jauge-Signs")]
    assert [(s.text, s.face) for s in stretches("Fête 日本 🎉")] == said
    assert [s.face for s in stretches("日🎉", strong=True)] == ["Jauge-East", "Jauge-Signs"]
    assert not any(s.stands_for for s in stretches("Fête 日本 🎉"))


def test_words_from_right_to_left_are_joined_and_stand_for_what_was_typed():
    made = stretches("de عبد الله, Nantes")
    assert [(s.face, s.turned, s.stands_for) for s in made] == [
        (PLAIN, False, ""),
        ("Jauge-Other", True, "عبد الله"),
        (PLAIN, False, ""),
    ]
    assert made[1].text == "\ufecb\ufe92\ufeaa \ufe8d\ufedf\ufee0\ufeea"
    assert printable("de عبد الله, Nantes") == "de عبد الله, Nantes"


@pytest.mark.parametrize(
    "text", ["ع" * 50_000, "אב גד" * 9_000, "\u0915" * 50_000, "\U0001e900" * 10_000, "א\U00010900 " * 8_000]
)
def test_what_stands_for_letters_is_no_longer_than_a_file_may_hold(text):
    told = [s.stands_for for s in stretches(text) if s.stands_for]
    assert len(told) > 1
    assert max(len(part.encode("utf-16-be")) for part in told) < 32_767
    assert "".join(told).split() == text.split()
    assert len(stretches("ع" * 10_000)) == 1


def test_a_letter_of_any_face_is_as_wide_as_it_is_drawn():
    assert width("日本", 10) == 20
    assert width("\u0915", 10) == width("[U+0915]", 10)
    assert width("ab日", 10) == width("ab", 10) + 10


def test_a_narrow_space_stays_unbroken_and_narrow():
    assert [(s.text, s.narrow) for s in stretches("Quoi\u202f?")] == [("Quoi", False), ("\u00a0", True), ("?", False)]


def test_a_new_line_breaks_and_an_empty_one_too():
    assert [(s.text, s.breaks) for s in stretches("a\n\nb")] == [("a", False), ("", True), ("", True), ("b", False)]


@pytest.mark.no_cover
def test_no_character_is_drawn_that_a_reader_program_cannot_tell(tmp_path):
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    every = [c for c in sorted(by_first() | by_other()) if c.isprintable() and c not in faces._INVISIBLE]
    every += "日本語カタカナ한국어，🦽🎉👍🏿🇫🇷𝕏"
    kept = [c for c in every if not right_to_left.has_any(c) and not is_joined_form(c)]
    read = read_back(tmp_path, " ".join(f"{ord(c):X}={c}" for c in kept))
    assert {f"{ord(c):X}={c}" for c in kept if not c.isspace()} <= set(read.split())


def test_a_line_is_shortened_to_its_room():
    assert shortened("court", 100, 9) == "court"
    cut = shortened("un nom bien trop long pour la marge de cette page", 100, 9)
    assert cut.endswith("…")
    assert width(cut, 9) <= 100


@pytest.mark.parametrize(
    "face", ["AtkinsonHyperlegibleNext", "DejaVuSans", "DroidSansFallback", "NotoEmoji", "NotoSansThai"]
)
def test_each_face_travels_with_its_licence(face):
    folder = resources() / "fonts"
    assert list(folder.glob(f"{face}*.ttf"))
    assert "Copyright" in (folder / f"{face}-LICENSE.txt").read_text("utf-8")
