"""What is saved, in words with its time; undo and redo by the name of their step."""

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.domain import recording
from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Finding, Verdict
from audit_app.domain.consent import Use
from audit_app.domain.sorting import taken_away
from audit_app.domain.user_testing import found
from audit_app.domain.zoning import zone_renamed
from audit_app.errors import AuditInUse
from audit_app.identity import new_id
from audit_app.store import saving
from audit_app.ui.desk import Desk
from audit_app.ui.widgets.short_label import ShortLabel
from audit_app.ui.widgets.step_bar import StepBar
from tests.testing import ON, a_tester, agreeing
from tests.ui.finding import name_of, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def bar(look, sample_live, qtbot):
    shown = StepBar(look, sample_live)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def buttons(bar):
    return [b for b in bar.findChildren(QPushButton) if b.isVisibleTo(bar)]


def heard(bar):
    return [plain(name_of(b)) for b in buttons(bar)]


def test_a_save_is_said_with_its_time(bar, sample_live):
    sample_live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01")
    assert re.search(r"Enregistré à \d\d:\d\d", texts(bar))


def test_undo_says_what_it_takes_back_and_redo_what_it_does_again(bar, sample_live):
    sample_live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.PARTIAL), "GOV-01")
    assert heard(bar)[0] == "Annuler : Réponse : GOV-01"
    buttons(bar)[0].click()
    assert heard(bar)[1] == "Rétablir : Réponse : GOV-01"


def test_what_was_taken_back_is_said_with_its_line(bar, sample_live, qtbot):
    sample_live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.PARTIAL), "GOV-01")
    with qtbot.waitSignal(bar.turned) as told:
        buttons(bar)[0].click()
    assert [text.replace("\u00a0", " ") for text in told.args] == ["Annulé : Réponse : GOV-01", "GOV-01"]
    with qtbot.waitSignal(bar.turned) as told:
        buttons(bar)[1].click()
    assert told.args[0].startswith("Rétabli")


def test_a_consent_taken_back_is_said_to_stay(bar, sample_live, qtbot):
    sample_live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.PARTIAL), "GOV-01")
    sample_live.apply("tester", partial(recording.welcomed, tester=a_tester(), consents=agreeing(*Use)), "T01")
    assert sample_live.withdraw("T01", frozenset({Use.TAKE_PART}), ON)
    with qtbot.waitSignal(bar.turned) as told:
        buttons(bar)[0].click()
    assert plain(told.args[0]) == "Un consentement retiré le reste : rien ne l’annule. Annulé : Réponse : GOV-01"


def test_a_finding_is_named_by_its_sentence_and_a_zone_by_its_name_never_by_an_id(bar, sample_live, qtbot):
    met = Finding(id=new_id(), title="Un câble traverse l’allée")
    sample_live.apply("finding_recorded", partial(found, finding=met), met.id)
    assert heard(bar)[0] == "Annuler : Constat : Un câble traverse l’allée"
    with qtbot.waitSignal(bar.turned) as turned:
        sample_live.undo()
    assert plain(turned.args[0]) == "Annulé : Constat : Un câble traverse l’allée"
    assert heard(bar)[1] == "Rétablir : Constat"

    zone = next(iter(sample_live.audit.zones.values()))
    sample_live.apply("zone_renamed", partial(zone_renamed, zone_id=zone.id, name="Quai nord"), zone.id)
    assert heard(bar)[0] == "Annuler : Zone renommée : Quai nord"
    line = next(line for line in sample_live.audit.answers if line.endswith(f"@{zone.id}"))
    sample_live.apply("noted", partial(noted, line=line, note="Vu"), line)
    assert heard(bar)[0] == f"Annuler : Note : {line.partition('@')[0]} · Quai nord"


def test_the_event_is_named_on_every_screen(bar):
    assert named(bar, "Exemple : 10 km des Deux Rives", ShortLabel)


def test_what_is_not_saved_is_said_until_it_is(bar, sample_live, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(saving, "keep", _refused)
        sample_live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01", typed="Vu")
        assert "1 modification à enregistrer" in texts(bar)
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
    assert not any(b.isEnabled() for b in buttons(bar))
    elsewhere.close()


def test_where_there_is_no_room_the_buttons_are_icons_that_keep_their_names(bar):
    bar.resize(900, 40)
    assert [b.text() for b in buttons(bar)] == ["Annuler", "Rétablir"]
    bar.resize(420, 40)
    assert [b.text() for b in buttons(bar)] == ["", ""]
    assert [said.split(" :")[0] for said in heard(bar)] == ["Annuler", "Rétablir"]


def test_a_finding_taken_away_comes_back_by_its_sentence(bar, sample_live, qtbot):
    met = Finding(id=new_id(), title="Câble en travers du passage")
    sample_live.apply("finding_recorded", partial(found, finding=met), met.id)
    assert heard(bar)[0] == "Annuler : Constat : Câble en travers du passage"
    sample_live.apply("finding_removed", partial(taken_away, finding_id=met.id), met.id)
    assert heard(bar)[0] == "Annuler : Constat retiré"
    with qtbot.waitSignal(bar.turned) as told:
        buttons(bar)[0].click()
    assert told.args[0].replace("\u00a0", " ") == "Annulé : Constat retiré : Câble en travers du passage"


def test_an_audit_open_elsewhere_is_said_in_two_words_where_there_is_little_room(look, sample_live, qtbot):
    sample_live.holder = AuditInUse("10 km", "poste 2")
    around = QWidget()
    qtbot.addWidget(around)
    bar = StepBar(look, sample_live)
    bar.setParent(around)
    bar.resize(900, 40)
    around.show()
    assert "Lecture seule : cet audit est ouvert ailleurs" in plain(texts(bar))
    bar.resize(380, 40)
    assert bar.state.text() == "Lecture seule"


def test_the_way_back_is_offered_while_there_is_one_and_by_its_icon_where_there_is_little_room(bar, qtbot):
    assert heard(bar)[0].startswith("Annuler")
    bar.lead_back("Actions")
    bar.resize(1_000, bar.height())
    assert (heard(bar)[0], plain(buttons(bar)[0].text())) == ("Retour : Actions",) * 2
    with qtbot.waitSignal(bar.back_asked):
        buttons(bar)[0].click()
    bar.resize(400, bar.height())
    assert (heard(bar)[0], buttons(bar)[0].text()) == ("Retour : Actions", "")
    bar.lead_back("")
    assert heard(bar)[0].startswith("Annuler")


def test_undo_pressed_twice_in_a_row_takes_two_steps_back(bar, sample_live, qtbot):
    noted_before = sample_live.audit.notes["GOV-01"]
    for note in ("Un", "Deux"):
        sample_live.apply("noted", partial(noted, line="GOV-01", note=note), "GOV-01")
        sample_live.left()
    bar.activateWindow()
    buttons(bar)[0].setFocus()
    qtbot.keyClick(buttons(bar)[0], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(buttons(bar)[0], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sample_live.audit.notes["GOV-01"] == noted_before
