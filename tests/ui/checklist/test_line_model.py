"""The lines as Qt and screen readers ask for them."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.progress import standings
from audit_app.ui.checklist.line_model import Group, LineModel
from tests.builders import LINES, a_busy_audit

TESTER = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qapp):
    made = LineModel({"ACC": "Accueil", "CIR": "Circulation"})
    made.show(tuple(standings(a_busy_audit()).values()))
    return made


def test_it_behaves_as_qt_expects_while_lines_change_and_go(model, qtmodeltester):
    tester = QAbstractItemModelTester(model, TESTER)
    found = standings(answered(a_busy_audit(), "SAN-02", Verdict.PARTIAL))
    model.update(found)
    model.show(tuple(found.values())[:2])
    model.show(())
    assert model.rowCount() == 0
    qtmodeltester.check(model)
    del tester


def test_a_row_is_found_by_typing_its_title_and_heard_with_its_verdict(model):
    index = model.index(0)
    assert index.data() == "Titre de ACC-01"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Titre de ACC-01, conforme, bloquante"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Accueil, obligatoire, ACC-01"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(index) == 0


def test_a_row_can_be_chosen_and_neither_edited_nor_dragged_away(model):
    cannot = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
    for index in (model.index(0), QModelIndex()):
        assert not model.flags(index) & cannot
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_only_the_row_that_changed_is_drawn_anew(model, qtbot):
    before = model.words(0)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.update(standings(answered(a_busy_audit(), "SAN-02", Verdict.PARTIAL)))
    assert told.args[0].row() == told.args[1].row() == LINES.index("SAN-02")
    assert model.words(LINES.index("SAN-02")).status == "Partiel"
    assert model.words(0) is before


def test_the_same_standings_draw_nothing_anew(model, qtbot):
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update(standings(a_busy_audit()))


def test_places_and_lines_answer_each_other(model):
    assert [model.line_at(model.place_of(line)) for line in LINES] == list(LINES)
    assert (model.place_of("nothing"), model.place_of(None), model.line_at(99)) == (-1, -1, None)


def test_a_heading_stands_above_the_first_row_of_each_theme_or_zone(model):
    rows = model.rows
    assert [model.heading(place) for place in range(len(rows))] == ["Accueil", "Circulation", "", "SAN", "", "INF"]
    model.show([row for row in rows if row.line.id == "CIR-02@path-1"], Group.ZONE)
    assert (model.heading(0), model.group(0), model.words(0).place) == (
        "Allée nord",
        "Allée nord",
        "CIR-02 · Circulation",
    )
