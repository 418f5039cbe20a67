"""Needs are noted in own words, and only where the tester agrees to it."""

from PySide6.QtCore import QObject

from audit_app.domain.codes import Audience
from audit_app.domain.tester import Profile
from audit_app.ui.user_tests.needs_part import NeedsPart
from tests.ui.finding import texts


def test_without_agreement_its_fields_are_not_there_and_it_says_why(look, live, shown):
    owner = QObject()
    part = shown(NeedsPart(look, live, owner))
    part.show_tester(live.audit.testers["T01"], able=True, agreed=False)
    assert "Profil, besoins et aides ne sont notés que si T01 donne son accord." in texts(part)
    assert part.fields.by_name["needs"].isHidden()
    assert not part.fields.by_name["audiences"].isHidden()


def test_each_thing_is_told_by_name(look, live, shown, qtbot):
    owner = QObject()
    part = shown(NeedsPart(look, live, owner))
    part.show_tester(live.audit.testers["T01"], able=True, agreed=True)
    assert part.fields.by_name["aids"].text == "Canne"
    with qtbot.waitSignal(part.changed) as changed:
        part.fields.by_name["profile"].buttons[2].click()
    assert changed.args == ["profile", Profile.POWERED_WHEELCHAIR, False]
    with qtbot.waitSignal(part.changed) as changed:
        part.last.click()
    assert changed.args[1] == (Audience.SPECTATORS, Audience.VOLUNTEERS)
    part.flush()
