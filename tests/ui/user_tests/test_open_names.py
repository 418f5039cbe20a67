"""Two ways into the file of names by one field; what is wrong is said where it was typed, and stays."""

import pytest

from audit_app.errors import WeakPassphrase, WrongPassphrase, WrongRecoveryKey
from audit_app.ui.user_tests.open_names import OpenNames
from tests.ui.finding import described


@pytest.fixture
def part(look, shown):
    return shown(OpenNames(look))


def test_it_asks_with_what_is_typed_and_for_something_where_nothing_is(part):
    asked = []
    part.asked.connect(asked.append)
    part.open.click()
    assert "Tapez la phrase de passe" in described(part.typed.field)
    part.typed.field.setText("pile agrafe cheval")
    part.typed.entered.emit()
    assert asked == ["pile agrafe cheval"]
    part.shown.box.click()
    assert part.typed.field.displayText() == "pile agrafe cheval"


def test_a_wrong_one_is_one_sentence_and_what_was_typed_stays(part):
    part.typed.field.setText("pile agrafe chevaux")
    part.refuse(WrongPassphrase())
    assert "n’ouvre pas" in described(part.typed.field)
    assert (part.typed.text, part.typed.field.hasFocus()) == ("pile agrafe chevaux", True)


def test_another_passphrase_is_given_by_the_key(part):
    asked = []
    part.recovery_asked.connect(lambda key, phrase: asked.append((key, phrase)))
    assert not part.recovering
    part.other.click()
    assert part.key.field.hasFocus()
    part.recover.click()
    assert "Tapez la clé de secours" in described(part.key.field)
    part.key.field.setText("AGE-SECRET-KEY-1QQ")
    part.recover.click()
    assert asked == []
    for one in (part.passphrase.first, part.passphrase.again):
        one.field.setText("une autre phrase")
    part.passphrase.entered.emit()
    assert asked == [("AGE-SECRET-KEY-1QQ", "une autre phrase")]
    part.refuse(WrongRecoveryKey())
    assert "pas la clé" in described(part.key.field)
    part.refuse(WeakPassphrase(12))
    assert "trop courte" in described(part.passphrase.first.field)


def test_wiped_it_holds_nothing_and_is_as_it_was(part):
    part.typed.field.setText("pile agrafe cheval")
    part.other.click()
    part.key.field.setText("AGE-SECRET-KEY-1QQ")
    part.passphrase.first.field.setText("une autre phrase")
    part.wipe()
    assert (part.typed.text, part.key.text, part.passphrase.first.text, part.recovering) == ("", "", "", False)
