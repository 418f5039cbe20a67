"""The file of names: made, noted, opened, closed, emptied; each state says what it is."""

import pytest

from audit_app.errors import CannotWrite
from audit_app.ui.dialogs import Choice
from audit_app.ui.user_tests.file_part import FilePart
from audit_app.ui.user_tests.names_file import names_of
from tests.ui.finding import described, texts
from tests.ui.user_tests.naming import PASSPHRASE, PERSON, made, opened, settled, with_file


@pytest.fixture
def part(look, live, shown, qtbot):
    """The part, before there is a file."""
    names = names_of(live)
    made_part = shown(FilePart(look, names))
    names.changed.connect(made_part.draw)
    names.read()
    settled(names, qtbot)
    return made_part


def test_there_is_none_then_its_key_is_noted_then_it_is_closed(part, qtbot):
    assert "hors des audits" in texts(part)
    for one in (part.begin.passphrase.first, part.begin.passphrase.again):
        one.field.setText(PASSPHRASE)
    part.begin.make.click()
    assert "Un instant" in texts(part)
    assert not part.begin.make.isEnabled()
    settled(part._names, qtbot)
    assert "lieu sûr" in texts(part)
    assert part.key.shown.hasFocus()
    assert part.begin.passphrase.first.text == ""
    assert part._names.key in "".join(texts(part).split())
    part.key.have.box.click()
    part.key._hide.click()
    assert "Le fichier est fermé." in texts(part)
    assert "AGE-SECRET" not in "".join(label for label in texts(part).split("\n") if "commence" not in label)


def test_it_is_opened_and_closed(part, live, qtbot):
    with_file(live, qtbot, PERSON)
    part.open.typed.field.setText(made()[1])
    part.open.open.click()
    settled(part._names, qtbot)
    assert "Le fichier est ouvert." in texts(part)
    part.close_it.click()
    assert "Le fichier est fermé." in texts(part)
    assert part._title.hasFocus()


def test_a_wrong_passphrase_is_said_where_it_stands(part, live, qtbot):
    with_file(live, qtbot, PERSON)
    part.open.typed.field.setText("pile agrafe chevaux")
    part.open.open.click()
    settled(part._names, qtbot)
    assert "n’ouvre pas" in described(part.open.typed.field)
    assert part.open.typed.text == "pile agrafe chevaux"
    part.wipe()
    assert part.open.typed.text == ""


def test_a_file_that_cannot_be_made_is_said_in_the_message_bar(part, live, qtbot):
    with qtbot.waitSignal(part.said) as said:
        part._names.refused.emit(CannotWrite(live.files.home))
    assert said.args[1] == "bad"


@pytest.mark.parametrize("agreed", [False, True])
def test_all_are_erased_once_that_is_agreed(part, live, qtbot, monkeypatch, agreed):
    names = with_file(live, qtbot, PERSON)
    opened(names, qtbot)
    asked = []
    monkeypatch.setattr(Choice, "ask", lambda box: asked.append(texts(box)) or int(not agreed))
    part.kept.everything.click()
    settled(names, qtbot)
    assert "Rien ne le fera revenir" in asked[0]
    assert names.codes == (() if agreed else ("T01",))
