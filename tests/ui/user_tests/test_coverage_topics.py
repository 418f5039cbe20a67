"""Who met what is read in words: what lacks is named, and what testers contradict leads to both voices."""

from audit_app.domain import recording
from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.consent import Use
from audit_app.ui.user_tests.coverage_topics import coverage_topics, overruled_rows
from audit_app.ui.widgets.row import Rank
from tests import builders
from tests.report import audits
from tests.testing import a_tester, agreeing, an_observation
from tests.ui.user_tests.examples import BLOCKED, tested
from tests.wording.speaking import plain


def an_audit():
    audit = tested(builders.a_busy_audit(), zone="path-1")
    return answered(audit, "ACC-01", Verdict.COMPLIANT)


def topic(audit, code):
    return next(one for one in coverage_topics(audit) if one.code == code)


def read(rows):
    return [plain(row.spoken) for row in rows]


def test_what_the_class_asks_for_comes_first():
    first = coverage_topics(an_audit())[0]
    assert first.row.title.startswith("Ce que demande la classe N")
    told = read(first.details())
    assert "Familles de besoins venues jusqu’ici" in told
    assert "Moteur : 1 testeur" in told


def test_holes_are_named():
    place = topic(an_audit(), "path-1")
    assert plain(place.row.spoken) == "Allée nord, Il manque 2 familles de besoins"
    assert read(place.details())[1:] == [
        "Qui est venu",
        "Visuel : 1 testeur",
        "Qui n’est pas venu",
        "Moteur",
        "Auditif",
    ]
    assert plain(topic(an_audit(), "S6").row.spoken).startswith("S6 – Rejoindre ma place, Il manque 2")
    nobody = next(one for one in coverage_topics(builders.a_busy_audit()) if one.code == "path-1")
    assert plain(nobody.row.spoken) == "Allée nord, Personne encore"


def test_where_only_a_tester_of_no_told_family_was_nobody_is_not_said():
    untold = recording.welcomed(an_audit(), a_tester("T09", profile=None), agreeing(Use.NEEDS))
    tried = topic(recording.observed(untold, an_observation("T09", scenario="S10", quote="")), "S10")
    assert plain(tried.row.spoken).endswith(", 1 testeur d’une famille de besoins non indiquée")
    assert read(tried.details())[1:3] == ["Qui est venu", "1 testeur d’une famille de besoins non indiquée"]


def test_a_place_where_everybody_sought_came_says_so():
    audit = an_audit()
    plan = next(iter(audit.user_tests.values()))
    blind = audit.replaced(user_tests={plan.id: plan.replaced(sought=(audit.testers["T01"].profile,))})
    assert "Toutes les familles de besoins cherchées sont venues" in plain(topic(blind, "path-1").row.spoken)


def test_the_checklist_and_testers_are_both_heard():
    audit = an_audit()
    (row,) = overruled_rows(audit)
    told = topic(audit, f"line:{row.line.id}")
    assert "Grille : conforme. 1 testeur bloqué" in plain(told.row.spoken)
    lines = [one.code for one in told.details() if one.rank is Rank.LINE]
    assert lines == [f"finding:{BLOCKED}", "ACC-01"]


def test_whose_family_is_not_told_is_said():
    audit = an_audit()
    untold = audit.replaced(testers={**audit.testers, "T01": audit.testers["T01"].replaced(profile=None)})
    assert "Famille de besoins non indiquée : T01" in read(coverage_topics(untold)[0].details())


def test_a_line_that_says_the_tests_are_done_is_said_to_be_a_word():
    audit = audits.empty("n1").replaced(answers={"GOV-08": builders.an_answer()})
    assert any("c’est la parole de l’organisateur" in said for said in read(topic(audit, "class").details()))
