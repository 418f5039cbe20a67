"""What user tests hand out, by command: three documents, each a whole PDF."""

import pytest
from pypdf import PdfReader

from tests.report.printed import letters


@pytest.fixture
def tested(jauge, audit):
    jauge("test", "plan", audit, "--scenarios", "S5,S8")
    jauge("test", "start", audit, "T01", "--agrees", "take_part,needs", "--profile", "P1")
    jauge("test", "record", audit, "--tester", "T01", "--scenario", "S8", "--success", "gave_up", "--minutes", "12")
    return audit


def text(path):
    return letters("".join(page.extract_text() for page in PdfReader(path).pages))


def test_the_synthesis_is_written(jauge, tested, tmp_path):
    done = jauge.document("test", "synthesis", tested, "--out", tmp_path / "s.pdf")
    assert done["kind"] == "synthesis"
    assert done["pages"] == len(PdfReader(tmp_path / "s.pdf").pages)
    assert letters("Aller aux toilettes et revenir") in text(tmp_path / "s.pdf")
    assert "Document écrit" in jauge("test", "synthesis", tested, "--out", tmp_path / "s.pdf").out


def test_the_letter_to_testers_may_be_easy_or_large(jauge, tested, tmp_path):
    jauge("test", "feedback", tested, "--out", tmp_path / "r.pdf")
    jauge("test", "feedback", tested, "--out", tmp_path / "f.pdf", "--easy")
    jauge("test", "feedback", tested, "--out", tmp_path / "g.pdf", "--form", "large")
    assert letters("ce que nous en faisons") in text(tmp_path / "r.pdf")
    assert letters("Voici notre réponse") in text(tmp_path / "f.pdf")
    assert "T01" not in text(tmp_path / "r.pdf") + text(tmp_path / "f.pdf")
    jauge("test", "feedback", tested, "--out", tmp_path / "h.pdf", "--write-to", "tests@club.example")
    assert letters("Écrivez à : tests@club.example") in text(tmp_path / "h.pdf")


def test_documents_are_written_as_plain_text_to_answer_with_a_screen_reader(jauge, tested, tmp_path):
    done = jauge.document("test", "paper", tested, "--out", tmp_path / "p.txt")
    said = (tmp_path / "p.txt").read_text("utf-8")
    assert (done["pages"], done["bytes"]) == (0, len(said.encode()))
    assert "- [ ] Oui" in said
    assert "☐" not in said
    assert "(S5A)" in said
    told = jauge("test", "feedback", tested, "--out", tmp_path / "f.txt", "--easy", "--write-to", "01 02").out
    assert told.strip().endswith("f.txt")
    assert "01 02" in (tmp_path / "f.txt").read_text("utf-8")


def test_sheets_are_of_the_scenarios_planned_or_of_those_named(jauge, tested, tmp_path):
    jauge("test", "paper", tested, "--out", tmp_path / "p.pdf")
    assert letters("S5 – Passer le contrôle") in text(tmp_path / "p.pdf")
    jauge("test", "paper", tested, "--out", tmp_path / "q.pdf", "--scenarios", "a1,S1", "--form", "easy")
    said = text(tmp_path / "q.pdf")
    assert letters("A1 –") in said
    assert letters("S5 –") not in said


def test_what_cannot_be_printed_is_said(jauge, tested, audit, tmp_path):
    assert "S99" in jauge.refused("test", "paper", tested, "--out", tmp_path / "p.pdf", "--scenarios", "S99")
    note = tmp_path / "note.txt"
    note.write_text("à garder", "utf-8")
    jauge.refused("test", "synthesis", tested, "--out", note)
    assert note.read_text("utf-8") == "à garder"


def test_without_a_plan_scenarios_are_named(jauge, audit, tmp_path):
    assert "--scenarios" in jauge.misused("test", "paper", audit, "--out", tmp_path / "p.pdf")


def test_documents_are_in_the_language_asked_for(english, tested, tmp_path):
    english("test", "feedback", tested, "--out", tmp_path / "r.pdf", "--easy")
    assert letters("What you told us") in text(tmp_path / "r.pdf")
