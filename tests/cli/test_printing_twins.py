"""The report as a page and as tables: the ending of the name says which; each tells no more than its kind."""

import pytest

from tests.cli.calling import EVENTS
from tests.exchange import workbook


@pytest.fixture
def answered(jauge):
    audit = jauge.begun(EVENTS / "n1-boccia-gymnase.json")
    jauge("answer", audit, "GOV-01", "--verdict", "compliant", "--by", "Anne Quidam", "--note", "Confidence libre")
    return audit


def test_a_page_for_browsers_is_one_file(jauge, answered, tmp_path):
    out = tmp_path / "rapport.html"
    document = jauge.document("report", answered, "--out", out)
    assert (document["pages"], document["files"]) == (None, [str(out)])
    content = out.read_text("utf-8")
    assert '<html lang="fr">' in content
    assert "Confidence libre" in content
    jauge("report", answered, "--out", out, "--kind", "funder", "--lang", "en")
    assert '<html lang="en">' in out.read_text("utf-8")
    assert "Anne Quidam" not in out.read_text("utf-8")


def test_a_workbook_holds_every_table(jauge, answered, tmp_path):
    for kind, shown in (("full", True), ("funder", False)):
        out = tmp_path / f"{kind}.xlsx"
        jauge("report", answered, "--out", out, "--kind", kind)
        sheets = workbook.read(out)
        assert list(sheets) == ["Lignes", "Constats", "Actions", "Conditions", "Mesures"]
        cells = [cell for row in sheets["Lignes"].rows for cell in row]
        assert ("Anne Quidam" in cells, "Confidence libre" in cells) == (shown, shown)


def test_tables_of_commas_are_named_in_the_answer(jauge, answered, tmp_path):
    document = jauge.document("report", answered, "--out", tmp_path / "audit.csv")
    names = ["audit.csv", "audit-constats.csv", "audit-actions.csv", "audit-conditions.csv", "audit-mesures.csv"]
    assert document["files"] == [str(tmp_path / name) for name in names]
    assert all((tmp_path / name).exists() for name in names)
    said = jauge("report", answered, "--out", tmp_path / "audit.csv").out
    assert all(name in said for name in names)


@pytest.mark.parametrize("name", ["r.html", "r.xlsx", "r.csv"])
def test_only_a_pdf_is_issued(jauge, answered, tmp_path, name):
    refused = jauge.refused("report", answered, "--out", tmp_path / name, "--issue")
    assert name in refused
    assert jauge.document("issues", answered) == []
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["r.html", "r.xlsx", "r.csv"])
def test_a_file_of_somebody_else_is_left_alone(jauge, answered, tmp_path, name):
    (tmp_path / name).write_text("notes", "utf-8")
    assert name in jauge.refused("report", answered, "--out", tmp_path / name)
    assert (tmp_path / name).read_text("utf-8") == "notes"
