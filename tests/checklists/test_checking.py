"""Rules across files, one by one; what they say of whole folders is in test_loading."""

from pathlib import Path

import pytest

from audit_app.checklists import checking
from audit_app.checklists.checking import Known, Used
from audit_app.checklists.toml_file import TomlFile


def read(tmp_path: Path, text: str) -> TomlFile:
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    file = TomlFile.read(tmp_path / "a.toml", "a.toml")
    assert not file.refusals
    return file


def test_what_is_not_known_is_not_judged(tmp_path: Path) -> None:
    file = read(tmp_path, '[[criterion]]\nwhen = "anything"\nzone_kind = "anywhere"\n')
    assert not list(checking.references(file, Known()))
    assert len(list(checking.references(file, Known(features=(), zone_kinds=())))) == 2


def test_a_target_stands_for_a_bound_and_so_does_one_form_alone(tmp_path: Path) -> None:
    for bound in ('target = "toilets"', "by_form.iop = { min = 3 }", "max = 3", "by_class.N1.min = 3"):
        file = read(tmp_path, f'[[criterion]]\n[[criterion.measurement]]\nkind = "count"\ndeciding = true\n{bound}\n')
        assert not list(checking.criteria(file, Used()))


def test_each_form_is_compared_with_the_general_bound_it_leaves_standing(tmp_path: Path) -> None:
    text = "[[criterion]]\n[[criterion.measurement]]\nmin = 5\nby_form.iop.max = 4\nby_form.road.max = 3\n"
    faults = list(checking.criteria(read(tmp_path, text), Used()))
    assert [(fault.code, fault.line, fault.limit) for fault in faults] == [
        ("min_above_max", 4, "4"),
        ("min_above_max", 5, "3"),
    ]


def test_many_choices_are_not_listed_when_none_is_near() -> None:
    assert checking.near("zzz", ["a", "b"]) == ("a", "b")
    assert checking.near("zzz", [f"a{number}" for number in range(21)]) == ()


GROUPED = """
[[feature_group]]
code = "place"
[[feature_group]]
code = "sport"
[[feature]]
code = "indoor"
group = "place"
[[feature]]
code = "podium"
group = "sport"
"""


def test_features_stand_in_groups_or_in_none_at_all(tmp_path: Path) -> None:
    assert not list(checking.terms(read(tmp_path, GROUPED)))
    assert not list(checking.terms(read(tmp_path, '[[feature]]\ncode = "indoor"\n')))


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ('"sport"\n', '"sprot"\n', [("unknown_feature_group", "feature[podium].group", 11, "sport", ("sprot",)),
                                    ("feature_group_unused", "feature_group[sprot].code", 5, "sprot", ())]),
        ('group = "sport"\n', "", [("feature_group_missing", "feature[podium]", 9, "", ("place", "sport")),
                                   ("feature_group_unused", "feature_group[sport].code", 5, "sport", ())]),
        ('"sport"\n[[feature]]', '"place"\n[[feature]]', [("id_twice", "feature_group[place].code", 5, "place", ()),
                                   ("unknown_feature_group", "feature[podium].group", 11, "sport", ("place",))]),
        ('group = "sport"\n', "group = []\n", [("feature_group_unused", "feature_group[sport].code", 5, "sport", ())]),
        ('code = "sport"\n', "code = []\n",
                                  [("unknown_feature_group", "feature[podium].group", 11, "sport", ("place",))]),
    ],
)  # fmt: skip
def test_a_feature_that_no_group_would_show_is_found(tmp_path: Path, old: str, new: str, faults: list[object]) -> None:
    found = checking.terms(read(tmp_path, GROUPED.replace(old, new, 1)))
    assert [(fault.code, fault.where, fault.line, fault.found, fault.choices) for fault in found] == faults


BESIDE = """
[[criterion]]
id = "CIR-01"
[[criterion.measurement]]
code = "width"
kind = "number"
by_form.road = { min = 140, max = 200, unless = { measurement = "walls", equals = 0, min = 120 } }
[[criterion.measurement]]
code = "walls"
kind = "count"
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "where", "found"),
    [
        ('"walls", equals', '"wals", equals', "unknown_measurement", "unless.measurement", "wals"),
        ('"walls", equals', '"width", equals', "unknown_measurement", "unless.measurement", "width"),
        ('kind = "count"', 'kind = "ratio"', "unknown_measurement", "unless.measurement", "walls"),
        ("min = 120", "min = 220", "min_above_max", "unless", "220"),
    ],
)
def test_a_bound_may_depend_on_another_number_of_the_same_criterion(
    tmp_path: Path, old: str, new: str, code: str, where: str, found: str
) -> None:
    assert not list(checking.criteria(read(tmp_path, BESIDE), Used()))
    (fault,) = checking.criteria(read(tmp_path, BESIDE.replace(old, new)), Used())
    measured = "criterion[CIR-01].measurement[width].by_form.road"
    assert (fault.code, fault.where, fault.line, fault.found) == (code, f"{measured}.{where}", 7, found)
