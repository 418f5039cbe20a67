"""What is on a plan bears a number in the order of the places of the event; what lost its plan is not lost."""

from audit_app.domain.audit import Verdict
from audit_app.domain.locating import Thing, next_waiting, placed, plans_of, strays, things, verdict_there
from audit_app.domain.plan import PinKind
from tests.domain.examples import audit, criterion, evidence, pin, plan, said, uuid, zone

PLAN = uuid(5)
NORTH, SOUTH, BLOCK = zone("path-n"), zone("path-s"), zone("wc-1", "toilets")
CIR = criterion("CIR-02", zone_kind="path")
SAN = criterion("SAN-01")


def site(*pins, **changes):
    pieces = [evidence(8, "SAN-01"), evidence(7, "SAN-01"), evidence(9, "CIR-02@path-n")]
    return audit(
        CIR,
        SAN,
        zones={each.id: each for each in (BLOCK, SOUTH, NORTH)},
        evidence={piece.id: piece for piece in pieces},
        plans={PLAN: plan(5), uuid(4): plan(4)},
        pins={each.key: each for each in pins},
        **changes,
    )


def test_zones_come_first_by_kind_and_name_then_the_evidence_by_line():
    subjects = [thing.subject for thing in things(site())]
    assert subjects == ["path-n", "path-s", "wc-1", uuid(9), uuid(7), uuid(8)]


def test_plans_come_in_the_order_they_were_added():
    assert [each.id for each in plans_of(site())] == [uuid(4), PLAN]


def test_numbers_follow_that_order_whatever_was_placed_first():
    there = site(pin(5, uuid(7), kind=PinKind.EVIDENCE), pin(5, "wc-1"), pin(5, "path-s"), pin(4, "path-n"))
    assert [(each.number, each.thing.subject) for each in placed(there, PLAN)] == [
        (1, "path-s"),
        (2, "wc-1"),
        (3, uuid(7)),
    ]
    assert strays(there) == ()


def test_a_pin_that_lost_its_zone_its_piece_or_its_plan_is_kept_and_numbered_nowhere():
    lost = [pin(5, "path-9"), pin(5, uuid(1), kind=PinKind.EVIDENCE), pin(9, "path-n")]
    there = site(pin(5, "path-n"), *lost)
    assert [each.thing.subject for each in placed(there, PLAN)] == ["path-n"]
    assert {each.key for each in strays(there)} == {each.key for each in lost}


def test_a_zone_shows_its_worst_verdict_and_a_piece_that_of_its_line():
    told = said(site(), {"CIR-02@path-n": "partial", "CIR-02@path-s": "compliant", "SAN-01": "non_compliant"})
    found = {thing.subject: verdict_there(told, thing) for thing in things(told)}
    assert (found["path-n"], found["path-s"], found["wc-1"]) == (Verdict.PARTIAL, Verdict.COMPLIANT, None)
    assert (found[uuid(7)], found[uuid(9)]) == (Verdict.NON_COMPLIANT, Verdict.PARTIAL)
    assert verdict_there(told, Thing(PinKind.EVIDENCE, piece=evidence(3, "ACC-99"))) is None


def test_the_next_to_place_is_of_the_same_kind_and_comes_after_or_else_first():
    bare, first = site(), things(site())
    assert next_waiting(bare, PLAN, first[0]) == "zone/path-s"
    assert next_waiting(bare, PLAN, first[2]) == "zone/path-n"
    assert next_waiting(bare, PLAN, first[3]) == f"evidence/{uuid(7)}"
    there = site(pin(5, "path-n"), pin(5, "path-s"))
    assert next_waiting(there, PLAN, first[0]) == "zone/path-n", "only moved"
    assert next_waiting(there, PLAN, first[2]) == "zone/wc-1", "the last one"
