"""Copies: what each holds, tested on request, found by its name."""

import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from audit_app.domain.flaw import Flaw
from audit_app.errors import DamagedCopy, NewerWorkspace, NoCopyThere, Stopped, UnknownCopy
from audit_app.store import copies, driver
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from tests.builders import a_busy_audit
from tests.store.afternoon import begin
from tests.store.test_migrations import RELEASED

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


@pytest.fixture
def copy(workspace, audit):
    return workspace.back_up(NOW)


def test_each_copy_is_listed_with_its_moment_its_size_and_what_it_holds(workspace, audit, home):
    assert copies.listed(Home(home)) == ()
    old = workspace.back_up(NOW - timedelta(hours=1))
    begin(workspace, a_busy_audit())
    new = workspace.back_up(NOW)
    first, second = copies.listed(Home(home))
    assert (first.path, first.at, first.size) == (new, NOW, new.stat().st_size)
    assert (second.path, [s.id for s in second.audits], second.tested_at) == (old, [audit.id], None)
    assert len(first.audits) == 2


def test_a_copy_of_before_there_were_shelves_is_read_too(workspace, copy, home):
    shutil.copy(RELEASED, copy)
    (listed,) = copies.listed(Home(home))
    assert [s.name for s in listed.audits] == ["Course des remparts"]


def test_a_copy_that_cannot_be_read_is_listed_and_says_so(workspace, copy, home):
    copy.write_bytes(b"damaged" * 1000)
    assert [c.audits for c in copies.listed(Home(home))] == [None]


def test_a_test_goes_through_every_audit_and_its_day_is_remembered(copy, home):
    told = []
    tested = copies.tested(copy, NOW + timedelta(days=1), lambda *far: told.append(far))
    assert told == [(0, 1), (1, 1)]
    assert tested.tested_at == NOW + timedelta(days=1)
    assert copies.listed(Home(home)) == (tested,)


def test_a_test_leaves_the_copy_as_it_was(copy):
    before = copy.read_bytes()
    copies.tested(copy, NOW, copies.untold)
    assert copy.read_bytes() == before


def test_a_copy_that_went_bad_fails_its_test_and_no_longer_counts_as_tested(copy, home):
    copies.tested(copy, NOW, copies.untold)
    with driver.connected(copy, "mode=rw") as db:
        db.execute("UPDATE head SET value = '{}' WHERE kind = 'note'")
    with pytest.raises(DamagedCopy):
        copies.tested(copy, NOW, copies.untold)
    assert [c.tested_at for c in copies.listed(Home(home))] == [None]


def test_a_copy_of_a_later_version_is_not_called_damaged(copy):
    with driver.connected(copy, "mode=rw") as db:
        db.table("_sqlite_migrations").insert({"migration_set": "jauge", "name": "0099_later", "applied_at": ""})
    with pytest.raises(NewerWorkspace):
        copies.tested(copy, NOW, copies.untold)
    (listed,) = copies.listed(Home(copy.parent.parent))
    assert (listed.audits, bool(listed.later)) == (None, True)


def test_a_test_stops_when_it_is_asked_to(copy, home):
    def stop(_done: int, _all: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        copies.tested(copy, NOW, stop)
    assert [c.tested_at for c in copies.listed(Home(home))] == [None]


def test_a_copy_is_found_by_its_name_its_day_or_its_place(workspace, copy, home, tmp_path):
    other = workspace.back_up(NOW + timedelta(days=1))
    brought = workspace.bring(tmp_path, NOW)
    assert copies.found(Home(home), copy.name) == copies.found(Home(home), "20261122") == copy
    assert copies.found(Home(home), "") == other
    assert copies.found(Home(home), str(copy)) == copy
    assert copies.found(Home(home), str(brought)) == brought / "jauge.db"
    for unknown in ("2026", "1999"):
        with pytest.raises(UnknownCopy) as raised:
            copies.found(Home(home), unknown)
        assert raised.value.choices == (other.name, copy.name)


@pytest.fixture
def evidence(workspace, home, tmp_path):
    """Return the one file of evidence of a new audit."""
    files = EvidenceFiles(home)
    photo = tmp_path / "face.jpg"
    Image.new("RGB", (40, 30), "red").save(photo)
    piece = files.kept(photo, "ACC-01", "Une face")
    begin(workspace, a_busy_audit().replaced(evidence={piece.id: piece}))
    return files.path_of(piece.sha256)


@pytest.mark.parametrize("away", [False, True])
def test_a_test_names_the_files_that_are_missing_or_damaged(workspace, evidence, home, tmp_path, away):
    path = workspace.bring(tmp_path, NOW) / "jauge.db" if away else workspace.back_up(NOW)
    file = copies.files_of(path) / evidence.parent.name / evidence.name
    assert copies.tested(path, NOW, copies.untold).flaws == ()
    file.write_bytes(b"broken")
    tested = copies.tested(path, NOW, copies.untold)
    assert tested.flaws == (Flaw("Course des remparts 2027", "picture", "ACC-01", damaged=True),)
    file.unlink()
    tested = copies.tested(path, NOW, copies.untold)
    assert tested.flaws == (Flaw("Course des remparts 2027", "picture", "ACC-01"),)
    assert (tested.flawed, tested.tested_at) == (1, NOW)
    if not away:
        assert copies.listed(Home(home)) == (tested,)
        workspace.close()  # an older SQLite must be alone
        assert copies.flaws_here(Home(home), copies.untold) == tested.flaws


def test_the_files_of_a_copy_lie_beside_it_or_beside_the_folder_of_copies(workspace, copy, home, tmp_path):
    brought = workspace.bring(tmp_path, NOW)
    renamed = (brought / "jauge.db").rename(brought / "mine.db")
    assert copies.files_of(renamed) == copies.files_of(brought / "jauge.db") == brought / "files"
    assert copies.files_of(copy) == home / "files"


def test_copies_of_a_place_chosen_are_listed_the_newest_first(workspace, audit, copy, home, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(NoCopyThere):
        copies.elsewhere(Home(home), stick)
    with pytest.raises(NoCopyThere):
        copies.elsewhere(Home(home), tmp_path / "nowhere")
    old, new = (workspace.bring(stick, at) for at in (NOW, NOW + timedelta(hours=2)))
    os.utime(old / "jauge.db")  # copied on to another stick, say: its own date is then of today
    assert [one.path.parent for one in copies.elsewhere(Home(home), stick)] == [new, old]
    assert [one.at for one in copies.elsewhere(Home(home), old)] == [NOW]
    assert [one.path for one in copies.elsewhere(Home(home), home)] == [copy]
    assert [one.path for one in copies.elsewhere(Home(tmp_path), home)] == [home / "jauge.db", copy]


def test_without_a_copy_none_is_found(workspace, home):
    with pytest.raises(UnknownCopy):
        copies.found(Home(home), "")
