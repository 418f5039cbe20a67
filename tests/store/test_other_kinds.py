"""What is not taken is called what it is, from its bytes; what is taken is let through."""

import pytest

from audit_app.store.other_kinds import refusal
from tests.store.test_file_kinds import FILM, MP3, OPUS, PDF, SOUND

WEBM = b"\x1aE\xdf\xa3\x01..webm"


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"#!AMR\n\x3c", "another_recording", "AMR"),
        (b"#!AMR-WB\n", "another_recording", "AMR"),
        (b"fLaC\0\0\0\x22", "another_recording", "FLAC"),
        (b"\xff\xf1\x50\x80", "another_recording", "AAC"),
        (b"\xff\xf9\x50\x80", "another_recording", "AAC"),
        (b"0&\xb2u\x8ef\xcf\x11", "another_recording", "WMA"),
        (b"FORM\0\0\0\0AIFFCOMM", "another_recording", "AIFF"),
        (WEBM + b"A_OPUS", "another_recording", "WebM"),
        (WEBM + b"V_VP8", "film", "WebM"),
        (FILM, "film", "MP4"),
        (b"RIFF\0\0\0\0AVI LIST", "film", "AVI"),
        (b"{\\rtf1\\ansi Bonjour}", "another_document", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "another_document", "DOC"),
        (b"PK\x03\x04..word/document.xml", "another_document", "DOCX"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "another_document", "ODT"),
        (b"PK\x03\x04..notes.txt", "archive", "ZIP"),
    ],
    ids=lambda value: repr(value[:12]),
)
@pytest.mark.parametrize("suffix", [".jpg", ".txt", ".xyz"])
def test_the_bytes_say_what_it_is_whatever_its_name(content, code, found, suffix):
    fault = refusal(content, suffix)
    assert (fault.code, fault.found) == (code, found)
    assert bool(fault.choices) == (code == "another_recording")
    assert "opus" in fault.choices or code != "another_recording"


@pytest.mark.parametrize("content", [PDF, MP3, SOUND, OPUS, b"\xff\xd8\xff\xe0", b"RIFF\0\0\0\0WEBPVP8 "])
@pytest.mark.parametrize("suffix", [".docx", "", ".mp3"])
def test_what_is_taken_is_let_through_whatever_its_name(content, suffix):
    assert refusal(content, suffix) is None


@pytest.mark.parametrize(
    ("content", "suffix", "found"),
    [
        (b"PK\x03\x04 cut short", ".docx", "DOCX"),
        (b"PK\x03\x04 cut short", ".ods", "ODS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xls", "XLS"),
        (b"PK\x03\x04..word/document.xml", ".zip", "DOCX"),
    ],
)
def test_where_the_bytes_do_not_tell_which_document_it_is_the_name_does(content, suffix, found):
    fault = refusal(content, suffix)
    assert (fault.code, fault.found) == ("another_document", found)


def test_where_the_bytes_say_nothing_the_name_decides():
    assert refusal(b"a,b", ".csv") is None
    assert refusal(b"GIF89a", ".gif") is None
    assert refusal(b"", "") is None
    assert refusal(b"MZ\x90", ".exe").code == "another_kind"
