"""The signing key on the disk: encrypted, this user's alone, never overwritten, whole or not there."""

import errno
import os
import stat

import pytest

from audit_app.errors import CannotWrite, DamagedKey, DiskFull, KeyThere, NoKey, WeakPassphrase, WrongKeyPassphrase
from audit_app.store import disk, signing_key
from audit_app.store.home import Home
from audit_app.store.signing_key import OpenedKey
from tests.report import signed

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests


def a_key() -> OpenedKey:
    sealing = signed.a_sealing()
    return OpenedKey(sealing.key, sealing.signer.certificate)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("clé") / "home")
    signing_key.kept(home, a_key(), PASSPHRASE)
    return home


@pytest.fixture
def home(kept, tmp_path):
    own = Home(tmp_path / "home")
    own.folder.mkdir()
    own.signing_key.write_bytes(kept.signing_key.read_bytes())
    return own


def test_it_comes_back_as_it_was_with_its_passphrase(kept):
    assert signing_key.opened(kept, PASSPHRASE) == a_key()
    assert signing_key.certificate_of(kept) == a_key().certificate


def test_accents_open_it_however_they_were_typed(tmp_path):
    home = Home(tmp_path / "home")
    signing_key.kept(home, a_key(), "été à la plage")
    assert signing_key.opened(home, "e\u0301te\u0301 a\u0300 la plage") == a_key()


def test_only_its_user_reads_it_and_only_the_certificate_is_in_clear(kept):
    content = kept.signing_key.read_bytes()
    assert a_key().secret not in content
    assert content.count(b"-----BEGIN") == 2
    assert b"BEGIN CERTIFICATE" in content
    if os.name == "posix":
        assert stat.S_IMODE(kept.signing_key.stat().st_mode) == 0o600
    assert [path.name for path in kept.folder.iterdir() if path.is_file()] == ["signing-key.pem"]


def test_another_passphrase_does_not_open_it(kept):
    for wrong in ("", "pile agrafe chevaux", PASSPHRASE.upper()):
        with pytest.raises(WrongKeyPassphrase):
            signing_key.opened(kept, wrong)


def test_a_second_key_is_refused_and_the_first_stays(home):
    before = home.signing_key.read_bytes()
    with pytest.raises(KeyThere):
        signing_key.kept(home, a_key(), PASSPHRASE)
    assert home.signing_key.read_bytes() == before


def test_a_short_passphrase_makes_no_key(tmp_path):
    home = Home(tmp_path / "home")
    with pytest.raises(WeakPassphrase):
        signing_key.kept(home, a_key(), "x" * (signing_key.LEAST - 1))
    assert not home.signing_key.exists()


def test_where_there_is_none_it_is_said(tmp_path):
    for ask in (signing_key.certificate_of, lambda home: signing_key.opened(home, PASSPHRASE)):
        with pytest.raises(NoKey):
            ask(Home(tmp_path))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\x00", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a_damaged_file_is_left_as_it_is(home, content):
    home.signing_key.write_bytes(content)
    with pytest.raises(DamagedKey):
        signing_key.certificate_of(home)
    assert home.signing_key.read_bytes() == content


def test_a_certificate_put_in_the_place_of_another_is_damage(home):
    other = signed.a_sealing("Quelqu’un d’autre").signer.certificate
    text = home.signing_key.read_text("ascii")
    lines = signing_key._lines(other)
    start, end = "-----BEGIN CERTIFICATE-----\n", "\n-----END CERTIFICATE-----"
    home.signing_key.write_text(start + lines + end + text.partition(end)[2], "ascii")
    assert signing_key.certificate_of(home) == other
    with pytest.raises(DamagedKey):
        signing_key.opened(home, PASSPHRASE)


@pytest.mark.parametrize(("code", "problem"), [(errno.ENOSPC, DiskFull), (errno.EACCES, CannotWrite)])
def test_where_nothing_can_be_written_nothing_is_left(tmp_path, monkeypatch, code, problem):
    home = Home(tmp_path / "home")

    def refuse(_path):
        raise OSError(code, "refused")

    monkeypatch.setattr(disk, "flush", refuse)
    monkeypatch.setattr(os, "fsync", lambda _handle: refuse(None))
    with pytest.raises(problem):
        signing_key.kept(home, a_key(), PASSPHRASE)
    assert [path for path in home.folder.rglob("*") if path.is_file()] == []


def test_it_is_in_no_backup(kept):
    assert kept.signing_key.parent == kept.folder
    assert list(kept.backups.iterdir()) == []
