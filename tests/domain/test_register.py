"""The register of corrective actions: what presses comes first, and what nobody answers for is not forgotten."""

from datetime import date, timedelta

import pytest

from audit_app.domain.audit import ActionState, Verdict
from audit_app.domain.checklist import Level, Phase
from audit_app.domain.event import SizeClass
from audit_app.domain.progress import standings
from audit_app.domain.register import (
    ActionView,
    Horizon,
    likely_day,
    likely_owner,
    owners,
    register,
    sifted,
    unanswered_gaps,
)
from tests.domain.examples import FIRST_DAY, action, audit, criterion, finding, said, uuid, zone

ON = date(2027, 4, 26)
NO = Verdict.NON_COMPLIANT


def acted(*actions, **changes):
    lines = criterion("CIR-01", blocking=True), criterion("CIR-02", zone_kind="path"), criterion("SAN-01")
    zones = {"path-1": zone("path-1"), "path-2": zone("path-2")}
    return audit(*lines, zones=zones, actions={one.id: one for one in actions}, **changes)


def due(number, days, subject="CIR-01", **changes):
    return action(number, subject, due=ON + timedelta(days=days), **changes)


def numbers(found):
    return [int(one.action.id[4:8], 16) for one in found]


def test_the_most_pressing_come_first_and_what_is_over_last():
    known = acted(
        due(1, -3, state=ActionState.DROPPED, reason="trop cher"),
        due(2, -9, state=ActionState.DONE),
        due(3, 8),
        due(4, 7),
        due(5, -1),
        due(6, 0, "SAN-01"),
    )
    found = register(known, ON)
    assert numbers(found) == [5, 6, 4, 3, 2, 1]
    assert [one.horizon(ON) for one in found] == [
        Horizon.OVERDUE, Horizon.SOON, Horizon.SOON, Horizon.LATER, Horizon.DONE, Horizon.DROPPED,
    ]  # fmt: skip


def test_of_two_due_the_same_day_the_blocking_one_comes_first():
    assert numbers(register(acted(due(1, 3, "SAN-01"), due(2, 3)), ON)) == [2, 1]


def test_an_action_on_a_finding_stands_beside_its_first_line_that_is_asked():
    met = finding(8, "CIR-99", "SAN-01")
    (one,) = register(acted(due(1, 3, uuid(8)), findings={uuid(8): met}), ON)
    assert one.line == "SAN-01"
    assert not one.is_blocking


def test_an_action_whose_line_is_asked_no_more_stays_in_the_register():
    (one,) = register(acted(due(1, 3, "CIR-99")), ON)
    assert (one.row, one.line, one.is_blocking) == (None, "CIR-99", False)


@pytest.mark.parametrize(
    ("view", "left"),
    [
        (ActionView.ALL, [2, 3, 1, 4]),
        (ActionView.OPEN, [2, 3, 1]),
        (ActionView.OVERDUE, [2]),
        (ActionView.SOON, [3]),
        (ActionView.BLOCKING, [2]),
        (ActionView.TO_DO, [2, 1]),
        (ActionView.IN_PROGRESS, [3]),
        (ActionView.DONE, [4]),
        (ActionView.DROPPED, []),
    ],
)
def test_a_view_shows_some_of_them(view, left):
    known = acted(
        due(1, 30, "SAN-01"),
        due(2, -1),
        due(3, 2, "SAN-01", state=ActionState.IN_PROGRESS),
        due(4, -5, "SAN-01", state=ActionState.DONE),
    )
    assert numbers(sifted(register(known, ON), ON, [view])) == left


def test_views_owner_domain_zone_and_words_all_have_to_hold():
    known = register(
        acted(
            due(1, 1, owner="Ville, atelier"),
            due(2, 2, "CIR-02@path-1", what="Élargir l\u2019allée"),
            due(3, 3, "SAN-01"),
            due(4, 4, "CIR-99"),
        ),
        ON,
    )
    assert numbers(sifted(known, ON, owner="ville, ATELIER")) == [1]
    assert numbers(sifted(known, ON, owner="ville")) == []
    assert numbers(sifted(known, ON, domain="CIR")) == [1, 2]
    assert numbers(sifted(known, ON, domain="CIR", zone="path-1")) == [2]
    assert numbers(sifted(known, ON, zone="path-2")) == []
    assert numbers(sifted(known, ON, text="ALLEE elargir l'allee")) == [2]
    assert numbers(sifted(known, ON, text="cir-99")) == [4]
    assert numbers(sifted(known, ON, [ActionView.OPEN, ActionView.BLOCKING], text="rampe")) == [1]


def test_owners_are_listed_once_by_the_alphabet():
    assert owners(acted(due(1, 1, owner="Ville"), due(2, 1, owner="élus"), due(3, 1, owner="Ville"))) == (
        "élus", "Ville",
    )  # fmt: skip


def test_an_owner_typed_in_two_ways_is_listed_once_as_typed_most_often():
    typed = ("maé le goff", "Maé Le Goff", "Mae Le Goff", "Maé Le Goff", "Roux", "Rouxel")
    assert owners(acted(*(due(n, 1, owner=name) for n, name in enumerate(typed, 1)))) == (
        "Maé Le Goff", "Roux", "Rouxel",
    )  # fmt: skip


def test_gaps_nobody_answers_for_are_listed_those_that_stop_somebody_first():
    optional = criterion("ACC-01", levels=dict.fromkeys(SizeClass, Level.RECOMMENDED))
    known = audit(optional, criterion("CIR-01", blocking=True), criterion("SAN-01"), criterion("SAN-02"))
    known = said(known, {"ACC-01": NO, "CIR-01": NO, "SAN-01": NO, "SAN-02": Verdict.COMPLIANT})
    assert [row.line.id for row in unanswered_gaps(known)] == ["CIR-01", "SAN-01", "ACC-01"]
    acted_on = known.replaced(actions={uuid(1): action(1, "CIR-01"), uuid(2): action(2, "SAN-01")})
    assert [row.line.id for row in unanswered_gaps(acted_on)] == ["ACC-01"]


def test_a_dropped_action_answers_no_gap():
    known = said(audit(criterion("CIR-01")), {"CIR-01": NO})
    dropped = action(1, "CIR-01", state="dropped", reason="trop cher")
    assert len(unanswered_gaps(known.replaced(actions={uuid(1): dropped}))) == 1


def test_the_owner_proposed_works_at_the_same_place_else_in_the_same_domain_else_most():
    known = acted(
        due(1, 1, "CIR-02@path-1", owner="Allée"),
        due(2, 1, "CIR-01", owner="Ville"),
        due(3, 1, "CIR-01", owner="Ville"),
        due(4, 1, "SAN-01", owner="Loueur"),
        due(5, 1, "CIR-99", owner="Personne"),
    )
    rows = standings(known)
    assert likely_owner(known, rows["CIR-02@path-1"]) == "Allée"
    assert likely_owner(known, rows["CIR-02@path-2"]) == "Ville"
    assert likely_owner(known, rows["SAN-01"]) == "Loueur"
    other = acted(due(1, 1, "CIR-01", owner="Ville"))
    assert likely_owner(other, standings(other)["SAN-01"]) == "Ville"
    assert likely_owner(acted(), standings(acted())["SAN-01"]) == ""


def test_the_day_proposed_is_the_last_that_makes_a_commitment_or_two_weeks_away():
    row = standings(audit(criterion("CIR-01", phase=Phase.BEFORE)))["CIR-01"]
    assert likely_day(row, ON) == FIRST_DAY - timedelta(days=1)
    assert likely_day(row, FIRST_DAY) == FIRST_DAY + timedelta(days=14)
