"""Closing: an audit is closed once nothing is left to settle, and reopened with a reason (RULES.md rule 14)."""

import pytest

from audit_app.domain.audit import AuditState, State, Verdict
from audit_app.domain.closing import Block, blocks, closed, reopened
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.recording import represented
from audit_app.domain.tester import Guarded, Tester
from audit_app.errors import ClosingBlocked, NotAllowedNow, ReasonMissing
from tests.domain.examples import (
    EVE,
    action,
    audit,
    contested,
    criterion,
    decision,
    event,
    evidence,
    finding,
    said,
    uuid,
)

PICTURE = {"kind": "picture", "suffix": ".jpg"}


def _answered(**changes):
    return said(audit(**changes), {"CIR-01": "compliant"})


def test_an_audit_with_nothing_left_to_settle_is_closed():
    found = closed(_answered(), by="Ana", on=EVE, reason="fini")
    assert found.state == State(state=AuditState.CLOSED, reason="fini", by="Ana", on=EVE)
    assert not found.is_open


@pytest.mark.parametrize(
    ("level", "verdict", "blocked"),
    [
        ("mandatory", "not_checked", True),
        ("mandatory", "cannot_tell", True),
        ("mandatory", "non_compliant", False),
        ("mandatory", "not_applicable", False),
        ("recommended", "not_checked", False),
    ],
)
def test_a_mandatory_line_not_checked_blocks_closing(level, verdict, blocked):
    found = blocks(said(audit(criterion(levels=level)), {"CIR-01": verdict}))
    assert found == ({Block.MANDATORY_NOT_CHECKED: ("CIR-01",)} if blocked else {})


def test_a_gap_without_an_action_does_not_block_closing():
    assert blocks(said(audit(actions={uuid(8): action(8, "CIR-01")}), {"CIR-01": "partial"})) == {}


def test_an_unsorted_finding_blocks_closing_until_it_is_sorted_or_decided():
    unsorted, sorted_, decided = finding(5), finding(5, "CIR-01", severity=2), finding(5, decision=decision())
    assert blocks(_answered(findings={uuid(5): unsorted})) == {Block.UNSORTED_FINDINGS: (uuid(5),)}
    assert blocks(_answered(findings={uuid(5): sorted_})) == {}
    assert blocks(_answered(findings={uuid(5): decided})) == {}


@pytest.mark.parametrize("alt", ["", "  ", "\n"])
def test_a_picture_without_alternative_blocks_closing(alt):
    blind, told = evidence(5, "CIR-01", alt=alt, **PICTURE), evidence(5, "CIR-01", alt="Rampe", **PICTURE)
    assert blocks(_answered(evidence={uuid(5): blind})) == {Block.PICTURES_WITHOUT_ALTERNATIVE: ("CIR-01",)}
    assert blocks(_answered(evidence={uuid(5): told})) == {}
    assert blocks(_answered(evidence={uuid(5): evidence(5, "CIR-01")})) == {}


def test_a_decorative_picture_needs_no_alternative_to_close():
    plain = evidence(5, "CIR-01", decorative=True, **PICTURE)
    assert closed(_answered(evidence={uuid(5): plain}), by=None, on=EVE).is_open is False


@pytest.mark.parametrize("transcript", ["", " \n"])
def test_a_recording_without_transcript_blocks_closing(transcript):
    mute, told = (
        evidence(5, "CIR-01", kind="audio", transcript=said) for said in (transcript, "« Attention au départ »")
    )
    assert blocks(_answered(evidence={uuid(5): mute})) == {Block.AUDIO_WITHOUT_TRANSCRIPT: ("CIR-01",)}
    assert blocks(_answered(evidence={uuid(5): told})) == {}


@pytest.mark.parametrize("verdict", Verdict)
def test_a_contradiction_without_decision_blocks_closing(verdict):
    said_so = said(audit(findings={uuid(5): finding(5, "CIR-01")}), {"CIR-01": verdict})
    contradicts = verdict in {Verdict.COMPLIANT, Verdict.EQUIVALENT, Verdict.NOT_APPLICABLE}
    assert blocks(said_so) == ({Block.CONTRADICTIONS: ("CIR-01",)} if contradicts else {})
    settled = said_so.replaced(findings={uuid(5): finding(5, "CIR-01", decision=decision())})
    assert Block.CONTRADICTIONS not in blocks(settled)


def test_users_who_overrule_an_unanswered_line_have_checked_it():
    assert blocks(audit(findings={uuid(5): finding(5, "CIR-01")})) == {}


def test_a_contested_fact_blocks_closing_and_is_named_once():
    place = contested("")[0].replaced(kind="event", aspect="place")
    twice = contested("CIR-01") * 2
    found = blocks(_answered().replaced(contested=(*twice, place)))
    assert found[Block.CONTESTED] == ("CIR-01", "place")


def test_closing_says_everything_that_blocks_it_at_once():
    pieces = {uuid(6): evidence(6, "CIR-01", **PICTURE)}
    with pytest.raises(ClosingBlocked) as refused:
        closed(audit(findings={uuid(5): finding(5)}, evidence=pieces), by=None, on=EVE)
    assert dict(refused.value.blocks) == {
        "unsorted_findings": (uuid(5),),
        "pictures_without_alternative": ("CIR-01",),
        "mandatory_not_checked": ("CIR-01",),
    }


def test_a_line_that_falls_away_no_longer_blocks():
    assert blocks(audit(criterion(when="indoor"), event=event(features="outdoor"))) == {}


def test_a_closed_audit_is_not_closed_again():
    with pytest.raises(NotAllowedNow) as refused:
        closed(closed(_answered(), by="Ana", on=EVE), by="Ana", on=EVE)
    assert (refused.value.gesture, refused.value.state) == ("close", "closed")


def test_a_closed_audit_is_reopened_with_a_reason_and_closed_again():
    found = reopened(closed(_answered(), by="Ana", on=EVE), reason=" erreur ", by="Bo", on=EVE)
    assert found.state == State(state=AuditState.REOPENED, reason="erreur", by="Bo", on=EVE)
    assert found.is_open
    assert not closed(found, by="Ana", on=EVE).is_open


@pytest.mark.parametrize("reason", ["", "  ", "\x00"])
def test_reopening_without_a_reason_is_refused(reason):
    with pytest.raises(ReasonMissing) as refused:
        reopened(closed(_answered(), by="Ana", on=EVE), reason=reason, by="Bo", on=EVE)
    assert refused.value.gesture == "reopen"


@pytest.mark.parametrize("state", [AuditState.OPEN, AuditState.REOPENED])
def test_an_open_audit_is_not_reopened(state):
    with pytest.raises(NotAllowedNow) as refused:
        reopened(audit(state=State(state=state)), reason="erreur", by="Bo", on=EVE)
    assert (refused.value.gesture, refused.value.state) == ("reopen", state)


def test_a_tester_whose_representative_has_not_agreed_blocks_closing_where_anything_of_them_is_kept():
    consents = {key_of("T1", Use.TAKE_PART): Consent(given=True)}
    here = _answered(testers={"T1": Tester(id="T1", guarded=Guarded.MINOR)}, consents=consents)
    assert blocks(here) == {}
    met = here.replaced(findings={uuid(5): finding(5, "CIR-01", severity=2)})
    assert blocks(met) == {Block.AWAITED_AGREEMENTS: ("T1",)}
    assert blocks(represented(met, "T1")) == {}
