"""The signing key on the disk: its certificate in clear, the key itself encrypted with a passphrase, in one text file.

    -----BEGIN CERTIFICATE-----        who, since when: readable without a passphrase
    -----BEGIN PKCS12-----             the key with the certificate again (RFC 7292, AES-256, PBKDF2 in 600,000 rounds)

It lies in the data folder, readable by its user alone, and in no copy of the data: whoever loses it makes another.
"""

import base64
import re
import textwrap
import unicodedata
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from audit_app import reading
from audit_app.errors import DamagedKey, FileMissing, KeyThere, NoKey, WeakPassphrase, WrongKeyPassphrase
from audit_app.store import disk
from audit_app.store.home import Home

LEAST = 12
"""Characters of a passphrase at least, as for the names of testers."""

_ROUNDS = 600_000
"""**Source:** OWASP, password storage (2023), for PBKDF2 with SHA-256."""

_MOST = 100_000
_BLOCK = re.compile(r"-----BEGIN (CERTIFICATE|PKCS12)-----\n([A-Za-z0-9+/=\n]+)-----END \1-----\n")


@dataclass(frozen=True)
class OpenedKey:
    """A key ready to sign, as PKCS#8, with its certificate, both DER: never written, never shown."""

    secret: bytes = field(repr=False)
    certificate: bytes = field(repr=False)


def require_none(home: Home) -> None:
    """Raise KeyThere where there is a key already: reports sealed with it could not be told from others any more."""
    if home.signing_key.exists():
        raise KeyThere(home.signing_key)


def require_strong(passphrase: str) -> None:
    """Raise WeakPassphrase."""
    if len(passphrase) < LEAST:
        raise WeakPassphrase(LEAST)


def kept(home: Home, key: OpenedKey, passphrase: str) -> Path:
    """Write a new key, and return where; raise KeyThere, WeakPassphrase, CannotWrite or DiskFull."""
    require_strong(passphrase)
    require_none(home)
    blocks = (("CERTIFICATE", key.certificate), ("PKCS12", _locked(key, passphrase)))
    _put(home, "".join(f"-----BEGIN {name}-----\n{_lines(der)}\n-----END {name}-----\n" for name, der in blocks))
    return home.signing_key


def certificate_of(home: Home) -> bytes:
    """Return the certificate (DER), without a passphrase; raise NoKey, DamagedKey or CannotRead."""
    return _blocks(home)["CERTIFICATE"]


def opened(home: Home, passphrase: str) -> OpenedKey:
    """Return the key; raise NoKey, WrongKeyPassphrase, DamagedKey or CannotRead."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12

    blocks = _blocks(home)
    try:
        key, certificate, _others = pkcs12.load_key_and_certificates(blocks["PKCS12"], _typed(passphrase))
    except ValueError:
        raise WrongKeyPassphrase from None
    if key is None or certificate is None:
        raise DamagedKey(home.signing_key)
    der = certificate.public_bytes(serialization.Encoding.DER)
    if der != blocks["CERTIFICATE"]:
        raise DamagedKey(home.signing_key)
    form = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return OpenedKey(key.private_bytes(*form), der)


def _locked(key: OpenedKey, passphrase: str) -> bytes:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import pkcs12

    way = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(_typed(passphrase))
    )
    secret = serialization.load_der_private_key(key.secret, None)
    if not isinstance(secret, ec.EllipticCurvePrivateKey):
        raise TypeError("not a key of ours")
    certificate = x509.load_der_x509_certificate(key.certificate)
    return pkcs12.serialize_key_and_certificates(b"Jauge", secret, certificate, None, way)


def _typed(passphrase: str) -> bytes:
    """Return a passphrase as bytes, the same whether its accents came composed or not."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape")


def _lines(der: bytes) -> str:
    return "\n".join(textwrap.wrap(base64.b64encode(der).decode("ascii"), 64))


def _blocks(home: Home) -> dict[str, bytes]:
    path = home.signing_key
    try:
        text = reading.contents(path, _MOST).decode("ascii", "replace")
    except FileMissing:
        raise NoKey from None
    found = {block[1]: block[2] for block in _BLOCK.finditer(text.replace("\r\n", "\n"))}
    try:
        return {name: base64.b64decode(found[name]) for name in ("CERTIFICATE", "PKCS12")}
    except (KeyError, ValueError):
        raise DamagedKey(path) from None


def _put(home: Home, text: str) -> None:
    """Put the file in its place; what stands there stays."""
    with disk.told(home.signing_key):
        home.prepare()
    disk.keep_private(home.signing_key, text.encode("ascii"), partial(require_none, home))
