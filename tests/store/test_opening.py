"""Opening: new, old, newer, foreign, damaged, forbidden, shared. What is refused is left byte for byte."""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from audit_app.errors import AuditInUse, CannotWrite, DamagedWorkspace, NewerWorkspace, UnsafeSQLite
from audit_app.store import backups, driver, migrations, opening
from audit_app.store.driver import value, write
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, an_audit
from tests.store.afternoon import begin, logical, rows, save, with_answer

ROOT = Path(__file__).parents[2]
SHARED = driver.may_share(driver.VERSION)


def digest(home: Path) -> str:
    return hashlib.sha256((home / "jauge.db").read_bytes()).hexdigest()


def at_work(home: Path):
    """Return a connection that has a database open as an older or foreign program would."""
    home.mkdir(parents=True, exist_ok=True)
    return driver.Database(driver.sqlite.connect(home / "jauge.db"), execute_plugins=False)


def filled(home: Path, *, backup: bool = True) -> Path | None:
    """Write a workspace of a few pages and return its backup."""
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
        for number in range(30):
            after = with_answer(audit, "INF-01", reason=f"{number} " * 100)
            save(workspace, audit, after)
            audit = after
        return workspace.back_up(opening.datetime.fromisoformat(opening.identity.now())) if backup else None


def left_open(home: Path) -> None:
    """Make a workspace look cut off: its write-ahead log is still there."""
    (home / "jauge.db-wal").write_bytes(bytes(32))


def second_process(home: Path, code: str) -> str:
    """Run code with `home` and `Workspace` at hand in another process and return what it printed."""
    prelude = f"from pathlib import Path\nfrom audit_app.store.workspace import Workspace\nhome = Path({str(home)!r})\n"
    done = subprocess.run(
        [sys.executable, "-c", prelude + code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_new_folder_becomes_a_workspace(home):
    with Workspace.open(home) as workspace:
        assert workspace.folder == home
        assert len(workspace.node) == 32
        assert workspace.summaries() == ()
        assert value(workspace._db, "PRAGMA application_id") == migrations.APPLICATION
        node = workspace.node
    assert sorted(path.name for path in home.iterdir()) == ["backups", "jauge.db", "locks", "reserve"]
    with Workspace.open(home) as workspace:
        assert workspace.node == node


def test_two_workspaces_have_two_identities(tmp_path):
    with Workspace.open(tmp_path / "a") as one, Workspace.open(tmp_path / "b") as two:
        assert one.node != two.node


def test_an_empty_file_left_by_a_kill_while_it_was_made_becomes_a_workspace(home):
    home.mkdir()
    (home / "jauge.db").touch()
    with Workspace.open(home) as workspace:
        assert workspace.summaries() == ()


def test_a_database_without_tables_becomes_a_workspace(home):
    db = at_work(home)
    db.execute("PRAGMA journal_mode=WAL").fetchall()
    db.close()
    with Workspace.open(home) as workspace:
        assert workspace.summaries() == ()


def test_a_database_of_another_program_is_left_as_it_is(home):
    db = at_work(home)
    db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    before = digest(home)
    with pytest.raises(DamagedWorkspace):
        Workspace.open(home)
    assert digest(home) == before


def test_a_file_that_is_no_database_is_left_as_it_is(home):
    home.mkdir()
    (home / "jauge.db").write_text("Chère madame, " * 1000)
    before = digest(home)
    with pytest.raises(DamagedWorkspace) as raised:
        Workspace.open(home)
    assert raised.value.backup is None
    assert digest(home) == before


@pytest.mark.parametrize("left", [0, 1, 50, 100, 4096, 20_000])
def test_a_truncated_file_is_refused_with_its_newest_good_backup(home, left):
    copy = filled(home)
    os.truncate(home / "jauge.db", left)
    before = digest(home)
    with pytest.raises(DamagedWorkspace) as raised:
        Workspace.open(home)
    assert raised.value.backup == copy
    assert digest(home) == before


def test_a_write_ahead_log_that_lost_its_database_is_left_as_it_is(home):
    Workspace.open(home).close()
    (home / "jauge.db").unlink()
    left_open(home)
    with pytest.raises(DamagedWorkspace):
        Workspace.open(home)
    assert (home / "jauge.db-wal").read_bytes() == bytes(32)


def test_a_zeroed_page_is_found_after_an_unclean_end(home):
    copy = filled(home)
    with (home / "jauge.db").open("r+b") as file:
        file.seek(4 * 4096)
        file.write(bytes(4096))
    left_open(home)
    before = digest(home)
    with pytest.raises(DamagedWorkspace) as raised:
        Workspace.open(home)
    assert raised.value.backup == copy
    assert digest(home) == before


def test_a_zeroed_page_is_found_by_verifying_after_a_clean_end(home):
    copy = filled(home)
    with (home / "jauge.db").open("r+b") as file:
        file.seek(-4096, os.SEEK_END)
        file.write(bytes(4096))
    with Workspace.open(home) as workspace, pytest.raises(DamagedWorkspace) as raised:
        workspace.verify()
    assert raised.value.backup == copy


def test_a_backup_that_is_damaged_too_is_not_offered(home):
    older = filled(home)
    newer = older.with_name("jauge-99990101T000000000000.db")
    newer.write_bytes(older.read_bytes()[:-4096])
    os.truncate(home / "jauge.db", 100)
    with pytest.raises(DamagedWorkspace) as raised:
        Workspace.open(home)
    assert raised.value.backup == older


def test_an_unclean_end_without_damage_opens(home):
    filled(home, backup=False)
    left_open(home)
    with Workspace.open(home) as workspace:
        workspace.verify()


@pytest.mark.parametrize("unclean", [False, True])
def test_the_database_of_a_later_jauge_is_left_as_it_is(home, unclean):
    filled(home, backup=False)
    code = f"""
import os
workspace = Workspace.open(home)
workspace._db.table("_sqlite_migrations").insert({{"migration_set": "jauge", "name": "0999_x", "applied_at": ""}})
workspace._db.table("setting").update("version", {{"value": "7.0"}})
{"os._exit(0)" if unclean else "workspace.close()"}
"""
    second_process(home, code)
    before = digest(home)
    with pytest.raises(NewerWorkspace) as raised:
        Workspace.open(home)
    assert (raised.value.version, raised.value.path) == ("7.0", home / "jauge.db")
    assert digest(home) == before


def later(*, broken: bool = False) -> Migrations:
    """Return the steps of a later program: those of today and one more."""
    steps = Migrations("jauge")
    steps(name="0001_first_tables")(migrations.first_tables)
    steps(name="0002_shelves")(migrations.shelves)
    steps(name="0003_withdrawals")(migrations.withdrawals)
    steps(name="0004_what_the_ledger_remembers")(migrations.ledger_remembers)

    @steps(name="9999_later")
    def second(db):
        db.execute("ALTER TABLE audit ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")
        if broken:
            raise ZeroDivisionError

    return steps


def test_a_database_that_holds_something_is_copied_before_it_is_migrated(home, monkeypatch):
    filled(home, backup=False)
    with Workspace.open(home) as workspace:
        before = logical(workspace)
    assert list((home / "backups").iterdir()) == []
    monkeypatch.setattr(migrations, "SCHEMA", later())
    with Workspace.open(home) as workspace:
        assert rows(workspace, "SELECT DISTINCT colour FROM audit") == [("red",)]
        workspace.verify()
    (copy,) = (home / "backups").iterdir()
    assert backups.is_good(copy)
    other = home.with_name("other")
    other.mkdir()
    copy.rename(other / "jauge.db")
    monkeypatch.undo()
    with Workspace.open(other) as workspace:
        assert logical(workspace) == before


def test_a_new_database_is_not_copied(home):
    Workspace.open(home).close()
    assert list((home / "backups").iterdir()) == []


def test_a_migration_that_fails_changes_nothing(home, monkeypatch):
    filled(home, backup=False)
    before = digest(home)
    monkeypatch.setattr(migrations, "SCHEMA", later(broken=True))
    with pytest.raises(ZeroDivisionError):
        Workspace.open(home)
    assert digest(home) == before
    monkeypatch.undo()
    with Workspace.open(home) as workspace:
        workspace.verify()


def test_no_migration_without_a_good_backup(home, monkeypatch):
    filled(home, backup=False)
    before = digest(home)
    monkeypatch.setattr(migrations, "SCHEMA", later())
    monkeypatch.setattr(backups, "_counts", lambda _: object())
    with pytest.raises(DamagedWorkspace):
        Workspace.open(home)
    assert digest(home) == before
    assert list((home / "backups").iterdir()) == []


FORBIDDEN = """
import os, sys
from pathlib import Path
from audit_app.errors import CannotWrite
from audit_app.store.workspace import Workspace
if hasattr(os, "setuid") and os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    Workspace.open(Path(sys.argv[1])).close()
except CannotWrite as problem:
    print("refused", problem.path)
"""


without_rights = pytest.mark.skipif(os.name == "nt", reason="Windows forbids a folder by other means than its mode")


@pytest.fixture
def anybodys():
    """A folder that any user of this machine can reach: pytest's own is root's when root runs the tests."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)


def opened_by_somebody_without_rights(home: Path) -> str:
    """Open in a process that gives up being root once everything is imported."""
    unmeasured = {
        name: value for name, value in os.environ.items() if not name.startswith("COV")
    }  # it cannot write there
    done = subprocess.run(
        [sys.executable, "-c", FORBIDDEN, str(home)],
        cwd=ROOT,
        env=unmeasured,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@without_rights
def test_a_folder_that_may_not_be_written_is_refused_when_it_is_new(anybodys):
    anybodys.chmod(0o555)
    assert opened_by_somebody_without_rights(anybodys / "home") == f"refused {anybodys / 'home'}"


@without_rights
def test_a_folder_that_may_not_be_written_is_refused_when_it_holds_a_workspace(anybodys):
    home = anybodys / "home"
    filled(home)
    before = digest(home)
    for path in (*home.rglob("*"), home):
        path.chmod(0o555 if path.is_dir() else 0o444)
    assert opened_by_somebody_without_rights(home) == f"refused {home / 'jauge.db'}"
    assert digest(home) == before


@without_rights
def test_a_database_that_may_not_be_written_is_refused(anybodys):
    home = anybodys / "home"
    filled(home)
    for path in (*home.rglob("*"), home):
        path.chmod(0o777 if path.is_dir() else 0o444)
    before = digest(home)
    assert opened_by_somebody_without_rights(home) == f"refused {home / 'jauge.db'}"
    assert digest(home) == before


def test_a_home_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "home").write_text("a")
    with pytest.raises(CannotWrite):
        Workspace.open(tmp_path / "home")


TRY = """
from audit_app.errors import Problem
try:
    with Workspace.open(home) as workspace:
        print(len(workspace.summaries()))
except Problem as problem:
    print(type(problem).__name__, getattr(problem, "version", ""))
"""


def test_a_second_process_reads_along_or_is_kept_out_where_sqlite_must_not_be_shared(home):
    with Workspace.open(home) as workspace:
        begin(workspace, an_audit())
        expected = "1" if SHARED else f"UnsafeSQLite {driver.VERSION}"
        assert second_process(home, TRY) == expected
        assert (home / "locks" / "alone").exists() is not SHARED
    assert second_process(home, TRY) == "1"


def test_a_process_that_must_be_alone_keeps_everybody_out(home, monkeypatch):
    monkeypatch.setattr(driver, "may_share", lambda _: False)
    monkeypatch.setattr(opening, "_PATIENCE", 0.1)
    with Workspace.open(home) as workspace:
        begin(workspace, an_audit())
        assert second_process(home, TRY) == f"UnsafeSQLite {driver.VERSION}"
    with Workspace.open(home) as workspace:
        assert len(workspace.summaries()) == 1


def test_a_process_that_must_be_alone_is_kept_out_by_any_other(home, monkeypatch):
    with Workspace.open(home) as workspace:
        begin(workspace, an_audit())
        code = "from audit_app.store import driver\ndriver.may_share = lambda version: False\n"
        assert second_process(home, code + TRY) == f"UnsafeSQLite {driver.VERSION}"


def test_who_must_be_alone_is_forgotten_by_the_next_who_need_not(home, monkeypatch):
    Workspace.open(home).close()
    (home / "locks" / "alone").write_text("3.40.1")
    monkeypatch.setattr(driver, "may_share", lambda _: True)
    Workspace.open(home).close()
    assert not (home / "locks" / "alone").exists()


def test_somebody_who_writes_for_too_long_is_in_the_way(home, monkeypatch):
    monkeypatch.setattr(driver, "may_share", lambda _: True)
    with Workspace.open(home) as workspace:
        other = driver.connected(home / "jauge.db", "mode=rwc")
        other.execute("PRAGMA busy_timeout=1").fetchall()
        with write(workspace._db), pytest.raises(AuditInUse), opening.understood(Home(home)), write(other):
            pass
        other.close()


def test_one_that_must_be_alone_names_its_own_sqlite_when_nobody_else_did(home, monkeypatch):
    monkeypatch.setattr(driver, "may_share", lambda _: False)
    Home(home).prepare()
    error = driver.sqlite.OperationalError("locked")
    error.sqlite_errorname = "SQLITE_BUSY"
    with pytest.raises(UnsafeSQLite) as raised, opening.understood(Home(home)):
        raise error
    assert raised.value.version == driver.VERSION
