"""Signing: one key a data folder, made once, opened with its passphrase alone, and good for a report."""

import pytest

from audit_app import signing
from audit_app.errors import DamagedKey, KeyThere, NoKey, WeakPassphrase, WrongKeyPassphrase
from audit_app.store.home import Home

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "données")


def test_a_key_is_made_once_and_opened_again(home):
    made = signing.made(home, "Ligue d’athlétisme", PASSPHRASE)
    assert signing.signer(home) == made.signer
    assert made.signer.name == "Ligue d’athlétisme"
    assert signing.opened(home, PASSPHRASE) == made
    with pytest.raises(KeyThere):
        signing.made(home, "Une autre", PASSPHRASE)
    assert signing.signer(home) == made.signer


def test_without_a_key_nothing_signs(home):
    with pytest.raises(NoKey):
        signing.signer(home)
    with pytest.raises(NoKey):
        signing.opened(home, PASSPHRASE)


def test_a_short_passphrase_makes_no_key_and_a_wrong_one_opens_none(home):
    with pytest.raises(WeakPassphrase):
        signing.made(home, "Ligue", "onze signes")
    assert not home.signing_key.exists()
    signing.made(home, "Ligue", PASSPHRASE)
    with pytest.raises(WrongKeyPassphrase):
        signing.opened(home, PASSPHRASE + " ")


def test_a_certificate_that_names_nobody_is_damage(home):
    kinds = ("CERTIFICATE", "PKCS12")
    home.prepare()
    text = "".join(f"-----BEGIN {kind}-----\nAAAA\n-----END {kind}-----\n" for kind in kinds)
    home.signing_key.write_text(text, "ascii")
    with pytest.raises(DamagedKey):
        signing.signer(home)
