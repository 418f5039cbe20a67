"""A fingerprint in words: twelve of BIP 39's lists, the same for the same key, another for the next."""

import pytest
from mnemonic import Mnemonic

from audit_app.wording.fingerprint import in_fours, in_words


@pytest.mark.parametrize(("language", "listed"), [("fr", "french"), ("en", "english"), ("de", "english")])
def test_twelve_words_give_the_first_sixteen_bytes_back(language, listed):
    digest = "0123456789abcdef" * 4
    words = in_words(digest, language).split()
    assert len(words) == 12
    assert bytes(Mnemonic(listed).to_entropy(" ".join(words))) == bytes.fromhex(digest)[:16]


def test_a_key_that_differs_early_has_other_words():
    assert in_words("00" * 32, "fr") != in_words("01" + "00" * 31, "fr")


def test_accents_are_composed_as_people_type_them():
    said = in_words("0123456789abcdef" * 4, "fr") + in_words("fedcba9876543210" * 4, "fr")
    assert not any(0x300 <= ord(sign) < 0x370 for sign in said)


def test_digits_stand_in_groups_of_four():
    assert in_fours("ab" * 32) == " ".join(["abab"] * 16)
