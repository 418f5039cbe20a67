"""Facts: an audit cut into the smallest things two people can disagree on, and put together again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json

from audit_app.domain.audit import (
    REASON_NEEDED,
    Action,
    ActionState,
    Answer,
    AuditState,
    ClosedBy,
    Decision,
    Evidence,
    EvidenceKind,
    Finding,
    Measured,
    State,
    Verdict,
)
from audit_app.domain.consent import Consent
from audit_app.domain.event import Event, EventKind, Peak, Place, Seats, Venue, VenueForm, Zone
from audit_app.domain.facts import KINDS, canonical
from audit_app.domain.issue import Issue
from audit_app.domain.observation import Observation, Parting, Pay
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.scheme import Ask, EvidenceAsked, FundingScheme, Waiver
from audit_app.domain.spending import Spending, SpendingKind
from audit_app.domain.tester import Tester
from audit_app.domain.user_test import OwnScenario, UserTest
from tests.domain.examples import action, audit, condition, evidence, finding, scheme, uuid
from tests.strategies import consents, issues, observations, own_scenarios, partings, pays, testers, user_tests

MADE_OF = {
    "event": Event,
    "state": State,
    "zone": Zone,
    "answer": Answer,
    "moved_aside": Answer,
    "carried": Answer,
    "evidence": Evidence,
    "finding": Finding,
    "action": Action,
    "scheme": FundingScheme,
    "waiver": Waiver,
    "issue": Issue,
    "plan": Plan,
    "pin": Pin,
    "tester": Tester,
    "consent": Consent,
    "user_test": UserTest,
    "own_scenario": OwnScenario,
    "observation": Observation,
    "parting": Parting,
    "pay": Pay,
}
NAMES = st.text(min_size=1, max_size=20).filter(lambda text: any(c.isalnum() for c in text))
IDS = st.integers(0, 99).map(uuid)
COUNTS = st.integers(0, 10_000_000)
DAYS = st.dates(date(2026, 1, 1), date(2028, 1, 1))
AMOUNTS = st.floats(0, 1e9)
MAYBE = {"by": st.none() | NAMES, "on": st.none() | DAYS}
MEASURED = st.builds(Measured, amount=st.floats(-1e9, 1e9), of=st.none() | AMOUNTS)
DECISIONS = st.builds(Decision, closed_by=st.sampled_from(ClosedBy), reason=NAMES, author=NAMES, on=DAYS)
VENUES = st.builds(Venue, name=NAMES, form=st.sampled_from(VenueForm), erp_category=st.none() | st.integers(1, 5))
LINES = st.sampled_from(("CIR-01", "CIR-02@path-1"))
SPENDING = st.builds(
    Spending,
    what=NAMES,
    kind=st.sampled_from(SpendingKind),
    planned=AMOUNTS,
    spent=st.none() | AMOUNTS,
    aim=st.sampled_from((0, 1, 2)),
    funder_line=st.text(),
    proof=st.text(),
)
PROGRAMME = st.builds(
    ProgrammeEntry,
    kind=st.sampled_from(ProgrammeKind),
    title=NAMES,
    on=st.none() | DAYS,
    athletes=st.none() | st.integers(0, 1_000_000),
    owner=st.none() | NAMES,
)
ANSWERS = st.sampled_from(Verdict).flatmap(
    lambda verdict: st.builds(
        Answer,
        verdict=st.just(verdict),
        reason=NAMES if verdict in REASON_NEEDED else st.text(),
        measured=st.dictionaries(st.sampled_from(("width", "slope")), MEASURED),
        **MAYBE,
    )
)
CONDITIONS = st.builds(
    lambda asks, least, most, **keys: condition(
        asks=asks, criteria=["CIR-01"], features=["para_event"], least=least, most=least + most, **keys
    ),
    st.sampled_from(Ask),
    AMOUNTS,
    AMOUNTS,
    evidence=st.sampled_from(EvidenceAsked),
    aims=st.lists(st.sampled_from((0, 1, 2)), max_size=2),
    programme=st.lists(st.sampled_from(ProgrammeKind), min_size=1, max_size=2),
    kinds=st.lists(st.sampled_from(SpendingKind), min_size=1, max_size=2),
    families=st.lists(st.just("motor"), max_size=1),
    funder_line=st.text(),
)
THINGS = {
    "event": st.builds(
        Event,
        name=NAMES,
        edition=NAMES,
        organiser=NAMES,
        starts_on=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
        ends_on=st.dates(date(2027, 1, 1), date(2028, 1, 1)),
        place=st.builds(
            Place, name=NAMES, commune=NAMES, insee=st.none() | st.just("2A004"), department=st.none(), region=st.none()
        ),
        peak=st.builds(Peak, spectators=COUNTS, athletes=COUNTS, staff=COUNTS, volunteers=COUNTS),
        total_visitors=COUNTS,
        seats=st.builds(Seats, covered=COUNTS, open_air=COUNTS),
        parking_spaces=COUNTS,
        kind=st.sampled_from(EventKind),
        international=st.booleans(),
        state_funded=st.booleans(),
        venues=VENUES.map(lambda venue: (venue,)),
        features=st.lists(st.text(max_size=5), max_size=3).map(tuple),
        funders=st.lists(NAMES, max_size=2).map(tuple),
        disciplines=st.lists(NAMES, max_size=2).map(tuple),
        budget=st.none() | AMOUNTS,
        para_programme=st.lists(PROGRAMME, max_size=2).map(tuple),
        spending=st.lists(SPENDING, max_size=2).map(tuple),
        language=st.sampled_from(("fr", "en")),
    ),
    "state": st.builds(State, state=st.sampled_from(AuditState), reason=st.text(), **MAYBE),
    "zone": st.builds(
        Zone, id=st.sampled_from(("path-1", "wc")), kind=st.just("path"), name=NAMES, venue=st.none() | NAMES
    ),
    "answer": ANSWERS,
    "moved_aside": ANSWERS,
    "carried": ANSWERS,
    "assigned": NAMES,
    "note": st.text(min_size=1),
    "evidence": st.builds(
        Evidence.about,
        st.one_of(LINES, IDS),
        id=IDS,
        kind=st.sampled_from(EvidenceKind),
        sha256=st.just("0f" * 32),
        suffix=st.just(".jpg"),
        size=COUNTS,
        alt=st.text(),
        caption=st.text(),
        **MAYBE,
    ),
    "finding": st.builds(
        Finding,
        id=IDS,
        title=NAMES,
        note=st.text(),
        severity=st.none() | st.integers(0, 4),
        zone=st.none() | st.just("path-1"),
        lines=st.lists(LINES, max_size=2).map(tuple),
        testers=st.lists(st.just("T1"), max_size=1).map(tuple),
        decision=st.none() | DECISIONS,
        **MAYBE,
    ),
    "action": st.builds(
        Action,
        id=IDS,
        subject=LINES,
        what=NAMES,
        owner=NAMES,
        due=DAYS,
        cost=st.none() | AMOUNTS,
        state=st.sampled_from(ActionState),
        reason=NAMES,
        proof=st.text(),
        checked_by=st.none() | NAMES,
    ),
    "scheme": st.builds(
        lambda conditions, by_default: scheme(*conditions, id="region-like", by_default=by_default),
        st.lists(CONDITIONS, min_size=1, max_size=2),
        st.booleans(),
    ),
    "issue": IDS.flatmap(issues),
    "plan": st.builds(
        Plan,
        id=IDS,
        name=NAMES,
        alt=NAMES,
        sha256=st.just("0f" * 32),
        suffix=st.just(".jpg"),
        size=COUNTS,
        width=st.integers(1, 4_000),
        height=st.integers(1, 4_000),
        **MAYBE,
    ),
    "pin": st.builds(
        Pin,
        plan=IDS,
        kind=st.sampled_from(PinKind),
        subject=st.sampled_from(("path-1", "wc")),
        x=st.floats(0, 100),
        y=st.floats(0, 100),
    ),
    "tester": st.sampled_from(("T01", "AB1234")).flatmap(testers),
    "consent": consents,
    "user_test": IDS.flatmap(user_tests),
    "own_scenario": st.sampled_from(("X1", "X99")).flatmap(own_scenarios),
    "observation": IDS.flatmap(observations),
    "parting": IDS.flatmap(partings),
    "pay": IDS.flatmap(pays),
    "waiver": st.builds(Waiver, scheme=st.text(), condition=st.text(), reason=NAMES, author=NAMES, on=DAYS),
}


def test_every_kind_of_thing_is_put_to_the_law():
    assert set(THINGS) | {"audit"} == set(KINDS)


@pytest.mark.parametrize("name", THINGS)
@given(st.data())
def test_a_thing_cut_into_facts_and_put_together_is_the_same(name, data):
    thing = data.draw(THINGS[name])
    kind = KINDS[name]
    assert kind.join(getattr(thing, "id", "CIR-01"), kind.split(thing)) == thing


def test_the_audits_own_facts_are_its_first_day_and_its_checklist():
    whole, kind = audit(), KINDS["audit"]
    ((subject, about),) = kind.things(whole).items()
    assert subject == ""
    assert kind.join("", kind.split(about)) == {"created_on": "2027-04-01", "checklist": whole.checklist.hash}


@pytest.mark.parametrize("name", MADE_OF)
def test_every_field_of_a_thing_is_in_exactly_one_fact(name):
    told = [field for fields in KINDS[name].aspects.values() for field in fields]
    assert sorted(told) == sorted(field for field in MADE_OF[name].model_fields if field != "id")


def test_what_only_makes_sense_together_is_one_fact():
    assert KINDS["answer"].aspects == {"verdict": ("verdict", "measured", "reason", "by", "on")}
    assert KINDS["action"].aspects["state"] == ("state", "reason")
    assert KINDS["event"].aspects["dates"] == ("starts_on", "ends_on")
    assert KINDS["event"].aspects["chosen_class"] == ("chosen_class", "chosen_class_reason")
    assert KINDS["moved_aside"].aspects == KINDS["carried"].aspects == KINDS["answer"].aspects
    assert list(KINDS["scheme"].aspects) == ["scheme"]
    assert KINDS["evidence"].aspects["file"] == ("line", "kind", "sha256", "suffix", "size", "by", "on")
    assert KINDS["plan"].aspects["file"] == ("sha256", "suffix", "size", "width", "height", "by", "on")
    assert list(KINDS["pin"].aspects) == ["pin"]
    assert KINDS["tester"].aspects["needs"] == ("profile", "needs", "aids")
    assert KINDS["observation"].aspects["quote"] == ("quote", "translated")
    assert list(KINDS["consent"].aspects) == ["consent"]
    assert KINDS["finding"].aspects["finding"] == ("title", "severity", "testers", "by", "on")


def test_two_people_may_change_the_owner_and_the_date_of_an_action_apart():
    before, after = action(5, "CIR-01"), action(5, "CIR-01", owner="Club")
    facts = KINDS["action"].split(before), KINDS["action"].split(after)
    assert {aspect for aspect in facts[0] if facts[0][aspect] != facts[1][aspect]} == {"owner"}


def test_two_people_may_fill_the_programme_and_the_spending_of_an_event_apart():
    assert KINDS["event"].aspects["para_programme"] == ("para_programme",)
    assert KINDS["event"].aspects["spending"] == ("spending",)


def test_things_are_found_by_subject_and_the_event_by_none():
    whole = audit(notes={"CIR-01": "vu"}, assigned={"CIR-02": "Ana"})
    assert KINDS["note"].things(whole) == {"CIR-01": "vu"}
    assert KINDS["assigned"].things(whole) == {"CIR-02": "Ana"}
    assert KINDS["event"].things(whole) == {"": whole.event}
    assert KINDS["state"].things(whole) == {"": whole.state}


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("action", {"owner": '{"owner":"Ville"}'}),
        ("answer", {"verdict": '{"verdict":"perfect"}'}),
        ("evidence", {"alt": '{"alt":"x"}'}),
        ("finding", {}),
        ("scheme", {"scheme": '{"version":"0.1"}'}),
    ],
)
def test_facts_that_do_not_make_a_whole_thing_make_none(name, facts):
    assert KINDS[name].join(uuid(5), facts) is None


def test_a_thing_without_one_of_its_facts_is_no_thing():
    for name, thing, left_out in (("evidence", evidence(5, "CIR-01"), "file"), ("finding", finding(5), "finding")):
        facts = KINDS[name].split(thing)
        assert KINDS[name].join(uuid(5), facts) == thing
        del facts[left_out]
        assert KINDS[name].join(uuid(5), facts) is None


WORDS = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_canonical_json_says_the_same_value(value):
    assert from_json(canonical(value)) == value


@given(JSON)
def test_canonical_json_of_what_was_read_is_the_same_text(value):
    assert canonical(from_json(canonical(value))) == canonical(value)


@given(st.dictionaries(st.sampled_from("abcde"), st.integers()))
def test_the_order_of_keys_changes_nothing(value):
    assert canonical(dict(reversed(value.items()))) == canonical(value)
    assert canonical({"inner": [value]}) == canonical({"inner": (dict(reversed(value.items())),)})
