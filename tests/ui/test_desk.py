"""The desk: one audit at a time, the one before let go, a copy of the database when something was done."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from audit_app import identity
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.domain.consent import Use
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import DiskFull, NotCleanedYet, UnknownAudit
from audit_app.exchange import event_file
from audit_app.session import AuditSession
from audit_app.store import cleaning
from audit_app.store.workspace import Workspace
from audit_app.ui.desk import Desk
from tests.builders import a_busy_audit
from tests.testing import CANARY, tested

EVENTS = Path(__file__).parents[1] / "data" / "events"


@pytest.fixture
def event():
    return event_file.read(EVENTS / "n1-boccia-gymnase.json", shipped_checklist())


def test_the_audit_changed_last_is_listed_first(desk, event):
    first = desk.begin(event).audit.id
    second = desk.begin(event.replaced(edition="2028")).audit.id
    assert [s.id for s in desk.recent(9)] == [second, first]
    desk.open(first).apply("answered", partial(answered, line="GOV-01", verdict=Verdict.COMPLIANT), "GOV-01")
    assert [s.id for s in desk.recent(1)] == [first]


def test_opening_another_audit_lets_go_of_the_one_before(desk, event, home):
    first = desk.begin(event).audit.id
    desk.begin(event.replaced(edition="2028"))
    elsewhere = Desk(home)
    assert elsewhere.open(first).may_write
    elsewhere.close()


def test_an_audit_that_cannot_be_opened_leaves_the_other_one_open(desk, event):
    live = desk.begin(event)
    with pytest.raises(UnknownAudit):
        desk.open("0" * 36)
    assert desk.live is live
    assert live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.COMPLIANT), "GOV-01")


def test_answers_carry_the_name_given_in_the_settings(desk, event):
    live = desk.begin(event, by="Zoé")
    assert live.by == "Zoé"
    assert desk.workspace.steps_of(live.audit.id)[0].by == "Zoé"


def test_the_sample_is_built_once(desk):
    first = desk.sample().audit.id
    assert desk.sample().audit.id == first
    assert len(desk.recent(9)) == 1


def test_the_sample_open_elsewhere_is_read_here(desk, home):
    elsewhere = Desk(home)
    first = elsewhere.sample()
    read = desk.sample()
    assert read.audit.id == first.audit.id
    assert not read.may_write
    elsewhere.close()


def test_a_copy_of_the_database_is_made_when_something_was_done(home, event, qapp):
    desk = Desk(home)
    desk.begin(event)
    desk.close()
    copies = list((home / "backups").glob("*.db"))
    assert len(copies) == 1
    again = Desk(home)
    again.close()
    assert list((home / "backups").glob("*.db")) == copies


def test_the_user_is_told_once_that_the_disk_is_nearly_full(desk, event, qtbot):
    live = desk.begin(event)
    desk.workspace._transactions.reserve_spent = True
    with qtbot.waitSignal(desk.nearly_full):
        live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.COMPLIANT), "GOV-01")
    with qtbot.assertNotEmitted(desk.nearly_full):
        live.apply("answered", partial(answered, line="GOV-01", verdict=Verdict.PARTIAL), "GOV-01")


def test_whoever_opens_the_sample_signs_what_follows_and_nothing_before(desk):
    live = desk.sample(by="Zoé")
    assert {step.by for step in desk.workspace.steps_of(live.audit.id)} == {None}
    live.apply("noted", partial(noted, line="GOV-01", note="Vu"), "GOV-01")
    assert desk.workspace.steps_of(live.audit.id)[-1].by == "Zoé"


def test_a_clock_set_back_is_told_once_and_the_answer_is_saved_all_the_same(desk, event, qtbot, monkeypatch):
    live = desk.begin(event)
    monkeypatch.setattr(identity, "now", lambda: "2020-01-01T08:00:00.000+00:00")
    answer = partial(answered, line="GOV-01", verdict=Verdict.COMPLIANT)
    with qtbot.waitSignal(desk.clock_back) as told:
        live.apply("answered", answer, "GOV-01")
    assert told.args[0] > "2026"
    assert live.audit.answers["GOV-01"].verdict is Verdict.COMPLIANT
    with qtbot.assertNotEmitted(desk.clock_back):
        live.apply("noted", partial(noted, line="GOV-01", note="vu"), "GOV-01")


def test_a_clock_put_right_by_a_few_minutes_is_not_told(desk, event, qtbot, monkeypatch):
    live = desk.begin(event)
    earlier = (datetime.now(UTC) - timedelta(minutes=10)).isoformat(timespec="milliseconds")
    monkeypatch.setattr(identity, "now", lambda: earlier)
    with qtbot.assertNotEmitted(desk.clock_back):
        live.apply("noted", partial(noted, line="GOV-01", note="vu"), "GOV-01")


def test_what_was_open_at_a_kill_is_told_until_the_desk_is_closed(desk, event, home):
    first = desk.begin(event).audit.id
    desk.let_go()
    assert desk.live is None
    assert desk.cut_off() is None
    (home / "locks" / f"{first}.holder").write_text("1 2027-06-01T10:00:00.000+00:00", encoding="ascii")
    found = desk.cut_off()
    assert (found.summary.id, found.last) == (first, None)
    assert desk.cut_off() == found
    desk.close()
    again = Desk(home)
    assert again.cut_off() is None
    again.close()


def test_what_lies_in_the_trash_is_not_told(desk, event, home):
    first = desk.begin(event).audit.id
    desk.let_go()
    desk.workspace.trash(first, identity.now())
    (home / "locks" / f"{first}.holder").write_text("1 2027-06-01T10:00:00.000+00:00", encoding="ascii")
    assert desk.cut_off() is None


def test_the_next_edition_is_open_once_it_is_begun(desk, event):
    first = desk.begin(event).audit.id
    days = (event.ends_on + timedelta(days=300), event.ends_on + timedelta(days=301))
    made = desk.duplicate(first, "suivante", days, by="Zoé")
    assert desk.live.audit == made.audit
    assert desk.live.by == "Zoé"
    assert desk.live.may_write


@pytest.mark.skipif(not cleaning.may_wait(), reason="this SQLite lets nobody else in")
def test_after_a_withdrawal_copies_are_cleaned_beside_the_window(desk, home, qtbot):
    live = desk._taken(lambda workspace, on_step: AuditSession.begun(workspace, told(), on_step), None)
    desk.workspace.back_up(datetime(2026, 11, 30, tzinfo=UTC))
    with qtbot.waitSignal(desk.cleaned):
        live.withdraw("T01", frozenset(Use), date(2027, 5, 20))
        assert "T01" not in live.audit.testers
        assert "backups" in singing(home), "nobody waits for it"
    assert singing(home) == set()


@pytest.mark.skipif(not cleaning.may_wait(), reason="this SQLite lets nobody else in")
def test_what_was_cut_off_is_cleaned_when_the_data_folder_is_opened_next(home, qtbot):
    with Workspace.open(home) as workspace, AuditSession.begun(workspace, told(), lambda _step: None) as session:
        workspace.back_up(datetime(2026, 11, 30, tzinfo=UTC))
        left = withdrawn(session.audit, "T01", frozenset(Use), date(2027, 5, 20)).audit
        session.withdraw(left, "T01", frozenset(Use), later=True)
    assert "backups" in singing(home)
    opened = Desk(home)
    opened._wait()
    assert singing(home) == set()
    opened.close()


def test_the_data_folder_is_not_let_go_before_copies_are_clean(home, qapp):
    opened = Desk(home)
    live = opened._taken(lambda workspace, on_step: AuditSession.begun(workspace, told(), on_step), None)
    opened.workspace.back_up(datetime(2026, 11, 30, tzinfo=UTC))
    live.withdraw("T01", frozenset(Use), date(2027, 5, 20))
    opened.close()
    assert singing(home) == set()


def test_cleaning_that_is_refused_is_told(desk, qtbot):
    def refuse():
        raise DiskFull(desk.workspace.folder)

    with qtbot.waitSignal(desk.refused) as refused:
        desk._do_later(refuse)
    assert refused.args[0] == NotCleanedYet(DiskFull(desk.workspace.folder))
    desk._wait()


def told():
    return tested(a_busy_audit(), "T01")


def singing(home):
    """The folders of the data folder in which a file holds a word of the tester."""
    files = [path for path in home.rglob("*") if path.is_file() and path.name != "reserve"]
    return {path.parent.name for path in files if CANARY.encode() in path.read_bytes()}
