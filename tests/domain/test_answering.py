"""Answering: a verdict, its measurements, its reason and its author; notes and evidence; what is set aside."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.answering import (
    all_attached,
    answered,
    assigned,
    attached,
    detached,
    line_of,
    noted,
    require_open,
    set_aside,
    unanswered,
    unmeasured,
)
from audit_app.domain.audit import REASON_NEEDED, Answer, Audit, AuditState, Measured, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.describing import piece_described
from audit_app.domain.progress import standings
from audit_app.domain.zoning import zone_added, zone_removed
from audit_app.errors import NotAllowedNow, ReasonMissing, UnknownAttempt, UnknownEvidence, UnknownLine, UnknownMeasure
from tests.domain.examples import (
    EVE,
    FIRST_DAY,
    MONTHS_BEFORE,
    audit,
    contested,
    criterion,
    event,
    evidence,
    measurement,
    said,
    uuid,
    zone,
)

NARROW, WIDE = {"width": Measured(amount=90)}, {"width": Measured(amount=130)}
CLOSED = State(state=AuditState.CLOSED)
GESTURES = {
    "answer": lambda a: answered(a, "CIR-01", Verdict.COMPLIANT),
    "note": lambda a: noted(a, "CIR-01", "vu"),
    "assign": lambda a: assigned(a, ["CIR-01"], "Ana"),
    "attach": lambda a: attached(a, evidence(5, "CIR-01")),
}


def _measured(**changes) -> Audit:
    return audit(criterion(measurements=[measurement().model_dump(mode="json")]), **changes)


def test_an_answer_is_kept_with_all_that_was_said():
    found = answered(_measured(), "CIR-01", Verdict.PARTIAL, measured=NARROW, reason=" marche ", by="Ana", on=EVE)
    assert found.answers == {
        "CIR-01": Answer(verdict=Verdict.PARTIAL, measured=NARROW, reason="marche", by="Ana", on=EVE)
    }


def test_answering_a_line_leaves_the_others():
    two = audit(criterion("CIR-01"), criterion("CIR-02"))
    found = said(two, {"CIR-01": Verdict.COMPLIANT, "CIR-02": Verdict.PARTIAL})
    assert {key: answer.verdict for key, answer in found.answers.items()} == {
        "CIR-01": Verdict.COMPLIANT,
        "CIR-02": Verdict.PARTIAL,
    }


@pytest.mark.parametrize(("measured", "verdict"), [(WIDE, Verdict.COMPLIANT), (NARROW, Verdict.NON_COMPLIANT)])
def test_without_a_verdict_the_one_the_measurements_propose_holds(measured, verdict):
    assert answered(_measured(), "CIR-01", measured=measured).answers["CIR-01"].verdict is verdict


def test_a_verdict_given_by_a_person_prevails_over_the_measurements():
    found = answered(_measured(), "CIR-01", Verdict.EQUIVALENT, measured=NARROW)
    assert found.answers["CIR-01"].verdict is Verdict.EQUIVALENT


@pytest.mark.parametrize("verdict", [Verdict.PARTIAL, Verdict.EQUIVALENT])
def test_what_only_a_person_says_is_not_overwritten_by_figures_that_come_later(verdict):
    one = answered(_measured(), "CIR-01", verdict, reason="un passage à côté", by="Ana", on=EVE)
    for measured in (NARROW, WIDE):
        found = answered(one, "CIR-01", measured=measured).answers["CIR-01"]
        assert (found.verdict, found.reason, found.measured) == (verdict, "un passage à côté", measured)


def test_what_was_measured_is_kept_when_it_proposes_nothing():
    share = measurement(code="share", unit="%", kind="ratio", min=50).model_dump(mode="json")
    two = audit(criterion(measurements=[measurement().model_dump(mode="json"), share]))
    found = answered(two, "CIR-01", measured=WIDE)
    assert found.answers["CIR-01"] == Answer(verdict=Verdict.NOT_CHECKED, measured=WIDE)
    found = answered(found, "CIR-01", measured={"share": Measured(amount=3, of=4)})
    assert found.answers["CIR-01"].verdict is Verdict.COMPLIANT
    assert set(found.answers["CIR-01"].measured) == {"width", "share"}


def test_a_ratio_out_of_nothing_leaves_the_verdict_as_it_was():
    share = measurement(code="share", unit="%", kind="ratio", min=50).model_dump(mode="json")
    found = answered(audit(criterion(measurements=[share])), "CIR-01", Verdict.PARTIAL)
    found = answered(found, "CIR-01", measured={"share": Measured(amount=0, of=0)})
    assert found.answers["CIR-01"].verdict is Verdict.PARTIAL


def test_a_second_measurement_of_the_same_thing_takes_the_place_of_the_first():
    found = answered(answered(_measured(), "CIR-01", measured=NARROW), "CIR-01", measured=WIDE)
    assert found.answers["CIR-01"] == Answer(verdict=Verdict.COMPLIANT, measured=WIDE)


def test_a_date_or_author_added_later_keeps_the_verdict_its_reason_and_its_measurements():
    before = answered(_measured(), "CIR-01", Verdict.PARTIAL, measured=NARROW, reason="marche", by="Ana", on=EVE)
    found = answered(before, "CIR-01", on=FIRST_DAY).answers["CIR-01"]
    assert found == before.answers["CIR-01"].replaced(on=FIRST_DAY)


def test_the_same_verdict_keeps_its_reason_unless_another_is_given():
    before = answered(audit(), "CIR-01", Verdict.NOT_APPLICABLE, reason="pas de chemin")
    assert answered(before, "CIR-01", Verdict.NOT_APPLICABLE) == before
    after = answered(before, "CIR-01", Verdict.NOT_APPLICABLE, reason="un seul niveau")
    assert after.answers["CIR-01"].reason == "un seul niveau"


def test_another_verdict_takes_over_neither_the_reason_nor_the_author_of_the_one_before():
    before = answered(audit(), "CIR-01", Verdict.NOT_APPLICABLE, reason="pas de chemin", by="Ana", on=EVE)
    assert answered(before, "CIR-01", Verdict.COMPLIANT).answers["CIR-01"] == Answer(verdict=Verdict.COMPLIANT)
    with pytest.raises(ReasonMissing):
        answered(before, "CIR-01", Verdict.CANNOT_TELL)


@pytest.mark.parametrize("verdict", Verdict)
def test_only_not_applicable_and_cannot_tell_need_a_reason(verdict):
    if verdict in {Verdict.NOT_APPLICABLE, Verdict.CANNOT_TELL}:
        with pytest.raises(ReasonMissing) as refused:
            answered(audit(), "CIR-01", verdict)
        assert refused.value.gesture == verdict
    else:
        assert answered(audit(), "CIR-01", verdict).answers["CIR-01"].reason == ""


@pytest.mark.parametrize("blank", ["  ", "\n", "\x00", "\u202e "])
def test_a_blank_reason_is_no_reason(blank):
    with pytest.raises(ReasonMissing):
        answered(audit(), "CIR-01", Verdict.CANNOT_TELL, reason=blank)
    kept = answered(audit(), "CIR-01", Verdict.CANNOT_TELL, reason="nuit")
    assert answered(kept, "CIR-01", Verdict.CANNOT_TELL, reason=blank) == kept


@given(
    st.sampled_from(Verdict) | st.none(),
    st.sampled_from((None, {}, NARROW, WIDE)),
    st.sampled_from(("", "raison")),
    st.sampled_from((None, "Ana")),
    st.sampled_from((None, EVE)),
    st.sampled_from([v for v in Verdict if v not in REASON_NEEDED] + [None]),
    st.booleans(),
)
def test_the_same_answer_twice_is_the_same_as_once(verdict, measured, reason, by, on, before, undecided):
    start = answered(_measured(), "CIR-01", before, by="Bo", on=FIRST_DAY) if before else _measured()
    if undecided:
        start = start.replaced(contested=contested("CIR-01"))
    try:
        once = answered(start, "CIR-01", verdict, measured=measured, reason=reason, by=by, on=on)
    except ReasonMissing:
        return
    assert answered(once, "CIR-01", verdict, measured=measured, reason=reason, by=by, on=on) == once


def test_answering_a_contested_line_is_the_choice():
    before = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant"})
    before = before.replaced(contested=contested("CIR-01") + contested("CIR-02"))
    found = answered(before, "CIR-01", Verdict.COMPLIANT)
    assert found.contested == contested("CIR-02")
    assert standings(found)["CIR-01"].counts_as is Verdict.COMPLIANT


def test_measuring_a_contested_line_chooses_neither_of_its_verdicts():
    share = measurement(code="share", unit="%", kind="ratio", min=50).model_dump(mode="json")
    both = audit(criterion(measurements=[measurement().model_dump(mode="json"), share]))
    before = said(both, {"CIR-01": "compliant"}).replaced(contested=contested("CIR-01"))
    assert answered(before, "CIR-01", measured=WIDE).answers["CIR-01"].verdict is Verdict.NOT_CHECKED


@pytest.mark.parametrize(
    ("line", "near"), [("CIR-9", ("CIR-02", "CIR-01")), ("CIR-03", ("CIR-03@north", "CIR-03@south")), ("", ())]
)
def test_a_line_that_is_not_asked_is_refused_with_the_nearest_ones(line, near):
    zones = {z.id: z for z in (zone("north"), zone("south"))}
    asked = audit(criterion("CIR-01"), criterion("CIR-02"), criterion("CIR-03", zone_kind="path"), zones=zones)
    with pytest.raises(UnknownLine) as refused:
        line_of(asked, line)
    assert refused.value.line == line
    assert set(near) <= set(refused.value.near)
    for gesture in (lambda: answered(asked, line), lambda: noted(asked, line, "vu")):
        with pytest.raises(UnknownLine):
            gesture()


TAKEN_AWAY = {
    "answer": lambda a: unanswered(a, "CIR-01"),
    "measure": lambda a: unmeasured(a, "CIR-01", "width"),
    "describe": lambda a: piece_described(a, uuid(5), alt="une rampe"),
    "detach": lambda a: detached(a, uuid(5)),
}


@pytest.mark.parametrize("gesture", TAKEN_AWAY)
def test_nothing_is_taken_away_from_a_closed_audit(gesture):
    whole = attached(answered(_measured(), "CIR-01", measured=WIDE), evidence(5, "CIR-01"))
    assert TAKEN_AWAY[gesture](whole) != whole
    with pytest.raises(NotAllowedNow):
        TAKEN_AWAY[gesture](whole.replaced(state=CLOSED))


@pytest.mark.parametrize("gesture", GESTURES)
def test_nothing_is_said_in_a_closed_audit(gesture):
    with pytest.raises(NotAllowedNow) as refused:
        GESTURES[gesture](audit(state=CLOSED))
    assert (refused.value.gesture, refused.value.state) == (gesture, "closed")


@pytest.mark.parametrize("state", [AuditState.OPEN, AuditState.REOPENED])
def test_everything_is_said_in_an_audit_open_or_reopened(state):
    opened = audit(state=State(state=state))
    require_open(opened, "answer")
    assert all(gesture(opened) != opened for gesture in GESTURES.values())


def test_a_note_is_kept_rewritten_and_removed_when_blank():
    first = noted(audit(criterion("CIR-01"), criterion("CIR-02")), "CIR-02", "autre")
    assert noted(first, "CIR-01", "vu\n ").notes == {"CIR-02": "autre", "CIR-01": "vu\n "}
    assert noted(noted(first, "CIR-01", "vu"), "CIR-01", "revu").notes["CIR-01"] == "revu"
    for blank in ("", " \n", "\x00"):
        assert noted(noted(first, "CIR-01", "vu"), "CIR-01", blank) == first


def test_evidence_is_attached_to_its_line():
    found = attached(attached(audit(), evidence(6, "CIR-01")), evidence(5, "CIR-01", caption="rampe", sha256="b" * 64))
    assert [piece.id for piece in found.evidence_of("CIR-01")] == [uuid(5), uuid(6)]
    with pytest.raises(UnknownLine):
        attached(audit(), evidence(5, "CIR-02"))


def test_whoever_the_same_file_is_said_to_show_is_not_forgotten():
    once = attached(audit(), evidence(5, "CIR-01", shows=["T1", "T2"]))
    again = attached(once, evidence(6, "CIR-01", shows=["T2", "T3"], caption="rampe"))
    (piece,) = again.evidence_of("CIR-01")
    assert (piece.id, piece.shows, piece.caption) == (uuid(5), ("T1", "T2", "T3"), "rampe")


def test_an_answer_the_profile_hides_is_set_aside_and_comes_back_unchanged():
    indoors = criterion(when="indoor")
    before = said(audit(indoors, criterion("CIR-02")), {"CIR-01": "not_applicable", "CIR-02": "compliant"})
    assert set_aside(before) == {}
    hidden = event_changed(before, event(features="outdoor"))
    assert set_aside(hidden) == {"CIR-01": before.answers["CIR-01"]}
    assert event_changed(hidden, event()) == before


def test_an_answer_at_a_zone_that_is_removed_is_set_aside_and_comes_back_unchanged():
    start = zone_added(audit(criterion(zone_kind="path")), zone("north"))
    before = said(start, {"CIR-01@north": "partial"})
    hidden = zone_removed(before, "north")
    assert set_aside(hidden) == before.answers
    assert standings(hidden)["CIR-01"].answer is None
    assert zone_added(hidden, zone("north")) == before


@given(st.frozensets(st.sampled_from(("indoor", "outdoor", "toilets", "parking"))), st.sampled_from(Verdict))
def test_whatever_the_profile_becomes_no_answer_is_lost(features, verdict):
    criteria = [
        criterion(f"CIR-0{n}", when=code) for n, code in enumerate(("indoor", "toilets", "not indoor"), start=1)
    ]
    before = audit(*criteria, event=event(features="indoor toilets"))
    before = said(before, {"CIR-01": verdict, "CIR-02": verdict})
    after = event_changed(before, event(features=tuple(features)))
    assert after.answers == before.answers
    assert set(set_aside(after)) == set(before.answers) - set(standings(after))
    assert after.answers["CIR-01"].on == MONTHS_BEFORE


def test_figures_given_by_nobody_are_attributed_to_nobody():
    known = answered(audit(), "CIR-01", Verdict.COMPLIANT, by="Alice", on=date(2027, 4, 1))
    again = answered(known, "CIR-01", Verdict.COMPLIANT, measured={"width": Measured(amount=1.0)})
    assert (again.answers["CIR-01"].by, again.answers["CIR-01"].on) == (None, None)
    assert answered(known, "CIR-01", reason="vu").answers["CIR-01"].by == "Alice"


def _two_widths() -> Audit:
    """Return an audit whose line is decided by a width, with a pinch beside it that decides nothing."""
    pinch = measurement(code="pinch", deciding=False).model_dump(mode="json")
    return audit(criterion(measurements=[measurement().model_dump(mode="json"), pinch]))


def test_a_verdict_that_followed_from_figures_falls_with_them():
    both = {"width": Measured(amount=130), "pinch": Measured(amount=80)}
    before = answered(_two_widths(), "CIR-01", measured=both, reason="au plus étroit", by="Ana", on=EVE)
    after = unmeasured(before, "CIR-01", "width")
    left = {"pinch": both["pinch"]}
    assert after.answers["CIR-01"] == Answer(verdict=Verdict.NOT_CHECKED, measured=left, by="Ana", on=EVE)
    assert unmeasured(after, "CIR-01", "pinch").answers == {}


def test_a_figure_that_decided_nothing_is_taken_away_alone():
    both = {"width": Measured(amount=130), "pinch": Measured(amount=80)}
    before = answered(_two_widths(), "CIR-01", measured=both, reason="au plus étroit", by="Ana", on=EVE)
    after = unmeasured(before, "CIR-01", "pinch").answers["CIR-01"]
    assert after == before.answers["CIR-01"].replaced(measured={"width": both["width"]})


def test_a_verdict_that_a_person_gave_stays_without_its_figures():
    before = answered(_measured(), "CIR-01", Verdict.PARTIAL, measured=WIDE, reason="un angle", by="Ana", on=EVE)
    after = unmeasured(before, "CIR-01", "width").answers["CIR-01"]
    assert after == before.answers["CIR-01"].replaced(measured={})


def test_what_was_not_measured_is_not_taken_away():
    assert unmeasured(_measured(), "CIR-01", "width") == _measured()
    said_only = answered(_measured(), "CIR-01", Verdict.COMPLIANT)
    assert unmeasured(said_only, "CIR-01", "width") == said_only


def test_a_contested_verdict_is_not_chosen_by_taking_a_figure_away():
    before = answered(_measured(), "CIR-01", Verdict.PARTIAL, measured=WIDE, by="Ana", on=EVE)
    after = unmeasured(before.replaced(contested=contested("CIR-01")), "CIR-01", "width")
    assert (after.answers, after.contested) == ({}, ())
    both = {"width": Measured(amount=130), "pinch": Measured(amount=80)}
    before = answered(_two_widths(), "CIR-01", Verdict.PARTIAL, measured=both, reason="un angle")
    after = unmeasured(before.replaced(contested=contested("CIR-01")), "CIR-01", "pinch").answers["CIR-01"]
    assert (after.verdict, after.reason, set(after.measured)) == (Verdict.COMPLIANT, "", {"width"})


def test_why_a_line_is_not_checked_stays_without_figures():
    before = answered(_measured(), "CIR-01", Verdict.NOT_CHECKED, measured=NARROW, reason="à refaire de jour")
    assert unmeasured(before, "CIR-01", "width").answers["CIR-01"].reason == "à refaire de jour"


def test_a_measurement_the_line_does_not_have_cannot_be_taken_away():
    with pytest.raises(UnknownMeasure) as refused:
        unmeasured(_measured(), "CIR-01", "slope")
    assert (refused.value.line, refused.value.code, refused.value.choices) == ("CIR-01", "slope", ("width",))


def test_a_line_unanswered_is_as_if_never_answered_and_keeps_its_note_and_evidence():
    before = attached(noted(audit(criterion("CIR-01"), criterion("CIR-02")), "CIR-01", "vu"), evidence(5, "CIR-01"))
    whole = said(before, {"CIR-01": "cannot_tell", "CIR-02": "compliant"})
    after = unanswered(whole.replaced(contested=contested("CIR-01") + contested("CIR-02")), "CIR-01")
    assert set(after.answers) == {"CIR-02"}
    assert (after.notes, after.evidence, after.contested) == (before.notes, before.evidence, contested("CIR-02"))
    assert unanswered(before, "CIR-01") == before
    with pytest.raises(UnknownLine):
        unanswered(before, "CIR-03")


def test_evidence_detached_leaves_the_others():
    before = attached(attached(audit(), evidence(5, "CIR-01")), evidence(6, "CIR-01", sha256="b" * 64))
    assert set(detached(before, uuid(5)).evidence) == {uuid(6)}


@pytest.mark.parametrize("gesture", ["describe", "detach"])
def test_evidence_that_is_not_there_is_a_problem(gesture):
    with pytest.raises(UnknownEvidence) as refused:
        TAKEN_AWAY[gesture](audit())
    assert refused.value.evidence == uuid(5)


def _three() -> Audit:
    return audit(*map(criterion, ("CIR-01", "CIR-02", "SAN-01")))


def test_lines_are_given_to_one_person_and_the_others_stay_whose_they_were():
    first = assigned(_three(), ["CIR-01", "CIR-02"], "Ana")
    second = assigned(first, ["CIR-02", "SAN-01"], "Bilal")
    assert second.assigned == {"CIR-01": "Ana", "CIR-02": "Bilal", "SAN-01": "Bilal"}
    assert second.answers == {}


@pytest.mark.parametrize("nobody", ["", "  ", "\n\x00"])
def test_a_line_given_to_nobody_is_nobodys(nobody):
    both = assigned(_three(), ["CIR-01", "CIR-02"], "Ana")
    assert assigned(both, ["CIR-01"], nobody).assigned == {"CIR-02": "Ana"}


def test_a_line_that_is_not_asked_is_given_to_nobody_nor_are_those_named_with_it():
    with pytest.raises(UnknownLine):
        assigned(_three(), ["CIR-01", "CIR-99"], "Ana")


def test_an_answer_moved_aside_is_listed_until_its_line_is_answered_again():
    earlier = Answer(verdict=Verdict.PARTIAL, by="Ana")
    hidden = said(audit(criterion("CIR-01"), criterion("SAN-01", when="indoor")), {"SAN-01": "compliant"})
    both = hidden.replaced(moved_aside={"CIR-01": earlier}, event=event(features="outdoor"))
    assert set_aside(both) == {"CIR-01": earlier, "SAN-01": hidden.answers["SAN-01"]}
    assert set(set_aside(said(both, {"CIR-01": "compliant"}))) == {"SAN-01"}


def test_an_answer_hidden_now_is_listed_before_one_moved_aside_of_the_same_line():
    now = said(audit(criterion(when="indoor")), {"CIR-01": "compliant"})
    both = now.replaced(moved_aside={"CIR-01": Answer(verdict=Verdict.PARTIAL)}, event=event(features="outdoor"))
    assert set_aside(both) == now.answers


def test_a_photo_given_twice_among_a_hundred_comes_in_once_and_an_unknown_line_among_them_is_refused():
    pieces = [evidence(number, "CIR-01", sha256=f"{number:064d}") for number in range(100, 200)]
    again = [evidence(number, "CIR-01", sha256=f"{number - 100:064d}") for number in range(200, 300)]
    assert len(all_attached(audit(), [*pieces, *again]).evidence_of("CIR-01")) == 100
    with pytest.raises(UnknownLine):
        all_attached(audit(), [*pieces, evidence(300, "XYZ-01")])


def test_a_piece_of_an_attempt_nobody_made_is_refused():
    with pytest.raises(UnknownAttempt):
        attached(audit(), evidence(5, "", attempt=uuid(9)))
