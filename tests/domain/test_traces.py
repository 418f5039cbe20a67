"""Traces: what a history still says of a tester, undone and removed things included (RULES.md rule 10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.answering import attached
from audit_app.domain.audit import EvidenceKind
from audit_app.domain.changes import Fact
from audit_app.domain.consent import Use
from audit_app.domain.facts import KINDS, canonical
from audit_app.domain.observation import OWN_WORDS
from audit_app.domain.traces import KINDS_OF_TESTERS, origins_told, remains, traces
from audit_app.domain.withdrawing import withdrawn
from tests.builders import an_audit
from tests.domain.examples import EVE, audit
from tests.strategies import afternoons
from tests.testing import CANARY, a_finding, a_picture, tested

EVERYTHING = frozenset(Use)


def told(*audits):
    """Return every value any fact of these audits has, as a history keeps them."""
    found = []
    for whole in audits:
        for kind, known in KINDS.items():
            for subject, thing in known.things(whole).items():
                found += [(Fact(kind, subject, aspect), value) for aspect, value in known.split(thing).items()]
    return found


def test_taking_no_part_any_more_reaches_everything_that_was_ever_said_of_them():
    before = attached(tested(tested(audit()), "T02"), a_picture("CIR-01", "a" * 64, "T01"))
    found = traces(told(before), "T01", EVERYTHING)
    assert {fact.kind for fact in found} == set(KINDS_OF_TESTERS)
    mine = {key for key, one in before.observations.items() if one.tester == "T01"}
    assert {fact.subject for fact in found if fact.kind == "observation"} == mine


@pytest.mark.parametrize(
    ("use", "kinds"),
    [
        (Use.NEEDS, {("tester", "needs")}),
        (
            Use.QUOTATION,
            {
                ("observation", "quote"),
                *((kind, name) for kind in OWN_WORDS for name in OWN_WORDS[kind] if name != "missing"),
            },
        ),
        (Use.CONTACT, set()),
        (Use.NAME, set()),
    ],
)
def test_one_use_reaches_what_it_covers_and_no_more(use, kinds):
    found = traces(told(attached(tested(audit()), a_picture("CIR-01", "a" * 64, "T01"))), "T01", frozenset({use}))
    assert {(fact.kind, fact.aspect) for fact in found} == kinds


@pytest.mark.parametrize(("use", "kept"), [(Use.PHOTO, EvidenceKind.AUDIO), (Use.VOICE, EvidenceKind.PICTURE)])
def test_photos_and_recordings_each_have_their_own_consent(use, kept):
    heard = {"kind": EvidenceKind.AUDIO, "suffix": ".ogg", "alt": "", "transcript": CANARY}
    both = attached(tested(audit()), a_picture("CIR-01", "a" * 64, "T01"))
    both = attached(both, a_picture("CIR-01", "b" * 64, "T01", **heard))
    both = attached(both, a_picture("CIR-01", "c" * 64, "T02"))
    found = {fact.subject for fact in traces(told(both), "T01", frozenset({use}))}
    (gone,) = (piece for piece in both.evidence.values() if piece.id in found)
    assert (gone.kind is not kept, gone.shows) == (True, ("T01",))


def test_what_two_met_is_redacted_only_where_it_names_them_and_what_one_met_goes_whole_with_its_pictures():
    both, alone = a_finding("T01", "T02", title="Seuil"), a_finding("T01")
    whole = recording.met(recording.met(tested(audit(), "T01", "T02"), both), alone)
    whole = attached(attached(whole, a_picture(alone.id, "a" * 64)), a_picture(both.id, "b" * 64))
    found = traces(told(whole), "T01", EVERYTHING)
    assert {fact.aspect for fact in found if fact.subject == both.id} == {"finding"}
    assert {fact.aspect for fact in found if fact.subject == alone.id} == set(KINDS["finding"].split(alone))
    about = {piece.id: piece.finding for piece in whole.evidence.values()}
    assert {about[fact.subject] for fact in found if fact.kind == "evidence"} == {alone.id}


def test_what_files_told_of_one_is_known_however_long_ago_and_of_nobody_else():
    mine, theirs, both = (each * 64 for each in "abc")
    whole = tested(audit(), "T01", "T02")
    for key, one in whole.observations.items():
        held = one.replaced(origin=mine if one.tester == "T01" else theirs)
        whole = whole.replaced(observations={**whole.observations, key: held})
    met = a_finding("T01", "T02", origin=both)
    whole = recording.met(whole, met)
    after = whole.replaced(observations={}, findings={met.id: met.replaced(testers=("T02",))})
    assert origins_told(told(whole, after), "T01") == {mine, both}
    assert origins_told(told(whole, after), "T02") == {theirs, both}
    assert not origins_told(told(whole, after), "T77")


def test_what_is_left_of_a_problem_is_that_of_the_others():
    both, alone, fact = {"title": "Seuil", "testers": ["T01", "T02"]}, {"title": "Seuil", "testers": ["T01"]}, "finding"
    told = Fact(fact, "f", fact)
    assert remains(told, canonical(both), "T01") == canonical(both | {"testers": ["T02"]})
    assert remains(told, canonical(alone), "T01") is None
    assert remains(Fact("observation", "o", "words"), canonical({"words": CANARY}), "T01") is None


def test_what_one_was_left_to_have_met_goes_whole_and_so_does_what_nobody_is_known_to_have_met():
    both = a_finding("T01", "T02", note=CANARY)
    before = recording.met(tested(audit(), "T01", "T02"), both)
    last = before.replaced(findings={**before.findings, both.id: both.replaced(testers=("T01",))})
    whole = {(both.id, aspect) for aspect in KINDS["finding"].split(both)}

    def gone(values):
        return {(f.subject, f.aspect) for f in traces(values, "T01", EVERYTHING)} & whole

    assert gone(told(before, last)) == whole
    rest = [(fact, value) for fact, value in told(before) if fact != Fact("finding", both.id, "finding")]
    assert gone(rest) == whole - {(both.id, "finding")}


def test_a_value_that_was_changed_long_ago_is_found_too():
    before = tested(audit())
    (key,) = before.observations
    moved = before.replaced(observations={key: before.observations[key].replaced(tester="T02")})
    found = traces(told(before, moved), "T01", EVERYTHING)
    assert Fact("observation", key, "observation") in found


def test_of_somebody_nobody_tested_there_is_no_trace():
    assert traces(told(tested(audit())), "T77", EVERYTHING) == frozenset()


@given(afternoons, st.sampled_from(("T1", "T2")), st.sets(st.sampled_from(Use), min_size=1))
def test_the_history_forgets_at_least_what_the_audit_does(gestures, code, uses):
    before = an_audit()
    for gesture in gestures:
        before = gesture(before)
    before = tested(before.replaced(state=an_audit().state), code)
    uses = EVERYTHING if Use.TAKE_PART in uses else frozenset(uses)
    left = dict(told(withdrawn(before, code, uses, EVE).audit))
    found = traces(told(before), code, uses)
    changed = {fact for fact, value in told(before) if left.get(fact) != value and fact.kind in KINDS_OF_TESTERS}
    assert changed <= found


@given(afternoons, afternoons)
def test_a_longer_history_has_no_fewer_traces(first, second):
    before = an_audit()
    for gesture in first:
        before = gesture(before)
    after = before
    for gesture in second:
        after = gesture(after)
    for uses in ({Use.PHOTO}, {Use.NEEDS}, {Use.QUOTATION}):
        assert traces(told(before), "T1", uses) <= traces(told(before, after), "T1", uses)


def test_an_answer_nothing_was_quoted_from_stays_where_a_quotation_is_taken_back():
    whole = tested(audit())
    apart = {
        field: {key: one.replaced(**dict.fromkeys(OWN_WORDS[kind], "Autre chose")) for key, one in held.items()}
        for kind, field, held in (
            ("observation", "observations", whole.observations), ("parting", "partings", whole.partings),
        )
    }  # fmt: skip
    whole = whole.replaced(**apart)
    found = traces(told(whole), "T01", frozenset({Use.QUOTATION}))
    assert {(fact.kind, fact.aspect) for fact in found} == {("observation", "quote")}
    left = withdrawn(whole, "T01", (Use.QUOTATION,), EVE).audit
    assert {one.words for one in left.observations.values()} == {"Autre chose"}
    assert {one.best for one in left.partings.values()} == {"Autre chose"}


def test_a_quotation_goes_from_every_answer_it_may_be_taken_from():
    whole = tested(audit())
    left = withdrawn(whole, "T01", (Use.QUOTATION,), EVE).audit
    for kind, held in (("observation", left.observations), ("parting", left.partings)):
        assert held
        assert {getattr(one, name) for one in held.values() for name in OWN_WORDS[kind]} == {""}
