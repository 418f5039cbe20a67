"""Lines are added, changed, removed and put back by keyboard; what is wrong is said at its field, and kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.domain.beginning import event_changed
from audit_app.ui.event.draft import draft_of
from audit_app.ui.event.line_drafts import SpendingDraft
from audit_app.ui.event.line_kinds import spending_kind
from audit_app.ui.event.lines_field import LinesField
from audit_app.ui.event.screen import EventScreen
from tests.ui.event.conftest import press, stop, write
from tests.ui.event.test_line_drafts import MATCH, RAMP
from tests.ui.finding import name_of, texts
from tests.wording.speaking import plain

TWO = (SpendingDraft.of(RAMP), SpendingDraft(what="Conseil", kind="advice", planned="100", aim="1"))


@pytest.fixture
def field(look, qtbot):
    made = LinesField(look, spending_kind())
    qtbot.addWidget(made)
    made.resize(700, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.told = []
    made.typed.connect(lambda _code, value: made.told.append(value))
    return made


def pressed(root, name):
    stop(root, name).setFocus()
    press(Qt.Key.Key_Space)


def rows(field):
    return [plain(field.list.item(place).text()) for place in range(field.list.count())]


def test_a_line_is_added_and_its_first_field_awaited(field):
    pressed(field, "Ajouter une dépense")
    assert name_of(QApplication.focusWidget()) == "Ce que cela paie"
    write("Boucle")
    assert field.told[-1] == (SpendingDraft(what="Boucle"),)
    assert rows(field) == ["1. Boucle"]


def test_a_line_is_chosen_with_the_arrows_and_changed(field):
    field.fill(TWO)
    field.list.setFocus()
    QTest.keyClick(field.list, Qt.Key.Key_Down)
    stop(field, "Prévu, en euros").setFocus()
    QTest.keySequence(QApplication.focusWidget(), "Ctrl+A")
    write("120")
    assert field.told[-1] == (TWO[0], TWO[1].replaced(planned="120"))
    assert "Ligne 2" in texts(field)


def test_a_removed_line_can_be_put_back_where_it_was(field):
    field.fill(TWO)
    pressed(field, "Retirer cette ligne")
    assert field.told[-1] == TWO[1:]
    assert field.list.hasFocus()
    pressed(field, plain(field.back.text()))
    assert field.told[-1] == TWO


def test_hundreds_of_lines_are_kept_and_cost_no_fields(field):
    many = tuple(SpendingDraft(what=f"Ligne {n}", kind="other", planned="1", aim="0") for n in range(500))
    field.fill(many)
    assert field.value() == many
    assert not field.add.isEnabled()
    assert len(field.fields) == 7


def test_nothing_is_changed_where_it_may_only_be_read(field):
    field.fill(TWO)
    field.set_read_only(read_only=True)
    assert not field.add.isEnabled()
    assert not field.remove.isEnabled()
    assert stop(field, "Prévu, en euros").isReadOnly()
    assert rows(field)[1].startswith("2. Conseil")


@pytest.fixture
def last_step(look, home, opened, sample_live):
    event = sample_live.audit.event.replaced(spending=(RAMP,), para_programme=(MATCH,))
    sample_live.apply("event_changed", lambda audit: event_changed(audit, event=event))
    screen = opened(EventScreen(look, sample_live, home))
    screen.go(6)
    return screen


def test_the_lists_are_folded_away_and_say_how_many_lines_they_hold(last_step):
    fold = stop(last_step, "Dépenses d’accessibilité : 1 ligne, replié")
    assert "Certains dispositifs jugent sur ces chiffres" in texts(last_step)
    assert "Ce que cela paie" not in texts(last_step)
    fold.setFocus()
    press(Qt.Key.Key_Space)
    assert "Ce que cela paie" in texts(last_step)


def test_what_is_wrong_is_said_at_its_field_and_kept_and_what_was_saved_stays(last_step, sample_live):
    pressed(last_step, "Dépenses d’accessibilité : 1 ligne, replié")
    stop(last_step, "Dépensé, en euros").setFocus()
    QTest.keySequence(QApplication.focusWidget(), "Ctrl+A")
    write("cent")
    press(Qt.Key.Key_Tab)
    assert "« cent » n’est pas une somme" in texts(last_step)
    assert stop(last_step, "Dépensé, en euros").text() == "cent"
    assert sample_live.audit.event.spending == (RAMP,)
    stop(last_step, "Dépensé, en euros").setFocus()
    QTest.keySequence(QApplication.focusWidget(), "Ctrl+A")
    write("99,5")
    press(Qt.Key.Key_Tab)
    assert sample_live.audit.event.spending == (RAMP.replaced(spent=99.5),)
    assert sample_live.audit.event.para_programme == (MATCH,)


def test_a_line_begun_says_what_it_lacks_and_is_saved_once_whole(last_step, sample_live):
    pressed(last_step, "Programme parasport : 1 ligne, replié")
    pressed(last_step, "Ajouter au programme")
    write("Démonstration de basket")
    press(Qt.Key.Key_Tab)
    assert "Il manque : le type" in texts(last_step)
    assert len(sample_live.audit.event.para_programme) == 1
    QApplication.focusWidget().choose("demonstration")
    last_step.leave()
    assert [entry.title for entry in sample_live.audit.event.para_programme] == ["Boccia", "Démonstration de basket"]
    sample_live.undo()
    assert sample_live.audit.event.para_programme == (MATCH,)


def test_lines_nobody_touches_stay_as_they_came(last_step, sample_live):
    last_step.leave()
    assert sample_live.audit.event.spending == (RAMP,)
    assert draft_of(sample_live.audit.event).spending == (SpendingDraft.of(RAMP),)
