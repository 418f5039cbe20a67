"""The reference set for other programs: one document, one table or one workbook, and nothing lost on the way."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.checklist import Checklist
from audit_app.errors import CannotWrite
from audit_app.exchange import checklist_file
from tests.domain import examples
from tests.exchange import workbook


def said(text: str) -> dict[str, str]:
    return {"fr": text, "en": f"{text} (en)"}


FULL = examples.criterion(
    "CIR-02",
    title=said("Le chemin est large"),
    why=said("On ne passe pas"),
    how=said("Mesurer"),
    proof=said("Une photo"),
    fix={
        "today": said("Écarter"), "lasting": said("Élargir"), "announce": said("Passer ailleurs"),
        "cost": "under_100", "effort": "hours",
    },
    easy={"title": said("Vous passez"), "why": said("C'est large")},
    levels={"N1": "not_asked", "N2": "recommended", "N3": "mandatory", "N4": "mandatory"},
    when="indoor and not toilets",
    zone_kind="path",
    blocking=True,
    legal_duty="yes",
    legal_facts=["P-01"],
    sources=[
        {"code": "LOI", "standing": "seen", "detail": said("art. 2 : largeur")},
        {"code": "LOI", "standing": "recalled"},
        {"code": "GONE", "standing": "ours", "detail": "20 m"},
    ],
    measurements=[examples.measurement(fact="P-01", instrument="tape").model_dump(mode="json")],
)  # fmt: skip
BARE = examples.criterion("SAN-01", title=said("=SUM(A1)"))
FACT = {"id": "P-01", "text": said("arrêté"), "says": said("1,20 m"), "standing": "seen"}


@pytest.fixture
def known() -> Checklist:
    return examples.checklist(FULL, BARE, facts=[FACT])


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def columns(head: list[Any], row: list[Any]) -> dict[Any, Any]:
    return dict(zip(head, [*row, *[""] * (len(head) - len(row))], strict=True))


def test_the_document_says_which_set_it_is_and_holds_its_criteria(known: Checklist, tmp_path: Path) -> None:
    checklist_file.written(known, tmp_path / "set.json")
    document = read(tmp_path / "set.json")
    assert (document["id"], document["version"], document["hash"]) == (known.id, known.version, known.hash)
    assert [criterion["id"] for criterion in document["criteria"]] == ["CIR-02", "SAN-01"]
    assert [domain["id"] for domain in document["domains"]] == ["CIR", "SAN"]
    assert [fact["id"] for fact in document["facts"]] == ["P-01"]
    assert [authority["code"] for authority in document["authorities"]] == ["LOI"]
    assert (document["dated"], document["reviewed"]) == ("2026-11-22", False)


def test_a_criterion_is_told_by_language_with_its_sources_and_measurements(known: Checklist) -> None:
    told = checklist_file.whole(known)["criteria"][0]
    assert {key: told[key] for key in ("title", "why", "how", "proof")} == {
        "title": said("Le chemin est large"), "why": said("On ne passe pas"), "how": said("Mesurer"),
        "proof": said("Une photo"),
    }  # fmt: skip
    assert told["fix"]["fr"] == {"today": "Écarter", "lasting": "Élargir", "announce": "Passer ailleurs"}
    assert told["fix"]["en"]["today"] == "Écarter (en)"
    assert (told["cost"], told["effort"]) == ("under_100", "hours")
    assert told["easy"] == {
        "fr": {"title": "Vous passez", "why": "C'est large"},
        "en": {"title": "Vous passez (en)", "why": "C'est large (en)"},
    }
    assert told["levels"] == {"N1": "not_asked", "N2": "recommended", "N3": "mandatory", "N4": "mandatory"}
    assert [(source["code"], source["kind"], source["title"]) for source in told["sources"]] == [
        ("LOI", "law", {"fr": "mot", "en": "word"}),
        ("LOI", "law", {"fr": "mot", "en": "word"}),
        ("GONE", None, None),
    ]
    details = [source["detail"] for source in told["sources"]]
    assert details == [said("art. 2 : largeur"), None, {"fr": "20 m", "en": "20 m"}]
    (width,) = told["measurements"]
    assert (width["code"], width["min"], width["fact"], width["instrument"]) == ("width", 120.0, "P-01", "tape")


def test_what_a_set_has_not_written_is_null(known: Checklist) -> None:
    told = checklist_file.whole(known)["criteria"][1]
    assert {key: told[key] for key in ("why", "proof", "fix", "cost", "effort", "easy")} == dict.fromkeys(
        ("why", "proof", "fix", "cost", "effort", "easy")
    )
    assert (told["measurements"], told["zone_kind"]) == ([], None)


def test_a_level_is_the_one_that_is_asked_not_the_one_that_is_written(tmp_path: Path) -> None:
    known = examples.checklist(examples.criterion("CIR-02", sources=[{"code": "LOI", "standing": "ours"}]))
    assert set(checklist_file.whole(known)["criteria"][0]["levels"].values()) == {"recommended"}
    checklist_file.written(known, tmp_path / "set.xlsx")
    told = columns(*workbook.read(tmp_path / "set.xlsx")["criteria"].rows)
    assert {told[size] for size in ("N1", "N2", "N3", "N4")} == {"recommended"}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_has_a_row_a_criterion_and_says_the_same_as_the_document(
    known: Checklist, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"set{suffix}"
    checklist_file.written(known, path)
    if suffix == ".csv":
        text = path.read_bytes().decode("utf-8-sig")
        rows: list[list[Any]] = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    else:
        rows = list(workbook.read(path)["criteria"].rows)
    full, bare = (columns(rows[0], row) for row in rows[1:])
    assert {key: full[key] for key in ("id", "domain", "title_fr", "title_en", "fix_lasting_en", "easy_why_fr")} == {
        "id": "CIR-02", "domain": "CIR", "title_fr": "Le chemin est large", "title_en": "Le chemin est large (en)",
        "fix_lasting_en": "Élargir (en)", "easy_why_fr": "C'est large",
    }  # fmt: skip
    assert [full[size] for size in ("N1", "N2", "N3", "N4")] == ["not_asked", "recommended", "mandatory", "mandatory"]
    assert [full[key] for key in ("blocking", "legal_duty", "when", "zone_kind", "legal_facts", "sources")] == [
        "yes", "yes", "indoor and not toilets", "path", "P-01", "LOI, GONE",
    ]  # fmt: skip
    assert (full["details_fr"], full["details_en"], bare["details_en"]) == (
        "LOI: art. 2 : largeur | GONE: 20 m", "LOI: art. 2 : largeur (en) | GONE: 20 m", "",
    )  # fmt: skip
    assert [full[key] for key in ("cost", "effort", "audiences", "families", "phase")] == [
        "under_100", "hours", "spectators", "motor", "before",
    ]  # fmt: skip
    assert [bare[key] for key in ("why_fr", "fix_today_fr", "cost", "easy_title_en", "blocking")] == [*[""] * 4, "no"]
    assert bare["title_fr"] == ("'=SUM(A1)" if suffix == ".csv" else "=SUM(A1)")


def test_the_workbook_holds_the_measurements_beside_the_criteria(known: Checklist, tmp_path: Path) -> None:
    checklist_file.written(known, tmp_path / "set.xlsx")
    sheets = workbook.read(tmp_path / "set.xlsx")
    assert list(sheets) == ["criteria", "measurements"]
    head, width = sheets["measurements"].rows
    told = columns(head, width)
    assert (told["criterion"], told["code"], told["unit"]) == ("CIR-02", "width", "cm")
    assert (told["min"], told["max"]) == (120.0, "")
    assert (told["deciding"], told["fact"], told["instrument"]) == ("yes", "P-01", "tape")
    assert sum(sheet.formulas + sheet.links for sheet in sheets.values()) == 0


@pytest.mark.parametrize("suffix", checklist_file.FORMATS)
def test_the_whole_shipped_set_is_written_in_each_format(tmp_path: Path, suffix: str) -> None:
    known, path = shipped_checklist(), tmp_path / f"jauge{suffix.upper()}"
    checklist_file.written(known, path)
    ids = [criterion.id for criterion in known.criteria]
    match suffix:
        case ".json":
            assert [criterion["id"] for criterion in read(path)["criteria"]] == ids
        case ".csv":
            text = io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")
            assert [row[0] for row in csv.reader(text, delimiter=";")] == ["id", *ids]
        case _:
            sheets = workbook.read(path)
            assert [row[0] for row in sheets["criteria"].rows] == ["id", *ids]
            measured = sum(len(criterion.measurements) for criterion in known.criteria)
            assert len(sheets["measurements"].rows) == measured + 1


@pytest.mark.parametrize("suffix", checklist_file.FORMATS)
def test_where_nothing_can_be_written_it_is_a_problem(known: Checklist, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(CannotWrite) as refused:
        checklist_file.written(known, tmp_path / "absent" / f"set{suffix}")
    assert refused.value.path == tmp_path / "absent" / f"set{suffix}"


def test_the_nearest_criteria_are_named_however_the_id_is_typed(known: Checklist) -> None:
    assert checklist_file.near(known.by_id, "cir-2") == ("CIR-02",)
    assert checklist_file.near(known.by_id, "?") == ()
