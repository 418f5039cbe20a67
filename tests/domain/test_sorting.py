"""Sorting findings: noted in one sentence, they weigh on nothing until their lines and gravity are known."""

from functools import partial

import pytest

from audit_app.domain.answering import attached
from audit_app.domain.audit import AuditState, Finding, State
from audit_app.domain.beginning import event_changed
from audit_app.domain.closing import Block, blocks
from audit_app.domain.grades import grades
from audit_app.domain.sorting import finding_of, likely, sorted_to, still_open, taken_away, taken_up_again, unsorted
from audit_app.domain.user_testing import decided, found, overruled
from audit_app.domain.zoning import zone_removed
from audit_app.errors import FindingHeld, NotAllowedNow, UnknownFinding, UnknownLine, UnknownZone
from tests.domain.examples import (
    FIRST_DAY,
    audit,
    criterion,
    decision,
    event,
    evidence,
    finding,
    measurement,
    uuid,
    zone,
)

STEPS = {"fr": "Les marches ont une main courante", "en": "Steps have a handrail"}
DOOR = {"fr": "La porte des sanitaires est assez large", "en": "The toilet door is wide enough"}
CRITERIA = (
    criterion("CIR-01", zone_kind="path", title=STEPS),
    criterion("CIR-02", zone_kind="path", blocking=True),
    criterion("SAN-01", zone_kind="toilets", title=DOOR, measurements=[measurement().model_dump(mode="json")]),
    criterion("SAN-02"),
)
ZONES = {z.id: z for z in (zone("north"), zone("south"), zone("bloc-b", "toilets"))}
ASKED = audit(*CRITERIA, zones=ZONES)


def noted(title="Une marche gêne", **changes) -> Finding:
    return Finding(**({"id": uuid(9), "title": title} | changes))


def test_a_finding_noted_in_a_sentence_weighs_on_nothing_and_blocks_closing():
    waiting = found(ASKED, noted(testers=("T1",)))
    assert overruled(waiting) == {}
    assert blocks(waiting)[Block.UNSORTED_FINDINGS] == (uuid(9),)
    assert grades(waiting, FIRST_DAY) == grades(ASKED, FIRST_DAY)


def test_a_finding_stays_open_on_its_lines_until_a_decision_closes_it():
    waiting = found(ASKED, noted(lines=("SAN-02",)))
    assert [f.id for f in still_open(waiting, "SAN-02")] == [uuid(9)]
    assert still_open(waiting, "CIR-01@north") == ()
    assert still_open(decided(waiting, uuid(9), decision()), "SAN-02") == ()


def test_it_is_sorted_once_its_lines_and_its_gravity_are_known_in_any_order():
    waiting = found(ASKED, noted())
    lines = sorted_to(waiting, uuid(9), at=uuid(99), lines=["CIR-01@north", "CIR-01@north"])
    assert [f.id for f in unsorted(lines)] == [uuid(9)]
    grave = sorted_to(lines, uuid(9), at=uuid(99), severity=3)
    assert unsorted(grave) == ()
    assert grave == sorted_to(
        sorted_to(waiting, uuid(9), at=uuid(99), severity=3), uuid(9), at=uuid(99), lines=["CIR-01@north"]
    )
    assert grave.findings[uuid(9)].lines == ("CIR-01@north",)
    assert Block.UNSORTED_FINDINGS not in blocks(grave)
    assert unsorted(sorted_to(grave, uuid(9), at=uuid(99), lines=[])) != ()


def test_closing_it_with_a_reason_sorts_it_and_it_can_be_taken_up_again():
    waiting = found(ASKED, noted())
    closed = decided(waiting, uuid(9), decision())
    assert unsorted(closed) == ()
    assert taken_up_again(closed, uuid(9)) == waiting


def test_the_newest_to_sort_comes_first():
    two = found(found(ASKED, noted()), noted("Autre", id=uuid(10)))
    assert [f.title for f in unsorted(two)] == ["Autre", "Une marche gêne"]


def test_one_noted_by_mistake_goes_with_its_photo_and_no_other():
    shown = attached(found(ASKED, noted()), evidence(3, "", finding=uuid(9)))
    shown = attached(shown, evidence(4, "SAN-02"))
    assert [piece.id for piece in shown.evidence_of(uuid(9))] == [uuid(3)]
    bare = taken_away(shown, uuid(9))
    assert (bare.findings, list(bare.evidence)) == ({}, [uuid(4)])


@pytest.mark.parametrize("held", [{"testers": ("T1",)}, {"lines": ("SAN-02",), "severity": 1}])
def test_what_testers_met_or_what_is_sorted_is_not_taken_away(held):
    with pytest.raises(FindingHeld):
        taken_away(found(ASKED, noted(**held)), uuid(9))


def test_a_finding_is_named_by_the_beginning_of_its_id():
    two = found(found(ASKED, noted()), noted("Autre", id=uuid(10)))
    assert finding_of(two, uuid(9)[:8]).id == uuid(9)
    for prefix in ("", "0193", "ffff"):
        with pytest.raises(UnknownFinding):
            finding_of(two, prefix)


def test_what_is_not_there_is_refused():
    with pytest.raises(UnknownZone):
        found(ASKED, noted(zone="gone"))
    with pytest.raises(UnknownLine):
        sorted_to(found(ASKED, noted()), uuid(9), at=uuid(99), lines=["CIR-01"])
    for gesture in (partial(sorted_to, at=uuid(99)), taken_away, taken_up_again):
        with pytest.raises(UnknownFinding):
            gesture(ASKED, uuid(9))
    with pytest.raises(UnknownFinding):
        attached(ASKED, evidence(3, "", finding=uuid(9)))


def test_a_finding_stays_where_it_was_met_when_the_zone_goes():
    met = found(ASKED, noted(zone="north"))
    bare = met.replaced(zones={})
    assert sorted_to(bare, uuid(9), at=uuid(99), severity=2).findings[uuid(9)].zone == "north"


def test_nothing_is_sorted_in_a_closed_audit():
    shut = found(ASKED, noted()).replaced(state=State(state=AuditState.CLOSED))
    for gesture in (partial(sorted_to, at=uuid(99)), taken_away, taken_up_again):
        with pytest.raises(NotAllowedNow):
            gesture(shut, uuid(9))


BLOCKED = noted(testers=("T1",), lines=("CIR-01@north",), severity=4)


@pytest.mark.parametrize("severity", range(5))
def test_what_testers_met_as_serious_waits_again_once_none_of_its_lines_is_asked(severity):
    met = found(ASKED, BLOCKED.replaced(severity=severity))
    assert unsorted(met) == ()
    lost = zone_removed(met, "north")
    again = (uuid(9),) if severity in {3, 4} else ()
    assert tuple(one.id for one in unsorted(lost)) == again
    assert blocks(lost).get(Block.UNSORTED_FINDINGS, ()) == again


@pytest.mark.parametrize(
    "settled",
    [
        {"decision": decision()},
        {"testers": ()},
        {"lines": ("CIR-01@north", "SAN-02")},
        {"lines": ("CIR-01@south",)},
    ],
)
def test_it_does_not_wait_where_it_is_closed_nobodys_or_still_touches_a_line(settled):
    assert unsorted(zone_removed(found(ASKED, BLOCKED.replaced(**settled)), "north")) == ()


def test_it_no_longer_waits_once_a_line_that_is_asked_joins_the_others():
    lost = zone_removed(found(ASKED, BLOCKED), "north")
    both = sorted_to(lost, uuid(9), at=uuid(99), lines=["CIR-01@north", "CIR-01@south"])
    assert (unsorted(both), overruled(both)["CIR-01@south"]) == ((), (uuid(9),))


def test_a_feature_that_goes_makes_it_wait_and_one_that_comes_back_makes_it_weigh_again():
    inside = audit(criterion("CIR-01"), criterion("CIR-02", when="indoor"))
    met = found(inside, noted(testers=("T1",), lines=("CIR-02",), severity=4))
    hidden = event_changed(met, event(features="outdoor"))
    assert [one.id for one in unsorted(hidden)] == [uuid(9)]
    assert unsorted(event_changed(hidden, met.event)) == ()


def test_likely_lines_share_its_words_and_its_place():
    assert likely(ASKED, noted("Deux marches à l’entrée", zone="south"))[0] == "CIR-01@south"
    assert "CIR-01@north" not in likely(ASKED, noted("Deux marches", zone="south"))
    assert likely(ASKED, noted("Porte trop étroite")) == ("SAN-01@bloc-b",)
    assert likely(ASKED, noted("The toilets are far"), "en") == ("SAN-01@bloc-b",)


def test_without_a_word_in_common_the_blocking_lines_of_the_place_come_first():
    assert likely(ASKED, noted("Zut", zone="north")) == ("CIR-02@north", "CIR-01@north")
    assert likely(ASKED, noted("Zut")) == ()


def test_a_sorted_finding_of_a_tester_overrules_as_before():
    blocked = sorted_to(found(ASKED, noted(testers=("T1",))), uuid(9), at=uuid(99), lines=["SAN-02"], severity=4)
    assert overruled(blocked) == {"SAN-02": (uuid(9),)}
    assert overruled(found(ASKED, finding(5, "SAN-02"))) == {"SAN-02": (uuid(5),)}


def test_the_criteria_of_the_scenario_come_before_what_has_nothing_in_common():
    met = noted("Zut", scenario="S8")
    assert likely(ASKED, met) == ()
    assert likely(ASKED, met, "fr", ("SAN-02",)) == ("SAN-02",)
    placed = noted("Zut", scenario="S8", zone="bloc-b")
    assert likely(ASKED, placed, "fr", ("SAN-01",))[0] == "SAN-01@bloc-b"
