"""The evidence annex: alternatives, captions, fingerprints."""

import pytest

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


@pytest.mark.parametrize("alt", [" ", "\u200b"])
def test_a_picture_without_alternative_says_so(alt):
    piece = audits.small().evidence[audits.an_id(20)].replaced(alt=alt, caption="", by=None, on=None, line="XYZ-01")
    report = a_report(audits.small().replaced(evidence={piece.id: piece}))
    assert "(partial) Aucun texte alternatif n’a été donné." in section(report, "pictures")


def test_a_decorative_picture_is_listed_with_the_files_alone():
    piece = audits.small().evidence[audits.an_id(20)].replaced(decorative=True)
    report = a_report(audits.small().replaced(evidence={piece.id: piece}))
    assert section(report, "pictures") == ""
    assert "Décorative : non montrée parmi les photos." in section(report, "files")


def test_what_was_hidden_of_a_picture_and_where_it_was_taken_is_told():
    audit = audits.small()
    zone = next(iter(audit.zones.values()))
    piece = audit.evidence[audits.an_id(20)].replaced(blurred_from=("b" * 64,), zone=zone.id)
    said = section(a_report(audit.replaced(evidence={piece.id: piece})), "pictures")
    assert "Des parties de cette photo ont été rendues méconnaissables." in said
    assert f"Prise à : {zone.name}" in said


def test_a_recording_is_printed_in_words_but_for_the_funder():
    piece = audits.small().evidence[audits.an_id(20)]
    heard = piece.replaced(kind=EvidenceKind.AUDIO, suffix=".mp3", transcript="« Départ avancé »")
    audit = audits.small().replaced(evidence={piece.id: heard})
    said = section(a_report(audit), "recordings")
    assert "N° 1 – ACC-01" in said
    assert "« Départ avancé »" in said
    assert "Départ avancé" not in section(a_report(audit, kind="funder"), "recordings")
    assert "Sa transcription est dans le rapport de travail." in section(a_report(audit, kind="funder"), "recordings")
    mute = audits.small().replaced(evidence={piece.id: heard.replaced(transcript="")})
    assert "(partial) Aucune transcription n’a été donnée." in section(a_report(mute), "recordings")


def test_the_photo_a_picture_was_made_from_is_named_by_its_fingerprint():
    piece = audits.small().evidence[audits.an_id(20)].replaced(original="c" * 64)
    said = section(a_report(audits.small().replaced(evidence={piece.id: piece})), "files")
    assert f"Faite à partir de la photo {'c' * 32} {'c' * 32}" in said


def test_every_file_is_listed_with_its_fingerprint():
    piece = audits.small().evidence[audits.an_id(20)].replaced(kind=EvidenceKind.DOCUMENT, suffix=".pdf")
    report = a_report(audits.small().replaced(evidence={piece.id: piece}))
    said = section(report, "files")
    assert "Document .pdf, 84 ko / Prise un matin de marché." in said
    assert f"{'a' * 32} {'a' * 32}" in said
    assert section(report, "pictures") == ""


def test_no_evidence_is_said():
    assert "(unknown) Aucune preuve" in section(a_report(builders.an_audit()), "evidence")
