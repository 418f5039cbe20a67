"""Tables for other programs: what goes in comes out, and no cell is ever a formula, whoever wrote its text."""

import csv
import io
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from audit_app.errors import CannotWrite
from audit_app.exchange import spreadsheet
from audit_app.i18n import in_language
from tests.exchange import workbook

FORMULAS = ("=1+1", "+33 6", "-5 %", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠A1", '=HYPERLINK("http://x")')
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HOSTILE = st.text(st.sampled_from("=+-@a1 ;,'\"\t\r\n"), max_size=12)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
FIGURES = st.integers(-(10**9), 10**9).flatmap(lambda figure: st.sampled_from([figure, figure / 100]))
CELLS = st.one_of(TEXTS, FIGURES, st.none())
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


def table(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def in_a_csv(cell: spreadsheet.Cell) -> str:
    if isinstance(cell, str):
        return spreadsheet.harmless(cell)
    return "" if cell is None else str(cell)


@given(text=TEXTS)
@example(text="=1+1")
@example(text="'=1")
def test_no_text_is_taken_for_a_formula_and_none_but_those_is_changed(text: str) -> None:
    made = spreadsheet.harmless(text)
    assert made[:1] not in STARTS
    assert made.replace("'", "") == text.replace("'", "")
    assert (made == text) == (not text.startswith(STARTS) and spreadsheet.harmless(f"a{text}") == f"a{text}")


@given(rows=ROWS)
def test_a_table_of_commas_holds_every_cell_harmless(folder: Path, rows: list[tuple[spreadsheet.Cell, ...]]) -> None:
    path = folder / "t.csv"
    spreadsheet.written(path, [("first", ("a", "b"), rows), ("second", ("c",), [("lost",)])])
    assert table(path) == [["a", "b"], *[[in_a_csv(cell) for cell in row] for row in rows]]


@pytest.mark.parametrize("spoken", ["fr", "en"])
@pytest.mark.parametrize("cut", [",", ";", "\t"])
@given(rows=st.lists(st.tuples(HOSTILE, HOSTILE), min_size=1, max_size=3))
@example(rows=[("Rampe,=1+1,fin", "a")])
@example(rows=[("a", 'b,"=1+1"')])
def test_no_cell_is_a_formula_wherever_a_spreadsheet_cuts_the_table(folder: Path, cut, spoken, rows) -> None:
    path = folder / "t.csv"
    with in_language(spoken):
        spreadsheet.written(path, [("first", ("a", "b"), rows)])
    text = path.read_bytes().decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=cut) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


@pytest.mark.parametrize(("spoken", "cut"), [("fr", ";"), ("en", ",")])
def test_a_table_opens_in_columns_in_the_spreadsheets_of_its_language(folder: Path, spoken: str, cut: str) -> None:
    path = folder / "t.csv"
    with in_language(spoken):
        spreadsheet.written(path, [("first", ("a", "b"), [("Rampe; 1,40 m", 2.5)])])
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=cut))
    assert rows == [["a", "b"], ["Rampe; 1,40 m", "2.5"]]


@given(rows=ROWS)
def test_a_workbook_holds_every_cell_as_it_is(folder: Path, rows: list[tuple[spreadsheet.Cell, ...]]) -> None:
    path = folder / "t.XLSX"
    spreadsheet.written(path, [("first", ("a", "b"), rows), ("second", ("c",), [("kept",)])])
    first, second = workbook.read(path).values()
    padded = [*first.rows, *[[]] * (len(rows) + 1 - len(first.rows))]
    assert [[*row, "", ""][:2] for row in padded] == [
        ["a", "b"],
        *[["" if cell is None else cell for cell in row] for row in rows],
    ]
    assert second.rows == [["c"], ["kept"]]
    assert (first.formulas, first.links) == (0, 0)


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_formula_somebody_typed_stays_a_text(tmp_path: Path, text: str, suffix: str) -> None:
    path = tmp_path / f"t{suffix}"
    spreadsheet.written(path, [("first", ("a",), [(text,), ("https://example.org",), (5,)])])
    if suffix == ".csv":
        read, *others = table(path)[1:]
        assert read[0].startswith("'")
        assert (read[0].replace("'", ""), others) == (text, [["https://example.org"], ["5"]])
    else:
        (sheet,) = workbook.read(path).values()
        assert (sheet.rows[1:], sheet.formulas, sheet.links) == ([[text], ["https://example.org"], [5.0]], 0, 0)


def test_french_and_english_spreadsheets_open_the_table(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    spreadsheet.written(path, [("first", ("lieu",), [("Entrée ; côté nord\nà gauche",), ('dit "oui"',)])])
    assert path.read_bytes().startswith(b"\xef\xbb\xbflieu\r\n")
    assert table(path)[1:] == [["Entrée ; côté nord\nà gauche"], ['dit "oui"']]


def test_a_text_or_a_name_too_long_for_a_workbook_is_cut_so_that_it_opens(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    spreadsheet.written(path, [("m" * 40, ("a",), [("x" * 40_000,)])])
    ((name, sheet),) = workbook.read(path).items()
    assert (name, sheet.rows[1]) == ("m" * 31, ["x" * 32_767])


@pytest.mark.parametrize("name", ["absent/t.csv", "absent/t.xlsx", "folder.csv"])
def test_where_nothing_can_be_written_it_is_a_problem_with_the_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(CannotWrite) as refused:
        spreadsheet.written(tmp_path / name, [("first", ("a",), [])])
    assert refused.value.path == tmp_path / name


def test_the_same_tables_of_the_same_day_are_the_same_bytes_whenever_they_are_written():
    sheets = [("first", ("a",), [("Rampe",), (date(2027, 5, 1),)])]
    first = spreadsheet.as_workbook(sheets, date(2027, 3, 1))
    time.sleep(1.1)  # the day it was made is written to the second
    assert spreadsheet.as_workbook(sheets, date(2027, 3, 1)) == first
    assert b"2027-03-01T00:00:00Z" in zipfile.ZipFile(io.BytesIO(first)).read("docProps/core.xml")
