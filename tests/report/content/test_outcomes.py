"""Funding conditions: counted, in one line each, then in full with proof and what is missing."""

import re

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.codes import Family
from audit_app.domain.scheme import Ask, Waiver
from audit_app.domain.tailoring import tailored
from tests import builders
from tests.builders import LINES
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section, texts
from tests.testing import tried_by


def test_the_worst_conditions_stand_first_on_the_decision_page():
    rows = section(a_report(), "short-essai").splitlines()[3:6]
    assert [row.split(" | ")[1].strip() for row in rows] == [
        "(bad) non remplie",
        "(unknown) non démontrée",
        "(good) remplie",
    ]


def test_outcomes_are_counted_in_the_plural():
    said = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "short-state-base")
    assert "11 conditions – 11 non démontrées · conditions indicatives" in said


def test_many_missing_lines_are_counted_and_few_are_named():
    said = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "short-state-base")
    assert "GOV-01 à vérifier" in said
    assert re.search(r"\b2\d lignes à vérifier", said)


def test_each_condition_names_every_missing_line_in_full():
    said = section(a_report(audits.full("n2"), schemes=audits.schemes()), "scheme-state-base")
    assert "Écart sans engagement daté :" in said
    assert "Sans preuve :" in said
    assert "Écart sans action dans les temps :" in said
    assert "À vérifier :" in said


def test_a_waiver_is_printed_with_its_author_and_reason():
    waiver = Waiver(scheme="essai", condition="A-2", reason="Site classé.", author="Une région", on=audits.ON)
    report = a_report(audits.small().replaced(waivers={"essai/A-2": waiver}))
    assert "(waived) levée / Levée par Une région le 1er mars 2027 : Site classé." in section(report, "scheme-essai")
    assert "1 levée" in section(report, "short-essai")


def test_a_declaration_that_is_missing_is_said():
    event = audits.empty("n4").event
    bare = event.replaced(features=tuple(f for f in event.features if f != "para_event"))
    said = texts(a_report(audits.empty("n4").replaced(event=bare), schemes=audits.schemes()))
    assert "Il manque : déclaration dans le profil" in said


def test_testers_that_lack_are_counted_on_the_decision_page_and_in_full():
    begun = tried_by(audits.full("n2"), T01="P4")
    report = a_report(begun.replaced(findings={}), schemes=audits.schemes())
    counts = "testeurs pour les tests usagers (1 testeur sur 4, 1 profil sur 3, personne encore parmi"
    assert f"Il manque : {counts}" in section(report, "scheme-state-base")
    line = begun.checklist.user_tests
    met = answered(begun, line, Verdict.COMPLIANT, by="Ana", on=audits.ON).replaced(findings={})
    assert counts in section(a_report(met, schemes=audits.schemes()), "short-state-base")


def test_without_public_money_no_scheme_is_shown_and_without_a_scheme_none_is_invented():
    private = builders.an_audit(event=builders.an_event(state_funded=False))
    assert "n’est" not in section(a_report(private), "funding")
    assert "ne déclare pas d’argent public" in section(a_report(private), "funding")
    assert "Aucun dispositif de financement" in section(a_report(schemes=()), "no-scheme")


def test_a_proof_by_a_whole_checklist_is_counted_by_theme():
    said = section(a_report(audits.full("n1"), schemes=audits.schemes()), "scheme-state-base")
    assert " lignes : GOV " in said


def test_a_condition_shown_without_a_line_counts_it_on_the_decision_page_and_tells_its_reason_in_full():
    audit = answered(audits.small(), LINES[2], Verdict.NOT_APPLICABLE, reason="Pas de pente.")
    (met, *_others) = audits.a_scheme().conditions
    report = a_report(audit, schemes=(audits.a_scheme(conditions=(met.replaced(criteria=("ACC-01", "CIR-02")),)),))
    assert "(good) remplie | 1 ligne laissée de côté, sans objet" in section(report, "short-essai")
    said = section(report, "scheme-essai")
    assert re.search(r"CIR-02 · \w.* laissée de côté, sans objet : Pas de pente\.", said)
    assert "path-1" not in said


def test_many_lines_left_out_are_named_and_their_reasons_stand_in_the_tables_by_theme():
    audit = audits.empty("n2")
    for line in [line for line in tailored(audit).lines if line.startswith("GOV")][:14]:
        audit = answered(audit, line, Verdict.NOT_APPLICABLE, reason="Sans objet ici.")
    every = audits.a_scheme().conditions[0].replaced(asks=Ask.MANDATORY, criteria=(), domains=("GOV",))
    report = a_report(audit, schemes=(audits.a_scheme(conditions=(every,)),))
    said = section(report, "scheme-essai")
    assert "Laissées de côté, sans objet : GOV-01" in said
    assert "Sans objet ici." not in said


def test_a_condition_met_though_a_criterion_is_not_asked_here_lacks_nothing_on_the_decision_page():
    asked, indoors = audits.small(), builders.a_criterion("INF-02", when="indoor")
    audit = asked.replaced(checklist=asked.checklist.replaced(criteria=(*asked.checklist.criteria, indoors)))
    (met, *_others) = audits.a_scheme().conditions
    both = met.replaced(criteria=("ACC-01", "INF-02"))
    report = a_report(audit, schemes=(audits.a_scheme(conditions=(both,)),))
    assert "(good) remplie | –" in section(report, "short-essai")
    assert "Non demandé à cet événement : INF-02" in section(report, "scheme-essai")


def test_a_funder_is_not_told_which_family_the_testers_lack_nor_how_many_profiles_they_are():
    asks = (
        audits.a_scheme()
        .conditions[0]
        .replaced(asks=Ask.USER_TESTS, criteria=(), families=(Family.MOTOR, Family.INTELLECTUAL))
    )
    scheme = audits.a_scheme().replaced(conditions=(asks,))
    audit = tried_by(audits.empty("n3"), T01="P1")
    full, funder = (a_report(audit, schemes=(scheme,), kind=kind) for kind in ("full", "funder"))
    assert "familles de besoins à compter parmi les testeurs (intellectuel)" in section(full, "funding")
    assert "1 profil sur 4" in section(full, "funding")
    said = section(funder, "funding") + section(funder, "short-essai")
    assert "familles de besoins à compter parmi les testeurs" in said
    assert "testeurs pour les tests usagers" in said
    assert "intellectuel" not in said
    assert "profil sur" not in said
