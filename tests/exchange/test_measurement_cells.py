"""The measurements of a criterion in one cell: all that decides, by form and by size, and never a formula."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.checklist import Checklist
from audit_app.exchange import checklist_file, measurement_cells
from tests.domain import examples
from tests.exchange import workbook

FORMS = {"new_erp": {"min": 140.0}, "road": {"min": 140.0, "max": 200.0, "fact": "P-01"}}


def a_set(*measurements: Any) -> Checklist:
    return examples.checklist(
        examples.criterion("CIR-02", measurements=[one.model_dump(mode="json") for one in measurements])
    )


def cell(*measurements: Any, language: str = "en") -> str:
    return measurement_cells.cell(a_set(*measurements).criteria[0], language)


def test_a_measurement_says_label_unit_bounds_by_form_and_by_size_and_where_it_comes_from() -> None:
    width = examples.measurement(fact="P-01", instrument="tape", by_form=FORMS, by_class={"N4": {"min": 180.0}})
    assert (
        cell(width) == "width: Width (cm) ≥ 120; new_erp ≥ 140; road ≥ 140 ≤ 200 (P-01); N4 ≥ 180; deciding; P-01; tape"
    )
    assert cell(width, language="fr").startswith("width: Largeur (cm) ≥ 120;")


def test_what_has_no_bound_or_a_computed_one_says_so_in_few_words() -> None:
    free = examples.measurement(code="frequency", unit="min", min=None, deciding=False)
    target = examples.measurement(code="places", kind="count", unit="count", min=None, target="wheelchair_places")
    assert cell(free, target) == "frequency: Width (min) | places: Width; target wheelchair_places; deciding"
    assert cell() == ""


@pytest.mark.parametrize("label", ["=SUM(A1)", "+1", "-1", "@x"])
def test_a_label_never_makes_a_formula(tmp_path: Path, label: str) -> None:
    known = a_set(examples.measurement(label={"fr": label, "en": label}))
    checklist_file.written(known, tmp_path / "set.csv")
    text = (tmp_path / "set.csv").read_bytes().decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert dict(zip(head, row, strict=True))["measurements_fr"].startswith(f"width: {label}")
    checklist_file.written(known, tmp_path / "set.xlsx")
    sheets = workbook.read(tmp_path / "set.xlsx")
    assert sum(sheet.formulas + sheet.links for sheet in sheets.values()) == 0


def test_the_sheet_of_the_measurements_has_the_bounds_of_each_form_and_size_too(tmp_path: Path) -> None:
    checklist_file.written(a_set(examples.measurement(by_form=FORMS)), tmp_path / "set.xlsx")
    head, row = workbook.read(tmp_path / "set.xlsx")["measurements"].rows
    told = dict(zip(head, [*row, *[""] * (len(head) - len(row))], strict=True))
    assert (told["by_form"], told["by_class"], told["target"]) == ("new_erp ≥ 140; road ≥ 140 ≤ 200 (P-01)", "", "")


def test_every_measurement_we_ship_is_in_the_cell_of_its_criterion() -> None:
    for criterion in shipped_checklist().criteria:
        told = measurement_cells.cell(criterion, "fr")
        codes = [one.split(":")[0] for one in told.split(measurement_cells.BETWEEN) if one]
        assert codes == [one.code for one in criterion.measurements], criterion.id
        assert all(str(form) in told for one in criterion.measurements for form in one.by_form)
