"""Gaps: what is missing from each line, and in which order it is told (RULES.md rule 7)."""

from dataclasses import replace

import pytest

from audit_app.domain.audit import ActionState, Answer, Measured, Verdict
from audit_app.domain.gaps import Gap, GapKind, actions_on, contradicted, far_off, gaps
from audit_app.domain.progress import standings
from tests.domain.examples import (
    EVE,
    action,
    audit,
    criterion,
    evidence,
    finding,
    measurement,
    said,
    uuid,
    with_evidence,
)

DROPPED = {"state": ActionState.DROPPED, "reason": "trop cher"}


def _gaps(of):
    return [(gap.line, gap.kind, gap.missing) for gap in gaps(standings(of).values())]


def test_a_figure_far_from_its_bound_is_known_by_its_measurement():
    asked = audit(criterion("CIR-01", measurements=[measurement().model_dump(mode="json")]), criterion("CIR-02"))
    for amount, far in ((1.45, ("width",)), (12, ()), (145, ()), (0, ())):
        given = Answer(verdict=Verdict.COMPLIANT, measured={"width": Measured(amount=amount)})
        answered = asked.replaced(answers={"CIR-01": given})
        assert far_off(standings(answered)["CIR-01"]) == far
        assert far_off(standings(answered)["CIR-02"]) == ()


def test_an_action_on_a_finding_is_one_however_many_lines_it_mends():
    met = finding(1, "CIR-01", "CIR-02")
    of = audit(criterion("CIR-01"), criterion("CIR-02"), criterion("CIR-03")).replaced(
        findings={met.id: met}, actions={uuid(8): action(8, met.id)}
    )
    rows = standings(of)
    assert rows["CIR-01"].action is not None
    assert rows["CIR-02"].action is not None
    assert actions_on(rows.values()) == (rows["CIR-01"].action,)
    assert actions_on([rows["CIR-03"]]) == ()


def test_an_unmet_line_is_a_gap_with_the_action_that_answers_it():
    open_action = action(8, "CIR-01")
    asked = said(audit(actions={uuid(8): open_action}), {"CIR-01": "partial"})
    assert gaps(standings(asked).values()) == (Gap("CIR-01", GapKind.UNMET, (), open_action),)


def test_an_overruled_line_is_a_gap_that_names_the_findings_even_unanswered():
    assert _gaps(audit(findings={uuid(5): finding(5, "CIR-01")})) == [("CIR-01", GapKind.UNMET, (uuid(5),))]


@pytest.mark.parametrize("verdict", ["not_checked", "cannot_tell", "not_applicable"])
def test_what_nobody_can_say_or_does_not_apply_is_no_gap(verdict):
    assert _gaps(said(audit(), {"CIR-01": verdict})) == []
    assert _gaps(audit()) == []


@pytest.mark.parametrize("verdict", ["compliant", "equivalent"])
def test_a_line_met_without_evidence_is_listed(verdict):
    met = said(audit(), {"CIR-01": verdict})
    assert _gaps(met) == [("CIR-01", GapKind.NO_EVIDENCE, ())]
    assert _gaps(with_evidence(met, "CIR-01")) == []
    plain = evidence(5, "CIR-01", kind="picture", decorative=True)
    assert _gaps(met.replaced(evidence={plain.id: plain})) == [("CIR-01", GapKind.NO_EVIDENCE, ())]


def test_a_line_answered_without_its_deciding_measurements_is_listed_with_them():
    measures = [
        measurement(code=code, deciding=code != "hint").model_dump(mode="json") for code in ("width", "pinch", "hint")
    ]
    answer = Answer(verdict=Verdict.COMPLIANT, measured={"width": Measured(amount=130)}, by="Ana", on=EVE)
    asked = with_evidence(audit(criterion(measurements=measures), answers={"CIR-01": answer}), "CIR-01")
    assert _gaps(asked) == [("CIR-01", GapKind.NO_MEASURE, ("pinch",))]


@pytest.mark.parametrize(("known", "missing"), [({"by": "Ana"}, ("on",)), ({"on": EVE}, ("by",)), ({}, ("by", "on"))])
def test_a_line_answered_by_nobody_known_is_listed(known, missing):
    asked = with_evidence(audit(answers={"CIR-01": Answer(verdict=Verdict.COMPLIANT, **known)}), "CIR-01")
    assert _gaps(asked) == [("CIR-01", GapKind.NO_AUTHOR, missing)]


def test_unmet_lines_come_first_and_blocking_ones_before_the_others():
    asked = audit(criterion("CIR-01"), criterion("CIR-02"), criterion("CIR-03", blocking=True))
    asked = said(asked, {"CIR-01": "compliant", "CIR-02": "non_compliant", "CIR-03": "non_compliant"})
    found_gaps = [(line, kind) for line, kind, _ in _gaps(asked)]
    assert found_gaps == [
        ("CIR-03", GapKind.UNMET),
        ("CIR-02", GapKind.UNMET),
        ("CIR-01", GapKind.NO_EVIDENCE),
    ]


def test_gaps_are_told_of_the_lines_given_only():
    asked = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "partial", "CIR-02": "partial"})
    rows = standings(asked)
    assert [gap.line for gap in gaps([rows["CIR-02"]])] == ["CIR-02"]
    assert gaps([replace(rows["CIR-01"], counts_as=Verdict.NOT_CHECKED)]) == ()


@pytest.mark.parametrize(
    ("verdict", "amount", "told"),
    [
        ("compliant", 90, True), ("compliant", 130, False), ("partial", 130, True), ("non_compliant", 130, True),
        ("non_compliant", 90, False), ("equivalent", 90, False), ("not_applicable", 90, False),
        ("compliant", None, False),
    ],
)  # fmt: skip
def test_an_answer_against_its_own_measurements_is_listed(verdict, amount, told):
    measured = {} if amount is None else {"width": Measured(amount=amount)}
    answer = Answer(verdict=Verdict(verdict), measured=measured, reason="raison")
    asked = audit(criterion(measurements=[measurement().model_dump(mode="json")]), answers={"CIR-01": answer})
    rows = standings(asked)
    assert rows["CIR-01"].is_contradicted is told
    assert contradicted(rows.values()) == (("CIR-01",) if told else ())
