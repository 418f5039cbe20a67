"""What a file is, told from its bytes: a name lies, a film is no recording, half a PDF is no document."""

import pytest

from audit_app.domain.audit import EvidenceKind
from audit_app.store.file_kinds import audio_suffix, document_suffix, meant

PDF = b"%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n"
MP3 = b"\xff\xfb\x90\x44" + b"\0" * 40
TAGGED = b"ID3\x04\0\0\0\0\0\x0a" + b"\0" * 20
SOUND = b"\0\0\0\x1cftypM4A \0\0\0\0moov....hdlr\0\0\0\0\0\0\0\0soun"
FILM = b"\0\0\0\x1cftypisom\0\0\0\0moov....hdlr\0\0\0\0\0\0\0\0vide"
OPUS = b"OggS\0\x02" + b"\0" * 22 + b"OpusHead"


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"RIFF\x24\0\0\0WAVEfmt ", ".wav"),
        (MP3, ".mp3"),
        (TAGGED, ".mp3"),
        (SOUND, ".m4a"),
        (SOUND.replace(b"M4A ", b"mp42"), ".m4a"),
        (OPUS, ".ogg"),
        (OPUS.replace(b"OpusHead", b"\x01vorbis"), ".ogg"),
    ],
)
def test_recordings_of_telephones_are_known(content, suffix):
    assert audio_suffix(content) == suffix
    assert meant(content, ".jpg") is EvidenceKind.AUDIO


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF\x24\0\0\0WEBPVP8 ",
        FILM,
        FILM.replace(b"isom", b"qt  "),
        SOUND.replace(b"M4A ", b"heic"),
        OPUS.replace(b"OpusHead", b"\x80theora "),
        b"ID3",
        b"ID3\xff\0\0\0\0\0\x0a....",
        b"ID3\x04\0\0\x80\0\0\0....",
        b"\xff\xfe" + "texte".encode("utf-16-le"),
        b"\xff\xd8\xff\xe0",
        b"\xff\xf1\x50\x80",
        b"\xff\xfb\xf0\x44",
        b"\xff\xfb\x9c\x44",
        b"\xff\xeb\x90\x44",
        b"\xff\xfb",
    ],
    ids=lambda content: repr(content[:14]),
)
def test_what_is_no_recording_is_none(content):
    assert audio_suffix(content) == ""


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (PDF, ".pdf"),
        (PDF + b"\n" * 3_000, ".pdf"),
        ("Été\n".encode(), ".txt"),
        (PDF[:20], ""),
        (b"caf\xe9", ""),
        (b" ", ""),
    ],
)
def test_a_document_is_a_whole_pdf_or_a_text(content, suffix):
    assert document_suffix(content) == suffix


@pytest.mark.parametrize(
    ("content", "suffix", "kind"),
    [
        (PDF, ".jpg", "document"),
        (b"a,b", ".csv", "document"),
        (b"a,b", ".jpg", "picture"),
        (b"\xff\xd8\xff", ".png", "picture"),
        (b"\xff\xd8\xff", ".pdf", "picture"),
        (b"\x89PNG\r\n\x1a\n", ".mp3", "picture"),
        (b"<html>", ".mp3", "audio"),
        (b"", "", "picture"),
    ],
)
def test_bytes_come_before_the_name(content, suffix, kind):
    assert meant(content, suffix) is EvidenceKind(kind)
