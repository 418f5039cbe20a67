"""Funding conditions: counted, in one line each, then in full with proof and what is missing."""

import pytest

from audit_app.checklists import loading
from audit_app.domain.scheme import Waiver
from audit_app.report.blocks import Fitting
from audit_app.report.reading_order import spoken
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import plain, plain_lines, section
from tests.testing import tried_by


def test_the_worst_conditions_stand_first_on_the_decision_page():
    rows = section(a_report(), "short-essai").splitlines()[3:6]
    assert [row.split(" | ")[1].strip() for row in rows] == [
        "(bad) non remplie",
        "(unknown) non démontrée",
        "(good) remplie",
    ]


def test_the_funders_whose_conditions_nobody_loaded_are_told_on_the_first_page_and_in_full():
    audit = audits.small()
    audit = audit.replaced(event=audit.event.replaced(funders=("Une région", "Ville de Sens", "ANS")))
    said = "Conditions non chargées ici : Ville de Sens ; ANS."
    report = a_report(audit)
    assert f"(unknown) {said}" in section(report, "short-essai")
    assert f"(unknown) {said}" in section(report, "funding")
    assert "non chargées" not in section(a_report(), "funding")


def test_outcomes_are_counted_in_the_plural():
    said = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "short-state-base")
    assert "11 conditions – 11 non démontrées · conditions indicatives" in said


def test_a_waiver_is_printed_with_its_author_and_reason():
    waiver = Waiver(scheme="essai", condition="A-2", reason="Site classé.", author="Une région", on=audits.ON)
    report = a_report(audits.small().replaced(waivers={"essai/A-2": waiver}))
    assert "(waived) levée / Levée par Une région le 1er mars 2027 : Site classé." in section(report, "scheme-essai")
    assert "1 levée" in section(report, "short-essai")
    assert "(waived) levée | plus demandé" in section(report, "short-essai")


def test_a_waived_condition_is_not_said_to_lack_nothing_where_its_lines_do():
    report = a_report(audits.full("n2"), schemes=audits.schemes())
    assert "Écart dont l’action est en retard : GOV-06" in section(report, "scheme-state-base")
    row = next(said for said in section(report, "short-state-base").splitlines() if "(waived)" in said)
    assert row.endswith("plus demandé")


def test_without_public_money_no_scheme_is_shown_and_without_a_scheme_none_is_invented():
    private = builders.an_audit(event=builders.an_event(state_funded=False))
    assert "n’est" not in section(a_report(private), "funding")
    assert "ne déclare pas d’argent public" in section(a_report(private), "funding")
    assert "Aucun dispositif de financement" in section(a_report(schemes=()), "no-scheme")


@pytest.mark.parametrize("kind", ["working", "funder"])
@pytest.mark.parametrize(
    ("scheme", "why"),
    [
        (audits.a_scheme(), "Ne s’applique pas : l’événement ne déclare pas d’argent public."),
        (
            audits.a_scheme(public_money_only=False, conditions=(audits.a_scheme().conditions[3],)),
            "Ne s’applique pas : aucune de ses conditions ne concerne cet événement.",
        ),
    ],
)
def test_a_scheme_chosen_that_asks_nothing_of_the_event_is_told_with_why(kind, scheme, why):
    event = audits.small().event.replaced(state_funded=False, funders=())
    private = audits.small().replaced(event=event, schemes={scheme.id: scheme})
    alone = a_report(private, kind=kind, schemes=(scheme,))
    said = f"Ne demande rien à cet événement : Aide d’essai. {why}"
    assert said in section(alone, "no-scheme")
    assert said in section(alone, "funding")
    other = audits.a_scheme(id="autre", public_money_only=False)
    beside = a_report(private.replaced(schemes={"essai": scheme, "autre": other}), kind=kind, schemes=(scheme, other))
    assert said in section(beside, "short-autre")
    assert said in section(beside, "scheme-autre")


def test_that_conditions_are_indicative_is_told_however_little_room_there_is():
    names = ("ans-like", "region-like", "para-conditionality", "state-base")
    four = tuple(one for one in loading.shipped_schemes() if one.id in names)
    assert len(four) == len(names)
    report = a_report(audits.full("n4"), schemes=four)
    (page,) = (block for block in report.blocks if isinstance(block, Fitting))
    assert {plain_lines(choice).count("· conditions indicatives ·") for choice in page.choices} == {4}


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


def test_where_there_is_no_room_for_conditions_each_scheme_says_what_it_lacks_first_and_none_more():
    page, *_rest = a_report(audits.full("n2"), schemes=tuple(loading.shipped_schemes()), kind="funder").blocks
    said = plain(" ".join(spoken(page.choices[-1], {})))
    assert "Socle de l’État 11 conditions – 4 non remplies, 5 remplies avec réserve, 1 levée, 1 remplie" in said
    assert "D’abord E-01, non remplie : GOV-01 sans engagement" in said
    assert "D’abord P-03, non démontrée : GOV-16 à vérifier" in said
    assert said.count("D’abord ") == 6
    assert "et 10 autres" not in said


def test_a_scheme_whose_conditions_are_met_lacks_nothing_first():
    asked = audits.a_scheme(conditions=audits.a_scheme().conditions[:1])
    page, *_rest = a_report(audits.small(), schemes=(asked,), kind="funder").blocks
    assert "D’abord" not in " ".join(spoken(page.choices[-1], {}))


def test_several_schemes_are_said_to_be_counted_together():
    page, *_rest = a_report(audits.full("n2"), schemes=tuple(loading.shipped_schemes()), kind="funder").blocks
    assert "6 dispositifs réunis" in " ".join(spoken(page.choices[-1], {}))
    page, *_rest = a_report(audits.full("n2"), schemes=audits.schemes(), kind="funder").blocks
    assert "réunis" not in " ".join(spoken(page.choices[-1], {}))


def test_a_condition_on_user_tests_says_whether_it_rests_on_recorded_ones():
    audit = audits.empty("n3").replaced(answers={"GOV-08": builders.an_answer()})

    def proof(of):
        rows = section(a_report(of, schemes=audits.schemes(), kind="funder"), "scheme-state-base").splitlines()
        return next(row.split(" | ")[2] for row in rows if row.startswith("E-08"))

    assert proof(audits.empty("n3")) == "aucun test enregistré"
    assert proof(audit) == "aucun test enregistré ; GOV-08"
    assert proof(tried_by(audit, T01="P4", T02="P1")) == "tests enregistrés de 2 testeurs ; GOV-08"
