"""The corrective actions as a table: what stands in it, for whoever opens it, and nothing that acts by itself."""

import csv
import io
import os
from datetime import date

import pytest

from audit_app.domain.audit import Action
from audit_app.domain.register import register
from audit_app.errors import CannotWrite
from audit_app.exchange import action_file, spreadsheet
from audit_app.i18n import in_language
from tests.builders import a_busy_audit
from tests.data import hostile_texts
from tests.exchange import workbook
from tests.testing import a_picture, tested

ON = date(2027, 5, 12)
LINE = "CIR-02@path-1"


def acted(**changes):
    fields = {"id": "0" * 36, "subject": LINE, "what": "Rampe", "owner": "Ville", "due": date(2027, 5, 10)}
    action = Action(**(fields | changes))
    return a_busy_audit().replaced(actions={action.id: action})


def table(path, audit, language="fr"):
    cut = "," if language == "en" else ";"
    with in_language(language):
        action_file.written(path, audit, register(audit, ON), dict, ON)
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=cut))


def test_each_action_is_a_row_under_heads_in_the_language_spoken(tmp_path):
    heads, row = table(tmp_path / "a.csv", acted(cost=350.0, proof="vu"))
    told = dict(zip(heads, row, strict=True))
    assert (told["Ligne"], told["Lieu"], told["Bloquant"]) == ("CIR-02", "Allée nord", "oui")
    assert (told["Urgence"].replace("\u00a0", " "), told["Où elle en est"]) == ("En retard de 2 jours", "À faire")
    assert (told["Pour quand"], told["Coût en euros"]) == ("2027-05-10", "350")
    assert table(tmp_path / "b.csv", acted(), "en")[0][0] == "Line"


def test_a_cost_keeps_its_cents_and_none_is_nothing(tmp_path):
    assert table(tmp_path / "a.csv", acted(cost=350.5))[1][10] == "350.5"
    assert table(tmp_path / "a.csv", acted())[1][10] == ""


def test_a_workbook_says_the_same_and_holds_no_formula(tmp_path):
    audit = acted(what="=1+1", owner="@SUM(A1)", cost=12.0)
    heads, row = table(tmp_path / "a.csv", audit)
    with in_language("fr"):
        action_file.written(tmp_path / "a.xlsx", audit, register(audit, ON), dict, ON)
    (sheet,) = workbook.read(tmp_path / "a.xlsx").values()
    assert (sheet.formulas, sheet.links) == (0, 0)
    assert sheet.rows[0] == heads
    assert sheet.rows[1][5:7] == ["=1+1", "@SUM(A1)"]
    assert row[5:7] == ["'=1+1", "'@SUM(A1)"]


@pytest.mark.parametrize("name", hostile_texts.TYPED)
def test_no_text_anybody_types_breaks_out_of_its_cell(tmp_path, name):
    typed = hostile_texts.TYPED[name]
    _heads, row = table(tmp_path / "a.csv", acted(what=typed, proof=typed))
    assert row[5] == spreadsheet.harmless(hostile_texts.stored(name).strip())
    assert len(row) == 15


def test_an_action_on_a_line_asked_no_more_keeps_its_row(tmp_path):
    row = table(tmp_path / "a.csv", acted(subject="CIR-99"))[1]
    assert row[:5] == ["CIR-99", "", "", "non", ""]


def test_evidence_is_told_by_what_it_shows_and_one_removed_since_is_not(tmp_path):
    from tests.domain.examples import evidence, uuid

    audit = acted(evidence=(uuid(1), uuid(2)))
    shown = audit.replaced(evidence={uuid(1): evidence(1, LINE, alt="La rampe, posée")})
    assert table(tmp_path / "a.csv", shown)[1][13] == "La rampe, posée"
    bare = audit.replaced(evidence={uuid(1): evidence(1, LINE)})
    assert table(tmp_path / "a.csv", bare)[1][13] in {"photo", "image", "document"}


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    for name in ("a.ics", "a.csv", "a.xlsx"):
        with pytest.raises(CannotWrite):
            action_file.written(tmp_path / "nulle part" / name, acted(), register(acted(), ON), dict, ON)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such file on Windows")
def test_a_pipe_is_no_file_to_write_and_nobody_waits_for_it(tmp_path):
    for name in ("a.ics", "a.csv", "a.xlsx"):
        os.mkfifo(tmp_path / name)
        with pytest.raises(CannotWrite):
            action_file.written(tmp_path / name, acted(), register(acted(), ON), dict, ON)


def test_a_photo_of_a_tester_is_told_only_while_they_agree_to_be_shown(tmp_path):
    """It is asked again as it is printed: what came from elsewhere may show somebody who does not agree."""
    piece = a_picture(LINE, "a" * 64, "T01", alt="Une femme en fauteuil", caption="Devant la rampe")
    audit = acted(evidence=(piece.id,)).replaced(evidence={piece.id: piece})
    said = [table(tmp_path / "a.csv", one)[1][13] for one in (audit, tested(audit, "T01"))]
    assert said == ["image", "Une femme en fauteuil"]
