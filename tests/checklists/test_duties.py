"""Duties, levels and figures never go beyond their sources (RULES.md rule 3)."""

from pathlib import Path

import pytest

from audit_app.checklists import duties
from audit_app.checklists.toml_file import TomlFile

LEVELS = 'levels = { N1 = "recommended", N2 = "mandatory", N3 = "mandatory", N4 = "mandatory" }\n'
CRITERION = (
    '[[criterion]]\nid = "CIR-01"\nlegal_duty = "depends"\nlegal_facts = ["P-01"]\n'
    + LEVELS
    + 'sources = [{ code = "LOI", standing = "seen" }]\n'
    + '[[criterion.measurement]]\ncode = "width"\nmin = 120\ndeciding = true\nfact = "P-01"\n'
)


def faults(folder: Path, text: str) -> list[tuple[str, str]]:
    path = folder / "cir.toml"
    path.write_text(text, encoding="utf-8")
    return [(fault.code, fault.found) for fault in duties.faults(TomlFile.read(path, "cir.toml"))]


def test_a_criterion_within_its_sources_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, CRITERION) == []


@pytest.mark.parametrize("duty", sorted(duties.BINDING))
def test_a_duty_names_its_legal_facts_always_or_in_some_cases(tmp_path: Path, duty: str) -> None:
    bare = CRITERION.replace("depends", duty).replace('legal_facts = ["P-01"]\n', "")
    assert ("legal_fact_missing", "") in faults(tmp_path, bare)
    assert faults(tmp_path, bare.replace(duty, "no")) == []


@pytest.mark.parametrize("duty", ["yes", "depends", "no"])
@pytest.mark.parametrize("deciding", ["true", "false"])
@pytest.mark.parametrize(
    "bound", ["min = 120", "max = 3", 'target = "testers"', "by_form.iop.min = 140", "by_class.N1.max = 3"]
)
def test_a_figure_names_its_fact_whatever_the_duty(tmp_path: Path, duty: str, deciding: str, bound: str) -> None:
    named = CRITERION.replace("depends", duty).replace("min = 120", bound).replace("true", deciding)
    assert faults(tmp_path, named) == []
    bare = named.replace('fact = "P-01"\n', "")
    assert faults(tmp_path, bare) == [("figure_without_source", "")]
    assert faults(tmp_path, bare.replace('"LOI", standing = "seen"', '"GUI", standing = "recalled"')) != []
    beside_us = bare.replace("sources = [", 'sources = [{ code = "EXP", standing = "ours" }, ')
    assert faults(tmp_path, beside_us) == [("figure_without_source", "")], "our own part does not excuse the rest"


def test_a_figure_of_nobody_else_or_without_a_bound_need_not_name_one(tmp_path: Path) -> None:
    bare = CRITERION.replace('fact = "P-01"\n', "")
    ours = bare.replace('"seen"', '"ours"').replace('"mandatory"', '"recommended"')
    assert faults(tmp_path, ours) == []
    assert faults(tmp_path, bare.replace("min = 120\n", "")) == []


def test_what_only_we_ask_is_recommended_at_most(tmp_path: Path) -> None:
    ours = CRITERION.replace('"seen"', '"ours"')
    assert faults(tmp_path, ours) == [("ours_mandatory", size) for size in ("N2", "N3", "N4")]
    assert faults(tmp_path, ours.replace('"mandatory"', '"recommended"')) == []


def test_a_level_does_not_fall_as_events_grow(tmp_path: Path) -> None:
    falling = CRITERION.replace('N3 = "mandatory"', 'N3 = "not_asked"')
    assert faults(tmp_path, falling) == [("level_falls", "N3")]


def test_what_is_not_written_as_it_should_be_is_said_elsewhere(tmp_path: Path) -> None:
    odd = CRITERION.replace(LEVELS, "levels = 3\n").replace("[[criterion.measurement]]", "measurement = [3]\n[other]")
    assert faults(tmp_path, odd) == []
