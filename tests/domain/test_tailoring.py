"""Tailoring: the lines asked of an event, their level, their reason, their figures (RULES.md rules 1 to 4)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Bounds, Level
from audit_app.domain.event import SizeClass, VenueForm
from audit_app.domain.tailoring import bounds_for, declared, tailored
from tests.domain.examples import PROFILES, audit, criterion, event, line, measurement, people, zone

HALL = {"name": "Salle", "form": "existing_erp"}
QUAY = {"name": "Quai", "form": "road"}
SLOPE = measurement(code="slope", unit="%", min=None, max=5, by_form={"existing_erp": {"max": 6}})
ORDER = (Level.NOT_ASKED, Level.RECOMMENDED, Level.MANDATORY)
CLASSES = list(zip(SizeClass, tuple(SizeClass)[1:], strict=False))


def _mandatory(of):
    return {key for key, asked in tailored(of).lines.items() if asked.level is Level.MANDATORY}


def test_a_criterion_without_condition_is_asked_of_every_event():
    found = tailored(audit(criterion()))
    assert list(found.lines) == ["CIR-01"]
    assert found.lines["CIR-01"].asked_for == ()


def test_a_line_says_which_declared_features_brought_it():
    asked = criterion(when="toilets and (indoor or outdoor)")
    found = tailored(audit(asked, event=event(features="toilets outdoor parking")))
    assert found.lines["CIR-01"].asked_for == ("outdoor", "toilets")


def test_what_the_event_does_not_have_is_not_applicable_and_listed():
    asked = criterion(when="toilets")
    found = tailored(audit(asked))
    assert (dict(found.lines), found.not_applicable, found.not_asked) == ({}, (asked,), ())


def test_what_is_not_asked_of_the_size_class_is_listed_apart():
    asked = criterion(levels="not_asked")
    found = tailored(audit(asked))
    assert (dict(found.lines), found.not_applicable, found.not_asked) == ({}, (), (asked,))


def test_a_line_has_the_level_of_the_size_class_that_holds():
    asked = criterion(levels={"N1": "recommended", "N2": "mandatory", "N3": "mandatory", "N4": "mandatory"})
    assert line(asked).level is Level.RECOMMENDED
    assert line(asked, international=True).level is Level.MANDATORY
    assert line(asked, chosen_class="N2").level is Level.MANDATORY


def test_a_line_that_rests_on_our_own_proposal_is_never_mandatory():
    assert line(criterion(sources=[{"code": "JAUGE", "standing": "ours"}])).level is Level.RECOMMENDED


@pytest.mark.parametrize(("covered", "large"), [(500, False), (501, True)])
def test_more_than_500_seats_are_a_large_seating_without_being_declared(covered, large):
    found = event(seats={"covered": covered - 1, "open_air": 1})
    assert ("large_seating" in declared(found)) is large
    assert bool(tailored(audit(criterion(when="large_seating"), event=found)).lines) is large


def test_a_large_seating_may_also_be_declared():
    assert declared(event(features="large_seating")) == {"large_seating"}


def test_a_repeated_criterion_has_one_line_until_a_zone_of_its_kind_exists():
    asked = criterion(zone_kind="path")
    assert list(tailored(audit(asked)).lines) == ["CIR-01"]
    assert list(tailored(audit(asked, zones={"wc": zone("wc", "toilets")})).lines) == ["CIR-01"]


def test_a_repeated_criterion_has_one_line_a_zone_in_the_order_of_their_names():
    zones = {z.id: z for z in (zone("south"), zone("north"), zone("wc", "toilets"))}
    found = tailored(audit(criterion(zone_kind="path"), zones=zones)).lines
    assert list(found) == ["CIR-01@north", "CIR-01@south"]
    assert [asked.zone for asked in found.values()] == [zones["north"], zones["south"]]


def test_lines_follow_the_order_of_the_checklist():
    criteria = (criterion("SAN-01"), criterion("CIR-02"), criterion("CIR-01"))
    assert list(tailored(audit(*criteria)).lines) == ["SAN-01", "CIR-02", "CIR-01"]


def test_a_line_at_a_zone_takes_the_figure_of_the_venue_it_belongs_to():
    asked = criterion(zone_kind="path", measurements=[SLOPE.model_dump(mode="json")])
    zones = {z.id: z for z in (zone("hall", venue="Salle"), zone("quay", venue="Quai"))}
    found = tailored(audit(asked, event=event(venues=[HALL, QUAY]), zones=zones)).lines
    assert found["CIR-01@hall"].bounds(SLOPE) == Bounds(max=6)
    assert found["CIR-01@quay"].bounds(SLOPE) == Bounds(max=5)
    assert not found["CIR-01@hall"].strictest


@pytest.mark.parametrize("venue", [None, "Salle démolie"])
def test_a_zone_whose_venue_is_unknown_takes_the_strictest_figure_and_says_so(venue):
    asked = criterion(zone_kind="path", measurements=[SLOPE.model_dump(mode="json")])
    zones = {"hall": zone("hall", venue=venue)}
    found = tailored(audit(asked, event=event(venues=[HALL, QUAY]), zones=zones)).lines["CIR-01@hall"]
    assert found.bounds(SLOPE) == Bounds(max=5)
    assert found.strictest


def test_a_line_without_zone_takes_the_strictest_figure_among_the_venues_and_says_so():
    found = line(criterion(measurements=[SLOPE.model_dump(mode="json")]), venues=[HALL, QUAY])
    assert (found.bounds(SLOPE), found.strictest) == (Bounds(max=5), True)


@pytest.mark.parametrize("venues", [[HALL], [QUAY], [QUAY, {"name": "Village", "form": "tent"}]])
def test_venues_with_one_and_the_same_figure_have_no_strictest(venues):
    assert not line(criterion(measurements=[SLOPE.model_dump(mode="json")]), venues=venues).strictest


def test_the_strictest_is_the_greatest_least_and_the_least_most():
    width = measurement(min=120, max=300, by_form={"new_erp": {"min": 140}, "tent": {"max": 200}})
    forms = (VenueForm.NEW_ERP, VenueForm.TENT, VenueForm.ROAD)
    assert bounds_for(width, SizeClass.N1, forms) == Bounds(min=140, max=200)


def test_a_form_that_says_one_bound_keeps_the_other():
    width = measurement(min=120, max=300, by_form={"new_erp": {"min": 140}, "tent": {"max": 200}})
    assert bounds_for(width, SizeClass.N1, (VenueForm.NEW_ERP,)) == Bounds(min=140, max=300)
    assert bounds_for(width, SizeClass.N1, (VenueForm.TENT,)) == Bounds(min=120, max=200)


def test_a_bound_of_one_form_alone_holds_among_several():
    width = measurement(min=None, by_form={"new_erp": {"min": 140}})
    assert bounds_for(width, SizeClass.N1, (VenueForm.ROAD,)) == Bounds()
    assert bounds_for(width, SizeClass.N1, (VenueForm.ROAD, VenueForm.NEW_ERP)) == Bounds(min=140)


def test_a_figure_follows_the_size_class():
    testers = measurement(
        unit="count", kind="count", min=None, by_class={"N2": {"min": 4}, "N3": {"min": 6, "max": 20}}
    )
    found = [bounds_for(testers, size, (VenueForm.ROAD,)) for size in (SizeClass.N1, SizeClass.N2, SizeClass.N3)]
    assert found == [Bounds(), Bounds(min=4), Bounds(min=6, max=20)]


PLACES = measurement(
    code="places",
    unit="count",
    kind="count",
    min=None,
    max=90,
    target="wheelchair_places",
    by_class={"N3": {"min": 40}},
)


def _seated(count, **changes):
    asked = criterion(measurements=[PLACES.model_dump(mode="json")])
    return line(asked, seats={"covered": 0, "open_air": count}, **changes)


def test_a_computed_target_is_the_least_of_a_line_and_keeps_its_most():
    assert _seated(700).bounds(PLACES) == Bounds(min=15, max=90)
    assert _seated(700).targeted(PLACES).figures == {"seats": 700, "beyond": 13}


def test_the_greater_of_a_target_and_a_figure_of_the_checklist_holds():
    assert _seated(700, chosen_class="N3").bounds(PLACES).min == 40
    assert _seated(2_500, chosen_class="N3").bounds(PLACES).min == 51


def test_a_target_that_is_not_known_leaves_the_figures_as_they_are():
    assert (_seated(0).targeted(PLACES), _seated(0).bounds(PLACES)) == (None, Bounds(max=90))


def test_a_measurement_without_target_has_none():
    assert line(criterion(measurements=[SLOPE.model_dump(mode="json")])).targeted(SLOPE) is None


def test_a_line_without_its_event_computes_no_target():
    bare = replace(_seated(700), event=None)
    assert (bare.targeted(PLACES), bare == _seated(700)) == (None, True)


@given(st.lists(st.sampled_from(VenueForm), min_size=1, unique=True), st.sampled_from(VenueForm))
def test_one_more_form_is_never_more_lenient(forms, more):
    width = measurement(
        min=90, max=300, by_form={"new_erp": {"min": 120}, "iop": {"min": 140, "max": 280}, "tent": {"max": 200}}
    )
    before, after = (bounds_for(width, SizeClass.N1, tuple(some)) for some in (forms, [*forms, more]))
    assert after.min >= before.min
    assert after.max <= before.max


def test_the_same_audit_tailored_twice_is_worked_out_once():
    one = audit(criterion())
    assert tailored(one) is tailored(one.replaced(notes={"CIR-01": "vu"}))
    assert tailored(one) is not tailored(one.replaced(event=event(name="Autre")))


def test_two_checklists_are_never_taken_for_each_other():
    assert list(tailored(audit(criterion("CIR-01"))).lines) != list(tailored(audit(criterion("CIR-02"))).lines)


@given(
    st.lists(st.lists(st.sampled_from(ORDER), min_size=4, max_size=4), min_size=1, max_size=5), st.sampled_from(CLASSES)
)
def test_a_mandatory_line_stays_when_the_size_class_rises(ladders, classes):
    criteria = [
        criterion(f"CIR-{number:02}", levels=dict(zip(SizeClass, sorted(ladder, key=ORDER.index), strict=True)))
        for number, ladder in enumerate(ladders)
    ]
    low, high = (audit(*criteria, event=event(peak=people(0), chosen_class=size)) for size in classes)
    assert _mandatory(low) <= _mandatory(high)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("classes", CLASSES)
def test_the_shipped_checklist_drops_no_mandatory_line_when_the_size_class_rises(name, classes):
    low, high = (
        audit(
            checklist=shipped_checklist(),
            event=event(**PROFILES[name], chosen_class=size, chosen_class_reason="pour comparer"),
        )
        for size in classes
    )
    assert _mandatory(low)
    assert _mandatory(low) <= _mandatory(high)


@given(st.data(), st.sampled_from(CLASSES))
def test_the_shipped_checklist_drops_none_whatever_the_features(data, classes):
    shipped = shipped_checklist()
    features = data.draw(st.lists(st.sampled_from([term.code for term in shipped.features]), unique=True))
    low, high = (
        audit(checklist=shipped, event=event(features=features, chosen_class=size, chosen_class_reason="pour comparer"))
        for size in classes
    )
    assert _mandatory(low) <= _mandatory(high)


WALLED = measurement(
    code="width",
    min=120,
    by_form={"road": {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}}, "iop": {"min": 140}},
)
WALLS = measurement(code="walls", unit="count", kind="count", min=None, deciding=False)
NO_WALL, A_WALL = {"walls": Measured(amount=0)}, {"walls": Measured(amount=1)}
PARK = {"name": "Parc", "form": "iop"}


def _path(*venues):
    return line(criterion(measurements=[WALLED, WALLS]), venues=list(venues))


def test_on_a_road_the_strict_width_holds_until_it_is_said_that_there_is_no_wall():
    road = _path(QUAY)
    assert [road.bounds(WALLED, given) for given in ({}, A_WALL, NO_WALL)] == [
        Bounds(min=140),
        Bounds(min=140),
        Bounds(min=120),
    ]
    share = {"walls": Measured(amount=0, of=2)}
    assert road.bounds(WALLED, share) == Bounds(min=140)


def test_another_measurement_changes_nothing_where_another_text_holds():
    assert [_path(HALL).bounds(WALLED, given) for given in ({}, NO_WALL)] == [Bounds(min=120)] * 2
    assert _path(QUAY, PARK).bounds(WALLED, NO_WALL) == Bounds(min=140)


def test_what_only_chooses_a_figure_is_asked_where_it_may_change_one_and_is_never_lost():
    assert [m.code for m in _path(QUAY).measurements()] == ["width", "walls"]
    for elsewhere in (_path(HALL), _path(QUAY, PARK)):
        assert [m.code for m in elsewhere.measurements()] == ["width"]
        assert [m.code for m in elsewhere.measurements(A_WALL)] == ["width", "walls"]


def test_a_line_tells_which_figure_would_hold_instead():
    ((other, holds),) = _path(QUAY).alternatives(WALLED)
    assert (other.measurement, other.equals, holds) == ("walls", 0, Bounds(min=120))
    assert _path(HALL).alternatives(WALLED) == _path(QUAY).alternatives(WALLS) == ()


def test_the_figure_of_a_size_class_may_depend_on_another_measurement_too():
    lux = measurement(
        code="lux", by_class={"N1": {"min": 40, "unless": {"measurement": "walls", "equals": 0, "max": 60}}}
    )
    assert bounds_for(lux, SizeClass.N1, (VenueForm.ROAD,)) == Bounds(min=40)
    assert bounds_for(lux, SizeClass.N1, (VenueForm.ROAD,), NO_WALL) == Bounds(min=40, max=60)


def test_an_existing_installation_takes_the_figures_of_existing_buildings():
    shipped = shipped_checklist()
    pairs = [
        (m, m.by_form) for c in shipped.criteria for m in c.measurements if m.by_form and {*m.facts} & {*c.legal_facts}
    ]
    assert len(pairs) > 10
    for measured, _ in pairs:
        existing, erp = (
            bounds_for(measured, SizeClass.N2, (form,)) for form in (VenueForm.EXISTING_IOP, VenueForm.EXISTING_ERP)
        )
        assert existing == erp, measured.code
    new = {
        bounds_for(m, SizeClass.N2, (VenueForm.IOP,)) == bounds_for(m, SizeClass.N2, (VenueForm.NEW_ERP,))
        for m, _ in pairs
    }
    assert new == {True}
