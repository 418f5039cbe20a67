"""Schemes are chosen and judged at once, undone, taken from a file, and not where the audit is closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from audit_app.domain.audit import AuditState, State
from audit_app.shipped import checklists
from audit_app.ui.results.other_side import CHOOSING
from audit_app.ui.results.screen import ResultsScreen
from tests.report import audits
from tests.ui.finding import described, named, texts
from tests.wording.speaking import plain

BASE, ANS = "Socle de l’État", "Équipement et aide humaine, d’après l’ANS"


@pytest.fixture
def shown(look, qtbot):
    def show(live):
        screen = ResultsScreen(look, live)
        qtbot.addWidget(screen)
        screen.resize(1080, 800)
        screen.told = []
        screen.said.connect(lambda sentence, tone: screen.told.append((plain(sentence), tone)))
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.go("funding")
        return screen

    return show


def press(screen, name, kind):
    pressed = named(screen, name, kind)
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    return pressed


@pytest.fixture
def choosing(shown, laid):
    screen = shown(laid(audits.half("n2")))
    press(screen, "Choisir les dispositifs", QPushButton)
    return screen


def test_a_tick_judges_at_once_and_undo_takes_it_back(choosing):
    screen, live = choosing, choosing._live
    press(screen, ANS, QCheckBox)
    assert list(live.audit.schemes) == ["ans-like"]
    assert screen.told[-1] == (f"Jugé par : « {ANS} ».", "good")
    assert "10 conditions" in plain(described(named(screen, ANS, QCheckBox)))
    press(screen, "Revenir aux conditions", QPushButton)
    assert [scheme.scheme.id for scheme in screen._found.schemes] == ["ans-like"]
    live.undo()
    assert live.audit.schemes == {}
    assert [scheme.scheme.id for scheme in screen._found.schemes] == ["state-base"]


def test_each_tick_is_a_step_of_its_own(choosing):
    press(choosing, ANS, QCheckBox)
    press(choosing, BASE, QCheckBox)
    choosing._live.undo()
    assert list(choosing._live.audit.schemes) == ["ans-like"]
    assert not named(choosing, BASE, QCheckBox).isChecked()


def test_what_judges_by_default_is_said_and_the_empty_model_is_not_offered(choosing):
    assert "« Socle de l’État » juge par défaut" in texts(choosing)
    assert "Par défaut : " in plain(described(named(choosing, BASE, QCheckBox)))
    assert "Modèle vide" not in texts(choosing)


def test_a_funders_file_is_chosen_besides_the_others_and_can_be_ticked_again(choosing):
    press(choosing, ANS, QCheckBox)
    choosing._page.add(checklists() / "funding" / "template.toml")
    assert set(choosing._live.audit.schemes) == {"ans-like", "template"}
    assert "est ajouté. Jugé par" in choosing.told[-1][0]
    press(choosing, "Modèle vide à remplir", QCheckBox)
    assert set(choosing._live.audit.schemes) == {"ans-like"}
    press(choosing, "Modèle vide à remplir", QCheckBox)
    assert set(choosing._live.audit.schemes) == {"ans-like", "template"}


def test_a_file_with_faults_is_told_and_changes_nothing(choosing, tmp_path):
    faulty = tmp_path / "dispositif.toml"
    faulty.write_text("id = 3\n", "utf-8")
    before = choosing._live.audit
    choosing._page.add(faulty)
    choosing._page.add(tmp_path / "absent.toml")
    assert [tone for _said, tone in choosing.told] == ["bad", "bad"]
    assert "dispositif.toml" in choosing.told[0][0]
    assert "absent.toml" in choosing.told[1][0]
    assert choosing._live.audit is before


def test_a_closed_audit_says_why_nothing_can_be_chosen(shown, laid):
    live = laid(audits.half("n1"))
    live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    screen = shown(live)
    screen.go(("funding", CHOOSING, ""))
    assert "l’audit est clos" in texts(screen)
    assert not any(box.isEnabled() for box in screen.findChildren(QCheckBox) if box.isVisible())
    screen._page.add(checklists() / "funding" / "template.toml")
    assert "l’audit est clos" in screen.told[-1][0]


def test_the_place_is_found_again(choosing, shown):
    assert choosing.place == ("funding", CHOOSING, "")
    again = shown(choosing._live)
    again.go(choosing.place)
    assert named(again, BASE, QCheckBox).isVisible()


def test_escape_goes_back_to_the_conditions(choosing):
    box = named(choosing, BASE, QCheckBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert choosing.place[1] != CHOOSING
    assert named(choosing, "Choisir les dispositifs", QPushButton).hasFocus()
    QTest.keyClick(choosing.focusWidget(), Qt.Key.Key_Escape)
    assert choosing.place[1] != CHOOSING
