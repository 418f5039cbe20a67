"""Who was missing from the user tests."""

from audit_app.domain.codes import Audience
from audit_app.domain.tester import Profile
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


def test_enough_testers_of_every_audience_is_a_good_sign():
    audit = held()
    testers = {key: tester.replaced(audiences=tuple(Audience)) for key, tester in audit.testers.items()}
    assert "(good) La classe N3" in section(chapter(audit.replaced(testers=testers)), "missing-testers")
