"""Practical tools: made beside the window, read, saved, refused in words."""

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton

from audit_app.report.tools.made import Tool
from audit_app.ui.help import tool_part
from audit_app.ui.help.tool_part import ToolPart
from tests.ui.finding import described, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def part(look, sample_live, qtbot):
    shown = ToolPart(look, sample_live)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.shelf.page.shown and shown.shelf.page.shown.blocks), timeout=20_000)
    return shown


def test_a_tool_is_read_with_the_places_of_the_open_audit(part):
    part.shelf.go("briefing")
    assert "Sanitaires du gymnase" in texts(part)
    assert described(named(part, "Enregistrer en PDF…", QPushButton)) == "Consignes aux bénévoles"


def test_it_is_read_in_the_other_language(part, qtbot):
    part.shelf.go("briefing")
    named(part, "English").setChecked(True)
    qtbot.waitUntil(lambda: "What to say" in texts(part), timeout=20_000)
    assert part.shelf.code == "briefing"


@pytest.mark.parametrize(("name", "suffix"), [("Enregistrer en PDF…", ".pdf"), ("Enregistrer en texte…", ".txt")])
def test_it_is_saved_where_the_user_says(part, qtbot, tmp_path, monkeypatch, name, suffix):
    suggested = []

    def chosen(_parent, _title, named_so, _kinds):
        suggested.append(named_so)
        return tmp_path / "consignes"

    monkeypatch.setattr(tool_part, "file_to_save", chosen)
    part.shelf.go("briefing")
    with qtbot.waitSignal(part.said, timeout=20_000) as told:
        named(part, name, QPushButton).click()
    assert suggested == [f"consignes-aux-benevoles{suffix}"]
    assert (tmp_path / f"consignes{suffix}").stat().st_size > 500
    assert told.args[1] == "good"


def test_what_cannot_be_written_is_said(part, qtbot, tmp_path):
    with qtbot.waitSignal(part.said, timeout=20_000) as told:
        part.save(Tool.BRIEFING, tmp_path / "absent" / "b.pdf")
    assert told.args[1] == "bad"
    assert "absent" in told.args[0]


def test_without_an_audit_the_tools_are_templates(look, qtbot):
    part = ToolPart(look, None)
    part.resize(1100, 700)
    qtbot.addWidget(part)
    part.show()
    qtbot.waitUntil(lambda: bool(part.shelf.page.shown and part.shelf.page.shown.blocks), timeout=20_000)
    part.shelf.go("invitation")
    assert "[nom de l’événement]" in texts(part)


def test_a_document_read_alone_has_the_room_of_what_is_chosen_beside_the_list(part):
    part.resize(640, 500)
    part.shelf.open()
    save = named(part, "Enregistrer en PDF…", QPushButton)
    assert (save.text(), save.isVisible()) == ("PDF…", True)
    assert not named_languages(part)
    part.shelf._panes.turn_back()
    assert plain(save.text()) == "Enregistrer en PDF…"
    assert named_languages(part)


def named_languages(part):
    return [one.text() for one in part.findChildren(QRadioButton) if one.isVisible()]
