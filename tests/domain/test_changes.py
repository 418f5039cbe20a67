"""The laws of union: three installations work apart, on clocks that lie, and exchange what they have in any order."""

from dataclasses import dataclass, field
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.domain.audit import Action, Audit, Verdict
from audit_app.domain.changes import (
    Change,
    ClashingChange,
    Fact,
    difference,
    facts_of,
    heads,
    settled,
    union,
    value_hash,
)
from audit_app.domain.facts import KINDS, canonical
from audit_app.domain.moving import moved
from tests.builders import CHECKLIST, LINES, a_busy_audit, an_answer, an_audit, an_event, phrase
from tests.domain.examples import condition, entry, scheme, spent
from tests.strategies import Gesture, answers, days, gestures, names, pairs

START = an_audit(id="0193a000-0000-7000-8000-0000000000aa")
VERDICT = Fact("answer", "ACC-01", "verdict")
Changes = frozenset[Change]


@dataclass
class Machine:
    """One installation: it sees what it holds, and every gesture supersedes just that."""

    node: str
    held: Changes = frozenset()
    made: list[Change] = field(default_factory=list)

    @property
    def audit(self) -> Audit:
        return opened(self.held)

    def do(self, gesture: Gesture, clock: int) -> None:
        self.keep(difference(self.audit, gesture(self.audit)), clock)

    def keep(self, facts: dict[Fact, str | None], clock: int) -> None:
        seen = heads(self.held)
        for fact, value in facts.items():
            parents = tuple(change.dot for change in seen.get(fact, ()))
            self.made.append(a_change(self.node, len(self.made) + 1, fact, value, parents, clock))
        self.held |= frozenset(self.made)

    def receive(self, other: "Machine") -> None:
        self.held = union(self.held, other.held)


def a_change(node, seq, fact, value, parents=(), clock=0) -> Change:
    at = f"2026-11-22T05:00:{clock:02}.000+00:00"
    return Change(
        node=node * 32,
        seq=seq,
        kind=fact.kind,
        subject=fact.subject,
        aspect=fact.aspect,
        value=value,
        at=at,
        by=f"person {node}",
        step=f"{node}{seq}",
        parents=tuple(parents),
        salt="s",
        value_hash=value_hash("s", value),
    )


def opened(changes: Changes) -> Audit:
    return settled(START.id, {CHECKLIST.hash: CHECKLIST}, heads(changes))


@st.composite
def three_machines(draw: st.DrawFn) -> tuple[Changes, Changes, Changes]:
    machines = [Machine(node) for node in "abc"]
    machines[0].keep(dict(facts_of(START)), 0)
    for other in machines[1:]:
        other.receive(machines[0])
    work = st.tuples(st.integers(0, 2), st.integers(0, 59), gestures) | st.tuples(st.integers(0, 2), st.integers(0, 2))
    for here, *rest in draw(st.lists(work, max_size=10)):
        if len(rest) == 1:
            machines[here].receive(machines[rest[0]])
        else:
            machines[here].do(rest[1], rest[0])
    return tuple(machine.held for machine in machines)


def union_is_commutative(histories):
    mine, theirs, _ = histories
    assert union(mine, theirs) == union(theirs, mine)


def union_is_associative(histories):
    one, two, three = histories
    assert union(union(one, two), three) == union(one, union(two, three))


def union_is_idempotent(histories):
    mine, theirs, _ = histories
    both = union(mine, theirs)
    assert union(mine, mine) == mine
    assert union(both, theirs) == both


def every_order_shows_the_same_audit(histories):
    shown = [opened(union(union(one, two), three)) for one, two, three in permutations(histories)]
    assert all(audit == shown[0] for audit in shown)


def any_union_opens(histories):
    for mine in histories:
        for theirs in histories:
            assert isinstance(opened(union(mine, theirs)), Audit)


def no_value_is_lost(histories):
    every = union(union(*histories[:2]), histories[2])
    by_dot = {change.dot: change for change in every}
    superseded = set()
    for change in every:
        todo = [by_dot[parent] for parent in change.parents]
        while todo:
            ancestor = todo.pop()
            if ancestor.dot not in superseded:
                superseded.add(ancestor.dot)
                todo += [by_dot[parent] for parent in ancestor.parents]
    audit = opened(every)
    contested = {Fact(c.kind, c.subject, c.aspect): {v.value for v in c.candidates} for c in audit.contested}
    shown = facts_of(audit)
    kept = {value for orphan in audit.orphans for value in orphan.values}
    for change in every:
        if change.dot not in superseded:
            visible = contested.get(change.fact, {shown.get(change.fact)})
            assert change.value in visible | kept


def what_was_seen_before_is_not_contested_after(histories):
    machine = Machine("d", union(union(*histories[:2]), histories[2]))
    machine.keep({VERDICT: canonical(an_answer().model_dump(mode="json"))}, 0)  # a clock far behind all the others
    assert machine.audit.answers["ACC-01"] == an_answer()
    assert not any(Fact(c.kind, c.subject, c.aspect) == VERDICT for c in machine.audit.contested)


def what_a_machine_shows_it_can_cut_into_facts_again(histories):
    for history in histories:
        audit = opened(history)
        for fact, value in facts_of(audit).items():
            assert value == heads(history)[fact][-1].value


LAWS = (
    union_is_commutative,
    union_is_associative,
    union_is_idempotent,
    every_order_shows_the_same_audit,
    any_union_opens,
    no_value_is_lost,
    what_was_seen_before_is_not_contested_after,
    what_a_machine_shows_it_can_cut_into_facts_again,
)
each_law = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)


def _hold(law, examples: int) -> None:
    patient = settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    patient(given(three_machines())(lambda histories: law(histories)))()


@pytest.mark.no_cover
@each_law
def test_three_machines_keep_the_law(law):
    _hold(law, 50)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@each_law
def test_three_machines_keep_the_law_in_long_runs(law):
    _hold(law, 2000)


@settings(max_examples=100, deadline=None)
@given(pairs())
def test_the_difference_takes_one_audit_to_the_other(pair):
    before, after = pair
    there = facts_of(before) | difference(before, after)
    assert {fact: value for fact, value in there.items() if value is not None} == facts_of(after)


def test_the_difference_names_one_fact_a_change():
    before = a_busy_audit()
    answers = {**before.answers, "ACC-01": an_answer(Verdict.PARTIAL)}
    after = before.replaced(answers=answers, event=before.event.replaced(name="Autre nom"))
    assert set(difference(before, after)) == {VERDICT, Fact("event", "", "name")}


def test_two_answers_given_apart_are_both_kept_and_contested():
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START)), 0)
    there.receive(here)
    here.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer()}), 5)
    there.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer(Verdict.PARTIAL)}), 3)
    here.receive(there)
    assert here.audit.answers["ACC-01"] == an_answer()
    (contested,) = here.audit.contested
    assert [(c.by, c.at[17:19]) for c in contested.candidates] == [("person b", "03"), ("person a", "05")]


def test_the_same_answer_given_apart_is_not_contested():
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START)), 0)
    there.receive(here)
    for machine in (here, there):
        machine.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer()}), 5)
    here.receive(there)
    assert here.audit.contested == ()
    assert len(heads(here.held)[VERDICT]) == 2


def test_choosing_the_value_shown_settles_it():
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START)), 0)
    there.receive(here)
    here.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer()}), 5)
    there.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer(Verdict.PARTIAL)}), 3)
    here.receive(there)
    here.do(lambda audit: audit.replaced(contested=()), 6)
    assert here.audit.contested == ()
    assert here.audit.answers["ACC-01"] == an_answer()


def test_an_edit_beats_a_removal_and_what_is_left_of_a_thing_is_listed():
    action = Action(
        id="0193a000-0000-7000-8000-000000000001", subject="ACC-01", what="Poser", owner="A", due=START.created_on
    )
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START.replaced(actions={action.id: action}))), 0)
    there.receive(here)
    here.do(lambda audit: audit.replaced(actions={}), 50)
    there.do(lambda audit: audit.replaced(actions={action.id: action.replaced(owner="B")}), 1)
    here.receive(there)
    assert here.audit.actions == {}
    assert [(o.kind, o.subject, o.values) for o in here.audit.orphans] == [("action", action.id, ('{"owner":"B"}',))]
    (contested,) = here.audit.contested
    assert {c.value for c in contested.candidates} == {None, '{"owner":"B"}'}


def test_one_identity_with_two_contents_is_refused():
    one = a_change("a", 1, VERDICT, "1")
    with pytest.raises(ClashingChange, match=f"{'a' * 32}:1"):
        union([one], [one.replaced(value="2")])


def test_a_change_knows_whether_its_value_is_the_one_written():
    change = a_change("a", 1, VERDICT, "1")
    assert change.is_intact
    assert change.replaced(value=None).is_intact
    assert not change.replaced(value="2").is_intact


def test_every_kind_has_a_field_of_the_audit():
    fields = set(Audit.model_fields) - {"id", "created_on", "checklist", "contested", "orphans"}
    assert {kind.field for kind in KINDS.values() if kind.field} == fields


def test_the_event_may_be_edited_apart_by_parts():
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START)), 0)
    there.receive(here)
    here.do(lambda audit: audit.replaced(event=an_event(name="Un")), 1)
    there.do(lambda audit: audit.replaced(event=an_event(edition="2028")), 2)
    here.receive(there)
    assert (here.audit.event.name, here.audit.event.edition, here.audit.contested) == ("Un", "2028", ())


LATER = {
    "schemes": st.dictionaries(
        st.sampled_from(("ans", "region")),
        st.lists(st.sampled_from(("E-01", "E-02")), min_size=1, max_size=2, unique=True),
        max_size=2,
    ).map(lambda made: {key: scheme(*(condition(id=name) for name in names), id=key) for key, names in made.items()}),
    "assigned": st.dictionaries(st.sampled_from(LINES), names, max_size=2),
    "carried": st.dictionaries(st.sampled_from(LINES), answers(), max_size=2),
    "moved_aside": st.dictionaries(st.sampled_from(LINES), answers(), max_size=2),
}
MONEY = st.lists(st.builds(spent, st.floats(0, 1e6), spent=st.none() | st.floats(0, 1e6), what=names), max_size=2)
PROGRAMMES = st.lists(st.builds(lambda title, on: entry(title=title, on=on), names, st.none() | days), max_size=2)
richer = st.builds(
    lambda spending, programme, **things: START.replaced(
        event=START.event.replaced(spending=tuple(spending), para_programme=tuple(programme)), **things
    ),
    MONEY,
    PROGRAMMES,
    **LATER,
)
"""Audits that have what came with the reference set: schemes chosen, lines given out, answers moved aside, money."""


def _shown(facts: dict[Fact, str | None]) -> Audit:
    return opened(frozenset(a_change("a", n, fact, value) for n, (fact, value) in enumerate(facts.items(), start=1)))


@settings(max_examples=60, deadline=None)
@given(richer)
def test_what_came_with_the_reference_set_is_read_back_from_its_facts(audit):
    assert _shown(dict(facts_of(audit))) == audit


@settings(max_examples=60, deadline=None)
@given(richer, richer)
def test_what_came_with_the_reference_set_is_saved_as_a_difference(before, after):
    there = facts_of(before) | difference(before, after)
    assert _shown({fact: value for fact, value in there.items() if value is not None}) == after


def test_the_programme_and_the_spending_are_filled_apart_and_a_line_is_given_twice():
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START)), 0)
    there.receive(here)
    here.do(lambda audit: audit.replaced(event=an_event(spending=(spent(300),)), assigned={"ACC-01": "Ana"}), 1)
    there.do(lambda audit: audit.replaced(event=an_event(para_programme=(entry(),)), assigned={"ACC-01": "Bo"}), 2)
    here.receive(there)
    assert (here.audit.event.spending, here.audit.event.para_programme) == ((spent(300),), (entry(),))
    assert [(c.kind, c.subject, len(c.candidates)) for c in here.audit.contested] == [("assigned", "ACC-01", 2)]


def test_a_contested_answer_that_a_move_sets_aside_is_not_contested_when_it_is_read_back():
    here, there = Machine("a"), Machine("b")
    here.keep(dict(facts_of(START)), 0)
    there.receive(here)
    here.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer()}), 5)
    there.do(lambda audit: audit.replaced(answers={"ACC-01": an_answer(Verdict.PARTIAL)}), 3)
    here.receive(there)
    first, *others = CHECKLIST.criteria
    reworded = CHECKLIST.replaced(criteria=(first.replaced(title=phrase("Autre")), *others))
    after = moved(here.audit, reworded)
    here.keep(difference(here.audit, after), 6)
    assert settled(START.id, {reworded.hash: reworded}, heads(here.held)) == after
