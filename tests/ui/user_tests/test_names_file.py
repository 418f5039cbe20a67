"""The file of names beside the window: known by code, read by key or passphrase, let go of; what is refused waits."""

from datetime import date, timedelta

import pytest

from audit_app.domain.consent import Use
from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.errors import CannotWrite, NotAgreed, WrongPassphrase, WrongRecoveryKey
from audit_app.identity import today
from audit_app.store import identities
from audit_app.store.home import Home
from audit_app.ui.unsaved import would_be_lost
from audit_app.ui.user_tests.names_file import Typed, names_of
from tests.testing import CANARY
from tests.ui.user_tests.naming import PASSPHRASE, PERSON, UNTIL, made, opened, settled, with_file


def test_it_is_made_once_and_its_key_waits_to_be_noted(live, qtbot):
    names = names_of(live)
    names.begin("quatre mots pris au hasard")
    assert names.is_busy
    settled(names, qtbot)
    assert names.is_there
    assert names.key.startswith("AGE-SECRET-KEY-1")
    assert "clé de secours" in would_be_lost(live)
    assert names.key not in repr(live.drafts)
    names.noted()
    assert (names.key, would_be_lost(live)) == ("", "")
    assert names_of(live) is names
    with qtbot.waitSignal(names.refused):
        names.begin("quatre mots pris au hasard")


@pytest.mark.parametrize(
    "by",
    [PASSPHRASE, made()[1], made()[1].lower().replace("-1", "-1 ")],
    ids=["passphrase", "key", "key as read aloud"],
)
def test_it_is_opened_by_its_passphrase_or_its_key_and_closed(live, qtbot, by):
    names = with_file(live, qtbot, PERSON)
    assert names.kept_of("T01") == ((IdentityPart.NAME, UNTIL), (IdentityPart.BESIDE, UNTIL))
    with qtbot.waitSignal(names.opened, timeout=60_000):
        names.open(by)
    assert names.people == {"T01": PERSON}
    names.close()
    assert names.people is None


@pytest.mark.parametrize(
    ("by", "why"),
    [("pile agrafe chevaux", WrongPassphrase), (f"{made()[1][:-4]}QQQQ", WrongRecoveryKey)],
    ids=["passphrase", "key"],
)
def test_a_wrong_one_opens_nothing(live, qtbot, by, why):
    names = with_file(live, qtbot, PERSON)
    with qtbot.waitSignal(names.refused, timeout=60_000) as refused:
        names.open(by)
    assert isinstance(refused.args[0], why)
    assert names.people is None


def test_names_that_come_after_it_was_left_are_not_taken(live, qtbot):
    names = with_file(live, qtbot, PERSON)
    names.open(made()[1])
    names.close()
    settled(names, qtbot)
    assert names.people is None


def test_a_name_that_waits_to_be_kept_while_its_tester_withdraws_is_not_kept(live, qtbot):
    names = with_file(live, qtbot, PERSON)
    names.open(PASSPHRASE)  # takes a while; what comes after it waits
    names.keep("T01", Typed({IdentityPart.NAME: CANARY}, UNTIL))
    assert live.withdraw("T01", frozenset(Use), today()) is not None
    settled(names, qtbot)
    assert identities.kept(Home(live.files.home), live.audit.id)[0] == ()


def test_another_passphrase_opens_it_from_then_on(live, qtbot):
    names = with_file(live, qtbot, PERSON)
    with qtbot.waitSignal(names.opened, timeout=60_000):
        names.recover(made()[1], "une autre phrase de passe")
    assert names.people == {"T01": PERSON}
    assert identities.told(Home(live.files.home), live.audit.id, "une autre phrase de passe") == {"T01": PERSON}


def test_what_is_kept_replaces_what_was_and_a_part_emptied_is_erased(live, qtbot):
    names = with_file(live, qtbot, PERSON)
    opened(names, qtbot)
    with qtbot.waitSignal(names.kept_now):
        names.keep("T01", Typed({IdentityPart.NAME: "Zoé", IdentityPart.BESIDE: ""}, UNTIL))
    settled(names, qtbot)
    assert names.people == {"T01": {IdentityPart.NAME: "Zoé"}}
    assert identities.told(Home(live.files.home), live.audit.id, made()[1]) == {"T01": {IdentityPart.NAME: "Zoé"}}
    assert [(one.tester, one.why) for one in names.gone] == [("T01", Why.ASKED)]


def test_what_the_disk_refuses_waits_and_is_asked_about(live, qtbot, monkeypatch):
    names = with_file(live, qtbot)

    def refuse(home, _file):
        raise CannotWrite(home.testers)

    with monkeypatch.context() as patch:
        patch.setattr(identities, "_put", refuse)
        with qtbot.waitSignal(live.refused):
            names.keep("T01", Typed(PERSON, UNTIL))
        assert names.waiting["T01"].parts == PERSON
        assert "T01" in would_be_lost(live)
        assert CANARY not in would_be_lost(live) + repr(live.drafts)
    names.keep("T01", names.waiting["T01"])
    settled(names, qtbot)
    assert (names.waiting, would_be_lost(live)) == ({}, "")


def test_what_is_being_kept_is_waited_for_before_the_audit_is_let_go(live, qtbot):
    names = with_file(live, qtbot)
    names.keep("T01", Typed(PERSON, UNTIL))
    live.leaving.emit()
    assert (names.is_busy, would_be_lost(live)) == (False, "")
    assert names.codes == ("T01",)
    names.people = {"T01": PERSON}
    live.closed.emit()
    assert names.people is None


def test_a_contact_without_its_consent_is_refused_as_by_the_command(live, qtbot):
    names = with_file(live, qtbot)
    with qtbot.waitSignal(live.refused) as refused:
        names.keep("T01", Typed({IdentityPart.CONTACT: CANARY}, UNTIL))
    assert isinstance(refused.args[0], NotAgreed)
    settled(names, qtbot)
    assert names.codes == ()


def test_one_or_all_or_what_is_due_is_erased(live, qtbot, monkeypatch):
    names = with_file(live, qtbot, PERSON)
    names.keep("T02", Typed({IdentityPart.NAME: "Yann"}, today() + timedelta(days=1)))
    settled(names, qtbot)
    assert (names.overdue(today()), names.overdue(today() + timedelta(days=1))) == ((), ("T02",))
    monkeypatch.setattr("audit_app.ui.user_tests.names_file.today", lambda: date(2098, 1, 1))
    opened(names, qtbot)
    with qtbot.waitSignal(names.erased_now) as erased:
        names.erase_due()
    assert erased.args == [("T02",)]
    settled(names, qtbot)
    assert (names.codes, set(names.people)) == (("T01",), {"T01"})
    names.erase()
    settled(names, qtbot)
    assert (names.codes, names.people) == ((), {})
    assert [one.why for one in names.gone] == [Why.DUE, Why.ASKED]
