"""Erasing: an audit leaves every copy here, bytes included, and what was set aside damaged; all else stays."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from audit_app.errors import DiskFull, NotInTrash
from audit_app.store import copies, driver, erasing
from audit_app.store.home import Home
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, rows, save, with_answer
from tests.store.test_migrations import RELEASED

AT = "2027-06-01T10:00:00.000+00:00"
NOW = datetime(2027, 5, 15, 12, tzinfo=UTC)
TOLD = "Un secret de polichinelle"


@pytest.fixture
def other(workspace):
    return begin(workspace, a_busy_audit())


@pytest.fixture
def audit(workspace, other):
    """An audit that says more than fits a page of the database, in two copies, the second with a longer history."""
    audit = begin(workspace, a_busy_audit())
    said = audit.replaced(notes={"ACC-01": TOLD * 300})
    save(workspace, audit, said)
    workspace.back_up(NOW)
    save(workspace, said, said.replaced(notes={"ACC-01": "Rien"}))
    workspace.back_up(NOW + timedelta(hours=1))
    return workspace.load(audit.id)


def erase(workspace, audit):
    workspace.trash(audit.id, AT)
    workspace.erase(audit.id)


def where(home, text=TOLD):
    """Return the files of a data folder in which a text stands, free pages and logs included."""
    sought = [text.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    every = [path for path in home.rglob("*") if path.is_file() and path.name != "reserve"]
    return sorted(path.name for path in every if any(each in path.read_bytes() for each in sought))


def test_an_erased_audit_is_in_no_byte_of_any_copy_and_the_others_are_whole(workspace, audit, other, home):
    kept = copies.listed(Home(home))
    assert len(where(home)) >= 3
    erase(workspace, audit)
    workspace.close()
    assert (where(home), where(home, audit.id)) == ([], [])
    for copy in kept:
        copies.tested(copy.path, NOW, copies.untold)
    assert [[one.id for one in copy.audits] for copy in copies.listed(Home(home))] == [[other.id], [other.id]]


def test_it_is_held_by_the_copies_that_have_it_and_by_those_nobody_can_read_that_bear_its_id(workspace, audit, home):
    backups = Home(home).backups
    unread, alien = (backups / f"jauge-20250101T0000000000{n:02}.db" for n in (1, 2))
    unread.write_bytes(b"not a database, but " + audit.id.encode())
    alien.write_bytes(b"nothing that opens")
    empty = alien.with_name("jauge-20250101T000000000003.db")
    empty.touch()
    held = erasing.holding(Home(home), audit.id)
    assert held == (unread, *(copy.path for copy in reversed(copies.listed(Home(home))) if copy.audits))
    workspace.trash(audit.id, AT)
    assert erasing.clean_copies(Home(home), audit.id) == (unread,)
    assert [path.exists() for path in (unread, alien, empty)] == [False, True, True]
    assert erasing.holding(Home(home), audit.id) == ()


def test_a_copy_that_somebody_renamed_is_cleaned_too(workspace, audit, home):
    renamed = home / "avant.bak"
    shutil.copy(workspace.back_up(NOW + timedelta(hours=2)), renamed)
    erase(workspace, audit)
    workspace.close()
    assert where(home) == []
    assert renamed.exists()


def test_what_was_set_aside_damaged_is_cleaned_with_its_log_or_goes(workspace, audit, home):
    whole, broken = home / "damaged-20270101T000000000000", home / "damaged-20270102T000000000000"
    for folder in (whole, broken):
        folder.mkdir()
        for path in home.glob("jauge.db*"):
            shutil.copy(path, folder)
    for name in ("jauge.db", "jauge.db-wal"):
        content = (broken / name).read_bytes()
        (broken / name).write_bytes(b"\xa5" * 100 + content[100:])
    erase(workspace, audit)
    workspace.close()
    assert where(home) == []
    assert [path.name for path in whole.iterdir()] == ["jauge.db"]
    assert list(broken.iterdir()) == []


def test_a_copy_broken_off_goes_and_a_copy_of_before_the_trash_is_brought_up_to_date(workspace, audit, home):
    backups = Home(home).backups
    (backups / "jauge-20270515T000000000000.part").write_text(TOLD, "utf-8")
    released = backups / "jauge-20250101T000000000000.db"
    shutil.copy(RELEASED, released)
    (old,) = (summary.id for summary in copies.listed(Home(home))[-1].audits)
    assert erasing.clean_copies(Home(home), old) == ()
    assert list(backups.glob("*.part")) == []
    assert copies.listed(Home(home))[-1].audits == ()


def test_a_copy_says_nothing_of_a_test_it_passed_before(workspace, audit, home):
    first = copies.listed(Home(home))[0]
    copies.tested(first.path, NOW, copies.untold)
    erase(workspace, audit)
    assert copies.listed(Home(home))[0].tested_at is None


def test_how_far_it_is_is_told(workspace, audit, home):
    told = []
    erasing.clean_copies(Home(home), audit.id, lambda done, every: told.append((done, every)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_only_what_is_in_the_trash_leaves_the_copies(workspace, audit, home):
    before = where(home)
    with pytest.raises(NotInTrash):
        workspace.erase(audit.id)
    assert where(home) == before


def test_no_copy_goes_for_want_of_room_and_the_audit_waits_in_the_trash(workspace, audit, home, monkeypatch):
    def full(_db):
        raise driver.Refused("database or disk is full")

    workspace.trash(audit.id, AT)
    kept = copies.listed(Home(home))
    monkeypatch.setattr(erasing.migrations.SCHEMA, "apply", full)
    with pytest.raises(DiskFull):
        workspace.erase(audit.id)
    monkeypatch.undo()
    assert len(copies.listed(Home(home))) == len(kept)
    assert rows(workspace, "SELECT trashed_at FROM audit WHERE id = ?", audit.id) == [(AT,)]
    workspace.take_out(audit.id)
    save(workspace, audit, with_answer(audit))
