"""A unit fits what is measured, told by instrument, label and fact; what the rules do not know they leave alone."""

from pathlib import Path

import pytest

from audit_app.checklists import units
from audit_app.checklists.toml_file import TomlFile

FACTS = """\
[[fact]]
id = "P-01"
says = { fr = "Largeur : 1,40 m", en = "Width: 1.40 m" }
[[fact]]
id = "K-10"
says = { fr = "La carte ouvre 250 places", en = "The card opens 250 bays" }
"""
WIDTH = """\
[[criterion]]
id = "CIR-02"
[[criterion.measurement]]
code = "width"
label = { fr = "Largeur libre", en = "Clear width" }
unit = "cm"
kind = "number"
instrument = "tape"
fact = "P-01"
"""


def faults(folder: Path, domain: str, facts: str = FACTS) -> list[tuple[str, str, str]]:
    read = []
    for name, text in (("cir.toml", domain), ("facts.toml", facts)):
        (folder / name).write_text(text, encoding="utf-8")
        read.append(TomlFile.read(folder / name, name))
    assert not any(file.refusals for file in read)
    return [(fault.code, fault.found, fault.limit) for fault in units.faults(*read)]


def test_a_width_in_centimetres_measured_with_a_tape_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, WIDTH) == []


def test_a_width_in_lux_is_told_once_by_its_instrument_or_else_its_label_or_else_its_fact(tmp_path: Path) -> None:
    lux = WIDTH.replace('"cm"', '"lux"')
    assert faults(tmp_path, lux) == [("unit_of_instrument", "lux", "tape")]
    bare = lux.replace('instrument = "tape"\n', "")
    assert faults(tmp_path, bare) == [("unit_of_label", "lux", "Largeur")]
    assert faults(tmp_path, bare.replace("Largeur libre", "Mesure")) == [("unit_of_label", "lux", "width")]
    assert faults(tmp_path, bare.replace("Largeur libre", "Mesure").replace("Clear width", "Measure")) == [
        ("unit_of_fact", "lux", "P-01")
    ]


@pytest.mark.parametrize(
    ("instrument", "unit", "fits"),
    [
        ("tape", "m2", True),
        ("wheel", "%", False),
        ("level", "%", True),
        ("level", "cm", False),
        ("lux_meter", "lux", True),
        ("sound_meter", "lux", False),
        ("watch", "min", True),
        ("watch", "m", False),
        ("contrast_tool", ":1", True),
        ("spring_scale", "N", True),
        ("document", "EUR", True),
        ("eye", "pt", True),
        ("tape measure", "lux", True),
    ],
)
def test_each_instrument_reads_what_it_can(tmp_path: Path, instrument: str, unit: str, fits: bool) -> None:
    bare = f'[[criterion]]\n[[criterion.measurement]]\nkind = "number"\ninstrument = "{instrument}"\nunit = "{unit}"\n'
    assert faults(tmp_path, bare) == ([] if fits else [("unit_of_instrument", unit, instrument)])


def test_a_count_is_read_by_no_meter(tmp_path: Path) -> None:
    text = '[[criterion]]\n[[criterion.measurement]]\nkind = "count"\ninstrument = "watch"\nunit = "count"\n'
    assert faults(tmp_path, text) == [("unit_of_instrument", "count", "watch")]


@pytest.mark.parametrize(
    ("label", "unit", "word"),
    [
        ("Slope over no more than 2 m", "cm", "Slope"),
        ("Height of the threshold, whatever its slope", "cm", ""),
        ("Steepest cross-fall", "lux", "cross-fall"),
        ("Longest waiting list", "m", ""),
        ("Longest gap between two checks", "min", ""),
        ("Longest gap between two seats", "m", ""),
        ("Longest gap between two signs", "lux", "gap"),
        ("Average light level", "dB(A)", "light level"),
        ("Time to reply", "cm", "Time"),
    ],
)
def test_the_first_word_that_says_what_is_measured_counts(tmp_path: Path, label: str, unit: str, word: str) -> None:
    text = f'[[criterion]]\n[[criterion.measurement]]\nkind = "number"\nlabel.en = "{label}"\nunit = "{unit}"\n'
    assert faults(tmp_path, text) == ([("unit_of_label", unit, word)] if word else [])


def test_a_fact_without_figures_or_one_that_is_not_there_says_nothing_of_units(tmp_path: Path) -> None:
    for name in ("K-10", "Z-99"):
        assert faults(tmp_path, WIDTH.replace("P-01", name)) == []
    assert faults(tmp_path, WIDTH, "fact = [3]\n") == []


def test_one_figure_over_another_has_no_unit_of_its_own(tmp_path: Path) -> None:
    over = WIDTH.replace("Clear width", "Letter height / distance").replace('"cm"', '"%"')
    assert faults(tmp_path, over) == []
    assert faults(tmp_path, WIDTH.replace('"number"', '"ratio"').replace('"cm"', '"%"')) == []


def test_what_is_not_written_as_it_should_be_is_said_elsewhere(tmp_path: Path) -> None:
    odd = "[[criterion]]\n[[criterion.measurement]]\nlabel = 3\nfact = []\ninstrument = []\n"
    odd += "kind = 'number'\nunit = 'cm'\n"
    assert faults(tmp_path, odd) == []
    assert faults(tmp_path, odd.replace("'cm'", "'furlong'")) == []
