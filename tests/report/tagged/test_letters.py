"""The faces of a report: read where a letter asks for them, each letter told to readers as it is."""

import io
import re
import subprocess
import sys
import threading
import time
from functools import cache

import pikepdf
import pytest
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from audit_app.report import pdf
from audit_app.report.blocks import say
from audit_app.report.reading_back import ReadBack
from audit_app.report.tagged import letters
from audit_app.report.tagged.letters import OTHER, PLAIN, STRONG, THAI, ToldFace, by_first, by_other, further_face
from audit_app.shipped import resources
from tests.report.documents import of_blocks


def printed(said: str) -> pikepdf.Pdf:
    content, _, _ = pdf._printed(of_blocks(say(said)), lambda _: None, lambda *_: None)
    return pikepdf.open(io.BytesIO(content))


@pytest.mark.parametrize(
    ("letter", "face"),
    [
        ("→", OTHER[PLAIN]),
        ("א", OTHER[PLAIN]),
        ("日", "Jauge-East"),
        ("한", "Jauge-East"),
        ("🦽", "Jauge-Signs"),
        ("😀", "Jauge-Signs"),
        ("𝕏", OTHER[PLAIN]),
        ("क", ""),
        ("ก", THAI[PLAIN]),
        ("\u0e48", THAI[PLAIN]),
        ("\u0e70", ""),
        ("\ue000", ""),
        ("\U0010fffd", ""),
    ],
)
def test_each_letter_has_its_face(letter, face):
    assert further_face(letter, PLAIN) == face
    assert further_face(letter, STRONG) == {OTHER[PLAIN]: OTHER[STRONG], THAI[PLAIN]: THAI[STRONG]}.get(face, face)


def test_the_faces_draw_what_french_and_english_are_written_with():
    assert set("aéàçœŒæÿ«»’–…€²½ÉÀ%°") <= by_first()
    assert set("≥≤≠→✓✗Ωאا") <= by_other()


def test_a_report_without_such_letters_reads_only_the_first_face():
    asked = (
        "from audit_app.report.tagged.faces import stretches, width;"
        "from audit_app.report.tagged import letters, styles;"
        "styles.roles(); stretches('Où êtes-vous\\u202f?\\nIci.'); width('été', 9);"
        "first = letters._read_once.cache_info().currsize; stretches('日');"
        "print(first, letters._read_once.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2", "5"]


@pytest.mark.parametrize("said", ["𝕏🦽 de 日本", "👍🏿 🇫🇷 🧑🏽\u200d🦽", "한국어 カタカナ 北京"])
def test_readers_hear_letters_of_all_faces_as_they_are(said):
    with printed(said) as file:
        told = ReadBack(file).document.every()
        assert [each.said.strip() for each in told if each.role == "P"] == [said]
        assert not any(each.role == "Span" for each in told)


def test_a_face_is_made_known_once_whoever_asks_for_it(monkeypatch):
    known = []

    def slowly(font):
        known.append(font.fontName)
        time.sleep(0.05)

    monkeypatch.setattr(pdfmetrics, "registerFont", slowly)
    monkeypatch.setattr(letters, "_read_once", cache(letters._read_once.__wrapped__))
    asking = [threading.Thread(target=letters._read, args=(letters.SIGNS,)) for _ in range(4)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert known == [letters.SIGNS]


def test_each_face_goes_with_the_file_and_only_the_letters_of_it_that_are_used():
    with printed("日本 🎉 יעל") as file:
        fonts = list(file.pages[0].Resources.Font.values())
        names = {
            re.sub(r"^/\w+\+", "", str(font.BaseFont)): len(font.FontDescriptor.FontFile2.read_bytes())
            for font in fonts
        }
    assert {"DroidSansFallback", "NotoEmoji-Regular", "DejaVuSans"} <= set(names)
    assert names["DroidSansFallback"] < 60_000


def test_joined_letters_are_told_as_the_letters_they_are_of():
    with printed("عبد الله لا") as file:
        tables = [font.ToUnicode.read_bytes().decode() for font in file.pages[0].Resources.Font.values()]
    told = {
        bytes.fromhex(code).decode("utf-16-be") for table in tables for code in re.findall(r"<\w\w> <(\w{4,})>", table)
    }
    assert set("عبدله") <= told
    assert "لا" in told
    assert not any("\ufb50" <= letter <= "\ufefc" for letter in told)


def test_letters_have_the_codes_that_reportlab_gives_them():
    ours, theirs = (kind("Jauge-Codes", str(resources() / "fonts" / "DejaVuSans.ttf")) for kind in (ToldFace, TTFont))
    doc = pdfdoc.PDFDocument()
    many = "".join(map(chr, range(0x400, 0x500)))
    for text in ("Une porte", "", "Une\u00a0porte", "Été", "porte Été", many, many[::-1], "porte \ue000", "a"):
        assert ours.splitString(text, doc) == theirs.splitString(text, doc)
