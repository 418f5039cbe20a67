"""Before a consent is taken back: what goes, that nothing brings it back; the way that changes nothing stands out."""

import pytest
from PySide6.QtWidgets import QWidget

from audit_app.domain.consent import Use
from audit_app.ui.user_tests.withdraw_dialog import WithdrawDialog
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ON
from tests.wording.speaking import plain


@pytest.fixture
def ask(look, live, shown):
    parent = shown(QWidget())

    def made(*uses):
        box = WithdrawDialog(look, live.audit, "T01", uses, ON, parent)
        box.show()
        return box

    return made


def test_one_use_says_what_goes_with_it(ask):
    box = ask(Use.QUOTATION)
    assert box.uses == {Use.QUOTATION}
    assert "Ceci part pour de bon : 1 citation." in plain(texts(box))
    assert "Ce que ces consentements de T01 couvrent est effacé ici" in plain(texts(box))
    assert "Rien ne le fait revenir" in texts(box)
    box.ticks[Use.QUOTATION].box.click()
    assert "Rien n’est coché." in texts(box)
    assert not box._do.isEnabled()
    box.ticks[Use.PHOTO].box.click()
    assert "Rien d’enregistré n’en dépend." in texts(box)
    assert box._do.isEnabled()


def test_taking_no_part_takes_everything(ask):
    box = ask(Use.TAKE_PART)
    assert box.uses == frozenset(Use)
    assert "profil, besoins et aides ; 1 tentative" in plain(texts(box))
    assert "Si un nom est gardé pour T01, il part aussi." in plain(texts(box))
    others = [tick.box for use, tick in box.ticks.items() if use is not Use.TAKE_PART]
    assert all(other.isChecked() and not other.isEnabled() for other in others)


def test_what_was_ticked_before_everything_comes_back_when_everything_is_unticked(ask):
    box = ask(Use.QUOTATION)
    box.ticks[Use.TAKE_PART].box.click()
    assert box.uses == frozenset(Use)
    box.ticks[Use.TAKE_PART].box.click()
    assert box.uses == {Use.QUOTATION}


def test_what_goes_is_seen_whole_as_the_box_comes_up(ask, qtbot):
    box = ask(Use.TAKE_PART)
    qtbot.waitUntil(lambda: box._going.visibleRegion().boundingRect().height() == box._going.height())


def test_escape_keeps_everything(ask):
    box = ask(Use.TAKE_PART)
    box._keep.click()
    assert not box.isVisible()
    assert box.result() == 0
