"""The foot of the panel: three ways to go on, with their keys said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from audit_app.ui.checklist.footer import Footer
from tests.ui.finding import named


@pytest.mark.parametrize(
    ("name", "key", "way"),
    [
        ("Précédente", "Ctrl+Haut", "previous"),
        ("Suivante", "Ctrl+Bas", "next"),
        ("Prochaine à vérifier", "Ctrl+Entrée", "to_check"),
    ],
)
def test_each_button_says_its_key_and_where_it_goes(look, show, qtbot, name, key, way):
    foot = show(Footer(look), 640, 80)
    button = named(foot, name, QPushButton)
    assert button.toolTip() == key
    with qtbot.waitSignal(foot.moved) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.args == [way]
