"""The file that declares an event: read whole, or refused with everything wrong in it at once."""

import json
import re
from pathlib import Path

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.event import ErpType, Event, EventKind, SizeClass, VenueForm
from audit_app.errors import CannotRead, Fault, FaultyFile, FileMissing, FileTooLarge
from audit_app.exchange import event_file

EVENTS = Path(__file__).parents[1] / "data" / "events"
RACE = json.loads((EVENTS / "n2-10-km-ville.json").read_text("utf-8"))


def read(path: Path, **changes) -> Event:
    fields = {key: value for key, value in (RACE | changes).items() if value is not ...}
    path.write_text(json.dumps(fields), "utf-8")
    return event_file.read(path, shipped_checklist())


def faults(path: Path, **changes) -> dict[str, list[Fault]]:
    """Return the faults of the changed race by their code."""
    with pytest.raises(FaultyFile) as caught:
        read(path, **changes)
    found: dict[str, list[Fault]] = {}
    for fault in caught.value.faults:
        found.setdefault(fault.code, []).append(fault)
    assert len(set(caught.value.faults)) == len(caught.value.faults)
    return found


@pytest.fixture
def path(tmp_path):
    return tmp_path / "événement.json"


@pytest.mark.parametrize("event", sorted(EVENTS.glob("*.json")), ids=lambda path: path.stem)
def test_the_example_events_are_read(event):
    read = event_file.read(event, shipped_checklist())
    assert read == Event.model_validate_json(event.read_bytes())
    assert read.peak.total > 0


def test_a_byte_order_mark_is_no_fault(path):
    path.write_text(json.dumps(RACE), "utf-8-sig")
    assert event_file.read(path, shipped_checklist()).name == RACE["name"]


def test_optional_fields_may_be_given(path):
    event = read(
        path, chosen_class="N3", chosen_class_reason="", budget=12_000.5,
        place={"name": "Quai", "commune": "Bastia", "insee": "2B033", "department": "2B", "region": "94"},
    )  # fmt: skip
    assert (event.chosen_class, event.budget, event.place.department) == (SizeClass.N3, 12_000.5, "2B")


def test_people_type_in_french_unless_the_file_says_another_language(path):
    assert [read(path, language=said).language for said in (..., "fr", "en")] == ["fr", "fr", "en"]
    (fault,) = faults(path, language="de")["not_in_list"]
    assert (fault.where, fault.choices) == ("language", ("fr", "en"))


def test_optional_fields_may_be_left_out(path):
    event = read(path, disciplines=..., funders=..., place={"name": "Quai", "commune": "Orléans"})
    assert (event.disciplines, event.funders, event.place.insee, event.budget) == ((), (), None, None)


@pytest.mark.parametrize("field", [name for name, kind in Event.model_fields.items() if kind.is_required()])
def test_a_missing_field_is_named(path, field):
    assert faults(path, **{field: ...}) == {"missing": [Fault("missing", field, found=field)]}


def test_a_typing_slip_is_answered_with_the_field_meant(path):
    (fault,) = faults(path, total_visitor=3)["unknown_key"]
    assert fault == Fault("unknown_key", "total_visitor", found="total_visitor", choices=("total_visitors",))


@pytest.mark.parametrize(
    ("code", "nearest"),
    [("outdoors", "outdoor"), ("toilet", "toilets"), ("several_toilets_blocks", "several_toilet_blocks")],
)
def test_an_unknown_feature_is_answered_with_the_nearest(path, code, nearest):
    (fault,) = faults(path, features=["outdoor", code])["unknown_feature"]
    assert (fault.where, fault.found, fault.choices[0]) == ("features[2]", code, nearest)


def test_a_feature_like_no_other_is_answered_with_the_whole_list(path):
    (fault,) = faults(path, features=["xyzzy"])["unknown_feature"]
    assert set(fault.choices) == {term.code for term in shipped_checklist().features}


def test_a_feature_given_twice_is_a_fault(path):
    assert faults(path, features=["outdoor", "outdoor"])["repeated"] == [Fault("repeated", "features", found="outdoor")]


def test_a_feature_that_is_no_text_is_told_once(path):
    assert list(faults(path, features=["outdoor", 5])) == ["wrong_type"]


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"total_visitors": -1}, "too_small", "total_visitors"),
        ({"total_visitors": 10_000_001}, "too_large", "total_visitors"),
        ({"total_visitors": "1600"}, "wrong_type", "total_visitors"),
        ({"total_visitors": 1.5}, "wrong_type", "total_visitors"),
        ({"total_visitors": True}, "wrong_type", "total_visitors"),
        ({"total_visitors": float("nan")}, "wrong_type", "total_visitors"),
        ({"total_visitors": float("inf")}, "wrong_type", "total_visitors"),
        ({"budget": float("nan")}, "not_a_number", "budget"),
        ({"budget": -1}, "too_small", "budget"),
        ({"peak": {"spectators": 1, "athletes": 1, "staff": 1}}, "missing", "peak.volunteers"),
        ({"peak": None}, "wrong_type", "peak"),
        ({"name": ""}, "text_empty", "name"),
        ({"name": " \t\u202e"}, "text_empty", "name"),
        ({"name": "x" * 301}, "too_long", "name"),
        ({"name": ["x"]}, "wrong_type", "name"),
        ({"starts_on": "16/05/2027"}, "not_a_date", "starts_on"),
        ({"starts_on": 20270516}, "not_a_date", "starts_on"),
        ({"kind": "corse"}, "not_in_list", "kind"),
        ({"venues": []}, "too_few", "venues"),
        ({"venues": [{"name": "Stade", "form": "gym"}]}, "not_in_list", "venues[1].form"),
        ({"venues": [{"name": "S", "form": "tent", "erp_type": "Z"}]}, "not_in_list", "venues[1].erp_type"),
        ({"venues": [{"name": "S", "form": "tent", "erp_category": 6}]}, "too_large", "venues[1].erp_category"),
        ({"venues": [{"name": "S", "form": "tent"}] * 2}, "venue_named_twice", ""),
        ({"features": "outdoor"}, "wrong_type", "features"),
        ({"funders": "État"}, "wrong_type", "funders"),
        ({"international": "no"}, "wrong_type", "international"),
        ({"place": {"name": "Quai", "commune": "Orléans", "insee": "45"}}, "bad_pattern", "place.insee"),
        ({"chosen_class": "N5"}, "not_in_list", "chosen_class"),
        ({"chosen_class": "N1"}, "lower_class_without_reason", "chosen_class_reason"),
        ({"ends_on": "2027-05-15"}, "end_before_start", ""),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(path, changes, code, where):
    found = faults(path, **changes)
    assert list(found) == [code]
    assert [fault.where for fault in found[code]] == [where]


def test_closed_lists_are_shown_whole(path):
    found = faults(path, kind="x", chosen_class="x", venues=[{"name": "S", "form": "x", "erp_type": "x"}])[
        "not_in_list"
    ]
    shown = {fault.where: set(fault.choices) for fault in found}
    assert shown == {
        "kind": set(EventKind),
        "chosen_class": set(SizeClass),
        "venues[1].form": set(VenueForm),
        "venues[1].erp_type": set(ErpType),
    }


def test_all_faults_are_told_at_once(path):
    found = faults(
        path, name="", kind="x", oops=1, total_visitors=-1, organiser=..., features=["outdoors", "night", "night"],
        starts_on="2027-05-17", venues=[{"name": "Stade", "form": "road"}] * 2,
    )  # fmt: skip
    assert set(found) == {
        "text_empty", "not_in_list", "unknown_key", "too_small", "missing", "unknown_feature", "repeated",
        "end_before_start", "venue_named_twice",
    }  # fmt: skip


def test_a_lower_class_without_reason_is_told_with_the_features(path):
    assert set(faults(path, chosen_class="N1", features=["outdoors"])) == {
        "unknown_feature",
        "lower_class_without_reason",
    }


@pytest.mark.parametrize(
    "content", ["", "{", "nul", '{"name": 1,}', "[" * 100_000, "{'name': 'x'}", '{"name": "\\ud800"}', "\x00"]
)
def test_what_is_not_json_is_one_fault(path, content):
    path.write_text(content, "utf-8")
    with pytest.raises(FaultyFile) as caught:
        event_file.read(path, shipped_checklist())
    assert caught.value == FaultyFile(str(path), (Fault("not_json"),))


def test_a_number_of_five_thousand_digits_is_refused_like_any_other(path):
    path.write_text(json.dumps(RACE).replace(": 1600", ": 1" + "0" * 5_000), "utf-8")
    with pytest.raises(FaultyFile) as caught:
        event_file.read(path, shipped_checklist())
    assert [fault.code for fault in caught.value.faults] == ["not_json"]


def test_another_encoding_is_not_json(path):
    path.write_bytes(json.dumps(RACE, ensure_ascii=False).encode("cp1252"))
    with pytest.raises(FaultyFile) as caught:
        event_file.read(path, shipped_checklist())
    assert [fault.code for fault in caught.value.faults] == ["not_json"]


@pytest.mark.parametrize("content", ["[]", "null", "3", '"x"'])
def test_json_that_is_no_table_is_refused(path, content):
    path.write_text(content, "utf-8")
    with pytest.raises(FaultyFile) as caught:
        event_file.read(path, shipped_checklist())
    assert [(fault.code, fault.limit) for fault in caught.value.faults] == [("wrong_type", "table")]


def test_no_file_a_folder_and_a_huge_file_are_problems(path, tmp_path):
    with pytest.raises(FileMissing):
        event_file.read(path, shipped_checklist())
    with pytest.raises(CannotRead):
        event_file.read(tmp_path, shipped_checklist())
    path.write_bytes(b" " * (event_file.MOST + 1))
    with pytest.raises(FileTooLarge):
        event_file.read(path, shipped_checklist())


def test_the_schema_names_every_field_and_every_closed_list():
    schema = event_file.schema(shipped_checklist())
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(schema["properties"]) == set(Event.model_fields)
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == {name for name, field in Event.model_fields.items() if field.is_required()}
    assert schema["properties"]["features"]["items"]["enum"] == [term.code for term in shipped_checklist().features]
    written = json.dumps(schema)
    for closed in (EventKind, VenueForm, ErpType):
        assert all(f'"{member}"' in written for member in closed)


def test_the_schema_of_a_count_says_its_bounds():
    peak = event_file.schema(shipped_checklist())["$defs"]["Peak"]["properties"]["athletes"]
    assert (peak["minimum"], peak["maximum"]) == (0, 10_000_000)


def test_the_patterns_of_the_schema_accept_the_examples():
    place = event_file.schema(shipped_checklist())["$defs"]["Place"]["properties"]
    for event in EVENTS.glob("*.json"):
        given = json.loads(event.read_text("utf-8"))["place"]
        for field in ("insee", "department", "region"):
            pattern = place[field]["anyOf"][0]["pattern"]
            assert re.search(pattern, given[field])
