"""Moving in the list: the keyboard, the headings that stay, and a place that is never lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.progress import standings
from audit_app.ui.checklist.line_model import LineModel
from audit_app.ui.checklist.line_view import LineView
from tests.builders import a_checklist, a_criterion, an_audit

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = " ".join(["Un cheminement continu sans marche relie l’entrée, les places et les sanitaires."] * 2)
IDS = tuple(f"{theme}-{number:02}" for theme in ("ACC", "CIR") for number in range(1, 21))


@pytest.fixture
def audit():
    criteria = tuple(a_criterion(i, title={"fr": f"{i} {LONG}", "en": i}) for i in IDS)
    return an_audit(checklist=a_checklist(criteria=criteria))


@pytest.fixture
def view(show, look, audit):
    model = LineModel({"ACC": "Accueil", "CIR": "Circulation"})
    made = LineView(look, model)
    model.setParent(made)
    made.show_lines(tuple(standings(audit).values()), keep=IDS[0])
    show(made, 420, 600).setFocus()
    return made


def top_of(view, line):
    return view.visualRect(view.model().index(IDS.index(line))).top()


def test_arrows_home_end_and_pages_move_and_tell_where_to(view, qtbot):
    moved = []
    view.chosen.connect(moved.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        qtbot.keyClick(view, key)
    assert moved[:4] == [IDS[1], IDS[-1], IDS[-2], IDS[0]]
    assert moved[4] > IDS[1]
    assert view.line == moved[4]


def test_no_row_is_measured_before_the_width_of_the_list_is_known(show, look, audit, monkeypatch):
    model = LineModel({"ACC": "Accueil", "CIR": "Circulation"})
    made = LineView(look, model)
    model.setParent(made)
    widths = set()
    height = made._delegate.height
    monkeypatch.setattr(made._delegate, "height", lambda place: widths.add(made._delegate.width) or height(place))
    made.show_lines(tuple(standings(audit).values()), keep=IDS[7])
    made.ensurePolished()
    show(made, 420, 600)
    assert widths == {made.contentsRect().width() - made.verticalScrollBar().sizeHint().width()}
    assert made.viewport().rect().contains(made.visualRect(made.currentIndex()))


def test_letters_find_a_title(view, qtbot):
    qtbot.keyClicks(view, "CIR-07")
    assert view.line == "CIR-07"


def test_letters_find_a_title_whose_accents_and_apostrophes_are_not_those_of_the_keyboard(view, audit, qtbot):
    criteria = (a_criterion("ACC-01"), a_criterion("ACC-02", title={"fr": "L'Éclairage est doux", "en": "x"}))
    other = an_audit(checklist=a_checklist(criteria=criteria))
    view.show_lines(tuple(standings(other).values()), keep="ACC-01")
    qtbot.keyClicks(view, "l'ecl")
    assert view.line == "ACC-02"


def test_letters_that_no_title_begins_with_leave_the_line(view, qtbot):
    qtbot.keyClicks(view, "xyz")
    assert view.line == IDS[0]


def test_enter_asks_to_go_into_the_line(view, qtbot):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(view.line_entered):
            qtbot.keyClick(view, key)


def test_tab_leaves_the_list(view):
    assert not view.tabKeyNavigation()


def test_a_click_moves_and_tells_that_it_was_one(view, qtbot):
    with qtbot.waitSignal(view.touched):
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1)).center()
        )
    assert view.line == IDS[1]


def test_each_row_is_an_item_of_a_list_with_its_title_and_verdict(view):
    listed = QAccessible.queryAccessibleInterface(view)
    assert listed.text(QAccessible.Text.Name) == "Lignes"
    assert listed.child(0).role() == QAccessible.Role.ListItem
    assert listed.child(0).text(QAccessible.Text.Name) == f"{IDS[0]} {LONG}, non vérifié"
    assert listed.child(0).text(QAccessible.Text.Description) == "Accueil, obligatoire, ACC-01"


def test_the_row_reached_is_seen_whole_below_the_heading_that_stays(view, qtbot):
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        row = view.visualRect(view.currentIndex())
        covered = 0 if view.model().heading(view.currentIndex().row()) else view._band.height
        assert row.top() >= covered
        assert row.bottom() <= view.viewport().height()


@pytest.mark.parametrize("line", ["ACC-05", "ACC-12", "CIR-02", "CIR-15"])
def test_a_line_gone_to_is_in_sight_and_so_is_the_whole_row_below_the_heading(view, line):
    view.select(line)
    first = view.indexAt(QPoint(view.viewport().width() // 2, view._band.height))
    covered = 0 if view.model().heading(first.row()) else view._band.height
    assert view.visualRect(first).top() >= covered
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_heading_stays_at_the_top_while_its_lines_pass(view, look, qtbot):
    view.verticalScrollBar().setValue(40)
    strip = view.viewport().grab().toImage().copy(20, 0, 300, view._band.height)
    view.verticalScrollBar().setValue(240)
    assert view.viewport().grab().toImage().copy(20, 0, 300, view._band.height) == strip


def test_the_next_heading_pushes_the_one_before_away(view):
    def strip():
        return view.viewport().grab().toImage().copy(20, 0, 300, view._band.height)

    bar, target = view.verticalScrollBar(), top_of(view, "CIR-01")
    bar.setValue(target - view._band.height - 5)
    before = strip()
    bar.setValue(target - view._band.height // 2)
    assert strip() != before


def test_a_line_answered_is_drawn_anew_where_it_stands(view, audit, qtbot):
    view.select("ACC-10")
    before = view.verticalScrollBar().value()
    changed = answered(audit, "ACC-10", Verdict.PARTIAL)
    view.model().update(standings(changed))
    assert view.line == "ACC-10"
    assert view.verticalScrollBar().value() == before
    heard = QAccessible.queryAccessibleInterface(view).child(IDS.index("ACC-10")).text(QAccessible.Text.Name)
    assert heard.endswith("partiel")


def test_a_row_that_grows_pushes_the_rows_below_it(view, audit, qtbot):
    below = top_of(view, "ACC-03")
    finding = an_audit(checklist=audit.checklist).replaced(answers={})
    verdict = answered(finding, "ACC-02", Verdict.CANNOT_TELL, reason="Trop de monde")
    view.resize(150, 600)
    qtbot.waitUntil(lambda: top_of(view, "ACC-03") != below)
    below = top_of(view, "ACC-03")
    view.model().update(standings(verdict))
    qtbot.waitUntil(lambda: top_of(view, "ACC-03") > below)


def test_other_lines_leave_the_current_one_where_it_was_on_the_screen(view, audit):
    view.select("CIR-05")
    before = top_of(view, "CIR-05")
    rows = [row for row in standings(audit).values() if row.line.id[-1] == "5"]
    view.show_lines([*tuple(standings(audit).values())[10:]], keep="CIR-05")
    assert view.visualRect(view.currentIndex()).top() == before
    view.show_lines(rows, keep="ACC-01")
    assert view.line is None
    assert view.verticalScrollBar().value() == 0


def test_other_lines_have_their_own_heights(show, look):
    short = a_checklist(criteria=tuple(a_criterion(i, title={"fr": i, "en": i}) for i in IDS[:2]))
    long = a_checklist(criteria=(a_criterion("ACC-01", title={"fr": LONG, "en": LONG}),))
    made = LineView(look, LineModel({}))
    made.show_lines(tuple(standings(an_audit(checklist=short)).values()), keep="ACC-01")
    show(made, 420, 600)
    low = made.visualRect(made.model().index(0)).height()
    made.show_lines(tuple(standings(an_audit(checklist=long)).values()), keep="ACC-01")
    assert made.visualRect(made.model().index(0)).height() > low


def test_a_narrower_list_lays_its_rows_out_anew_and_keeps_the_current_one_in_sight(view, qtbot):
    view.select("CIR-05")
    tall = view.visualRect(view.currentIndex()).height()
    view.resize(250, 600)
    qtbot.waitUntil(lambda: view.visualRect(view.currentIndex()).height() > tall)
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_the_keyboard_that_comes_finds_a_current_line(view, qtbot):
    view.select(None)
    view.clearFocus()
    view.setFocus()
    qtbot.waitUntil(lambda: view.line is not None)
    assert view.selectionModel().isSelected(view.currentIndex())


def test_a_shortcut_and_the_loss_of_the_keyboard_tell_that_moving_has_ended(view, qtbot):
    with qtbot.assertNotEmitted(view.settled):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.settled):
        qtbot.keyClick(view, Qt.Key.Key_1, CTRL)
    with qtbot.waitSignal(view.settled):
        view.clearFocus()
