"""Measuring: what people type becomes a number in the measurement's unit; a verdict is proposed (RULES.md rule 5)."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.checklist import Bounds, Unit
from audit_app.domain.measuring import in_unit, is_far_off, is_inside, lacking, missing_measures, passes, proposed, read
from audit_app.errors import UnknownMeasure, UnreadableMeasure
from tests.domain.examples import criterion, line, measurement, people

LENGTHS = (Unit.MM, Unit.CM, Unit.M, Unit.KM)
WIDTH = measurement()
SHARE = measurement(code="share", unit="%", kind="ratio", min=50)
COUNT = measurement(code="seats", unit="count", kind="count", min=2)
LEAD = measurement(code="lead", unit="d", min=30)


def _line(*measurements, **changes):
    return line(criterion(measurements=[m.model_dump(mode="json") for m in measurements]), **changes)


def _read(typed, asked=WIDTH, unit=""):
    return read(_line(asked), {"": typed}, unit)[asked.code]


@pytest.mark.parametrize(
    ("typed", "unit", "amount"),
    [
        ("115", "", 115.0),
        ("1,15 m", "", 1.15 * 100),
        ("1.15", "m", 115.0),
        ("1150 mm", "", 115.0),
        ("1 150 mm", "", 115.0),
        ("1\u202f150\u00a0mm", "", 115.0),
        ("0,00115km", "", 115.0),
        (" 115 CM ", "", 115.0),
        (",5", "m", 50.0),
        ("+115", "", 115.0),
        ("115 cm", "mm", 115.0),
        ("١١٥", "", 115.0),
    ],
)
def test_a_length_is_read_as_people_write_it(typed, unit, amount):
    assert math.isclose(_read(typed, unit=unit).amount, amount)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "large",
        "1,15 kg",
        "12 34",
        "1 15",
        "1 1500",
        "1,2,3",
        "1..2",
        "m",
        "3/4",
        "-5",
        "\u22125",
        "1e3",
        "1000000000000",
        "½",
        "5 m 2",
    ],
)
def test_what_is_no_length_is_refused_with_what_was_typed(typed):
    with pytest.raises(UnreadableMeasure) as refused:
        _read(typed)
    assert (refused.value.line, refused.value.code, refused.value.unit) == ("CIR-01", "width", "cm")
    assert refused.value.typed == typed


@pytest.mark.parametrize("unit", ["cm", "kg"])
def test_a_unit_given_apart_is_refused_with_the_number_when_it_does_not_fit(unit):
    with pytest.raises(UnreadableMeasure) as refused:
        _read("12", measurement(unit="lux"), unit=unit)
    assert refused.value.typed == f"12 {unit}"


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("%", "5 %"),
        ("lux", "5 lx"),
        ("dB(A)", "5 dB"),
        ("min", "5 mn"),
        ("d", "5 j"),
        ("m2", "5 m²"),
        ("kg", "5 kg"),
        ("EUR", "5 €"),
        (":1", "5:1"),
        ("pt", "5 pt"),
        ("N", "5 N"),
        ("min", "300 s"),
        ("d", "5 d"),
        ("m2", "5m2"),
    ],
)
def test_every_unit_is_written_as_people_do(unit, typed):
    assert _read(typed, measurement(unit=unit)).amount == 5.0


@pytest.mark.parametrize(("typed", "minutes"), [("1 h", 60), ("1,5h", 90), ("90 s", 1.5), ("20", 20), ("20 min", 20)])
def test_hours_and_seconds_become_minutes(typed, minutes):
    assert _read(typed, measurement(unit="min")).amount == minutes


def test_a_minute_is_no_day_and_a_metre_no_square_metre():
    for unit, typed in (("d", "5 min"), ("m2", "5 m"), ("m", "5 m2"), ("lux", "1 h")):
        assert in_unit(typed, "", measurement(unit=unit)) is None


@given(st.decimals(0, 10**6, places=3), st.sampled_from(LENGTHS), st.sampled_from(LENGTHS))
def test_a_length_converted_and_converted_back_is_the_same(number, one, other):
    there = in_unit(f"{number:f}", one, measurement(unit=other))
    assert there is not None
    assert in_unit(f"{there:f}", other, measurement(unit=one)) == number


@given(st.decimals(-(10**6), 10**6, places=4), st.sampled_from(Unit))
def test_a_number_in_the_measurements_own_unit_is_that_number(number, unit):
    written = f"{number:f}".replace(".", ",")
    assert in_unit(written, "", measurement(unit=unit)) == number
    assert in_unit(written, unit, measurement(unit=unit)) == number


@given(st.text())
def test_whatever_is_typed_gives_a_number_or_is_refused(text):
    try:
        found = _read(text)
    except UnreadableMeasure:
        return
    assert 0 <= found.amount <= 1e9


def test_a_number_goes_up_to_a_thousand_million():
    assert _read("1 000 000 000").amount == 1e9
    with pytest.raises(UnreadableMeasure):
        _read("1 000 000 001")


def test_days_may_be_negative():
    assert _read("-3", LEAD).amount == -3.0


def test_a_count_is_whole():
    assert _read("3", COUNT).amount == 3.0
    assert _read("3,0", COUNT).amount == 3.0
    with pytest.raises(UnreadableMeasure):
        _read("3,5", COUNT)


@pytest.mark.parametrize(
    ("typed", "amount", "of"),
    [("3/4", 3, 4), ("3 / 4", 3, 4), ("75 %", 75, 100), ("75", 75, 100), ("0/0", 0, 0), ("1 200/1 500", 1200, 1500)],
)
def test_a_ratio_is_typed_as_two_counts_or_a_percentage(typed, amount, of):
    assert _read(typed, SHARE) == Measured(amount=amount, of=of)


@pytest.mark.parametrize("typed", ["3/", "/4", "3/4/5", "-3/4", "3/-4", "3/x"])
def test_a_broken_ratio_is_refused(typed):
    with pytest.raises(UnreadableMeasure):
        _read(typed, SHARE)


def test_several_measurements_are_named_by_their_codes():
    found = read(_line(WIDTH, SHARE), {"width": "1,2 m", "share": "3/4"})
    assert found == {"width": Measured(amount=120), "share": Measured(amount=3, of=4)}


@pytest.mark.parametrize(
    ("measurements", "code", "choices"),
    [
        ((WIDTH, SHARE), "", ("width", "share")),
        ((WIDTH, SHARE), "widht", ("width",)),
        ((WIDTH, SHARE), "zzz", ("width", "share")),
        ((), "", ()),
        ((), "width", ()),
    ],
)
def test_an_unknown_measurement_is_refused_with_the_nearest_ones(measurements, code, choices):
    with pytest.raises(UnknownMeasure) as refused:
        read(_line(*measurements), {code: "3"})
    assert (refused.value.code, refused.value.choices) == (code, choices)


@pytest.mark.parametrize(
    ("amount", "bounds", "inside"),
    [
        (115.0, Bounds(min=115.0), True),
        (1.15, Bounds(min=1.15), True),
        (1.15, Bounds(max=1.15), True),
        (1.149, Bounds(min=1.15), False),
        (1.151, Bounds(max=1.15), False),
        (0.1 + 0.2, Bounds(max=0.3), False),
        (5.0, Bounds(min=4.0, max=6.0), True),
        (3.9, Bounds(min=4.0, max=6.0), False),
        (6.1, Bounds(min=4.0, max=6.0), False),
        (-3.0, Bounds(min=-3.0), True),
        (7.0, Bounds(), True),
    ],
)
def test_a_number_is_inside_up_to_its_border(amount, bounds, inside):
    assert is_inside(Measured(amount=amount), bounds) is inside


@given(st.integers(0, 100_000), st.integers(0, 100_000), st.integers(0, 3))
def test_the_border_is_exact_whatever_the_decimals(number, bound, places):
    written, least = (Decimal(n).scaleb(-places) for n in (number, bound))
    assert is_inside(Measured(amount=float(written)), Bounds(min=float(least))) is (number >= bound)
    assert is_inside(Measured(amount=float(written)), Bounds(max=float(least))) is (number <= bound)


def test_a_length_typed_in_metres_meets_its_border_in_centimetres():
    slot = measurement(min=115)
    assert proposed(_line(slot), {"width": _read("1,15 m", slot)}) is Verdict.COMPLIANT
    assert proposed(_line(slot), {"width": _read("1,149 m", slot)}) is Verdict.NON_COMPLIANT


@pytest.mark.parametrize(
    ("amount", "of", "inside"),
    [(1, 3, False), (333_333, 1_000_000, False), (333_334, 1_000_000, True), (2, 6, False), (34, 100, True)],
)
def test_a_ratio_is_compared_as_a_percentage(amount, of, inside):
    assert is_inside(Measured(amount=amount, of=of), Bounds(min=33.3334)) is inside


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 100))
def test_a_ratio_meets_its_border_exactly(amount, of, percent):
    assert is_inside(Measured(amount=amount, of=of), Bounds(min=percent)) is (100 * amount >= percent * of)
    assert is_inside(Measured(amount=amount, of=of), Bounds(max=percent)) is (100 * amount <= percent * of)


def test_a_difference_in_the_thirty_first_digit_still_counts():
    just_short = Measured(amount=0.01000000000000002, of=1.000000000000001)
    assert not is_inside(just_short, Bounds(min=1.000000000000001))


def test_a_verdict_follows_from_every_deciding_measurement():
    asked = _line(WIDTH, measurement(code="slope", unit="%", min=None, max=5))
    inside, outside = {"width": Measured(amount=120)}, {"width": Measured(amount=119)}
    gentle, steep = {"slope": Measured(amount=5)}, {"slope": Measured(amount=5.1)}
    assert proposed(asked, inside | gentle) is Verdict.COMPLIANT
    assert proposed(asked, outside | gentle) is Verdict.NON_COMPLIANT
    assert proposed(asked, inside | steep) is Verdict.NON_COMPLIANT
    assert proposed(asked, inside) is None
    assert proposed(asked, {}) is None


def test_a_measurement_that_does_not_decide_neither_proposes_nor_prevents():
    width, slope = WIDTH, measurement(code="slope", unit="%", min=None, max=5, deciding=False)
    assert proposed(_line(slope), {"slope": Measured(amount=3)}) is None
    assert proposed(_line(width, slope), {"width": Measured(amount=120)}) is Verdict.COMPLIANT
    assert (
        proposed(_line(width, slope), {"width": Measured(amount=120), "slope": Measured(amount=9)}) is Verdict.COMPLIANT
    )


def test_a_line_without_measurement_proposes_nothing():
    assert proposed(_line(), {"width": Measured(amount=120)}) is None


def test_a_deciding_measurement_without_a_bound_proposes_nothing():
    free = measurement(code="toilets", unit="count", kind="count", min=None)
    assert proposed(_line(free), {"toilets": Measured(amount=10)}) is None
    assert proposed(_line(WIDTH, free), {"width": Measured(amount=1), "toilets": Measured(amount=1)}) is None


PLACES = measurement(code="places", unit="count", kind="count", min=None, target="wheelchair_places")


@pytest.mark.parametrize(("places", "verdict"), [(15, Verdict.COMPLIANT), (14, Verdict.NON_COMPLIANT)])
def test_a_computed_target_decides_by_the_numbers_of_the_event(places, verdict):
    asked = _line(PLACES, seats={"covered": 0, "open_air": 700})
    assert proposed(asked, {"places": Measured(amount=places)}) is verdict


def test_a_computed_target_whose_number_is_not_known_proposes_nothing():
    assert proposed(_line(PLACES), {"places": Measured(amount=15)}) is None


def test_a_computed_target_may_follow_from_what_is_counted_on_the_line():
    cabins = measurement(code="cabins", unit="count", kind="count", min=None, deciding=False)
    asked = _line(measurement(code="adapted", unit="count", kind="count", min=None, target="adapted_cabins"), cabins)
    one = {"adapted": Measured(amount=1)}
    verdicts = [proposed(asked, one | {"cabins": Measured(amount=count)}) for count in (20, 21)]
    assert verdicts == [Verdict.COMPLIANT, Verdict.NON_COMPLIANT]
    assert proposed(asked, one) is None


TOILETS = measurement(code="accessible", unit="count", kind="count", min=None, target="accessible_toilets")
CUBICLES = measurement(code="standard", unit="count", kind="count", min=None, deciding=False)


def test_a_floor_says_what_is_too_few_and_never_what_is_enough():
    asked = _line(TOILETS, CUBICLES, peak=people(20_470))
    three, two = {"accessible": Measured(amount=3)}, {"accessible": Measured(amount=2)}
    assert proposed(asked, three) is None
    assert proposed(asked, two) is Verdict.NON_COMPLIANT
    assert [passes(asked, TOILETS, given) for given in (three, two, {})] == [None, False, None]
    assert lacking(asked, TOILETS, three) == "standard"
    assert missing_measures(asked, three) == ("standard",)
    assert missing_measures(asked, two) == ()


@pytest.mark.parametrize(("standard", "verdict"), [(45, Verdict.COMPLIANT), (46, Verdict.NON_COMPLIANT)])
def test_above_a_floor_what_is_counted_beside_decides(standard, verdict):
    asked = _line(TOILETS, CUBICLES, peak=people(20_470))
    given = {"accessible": Measured(amount=3), "standard": Measured(amount=standard)}
    assert proposed(asked, given) is verdict
    assert passes(asked, TOILETS, given) is (verdict is Verdict.COMPLIANT)
    assert missing_measures(asked, given) == ()


def test_where_the_table_goes_the_number_of_people_is_enough():
    asked = _line(TOILETS, CUBICLES, peak=people(1_500))
    assert proposed(asked, {"accessible": Measured(amount=2)}) is Verdict.COMPLIANT


def test_a_ratio_out_of_nothing_proposes_nothing():
    assert proposed(_line(SHARE), {"share": Measured(amount=0, of=0)}) is None
    assert proposed(_line(SHARE), {"share": Measured(amount=0, of=1)}) is Verdict.NON_COMPLIANT


def test_the_figure_is_that_of_the_venues_form():
    slope = measurement(code="slope", unit="%", min=None, max=5, by_form={"existing_erp": {"max": 6}})
    verdicts = [
        proposed(_line(slope, venues=[{"name": "Lieu", "form": form}]), {"slope": Measured(amount=5.5)})
        for form in ("existing_erp", "new_erp", "iop")
    ]
    assert verdicts == [Verdict.COMPLIANT, Verdict.NON_COMPLIANT, Verdict.NON_COMPLIANT]


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_partial_is_never_computed(amount, bound):
    found = proposed(_line(measurement(min=bound)), {"width": Measured(amount=amount)})
    assert found in {Verdict.COMPLIANT, Verdict.NON_COMPLIANT}


def test_the_unnamed_measurement_is_the_only_one_asked_here():
    width = measurement(by_form={"road": {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}}})
    walls = measurement(code="walls", unit="count", kind="count", min=None, deciding=False)
    hall, road = (_line(width, walls, venues=[{"name": "Lieu", "form": form}]) for form in ("existing_erp", "road"))
    assert read(hall, {"": "130"}) == {"width": Measured(amount=130)}
    with pytest.raises(UnknownMeasure) as refused:
        read(road, {"": "130"})
    assert refused.value.choices == ("width", "walls")
    assert read(hall, {"walls": "1"}) == {"walls": Measured(amount=1)}


@pytest.mark.parametrize(
    ("amount", "unit", "bounds", "far"),
    [
        (11.9, "cm", Bounds(min=120.0), True),
        (12.0, "cm", Bounds(min=120.0), False),
        (1.45, "m", Bounds(min=20.0), True),
        (0.0, "cm", Bounds(min=120.0), False),
        (40.0, "cm", Bounds(max=2.0), False),
        (41.0, "cm", Bounds(max=2.0), True),
        (5.0, "cm", Bounds(max=0.0), False),
        (1.0, "%", Bounds(min=70.0), False),
        (1.0, "lux", Bounds(min=20.0), False),
        (1.0, "cm", Bounds(), False),
    ],
)
def test_only_a_length_can_be_far_off(amount, unit, bounds, far):
    assert is_far_off(Measured(amount=amount), measurement(unit=unit), bounds) is far


def test_a_share_is_never_far_off():
    assert not is_far_off(Measured(amount=1, of=100), measurement(), Bounds(min=120.0))
