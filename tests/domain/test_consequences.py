"""Consequences: what a changed event does to an audit is told before it is applied (RULES.md rules 1, 2, 3, 13)."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit_app.checklists.loading import shipped_checklist, shipped_schemes
from audit_app.domain.audit import Audit, AuditState, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.changes import facts_of
from audit_app.domain.consequences import consequences
from audit_app.domain.event import Event, Venue, VenueForm, Zone
from audit_app.domain.progress import progress
from audit_app.domain.tailoring import tailored
from audit_app.errors import NotAllowedNow
from tests.domain.examples import (
    PROFILES,
    action,
    audit,
    condition,
    criterion,
    event,
    evidence,
    finding,
    measurement,
    people,
    said,
    scheme,
)

SLOPE = measurement(code="slope", unit="%", min=None, max=5, by_form={"existing_erp": {"max": 6}})
BY_SIZE = {"N1": "recommended", "N2": "mandatory", "N3": "mandatory", "N4": "mandatory"}


def test_a_corrected_name_changes_nothing_of_the_checklist():
    before = audit(criterion())
    assert consequences(before, event(name="Autre")).is_nothing


def test_lines_come_and_go_with_a_feature():
    before = audit(criterion(when="indoor"), criterion("CIR-02", when="outdoor"), criterion("CIR-03"))
    found = consequences(before, event(features="outdoor"))
    assert (found.added, found.kept) == (("CIR-02",), ("CIR-03",))
    assert {line: str(level) for line, level in found.levels.items()} == {"CIR-02": "mandatory"}
    assert [(left.line, left.is_bare) for left in found.unasked] == [("CIR-01", True)]
    assert (found.set_aside, found.is_nothing) == ((), False)


def test_what_hangs_on_a_line_that_falls_away_is_told():
    before = said(audit(criterion(when="indoor"), criterion("CIR-02", when="indoor")), {"CIR-01": "partial"}).replaced(
        notes={"CIR-01": "vu"},
        assigned={"CIR-01": "Anne", "CIR-02": "Bilal"},
        evidence={piece.id: piece for piece in (evidence(3, "CIR-01"), evidence(4, "CIR-01"))},
        findings={one.id: one for one in (finding(5, "CIR-01"),)},
        actions={one.id: one for one in (action(6, "CIR-01"),)},
    )
    found = consequences(before, event(features="outdoor"))
    (left,) = found.set_aside
    assert (left.line, left.answer, left.evidence, left.noted) == ("CIR-01", before.answers["CIR-01"], 2, True)
    assert (left.findings, left.action, left.assigned, left.is_bare) == (1, True, "Anne", False)
    assert [(other.line, other.assigned, other.is_bare) for other in found.unasked] == [("CIR-02", "Bilal", False)]


def test_an_answer_whose_line_is_asked_again_returns():
    first = said(audit(criterion(when="indoor")), {"CIR-01": "compliant"})
    hidden = event_changed(first, event(features="outdoor"))
    found = consequences(hidden, event())
    assert (found.added, found.returning) == ((), ("CIR-01",))


def test_another_size_class_is_told_with_its_reasons_and_the_levels_it_gives():
    before = audit(criterion(levels=BY_SIZE))
    found = consequences(before, event(peak=people(301)))
    assert (str(found.before.size_class), str(found.after.size_class)) == ("N1", "N2")
    assert found.after.reasons[0].facts["people"] == 301
    ((line, was, now),) = [(one.line, one.before, one.after) for one in found.relevelled]
    assert (line, str(was), str(now)) == ("CIR-01", "recommended", "mandatory")
    back = consequences(event_changed(before, event(peak=people(301))), before.event)
    assert [(str(one.before), str(one.after)) for one in back.relevelled] == [("mandatory", "recommended")]


@pytest.mark.parametrize(("amount", "turns"), [(5.5, True), (4.0, False)])
def test_another_legal_form_changes_the_figures_and_what_was_measured_may_say_another_verdict(amount, turns):
    before = said(audit(criterion(measurements=[SLOPE])), {"CIR-01": "compliant"})
    given = before.answers["CIR-01"].replaced(measured={"slope": {"amount": amount}})
    before = before.replaced(answers={"CIR-01": given})
    found = consequences(before, event(venues=[{"name": "Salle", "form": "new_erp"}]))
    ((line, was, now),) = [(one.line, one.before.max, one.after.max) for one in found.refigured]
    assert (line, was, now) == ("CIR-01", 6, 5)
    assert found.refigured[0].turns is turns
    assert found.refigured[0].gave is Verdict.COMPLIANT


def test_a_target_that_follows_from_the_event_is_a_figure_too():
    places = measurement(code="places", unit="count", kind="count", min=None, target="wheelchair_places")
    before = audit(criterion(measurements=[places]), event=event(seats={"covered": 50, "open_air": 0}), answers={})
    found = consequences(before, event(seats={"covered": 162, "open_air": 0}))
    assert [(one.before.min, one.after.min) for one in found.refigured] == [(2, 5)]
    assert found.relevelled == ()


def test_zones_lose_their_venue_and_find_it_again():
    both = event(venues=[{"name": "Salle", "form": "iop"}, {"name": "Rue", "form": "road"}])
    before = audit(
        criterion(zone_kind="path"),
        event=both,
        zones={"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Rue")},
    )
    alone = both.replaced(venues=both.venues[:1])
    assert consequences(before, alone).homeless == ("path-1",)
    there = consequences(event_changed(before, alone), both)
    assert (there.homeless, there.housed) == ((), ("path-1",))


def test_zones_of_a_venue_replaced_by_one_of_another_form_are_told_before_it_is_applied():
    hall, meadow = (Venue(name=n, form=f) for n, f in (("Salle", VenueForm.EXISTING_ERP), ("Pré", VenueForm.IOP)))
    was = event().replaced(venues=(hall,))
    before = audit(
        criterion(zone_kind="path"),
        event=was,
        zones={"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Salle")},
    )
    found = consequences(before, was.replaced(venues=(meadow,)))
    assert found.homeless == ("path-1",)
    assert not found.is_nothing


def test_conditions_of_a_scheme_that_begin_or_cease_to_apply_are_told():
    known = scheme(condition(id="E-01", when="outdoor"), condition(id="E-02"))
    before = audit(criterion())
    (found,) = consequences(before, event(features="outdoor"), [known]).rejudged
    assert (found.applied, found.applies, found.added, found.removed) == (True, True, ("E-01",), ())
    unpaid = known.replaced(public_money_only=True)
    (found,) = consequences(before, event(state_funded=False), [unpaid]).rejudged
    assert (found.applied, found.applies, found.removed) == (True, False, ("E-02",))
    assert consequences(before, event(name="Autre"), [known]).rejudged == ()


def test_the_event_of_a_closed_audit_has_no_consequences():
    with pytest.raises(NotAllowedNow):
        consequences(audit(state=State(state=AuditState.CLOSED)), event(name="Autre"))


# Laws

_VENUES = st.lists(
    st.builds(Venue, name=st.sampled_from("ABCD"), form=st.sampled_from(VenueForm)),
    min_size=1,
    max_size=4,
    unique_by=lambda venue: venue.name,
).map(tuple)
_PEOPLE = st.sampled_from((10, 299, 301, 1_500, 1_501, 6_000)).map(people)
_FEATURES = st.lists(st.sampled_from(PROFILES["ten kilometres in town"]["features"].split()), unique=True)
_BASE = audit(checklist=shipped_checklist())


@st.composite
def _events(draw: st.DrawFn) -> Event:
    return event(
        peak=draw(_PEOPLE),
        features=draw(_FEATURES),
        venues=[venue.model_dump(mode="json") for venue in draw(_VENUES)],
        seats={"covered": draw(st.sampled_from((0, 120, 700))), "open_air": 0},
        state_funded=draw(st.booleans()),
    )


@st.composite
def _audits(draw: st.DrawFn) -> Audit:
    begun = _BASE.replaced(event=draw(_events()))
    homes = [None, *(venue.name for venue in begun.event.venues)]
    kinds = draw(st.lists(st.sampled_from(("path", "toilets", "entrance")), max_size=3))
    places = {
        f"z-{n}": Zone(id=f"z-{n}", kind=kind, name=f"Lieu {n}", venue=draw(st.sampled_from(homes)))
        for n, kind in enumerate(kinds)
    }
    begun = begun.replaced(zones=places)
    lines = draw(st.lists(st.sampled_from(sorted(tailored(begun).lines)), max_size=8, unique=True))
    return said(begun, dict.fromkeys(lines, "partial")).replaced(notes=dict.fromkeys(lines[:2], "vu"))


@settings(max_examples=40, deadline=None)
@given(_audits(), _events())
def test_changing_the_event_and_changing_it_back_leaves_everything_as_it_was(before, other):
    there = event_changed(before, other)
    back = event_changed(there, before.event)
    assert back == before
    assert progress(back) == progress(before)
    found, mirrored = consequences(before, other), consequences(there, before.event)
    assert {left.line for left in found.set_aside} == set(mirrored.returning)
    assert set(found.returning) == {left.line for left in mirrored.set_aside}
    assert (found.homeless, found.housed) == (mirrored.housed, mirrored.homeless)
    assert found.is_nothing == mirrored.is_nothing


@settings(max_examples=40, deadline=None)
@given(_audits(), _events())
def test_nothing_is_ever_deleted_and_the_lines_are_parted(before, other):
    after = event_changed(before, other)
    left = set(facts_of(before)) - set(facts_of(after))
    assert left == set()
    assert all(getattr(after, kept) == getattr(before, kept) for kept in ("answers", "notes", "evidence", "actions"))
    found = consequences(before, other)
    gone = [one.line for one in (*found.set_aside, *found.unasked)]
    asked_before, asked_after = [*gone, *found.kept], [*found.added, *found.returning, *found.kept]
    assert sorted(asked_before) == sorted(tailored(before).lines)
    assert sorted(asked_after) == sorted(tailored(after).lines)


def test_two_hundred_venues_and_their_zones_take_no_noticeable_time():
    venues = [{"name": f"Lieu {n}", "form": "road"} for n in range(200)]
    crowded = event(**PROFILES["ten kilometres in town"] | {"venues": venues})
    places = {
        f"toilets-{n}": Zone(id=f"toilets-{n}", kind="toilets", name=f"Bloc {n}", venue=f"Lieu {n}") for n in range(200)
    }
    before = audit(checklist=shipped_checklist(), event=crowded, zones=places)
    other = crowded.replaced(venues=tuple(v.replaced(form=VenueForm.NEW_ERP) for v in crowded.venues[:100]))
    tailored(before)
    began = time.perf_counter()
    found = consequences(before, other, shipped_schemes())
    took = time.perf_counter() - began
    assert len(found.homeless) == 100
    assert found.refigured
    assert took < 5  # far more than is noticed, far less than a freeze
