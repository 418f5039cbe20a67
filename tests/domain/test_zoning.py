"""Zoning: places where lines repeat (RULES.md rules 2 and 4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import noted
from audit_app.domain.audit import AuditState, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.following_up import action_taken
from audit_app.domain.overruling import contradicted_by_testers
from audit_app.domain.tailoring import tailored
from audit_app.domain.user_testing import found, overruled
from audit_app.domain.zoning import kind_told, zone_added, zone_moved, zone_put_back, zone_removed, zone_renamed
from audit_app.errors import NotAllowedNow, UnknownVenue, UnknownZone, UnknownZoneKind
from tests.domain.examples import (
    action,
    audit,
    contested,
    criterion,
    event,
    finding,
    measurement,
    said,
    uuid,
    with_evidence,
    zone,
)

PATH = criterion(zone_kind="path")
TWO_VENUES = [{"name": "Salle", "form": "existing_erp"}, {"name": "Quai", "form": "road"}]


def _spoken():
    """Return an audit where something of every sort is said of CIR-01, which repeats by path, and of SAN-01."""
    whole = audit(PATH, criterion("SAN-01"))
    for line, number in (("CIR-01", 10), ("SAN-01", 20)):
        whole = noted(said(whole, {line: "partial"}), line, f"note de {line}")
        whole = action_taken(whole, action(number, line))
        whole = found(whole, finding(number, line))
    return with_evidence(whole, "CIR-01", "SAN-01")


def _things(of):
    """Return everything said, without the lines it is said of."""
    return (
        sorted(answer.model_dump_json() for answer in of.answers.values()),
        sorted(of.notes.values()),
        sorted((key, piece.sha256) for key, piece in of.evidence.items()),
        sorted((key, one.what) for key, one in of.actions.items()),
        sorted((key, len(one.lines)) for key, one in of.findings.items()),
    )


def test_a_zone_without_venue_takes_the_only_one():
    assert zone_added(audit(), zone("north")).zones["north"].venue == "Salle"


def test_a_zone_without_venue_asks_for_it_when_there_are_several():
    several = audit(event=event(venues=TWO_VENUES))
    with pytest.raises(UnknownVenue) as refused:
        zone_added(several, zone("north"))
    assert (refused.value.venue, refused.value.choices) == ("", ("Salle", "Quai"))
    assert zone_added(several, zone("north", venue="Quai")).zones["north"].venue == "Quai"


@pytest.mark.parametrize("venues", [TWO_VENUES, TWO_VENUES[:1]])
def test_a_zone_at_an_unknown_venue_is_refused(venues):
    with pytest.raises(UnknownVenue) as refused:
        zone_added(audit(event=event(venues=venues)), zone("north", venue="Stade"))
    assert refused.value.venue == "Stade"


def test_a_zone_is_of_a_kind_of_the_checklist():
    with pytest.raises(UnknownZoneKind) as refused:
        zone_added(audit(), zone("gate", "entrance"))
    assert (refused.value.kind, refused.value.choices) == ("entrance", ("path", "toilets"))


@pytest.mark.parametrize(
    "gesture",
    [
        lambda a: zone_added(a, zone("north")),
        lambda a: zone_removed(a, "south"),
        lambda a: zone_renamed(a, "south", "Sud"),
        lambda a: zone_moved(a, "south", "Salle"),
    ],
)
def test_zones_of_a_closed_audit_stay(gesture):
    closed = audit(zones={"south": zone("south")}, state=State(state=AuditState.CLOSED))
    with pytest.raises(NotAllowedNow):
        gesture(closed)


def test_an_unknown_zone_cannot_be_removed():
    with pytest.raises(UnknownZone) as refused:
        zone_removed(audit(zones={"north": zone("north")}), "south")
    assert (refused.value.zone, refused.value.choices) == ("south", ("north",))


@pytest.mark.parametrize("name", ["Allée sud", "  Allée\n sud "])
def test_a_zone_renamed_keeps_its_id_its_venue_and_what_was_said_there(name):
    before = said(zone_added(_spoken(), zone("south")), {"CIR-01@south": "compliant"})
    after = zone_renamed(before, "south", name)
    assert after.zones == {"south": before.zones["south"].replaced(name="Allée sud")}
    assert after.answers == before.answers
    assert zone_renamed(before, "south", " \n") == before
    with pytest.raises(UnknownZone):
        zone_renamed(before, "north", "Nord")


def test_a_zone_given_another_venue_keeps_what_was_said_there_and_takes_its_figures():
    slope = measurement(unit="%", min=None, max=5, by_form={"existing_erp": {"max": 6}})
    several = audit(criterion(zone_kind="path", measurements=[slope]), event=event(venues=TWO_VENUES))
    before = said(zone_added(several, zone("south", venue="Salle")), {"CIR-01@south": "compliant"})
    after = zone_moved(before, "south", "Quai")
    assert after.zones == {"south": before.zones["south"].replaced(venue="Quai")}
    assert after.answers == before.answers
    most = [tailored(of).lines["CIR-01@south"].bounds(slope_of(of), {}).max for of in (before, after)]
    assert most == [6, 5]


def slope_of(of):
    return of.checklist.criteria[0].measurements[0]


def test_a_zone_without_a_venue_of_the_event_is_given_one_that_there_is():
    lost = audit(zones={"south": zone("south", venue="Gymnase")})
    assert zone_moved(lost, "south", "Salle").zones["south"].venue == "Salle"
    with pytest.raises(UnknownVenue):
        zone_moved(lost, "south", "Gymnase")
    with pytest.raises(UnknownZone):
        zone_moved(lost, "north", "Salle")


def test_the_first_zone_of_a_kind_takes_over_all_that_was_said_of_the_line_it_splits():
    before = _spoken()
    after = zone_added(before, zone("north"))
    assert after.answers == {"CIR-01@north": before.answers["CIR-01"], "SAN-01": before.answers["SAN-01"]}
    assert after.notes == {"CIR-01@north": "note de CIR-01", "SAN-01": "note de SAN-01"}
    assert [piece.line for piece in after.evidence.values()] == ["CIR-01@north", "SAN-01"]
    assert [one.subject for one in after.actions.values()] == ["CIR-01@north", "SAN-01"]
    assert [one.lines for one in after.findings.values()] == [("CIR-01@north",), ("SAN-01",)]


def test_an_action_on_a_finding_stays_on_it():
    before = action_taken(_spoken(), action(30, uuid(10)))
    assert zone_added(before, zone("north")).actions[uuid(30)].subject == uuid(10)


def test_the_second_zone_begins_unanswered():
    one = zone_added(_spoken(), zone("north"))
    two = zone_added(one, zone("south"))
    assert (two.answers, two.notes, two.evidence) == (one.answers, one.notes, one.evidence)


def test_a_zone_of_another_kind_takes_nothing():
    before = _spoken()
    assert zone_added(before, zone("wc", "toilets")).answers == before.answers


def test_a_zone_rewritten_keeps_what_was_said_there():
    one = zone_added(_spoken(), zone("north"))
    renamed = zone_added(one, zone("north").replaced(name="Nord"))
    assert renamed.zones["north"].name == "Nord"
    assert renamed.answers == one.answers


def test_a_zone_that_comes_back_finds_its_own_answer_and_the_line_it_splits_is_set_aside():
    gone = zone_removed(zone_added(_spoken(), zone("north")), "north")
    again = said(gone, {"CIR-01": "compliant"})
    back = zone_added(again, zone("north"))
    assert back.answers == again.answers
    assert back.answers["CIR-01@north"].verdict is Verdict.PARTIAL
    assert back.answers["CIR-01"].verdict is Verdict.COMPLIANT


def test_with_the_last_zone_of_its_kind_findings_go_back_to_the_line_it_split():
    one = zone_added(said(_spoken(), {"CIR-01": "compliant"}), zone("north"))
    assert overruled(one) == {"CIR-01@north": (uuid(10),), "SAN-01": (uuid(20),)}
    two = zone_added(one, zone("south"))
    assert [each.lines for each in zone_removed(two, "north").findings.values()] == [("CIR-01@north",), ("SAN-01",)]
    bare = zone_removed(one, "north")
    assert overruled(bare) == {"CIR-01": (uuid(10),), "SAN-01": (uuid(20),)}
    answered = said(bare, {"CIR-01": "compliant"})
    assert [each.line for each in contradicted_by_testers(answered)] == ["CIR-01"]
    assert overruled(zone_added(answered, zone("north"))) == overruled(one)


def test_a_finding_goes_back_to_no_line_that_is_not_asked():
    bare = audit(criterion(zone_kind="path", when="indoor"), zones={"north": zone("north")})
    hidden = event_changed(found(bare, finding(5, "CIR-01@north")), event(features="outdoor"))
    assert zone_removed(hidden, "north").findings[uuid(5)].lines == ("CIR-01@north",)


def test_a_finding_follows_the_first_zone_also_where_two_values_wait_for_a_person():
    after = zone_added(_spoken().replaced(contested=contested("CIR-01")), zone("north"))
    assert after.findings[uuid(10)].lines == ("CIR-01@north",)


def test_a_contested_line_is_not_settled_by_a_zone():
    before = _spoken().replaced(contested=contested("CIR-01"))
    after = zone_added(before, zone("north"))
    assert (after.answers, after.contested) == (before.answers, before.contested)


@given(
    st.lists(st.tuples(st.sampled_from(("add", "remove", "say")), st.sampled_from(("north", "south"))), max_size=8),
    st.sampled_from(("path", "toilets")),
)
def test_no_zone_added_or_removed_ever_loses_what_was_said(gestures, kind):
    now = _spoken()
    for gesture, name in gestures:
        before = now
        if gesture == "add":
            now = zone_added(now, zone(name, kind))
        elif name in now.zones and gesture == "remove":
            now = zone_removed(now, name)
        elif name in now.zones and kind == "path":
            now = noted(said(now, {f"CIR-01@{name}": "compliant"}), f"CIR-01@{name}", "vu")
            continue
        elif not now.zones_of("path"):
            now = noted(said(now, {"CIR-01": "non_compliant"}), "CIR-01", "revu")
            continue
        assert _things(now) == _things(before)


def test_a_zone_that_is_put_back_takes_over_as_the_first_of_its_kind_and_keeps_a_venue_that_is_gone():
    lost = zone("path-1", venue="Ailleurs")
    back = zone_put_back(_spoken(), lost)
    assert back.zones == {"path-1": lost}
    assert set(back.answers) == {"CIR-01@path-1", "SAN-01"}
    again = zone_put_back(back, zone("path-2"))
    assert again.answers == back.answers
    with pytest.raises(NotAllowedNow):
        zone_put_back(audit(PATH, state=State(state=AuditState.CLOSED)), lost)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sanitaires plage", "toilets"),
        ("Toilettes B", "toilets"),
        ("Entrée principale", "entrance"),
        ("Parking du lac", "parking"),
        ("Douche homme", "shower"),
        ("Poste de secours nord", "first_aid"),
        ("Main entrance", "entrance"),
        ("Poste 3", ""),
        ("Là-bas", ""),
        ("", ""),
    ],
)
def test_a_name_tells_its_kind_where_one_fits_best(name, kind):
    assert kind_told(shipped_checklist(), name) == kind
