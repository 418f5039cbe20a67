"""Sealing: a report signed with the organiser's own key, and what tells that key from another.

A signature of PAdES (ETSI EN 319 142-1, level B-B) over the whole file, in a field that is not seen, added after the
last byte that was printed. The key is self-made: it proves that nothing was changed, not who holds it.
"""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from audit_app.errors import CannotPrint
from audit_app.report.verifying.judging import judged
from audit_app.report.verifying.received import NotOurs
from audit_app.report.verifying.signature import rewritten
from audit_app.wording.fingerprint import in_fours, in_words

FIELD = "Jauge"
_KEPT_FOR = timedelta(days=3_650)


@dataclass(frozen=True)
class Signer:
    """Who seals, since when, and the certificate that says so (DER)."""

    name: str
    since: date
    certificate: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, as every program that reads certificates shows it."""
        return hashlib.sha256(self.certificate).hexdigest()


@dataclass(frozen=True)
class Sealing:
    """A signer with the key at hand (PKCS#8): what makes a report signed."""

    signer: Signer
    key: bytes = field(repr=False)

    def sealed(self, content: bytes, out: Path) -> bytes:
        """Return the finished PDF, signed, once whoever receives it would find it unchanged; raise CannotPrint."""
        made = sealed(content, self.key, self.signer.certificate)
        try:
            verdict = judged(made)["verdict"]
        except NotOurs:
            verdict = "not_ours"
        if verdict != "unchanged":
            raise CannotPrint(out, "seal")
        return made


def made_key(name: str) -> tuple[bytes, bytes]:
    """Return a new key (EC P-256, PKCS#8) and the certificate it gives itself in this name, both as DER."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, named = ec.generate_private_key(ec.SECP256R1()), _named(name)
    now = datetime.now(UTC).replace(microsecond=0)
    made = (
        x509.CertificateBuilder(issuer_name=named, subject_name=named, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + _KEPT_FOR)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_to_sign(), critical=True)
        .sign(key, hashes.SHA256())
    )
    form = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return key.private_bytes(*form), made.public_bytes(serialization.Encoding.DER)


def signer_of(certificate: bytes) -> Signer:
    """Return who a certificate (DER) of `made_key` names; raise ValueError for what is none."""
    from cryptography import x509

    read = x509.load_der_x509_certificate(certificate)
    names = [str(part.value) for part in read.subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME)]
    if not names:
        raise ValueError("nobody")
    return Signer(names[0], read.not_valid_before_utc.date(), certificate)


def sealed(content: bytes, key: bytes, certificate: bytes) -> bytes:
    """Return the PDF with a signature over all of it; the key as PKCS#8, the certificate as `made_key` made it."""
    from asn1crypto import keys, x509
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate),
        signing_key=keys.PrivateKeyInfo.load(key),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    how = signers.PdfSignatureMetadata(field_name=FIELD, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES)
    out = io.BytesIO()
    signers.PdfSigner(how, signer=signer).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(content)), output=out)
    return _in_its_one_form(out.getvalue())


def _in_its_one_form(signed: bytes) -> bytes:
    """Return the file with its signature in the one writing that whoever verifies accepts: lower number, small digits.

    The signature stands for what is signed whichever of its two writings is there: this changes nothing of it.
    """
    from asn1crypto import cms

    start = signed.rindex(b"/Contents <") + len(b"/Contents <")
    end = signed.index(b">", start)
    made = cms.ContentInfo.load(bytes.fromhex(signed[start:end].decode("ascii")))["content"]
    (signer,), (choice,) = made["signer_infos"], made["certificates"]
    digits = rewritten(signer, choice.chosen).hex().encode("ascii")
    return signed[:start] + digits.ljust(end - start, b"0") + signed[end:]


def told(signer: Signer) -> Mapping[str, object]:
    """Return what is told of a signer to a program."""
    words = {language: in_words(signer.fingerprint, language) for language in ("fr", "en")}
    shown = in_fours(signer.fingerprint)
    return {"name": signer.name, "since": signer.since.isoformat(), "fingerprint": shown, "words": words}


def _named(name: str) -> "x509.Name":  # type: ignore[name-defined]  # noqa: F821  imported where it is used
    from cryptography import x509

    common = name[:64]  # as long as a common name may be (RFC 5280)
    return x509.Name(
        [x509.NameAttribute(x509.NameOID.COMMON_NAME, common), x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, name)]
    )


def _to_sign() -> "x509.KeyUsage":  # type: ignore[name-defined]  # noqa: F821
    from cryptography import x509

    told = dict.fromkeys(("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"), False)
    return x509.KeyUsage(
        digital_signature=True, content_commitment=True, encipher_only=False, decipher_only=False, **told
    )
