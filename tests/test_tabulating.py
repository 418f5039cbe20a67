"""Tabulating: a workbook or a table of commas each, never over something else, all or nothing."""

import hashlib

import pytest

from audit_app import tabulating
from audit_app.errors import CannotWrite, WouldOverwrite
from tests.exchange import workbook
from tests.report import audits

NAMES = ["t-actions.csv", "t-conditions.csv", "t-constats.csv", "t-mesures.csv", "t.csv"]


def written(out, audit=None, kind="full", language="fr"):
    return tabulating.written(
        audit or audits.small(), out, (audits.a_scheme(),), kind=kind, language=language, on=audits.ON
    )


def test_a_workbook_is_one_file_and_says_its_language(tmp_path):
    done = written(tmp_path / "t.xlsx", language="en")
    assert done.beside == ()
    assert done.sha256 == hashlib.sha256((tmp_path / "t.xlsx").read_bytes()).hexdigest()
    assert list(workbook.read(tmp_path / "t.xlsx")) == ["Lines", "Findings", "Actions", "Conditions", "Measurements"]


def test_a_table_of_commas_has_the_others_beside_it(tmp_path):
    done = written(tmp_path / "t.csv")
    assert done.path == tmp_path / "t.csv"
    assert sorted(path.name for path in (done.path, *done.beside)) == NAMES
    assert sorted(path.name for path in tmp_path.iterdir()) == NAMES
    written(tmp_path / "t.csv", audits.half("n1"))  # over themselves


def test_the_table_for_everybody_tells_no_more_than_the_page_of_its_kind(tmp_path):
    criteria = {}
    for kind in ("working", "public", "easy", "measures"):
        written(tmp_path / f"{kind}.xlsx", audits.full("n1"), kind=kind)
        (*_others, table) = workbook.read(tmp_path / f"{kind}.xlsx").values()
        criteria[kind] = {row[0] for row in table.rows[1:]}
    assert criteria["public"] == criteria["easy"] < criteria["working"]
    assert criteria["measures"] < criteria["working"]
    assert not any(criterion.startswith(("GOV", "BEN")) for criterion in criteria["public"])


def test_no_testers_code_is_in_the_tables_of_others_than_the_team(tmp_path):
    full = audits.full("n1")
    said = {key: action.replaced(what="T2 refait l’essai.") for key, action in full.actions.items()}
    told = {}
    for kind in ("working", "funder"):
        done = written(tmp_path / f"{kind}.csv", full.replaced(actions=said), kind=kind)
        told[kind] = "".join(path.read_text("utf-8") for path in (done.path, *done.beside))
    assert "T2 refait" in told["working"]
    assert "T2" not in told["funder"]
    assert "Un testeur refait l’essai." in told["funder"]


def test_what_is_for_everybody_is_one_table(tmp_path):
    assert written(tmp_path / "t.csv", kind="public").beside == ()
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]


@pytest.mark.parametrize("taken", NAMES)
def test_a_table_of_somebody_else_is_left_alone_and_nothing_is_written(tmp_path, taken):
    (tmp_path / taken).write_text("nom;prénom\r\n", "utf-8")
    with pytest.raises(WouldOverwrite) as refused:
        written(tmp_path / "t.csv")
    assert refused.value.path == tmp_path / taken
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["nom;prénom\n"]


def test_a_file_that_is_no_workbook_is_left_alone(tmp_path):
    (tmp_path / "t.xlsx").write_text("notes", "utf-8")
    with pytest.raises(WouldOverwrite):
        written(tmp_path / "t.xlsx")


def test_where_nothing_can_be_written_it_is_a_problem(tmp_path):
    with pytest.raises(CannotWrite):
        written(tmp_path / "absent" / "t.csv")
