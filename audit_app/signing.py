"""Signing: the key that reports are signed with, made, shown and opened; for window and command."""

from audit_app.errors import DamagedKey
from audit_app.report import sealing
from audit_app.report.sealing import Sealing, Signer
from audit_app.store import signing_key
from audit_app.store.home import Home


def made(home: Home, name: str, passphrase: str) -> Sealing:
    """Make the key of a data folder in this name; raise WeakPassphrase, KeyThere, CannotWrite or DiskFull."""
    signing_key.require_strong(passphrase)
    signing_key.require_none(home)
    secret, certificate = sealing.made_key(name)
    signing_key.kept(home, signing_key.OpenedKey(secret, certificate), passphrase)
    return Sealing(sealing.signer_of(certificate), secret)


def signer(home: Home) -> Signer:
    """Return who signs here, without a passphrase; raise NoKey, DamagedKey or CannotRead."""
    return _named(home, signing_key.certificate_of(home))


def opened(home: Home, passphrase: str) -> Sealing:
    """Return what signs a report; raise NoKey, WrongKeyPassphrase, DamagedKey or CannotRead."""
    found = signing_key.opened(home, passphrase)
    return Sealing(_named(home, found.certificate), found.secret)


def _named(home: Home, certificate: bytes) -> Signer:
    try:
        return sealing.signer_of(certificate)
    except ValueError:
        raise DamagedKey(home.signing_key) from None
