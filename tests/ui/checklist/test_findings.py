"""The findings on screen: sorted by ticks and gravity, closed with a reason, taken up again, taken away, undone."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from audit_app.domain.answering import attached
from audit_app.domain.audit import Evidence, EvidenceKind, Finding
from audit_app.domain.sorting import unsorted
from audit_app.domain.user_testing import found
from audit_app.identity import new_id
from audit_app.shipped import resources
from audit_app.ui.checklist.findings import FindingsScreen
from audit_app.ui.checklist.spot import TO_SORT
from audit_app.ui.widgets.untold_rows import TELL
from tests.domain.examples import uuid
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts
from tests.wording.speaking import plain


@pytest.fixture
def note(live):
    def note(number=9, title="Titre de SAN gêne", **changes):
        met = Finding(**({"id": uuid(number), "title": title, "zone": "toilets-1"} | changes))
        live.apply("finding_recorded", partial(found, finding=met), met.id)
        return met.id

    return note


@pytest.fixture
def screen(show, look, live, note):
    note()
    shown = show(FindingsScreen(look, live), 1_200, 1_000)
    shown.told = []
    shown.said.connect(lambda said, _tone: shown.told.append(plain(said)))
    return shown


def finding(live, number=9):
    return live.audit.findings[uuid(number)]


def test_another_screen_leads_to_its_photo_that_nothing_is_said_of(screen, live):
    piece = live.files.kept(resources() / "sample" / "rampe.jpg", uuid(9))
    live.apply("evidence_added", partial(attached, evidence=piece), uuid(9))
    screen.go(f"{TELL}{uuid(9)}")
    assert screen.form.evidence.form.missing.hasFocus()


def test_ticks_and_gravity_sort_it_and_undo_takes_each_back(screen, live):
    assert "1 à trier" in texts(screen)
    screen.form.lines._ticks["SAN-01@toilets-1"].box.click()
    assert finding(live).lines == ("SAN-01@toilets-1",)
    assert not finding(live).is_sorted
    screen.form.grave.chosen.emit("3")
    assert finding(live).is_sorted
    assert screen.told == ["Trié : il compte sur les lignes cochées."]
    assert "Rien à trier" in texts(screen)
    assert screen.form.finding.id == uuid(9)
    live.undo()
    assert unsorted(live.audit) == (finding(live),)
    live.undo()
    assert not screen.form.lines._ticks["SAN-01@toilets-1"].box.isChecked()


def test_who_comes_to_sort_is_at_what_waits_whatever_was_looked_at_before(screen, note):
    screen.form.lines._ticks["SAN-01@toilets-1"].box.click()
    screen.form.grave.chosen.emit("3")
    waits = note(10, "Rampe")
    assert screen.list.code == uuid(9)
    screen.go(TO_SORT)
    assert (screen.list.code, screen.form.finding.id) == (waits, waits)


def test_it_is_closed_with_a_reason_and_taken_up_again(screen, live):
    type_in(screen.form.end.reason, "Réparé le jour même")
    named(screen, "Clore sans suite", QPushButton).click()
    assert (finding(live).decision.reason, finding(live).decision.author) == ("Réparé le jour même", "Zoé")
    assert not screen.form.end.isVisible()
    assert "Clôturé par Zoé : Réparé le jour même" in texts(screen)
    named(screen, "Reprendre ce constat", QPushButton).click()
    assert finding(live).decision is None


def test_one_noted_by_mistake_is_taken_away_and_no_sorted_one(screen, live, note):
    note(8, "Trié", lines=("ACC-01",), severity=1)
    screen.go(uuid(8))
    assert not screen.form._away.isVisible()
    screen.go(uuid(9))
    screen.form._away.click()
    assert list(live.audit.findings) == [uuid(8)]
    live.undo()
    assert uuid(9) in live.audit.findings


def test_an_action_is_planned_on_the_first_line_it_touches(screen, live, qtbot):
    assert not screen.form._plan.isVisible()
    screen.form.lines._ticks["SAN-01@toilets-1"].box.click()
    with qtbot.waitSignal(screen.asked) as asked:
        named(screen, "Prévoir une action", QPushButton).click()
    assert asked.args == ["checklist", "plan:SAN-01@toilets-1"]


def test_its_photo_is_added_to_it(screen, live, qtbot):
    screen.form.evidence._arrival.bring(uuid(9), [resources() / "sample" / "rampe.jpg"])
    qtbot.waitUntil(lambda: len(live.audit.evidence_of(uuid(9))) == 1)
    qtbot.waitUntil(lambda: "Preuves (1)" in texts(screen))
    piece = live.audit.evidence_of(uuid(9))[0]
    assert (piece.line, piece.finding) == ("", uuid(9))


def test_another_one_is_shown_by_moving_in_the_list(screen, live, note):
    note(10, "Plus récent")
    assert screen.list.rows[0].title == "Plus récent"
    screen.list.moved.emit(uuid(10))
    assert screen.form.finding.id == uuid(10)
    screen.go(uuid(9))
    assert screen.place == uuid(9)
    screen.leave()


def test_no_finding_says_how_to_note_one(show, look, live, qtbot):
    shown = show(FindingsScreen(look, live), 1_000, 700)
    assert "Ctrl+N" in texts(shown)
    assert not shown.form.isVisible()
    with qtbot.waitSignal(shown.asked) as asked:
        named(shown, "Noter un constat", QPushButton).click()
    assert asked.args == ["finding", None]
    with qtbot.waitSignal(shown.asked) as asked:
        named(shown, "Retour à la grille", QPushButton).click()
    assert asked.args == ["checklist", None]
    shown.go(None)
    assert shown.title.hasFocus()


def test_once_one_is_taken_away_the_keyboard_is_in_the_list_then_at_the_heading(screen, note, qtbot):
    note(8, title="Un autre constat")
    for last in (False, True):
        away = named(screen, "Noté par erreur : retirer", QPushButton)
        away.setFocus()
        qtbot.keyClick(away, Qt.Key.Key_Return)
        assert (screen.title if last else screen.list).hasFocus()


def test_what_was_done_elsewhere_and_who_decides_are_shown_when_it_is_seen_again(screen, live):
    live.by = "Lou"
    screen.hide()
    piece = Evidence.about(uuid(9), id=new_id(), kind=EvidenceKind.PICTURE, sha256="0" * 64, suffix=".jpg", size=9)
    live.apply("evidence_added", partial(attached, evidence=piece), uuid(9))
    live.by = "Maé"
    screen.show()
    assert screen.form.end.author.text() == "Maé"
    assert screen.form.evidence._pieces == (piece,)
    type_in(screen.form.end.author, "Zoé")
    screen.hide()
    live.undo()
    live.by = "Lou"
    screen.show()
    assert screen.form.end.author.text() == "Zoé"
    assert screen.form.evidence._pieces == ()
