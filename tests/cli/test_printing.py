"""The report: an empty audit has one, a funder's copy names nobody, and a file is whole or not there."""

import hashlib
import re

import pytest
from pypdf import PdfReader

from tests.cli.calling import EVENTS


def text(path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.fixture
def small(jauge):
    return jauge.begun(EVENTS / "n1-boccia-gymnase.json")


def test_an_audit_with_nothing_answered_still_gives_a_report(jauge, small, tmp_path):
    document = jauge.document("report", small, "--out", tmp_path / "rapport.pdf")
    content = (tmp_path / "rapport.pdf").read_bytes()
    assert document == {
        "report": str(tmp_path / "rapport.pdf"),
        "pages": len(PdfReader(tmp_path / "rapport.pdf").pages),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    said = text(tmp_path / "rapport.pdf")
    assert "Championnat départemental de boccia" in said
    assert "non vérifié" in said.lower()
    assert not re.search(r"certifié|conforme à la loi", said)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["rapport.pdf"]


def test_the_funders_copy_names_nobody_who_answered(jauge, small, tmp_path):
    jauge("answer", small, "GOV-01", "--verdict", "compliant", "--by", "Anne Quidam", "--note", "Confidence libre")
    for kind, shown in (("full", True), ("funder", False)):
        jauge("report", small, "--out", tmp_path / f"{kind}.pdf", "--kind", kind, "--on", "2027-03-01")
        said = text(tmp_path / f"{kind}.pdf")
        assert ("Anne Quidam" in said, "Confidence libre" in said) == (shown, shown)


def test_a_report_in_english_is_said_in_english(jauge, small, tmp_path):
    said = jauge("report", small, "--out", tmp_path / "r.pdf", "--lang", "en").out
    assert said.startswith("Report written")
    printed = text(tmp_path / "r.pdf")
    assert "Size class" in printed
    assert "Classe de taille" not in printed


def test_a_report_that_cannot_be_put_there_is_a_problem_and_leaves_nothing(jauge, small, tmp_path):
    assert str(tmp_path) in jauge.refused("report", small, "--out", tmp_path)
    assert "absent" in jauge.refused("report", small, "--out", tmp_path / "absent" / "r.pdf")
    assert not list(tmp_path.rglob("*.part"))
