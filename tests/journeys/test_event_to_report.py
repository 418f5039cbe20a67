"""From the declaration of an event to its report: what an organiser does in an afternoon, by the command alone."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from audit_app import i18n
from tests.cli.calling import EVENTS, Command

ROOT = Path(__file__).parents[2]
SAID = ("--by", "Anne", "--on", "2027-03-01")

JOURNEYS = {
    # event: (class, a zone of which kind, at which venue, width found there in cm, least width asked there)
    "n1-boccia-gymnase": ("N1", "Gymnase", 130, 120.0),
    "n2-10-km-ville": ("N2", "Parcours", 130, 140.0),
    "n3-triathlon-lac": ("N3", "Base nautique", 150, 140.0),
    "n4-meeting-international": ("N4", "Stade", 139, 140.0),
}


@pytest.fixture
def jauge(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("JAUGE_LANG", "fr")
    monkeypatch.setenv("JAUGE_HOME", str(tmp_path / "mes audits"))
    with i18n.in_language("fr"):
        yield Command(tmp_path / "mes audits", capsys)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "largeur.jpg"
    Image.new("RGB", (80, 60), "grey").save(path)
    return path


def printed(path: Path) -> str:
    """Return the text of a report, letters only parted by single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("event", JOURNEYS)
def test_an_organiser_goes_from_the_event_to_its_report(jauge, photo, tmp_path, event):
    size_class, venue, width, least = JOURNEYS[event]
    declared = json.loads((EVENTS / f"{event}.json").read_text("utf-8"))

    begun = jauge.document("new", EVENTS / f"{event}.json")
    audit = begun["audit"]
    assert begun["size_class"] == size_class
    assert jauge.document("list")[0]["name"] == declared["name"]

    zones = jauge.document("zones", audit, "--add", "path", "Accès principal", "--venue", venue)
    path = f"CIR-02@{zones[0]['id']}"
    asked = {m["code"]: m["min"] for m in jauge.line(audit, path)["measurements"]}
    assert asked["width"] == least

    measured = ("--measure", f"width={width}", "--measure", "pinch=1,25 m")
    line = jauge.document(
        "answer", audit, path, *measured, *SAID, "--evidence", photo,
        "--alt", "Un mètre ruban posé en travers de l'allée", "--note", "Mesuré devant la grille",
    )  # fmt: skip
    fits = width >= least
    assert line["verdict"] == ("compliant" if fits else "non_compliant")

    jauge("answer", audit, "GOV-01", "--verdict", "partial", "--note", "Téléphone pas encore publié", *SAID)
    jauge("answer", audit, "CIR-01", "--verdict", "non_compliant", *SAID)
    status = jauge.document("status", audit, "--on", "2027-03-02")
    assert status["progress"]["checked"] == 3
    assert status["blocking"] == ["CIR-01"] if fits else ["CIR-01", path]
    unmet = [gap["line"] for gap in status["gaps"] if gap["kind"] == "unmet"]
    assert set(unmet) == {"GOV-01", "CIR-01"} | (set() if fits else {path})
    assert unmet[0] == "CIR-01"

    mend = ("--what", "Poser deux plaques de passage", "--owner", "Ville : service des sports", "--due", "2027-03-10")
    jauge("action", audit, "CIR-01", *mend, "--cost", "450")
    (gap,) = (g for g in jauge.document("status", audit)["gaps"] if (g["line"], g["kind"]) == ("CIR-01", "unmet"))
    assert gap["action"]["owner"] == "Ville : service des sports"

    jauge("answer", audit, "GOV-02", "--verdict", "compliant")
    assert jauge.document("undo", audit)["subject"] == "GOV-02"

    report = jauge.document("report", audit, "--out", tmp_path / "rapport.pdf", "--on", "2027-03-02")
    said = printed(tmp_path / "rapport.pdf")
    assert report["pages"] == len(PdfReader(tmp_path / "rapport.pdf").pages)
    for words in (
        declared["name"], declared["organiser"], declared["place"]["commune"], "Accès principal",
        "Mesuré devant la grille", "Poser deux plaques de passage", "Ville : service des sports",
        "Téléphone pas encore publié",
        "Un mètre ruban posé en travers", "Anne", size_class,
    ):  # fmt: skip
        assert words.replace(" ", "") in said.replace(" ", ""), words
    first_page = " ".join(PdfReader(tmp_path / "rapport.pdf").pages[0].extract_text().split())
    assert "CIR-01" in first_page
    assert "aucun palier" in first_page.lower()


def test_a_whole_checklist_answered_by_a_table_ends_with_a_grade_and_is_closed(jauge, tmp_path):
    audit = jauge.begun(EVENTS / "n1-boccia-gymnase.json")
    table = tmp_path / "terrain.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("line", "verdict", "by", "on"))
        for line in jauge.document("lines", audit):
            writer.writerow((line["line"], "compliant", "Équipe, samedi", "2027-03-01"))
    assert jauge.document("answer", audit, "--from", table)["rows"] == 101

    status = jauge.document("status", audit, "--on", "2027-04-01")
    assert status["progress"]["to_check"] == 0
    assert status["overall"] == "socle", "no test is recorded"
    results = [result for group in status["grades"].values() for result in group.values()]
    assert all(result["met"] == result["asked"] and result["not_checked"] == 0 for result in results)
    assert {condition["outcome"] for condition in status["funding"][0]["conditions"]} <= {"met", "met_with_reservation"}
    assert {gap["kind"] for gap in status["gaps"]} == {"no_evidence", "no_measure"}

    jauge("close", audit, "--by", "Anne", "--reason", "Tout est vu")
    assert "jauge reopen" in jauge.refused("answer", audit, "GOV-01", "--verdict", "partial")
    jauge("report", audit, "--out", tmp_path / "r.pdf", "--kind", "funder", "--on", "2027-04-01")
    said = printed(tmp_path / "r.pdf")
    assert "Retenu par : tests usagers de cette classe de taille non enregistrés" in said
    assert "Équipe, samedi" not in said


class Process:
    """Real processes, one a call, as a script of somebody else starts them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: object, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "audit_app", "--home", str(self.folder / "home"), *map(str, arguments)],
            cwd=self.folder, env=os.environ | {"PYTHONPATH": str(ROOT), "LANG": "en_GB.UTF-8", "JAUGE_LANG": ""},
            capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout if code == 0 else done.stderr


def test_a_script_goes_the_same_way_in_processes_of_its_own(tmp_path, photo):
    jauge = Process(tmp_path)
    audit = json.loads(jauge("new", EVENTS / "n2-10-km-ville.json", "--json"))["audit"]
    (zone,) = json.loads(jauge("zones", audit[:13], "--add", "path", "Village path", "--venue", "Parcours", "--json"))
    line = f"CIR-02@{zone['id']}"
    said = jauge("answer", audit, line, "--measure", "width=1.3 m", "--measure", "pinch=95", "--evidence", photo.name,
                 "--alt", "A tape measure")  # fmt: skip
    assert "non-compliant" in said
    assert "Village path" in said
    jauge("action", audit, line, "--what", "Widen it", "--owner", "Town", "--due", "2027-05-01")
    assert "is not asked of this audit" in jauge("answer", audit, "XYZ-01", "--verdict", "partial", code=3)
    status = json.loads(jauge("--json", "status", audit))
    assert status["blocking"] == [line]
    assert f"{line}" in jauge("status", audit)
    jauge("report", audit, "--out", "report.pdf")
    printed_text = printed(tmp_path / "report.pdf")
    assert "Village path" in printed_text
    assert "Widen it" in printed_text
    assert (tmp_path / "home" / "jauge.db").is_file()
    assert not (tmp_path / "home" / "jauge.db-wal").exists()
