"""How far user tests go, by command: recorded, counted, able to overrule the checklist, and gone with a consent."""

import json

import pytest

from tests.cli.calling import EVENTS
from tests.wording.speaking import plain

DAY = ("--on", "2027-05-01")
PROFILES = ("P1", "P4", "P6", "P8", "P4", "P1")
TRIED = ("S6", "A3", "V3", "S8", "S10", "S1")


def sheet(blocked=()):
    """Return six testers of four profiles, each with an attempt, and what stopped some of them."""
    agreed = {"take_part": True, "needs": True}
    testers = [{"code": f"T0{n}", "profile": profile, "consents": agreed} for n, profile in enumerate(PROFILES, 1)]
    tried = [
        {"tester": f"T0{n}", "scenario": scenario, "success": "alone", "help": 0} for n, scenario in enumerate(TRIED, 1)
    ]
    return {"testers": testers, "observations": tried, "findings": list(blocked)}


@pytest.fixture
def met(jauge, tmp_path):
    """An N3 event all of whose lines are said to be met."""
    audit = jauge.begun(EVENTS / "n3-triathlon-lac.json")
    lines = [line["line"] for line in jauge.document("lines", audit)]
    table = tmp_path / "tout.csv"
    table.write_text("line,verdict,by,on\n" + "".join(f"{line},compliant,Anne,2027-02-01\n" for line in lines), "utf-8")
    jauge("answer", audit, "--from", table)
    return audit


def brought_in(jauge, audit, tmp_path, **told):
    path = tmp_path / "tests.json"
    path.write_text(json.dumps(sheet(**told)), "utf-8")
    return jauge.document("test", "import", audit, path)


def blocking_line(jauge, audit):
    return next(line["line"] for line in jauge.document("lines", audit, "--view", "blocking"))


def test_nothing_is_recorded_of_a_new_audit_and_what_is_asked_is_said(jauge):
    audit = jauge.begun(EVENTS / "n3-triathlon-lac.json")
    assert jauge.document("status", audit)["user_tests"] == {
        "done": 0,
        "required": 6,
        "profiles_done": 0,
        "profiles_required": 4,
        "audiences_lacking": ["athletes", "spectators", "volunteers"],
        "enough": False,
        "families": {},
        "awaiting_agreement": [],
        "contradictions": [],
    }


def test_six_testers_of_four_profiles_are_enough_for_an_n3_event(jauge, met, tmp_path):
    brought_in(jauge, met, tmp_path)
    found = jauge.document("status", met, *DAY)["user_tests"]
    assert (found["done"], found["profiles_done"], found["audiences_lacking"], found["enough"]) == (6, 4, [], True)
    assert found["families"] == {"motor": 2, "visual": 2, "hearing": 1, "intellectual": 1}
    assert "6 testeurs sur 6, 4 profils sur 4" in plain(jauge("status", met, *DAY).out)


def test_the_word_of_a_line_is_no_test_and_neither_is_one_test_of_six(jauge, met, tmp_path):
    assert jauge.document("status", met, *DAY)["overall"] == "socle"
    assert "GOV-08 dit que les tests sont faits : c’est la parole de l’organisateur" in plain(
        jauge("status", met, *DAY).out
    )
    jauge("test", "start", met, "T01", "--agrees", "take_part,needs", "--profile", "P4")
    jauge("test", "record", met, "--tester", "T01", "--scenario", "S6", "--success", "alone")
    status = jauge.document("status", met, *DAY)
    assert status["overall"] == "socle"
    tests = [c for scheme in status["funding"] for c in scheme["conditions"] if "tests" in _whys(c)]
    assert tests
    assert {c["outcome"] for c in tests} == {"not_shown"}
    brought_in(jauge, met, tmp_path)
    assert jauge.document("status", met, *DAY)["overall"] == "confirme"


def _whys(condition):
    return {missing["why"] for missing in condition["missing"]}


def test_a_blocked_tester_changes_the_grade_and_the_funding_and_both_voices_are_kept(jauge, met, tmp_path):
    brought_in(jauge, met, tmp_path)
    line, before = blocking_line(jauge, met), jauge.document("status", met, *DAY)
    assert before["overall"] == "confirme"
    blocked = {"title": "Rampe trop raide", "severity": 4, "lines": [line], "testers": ["T01", "T06"], "reach": 2}
    brought_in(jauge, met, tmp_path, blocked=[blocked])
    after = jauge.document("status", met, *DAY)
    assert after["overall"] is None, "a gap without an action"
    assert line in after["blocking"]
    outcomes = [[c["outcome"] for c in scheme["conditions"]] for scheme in before["funding"]]
    assert outcomes != [[c["outcome"] for c in scheme["conditions"]] for scheme in after["funding"]]
    (contradicted,) = after["user_tests"]["contradictions"]
    asked = jauge.line(met, line)
    assert contradicted == {
        "line": line,
        "criterion": asked["criterion"],
        "zone": asked["zone"],
        "verdict": "compliant",
        "testers": ["T01", "T06"],
        "findings": asked["overruled_by"],
    }
    assert (asked["verdict"], asked["counts_as"], len(asked["overruled_by"])) == ("compliant", "non_compliant", 1)
    assert "2 testeurs bloqués (T01, T06)" in plain(jauge("status", met, *DAY).out)
    assert all(one["overruled_by"] == [] for one in jauge.document("lines", met) if one["line"] != line)


def test_once_it_is_decided_or_both_have_taken_it_back_nothing_contradicts_any_more(jauge, met, tmp_path):
    line = blocking_line(jauge, met)
    blocked = {"title": "Rampe trop raide", "severity": 4, "lines": [line], "testers": ["T01", "T06"]}
    brought_in(jauge, met, tmp_path, blocked=[blocked])
    jauge("test", "withdraw", met, "T01")
    (left,) = jauge.document("status", met, *DAY)["user_tests"]["contradictions"]
    assert left["testers"] == ["T06"]
    jauge("test", "withdraw", met, "T06")
    found = jauge.document("status", met, *DAY)
    assert (found["user_tests"]["contradictions"], found["user_tests"]["done"], found["blocking"]) == ([], 4, [])
    assert jauge.line(met, line)["overruled_by"] == []


def test_findings_say_how_grave_how_far_in_what_and_to_whom(jauge, met, tmp_path):
    line = blocking_line(jauge, met)
    told = {"severity": 3, "reach": 2, "scenario": "S6", "testers": ["T01", "T02"], "lines": [line]}
    brought_in(jauge, met, tmp_path, blocked=[{"title": "Rampe trop raide"} | told])
    (one,) = jauge.document("findings", met)
    assert {key: one[key] for key in told} == told
    said = plain(jauge("findings", met).out)
    for words in ("Gravité 3", "Testeurs T01, T02", "scénario S6", "plusieurs profils", line):
        assert words in said


def test_what_is_told_of_somebody_whose_representative_has_not_agreed_counts_as_not_checked_until_they_do(jauge, met):
    line = blocking_line(jauge, met)
    jauge("answer", met, line, "--verdict", "compliant", "--by", "Ana")
    jauge("test", "start", met, "T01", "--agrees", "take_part", "--by", "Ana")
    jauge("finding", met, "La rampe est trop raide", "--tester", "T01")
    (found,) = jauge.document("findings", met)
    jauge("sort", met, found["id"], "--lines", line, "--severity", "4")
    assert jauge.document("status", met)["user_tests"]["contradictions"]
    jauge("test", "start", met, "T01", "--guarded", "minor")
    told = jauge.document("status", met)
    assert told["user_tests"]["contradictions"] == []
    assert told["user_tests"]["awaiting_agreement"] == ["T01"]
    (row,) = [one for one in jauge.document("lines", met) if one["line"] == line]
    assert (row["counts_as"], row["awaits"], row["overruled_by"]) == ("not_checked", [found["id"]], [])
    assert "Accord du représentant attendu : T01" in plain(jauge("status", met).out)
    assert "Ne compte pas tant qu’un représentant" in plain(jauge("findings", met).out)
    assert [one["awaits_agreement"] for one in jauge.document("findings", met)] == [True]
    jauge("test", "consent", met, "T01", "--represented")
    (row,) = [one for one in jauge.document("lines", met) if one["line"] == line]
    assert (row["counts_as"], row["overruled_by"]) == ("non_compliant", [found["id"]])
    assert [one["awaits_agreement"] for one in jauge.document("findings", met)] == [False]
