"""The recovery key is shown until somebody says that it is noted; then it is nowhere, on the clipboard neither."""

import pytest
from PySide6.QtGui import QGuiApplication

from audit_app.ui.user_tests import key_page
from audit_app.ui.user_tests.key_part import KeyPart
from tests.ui.finding import described, texts

KEY = "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S3JN54KH"


@pytest.fixture
def part(look, shown):
    made = shown(KeyPart(look))
    made.show_key(KEY)
    return made


def test_it_is_seen_heard_copied_and_printed(part, monkeypatch):
    assert KEY in "".join(texts(part).split())
    assert "montrée cette seule fois" in texts(part)
    part.enter()
    assert part.shown.hasFocus()
    assert described(part.shown) == "Clé de secours"
    part._copy.click()
    assert QGuiApplication.clipboard().text() == KEY
    printed = []
    monkeypatch.setattr(key_page, "printed", lambda key, _parent: printed.append(key))
    part._print.click()
    assert printed == [KEY]


def test_it_is_hidden_only_once_it_is_said_to_be_noted(part, qtbot):
    told = []
    part.noted.connect(lambda: told.append(1))
    part._hide.click()
    assert told == []
    assert "Cochez d’abord" in texts(part)
    assert part.have.box.hasFocus()
    part.have.box.click()
    part._hide.click()
    assert told == [1]


def test_wiped_it_is_neither_on_the_screen_nor_on_the_clipboard(part):
    part._copy.click()
    part.show_key("")
    assert "AGE-SECRET" not in texts(part)
    assert QGuiApplication.clipboard().text() == ""
    assert not part.have.ticked
