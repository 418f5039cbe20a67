"""What is half typed outlives a kill, says nothing of a tester, and goes once it is saved or given up."""

import pytest
from PySide6.QtWidgets import QWidget

from audit_app.domain.sorting import unsorted
from audit_app.store.home import Home
from audit_app.ui import application
from audit_app.ui.checklist.quick_entry import EntryScreen
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.half_typed import HalfTyped, Words
from audit_app.ui.unsaved import would_be_lost
from tests.ui.user_tests.examples import ATTEMPT, tested
from tests.wording.speaking import plain

CABLE = "Un câble traverse l’entrée"


@pytest.fixture
def path(sample_live):
    return Home(sample_live.files.home).half_typed(sample_live.audit.id)


@pytest.fixture
def box(look, sample_live, qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    yield QuickFinding(look, sample_live, around)
    around.hide()  # it holds the box, which goes with it: not before


@pytest.fixture
def entry(look, sample_live, qtbot):
    shown = EntryScreen(look, sample_live)
    qtbot.addWidget(shown)
    return shown


def left(live):
    """Return what the next start would find."""
    return HalfTyped(live.files.home, live.audit.id).found


def test_a_finding_and_a_line_half_typed_are_on_the_disk_within_a_moment(box, entry, sample_live, qtbot, path):
    box.sentence.setText(CABLE)
    box.zone.setCurrentIndex(2)
    entry.who.setText("Paul")
    entry.day.setText("12/05/2027")
    entry.typed.setText("K7FC9 C 145")
    qtbot.waitUntil(path.exists)
    words = Words(sentence=CABLE, zone=box.zone.currentData(), row="K7FC9 C 145", who="Paul", day="12/05/2027")
    qtbot.waitUntil(lambda: left(sample_live) == words)


def test_what_is_noted_leaves_nothing(box, sample_live, qtbot, path):
    box.sentence.setText(CABLE)
    qtbot.waitUntil(path.exists)
    assert box.note()
    assert not path.exists()


def test_what_is_given_up_when_the_audit_is_let_go_leaves_nothing(entry, sample_live, qtbot, path):
    entry.typed.setText("K7FC9")
    qtbot.waitUntil(path.exists)
    sample_live.close()
    assert not path.exists()


def test_nothing_of_a_tester_is_written(box, entry, sample_live, qtbot, path):
    sample_live.apply("tests_taken_in", tested)
    attempt = sample_live.audit.observations[ATTEMPT]
    code = attempt.tester
    box.meet(attempt)
    box.sentence.setText("Il n’a pas trouvé la porte")
    entry.typed.setText(f"{code} S8A 5")
    qtbot.wait(700)
    assert not path.exists()
    entry.typed.setText(f"{code}: trop de bruit")
    qtbot.wait(700)
    assert not path.exists()


def test_a_file_that_cannot_be_read_counts_as_nothing(sample_live, path):
    path.write_text('{"sentence": 3', "utf-8")
    assert left(sample_live).is_blank


def test_a_line_brought_back_is_of_the_sheet_it_was_typed_from(look, sample_live, qtbot, path):
    path.write_text(Words(row="K7FC9 C 145", who="Paul", day="12/05/2027").model_dump_json(), "utf-8")
    sample_live.keep("entry", "", sample_live.half_typed.found.row)
    shown = EntryScreen(look, sample_live)
    qtbot.addWidget(shown)
    assert [field.text() for field in (shown.typed, shown.who, shown.day)] == ["K7FC9 C 145", "Paul", "12/05/2027"]


def test_a_finding_brought_back_is_noted_once(look, sample_live, qtbot, path):
    zone = next(iter(sample_live.audit.zones))
    path.write_text(Words(sentence=CABLE, zone=zone).model_dump_json(), "utf-8")
    sample_live.keep("finding", "", sample_live.half_typed.found.sentence)
    around = QWidget()
    qtbot.addWidget(around)
    box = QuickFinding(look, sample_live, around)
    assert (box.sentence.text(), box.zone.currentData()) == (CABLE, zone)
    before = len(unsorted(sample_live.audit))
    assert box.note()
    assert len(unsorted(sample_live.audit)) == before + 1
    assert QuickFinding(look, sample_live, around).sentence.text() == ""
    assert ("finding", "") not in sample_live.drafts


def test_the_window_says_what_it_brings_back_and_goes_on_with_it(qapp, sample_live, desk, home, qtbot, path):
    path.write_text(Words(sentence=CABLE, row="K7FC9 C 145", who="Paul").model_dump_json(), "utf-8")
    kept, audit_id = path.read_bytes(), sample_live.audit.id
    desk.close()
    path.write_bytes(kept)
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    window.open_audit(audit_id)
    sentence, tone, action, go_on = window.message.said
    assert tone == "fair"
    assert "pendant que vous tapiez un constat : « Un câble traverse l’entrée »" in plain(sentence)
    assert "une ligne de feuille : « K7FC9 C 145 »" in plain(sentence)
    assert action == "Reprendre"
    go_on()
    assert window.message.said is None
    (box,) = window.findChildren(QuickFinding)
    assert (box.isVisible(), box.sentence.text()) == (True, CABLE)
    window.go("entry")
    screen = window.findChild(EntryScreen)
    assert (screen.typed.text(), screen.who.text()) == ("K7FC9 C 145", "Paul")
    screen.typed.clear()
    box.close()
    assert would_be_lost(window.live) == ""
    window.close()
    assert not path.exists()
