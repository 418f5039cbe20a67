"""Cards as a model: Qt finds nothing wrong with it, and ticks are one thing wherever cards are shown."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_model import DRAGGED, CardModel, Ticks
from tests.ui.actions.conftest import LATE, LATER, ON, SOON, an_acted_audit, followed

TICK = Qt.ItemDataRole.CheckStateRole


def cards(*codes, section=""):
    audit = an_acted_audit()
    return [action_card(audit, followed(code, audit), ON, section) for code in codes]


def test_qt_finds_nothing_wrong_with_it(qapp):
    parent = QObject()
    model = CardModel(parent, Ticks(parent))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in ((LATE, SOON), (LATE, SOON, LATER), (), (LATER,)):
        model.show(cards(*shown))
        assert model.rowCount() == len(shown)
    assert tester.model() is model


def test_cards_that_stay_are_not_thrown_away_when_their_words_change(qapp, qtbot):
    parent = QObject()
    model = CardModel(parent)
    model.show(cards(LATE, SOON))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(cards(LATE, SOON, section="Autre"))
    with qtbot.waitSignal(model.modelReset):
        model.show(cards(SOON, LATE))


def test_a_tick_is_seen_in_every_list_that_shows_the_card(qapp):
    parent = QObject()
    ticks = Ticks(parent)
    one, other = CardModel(parent, ticks), CardModel(parent, ticks)
    one.show(cards(LATE, SOON))
    other.show(cards(SOON))
    assert one.setData(one.index(1), Qt.CheckState.Checked, TICK)
    assert other.index(0).data(TICK) == Qt.CheckState.Checked
    assert one.index(0).data(TICK) == Qt.CheckState.Unchecked
    assert not one.setData(one.index(0), "x", Qt.ItemDataRole.EditRole)
    ticks.put(())
    assert other.index(0).data(TICK) == Qt.CheckState.Unchecked


def test_ticks_are_told_once_and_only_when_they_differ(qapp, qtbot):
    parent = QObject()
    ticks = Ticks(parent)
    with qtbot.waitSignal(ticks.changed):
        ticks.put([LATE])
    with qtbot.assertNotEmitted(ticks.changed):
        ticks.put([LATE])


def test_what_is_dragged_is_the_id_of_the_action_and_it_is_never_taken_out(qapp):
    parent = QObject()
    model = CardModel(parent, Ticks(parent))
    model.show(cards(SOON))
    assert bytes(model.mimeData([model.index(0)]).data(DRAGGED).data()).decode() == SOON
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
    assert model.mimeTypes() == [DRAGGED]
