"""What is saved, in words with its time; undo and redo by the name of their step."""

import re
from functools import partial

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.store import saving
from audit_app.ui.desk import Desk
from audit_app.ui.widgets.short_label import ShortLabel
from audit_app.ui.widgets.step_bar import StepBar
from tests.ui.finding import name_of, named, texts


@pytest.fixture
def bar(look, sample_live, qtbot):
    shown = StepBar(look, sample_live)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def heard(bar):
    return [name_of(b).replace("\u00a0", " ") for b in bar.findChildren(QPushButton)]


def test_a_save_is_said_with_its_time(bar, sample_live):
    sample_live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01")
    assert re.search(r"Enregistré à \d\d:\d\d", texts(bar))


def test_undo_says_what_it_takes_back_and_redo_what_it_does_again(bar, sample_live):
    sample_live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.PARTIAL), "GOV-01")
    assert heard(bar)[0] == "Annuler : Réponse : GOV-01"
    bar.findChildren(QPushButton)[0].click()
    assert heard(bar)[1] == "Rétablir : Réponse : GOV-01"


def test_what_was_taken_back_is_said_with_its_line(bar, sample_live, qtbot):
    sample_live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.PARTIAL), "GOV-01")
    with qtbot.waitSignal(bar.turned) as told:
        bar.findChildren(QPushButton)[0].click()
    assert [text.replace("\u00a0", " ") for text in told.args] == ["Annulé : Réponse : GOV-01", "GOV-01"]
    with qtbot.waitSignal(bar.turned) as told:
        bar.findChildren(QPushButton)[1].click()
    assert told.args[0].startswith("Rétabli")


def test_the_event_is_named_on_every_screen(bar):
    assert named(bar, "Exemple : 10 km des Deux Rives", ShortLabel)


def test_what_is_not_saved_is_said_until_it_is(bar, sample_live, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(saving, "keep", _refused)
        sample_live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01", typed="Vu")
        assert "1 modification pas encore enregistrée" in texts(bar)
    sample_live.retry()
    assert "Enregistré à" in texts(bar)


def _refused(*_arguments):
    raise OSError(28, "no room")


def test_an_audit_open_elsewhere_is_read_only_and_says_so(look, sample_live, home, qtbot):
    elsewhere = Desk(home)
    bar = StepBar(look, elsewhere.open(sample_live.audit.id))
    qtbot.addWidget(bar)
    bar.show()
    assert "Lecture seule" in texts(bar)
    assert not any(b.isEnabled() for b in bar.findChildren(QPushButton))
    elsewhere.close()


def test_where_there_is_no_room_the_buttons_are_icons_that_keep_their_names(bar):
    bar.resize(900, 40)
    assert [b.text() for b in bar.findChildren(QPushButton)] == ["Annuler", "Rétablir"]
    bar.resize(420, 40)
    assert [b.text() for b in bar.findChildren(QPushButton)] == ["", ""]
    assert [said.split(" :")[0] for said in heard(bar)] == ["Annuler", "Rétablir"]
