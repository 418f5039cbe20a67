"""Sheet: tests noted elsewhere, as one value; what is not said is not agreed to, and nobody is named."""

import pytest
from pydantic import ValidationError

from audit_app.domain.consent import Use
from audit_app.domain.observation import Observation
from audit_app.domain.sheet import Sheet, SheetConsents, SheetFinding, SheetObservation, SheetTester
from audit_app.domain.tester import Tester


def test_what_a_sheet_does_not_say_is_not_agreed_to():
    asked = SheetConsents(take_part=True, photo=True)
    assert [use for use in Use if asked.given(use)] == [Use.TAKE_PART, Use.PHOTO]


def test_a_sheet_asks_for_every_consent_and_no_other():
    assert set(SheetConsents.model_fields) == {str(use) for use in Use}


def test_an_empty_sheet_says_nothing():
    assert Sheet() == Sheet(testers=(), observations=(), findings=())


def test_a_sheet_carries_all_that_is_noted_of_an_attempt_but_for_what_only_this_audit_knows():
    assert set(Observation.model_fields) - set(SheetObservation.model_fields) == {"id", "test", "origin", "from_paper"}
    assert set(Tester.model_fields) - set(SheetTester.model_fields) == {"id"}


@pytest.mark.parametrize("field", ["name", "email", "diagnosis"])
def test_a_tester_of_a_sheet_has_a_code_and_nothing_that_names_them(field):
    with pytest.raises(ValidationError):
        SheetTester.model_validate({"code": "T01", "consents": {}, field: "x"})


@pytest.mark.parametrize(
    "changes", [{"severity": 5}, {"reach": 0}, {"testers": ("Jeanne",)}, {"title": " "}, {"scenario": "Z1"}]
)
def test_a_finding_that_cannot_be_is_none(changes):
    with pytest.raises(ValidationError):
        SheetFinding(**({"title": "Seuil trop haut"} | changes))
