"""The shortest way to the next grade, or to a funder's condition."""

import pytest

from tests.cli.calling import EVENTS


@pytest.fixture
def small(jauge):
    return jauge.begun(EVENTS / "n1-boccia-gymnase.json")


@pytest.fixture
def checked(jauge, small, tmp_path):
    """An audit all of whose lines are met, but for two gaps."""
    verdicts = {"GOV-01": "partial", "CIR-01": "non_compliant"}
    lines = [line["line"] for line in jauge.document("lines", small)]
    rows = "\n".join(f"{line},{verdicts.get(line, 'compliant')},Anne,2027-02-01" for line in lines)
    (tmp_path / "t.csv").write_text(f"line,verdict,by,on\n{rows}\n", "utf-8")
    jauge("answer", small, "--from", tmp_path / "t.csv")
    return small


def acted(jauge, audit, line):
    jauge("action", audit, line, "--what", "Mettre en place", "--owner", "Club", "--due", "2027-03-01")


def test_without_a_grade_each_gap_wants_an_action_then_each_is_to_be_mended(jauge, checked):
    document = jauge.document("next", checked, "--on", "2027-02-02")
    assert (document["goal"], document["reached"]) == ("engage", None)
    assert document["way"]["to_answer_for"] == ["GOV-01", "CIR-01"]
    for line in document["way"]["to_answer_for"]:
        acted(jauge, checked, line)
    document = jauge.document("next", checked, "--on", "2027-02-02")
    assert (document["goal"], document["reached"]) == ("socle", "engage")
    assert [step["line"] for step in document["way"]["lines"]] == ["GOV-01", "CIR-01"]
    assert sum(document["way"]["costs"].values()) == 2
    for line in ("GOV-01", "CIR-01"):
        jauge("answer", checked, line, "--verdict", "compliant")
    assert jauge.document("status", checked, "--on", "2027-02-02")["overall"] in {"socle", "confirme"}


def test_a_person_reads_lines_costs_and_efforts(jauge, checked):
    said = jauge("next", checked, "--on", "2027-02-02").out
    assert "Engagé" in said
    assert "2 écarts" in said
    acted(jauge, checked, "GOV-01")
    acted(jauge, checked, "CIR-01")
    said = jauge("next", checked, "--on", "2027-02-02").out
    for words in ("Socle", "2 lignes à mettre en place", "GOV-01", "gratuit", "quelques"):
        assert words in said


def test_of_one_family_only_and_in_english(jauge, checked):
    document = jauge.document("next", checked, "--for", "motor", "--on", "2027-02-02")
    assert document["way"]["to_answer_for"] == ["GOV-01", "CIR-01"]
    assert "2 gaps" in jauge("next", checked, "--for", "motor", "--on", "2027-02-02", "--lang", "en").out


def test_the_way_to_a_condition_of_a_funder(jauge, checked):
    document = jauge.document("next", checked, "--condition", "state-base/E-01", "--on", "2027-02-02")
    assert (document["goal"], document["reached"]) == ("state-base/E-01", "not_met")
    assert [step["line"] for step in document["way"]["lines"]] == ["GOV-01"]
    jauge("answer", checked, "GOV-01", "--verdict", "compliant")
    assert jauge.document("next", checked, "--condition", "state-base/E-01", "--on", "2027-02-02")["way"] is None
    assert "rien à faire" in jauge("next", checked, "--condition", "state-base/E-01", "--on", "2027-02-02").out


def test_a_condition_that_is_not_asked_is_named(jauge, checked):
    assert "E-99" in jauge.misused("next", checked, "--condition", "state-base/E-99")


def test_what_no_line_brings_is_said(jauge, small):
    said = jauge("next", small, "--condition", "wallonia-like/W-01").out
    assert "Ce qu’aucune ligne n’apporte" in said
