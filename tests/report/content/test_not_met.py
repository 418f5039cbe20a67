"""Who was missing from the user tests."""

from audit_app.domain.audit import Verdict
from audit_app.domain.codes import Audience
from audit_app.domain.tester import Profile
from tests import builders
from tests.report import audits
from tests.report.content.test_user_tests import chapter
from tests.report.outlines import section
from tests.report.tests_held import held


def test_what_the_class_asks_and_what_is_lacking_is_said():
    said = section(chapter(), "missing-testers")
    assert (
        "(partial) La classe N3 demande 6 testeurs de 4 profils ; les tests notés ont 6 testeurs de 4 profils." in said
    )
    assert "Personne n’a essayé en tant que : bénévoles." in said
    assert "Psychique : personne de cette famille n’a participé." in said
    assert "Visuel : personne de cette famille n’a essayé : S1 ; S5 ; X1 ; Allée nord" in said
    assert "Profil non dit : 1 testeur." in said
    assert "Météo : Pluie fine." in said


def test_what_the_plan_looks_for_is_what_can_be_missing():
    audit = held()
    plan = audit.user_tests[audits.an_id(800)].replaced(sought=(Profile.MANUAL_WHEELCHAIR,), weather="")
    said = section(chapter(audit.replaced(user_tests={plan.id: plan})), "missing-testers")
    assert "Auditif" not in said
    assert "Météo" not in said
    assert "Moteur : personne de cette famille n’a essayé" in said


def test_a_funder_is_told_what_is_missing_of_the_groups_shown_and_of_no_family():
    said = section(chapter(kind="funder"), "missing-testers")
    assert "Tous les testeurs : personne de ce groupe n’a essayé : Allée des bénévoles" in said
    assert "les tests notés ont 6 testeurs. Les profils sont assez nombreux." in said
    for told in ("famille", "Moteur", "Visuel", "Psychique", "Profil non dit"):
        assert told not in said
    audit = held()
    few = {key: tester.replaced(profile=None) for key, tester in audit.testers.items()}
    assert "Les profils ne sont pas assez nombreux." in section(
        chapter(audit.replaced(testers=few), kind="funder"), "missing-testers"
    )


def test_problems_of_testers_without_any_attempt_leave_unknown_what_nobody_tried():
    audit = held().replaced(observations={})
    for kind in ("funder", "working"):
        said = section(chapter(audit, kind=kind), "missing-testers")
        assert "La classe N3 demande 6 testeurs de 4 profils. " in said
        assert "ont signalé des problèmes ; aucun essai n’est noté" in said
        for absent in ("Personne n’a essayé", "personne de", "aucun essai d’un testeur"):
            assert absent not in said
    one = next(finding for finding in audit.findings.values() if finding.testers).replaced(testers=("T01",))
    assert "1 testeur a signalé des problèmes" in section(
        chapter(audit.replaced(findings={one.id: one})), "missing-testers"
    )


def test_enough_testers_of_every_audience_is_a_good_sign():
    audit = held()
    testers = {key: tester.replaced(audiences=tuple(Audience)) for key, tester in audit.testers.items()}
    assert "(good) La classe N3" in section(chapter(audit.replaced(testers=testers)), "missing-testers")


def test_what_the_grades_rest_on_is_said_the_tests_recorded_or_none_whatever_the_line_says():
    audit = held()
    testers = {key: tester.replaced(audiences=tuple(Audience)) for key, tester in audit.testers.items()}
    enough = section(chapter(audit.replaced(testers=testers)), "missing-testers")
    assert "Pour les paliers, les tests usagers comptent comme faits : les tests enregistrés le montrent." in enough
    met = _said_of_tests(Verdict.COMPLIANT)
    said = section(chapter(met), "user-tests")
    assert "La réponse à GOV-08 dit que les tests sont faits : c’est la parole de l’organisateur." in said
    assert "Les paliers ne comptent que les tests enregistrés." in said
    unmet = section(chapter(_said_of_tests(Verdict.PARTIAL)), "user-tests")
    assert "parole" not in unmet


def _said_of_tests(verdict):
    return audits.empty("n1").replaced(answers={"GOV-08": builders.an_answer(verdict)})
