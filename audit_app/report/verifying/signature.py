"""The signature: what it covers, whether it holds, and whether it is written in its one form."""

import hashlib
import io
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from audit_app.report.verifying.received import broken


@dataclass(frozen=True)
class Seal:
    """What was found of the signature: each check, and the certificate where it is intact."""

    checks: Mapping[str, bool]
    certificate: bytes = b""


def seal_of(content: bytes) -> Seal:
    """Return what the signature is worth; one check alone where there is none, or several."""
    ranges = list(_RANGE.finditer(content))
    if b"/ByteRange" not in content:
        is_cut = not content.rstrip().endswith(b"%%EOF")  # the rest may have been a signature
        return Seal({"signed": False, "whole_file": False} if is_cut else {"signed": False})
    if len(ranges) != 1 or content.count(b"/ByteRange") != 1:
        return Seal(dict.fromkeys(("signed", "whole_file", "padding", "signature"), False))
    start, end = _gap(content, ranges[0])
    der, certificate = _der(content[start:end]), b""
    with suppress(*broken()):
        certificate = _intact(content, der, content[:start] + content[end:])
    checks = {"signed": True, "whole_file": end > 0, "padding": bool(der), "signature": bool(certificate)}
    return Seal(checks, certificate if all(checks.values()) else b"")


_RANGE = re.compile(rb"/ByteRange ?\[ ?(\d{1,10}) (\d{1,10}) (\d{1,10}) (\d{1,10}) *\]")


def _gap(content: bytes, found: re.Match[bytes]) -> tuple[int, int]:
    """Return where the one part that is not signed begins and ends, (0, 0) where there is more than /Contents in it."""
    zero, start, end, rest = map(int, found.groups())
    covers = zero == 0 < start < end and end + rest == len(content) and not start <= found.start() < end
    is_contents = content[:start].endswith(b"/Contents ") or content[:start].endswith(b"/Contents")
    return (start, end) if covers and is_contents and content[end - 1 : end] == b">" else (0, 0)


def _der(room: bytes) -> bytes:
    """Return the signature out of its room: small hexadecimal digits, then nothing but zeros; b'' otherwise.

    >>> _der(b"<30020500000000>").hex(), _der(b"<3002050000000a>"), _der(b"<3002 0500>")
    ('30020500', b'', b'')
    """
    digits = room[1:-1]
    if not re.fullmatch(rb"<(?:[0-9a-f]{2})+>", room):
        return b""
    packed = bytes.fromhex(digits.decode("ascii"))
    length = packed[1] if len(packed) > 1 else 0
    head = 2
    if length > 0x80:
        head += length - 0x80
        length = int.from_bytes(packed[2:head], "big")
    der, padding = packed[: head + length], packed[head + length :]
    return b"" if len(der) < head + length or any(padding) else der


def _intact(content: bytes, der: bytes, covered: bytes) -> bytes:
    """Return the signer's certificate where the signature holds and is written as Jauge writes it, else b''.

    Whatever of the signature is not signed itself has one form only: nothing can be put there, or be changed. That
    holds of its two numbers as well: of the two second ones that fit, only the lower is taken.
    """
    from asn1crypto import cms
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.generic_cms import get_signing_cert_attr, validate_sig_integrity

    (signature,) = PdfFileReader(io.BytesIO(content)).embedded_signatures
    read = cms.ContentInfo.load(der, strict=True)["content"]
    (signer,), (choice,) = read["signer_infos"], read["certificates"]
    certificate = choice.chosen
    digest = hashlib.sha256(covered).digest()
    holds = validate_sig_integrity(signer, certificate, "data", digest) == (True, True)
    bound = get_signing_cert_attr(signer["signed_attrs"]) is not None
    same = bytes(signature.sig_object.raw_get("/Contents")).rstrip(b"\0") == der.rstrip(b"\0")
    return bytes(certificate.dump()) if holds and bound and same and rewritten(signer, certificate) == der else b""


_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""How many points P-256 has (FIPS 186-5, SP 800-186)."""


def lowest(signature: bytes) -> bytes:
    """Return the one way to write an ECDSA signature on P-256: DER, the lower of the two second numbers that fit.

    >>> from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    >>> lowest(encode_dss_signature(5, _ORDER - 7)) == lowest(encode_dss_signature(5, 7)) == encode_dss_signature(5, 7)
    True
    """
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

    first, second = decode_dss_signature(signature)
    return encode_dss_signature(first, min(second, _ORDER - second))


def rewritten(signer: Any, certificate: Any) -> bytes:
    """Return the signature (CMS, RFC 5652) made again out of what it signs, who signs and the signed digest.

    Raise ValueError for a key that is not on P-256.
    """
    from asn1crypto import cms

    if certificate.public_key["algorithm"]["parameters"].native != "secp256r1":
        raise ValueError("curve")
    sha256 = {"algorithm": "sha256"}
    named = cms.IssuerAndSerialNumber({"issuer": certificate.issuer, "serial_number": certificate.serial_number})
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier("issuer_and_serial_number", named),
            "digest_algorithm": sha256,
            "signed_attrs": signer["signed_attrs"],
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": lowest(signer["signature"].native),
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [sha256],
            "encap_content_info": {"content_type": "data"},
            "certificates": [certificate],
            "signer_infos": [info],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


@contextmanager
def quiet() -> Iterator[None]:
    """Keep pyHanko from telling a log what it finds: the verdict says it."""
    log = logging.getLogger("pyhanko")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(before)
