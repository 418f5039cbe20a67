"""A new passphrase is long enough, and typed twice the same; else what is wrong is said where it stands."""

import pytest

from audit_app.store.identities import LEAST
from audit_app.ui.user_tests.new_passphrase import NewPassphrase
from tests.ui.finding import described


@pytest.fixture
def asked(look, shown):
    return shown(NewPassphrase(look))


def test_too_short_a_one_is_refused_where_it_was_typed(asked):
    asked.first.field.setText("x" * (LEAST - 1))
    assert asked.taken() == ""
    assert "trop courte" in described(asked.first.field)
    assert asked.first.field.hasFocus()


def test_two_that_differ_are_refused(asked):
    asked.first.field.setText("x" * LEAST)
    asked.again.field.setText("y" * LEAST)
    assert asked.taken() == ""
    assert "ne sont pas les mêmes" in described(asked.again.field)
    assert asked.again.text == "y" * LEAST


def test_two_the_same_are_taken_and_both_are_shown_or_wiped_together(asked):
    for one in (asked.first, asked.again):
        one.field.setText("pile agrafe cheval")
    assert asked.taken() == "pile agrafe cheval"
    asked.shown.box.click()
    assert {one.field.displayText() for one in (asked.first, asked.again)} == {"pile agrafe cheval"}
    asked.wipe()
    assert (asked.first.text, asked.again.text, asked.shown.ticked) == ("", "", False)
    asked.enter()
    assert asked.first.field.hasFocus()
