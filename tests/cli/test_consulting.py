"""The reference set consulted from the command: one criterion, the whole in a file, the scenarios of user tests."""

import csv
import io
import json
import re

import pytest

from audit_app import shipped
from audit_app.checklists.loading import shipped_checklist, shipped_scenarios
from audit_app.domain.scenario import Scenario
from audit_app.i18n import in_language
from audit_app.wording import typography
from audit_app.wording.values import word
from tests.checklists.another_version import VERSION, AnotherVersion
from tests.exchange import workbook
from tests.wording.speaking import plain

CRITERION_KEYS = {
    "id", "domain", "title", "why", "how", "proof", "fix", "cost", "effort", "easy", "audiences", "families", "phase",
    "levels", "when", "zone_kind", "blocking", "legal_duty", "legal_facts", "checks", "sources", "measurements",
}  # fmt: skip


@pytest.fixture
def full():
    """A criterion that has everything a criterion may have."""
    return next(c for c in shipped_checklist().criteria if c.why and c.proof and c.fix and c.easy and c.measurements)


def squeezed(text):
    return "".join(text.replace("\u2019", "'").split())


# One criterion


def test_a_criterion_is_shown_at_length_however_its_id_is_typed(jauge, full):
    for name in (full.id, full.id.lower()):
        said = squeezed(jauge("checklist", "show", name).out)
        for text in (full.title, full.why, full.how, full.proof, full.fix.today, full.fix.lasting, full.fix.announce):
            assert squeezed(text.fr) in said
        for text in (full.easy.title, full.easy.why):
            assert squeezed(text.fr) in said
    assert said.startswith(full.id)
    paragraphs = jauge("checklist", "show", full.id).out.rstrip("\n").split("\n\n")
    assert all(line.startswith("  ") for one in paragraphs[1:] for line in one.split("\n")[1:])


def test_a_criterion_is_shown_in_english_too(jauge, full):
    said = squeezed(jauge("checklist", "show", full.id, "--lang", "en").out)
    assert squeezed(full.how.en) in said
    assert squeezed(full.how.fr) not in said


def test_where_a_criterion_comes_from_is_in_english_too(jauge):
    english = squeezed(jauge("checklist", "show", "SAN-04", "--lang", "en").out)
    assert squeezed("orders of 20 April 2017 and 8 December 2014, articles 2 and 10") in english
    assert "arrêté" not in english
    assert squeezed("arrêtés du 20 avril 2017 et du 8 décembre 2014, articles 2 et 10") in squeezed(
        jauge("checklist", "show", "SAN-04").out
    )


def test_a_criterion_is_a_document_in_both_languages_whatever_is_spoken(jauge, full):
    document = jauge.document("checklist", "show", full.id)
    assert set(document) == CRITERION_KEYS | {"facts"}
    assert [fact["id"] for fact in document["facts"]] == list(full.legal_facts)
    assert document["title"] == {"fr": full.title.fr, "en": full.title.en}
    assert set(document["fix"]["fr"]) == set(document["fix"]["en"]) == {"today", "lasting", "announce"}
    assert set(document["easy"]["fr"]) == {"title", "why"}
    assert all({"code", "kind", "title", "standing", "detail"} == set(source) for source in document["sources"])
    details = [source["detail"] for source in document["sources"]]
    assert details == [{"fr": s.detail.fr, "en": s.detail.en} if s.detail.fr else None for s in full.sources]
    assert all({"code", "label", "unit", "min", "max"} <= set(one) for one in document["measurements"])
    assert jauge.document("checklist", "show", full.id, "--lang", "en") == document


def test_a_criterion_says_what_the_law_asks_and_how_sure_we_are(jauge):
    said = squeezed(jauge("checklist", "show", "TRA-05").out)
    assert squeezed("La loi Obligation légale dans certains cas seulement.") in said
    assert squeezed("les chiffres sont cités de mémoire. (à relire dans le texte)") in said


def test_every_criterion_can_be_shown(jauge):
    known = shipped_checklist()
    for criterion in known.criteria[:: max(1, len(known.criteria) // 12)]:
        assert jauge("checklist", "show", criterion.id).out.startswith(f"{criterion.id}  ")


@pytest.mark.parametrize("name", ["CIR-99", "?", "", "x" * 500])
def test_a_criterion_that_is_none_is_refused_with_the_nearest(jauge, name):
    said = jauge.refused("checklist", "show", name)
    assert name in said
    assert ("CIR-" in said) == name.startswith("CIR")


# The whole in a file


def test_the_set_is_written_as_one_document(jauge, tmp_path):
    known, out = shipped_checklist(), tmp_path / "grille.json"
    told = jauge.document("checklist", "export", "--out", out)
    assert told == {"file": str(out), "criteria": len(known.criteria), "version": known.version, "hash": known.hash}
    document = json.loads(out.read_text("utf-8"))
    assert {"id", "version", "hash", "criteria"} <= set(document)
    assert (document["id"], document["version"], document["hash"]) == (known.id, known.version, known.hash)
    assert [each["id"] for each in document["criteria"]] == list(known.by_id)
    assert {frozenset(each) for each in document["criteria"]} == {frozenset(CRITERION_KEYS)}


def test_the_set_is_written_as_a_table_and_as_a_workbook(jauge, tmp_path):
    ids = list(shipped_checklist().by_id)
    assert str(tmp_path / "g.csv") in jauge("checklist", "export", "--out", tmp_path / "g.csv").out
    text = io.StringIO((tmp_path / "g.csv").read_bytes().decode("utf-8-sig"), newline="")
    assert [row[0] for row in csv.reader(text, delimiter=";")] == ["id", *ids]
    jauge("checklist", "export", "--out", tmp_path / "G.XLSX")
    sheets = workbook.read(tmp_path / "G.XLSX")
    assert [row[0] for row in sheets["criteria"].rows] == ["id", *ids]
    assert sum(sheet.formulas + sheet.links for sheet in sheets.values()) == 0


def test_a_set_of_ones_own_is_written_from_its_folder(jauge, tmp_path):
    folder = AnotherVersion(tmp_path / "own").folder
    told = jauge.document("checklist", "export", "--checklist", folder, "--out", tmp_path / "own.json")
    assert (told["version"], json.loads((tmp_path / "own.json").read_text("utf-8"))["version"]) == (VERSION, VERSION)


@pytest.mark.parametrize("name", ["grille.ods", "grille", ".json"])
def test_a_format_that_is_none_is_wrong_use_with_those_there_are(jauge, tmp_path, name):
    said = jauge.misused("checklist", "export", "--out", tmp_path / name)
    assert ".json, .csv, .xlsx" in said
    assert "jauge checklist export --help" in said
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("suffix", ["json", "csv", "xlsx"])
def test_where_nothing_can_be_written_it_is_a_problem(jauge, tmp_path, suffix):
    out = tmp_path / "absent" / f"grille.{suffix}"
    assert str(out) in jauge.refused("checklist", "export", "--out", out)


def test_a_folder_that_holds_no_set_is_refused(jauge, tmp_path):
    jauge.refused("checklist", "export", "--checklist", tmp_path, "--out", tmp_path / "g.json")
    jauge.refused("checklist", "export", "--checklist", shipped.checklists() / "funding", "--out", tmp_path / "g.json")
    assert not (tmp_path / "g.json").exists()


# Scenarios


def test_the_scenarios_are_listed_one_a_line(jauge):
    known = shipped_scenarios()
    said = jauge("scenarios").out.splitlines()
    assert [line.split()[0] for line in said] == [scenario.id for scenario in known]
    assert all(f"{scenario.minutes:g}" in line for scenario, line in zip(known, said, strict=True))


def test_a_scenario_is_shown_at_length_however_its_id_is_typed(jauge):
    one = shipped_scenarios()[0]
    for name in (one.id, one.id.lower()):
        said = squeezed(jauge("scenarios", name).out)
        for text in (one.goal, one.start, one.success, one.material, one.risk, one.words, one.easy):
            assert squeezed(text.fr) in said
    assert "But : " in plain(jauge("scenarios", one.id).out)
    assert squeezed(one.goal.en) in squeezed(jauge("scenarios", one.id, "--lang", "en").out)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_scenario_at_length_leaves_out_nothing_of_its_document(jauge, language):
    known = shipped_checklist()
    for one in shipped_scenarios():
        said = squeezed(plain(jauge("scenarios", one.id, "--lang", language).out))
        held = [one.title, one.goal, one.start, one.success, one.material, one.risk, one.words, one.easy]
        held += [known.by_id[name].title for name in one.criteria]
        held += [kind.label for kind in known.zone_kinds if kind.code in one.zone_kinds]
        held += [feature.label for feature in known.features if feature.code in one.condition.features]
        with in_language(language):
            words = [word(code) for code in (one.audience, *one.families, one.risk_level)]
            words += [typography.told(phrase) for phrase in held]
        for text in (*one.criteria, *words, f"{one.minutes:g}min"):
            assert squeezed(plain(text)) in said, (one.id, text)


def test_scenarios_are_documents_with_every_text_in_both_languages(jauge):
    documents = jauge.document("scenarios")
    assert [document["id"] for document in documents] == [scenario.id for scenario in shipped_scenarios()]
    for document in documents:
        assert set(document) == set(Scenario.model_fields)
        for key in ("title", "goal", "start", "success", "risk", "material", "words", "easy"):
            assert set(document[key]) == {"fr", "en"}
        assert document["audience"] in {"athletes", "spectators", "volunteers"}
        assert document["risk_level"] in {"low", "medium", "high"}
        assert document["families"]
        assert document["criteria"]
    assert jauge.document("scenarios", documents[0]["id"]) == documents[:1]


@pytest.mark.parametrize(("typed", "near"), [("S99", ["S9"]), ("Z9", ["S9", "A9"]), ("s10x", ["S10"])])
def test_a_scenario_that_is_none_is_refused_with_the_nearest(jauge, typed, near):
    said = jauge.refused("scenarios", typed)
    assert typed in said
    named = [scenario.id for scenario in shipped_scenarios() if re.search(rf"\b{scenario.id}\b", said)]
    assert set(near) <= set(named)
    assert len(named) <= 3


@pytest.mark.parametrize("asked", [("checklist", "show", "XXX"), ("scenarios", "QQQQ")])
def test_where_nothing_is_near_that_is_said(jauge, asked):
    assert plain(jauge.refused(*asked)).strip() == f"« {asked[-1]} » n’existe pas, et rien n’en est proche."
