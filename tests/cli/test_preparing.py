"""Beginning an audit, listing them, the sample, the format of an event file: what scripts rely on."""

import json
import re
import unicodedata

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.store.workspace import Workspace
from tests.cli.calling import EVENTS, RACE, event_file

CLASSES = {
    "n1-boccia-gymnase": "N1", "n2-10-km-ville": "N2", "n3-triathlon-lac": "N3", "n4-meeting-international": "N4",
}  # fmt: skip

ODD = ("places assises", "est un bâtiment")
"""What the event in town forgets among its features: its seats, and its hall."""


@pytest.mark.parametrize(("event", "size_class"), CLASSES.items())
def test_a_new_audit_tells_its_id_its_class_and_its_lines(jauge, event, size_class):
    document = jauge.document("new", EVENTS / f"{event}.json")
    assert list(document) == ["audit", "size_class", "size_reasons", "warnings", "lines"]
    assert re.fullmatch(r"[0-9a-f-]{36}", document["audit"])
    warned = ODD if event == "n2-10-km-ville" else ()
    assert document["size_class"] == size_class
    assert len(document["warnings"]) == len(warned)
    assert all(part in said for part, said in zip(warned, document["warnings"], strict=True))
    assert document["size_reasons"][0].endswith(f"classe {size_class}.")
    lines = document["lines"]
    assert list(lines) == ["mandatory", "recommended", "not_asked", "not_applicable"]
    assert sum(lines.values()) == len(shipped_checklist().criteria)
    levels = [line["level"] for line in jauge.document("lines", document["audit"])]
    assert (levels.count("mandatory"), levels.count("recommended")) == (lines["mandatory"], lines["recommended"])


def test_a_larger_event_is_never_asked_fewer_mandatory_lines(jauge):
    counts = [jauge.document("new", EVENTS / f"{event}.json")["lines"]["mandatory"] for event in CLASSES]
    assert counts == sorted(counts)


def test_a_person_reads_what_was_begun(jauge):
    said = jauge("new", RACE).out
    assert "10 km des bords de Loire" in said
    assert "classe N2" in said
    assert re.search(r"Lignes demandées\s: \d+ obligatoires, \d+ recommandées\.", said)


def test_an_odd_event_is_begun_with_warnings(jauge, tmp_path):
    odd = event_file(tmp_path / "e.json", total_visitors=10, parking_spaces=0)
    warnings = jauge.document("new", odd)["warnings"]
    assert len(warnings) == 2 + len(ODD)
    assert all(warning.endswith(".") for warning in warnings)
    assert jauge("new", odd).out.count("À revoir") == 2 + len(ODD)


def test_a_lower_class_with_its_reason_is_taken_and_the_reason_told(jauge, tmp_path):
    chosen = event_file(tmp_path / "e.json", chosen_class="N1", chosen_class_reason="Départs <par> vagues")
    document = jauge.document("new", chosen)
    assert document["size_class"] == "N1"
    assert "Départs <par> vagues" in document["size_reasons"][-1]


def test_a_faulty_event_is_refused_with_all_its_faults_and_the_choices(jauge, tmp_path):
    faulty = event_file(
        tmp_path / "e.json", features=["outdoors"], kind="corse", total_visitors=-3, parking_spaces=10_000_001,
        organiser=..., oops=1, ends_on="2027-05-01", budget=float("nan"), international="non",
    )  # fmt: skip
    said = jauge.refused("new", faulty)
    lines = said.splitlines()
    assert str(faulty) in lines[0]
    assert "9 points à corriger" in lines[0]
    assert len(lines) == 10
    for words in (
        "outdoor,",
        "race",
        "total_visitors",
        "10000000",
        "organiser",
        "oops",
        "starts_on",
        "budget",
        "international",
    ):
        assert words in said
    assert jauge.document("list") == []


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"nul", b"[" * 50_000])
def test_an_unreadable_event_is_a_problem(jauge, tmp_path, content):
    path = tmp_path / "e.json"
    path.write_bytes(content)
    assert str(path) in jauge.refused("new", path)


def test_no_event_file_and_a_folder_are_problems(jauge, tmp_path):
    assert str(tmp_path / "absent.json") in jauge.refused("new", tmp_path / "absent.json")
    assert str(tmp_path) in jauge.refused("new", tmp_path)


def test_an_empty_home_has_an_empty_list(jauge):
    assert jauge.document("list") == []
    assert "jauge new EVENT.json" in jauge("list").out


def test_the_list_shows_the_newest_audit_first(jauge, audit):
    other = jauge.begun(EVENTS / "n1-boccia-gymnase.json")
    document = jauge.document("list")
    assert [each["audit"] for each in document] == [other, audit]
    race = document[1]
    assert {key: race[key] for key in ("name", "edition", "starts_on", "size_class", "state", "checked")} == {
        "name": "10 km des bords de Loire", "edition": "2027", "starts_on": "2027-05-16", "size_class": "N2",
        "state": "open", "checked": 0,
    }  # fmt: skip
    said = jauge("list").out.splitlines()
    assert said[0].startswith(other)
    assert "16 mai 2027" in unicodedata.normalize("NFKC", said[1])


def test_the_schema_is_json_whether_asked_or_not(jauge):
    plain, asked = jauge("event-schema").out, jauge("--json", "event-schema").out
    assert plain == asked
    assert "features" in json.loads(plain)["properties"]


def test_the_sample_is_made_once_with_its_report(jauge, tmp_path):
    out = tmp_path / "exemple"
    first = jauge.document("sample", "--out", out)
    assert set(first) == {"audit", "home", "report"}
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert jauge.document("list", "--home", first["home"])[0]["audit"] == first["audit"]
    assert not jauge.home.exists()
    (out / "report.pdf").unlink()
    assert jauge.document("sample", "--out", out) == first
    assert (out / "report.pdf").is_file()
    with Workspace.open(out / "audit") as workspace:
        assert len(workspace.summaries()) == 1
        workspace.verify()


def test_a_sample_that_cannot_be_written_is_a_problem(jauge, tmp_path):
    (tmp_path / "plein").write_text("a file, no folder")
    assert str(tmp_path / "plein") in jauge.refused("sample", "--out", tmp_path / "plein")
