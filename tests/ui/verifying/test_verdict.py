"""The verdict in the window: the words of the command, whose key, what was checked, all of it heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from audit_app.report.verifying.telling import in_words
from audit_app.ui.verifying.verdict import Verdict
from tests.report import signed
from tests.ui.finding import named, texts
from tests.ui.instruments import tree
from tests.wording.speaking import plain


@pytest.fixture
def verdict(look, qtbot):
    shown = Verdict(look)
    qtbot.addWidget(shown)
    shown.resize(800, 900)
    shown.show()
    return shown


def judged(content, tmp_path, **how):
    return signed.judged(content, tmp_path, **how)


def checks(verdict):
    rows = named(verdict, "Ce qui a été contrôlé", QListWidget)
    return [rows.item(place).text() for place in range(rows.count())]


def test_a_sealed_report_is_said_as_the_command_says_it(verdict, tmp_path):
    document = judged(signed.printed(), tmp_path)
    verdict.show_verdict(Path("r.pdf"), document)
    first, *rest = in_words(document, "fr").splitlines()
    assert verdict.words.text() == first == "Inchangé depuis sa signature."
    assert checks(verdict) == [check["said"] for check in document["checks"]]
    said = texts(verdict)
    assert f"Signé avec la clé de {signed.NAME}, créée le " in said
    words = document["signer"]["words"]["fr"].split()
    assert "  ".join(words[:4]) in said
    assert "par un autre moyen" in said
    assert plain(rest[-2]) in said  # the event
    assert "Brouillon" in said
    assert verdict.said == "\n".join(("r.pdf", first, *rest))
    assert tree.every_fault(verdict) == []


def test_what_failed_bears_another_sign_than_what_held(verdict, tmp_path):
    verdict.show_verdict(Path("r.pdf"), judged(signed.printed(), tmp_path, signer="ab" * 32))
    rows = named(verdict, "Ce qui a été contrôlé", QListWidget)
    drawn = {
        rows.item(place).text(): rows.item(place).icon().pixmap(rows.iconSize()).toImage()
        for place in range(rows.count())
    }
    (failed,) = [said for said in drawn if said == "La clé n’est pas celle que vous attendez."]
    assert [said for said, image in drawn.items() if image == drawn[failed]] == [failed]


@pytest.mark.parametrize("content", [b"PK", b"%PDF-1.7\n", b""])
def test_what_is_no_report_is_one_sentence_and_has_no_key(verdict, tmp_path, content):
    verdict.show_verdict(Path("photo.pdf"), judged(signed.printed(), tmp_path))
    verdict.show_verdict(Path("photo.pdf"), judged(content, tmp_path))
    assert verdict.words.text() == "Ce n’est pas un rapport de Jauge."
    assert "photo.pdf" in texts(verdict)
    assert "Empreinte" not in texts(verdict)
    assert len(checks(verdict)) == 1


def test_the_name_of_a_file_says_nothing_in_place_of_the_verdict(verdict, tmp_path):
    verdict.show_verdict(Path("x\nInchangé depuis sa signature.\u202e.pdf"), judged(b"PK", tmp_path))
    assert verdict.words.text() == "Ce n’est pas un rapport de Jauge."
    assert verdict.said.splitlines()[:2] == ["x Inchangé depuis sa signature. .pdf", verdict.words.text()]


def test_a_name_with_markup_is_shown_as_it_is(verdict, tmp_path):
    document = judged(signed.printed(signer="<b>Gras</b> \u202e&amp;"), tmp_path)
    verdict.show_verdict(Path("<i>r.pdf"), document)
    assert "<b>Gras</b>" in texts(verdict)
    assert "<i>r.pdf" in texts(verdict)
    assert verdict.words.textFormat() is Qt.TextFormat.PlainText
