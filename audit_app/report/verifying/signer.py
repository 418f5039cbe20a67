"""Who signed: the key's fingerprint, in digits and in words, and whether it is the one expected."""

import hashlib
import re
import unicodedata
from typing import Any

from audit_app.report.verifying.texts import plain


def signer_of(certificate: bytes) -> dict[str, Any]:
    """Return what is told of who signed, out of the certificate."""
    from asn1crypto import x509

    read, fingerprint = x509.Certificate.load(certificate), hashlib.sha256(certificate).hexdigest()
    subject = read.subject.native
    return {
        "name": plain(str(subject.get("organization_name") or subject.get("common_name") or "")),
        "since": read.not_valid_before.date().isoformat(),
        "fingerprint": " ".join(fingerprint[at : at + 4] for at in range(0, 64, 4)),
        "words": {language: _in_words(fingerprint, language) for language in ("fr", "en")},
    }


def _in_words(fingerprint: str, language: str) -> str:
    """Return the first 16 bytes of a fingerprint in twelve words of BIP 39, '' without its lists."""
    try:
        from mnemonic import Mnemonic
    except ImportError:
        return ""
    said = Mnemonic({"fr": "french", "en": "english"}[language]).to_mnemonic(bytes.fromhex(fingerprint)[:16])
    return unicodedata.normalize("NFC", said)


def is_fingerprint(typed: str) -> bool:
    """Whether what is typed has the form of a fingerprint: 64 hexadecimal digits, or twelve words.

    >>> is_fingerprint("ABAB " * 16), is_fingerprint("un deux " * 6), is_fingerprint("n'importe quoi")
    (True, True, False)
    """
    heard = _as_heard(typed)
    return bool(re.fullmatch(r"[0-9a-f]{64}", heard.replace(" ", "")) or re.fullmatch(r"(?:[a-z]+ ){11}[a-z]+", heard))


def is_signer(fingerprint: str, expected: str) -> bool:
    """Whether a fingerprint is the one expected: in hexadecimal digits, or in its twelve words.

    >>> is_signer("ab" * 32, "ABAB " * 16), is_signer("ab" * 32, "abab"), is_signer("ab" * 32, "")
    (True, False, False)
    """
    typed = _as_heard(expected)
    if typed.replace(" ", "") == fingerprint:
        return True
    return bool(typed) and typed in {_as_heard(_in_words(fingerprint, language)) for language in ("fr", "en")}


def _as_heard(words: str) -> str:
    """Return words as they are told on the telephone: no accent, no capital, no comma; no two of a list are alike so.

    >>> _as_heard("Réserve, TAILLER ;  ab:cd")
    'reserve tailler ab cd'
    """
    letters = unicodedata.normalize("NFKD", words.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(sign for sign in letters if not unicodedata.combining(sign))))
