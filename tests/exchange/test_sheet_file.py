"""The file of user tests: read whole or refused with everything wrong in it; its schema is that of what is read."""

import json
from datetime import date

import pytest

from audit_app import reading
from audit_app.domain import recording
from audit_app.domain.consent import Use
from audit_app.domain.observation import Success
from audit_app.domain.sheet import SheetFinding, SheetObservation, SheetTester
from audit_app.errors import Fault, FaultyFile, FileMissing, FileTooLarge
from audit_app.exchange import sheet_file
from audit_app.wording.faults import fault_sentence
from tests.builders import a_busy_audit
from tests.testing import a_tester, agreeing
from tests.wording.speaking import both

LIBRARY = ("S1", "S8", "A1")
SERVICES = frozenset({"S1", "A1"})
TODAY = date(2027, 5, 20)
TESTER = {"code": "T01", "consents": {"take_part": True, "quotation": True}}
ATTEMPT = {"tester": "T01", "scenario": "S8", "success": "stopped", "help": 4, "minutes": 12, "seq": 1, "quote": "Non"}
FINDING = {"title": "Seuil", "severity": 4, "lines": ["CIR-01"], "testers": ["T01"]}
WHOLE = {"testers": [TESTER], "observations": [ATTEMPT], "findings": [FINDING]}


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "tests.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    return write


def faults(path, audit=None):
    with pytest.raises(FaultyFile) as refused:
        sheet_file.read(path, audit or a_busy_audit(), LIBRARY, SERVICES, TODAY)
    assert refused.value.path == str(path)
    return refused.value.faults


def test_a_file_is_read_as_the_contract_has_it(written):
    sheet = sheet_file.read(written(WHOLE), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    (tester,), (attempt,), (finding,) = sheet.testers, sheet.observations, sheet.findings
    assert [use for use in Use if tester.consents.given(use)] == [Use.TAKE_PART, Use.QUOTATION]
    assert (attempt.success, attempt.help, attempt.minutes, attempt.seq, attempt.quote) == (
        Success.STOPPED, 4, 12.0, 1, "Non",
    )  # fmt: skip
    assert (finding.severity, finding.lines, finding.testers) == (4, ("CIR-01",), ("T01",))


@pytest.mark.parametrize("lacking", ["zone", "quote", "minutes", "seq", "help", "success"])
def test_what_may_be_missing_may_be_missing(written, lacking):
    attempt = {key: value for key, value in ATTEMPT.items() if key != lacking}
    sheet_file.read(written(WHOLE | {"observations": [attempt]}), a_busy_audit(), LIBRARY, SERVICES, TODAY)


OPTIONAL = [
    ("testers", name) for name, field in SheetTester.model_fields.items() if not field.is_required()
] + [
    (place, name)
    for place, record in (("observations", SheetObservation), ("findings", SheetFinding))
    for name, field in record.model_fields.items()
    if not field.is_required()
]  # fmt: skip


@pytest.mark.parametrize(("place", "name"), OPTIONAL)
def test_what_is_null_is_as_good_as_missing(written, place, name):
    lacking = {key: value for key, value in WHOLE[place][0].items() if key != name}
    null = sheet_file.read(written(WHOLE | {place: [lacking | {name: None}]}), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    assert null == sheet_file.read(written(WHOLE | {place: [lacking]}), a_busy_audit(), LIBRARY, SERVICES, TODAY)


def test_a_whole_number_is_one_however_it_is_written_as_the_schema_has_it(written):
    told = {"help": 1.0, "seq": 6.0, "minutes": 4.0}
    told = WHOLE | {"observations": [ATTEMPT | told], "findings": [FINDING | {"severity": 4.0, "reach": 2.0}]}
    sheet = sheet_file.read(written(told), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    (one,), (met,) = sheet.observations, sheet.findings
    assert (one.help, one.seq, one.minutes, met.severity, met.reach) == (1, 6, 4, 4, 2)
    half = WHOLE | {"findings": [FINDING | {"severity": 2.5}]}
    assert [(fault.code, fault.where) for fault in faults(written(half))] == [("wrong_type", "findings[1].severity")]


def test_nothing_was_tried_nor_met_on_a_day_to_come_and_all_such_days_are_said_at_once(written):
    attempts = [ATTEMPT | {"on": "2027-05-20"}, ATTEMPT | {"on": "2027-05-21"}]
    told = WHOLE | {"observations": attempts, "findings": [FINDING | {"on": "2030-01-01"}]}
    wrong = faults(written(told))
    assert wrong == (
        Fault("day_to_come", "observations[2].on", found="2027-05-21"),
        Fault("day_to_come", "findings[1].on", found="2030-01-01"),
    )
    french, _english = both(lambda: fault_sentence(wrong[0]))
    assert french.startswith("observations[2].on : le 2027-05-21 n’est pas encore arrivé")


@pytest.mark.parametrize("name", ["testers", "observations", "findings"])
def test_a_whole_part_may_be_null_and_so_may_an_answer_to_a_question(written, name):
    agreed = {"code": "T01", "consents": {"take_part": True, "photo": None}}
    alone = WHOLE | {"testers": [agreed], "observations": [], "findings": []}
    sheet = sheet_file.read(written(alone | {name: None}), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    assert getattr(sheet, name) == ()
    assert all(not tester.consents.photo for tester in sheet.testers)


def test_what_is_null_and_must_be_there_is_missing_and_what_is_unknown_stays_so(written):
    wrong = {"testers": [TESTER | {"code": None, "nom": None}, None], "observations": [ATTEMPT | {"minutes": []}]}
    assert [(fault.code, fault.where, fault.found, fault.limit) for fault in faults(written(wrong))] == [
        ("missing", "testers[1].code", "code", ""),
        ("unknown_key", "testers[1].nom", "nom", ""),
        ("wrong_type", "testers[2]", "null", "object"),
        ("wrong_type", "observations[1].minutes", "[]", "number"),
    ]


@pytest.mark.parametrize(
    ("content", "french"),
    [
        ([], "« [] » devrait être un objet JSON, entre accolades."),
        ({"testers": ["T01"]}, "testers[1] : « T01 » devrait être un objet JSON, entre accolades."),
        (
            WHOLE | {"observations": [ATTEMPT | {"scenario": "s8"}]},
            "observations[1].scenario : « s8 » n’est pas un scénario : écrivez une majuscule et un nombre, comme S8.",
        ),
        (
            WHOLE | {"observations": [ATTEMPT | {"minutes": -1}]},
            "observations[1].minutes : -1 est trop petit : il faut plus de 0.",
        ),
        (
            WHOLE | {"observations": [ATTEMPT | {"translated": "oui"}]},
            "observations[1].translated : « oui » devrait être true ou false (vrai ou faux).",
        ),
    ],
)
def test_what_is_wrong_is_said_in_words_a_person_can_act_on(written, content, french):
    (fault,) = faults(written(content))
    said, english = both(lambda: fault_sentence(fault))
    assert said == french
    assert "^" not in english


@pytest.mark.parametrize("content", [b"{}", b"\xef\xbb\xbf{}"])
def test_an_empty_file_of_tests_says_nothing(written, content):
    sheet = sheet_file.read(written(content), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    assert (sheet.testers, sheet.observations, sheet.findings) == ((), (), ())


def test_a_name_where_a_code_is_asked_is_said_to_be_one_and_nothing_else_is(written):
    wrong = {
        "testers": [TESTER | {"code": "Marie Dupont"}],
        "observations": [ATTEMPT | {"tester": "Marie", "scenario": "marche"}],
        "findings": [FINDING | {"testers": ["T01", "Zoé"]}],
    }
    assert [(fault.code, fault.where, fault.found) for fault in faults(written(wrong))] == [
        ("not_a_code", "testers[1].code", "Marie Dupont"),
        ("not_a_code", "observations[1].tester", "Marie"),
        ("not_a_scenario", "observations[1].scenario", "marche"),
        ("not_a_code", "findings[1].testers[2]", "Zoé"),
    ]


def test_a_code_is_of_letters_and_figures_anybody_can_type(written):
    """Arabic or Devanagari figures look like another tester, and no validator of the schema takes them."""
    told = {"testers": [TESTER | {"code": "T\u0660\u0661"}], "observations": [ATTEMPT | {"scenario": "S\u096e"}]}
    assert [(fault.code, fault.where) for fault in faults(written(told))] == [
        ("not_a_code", "testers[1].code"),
        ("not_a_scenario", "observations[1].scenario"),
    ]


def test_what_is_named_and_is_not_there_is_told_with_its_place(written):
    wrong = {
        "testers": [TESTER, TESTER],
        "observations": [ATTEMPT | {"tester": "T02", "scenario": "S9", "zone": "Ici"}],
        "findings": [FINDING | {"lines": ["CIR-99"], "testers": ["T03"]}],
    }
    assert [(fault.code, fault.where) for fault in faults(written(wrong))] == [
        ("repeated", "testers[2].code"),
        ("unknown_zone", "observations[1].zone"),
        ("unknown_scenario", "observations[1].scenario"),
        ("unknown_tester", "observations[1].tester"),
        ("unknown_tester", "findings[1].testers[1]"),
        ("unknown_line", "findings[1].lines[1]"),
    ]


def test_a_place_that_is_not_there_is_told_with_those_that_are(written):
    audit = a_busy_audit()
    (fault,) = faults(written(WHOLE | {"observations": [ATTEMPT | {"zone": "Nulle part"}]}), audit)
    assert set(fault.choices) == {zone.name for zone in audit.zones.values()}
    assert fault.choices


def test_a_tester_who_is_here_already_need_not_be_in_the_file(written):
    audit = recording.welcomed(a_busy_audit(), a_tester("T07"), agreeing(*Use))
    sheet = sheet_file.read(written({"observations": [ATTEMPT | {"tester": "T07"}]}), audit, LIBRARY, SERVICES, TODAY)
    assert sheet.observations[0].tester == "T07"


@pytest.mark.parametrize("rest", ['"observations": []', '"observations": 7'])
def test_a_key_written_twice_is_a_fault_whatever_else_is_right(written, rest):
    content = b'{"testers": [{"code": "T01", "consents": {"photo": true, "photo": false}}], %s}' % rest.encode()
    assert Fault("repeated", found="photo") in faults(written(content))


def test_a_key_of_any_length_written_twice_is_told_in_short(written):
    key = b'"' + b"k" * 5_000 + b'": 1'
    assert Fault("repeated", found="k" * 80) in faults(written(b"{%s, %s}" % (key, key)))


def test_a_file_at_the_limit_is_read_and_one_above_is_not(written):
    at = b"{}".ljust(sheet_file.MOST)
    sheet_file.read(written(at), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    with pytest.raises(FileTooLarge) as refused:
        sheet_file.read(written(at + b" "), a_busy_audit(), LIBRARY, SERVICES, TODAY)
    assert refused.value.limit == 8 * reading.MEGABYTE


def test_a_file_that_is_not_there_is_missing(tmp_path):
    with pytest.raises(FileMissing):
        sheet_file.read(tmp_path / "absent.json", a_busy_audit(), LIBRARY, SERVICES, TODAY)


@pytest.mark.parametrize(("place", "name"), OPTIONAL)
def test_the_schema_takes_null_where_the_file_may(place, name):
    schema = sheet_file.schema()
    record = {"testers": "SheetTester", "observations": "SheetObservation", "findings": "SheetFinding"}[place]
    assert {"type": "null"} in schema["$defs"][record]["properties"][name]["anyOf"]
    assert {"type": "null"} in schema["properties"][place]["anyOf"]
    required = [schema["$defs"][record]["properties"][key] for key in schema["$defs"][record]["required"]]
    assert not any("anyOf" in field for field in required)


def test_the_schema_names_every_field_that_is_read():
    schema = sheet_file.schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    for record in ("SheetTester", "SheetObservation", "SheetFinding", "SheetConsents"):
        assert schema["$defs"][record]["additionalProperties"] is False
    assert set(ATTEMPT) <= set(schema["$defs"]["SheetObservation"]["properties"])
    assert schema["$defs"]["SheetTester"]["properties"]["code"]["pattern"] == r"^[A-Z]{1,3}[0-9]{1,4}$"
    assert json.loads(json.dumps(schema)) == schema
