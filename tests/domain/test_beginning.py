"""Beginning: an event that fits the checklist becomes an audit with its own copy (RULES.md rules 1, 11, 13)."""

import pytest

from audit_app.domain.audit import AuditState, State
from audit_app.domain.beginning import MOST_FAULTS, begun, event_changed, event_faults, feature_faults
from audit_app.domain.event import ErpType, Venue, VenueForm, Zone
from audit_app.errors import NotAllowedNow
from tests.domain.examples import MONTHS_BEFORE, audit, checklist, criterion, event, people, uuid


def test_an_event_of_the_closed_list_has_no_fault():
    assert event_faults(event(features="indoor parking"), checklist()) == ()


def test_an_unknown_feature_is_refused_with_the_nearest_valid_ones():
    (fault,) = event_faults(event(features="indoor outdor"), checklist())
    assert (fault.code, fault.where, fault.found) == ("unknown_feature", "features[2]", "outdor")
    assert fault.choices[0] == "outdoor"


def test_a_feature_like_no_other_is_refused_with_the_whole_list():
    (fault,) = feature_faults(["zzz"], checklist())
    assert fault.choices == ("indoor", "outdoor", "parking", "toilets")


def test_a_feature_said_twice_is_refused_once():
    (fault,) = event_faults(event(features="indoor indoor indoor outdoor"), checklist())
    assert (fault.code, fault.where, fault.found) == ("repeated", "features", "indoor")


def test_what_is_found_is_never_long():
    unknown, repeated = feature_faults(["z" * 500] * 2, checklist())[1:]
    assert (len(unknown.found), len(repeated.found)) == (80, 80)


def test_a_lower_class_without_a_reason_is_refused_and_one_with_a_reason_is_not():
    lower = {"peak": people(301), "chosen_class": "N1"}
    (fault,) = event_faults(event(**lower), checklist())
    assert (fault.code, fault.where, fault.found) == ("lower_class_without_reason", "chosen_class_reason", "N1")
    assert event_faults(event(**lower, chosen_class_reason="deux vagues"), checklist()) == ()


def test_all_faults_are_told_at_once():
    wrong = event(features="outdor indoor indoor", peak=people(301), chosen_class="N1")
    codes = [fault.code for fault in event_faults(wrong, checklist())]
    assert codes == ["unknown_feature", "repeated", "lower_class_without_reason"]


def test_an_audit_begins_open_empty_and_with_its_own_checklist():
    found = begun(event(), checklist(criterion("SAN-01")), audit_id=uuid(3), on=MONTHS_BEFORE)
    assert found == audit(criterion("SAN-01"), id=uuid(3))
    assert found.checklist.hash == checklist(criterion("SAN-01")).hash
    assert (found.state, found.is_open, found.answers) == (State(), True, {})


def test_a_changed_event_keeps_the_rest():
    before = audit(notes={"CIR-01": "vu"})
    after = event_changed(before, event(name="Autre"))
    assert after == before.replaced(event=event(name="Autre"))


def test_a_venue_that_changes_its_name_keeps_its_zones():
    hall, street = (Venue(name=name, form=VenueForm.ROAD) for name in ("Salle", "Rue"))
    zones = {"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Salle")}
    before = audit(event=event().replaced(venues=(hall, street)), zones=zones)
    named = before.event.replaced(venues=(hall.replaced(name="Grande salle"), street))
    assert event_changed(before, named).zones["path-1"].venue == "Grande salle"


@pytest.mark.parametrize(
    ("other", "there"),
    [
        ({"form": VenueForm.IOP}, "Gymnase"),
        ({"erp_type": ErpType.L}, "Gymnase"),
        ({"erp_category": 2}, "Gymnase"),
        ({"erp_category": None}, "Prairie"),
        ({}, "Prairie"),
    ],
)
def test_a_venue_of_another_form_or_kind_in_the_place_of_one_does_not_take_its_zones(other, there):
    hall = Venue(name="Gymnase", form=VenueForm.EXISTING_ERP, erp_type=ErpType.X, erp_category=4)
    zones = {"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Gymnase")}
    before = audit(event=event().replaced(venues=(hall,)), zones=zones)
    changed = before.event.replaced(venues=(hall.replaced(name="Prairie", **other),))
    assert event_changed(before, changed).zones["path-1"].venue == there


def test_a_venue_keeps_its_zones_when_another_is_added_beyond_one_that_stays():
    hall, street, park = (Venue(name=name, form=VenueForm.ROAD) for name in ("Salle", "Rue", "Parc"))
    zones = {"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Salle")}
    before = audit(event=event().replaced(venues=(hall, street)), zones=zones)
    more = before.event.replaced(venues=(hall.replaced(name="Grande salle"), street, park))
    assert event_changed(before, more).zones["path-1"].venue == "Grande salle"
    assert event_changed(event_changed(before, more), before.event) == before


def test_a_venue_that_is_removed_or_moved_renames_no_zone():
    hall, street = (Venue(name=name, form=VenueForm.ROAD) for name in ("Salle", "Rue"))
    zones = {"path-1": Zone(id="path-1", kind="path", name="Allée", venue="Salle")}
    before = audit(event=event().replaced(venues=(hall, street)), zones=zones)
    for venues in ((street,), (street, hall)):
        assert event_changed(before, before.event.replaced(venues=venues)).zones == zones


def test_the_event_of_a_closed_audit_stays():
    with pytest.raises(NotAllowedNow) as refused:
        event_changed(audit(state=State(state=AuditState.CLOSED)), event(name="Autre"))
    assert refused.value.gesture == "event"


def test_a_file_of_nothing_but_unknown_features_is_refused_at_once():
    faults = feature_faults([f"nonsense_{n}" for n in range(100_000)], checklist())
    assert len(faults) == MOST_FAULTS
    assert faults[0].code == "unknown_feature"
