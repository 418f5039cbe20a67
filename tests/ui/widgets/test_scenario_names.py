"""Scenarios by their code: those of the library that make sense for the event, and the organiser's own."""

from audit_app.checklists.library import library
from audit_app.domain.recording import scenario_written
from audit_app.domain.user_test import OwnScenario
from audit_app.i18n import in_language
from audit_app.ui.widgets import scenario_names
from tests import builders

OWN = OwnScenario(id="X2", title="Emprunter une boucle", goal="Empruntez une boucle.", minutes=5)


def an_audit():
    return scenario_written(builders.a_busy_audit(), OWN)


def test_what_makes_no_sense_for_the_event_is_not_offered():
    codes = scenario_names.offered(an_audit())
    assert codes[-1] == "X2"
    assert set(codes[:-1]) < set(library())
    declared = an_audit().event.features
    for code in codes[:-1]:
        assert library()[code].condition.holds(declared), code


def test_each_has_its_title_and_its_time():
    audit = an_audit()
    with in_language("fr"):
        assert scenario_names.scenario_said(audit, "S8") == "S8 – Aller aux toilettes et revenir"
        assert scenario_names.scenario_said(audit, "X2") == "X2 – Emprunter une boucle"
    assert scenario_names.scenario_said(audit, "X9") == "X9"
    assert [scenario_names.minutes_of(audit, code) for code in ("S8", "X2", "X9")] == [10, 5, None]


def test_the_next_own_one_comes_after_the_last():
    assert scenario_names.next_own(an_audit()) == "X3"
    assert scenario_names.next_own(builders.a_busy_audit()) == "X1"
    last = scenario_written(an_audit(), OWN.replaced(id="X99"))
    assert scenario_names.next_own(last) == ""
