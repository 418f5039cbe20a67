"""What was understood of an answer is told, so that a slip of the finger is seen at once."""

import pytest

from audit_app.domain.answering import answered, attached, described
from audit_app.domain.audit import Evidence, EvidenceKind, Verdict
from audit_app.domain.checklist import MeasurementKind, Unit
from audit_app.domain.measuring import read
from audit_app.domain.progress import standings
from audit_app.domain.tailoring import tailored
from audit_app.i18n import in_language
from audit_app.wording.answers import understood
from tests.builders import a_checklist, a_criterion, a_measurement, an_audit, an_event

WIDTH = a_measurement(code="width", unit=Unit.CM, min=120.0, deciding=True)
PINCH = a_measurement(code="pinch", unit=Unit.CM, min=90.0, deciding=True)


@pytest.fixture
def audit():
    criterion = a_criterion("CIR-01", measurements=(WIDTH, PINCH), zone_kind=None, when="")
    return an_audit(event=an_event(), checklist=a_checklist(criteria=(criterion,)))


def _said(audit, line="CIR-01"):
    with in_language("en"):
        return [text.replace("\N{NO-BREAK SPACE}", " ") for text in understood(standings(audit)[line])]


def _measured(audit, **typed):
    return read(tailored(audit).lines["CIR-01"], typed)


def test_the_value_understood_stands_beside_what_passes(audit):
    said = _said(answered(audit, "CIR-01", measured=_measured(audit, width="1,30", pinch="0,95 m")))
    assert any("1.3 cm (expected: at least 120 cm)" in text for text in said)
    assert any("95 cm (expected: at least 90 cm)" in text for text in said)


def test_a_value_far_from_what_passes_is_doubted(audit):
    said = _said(answered(audit, "CIR-01", Verdict.COMPLIANT, measured=_measured(audit, width="1,30", pinch="0,95 m")))
    assert "1.3 cm is very far from what is expected (at least 120 cm): check the unit." in said
    assert sum("very far" in text for text in said) == 1


def test_what_is_still_to_measure_is_named(audit):
    assert "Still to measure: pinch." in _said(answered(audit, "CIR-01", measured=_measured(audit, width="150")))


def test_a_verdict_against_the_measurements_is_said(audit):
    measured = _measured(audit, width="100", pinch="50")
    said = _said(answered(audit, "CIR-01", Verdict.COMPLIANT, measured=measured))
    assert said[-1].startswith("The measurements say “non-compliant”, the answer says “compliant”")


def test_figures_without_a_bound_ask_for_a_verdict():
    free = a_measurement(code="places", unit=Unit.COUNT, kind=MeasurementKind.COUNT, min=None, max=None, deciding=True)
    criterion = a_criterion("CIR-01", measurements=(free,), zone_kind=None, when="")
    audit = an_audit(event=an_event(), checklist=a_checklist(criteria=(criterion,)))
    said = _said(answered(audit, "CIR-01", measured=_measured(audit, places="4")))
    assert said[-1] == "These figures alone do not decide: give --verdict."


def test_a_line_nobody_answered_says_nothing(audit):
    assert _said(audit) == []


def test_a_picture_without_its_text_is_said_until_it_has_one(audit):
    picture = Evidence(id="0" * 36, line="CIR-01", kind=EvidenceKind.PICTURE, sha256="a" * 64, suffix=".jpg", size=10)
    shown = attached(answered(audit, "CIR-01", Verdict.COMPLIANT), picture)
    assert _said(shown)[-1].startswith("A picture here has no alternative text")
    assert _said(described(shown, "CIR-01", "Tape across the door")) == []


def test_the_same_picture_twice_is_one_piece_of_evidence(audit):
    picture = Evidence(id="0" * 36, line="CIR-01", kind=EvidenceKind.PICTURE, sha256="a" * 64, suffix=".jpg", size=10)
    again = picture.replaced(id="1" * 36, alt="Tape across the door")
    shown = attached(attached(audit, picture), again)
    assert [(e.id, e.alt) for e in shown.evidence.values()] == [("0" * 36, "Tape across the door")]
