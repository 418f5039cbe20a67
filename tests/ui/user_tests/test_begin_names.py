"""The file of names is asked for with a passphrase typed twice; what nobody can find again is said first."""

from audit_app.ui.user_tests.begin_names import BeginNames
from tests.ui.finding import texts


def test_it_says_what_cannot_be_found_again_and_asks_once_the_passphrase_is_good(look, shown, qtbot):
    part = shown(BeginNames(look))
    assert "Une phrase de passe perdue ne se retrouve pas." in texts(part)
    asked = []
    part.asked.connect(asked.append)
    part.make.click()
    assert asked == []
    for one in (part.passphrase.first, part.passphrase.again):
        one.field.setText("pile agrafe cheval")
    part.passphrase.again.entered.emit()
    part.make.click()
    assert asked == ["pile agrafe cheval"] * 2
