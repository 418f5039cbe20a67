"""The evidence annex: alternatives, captions, fingerprints."""

from audit_app.domain.audit import EvidenceKind
from audit_app.report.blocks import Figures
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report, parts_of
from tests.report.outlines import section


def test_a_picture_carries_its_alternative_and_what_it_shows():
    figure = next(p for p in parts_of(a_report()) if isinstance(p, Figures)).figures[0]
    assert figure.alternative == "La rampe, vue du parking."
    said = section(a_report(), "pictures")
    assert "N° 1 – ACC-01 / La rampe, vue du parking. / Prise un matin de marché. / Pour : Titre de ACC-01" in said
    assert "Anne" in said
    assert "Anne" not in section(a_report(kind="funder"), "pictures")


def test_a_picture_without_alternative_says_so():
    piece = audits.small().evidence[audits.an_id(20)].replaced(alt=" ", caption="", by=None, on=None, line="XYZ-01")
    report = a_report(audits.small().replaced(evidence={piece.id: piece}))
    assert "(partial) Aucun texte alternatif n’a été donné." in section(report, "pictures")


def test_every_file_is_listed_with_its_fingerprint():
    piece = audits.small().evidence[audits.an_id(20)].replaced(kind=EvidenceKind.DOCUMENT, suffix=".pdf")
    report = a_report(audits.small().replaced(evidence={piece.id: piece}))
    said = section(report, "files")
    assert "Document .pdf, 84 ko / Prise un matin de marché." in said
    assert f"{'a' * 32} {'a' * 32}" in said
    assert section(report, "pictures") == ""


def test_no_evidence_is_said():
    assert "(unknown) Aucune preuve" in section(a_report(builders.an_audit()), "evidence")
