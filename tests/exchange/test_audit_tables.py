"""An audit as tables: every line, finding, action, condition and measurement, and no more than a kind tells."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.funding import judged, schemes_of, without_testers
from audit_app.domain.progress import standings
from audit_app.exchange import spreadsheet
from audit_app.exchange.audit_tables import Told, beside, tables, told_in
from audit_app.i18n import in_language
from tests.exchange import workbook
from tests.report import audits, hostile

ALL = ["Lignes", "Constats", "Actions", "Conditions", "Mesures"]


def made(audit, told=Told.EVERYTHING, language="fr", schemes=None):
    """The tables of an audit by name, each as its heads and its rows."""
    with in_language(language):
        chosen = schemes_of(audit, shipped_schemes()) if schemes is None else schemes
        judgements = [judged(audit, scheme, audits.ON) for scheme in chosen]
        if told is not Told.EVERYTHING:
            judgements = [without_testers(one) for one in judgements]
        return {name: (tuple(heads), list(rows)) for name, heads, rows in tables(audit, judgements, audits.ON, told)}


def said(sheets) -> str:
    return "\n".join(str(cell) for heads, rows in sheets.values() for row in (heads, *rows) for cell in row)


@pytest.mark.parametrize("name", ["n1", "n4"])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_every_line_finding_action_and_condition_has_its_row(what, name):
    audit = what(name)
    sheets = made(audit)
    assert list(sheets) == ALL
    counts = {name: len(rows) for name, (_heads, rows) in sheets.items()}
    measured = sum(len(row.answer.measured) for row in standings(audit).values() if row.answer)
    conditions = sum(
        len(found.conditions)
        for found in (judged(audit, scheme, audits.ON) for scheme in schemes_of(audit, shipped_schemes()))
        if found.applies
    )
    assert counts == {
        "Lignes": len(standings(audit)),
        "Constats": len(audit.findings),
        "Actions": len(audit.actions),
        "Conditions": conditions,
        "Mesures": measured,
    }
    assert all(len(row) == len(heads) for heads, rows in sheets.values() for row in rows)


def test_a_line_says_what_it_counts_as_and_who_said_so():
    heads, rows = made(audits.small())["Lignes"]
    told = {row[0]: dict(zip(heads, row, strict=True)) for row in rows}
    first = told["ACC-01"]
    assert (first["Verdict"], first["Répondu par"], first["Nombre de preuves"]) == ("Conforme", "Anne", 1)
    assert isinstance(first["Répondu le"], date)
    assert told["CIR-01"]["Bloquant pour des usagers"] == "oui"
    assert told["CIR-02"]["Lieu"] == "Allée nord"


def test_a_line_due_before_the_event_is_due_from_no_day():
    heads, rows = made(audits.full("n2"))["Lignes"]
    told = [dict(zip(heads, row, strict=True)) for row in rows]
    dues = {(row["Doit exister"], row["Due à partir du"]) for row in told}
    first, after = date(2027, 5, 16), date(2027, 5, 17)
    assert dues == {("avant l’événement", None), ("pendant l’événement", first), ("après l’événement", after)}


def test_a_funder_is_told_no_name_no_code_no_note():
    everything, proof = (said(made(audits.small(), told)) for told in (Told.EVERYTHING, Told.PROOF))
    for private in ("Anne", "Bilal", "régisseur", "Je reste en bas", "T1", "M. Roy"):
        assert private in everything
        assert private not in proof
    assert "Service des sports" in proof


@pytest.mark.parametrize("name", ["n2", "n4"])
def test_everybody_is_told_what_was_measured_and_nothing_else(name):
    sheets = made(audits.full(name), Told.MEASURES)
    assert list(sheets) == ["Mesures"]
    for private in ("Ana Diaz", "Mme Roy", "Service des sports", "deux passages par jour"):
        assert private not in said(sheets)


def test_a_kind_tells_what_its_report_tells_and_an_unknown_one_the_least():
    assert [told_in(kind) for kind in ("full", "working", "funder")] == [Told.EVERYTHING, Told.EVERYTHING, Told.PROOF]
    assert {told_in(kind) for kind in ("easy", "public", "measures", "")} == {Told.MEASURES}


@pytest.mark.parametrize("text", hostile.TEXTS, ids=range(len(hostile.TEXTS)))
def test_what_people_typed_is_never_a_formula(tmp_path: Path, text: str):
    audit = hostile.audit(text)
    with in_language("fr"):
        sheets = tables(audit, [judged(audit, audits.a_scheme(), audits.ON)], audits.ON, Told.EVERYTHING)
        held = [(name, heads, list(rows)) for name, heads, rows in sheets]
        (tmp_path / "t.xlsx").write_bytes(spreadsheet.as_workbook(held))
        tables_of_commas = [spreadsheet.as_csv(sheet).decode("utf-8-sig") for sheet in held]
    book = workbook.read(tmp_path / "t.xlsx")
    assert list(book) == ALL
    assert {(sheet.formulas, sheet.links) for sheet in book.values()} == {(0, 0)}
    cells = [cell for text in tables_of_commas for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in cells)


def test_numbers_and_days_are_typed_in_a_workbook(tmp_path: Path):
    with in_language("en"):
        sheets = tables(audits.small(), [], audits.ON, Told.EVERYTHING)
        (tmp_path / "t.xlsx").write_bytes(spreadsheet.as_workbook(sheets))
    measurements = workbook.read(tmp_path / "t.xlsx")["Measurements"]
    row = dict(zip(measurements.rows[0], measurements.rows[1], strict=False))
    assert row["Value"] == 140.0
    assert isinstance(row["Measured on"], float)


def test_each_table_of_commas_has_a_name_of_its_own():
    with in_language("fr"):
        sheets = tables(audits.small(), [], audits.ON, Told.EVERYTHING)
    names = [path.name for path, _sheet in beside(Path("/a/rapport.v2.CSV"), sheets)]
    assert names == [
        "rapport.v2.CSV",
        *(f"rapport.v2-{name}.CSV" for name in ("constats", "actions", "conditions", "mesures")),
    ]
