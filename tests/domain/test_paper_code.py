"""Paper codes: one a line, and once printed it leads to that line or to none, whatever happens to the audit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.paper_code import line_of_code, numbered, paper_codes, series_of
from audit_app.domain.signs import LENGTH, MOST, is_whole
from audit_app.domain.tailoring import tailored
from audit_app.domain.zoning import zone_added, zone_removed
from audit_app.errors import OldCode, UnknownCode
from audit_app.identity import id_of_copy
from tests.domain.examples import audit, criterion, event, measurement, uuid, zone

MANY = tuple(criterion(f"CIR-{n:03}", zone_kind="path") for n in range(1, 130))
ZONES = {f"path-{n}": zone(f"path-{n}") for n in range(4)}
OTHER = uuid(7)[:-1] + "7"
SPLIT = (criterion("CIR-01", zone_kind="path"), criterion("CIR-02"), criterion("CIR-03", when="parking"))


def a_large_audit(**changes):
    return audit(*MANY, **({"zones": ZONES} | changes))


def led(asked, code):
    """Return the line a code leads to, None where it is refused."""
    try:
        return line_of_code(asked, code)
    except (OldCode, UnknownCode):
        return None


def test_every_line_has_a_code_of_its_own_that_leads_back_to_it():
    asked = a_large_audit()
    codes = paper_codes(asked)
    assert set(codes) == set(tailored(asked).lines)
    assert len(codes) == len(set(codes.values())) == 129 * 4
    assert all(is_whole(code) for code in codes.values())
    assert all(line_of_code(asked, f" {code.lower()} ") == line for line, code in list(codes.items())[:50])


def test_a_code_has_nothing_to_do_with_what_else_is_asked():
    few, more = audit(*SPLIT), audit(*SPLIT, event=event(features="indoor parking"))
    assert paper_codes(few).items() < paper_codes(more).items()


@st.composite
def places(draw):
    """A zone of one of two kinds."""
    kind = draw(st.sampled_from(("path", "toilets")))
    return zone(f"{kind}-{draw(st.text('23456789abcdefgh', min_size=1, max_size=5))}").replaced(kind=kind)


def with_places(zones):
    """Return an audit where lines repeat at paths, at toilets and nowhere, with these zones."""
    return audit(*SPLIT, criterion("SAN-01", zone_kind="toilets"), zones={one.id: one for one in zones})


@given(st.lists(places(), max_size=5), places())
def test_no_added_zone_ever_changes_the_line_of_a_printed_code(zones, new):
    before = with_places(zones)
    after = zone_added(before, new)
    first = not before.zones_of(new.kind)
    for line, code in paper_codes(before).items():
        heir = f"{line}@{new.id}"
        assert led(after, code) in ({heir} if first and heir in tailored(after).lines else {line, None})


changes = st.lists(st.sampled_from(("add", "remove", "parking", "copy")), min_size=1, max_size=6)


@given(st.lists(places(), max_size=3), changes, st.data())
def test_whatever_happens_to_an_audit_a_printed_code_leads_to_its_line_its_heir_or_none(zones, happens, data):
    now = with_places(zones)
    printed = paper_codes(now)
    said = {line: answered(now, line, Verdict.COMPLIANT).answers[line] for line in printed}
    now, led_to = now.replaced(answers=said), {line: {line} for line in printed}
    for change in happens:
        now = changed(now, change, data)
        for line, code in printed.items():
            there = led(now, code)
            assert there is None or there == line or there.startswith(f"{line}@")
            led_to[line] |= {there} - {None}
            assert len(led_to[line]) <= (1 if "@" in line else 2)


def changed(now, change, data):
    """Return the audit after something happened to it that no sheet knows of."""
    if change == "add":
        return zone_added(now, data.draw(places()))
    if change == "remove" and now.zones:
        return zone_removed(now, data.draw(st.sampled_from(sorted(now.zones))))
    if change == "parking":
        return now.replaced(event=event(features="indoor parking"))
    return now.replaced(id=id_of_copy(now.id))


def test_a_zone_added_since_never_makes_a_printed_code_mean_another_line():
    before = a_large_audit()
    printed = paper_codes(before)
    for number in range(60):
        new = f"path-x{number:03}"
        after = before.replaced(zones={**ZONES, new: zone(new)})
        assert len(set(paper_codes(after).values())) == 129 * 5
        assert all(led(after, printed[line]) in {line, None} for line in list(printed)[::16])


def test_the_code_of_a_line_leads_to_the_first_zone_that_takes_it_over():
    before = audit(*SPLIT)
    code = paper_codes(before)["CIR-01"]
    one = zone_added(before, zone("north"))
    assert line_of_code(one, code) == "CIR-01@north"
    two = zone_added(one, zone("south"))
    with pytest.raises(OldCode) as refused:
        line_of_code(two, code)
    codes = paper_codes(two)
    assert refused.value.criterion == "CIR-01"
    assert refused.value.now == tuple((codes[line], line) for line in ("CIR-01@north", "CIR-01@south"))
    assert codes["CIR-01@north"] == paper_codes(one)["CIR-01@north"]


def test_the_code_of_a_zone_that_is_gone_is_refused_with_the_codes_of_today():
    both = audit(*SPLIT, zones={"north": zone("north"), "south": zone("south")})
    code = paper_codes(both)["CIR-01@north"]
    said = answered(both, "CIR-01@north", Verdict.COMPLIANT)
    with pytest.raises(OldCode) as refused:
        line_of_code(zone_removed(said, "north"), code)
    assert refused.value.now == ((paper_codes(both)["CIR-01@south"], "CIR-01@south"),)
    with pytest.raises(UnknownCode):
        line_of_code(zone_removed(both, "north"), code)


def test_the_code_of_a_line_no_longer_asked_says_so():
    code = paper_codes(audit(*SPLIT, event=event(features="indoor parking")))["CIR-03"]
    with pytest.raises(OldCode) as refused:
        line_of_code(audit(*SPLIT), code)
    assert (refused.value.criterion, refused.value.now) == ("CIR-03", ())


def test_a_number_that_two_zones_draw_is_neither_of_theirs():
    alone = {name: numbered([name], 6)[name][-2] for name in "abcdefgh"}
    one, other = next((x, y) for x in alone for y in alone if x < y and alone[x] == alone[y])
    together = numbered([one, other], 60_000) | numbered([one, other], 6)
    assert together[one][-2] != together[other][-2]
    assert alone[one] in {*together[one]} & {*together[other]}
    assert alone[one] not in {together[one][-2], together[other][-2]}


def test_two_zones_that_meet_are_refused_with_their_codes_of_today():
    by_number = {}
    for name in (f"path-{n}" for n in range(400)):
        by_number.setdefault(numbered([name], MOST // 129)[name][0], []).append(name)
    one, other = next(pair for pair in by_number.values() if len(pair) > 1)[:2]
    before = a_large_audit(zones={one: zone(one)})
    printed = paper_codes(before)["CIR-001@" + one]
    after = zone_added(before, zone(other))
    with pytest.raises(OldCode) as refused:
        line_of_code(after, printed)
    assert {line for _code, line in refused.value.now} == {f"CIR-001@{one}", f"CIR-001@{other}"}


@given(st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, min_size=1), st.integers(30, 60), st.data())
def test_no_number_ever_leads_to_another_zone_than_the_one_it_was_printed_for(zones, below, data):
    printed = numbered(zones, below)
    added = data.draw(st.lists(st.sampled_from("qrstuvwxyz"), unique=True))
    today = numbered([*zones, *added], below)
    for zone_id in zones:
        number = printed[zone_id][-2]
        if sum(number in numbers for numbers in printed.values()) > 1:
            continue  # more zones than numbers: it was refused when it was printed
        assert {one for one, numbers in today.items() if number in numbers} >= {zone_id}


def test_as_many_zones_as_numbers_come_to_an_end():
    assert len(numbered([f"path-{n}" for n in range(30)], 20)) == 30


def test_a_slip_is_refused_with_the_codes_it_is_near_to():
    asked = a_large_audit()
    line, code = next(iter(paper_codes(asked).items()))
    slipped = ("2" if code[0] != "2" else "3") + code[1:]
    with pytest.raises(UnknownCode) as refused:
        line_of_code(asked, slipped)
    assert refused.value.misread
    assert (code, line) in refused.value.near


def test_a_sheet_of_another_audit_is_refused_and_its_series_tells_it():
    mine, other = a_large_audit(), a_large_audit(id=OTHER)
    assert sum(led(other, code) is not None for code in paper_codes(mine).values()) <= 5
    foreign = next(code for code in paper_codes(mine).values() if led(other, code) is None)
    with pytest.raises(UnknownCode) as refused:
        line_of_code(other, foreign)
    assert not refused.value.misread
    assert refused.value.near == ()
    assert refused.value.series == series_of(other) != series_of(mine)


def test_the_sheets_of_an_audit_are_those_of_its_copies_too():
    mine = a_large_audit()
    copied = a_large_audit(id=id_of_copy(mine.id))
    assert copied.id != mine.id
    assert series_of(copied) == series_of(mine)
    assert paper_codes(copied) == paper_codes(mine)


def test_a_grid_of_other_measurements_is_another_series():
    wide = audit(criterion("CIR-01", measurements=[measurement().model_dump(mode="json")]))
    bare = audit(criterion("CIR-01"))
    assert wide.id == bare.id
    assert series_of(wide) != series_of(bare)
    assert paper_codes(wide)["CIR-01"] != paper_codes(bare)["CIR-01"]
    assert len(series_of(wide)) < LENGTH
