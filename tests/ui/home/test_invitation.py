"""The invitation of a first visit asks, and takes no for an answer."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.home.invitation import Invitation
from tests.ui.finding import named, texts


@pytest.mark.parametrize(
    ("name", "signal"),
    [("Faire la visite", "taken"), ("Plus tard", "put_off"), ("Ne plus le proposer", "refused")],
)
def test_each_answer_is_heard(look, qtbot, name, signal):
    invitation = Invitation(look)
    qtbot.addWidget(invitation)
    invitation.show()
    assert "Première visite" in texts(invitation)
    with qtbot.waitSignal(getattr(invitation, signal)):
        named(invitation, name, QPushButton).click()
