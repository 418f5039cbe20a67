"""The screen of the plan: what is placed by keys is told at each move, saved when it is dropped, and undone."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.domain.answering import detached
from audit_app.domain.event import Zone
from audit_app.domain.pinning import plan_added
from audit_app.domain.plan import PinKind, pin_key
from audit_app.domain.zoning import zone_added, zone_removed
from audit_app.ui.plan.screen import PlanScreen
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from tests.ui.finding import described, name_of, named, texts
from tests.ui.plan.conftest import ALLEY, BLOCK
from tests.wording.speaking import plain

KEY, HELD = Qt.Key, Qt.KeyboardModifier


def place_of(live, plan, code):
    pin = live.audit.pins.get(f"{plan.id}/{code}")
    return pin and (pin.x, pin.y)


def test_a_zone_is_placed_by_keys_and_each_move_is_told(screen, live, plan, qtbot):
    canvas, rows = screen.view.canvas, screen.things.rows
    rows.go(BLOCK)
    qtbot.keyClick(rows, KEY.Key_Return)
    assert canvas.hasFocus()
    assert "Bloc B : au milieu (50 %, 50 %)" in texts(screen)
    qtbot.keyClick(canvas, KEY.Key_Right, HELD.ShiftModifier)
    qtbot.keyClick(canvas, KEY.Key_Down)
    assert plain(name_of(canvas)) == "Au milieu (55 %, 51 %). Bloc B"
    qtbot.keyClick(canvas, KEY.Key_Left, HELD.ControlModifier)
    assert plain(name_of(canvas)) == "Au milieu (54,8 %, 51 %). Bloc B", "a small step is a step"
    qtbot.keyClick(canvas, KEY.Key_Right, HELD.ControlModifier)
    assert place_of(live, plan, BLOCK) is None
    with qtbot.waitSignal(screen.said) as said:
        qtbot.keyClick(canvas, KEY.Key_Return)
    assert plain(said.args[0]) == "Posé. « Annuler » revient en arrière."
    assert plain(name_of(canvas)) == "Plan : Stade"
    assert place_of(live, plan, BLOCK) == (55, 51)
    assert rows.hasFocus()
    assert rows.code == BLOCK
    assert "2 zones sur 2 sont sur le plan." in texts(screen)
    assert live.undo()
    assert place_of(live, plan, BLOCK) is None
    assert plain(named(screen, "Poser sur le plan", QPushButton).text()) == "Poser sur le plan"


def test_escape_leaves_it_where_it_was(screen, live, plan, qtbot):
    screen.take(ALLEY)
    qtbot.keyClick(screen.view.canvas, KEY.Key_Right)
    with qtbot.waitSignal(screen.said):
        qtbot.keyClick(screen.view.canvas, KEY.Key_Escape)
    assert place_of(live, plan, ALLEY) == (10, 20)
    assert screen.things.rows.hasFocus()


def test_a_pin_is_dragged_and_the_list_says_where_it_is_now(screen, live, plan, qtbot):
    canvas = screen.view.canvas
    start, end = (canvas.point(*at).toPoint() for at in ((10, 20), (80, 80)))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, (start + end) / 2)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    x, y = place_of(live, plan, ALLEY)
    assert (x, y) == (pytest.approx(80, abs=1), pytest.approx(80, abs=1))
    assert "à droite, en bas" in plain(screen.things.rows.rows[0].spoken)


def test_plan_and_list_have_the_same_choice(screen, qtbot):
    screen.things.rows.go(BLOCK)
    canvas = screen.view.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.point(10, 20).toPoint())
    assert screen.things.code == ALLEY
    assert plain(described(canvas)).startswith("1. Allée nord : à gauche, en haut (10 %, 20 %). Le bleu est à gauche.")
    assert plain(name_of(canvas)) == "Plan : Stade"


def test_the_chosen_pin_is_taken_off_by_delete_or_by_its_button(screen, live, plan, qtbot):
    screen.things.rows.go(ALLEY)
    screen.view.canvas.setFocus()
    qtbot.keyClick(screen.view.canvas, KEY.Key_Delete)
    assert place_of(live, plan, ALLEY) is None
    live.undo()
    screen.things.rows.go(ALLEY)
    screen.things.moved.emit(ALLEY)
    named(screen, "Retirer du plan", QPushButton).click()
    assert place_of(live, plan, ALLEY) is None


def test_a_place_leads_to_its_lines_and_a_photo_to_its_line(screen, live, qtbot):
    screen.things.rows.go(ALLEY)
    with qtbot.waitSignal(screen.asked) as asked:
        screen.things.lines_asked.emit(ALLEY)
    assert asked.args == ["checklist", (None, "all", "path-1", "", False)]
    (piece,) = live.audit.evidence
    with qtbot.waitSignal(screen.asked) as asked:
        screen.things.lines_asked.emit(f"evidence/{piece}")
    assert asked.args == ["checklist", "ACC-01"]


def test_what_is_removed_elsewhere_leaves_the_list_and_the_plan(screen, live, plan):
    (piece,) = live.audit.evidence
    live.apply("zone_removed", lambda audit: zone_removed(audit, "path-1"), "path-1")
    live.apply("evidence_removed", lambda audit: detached(audit, piece), "ACC-01")
    assert [row.code for row in screen.things.rows.rows] == [BLOCK]


def test_a_pin_left_alone_by_a_union_can_be_removed(screen, live, plan):
    key = pin_key(plan.id, PinKind.ZONE, "path-1")
    lost = live.audit.pins[key].replaced(subject="path-9")
    live.apply("pinned", lambda audit: audit.replaced(pins={lost.key: lost}), "x")
    screen.things.unpin_asked.emit(f"stray/{lost.key}")
    assert live.audit.pins == {}


def test_another_plan_is_shown_with_its_own_pins(screen, live, plan):
    other = plan.replaced(id=plan.id[:-1] + ("0" if plan.id[-1] != "0" else "1"), name="Parking")
    live.apply("plan_added", lambda audit: plan_added(audit, other), "Parking")
    screen.show_plan(other.id)
    assert plain(name_of(screen.view.canvas)) == "Plan : Parking"
    assert "0 zone sur 2" in texts(screen) or "0 zones sur 2" in texts(screen)
    place = screen.place
    screen.show_plan(plan.id)
    screen.go(place)
    assert screen.place == place


def test_without_a_plan_one_is_asked_for_and_the_last_one_removed_leaves_that(show, look, live):
    shown = show(PlanScreen(look, live))
    assert "Pas encore de plan du site" in texts(shown)
    assert "Ajouter un plan" not in [b.text() for b in shown.findChildren(QPushButton) if b.isVisible()]


def test_the_last_plan_removed_leaves_the_empty_screen_with_the_heading_heard(screen, plan):
    screen.plans.remove(plan)
    assert "Pas encore de plan du site" in texts(screen)
    assert screen.title.hasFocus()


def test_leaving_the_screen_lets_go_of_what_is_in_hand(screen, live, plan, qtbot):
    screen.take(BLOCK)
    with qtbot.assertNotEmitted(screen.said, wait=10):
        screen.leave()
    assert place_of(live, plan, BLOCK) is None
    assert not screen._placing.active


def test_a_picture_that_is_lost_is_said(show, look, live, plan, qtbot):
    live.files.path_of(plan.sha256).unlink()
    shown = show(PlanScreen(look, live))
    qtbot.waitUntil(lambda: "n’est plus ici" in texts(shown))


@pytest.fixture
def large(show, live, plan, qtbot):
    """Return the screen at 200 % in the room a window of 1280 by 900 leaves it."""
    shown = show(PlanScreen(Look(LIGHT, 200), live), 1_128, 810)
    qtbot.waitUntil(lambda: shown.view.canvas.has_picture)
    return shown


def test_large_text_leaves_most_of_the_room_to_the_plan(large):
    large.take(ALLEY)
    QApplication.processEvents()
    across, down = large.view.width(), large.view.height()
    assert across > 950
    assert down > 400
    assert "1 zone sur 2 est sur le plan." not in texts(large)
    assert described(large.title) == "1 zone sur 2 est sur le plan."


def test_the_plan_is_looked_at_without_moving_anything_and_the_list_comes_back(large, live, plan, qtbot):
    named(large, "Voir le plan", QPushButton).click()
    assert large.view.isVisible()
    assert large.view.canvas.hasFocus()
    named(large, "Retour à la liste", QPushButton).click()
    assert large.things.rows.hasFocus()
    assert "1 zone sur 2 est sur le plan." in texts(large)
    assert place_of(live, plan, ALLEY) == (10, 20)


def test_once_a_zone_is_placed_the_next_one_waits_under_enter(screen, live, qtbot):
    canvas, rows = screen.view.canvas, screen.things.rows
    venue = live.audit.event.venues[0].name
    live.apply("zone_added", partial(zone_added, zone=Zone(id="path-9", kind="path", name="Quai", venue=venue)))
    rows.go(BLOCK)
    qtbot.keyClick(rows, KEY.Key_Return)
    qtbot.keyClick(canvas, KEY.Key_Return)
    assert rows.hasFocus()
    assert rows.code == "zone/path-9"
    rows.go(BLOCK)
    qtbot.keyClick(rows, KEY.Key_Return)
    qtbot.keyClick(canvas, KEY.Key_Return)
    assert rows.code == BLOCK, "what was only moved stays chosen"
