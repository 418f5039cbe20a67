"""A change that waits is said below the steps, and its review takes their place only when it is asked for."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from audit_app.domain.consequences import consequences
from audit_app.ui.event.stage import Stage
from tests.ui.event.conftest import stop
from tests.ui.finding import named, texts


@pytest.fixture
def field():
    return QLineEdit("Course")


@pytest.fixture
def stage(look, opened, field):
    field.setAccessibleName("Nom")
    steps = QWidget()
    column = QVBoxLayout(steps)
    column.addWidget(field)
    column.addStretch(1)
    return opened(Stage(look, steps), 900, 500)


@pytest.fixture
def waiting(stage, sample_live):
    event = sample_live.audit.event
    features = tuple(code for code in event.features if code != "toilets")
    found = consequences(sample_live.audit, event.replaced(features=features))
    stage.show_waiting(sample_live.audit, found, left_out=False)
    return found


def test_nothing_is_said_while_nothing_waits(stage, sample_live):
    stage.show_waiting(sample_live.audit, None, left_out=False)
    assert texts(stage) == ""
    stage.show_review()
    assert not stage.reviewing


def test_the_field_one_types_in_does_not_move_for_it(stage, field, sample_live):
    before = field.mapTo(stage, field.rect().topLeft())
    event = sample_live.audit.event
    stage.show_waiting(sample_live.audit, consequences(sample_live.audit, event.replaced(features=())), left_out=False)
    assert "Pas encore appliqué" in texts(stage)
    assert field.mapTo(stage, field.rect().topLeft()) == before


def test_the_review_takes_the_place_of_the_steps_and_gives_it_back(stage, waiting, field, sample_live):
    stop(stage, "Voir ce qui va changer").click()
    assert stage.reviewing
    assert not field.isVisible()
    stop(stage, "Continuer à modifier").click()
    assert field.isVisible()
    assert "Pas encore appliqué" in QApplication.focusWidget().text()
    stage.show_review()
    stage.show_waiting(sample_live.audit, waiting, left_out=True)
    assert "n’est pas pris en compte" in texts(stage)
    stage.show_waiting(sample_live.audit, None, left_out=False)
    assert not stage.reviewing


@pytest.mark.parametrize(("name", "signal"), [("Appliquer", "applied"), ("Abandonner mes changements", "abandoned")])
def test_what_the_review_asks_for_is_passed_on(stage, waiting, qtbot, name, signal):
    stage.show_review()
    with qtbot.waitSignal(getattr(stage, signal)):
        stop(stage, name).click()


def test_changes_that_cannot_be_applied_now_are_said_without_a_way_on(stage, waiting):
    stage.show_review()
    stage.show_parked()
    assert "Des changements de cet événement attendent" in texts(stage)
    assert not stage.reviewing
    with pytest.raises(AssertionError):
        named(stage, "Voir ce qui va changer")
