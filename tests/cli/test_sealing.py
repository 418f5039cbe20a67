"""The seal by command: a key, a signed report, a verdict with its exit code, and the data out of the file."""

import hashlib
import io
import json

import pikepdf
import pytest
from pypdf import PdfReader

from audit_app.report.public_records import PublicReport
from audit_app.report.verifying.received import carried
from tests.cli.calling import EVENTS
from tests.report import signed

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests
WHO = "Ligue d’athlétisme"


@pytest.fixture(scope="session")
def keyed(tmp_path_factory):
    """The file of a signing key, made once."""
    from audit_app.store import signing_key
    from audit_app.store.home import Home

    home, sealing = Home(tmp_path_factory.mktemp("clé") / "home"), signed.a_sealing(WHO)
    signing_key.kept(home, signing_key.OpenedKey(sealing.key, sealing.signer.certificate), PASSPHRASE)
    return home.signing_key.read_bytes()


@pytest.fixture
def small(jauge, keyed, monkeypatch):
    """An audit, a key and its passphrase."""
    monkeypatch.setenv("JAUGE_PASSPHRASE", PASSPHRASE)
    audit = jauge.begun(EVENTS / "n1-boccia-gymnase.json")
    (jauge.home / "signing-key.pem").write_bytes(keyed)
    return audit


def test_a_key_is_made_once_and_shown_without_its_passphrase(jauge, monkeypatch):
    monkeypatch.setenv("JAUGE_PASSPHRASE", PASSPHRASE)
    made = jauge.document("key", "new", "--name", WHO)
    assert made["name"] == WHO
    assert made["path"] == str(jauge.home / "signing-key.pem")
    assert len(made["words"]["fr"].split()) == 12
    monkeypatch.delenv("JAUGE_PASSPHRASE")
    assert jauge.document("key", "show") == made
    said = jauge("key", "show").out
    assert made["words"]["fr"] in said
    assert made["fingerprint"] in said
    monkeypatch.setenv("JAUGE_PASSPHRASE", "une autre phrase")
    assert "déjà une clé" in jauge.refused("key", "new", "--name", "Autre")
    assert jauge.document("key", "show") == made


def test_without_a_name_a_script_gets_a_key_all_the_same(jauge, monkeypatch):
    monkeypatch.setenv("JAUGE_PASSPHRASE", PASSPHRASE)
    assert jauge.document("key", "new")["name"] == "Organisateur de l’événement"


def test_a_short_passphrase_and_a_missing_one_make_no_key(jauge, monkeypatch):
    monkeypatch.setenv("JAUGE_PASSPHRASE", "court")
    assert "12 caractères" in jauge.refused("key", "new")
    monkeypatch.delenv("JAUGE_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "JAUGE_PASSPHRASE" in jauge.misused("key", "new")
    assert not (jauge.home / "signing-key.pem").exists()


def test_where_there_is_no_key_the_way_to_make_one_is_said(jauge, small, tmp_path):
    (jauge.home / "signing-key.pem").unlink()
    assert "jauge key new" in jauge.refused("key", "show")
    out = tmp_path / "r.pdf"
    assert "jauge key new" in jauge.refused("report", small, "--out", out, "--sign")
    assert not out.exists()


def test_a_damaged_key_is_one_sentence(jauge, small):
    (jauge.home / "signing-key.pem").write_text("rien", "utf-8")
    assert "abîmée" in jauge.refused("key", "show")


def test_a_certificate_that_names_nobody_is_damage(jauge, small):
    kinds = ("CERTIFICATE", "PKCS12")
    text = "".join(f"-----BEGIN {kind}-----\nAAAA\n-----END {kind}-----\n" for kind in kinds)
    (jauge.home / "signing-key.pem").write_text(text, "ascii")
    assert "abîmée" in jauge.refused("key", "show")


def test_a_signed_report_is_unchanged_and_says_who_signed(jauge, small, tmp_path):
    out = tmp_path / "r.pdf"
    written = jauge.document("report", small, "--kind", "funder", "--out", out, "--sign")
    assert written["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    found = jauge.document("verify", out)
    assert found["verdict"] == "unchanged"
    assert set(found) == {"verdict", "checks", "signer", "event", "issue"}
    assert all(set(check) == {"code", "ok", "said"} and check["ok"] for check in found["checks"])
    assert found["signer"]["name"] == WHO
    last = " ".join(page.extract_text() for page in PdfReader(out).pages[-2:])
    assert WHO in last
    assert found["signer"]["words"]["fr"].split()[0] in last
    said = jauge("verify", out).out
    assert said.startswith("Inchangé")
    assert jauge("verify", out, "--lang", "en").out.startswith("Unchanged")


def test_an_issue_is_signed_and_verified_with_its_number_and_kept_as_it_left(jauge, small, tmp_path):
    out, again = tmp_path / "r.pdf", tmp_path / "copie.pdf"
    jauge("report", small, "--out", out, "--issue", "--sign")
    assert jauge.document("verify", out)["issue"]["number"] == 1
    jauge("issues", small, "1", "--out", again)
    assert again.read_bytes() == out.read_bytes()


def test_a_wrong_passphrase_signs_and_writes_nothing(jauge, small, tmp_path, monkeypatch):
    monkeypatch.setenv("JAUGE_PASSPHRASE", "une autre phrase")
    assert "n’ouvre pas la clé" in jauge.refused("report", small, "--out", tmp_path / "r.pdf", "--sign", "--issue")
    assert list(tmp_path.glob("*.pdf")) == []
    assert jauge.document("issues", small) == []


def test_only_a_pdf_is_signed(jauge, small, tmp_path):
    assert "PDF" in jauge.misused("report", small, "--out", tmp_path / "r.html", "--sign")


def test_everything_but_unchanged_ends_with_one(jauge, small, tmp_path):
    out = tmp_path / "r.pdf"
    jauge("report", small, "--out", out)
    assert jauge.document("verify", out, code=1)["verdict"] == "unsigned"
    jauge("report", small, "--out", out, "--sign")
    other = tmp_path / "autre.pdf"
    other.write_bytes(out.read_bytes()[:-1] + b"x")
    assert jauge.document("verify", other, code=1)["verdict"] == "changed"
    other.write_bytes(b"PK")
    for path in (other, tmp_path, tmp_path / "absent.pdf"):
        found = jauge.document("verify", path, code=1)
        assert (found["verdict"], found["signer"], found["event"]) == ("not_ours", None, None)
    assert jauge("verify", tmp_path / "absent.pdf", code=1).out.startswith("Ce n’est pas un rapport")
    words = jauge.document("verify", out)["signer"]["words"]["fr"]
    assert jauge.document("verify", out, "--signer", words)["verdict"] == "unchanged"
    assert jauge.document("verify", out, "--signer", "ab" * 32, code=1)["verdict"] == "changed"


def test_the_data_comes_out_as_it_is_in_the_file(jauge, small, tmp_path):
    out, data = tmp_path / "r.pdf", tmp_path / "audit.json"
    jauge("report", small, "--out", out)
    document = jauge.document("extract", out, "--out", data)
    assert document["sha256"] == hashlib.sha256(data.read_bytes()).hexdigest()
    assert data.read_bytes() == carried(out.read_bytes()).data
    read = PublicReport.model_validate_json(data.read_bytes())
    assert read.event.name == json.loads((EVENTS / "n1-boccia-gymnase.json").read_text("utf-8"))["name"]
    assert document["sha256"][:4] in jauge("extract", out, "--out", data).out


def test_what_is_not_ours_gives_no_data_and_nothing_else_is_overwritten(jauge, small, tmp_path):
    out, data = tmp_path / "r.pdf", tmp_path / "audit.json"
    for content in (b"", b"PK", b"%PDF-1.7\n", signed.rewritten(signed.printed(signer=""), b"{}")):
        out.write_bytes(content)
        assert "n’est pas un rapport" in jauge.refused("extract", out, "--out", data)
    with pikepdf.open(io.BytesIO(signed.printed(signer=""))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "n’est pas un rapport" in jauge.refused("extract", out, "--out", data)
    assert "absent.pdf" in jauge.refused("extract", tmp_path / "absent.pdf", "--out", data)
    assert str(tmp_path) in jauge.refused("extract", tmp_path, "--out", data)
    assert not data.exists()
    jauge("report", small, "--out", out)
    data.write_text("Chère Anne,", "utf-8")
    assert "audit.json" in jauge.refused("extract", out, "--out", data)
    assert data.read_text("utf-8") == "Chère Anne,"
