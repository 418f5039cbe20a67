"""The synthesis of user tests, for the team: in short, what works, then the chapter."""

import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.observation import Success
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded
from audit_app.report.content.feedback import feedback_of
from audit_app.report.content.synthesis import synthesis_of, works
from tests.report import audits
from tests.report.outlines import outline, section, texts
from tests.report.tests_held import PRIVATE, PROFILES, held
from tests.testing import an_observation
from tests.wording.speaking import plain


def synthesis(audit=None, language="fr"):
    return synthesis_of(audit or held(), shipped_scenarios(), on=audits.ON, language=language, made_by="Jauge")


def test_in_short_counts_testers_attempts_problems_and_answers():
    said = section(synthesis(), "short")
    asked = "6 testeurs sur 6, 4 profils sur 4, personne encore parmi : bénévoles"
    assert f"Testeurs = 6 testeurs / (partial) ce que demande la classe de taille : {asked}" in plain(said)
    assert "Tentatives = 8" in said
    assert "Problèmes rencontrés = 4" in said
    assert "Dont bloquants et encore ouverts = (bad) 1" in said
    assert "Auxquels l’organisateur a répondu = 2 sur 4" in said


def test_attempts_of_somebody_whose_representative_has_not_agreed_are_not_counted():
    audit = held()
    for code in PROFILES:
        audit = guarded(audit, code, Guarded.PROTECTED)
    said = synthesis(audit)
    assert "Tentatives" not in section(said, "short")
    assert "Problèmes" not in section(said, "short")
    assert "Pour 6 testeurs, il manque encore un accord" in section(said, "missing-testers")
    assert "Rampe" not in outline(said)
    assert "Pas encore de scénario" in section(said, "works")
    assert section(feedback_of(audit, (), on=audits.ON, made_by="J"), "well") == ""


def test_where_nobody_tried_nothing_is_counted_as_well_done():
    audit = held().replaced(observations={}, findings={}, partings={})
    said = section(synthesis(audit), "short")
    assert "Testeurs = 0 testeur" in said
    assert "bloquants" not in said
    assert "Tentatives" not in said
    none_met = section(synthesis(held().replaced(findings={})), "short")
    assert "Problèmes rencontrés = 0" in none_met
    assert "0 sur 0" not in none_met


def test_what_works_is_what_everybody_did_alone_and_found_easy():
    assert section(synthesis(), "works").endswith("- S5 – Passer le contrôle : 1 sur 1 sans aide")
    hard = held().replaced(observations={})
    assert "Pas encore de scénario" in section(synthesis(hard), "works")


@pytest.mark.parametrize(
    ("attempts", "good"),
    [
        ([(Success.ALONE, 7), (Success.ALONE, 6)], True),
        ([(Success.ALONE, None)], True),
        ([(Success.ALONE, 5)], False),
        ([(Success.ALONE, 7), (Success.WITH_HELP, 7)], False),
        ([(None, 7)], False),
    ],
)
def test_one_who_needed_help_or_found_it_hard_is_enough(attempts, good):
    assert works([an_observation(success=end, seq=seq) for end, seq in attempts]) is good


def test_the_chapter_of_the_report_follows_whole():
    said = outline(synthesis())
    assert "## Tests usagers" in said
    assert "T01, T02" in said
    assert "### Qui a manqué" in said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_nobodys_business_is_not_in_it(language):
    audit = held()
    findings = {key: finding.replaced(note="") for key, finding in audit.findings.items()}
    assert PRIVATE not in texts(synthesis(audit.replaced(findings=findings), language))
