"""Lines, zones and answers, as scripts and people give them."""

import json
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.calling import EVENTS

VERDICTS = ("compliant", "partial", "non_compliant", "equivalent", "not_checked")


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "rampe à mesurer.jpg"
    Image.new("RGB", (60, 40), "grey").save(path)
    return path


@pytest.fixture
def path(jauge, audit):
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée nord", "--venue", "Parcours")
    return zone["id"]


# Lines and zones


def test_a_person_reads_one_line_a_criterion(jauge, audit):
    said = jauge("lines", audit).out.splitlines()
    assert len(said) == len(jauge.document("lines", audit))
    assert said[0].startswith("GOV-01 [obligatoire] non vérifié")


def test_an_event_without_zones_says_so(jauge, audit):
    assert jauge.document("zones", audit) == []
    assert jauge("zones", audit).out == "Pas encore de zone.\n"


def test_a_zone_repeats_the_lines_of_its_kind(jauge, audit, path):
    lines = {line["line"] for line in jauge.document("lines", audit)}
    assert f"CIR-02@{path}" in lines
    assert "CIR-02" not in lines
    jauge("zones", audit, "--add", "path", "Allée sud", "--venue", "Village départ")
    named = jauge("lines", audit).out
    assert "(Allée nord)" in named
    assert "(Allée sud)" in named


def test_the_first_zone_takes_over_what_was_said_of_the_line(jauge, audit):
    jauge("answer", audit, "CIR-02", "--verdict", "partial", "--note", "Étroit")
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée", "--venue", "Parcours")
    line = jauge.line(audit, f"CIR-02@{zone['id']}")
    assert (line["verdict"], line["note"]) == ("partial", "Étroit")


def test_a_zone_takes_the_only_venue_there_is(jauge):
    audit = jauge.begun(EVENTS / "n1-boccia-gymnase.json")
    assert jauge.document("zones", audit, "--add", "toilets", "Bloc B")[0]["venue"] == "Gymnase"


def test_a_zone_of_no_kind_or_no_venue_is_refused_with_the_choices(jauge, audit):
    assert "toilets" in jauge.refused("zones", audit, "--add", "toilettes", "Bloc B", "--venue", "Parcours")
    assert "Village départ, Parcours, Salle des dossards" in jauge.refused("zones", audit, "--add", "toilets", "Bloc B")
    assert "Parcours" in jauge.refused("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Gymnase")
    assert jauge.document("zones", audit) == []


def test_a_venue_is_found_however_its_accents_are_typed(jauge, audit):
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée", "--venue", "Village de\u0301part")
    assert zone["venue"] == "Village départ"


@pytest.mark.parametrize("name", ["", " \t", "\u202e", "x" * 301])
def test_a_zone_needs_a_name_that_can_be_read(jauge, audit, name):
    jauge.misused("zones", audit, "--add", "path", name, "--venue", "Parcours")


# Answers


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_is_accepted_without_measure_evidence_or_author(jauge, audit, verdict):
    line = jauge.document("answer", audit, "CIR-01", "--verdict", verdict)
    assert (line["verdict"], line["by"], line["on"], line["evidence"]) == (verdict, None, None, [])
    assert jauge.line(audit, "CIR-01")["verdict"] == verdict


@pytest.mark.parametrize("verdict", ["not_applicable", "cannot_tell"])
def test_some_verdicts_need_their_reason(jauge, audit, verdict):
    assert "--reason" in jauge.refused("answer", audit, "CIR-01", "--verdict", verdict)
    assert "--reason" in jauge.refused("answer", audit, "CIR-01", "--verdict", verdict, "--reason", " \u202e ")
    line = jauge.document("answer", audit, "CIR-01", "--verdict", verdict, "--reason", "Pas d'allée")
    assert (line["verdict"], line["reason"]) == (verdict, "Pas d'allée")


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        (("--measure", "width={metres} m", "--measure", "pinch=9 m"), "compliant"),
        (("--measure", "width={centimetres}", "--measure", "pinch=1 cm"), "non_compliant"),
        (("--measure", "width={metres}", "--measure", "pinch=9", "--unit", "m"), "compliant"),
        (("--measure", "width={centimetres}0", "--measure", "pinch=9", "--unit", "mm", "--unit", "m"), "compliant"),
        (("--measure", "width={just_less}", "--measure", "pinch=1 000"), "non_compliant"),
        (("--measure", "width=900"), "not_checked"),
    ],
)
def test_without_a_verdict_the_deciding_measurements_give_it(jauge, audit, path, typed, verdict):
    line = f"CIR-02@{path}"
    least = round(jauge.least(audit, line)["width"])
    words = {"centimetres": least, "metres": str(least / 100).replace(".", ","), "just_less": least - 0.00001}
    given = [text.format(**words) for text in typed]
    assert jauge.document("answer", audit, line, *given)["verdict"] == verdict


def test_measurements_given_one_after_the_other_decide_together(jauge, audit, path):
    jauge("answer", audit, f"CIR-02@{path}", "--measure", "width=900")
    line = jauge.document("answer", audit, f"CIR-02@{path}", "--measure", "pinch=900")
    assert line["verdict"] == "compliant"
    assert set(line["values"]) == {"width", "pinch"}


def test_a_verdict_given_stands_against_the_measurements(jauge, audit):
    line = jauge.document("answer", audit, "CIR-01", "--measure", "3", "--verdict", "equivalent")
    assert (line["verdict"], line["proposed"]) == ("equivalent", "non_compliant")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--measure", "width=large"), "« large »"),
        (("--measure", "width=140 kg"), "140 kg"),
        (("--measure", "width=3/4"), "3/4"),
        (("--measure", "width=nan"), "nan"),
        (("--measure", "width=1e999"), "1e999"),
        (("--measure", "width=-5"), "-5"),
        (("--measure", "wide=140"), "width"),
        (("--measure", "140"), "width, walls, pinch"),
    ],
)
def test_a_measurement_that_is_none_is_refused(jauge, audit, path, typed, said):
    assert said in jauge.refused("answer", audit, f"CIR-02@{path}", *typed)
    assert jauge.line(audit, f"CIR-02@{path}")["values"] == {}


@pytest.mark.parametrize(("language", "width"), [("en", 145.0), ("fr", 0.145)])
def test_in_english_thousands_are_set_apart_and_in_french_a_comma_is_decimal(jauge, audit, path, language, width):
    line = f"CIR-02@{path}"
    jauge("answer", audit, line, "--measure", "width=1,450 mm", "--lang", language)
    assert jauge.line(audit, line)["values"]["width"]["amount"] == pytest.approx(width)


def test_a_line_without_measurements_says_so(jauge, audit):
    assert "--measure" in jauge.refused("answer", audit, "GOV-01", "--measure", "3")


def test_the_same_measurement_twice_is_wrong_use(jauge, audit):
    jauge.misused("answer", audit, "CIR-01", "--measure", "3", "--measure", "0")
    jauge.misused("answer", audit, "CIR-02", "--measure", "width=3", "--measure", "width=4")


def test_an_unknown_line_is_answered_with_the_nearest(jauge, audit, path):
    assert "CIR-01" in jauge.refused("answer", audit, "CIR-011", "--verdict", "partial")
    assert f"CIR-02@{path}" in jauge.refused("answer", audit, "CIR-02", "--verdict", "partial")
    assert "jauge lines" in jauge.refused("answer", audit, "?", "--verdict", "partial")


def test_a_note_is_kept_and_an_empty_one_takes_it_away(jauge, audit):
    jauge("answer", audit, "GOV-01", "--note", "À revoir\navec le régisseur")
    assert jauge.line(audit, "GOV-01")["note"] == "À revoir\navec le régisseur"
    assert jauge.line(audit, "GOV-01")["verdict"] == "not_checked"
    jauge("answer", audit, "GOV-01", "--note", "")
    assert jauge.line(audit, "GOV-01")["note"] == ""


def test_an_author_left_blank_is_no_author(jauge, audit):
    assert jauge.document("answer", audit, "GOV-01", "--verdict", "partial", "--by", " ")["by"] is None


def test_evidence_is_stored_with_what_it_shows(jauge, audit, photo, tmp_path):
    (tmp_path / "plan.txt").write_text("Plan", "utf-8")
    line = jauge.document(
        "answer", audit, "GOV-01", "--verdict", "compliant", "--by", "Anne", "--evidence", photo, "--alt", "La rampe",
        "--evidence", tmp_path / "plan.txt",
    )  # fmt: skip
    assert [(piece["kind"], piece["alt"]) for piece in line["evidence"]] == [("picture", "La rampe"), ("document", "")]
    kept = {path.name.partition(".")[0] for path in (jauge.home / "files").rglob("*") if path.is_file()}
    assert kept == {piece["sha256"] for piece in line["evidence"]}
    photo.unlink()
    assert len(jauge.line(audit, "GOV-01")["evidence"]) == 2


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\xff\xd8\xff broken"])
def test_evidence_that_is_no_picture_is_refused_with_its_name(jauge, audit, photo, content):
    photo.write_bytes(content)
    assert str(photo) in jauge.refused("answer", audit, "GOV-01", "--verdict", "compliant", "--evidence", photo)
    assert jauge.line(audit, "GOV-01")["verdict"] == "not_checked"


def test_evidence_that_is_not_there_is_refused(jauge, audit, tmp_path):
    said = jauge.refused("answer", audit, "GOV-01", "--evidence", tmp_path / "absent.jpg")
    assert "absent.jpg" in said


# A table of answers


def table(folder: Path, *rows: str, header: str = "line,verdict,note,evidence,alt") -> Path:
    path = folder / "terrain.csv"
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return path


def test_a_table_answers_many_lines_in_one_step(jauge, audit, photo):
    rows = (f"GOV-01,compliant,Vu,{photo.name},La rampe", "CIR-01,partial,,,")
    assert jauge.document("answer", audit, "--from", table(photo.parent, *rows)) == {"rows": 2}
    assert jauge.line(audit, "GOV-01")["evidence"][0]["alt"] == "La rampe"
    assert jauge.line(audit, "CIR-01")["verdict"] == "partial"
    assert [step["gesture"] for step in jauge.document("history", audit)] == ["audit_created", "answers_read"]
    jauge("undo", audit)
    assert jauge.document("status", audit)["progress"]["checked"] == 0


def test_a_table_in_json_answers_too_and_says_how_many(jauge, audit, tmp_path):
    line, code = jauge.share(audit)
    path = tmp_path / "terrain.json"
    path.write_text(json.dumps([{"line": line, "measures": {code: "240/240"}, "on": "2027-05-01"}]), "utf-8")
    assert "1" in jauge("answer", audit, "--from", path).out
    assert (jauge.line(audit, line)["verdict"], jauge.line(audit, line)["on"]) == ("compliant", "2027-05-01")


def test_three_faulty_rows_are_all_listed_and_none_is_saved(jauge, audit, tmp_path):
    rows = ("GOV-01,compliant,,,", "CIR-99,compliant,,,", "CIR-01,cannot_tell,,,", "GOV-02,partial,,absent.jpg,")
    said = jauge.refused("answer", audit, "--from", table(tmp_path, *rows)).splitlines()
    assert "3 rangées" in said[0]
    assert [line.split(" :")[0] for line in said[1:]] == ["- rangée 3", "- rangée 4", "- rangée 5"]
    assert "CIR-99" in said[1]
    assert "--reason" in said[2]
    assert "absent.jpg" in said[3]
    assert jauge.document("status", audit)["progress"]["checked"] == 0
    assert len(jauge.document("history", audit)) == 1


def test_unreadable_rows_are_all_listed_and_none_is_saved(jauge, audit, tmp_path):
    rows = ("GOV-01,compliant,,,", "CIR-01,conforme,,,", "GOV-02,partial,a,b,c,d")
    said = jauge.refused("answer", audit, "--from", table(tmp_path, *rows))
    assert "rangée 3 : verdict" in said
    assert "rangée 4 :" in said
    assert jauge.document("status", audit)["progress"]["checked"] == 0


def test_evidence_outside_the_folder_of_the_table_is_refused(jauge, audit, photo, tmp_path):
    folder = tmp_path / "table"
    folder.mkdir()
    for name in (f"../{photo.name}", str(photo)):
        said = jauge.refused("answer", audit, "--from", table(folder, f"GOV-01,compliant,,{name},"))
        assert photo.name in said
    assert jauge.line(audit, "GOV-01")["verdict"] == "not_checked"
    assert not (jauge.home / "files").exists()


def test_no_table_is_a_problem(jauge, audit, tmp_path):
    assert "absent.csv" in jauge.refused("answer", audit, "--from", tmp_path / "absent.csv")


# Who checks what


def test_lines_are_given_to_somebody_and_taken_back(jauge, audit):
    given = jauge.document("assign", audit, "GOV-01", "CIR-01", "--to", "Anne", "--by", "Zoé")
    assert given == {"assigned": {"GOV-01": "Anne", "CIR-01": "Anne"}}
    assert (jauge.line(audit, "GOV-01")["assigned_to"], jauge.line(audit, "CIR-01")["assigned_to"]) == ("Anne", "Anne")
    assert jauge.line(audit, "GOV-02")["assigned_to"] is None
    assert jauge.document("assign", audit, "GOV-01") == {"assigned": {"GOV-01": None}}
    assert (jauge.line(audit, "GOV-01")["assigned_to"], jauge.line(audit, "CIR-01")["assigned_to"]) == (None, "Anne")
    taken, given = jauge.document("history", audit)[-1], jauge.document("history", audit)[-2]
    assert ((given["gesture"], given["subject"], given["by"]), (taken["subject"], taken["by"])) == (
        ("assigned", None, "Zoé"), ("GOV-01", None),
    )  # fmt: skip


def test_a_person_reads_who_checks_each_line(jauge, audit):
    assert jauge("assign", audit, "GOV-01", "GOV-01", "CIR-01", "--to", "Anne").out == "GOV-01  Anne\nCIR-01  Anne\n"
    assert jauge("assign", audit, "GOV-01", "--to", " ").out == "GOV-01  personne\n"


def test_undoing_gives_the_lines_back_to_whoever_had_them(jauge, audit):
    jauge("assign", audit, "GOV-01", "--to", "Anne")
    jauge("assign", audit, "GOV-01", "CIR-01", "--to", "Zoé")
    jauge("undo", audit)
    assert (jauge.line(audit, "GOV-01")["assigned_to"], jauge.line(audit, "CIR-01")["assigned_to"]) == ("Anne", None)


def test_a_line_that_is_not_asked_is_given_to_nobody_and_neither_are_the_others(jauge, audit):
    assert "CIR-99" in jauge.refused("assign", audit, "GOV-01", "CIR-99", "--to", "Anne")
    assert jauge.line(audit, "GOV-01")["assigned_to"] is None
    jauge.misused("assign", audit)
    jauge.misused("assign", audit, "GOV-01", "--to", "x" * 301)


def test_today_is_the_day_of_the_evidence(jauge, audit, photo):
    from audit_app.store.workspace import Workspace

    jauge("answer", audit, "GOV-01", "--evidence", photo)
    with Workspace.open(jauge.home) as workspace:
        (piece,) = workspace.load(audit).evidence.values()
    assert abs((piece.on - date.today()).days) <= 1  # noqa: DTZ011


def test_a_count_of_gaps_that_the_audit_contradicts_is_said_at_once(jauge, audit):
    said = jauge("answer", audit, "GOV-09", "--measure", "30/50").out
    assert "mettre le chiffre à jour (30 sur 50 contre 0 sur 1)." in said
