import os
from datetime import UTC, datetime, timedelta

import pytest

from audit_app.errors import DamagedWorkspace
from audit_app.store import backups, driver
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, logical, save, with_answer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


def test_a_backup_is_one_whole_file_that_says_what_the_workspace_says(workspace, audit, tmp_path):
    path = workspace.back_up(NOW)
    assert path.name == "jauge-20261122T120000000000.db"
    assert backups.is_good(path)
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "jauge.db").write_bytes(path.read_bytes())
    expected = logical(workspace)
    workspace.close()
    with Workspace.open(elsewhere) as copy:
        assert logical(copy) == expected
        assert copy.load(audit.id) == audit


def test_a_backup_opens_where_nobody_may_write(workspace, audit):
    path = workspace.back_up(NOW)
    with driver.connected(path, "mode=ro&immutable=1") as db:
        assert db.journal_mode == "delete"


def test_work_goes_on_after_a_backup(workspace, audit):
    workspace.back_up(NOW)
    after = with_answer(audit)
    save(workspace, audit, after)
    assert workspace.load(audit.id) == after


def test_a_copy_that_fails_its_check_is_not_kept(workspace, audit, monkeypatch):
    good = workspace.back_up(NOW - timedelta(hours=1))
    monkeypatch.setattr(backups, "_counts", lambda _: object())
    with pytest.raises(DamagedWorkspace) as raised:
        workspace.back_up(NOW)
    assert raised.value.backup == good
    assert list(good.parent.iterdir()) == [good]


def test_a_backup_that_is_cut_foreign_or_no_database_is_not_good(workspace, audit, tmp_path):
    path = workspace.back_up(NOW)
    cut = tmp_path / "cut.db"
    cut.write_bytes(path.read_bytes()[:-4096])
    text = tmp_path / "text.db"
    text.write_text("Bonjour " * 1000)
    foreign = tmp_path / "foreign.db"
    with driver.connected(foreign, "mode=rwc") as db:
        db.execute("CREATE TABLE a (b)")
    assert [backups.is_good(p) for p in (path, cut, text, foreign, tmp_path / "none.db")] == [True] + 4 * [False]


def test_the_newest_good_one_is_found_among_others(workspace, audit):
    folder = Home(workspace.folder).backups
    assert backups.newest_good(folder) is None
    workspace.back_up(NOW - timedelta(hours=2))
    good = workspace.back_up(NOW - timedelta(hours=1))
    bad = workspace.back_up(NOW)
    bad.write_bytes(b"damaged")
    (folder / "jauge-notes.db").write_text("not ours")
    assert backups.newest_good(folder) == good


def test_old_backups_are_thinned_and_what_is_not_ours_stays(workspace, audit):
    folder = Home(workspace.folder).backups
    for days in (0, 1, 5, 400):
        (folder / f"jauge-{(NOW - timedelta(days=days)).strftime('%Y%m%dT%H%M%S%f')}.db").touch()
    for hours in range(1, 9):
        (folder / f"jauge-{(NOW - timedelta(days=20, hours=hours)).strftime('%Y%m%dT%H%M%S%f')}.db").touch()
    (folder / "my notes.txt").touch()
    for name, age in (("jauge-1.part", 2), ("jauge-2.part", 0)):
        (folder / name).touch()
        moment = (NOW - timedelta(days=age)).timestamp()
        os.utime(folder / name, (moment, moment))
    backups.thin(folder, NOW)
    left = sorted(path.name for path in folder.iterdir())
    assert left == [
        "jauge-2.part",
        "jauge-20251018T120000000000.db",  # the last of its month
        "jauge-20261102T110000000000.db",  # the last of its day
        "jauge-20261117T120000000000.db",
        "jauge-20261121T120000000000.db",
        "jauge-20261122T120000000000.db",
        "my notes.txt",
    ]


def test_the_newest_backup_is_always_kept():
    assert list(backups.kept_of([NOW - timedelta(days=4000)], NOW)) == [NOW - timedelta(days=4000)]
