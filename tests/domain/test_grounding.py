"""A figure rests on a fact, and no text is said to bind a place it does not name (RULES.md rule 2)."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Level, Standing
from audit_app.domain.event import SizeClass, VenueForm
from audit_app.domain.grounding import Ground, ground
from audit_app.domain.tailoring import Line, bounds_for
from tests.domain.examples import checklist, criterion, line, measurement

WORDS = {"fr": "mot", "en": "word"}
NEW_ONLY = {"forms": ["new_erp", "existing_erp"]}
ORDER = {"id": "P-01", "text": WORDS, "says": WORDS, "standing": "seen"} | NEW_ONLY
ROADS = {"id": "P-02", "text": WORDS, "says": WORDS, "standing": "seen", "forms": ["road"]}
OWN = {"id": "X-01", "text": WORDS, "says": WORDS, "standing": "ours"}


def _known(width):
    return checklist(criterion(measurements=[width.model_dump(mode="json")]), facts=[ORDER, ROADS, OWN])


def _ground(width, *forms, measured=None, **changes):
    known = _known(width)
    venues = [{"name": form, "form": form} for form in forms]
    asked = line(known.criteria[0], venues=venues, **changes)
    return ground(known, asked, width, measured or {})


def _at(asked, form):
    """The line of a criterion at a venue of that form, whatever brings it."""
    return Line(asked.id, asked, None, Level.MANDATORY, (form,), SizeClass.N4, ())


def _found(width, *forms, **changes):
    base = _ground(width, *forms, **changes)
    return (base.fact.id if base.fact else "", base.borrowed)


@pytest.mark.parametrize("form", VenueForm)
def test_a_text_binds_the_forms_it_names_and_is_borrowed_elsewhere(form):
    base = _ground(measurement(fact="P-01"), form)
    bound = form in {VenueForm.NEW_ERP, VenueForm.EXISTING_ERP}
    assert base.fact is not None
    assert (base.fact.id, base.borrowed, base.by_analogy) == ("P-01", () if bound else (form,), not bound)


def test_a_figure_of_ours_holds_anywhere_and_borrows_from_nobody():
    assert _found(measurement(fact="X-01"), "natural_ground") == ("X-01", ())


def test_the_bounds_of_a_form_may_rest_on_another_fact():
    width = measurement(
        fact="X-01", by_form={"new_erp": {"min": 83, "fact": "P-01"}, "tent": {"min": 83, "fact": "P-01"}}
    )
    assert _found(width, "new_erp") == ("P-01", ())
    assert _found(width, "tent") == ("P-01", (VenueForm.TENT,))
    assert _found(width, "iop") == ("X-01", ())


def test_the_bounds_of_a_size_class_may_too():
    width = measurement(fact="P-01", by_class={"N1": {"min": 150, "fact": "X-01"}})
    assert _found(width, "new_erp") == ("X-01", ())
    assert _found(width, "new_erp", chosen_class="N2") == ("P-01", ())


def test_of_several_venues_the_one_whose_figure_holds_says_where_it_comes_from():
    width = measurement(
        fact="X-01", min=80, by_form={"new_erp": {"min": 83, "fact": "P-01"}, "existing_erp": {"min": 77}}
    )
    assert _found(width, "natural_ground", "new_erp") == ("P-01", ())
    assert _found(width, "natural_ground", "existing_erp") == ("X-01", ())
    slope = measurement(min=None, max=5, fact="P-01", by_form={"existing_erp": {"max": 6}})
    assert _found(slope, "tent", "existing_erp", "building") == ("P-01", (VenueForm.TENT, VenueForm.BUILDING))
    assert _found(slope, "tent", "new_erp") == ("P-01", ()), "one text that binds is enough"


def test_another_measurement_may_choose_the_figure_and_so_its_text():
    road = {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}, "fact": "P-02"}
    width = measurement(fact="P-01", min=130, by_form={"road": road})
    known = checklist(
        criterion(
            measurements=[
                width.model_dump(mode="json"),
                measurement(code="walls", min=None, deciding=False).model_dump(mode="json"),
            ]
        ),
        facts=[ORDER, ROADS],
    )
    asked = line(known.criteria[0], venues=[{"name": "a", "form": "road"}, {"name": "b", "form": "new_erp"}])
    assert ground(known, asked, width).fact.id == "P-02"
    assert ground(known, asked, width, {"walls": Measured(amount=0)}).fact.id == "P-01"


def test_without_a_fact_or_with_one_unknown_nothing_is_borrowed():
    assert _ground(measurement(), "tent") == Ground(None)
    assert _ground(measurement(fact="Z-09"), "tent") == Ground(None)


@pytest.mark.parametrize("form", ["natural_ground", "tent", "building"])
def test_no_figure_we_ship_passes_for_law_where_no_order_binds(form):
    shipped = shipped_checklist()
    orders = ("arrêté du 20 avril 2017", "arrêté du 8 décembre 2014", "arrêté du 15 janvier 2007")
    seen = 0
    for one in shipped.criteria:
        asked = _at(one, VenueForm(form))
        for m in one.measurements:
            base = ground(shipped, asked, m)
            if base.fact and base.fact.text.fr.startswith(orders) and "GN 8" not in base.fact.text.fr:
                assert base.by_analogy, (one.id, m.code)
                seen += 1
    assert seen > 30


@pytest.mark.parametrize("form", ["natural_ground", "tent", "building"])
def test_where_no_order_binds_every_width_door_and_slope_is_that_of_new_places(form):
    shipped = shipped_checklist()
    apart = {("SAN-04", "clear_width")}  # a figure of ours between the two orders
    pairs = [(c.id, m) for c in shipped.criteria for m in c.measurements if {*m.facts} & {*c.legal_facts}]
    for name, m in pairs:
        if (name, m.code) not in apart:
            own, new = (bounds_for(m, SizeClass.N2, (one,)) for one in (VenueForm(form), VenueForm.NEW_ERP))
            assert own == new, (name, m.code)


def test_the_door_of_an_accessible_toilet_is_ours_outside_the_orders_and_a_texts_inside():
    shipped = shipped_checklist()
    asked = shipped.by_id["SAN-04"]
    door = asked.measurement("clear_width")
    found = {}
    for form in VenueForm:
        at = _at(asked, form)
        found[form] = (ground(shipped, at, door).fact.standing, at.bounds(door).min)
    ours, law = Standing.OURS, Standing.SEEN
    assert [found[form] for form in VenueForm] == [
        (law, 83), (law, 77), (law, 83), (law, 77), (ours, 80), (ours, 80), (ours, 80), (ours, 80)
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["CIR-02", "TRA-09"])
def test_on_a_road_with_walls_no_point_is_narrower_than_the_path(name):
    asked = shipped_checklist().by_id[name]
    at = _at(asked, VenueForm.ROAD)
    width, pinch = (asked.measurement(code) for code in ("width", "pinch"))
    for given, least in (({}, 140), ({"walls": Measured(amount=1)}, 140), ({"walls": Measured(amount=0)}, 120)):
        assert (at.bounds(width, given).min, at.bounds(pinch, given).min) == (least, least)
    assert ground(shipped_checklist(), at, pinch).fact.id == "P-01"
