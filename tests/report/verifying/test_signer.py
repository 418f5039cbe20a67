"""Who signed: another key is said, and what is no fingerprint is said to be none."""

import sys
import unicodedata

import pytest

from audit_app.report.verifying import signer, telling
from audit_app.wording.fingerprint import in_words
from tests.report import signed
from tests.report.signed import failed, judged, printed


def test_a_report_printed_and_signed_by_somebody_else_is_whole_and_its_signer_is_not_the_expected_one(tmp_path):
    ours, forged = signed.a_sealing().signer.fingerprint, printed(signer="Quelqu’un d’autre")
    assert judged(forged, tmp_path)["verdict"] == "unchanged"
    for expected in (ours, in_words(ours, "fr"), in_words(ours, "en").upper()):
        found = judged(forged, tmp_path, signer=expected)
        assert (found["verdict"], failed(found)) == ("changed", {"signer"})
        assert telling.in_words(found).startswith("Intact, mais signé d’une autre clé")
        assert judged(printed(), tmp_path, signer=expected)["verdict"] == "unchanged"


@pytest.mark.parametrize("typed", ["n’importe quoi", " ", "ab" * 31, "un deux trois", "12 mots", "g" * 64])
def test_what_is_no_fingerprint_is_said_to_be_none_and_not_another_key(typed, tmp_path):
    found = judged(printed(), tmp_path, signer=typed)
    assert (found["verdict"], failed(found)) == ("changed", {"expected"})
    said = telling.in_words(found)
    assert said.startswith("Intact, mais la clé n’est pas comparée\u00a0: ce que vous avez tapé n’est pas une")
    assert "64 signes" in said
    assert "autre clé" not in said


def test_words_typed_as_they_are_heard_are_the_same_words():
    fingerprint = "0e9cdb364eb8f456e75a6cc0357c4b51" * 2
    words = in_words(fingerprint, "fr")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))
    assert bare != words
    for typed in (bare, ", ".join(words.split()), unicodedata.normalize("NFD", words), f" {bare.upper()}. "):
        assert signer.is_signer(fingerprint, typed), typed
    assert not signer.is_signer(fingerprint, " ".join(reversed(bare.split())))


def test_whoever_is_expected_has_not_signed_what_nobody_signed(tmp_path):
    assert judged(printed(signer=""), tmp_path, signer="ab" * 32)["verdict"] == "unsigned"


def test_without_the_lists_of_words_the_digits_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "mnemonic", None)
    found = judged(printed(), tmp_path)
    assert found["verdict"] == "unchanged"
    assert found["signer"]["words"] == {"fr": "", "en": ""}
    assert found["signer"]["fingerprint"] in telling.in_words(found)
