"""The facts a checklist names are there, named by a criterion, and none that is doubtful carries a legal duty."""

from pathlib import Path

import pytest

from audit_app.checklists import legal_facts, loading
from audit_app.checklists.toml_file import TomlFile
from audit_app.domain.checklist import LegalDuty, Standing
from audit_app.domain.event import VenueForm
from audit_app.errors import Fault

SEEN = '[[fact]]\nid = "P-01"\nstanding = "seen"\n'
DOUBTFUL = '[[fact]]\nid = "P-17"\nstanding = "doubtful"\n'
DUTY = """\
[[criterion]]
id = "CIR-01"
legal_duty = "yes"
legal_facts = ["P-01", "P-17"]
[[criterion.measurement]]
code = "drop"
fact = "P-17"
[[criterion.measurement]]
code = "width"
fact = ""
[[criterion]]
id = "CIR-02"
legal_duty = "depends"
legal_facts = ["P-17"]
"""


@pytest.fixture
def facts(tmp_path: Path) -> TomlFile:
    return read(tmp_path, legal_facts.FILE, SEEN + DOUBTFUL)


def read(folder: Path, name: str, text: str) -> TomlFile:
    (folder / name).write_text(text, encoding="utf-8")
    return TomlFile.read(folder / name, name)


def test_a_checklist_may_go_without_facts(tmp_path: Path) -> None:
    file = legal_facts.read(tmp_path)
    assert (file.name, file.table, file.refusals) == ("facts.toml", {}, ())


def test_a_criterion_that_names_a_fact_needs_the_file_of_the_facts(tmp_path: Path) -> None:
    domain = read(tmp_path, "cir.toml", DUTY)
    codes = [(fault.code, fault.found) for fault in legal_facts.named(domain, legal_facts.read(tmp_path))]
    assert codes == [("unknown_fact", "P-01"), *[("unknown_fact", "P-17")] * 3]


def test_a_fact_that_is_not_there_is_told_with_the_nearest(tmp_path: Path, facts: TomlFile) -> None:
    domain = read(tmp_path, "cir.toml", DUTY.replace('["P-01", "P-17"]', '["P-10"]').replace('"P-17"', '"P-01"'))
    assert list(legal_facts.named(domain, facts)) == [
        Fault("unknown_fact", "criterion[CIR-01].legal_facts[1]", 4, "P-10", ("P-17", "P-01"), "", "cir.toml")
    ]


def test_a_legal_duty_does_not_rest_on_a_doubtful_fact(tmp_path: Path, facts: TomlFile) -> None:
    found = legal_facts.named(read(tmp_path, "cir.toml", DUTY), facts)
    assert [(fault.code, fault.where, fault.line, fault.found) for fault in found] == [
        ("doubtful_duty", "criterion[CIR-01].legal_facts[2]", 4, "P-17"),
        ("doubtful_duty", "criterion[CIR-01].measurement[drop].fact", 7, "P-17"),
        ("doubtful_duty", "criterion[CIR-02].legal_facts[1]", 14, "P-17"),
    ]


def test_a_legal_duty_rests_on_one_fact_at_least_that_was_seen_in_a_text(tmp_path: Path) -> None:
    recalled = SEEN.replace("seen", "recalled")
    facts = read(tmp_path, legal_facts.FILE, recalled + recalled.replace("P-01", "P-02"))
    duty = '[[criterion]]\nid = "CIR-01"\nlegal_duty = "yes"\nlegal_facts = ["P-01", "P-02"]\n'
    assert list(legal_facts.named(read(tmp_path, "cir.toml", duty), facts)) == [
        Fault("unseen_duty", "criterion[CIR-01].legal_facts", 4, "P-01, P-02", (), "", "cir.toml")
    ]
    one_seen = read(tmp_path, legal_facts.FILE, recalled + SEEN.replace("P-01", "P-02"))
    assert not list(legal_facts.named(read(tmp_path, "cir.toml", duty), one_seen))
    assert not list(legal_facts.named(read(tmp_path, "cir.toml", duty.replace("yes", "depends")), facts))


def test_a_fact_is_written_once(tmp_path: Path) -> None:
    twice = read(tmp_path, legal_facts.FILE, SEEN + SEEN)
    assert list(legal_facts.faults(twice)) == [
        Fault("id_twice", "fact[P-01].id", 5, "P-01", (), "facts.toml:2", "facts.toml")
    ]


def test_a_fact_that_no_criterion_names_is_told(tmp_path: Path, facts: TomlFile) -> None:
    domain = read(tmp_path, "cir.toml", DUTY.replace('"P-01", ', ""))
    assert list(legal_facts.unused(facts, [domain])) == [
        Fault("fact_unused", "fact[P-01].id", 2, "P-01", (), "", "facts.toml")
    ]


def test_what_cannot_be_read_names_nothing_and_is_not_reproached_for_it(tmp_path: Path, facts: TomlFile) -> None:
    broken = read(tmp_path, "broken.toml", "id = ")
    domain = read(tmp_path, "cir.toml", DUTY)
    assert not list(legal_facts.unused(facts, [broken, domain]))
    assert not list(legal_facts.named(domain, broken))


def test_facts_that_are_no_facts_are_refused_not_crashed_on(tmp_path: Path) -> None:
    file = read(tmp_path, legal_facts.FILE, "fact = [3, { id = [], standing = [] }, { standing = 3 }]\n")
    domain = read(tmp_path, "cir.toml", "[[criterion]]\nlegal_facts = [3, []]\n[[criterion.measurement]]\nfact = 3\n")
    assert not [*legal_facts.faults(file), *legal_facts.named(domain, file), *legal_facts.unused(file, [domain])]


def test_every_legal_duty_we_ship_was_seen_in_a_text() -> None:
    shipped = loading.shipped_checklist()
    for criterion in shipped.criteria:
        if criterion.legal_duty is LegalDuty.YES:
            assert Standing.SEEN in {shipped.fact_by_id[fact].standing for fact in criterion.legal_facts}, criterion.id


def test_the_bounds_of_a_form_may_name_a_fact_of_their_own(tmp_path: Path, facts: TomlFile) -> None:
    apart = DUTY + '[[criterion.measurement]]\ncode = "door"\nby_form.iop = { min = 83, fact = "D-02" }\n'
    assert [(fault.code, fault.found) for fault in legal_facts.named(read(tmp_path, "cir.toml", apart), facts)][-1] == (
        "unknown_fact",
        "D-02",
    )
    only_there = read(tmp_path, "cir.toml", apart.replace('"D-02"', '"P-01"').replace('"P-01", ', ""))
    assert not list(legal_facts.unused(facts, [only_there]))


OF_NO_LAW = ("X-", "Z-")
"""The facts of a figure of ours, of a guide or of a standard."""


def test_every_fact_of_a_measurement_we_ship_is_among_those_of_its_criterion_or_no_law() -> None:
    for criterion in loading.shipped_checklist().criteria:
        named = {fact for m in criterion.measurements for fact in m.facts if not fact.startswith(OF_NO_LAW)}
        assert named <= set(criterion.legal_facts), criterion.id
        assert not [fact for fact in criterion.legal_facts if fact.startswith(OF_NO_LAW)], criterion.id


def test_a_figure_of_ours_is_said_to_be_ours_and_binds_no_place_more_than_another() -> None:
    for fact in loading.shipped_checklist().facts:
        if fact.id.startswith(OF_NO_LAW):
            assert (fact.standing is Standing.OURS) == fact.id.startswith("X-"), fact.id
            assert not fact.forms, fact.id


def test_no_order_on_accessibility_we_cite_binds_natural_ground_a_tent_or_a_plain_building() -> None:
    orders = ("arrêté du 20 avril 2017", "arrêté du 8 décembre 2014", "arrêté du 15 janvier 2007")
    known = [one for one in loading.shipped_checklist().facts if one.text.fr.startswith(orders)]
    assert len(known) > 40
    alone = [one for one in known if "GN 8" not in one.text.fr]  # the fire rules bind a tent too
    free = (VenueForm.NATURAL_GROUND, VenueForm.BUILDING, VenueForm.TENT)
    assert not [one.id for one in alone if any(one.binds(form) for form in free)]
