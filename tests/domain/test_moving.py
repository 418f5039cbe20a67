"""Moving to another version of the checklist: no answer is lost, none answers what it was not asked (rules 11, 13)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.answering import answered, set_aside
from audit_app.domain.audit import AuditState, Measured, State, Verdict
from audit_app.domain.changes import difference, facts_of
from audit_app.domain.moving import compared, moved, set_aside_by
from audit_app.domain.progress import standings
from audit_app.domain.retelling import Part
from audit_app.errors import NotAllowedNow
from tests.domain.examples import (
    action,
    audit,
    checklist,
    contested,
    criterion,
    event,
    evidence,
    measurement,
    said,
    uuid,
    zone,
)

WORDS = {"fr": "autre", "en": "other"}
WIDTH = measurement().model_dump(mode="json")
NAMES = ("CIR-01", "CIR-02", "SAN-01", "SAN-02")
RESTATED = [
    {"title": WORDS},
    {"title": {"fr": "Le chemin est large", "en": "The path is broad"}},
    {"measurements": [WIDTH | {"min": 140}]},
    {"measurements": [WIDTH | {"max": 300}]},
    {"measurements": [WIDTH | {"unit": "m"}]},
    {"measurements": [WIDTH | {"deciding": False}]},
    {"measurements": [WIDTH | {"target": "wheelchair_places"}]},
    {"measurements": [WIDTH | {"by_form": {"road": {"min": 140}}}]},
    {"measurements": [WIDTH | {"by_class": {"N1": {"min": 140}}}]},
    {"measurements": [WIDTH | {"label": {"fr": "Largeur au sol", "en": "Width"}}]},
    {"measurements": [WIDTH | {"instrument": "tape"}]},
    {"measurements": [WIDTH | {"unit": "%", "kind": "ratio"}]},
    {"measurements": []},
    {"zone_kind": "path"},
]
"""What makes the statement another one, so that an earlier answer no longer answers it."""

FIX = {"today": WORDS, "lasting": WORDS, "announce": WORDS, "cost": "nothing", "effort": "hours"}
RETOLD = {
    Part.HOW: {"how": WORDS},
    Part.CHECKS: {"checks": ["photo"]},
    Part.WHY: {"why": WORDS},
    Part.PROOF: {"proof": WORDS},
    Part.FIX: {"fix": FIX},
    Part.EASY: {"easy": {"title": WORDS, "why": WORDS}},
    Part.SOURCES: {"sources": [{"code": "LOI", "standing": "recalled"}]},
    Part.LAW: {"measurements": [WIDTH | {"fact": "P-01"}]},
}
"""What is told anew of the same statement."""

SAME_STATEMENT = [
    *RETOLD.values(),
    {"measurements": [WIDTH | {"by_form": {"road": {"fact": "K-09"}}}]},
    {"levels": "recommended"},
    {"blocking": True},
    {"legal_duty": "depends"},
]


def _first(**changes):
    return criterion(**({"measurements": [WIDTH]} | changes))


def _answered(*verdicts):
    """Return an audit of four criteria, the first ones answered."""
    of = audit(*(criterion(name, measurements=[WIDTH]) for name in NAMES))
    return said(of, dict(zip(NAMES, verdicts, strict=False)))


versions = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from([{}, *RESTATED, *SAME_STATEMENT])),
    min_size=1,
    unique_by=lambda chosen: chosen[0],
).map(lambda chosen: checklist(*(criterion(name, **({"measurements": [WIDTH]} | how)) for name, how in chosen)))
"""Versions of one checklist: criteria kept, restated, explained anew, gone."""

answers = st.lists(st.sampled_from(Verdict), max_size=4).map(lambda verdicts: _answered(*verdicts))


def test_two_versions_that_say_the_same_differ_in_nothing():
    found = compared(checklist(_first()), checklist(_first(), version="0.2", dated="2027-01-01"))
    assert found.is_nothing
    assert not found.strange


@pytest.mark.parametrize("part", RETOLD)
def test_a_part_told_anew_is_told_and_stays_the_same_statement(part):
    found = compared(checklist(_first()), checklist(_first(**RETOLD[part])))
    assert (found.retold, found.strange, found.is_nothing) == ({"CIR-01": (part,)}, frozenset(), False)
    assert found.to_reread == (("CIR-01",) if part in {Part.HOW, Part.CHECKS} else ())


def test_what_is_asked_anew_is_not_to_be_read_again_besides():
    found = compared(checklist(_first()), checklist(_first(how=WORDS, title=WORDS)))
    assert (found.reworded, found.retold, found.to_reread) == (("CIR-01",), {"CIR-01": (Part.HOW,)}, ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", WORDS),
        ("reviewed", True),
        ("user_tests", "CIR-01"),
        ("zone_kinds", [{"code": "path", "label": WORDS}]),
    ],
)
def test_what_differs_beside_the_criteria_is_named(name, value):
    found = compared(checklist(_first()), checklist(_first(), **{name: value}))
    assert (found.elsewhere, found.strange, found.is_nothing) == ((name,), frozenset(), False)


@given(answers, versions)
def test_whatever_differs_is_told_somewhere(before, new):
    found = compared(before.checklist, new)
    told = {*found.strange, *found.relevelled, *found.retold}
    old = before.checklist
    assert told == {key for key in {*old.by_id, *new.by_id} if old.by_id.get(key) != new.by_id.get(key)}


@pytest.mark.parametrize("change", RESTATED)
def test_a_statement_or_a_measurement_that_changed_is_told(change):
    found = compared(checklist(_first()), checklist(_first(**change)))
    told = found.reworded if "title" in change else found.remeasured
    assert told == ("CIR-01",)
    assert len(found.reworded) + len(found.remeasured) == 1
    assert found.strange == {"CIR-01"}
    assert not found.is_nothing


@pytest.mark.parametrize(
    "change", [{"levels": "recommended"}, {"blocking": True}, {"legal_duty": "yes"}, {"when": "indoor"}]
)
def test_what_is_asked_otherwise_is_told_and_stays_the_same_statement(change):
    found = compared(checklist(_first()), checklist(_first(**change)))
    assert (found.relevelled, found.strange, found.is_nothing) == (("CIR-01",), frozenset(), False)


def test_criteria_added_and_removed_are_told_in_the_order_of_their_own_checklist():
    old, new = checklist(*map(criterion, ("SAN-02", "CIR-01", "SAN-01"))), checklist(*map(criterion, NAMES[:2]))
    found = compared(old, new)
    assert (found.added, found.removed) == (("CIR-02",), ("SAN-02", "SAN-01"))
    assert not found.is_nothing


@given(answers)
def test_moving_to_the_same_checklist_changes_nothing(before):
    assert moved(before, before.checklist) == before
    assert difference(before, moved(before, before.checklist)) == {}


@given(answers, versions)
def test_moving_there_and_back_loses_no_answer(before, new):
    there = moved(before, new)
    back = moved(there, before.checklist)
    for after in (there, back):
        assert {**after.moved_aside, **after.answers} == before.answers
        assert not after.answers.keys() & after.moved_aside.keys()
    assert back.checklist == before.checklist


def _figures(each):
    """Return the bounds that hold a figure, without what they cite."""
    bare = {key: own.replaced(fact="") for key, own in each.items()}
    return {key: own for key, own in bare.items() if (own.min, own.max) != (None, None)}


@given(answers, versions)
def test_no_answer_counts_for_a_statement_it_was_not_given_to(before, new):
    after = moved(before, new)
    for line in after.answers:
        was, now = before.checklist.by_id[line], new.by_id[line]
        same = ("title", "zone_kind", "measurements")
        seen = [{name: getattr(one, name) for name in same} for one in (was, now)]
        for one in seen:
            one["measurements"] = [m.replaced(fact="", by_form=_figures(m.by_form)) for m in one["measurements"]]
        assert seen[0] == seen[1]


@given(answers, versions)
def test_what_a_move_hides_is_listed_before_and_after_it(before, new):
    after = moved(before, new)
    hidden = set_aside_by(before, after)
    assert hidden.keys() == before.answers.keys() - {line for line in after.answers if line in standings(after)}
    assert set(set_aside(after)) >= set(hidden)


@given(answers, versions)
def test_a_move_is_saved_whole(before, new):
    after = moved(before, new)
    saved = facts_of(before) | difference(before, after)
    assert {fact: value for fact, value in saved.items() if value is not None} == facts_of(after)


@pytest.mark.parametrize("change", SAME_STATEMENT)
def test_an_answer_moves_where_the_statement_is_the_same(change):
    before = answered(audit(_first()), "CIR-01", Verdict.PARTIAL, measured={"width": Measured(amount=90)}, by="Ana")
    after = moved(before, checklist(_first(**change)))
    assert (after.answers, after.moved_aside) == (before.answers, {})


@pytest.mark.parametrize("change", RESTATED)
def test_an_answer_to_another_statement_is_set_aside_and_the_line_is_to_be_answered_anew(change):
    before = said(audit(_first()), {"CIR-01": "compliant"})
    after = moved(before, checklist(_first(**change)))
    assert (after.answers, after.moved_aside, set_aside(after)) == ({}, before.answers, before.answers)
    assert standings(after)["CIR-01"].counts_as is Verdict.NOT_CHECKED


def test_an_answer_set_aside_is_listed_until_the_line_is_answered_anew():
    after = moved(said(audit(_first()), {"CIR-01": "compliant"}), checklist(_first(title=WORDS)))
    assert set(set_aside(after)) == {"CIR-01"}
    assert set_aside(said(after, {"CIR-01": "partial"})) == {}


def test_an_answer_given_anew_takes_the_place_of_the_one_set_aside_before_it():
    there = said(moved(_answered("compliant"), checklist(_first(title=WORDS))), {"CIR-01": "partial"})
    back = moved(there, _answered().checklist)
    assert (back.answers, back.moved_aside) == ({}, there.answers)


def test_an_answer_to_a_criterion_that_went_does_not_answer_another_that_comes_back_under_its_name():
    without = moved(_answered("compliant", "compliant"), checklist(criterion("CIR-02", measurements=[WIDTH])))
    assert set(set_aside(without)) == {"CIR-01"}
    back = moved(without, checklist(_first(title=WORDS), criterion("CIR-02", measurements=[WIDTH])))
    assert set(back.answers) == {"CIR-02"}
    assert standings(back)["CIR-01"].counts_as is Verdict.NOT_CHECKED


def test_every_zone_of_a_restated_criterion_is_to_be_answered_anew():
    asked = {"zone_kind": "path", "measurements": [WIDTH]}
    before = audit(criterion(**asked), zones={name: zone(name) for name in ("north", "south")})
    before = said(before, {"CIR-01@north": "compliant", "CIR-01@south": "partial"})
    after = moved(before, checklist(criterion(title=WORDS, **asked)))
    assert (after.answers, after.moved_aside) == ({}, before.answers)


def test_notes_evidence_and_actions_stay_with_their_line():
    before = said(audit(_first()), {"CIR-01": "non_compliant"}).replaced(
        notes={"CIR-01": "vu"},
        assigned={"CIR-01": "Ana"},
        evidence={uuid(7): evidence(7, "CIR-01")},
        actions={uuid(8): action(8, "CIR-01")},
    )
    after = moved(before, checklist(_first(title=WORDS)))
    kept = ("notes", "assigned", "evidence", "actions")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]


def test_two_answers_to_another_statement_are_contested_no_more():
    both = contested("CIR-01") + contested("CIR-02")
    before = _answered("compliant", "compliant").replaced(contested=both)
    after = moved(before, checklist(_first(title=WORDS), criterion("CIR-02", measurements=[WIDTH])))
    assert after.contested == contested("CIR-02")
    others = contested("CIR-01")[0].replaced(kind="note", aspect="text")
    assert moved(before.replaced(contested=(others,)), after.checklist).contested == (others,)


def test_a_closed_audit_does_not_move():
    closed = _answered().replaced(state=State(state=AuditState.CLOSED))
    with pytest.raises(NotAllowedNow) as refused:
        moved(closed, closed.checklist)
    assert refused.value.gesture == "checklist"


def test_what_a_changed_event_hides_is_told_in_the_same_way():
    before = said(audit(criterion(when="indoor"), criterion("CIR-02")), {"CIR-01": "compliant", "CIR-02": "partial"})
    after = before.replaced(event=event(features="outdoor"))
    assert set_aside_by(before, after) == {"CIR-01": before.answers["CIR-01"]}
    assert set_aside_by(after, before) == {}


def test_bounds_that_name_their_fact_are_the_same_bounds():
    old, new = (
        checklist(_first(measurements=[WIDTH | {"by_form": {"road": {"min": 140} | fact}}]))
        for fact in ({}, {"fact": "P-01"})
    )
    found = compared(old, new)
    assert not found.strange
    assert dict(found.retold)["CIR-01"] == (Part.LAW,)


def test_a_figure_that_another_measurement_may_now_change_is_another_figure():
    walls = measurement(code="walls", deciding=False).model_dump(mode="json")
    road = {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}}
    old, new = (
        checklist(_first(measurements=[WIDTH | {"by_form": {"road": bounds}}, walls]))
        for bounds in ({"min": 140}, road)
    )
    assert compared(old, new).remeasured == ("CIR-01",)
