"""The event of an audit: printed, its consequences shown, changed with --yes; answers set aside, and taken back."""

import json

import pytest

from audit_app.domain.audit import AuditState, State
from audit_app.session import AuditSession
from audit_app.store.workspace import Workspace
from tests.checklists.another_version import AnotherVersion, free_of_others
from tests.cli.calling import RACE
from tests.wording.speaking import plain


@pytest.fixture
def declared(jauge, audit, tmp_path):
    """Return a function that writes the event of the race with these fields changed."""

    def write(**changes):
        path = tmp_path / "événement.json"
        path.write_text(json.dumps(json.loads(jauge("event", audit).out) | changes), "utf-8")
        return path

    return write


@pytest.fixture
def without(jauge, audit, declared):
    """Return a function that writes the event without one of its features."""

    def write(feature):
        features = json.loads(jauge("event", audit).out)["features"]
        return declared(features=[code for code in features if code != feature])

    return write


def test_the_event_is_printed_as_a_new_audit_takes_it(jauge, audit, tmp_path):
    printed = jauge("event", audit).out
    assert printed == jauge("event", audit, "--json").out
    path = tmp_path / "again.json"
    path.write_text(printed, "utf-8")
    assert jauge.document("event", audit, path)["same"] is True
    assert json.loads(jauge("event", jauge.begun(path)).out) == json.loads(printed)
    assert json.loads(printed)["name"] == json.loads(RACE.read_text("utf-8"))["name"]


def test_the_same_event_changes_nothing_and_is_no_step(jauge, audit, declared):
    assert "rien ne change" in jauge("event", audit, declared(), "--yes").out
    assert len(jauge.document("history", audit)) == 1


def test_what_follows_is_shown_and_nothing_changes_without_yes(jauge, audit, without):
    jauge("answer", audit, "TRA-04", "--verdict", "partial", "--note", "vu", "--by", "Anne")
    jauge("assign", audit, "TRA-04", "--to", "Bilal")
    path = without("parking")
    found = jauge.document("event", audit, path, code=1)
    assert found["applied"] is False
    assert found["size_class"]["before"] == found["size_class"]["after"] == "N2"
    assert found["set_aside"] == [
        {
            "line": "TRA-04",
            "verdict": "partial",
            "evidence": 0,
            "note": True,
            "findings": 0,
            "action": False,
            "assigned_to": "Bilal",
        }
    ]
    assert {left["line"] for left in found["unasked"]} >= {"TRA-05", "TRA-06"}
    assert found["kept"] > 50
    assert found["warnings"] != []
    said = plain(jauge("event", audit, path, code=1).out)
    assert "1 réponse est mise de côté : gardée, pas comptée :" in said
    assert "    partiel (Anne), une note, confiée à Bilal" in said
    assert said.endswith("Rien n’est encore changé : dites la même chose avec --yes.\n")
    assert jauge.line(audit, "TRA-04")["verdict"] == "partial"


def test_with_yes_it_is_one_step_and_undo_takes_it_back(jauge, audit, declared):
    before = jauge("event", audit).out
    lines = jauge.document("lines", audit)
    peak = {"spectators": 1_600, "athletes": 520, "staff": 30, "volunteers": 90}
    path = declared(peak=peak, total_visitors=3_000, state_funded=False, funders=[])
    found = jauge.document("event", audit, path, "--yes", "--by", "Zoé")
    assert (found["applied"], found["size_class"]["after"]) == (True, "N3")
    assert {"line": "GOV-08", "measurement": "testers"} in [
        {key: one[key] for key in ("line", "measurement")} for one in found["refigured"]
    ]
    assert ("recommended", "mandatory") in {(one["before"], one["after"]) for one in found["relevelled"]}
    assert [one["applies"] for one in found["funding"]] == [False]
    assert [(step["gesture"], step["by"]) for step in jauge.document("history", audit)][-1] == ("event_changed", "Zoé")
    jauge("undo", audit)
    assert jauge("event", audit).out == before
    assert jauge.document("lines", audit) == lines


def test_a_change_that_leaves_the_checklist_alone_says_so(jauge, audit, declared):
    path = declared(name="Autre")
    assert "La grille reste la même." in jauge("event", audit, path, code=1).out
    assert "L’événement est changé." in jauge("event", audit, path, "--yes").out
    assert json.loads(jauge("event", audit).out)["name"] == "Autre"


def test_a_faulty_event_is_refused_whole(jauge, audit, declared):
    refused = jauge.refused("event", audit, declared(features=["outdor"]), "--yes")
    assert "outdoor" in refused
    assert "--yes" in jauge.misused("event", audit, "--yes")


def closed(jauge, audit):
    """Close the audit whatever is still to do in it."""
    state = State(state=AuditState.CLOSED)
    with Workspace.open(jauge.home) as workspace, AuditSession.opened(workspace, audit, lambda _step: None) as session:
        session.apply("closed", lambda current: current.replaced(state=state))


def test_the_event_of_a_closed_audit_is_printed_and_not_changed(jauge, audit, declared):
    path = declared(name="Autre")
    closed(jauge, audit)
    assert json.loads(jauge("event", audit).out)["name"] != "Autre"
    assert "jauge reopen" in jauge.refused("event", audit, path)
    assert "jauge reopen" in jauge.refused("event", audit, path, "--yes")


# Answers set aside


@pytest.fixture
def hidden(jauge, audit, without):
    """Return the race once its car park and toilets are gone, an answer to each set aside."""
    for line in ("TRA-04", "TRA-06", "SAN-01"):
        jauge("answer", audit, line, "--verdict", "partial", "--by", "Anne", "--on", "2027-05-01")
    for feature in ("parking", "toilets"):
        jauge("event", audit, without(feature), "--yes")
    return audit


def test_answers_set_aside_are_listed_with_what_brings_each_back(jauge, hidden):
    found = jauge.document("aside", hidden)
    assert [one["line"] for one in found["set_aside"]] == ["SAN-01", "TRA-04", "TRA-06"]
    assert found["set_aside"][1] == {
        "line": "TRA-04",
        "verdict": "partial",
        "reason": "",
        "by": "Anne",
        "on": "2027-05-01",
        "way": {
            "features": ["parking"],
            "without": [],
            "size_class": None,
            "zone": None,
            "to_confirm": False,
            "brings_back": ["TRA-04", "TRA-06"],
        },
        "why": None,
    }
    assert found["to_confirm"] == []
    said = plain(jauge("aside", hidden).out)
    assert "  partiel (Anne, 1er mai 2027)\n" in said
    assert "Remettre « un parking fourni par l’organisateur » dans l’événement : 2 réponses reviennent." in said


def test_one_is_taken_back_with_what_comes_along_as_one_step(jauge, hidden):
    assert jauge.document("aside", hidden, "--take-back", "TRA-04") == {
        "taken_back": ["TRA-04", "TRA-06"],
        "why": {},
    }
    assert jauge.line(hidden, "TRA-06")["verdict"] == "partial"
    jauge("undo", hidden)
    assert len(jauge.document("aside", hidden)["set_aside"]) == 3


def test_everything_is_taken_back_at_once(jauge, hidden):
    said = plain(jauge("aside", hidden, "--all", "--by", "Zoé").out)
    assert said == "Reprises : SAN-01, TRA-04, TRA-06\n"
    assert jauge("aside", hidden).out.startswith("Aucune réponse")
    assert jauge("aside", hidden, "--all").out == "Rien à reprendre.\n"
    assert jauge.document("history", hidden)[-1]["gesture"] == "taken_back"


def test_what_is_not_set_aside_cannot_be_taken_back(jauge, hidden):
    assert "GOV-01" in jauge.misused("aside", hidden, "--take-back", "GOV-01")
    assert "--all" in jauge.misused("aside", hidden, "--all", "--take-back", "SAN-01")


def test_an_answer_to_another_statement_comes_back_to_be_confirmed(jauge, audit, tmp_path):
    known = [line["line"] for line in jauge.document("lines", audit) if "@" not in line["line"]]
    reworded, removed = free_of_others(known)[:2]
    for line in (reworded, removed):
        jauge("answer", audit, line, "--verdict", "compliant", "--by", "Anne")
    version = AnotherVersion(tmp_path / "version")
    version.reword(reworded)
    version.remove(removed)
    jauge("checklist", "move", audit, "--to", version.folder, "--yes")
    listed = {one["line"]: one for one in jauge.document("aside", audit)["set_aside"]}
    assert (listed[reworded]["way"]["to_confirm"], listed[removed]["why"]) == (True, "retired")
    assert jauge.document("aside", audit, "--take-back", removed, code=1) == {
        "taken_back": [],
        "why": {removed: "retired"},
    }
    assert plain(jauge("aside", audit, "--take-back", removed, code=1).out).startswith(f"{removed} : Cette version")
    assert jauge.document("aside", audit, "--all")["taken_back"] == [reworded]
    assert jauge.line(audit, reworded)["verdict"] == "not_checked"
    assert [one["verdict"] for one in jauge.document("aside", audit)["to_confirm"]] == ["compliant"]
    assert "À confirmer" in jauge("aside", audit).out


def test_a_closed_audit_lists_what_is_set_aside_and_takes_nothing_back(jauge, hidden):
    closed(jauge, hidden)
    assert jauge.document("aside", hidden)["set_aside"][0]["way"]["brings_back"] == []
    assert jauge.refused("aside", hidden, "--all")
