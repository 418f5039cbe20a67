"""Whole audits in the window: put away, in the trash and back, erased once agreed, duplicated, restored; and a kill."""

import subprocess
import sys
import weakref
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.domain.progress import standings
from audit_app.domain.viewing import View
from audit_app.errors import DamagedWorkspace, DiskFull
from audit_app.exchange import event_file
from audit_app.store import copies, erasing, locks
from audit_app.store.home import Home
from audit_app.store.rows import Shelf
from audit_app.store.workspace import Workspace
from audit_app.ui import application
from audit_app.ui.checklist.screen import ChecklistScreen
from audit_app.ui.desk import Desk
from audit_app.ui.dialogs import Choice
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.draft_file import DraftFile, KeptDraft
from audit_app.ui.home.edition import EditionDialog
from audit_app.ui.home.recent_audits import RecentAudits
from audit_app.ui.report.making import Making
from audit_app.ui.widgets.framed_rows import FramedRows
from tests.ui.finding import name_of, named, texts
from tests.wording.speaking import plain

ROOT = Path(__file__).parents[2]
EVENTS = ROOT / "tests" / "data" / "events"
_LONG = 60_000
"""Milliseconds for what comes by itself: only a machine that is stuck takes longer."""

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtTest import QTest
from audit_app.ui import application
window = application.started(application.made(), Path(sys.argv[1]), "fr", None)
kept = Path(sys.argv[1]) / "preferences.ini"

def until(met):
    while not met():  # whoever started this ends it
        QTest.qWait(20)

until(lambda: window._desk is not None)
window.open_audit(sys.argv[2])
window.go("checklist", "SAN-05")
screen = window._screens["checklist"]
until(lambda: (screen.place.line or "").startswith("SAN-05"))
screen.move_on("next")
line = screen.place.line
until(lambda: kept.exists() and line in kept.read_text("utf-8"))
print(line, flush=True)
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


@pytest.fixture
def event():
    return event_file.read(EVENTS / "n1-boccia-gymnase.json", shipped_checklist())


@pytest.fixture
def kept(home, event, qapp):
    """Return the ids of two audits in the data folder, the one changed last first."""
    desk = Desk(home)
    ids = [desk.begin(event.replaced(edition=edition)).audit.id for edition in ("2026", "2027")]
    desk.close()
    return ids[::-1]


@pytest.fixture
def show(qapp, home, qtbot):
    def show():
        made = application.started(qapp, home, "fr", None)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        qtbot.waitUntil((home / "jauge.db").exists, timeout=_LONG)
        qtbot.waitUntil(lambda: made._desk is not None, timeout=_LONG)
        shown.append(made)
        return made

    shown = []
    yield show
    for made in shown:
        made.close()


@pytest.fixture
def window(kept, show):
    return show()


def shelves(window):
    return {summary.id: summary.shelf for summary in window.desk.workspace.summaries()}


def press(window, words):
    named(window, words, QPushButton).click()


def test_an_audit_is_archived_from_the_list_and_the_message_takes_it_back(window, kept):
    window.findChild(RecentAudits)._on_more_chosen("archive")
    assert shelves(window)[kept[0]] is Shelf.ARCHIVE
    assert named(window, "Audits récents", QListWidget).count() == 1
    assert "est archivé" in texts(window.message)
    press(window.message, "Annuler")
    assert set(shelves(window).values()) == {Shelf.CURRENT}
    assert named(window, "Audits récents", QListWidget).count() == 2


def test_the_open_audit_is_chosen_at_home_and_the_last_put_away_leaves_a_way_to_it(window, kept):
    window.open_audit(kept[1])
    window.enter("home")
    assert named(window, "Audits récents", QListWidget).currentRow() == 1
    for audit_id in kept:
        window._caring.put("archive", audit_id)
    assert "a ceux mis de côté" in plain(texts(window))


def test_delete_puts_the_chosen_audit_in_the_trash(window, kept, qtbot):
    rows = named(window, "Audits récents", QListWidget)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert shelves(window)[kept[0]] is Shelf.TRASH
    press(window.message, "Annuler")
    assert shelves(window)[kept[0]] is Shelf.CURRENT


def test_the_open_audit_is_let_go_before_it_goes_in_the_trash(window, kept):
    window.open_audit(kept[0])
    window.enter("home")
    window._caring.put("trash", kept[0])
    assert window.opened is None
    assert shelves(window)[kept[0]] is Shelf.TRASH
    assert window.navigation.count() == 3
    assert window.windowTitle() == "Jauge"
    assert window.focusWidget() is window._screens["home"].title


def test_what_is_not_saved_of_it_keeps_it_out_of_the_trash(window, kept):
    window.open_audit(kept[0])
    window.enter("home")
    window.live.drafts["action_taken", "GOV-01"] = "{}"
    QTimer.singleShot(200, lambda: named(window.findChild(Choice), "Rester", QPushButton).click())
    window._caring.put("trash", kept[0])
    assert window.opened is not None
    assert shelves(window)[kept[0]] is Shelf.CURRENT
    window.live.drafts.clear()


def test_an_audit_open_in_another_window_is_not_put_in_the_trash(window, kept, home):
    elsewhere = Desk(home)
    elsewhere.open(kept[0])
    window._caring.put("trash", kept[0])
    assert "ouvert dans une autre fenêtre de Jauge" in texts(window.message)
    assert shelves(window)[kept[0]] is Shelf.CURRENT
    elsewhere.close()


@pytest.mark.parametrize(("answer", "left"), [("Garder cet audit", 2), ("Effacer pour de bon", 1)])
def test_erasing_names_the_audit_and_asks_first_then_takes_it_out_of_the_copies(
    window, kept, home, qtbot, answer, left
):
    asked, copied = [], copies.listed(Home(home))
    assert copied

    def say():
        box = window.findChild(Choice)
        asked.append(texts(box))
        press(box, answer)

    window._caring.put("trash", kept[1])
    window.go("care")
    QTimer.singleShot(200, say)
    press(window, "Effacer pour de bon…")
    assert "2026 » pour de bon, avec ses photos ? C’est sans retour." in asked[0]
    assert plain("Il quitte aussi 1 copie de ce dossier de données") in plain(asked[0])
    qtbot.waitUntil(lambda: len(shelves(window)) == left)
    assert ("est effacé pour de bon" in texts(window.message)) is (left == 1)
    assert ("Il a aussi quitté 1 copie" in plain(texts(window.message))) is (left == 1)
    assert [len(copy.audits) for copy in copies.listed(Home(home))] == [left] * len(copied)


def test_an_audit_that_cannot_leave_a_copy_stays_in_the_trash_and_that_is_said(window, kept, home, qtbot, monkeypatch):
    def full(*_asked):
        raise DiskFull(home / "jauge.db")

    window._caring.put("trash", kept[1])
    window.go("care")
    monkeypatch.setattr(erasing, "clean_copies", full)
    QTimer.singleShot(200, lambda: press(window.findChild(Choice), "Effacer pour de bon"))
    press(window, "Effacer pour de bon…")
    qtbot.waitUntil(lambda: "disque" in texts(window.message))
    assert shelves(window)[kept[1]] is Shelf.TRASH


def test_the_trash_gives_an_audit_back(window, kept):
    window._caring.put("trash", kept[1])
    window.go("care")
    press(window, "Le sortir de la corbeille")
    assert shelves(window)[kept[1]] is Shelf.CURRENT
    assert "La corbeille est vide." in texts(window)


def test_an_audit_in_the_trash_is_not_opened_by_its_name(window, kept):
    window._caring.put("trash", kept[0])
    window.take(kept[0])
    assert window.opened is None
    assert "est à la corbeille : sortez-le d’abord" in texts(window.message)


def test_the_next_edition_is_begun_and_opened(window, kept, monkeypatch, event):
    from datetime import date

    days = (date(event.ends_on.year + 1, 5, 1), date(event.ends_on.year + 1, 5, 2))
    monkeypatch.setattr(EditionDialog, "ask", lambda _self: ("suivante", *days))
    window.findChild(RecentAudits)._on_more_chosen("duplicate")
    assert (window.live.audit.event.edition, window.live.audit.event.starts_on) == ("suivante", days[0])
    assert "L’édition suivante est commencée." in texts(window.message)
    assert len(shelves(window)) == 3


def test_the_next_edition_leads_to_the_answers_it_waits_to_have_confirmed(window, kept, monkeypatch, event):
    from datetime import date

    window.open_audit(kept[0])
    line = next(row.line.id for row in standings(window.live.audit).values() if row.line.criterion.zone_kind)
    window.live.apply("answered", lambda audit: answered(audit, line, Verdict.COMPLIANT), line)
    window.go("home")
    days = (date(event.ends_on.year + 1, 5, 1), date(event.ends_on.year + 1, 5, 2))
    monkeypatch.setattr(EditionDialog, "ask", lambda _self: ("suivante", *days))
    window.findChild(RecentAudits)._on_more_chosen("duplicate")
    named(window.message, "Montrer les réponses à confirmer").click()
    screen = window.findChild(ChecklistScreen)
    assert screen._list.shown_lines == (line,)
    assert screen._list.asked.view is View.TO_CONFIRM


def test_everything_is_put_back_from_a_copy_and_the_window_goes_on(window, kept, qtbot, event):
    (copy, *_) = sorted(Path(window.folder / "backups").glob("*.db"))
    window._making.begun.emit(event.replaced(edition="2031"))
    old = window.desk
    window.go("care")
    window._screens["care"]._copies.everything_asked.emit(copy)
    qtbot.waitUntil(lambda: "Tout est comme dans cette copie" in texts(window.message), timeout=20_000)
    qtbot.waitUntil(lambda: window.desk is not old)
    assert set(shelves(window)) == set(kept)
    assert window.opened is None
    window.open_audit(kept[0])
    assert window.live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01")


def test_what_was_there_before_is_the_newest_copy_once_everything_is_put_back(window, kept, qtbot, event):
    (copy, *_) = sorted(Path(window.folder / "backups").glob("*.db"))
    window.open_audit(kept[0])
    window.live.apply("noted", partial(noted, line="GOV-01", note="Tapé depuis"), "GOV-01")
    old = window.desk
    window.go("care")
    window._screens["care"]._copies.everything_asked.emit(copy)
    qtbot.waitUntil(lambda: "la copie la plus récente de la liste" in texts(window.message), timeout=20_000)
    qtbot.waitUntil(lambda: window.desk is not old)
    newest = copies.listed(Home(window.folder))[0]
    window.desk.workspace.restore(newest.path, datetime.now(UTC), copies.untold)
    assert window.desk.workspace.load(kept[0]).notes["GOV-01"] == "Tapé depuis"


def test_nothing_is_put_back_while_another_window_has_an_audit_and_which_one_is_said(window, kept, qtbot, event):
    (copy, *_) = sorted(Path(window.folder / "backups").glob("*.db"))
    window.go("care")
    with locks.held(Home(window.folder).locks, kept[1]):
        window._screens["care"]._copies.everything_asked.emit(copy)
        refused = f"Rien n’a été restauré : « {event.name} 2026 » est ouvert dans une autre fenêtre de Jauge (processus"
        qtbot.waitUntil(lambda: refused in plain(texts(window.message)), timeout=20_000)
    window._screens["care"]._copies.everything_asked.emit(copy)
    assert "Rien n’a été restauré" not in plain(texts(window.message)), "it is tried again"
    qtbot.waitUntil(lambda: "Tout est comme dans cette copie" in texts(window.message), timeout=20_000)


def test_a_new_event_begun_has_its_way_back_on_the_first_screen(home, kept, show, qtbot):
    DraftFile(home).keep(KeptDraft(step=3, draft=Draft(name="Corrida")))
    window = show()
    qtbot.waitUntil(lambda: "« Corrida », étape 3 sur 6" in texts(window))
    press(window, "Reprendre cet événement")
    assert window.current == "new"


def focused_name():
    focused = QApplication.focusWidget()
    return plain(name_of(focused)) if focused else ""


def test_after_a_kill_one_key_leads_back_to_the_very_line(home, kept, show, qtbot):
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(home), kept[1]],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    line = done.stdout.strip()
    assert line.startswith("SAN-"), done.stderr
    window = show()
    qtbot.waitUntil(lambda: "Jauge s’est arrêté sans prévenir" in texts(window), timeout=_LONG)
    assert "2026 ». Tout ce qui était enregistré est là." in texts(window)
    wanted = f"Reprendre à {line.partition('@')[0]}"
    qtbot.waitUntil(window.isActiveWindow, timeout=_LONG)
    qtbot.waitUntil(lambda: focused_name() == wanted, timeout=_LONG)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.live.audit.id == kept[1]
    assert window._screens["checklist"].place.line == line
    window.close()
    assert "Jauge s’est arrêté" not in texts(show())


def test_a_clean_end_leaves_nothing_to_say(kept, show):
    window = show()
    window.open_audit(kept[0])
    window.close()
    assert "Jauge s’est arrêté" not in texts(show())


def settled():
    import gc

    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_audits_open_one_after_another_leave_no_residue(window, kept):
    first, second = kept
    counted = []
    for audit in (first, second, first, second):
        window.open_audit(audit)
        for code in ("event", "results", "report", "checklist"):
            window.enter(code)
        live = window.live
        live.apply("noted", partial(noted, line="GOV-01", note=f"Vu {len(counted)}"), "GOV-01", coalesce=True)
        window.message.say("D’un seul audit.", "fair")
        making, screens = Making.of(live), list(window._screens.values())
        gone = [weakref.ref(thing) for thing in (live, making, *screens)]
        kept_objects = (live, making, *screens)
        window.open_audit(second if audit == first else first)
        settled()
        assert "D’un seul audit." not in texts(window)
        assert "Vu" not in window.live.audit.notes.get("GOV-01", "") or counted
        assert not [thing for thing in kept_objects if shiboken6.isValid(thing)]
        del live, making, screens, kept_objects
        settled()
        assert [ref() for ref in gone if ref() is not None] == []
        counted.append(len(QApplication.allWidgets()))
    assert counted[2] <= counted[0]
    assert counted[3] <= counted[1]
    assert len(window.desk.findChildren(type(window.live))) == 1


@pytest.fixture
def copied(home):
    """Return a data folder that holds the sample, and a copy of it."""
    desk = Desk(home)
    desk.sample()
    desk.close()
    with Workspace.open(home) as workspace:
        workspace.back_up(datetime.now(UTC))
    return home


def begun_on_damage(qapp, home, qtbot):
    (home / "jauge.db").write_bytes(b"no database any more" * 5_000)
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "abîmées" in texts(window.message))
    return window


def way_on(window):
    return next(b for b in window.message.findChildren(QPushButton) if b.text().startswith("Repartir de la copie"))


def listed(window):
    lists = window.findChildren(FramedRows)
    return [shown.item(row).text() for shown in lists for row in range(shown.count())]


def test_damaged_data_is_left_for_the_newest_copy_in_one_press(qapp, copied, qtbot):
    window = begun_on_damage(qapp, copied, qtbot)
    assert "jauge backups" not in texts(window.message)
    way_on(window).click()
    assert "Tout est de nouveau comme le" in texts(window.message)
    assert any("10 km des Deux Rives" in row for row in listed(window))
    assert [p.name for p in copied.glob("damaged-*/*.db")] == ["jauge.db"]
    window.close()


def test_damaged_data_is_never_called_no_audit_and_the_screen_of_copies_is_refused_in_the_message(qapp, copied, qtbot):
    window = begun_on_damage(qapp, copied, qtbot)
    assert "Aucun audit" not in texts(window)
    assert "Vos audits ne peuvent pas être lus" in texts(window)
    window.message.clear()
    next(b for b in window.findChildren(QPushButton) if b.text().startswith("Archives")).click()
    assert window.current == "home"
    way_on(window).click()
    assert any("10 km des Deux Rives" in row for row in listed(window))
    window.enter("care")
    assert window.current == "care"
    window.close()


def test_where_no_copy_is_good_any_more_that_is_said(qapp, copied, qtbot):
    window = begun_on_damage(qapp, copied, qtbot)
    press = way_on(window)
    for copy in (copied / "backups").iterdir():
        copy.unlink()
    press.click()
    assert "Aucune sauvegarde" in texts(window.message)
    window.close()


def test_damage_met_while_an_audit_is_open_is_left_for_the_copy_too(qapp, copied, qtbot):
    window = application.started(qapp, copied, "fr", None)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: bool(listed(window)))
    window.open_sample()
    backup = next((copied / "backups").glob("*.db"))
    with (copied / "jauge.db").open("r+b") as file:
        file.seek(0)
        file.write(b"\xa5" * (copied / "jauge.db").stat().st_size)
    window.tell(DamagedWorkspace(copied / "jauge.db", backup))
    way_on(window).click()
    assert "Tout est de nouveau comme le" in texts(window.message)
    assert window.opened is None
    assert any("10 km des Deux Rives" in row for row in listed(window))
    window.open_sample()
    assert "10 km" in window.windowTitle()
    window.close()


def test_a_test_is_recorded_in_the_audit_chosen_then_in_the_one_that_is_open(window, kept):
    press(window, "Enregistrer un test")
    assert (window.current, window.live.audit.id) == ("tests", kept[0])
    window.enter("home")
    press(window, "Enregistrer un test")
    assert (window.current, window.live.audit.id) == ("tests", kept[0])


def test_without_an_audit_it_says_where_a_test_is_recorded(show):
    window = show()
    press(window, "Enregistrer un test")
    assert "Un test s’enregistre dans un audit" in window.message.said[0]
