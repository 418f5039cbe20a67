"""A round is saved as it is filled in, says what is still to be settled, and is ended."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from audit_app.domain.tester import Profile
from audit_app.domain.user_test import OwnScenario, RoundKind
from audit_app.ui.user_tests import round_form
from audit_app.ui.user_tests.round_form import RoundForm
from tests.ui.finding import named, texts
from tests.ui.user_tests.examples import ROUND
from tests.wording.speaking import plain


@pytest.fixture
def form(look, live, shown):
    made = shown(RoundForm(look, live))
    made.show_round(ROUND)
    return made


def plan(form):
    return form._live.audit.user_tests[ROUND]


def test_each_field_is_saved_as_it_is_filled(form):
    day = named(form, "Jour", QLineEdit) if "Jour\n" in texts(form) else form.fields.by_name["on"].field
    day.selectAll()
    day.insert("16/05/2027")
    day.textEdited.emit(day.text())
    form.flush()
    assert plan(form).on == date(2027, 5, 16)
    form.fields.by_name["kind"].buttons[0].click()
    assert plan(form).kind is RoundKind.DESK
    form.fields.by_name["sought"].ticks["P8"].box.click()
    assert plan(form).sought[-1] is Profile.INTELLECTUAL
    form._scenarios.ticks["S1"].box.click()
    assert plan(form).scenarios == ("S1", "S6", "S8")
    assert form._live.undo()
    assert plan(form).scenarios == ("S6", "S8")


def test_it_says_what_testers_still_lack(form):
    assert "Reste à régler avant de commencer : les toilettes vérifiées, qui veille à la sécurité." in texts(form)
    form.fields.by_name["toilets"].tick.box.click()
    form.fields.by_name["safety"].field.setText("Anne")
    form.fields.by_name["safety"]._on_typed()
    form.flush()
    form.show_round(ROUND)
    assert "Tout ce qu’il faut d’abord aux testeurs est réglé." in texts(form)
    assert "Trouvés : 2 testeurs (fauteuil roulant manuel, cécité)." in plain(texts(form))


def test_it_is_ended_and_undone(form, qtbot):
    with qtbot.waitSignal(form.said):
        form._end.click()
    form.show_round(ROUND)
    assert plan(form).ended_on is not None
    assert "Terminé depuis le" in texts(form)
    assert form._end.isHidden()
    assert form._live.undo()
    assert plan(form).ended_on is None


def test_a_scenario_of_our_own_joins_the_round(form, qtbot, monkeypatch):
    own = OwnScenario(id="X1", title="Emprunter une boucle", goal="Empruntez une boucle.")
    monkeypatch.setattr(round_form.OwnScenarioDialog, "ask", lambda _self: own)
    with qtbot.waitSignal(form.said):
        form._scenarios.own.click()
    assert plan(form).scenarios == ("S6", "S8", "X1")
    monkeypatch.setattr(round_form.OwnScenarioDialog, "ask", lambda _self: None)
    with qtbot.assertNotEmitted(form.said):
        form._scenarios.own.click()


def test_of_no_round_it_says_nothing(form):
    form.show_round("")
    assert form.isHidden()


def test_nobody_has_tried_anything_in_a_new_round(form):
    audit = form._live.audit
    form._live.apply("observed", lambda now: now.replaced(observations={}))
    form.show_round(ROUND)
    assert audit.observations
    assert "Personne n’a encore rien essayé dans ce tour." in texts(form)


@pytest.mark.parametrize("width", [640, 400])
def test_the_three_who_look_after_it_stand_on_one_row(form, width):
    form.resize(width, 700)
    form.settle()
    tops = {form.fields.by_name[name].y() for name in ("facilitator", "observer", "safety")}
    assert len(tops) == 1
