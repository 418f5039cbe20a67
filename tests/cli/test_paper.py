"""Paper: a checklist to fill in, typed back by its codes; a file is taken whole, the standard input line by line."""

import io

import pytest
from pypdf import PdfReader

from tests.wording.speaking import plain


@pytest.fixture
def codes(jauge, audit, tmp_path):
    return jauge.document("paper", audit, "--out", tmp_path / "grille.pdf", "--domain", "SAN")["codes"]


def test_a_sheet_holds_the_lines_asked_for_and_their_codes(jauge, audit, tmp_path, codes):
    asked = [line["line"] for line in jauge.document("lines", audit, "--domain", "SAN")]
    assert list(codes) == asked
    said = "".join(page.extract_text() for page in PdfReader(tmp_path / "grille.pdf").pages)
    assert all(code in said for code in codes.values())
    for form in ("large", "easy"):
        printed = jauge.document("paper", audit, "--out", tmp_path / "autre.pdf", "--form", form, "--domain", "SAN")
        assert printed["codes"] == codes
    assert "Grille papier écrite" in plain(jauge("paper", audit, "--out", tmp_path / "grille.pdf").out)


def test_a_file_of_lines_is_one_step(jauge, audit, tmp_path, codes):
    (first, one), (second, other) = list(codes.items())[:2]
    table = tmp_path / "feuille.txt"
    table.write_text(f"# bloc B\n{one} C\n\n{other} S pas ici\n", "utf-8")
    done = jauge.document("enter", audit, "--file", table, "--by", "Maé", "--on", "16/05/2027")
    assert [one["line"] for one in done["entered"]] == [first, second]
    line = jauge.line(audit, second)
    assert (line["verdict"], line["reason"], line["by"], line["on"]) == (
        "not_applicable",
        "pas ici",
        "Maé",
        "2027-05-16",
    )
    jauge("undo", audit)
    assert jauge.line(audit, first)["verdict"] == "not_checked"


def test_one_wrong_line_of_a_file_keeps_out_all_of_it(jauge, audit, tmp_path, codes):
    table = tmp_path / "feuille.txt"
    table.write_text(f"{next(iter(codes.values()))} C\n0000 C\n", "utf-8")
    said = jauge.refused("enter", audit, "--file", table)
    assert "rangée 2 : « 0000 » n’est pas un code" in said
    assert all(line["verdict"] == "not_checked" for line in jauge.document("lines", audit))


def test_what_is_typed_is_saved_line_by_line_and_a_slip_is_said(jauge, audit, codes, monkeypatch):
    line, code = next(iter(codes.items()))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} C\n\n{code[::-1]}X N\n"))
    said = jauge("enter", audit, code=1)
    assert plain(said.out).startswith(f"{line} : conforme")
    assert "n’est pas un code" in plain(said.err)
    assert jauge.line(audit, line)["verdict"] == "compliant"


def test_a_script_gets_both_what_was_taken_and_what_was_refused(jauge, audit, codes, monkeypatch):
    line, code = next(iter(codes.items()))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} C\nXXXX\n"))
    document = jauge.document("enter", audit, code=1)
    assert [one["line"] for one in document["entered"]] == [line]
    assert [one["typed"] for one in document["refused"]] == ["XXXX"]


def test_a_code_printed_before_the_first_zone_still_leads_to_its_line(jauge, audit, codes, monkeypatch):
    line = next(line for line in codes if line.startswith("SAN-07"))
    code = codes[line]
    jauge("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Parcours")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} C\n"))
    entered = jauge.document("enter", audit)["entered"]
    assert entered[0]["line"].startswith("SAN-07@toilets-")
    jauge("zones", audit, "--add", "toilets", "Bloc C", "--venue", "Parcours")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} N\n"))
    said = plain(jauge("enter", audit, code=1).err)
    assert f"{code} est un ancien code de SAN-07" in said
    assert said.count("SAN-07@toilets-") == 2


def test_a_sheet_bears_its_series_and_one_of_another_audit_is_told_by_it(jauge, audit, codes, tmp_path, monkeypatch):
    printed = jauge.document("paper", audit, "--out", tmp_path / "grille.pdf", "--domain", "SAN")
    said = "".join(page.extract_text() for page in PdfReader(tmp_path / "grille.pdf").pages)
    assert f"Série {printed['series']}" in plain(said)
    new = jauge.document("duplicate", audit, "--edition", "2028", "--starts", "2028-05-16")["audit"]
    series = jauge.document("paper", new, "--out", tmp_path / "autre.pdf")["series"]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{code} C\n" for code in codes.values())))
    refused = plain(jauge("enter", new, code=1).err)
    assert series != printed["series"]
    assert f"portent « série {series} »" in refused


def test_an_empty_file_enters_nothing(jauge, audit, tmp_path):
    (tmp_path / "vide.txt").write_text("# rien\n", "utf-8")
    assert jauge("enter", audit, "--file", tmp_path / "vide.txt").out.strip() == "Rien à saisir."


def test_what_a_line_replaces_is_said_and_undo_gives_it_back(jauge, audit, codes, monkeypatch):
    line, code = next(iter(codes.items()))
    jauge("answer", audit, line, "--verdict", "compliant", "--by", "Maé", "--on", "2027-05-16")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} N\n"))
    said = plain(jauge("enter", audit, "--by", "Zoé").out)
    assert "Remplace « conforme » (Maé, 16 mai 2027) : annuler rend cette réponse." in said
    jauge("undo", audit)
    back = jauge.line(audit, line)
    assert (back["verdict"], back["by"], back["on"]) == ("compliant", "Maé", "2027-05-16")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} N\n"))
    (entered,) = jauge.document("enter", audit, "--by", "Zoé")["entered"]
    assert entered["replaced"] == {"verdict": "compliant", "by": "Maé", "on": "2027-05-16"}


def test_a_whole_file_says_what_it_replaces_too(jauge, audit, tmp_path, codes):
    (first, one), (_second, other) = list(codes.items())[:2]
    jauge("answer", audit, first, "--verdict", "compliant", "--by", "Maé")
    table = tmp_path / "feuille.txt"
    table.write_text(f"{one} N\n{other} C\n", "utf-8")
    done = jauge.document("enter", audit, "--file", table)["entered"]
    assert [row["replaced"] and row["replaced"]["by"] for row in done] == ["Maé", None]


def test_metres_typed_without_their_unit_are_doubted(jauge, audit, tmp_path, monkeypatch):
    codes = jauge.document("paper", audit, "--out", tmp_path / "grille.pdf", "--domain", "TRA")["codes"]
    code = codes["TRA-09"]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} C 1,45\n"))
    said = plain(jauge("enter", audit).out)
    assert "1,45 cm : c’est très loin de ce qui est attendu (au moins 140 cm), vérifiez l’unité." in said
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} C 1,45\n{code} C 1,45 m\n"))
    far = [row["far_off"] for row in jauge.document("enter", audit)["entered"]]
    assert far == [["width"], []]


@pytest.mark.parametrize("way", ["lines", "file"])
def test_thousands_set_apart_in_english_are_read_so(jauge, audit, tmp_path, monkeypatch, way):
    code = jauge.document("paper", audit, "--out", tmp_path / "grille.pdf", "--domain", "TRA")["codes"]["TRA-09"]
    typed = f"{code} C 1,450 mm\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    (tmp_path / "sheet.txt").write_text(typed, "utf-8")
    jauge("enter", audit, "--lang", "en", *(("--file", tmp_path / "sheet.txt") if way == "file" else ()))
    assert jauge.line(audit, "TRA-09")["values"]["width"]["amount"] == 145


@pytest.mark.parametrize("letter", ["?", "S"])
def test_a_lacking_reason_is_asked_for_in_words_that_work_there(jauge, audit, tmp_path, codes, monkeypatch, letter):
    code = next(iter(codes.values()))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code} {letter}\n"))
    said = plain(jauge("enter", audit, code=1).err)
    assert "--" not in said
    assert f"« {letter} parking fermé »" in said
    table = tmp_path / "feuille.txt"
    table.write_text(f"{code} {letter}\n", "utf-8")
    assert "--" not in jauge.refused("enter", audit, "--file", table)
    table.write_text(f"{code} {letter} parking fermé\n", "utf-8")
    assert jauge.document("enter", audit, "--file", table)["entered"][0]["words"] == "parking fermé"


def test_an_audit_restored_from_a_copy_is_typed_back_by_the_same_sheets(jauge, audit, codes, monkeypatch):
    copy = jauge.document("backups", "make")["copy"]
    copied = jauge.document("backups", "restore", copy, "--audit", audit)["audit"]
    assert copied != audit
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{code} C\n" for code in codes.values())))
    assert [row["line"] for row in jauge.document("enter", copied)["entered"]] == list(codes)


def test_a_test_sheet_is_typed_back_by_its_codes_beside_the_checklist(jauge, audit, codes, monkeypatch, tmp_path):
    jauge("test", "start", audit, "T01", "--agrees", "take_part,quotation")
    (line, code), *_ = codes.items()
    rows = f"T01 S8A 5; S8B o; S8K 2; S8T Trop lourd\n{code} C\nT01 FA L’accueil; FF n\n# fini\nT01 S8A 9\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(rows))
    done = jauge.document("enter", audit, "--by", "Maé", code=1)
    assert [one["line"] for one in done["entered"]] == [line]
    assert [(one["tester"], one["question"], one["value"]) for one in done["answers"]] == [
        ("T01", "S8A", 5), ("T01", "S8B", True), ("T01", "S8K", "with_help"), ("T01", "S8T", "Trop lourd"),
        ("T01", "FA", "L’accueil"), ("T01", "FF", False),
    ]  # fmt: skip
    assert [one["typed"] for one in done["refused"]] == ["T01 S8A 9"]
    (attempt,) = jauge.document("test", "record", audit)
    assert (attempt["seq"], attempt["dignity"], attempt["success"], attempt["quote"]) == (
        5, True, "with_help", "Trop lourd",
    )  # fmt: skip
    table = tmp_path / "feuille.txt"
    table.write_text("T01 S8A 3\nT01 S8F 4\n", "utf-8")
    assert "S8 n’essaie ni site ni application" in plain(jauge.refused("enter", audit, "--file", table))
    assert jauge.document("test", "record", audit) == [attempt]
    table.write_text("T01 S8A 3\nT01 S1F 4\n", "utf-8")
    assert "Remplace « 5 »" in plain(jauge("enter", audit, "--file", table).out)
    assert [one["seq"] for one in jauge.document("test", "record", audit)] == [3, None]
    jauge("undo", audit)
    assert jauge.document("test", "record", audit) == [attempt]


def test_consents_on_paper_are_typed_back_with_how_they_were_put(jauge, audit, tmp_path):
    table = tmp_path / "f3.txt"
    table.write_text("t07 c8 2; C1 o; C2 n; C3 oui; C9 1\nT07 S8A 5\n", "utf-8")
    done = jauge.document("enter", audit, "--file", table, "--by", "Maé", "--on", "2026-05-16")
    assert {"tester": "T07", "question": "C8", "value": "large_print"} in done["answers"]
    told = jauge.document("test", "consent", audit, "T07")
    assert {use: one and one["given"] for use, one in told.items() if use != "tester"} == {
        "take_part": True, "needs": False, "photo": True, "voice": None, "quotation": None, "contact": None,
        "name": None,
    }  # fmt: skip
    photo = told["photo"]
    assert (photo["asking"], photo["on"], photo["by"], photo["represented"]) == (
        "large_print",
        "2026-05-16",
        "Maé",
        True,
    )
    table.write_text("T07 S8A 6\nT07 C3 n\n", "utf-8")
    assert "retrait" in jauge.refused("enter", audit, "--file", table)
    assert jauge.document("test", "record", audit)[0]["seq"] == 5  # all or nothing
    said = plain(jauge("enter", audit, "--file", _one(tmp_path, "T07 C4 n; C7 ?")).out)
    assert said == "T07 : son et vidéo : non. T07 : nom dans les remerciements : sans réponse.\n"


def _one(folder, row):
    table = folder / "une.txt"
    table.write_text(row, "utf-8")
    return table


def test_nothing_is_noted_of_testers_on_a_day_to_come(jauge, audit, tmp_path):
    table = tmp_path / "papier.txt"
    table.write_text("T01 C1 o; C2 o\n", "utf-8")
    said = jauge.refused("enter", audit, "--file", table, "--on", "2199-05-16")
    assert "16 mai 2199 n’est pas encore arrivé" in plain(said)
    jauge("enter", audit, "--file", table)
    for asked in (
        ("consent", audit, "T01", "--agrees", "photo"),
        ("finish", audit, "--tester", "T01", "--best", "Tout"),
    ):
        assert "pas encore arrivé" in plain(jauge.refused("test", *asked, "--on", "2199-05-16"))
