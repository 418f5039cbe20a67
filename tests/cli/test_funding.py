"""Funding schemes: those there are, those an audit is judged by, and one judged with its proof."""

import json

import pytest

from audit_app.checklists.loading import shipped_checklist, shipped_schemes
from tests.cli.calling import RACE
from tests.wording.speaking import plain

HEAD = """\
id = "town"
version = "1.2"
dated = 2026-11-22
title = { fr = "Aide de la ville", en = "Town grant" }
funder = { fr = "Ville de Blois", en = "Town of Blois" }
source = { fr = "Convention", en = "Agreement" }
indicative = false
notice = { fr = "Convention signée", en = "Agreement signed" }
"""
TEXT = 'text = { fr = "Condition de la ville", en = "Condition of the town" }\n'


def condition(name, asks, *keys):
    return f'[[condition]]\nid = "{name}"\n{TEXT}asks = "{asks}"\n' + "".join(f"{key}\n" for key in keys)


@pytest.fixture
def own(tmp_path):
    """The scheme of a town, in a file of its own: two lines, a share, money, and something the race has not."""
    declared = set(json.loads(RACE.read_text("utf-8"))["features"])
    absent = next(feature.code for feature in shipped_checklist().features if feature.code not in declared)
    path = tmp_path / "aide de la ville.toml"
    path.write_text(
        HEAD
        + condition("T-01", "lines", 'criteria = ["GOV-01", "GOV-02"]')
        + condition("T-02", "share", 'domains = ["GOV"]', "least = 100.0")
        + condition("T-03", "ceiling", "most = 5000.0")
        + condition("T-04", "lines", 'criteria = ["GOV-01"]', f'when = "{absent}"'),
        "utf-8",
    )
    return path


def judged(jauge, audit, scheme, *options):
    document = jauge.document("funding", "evaluate", audit, scheme, *options)
    return document, {condition["id"]: condition for condition in document["conditions"]}


# Those there are


def test_the_schemes_are_listed_as_documents(jauge):
    documents = jauge.document("funding", "list")
    known = shipped_schemes()
    assert [document["id"] for document in documents] == [scheme.id for scheme in known]
    for document, scheme in zip(documents, known, strict=True):
        assert {"id", "title", "funder", "version", "indicative"} <= set(document)
        assert (document["version"], document["indicative"]) == (scheme.version, scheme.indicative)
        assert (document["by_default"], document["conditions"]) == (scheme.by_default, len(scheme.conditions))


def test_a_person_reads_one_scheme_a_line_in_their_language(jauge):
    french, english = jauge("funding", "list").out, jauge("funding", "list", "--lang", "en").out
    assert len(french.splitlines()) == len(english.splitlines()) == len(shipped_schemes())
    for scheme in shipped_schemes():
        assert f"{scheme.id}  " in french
        assert f"version {scheme.version}" in french
        assert plain(scheme.title.en) in plain(english)
    assert french.count("indicatives") == sum(scheme.indicative for scheme in shipped_schemes())


# Those an audit is judged by


def test_an_audit_is_judged_by_the_schemes_chosen_and_without_any_by_those_by_default(jauge, audit):
    ids = [scheme.id for scheme in shipped_schemes()][:2]
    default = [scheme["scheme"] for scheme in jauge.document("status", audit)["funding"]]
    assert default == [scheme.id for scheme in shipped_schemes() if scheme.by_default]
    chosen = jauge.document("funding", "choose", audit, *ids)
    assert [scheme["id"] for scheme in chosen["schemes"]] == ids
    assert [scheme["scheme"] for scheme in jauge.document("status", audit)["funding"]] == ids
    assert jauge.document("funding", "choose", audit) == {"schemes": []}
    assert [scheme["scheme"] for scheme in jauge.document("status", audit)["funding"]] == default
    assert "défaut" in jauge("funding", "choose", audit).out


def test_a_funder_s_own_file_is_chosen_and_its_copy_kept(jauge, audit, own):
    said = jauge("funding", "choose", audit, own, "--by", "Anne").out
    assert plain(said) == "town  Aide de la ville (Ville de Blois), version 1.2\n"
    own.unlink()
    (scheme,) = jauge.document("status", audit)["funding"]
    assert (scheme["scheme"], scheme["indicative"]) == ("town", False)
    assert jauge.document("funding", "evaluate", audit, "town")["version"] == "1.2"
    step = jauge.document("history", audit)[-1]
    assert (step["gesture"], step["by"]) == ("schemes_chosen", "Anne")


def test_a_choice_is_undone(jauge, audit, own):
    before = jauge.document("status", audit)["funding"]
    jauge("funding", "choose", audit, own)
    jauge("undo", audit)
    assert jauge.document("status", audit)["funding"] == before


def test_a_new_version_of_the_file_replaces_the_copy_when_it_is_chosen_again(jauge, audit, own):
    jauge("funding", "choose", audit, own)
    own.write_text(own.read_text("utf-8").replace('"1.2"', '"1.3"'), "utf-8")
    assert jauge.document("funding", "evaluate", audit, "town")["version"] == "1.2"
    assert jauge.document("funding", "choose", audit, own) == {"schemes": [{"id": "town", "version": "1.3"}]}
    assert jauge.document("funding", "evaluate", audit, "town")["version"] == "1.3"


def test_the_copy_an_audit_keeps_comes_before_the_scheme_that_travels_under_the_same_name(jauge, audit, own):
    shipped = shipped_schemes()[0]
    own.write_text(own.read_text("utf-8").replace('"town"', f'"{shipped.id}"'), "utf-8")
    jauge("funding", "choose", audit, own)
    assert jauge.document("funding", "evaluate", audit, shipped.id)["title"] == "Aide de la ville"
    jauge("funding", "choose", audit)
    assert jauge.document("funding", "evaluate", audit, shipped.id)["version"] == shipped.version


def test_a_file_with_faults_is_refused_with_all_of_them_and_nothing_is_chosen(jauge, audit, own):
    text = (
        own.read_text("utf-8")
        .replace('"GOV-02"', '"GOV-99"')
        .replace('asks = "ceiling"\nmost = 5000.0', 'asks = "ceiling"')
    )
    own.write_text(text, "utf-8")
    said = jauge.refused("funding", "choose", audit, own)
    assert "GOV-99" in said
    assert "most" in said
    assert "town" not in [scheme["scheme"] for scheme in jauge.document("status", audit)["funding"]]


@pytest.mark.parametrize("name", ["nowhere", "", "x" * 500, "state", "../funding"])
def test_a_scheme_nobody_knows_is_refused_with_those_there_are(jauge, audit, name):
    for arguments in (("choose", audit, name), ("evaluate", audit, name)):
        said = jauge.refused("funding", *arguments)
        assert all(scheme.id in said for scheme in shipped_schemes())
        assert ".toml" in said
    assert len(jauge.document("history", audit)) == 1


@pytest.mark.parametrize("name", ["absent.toml", "x" * 500 + ".toml"])
def test_a_file_that_is_not_there_is_refused(jauge, audit, tmp_path, name):
    for command in ("choose", "evaluate"):
        assert ".toml" in jauge.refused("funding", command, audit, tmp_path / name)


def test_a_folder_is_no_scheme(jauge, audit, tmp_path):
    (tmp_path / "folder.toml").mkdir()
    assert "folder.toml" in jauge.refused("funding", "choose", audit, tmp_path / "folder.toml")


# One judged with its proof


@pytest.mark.parametrize("scheme", [scheme.id for scheme in shipped_schemes()])
def test_every_scheme_can_be_judged_whether_it_is_chosen_or_not(jauge, audit, scheme):
    document, conditions = judged(jauge, audit, scheme)
    known = next(one for one in shipped_schemes() if one.id == scheme)
    assert (document["scheme"], document["version"]) == (scheme, known.version)
    aside = {condition["id"] for condition in document["not_applicable"]}
    assert conditions.keys() | aside == {condition.id for condition in known.conditions}
    assert not conditions.keys() & aside
    for condition in document["conditions"]:
        assert {"id", "text", "outcome", "proof", "missing"} <= set(condition)
        assert condition["outcome"] not in {"met", "met_with_reservation"}
        assert condition["proof"] == []
        assert condition["missing"]
        assert all(set(missing) == {"line", "why", "reason", "overdue"} for missing in condition["missing"])
    assert len(jauge.document("history", audit)) == 1


def test_lines_in_place_prove_a_condition_and_what_is_missing_is_named(jauge, audit, own, tmp_path):
    (tmp_path / "plan.txt").write_text("Plan", "utf-8")
    evidence = ("--evidence", tmp_path / "plan.txt")
    _, conditions = judged(jauge, audit, own)
    assert (conditions["T-01"]["outcome"], conditions["T-01"]["proof"]) == ("not_shown", [])
    jauge("answer", audit, "GOV-01", "--verdict", "compliant", *evidence)
    jauge("answer", audit, "GOV-02", "--verdict", "compliant")
    _, conditions = judged(jauge, audit, own)
    assert conditions["T-01"]["outcome"] == "met_with_reservation"
    assert conditions["T-01"]["missing"] == [{"line": "GOV-02", "why": "evidence", "reason": "", "overdue": False}]
    jauge("answer", audit, "GOV-02", *evidence)
    _, conditions = judged(jauge, audit, own)
    assert (conditions["T-01"]["outcome"], conditions["T-01"]["missing"]) == ("met", [])
    assert conditions["T-01"]["proof"] == ["GOV-01", "GOV-02"]
    assert conditions["T-01"]["text"] == "Condition de la ville"


def test_a_share_and_a_sum_are_judged_on_a_figure_that_is_told(jauge, audit, own):
    jauge("answer", audit, "GOV-01", "--verdict", "non_compliant")
    _, conditions = judged(jauge, audit, own)
    assert conditions["T-02"]["outcome"] == "not_met"
    assert conditions["T-02"]["figure"]["unit"] == "lines"
    figure = conditions["T-02"]["figure"]
    assert (figure["amount"], figure["most"]) == (0, None)
    assert figure["least"] > 1
    assert "demandé" in conditions["T-02"]["figure_said"]
    assert (conditions["T-03"]["outcome"], conditions["T-03"]["figure"]) == ("not_shown", None)
    assert conditions["T-03"]["missing"] == [{"line": None, "why": "spending", "reason": "", "overdue": False}]


def test_a_condition_that_is_not_of_this_event_stands_apart(jauge, audit, own):
    document, conditions = judged(jauge, audit, own)
    assert "T-04" not in conditions
    assert document["not_applicable"] == [{"id": "T-04", "text": "Condition de la ville"}]
    assert "T-04" in jauge("funding", "evaluate", audit, own).out.splitlines()[-1]


def test_a_commitment_holds_until_its_day_is_past(jauge, audit, own):
    for line in ("GOV-01", "GOV-02"):
        jauge("answer", audit, line, "--verdict", "non_compliant")
        jauge("action", audit, line, "--what", "Nommer", "--owner", "Club", "--due", "2027-01-10")
    outcomes = [judged(jauge, audit, own, "--on", day)[1]["T-01"]["outcome"] for day in ("2027-01-09", "2027-01-11")]
    assert outcomes == ["met_with_reservation", "not_met"]


def test_a_person_reads_each_condition_with_its_outcome(jauge, audit, own):
    jauge("answer", audit, "GOV-01", "--verdict", "non_compliant")
    said = plain(jauge("funding", "evaluate", audit, own).out).splitlines()
    assert said[0].startswith("Aide de la ville : ")
    assert [line.split(" [")[0] for line in said[1:4]] == ["T-01", "T-02", "T-03"]
    assert "Condition de la ville – " in said[1]
    assert "Convention signée" not in "\n".join(said)


def test_an_indicative_scheme_says_so_on_its_face(jauge, audit):
    scheme = next(scheme for scheme in shipped_schemes() if scheme.indicative)
    assert plain(scheme.notice.fr) in plain(jauge("funding", "evaluate", audit, scheme.id).out)
    assert jauge.document("funding", "evaluate", audit, scheme.id)["indicative"] is True


def test_conditions_are_told_in_the_language_asked_for(jauge, audit, own):
    document, _ = judged(jauge, audit, own, "--lang", "en")
    assert (document["title"], document["conditions"][0]["text"]) == ("Town grant", "Condition of the town")


def test_two_schemes_of_one_name_are_not_chosen_together(jauge, audit, own):
    own.write_text(own.read_text("utf-8").replace('id = "town"', 'id = "state-base"', 1), "utf-8")
    refused = jauge("funding", "choose", audit, own, "state-base", code=2)
    assert "state-base" in refused.err
    assert jauge.document("status", audit)["funding"][0]["title"] != "Aide de la ville"


def test_a_line_left_out_is_said_with_its_reason_to_people_and_machines(jauge, audit, own):
    jauge("answer", audit, "GOV-01", "--verdict", "not_applicable", "--reason", "Aucun budget propre.")
    _, conditions = judged(jauge, audit, own)
    left_out = {"line": "GOV-01", "why": "left_out", "reason": "Aucun budget propre.", "overdue": False}
    assert left_out in conditions["T-01"]["missing"]
    said = plain(jauge("funding", "evaluate", audit, own).out)
    assert "1 ligne laissée de côté, sans objet" in said
    assert "\n  GOV-01 laissée de côté, sans objet : Aucun budget propre.\n" in said


def test_an_action_overdue_is_told_apart_from_none(jauge, own):
    audit = jauge.begun(RACE)
    for line in ("GOV-01", "GOV-02"):
        jauge("answer", audit, line, "--verdict", "non_compliant")
    jauge("action", audit, "GOV-01", "--what", "Nommer", "--owner", "Club", "--due", "2027-01-02")
    _document, found = judged(jauge, audit, own, "--on", "2027-01-03")
    lacks = {one["line"]: (one["why"], one["overdue"]) for one in found["T-01"]["missing"]}
    assert lacks == {"GOV-01": ("commitment", True), "GOV-02": ("commitment", False)}
    said = plain(jauge("funding", "evaluate", audit, own, "--on", "2027-01-03").out)
    assert "1 action en retard, 1 écart sans engagement" in said
