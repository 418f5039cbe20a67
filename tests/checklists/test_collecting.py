"""From a folder of schemes or of scenarios to their records, or to everything wrong with them."""

from pathlib import Path

import pytest

from audit_app.checklists import collecting, loading
from audit_app.checklists.checking import Known
from audit_app.domain.checklist import Family
from audit_app.domain.scheme import NEEDS, Ask
from audit_app.errors import Fault, FaultyFile
from tests.checklists.small_set import SCENARIOS, SCHEME, change, only


def test_a_sound_folder_of_schemes_is_read_with_or_without_its_checklist(folder: Path) -> None:
    found = loading.schemes(folder / "funding", loading.checklist(folder))
    assert found == loading.schemes(folder / "funding", None)
    assert (found[0].id, found[0].conditions[0].criteria) == ("town", ("CIR-01",))


D = "condition[A1]"
IN_A_SCHEME = {
    ('criteria = ["CIR-01"]', 'criteria = ["CIR-10"]'): (
        "unknown_criterion",
        f"{D}.criteria[1]",
        14,
        "CIR-10",
        ("CIR-01",),
        "",
    ),
    ('domains = ["CIR"]', 'domains = ["CIS"]'): ("unknown_domain", f"{D}.domains[1]", 15, "CIS", ("CIR",), ""),
    ('features = ["indoor"]', 'features = ["outdoors"]'): (
        "unknown_feature",
        f"{D}.features[1]",
        16,
        "outdoors",
        ("indoor",),
        "",
    ),
    ('when = "indoor"', 'when = "(indoor"'): ("broken_condition", f"{D}.when", 17, "(", (), "(indoor"),
    ('criteria = ["CIR-01"]\n', ""): ("key_needed", D, 10, "criteria", (), "lines"),
    ('asks = "lines"', 'asks = ["lines"]'): (
        "not_in_list",
        f"{D}.asks",
        13,
        "['lines']",
        tuple(Ask),
        "",
    ),
    (
        'asks = "lines"\ncriteria = ["CIR-01"]\ndomains = ["CIR"]\nfeatures = ["indoor"]',
        'asks = "declared"\ncriteria = ["CIR-01"]',
    ): (
        "key_needed",
        D,
        10,
        "features",
        (),
        "declared",
    ),
    ('asks = "lines"', 'asks = "evidence"'): ("key_needed", D, 10, "evidence", (), "evidence"),
    ('asks = "lines"', 'asks = "share"'): ("key_needed", D, 10, "least", (), "share"),
    ('asks = "lines"', 'asks = "programme"'): ("key_needed", D, 10, "programme", (), "programme"),
    ('asks = "lines"', 'asks = "budget_share"'): ("key_needed", D, 10, "least", (), "budget_share"),
    ('asks = "lines"', 'asks = "spending"\nleast = 1'): ("key_needed", D, 10, "kinds", (), "spending"),
    ('asks = "lines"', 'asks = "spending"\nkinds = ["advice"]'): ("key_needed", D, 10, "least", (), "spending"),
    ('asks = "lines"', 'asks = "ceiling"'): ("key_needed", D, 10, "most", (), "ceiling"),
    ('asks = "lines"', 'asks = "lines"\nleast = 40\nmost = 30.0'): (
        "min_above_max",
        f"{D}.least",
        14,
        "40",
        (),
        "30.0",
    ),
    ('asks = "lines"', 'asks = "evidence"\nevidence = "film"'): (
        "not_in_list",
        f"{D}.evidence",
        14,
        "film",
        ("picture", "document"),
        "",
    ),
    ('asks = "lines"', 'asks = "share"\nleast = -1'): ("too_small", f"{D}.least", 14, "-1", (), "0"),
    ('asks = "lines"', 'asks = "lines"\naims = [3]'): ("invalid", f"{D}.aims[1]", 14, "3", (), ""),
    ('asks = "lines"', 'asks = "lines"\nsizes = ["N5"]'): (
        "not_in_list",
        f"{D}.sizes[1]",
        14,
        "N5",
        ("N1", "N2", "N3", "N4"),
        "",
    ),
    ('asks = "lines"', 'asks = "lines"\nlest = 1'): (
        "unknown_key",
        f"{D}.lest",
        14,
        "lest",
        ("least", "most", "families"),
        "",
    ),
    ("[[condition]]", "[[conditions]]"): ("unknown_key", "conditions", 10, "conditions", ("condition",), ""),
    ("indicative = true", "indicative = 1"): ("wrong_type", "indicative", 7, "1", (), "yes_no"),
}


@pytest.mark.parametrize(("old_new", "expected"), IN_A_SCHEME.items(), ids=lambda value: value[0][:30])
def test_a_fault_in_a_scheme_says_where_and_what(
    folder: Path, old_new: tuple[str, str], expected: tuple[object, ...]
) -> None:
    known = loading.checklist(folder)
    change(folder, "funding/town.toml", *old_new)
    code, where, line, found, choices, limit = expected
    with pytest.raises(FaultyFile) as refused:
        loading.schemes(folder / "funding", known)
    told = Fault(code, where, line, found, choices, limit, "town.toml")  # type: ignore[arg-type]
    none_left = Fault("missing", "condition", 1, "condition", file="town.toml")
    assert told in refused.value.faults
    assert set(refused.value.faults) <= {told, none_left}


ASKED = {
    "unmapped": "",
    "chain": "",
    "mandatory": "",
    "actions": "",
    "user_tests": 'families = ["motor"]',
    "evidence": 'criteria = ["CIR-01"]\nevidence = "picture"',
    "share": "least = 75.0",
    "programme": 'criteria = ["CIR-01"]\nprogramme = ["para_event"]\nleast = 2',
    "declared": 'criteria = ["CIR-01"]\nfeatures = ["indoor"]',
    "lines": 'criteria = ["CIR-01"]',
    "budget_share": "least = 3.0\naims = [1, 2]",
    "spending": 'kinds = ["training"]\nmost = 30.0',
    "ceiling": 'most = 5000.0\nfunder_line = "Accès"',
}
"""Each sort of condition with the least it needs."""


@pytest.mark.parametrize("asks", Ask)
def test_each_sort_of_condition_is_sound_with_what_it_needs_and_faulty_without(folder: Path, asks: Ask) -> None:
    known, path = loading.checklist(folder), folder / "own.toml"
    bare = SCHEME[: SCHEME.index("asks")] + f'asks = "{asks}"\n'
    path.write_text(f"{bare}{ASKED[asks]}\n", encoding="utf-8")
    assert loading.scheme(path, known).conditions[0].asks is asks
    path.write_text(bare, encoding="utf-8")
    if asks not in NEEDS:
        assert loading.scheme(path, known)
        return
    with pytest.raises(FaultyFile) as refused:
        loading.scheme(path, known)
    needed = [fault.found for fault in refused.value.faults if fault.code == "key_needed"]
    assert needed[: len(NEEDS[asks])] == list(NEEDS[asks])


def test_schemes_are_read_in_the_order_of_their_files_and_an_id_stands_once(folder: Path) -> None:
    (folder / "funding" / "county.toml").write_text(SCHEME.replace('"town"', '"county"'), encoding="utf-8")
    found, faults = collecting.schemes(folder / "funding", Known())
    assert ([scheme.id for scheme in found], faults) == (["county", "town"], ())
    (folder / "funding" / "county.toml").write_text(SCHEME + SCHEME[SCHEME.index("[[cond") :], encoding="utf-8")
    assert [(fault.code, fault.where) for fault in collecting.schemes(folder / "funding", Known())[1]] == [
        ("id_twice", "condition[A1].id"),
        ("id_twice", "id"),
    ]


def test_a_scheme_that_is_not_there_is_a_fault_of_its_file(tmp_path: Path) -> None:
    found, faults = collecting.scheme(tmp_path / "absent.toml", Known())
    assert found == ()
    assert only(faults) == Fault("file_missing", found="absent.toml", file="absent.toml")


def test_scenarios_are_read_by_audience_and_number_whatever_file_they_stand_in(folder: Path) -> None:
    known = loading.checklist(folder)
    for name, letter, audience in (("a", "V1", "volunteers"), ("b", "A2", "athletes"), ("c", "S10", "spectators")):
        text = SCENARIOS.replace('"S1"', f'"{letter}"').replace('"spectators"', f'"{audience}"')
        (folder / "scenarios" / f"{name}.toml").write_text(text, encoding="utf-8")
    found = loading.scenarios(folder / "scenarios", known)
    assert [scenario.id for scenario in found] == ["S1", "S10", "A2", "V1"]
    assert found == loading.scenarios(folder / "scenarios", None)
    assert (found[0].families, found[0].minutes, found[0].when) == (tuple(Family), 10.0, "indoor")


E = "scenario[S1]"
IN_A_SCENARIO = {
    ('id = "S1"', 'id = "A1"'): ("id_of_another_audience", "scenario[A1]", 1, "", (), ""),
    ('id = "S1"', 'id = "Z1"'): ("bad_pattern", "scenario[Z1].id", 2, "Z1", (), r"^[SAV]\d{1,2}$"),
    ('["CIR-01"]', '["CIR-02"]'): ("unknown_criterion", f"{E}.criteria[1]", 13, "CIR-02", ("CIR-01",), ""),
    ('["CIR-01"]', "[]"): ("too_few", f"{E}.criteria", 13, "0", (), "1"),
    ('["path"]', '["paht"]'): ("unknown_zone_kind", f"{E}.zone_kinds[1]", 14, "paht", ("path",), ""),
    ('when = "indoor"', 'when = "indor"'): ("unknown_feature", f"{E}.when", 15, "indor", ("indoor",), ""),
    ('when = "indoor"', 'when = "not"'): ("broken_condition", f"{E}.when", 15, "…", (), "not"),
    ("minutes = 10", "minutes = 0"): ("not_above", f"{E}.minutes", 8, "0", (), "0"),
    ("minutes = 10", "minutes = 601"): ("too_large", f"{E}.minutes", 8, "601", (), "600"),
    ("minutes = 10\n", ""): ("missing", f"{E}.minutes", 1, "minutes", (), ""),
    ('families = "all"', 'families = "motor"'): ("wrong_type", f"{E}.families", 9, "motor", (), "list"),
    ('risk_level = "low"', 'risk_level = "none"'): (
        "not_in_list",
        f"{E}.risk_level",
        11,
        "none",
        ("low", "medium", "high"),
        "",
    ),
    ('"Arriver"', '"Lieu certifié"'): ("forbidden_word", f"{E}.title.fr", 4, "certifié", (), ""),
    ('"Arriver"', '"TODO"'): ("placeholder", f"{E}.title.fr", 4, "TODO", (), ""),
    ('fr = "Arriver", ', ""): ("language_missing", f"{E}.title.fr", 4, "fr", (), ""),
    ("minutes", 'tme = "x"\nminutes'): ("unknown_key", f"{E}.tme", 8, "tme", ("title",), ""),
    ("[[scenario]]", "version = 1\n[[scenario]]"): ("unknown_key", "version", 1, "version", ("scenario",), ""),
}


@pytest.mark.parametrize(("old_new", "expected"), IN_A_SCENARIO.items(), ids=lambda value: value[0][:30])
def test_a_fault_in_a_scenario_says_where_and_what(
    folder: Path, old_new: tuple[str, str], expected: tuple[object, ...]
) -> None:
    known = loading.checklist(folder)
    change(folder, "scenarios/spectators.toml", *old_new)
    code, where, line, found, choices, limit = expected
    with pytest.raises(FaultyFile) as refused:
        loading.scenarios(folder / "scenarios", known)
    assert only(refused.value.faults) == Fault(code, where, line, found, choices, limit, "spectators.toml")  # type: ignore[arg-type]


def test_a_scenario_stands_once_across_the_files(folder: Path) -> None:
    (folder / "scenarios" / "athletes.toml").write_text(SCENARIOS, encoding="utf-8")
    found, faults = collecting.scenarios(folder / "scenarios", Known())
    assert [scenario.id for scenario in found] == ["S1", "S1"]
    assert only(faults) == Fault("id_twice", "scenario[S1].id", 2, "S1", (), "athletes.toml:2", "spectators.toml")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["missing"]),
        ("scenario = 3", ["missing"]),
        ("scenario = [3]", ["wrong_type"]),
        ("scenarios = []", ["missing", "unknown_key"]),
        ("id = ", ["broken_syntax"]),
    ],
)
def test_a_file_without_a_scenario_is_told_so(folder: Path, text: str, codes: list[str]) -> None:
    (folder / "scenarios" / "spectators.toml").write_text(text, encoding="utf-8")
    found, faults = collecting.scenarios(folder / "scenarios", Known())
    assert found == ()
    assert sorted(fault.code for fault in faults) == codes
