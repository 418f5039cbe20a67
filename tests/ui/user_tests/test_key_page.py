"""The recovery key on a page of paper: whole, told as what it is; the queue of the printer learns nothing."""

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from audit_app.ui.user_tests import key_page

KEY = "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S3JN54KH"


def test_the_page_has_the_whole_key_and_says_what_it_is(qapp, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "clé.pdf"))
    key_page.put_on(printer, KEY)
    said = "".join(page.extract_text() for page in PdfReader(tmp_path / "clé.pdf").pages)
    assert KEY in "".join(said.split())
    assert "secours" in said
    assert KEY[-6:] not in printer.docName()


def test_its_groups_are_the_key_again_without_their_spaces():
    assert "".join(key_page.grouped(KEY).split()) == KEY
    assert max(len(group) for group in key_page.grouped(KEY).split()[1:]) == 6
    assert key_page.grouped("") == ""


@pytest.mark.parametrize("agreed", [False, True])
def test_it_is_printed_once_a_printer_is_chosen(shown, monkeypatch, agreed):
    put = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _box: int(agreed))
    monkeypatch.setattr(key_page, "put_on", lambda _printer, key: put.append(key))
    assert key_page.printed(KEY, shown(QWidget())) is agreed
    assert put == [KEY] * agreed


def test_no_file_is_offered_where_paper_is_meant(shown, monkeypatch):
    offered = []
    to_file = QPrintDialog.PrintDialogOption.PrintToFile
    monkeypatch.setattr(QPrintDialog, "exec", lambda box: offered.append(box.testOption(to_file)) or 0)
    key_page.printed(KEY, shown(QWidget()))
    assert offered == [False]
