"""A corrective action as it is typed: what it lacks, what is wrong, what it becomes."""

from dataclasses import replace
from datetime import date

import pytest

from audit_app.domain.audit import Action, ActionState
from audit_app.i18n import in_language
from audit_app.identity import new_id
from audit_app.ui.widgets.action_typed import ActionTyped
from audit_app.ui.widgets.day_text import day_refused
from tests.builders import an_audit

WHOLE = ActionTyped(what="Poser une rampe", owner="Mairie", due="10/05/2027")


def test_a_whole_action_lacks_nothing():
    assert WHOLE.is_whole
    assert WHOLE.day == date(2027, 5, 10)
    assert not ActionTyped().is_begun


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"what": " "}, ("quoi",)),
        ({"owner": "", "due": ""}, ("qui", "pour quand")),
        ({"state": "dropped"}, ("pourquoi elle est abandonnée",)),
    ],
)
def test_what_is_missing_is_named(changes, missing):
    typed = ActionTyped.read(WHOLE.texts | changes)
    assert typed.missing == missing
    assert not typed.is_whole


@pytest.mark.parametrize("due", ["demain", "31/02/2027", "10/05/1789"])
def test_a_date_that_is_none_says_why(due):
    typed = ActionTyped.read(WHOLE.texts | {"due": due})
    assert typed.wrong_day == day_refused(due) != ""
    assert not typed.is_whole


def test_an_amount_that_is_none_is_said():
    typed = ActionTyped.read(WHOLE.texts | {"cost": "beaucoup"})
    assert "« beaucoup » n’est pas un montant" in typed.wrong_cost.replace("\u202f", " ")
    assert not typed.is_whole


def test_an_action_reads_back_as_it_was_shown():
    action = Action(id=new_id(), subject="ACC-01", what="Rampe", owner="Mairie", due=date(2027, 5, 1), cost=1500.5)
    typed = ActionTyped.of(action)
    assert (typed.due, typed.euros) == ("01/05/2027", 1500.5)
    assert ActionTyped.read(typed.texts) == typed


@pytest.mark.parametrize("spoken", ["fr", "en"])
@pytest.mark.parametrize("cost", [1500.0, 1234.5, 12_345_678.0, 0.0, 280.123])
def test_a_cost_that_nobody_touched_stays_itself_in_each_language(spoken, cost):
    action = Action(id=new_id(), subject="CIR-01", what="Rampe", owner="Mairie", due=date(2027, 5, 10), cost=cost)
    audit = an_audit(actions={action.id: action})
    with in_language(spoken):
        typed = replace(ActionTyped.of(action), what="Une rampe")
        assert typed.is_whole
        (after,) = typed.rewritten(audit, action.id).actions.values()
    assert (after.what, after.cost) == ("Une rampe", cost)


@pytest.mark.parametrize(
    ("typed", "euros"),
    [("1,500", 1500), ("1.500 €", 1500), ("1,234.50", 1234.5), ("1.234,50 €", 1234.5), ("1 234,50 €", 1234.5)],
)
def test_a_cost_may_be_pasted_with_its_thousands_set_apart(typed, euros):
    assert replace(WHOLE, cost=typed).euros == euros


@pytest.mark.parametrize("typed", ["-20", "1e5", "1_000", "0,500", "350 à 400", "9" * 14])
def test_what_is_no_amount_is_refused_with_a_sentence(typed):
    assert replace(WHOLE, cost=typed).wrong_cost


def test_it_is_taken_changed_and_its_cost_taken_back():
    key = new_id()
    taken = ActionTyped.read(WHOLE.texts | {"cost": "350"}).taken(an_audit(), "ACC-01", key)
    assert taken.actions[key].cost == 350
    done = ActionTyped.read(WHOLE.texts | {"state": "done"}).taken(taken, "ACC-01", new_id())
    assert (done.actions[key].state, done.actions[key].cost) == (ActionState.DONE, None)
    assert len(done.actions) == 1
