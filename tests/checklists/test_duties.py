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


def faults(folder: Path, text: str, laws: set[str] | None = frozenset({"LOI"})) -> list[tuple[str, str]]:
    path = folder / "cir.toml"
    path.write_text(text, encoding="utf-8")
    return [(fault.code, fault.found) for fault in duties.faults(TomlFile.read(path, "cir.toml"), laws)]


def test_a_criterion_within_its_sources_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, CRITERION) == []


@pytest.mark.parametrize("duty", sorted(duties.BINDING))
def test_a_duty_names_its_legal_facts_always_or_in_some_cases(tmp_path: Path, duty: str) -> None:
    bare = CRITERION.replace("depends", duty).replace('legal_facts = ["P-01"]\n', "")
    assert ("legal_fact_missing", "") in faults(tmp_path, bare)
    assert faults(tmp_path, bare.replace(duty, "no")) == []


def test_a_figure_of_the_law_alone_names_its_fact_and_one_that_a_guide_gives_need_not(tmp_path: Path) -> None:
    bare = CRITERION.replace('fact = "P-01"\n', "")
    assert faults(tmp_path, bare) == [("figure_without_source", "")]
    assert faults(tmp_path, bare.replace("depends", "yes")) == [("figure_without_source", "")]
    assert faults(tmp_path, bare.replace('"LOI"', '"WOL"')) == []
    assert faults(tmp_path, bare.replace('"LOI"', '"WOL"').replace("depends", "yes")) == [("figure_without_source", "")]
    assert faults(tmp_path, bare.replace("deciding = true", "deciding = false")) == []
    assert faults(tmp_path, bare.replace("min = 120", 'target = "wheelchair_places"')) == []
    assert faults(tmp_path, bare, None) == []


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
