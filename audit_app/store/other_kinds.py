"""Files that are not taken as evidence, called what they are from their bytes: a sound is not said to be no photo."""

from audit_app import reading
from audit_app.errors import Fault
from audit_app.store import file_kinds

AUDIO_CHOICES = ("wav", "mp3", "m4a", "ogg", "opus")
"""Recordings that are taken, as people name them."""

_SOUNDS = ((b"#!AMR", "AMR"), (b"fLaC", "FLAC"), (b"ADIF", "AAC"), (b"caff", "CAF"), (b"0&\xb2u\x8ef\xcf\x11", "WMA"))
_OFFICE = ((b"word/document.xml", "DOCX"), (b"xl/workbook.xml", "XLSX"), (b"ppt/presentation.xml", "PPTX"))
_NAMED = {f".{name.lower()}": name for name in ("DOCX", "XLSX", "PPTX", "ODT", "ODS", "ODP")}
"""What a file of this name is meant to be, where its bytes do not tell which: one cut short, say."""

_OLDER = {".xls": "XLS", ".ppt": "PPT"}
_OPEN = ((b"opendocument.text", "ODT"), (b"opendocument.spreadsheet", "ODS"), (b"opendocument.presentation", "ODP"))
_HEAD = 4_096
_PICTURES = frozenset(
    [".jpg", ".jpeg", ".jfif", ".png", ".webp", ".heic", ".heif", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".avif"]
)
"""Names of pictures: `reading.picture` says why one is not taken."""


def refusal(content: bytes, suffix: str) -> Fault | None:
    """Return why a file is not taken, and how it could be; None where it may be, or is a picture to be tried.

    The bytes decide; where they say nothing, a name that is not one of a kind we take is that of something else.
    """
    if file_kinds.audio_suffix(content) or content.startswith(b"%PDF-") or reading.is_picture(content):
        return None
    if sound := _sound(content):
        return Fault("another_recording", found=sound, choices=AUDIO_CHOICES)
    if film := _film(content):
        return Fault("film", found=film)
    if written := _written(content, suffix):
        return Fault("another_document", found=written)
    if content.startswith(b"PK\x03\x04"):
        return Fault("archive", found="ZIP")
    ours = file_kinds.DOCUMENT_SUFFIXES | file_kinds.AUDIO_SUFFIXES
    known = suffix in ours or suffix in _PICTURES or not suffix
    return None if known else Fault("another_kind", found=suffix)


def _sound(content: bytes) -> str:
    """Return the name of a sound of another kind.

    **Source:** RFC 4867 section 5 (AMR), RFC 9639 section 6 (FLAC), ISO/IEC 13818-7 section 6.2 (AAC in ADTS).
    """
    found = next((name for head, name in _SOUNDS if content.startswith(head)), "")
    if content[:4] == b"FORM" and content[8:12] in {b"AIFF", b"AIFC"}:
        return "AIFF"
    if content[:1] == b"\xff" and content[1:2] and content[1] & 0xF6 == 0xF0:
        return "AAC"
    if content.startswith(b"\x1aE\xdf\xa3") and b"V_" not in content[:_HEAD]:
        return "WebM"
    return found


def _film(content: bytes) -> str:
    if content.startswith(b"\x1aE\xdf\xa3"):
        return "WebM"
    if content[:4] == b"RIFF" and content[8:12] == b"AVI ":
        return "AVI"
    return "MP4" if content[4:8] == b"ftyp" else ""


def _written(content: bytes, suffix: str) -> str:
    if content.startswith(b"{\\rtf"):
        return "RTF"
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _OLDER.get(suffix, "DOC")
    if not content.startswith(b"PK\x03\x04"):
        return ""
    inside = (*((mark, name) for mark, name in _OPEN if mark in content[:_HEAD]), *_OFFICE)
    return next((name for mark, name in inside if mark in content), _NAMED.get(suffix, ""))
