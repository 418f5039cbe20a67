"""The nouns of an audit: what each refuses to be built without, and what must hold of the whole."""

import pytest
from pydantic import ValidationError

from audit_app.domain.audit import Action, ActionState, Answer, Audit, AuditState, Measured, State, Verdict
from tests.domain.examples import action, audit, criterion, decision, evidence, finding, scheme, uuid, zone

BLANK = ["", "  ", "\n\x00"]


@pytest.mark.parametrize("verdict", [Verdict.NOT_APPLICABLE, Verdict.CANNOT_TELL])
@pytest.mark.parametrize("reason", BLANK)
def test_not_applicable_and_cannot_tell_have_a_reason(verdict, reason):
    assert Answer(verdict=verdict, reason="nuit").reason == "nuit"
    with pytest.raises(ValidationError, match="reason_missing"):
        Answer(verdict=verdict, reason=reason)


@pytest.mark.parametrize("reason", BLANK)
def test_a_dropped_action_has_a_reason(reason):
    assert action(5, "CIR-01", state=ActionState.DROPPED, reason="trop cher").reason == "trop cher"
    with pytest.raises(ValidationError, match="reason_missing"):
        action(5, "CIR-01", state=ActionState.DROPPED, reason=reason)


@pytest.mark.parametrize("missing", ["what", "owner", "due", "subject"])
def test_an_action_says_what_on_which_line_who_and_when(missing):
    whole = action(5, "CIR-01")
    fields = {name: getattr(whole, name) for name in ("id", "subject", "what", "owner", "due")}
    assert Action(**fields) == whole
    with pytest.raises(ValidationError):
        Action(**{name: value for name, value in fields.items() if name != missing})


@pytest.mark.parametrize("blank", BLANK)
def test_an_action_or_decision_with_nothing_said_is_refused(blank):
    with pytest.raises(ValidationError):
        action(5, "CIR-01", what=blank)
    with pytest.raises(ValidationError):
        action(5, "CIR-01", owner=blank)
    with pytest.raises(ValidationError):
        decision(reason=blank)
    with pytest.raises(ValidationError):
        decision(author=blank)


@pytest.mark.parametrize("severity", [-1, 5])
def test_severity_goes_from_0_to_4(severity):
    assert [finding(5, severity=known).severity for known in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(ValidationError):
        finding(5, severity=severity)


@pytest.mark.parametrize("tester", ["Jeanne", "T", "1", "T 1", "jd1"])
def test_a_tester_is_a_code_never_a_name(tester):
    assert finding(5, testers=["T1", "AB1234"]).testers == ("T1", "AB1234")
    with pytest.raises(ValidationError):
        finding(5, testers=[tester])


@pytest.mark.parametrize("line", ["CIR-1", "cir-01", "CIR-01@", "CIR-01@Nord", "CIR"])
def test_a_line_is_a_criterion_or_a_criterion_at_a_zone(line):
    assert finding(5, "CIR-01", "CIR-001@path-7k2mq").lines == ("CIR-01", "CIR-001@path-7k2mq")
    with pytest.raises(ValidationError):
        finding(5, line)


@pytest.mark.parametrize("wrong", [{"amount": 1e10}, {"amount": 1.0, "of": -1.0}, {"amount": float("nan")}])
def test_a_measurement_out_of_reach_is_refused(wrong):
    with pytest.raises(ValidationError):
        Measured(**wrong)


@pytest.mark.parametrize(
    ("field", "thing"),
    [
        ("zones", zone("north")),
        ("evidence", evidence(5, "CIR-01")),
        ("findings", finding(5)),
        ("actions", action(5, "CIR-01")),
        ("schemes", scheme()),
    ],
)
def test_things_are_kept_by_their_own_id(field, thing):
    assert getattr(audit(**{field: {thing.id: thing}}), field) == {thing.id: thing}
    with pytest.raises(ValidationError, match="key_is_not_id"):
        audit(**{field: {uuid(9): thing}})


@pytest.mark.parametrize(("state", "opened"), [("open", True), ("closed", False), ("reopened", True)])
def test_an_audit_is_open_unless_closed(state, opened):
    assert audit(state=State(state=AuditState(state))).is_open is opened


def test_zones_of_a_kind_are_listed_by_name():
    whole = audit(zones={z.id: z for z in (zone("south"), zone("wc", "toilets"), zone("north"))})
    assert [found.id for found in whole.zones_of("path")] == ["north", "south"]


def test_the_criterion_of_a_line_is_found_with_or_without_a_zone():
    whole = audit(criterion("CIR-01"))
    assert whole.criterion_of("CIR-01") == whole.criterion_of("CIR-01@north") == criterion("CIR-01")
    assert whole.criterion_of("CIR-02") is None


def test_the_evidence_of_a_line_comes_oldest_first():
    pieces = {uuid(n): evidence(n, "CIR-02" if n == 6 else "CIR-01") for n in (7, 6, 5)}
    assert [piece.id for piece in audit(evidence=pieces).evidence_of("CIR-01")] == [uuid(5), uuid(7)]


def test_the_action_that_counts_is_the_newest_open_one_failing_that_one_done_then_dropped():
    dropped = {"state": ActionState.DROPPED, "reason": "trop cher"}
    going_on, newer = action(5, "CIR-01", state=ActionState.IN_PROGRESS), action(6, "CIR-01")
    done, given_up = action(7, "CIR-01", state=ActionState.DONE), action(8, "CIR-01", **dropped)

    def counting(*actions):
        return audit(actions={one.id: one for one in (*actions, action(9, "CIR-02"))}).action_of("CIR-01")

    assert counting(going_on, newer, done, given_up) == newer
    assert counting(going_on, done, given_up) == going_on
    assert counting(done, given_up) == done
    assert counting(given_up, action(4, "CIR-01", **dropped)) == given_up
    assert counting() is None


def test_an_audit_read_back_from_json_is_the_same():
    whole = audit(
        answers={"CIR-01": Answer(verdict=Verdict.PARTIAL, measured={"width": Measured(amount=0.1, of=3)})},
        moved_aside={"CIR-02": Answer(verdict=Verdict.COMPLIANT)},
        assigned={"CIR-01": "Ana"},
        findings={uuid(5): finding(5, "CIR-01", decision=decision())},
        schemes={"state": scheme()},
    )
    assert Audit.model_validate_json(whole.model_dump_json()) == whole


@pytest.mark.parametrize("wrong", [{"CIR-1": "Ana"}, {"CIR-01": " "}])
def test_a_line_is_given_to_somebody(wrong):
    with pytest.raises(ValidationError):
        audit(assigned=wrong)


def test_a_piece_of_evidence_shows_one_line_or_one_finding():
    assert evidence(3, "CIR-01").subject == "CIR-01"
    assert evidence(3, "", finding=uuid(4)).subject == uuid(4)
    for asked, about in (("", None), ("CIR-01", uuid(4))):
        with pytest.raises(ValidationError, match="shows_nothing_or_two"):
            evidence(3, asked, finding=about)
