import pytest
from PySide6.QtWidgets import QApplication

from audit_app.errors import Fault
from audit_app.ui.event.draft import Draft, VenueDraft
from audit_app.ui.event.form import Form
from tests.ui.event.conftest import stop
from tests.ui.finding import name_of, texts


@pytest.fixture
def form(look, qtbot, checklist):
    made = Form(look, checklist, beginning=True)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show_step(1)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_one_step_is_shown_at_a_time_with_the_way_on(form):
    assert "Quel est l’événement" in texts(form)
    assert not form.previous.isVisible()
    form.show_step(6)
    assert "Quel est l’événement" not in texts(form)
    assert form.previous.isVisible()
    assert not form.next.isVisible()
    assert form.end.isVisible()


@pytest.mark.parametrize(("asked", "shown"), ((0, 1), (7, 6), (3, 3)))
def test_there_are_no_steps_beyond_the_six(form, asked, shown):
    form.show_step(asked)
    assert form.place == shown


def test_going_on_with_a_button_enters_the_first_field(form):
    stop(form, "Étape suivante").click()
    assert name_of(QApplication.focusWidget()) == "Premier jour"
    stop(form, "Étape précédente").click()
    assert name_of(QApplication.focusWidget()) == "Nom de l’événement"


def test_a_step_shown_later_holds_what_is_known_already(form):
    form.fill(Draft(starts_on="16/05/2027"))
    form.show_faults([Fault("end_before_start", "ends_on")])
    form.show_step(2)
    assert stop(form, "Premier jour").text() == "16/05/2027"
    assert "Dimanche 16" in texts(form)
    assert "avant le premier" in texts(form)


def test_only_the_fields_named_are_filled(form):
    stop(form, "Nom de l’événement").setText("Trail")
    form.fill(Draft(name="Course", organiser="Club"), ("organiser",))
    assert stop(form, "Nom de l’événement").text() == "Trail"
    assert stop(form, "Organisateur").text() == "Club"


@pytest.mark.parametrize(
    ("where", "name"),
    (
        ("name", "Nom de l’événement"),
        ("place.insee", "Code INSEE de la commune"),
        ("venues[2].name", "Nom du lieu, lieu 2"),
        ("peak", "Spectateurs, public"),
        ("features", "Chercher ce qu’il y aura sur le site"),
        ("chosen_class_reason", "Pourquoi une classe plus basse"),
    ),
)
def test_a_place_in_the_event_leads_to_its_field_even_folded_away(form, where, name):
    form.fill(Draft(venues=(VenueDraft(), VenueDraft())))
    form.show_reason(asked=True)
    form.go_to(where)
    assert name_of(QApplication.focusWidget()) == name
    assert QApplication.focusWidget().isVisible()


def test_why_a_class_is_lower_is_only_asked_when_it_is(form):
    form.show_step(6)
    assert "Pourquoi une classe plus basse" not in texts(form)
    form.show_reason(asked=True)
    assert "Pourquoi une classe plus basse" in texts(form)
    form.fill(Draft(chosen_class_reason="Une soirée."))
    form.show_reason(asked=False)
    assert "Pourquoi une classe plus basse" in texts(form)


def test_the_steps_of_an_open_audit_end_at_its_checklist(look, qtbot, checklist):
    form = Form(look, checklist, beginning=False)
    qtbot.addWidget(form)
    form.show_step(6)
    assert form.end.text() == "Aller à la grille"
    assert form.missing is None
