"""A heading is one to a screen reader of Linux; any other label stays a label."""

import sys

import pytest
from PySide6.QtGui import QAccessible

from audit_app.ui.widgets import heading
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import Role, described, name_of

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="heard on Linux alone")


@pytest.fixture
def label(qtbot):
    heading.install()
    heading.install()  # a second window of the same process

    def made(role: str) -> PlainLabel:
        shown = PlainLabel("Ce qui le prouve", role, readable=True)
        qtbot.addWidget(shown)
        return shown

    return made


@pytest.mark.parametrize(
    ("looks", "role"), [("title", Role.Heading), ("subheading", Role.Heading), ("label", Role.StaticText)]
)
def test_its_look_tells_what_it_is(label, looks, role):
    assert QAccessible.queryAccessibleInterface(label(looks)).role() == role


def test_it_is_named_by_its_words_as_they_are_now_or_by_the_name_it_was_given(label):
    shown = label("heading")
    assert name_of(shown) == "Ce qui le prouve"
    shown.setText("Moyens de vérifier")
    assert name_of(shown) == "Moyens de vérifier"
    shown.setAccessibleName("Se vérifie par")
    shown.setAccessibleDescription("Obligatoire")
    assert (name_of(shown), described(shown)) == ("Se vérifie par", "Obligatoire")
