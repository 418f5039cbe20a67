"""Figures that depend on another measurement of the line, in words."""

import pytest

from audit_app.domain.checklist import Bounds, Unit, Unless
from audit_app.domain.event import VenueForm
from audit_app.i18n import in_language
from audit_app.wording.alternatives import alternative, alternatives
from audit_app.wording.helping import helped
from tests.builders import a_checklist, a_criterion, a_measurement, phrase
from tests.domain.examples import criterion, line, measurement
from tests.wording.speaking import both, plain

ROAD = Bounds(min=140.0, unless=Unless(measurement="walls", equals=0.0, min=120.0))
WIDTH = a_measurement(min=120.0, by_form={VenueForm.ROAD: ROAD})
WALLS = a_measurement(code="walls", label=phrase("Murs"), unit=Unit.COUNT, min=None, deciding=False)


def _asked(form):
    width = measurement(by_form={"road": {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}}})
    walls = measurement(code="walls", label={"fr": "Murs", "en": "Walls"}, unit="count", kind="count", min=None)
    return line(criterion(measurements=[width, walls]), venues=[{"name": "Lieu", "form": form}]), width


def test_what_else_would_pass_is_said_with_what_it_takes():
    asked, width = _asked("road")
    french, english = both(lambda: "".join(alternatives(asked, width)))
    assert french == "Au moins 120 cm si « Murs » vaut 0."
    assert english == "At least 120 cm if “Walls” is 0."


def test_where_one_text_holds_nothing_else_is_said():
    assert alternatives(*_asked("existing_erp")) == ()


def test_a_measurement_that_is_not_there_says_nothing():
    alone = a_criterion("CIR-01", measurements=(WIDTH, WALLS)).model_copy(update={"measurements": (WIDTH,)})
    assert alternative(alone, WIDTH, ROAD.unless, ROAD.otherwise) == ""


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "au moins 140 cm, au moins 120 cm si « Murs » vaut 0"), ("en", "if “Murs (en)” is 0")]
)
def test_the_help_of_a_criterion_says_both_figures(language, said):
    with in_language(language):
        told = dict(helped(a_checklist(), a_criterion("CIR-01", measurements=(WIDTH, WALLS))))
    assert any(said in plain(text) for text in told.values())
