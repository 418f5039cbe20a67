"""What testers tried, in words: counts, medians and values, never a share."""

import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.codes import Family
from audit_app.domain.grouping import Group
from audit_app.domain.observation import Again, Success
from audit_app.domain.tester import Profile
from audit_app.domain.user_test import OwnScenario
from audit_app.i18n import in_language
from audit_app.wording import attempts
from tests.builders import an_audit
from tests.testing import an_observation
from tests.wording.speaking import both

LIBRARY = {scenario.id: scenario for scenario in shipped_scenarios()}


@pytest.fixture(autouse=True)
def _french():
    with in_language("fr"):
        yield


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_scenario_is_said_by_its_id_and_title_one_of_nobody_by_its_id():
    own = an_audit(own_scenarios={"X1": OwnScenario(id="X1", title="Trouver la buvette", goal="Acheter.")})
    assert attempts.scenario_said(own, LIBRARY, "S8").startswith("S8 – Aller aux toilettes")
    assert attempts.scenario_said(own, LIBRARY, "X1") == "X1 – Trouver la buvette"
    assert attempts.scenario_said(own, {}, "S8") == "S8"


def test_a_group_is_of_a_profile_a_family_or_the_others():
    said = [Group((), profile=Profile.BLIND), Group((), family=Family.MOTOR), Group(())]
    assert [plain(attempts.group_said(group)) for group in said] == [
        "Cécité", "Famille : moteur", "Autres profils, ou profil non dit",
    ]  # fmt: skip
    assert attempts.group_said(Group(()), alone=True) == "Tous les testeurs"


def test_ends_are_counted_and_no_percentage_is_ever_said():
    tried = [an_observation(success=end) for end in (Success.ALONE, Success.ALONE, Success.WITH_HELP, Success.STOPPED)]
    tried += [an_observation(success=Success.GAVE_UP), an_observation()]
    said = attempts.outcomes_said(tried)
    assert said == ["2 sur 6 sans aide", "1 avec aide", "1 abandon", "1 arrêt par sécurité", "1 sans résultat noté"]
    assert attempts.outcomes_said(tried[:2]) == ["2 sur 2 sans aide"]


def test_values_are_told_with_their_median_one_alone_as_it_is_and_none_as_nothing():
    assert plain(attempts.values_said([3, 0, 2])) == "médiane 2 (0 ; 2 ; 3)"
    assert attempts.values_said([2.5]) == "2,5"
    assert attempts.values_said([]) == ""


def test_a_time_is_told_against_that_of_the_team_where_there_is_one():
    tried = [an_observation(minutes=12.0), an_observation(minutes=8.0), an_observation()]
    assert plain(attempts.times_said(tried, 8)) == "médiane 10 (8 ; 12) ; repère 8 min, × 1,2"
    assert plain(attempts.times_said(tried, None)) == "médiane 10 (8 ; 12)"
    assert attempts.times_said([an_observation()], 8) == ""


def test_yes_is_counted_among_those_who_answered():
    assert attempts.yes_said([True, False, None, True]) == "2 sur 3"
    assert attempts.yes_said([None]) == ""


def test_how_many_would_do_it_again():
    assert plain(attempts.again_said([Again.NO, Again.ALONE, None, Again.NO])).lower() == "oui, sans aide (1), non (2)"
    assert attempts.again_said([None]) == ""


def test_of_one_tester_alone_nobody_is_said_to_be_among_them():
    assert both(lambda: attempts.counted_said(1, 1, 2)) == (
        "1 testeur compté ici : il a essayé un scénario ou rencontré un problème, et participe toujours. "
        "Ce testeur a essayé un scénario (2 tentatives) ; c’est ce que compte la classe de taille.",
        "Counted here: 1 tester who tried a scenario or hit a problem, and still takes part. "
        "This tester tried a scenario (2 attempts); the size class asks for that.",
    )
    assert "Parmi eux, 1 a essayé un scénario (1 tentative)" in both(lambda: attempts.counted_said(2, 1, 1))[0]
    assert both(lambda: attempts.counted_said(1, 0, 0))[0].endswith("Personne n’a encore essayé de scénario.")
