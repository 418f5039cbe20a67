"""From the files of a checklist to its record, or to everything wrong with them: where, and what."""

import time
from pathlib import Path

import pytest

from audit_app.checklists import loading
from audit_app.checklists.assembling import assembled, written_in
from audit_app.domain.checklist import Family, Instrument, LegalDuty, PairRule, Target
from audit_app.errors import Fault, FaultyFile
from tests.checklists.small_set import CIR, ENT, HEAD, PAIR, change, only


def test_a_sound_folder_becomes_a_checklist(folder: Path) -> None:
    found = loading.checklist(folder)
    assert [criterion.id for criterion in found.criteria] == ["CIR-01", "ENT-01"]
    wide = found.by_id["CIR-01"]
    assert (wide.domain, wide.families, wide.legal_duty) == ("CIR", tuple(Family), LegalDuty.YES)
    assert found.fact_by_id["P-01"].text.fr == "arrêté du 20 avril 2017, art. 2"
    assert (wide.measurements[0].min, [term.code for term in found.features]) == (120.0, ["indoor"])
    assert found.by_id["ENT-01"].families == (Family.MOTOR,)


def test_a_byte_order_mark_and_the_line_ends_of_windows_change_nothing(folder: Path) -> None:
    before = loading.checklist(folder).hash
    (folder / "cir.toml").write_bytes(b"\xef\xbb\xbf" + CIR.replace("\n", "\r\n").encode())
    assert loading.checklist(folder).hash == before


# What one changes in one file, and the only fault it makes: code, place, line, found, choices, limit.
IN_THE_HEAD = {
    ('id = "small"', 'id = "Small!"'): ("bad_pattern", "id", 1, "Small!", (), r"^[a-z][a-z0-9_]{0,39}$"),
    ('version = "0.1"\n', ""): ("missing", "version", 1, "version", (), ""),
    ("dated = 2026-11-22", "dated = 2026-11-22T10:00:00"): ("not_a_date", "dated", 3, "2026-11-22T10:00:00", (), ""),
    ("dated = 2026-11-22", "dated = 10:00:00"): ("not_a_date", "dated", 3, "10:00:00", (), ""),
    ("dated", "verzion = 2\ndated"): ("unknown_key", "verzion", 3, "verzion", ("version",), ""),
    ('"cir", "ent"]', '"cir", "ent", "sig"]'): (
        "file_missing",
        "domains[3]",
        6,
        "sig.toml",
        ("cir.toml", "ent.toml"),
        "",
    ),
    ('"cir", "ent"]', '"cir", "ent", 3]'): ("wrong_type", "domains[3]", 6, "3", (), "text"),
    ('"cir", "ent"]', '"cir", "ent", "../x"]'): ("bad_pattern", "domains[3]", 6, "../x", (), "[a-z][a-z0-9_-]{0,39}"),
    ('"cir", "ent"]', '"cir", "ent", "cir"]'): ("id_twice", "domains[3]", 6, "cir", (), "checklist.toml:6"),
    ('kind = "law"', 'kind = "loi"'): (
        "not_in_list",
        "authority[LOI].kind",
        18,
        "loi",
        ("law", "standard", "guide", "ours"),
        "",
    ),
    ('kind = "law"', 'kind = "TODO"'): ("placeholder", "authority[LOI].kind", 18, "TODO", (), ""),
    ("[[zone_kind]]", '[[feature]]\ncode = "indoor"\nlabel = { fr = "a", en = "b" }\n\n[[zone_kind]]'): (
        "id_twice",
        "feature[indoor].code",
        13,
        "indoor",
        (),
        "checklist.toml:9",
    ),
    ("domains", "criteria = []\ndomains"): ("unknown_key", "criteria", 6, "criteria", (), ""),
    ("domains", "facts = []\ndomains"): ("unknown_key", "facts", 6, "facts", (), ""),
    ("domains", "fact = []\ndomains"): ("unknown_key", "fact", 6, "fact", ("feature",), ""),
    ("domains", "features = []\ndomains"): ("unknown_key", "features", 6, "features", ("feature",), ""),
    ('fr = "Essai", ', ""): ("language_missing", "status.fr", 5, "fr", (), ""),
    ('fr = "Essai"', 'fr = "Référentiel certifié"'): ("forbidden_word", "status.fr", 5, "certifié", (), ""),
}
UNITS = ("mm", "cm", "m", "km", "%", "lux", "dB(A)", "min", "d", "m2", "kg", "EUR", ":1", "pt", "N")
LEVELS = ("mandatory", "recommended", "not_asked")
WORDS = '{ fr = "a", en = "b" }'
EASY = f'easy.why = {WORDS}\neasy.title.en = "b"'
FIX = f"fix.today = {WORDS}\nfix.lasting = {WORDS}\nfix.announce = {WORDS}"
C, M = "criterion[CIR-01]", "criterion[CIR-01].measurement[width]"
IN_A_DOMAIN = {
    ('title.en = "The path is wide"\n', ""): ("language_missing", f"{C}.title.en", 6, "en", (), ""),
    ('"The path is wide"', '"  "'): ("text_empty", f"{C}.title.en", 7, "", (), ""),
    ('"The path is wide"', '"TODO wide"'): ("placeholder", f"{C}.title.en", 7, "TODO wide", (), ""),
    ('"Le cheminement est large"', '"Est-il large ?"'): ("title_asks", f"{C}.title.fr", 6, "Est-il large ?", (), ""),
    ('"Mesurer"', '"Conforme à la loi"'): ("forbidden_word", f"{C}.how.fr", 8, "Conforme à la loi", (), ""),
    ('"Mesurer"', '"Un label"'): ("forbidden_word", f"{C}.how.fr", 8, "label", (), ""),
    ('"Measure"', '"It complies with the law"'): ("forbidden_word", f"{C}.how.en", 9, "complies with the law", (), ""),
    ('"Measure"', "3"): ("wrong_type", f"{C}.how.en", 9, "3", (), "text"),
    ('"Measure"', f'"{"a" * 10_001}"'): ("too_long", f"{C}.how.en", 9, "10001", (), "10000"),
    ('["athletes", "spectators"]', "[]"): ("too_few", f"{C}.audiences", 10, "0", (), "1"),
    ('["athletes", "spectators"]', '"athletes"'): ("wrong_type", f"{C}.audiences", 10, "athletes", (), "list"),
    ('"athletes", "spectators"]', '"athletics"]'): (
        "not_in_list",
        f"{C}.audiences[1]",
        10,
        "athletics",
        ("athletes", "spectators", "volunteers"),
        "",
    ),
    ('N4 = "mandatory"', 'N4 = "must"'): ("not_in_list", f"{C}.levels.N4", 13, "must", LEVELS, ""),
    (', N4 = "mandatory"', ""): ("level_missing", f"{C}.levels", 13, "N4", ("N1", "N2", "N3", "N4"), ""),
    ('N4 = "mandatory"', 'N4 = "mandatory", N5 = "mandatory"'): (
        "not_in_list",
        f"{C}.levels.N5",
        13,
        "N5",
        ("N1", "N2", "N3", "N4"),
        "",
    ),
    ('when = "indoor"', 'when = "indor"'): ("unknown_feature", f"{C}.when", 14, "indor", ("indoor",), ""),
    ('when = "indoor"', 'when = "indoor and"'): ("broken_condition", f"{C}.when", 14, "…", (), "indoor and"),
    ('"path"', '"paht"'): ("unknown_zone_kind", f"{C}.zone_kind", 15, "paht", ("path",), ""),
    ("blocking = true", 'blocking = "yes"'): ("wrong_type", f"{C}.blocking", 16, "yes", (), "yes_no"),
    ('legal_facts = ["P-01"]\n', ""): ("legal_fact_missing", C, 4, "", (), ""),
    ('"recalled"', '"recall"'): (
        "not_in_list",
        f"{C}.sources[LOI].standing",
        22,
        "recall",
        ("seen", "recalled", "doubtful", "ours"),
        "",
    ),
    ('{ code = "LOI", standing = "seen"', '{ code = "LOY", standing = "seen"'): (
        "unknown_authority",
        f"{C}.sources[LOY].code",
        21,
        "LOY",
        ("LOI",),
        "",
    ),
    ('standing = "seen"', 'standing = "seen", detale = "x"'): (
        "unknown_key",
        f"{C}.sources[LOI].detale",
        21,
        "detale",
        ("detail",),
        "",
    ),
    ('"CIR-01"', '"ENT-02"'): ("id_outside_domain", "criterion[ENT-02].id", 5, "ENT-02", (), "CIR"),
    ("blocking", 'domain = "CIR"\nblocking'): ("unknown_key", f"{C}.domain", 16, "domain", (), ""),
    ("blocking", "measurements = []\nblocking"): (
        "unknown_key",
        f"{C}.measurements",
        16,
        "measurements",
        ("measurement",),
        "",
    ),
    ('legal_facts = ["P-01"]', 'legal_facts = ["P-01", "P-10"]'): (
        "unknown_fact",
        f"{C}.legal_facts[2]",
        18,
        "P-10",
        ("P-01",),
        "",
    ),
    ('\nfact = "P-01"', '\nfact = "P-10"'): ("unknown_fact", f"{M}.fact", 33, "P-10", ("P-01",), ""),
    ("[[criterion]]", "[[criteria]]\n[[criterion]]"): ("unknown_key", "criteria", 4, "criteria", ("criterion",), ""),
    ('unit = "cm"\n', ""): ("missing", f"{M}.unit", 25, "unit", (), ""),
    ('unit = "cm"', 'unit = "count"'): (
        "unit_mismatch",
        f"{M}.unit",
        28,
        "count",
        UNITS,
        "number",
    ),
    ("min = 120\n", "min = 120\nmax = 90\n"): ("min_above_max", f"{M}.min", 30, "120", (), "90"),
    ("{ min = 140.0 }", "{ max = 100.0 }"): ("min_above_max", f"{M}.by_form.iop", 32, "120", (), "100.0"),
    ("{ min = 140.0 }", "{ mini = 140.0 }"): ("unknown_key", f"{M}.by_form.iop.mini", 32, "mini", ("min",), ""),
    ("min = 120\n", "min = inf\n"): ("not_a_number", f"{M}.min", 30, "inf", (), ""),
    ("min = 120\n", "min = 1e10\n"): ("too_large", f"{M}.min", 30, "10000000000.0", (), "1000000000"),
    ("min = 120\n", "min = -1e10\n"): ("too_small", f"{M}.min", 30, "-10000000000.0", (), "-1000000000"),
    ("min = 120\n", 'min = "120"\n'): ("wrong_type", f"{M}.min", 30, "120", (), "number"),
    ("min = 120\ndeciding = true\nby_form.iop = { min = 140.0 }", "deciding = true"): (
        "bound_missing",
        M,
        25,
        "number",
        (),
        "",
    ),
    ('\nfact = "P-01"', ""): ("figure_without_source", M, 25, "", (), ""),
    ("blocking = true", f'{EASY}\neasy.title.fr = "{"Un mot " * 8}"\nblocking = true'): (
        "easy_too_long",
        f"{C}.easy.title.fr",
        18,
        ("Un mot " * 8).strip(),
        (),
        "15",
    ),
    ("blocking = true", f'{FIX}\nfix.cost = "cheap"\nfix.effort = "hours"\nblocking = true'): (
        "not_in_list",
        f"{C}.fix.cost",
        19,
        "cheap",
        ("nothing", "under_100", "under_1000", "more"),
        "",
    ),
    ("blocking = true", f'{FIX}\nfix.cost = "more"\nblocking = true'): (
        "missing",
        f"{C}.fix.effort",
        16,
        "effort",
        (),
        "",
    ),
    ('unit = "cm"', 'unit = "cm"\ninstrument = "ruler"'): (
        "not_in_list",
        f"{M}.instrument",
        29,
        "ruler",
        tuple(Instrument),
        "",
    ),
    ('unit = "cm"', 'unit = "cm"\ntarget = "seats"'): ("not_in_list", f"{M}.target", 29, "seats", tuple(Target), ""),
    ("{ min = 140.0 }", "140"): ("wrong_type", f"{M}.by_form.iop", 32, "140", (), "table"),
    ('label = { fr = "Largeur", en = "Width" }', 'label = { fr = "Largeur", en = "Width", de = "Breite" }'): (
        "unknown_key",
        f"{M}.label.de",
        27,
        "de",
        ("en",),
        "",
    ),
}
F = "fact[P-01]"
IN_THE_FACTS = {
    ('standing = "seen"', 'standing = "sure"'): (
        "not_in_list",
        f"{F}.standing",
        6,
        "sure",
        ("seen", "recalled", "doubtful", "ours"),
        "",
    ),
    ('standing = "seen"', 'standing = "seen"\nadress = "https://example.org"'): (
        "unknown_key",
        f"{F}.adress",
        7,
        "adress",
        ("address",),
        "",
    ),
    ('standing = "seen"', 'standing = "seen"\naddress = "example.org"'): (
        "bad_pattern",
        f"{F}.address",
        7,
        "example.org",
        (),
        r"^(https?://\S+)?$",
    ),
    ('says.en = "Width: 1.40 m"\n', ""): ("language_missing", f"{F}.says.en", 4, "en", (), ""),
    ('"Width: 1.40 m"', '"TODO"'): ("placeholder", f"{F}.says.en", 5, "TODO", (), ""),
    ('"P-01"', '"P-1"'): ("bad_pattern", "fact[P-1].id", 2, "P-1", (), r"^[A-Z]-\d{2,3}$"),
    ("[[fact]]", "[[facts]]\n[[fact]]"): ("unknown_key", "facts", 1, "facts", ("fact",), ""),
    ("[[fact]]", "version = 1\n[[fact]]"): ("unknown_key", "version", 1, "version", ("fact",), ""),
}


@pytest.mark.parametrize(("old_new", "expected"), IN_THE_HEAD.items(), ids=lambda value: value[0][:30])
def test_a_fault_in_the_head_says_where_and_what(
    folder: Path, old_new: tuple[str, str], expected: tuple[object, ...]
) -> None:
    change(folder, "checklist.toml", *old_new)
    code, where, line, found, choices, limit = expected
    assert only(loading.faults(folder)) == Fault(code, where, line, found, choices, limit, "checklist.toml")  # type: ignore[arg-type]


@pytest.mark.parametrize(("old_new", "expected"), IN_A_DOMAIN.items(), ids=lambda value: value[0][:30])
def test_a_fault_in_a_domain_says_where_and_what(
    folder: Path, old_new: tuple[str, str], expected: tuple[object, ...]
) -> None:
    change(folder, "cir.toml", *old_new)
    code, where, line, found, choices, limit = expected
    assert only(loading.faults(folder)) == Fault(code, where, line, found, choices, limit, "cir.toml")  # type: ignore[arg-type]


@pytest.mark.parametrize(("old_new", "expected"), IN_THE_FACTS.items(), ids=lambda value: value[0][:30])
def test_a_fault_in_the_facts_says_where_and_what(
    folder: Path, old_new: tuple[str, str], expected: tuple[object, ...]
) -> None:
    change(folder, "facts.toml", *old_new)
    code, where, line, found, choices, limit = expected
    expected_fault = Fault(code, where, line, found, choices, limit, "facts.toml")  # type: ignore[arg-type]
    assert expected_fault in loading.faults(folder)


P = "pair[wide_and_wider]"
MEASUREMENT_OF = r"^[A-Z]{3}-\d{2,3}(\.[a-z][a-z0-9_]{0,39})?$"
IN_A_PAIR = {
    ('"CIR-01.width"', '"CIR-01"'): ("pair_without_measurement", f"{P}.first", 24, "CIR-01", (), ""),
    ('"ENT-01.width"', '"ENT-01"'): ("pair_without_measurement", f"{P}.second", 25, "ENT-01", (), ""),
    ('"not_fewer"\nfirst = "CIR-01.width"', '"testers"\nfirst = "CIR-01"'): (
        "pair_without_measurement",
        f"{P}.first",
        24,
        "CIR-01",
        (),
        "",
    ),
    ('"CIR-01.width"', '"CIR-01.witdh"'): (
        "unknown_measurement",
        f"{P}.first",
        24,
        "CIR-01.witdh",
        ("CIR-01.width", "ENT-01.width", "CIR-01"),
        "",
    ),
    ('second = "ENT-01.width"\n', ""): ("key_needed", P, 21, "second", (), "not_fewer"),
    ('"not_fewer"\nfirst = "CIR-01.width"\nsecond = "ENT-01.width"', '"goes_with"\nfirst = "CIR-01"'): (
        "key_needed",
        P,
        21,
        "second",
        (),
        "goes_with",
    ),
    ('"not_fewer"', '"less"'): ("not_in_list", f"{P}.rule", 23, "less", tuple(PairRule), ""),
    ('"CIR-01.width"', '"cir-01"'): ("bad_pattern", f"{P}.first", 24, "cir-01", (), MEASUREMENT_OF),
    ('"CIR-01.width"', "3"): ("wrong_type", f"{P}.first", 24, "3", (), "text"),
    ('en = "The path', 'de = "The path'): ("unknown_key", f"{P}.says.de", 26, "de", ("en",), ""),
    ("[[pair]]", "[[pairs]]"): ("unknown_key", "pairs", 21, "pairs", ("pair",), ""),
}


@pytest.fixture
def paired(folder: Path) -> Path:
    """The small set, where the entrance has a width as well, with a pair of both widths."""
    (folder / "checklist.toml").write_text(HEAD + PAIR, encoding="utf-8")
    (folder / "ent.toml").write_text(ENT + CIR[CIR.index("\n[[criterion.meas") :], encoding="utf-8")
    return folder


def test_a_pair_travels_with_its_checklist(paired: Path) -> None:
    (pair,) = loading.checklist(paired).pairs
    assert (pair.rule, pair.first, pair.second) == (PairRule.NOT_FEWER, "CIR-01.width", "ENT-01.width")


@pytest.mark.parametrize(("old_new", "expected"), IN_A_PAIR.items(), ids=lambda value: value[0][:30])
def test_a_fault_in_a_pair_says_where_and_what(
    paired: Path, old_new: tuple[str, str], expected: tuple[object, ...]
) -> None:
    change(paired, "checklist.toml", *old_new)
    code, where, line, found, choices, limit = expected
    told = Fault(code, where, line, found, choices, limit, "checklist.toml")  # type: ignore[arg-type]
    assert told in loading.faults(paired)


@pytest.mark.parametrize("rule", PairRule)
def test_each_rule_of_a_pair_is_sound_with_what_it_needs(paired: Path, rule: PairRule) -> None:
    change(paired, "checklist.toml", '"not_fewer"', f'"{rule}"')
    assert loading.faults(paired) == ()
    change(paired, "checklist.toml", "[[pair]]", f"[[pair]]{PAIR.partition('[[pair]]')[2]}[[pair]]")
    assert only(tuple(f for f in loading.faults(paired) if f.where.endswith("code"))).code == "id_twice"


def test_criteria_can_be_paired_without_measurements_where_nothing_is_counted(paired: Path) -> None:
    change(paired, "checklist.toml", '"not_fewer"', '"goes_with"')
    change(paired, "checklist.toml", '"CIR-01.width"', '"CIR-01"')
    change(paired, "checklist.toml", '"ENT-01.width"', '"ENT-01"')
    assert loading.faults(paired) == ()
    change(paired, "checklist.toml", '"ENT-01"', '"ENT-02"')
    assert only(loading.faults(paired)).code == "unknown_measurement"


def test_what_a_pair_names_in_a_file_that_cannot_be_read_is_not_reproached(paired: Path) -> None:
    (paired / "ent.toml").write_text("id = ", encoding="utf-8")
    assert only(loading.faults(paired)).code == "broken_syntax"


def test_the_codes_a_set_writes_are_known_even_when_it_has_faults(folder: Path) -> None:
    change(folder, "cir.toml", "blocking = true", "blocking = 3")
    found, faults = assembled(folder)
    assert (found, only(faults).code) == (None, "wrong_type")
    known = written_in(folder)
    assert (known.features, known.zone_kinds) == ({"indoor"}, {"path"})
    assert known.criteria == {"CIR-01", "ENT-01"}
    assert {"CIR", "ENT"} <= set(known.domains or ())


def test_every_fault_of_every_file_is_told_at_once_in_their_order(folder: Path) -> None:
    change(folder, "checklist.toml", 'version = "0.1"', 'version = "one"')
    change(folder, "cir.toml", 'when = "indoor"', 'when = "indoor or or"')
    change(folder, "cir.toml", 'how.en = "Measure"\n', "")
    change(folder, "ent.toml", "checks", "cheks")
    with pytest.raises(FaultyFile) as refused:
        loading.checklist(folder)
    assert refused.value.path == str(folder)
    assert [(fault.file, fault.code) for fault in refused.value.faults] == [
        ("checklist.toml", "bad_pattern"),
        ("cir.toml", "language_missing"),
        ("cir.toml", "broken_condition"),
        ("ent.toml", "missing"),
        ("ent.toml", "unknown_key"),
    ]


def test_a_broken_head_does_not_hide_the_faults_of_the_domains(folder: Path) -> None:
    change(folder, "checklist.toml", 'version = "0.1"', 'version = "0.1')
    change(folder, "cir.toml", "blocking = true", "blocking = 3")
    found = loading.faults(folder)
    assert [(fault.file, fault.code, fault.line) for fault in found] == [
        ("checklist.toml", "broken_syntax", 2),
        ("cir.toml", "wrong_type", 16),
    ]
    assert found[0].found == 'version = "0.1'


def test_a_file_that_ends_too_soon_is_faulty_at_its_last_line(folder: Path) -> None:
    change(folder, "cir.toml", "by_form.iop = { min = 140.0 }\n", 'by_form = { iop = {\nfact = """\n')
    assert only(loading.faults(folder)).code == "broken_syntax"
    (folder / "cir.toml").write_text('id = "CIR"\n\ntitle = [\n')
    assert only(loading.faults(folder)).line == 3


def test_an_id_used_in_two_files_names_the_first_place(folder: Path) -> None:
    (folder / "ent.toml").write_text(CIR, encoding="utf-8")
    found = loading.faults(folder)
    assert {fault.code for fault in found} == {"id_twice"}
    assert [(fault.where, fault.limit) for fault in found] == [
        ("id", "cir.toml:1"),
        ("criterion[CIR-01].id", "cir.toml:5"),
    ]


def test_a_measurement_code_used_twice_is_told_once(folder: Path) -> None:
    change(
        folder,
        "cir.toml",
        "[[criterion.measurement]]",
        CIR[CIR.index("[[criterion.meas") :] + "\n[[criterion.measurement]]",
    )
    assert only(loading.faults(folder)).code == "id_twice"


def test_a_file_that_no_list_names_is_not_dropped_silently(folder: Path) -> None:
    (folder / "sig.toml").write_text('id = "SIG"\n')
    assert only(loading.faults(folder)) == Fault("file_not_listed", found="sig", file="sig.toml")


def test_a_head_without_domains_and_a_domain_without_criteria_are_said_once(folder: Path) -> None:
    (folder / "ent.toml").write_text('id = "ENT"\ntitle = { fr = "Entrées", en = "Entrances" }\ncriterion = 3\n')
    assert [fault.code for fault in loading.faults(folder)] == ["wrong_type"]
    (folder / "ent.toml").write_text('id = "ENT"\ntitle = { fr = "Entrées", en = "Entrances" }\n')
    assert only(loading.faults(folder)).where == "criterion"
    change(folder, "checklist.toml", 'domains = ["cir", "ent"]', "domains = []")
    codes = [fault.code for fault in loading.faults(folder)]
    assert codes == ["missing", "file_not_listed", "file_not_listed"]


def test_tables_that_are_no_tables_are_refused_not_crashed_on(folder: Path) -> None:
    (folder / "cir.toml").write_text(
        'id = "CIR"\ntitle = 3\ncriterion = [3, { id = 3, title = [], when = 3, zone_kind = 3, legal_facts = 3,'
        " levels = 3, sources = [3], measurement = [3, { code = [], kind = [], unit = [], min = [],"
        " by_form = 3, by_class = { N1 = 3 } }] }]\n"
    )
    codes = {fault.code for fault in loading.faults(folder)}
    assert codes == {"wrong_type", "missing", "not_in_list"}


def test_a_criterion_without_its_own_id_is_named_by_its_rank(folder: Path) -> None:
    change(folder, "cir.toml", 'id = "CIR-01"\n', "")
    assert only(loading.faults(folder)).where == "criterion[1].id"


def test_what_cannot_be_read_is_a_fault_of_its_file(folder: Path) -> None:
    (folder / "cir.toml").write_bytes(CIR.encode("utf-16"))
    assert only(loading.faults(folder)) == Fault("not_utf8", line=1, found="0xFF", file="cir.toml")
    (folder / "cir.toml").write_bytes(b"#" * 1_000_001)
    assert only(loading.faults(folder)) == Fault("file_too_large", limit="1000000", file="cir.toml")
    (folder / "cir.toml").unlink()
    (folder / "cir.toml").mkdir()
    assert only(loading.faults(folder)) == Fault("file_unreadable", file="cir.toml")
    (folder / "cir.toml").rmdir()
    (folder / "cir.toml").symlink_to(folder / "nowhere")
    assert only(loading.faults(folder)) == Fault("file_missing", found="cir.toml", file="cir.toml")


@pytest.mark.parametrize(
    "bomb",
    [
        "a = " + "[" * 100_000,
        "a = " + "{a=" * 100_000,
        ".".join(["a"] * 100_000) + " = 1",
        "[" + ".".join(["'a'"] * 100_000) + "]",
        "a = " + "[" * 20 + "]" * 20,
        "\n".join(f"[{'.'.join(['a'] * depth)}]" for depth in range(1, 14)) + "\nb = 1",
    ],
    ids=["arrays", "tables", "dots", "quoted dots", "empty arrays", "headers"],
)
def test_depth_is_refused_in_no_time_and_little_memory(folder: Path, bomb: str) -> None:
    (folder / "cir.toml").write_text(bomb)
    begun = time.monotonic()
    assert only(loading.faults(folder)) == Fault("too_deep", limit="12", file="cir.toml")
    assert time.monotonic() - begun < 60, "milliseconds where this was measured; minutes if the depth is followed"
