"""What a condition lacks: few lines named, many counted; an overdue action is no gap without one."""

import re

import pytest

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.codes import Family
from audit_app.domain.scheme import Ask
from audit_app.domain.tailoring import tailored
from audit_app.report.content import ReportKind, report_from
from audit_app.report.content.matter import gathered
from tests import builders
from tests.builders import LINES
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section, texts
from tests.testing import tried_by


def test_many_missing_lines_are_counted_and_few_are_named():
    said = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "short-state-base")
    assert "GOV-01 à vérifier" in said
    assert re.search(r"\b2\d lignes à vérifier", said)


def test_each_condition_names_every_missing_line_in_full():
    said = section(a_report(audits.full("n2"), schemes=audits.schemes()), "scheme-state-base")
    assert "Écart sans engagement daté :" in said
    assert "Sans preuve :" in said
    assert "Écart sans action :" in said
    assert "Écart dont l’action est en retard :" in said
    assert "À vérifier :" in said


def test_a_wall_of_codes_that_are_no_gaps_is_counted_by_theme():
    said = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "scheme-state-base")
    assert re.search(r"À vérifier : \d+ lignes \(GOV \d+, INF \d+, NUM \d+", said)
    assert "À vérifier : INF-01, INF-02" in said


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
        audit = answered(audit, line, Verdict.NOT_APPLICABLE, reason=f"{line} : sans objet ici.")
    every = audits.a_scheme().conditions[0].replaced(asks=Ask.MANDATORY, criteria=(), domains=("GOV",))
    report = a_report(audit, schemes=(audits.a_scheme(conditions=(every,)),))
    said = section(report, "scheme-essai")
    assert "Laissées de côté, sans objet : GOV-01" in said
    assert "sans objet ici." not in said


def test_lines_left_out_for_one_reason_are_told_together():
    audit = audits.empty("n2")
    for line in [line for line in tailored(audit).lines if line.startswith("GOV")][:3]:
        audit = answered(audit, line, Verdict.NOT_APPLICABLE, reason="Pas de lieu clos.")
    every = audits.a_scheme().conditions[0].replaced(asks=Ask.MANDATORY, criteria=(), domains=("GOV",))
    said = section(a_report(audit, schemes=(audits.a_scheme(conditions=(every,)),)), "scheme-essai")
    assert said.count("Pas de lieu clos.") == 1
    assert re.search(r"GOV-01, GOV-\d\d.* laissées de côté, sans objet : Pas de lieu clos\.", said)


def test_a_condition_met_though_a_criterion_is_not_asked_here_lacks_nothing_on_the_decision_page():
    asked, indoors = audits.small(), builders.a_criterion("INF-02", when="indoor")
    audit = asked.replaced(checklist=asked.checklist.replaced(criteria=(*asked.checklist.criteria, indoors)))
    (met, *_others) = audits.a_scheme().conditions
    both = met.replaced(criteria=("ACC-01", "INF-02"))
    report = a_report(audit, schemes=(audits.a_scheme(conditions=(both,)),))
    assert "(good) remplie | rien" in section(report, "short-essai")
    assert "Non demandé à cet événement : INF-02" in section(report, "scheme-essai")


def test_a_funder_is_not_told_which_family_the_testers_lack_nor_how_many_profiles_they_are():
    asks = (
        audits.a_scheme()
        .conditions[0]
        .replaced(asks=Ask.USER_TESTS, criteria=(), families=(Family.MOTOR, Family.INTELLECTUAL))
    )
    scheme = audits.a_scheme().replaced(conditions=(asks,))
    audit = tried_by(audits.empty("n3"), T01="P1")
    full, funder = (a_report(audit, schemes=(scheme,), kind=kind) for kind in ("working", "funder"))
    assert "familles de besoins à compter parmi les testeurs (intellectuel)" in section(full, "funding")
    assert "1 profil sur 4" in section(full, "funding")
    said = section(funder, "funding") + section(funder, "short-essai")
    assert "familles de besoins à compter parmi les testeurs" in said
    assert "testeurs pour les tests usagers" in said
    assert "intellectuel" not in said
    assert "profil sur" not in said
    assert "(1 testeur sur 6, trop peu de profils, personne encore parmi" in said


@pytest.mark.parametrize("kind", ["working", "funder"])
def test_where_testers_are_enough_only_the_audience_that_lacks_is_said(kind):
    asks = audits.a_scheme().conditions[0].replaced(asks=Ask.USER_TESTS, criteria=())
    audit = tried_by(audits.empty("n3"), T01="P1", T02="P4", T03="P6", T04="P8", T05="P1", T06="P1")
    report = a_report(audit, schemes=(audits.a_scheme().replaced(conditions=(asks,)),), kind=kind)
    assert "Il manque : tests usagers par ce public : athlètes" in section(report, "funding")
    assert "testeurs pour les tests usagers" not in section(report, "funding")


@pytest.mark.parametrize("name", ["n2", "n3", "n4"])
def test_gaps_without_action_and_overdue_actions_are_counted_alike_on_every_page(name):
    report = a_report(audits.full(name), schemes=audits.schemes(), kind=ReportKind.FUNDER)
    (without, late), (every, acted, overdue) = (
        map(int, re.search(said, section(report, anchor)).groups())
        for anchor, said in (
            ("short-state-base", r"(\d+) écarts? sans action, (\d+) actions? en retard"),
            ("gaps", r"(\d+) écarts, dont (\d+) avec une action\. (\d+) actions? (?:est|sont) en retard"),
        )
    )
    assert (without, late) == (every - acted, overdue)


def test_a_commitment_whose_day_has_passed_is_said_to_be_overdue_not_absent():
    audit = audits.small()
    action = audit.actions[audits.an_id(40)].replaced(subject="ACC-01", due=audits.ON.replace(month=1))
    answers = {**audit.answers, "ACC-01": builders.an_answer(Verdict.NON_COMPLIANT)}
    report = a_report(audit.replaced(answers=answers, actions={action.id: action}))
    assert "(bad) non remplie | ACC-01 : action en retard" in section(report, "short-essai")
    assert "Écart dont l’action est en retard : ACC-01" in section(report, "scheme-essai")


def test_a_condition_met_on_a_file_that_is_not_here_says_so_beside_its_outcome_and_in_the_limits():
    audit = audits.small()

    def said(absent, part):
        matter = gathered(audit, (audits.a_scheme(),), audits.ON, ReportKind.FUNDER, audits.VERSION, absent=absent)
        return section(report_from(matter, "fr"), part)

    lost = {piece.sha256 for piece in audit.evidence.values()}
    reserved = "(reserved) remplie / avec réserve : fichier de preuve manquant"
    assert f"{reserved} | ACC-01 : fichier de preuve manquant" in said(lost, "short-essai")
    assert f"{reserved} | ACC-01 | Fichier de preuve manquant : ACC-01" in said(lost, "scheme-essai")
    assert "Le fichier de 1 preuve manque ou ne peut pas être lu" in said(lost, "limits")
    assert "reposent sur des preuves listées ici" not in said(lost, "limits")
    assert "(good) remplie | ACC-01 | rien" in said((), "scheme-essai")
    assert "ne peut pas être lu" not in said((), "limits")


def test_a_line_that_cannot_be_checked_yet_is_said_not_to_be_due_before_its_day():
    said = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "scheme-state-base")
    (row,) = (line for line in said.splitlines() if line.startswith("E-12"))
    assert "À vérifier à partir du " in row
    assert "À vérifier :" not in row
    short = section(a_report(audits.empty("n2"), schemes=audits.schemes()), "short-state-base")
    assert re.search(r"E-12 .*3 lignes à vérifier à partir du \d", short)
