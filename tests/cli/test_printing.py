"""The report: an empty audit has one, a funder's copy names nobody, and a file is whole or not there."""

import hashlib
import re

import pytest
from pypdf import PdfReader

from tests.cli.calling import EVENTS
from tests.report.kinds import KINDS


def text(path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.fixture
def small(jauge):
    return jauge.begun(EVENTS / "n1-boccia-gymnase.json")


def test_an_audit_with_nothing_answered_still_gives_a_report(jauge, small, tmp_path):
    document = jauge.document("report", small, "--out", tmp_path / "rapport.pdf")
    content = (tmp_path / "rapport.pdf").read_bytes()
    assert document == {
        "report": str(tmp_path / "rapport.pdf"),
        "files": [str(tmp_path / "rapport.pdf")],
        "pages": len(PdfReader(tmp_path / "rapport.pdf").pages),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "issue": None,
        "told_apart": None,
    }
    said = text(tmp_path / "rapport.pdf")
    assert "Championnat départemental de boccia" in said
    assert "non vérifié" in said.lower()
    assert not re.search(r"certifié|conforme à la loi", said)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["rapport.pdf"]


def test_the_funders_copy_names_nobody_who_answered(jauge, small, tmp_path):
    jauge("answer", small, "GOV-01", "--verdict", "compliant", "--by", "Anne Quidam", "--note", "Confidence libre")
    for kind, shown in (("working", True), ("full", True), ("funder", False), ("public", False), ("measures", False)):
        jauge("report", small, "--out", tmp_path / f"{kind}.pdf", "--kind", kind, "--on", "2027-03-01")
        said = text(tmp_path / f"{kind}.pdf")
        assert ("Anne Quidam" in said, "Confidence libre" in said) == (shown, shown)


def test_without_kind_it_is_the_working_report_which_older_scripts_call_full(jauge, small, tmp_path):
    for name, kind in (("a", ()), ("b", ("--kind", "working")), ("c", ("--kind", "full"))):
        jauge("report", small, "--out", tmp_path / f"{name}.pdf", "--on", "2027-03-01", *kind)
    assert text(tmp_path / "a.pdf") == text(tmp_path / "b.pdf") == text(tmp_path / "c.pdf")
    assert "Rapport de travail, au 1er mars 2027" in text(tmp_path / "a.pdf")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_any_kind_of_an_unfinished_audit_is_written_and_issued(jauge, small, tmp_path, kind, language):
    out = tmp_path / "r.pdf"
    jauge("report", small, "--kind", kind, "--lang", language, "--out", out)
    assert ("Brouillon" if language == "fr" else "Draft") in text(out)
    jauge("report", small, "--kind", kind, "--lang", language, "--out", out, "--issue")
    (issued,) = jauge.document("issues", small)
    assert (issued["kind"], issued["language"]) == (kind, language)
    last = " ".join(PdfReader(out).pages[-1].extract_text().split())
    assert ("contrôlé par le programme" if language == "fr" else "checked by the program") in last
    assert not re.search(r"certifi|conforme à la loi|label jauge", text(out).lower())


def test_a_report_has_a_language_of_its_own_and_the_answer_that_of_the_call(jauge, small, tmp_path):
    for call, report, said, printed in (
        ("fr", "en", "Rapport écrit", "Size class"),
        ("en", "fr", "Report written", "Classe de taille"),
        ("en", "fr@easy", "Report written", "Classe de taille"),
    ):
        out = jauge("--lang", call, "report", small, "--out", tmp_path / "r.pdf", "--lang", report).out
        assert out.startswith(said)
        assert printed in text(tmp_path / "r.pdf")
    assert "--lang" in jauge.misused("report", small, "--out", tmp_path / "r.pdf", "--lang", "de")


def test_a_report_in_english_is_said_in_english(jauge, small, tmp_path):
    said = jauge("--lang", "en", "report", small, "--out", tmp_path / "r.pdf").out
    assert said.startswith("Report written")
    printed = text(tmp_path / "r.pdf")
    assert "Size class" in printed
    assert "Classe de taille" not in printed


def test_a_report_that_cannot_be_put_there_is_a_problem_and_leaves_nothing(jauge, small, tmp_path):
    assert str(tmp_path) in jauge.refused("report", small, "--out", tmp_path)
    assert "absent" in jauge.refused("report", small, "--out", tmp_path / "absent" / "r.pdf")
    assert not list(tmp_path.rglob("*.part"))


def issue(jauge, audit, out, *options):
    return jauge.document("report", audit, "--out", out, "--issue", *options)


def test_a_report_without_issue_is_a_draft_and_an_issue_bears_its_number(jauge, small, tmp_path):
    jauge("report", small, "--out", tmp_path / "brouillon.pdf")
    assert "Brouillon" in text(tmp_path / "brouillon.pdf")
    assert jauge.document("issues", small) == []
    assert issue(jauge, small, tmp_path / "un.pdf")["issue"] == 1
    said = text(tmp_path / "un.pdf")
    assert "Émission n° 1 du" in said
    assert "Brouillon" not in said


def test_the_second_issue_wants_a_reason_and_says_what_changed(jauge, small, tmp_path):
    issue(jauge, small, tmp_path / "un.pdf", "--by", "Anne")
    assert "--reason" in jauge.refused("report", small, "--out", tmp_path / "deux.pdf", "--issue")
    assert not (tmp_path / "deux.pdf").exists()
    jauge("answer", small, "GOV-01", "--verdict", "compliant")
    assert issue(jauge, small, tmp_path / "deux.pdf", "--reason", "Référent nommé")["issue"] == 2
    said = text(tmp_path / "deux.pdf")
    for words in ("Motif : Référent nommé", "Ce qui a changé depuis l’émission n° 1", "GOV-01"):
        assert words in said
    one, two = jauge.document("issues", small)
    assert (one["number"], one["by"], two["reason"]) == (1, "Anne", "Référent nommé")
    assert "Référent nommé" in jauge("issues", small).out


def test_an_issue_is_written_out_again_as_it_left_whatever_happened_since(jauge, small, tmp_path):
    issue(jauge, small, tmp_path / "un.pdf")
    jauge("answer", small, "GOV-01", "--verdict", "non_compliant")
    jauge("issues", small, "1", "--out", tmp_path / "copie.pdf")
    assert (tmp_path / "copie.pdf").read_bytes() == (tmp_path / "un.pdf").read_bytes()


def test_an_issue_whose_file_was_touched_is_not_given_for_what_left(jauge, small, tmp_path):
    issue(jauge, small, tmp_path / "un.pdf")
    (one,) = jauge.document("issues", small)
    for kept in jauge.home.rglob(f"{one['report']}*"):
        kept.write_bytes(kept.read_bytes() + b"%")
    assert "n’est pas entier" in jauge.refused("issues", small, "1", "--out", tmp_path / "copie.pdf")
    assert not (tmp_path / "copie.pdf").exists()


def test_an_issue_withdrawn_in_part_says_so_and_is_not_looked_for_elsewhere(jauge, small, tmp_path):
    agrees = "take_part,quotation"
    jauge("test", "start", small, "T01", "--agrees", agrees)
    jauge("test", "record", small, "--tester", "T01", "--scenario", "S6", "--quote", "Trop loin")
    issue(jauge, small, tmp_path / "un.pdf")
    jauge("test", "withdraw", small, "T01")
    assert "retirée en partie le" in jauge("issues", small).out
    refused = jauge.refused("issues", small, "1", "--out", tmp_path / "copie.pdf")
    assert "a été retirée en partie le" in refused
    assert "Cherchez" not in refused
    assert not (tmp_path / "copie.pdf").exists()


def test_what_is_asked_of_issues_by_mistake_is_said(jauge, small, tmp_path):
    assert "Rien n’est encore émis" in jauge("issues", small).out
    jauge.misused("issues", small, "1", "--out", tmp_path / "x.pdf")
    jauge.misused("report", small, "--out", tmp_path / "x.pdf", "--reason", "Motif")
    issue(jauge, small, tmp_path / "un.pdf")
    jauge.misused("issues", small, "1")


def test_who_verified_an_issue_is_printed_and_kept(jauge, small, tmp_path):
    assert issue(jauge, small, tmp_path / "un.pdf")["issue"] == 1
    assert "Auto-évaluation de l’organisateur : personne d’autre ne s’en porte garant." in text(tmp_path / "un.pdf")
    issue(jauge, small, tmp_path / "deux.pdf", "--reason", "Visite", "--verified-by", "Comité handisport")
    assert "qui la dit vérifiée par : Comité handisport." in text(tmp_path / "deux.pdf")
    assert [one["verified_by"] for one in jauge.document("issues", small)] == [None, "Comité handisport"]
    assert "vérifiée par Comité handisport" in jauge("issues", small).out
    assert "--issue" in jauge.misused("report", small, "--out", tmp_path / "x.pdf", "--verified-by", "Comité")


def test_lines_are_told_place_by_place_where_that_is_asked(jauge, small, tmp_path):
    jauge("answer", small, "GOV-01", "--verdict", "compliant")
    jauge("report", small, "--out", tmp_path / "r.pdf", "--lines-by", "zone")
    assert "Lignes vérifiées, lieu par lieu" in text(tmp_path / "r.pdf")
    jauge("report", small, "--out", tmp_path / "i.pdf", "--lines-by", "zone", "--issue")
    assert "Tout l’événement" in text(tmp_path / "i.pdf")


def test_undo_passes_an_issue_over(jauge, small, tmp_path):
    jauge("answer", small, "GOV-01", "--verdict", "compliant")
    issue(jauge, small, tmp_path / "un.pdf")
    assert jauge.document("undo", small)["gesture"] == "answered"
    assert len(jauge.document("issues", small)) == 1


def test_a_file_is_never_named_after_what_it_is_not(jauge, small, tmp_path):
    refused = jauge.refused("report", small, "--out", tmp_path / "rapport.docx", code=2)
    assert ".pdf, .html, .htm, .xlsx, .csv" in refused
    assert not (tmp_path / "rapport.docx").exists()
    jauge("report", small, "--out", tmp_path / "rapport")
    assert (tmp_path / "rapport").read_bytes().startswith(b"%PDF")
