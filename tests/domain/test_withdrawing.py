"""Withdrawing: what a consent covered leaves the audit, and everything it left is named (RULES.md rule 10)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.answering import attached
from audit_app.domain.audit import AuditState, Candidate, Contested, EvidenceKind, Orphan, State
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.facts import KINDS
from audit_app.domain.observation import UNTOLD, Observation, Parting, Pay
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import UnknownTester
from tests.builders import an_audit
from tests.domain.examples import EVE, FIRST_DAY, action, audit, criterion, pin, plan, uuid
from tests.strategies import afternoons
from tests.testing import CANARY, a_finding, a_picture, a_tester, agreeing, tested

ALL = (Use.TAKE_PART,)
OTHER = "Ce que dit quelqu’un d’autre"


def _facts(whole):
    """Yield every fact an audit is made of, with its value."""
    for kind, known in KINDS.items():
        for subject, thing in known.things(whole).items():
            for aspect, value in known.split(thing).items():
                yield (kind, subject, aspect), value


def _without_consents(whole):
    """Return what an audit says but for its consents, and for the sums that are still owed."""
    owed = {key: pay for key, pay in whole.pays.items() if pay.what == UNTOLD and not pay.paid_on}
    kept = {key: pay for key, pay in whole.pays.items() if key not in owed}
    return whole.replaced(consents={}, pays=kept).model_dump_json()


def test_taking_no_part_any_more_takes_every_consent_back():
    after = withdrawn(tested(audit()), "T01", ALL, EVE).audit
    assert not any(after.agreed("T01", use) for use in Use)
    assert {consent.withdrawn_on for consent in after.consents.values()} == {EVE}
    assert not after.testers
    assert not after.observations
    assert not after.partings
    assert [(pay.amount, pay.what) for pay in after.pays.values()] == [(40, UNTOLD)], "it is still owed"
    assert not after.findings
    assert CANARY not in after.model_dump_json()


@pytest.mark.parametrize(
    ("use", "left"),
    [
        (Use.NEEDS, lambda whole: whole.testers["T01"] == a_tester(profile=None, needs="", aids="")),
        (Use.QUOTATION, lambda whole: [(o.quote, o.facts) for o in whole.observations.values()] == [("", CANARY)]),
        (Use.PHOTO, lambda whole: not whole.evidence),
        (Use.VOICE, lambda whole: len(whole.evidence) == 1),
        (Use.CONTACT, lambda whole: len(whole.findings) == 1),
        (Use.NAME, lambda whole: whole.testers["T01"] == a_tester()),
    ],
)
def test_one_consent_taken_back_leaves_what_the_others_cover(use, left):
    before = attached(tested(audit()), a_picture("CIR-01", "a" * 64, "T01"))
    after = withdrawn(before, "T01", (use,), EVE).audit
    assert left(after)
    assert [u for u in Use if not after.agreed("T01", u)] == [use]


def test_a_recording_goes_with_the_consent_to_be_heard():
    heard = a_picture("CIR-01", "b" * 64, "T01", kind=EvidenceKind.AUDIO, suffix=".ogg", alt="", transcript=CANARY)
    before = attached(audit(consents={key_of("T01", use): Consent(given=True) for use in Use}), heard)
    gone = withdrawn(before, "T01", (Use.VOICE,), EVE)
    assert (dict(gone.audit.evidence), gone.files) == ({}, ("b" * 64,))
    assert gone.facts == (("evidence", heard.id, ""),)


def test_a_document_that_shows_somebody_goes_only_when_they_take_no_part_any_more():
    paper = a_picture("CIR-01", "b" * 64, "T01", kind=EvidenceKind.DOCUMENT, suffix=".pdf")
    before = attached(tested(audit()), paper)
    assert withdrawn(before, "T01", (Use.PHOTO, Use.VOICE, Use.NEEDS), EVE).audit.evidence
    assert not withdrawn(before, "T01", ALL, EVE).audit.evidence


def test_what_two_testers_met_stays_the_others_and_what_only_one_met_goes_with_its_pictures():
    before = tested(tested(audit()), "T02")
    both, alone = a_finding("T01", "T02", title="Seuil"), a_finding("T01")
    before = recording.met(recording.met(before, both), alone)
    before = attached(attached(before, a_picture(alone.id, "c" * 64)), a_picture(alone.id, "a" * 64, "T01"))
    gone = withdrawn(before, "T01", ALL, EVE)
    assert gone.audit.findings[both.id] == both.replaced(testers=("T02",))
    assert alone.id not in gone.audit.findings
    assert not gone.audit.evidence
    assert {("finding", both.id, "finding"), ("finding", alone.id, "")} <= set(gone.facts)
    assert sorted(gone.files) == ["a" * 64, "c" * 64]


def test_what_was_promised_about_a_problem_stays_on_the_line_it_touched():
    alone, nowhere = a_finding("T01", lines=("CIR-01",)), a_finding("T01", lines=())
    before = recording.met(recording.met(tested(audit()), alone), nowhere)
    promised = {uuid(8): action(8, alone.id), uuid(9): action(9, nowhere.id), uuid(10): action(10, "CIR-01")}
    after = withdrawn(before.replaced(actions=promised), "T01", ALL, EVE).audit
    assert {key: kept.subject for key, kept in after.actions.items()} == {
        uuid(8): "CIR-01",
        uuid(9): nowhere.id,
        uuid(10): "CIR-01",
    }


def test_a_picture_goes_off_the_plan_and_a_file_that_something_else_shows_stays():
    shown = a_picture("CIR-01", "d" * 64, "T01", blurred_from=("e" * 64,))
    again = a_picture("CIR-02", "f" * 64, blurred_from=("e" * 64,))
    before = attached(attached(tested(audit(criterion("CIR-01"), criterion("CIR-02"))), shown), again)
    pinned = {f"{uuid(1)}/evidence/{shown.id}": pin(1, shown.id, kind="evidence"), "other": pin(1, "north")}
    gone = withdrawn(before.replaced(plans={uuid(1): plan(1)}, pins=pinned), "T01", (Use.PHOTO,), EVE)
    assert list(gone.audit.pins) == ["other"]
    assert gone.files == ("d" * 64,)


def test_it_is_done_in_a_closed_audit_too():
    closed = tested(audit()).replaced(state=State(state=AuditState.CLOSED))
    assert not withdrawn(closed, "T01", ALL, EVE).audit.testers


def test_a_code_nobody_has_or_had_is_refused_and_one_that_only_refused_is_not():
    with pytest.raises(UnknownTester) as refused:
        withdrawn(tested(audit(), "T02", "T01"), "T77", ALL, EVE)
    assert refused.value.choices == ("T01", "T02")
    asked = audit(consents={key_of("T03", Use.TAKE_PART): Consent(given=False)})
    assert not withdrawn(asked, "T03", ALL, EVE).audit.agreed("T03", Use.TAKE_PART)


def test_the_day_it_was_first_taken_back_stays():
    once = withdrawn(tested(audit()), "T01", (Use.PHOTO,), EVE).audit
    twice = withdrawn(once, "T01", ALL, FIRST_DAY).audit
    assert twice.consents[key_of("T01", Use.PHOTO)].withdrawn_on == EVE
    assert twice.consents[key_of("T01", Use.NAME)].withdrawn_on == FIRST_DAY


def test_of_a_contested_value_and_of_the_rest_of_a_thing_nothing_stays_that_was_theirs():
    before = tested(audit())
    (attempt,) = before.observations
    one = '{"observation":1,"tester":"T02"}'
    doubts = (
        Contested(kind="observation", subject=attempt, aspect="facts", candidates=(_said(CANARY), _said("autre"))),
        Contested(kind="tester", subject="T01", aspect="needs", candidates=(_said(CANARY), _said("autre"))),
        Contested(kind="answer", subject="CIR-01", aspect="verdict", candidates=()),
        Contested(kind="finding", subject=uuid(5), aspect="finding", candidates=(_said('"T01"'), _said('"T02"'))),
    )
    rests = (
        Orphan(kind="observation", subject=uuid(3), values=('{"tester":"T01"}', f'{{"facts":"{CANARY}"}}')),
        Orphan(kind="observation", subject=uuid(4), values=(f'{{"facts":"{CANARY}"}}',)),
        Orphan(kind="parting", subject=uuid(5), values=(one,)),
        Orphan(kind="finding", subject=uuid(6), values=('{"title":"Marche"}',)),
        Orphan(kind="action", subject=uuid(7), values=('"T01"',)),
    )
    gone = withdrawn(before.replaced(contested=doubts, orphans=rests), "T01", ALL, EVE)
    assert [doubt.kind for doubt in gone.audit.contested] == ["answer"]
    assert [rest.subject for rest in gone.audit.orphans] == [uuid(5), uuid(6), uuid(7)]
    assert {("observation", uuid(3), ""), ("observation", uuid(4), "")} <= set(gone.facts)


def _said(value):
    return Candidate(value=value, by=None, at="2027-05-15T10:00:00Z")


@st.composite
def _afternoons_of_tests(draw):
    """Return an audit in which two testers took part, and every word of the first is the canary."""
    whole = audit()
    for code, text in (("T01", CANARY), ("T02", OTHER)):
        whole = recording.welcomed(whole, a_tester(code, needs=text, aids=text), agreeing(*Use))
    for number, (what, code) in enumerate(draw(st.lists(st.tuples(_KINDS, _CODES), max_size=8)), 1):
        whole = _WRITES[what](whole, uuid(number), code, CANARY if code == "T01" else OTHER)
    known = [(fact, value) for fact, value in _facts(whole) if CANARY in value]
    doubtful = draw(st.lists(st.sampled_from(known), max_size=3, unique=True))
    doubts = [Contested(kind=k, subject=s, aspect=a, candidates=(_said(v), _said(None))) for (k, s, a), v in doubtful]
    return whole.replaced(contested=tuple(doubts))


_CODES = st.sampled_from(("T01", "T02"))
_WRITES = {
    "attempt": lambda whole, key, code, text: recording.observed(
        whole,
        Observation(
            id=key, tester=code, scenario="S6", facts=text, quote=text, words=text, dignity_words=text, by="Ana"
        ),
    ),
    "parting": lambda whole, key, code, text: recording.parted(
        whole, Parting(id=key, tester=code, best=text, worst=text, first=text, missing=text)
    ),
    "pay": lambda whole, key, code, text: recording.paid(whole, Pay(id=key, tester=code, what=text, amount=3)),
    "finding": lambda whole, key, code, text: recording.met(
        whole, a_finding(code, id=key, title=text, note=text, mended=text)
    ),
    "both": lambda whole, key, _code, _text: recording.met(
        whole, a_finding("T01", "T02", id=key, title=OTHER, note=OTHER)
    ),
    "picture": lambda whole, key, code, text: attached(
        whole, a_picture("CIR-01", "f" * 64, code, id=key, alt=text, caption=text)
    ),
}
_KINDS = st.sampled_from(list(_WRITES))


@given(_afternoons_of_tests())
def test_of_a_tester_who_takes_no_part_any_more_nothing_is_left_in_the_audit(whole):
    gone = withdrawn(whole, "T01", ALL, EVE)
    assert CANARY not in gone.audit.model_dump_json()
    assert '"T01"' not in _without_consents(gone.audit)


@given(_afternoons_of_tests())
def test_what_others_said_and_met_stays_word_for_word(whole):
    after = withdrawn(whole, "T01", ALL, EVE).audit
    for field in ("observations", "partings", "pays"):
        kept = {key: one for key, one in getattr(whole, field).items() if one.tester == "T02"}
        assert {key: one for key, one in getattr(after, field).items() if one.tester == "T02"} == kept
    assert {key for key, one in whole.findings.items() if "T02" in one.testers} == set(after.findings)
    assert after.testers == {"T02": whole.testers["T02"]}
    assert {key: one for key, one in whole.consents.items() if key.startswith("T02")} == {
        key: one for key, one in after.consents.items() if key.startswith("T02")
    }


@given(_afternoons_of_tests())
def test_every_fact_that_goes_is_named_to_be_made_unreadable(whole):
    gone = withdrawn(whole, "T01", ALL, EVE)
    named = set(gone.facts)
    left = dict(_facts(gone.audit))
    for fact, value in _facts(whole):
        if left.get(fact) != value and fact[0] not in {"consent", "action"}:
            assert {fact, (*fact[:2], "")} & named, fact


@given(_afternoons_of_tests(), st.sets(st.sampled_from(Use), min_size=1))
def test_taking_it_back_twice_is_taking_it_back_once(whole, uses):
    once = withdrawn(whole, "T01", uses, EVE).audit
    again = withdrawn(once, "T01", uses, date(2027, 6, 1))
    assert again.audit == once
    assert again.files == ()


@given(afternoons, st.sampled_from(("T1", "T2")))
def test_whatever_an_audit_holds_the_code_is_then_nowhere_in_it(gestures, code):
    whole = an_audit()
    for gesture in gestures:
        whole = gesture(whole)
    whole = whole.replaced(consents={**whole.consents, key_of(code, Use.TAKE_PART): Consent(given=True)})
    after = withdrawn(whole, code, ALL, EVE).audit
    assert f'"{code}"' not in _without_consents(after)
    assert not any(after.agreed(code, use) for use in Use)
