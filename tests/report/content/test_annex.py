"""The evidence annex: alternatives, captions, fingerprints."""

import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.audit import EvidenceKind
from audit_app.domain.consent import Consent
from audit_app.report.blocks import Figures
from audit_app.report.content import report_of
from audit_app.report.content.matter import ReportKind, gathered
from audit_app.report.public_data import public_data
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report, parts_of
from tests.report.outlines import section
from tests.report.tests_held import HELD, PROFILES, held


def test_a_picture_carries_its_alternative_and_what_it_shows():
    figure = next(p for p in parts_of(a_report()) if isinstance(p, Figures)).figures[0]
    assert figure.alternative == "Photo n° 1, décrite juste après", "what it shows is heard once, as it is printed"
    said = section(a_report(), "pictures")
    assert "N° 1 – ACC-01 / La rampe, vue du parking. / Prise un matin de marché. / Pour : Titre de ACC-01" in said
    assert "Anne" in said
    assert "Anne" not in section(a_report(kind="funder"), "pictures")


def test_a_picture_says_what_was_measured_on_its_line_place_by_place():
    audit = audits.small()
    piece, again = (audit.evidence[audits.an_id(20)].replaced(id=audits.an_id(n), line="CIR-01") for n in (20, 21))
    said = section(a_report(audit.replaced(evidence={piece.id: piece})), "pictures")
    assert "Pour : Titre de CIR-01 / " in said
    assert "140 cm" in said.partition("Pour : Titre de CIR-01 / ")[2]
    paths = {key: audit.zones["path-1"].replaced(id=key, name=key.upper()) for key in ("path-1", "path-2")}
    both = (piece.replaced(line="CIR-02@path-1"), again.replaced(line="CIR-02@path-2"))
    said = section(a_report(audit.replaced(zones=paths, evidence={one.id: one for one in both})), "pictures")
    assert "Pour : Titre de CIR-02 · PATH-1" in said
    assert "Pour : Titre de CIR-02 · PATH-2" in said


@pytest.mark.parametrize("alt", [" ", "\u200b"])
def test_a_picture_without_alternative_says_so(alt):
    piece = audits.small().evidence[audits.an_id(20)].replaced(alt=alt, caption="", by=None, on=None, line="XYZ-01")
    report = a_report(audits.small().replaced(evidence={piece.id: piece}))
    assert "(partial) Aucun texte alternatif n’a été donné." in section(report, "pictures")
    assert "(picture: Photo n° 1, sans description)" in section(report, "pictures")


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


def test_a_photo_of_several_lines_is_printed_once_and_says_all_of_them():
    piece = audits.small().evidence[audits.an_id(20)]
    again = piece.replaced(id=audits.an_id(21), line="CIR-02", alt="Le palier.", by=None, on=None)
    report = a_report(audits.small().replaced(evidence={one.id: one for one in (piece, again)}))
    assert [len(part.figures) for part in parts_of(report) if isinstance(part, Figures)] == [1]
    said = section(report, "pictures").replace("\u202f", " ")
    for each in ("ACC-01 ; CIR-02", "La rampe, vue du parking. / Le palier.", "Titre de ACC-01"):
        assert each in said
    assert said.count("Prise un matin de marché.") == 1
    assert section(report, "files").count("a" * 32 + " ") == 1


def test_a_file_of_which_one_use_shows_who_does_not_agree_is_not_shown():
    fine, seen = photo_of_attempt(0, shows=(), alt="Le loquet"), photo_of_attempt(1, shows=("T02",), sha256="0" * 64)
    report = annexed(with_photos(("T01",), fine, seen), "working")
    assert not [part for part in parts_of(report) if isinstance(part, Figures)]
    assert "Le loquet" not in section(report, "evidence")


def test_no_evidence_is_said():
    assert "(unknown) Aucune preuve" in section(a_report(builders.an_audit()), "evidence")


def photo_of_attempt(at, **more):
    piece, attempt = audits.small().evidence[audits.an_id(20)], audits.an_id(700 + at)
    return piece.replaced(id=audits.an_id(500 + at), **{"line": "", "attempt": attempt, "sha256": str(at) * 64} | more)


def with_photos(agree=(), *photos):
    audit = held()
    given = {f"{code}.photo": Consent(given=code in agree, on=HELD) for code in PROFILES}
    return audit.replaced(consents={**audit.consents, **given}, evidence={piece.id: piece for piece in photos})


def annexed(audit, kind):
    return report_of(audit, (), on=audits.ON, kind=kind, language="fr", made_by="Jauge", scenarios=shipped_scenarios())


def test_a_photo_of_an_attempt_has_alternative_place_and_day_and_to_the_funder_no_code():
    audit = with_photos(("T01",), photo_of_attempt(0, shows=("T01",), alt="Le loquet", caption="Hors de portée"))
    place = next(iter(audit.zones.values())).name
    said = section(annexed(audit, "funder"), "evidence")
    assert "N° 1 – S8 – Aller aux toilettes et revenir / Le loquet / Hors de portée" in said
    assert f"Prise à : {place}" in said, "where it was tried"
    assert "T01" not in said
    assert "N° 1 – T01, S8" in section(annexed(audit, "working"), "evidence")


@pytest.mark.parametrize("kind", ["funder", "working"])
def test_nobody_who_does_not_agree_is_seen_nor_told_of(kind):
    of_two = photo_of_attempt(0, shows=("T01", "T02"), alt="Deux personnes au lavabo", caption="Au lavabo")
    lock = photo_of_attempt(1, shows=(), alt="Le loquet")
    report = annexed(with_photos(("T01",), of_two, lock), kind)
    seen = [figure.alternative for part in parts_of(report) if isinstance(part, Figures) for figure in part.figures]
    assert seen == ["Photo n° 2, décrite juste après"]
    said = section(report, "evidence")
    assert "lavabo" not in said
    assert "Non montré : un testeur qui y figure n’est pas d’accord." in section(report, "files")
    both = annexed(with_photos(("T01", "T02"), of_two), kind)
    assert "Deux personnes au lavabo" in section(both, "evidence")


def test_nor_is_it_told_in_the_data_that_travel_in_the_report():
    photos = (
        photo_of_attempt(0, shows=("T02",), alt="T02 au lavabo"),
        photo_of_attempt(1, shows=("T01",), alt="Le loquet"),
    )
    told = public_data(gathered(with_photos(("T01",), *photos), (), audits.ON, ReportKind.FUNDER, "Jauge"))
    assert [piece.alternative for piece in told.evidence] == ["", "Le loquet"]


def test_what_is_heard_of_who_does_not_agree_is_not_printed():
    heard = {"kind": EvidenceKind.AUDIO, "suffix": ".mp3", "transcript": "« Je tombe »", "shows": ("T02",)}
    assert "Je tombe" not in section(annexed(with_photos((), photo_of_attempt(1, **heard)), "working"), "evidence")
