"""What is at hand on each page: text size within its bounds, easy French always, the voice where there is one."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from audit_app.i18n import EASY, choose
from audit_app.ui.tester_mode.tools import Tools
from tests.ui.finding import name_of, named
from tests.wording.speaking import plain


def shown(qtbot, look, plain="fr", *, speaks=False, compact=False):
    pressed = []
    tools = Tools(look, pressed.append, plain, speaks=speaks, compact=compact)
    qtbot.addWidget(tools)
    tools.show()
    return tools, pressed


def names(tools):
    return [plain(name_of(one)) for one in tools.findChildren(QPushButton)]


def test_each_button_tells_its_code(look, qtbot):
    tools, pressed = shown(qtbot, look._replace(percent=150), speaks=True)
    for one in tools.findChildren(QPushButton):
        one.click()
    assert pressed == ["smaller", "larger", "easy", "voice", "pause", "facilitator"]


@pytest.mark.parametrize(("percent", "smaller", "larger"), [(100, False, True), (150, True, True), (200, True, False)])
def test_text_goes_no_further_than_it_can(look, qtbot, percent, smaller, larger):
    tools, _pressed = shown(qtbot, look._replace(percent=percent))
    assert named(tools, "Texte plus petit").isEnabled() == smaller
    assert named(tools, "Texte plus grand").isEnabled() == larger
    assert tools.enter("larger") == larger


@pytest.mark.parametrize(
    ("spoken", "plain_words", "words"),
    [
        ("fr", "fr", "Facile à lire"),
        (EASY, "fr", "Français courant"),
        ("en", "en", "Français facile à lire"),
        (EASY, "en", "English"),
    ],
)
def test_easy_french_is_at_hand_in_every_language_and_the_way_back(look, qtbot, spoken, plain_words, words):
    choose(spoken)
    tools, _pressed = shown(qtbot, look, plain_words)
    assert words in names(tools)


def test_without_a_voice_there_is_no_button_for_it(look, qtbot):
    assert "Lire à voix haute" not in names(shown(qtbot, look)[0])
    assert "Lire à voix haute" in names(shown(qtbot, look, speaks=True)[0])


def test_the_focus_comes_back_to_a_button_by_its_code(look, qtbot):
    tools, _pressed = shown(qtbot, look)
    tools.activateWindow()
    QTest.qWaitForWindowActive(tools)
    assert tools.enter("pause")
    assert named(tools, "Pause").hasFocus()
    assert not tools.enter("voice")


def test_where_there_is_little_height_icons_stand_for_words_and_are_heard_by_them(look, qtbot):
    full, _pressed = shown(qtbot, look, speaks=True)
    compact, pressed = shown(qtbot, look, speaks=True, compact=True)
    assert names(compact) == names(full)
    said = [one.text() for one in compact.findChildren(QPushButton)]
    assert said == ["A −", "A +", "", "", "", ""]
    assert all(one.toolTip() for one in compact.findChildren(QPushButton))
    named(compact, "Pause").click()
    assert pressed == ["pause"]
