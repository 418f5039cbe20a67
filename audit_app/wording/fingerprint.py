"""A fingerprint as people compare it: digits in groups of four, or twelve words to be read out on the telephone."""

import unicodedata

_LISTS = {"fr": "french", "en": "english"}
_BYTES_IN_WORDS = 16


def in_fours(digits: str) -> str:
    """Return hexadecimal digits in groups of four, so that two can be compared by eye.

    >>> in_fours("00ff12ab")
    '00ff 12ab'
    """
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def in_words(fingerprint: str, language: str) -> str:
    """Return the twelve words that stand for the first 16 bytes of a fingerprint; the last one holds a check.

    >>> in_words("00" * 32, "en").split()[-2:]
    ['abandon', 'about']

    **Source:** BIP 39, with its lists of French and English words.
    """
    from mnemonic import Mnemonic

    said = Mnemonic(_LISTS.get(language, "english")).to_mnemonic(bytes.fromhex(fingerprint)[:_BYTES_IN_WORDS])
    return unicodedata.normalize("NFC", said)
