"""What the readers promise: a checklist, schemes, scenarios, or a Problem; what travels with the program is sound."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from audit_app import refusals, shipped
from audit_app.checklists import loading
from audit_app.domain.checklist import Audience, Family
from audit_app.errors import Fault, FaultyFile, FileMissing
from tests.checklists.small_set import CIR, ENT, FACTS, HEAD, PAIR, SCHEME, change, nested, only
from tests.wording.speaking import called, modules, texts


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    readers: tuple[Callable[[Path], object], ...] = (
        loading.checklist,
        loading.faults,
        lambda folder: loading.schemes(folder, None),
        lambda folder: loading.scenarios(folder, None),
    )
    for read in readers:
        with pytest.raises(FileMissing):
            read(tmp_path / "nowhere")


def test_a_folder_without_a_head_is_faulty(tmp_path: Path) -> None:
    with pytest.raises(FaultyFile) as refused:
        loading.checklist(tmp_path)
    assert only(refused.value.faults) == Fault("file_missing", found="checklist.toml", file="checklist.toml")


def test_a_folder_of_folders_is_checked_whole_with_its_schemes_and_scenarios(tmp_path: Path) -> None:
    outer = nested(tmp_path)
    assert loading.faults(outer) == ()
    change(outer, "funding/town.toml", '"CIR-01"', '"CIR-02"')
    change(outer, "scenarios/spectators.toml", '"path"', '"paht"')
    assert [(fault.file, fault.code) for fault in loading.faults(outer)] == [
        ("funding/town.toml", "unknown_criterion"),
        ("scenarios/spectators.toml", "unknown_zone_kind"),
    ]
    (outer / "small" / "ent.toml").write_text(CIR, encoding="utf-8")
    twice = loading.faults(outer)
    assert {(fault.file, fault.limit) for fault in twice if fault.code == "id_twice"} == {
        ("small/ent.toml", "small/cir.toml:1"),
        ("small/ent.toml", "small/cir.toml:5"),
    }


def test_beside_several_checklists_nobody_can_tell_which_one_a_scheme_means(tmp_path: Path) -> None:
    outer = nested(tmp_path)
    shutil.copytree(outer / "small", outer / "other")
    change(outer, "funding/town.toml", '"CIR-01"', '"CIR-02"')
    assert loading.faults(outer) == ()


def test_a_folder_of_schemes_alone_is_checked_without_a_checklist(folder: Path) -> None:
    assert loading.faults(folder / "funding") == ()
    (folder / "funding" / "second.toml").write_text(SCHEME, encoding="utf-8")
    fault = only(loading.faults(folder / "funding"))
    assert (fault.code, fault.file, fault.limit) == ("id_twice", "town.toml", "second.toml:1")
    (folder / "funding" / "second.toml").write_text("id = ")
    assert only(loading.faults(folder / "funding")).code == "broken_syntax"


def test_a_folder_that_holds_nothing_to_check_is_told_so(tmp_path: Path) -> None:
    assert only(loading.faults(tmp_path)) == Fault("nothing_to_check", file=tmp_path.name)


def test_a_folder_of_checklists_may_have_neither_schemes_nor_scenarios(tmp_path: Path) -> None:
    outer = nested(tmp_path)
    for name in ("funding", "scenarios"):
        shutil.rmtree(outer / name)
    assert loading.faults(outer) == ()


def test_the_scheme_of_a_funder_is_one_file_anywhere(folder: Path, tmp_path: Path) -> None:
    known = loading.checklist(folder)
    path = tmp_path / "my scheme.toml"
    path.write_text(SCHEME, encoding="utf-8")
    assert loading.scheme(path, known).id == "town"
    path.write_text(SCHEME.replace("CIR-01", "CIR-09"), encoding="utf-8")
    with pytest.raises(FaultyFile) as refused:
        loading.scheme(path, known)
    assert (refused.value.path, only(refused.value.faults).code) == (str(path), "unknown_criterion")


def test_what_travels_with_the_program_is_sound_and_read_once() -> None:
    assert loading.faults(shipped.checklists()) == ()
    loading._shipped_checklist.cache_clear()
    found = loading.shipped_checklist()
    assert len(found.criteria) >= 200
    assert loading.shipped_checklist() is found


def test_the_schemes_that_travel_fit_the_reference_set_and_one_is_judged_by_default() -> None:
    found = loading.schemes(shipped.checklists() / "funding", loading.shipped_checklist())
    assert found == loading.shipped_schemes()
    assert sum(scheme.by_default for scheme in found) == 1


def test_the_scenarios_that_travel_fit_the_reference_set_for_every_audience() -> None:
    found = loading.scenarios(shipped.checklists() / "scenarios", loading.shipped_checklist())
    assert found == loading.shipped_scenarios()
    assert {scenario.audience for scenario in found} == set(Audience)
    assert {family for scenario in found for family in scenario.families} == set(Family)


def test_the_groups_of_features_travel_with_the_checklist(folder: Path) -> None:
    groups = (
        '[[feature_group]]\ncode = "place"\nlabel = { fr = "Lieu", en = "Place" }\n\n[[feature]]\ngroup = "place"\n'
    )
    change(
        folder, "checklist.toml", "[[feature]]\n", groups + 'hint = { fr = "Sous un toit.", en = "Under a roof." }\n'
    )
    found = loading.checklist(folder)
    assert [(group.code, group.label.en) for group in found.feature_groups] == [("place", "Place")]
    assert [(feature.group, feature.hint and feature.hint.en) for feature in found.features] == [
        ("place", "Under a roof.")
    ]
    change(folder, "checklist.toml", 'hint = { fr = "Sous un toit.", en', "hint = { en")
    fault = only(loading.faults(folder))
    assert (fault.code, fault.where) == ("language_missing", "feature[indoor].hint.fr")


def test_what_an_event_may_declare_is_said_for_volunteers() -> None:
    found = loading.shipped_checklist()
    said = [text for feature in found.features for text in (feature.label.fr, feature.label.en)]
    assert [text for text in said if len(text) > 45 or set(text) & set(",:;.?()")] == []
    articles = ("un ", "une ", "des ", "du ", "de la ", "plusieurs ", "plus de ")
    assert [feature.label.fr for feature in found.features if not feature.label.fr.startswith(articles)] == []
    hints = [text for f in found.features if f.hint for text in (f.hint.fr, f.hint.en)]
    assert hints
    assert [hint for hint in hints if len(hint) > 100 or "\n" in hint or not hint.endswith(".")] == []
    sizes = [sum(f.group == group.code for f in found.features) for group in found.feature_groups]
    assert len(sizes) < 10
    assert max(sizes) <= 12


def test_a_scheme_is_checked_even_beside_a_checklist_with_faults(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(shipped.checklists(), tmp_path / "sets"))
    change(copy / "jauge", "gov.toml", 'phase = "before"', 'phase = "sometimes"')
    change(copy / "funding", "state-base.toml", '"GOV-01"', '"GOV-99"')
    assert {fault.code for fault in loading.faults(copy)} >= {"not_in_list", "unknown_criterion"}


NEW = f"blocking = true\nnew = {'{ a = ' * 12}1{' }' * 12}"
GROUP = '[[feature_group]]\ncode = "place"\nlabel = { fr = "Lieu", en = "Place" }\n\n[[feature]]\n'
MANY = "".join(
    f'[[condition]]\nid = "B{number}"\ntext = {{ fr = "Tout", en = "All" }}\nasks = "mandatory"\n'
    for number in range(60)
)
SPOKEN: dict[str, tuple[str, str, str]] = {
    "bad_pattern": ("small/checklist.toml", 'id = "small"', 'id = "Small!"'),
    "bound_missing": ("small/cir.toml", "min = 120\ndeciding = true\nby_form.iop = { min = 140.0 }", "deciding = true"),
    "broken_condition": ("small/cir.toml", 'when = "indoor"', 'when = "indoor or"'),
    "broken_syntax": ("small/cir.toml", 'id = "CIR"', "id = "),
    "doubtful_duty": ("small/facts.toml", 'standing = "seen"', 'standing = "doubtful"'),
    "easy_shortened": ("scenarios/spectators.toml", '"Allez à votre place."', '"Allez à la place PMR."'),
    "easy_too_long": ("scenarios/spectators.toml", '"Allez à votre place."', f'"{"mot " * 16}"'),
    "fact_unused": ("small/facts.toml", "[[fact]]", FACTS.replace("P-01", "P-02") + "\n[[fact]]"),
    "feature_group_missing": ("small/checklist.toml", "[[feature]]\n", GROUP),
    "feature_group_unused": ("small/checklist.toml", "[[feature]]\n", GROUP),
    "figure_without_source": ("small/cir.toml", '\nfact = "P-01"', ""),
    "file_missing": ("small/checklist.toml", '"ent"', '"ent", "sig"'),
    "file_not_listed": ("small/checklist.toml", ', "ent"', ""),
    "french_only": ("small/cir.toml", '"article 2"', '"article 2 du code"'),
    "id_of_another_audience": ("scenarios/spectators.toml", '"S1"', '"V1"'),
    "id_outside_domain": ("small/cir.toml", '"CIR-01"', '"ENT-02"'),
    "id_twice": ("small/ent.toml", '"ENT-01"', '"CIR-01"'),
    "invalid": ("funding/town.toml", 'asks = "lines"', 'asks = "lines"\naims = [3]'),
    "key_needed": ("funding/town.toml", 'asks = "lines"', 'asks = "share"'),
    "language_missing": ("small/cir.toml", 'how.en = "Measure"\n', ""),
    "legal_fact_missing": ("small/cir.toml", 'legal_facts = ["P-01"]\n', ""),
    "level_falls": ("small/cir.toml", 'N4 = "mandatory"', 'N4 = "recommended"'),
    "level_missing": ("small/cir.toml", ', N4 = "mandatory"', ""),
    "min_above_max": ("funding/town.toml", 'asks = "lines"', 'asks = "lines"\nleast = 2\nmost = 1'),
    "missing": ("funding/town.toml", 'version = "1.0"\n', ""),
    "not_above": ("scenarios/spectators.toml", "minutes = 10", "minutes = 0"),
    "not_a_date": ("funding/town.toml", "dated = 2026-11-22", 'dated = "hier"'),
    "not_a_number": ("small/cir.toml", "min = 120", "min = nan"),
    "not_in_list": ("small/cir.toml", 'phase = "before"', 'phase = "sometimes"'),
    "not_in_english": ("small/cir.toml", '"The path is wide"', '"Le chemin est large, et la porte est au bout"'),
    "not_translated": ("small/cir.toml", '"The path is wide"', '"Le cheminement est large"'),
    "ours_mandatory": (
        "small/cir.toml",
        '"seen" },\n  { code = "LOI", standing = "recalled"',
        '"ours" },\n  { code = "LOI", standing = "ours"',
    ),
    "pair_without_measurement": ("small/checklist.toml", 'first = "CIR-01.width"', 'first = "CIR-01"'),
    "placeholder": ("small/cir.toml", '"Mesurer"', '"TODO"'),
    "text_empty": ("small/cir.toml", '"Mesurer"', '""'),
    "title_asks": ("small/cir.toml", '"The path is wide"', '"Is the path wide?"'),
    "forbidden_word": ("small/cir.toml", '"Mesurer"', '"Mesurer le label"'),
    "too_deep": ("small/cir.toml", "blocking = true", NEW),
    "too_few": ("small/cir.toml", '["athletes", "spectators"]', "[]"),
    "too_large": ("scenarios/spectators.toml", "minutes = 10", "minutes = 1e4"),
    "too_long": ("small/cir.toml", '"Mesurer"', f'"{"m" * 10_001}"'),
    "too_many": ("funding/town.toml", "[[condition]]", f"{MANY}[[condition]]"),
    "too_small": ("funding/town.toml", 'asks = "lines"', 'asks = "lines"\nleast = -1'),
    "unit_mismatch": ("small/cir.toml", 'unit = "cm"', 'unit = "count"'),
    "unit_of_fact": (
        "small/facts.toml",
        'says.fr = "Largeur : 1,40 m"\nsays.en = "Width: 1.40 m"',
        'says.fr = "140 lux"\nsays.en = "Light: 140 lux"',
    ),
    "unit_of_instrument": ("small/cir.toml", 'unit = "cm"', 'unit = "cm"\ninstrument = "level"'),
    "unit_of_label": ("small/cir.toml", 'unit = "cm"', 'unit = "lux"'),
    "unknown_authority": ("small/cir.toml", '"LOI"', '"LOY"'),
    "unknown_criterion": ("funding/town.toml", '"CIR-01"', '"CIR-02"'),
    "unknown_domain": ("funding/town.toml", '["CIR"]', '["SAN"]'),
    "unknown_fact": ("small/cir.toml", '["P-01"]', '["P-01", "P-02"]'),
    "unknown_feature": ("funding/town.toml", '["indoor"]', '["outdoor"]'),
    "unknown_feature_group": ("small/checklist.toml", "[[feature]]\n", GROUP + 'group = "palce"\n'),
    "unknown_key": ("small/cir.toml", "blocking", "bloking = true\nblocking"),
    "unknown_measurement": ("small/checklist.toml", 'first = "CIR-01.width"', 'first = "CIR-01.height"'),
    "unknown_zone_kind": ("small/cir.toml", '"path"', '"paht"'),
    "unseen_duty": ("small/facts.toml", 'standing = "seen"', 'standing = "recalled"'),
    "wrong_type": ("small/cir.toml", "blocking = true", "blocking = 1"),
}
"""By the code of a fault, one change that makes it speak."""

ELSEWHERE = {
    "file_too_large", "file_unreadable", "not_utf8", "not_text",  # test_assembling: files that cannot be read
    "nothing_to_check",  # of a folder, above
    "not_json",  # TOML is none
    "code_twice", "fact_twice", "measurement_twice",  # of the records: `check` says id_twice, with both places
}  # fmt: skip


@pytest.mark.parametrize("code", SPOKEN)
def test_every_rule_of_the_check_speaks(tmp_path: Path, code: str) -> None:
    outer = nested(tmp_path)
    (outer / "small" / "checklist.toml").write_text(HEAD + PAIR, encoding="utf-8")
    (outer / "small" / "ent.toml").write_text(ENT + CIR[CIR.index("\n[[criterion.meas") :], encoding="utf-8")
    assert loading.faults(outer) == ()
    file, old, new = SPOKEN[code]
    change(outer, file, old, new)
    assert code in {fault.code for fault in loading.faults(outer)}


def test_no_rule_of_the_check_is_without_a_change_that_makes_it_speak() -> None:
    codes = {*refusals.CODES.values(), "invalid", "wrong_type"}
    for tree in modules("checklists"):
        for call in called(tree, "Fault", "fault"):
            codes |= texts(call.args[0]) if call.args else set()
        for call in called(tree, "_unknown"):
            codes |= {text for argument in call.args for text in texts(argument) if text.startswith("unknown_")}
    for tree in modules("domain"):
        codes |= {text for call in called(tree, "ValueError") for text in texts(call.args[0])}
    of_events_and_audits = {
        "end_before_start", "key_is_not_id", "lower_class_without_reason", "reason_missing", "repeated",
        "shows_nothing_or_two", "venue_named_twice",
    }  # fmt: skip
    assert codes - of_events_and_audits - ELSEWHERE == set(SPOKEN)


def test_one_scheme_is_checked_by_its_file_against_the_checklist_that_travels_with_the_program(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SCHEME.replace('"CIR-01"', '"GOV-01"'), encoding="utf-8")
    assert {fault.code for fault in loading.faults(file)} <= {"unknown_domain", "unknown_feature"}
    file.write_text(SCHEME.replace('"CIR-01"', '"XXX-01"'), encoding="utf-8")
    assert "unknown_criterion" in {fault.code for fault in loading.faults(file)}


def test_a_folder_that_only_holds_funding_is_a_folder_of_schemes(tmp_path: Path) -> None:
    (tmp_path / "funding").mkdir()
    (tmp_path / "funding" / "mine.toml").write_text(SCHEME, encoding="utf-8")
    assert loading.faults(tmp_path) == ()
    (tmp_path / "funding" / "mine.toml").write_text(SCHEME.replace('version = "1.0"\n', ""), encoding="utf-8")
    assert only(loading.faults(tmp_path)).file == "funding/mine.toml"
