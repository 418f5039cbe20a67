"""Forgeries somebody made once: each is refused, or what is said of it is true."""

import io
import json
import re
from dataclasses import fields, is_dataclass, replace

import pikepdf
import pytest

from audit_app.domain.audit import Verdict
from audit_app.domain.tailoring import tailored
from audit_app.report import sealing
from audit_app.report.content import ReportKind, report_from
from audit_app.report.content.matter import Numbered, gathered
from audit_app.report.verifying.numbering import are_numbered
from audit_app.report.verifying.printed import BARE, is_printed, is_without_grades
from audit_app.report.verifying.received import carried
from audit_app.report.verifying.schema import read
from audit_app.report.verifying.telling import in_words
from audit_app.report.verifying.texts import pages_of
from tests import builders
from tests.report import audits, forging, signed
from tests.report.signed import failed, judged, printed

# Without the key


def test_of_the_two_signatures_that_fit_only_the_lower_is_taken(tmp_path):
    content = printed()
    forged = forging.with_numbers(content, forging.other_half)
    assert forged != content
    found = judged(forged, tmp_path)
    assert (found["verdict"], failed(found), found["signer"]) == ("changed", {"signature"}, None)
    assert forging.with_numbers(forged, forging.other_half) == content


def test_its_numbers_are_written_in_one_way_only(tmp_path):
    found = judged(forging.with_numbers(printed(), forging.with_a_zero), tmp_path)
    assert (found["verdict"], "signature" in failed(found)) == ("changed", True)


def test_what_is_signed_here_has_the_lower_number_each_time(tmp_path):
    content = printed(signer="")
    for _ in range(8):
        assert judged(signed.resealed(signed.a_sealing(), content), tmp_path)["verdict"] == "unchanged"


def test_a_key_of_another_curve_is_refused(tmp_path, monkeypatch):
    from cryptography.hazmat.primitives.asymmetric import ec

    with monkeypatch.context() as patched:
        patched.setattr(ec, "SECP256R1", ec.SECP384R1)
        key, certificate = sealing.made_key(forging.FORGER)
    with pytest.raises(ValueError):
        sealing.sealed(printed(signer=""), key, certificate)


def edges():
    content = printed()
    start, end = signed.room(content)
    yield "newline", content + b"\n"
    yield "end", content + b"\r\n%%EOF\n"
    yield "lead", b"\n" + content
    yield "spaces", content[: end - 2] + b"  " + content[end:]
    yield "last digits", content[: end - 2] + b"41" + content[end:]
    yield "capitals", content[:start] + content[start:end].upper() + content[end:]
    yield "renamed", content.replace(b"/Type /Sig", b"/Typ1 /Sig", 1)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    yield "encrypted", out.getvalue()
    for name, change in forging.OVERLAID.items():
        yield name, forging.rebuilt(content, change)


def test_whatever_is_put_around_or_over_a_signed_report_is_refused(tmp_path):
    for name, forged in edges():
        assert judged(forged, tmp_path)["verdict"] in {"changed", "not_ours"}, name


def test_a_report_without_its_signature_is_one_nobody_signed(tmp_path):
    found = judged(forging.rebuilt(printed(), forging.without_signature), tmp_path)
    assert (found["verdict"], found["signer"]) == ("unsigned", None)


# With a key of one's own


@pytest.mark.parametrize(
    ("pages", "data"),
    [(Verdict.COMPLIANT, Verdict.NOT_CHECKED), (Verdict.NON_COMPLIANT, Verdict.COMPLIANT)],
)
def test_pages_of_one_audit_with_the_data_of_another_are_refused(tmp_path, pages, data):
    found = judged(
        forging.bound(forging.pages_of(forging.all_of(pages)), forging.a_matter(forging.all_of(data))), tmp_path
    )
    assert (found["verdict"], failed(found)) == ("changed", {"printed"})
    assert found["signer"]["name"] == forging.FORGER


@pytest.mark.parametrize(
    ("label", "value"),
    [("Palier global", "Confirmé"), ("Lignes vérifiées", "101 sur 101"), ("Conditions remplies", "9 sur 9")],
)
@pytest.mark.parametrize("expected", ["", "ours"])
def test_one_figure_of_the_first_page_changed_and_signed_again_with_another_key_is_refused(
    tmp_path, label, value, expected
):
    report = forging.with_tile(forging.pages_of(audits.half("n1")), label, value)
    signer = signed.a_sealing().signer.fingerprint if expected else ""
    found = judged(forging.bound(report, forging.a_matter(audits.half("n1"))), tmp_path, signer=signer)
    assert (found["verdict"], failed(found)) == ("changed", {"printed", "signer"} if expected else {"printed"})
    assert found["signer"]["name"] == forging.FORGER
    assert "- La page de décision en donne d’autres." in in_words(found)


def test_a_second_overall_grade_beside_the_true_one_is_refused(tmp_path):
    report = forging.with_tile(forging.pages_of(audits.half("n1")), "Conditions remplies", "Palier global Confirmé")
    found = judged(forging.bound(report, forging.a_matter(audits.half("n1"))), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"printed"})


NAMES = (
    "Palier global Confirmé",
    "PALIER GLOBAL : socle, palier global Engagé " * 6,
    "Overall grade Base",
    "9 conditions – 9",
)


@pytest.mark.parametrize("name", NAMES)
def test_an_event_may_bear_the_words_of_a_figure(tmp_path, name):
    audit = forging.named(audits.half("n1"), name)
    for kind in ReportKind:
        content = forging.bound(forging.pages_of(audit, kind), forging.a_matter(audit, kind))
        assert judged(content, tmp_path)["verdict"] == "unchanged", kind


def test_whatever_people_name_may_bear_the_words_of_a_figure(tmp_path):
    audit = forging.all_named(audits.half("n1"), "Palier global Confirmé")
    data = forging.a_matter(audit)
    assert judged(forging.bound(report_from(data, "fr"), data), tmp_path)["verdict"] == "unchanged"


def test_a_place_may_bear_the_words_of_a_figure_however_often_it_is_named(tmp_path):
    audit = audits.full("n1")
    zones = {code: zone.replaced(name="Palier global Confirmé") for code, zone in audit.zones.items()}
    answers = {line: audit.answers[line].replaced(verdict=Verdict.NON_COMPLIANT) for line in tailored(audit).lines}
    data = forging.a_matter(audit.replaced(zones=zones, answers=answers))
    assert sum(row.line.zone is not None for row in data.breaks) > 3
    assert judged(forging.bound(report_from(data, "fr"), data), tmp_path)["verdict"] == "unchanged"


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060"])
def test_signs_that_nobody_sees_make_no_figure_of_a_name(tmp_path, hidden):
    audit = forging.named(audits.half("n1"), f"Palier global {hidden}Confirmé")
    for kind in (ReportKind.FUNDER, ReportKind.PUBLIC):
        content = forging.bound(forging.pages_of(audit, kind), forging.a_matter(audit, kind))
        assert judged(content, tmp_path)["verdict"] == "unchanged", kind


def test_a_funder_may_ask_for_a_grade_in_so_many_words(tmp_path):
    text = builders.phrase("Palier global Confirmé")
    asked = audits.a_scheme().conditions[0].replaced(text=text, criteria=("GOV-01",))
    scheme = audits.a_scheme(title=text, conditions=(asked,))
    data = gathered(audits.half("n1"), (scheme,), audits.ON, ReportKind.FUNDER, audits.VERSION)
    assert judged(forging.bound(report_from(data, "fr"), data), tmp_path)["verdict"] == "unchanged"


def test_a_name_that_reads_like_a_figure_stands_for_no_figure(tmp_path):
    audit = forging.named(audits.half("n1"), "Palier global Confirmé")
    report = forging.with_tile(forging.pages_of(audit), "Palier global", "Confirmé")
    found = judged(forging.bound(report, forging.a_matter(audit)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"printed"})
    audit = forging.named(audits.half("n1"), "Palier global Aucun palier")
    report = forging.with_tile(forging.pages_of(audit), "Palier global", "Confirmé")
    found = judged(forging.bound(report, forging.a_matter(audit)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"printed"})


@pytest.mark.parametrize(
    ("label", "true", "false"),
    [
        ("Palier global", "Aucun palier", "Confirmé"),
        ("Lignes vérifiées", "47 sur 101", "101 sur 101"),
        ("Conditions remplies", "1 sur 9", "9 sur 9"),
    ],
)
def test_an_event_called_like_the_true_figure_hides_no_false_one(tmp_path, label, true, false):
    audit = forging.named(audits.half("n1"), f"{label} {true}")
    report = forging.with_tile(forging.pages_of(audit), label, false)
    found = judged(forging.bound(report, forging.a_matter(audit)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"printed"})


def test_conditions_declared_met_over_lines_that_are_not_are_refused(tmp_path):
    lying = forging.with_all_met(forging.a_matter(forging.all_of(Verdict.NON_COMPLIANT)))
    found = judged(forging.bound(report_from(lying, "fr"), lying), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"results"})


def test_pages_with_grades_over_data_of_a_kind_without_are_refused(tmp_path):
    audit = forging.all_of(Verdict.COMPLIANT)
    for kind in BARE:
        forged = forging.bound(forging.pages_of(audit), forging.a_matter(audit, ReportKind(kind)))
        found = judged(forged, tmp_path)
        assert (found["verdict"], failed(found)) == ("changed", {"without_grades"})


@pytest.mark.parametrize("change", forging.OVERLAID.values(), ids=forging.OVERLAID)
def test_what_hides_words_from_the_eye_is_signed_by_who_did_it_and_nobody_else(tmp_path, change):
    forged = signed.resealed(signed.a_sealing(forging.FORGER), forging.rebuilt(printed(signer=""), change))
    found = judged(forged, tmp_path)
    assert (found["verdict"], found["signer"]["name"]) == ("unchanged", forging.FORGER)
    expected = judged(forged, tmp_path, signer=signed.a_sealing().signer.fingerprint)
    assert (expected["verdict"], failed(expected)) == ("changed", {"signer"})


def test_a_page_more_does_not_show_the_fingerprint(tmp_path):
    forged = forging.rebuilt(printed(signer=""), forging.a_page_more)
    found = judged(signed.resealed(signed.a_sealing(forging.FORGER), forged), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"fingerprint", "numbered"})


# The data alone


def the_data(kind=ReportKind.FUNDER, what="full"):
    return read(carried(printed(what, kind=kind, signer="")).data)


@pytest.mark.parametrize("kind", [[], {}, None, "other", 3])
def test_a_kind_nobody_knows_is_refused_and_breaks_nothing(tmp_path, kind):
    data = the_data() | {"kind": kind}
    found = judged(signed.rewritten(printed("full", signer=""), json.dumps(data).encode()), tmp_path)
    assert (found["verdict"], {"printed"} <= failed(found)) == ("changed", True)


def test_each_thing_that_a_kind_without_grades_may_not_carry_is_seen():
    full, bare = the_data(), the_data(ReportKind.PUBLIC)
    assert is_without_grades(bare, ["À quoi s’attendre"])
    for key in ("schemes", "gaps", "actions", "evidence", "tests", "results"):
        assert not is_without_grades(bare | {key: full[key]}, []), key
    lines = [bare["lines"][0] | {"action": {"due": "2027-01-01", "state": "done"}}]
    assert not is_without_grades(bare | {"lines": lines}, [])
    assert not is_without_grades(bare, ["Bienvenue", "Overall grade\nBase"])


def changed_on_its_first_page(report, change):
    """Return the report with every text of its first page put through a change."""

    def of(value):
        if isinstance(value, str):
            return change(value)
        if isinstance(value, tuple):
            return tuple(map(of, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: of(getattr(value, one.name)) for one in fields(value)})
        return value

    first, *others = report.blocks
    return replace(report, blocks=(replace(first, choices=of(first.choices)), *others))


LIES = (
    ("5 sur 13", "9 sur 13"),
    ("obligatoires à vérifier", "suivi à montrer"),
    ("(9)", "(1)"),
    ("dont 26", "dont 2"),
    ("42 pas encore dues", "43 pas encore dues"),
    ("3 non remplies, 5 non démontrées", "1 non remplie, 7 non démontrées"),
    ("non démontrée", "remplie"),
    ("4 écarts sans action", "0 écart sans action"),
    ("CIR-01, SAN-01 sans engagement", "CIR-01 sans engagement"),
    ("à partir du 13", "à partir du 23"),
    ("11 lignes bloquantes", "1 ligne bloquante"),
    ("8 d’entre elles", "11 d’entre elles"),
    ("2 lignes bloquantes satisfaites", "1 ligne bloquante satisfaites"),
    ("CIR-01, SAN-01", "CIR-01"),
    ("et 7 autres", "et 3 autres"),
    ("classe N1", "classe N4"),
    ("13\xa0mars\xa02027 ·", "14\xa0mars\xa02027 ·"),
    ("Au 1er", "Au 2"),
    ("Jauge 0.", "Jauge 1."),
)


@pytest.mark.parametrize(("true", "false"), LIES)
def test_any_figure_of_the_decision_page_changed_and_signed_again_is_refused(tmp_path, true, false):
    audit = audits.half("n1")
    found_there = []

    def change(text):
        found_there.append(true in text)
        return text.replace(true, false)

    report = changed_on_its_first_page(forging.pages_of(audit), change)
    assert any(found_there), "there is such a figure"
    found = judged(forging.bound(report, forging.a_matter(audit)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"printed"})


def test_each_number_a_program_reads_on_the_decision_page_is_compared():
    """The fingerprint is compared apart; the department is part of a name."""
    for kind in (ReportKind.FUNDER, ReportKind.WORKING):
        content = printed("full", kind=kind, signer="")
        data, (page, *others) = read(carried(content).data), pages_of(content)
        start = page.index("page 1 sur")
        taken = []
        for number in re.finditer(r"\d+", page[start:]):
            at, end = start + number.start(), start + number.end()
            pages = [f"{page[:at]}{int(number[0]) + 1}{page[end:]}", *others]
            if is_printed(data, pages) and are_numbered(data, pages):
                taken.append(page[at - 30 : end + 9])
        assert [one for one in taken if f"({data['event']['place']['department']})" not in one] == []


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("words", ["page {page} sur 99", "page 3 sur {pages}", ""])
def test_a_page_that_bears_another_number_is_refused(tmp_path, kind, words):
    audit = audits.half("n1")
    report = replace(forging.pages_of(audit, kind), page_words=words)
    found = judged(forging.bound(report, forging.a_matter(audit, kind)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"numbered"})


@pytest.mark.parametrize(
    ("true", "false"), [("1er\xa0mars", "2\xa0mars"), ("Brouillon", "Émission n° 2 du 1er mars 2027")]
)
def test_a_foot_of_another_day_or_issue_is_refused(tmp_path, true, false):
    audit = audits.half("n1")
    report = forging.pages_of(audit, ReportKind.EASY)
    report = replace(report, foot=report.foot.replace(true, false))
    found = judged(forging.bound(report, forging.a_matter(audit, ReportKind.EASY)), tmp_path)
    assert (found["verdict"], failed(found)) == ("changed", {"numbered"})


def test_figures_on_the_page_of_an_issue_hold(tmp_path):
    audit = audits.half("n1")
    issue = Numbered(1_204, audits.ON, "Dossier déposé.")
    for kind in (ReportKind.FUNDER, ReportKind.EASY):
        data = gathered(audit, audits.schemes(), audits.ON, kind, "Jauge " + "1.2.3-" * 30, issue)
        assert judged(forging.bound(report_from(data, "fr"), data), tmp_path)["verdict"] == "unchanged"
