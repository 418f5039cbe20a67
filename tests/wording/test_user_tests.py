"""User tests in words: rounds, testers, consents, attempts, pay, what was brought in or taken back, who met what."""

from datetime import date

import pytest

from audit_app.domain import recording
from audit_app.domain.codes import Family
from audit_app.domain.consent import Use
from audit_app.domain.matrix import matrix
from audit_app.domain.observation import Pay, Success
from audit_app.domain.taking_in import TakenIn
from audit_app.domain.tester_identity import IdentityPart
from audit_app.domain.user_test import OwnScenario, RoundKind
from audit_app.identity import new_id
from audit_app.wording import user_tests as said
from tests.builders import a_busy_audit
from tests.testing import ON, a_round, a_tester, agreeing, an_observation
from tests.wording.speaking import both, plain


def welcomed(code="T01", *uses, **changes):
    return recording.welcomed(a_busy_audit(), a_tester(code, **changes), agreeing(Use.NEEDS, *uses))


def test_a_round_is_said_in_one_line():
    one = a_round(kind=RoundKind.MYSTERY, place="Village", ended_on=ON)
    assert both(lambda: said.test_said(one)) == (
        f"{one.id}  Visite mystère · 15 mai 2027 · Village · S6, S8 · terminé le 15 mai 2027",
        f"{one.id}  Mystery visit · 15 May 2027 · Village · S6, S8 · ended on 15 May 2027",
    )
    bare = a_round(kind=RoundKind.MYSTERY, on=None, scenarios=())
    assert both(lambda: said.test_said(bare)) == (f"{bare.id}  Visite mystère", f"{bare.id}  Mystery visit")


def test_a_scenario_of_ones_own_is_said_in_one_line():
    one = OwnScenario(id="X1", title="Podium", goal="Recevoir sa médaille")
    assert said.own_said(one) == "X1  Podium · Recevoir sa médaille"


def test_a_tester_is_said_by_code_profile_and_attempts_and_nothing_they_told():
    audit = recording.observed(welcomed(), an_observation(quote=""))
    french, english = both(lambda: said.tester_said(audit, "T01"))
    assert (french, english) == ("T01  Cécité · 1 tentative", "T01  Blindness · 1 attempt")
    bare = welcomed("T02", profile=None)
    assert both(lambda: said.tester_said(bare, "T02")) == (
        "T02  profil non indiqué · 0 tentative", "T02  profile not told · 0 attempts",
    )  # fmt: skip


def test_the_seven_answers_are_said_each_on_its_line():
    audit = recording.asked_again(welcomed("T01", Use.PHOTO), "T01", Use.PHOTO, date(2027, 5, 16))
    taken_back = audit.consents["T01.needs"].replaced(given=False, withdrawn_on=date(2027, 5, 17))
    consents = {**audit.consents, "T01.needs": taken_back}
    del consents["T01.name"]
    french, english = both(lambda: said.consents_said(audit.replaced(consents=consents), "T01"))
    assert len(french.splitlines()) == len(Use)
    assert french.splitlines()[1:3] == [
        "- Besoins notés : retiré le 17 mai 2027",
        "- Photos prises : oui, 15 mai 2027, redemandé le 16 mai 2027",
    ]
    assert english.splitlines()[3].endswith(": no, 15 May 2027")
    assert english.splitlines()[6].endswith(": not asked")


def test_an_attempt_is_said_by_who_what_where_and_how_it_ended():
    audit = a_busy_audit()
    zone = next(iter(audit.zones))
    one = an_observation(zone=zone, success=Success.GAVE_UP, minutes=4.5)
    name = audit.zones[zone].name
    french, english = both(lambda: said.attempt_said(audit, one))
    assert french == f"{one.id}  T01 · S6 · {name} · abandonné · 4,5 min"
    assert english == f"{one.id}  T01 · S6 · {name} · given up · 4.5 min"
    bare = an_observation(zone="path-zzzzz")
    assert said.attempt_said(audit, bare) == f"{bare.id}  T01 · S6"


def test_pay_is_said_with_what_it_comes_to():
    owed = Pay(id=new_id(), tester="T01", what="Trajet", amount=12.5)
    paid = owed.replaced(paid_on=ON)
    french, english = both(lambda: said.pays_said((owed, paid), 12.5, 12.5))
    assert french.splitlines() == [
        f"{owed.id}  T01 · Trajet · 12,50 € · à payer",
        f"{owed.id}  T01 · Trajet · 12,50 € · payé le 15 mai 2027",
        "À payer : 12,50 €. Payé : 12,50 €.",
    ]
    assert english.splitlines()[-1] == "Owed: €12.50. Paid: €12.50."
    assert both(lambda: said.pays_said((), 0, 0)) == ("Aucun paiement n’est noté.", "Nothing is noted of pay.")


def test_what_was_taken_back_is_said_with_the_reports_that_carried_it():
    french, english = both(
        lambda: said.covered_said("T01", [Use.QUOTATION, Use.PHOTO], (1, 3), 2, ("Foulées 2027 (copie)",))
    )
    assert french.splitlines() == [
        "T01 retire : photos prises, paroles citées. Ce que cela couvrait est effacé, dans les copies aussi.",
        "C’est aussi effacé du même audit, remis à côté : Foulées 2027 (copie).",
        "2 fichiers ont été supprimés.",
        "Les rapports n° 1, 3 l’avaient repris : prévenez qui les a reçus.",
        "C’est définitif : rien ne l’annule.",
        "Les papiers et les copies emportées ailleurs sont à détruire par vous.",
    ]
    assert "Reports nos. 1, 3" in english
    owed, _english = both(lambda: said.covered_said("T01", [Use.TAKE_PART], (), 0, owed=12.5))
    assert "12,50 € restent dus à T01" in plain(owed)
    until = dict.fromkeys((IdentityPart.NAME, IdentityPart.BESIDE), date(2027, 5, 17))
    named, english = both(lambda: said.covered_said("T01", [Use.NAME], (), 0, names=until))
    assert "Le nom n’est plus imprimé. Il reste à part, pour les tests et ce qui est dû, jusqu’au 17 mai 2027." in named
    assert "La personne à prévenir reste à part, pour la sécurité pendant les tests, jusqu’au 17 mai 2027." in named
    assert "until 17 May 2027" in english
    one, _english = both(lambda: said.covered_said("T01", [Use.PHOTO], (2,), 1))
    assert "1 fichier a été supprimé." in one
    assert "Le rapport n° 2 l’avait repris : prévenez qui l’a reçu." in one
    assert len(both(lambda: said.covered_said("T01", [Use.PHOTO], (), 0))[0].splitlines()) == 3


def test_what_a_file_brought_in_is_said_with_what_was_left_out():
    taken = TakenIn(
        a_busy_audit(), ("T01",), ("a", "b"), (), 3, (("T02", Use.TAKE_PART),),
        refused=(("T03", Use.PHOTO),), answered=(("T04", Use.VOICE),), unrepresented=("T05",), guarded=("T05",),
    )  # fmt: skip
    french, english = both(lambda: said.taken_said(taken))
    assert french.splitlines() == [
        "Repris : 1 testeur, 2 tentatives, 0 constat.",
        "3 y étaient déjà.",
        "T02 n’accepte pas « participer au test » : laissé de côté.",
        "Le fichier dit que T03 n’accepte plus « photos prises » : un fichier ne retire rien. "
        "Utilisez `jauge test withdraw`.",
        "T04 a déjà répondu à « son et vidéo » : non. Le fichier dit le contraire ; la réponse reste.",
        "T05 est mineur ou majeur protégé, et l’accord de son représentant n’est pas noté ici : laissé de côté.",
        "T05 était noté ici comme majeur non protégé ; le fichier dit le contraire : c’est noté. "
        "Ce que T05 a dit attend l’accord de son représentant.",
    ]
    assert "1 tester, 2 attempts, 0 findings" in english


class TestTheMatrix:
    """Who met what, in words."""

    def test_without_a_test_it_says_so(self):
        audit = a_busy_audit()
        french, _english = both(lambda: said.matrix_said(audit, matrix(audit), Family))
        assert french == "Aucun test n’est prévu ni noté."

    @pytest.fixture
    def audit(self):
        audit = recording.planned(welcomed(), a_round())
        zone = next(iter(audit.zones))
        audit = recording.observed(audit, an_observation(quote="", scenario="S8", zone=zone))
        audit = recording.welcomed(audit, a_tester("T02", profile=None), agreeing(Use.NEEDS))
        audit = recording.observed(audit, an_observation("T02", quote="", scenario="S8"))
        return recording.observed(audit, an_observation("T02", quote="", scenario="S10"))

    def test_places_and_scenarios_say_who_met_them_and_who_did_not(self, audit):
        french, english = both(lambda: said.matrix_said(audit, matrix(audit), [Family.VISUAL, Family.MOTOR]))
        lines = french.splitlines()
        name = next(iter(audit.zones.values())).name
        assert lines[0] == "Lieux"
        assert f"- {name} : visuel 1 (il manque : moteur)" in lines
        assert "- S6 : personne pour l’instant (il manque : visuel, moteur)" in lines
        assert lines[-1] == "Famille de besoins non indiquée : T02."
        assert "- S8 : visuel 1, 1 testeur d’une famille de besoins non indiquée (il manque : moteur)" in lines
        assert "- S8: visual 1, 1 tester of a family of needs not told (lacking: " in english

    def test_where_only_testers_of_a_family_not_told_were_nobody_is_not_said(self, audit):
        french, _english = both(lambda: said.matrix_said(audit, matrix(audit), [Family.VISUAL]))
        said_of = "- S10 : 1 testeur d’une famille de besoins non indiquée (il manque : visuel)"
        assert said_of in french.splitlines()

    def test_where_nobody_sought_is_missing_nothing_is_said_to_lack(self, audit):
        french, _english = both(lambda: said.matrix_said(audit, matrix(audit), [Family.VISUAL]))
        assert "- S8 : visuel 1, 1 testeur d’une famille de besoins non indiquée" in french.splitlines()
