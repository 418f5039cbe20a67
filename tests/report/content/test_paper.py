"""A checklist on paper: one sheet a place, each line with its code, its boxes and room to write."""

from datetime import date

import pytest
from pypdf import PdfReader

from audit_app.domain.entering import VERDICT_LETTERS
from audit_app.domain.paper_code import paper_codes
from audit_app.domain.progress import standings
from audit_app.domain.signs import LENGTH, SIGNS
from audit_app.report import pdf
from audit_app.report.blocks import Blank, Facts, Heading, Mark, PageBreak, Passage, Role, Run, Table
from audit_app.report.content.paper import LEAST, PaperForm, sheets_of
from audit_app.report.tagged import faces, pages, rows
from tests import builders
from tests.report import audits
from tests.report.printed import letters

AUDIT = builders.a_busy_audit()
CODES = paper_codes(AUDIT)


def sheets(form=PaperForm.NORMAL, audit=AUDIT, rows=None, language="fr"):
    chosen = tuple(standings(audit).values()) if rows is None else rows
    return sheets_of(audit, chosen, form=form, language=language, on=date(2027, 5, 1), made_by="Jauge")


def text(passage: Passage) -> str:
    return "".join(run.text if isinstance(run, Run) else "____" for run in passage.runs)


def rows_of(report):
    return [row for block in report.blocks if isinstance(block, Table) for row in block.rows]


def test_what_is_of_no_place_comes_first_then_each_place_on_a_page_of_its_own():
    report = sheets()
    assert [block.text for block in report.blocks if isinstance(block, Heading) and block.level == 2] == [
        "Tout l’événement", "Bloc B", "Allée nord",
    ]  # fmt: skip
    assert sum(isinstance(block, PageBreak) for block in report.blocks) == 2


@pytest.mark.parametrize("form", PaperForm)
def test_every_line_is_there_once_with_its_code_and_every_letter(form):
    rows = rows_of(sheets(form))
    assert sorted(text(row[0][0]) for row in rows) == sorted(CODES.values())
    for row in rows:
        said = "\n".join(text(passage) for cell in row[1:] for passage in cell)
        assert all(letter in said for letter in VERDICT_LETTERS)
        assert "Note" in said
    assert sheets(form).least == LEAST[form]


def test_a_measure_has_room_for_its_number_its_unit_and_what_is_expected():
    row = next(row for row in rows_of(sheets()) if text(row[0][0]) == CODES["CIR-02@path-1"])
    measures = [passage for passage in row[1] if passage.role is Role.WRITE]
    assert [text(passage).replace("\u00a0", " ").replace("\u202f", " ") for passage in measures] == [
        "a. Pente : ____ % (au plus 6 %)", "b. Largeur : ____ cm (au moins 120 cm)", "Note : ____",
    ]  # fmt: skip
    share = next(row for row in rows_of(sheets()) if text(row[0][0]) == CODES["SAN-02"])
    assert "____ sur ____" in text(share[1][1])


def test_the_boxes_of_the_usual_form_are_drawn_beside_their_letter():
    row = rows_of(sheets())[0]
    assert [(text(cell[0]), cell[0].mark) for cell in row[2:]] == [(letter, Mark.BOX) for letter in VERDICT_LETTERS]


def test_easy_words_say_what_each_letter_means_and_that_nobody_read_them_over():
    said = "\n".join(text(passage) for cell in rows_of(sheets(PaperForm.EASY))[0] for passage in cell)
    assert "E – Autre solution\nS – Pas ici" in said.replace("\u00a0", " ")
    assert any(
        "S\u00a0– Il n’y en a pas ici." in text(b) for b in sheets(PaperForm.EASY).blocks if isinstance(b, Passage)
    )
    assert "Note, ou pourquoi : ____" in said.replace("\u00a0", " ")
    assert any(isinstance(b, Passage) and "relu ces mots" in text(b) for b in sheets(PaperForm.EASY).blocks)


def test_who_and_when_are_left_to_be_written():
    head = next(block for block in sheets().blocks if isinstance(block, Facts))
    blank = [term for term, cell in head.pairs if isinstance(cell[0].runs[0], Blank)]
    assert blank == ["Date", "Rempli par"]


def test_no_line_is_said():
    assert text(sheets(rows=()).blocks[-1]).startswith("Il n’y a pas de ligne")


@pytest.mark.parametrize("form", PaperForm)
def test_the_file_holds_every_code_and_is_whole(form, tmp_path):
    written = pdf.written(sheets(form), tmp_path / "grille.pdf", lambda _piece: None)
    said = "".join(page.extract_text() for page in PdfReader(tmp_path / "grille.pdf").pages)
    assert written.pages >= 3
    assert all(code in said for code in CODES.values())


def test_large_print_has_no_letter_under_eighteen_points(tmp_path):
    pdf.written(sheets(PaperForm.LARGE), tmp_path / "grille.pdf", lambda _piece: None)
    sizes = set()
    for page in PdfReader(tmp_path / "grille.pdf").pages:
        page.extract_text(visitor_text=lambda said, _cm, _tm, _font, size: sizes.add(size) if said.strip() else None)
    assert min(sizes) >= 18


def test_easy_answers_stand_side_by_side_and_every_letter_is_large_enough(tmp_path):
    pdf.written(sheets(PaperForm.EASY), tmp_path / "grille.pdf", lambda _piece: None)
    sizes, said = set(), ""
    for page in PdfReader(tmp_path / "grille.pdf").pages:
        page.extract_text(visitor_text=lambda text, _cm, _tm, _font, size: sizes.add(size) if text.strip() else None)
        said += page.extract_text()
    assert min(sizes) >= LEAST[PaperForm.EASY]
    assert letters(said).count("C–OuiP–EnpartieN–NonE–Autresolution") == 6


@pytest.mark.parametrize(("form", "size"), [(PaperForm.NORMAL, 9), (PaperForm.LARGE, 18), (PaperForm.EASY, 14)])
def test_no_code_is_cut_whatever_its_letters(form, size):
    table = next(block for block in sheets(form).blocks if isinstance(block, Table))
    shares = [column.width for column in table.columns]
    room = pages.ROOM * shares[0] / sum(shares) - 2 * rows.SIDE
    assert LENGTH * max(faces.width(sign, size, strong=True) for sign in SIGNS) <= room


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_easy_lines_of_a_large_event_take_sixty_pages_at_most(language, tmp_path):
    audit = audits.empty("n3")
    made = sheets(PaperForm.EASY, audit, tuple(standings(audit).values()), language)
    assert pdf.written(made, tmp_path / "grille.pdf", lambda _piece: None).pages <= 60


def test_in_large_print_the_foot_is_whole_and_a_line_does_not_begin_with_a_sign(tmp_path):
    pdf.written(sheets(PaperForm.LARGE), tmp_path / "grille.pdf", lambda _piece: None)
    said = PdfReader(tmp_path / "grille.pdf").pages[0].extract_text()
    assert "…" not in said
    assert "\n· " not in said.replace("\u00a0", " ")


@pytest.mark.parametrize("form", [PaperForm.LARGE, PaperForm.EASY])
def test_where_letters_are_large_only_the_first_sheet_names_the_event_again(form):
    heads = [[term for term, _ in block.pairs] for block in sheets(form).blocks if isinstance(block, Facts)]
    assert "Événement" not in str(heads[1:])
    assert "Série" not in str(heads)
    assert heads[0][0] == "Événement"
