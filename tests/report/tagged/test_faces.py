"""Any text reaches the page as itself: in one face, in the other, or as its code point."""

import logging
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from audit_app.report import blocks, pdf
from audit_app.report.tagged import faces
from audit_app.report.tagged.faces import esc, printable, shortened, width
from audit_app.shipped import resources
from tests.report import audits


def read_back(tmp_path, text: str) -> str:
    report = blocks.Report(
        *("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}{pages}"), blocks=(blocks.say(text),)
    )
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages).split())


@given(st.text(max_size=80), st.booleans())
def test_markup_says_exactly_the_text(text, strong):
    made = esc(text.replace("\r", ""), strong=strong)
    said = "".join(ElementTree.fromstring(f"<p>{''.join(c for c in made if c.isprintable())}</p>").itertext())  # noqa: S314
    meant = "".join(c for c in printable(text) if c.isprintable() or c == "\u202f")
    assert "".join(said.split()) == "".join(meant.split())


def test_what_no_face_has_is_its_code_point_in_a_box():
    assert printable("a\U0001f9d1") == "a[U+1F9D1]"
    assert 'backColor="#e4e6ea">[U+1F9D1]<' in esc("\U0001f9d1")
    assert printable("\u6f22\u3000") == "[U+6F22] "


def test_what_only_the_second_face_has_is_drawn_by_it():
    assert esc("a → b") == 'a <font name="Jauge-Other">→</font> b'
    assert esc("→", strong=True) == '<font name="Jauge-Other-Strong">→</font>'


def test_a_box_and_a_drawn_sign_side_by_side_keep_their_faces():
    assert esc("\U0001f9d1→") == ('<font backColor="#e4e6ea">[U+1F9D1]</font><font name="Jauge-Other">→</font>')


def test_a_narrow_space_stays_unbroken_and_narrow():
    assert esc("Quoi\u202f?") == 'Quoi<font size="-3">\u00a0</font>?'


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
