"""Verification: what left is unchanged, whatever is done to it is refused, and the figures are made again."""

import ast
import hashlib
import io
import json
import re
import subprocess
import sys
import time
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from audit_app.checklists import loading
from audit_app.domain.codes import Audience, Family
from audit_app.domain.grades import Cap, Grade, Rate, Result, first_cap
from audit_app.domain.proving import Outcome
from audit_app.domain.scheme import Ask
from audit_app.i18n import _, in_language, ngettext
from audit_app.report import public_data, sealing, verifying
from audit_app.report.content import ReportKind, report_of
from audit_app.report.content.matter import gathered
from audit_app.report.reading_order import spoken
from audit_app.wording import figures
from audit_app.wording.conditions import WORST_FIRST, counted
from audit_app.wording.fingerprint import in_words
from audit_app.wording.grading import cap_said, held_back
from audit_app.wording.issues import numbered
from audit_app.wording.typography import capital
from audit_app.wording.values import word
from tests.data import hostile_texts
from tests.report import audits, hostile, signed
from tests.report.signed import failed, judged, printed
from tests.report.tests_held import held


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", ReportKind)
def test_what_left_is_unchanged_and_says_of_what_and_by_whom(tmp_path, kind, language):
    found = judged(printed(kind=kind, language=language), tmp_path, language=language)
    assert failed(found) == set()
    assert found["verdict"] == "unchanged"
    signer = signed.a_sealing().signer
    assert found["signer"]["name"] == signed.NAME
    assert found["signer"]["fingerprint"].replace(" ", "") == signer.fingerprint
    assert found["signer"]["words"] == {spoken: in_words(signer.fingerprint, spoken) for spoken in ("fr", "en")}
    event = audits.empty("n1").event
    assert found["event"]["name"] == event.name
    assert found["event"]["starts_on"] == event.starts_on.isoformat()
    assert found["issue"] is None


@pytest.mark.parametrize("what", ["empty", "full"])
def test_so_is_a_report_with_nothing_in_it_and_one_with_everything(tmp_path, what):
    assert judged(printed(what), tmp_path)["verdict"] == "unchanged"


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
def test_every_report_of_the_example_events_is_found_unchanged(tmp_path, name, language):
    for what in (audits.empty, audits.half, audits.full):
        for kind in ReportKind:
            found = judged(signed.of(what(name), language, kind), tmp_path, language=language)
            assert (found["verdict"], failed(found)) == ("unchanged", set()), (what, kind)


@pytest.mark.parametrize("text", list(hostile_texts.TYPED.values())[::4])
def test_so_is_one_of_an_event_whose_every_text_hurts(tmp_path, text):
    found = judged(signed.of(hostile.audit(text)), tmp_path)
    assert (found["verdict"], failed(found)) == ("unchanged", set())
    assert found["event"]["name"].isprintable()


def test_who_did_not_sign_is_told_so_and_the_figures_hold_all_the_same(tmp_path):
    found = judged(printed(signer=""), tmp_path)
    assert (found["verdict"], failed(found), found["signer"]) == ("unsigned", {"signed"}, None)


def test_who_cuts_the_signature_off_has_a_changed_report_or_the_unsigned_one(tmp_path):
    content, unsigned = printed(), signed.resealed(signed.a_sealing(), printed(signer=""))
    whole = len(printed(signer=""))
    assert judged(unsigned[:whole], tmp_path)["verdict"] == "unsigned"
    for length in (whole + 20, whole + 600, len(unsigned) - 7):
        assert judged(unsigned[:length], tmp_path)["verdict"] in {"changed", "not_ours"}
    assert judged(content[:-1000], tmp_path)["verdict"] == "changed"


def test_a_few_dozen_changes_of_every_sort_are_refused(tmp_path):
    content = printed()
    for name, changed in signed.mutations(content, 40):
        assert changed != content, name
        found = judged(changed, tmp_path)
        assert found["verdict"] in {"changed", "not_ours"}, name


@pytest.mark.slow
@pytest.mark.timeout(1_800)
def test_each_of_a_thousand_changes_is_refused(tmp_path):
    content = printed()
    refused = [judged(changed, tmp_path)["verdict"] for _name, changed in signed.mutations(content, 1_000, seed=2)]
    assert len(refused) == 1_000
    assert set(refused) <= {"changed", "not_ours"}


@pytest.mark.slow
@pytest.mark.timeout(1_800)
def test_no_digit_of_the_signature_can_be_another_of_those_tried(tmp_path):
    content = printed()
    start, _end = signed.padding(content)
    for at in range(signed.room(content)[0], start, 3):
        other = b"0" if content[at : at + 1] != b"0" else b"1"
        changed = content[:at] + other + content[at + 1 :]
        assert judged(changed, tmp_path)["verdict"] == "changed", at


@pytest.mark.parametrize("digit", [b"1", b"f", b" ", b"A", b"\n"])
def test_the_room_left_by_the_signature_holds_nothing_but_zeros(tmp_path, digit):
    content = printed()
    start, end = signed.padding(content)
    for at in (start + 1, (start + end) // 2, end - 1):
        found = judged(content[:at] + digit + content[at + 1 :], tmp_path)
        assert (found["verdict"], "padding" in failed(found)) == ("changed", True)


def test_capital_digits_are_another_writing_and_refused(tmp_path):
    content = printed()
    start, end = signed.room(content)
    found = judged(content[:start] + content[start:end].upper() + content[end:], tmp_path)
    assert (found["verdict"], "padding" in failed(found)) == ("changed", True)


def test_a_certificate_in_another_name_for_the_same_key_is_refused(tmp_path):
    content = printed()
    start, end = signed.room(content)
    named, other = signed.NAME.encode().hex().encode(), b"Ville de Saint-Nalo".hex().encode()
    assert content[start:end].count(named) >= 2
    found = judged(content[:start] + content[start:end].replace(named, other) + content[end:], tmp_path)
    assert (found["verdict"], found["signer"]) == ("changed", None)


def test_a_second_signature_is_one_too_many(tmp_path, monkeypatch):
    content = printed()
    monkeypatch.setattr(sealing, "FIELD", "Autre")
    found = judged(signed.resealed(signed.a_sealing("Un autre"), content), tmp_path)
    assert (found["verdict"], found["signer"]) == ("changed", None)
    assert failed(found) == {"signed", "whole_file", "padding", "signature"}


def test_figures_edited_and_signed_again_do_not_fit_the_page_and_are_refused(tmp_path):
    data = verifying.read(verifying.carried(printed(signer="")).data)
    line = next(line for line in data["lines"] if line["counts_as"] == "not_checked")
    line |= {"verdict": "compliant", "counts_as": "compliant"}
    data["results"] = verifying.results(data)
    edited = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    forged = signed.resealed(signed.a_sealing("Quelqu’un d’autre"), signed.rewritten(printed(signer=""), edited))
    found = judged(forged, tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"fingerprint", "printed"})
    assert found["signer"]["name"] == "Quelqu’un d’autre"


def test_data_that_does_not_add_up_is_refused_even_by_its_own_signer(tmp_path):
    data = verifying.read(verifying.carried(printed(signer="")).data)
    data["results"]["coverage"]["met"] += 1
    edited = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    found = judged(signed.resealed(signed.a_sealing(), signed.rewritten(printed(signer=""), edited)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"fingerprint", "results"})


def test_a_report_printed_and_signed_by_somebody_else_is_whole_and_its_signer_is_not_the_expected_one(tmp_path):
    ours, forged = signed.a_sealing().signer.fingerprint, printed(signer="Quelqu’un d’autre")
    assert judged(forged, tmp_path)["verdict"] == "unchanged"
    for expected in (ours, in_words(ours, "fr"), in_words(ours, "en").upper()):
        found = judged(forged, tmp_path, signer=expected)
        assert (found["verdict"], failed(found)) == ("changed", {"signer"})
        assert verifying.in_words(found).startswith("Intact, mais signé d’une autre clé")
        assert judged(printed(), tmp_path, signer=expected)["verdict"] == "unchanged"


@pytest.mark.parametrize("typed", ["n’importe quoi", " ", "ab" * 31, "un deux trois", "12 mots", "g" * 64])
def test_what_is_no_fingerprint_is_said_to_be_none_and_not_another_key(typed, tmp_path):
    found = judged(printed(), tmp_path, signer=typed)
    assert (found["verdict"], failed(found)) == ("changed", {"expected"})
    said = verifying.in_words(found)
    assert said.startswith("Intact, mais la clé n’est pas comparée\u00a0: ce que vous avez tapé n’est pas une")
    assert "64 signes" in said
    assert "autre clé" not in said


def test_words_typed_as_they_are_heard_are_the_same_words():
    fingerprint = "0e9cdb364eb8f456e75a6cc0357c4b51" * 2
    words = in_words(fingerprint, "fr")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))
    assert bare != words
    for typed in (bare, ", ".join(words.split()), unicodedata.normalize("NFD", words), f" {bare.upper()}. "):
        assert verifying.is_signer(fingerprint, typed), typed
    assert not verifying.is_signer(fingerprint, " ".join(reversed(bare.split())))


def test_whoever_is_expected_has_not_signed_what_nobody_signed(tmp_path):
    assert judged(printed(signer=""), tmp_path, signer="ab" * 32)["verdict"] == "unsigned"


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(5_000_000), b"\x00" * 1_000], ids=range(5)
)
def test_what_is_no_pdf_is_not_ours(tmp_path, content):
    found = judged(content, tmp_path)
    assert (found["verdict"], failed(found), found["event"]) == ("not_ours", {"readable"}, None)


def test_another_pdf_is_not_ours(tmp_path):
    out, pdf = io.BytesIO(), pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out)
    assert failed(judged(out.getvalue(), tmp_path)) == {"ours"}


def test_a_missing_file_a_folder_and_two_hundred_megabytes_of_noise_end_soon(tmp_path):
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200_000_000)
    before = time.monotonic()
    for path in (tmp_path / "absent.pdf", tmp_path, huge, Path("\0")):
        assert verifying.verified(path)["verdict"] == "not_ours"
    assert time.monotonic() - before < 5


def test_a_packed_bomb_is_not_unpacked(tmp_path):
    bomb = signed.rewritten(printed(signer=""), b" " * (verifying.MOST_DATA + 2))
    assert judged(bomb, tmp_path)["verdict"] == "not_ours"


@pytest.mark.parametrize("text", [b'{"a":1,"a":2}', b"[" * 100_000, b"NaN", b"\xff", b"{", b'{"a":1e999,"b":Infinity}'])
def test_json_that_is_made_to_hurt_is_read_as_nothing(text):
    assert verifying.read(text) is None


# What is made again


@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_the_results_made_again_from_the_lines_are_those_of_the_program(name, what):
    _assert_follows(what(name))


def test_so_are_those_of_an_audit_with_user_tests():
    _assert_follows(held())


@pytest.mark.parametrize(
    "wrong", [{"testers": 5}, {"enough_profiles": False}, {"took_part": 7}, {"took_part": 5}, {"attempts": 5}]
)
def test_tests_that_count_as_done_have_testers_and_profiles_enough(wrong):
    data = json.loads(verifying.carried(printed("full")).data)
    done = {"done": True, "testers": 6, "testers_asked": 6, "enough_profiles": True, "took_part": 6, "attempts": 7}
    done["groups"] = [{"profile": None, "family": None, "testers": 6}]

    def follows(told):
        declared = data | {"tests": data["tests"] | told}
        return verifying.follows(declared | {"results": verifying.results(declared)})

    assert follows(done)
    assert not follows(done | wrong)


def _assert_follows(audit):
    for on in (audits.ON, audit.event.starts_on, audit.event.ends_on.replace(year=2028)):
        with in_language("fr"):
            matter = gathered(audit, audits.schemes(), on, ReportKind.FUNDER, "Jauge")
            data = json.loads(public_data.written(public_data.public_data(matter)))
        assert verifying.results(data) == data["results"]
        assert verifying.follows(data)


def test_each_figure_of_the_results_is_looked_at():
    data = json.loads(verifying.carried(printed("full")).data)

    def leaves(value, path=()):
        if isinstance(value, dict):
            for key, one in value.items():
                yield from leaves(one, (*path, key))
        else:
            yield path

    for path in leaves(data["results"]):
        changed = json.loads(json.dumps(data))
        held = changed["results"]
        for key in path[:-1]:
            held = held[key]
        held[path[-1]] = 987 if isinstance(held[path[-1]], int) else ["GOV-99"]
        assert not verifying.follows(changed), path


def test_its_schema_judges_as_pydantic_does():
    schema = json.loads(public_data.schema())
    data = json.loads(verifying.carried(printed()).data)
    assert verifying.is_valid(data, schema, schema["$defs"])
    for wrong in (
        {"more": 1},
        {"judged_on": "hier"},
        {"format": "autre"},
        {"lines": [data["lines"][0] | {"counts_as": "parfait"}]},
        {"lines": [data["lines"][0] | {"id": "GOV-01\n"}]},
        {"lines": [data["lines"][0] | {"backed": 1}]},
        {"gaps": {}},
        {"issue": {"number": 0, "on": "2027-01-01", "reason": ""}},
        {"issue": {"number": True, "on": "2027-01-01", "reason": ""}},
    ):
        assert not verifying.is_valid(data | wrong, schema, schema["$defs"]), wrong
    assert not verifying.is_valid({key: data[key] for key in data if key != "tests"}, schema, schema["$defs"])


def test_it_knows_every_pattern_and_every_key_its_schema_uses():
    patterns, keys = set(), set()

    def walk(rules):
        if isinstance(rules, dict):
            patterns.update({rules["pattern"]} if isinstance(rules.get("pattern"), str) else ())
            keys.update(rules)
            for key, one in rules.items():
                for each in one.values() if key in {"properties", "$defs"} else [one]:
                    walk(each)
        elif isinstance(rules, list):
            for one in rules:
                walk(one)

    walk(json.loads(public_data.schema()))
    assert patterns == verifying.PATTERNS
    known = {"$ref", "anyOf", "type", "const", "enum", "pattern", "format", "minimum", "maximum", "items"}
    known |= {"properties", "propertyNames", "additionalProperties", "required"}
    assert keys - known <= {"$defs", "title", "description"}


@pytest.mark.parametrize("name", ["n1", "n3", "n4"])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_the_outcome_of_each_condition_of_every_scheme_is_made_again(name, what):
    data, conditions = every_condition(what(name))
    assert verifying.follows(data)
    of_larger_events = {"declared", "user_tests"} if name == "n1" else set()
    assert {condition["asks"] for condition in conditions} == {str(ask) for ask in Ask} - of_larger_events


def every_condition(audit):
    """Return the data of an audit judged by every scheme there is, and all conditions in it."""
    schemes = tuple(scheme.replaced(public_money_only=False) for scheme in loading.shipped_schemes())
    with in_language("fr"):
        matter = gathered(audit, schemes, audits.ON, ReportKind.FUNDER, "Jauge")
        data = json.loads(public_data.written(public_data.public_data(matter)))
    return data, [condition for scheme in data["schemes"] for condition in scheme["conditions"]]


def test_no_condition_on_lines_can_be_given_another_outcome_or_proof():
    data, conditions = every_condition(audits.full("n4"))
    tried = 0
    for condition in conditions:
        if condition["asks"] in {"budget_share", "spending", "ceiling"} or condition["outcome"] == "waived":
            continue
        for outcome in {"met", "met_with_reservation", "not_met", "not_shown"} - {condition["outcome"]}:
            true, condition["outcome"] = condition["outcome"], outcome
            assert not verifying.follows(data | {"results": verifying.results(data)}), (condition["id"], outcome)
            condition["outcome"], tried = true, tried + 1
        true, condition["proof"] = condition["proof"], [*condition["proof"], "GOV-01"]
        assert not verifying.follows(data), condition["id"]
        condition["proof"] = true
    assert tried > 90
    assert verifying.follows(data)


def test_entries_of_the_programme_and_testers_recorded_are_taken_as_given():
    data, _conditions = every_condition(audits.empty("n4"))
    line = next(line for line in data["lines"] if line["criterion"] == "SPO-01")
    asked = {"criteria": ["SPO-01"], "domains": [], "level": None, "evidence": None, "least": None}
    planned = [{"line": line["id"], "why": "planned_entry"}]
    found = verifying.judged_by_lines(asked | {"asks": "programme", "missing": planned}, data, {})
    assert found == ("met_with_reservation", [line["id"]])
    assert verifying.judged_by_lines(asked | {"asks": "lines", "missing": planned}, data, {})[0] == "not_shown"
    line |= {"verdict": "compliant", "counts_as": "compliant"}
    told = asked | {"asks": "user_tests", "missing": []}
    assert verifying.judged_by_lines(told, data, {})[0] == "met_with_reservation"
    data["tests"] |= {"done": True, "testers": 10}
    assert verifying.judged_by_lines(told, data, {})[0] == "met"
    missing = [{"line": "", "why": "families"}]
    assert verifying.judged_by_lines(told | {"missing": missing}, data, {})[0] == "not_shown"


def test_evidence_and_days_that_lines_do_not_have_are_refused():
    data = json.loads(verifying.carried(printed("full")).data)
    backed = next(line for line in data["lines"] if line["backed"])
    for wrong in ({"backed": False}, {"evidence": []}, {"evidence": [9_999]}, {"due_from": "2020-01-01"}):
        lines = [line | wrong if line is backed else line for line in data["lines"]]
        try:
            assert not verifying.follows(data | {"lines": lines}), wrong
        except KeyError:
            assert wrong == {"evidence": [9_999]}


# The first page


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_whatever_room_it_has_a_first_page_gives_each_figure_demanded(what, kind, language):
    for name in ("n1", "n4"):
        report = report_of(what(name), audits.schemes(), on=audits.ON, kind=kind, language=language, made_by="Jauge")
        with in_language(language):
            matter = gathered(what(name), audits.schemes(), audits.ON, kind, "Jauge")
            data = json.loads(public_data.written(public_data.public_data(matter)))
        first, again, at = report.blocks[0], verifying.results(data), ["fr", "en"].index(language)
        counts = [" ".join(verifying._outcomes_said(one, at)) for one in again["outcomes"].values()]
        second = "\n".join((*(verifying.WORDS[code][at] for code in ("all_gaps", "team_gaps", "all_grades")), *counts))
        leads = dict.fromkeys(("gaps", "all-grades", *(f"scheme-{scheme['id']}" for scheme in data["schemes"])), 2)
        assert len(first.choices) > 8
        for choice in first.choices:
            page = "\n".join(spoken(choice, leads)).replace("\u202f", " ")
            assert verifying.is_printed(data, [page, second])


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
def test_a_decision_page_that_six_schemes_make_run_over_is_found_true_all_the_same(tmp_path, kind, language):
    audit = audits.full("n3").replaced(schemes={scheme.id: scheme for scheme in loading.shipped_schemes()})
    assert failed(judged(signed.of(audit, language, kind, signer=""), tmp_path)) == {"signed"}


@pytest.mark.parametrize("typed", ["Palier global confirmé visé", "lignes vérifiées 101 sur 101", "9 conditions – 9"])
def test_why_it_is_issued_and_who_verified_it_may_read_like_a_figure(typed):
    page, *others = verifying._pages(printed("full", "fr"))
    data = json.loads(verifying.carried(printed("full", "fr")).data)
    for said in (f"Émission n° 1 du 1er février 2027. Motif : {typed}.", f"vérifiée par : {typed}."):
        told = page.replace("La décision en une page", f"{said} \r\nLa décision")
        assert verifying.is_printed(data, [told, *others])


def test_each_figure_demanded_is_missed_where_another_stands():
    data = json.loads(verifying.carried(printed("full", "fr")).data)
    page, *others = verifying._pages(printed("full", "fr"))
    assert verifying.is_printed(data, [page, *others])
    again = verifying.results(data)
    tiles = [[(verifying.WORDS[code][0], *value.split())] for code, value in verifying._on_tiles(data, again, 0)]
    figures = [*tiles, *verifying._below_tiles(data, again, 0)]
    assert len(figures) == 7
    for ways in figures:
        number = next((text for text in reversed(ways[0]) if text.isdigit()), None)
        if number is not None:
            at = page.index(ways[0][0].split()[0])
            changed = page[:at] + re.sub(rf"(?<!\d){number}(?!\d)", number + "7", page[at:], count=3)
            assert not verifying.is_printed(data, [changed, *others]), ways
    for gone in ("Palier global", "Lignes vérifiées", "Ruptures du parcours", "Conditions remplies", "9 conditions"):
        assert not verifying.is_printed(data, [page.replace(gone, "…"), *others]), gone
    assert not verifying.is_printed(data, [page + "\nPalier global \nconfirmé", *others])
    assert not verifying.is_printed(data, [page + "\n12 conditions – 12 remplies", *others])
    assert not verifying.is_printed(data | {"schemes": []}, [page])
    assert not verifying.is_printed(data | {"kind": "public"}, [page, *others])


GRADED = "Grades, weakest first; the lowest is the overall grade"


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_its_words_for_a_first_page_are_those_of_the_reports(language, at):
    named = {
        "overall": "Overall grade", "checked": "Lines checked", "conditions": "Funding conditions met",
        "breaks": "Breaks in the journey: {count}", "unbroken": "No break was found.", "of": "{met} of {asked}",
        "size": "Size class", "draft": "Draft", "first": "First", "stops": "Breaks in the journey",
        "all_grades": "Grades by family of needs and by audience",
        "all_gaps": "Mandatory gaps and what is done about them", "team_gaps": "Gaps and corrective actions",
        "unjudged": "Conditions not loaded here: {funders}.",
    }  # fmt: skip
    with in_language(language):
        for code, said in named.items():
            expected = re.sub(r"\{\w+\}", "", _(said)).strip(" .\u202f\xa0")
            expected = expected.rstrip(" :\u202f\xa0") if code == "unjudged" else expected
            assert verifying.squeezed(verifying.WORDS[code][at]) == verifying.squeezed(expected)
        for who in (*Family, *Audience):
            assert verifying.WORDS[who][at] == capital(word(who))
        one, many = (f"No complete break, but {{count}} blocking line{s} met only in part:" for s in ("", "s"))
        weakened = ngettext(one, many, 2)
        assert verifying.WORDS["weakened"][at] == weakened.partition(" {count}")[0]
        assert _(GRADED).replace("\u202f", " ").startswith(verifying.WORDS["graded"][at])
    assert set(verifying.WORDS) == {*named, "weakened", "graded", *map(str, (*Family, *Audience))}


ONE_AND_MANY = {
    "met": ("{met} met, of which {unproven} without evidence",) * 2,
    "later": ("{count} not due yet",) * 2,
    "schemes": ("{count} scheme together", "{count} schemes together"),
    "more": ("and {count} more, page",) * 2,
    "unchecked": (
        "{count} blocking line out of {total} is not checked.",
        "{count} blocking lines out of {total} are not checked.",
    ),
    "of_them": ("{count} of them is not due yet.", "{count} of them are not due yet."),
}
SENTENCES = {
    "held": "Held back by: {cap}.", "proof": "proof: page", "page": "page {page} of {pages}",
    "size": "size class {size}", "days": "{first} to {last}", "edition": "{edition} edition",
    "as_of": "As of {day}, with {checklist} {version}.",
}  # fmt: skip


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_its_sentences_with_a_figure_are_those_of_the_reports(language, at):
    def bare(text):
        return verifying.squeezed(re.sub(r"\{\w+\}|@", "", text))

    with in_language(language):
        for code, (one, many) in ONE_AND_MANY.items():
            assert [bare(verifying._said(code, count, at)) for count in (0, 1, 2)] == [
                bare(ngettext(one, many, count)) for count in (0, 1, 2)
            ], code
        for code, said in SENTENCES.items():
            assert bare(verifying._said(code, 2, at)) == bare(_(said)), code
        day = date(2027, 3, 1)
        told = verifying._said("issue", 2, at).format(count=4, day=verifying._date("2027-03-01", at))
        assert verifying.squeezed(numbered(4, day)) == verifying.squeezed(told)
        assert {verifying._date(f"2027-{month:02}-01", at) for month in range(1, 13)} == {
            figures.day(date(2027, month, 1)).replace("\xa0", " ") for month in range(1, 13)
        }
        people = _("{people} people present together at the peak: class {size_class}.")
        assert bare(people).startswith(bare(verifying._said("people", 2, at)))
    assert {*verifying.SAID} == {*ONE_AND_MANY, *SENTENCES, "issue", "people"}


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_what_holds_a_grade_back_is_said_and_ordered_as_the_reports_do(language, at):
    with in_language(language):
        for cap in Cap:
            on_tile, in_row = verifying.HELD[str(cap)][at]
            result = Result(None, Rate(0, 0, 0), Rate(0, 0, 0), 0, 0, {cap: ("A", "B")})
            assert verifying.squeezed(on_tile) == verifying.squeezed(cap_said(cap, 0))
            assert verifying.squeezed(in_row.format(count=2)) == verifying.squeezed(held_back(result, cap))
            for other in Cap:
                both = Result(None, Rate(0, 0, 0), Rate(0, 0, 0), 0, 0, {cap: (), other: ()})
                assert verifying._first_cap([{"capped_by": {str(cap): [], str(other): []}}]) == first_cap([both])


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_it_counts_outcomes_as_the_reports_do(language, at):
    for count in (1, 2, 1_204):
        with in_language(language):
            for outcome in Outcome:
                said = counted(outcome, count)
                _total, _dash, told = verifying._outcomes_said({str(outcome): count}, at)
                assert verifying.squeezed(told) == verifying.squeezed(said)
    assert [code for code in verifying.COUNTED if code != "condition"] == list(map(str, WORST_FIRST))


@pytest.mark.parametrize(
    ("at", "page"), [(0, "Lignes vérifiées\r\n1 204 sur 2 000"), (1, "Lines checked\n1,204 of 2,000")]
)
def test_thousands_are_found_as_they_are_printed(at, page):
    assert verifying._finds((verifying.WORDS["checked"][at], *verifying._out_of(1204, 2000, at)), page)
    assert not verifying._finds((verifying.WORDS["checked"][at], *verifying._out_of(1204, 200, at)), page)


def test_of_several_as_weak_any_may_stand_first():
    def one(grade, met, unknown=0):
        return {"grade": grade, "mandatory": {"met": met, "asked": 4, "not_checked": unknown}}

    found = {"motor": one(None, 2), "visual": one(None, 1), "hearing": one(None, 1), "psychic": one("socle", 0)}
    assert verifying.weakest(found) == ["visual", "hearing"]
    assert verifying.weakest(found | {"hearing": one(None, 1, unknown=2)}) == ["hearing"]


# Its words, and the file on its own


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_its_words_for_grades_are_those_of_the_reports(language, at):
    with in_language(language):
        words = [word(grade).casefold() for grade in (None, *Grade)]
    assert words == [names[at] for names in verifying.GRADES.values()]
    assert list(verifying.GRADES) == [None, *(grade.code for grade in Grade)]


def test_no_word_for_a_grade_is_in_another():
    for names in verifying.GRADES.values():
        others = [name for each in verifying.GRADES.values() if each is not names for name in each]
        assert not [name for name in names for other in others if name in other]


def test_each_check_and_each_verdict_has_its_words_in_both_languages():
    for said in verifying.CHECKS.values():
        assert set(said) == {"fr", "en"}
        assert all(passed != refused for passed, refused in said.values())
    assert all(set(said) == {"fr", "en"} for said in verifying.VERDICTS.values())


def test_in_words_it_says_first_what_it_is(tmp_path):
    said = verifying.in_words(judged(printed(), tmp_path)).splitlines()
    assert said[0] == "Inchangé depuis sa signature."
    assert f"Signé par\u00a0: {signed.NAME}" in "\n".join(said)
    assert "Brouillon" in said
    english = verifying.in_words(judged(printed(signer=""), tmp_path, language="en"), "en")
    assert english.startswith("Unsigned")


def test_what_a_stranger_wrote_moves_no_cursor(tmp_path):
    data = verifying.read(verifying.carried(printed(signer="")).data)
    data["event"]["name"] = "\x1b[2J\u202e\n" + "x" * 1_000
    forged = signed.rewritten(printed(signer=""), json.dumps(data).encode())
    found = judged(forged, tmp_path)
    assert found["event"]["name"].isprintable()
    assert len(found["event"]["name"]) == 300


def test_it_imports_nothing_of_jauge():
    source = Path(verifying.__file__).read_text("utf-8")
    imported = {
        name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names])
    }
    roots = {name.partition(".")[0] for name in imported} - set(sys.stdlib_module_names)
    assert roots == {"pikepdf", "pypdfium2", "pyhanko", "cryptography", "asn1crypto", "mnemonic"}


@pytest.mark.no_cover
def test_alone_it_gives_the_same_verdict(tmp_path):
    script = Path(__file__).parents[2] / "packaging" / "verify_report.py"
    for name, content in (("a.pdf", printed()), ("b.pdf", printed()[:-1])):
        path = tmp_path / name
        path.write_bytes(content)
        done = subprocess.run(
            [sys.executable, "-I", str(script), str(path), "--json"], cwd=tmp_path, capture_output=True, check=False
        )
        expected = verifying.verified(path)
        assert json.loads(done.stdout) == expected
        assert (done.returncode, done.stderr) == (0 if expected["verdict"] == "unchanged" else 1, b"")


def test_called_as_a_script_it_says_it_in_words_and_ends_with_its_verdict(tmp_path):
    path, said = tmp_path / "r.pdf", []
    path.write_bytes(printed())
    expected = signed.a_sealing().signer.fingerprint
    assert verifying.main([str(path), "--lang", "en", "--signer", expected], said.append) == 0
    assert said[0].startswith("Unchanged")
    assert verifying.main([str(tmp_path / "absent.pdf")], said.append) == 1


def test_without_its_libraries_the_script_says_how_to_get_them(tmp_path, monkeypatch):
    path, said = tmp_path / "r.pdf", []
    path.write_bytes(printed())
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    assert verifying.main([str(path)], said.append) == 1
    assert "pip install pikepdf" in said[0]


def test_without_the_lists_of_words_the_digits_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "mnemonic", None)
    found = judged(printed(), tmp_path)
    assert found["verdict"] == "unchanged"
    assert found["signer"]["words"] == {"fr": "", "en": ""}
    assert found["signer"]["fingerprint"] in verifying.in_words(found)


def test_every_page_shows_the_fingerprint_of_the_data():
    content = printed()
    fingerprint = hashlib.sha256(verifying.carried(content).data).hexdigest()
    document = pypdfium2.PdfDocument(content)
    pages = [verifying.squeezed(page.get_textpage().get_text_range()) for page in document]
    assert len(pages) > 5
    assert all(fingerprint in page for page in pages)
    assert all(first != second for first, second in pairwise(pages))
