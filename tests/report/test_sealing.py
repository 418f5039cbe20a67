"""The seal: a key made here, a signature over every byte, and no other module that signs or reads signatures."""

import hashlib
import io
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel

import audit_app
from audit_app.errors import CannotPrint
from audit_app.report import sealing
from audit_app.wording.fingerprint import in_words
from tests.pdf_validator.validator import validate
from tests.report import signed


def test_a_key_is_p_256_and_certifies_itself_for_signing_alone():
    key, der = sealing.made_key("Ligue d’athlétisme")
    secret = serialization.load_der_private_key(key, None)
    assert isinstance(secret, ec.EllipticCurvePrivateKey)
    assert isinstance(secret.curve, ec.SECP256R1)
    certificate = x509.load_der_x509_certificate(der)
    certificate.verify_directly_issued_by(certificate)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert (usage.critical, usage.value.digital_signature, usage.value.key_cert_sign) == (True, True, False)
    assert certificate.not_valid_after_utc.year - certificate.not_valid_before_utc.year in {9, 10}


def test_the_signer_is_read_back_with_a_name_of_any_length():
    for name in ("Ville", "Club " * 60):
        signer = sealing.signer_of(sealing.made_key(name.strip())[1])
        assert signer.name == name.strip()
        assert signer.since == datetime.now(UTC).date()
        assert signer.fingerprint == hashlib.sha256(signer.certificate).hexdigest()


def test_what_is_no_certificate_is_refused():
    with pytest.raises(ValueError):
        sealing.signer_of(b"rien")


def test_neither_key_nor_certificate_is_shown_by_accident():
    held = signed.a_sealing()
    assert repr(held.key) not in repr(held)
    assert held.signer.name in repr(held)


def test_two_keys_are_two_signers():
    one, other = (sealing.signer_of(sealing.made_key("Ville")[1]) for _ in range(2))
    assert one.fingerprint != other.fingerprint
    assert in_words(one.fingerprint, "fr") != in_words(other.fingerprint, "fr")


def test_a_program_is_told_all_of_it():
    signer = signed.a_sealing().signer
    told = sealing.told(signer)
    assert told["name"] == signed.NAME
    assert told["words"] == {"fr": in_words(signer.fingerprint, "fr"), "en": in_words(signer.fingerprint, "en")}
    assert str(told["fingerprint"]).replace(" ", "") == signer.fingerprint


def test_the_signature_covers_the_entire_file_after_what_was_printed_and_is_not_seen():
    before, after = signed.printed(signer=""), signed.resealed(signed.a_sealing(), signed.printed(signer=""))
    assert after.startswith(before)
    (signature,) = PdfFileReader(io.BytesIO(after)).embedded_signatures
    signature.compute_integrity_info()
    assert signature.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert str(signature.sig_object["/SubFilter"]) == "/ETSI.CAdES.detached"
    assert [float(side) for side in signature.sig_field["/Rect"]] == [0, 0, 0, 0]
    start, end = signed.room(after)
    assert re.fullmatch(rb"[0-9a-f]+", after[start:end])


@pytest.mark.skipif(not shutil.which("openssl"), reason="apt-get install openssl")
def test_openssl_alone_finds_it_good(tmp_path):
    content, (start, end) = signed.printed(), signed.room(signed.printed())
    der = bytes.fromhex(content[start:end].decode())
    (tmp_path / "sig.der").write_bytes(der)
    (tmp_path / "data").write_bytes(content[: start - 1] + content[end + 1 :])
    pem = x509.load_der_x509_certificate(signed.a_sealing().signer.certificate).public_bytes(serialization.Encoding.PEM)
    (tmp_path / "who.pem").write_bytes(pem)
    asked = ["-inform", "DER", "-in", "sig.der", "-content", "data", "-noverify", "-certfile", "who.pem"]
    done = subprocess.run(
        ["openssl", "cms", "-verify", "-binary", *asked, "-out", "out"], cwd=tmp_path, capture_output=True, check=False
    )
    assert b"successful" in done.stderr.lower(), done.stderr
    assert (tmp_path / "out").read_bytes() == (tmp_path / "data").read_bytes()


@pytest.mark.slow
def test_a_signed_report_is_still_accessible_and_fit_to_be_archived(tmp_path):
    path = tmp_path / "r.pdf"
    path.write_bytes(signed.printed())
    assert [str(verdict) for verdict in validate([path], ("ua1", "3a")) if not verdict.passed] == []


def test_what_would_not_be_found_unchanged_is_not_given_out(tmp_path):
    out, seal = tmp_path / "r.pdf", signed.a_sealing()
    assert seal.sealed(signed.printed(signer=""), out).startswith(signed.printed(signer=""))
    other = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    for content in (signed.rewritten(signed.printed(signer=""), b"{}"), other.getvalue()):
        with pytest.raises(CannotPrint):
            seal.sealed(content, out)


def test_no_other_module_signs_or_holds_a_key():
    room = Path(audit_app.__file__).parent
    libraries = re.compile(r"(?m)^\s*(?:from|import) (?:pyhanko|cryptography|asn1crypto)")
    users = {
        path.relative_to(room).as_posix() for path in room.rglob("*.py") if libraries.search(path.read_text("utf-8"))
    }
    verifies = ("received", "signature", "signer")
    assert users == {"report/sealing.py", "store/signing_key.py", *(f"report/verifying/{name}.py" for name in verifies)}
