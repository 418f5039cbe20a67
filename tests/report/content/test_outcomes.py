"""Funding conditions: counted, in one line each, then in full with proof and what is missing."""

import re

from audit_app.domain.scheme import Waiver
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section, texts


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


def test_without_public_money_no_scheme_is_shown_and_without_a_scheme_none_is_invented():
    private = builders.an_audit(event=builders.an_event(state_funded=False))
    assert "n’est" not in section(a_report(private), "funding")
    assert "ne déclare pas d’argent public" in section(a_report(private), "funding")
    assert "Aucun dispositif de financement" in section(a_report(schemes=()), "no-scheme")


def test_a_proof_by_a_whole_checklist_is_counted_by_theme():
    said = section(a_report(audits.full("n1"), schemes=audits.schemes()), "scheme-state-base")
    assert " lignes : GOV " in said
