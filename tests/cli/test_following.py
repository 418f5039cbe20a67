"""Corrective actions followed up by command: one taken, changed and proven, all listed, given anew and exported."""

import csv

import pytest
from icalendar import Calendar
from PIL import Image

RAMP = ("--what", "Poser une rampe", "--owner", "Ville : M. Leroy", "--due", "2027-05-01")
SIGNS = ("--what", "Refaire les panneaux", "--owner", "Club", "--due", "2027-03-10", "--cost", "70")
LATE = ("--on", "2027-04-01")


@pytest.fixture
def acted(jauge, audit):
    """An audit with a gap nobody answers for and two actions, one of them overdue on the first of April."""
    for line in ("GOV-01", "CIR-01", "SIG-01"):
        jauge("answer", audit, line, "--verdict", "non_compliant")
    jauge("action", audit, "CIR-01", *RAMP)
    jauge("action", audit, "SIG-01", *SIGNS)
    return audit


def lines(document):
    return [one["line"] for one in document["actions"]]


# One action


def test_an_action_is_taken_and_then_changed(jauge, audit):
    given = ("--what", "Poser une rampe", "--owner", "Ville : M. Leroy", "--due", "2027-05-01")
    taken = jauge.document("action", audit, "GOV-01", *given, "--cost", "1200")
    assert (taken["what"], taken["owner"], taken["due"], taken["cost"], taken["state"]) == (
        "Poser une rampe", "Ville : M. Leroy", "2027-05-01", 1200.0, "to_do",
    )  # fmt: skip
    changed = jauge.document("action", audit, "GOV-01", *given, "--state", "in_progress")
    assert (changed["id"], changed["cost"], changed["state"]) == (taken["id"], 1200.0, "in_progress")
    assert jauge.line(audit, "GOV-01")["action"] == changed


def test_an_action_is_dropped_with_its_reason_only(jauge, audit):
    given = ("--what", "Rampe", "--owner", "Ville", "--due", "2027-05-01", "--state", "dropped")
    assert "--reason" in jauge.refused("action", audit, "GOV-01", *given)
    assert jauge.document("action", audit, "GOV-01", *given, "--reason", "Trop cher")["reason"] == "Trop cher"


def test_a_person_reads_what_was_taken(jauge, audit):
    said = jauge("action", audit, "GOV-01", "--what", "Rampe", "--owner", "Ville", "--due", "2027-05-01").out
    assert all(words in said for words in ("GOV-01", "Rampe", "Ville", "mai", "à faire"))


@pytest.mark.parametrize("line", ["", "CIR-99", "x" * 500, "\udcff"])
def test_an_action_needs_a_line_that_is_asked(jauge, audit, line):
    jauge.refused("action", audit, line, "--what", "Rampe", "--owner", "Ville", "--due", "2027-05-01")


@pytest.mark.parametrize(
    "given",
    [
        ("--what", "", "--owner", "Ville"),
        ("--what", "x" * 10_001, "--owner", "Ville"),
        ("--what", "Rampe", "--owner", " "),
        ("--what", "Rampe", "--owner", "x" * 301),
        ("--what", "Rampe", "--owner", "Ville", "--reason", "x" * 10_001),
        ("--what", "Rampe", "--owner", "Ville", "--cost", "nan"),
        ("--what", "Rampe", "--owner", "Ville", "--cost", "1e13"),
        ("--what", "Rampe", "--owner", "Ville", "--state", "fini"),
    ],
)
def test_an_action_that_cannot_be_is_wrong_use(jauge, audit, given):
    jauge.misused("action", audit, "GOV-01", "--due", "2027-05-01", *given)


def test_an_action_whose_line_was_set_aside_can_still_be_done(jauge, audit):
    given = ("--what", "Rampe", "--owner", "Ville", "--due", "2027-05-01")
    jauge("action", audit, "CIR-02", *given)
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée", "--venue", "Parcours")
    done = jauge.document("action", audit, f"CIR-02@{zone['id']}", *given, "--state", "done")
    assert done["state"] == "done"


def test_what_is_not_given_of_an_action_stays_as_it_was(jauge, acted):
    moved = jauge.document("action", acted, "CIR-01", "--state", "in_progress")
    assert (moved["what"], moved["owner"], moved["due"]) == ("Poser une rampe", "Ville : M. Leroy", "2027-05-01")
    assert moved["state"] == "in_progress"


def test_a_new_action_says_which_options_it_lacks(jauge, audit):
    said = jauge.misused("action", audit, "GOV-01", "--what", "Rampe")
    assert "--owner, --due" in said
    assert "--what" not in said


def test_an_action_is_done_with_its_proof_and_undone_in_one_step(jauge, acted, tmp_path):
    photo = tmp_path / "rampe.jpg"
    Image.new("RGB", (60, 40), "grey").save(photo)
    piece = jauge.document("answer", acted, "CIR-01", "--evidence", photo, "--alt", "La rampe")["evidence"][0]["id"]
    proven = ("--proof", "Mesurée le 2 mai", "--evidence", piece, "--checked-by", "Anne")
    done = jauge.document("action", acted, "CIR-01", "--state", "done", *proven)
    assert (done["state"], done["proof"], done["evidence"], done["checked_by"]) == (
        "done", "Mesurée le 2 mai", [piece], "Anne",
    )  # fmt: skip
    jauge("undo", acted)
    assert jauge.line(acted, "CIR-01")["action"]["proof"] == ""
    assert jauge.line(acted, "CIR-01")["action"]["state"] == "to_do"


def test_evidence_that_is_not_there_proves_nothing(jauge, acted):
    jauge.refused("action", acted, "CIR-01", "--evidence", "0" * 36)


def test_whoever_checks_their_own_work_is_told_and_not_stopped(jauge, acted):
    said = jauge("action", acted, "CIR-01", "--state", "done", "--checked-by", "M. Leroy").out
    assert "quelqu’un d’autre" in said
    assert jauge.line(acted, "CIR-01")["action"]["checked_by"] == "M. Leroy"
    assert "quelqu’un d’autre" not in jauge("action", acted, "CIR-01", "--checked-by", "Anne").out


# All of them


def test_actions_are_listed_the_most_pressing_first_with_the_gaps_that_have_none(jauge, acted):
    found = jauge.document("actions", acted, *LATE)
    assert lines(found) == ["SIG-01", "CIR-01"]
    assert [one["horizon"] for one in found["actions"]] == ["overdue", "later"]
    assert found["without_action"] == ["GOV-01"]
    assert found["costs"] == {"open": 70.0, "done": 0.0, "dropped": 0.0, "unknown": 1}


def test_a_person_reads_how_late_they_are(jauge, acted):
    said = jauge("actions", acted, *LATE).out
    assert "En retard de 22 jours" in said
    assert "Dans 4 semaines" in said
    assert "1 écart sans action : GOV-01" in said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("sifted", "left"),
    [
        (("--overdue",), ["SIG-01"]),
        (("--owner", "club"), ["SIG-01"]),
        (("--owner", "Personne"), []),
        (("--state", "done"), []),
        (("--blocking",), ["CIR-01"]),
        (("--domain", "CIR"), ["CIR-01"]),
        (("--zone", "path-xxxxx"), []),
        (("--search", "panneaux refaire"), ["SIG-01"]),
        (("--overdue", "--owner", "Ville : M. Leroy"), []),
    ],
)
def test_they_are_sifted(jauge, acted, sifted, left):
    assert lines(jauge.document("actions", acted, *LATE, *sifted)) == left


def test_those_found_are_given_to_somebody_else_on_another_day_and_the_others_are_not(jauge, acted):
    given = jauge.document("actions", acted, *LATE, "--overdue", "--new-owner", "Anne", "--new-due", "2027-05-02")
    assert [(one["owner"], one["due"]) for one in given["actions"]] == [("Anne", "2027-05-02")]
    assert jauge.line(acted, "CIR-01")["action"]["owner"] == "Ville : M. Leroy"
    assert jauge.document("history", acted)[-1]["gesture"] == "actions_given"


# Files


def test_a_calendar_written_again_updates_what_the_first_one_brought(jauge, acted, tmp_path):
    out = tmp_path / "actions.ics"
    assert jauge.document("actions", acted, "--out", out) == {"file": str(out), "actions": 2}
    before = {str(event["uid"]): event for event in Calendar.from_ical(out.read_bytes()).walk("VEVENT")}
    jauge("action", acted, "CIR-01", "--due", "2027-05-03")
    jauge("actions", acted, "--out", out)
    after = {str(event["uid"]): event for event in Calendar.from_ical(out.read_bytes()).walk("VEVENT")}
    assert set(after) == set(before)
    grown = [uid for uid in after if after[uid]["sequence"] > before[uid]["sequence"]]
    assert [after[uid].decoded("dtstart").isoformat() for uid in grown] == ["2027-05-03"]


def test_a_table_holds_those_found_alone(jauge, acted, tmp_path):
    out = tmp_path / "actions.csv"
    said = jauge("actions", acted, "--owner", "Club", "--out", out).out
    assert "qui peut lire ces noms" in said
    rows = list(csv.reader(out.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["SIG-01"]
    assert rows[1][10] == "70"


def test_a_file_of_another_sort_is_wrong_use(jauge, acted, tmp_path):
    assert ".ics, .xlsx, .csv" in jauge.misused("actions", acted, "--out", tmp_path / "actions.docx")


def test_a_folder_that_is_not_there_is_said(jauge, acted, tmp_path):
    for name in ("a.ics", "a.csv", "a.xlsx"):
        assert "nulle-part" in jauge.refused("actions", acted, "--out", tmp_path / "nulle-part" / name)
