"""Every key is told with what it does, once."""

import re
from pathlib import Path

from audit_app import ui
from audit_app.i18n import in_language
from audit_app.ui.help.shortcuts import shortcuts

_CHORD = re.compile(r'"((?:Ctrl|Alt)\+[^"{\s]+|F\d)"')
_SAME = {"Ctrl+Return": "Ctrl+Enter", "Ctrl+=": "Ctrl++"}


def test_every_key_is_told_with_what_it_does():
    assert all(keys and does for keys, does in shortcuts())
    assert len({keys for keys, _does in shortcuts()}) == len(shortcuts())


def test_each_key_that_a_screen_listens_to_is_in_the_list():
    with in_language("en"):
        listed = "; ".join(" ".join(each) for each in shortcuts())
    rooms = (path for path in Path(ui.__file__).parent.rglob("*.py") if path.name != "shortcuts.py")
    chords = {_SAME.get(chord, chord) for path in rooms for chord in _CHORD.findall(path.read_text("utf-8"))}
    assert {"F6", "Ctrl+Shift+A", "Ctrl++", "Ctrl+0"} <= chords
    assert [chord for chord in sorted(chords) if chord not in listed] == []
    assert "Ctrl+V" in listed
