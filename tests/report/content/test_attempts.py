"""What testers tried, as the report says it."""

from audit_app.domain.consent import Use, key_of
from audit_app.domain.tester import Profile
from tests.report.content.test_user_tests import chapter
from tests.report.outlines import section
from tests.report.tests_held import held


def test_each_scenario_says_how_many_of_each_profile_managed_in_counts():
    said = section(chapter(), "scenarios-profiles")
    assert "Scénario | Fauteuil roulant manuel – 2 testeurs | Cécité – 1 testeur" in said
    assert "(bad) 0 sur 2 sans aide / 1 avec aide / 1 abandon | (good) 1 sur 1 sans aide" in said
    assert "(bad) 0 sur 1 sans aide / 1 arrêt par sécurité" in said
    assert "(unknown) 0 sur 1 sans aide / 1 sans résultat noté" in said
    assert "%" not in section(chapter(), "user-tests")


def test_help_time_and_ease_are_medians_with_every_value_and_the_time_of_the_team():
    said = section(chapter(), "help-time-ease")
    assert "médiane 2 (0 ; 2 ; 3) | médiane 14,5 (9 ; 14,5 ; 22) ; repère 10 min, × 1,4 | médiane 3 (1 ; 3 ; 6)" in said
    assert "X1 – Trouver la buvette sans gluten | non noté | 7 ; repère 5 min, × 1,4 | non noté" in said


def test_nobody_outside_the_team_reads_what_one_or_two_testers_felt_or_needed():
    """An only tester was told to a funder: felt safe 0 of 1, tiredness from 2 to 9."""
    said = chapter(kind="funder")
    lived = section(said, "lived")
    assert "Se sont sentis à leur place = 2 sur 3" in lived
    for told in ("Fatigue", "UMUX", "Recommand"):
        assert told not in lived
    assert "Gardées pour que personne ne soit reconnu : les réponses à" in lived
    measured = section(said, "help-time-ease")
    assert "médiane 2 (0 ; 2 ; 3)" in measured
    assert "Gardés pour que personne ne soit reconnu : 4 scénarios essayés par moins de 3 testeurs." in measured
    assert "X1" not in measured


def test_of_a_scenario_that_three_tried_what_was_noted_of_one_or_two_is_kept_back():
    audit = held()
    first, *others = (key for key, one in audit.observations.items() if one.scenario == "S8")
    assert len(others) == 2
    unasked = {key: audit.observations[key].replaced(seq=None) for key in others}
    audit = audit.replaced(observations={**audit.observations, **unasked})
    ease = str(audit.observations[first].seq)
    team, funder = (section(chapter(audit, kind=kind), "help-time-ease") for kind in ("working", "funder"))
    assert f"× 1,4 | {ease}\n" in team
    assert "× 1,4 | gardé : noté pour trop peu de testeurs" in funder
    assert "médiane 2 (0 ; 2 ; 3)" in funder


def test_of_an_only_tester_others_read_what_was_managed_and_no_more():
    audit = held()
    alone = audit.replaced(observations={k: o for k, o in audit.observations.items() if o.tester == "T03"}, findings={})
    said = chapter(alone, kind="funder")
    assert "0 sur 1 sans aide / 1 arrêt par sécurité" in section(said, "scenarios-profiles")
    assert " = " not in section(said, "lived")
    assert section(said, "help-time-ease").splitlines()[1:] == [
        "Gardés pour que personne ne soit reconnu : 2 scénarios essayés par moins de 3 testeurs."
    ]
    team = chapter(alone)
    assert "Fatigue après (de 0 à 10) = 7" in section(team, "lived")
    assert "Gardé" not in section(team, "help-time-ease")
    assert "Gardé" not in section(team, "lived")


def test_words_are_quoted_only_with_consent_and_never_with_a_code():
    audit = held()
    said = section(chapter(audit), "quotes")
    assert "« La dame était gentille. » – X1 – Trouver la buvette sans gluten" in said
    assert "T05" not in said
    assert "traduit de la langue des signes" in said
    refused = audit.consents[key_of("T05", Use.QUOTATION)].replaced(given=False)
    audit = audit.replaced(consents={**audit.consents, key_of("T05", Use.QUOTATION): refused})
    assert "gentille" not in section(chapter(audit), "quotes")


def test_a_funder_does_not_learn_that_the_words_were_signed_nor_what_one_of_few_tried():
    said = section(chapter(kind="funder"), "quotes")
    assert "« Tout le monde a couru, je n’ai pas su pourquoi. »" in said
    for told in ("S10", "X1", "traduit", "signes"):
        assert told not in said


def test_a_funder_learns_what_was_tried_where_five_tried_it_and_that_five_signed():
    audit = held()
    signing = {key: tester.replaced(profile=Profile.DEAF_SIGNING) for key, tester in audit.testers.items()}
    tried = {
        key: one.replaced(scenario="S10", tester=f"T0{at % 6 + 1}")
        for at, (key, one) in enumerate(audit.observations.items())
    }
    said = section(chapter(audit.replaced(testers=signing, observations=tried), kind="funder"), "quotes")
    assert "pourquoi. » – S10 – Comprendre une annonce, traduit de la langue des signes" in said


def test_a_funder_sees_no_column_of_fewer_than_five():
    said = section(chapter(kind="funder"), "scenarios-profiles")
    assert "Scénario | Tous les testeurs – 6 testeurs" in said
    assert "(bad) 0 sur 2 sans aide / 1 abandon / 1 arrêt par sécurité" in said


def test_what_nobody_was_asked_is_left_out():
    bare = held()
    tried = {
        key: o.replaced(
            dignity=None, safe=None, works=None, staff=None, again=None, quote="", needs_met=None,
            fatigue_before=None, fatigue_after=None,
        )
        for key, o in bare.observations.items()
    }  # fmt: skip
    said = chapter(bare.replaced(observations=tried, partings={}))
    assert section(said, "lived") == ""
    assert section(said, "quotes") == ""
