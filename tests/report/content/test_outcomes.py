"""Funding conditions: counted, in one line each, then in full with proof and what is missing."""

from audit_app.domain.scheme import Waiver
from audit_app.report.reading_order import spoken
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


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


def test_a_waiver_is_printed_with_its_author_and_reason():
    waiver = Waiver(scheme="essai", condition="A-2", reason="Site classé.", author="Une région", on=audits.ON)
    report = a_report(audits.small().replaced(waivers={"essai/A-2": waiver}))
    assert "(waived) levée / Levée par Une région le 1er mars 2027 : Site classé." in section(report, "scheme-essai")
    assert "1 levée" in section(report, "short-essai")


def test_without_public_money_no_scheme_is_shown_and_without_a_scheme_none_is_invented():
    private = builders.an_audit(event=builders.an_event(state_funded=False))
    assert "n’est" not in section(a_report(private), "funding")
    assert "ne déclare pas d’argent public" in section(a_report(private), "funding")
    assert "Aucun dispositif de financement" in section(a_report(schemes=()), "no-scheme")


def test_a_proof_by_a_whole_checklist_is_counted_by_theme():
    said = section(a_report(audits.full("n1"), schemes=audits.schemes()), "scheme-state-base")
    assert " lignes : GOV " in said


def test_a_funder_reads_which_body_waived_it_and_else_whom_to_ask():
    def waived_by(author):
        waiver = Waiver(scheme="essai", condition="A-2", reason="Site classé.", author=author, on=audits.ON)
        audit = audits.small().replaced(waivers={"essai/A-2": waiver})
        return section(a_report(audit, kind="funder"), "scheme-essai")

    assert "Levée par Région le 1er mars 2027 : Site classé." in waived_by("Région, M. Roux")
    assert "Roux" not in waived_by("Région, M. Roux")
    assert "Levée le 1er mars 2027, selon l’organisateur ; le financeur peut le confirmer" in waived_by("Maé Le Goff")
    assert "Le Goff" not in waived_by("Maé Le Goff")


def test_where_there_is_no_room_for_conditions_none_is_said_to_stand_before():
    (page, *_rest) = a_report(audits.empty("n2"), schemes=audits.schemes(), kind="funder").blocks
    said = " ".join(spoken(page.choices[-1], {}))
    assert "11 conditions" in said
    assert "et 11 autres" not in said
