"""Taking in a sheet: what each consent covers, nothing more; nothing twice; and what is not there is named."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.audit import AuditState, State
from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.observation import Success
from audit_app.domain.sheet import (
    Sheet,
    SheetConsents,
    SheetFinding,
    SheetObservation,
    SheetTester,
    faults,
    origin_of,
)
from audit_app.domain.taking_in import taken_in
from audit_app.domain.tester import Guarded, Profile, Tester
from audit_app.domain.user_test import OwnScenario
from audit_app.domain.user_testing import awaited, overruled
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import NotAllowedNow
from tests.domain.examples import EVE, FIRST_DAY, audit, criterion, uuid, zone
from tests.testing import CANARY, a_finding, a_tester, agreeing, an_observation

LIBRARY = dict.fromkeys(("S1", "S6", "A1"))
SERVICES = frozenset({"S1", "A1"})
ZONES = {name: zone(name) for name in ("north", "south")}


def _consents(*uses):
    return SheetConsents(**dict.fromkeys(map(str, (Use.TAKE_PART, *uses)), True))


def _tester(code="T01", *uses, **changes):
    return SheetTester(code=code, consents=_consents(*uses), **changes)


def _observation(code="T01", scenario="S6", **changes):
    return SheetObservation(tester=code, scenario=scenario, **changes)


def _taken(whole, sheet, first=100, on=EVE):
    numbers = count(first)
    return taken_in(whole, sheet, lambda: uuid(next(numbers)), by="Ana", on=on)


FULL = Sheet(
    testers=(
        _tester("T01", Use.NEEDS, Use.QUOTATION, profile=Profile.BLIND, needs="Un guide"),
        _tester("T02", Use.NEEDS, profile=Profile.MANUAL_WHEELCHAIR),
    ),
    observations=(
        _observation("T01", success=Success.ALONE, quote="C’est simple"),
        _observation("T02", success=Success.GAVE_UP, help=3),
    ),
    findings=(SheetFinding(title="Seuil", severity=4, lines=("CIR-01",), testers=("T02",), reach=2, scenario="S6"),),
)


def test_a_sheet_brings_its_testers_what_they_agreed_to_what_they_tried_and_what_they_met():
    found = _taken(audit(), FULL)
    assert (found.testers, len(found.observations), len(found.findings)) == (("T01", "T02"), 2, 1)
    assert (found.already, found.uncovered, found.refused) == (0, (), ())
    whole = found.audit
    assert whole.testers["T01"].needs == "Un guide"
    assert whole.consents[key_of("T01", Use.QUOTATION)] == Consent(given=True, on=EVE, asking=Asking.FILE, by="Ana")
    assert not whole.agreed("T02", Use.QUOTATION)
    (met,) = whole.findings.values()
    assert (met.severity, met.reach, met.lines, met.by, met.on) == (4, 2, ("CIR-01",), "Ana", EVE)
    assert sorted(o.quote for o in whole.observations.values()) == ["", "C’est simple"]


def test_who_does_not_take_part_leaves_nothing_but_the_list_of_what_was_left_out():
    silent = Sheet(
        testers=(SheetTester(code="T01", consents=SheetConsents(), needs=CANARY),),
        observations=(_observation(facts=CANARY),),
        findings=(SheetFinding(title=CANARY, testers=("T01",)),),
    )
    found = _taken(audit(), silent)
    assert found.audit == audit()
    assert found.uncovered == (("T01", Use.TAKE_PART),)


@pytest.mark.parametrize("told", [{"profile": Profile.BLIND}, {"needs": CANARY}, {"aids": CANARY}])
def test_needs_are_left_out_where_only_taking_part_is_agreed_to(told):
    found = _taken(audit(), Sheet(testers=(_tester(**told),)))
    assert found.uncovered == (("T01", Use.NEEDS),)
    assert found.testers == ("T01",)
    assert found.audit.testers["T01"].profile is None
    assert CANARY not in found.audit.model_dump_json()


def test_words_are_left_out_where_quoting_is_not_agreed_to_and_the_attempt_stays():
    found = _taken(audit(), Sheet(testers=(_tester(),), observations=(_observation(quote=CANARY, minutes=4.0),)))
    assert found.uncovered == (("T01", Use.QUOTATION),)
    (made,) = found.audit.observations.values()
    assert (made.quote, made.translated, made.minutes) == ("", False, 4.0)


def test_a_problem_several_met_is_told_of_those_who_agree():
    sheet = Sheet(
        testers=(_tester("T01"), SheetTester(code="T02", consents=SheetConsents())),
        findings=(SheetFinding(title="Seuil", testers=("T01", "T02")), SheetFinding(title="Bruit")),
    )
    found = _taken(audit(), sheet)
    assert sorted(one.testers for one in found.audit.findings.values()) == [(), ("T01",)]


def test_a_consent_taken_back_here_stays_so_whatever_a_sheet_written_before_says():
    before = withdrawn(_taken(audit(), FULL).audit, "T01", (Use.TAKE_PART,), EVE).audit
    found = _taken(before, FULL, 200, FIRST_DAY)
    assert "T01" not in found.audit.testers
    assert found.uncovered == (("T01", Use.TAKE_PART),)
    assert (found.testers, found.observations) == ((), ())


def test_who_agreed_anew_is_told_nothing_of_before_by_an_old_file():
    before = withdrawn(_taken(audit(), FULL).audit, "T01", (Use.TAKE_PART,), EVE).audit
    anew = recording.welcomed(before, Tester(id="T01"), agreeing(Use.NEEDS, Use.QUOTATION))
    assert anew.consents["T01.take_part"].left_on == (EVE,)
    found = _taken(anew, FULL, 200, FIRST_DAY)
    assert (found.observations, found.findings, found.left) == ((), (), ("T01",))
    assert found.audit.testers["T01"].profile is None
    new = Sheet(testers=(_tester("T01"),), observations=(_observation("T01", "S1", facts="Une autre fois"),))
    assert len(_taken(anew, new, 200, FIRST_DAY).observations) == 1
    again = withdrawn(anew, "T01", (Use.TAKE_PART,), FIRST_DAY).audit
    third = recording.welcomed(again, Tester(id="T01"), agreeing())
    assert third.consents["T01.take_part"].left_on == (EVE, FIRST_DAY)
    assert _taken(third, FULL, 300, FIRST_DAY).observations == ()


def test_what_others_met_as_well_is_not_told_of_who_left_by_an_old_file():
    two = Sheet(
        testers=(_tester("T01"), _tester("T02")),
        findings=(SheetFinding(title="Seuil", testers=("T01", "T02")),),
    )
    before = withdrawn(_taken(audit(), two).audit, "T01", (Use.TAKE_PART,), EVE).audit
    anew = recording.welcomed(before, Tester(id="T01"), agreeing())
    found = _taken(anew, two, 200, FIRST_DAY)
    assert [one.testers for one in found.audit.findings.values()] == [("T02",)]
    assert (found.already, found.left) == (1, ("T01",))


def test_a_refusal_in_a_sheet_takes_nothing_away_that_is_here_but_is_listed():
    before = _taken(audit(), FULL).audit
    refusing = Sheet(testers=(_tester("T01", Use.NEEDS),), observations=(_observation("T01", "S1", quote="Encore"),))
    found = _taken(before, refusing, 200)
    assert found.refused == (("T01", Use.QUOTATION),)
    assert found.audit.agreed("T01", Use.QUOTATION)
    assert sorted(o.quote for o in found.audit.observations.values()) == ["", "", "C’est simple"]


def test_a_refusal_of_what_nothing_was_recorded_of_is_taken_as_it_is():
    before = _taken(audit(), Sheet(testers=(_tester("T01", Use.PHOTO),))).audit
    found = _taken(before, Sheet(testers=(_tester("T01"),)))
    assert not found.audit.agreed("T01", Use.PHOTO)
    assert found.refused == ()


@pytest.mark.parametrize(
    ("asking", "given"), [(Asking.SCREEN, True), (Asking.SCREEN, False), (Asking.FILE, False), (None, True)]
)
def test_a_sheet_changes_no_answer_that_was_given_here_and_says_so(asking, given):
    here = Consent(given=given, on=EVE, asking=asking)
    before = recording.agreed(_taken(audit(), Sheet(testers=(_tester("T01"),))).audit, "T01", Use.QUOTATION, here)
    uses = () if given else (Use.QUOTATION,)
    found = _taken(before, Sheet(testers=(_tester("T01", *uses),), observations=(_observation(quote=CANARY),)), 200)
    assert found.audit.consents[key_of("T01", Use.QUOTATION)] == here
    assert (found.answered, found.refused) == ((("T01", Use.QUOTATION),), ())
    assert [one.quote for one in found.audit.observations.values()] == [""]


def test_who_refused_to_take_part_on_the_screen_is_not_brought_in_by_a_sheet():
    refusal = Consent(given=False, on=EVE, asking=Asking.SCREEN)
    before = recording.agreed(audit(), "T01", Use.TAKE_PART, refusal)
    found = _taken(before, FULL)
    assert found.answered == found.uncovered == (("T01", Use.TAKE_PART),)
    assert set(found.audit.testers) == {"T02"}
    assert found.audit.consents[key_of("T01", Use.TAKE_PART)] == refusal


def test_a_minor_is_taken_in_once_their_representative_agreed():
    minor = {"guarded": Guarded.MINOR, "needs": CANARY}
    sheet = Sheet(testers=(_tester("T01", Use.NEEDS, **minor),), observations=(_observation(facts=CANARY),))
    found = _taken(audit(), sheet)
    assert (found.audit, found.unrepresented, found.uncovered) == (audit(), ("T01",), ())
    agreed = sheet.replaced(testers=(_tester("T01", Use.NEEDS, represented=True, **minor),))
    found = _taken(audit(), agreed)
    assert (found.testers, len(found.observations), found.unrepresented) == (("T01",), 1, ())
    assert [use for use in Use if found.audit.agreed("T01", use)] == [Use.TAKE_PART, Use.NEEDS]
    assert _taken(found.audit, agreed, 200).audit == found.audit


@pytest.mark.parametrize("said", [Guarded.MINOR, Guarded.PROTECTED])
def test_somebody_here_as_an_adult_whom_a_file_says_is_none_is_none_from_then_on(said):
    before = _taken(audit(), FULL).audit
    assert set(overruled(before)) == {"CIR-01"}
    whole = FULL.replaced(testers=(FULL.testers[0], FULL.testers[1].replaced(guarded=said)))
    found = _taken(before, whole, 200)
    assert (found.unrepresented, found.guarded, found.observations) == (("T02",), ("T02",), ())
    assert found.audit.testers["T02"] == before.testers["T02"].replaced(guarded=said)
    assert recording.awaiting(found.audit) == ("T02",)
    assert (set(overruled(found.audit)), set(awaited(found.audit))) == (set(), {"CIR-01"})
    refuses = FULL.replaced(testers=(SheetTester(code="T02", consents=SheetConsents(), guarded=said),), observations=())
    assert _taken(before, refuses.replaced(findings=()), 200).audit.testers["T02"].guarded is said
    again = _taken(found.audit, whole, 300)
    assert (again.unrepresented, again.guarded, again.audit) == (("T02",), (), found.audit)


def test_a_file_that_says_that_the_representative_agrees_is_believed_of_what_a_file_had_told():
    alone = Sheet(testers=(_tester("T01", Use.NEEDS, guarded=Guarded.MINOR),), observations=(_observation(),))
    both = alone.replaced(testers=(alone.testers[0].replaced(represented=True),))
    before = _taken(audit(), Sheet(testers=(_tester("T01", Use.NEEDS),))).audit
    waits = _taken(before, alone, 200)
    assert (waits.guarded, waits.audit.agreed("T01", Use.NEEDS)) == (("T01",), False)
    found = _taken(waits.audit, both, 300)
    assert (found.unrepresented, len(found.observations)) == ((), 1)
    assert [use for use in Use if found.audit.agreed("T01", use)] == [Use.TAKE_PART, Use.NEEDS]


def test_what_was_agreed_to_here_without_a_representative_waits_for_one_to_be_noted_here():
    before = recording.guarded(recording.welcomed(audit(), a_tester("T01"), agreeing(Use.NEEDS)), "T01", Guarded.MINOR)
    both = Sheet(testers=(_tester("T01", guarded=Guarded.MINOR, represented=True),), observations=(_observation(),))
    found = _taken(before, both)
    assert (found.audit, found.unrepresented, found.guarded) == (before, ("T01",), ())


def test_what_was_sorted_or_completed_here_since_is_still_the_same_thing():
    before = _taken(audit(), FULL).audit
    (met,) = before.findings.values()
    richer = met.replaced(note="Mesuré : 4 cm", testers=("T02", "T01"))
    (first, *_) = before.observations.values()
    before = before.replaced(
        findings={met.id: richer},
        observations={**before.observations, first.id: first.replaced(facts="Vu par Ana")},
    )
    found = _taken(before, FULL, 200, FIRST_DAY)
    assert found.audit == before
    assert found.already == 3


def test_a_finding_is_recognised_by_what_the_file_told_whatever_became_of_it_here():
    split = audit(criterion("CIR-01", zone_kind="path"))
    before = _taken(split, FULL).audit
    (met,) = before.findings.values()
    (first, *_) = before.observations.values()
    moved = met.replaced(title="Autre titre", severity=3, lines=("CIR-01@north",), zone="north", reach=1)
    before = before.replaced(
        zones=ZONES,
        findings={met.id: moved},
        observations={**before.observations, first.id: first.replaced(minutes=9.0, success=None)},
    )
    found = _taken(before, FULL, 200, FIRST_DAY)
    assert (found.audit, found.already) == (before, 3)


def test_a_file_that_tells_it_otherwise_or_of_one_tester_more_tells_another_thing():
    before = _taken(audit(), FULL).audit
    graver = FULL.findings[0].replaced(severity=3)
    more = FULL.findings[0].replaced(testers=("T01", "T02"))
    for told in (graver, more):
        found = _taken(before, FULL.replaced(findings=(told,)), 200)
        assert (len(found.findings), found.already) == (1, 2)


def test_what_came_of_one_thing_of_a_file_does_not_stand_for_another():
    """Of two problems of one name, one was completed here: it still came of the first."""
    bare, full = SheetFinding(title="Seuil"), SheetFinding(title="Seuil", note="Au bloc B")
    both = Sheet(findings=(full, bare))
    before = _taken(audit(), Sheet(findings=(full,))).audit
    found = _taken(before, both.replaced(findings=(bare, full)), 200)
    assert (len(found.findings), found.already) == (1, 1)


def test_once_a_voice_or_words_are_taken_back_nothing_of_them_can_be_guessed_from_its_origin():
    first, other = FULL.findings[0], FULL.findings[0].replaced(testers=("T01",))
    assert origin_of(first) == origin_of(other)
    said = _observation(quote="C’est simple", translated=True)
    assert origin_of(said) == origin_of(_observation())
    assert origin_of(_observation(facts="Vu")) != origin_of(_observation())


def test_places_and_lines_of_what_is_here_may_be_gone_but_not_those_of_what_is_new():
    named = {"n-1": zone("n-1").replaced(name="Allée Nord")}
    split = audit(criterion("CIR-01", zone_kind="path"), zones=named)
    told = Sheet(
        testers=(_tester(),),
        observations=(_observation(zone="Allée Nord"),),
        findings=(SheetFinding(title="Seuil", lines=("CIR-01@n-1",), zone="Allée Nord"),),
    )
    before = _taken(split, told).audit
    gone = before.replaced(zones={"n-2": zone("n-2").replaced(name="Cour")})
    assert list(faults(gone, told, LIBRARY, SERVICES, EVE)) == []
    twice = told.replaced(observations=told.observations * 2, findings=told.findings * 2)
    assert [one.where for one in faults(gone, twice, LIBRARY, SERVICES, EVE)] == [
        "observations[2].zone", "findings[2].zone", "findings[2].lines[1]"
    ]  # fmt: skip
    found = _taken(gone, told, 200)
    assert (found.audit, found.already) == (gone, 2)


def test_what_is_asked_of_no_digital_service_is_a_fault_at_its_place():
    asked = {"needs_met": 5, "easy_to_use": 7}
    sheet = Sheet(testers=(_tester(),), observations=(_observation(scenario="S1", **asked), _observation(**asked)))
    found = list(faults(audit(), sheet, LIBRARY, SERVICES, EVE))
    assert [(one.code, one.where, one.found) for one in found] == [
        ("not_digital", "observations[2].needs_met", "S6"), ("not_digital", "observations[2].easy_to_use", "S6")
    ]  # fmt: skip


def test_two_things_told_alike_in_one_sheet_are_two_things():
    twice = Sheet(testers=(_tester(),), observations=(_observation(), _observation()))
    found = _taken(audit(), twice)
    assert len(found.observations) == 2
    assert _taken(found.audit, twice, 200).already == 2
    thrice = twice.replaced(observations=(*twice.observations, _observation()))
    assert (_taken(found.audit, thrice, 200).already, len(_taken(found.audit, thrice, 200).observations)) == (2, 1)


def test_a_thing_of_another_day_is_another_thing():
    dated = Sheet(testers=(_tester(),), observations=(_observation(on=EVE),))
    later = Sheet(testers=(_tester(),), observations=(_observation(on=FIRST_DAY),))
    assert len(_taken(_taken(audit(), dated).audit, later, 200).audit.observations) == 2


def test_a_tester_who_was_here_keeps_what_the_sheet_does_not_say():
    before = recording.welcomed(audit(), a_tester(needs="Un guide"), agreeing(Use.NEEDS))
    found = _taken(before, Sheet(testers=(_tester("T01", Use.NEEDS, aids="Une canne"),)))
    assert found.testers == ()
    kept = found.audit.testers["T01"]
    assert (kept.profile, kept.needs, kept.aids) == (Profile.BLIND, "Un guide", "Une canne")


def test_places_and_lines_are_those_the_sheet_means_each_once():
    whole = audit(zones={"n-1": zone("n-1").replaced(name="Allée Nord")})
    found = _taken(whole, Sheet(testers=(_tester(),), observations=(_observation(zone="Allée nord"),)))
    assert [o.zone for o in found.audit.observations.values()] == ["n-1"]
    split = audit(criterion("CIR-01", zone_kind="path"), zones=ZONES)
    sheet = Sheet(findings=(SheetFinding(title="Seuil", lines=("CIR-01", "CIR-01@north")),))
    (met,) = _taken(split, sheet).audit.findings.values()
    assert met.lines == ("CIR-01@north", "CIR-01@south")


def test_everything_a_sheet_names_that_is_not_there_is_found_at_once():
    sheet = Sheet(
        testers=(_tester("T01"), _tester("T02"), _tester("T01")),
        observations=(_observation("T03", "S9", zone="Parking"), _observation("T01", "X1")),
        findings=(
            SheetFinding(title="x", testers=("T01", "T04"), lines=("CIR-01", "NON-01"), scenario="V9", zone="y"),
        ),
    )
    found = " ".join(map(str, faults(audit(), sheet, LIBRARY, SERVICES, EVE)))
    for code, times in (("repeated", 1), ("unknown_tester", 2), ("unknown_scenario", 3), ("unknown_zone", 2)):
        assert found.count(code) == times, code
    assert found.count("unknown_line") == 1
    assert list(faults(audit(), FULL, LIBRARY, SERVICES, EVE)) == []


def test_what_is_here_already_may_be_named_without_being_told_again():
    here = recording.welcomed(audit(zones=ZONES), a_tester(), agreeing(Use.NEEDS))
    here = recording.scenario_written(here, OwnScenario(id="X1", title="Buvette", goal="Boire"))
    sheet = Sheet(observations=(_observation("T01", "X1", zone="north"),), findings=(SheetFinding(title="Seuil"),))
    assert list(faults(here, sheet, LIBRARY, SERVICES, EVE)) == []
    assert len(_taken(here, sheet).audit.observations) == 1


def test_a_closed_audit_takes_nothing_in():
    with pytest.raises(NotAllowedNow):
        _taken(audit(state=State(state=AuditState.CLOSED)), FULL)


CODES = st.sampled_from(("T01", "T02", "T03"))
SHEETS = st.builds(
    Sheet,
    testers=st.lists(
        st.builds(
            SheetTester,
            code=CODES,
            consents=st.builds(SheetConsents, **dict.fromkeys(map(str, Use), st.booleans())),
            profile=st.none() | st.sampled_from(Profile),
            needs=st.sampled_from(("", CANARY)),
        ),
        max_size=3,
        unique_by=lambda tester: tester.code,
    ).map(tuple),
    observations=st.lists(
        st.builds(
            SheetObservation,
            tester=CODES,
            scenario=st.sampled_from(("S6", "A1")),
            success=st.none() | st.sampled_from(Success),
            quote=st.sampled_from(("", CANARY)),
            facts=st.sampled_from(("", "Vu")),
        ),
        max_size=4,
    ).map(tuple),
    findings=st.lists(
        st.builds(
            SheetFinding,
            title=st.sampled_from(("Seuil", "Bruit")),
            severity=st.none() | st.integers(0, 4),
            lines=st.sampled_from(((), ("CIR-01",))),
            testers=st.lists(CODES, max_size=2, unique=True).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)


@given(SHEETS)
def test_taken_in_twice_is_taken_in_once(sheet):
    once = _taken(audit(), sheet)
    twice = _taken(once.audit, sheet, 500, FIRST_DAY)
    assert twice.audit == once.audit
    assert (twice.testers, twice.observations, twice.findings) == ((), (), ())
    assert twice.already == len(once.observations) + len(once.findings)


@given(SHEETS)
def test_nothing_stands_in_the_audit_that_the_consents_of_the_sheet_do_not_cover(sheet):
    whole = _taken(audit(), sheet).audit
    agreed = {told.code: told.consents for told in sheet.testers}
    for code, tester in whole.testers.items():
        assert agreed[code].take_part
        assert agreed[code].needs or (tester.profile, tester.needs) == (None, "")
    for made in whole.observations.values():
        assert agreed[made.tester].take_part
        assert agreed[made.tester].quotation or not made.quote
    assert all(agreed[code].take_part for met in whole.findings.values() for code in met.testers)


@given(SHEETS)
def test_all_that_a_sheet_tells_is_in_or_listed_as_left_out(sheet):
    found = _taken(audit(), sheet)
    out = {code for code, use in found.uncovered if use is Use.TAKE_PART}
    assert len(found.observations) == sum(told.tester not in out for told in sheet.observations)
    kept = [told for told in sheet.findings if not told.testers or set(told.testers) - out]
    assert len(found.findings) == len(kept)


@given(SHEETS)
def test_what_was_here_before_stays_as_it_was(sheet):
    before = recording.welcomed(audit(), a_tester("T09"), agreeing(*Use))
    before = recording.observed(before, an_observation("T09"))
    before = recording.met(before, a_finding("T09")).replaced(notes={"CIR-01": "vu"})
    after = _taken(before, sheet).audit
    assert before.observations.items() <= after.observations.items()
    assert before.findings.items() <= after.findings.items()
    assert (after.testers["T09"], after.notes) == (before.testers["T09"], before.notes)
