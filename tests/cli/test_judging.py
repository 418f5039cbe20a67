"""Where the audit stands on a day, closing it and opening it again."""

import pytest

from tests.cli.calling import EVENTS
from tests.wording.speaking import plain


@pytest.fixture
def small(jauge):
    return jauge.begun(EVENTS / "n1-boccia-gymnase.json")


@pytest.fixture
def checked(jauge, small, tmp_path):
    """An audit all of whose lines are met, but for one gap answered by an action."""
    lines = [line["line"] for line in jauge.document("lines", small)]
    rows = "\n".join(f"{line},compliant,Anne,2027-02-01" for line in lines if line != "GOV-01")
    (tmp_path / "t.csv").write_text(f"line,verdict,by,on\n{rows}\nGOV-01,partial,Anne,2027-02-01\n", "utf-8")
    jauge("answer", small, "--from", tmp_path / "t.csv")
    return small


def test_a_person_reads_progress_grades_and_funding(jauge, small):
    said = jauge("status", small).out
    for words in ("Championnat départemental de boccia", "aucun palier", "moteur", "bénévoles", "Lignes vérifiées"):
        assert words in said
    assert "Rupture du parcours" not in said


def test_a_break_in_the_journey_is_said(jauge, small):
    jauge("answer", small, "CIR-01", "--verdict", "non_compliant")
    said = jauge("status", small).out
    assert "Rupture du parcours" in said
    assert "CIR-01" in said


def test_the_grade_waits_for_an_action_and_then_is_the_lowest_of_all(jauge, checked):
    assert jauge.document("status", checked, "--on", "2027-02-02")["overall"] is None
    jauge("action", checked, "GOV-01", "--what", "Nommer", "--owner", "Club", "--due", "2027-03-01")
    status = jauge.document("status", checked, "--on", "2027-02-02")
    grades = [result["grade"] for group in status["grades"].values() for result in group.values()]
    assert set(grades) <= {"engage", "socle", "confirme", "reference"}
    assert status["overall"] == "engage"
    assert "engage" in grades


def test_a_day_to_judge_on_is_told_back(jauge, small):
    assert jauge.document("status", small, "--on", "2027-03-13")["on"] == "2027-03-13"


def test_funding_tells_the_day_apart(jauge, checked):
    before, after = (
        jauge.document("status", checked, "--on", day)["funding"][0] for day in ("2027-02-02", "2027-04-01")
    )
    assert {c["outcome"] for c in before["conditions"]} & {"met_with_reservation", "met"}
    assert [c["id"] for c in before["conditions"]] == [c["id"] for c in after["conditions"]]


def test_an_audit_that_is_not_settled_cannot_be_closed_and_says_why(jauge, small):
    said = jauge.refused("close", small)
    assert "obligatoires non vérifiées" in said
    assert "GOV-01" in said
    assert jauge.document("status", small)["state"] == "open"


def test_a_finding_that_blocks_closing_is_named_by_its_sentence(jauge, checked):
    met = jauge.document("finding", checked, "Un câble traverse l’entrée")["id"]
    said = jauge.refused("close", checked)
    assert "« Un câble traverse l’entrée »" in plain(said)
    assert met not in said


def test_a_settled_audit_is_closed_and_takes_no_answer_until_it_is_reopened(jauge, checked):
    state = jauge.document("close", checked, "--by", "Anne", "--reason", "Fini <b>")
    assert (state["state"], state["by"], state["reason"]) == ("closed", "Anne", "Fini <b>")
    for refused in (
        ("answer", checked, "GOV-01", "--verdict", "compliant"),
        ("zones", checked, "--add", "path", "Allée"),
        ("action", checked, "GOV-01", "--what", "x", "--owner", "y", "--due", "2027-03-01"),
        ("close", checked),
    ):
        assert "jauge reopen" in jauge.refused(*refused)
    assert "--reason" in jauge.refused("reopen", checked)
    assert jauge.document("reopen", checked, "--reason", "Oubli", "--by", "Bilal")["state"] == "reopened"
    jauge("answer", checked, "GOV-01", "--verdict", "compliant")
    assert jauge.document("list")[0]["state"] == "reopened"


def test_an_open_audit_cannot_be_reopened(jauge, small):
    assert "déjà ouvert" in jauge.refused("reopen", small, "--reason", "Pour voir")


def test_a_person_reads_that_it_is_closed_and_open_again(jauge, checked):
    assert jauge("close", checked).out == "L’audit est clos.\n"
    assert jauge("reopen", checked, "--reason", "Oubli").out == "L’audit est rouvert.\n"
