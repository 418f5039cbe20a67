"""Rounds of user tests by the command: planned, ended, scenarios of one's own, who met what and who is missing."""

import json

import pytest
from pydantic import ValidationError

from audit_app.cli.call import unheard
from audit_app.domain.audit import AuditState, State
from audit_app.domain.sheet import Sheet
from audit_app.session import AuditSession
from audit_app.store.workspace import Workspace
from tests.wording.speaking import plain


@pytest.fixture
def planned(jauge, audit):
    return jauge.document(
        "test", "plan", audit, "--kind", "walk_through", "--on", "2027-05-15", "--place", "Village", "--scenarios",
        "s6,S8", "--scenarios", "S6", "--profiles", "p1,P4", "--facilitator", "Zoé", "--observer", "Maé", "--safety",
        "Léo", "--helpers", "Interprète", "--risk", "S8", "Pente ; Léo veille", "--route", "--toilets", "--budget",
        "320,50 €", "--weather", "Sec", "--cancel", "Orage", "--by", "Maé",
    )  # fmt: skip


def test_a_round_is_planned_with_everything_the_form_asks(jauge, audit, planned):
    assert {key: planned[key] for key in planned if key != "id"} == {
        "kind": "walk_through", "on": "2027-05-15", "place": "Village", "scenarios": ["S6", "S8"],
        "sought": ["P1", "P4"], "facilitator": "Zoé", "observer": "Maé", "safety": "Léo", "helpers": "Interprète",
        "risks": {"S8": "Pente ; Léo veille"}, "route": True, "toilets": True, "budget": 320.5, "cancel": "Orage",
        "weather": "Sec", "ended_on": None,
    }  # fmt: skip
    assert jauge.document("test", "plan", audit) == [planned]
    said = plain(jauge("test", "plan", audit).out)
    assert "15 mai 2027 · Village · S6, S8" in said
    jauge("undo", audit)
    assert plain(jauge("test", "plan", audit).out) == "Aucun tour de tests n’est prévu.\n"


def test_a_plan_is_rewritten_where_something_is_given_and_nowhere_else(jauge, audit, planned):
    changed = jauge.document(
        "test", "plan", audit, "--test", planned["id"], "--no-toilets", "--budget", "0", "--place", "", "--risk", "S6",
        "Foule",
    )  # fmt: skip
    asked = {"toilets": False, "budget": 0.0, "place": "", "risks": {"S8": "Pente ; Léo veille", "S6": "Foule"}}
    assert changed == planned | asked
    assert len(jauge.document("test", "plan", audit)) == 1


def test_a_round_of_tests_without_a_kind_is_held_on_site(jauge, audit):
    assert jauge.document("test", "plan", audit, "--place", "Gymnase")["kind"] == "on_site"


def test_what_cannot_be_planned_is_refused_in_one_sentence(jauge, audit, planned):
    assert "S99" in jauge.refused("test", "plan", audit, "--scenarios", "S1,S99")
    assert "X1" in jauge.refused("test", "plan", audit, "--risk", "X1", "Foule")
    assert "ffff" in jauge.refused("test", "plan", audit, "--test", "ffff", "--place", "Ici")
    assert "P1 à P11" in jauge.misused("test", "plan", audit, "--profiles", "P12")
    for wrong in (("--kind", "video"), ("--on", "demain"), ("--budget", "nan"), ("--risk", "S1"), ("--safety", " ")):
        jauge.misused("test", "plan", audit, *wrong)
    assert jauge.document("test", "plan", audit) == [planned]


def test_a_scenario_of_ones_own_is_written_planned_and_rewritten(jauge, audit):
    assert plain(jauge("test", "scenario", audit).out) == "Aucun scénario à vous pour l’instant.\n"
    one = jauge.document(
        "test", "scenario", audit, "--title", "Podium", "--goal", "Recevoir sa médaille", "--start", "Chambre d’appel",
        "--success", "Médaille au cou", "--minutes", "4,5", "--risk", "Marche",
    )  # fmt: skip
    assert (one["id"], one["minutes"]) == ("X1", 4.5)
    assert jauge.document("test", "scenario", audit, "--title", "Photo", "--goal", "Être vu")["id"] == "X2"
    assert jauge.document("test", "scenario", audit, "x1", "--title", "Le podium") == one | {"title": "Le podium"}
    assert [own["id"] for own in jauge.document("test", "scenario", audit)] == ["X1", "X2"]
    assert plain(jauge("test", "scenario", audit, "X1").out) == "X1  Le podium · Recevoir sa médaille\n"
    assert jauge.document("test", "plan", audit, "--scenarios", "x1")["scenarios"] == ["X1"]


def test_a_scenario_needs_a_title_and_a_goal_and_a_code_of_ones_own(jauge, audit):
    assert "--title" in jauge.misused("test", "scenario", audit, "--title", "Podium")
    assert "X1" in jauge.misused("test", "scenario", audit, "S1", "--title", "Podium", "--goal", "Médaille")
    assert "X3" in jauge.refused("test", "scenario", audit, "X3")
    jauge.misused("test", "scenario", audit, "--title", "Podium", "--goal", "Médaille", "--minutes", "0")


def test_a_round_ends_and_a_tester_answers_at_the_end(jauge, audit, planned):
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    asked = ("--best", "L’accueil", "--worst", "La pente", "--first", "La pente", "--missing", "Le plan")
    answers = jauge.document(
        "test", "finish", audit, planned["id"], "--tester", "T01", *asked, "--again", "with_help", "--recommends",
        "--on", "2026-05-16",
    )  # fmt: skip
    assert (answers["best"], answers["worst"], answers["first"], answers["missing"]) == asked[1::2]
    assert (answers["again"], answers["recommends"], answers["on"]) == ("with_help", True, "2026-05-16")
    assert answers["test"] == planned["id"]
    more = jauge.document("test", "finish", audit, planned["id"], "--tester", "T01", "--warns")
    assert (more["id"], more["best"], more["recommends"]) == (answers["id"], "L’accueil", False)
    assert jauge.document("test", "plan", audit)[0]["ended_on"] is None
    ended = jauge.document("test", "finish", audit, planned["id"][:20], "--on", "17/05/2026")
    assert ended["ended_on"] == "2026-05-17"
    assert "terminé le 17 mai 2026" in plain(jauge("test", "plan", audit).out)


def test_what_cannot_end_is_refused(jauge, audit, planned):
    assert "--tester" in jauge.misused("test", "finish", audit)
    assert "ffff" in jauge.refused("test", "finish", audit, "ffff")
    assert "personne n’a encore été accueilli" in jauge.refused("test", "finish", audit, "--tester", "T01")
    assert plain(jauge("test", "plan", audit).out).count("terminé") == 0


def close(home, audit):
    shut = State(state=AuditState.CLOSED)
    with Workspace.open(home) as workspace, AuditSession.opened(workspace, audit, unheard) as session:
        session.apply("closed", lambda now: now.replaced(state=shut))


def test_nothing_of_user_tests_is_changed_in_a_closed_audit(jauge, audit, planned):
    close(jauge.home, audit)
    for changing in (
        ("plan", audit, "--place", "Ici"), ("scenario", audit, "--title", "Podium", "--goal", "Médaille"),
        ("start", audit, "T01", "--agrees", "take_part"), ("finish", audit, planned["id"]),
    ):  # fmt: skip
        assert "est clos" in jauge.refused("test", *changing)


def test_the_matrix_shows_who_met_what_and_who_is_missing(jauge, audit, planned):
    assert "Aucun test" not in plain(jauge("test", "matrix", audit).out)
    jauge("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Village départ")
    (zone,) = (one["id"] for one in jauge.document("zones", audit) if one["name"] == "Bloc B")
    jauge("test", "start", audit, "T01", "--agrees", "take_part,needs", "--profile", "P4")
    jauge("test", "start", audit, "T02", "--agrees", "take_part")
    for code in ("T01", "T02"):
        jauge("test", "record", audit, "--tester", code, "--scenario", "S8", "--zone", "bloc b")
    found = jauge.document("test", "matrix", audit)
    assert found["families"] == {"visual": 1}
    assert found["zones"][zone] == {"visual": 1}
    assert found["scenarios"] == {"S6": {}, "S8": {"visual": 1}}
    assert ["S6", "motor"] in found["holes"]["scenarios"]
    assert [zone, "motor"] in found["holes"]["zones"]
    assert found["family_not_told"] == ["T02"]
    assert found["not_told_there"] == {zone: 1, "S8": 1}
    said = plain(jauge("test", "matrix", audit).out)
    assert "- S6 : personne pour l’instant (il manque : " in said
    assert "- Bloc B : " in said
    assert said.endswith("Famille de besoins non indiquée : T02.\n")


def test_without_a_test_the_matrix_says_so(jauge, audit):
    assert plain(jauge("test", "matrix", audit).out) == "Aucun test n’est prévu ni noté.\n"


def test_the_schema_is_one_that_a_file_can_be_checked_with(jauge):
    schema = json.loads(jauge("test", "schema").out)
    assert schema == json.loads(jauge("--json", "test", "schema").out)
    assert set(schema["properties"]) == {"testers", "observations", "findings"}
    tester, observation = schema["$defs"]["SheetTester"], schema["$defs"]["SheetObservation"]
    assert set(tester["required"]) == {"code", "consents"}
    assert set(observation["required"]) == {"tester", "scenario"}
    assert schema["$defs"]["Success"]["enum"] == ["alone", "with_help", "gave_up", "stopped"]
    assert set(schema["$defs"]["SheetConsents"]["properties"]) == {
        "take_part", "needs", "photo", "voice", "quotation", "contact", "name",
    }  # fmt: skip
    with pytest.raises(ValidationError):
        Sheet.model_validate_json('{"tester": []}')


def test_the_family_of_commands_says_what_each_is_for(jauge):
    said = jauge("test", "--help").out
    names = [
        "plan",
        "scenario",
        "start",
        "consent",
        "record",
        "finish",
        "pay",
        "withdraw",
        "import",
        "matrix",
        "schema",
    ]
    assert [line.split()[0] for line in said.splitlines() if line.split()[:1] and line.split()[0] in names] == names
    for name in names:
        assert jauge("test", name, "--help").out
