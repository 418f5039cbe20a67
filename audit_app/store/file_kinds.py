"""What a file is, told from its bytes alone: a PDF, a text, a recording. Nothing of it is decoded."""

import re

from audit_app.domain.audit import EvidenceKind
from audit_app.reading import is_picture

DOCUMENT_SUFFIXES = frozenset({".pdf", ".txt", ".md", ".csv"})
"""Names of files that are meant as documents, whatever is in them."""

AUDIO_SUFFIXES = frozenset({".wav", ".mp3", ".m4a", ".ogg", ".oga", ".opus"})
"""Names of files that are meant as recordings, whatever is in them."""

_END_OF_PDF = 4_096
"""Bytes at the end of a PDF among which it says where its table lies; some programs write more after it."""

_SOUND_BRANDS = {b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"3gp4", b"3gp5"}
"""What telephones call a file of the MP4 family that may hold sound alone."""

_SEEN = re.compile(rb"hdlr.{8}vide", re.DOTALL)
"""A track of an MP4 file that is to be seen."""

_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
"""Bytes that no text in Windows-1252 holds."""

_SOUNDS_OF_OGG = (b"OpusHead", b"\x01vorbis", b"Speex   ", b"\x7fFLAC")
_FIRST_PAGE = 64


def meant(content: bytes, suffix: str) -> EvidenceKind:
    """Return what a file is to be taken for: what its bytes say, failing that what its name says; else a picture."""
    if audio_suffix(content):
        return EvidenceKind.AUDIO
    if is_picture(content):
        return EvidenceKind.PICTURE
    if content.startswith(b"%PDF-") or suffix in DOCUMENT_SUFFIXES:
        return EvidenceKind.DOCUMENT
    return EvidenceKind.AUDIO if suffix in AUDIO_SUFFIXES else EvidenceKind.PICTURE


def document_suffix(content: bytes) -> str:
    """Return the suffix its bytes deserve, empty when they are neither a whole PDF nor a text in UTF-8."""
    if content.startswith(b"%PDF-"):
        return ".pdf" if b"startxref" in content[-_END_OF_PDF:] else ""
    if not content.strip() or b"\x00" in content:
        return ""
    try:
        content.decode()
    except UnicodeDecodeError:
        return ""
    return ".txt"


def is_other_text(content: bytes) -> bool:
    """Whether it is a text in another writing than UTF-8: Windows-1252, as Notepad wrote for long, or UTF-16."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if content.startswith(b"%PDF-") or not content.strip():
        return False
    return not _NO_TEXT.search(content) and not document_suffix(content)


def audio_suffix(content: bytes) -> str:
    """Return the suffix its bytes deserve, empty when they are no recording; a film is none."""
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return ".wav"
    if content[:4] == b"OggS" and any(codec in content[:_FIRST_PAGE] for codec in _SOUNDS_OF_OGG):
        return ".ogg"
    if content[4:8] == b"ftyp" and content[8:12] in _SOUND_BRANDS and not _SEEN.search(content):
        return ".m4a"
    return ".mp3" if _is_mp3(content) else ""


def _is_mp3(content: bytes) -> bool:
    """Whether it begins with a tag of ID3, or with a frame of layer III.

    **Source:** ID3v2.3 section 3.1; ISO/IEC 11172-3 section 2.4.1.3.
    """
    if content[:3] == b"ID3":
        return len(content) > 10 and content[3] < 0xFF and max(content[6:10]) < 0x80
    if len(content) < 4 or content[0] != 0xFF or content[1] & 0xE0 != 0xE0:
        return False
    version, layer = content[1] >> 3 & 3, content[1] >> 1 & 3
    rate, sampling = content[2] >> 4, content[2] >> 2 & 3
    return version != 1 and layer == 1 and rate not in {0, 15} and sampling != 3
