"""Taking back: an answer set aside counts again by one gesture, and nothing counts that nobody confirmed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import set_aside
from audit_app.domain.audit import Answer, AuditState, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.changes import Change, facts_of
from audit_app.domain.event import SizeClass, Zone
from audit_app.domain.facts import canonical
from audit_app.domain.moving import moved
from audit_app.domain.progress import counted
from audit_app.domain.tailoring import tailored
from audit_app.domain.taking_back import Former, Kept, Way, brought_back, former, kept_aside, taken_back, to_confirm
from audit_app.domain.zoning import zone_removed
from audit_app.errors import NotAllowedNow, UnknownLine
from tests.domain.examples import PROFILES, audit, checklist, criterion, event, people, said

PATH = Zone(id="path-1", kind="path", name="Allée", venue="Salle")
ONCE = Former({"path-1": PATH}, frozenset({"indoor", "toilets"}))
FROM_N2 = {"N1": "not_asked", "N2": "mandatory", "N3": "mandatory", "N4": "mandatory"}
N1_ALONE = {"N1": "mandatory", "N2": "not_asked", "N3": "not_asked", "N4": "not_asked"}


def _hidden(*criteria, then, **first):
    """Return an audit whose lines were all answered before its event became `then`."""
    before = audit(*criteria, **first)
    answered = said(before, dict.fromkeys(tailored(before).lines, "compliant"))
    return event_changed(answered, then)


def _only(found: tuple[Kept, ...]) -> Kept:
    (kept,) = found
    return kept


def test_a_feature_that_was_taken_away_is_the_way_back():
    hidden = _hidden(criterion(when="indoor"), then=event(features="outdoor"))
    kept = _only(kept_aside(hidden))
    assert (kept.line, kept.why) == ("CIR-01", "")
    assert kept.way == Way(features=("indoor",))
    assert kept.way.of_event
    after = taken_back(hidden, [kept.way])
    assert after.event.features == ("outdoor", "indoor")
    assert list(brought_back(hidden, after)) == ["CIR-01"]
    assert after.answers == hidden.answers


def test_among_several_ways_the_one_the_event_once_had_comes_first():
    hidden = _hidden(
        criterion(when="parking or toilets"), then=event(features="indoor"), event=event(features="parking")
    )
    assert _only(kept_aside(hidden)).way.features == ("toilets",)
    assert _only(kept_aside(hidden, Former({}, frozenset({"parking"})))).way.features == ("parking",)


def test_a_feature_that_came_to_hide_a_line_is_left_out_again():
    hidden = _hidden(criterion(when="not outdoor"), then=event(features="indoor outdoor"))
    way = _only(kept_aside(hidden)).way
    assert (way.features, way.without) == ((), ("outdoor",))
    assert taken_back(hidden, [way]).event.features == ("indoor",)


def test_a_line_that_needs_two_features_gets_both():
    hidden = _hidden(
        criterion(when="toilets and parking"), then=event(), event=event(features="indoor toilets parking")
    )
    assert _only(kept_aside(hidden)).way.features == ("toilets", "parking")


def test_a_feature_that_follows_from_the_seats_is_not_left_out():
    first = event(features="indoor")
    many = event(features="indoor", seats={"covered": 0, "open_air": 900})
    features = [{"code": code, "label": {"fr": "x", "en": "x"}} for code in ("indoor", "large_seating")]
    asked = checklist(criterion(when="not large_seating"), features=features)
    hidden = _hidden(then=many, checklist=asked, event=first)
    assert (_only(kept_aside(hidden)).way, _only(kept_aside(hidden)).why) == (None, "profile")


def test_a_line_of_larger_events_comes_back_with_a_class_chosen():
    hidden = _hidden(criterion(levels=FROM_N2), then=event(), event=event(peak=people(301)))
    way = _only(kept_aside(hidden)).way
    assert way == Way(size=SizeClass.N2)
    after = taken_back(hidden, [way, Way(size=SizeClass.N1)])
    assert (after.event.chosen_class, set_aside(after)) == (SizeClass.N2, {})


def test_a_line_of_smaller_events_has_no_way_but_the_event_itself():
    hidden = _hidden(criterion(levels=N1_ALONE), then=event(peak=people(301)))
    assert (_only(kept_aside(hidden)).way, _only(kept_aside(hidden)).why) == (None, "size")


def test_a_zone_is_put_back_as_it_was_even_where_its_venue_is_gone():
    asked = audit(criterion(zone_kind="path"), zones={"path-1": PATH})
    hidden = zone_removed(said(asked, {"CIR-01@path-1": "compliant"}), "path-1")
    assert _only(kept_aside(hidden)).why == "zone"
    kept = _only(kept_aside(hidden, ONCE))
    assert kept.way == Way(zone=PATH)
    elsewhere = hidden.replaced(event=event(venues=[{"name": "Parc", "form": "iop"}]))
    for start in (hidden, elsewhere):
        after = taken_back(start, [kept.way, kept.way])
        assert after.zones == {"path-1": PATH}
        assert set_aside(after) == {}


def test_what_was_said_while_the_zone_was_away_is_said_of_it():
    asked = audit(criterion("CIR-01", zone_kind="path"), criterion("CIR-02", zone_kind="path"), zones={"path-1": PATH})
    hidden = zone_removed(said(asked, {"CIR-01@path-1": "compliant"}), "path-1")
    after = taken_back(said(hidden, {"CIR-02": "partial"}), [Way(zone=PATH)])
    assert {line: str(answer.verdict) for line, answer in after.answers.items()} == {
        "CIR-01@path-1": "compliant",
        "CIR-02@path-1": "partial",
    }


def test_a_line_that_is_now_asked_of_each_zone_and_one_that_is_retired_have_no_way():
    answer = Answer(verdict=Verdict.COMPLIANT)
    place = {"path-1": PATH}
    split = audit(criterion(zone_kind="path"), zones=place, answers={"CIR-01": answer, "CIR-99": answer})
    assert {kept.line: (kept.way, kept.why) for kept in kept_aside(split)} == {
        "CIR-01": (None, "split"),
        "CIR-99": (None, "retired"),
    }
    other = audit(criterion(), answers={"CIR-01@path-1": answer})
    assert _only(kept_aside(other)).why == "retired"
    turned = audit(criterion(zone_kind="toilets"), zones=place, answers={"CIR-01@path-1": answer})
    assert _only(kept_aside(turned)).why == "zone"


# Answers to another statement


def _reworded():
    before = said(audit(criterion(), criterion("CIR-02")), {"CIR-01": "not_applicable", "CIR-02": "compliant"})
    return moved(before, checklist(criterion(title={"fr": "Autre", "en": "Other"}), criterion("CIR-02")))


def test_an_answer_to_another_statement_comes_back_to_be_confirmed_and_counts_for_nothing_until_then():
    before = _reworded()
    kept = _only(kept_aside(before))
    assert (kept.way, kept.way.of_event) == (Way(to_confirm=True), False)
    after = taken_back(before, [kept.way], [kept.line])
    assert after.answers["CIR-01"] == Answer(verdict=Verdict.NOT_CHECKED, reason="raison")
    assert after.moved_aside == before.moved_aside
    assert counted(after) == counted(before)
    assert to_confirm(after) == {"CIR-01": kept.answer}
    assert set_aside(after) == {}
    confirmed = said(after, {"CIR-01": "compliant"})
    assert to_confirm(confirmed) == {}


def test_a_line_answered_meanwhile_is_left_alone():
    answered = said(_reworded(), {"CIR-01": "partial"})
    assert taken_back(answered, [], ["CIR-01", "CIR-02"]) == answered


def test_a_line_that_is_not_asked_is_not_confirmed():
    before = _reworded()
    gone = before.replaced(checklist=checklist(criterion("CIR-02")))
    with pytest.raises(UnknownLine):
        taken_back(gone, [], ["CIR-01"])


def test_both_at_once_where_the_line_needs_it():
    before = said(audit(criterion(when="indoor")), {"CIR-01": "compliant"})
    other = moved(before, checklist(criterion(when="indoor", title={"fr": "Autre", "en": "Other"})))
    hidden = event_changed(other, event(features="outdoor"))
    kept = _only(kept_aside(hidden))
    assert kept.way == Way(features=("indoor",), to_confirm=True)
    after = taken_back(hidden, [kept.way], [kept.line])
    assert set(to_confirm(after)) == {"CIR-01"}


def test_a_closed_audit_takes_nothing_back():
    with pytest.raises(NotAllowedNow):
        taken_back(audit(state=State(state=AuditState.CLOSED)), [])


# What the audit once had


def _change(kind: str, subject: str, aspect: str, value: str | None) -> Change:
    return Change(
        node="0" * 32, seq=1, kind=kind, subject=subject, aspect=aspect, value=value, at="", by=None, step="",
        parents=(), salt="", value_hash="",
    )  # fmt: skip


def test_the_history_tells_what_the_event_once_had():
    whole = PATH.replaced(name="Grande allée").model_dump(mode="json", exclude={"id"})
    history = (
        _change("zone", "path-1", "zone", canonical(PATH.model_dump(mode="json", exclude={"id"}))),
        _change("zone", "path-1", "zone", canonical(whole)),
        _change("zone", "path-1", "zone", None),
        _change("zone", "path-2", "zone", canonical({"kind": "path"})),
        _change("event", "", "features", canonical({"features": ["indoor"]})),
        _change("event", "", "features", canonical({"features": ["toilets"]})),
        _change("event", "", "name", canonical({"name": "Course"})),
    )
    once = former(history)
    assert once.zones == {"path-1": PATH.replaced(name="Grande allée")}
    assert once.features == {"indoor", "toilets"}


# Laws

_FEATURES = st.lists(st.sampled_from(PROFILES["ten kilometres in town"]["features"].split()), unique=True)


@settings(max_examples=30, deadline=None)
@given(first=_FEATURES, then=_FEATURES, crowd=st.sampled_from((10, 301, 6_000)), less=st.sampled_from((10, 301)))
def test_every_way_brings_its_line_back_and_loses_nothing(first, then, crowd, less):
    base = audit(checklist=shipped_checklist(), event=event(features=first, peak=people(crowd)))
    answered = said(base, dict.fromkeys(sorted(tailored(base).lines)[::9], "partial"))
    hidden = event_changed(answered, event(features=then, peak=people(less)))
    found = kept_aside(hidden, Former({}, frozenset(first)))
    for kept in found:
        after = taken_back(hidden, [kept.way]) if kept.way else None
        assert after is None or kept.line in set(brought_back(hidden, after))
        assert after is None or set(facts_of(after)) >= set(facts_of(hidden))
    everything = taken_back(hidden, [kept.way for kept in found if kept.way])
    assert everything.answers == hidden.answers
