"""The desk: one audit at a time, the one before let go, a copy of the database when something was done."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from audit_app import identity
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.errors import UnknownAudit
from audit_app.exchange import event_file
from audit_app.ui.desk import Desk

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
