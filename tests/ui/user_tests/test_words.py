"""Rows say what one needs to choose, and never a name."""

from audit_app.domain.observation import Observation
from audit_app.domain.recording import guarded, represented
from audit_app.domain.tester import Guarded
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.ui.user_tests.words import attempt_row, place_of, round_row, round_title, tester_row
from tests import builders
from tests.ui.user_tests.examples import ATTEMPT, ON, ROUND, SECOND, tested
from tests.wording.speaking import plain


def heard(row):
    return plain(row.spoken)


def test_a_round_says_how_when_where_and_how_far_it_is():
    audit = tested(builders.a_busy_audit())
    test = audit.user_tests[ROUND]
    assert heard(round_row(audit, test)) == (
        "Test sur place · 15 mai 2027, Gymnase, entrée nord, 2 scénarios, 2 tentatives"
    )
    assert "Terminé le 15 mai 2027" in heard(round_row(audit, test.replaced(ended_on=ON)))
    assert plain(round_title(UserTest(id=ROUND, kind=RoundKind.MYSTERY))) == "Visite mystère"


def test_a_tester_says_what_they_agree_to():
    audit = tested(builders.a_busy_audit())
    assert heard(tester_row(audit, audit.testers["T01"])) == (
        "T01 · Cécité, Accepte : besoins notés, photos prises, paroles citées, 1 tentative"
    )
    bare = audit.replaced(consents={"T02.take_part": audit.consents["T02.take_part"]}, testers={
        "T02": audit.testers["T02"].replaced(profile=None)}, observations={})  # fmt: skip
    assert heard(tester_row(bare, bare.testers["T02"])) == (
        "T02 · profil non indiqué, Accepte de participer, rien d’autre, 0 tentative"
    )


def test_a_tester_whose_representative_has_yet_to_agree_is_said_to_wait():
    audit = guarded(tested(builders.a_busy_audit()), "T01", Guarded.MINOR)
    assert heard(tester_row(audit, audit.testers["T01"])) == (
        "T01 · Cécité, Attend l’accord de son représentant : rien ne compte avant, 1 tentative"
    )
    both = represented(audit, "T01")
    assert "Accepte : besoins notés" in heard(tester_row(both, both.testers["T01"]))


def test_an_attempt_says_where_and_how_it_ended():
    audit = tested(builders.a_busy_audit(), zone="path-1")
    first, second = audit.observations[ATTEMPT], audit.observations[SECOND]
    assert "T01 · S8 – Aller aux toilettes et revenir, Allée nord, 15 mai 2027" in heard(attempt_row(audit, first))
    assert heard(attempt_row(audit, second)).endswith("15 mai 2027, Abandonné")
    assert attempt_row(audit, second.replaced(success=None)).icon == "circle-dashed"
    assert place_of(audit, second) == ""
    begun = Observation(id=SECOND, tester="T02", scenario="S8", on=ON)
    assert heard(attempt_row(audit, begun)).endswith("15 mai 2027, Rien de noté pour l’instant")
