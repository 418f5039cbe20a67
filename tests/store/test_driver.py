import os
import re
from pathlib import Path

import pytest
import sqlite_utils.utils

from audit_app.errors import CannotRead, CannotWrite, DamagedWorkspace, DiskFull, UnsafeSQLite
from audit_app.store import driver
from audit_app.store.driver import value, write
from tests.store.afternoon import rows


def test_sqlite_utils_uses_the_same_driver():
    assert sqlite_utils.utils.dbapi2 is driver.sqlite


def test_the_driver_is_the_one_this_run_is_for():
    expected = os.environ.get("JAUGE_TEST_DRIVER")
    assert expected is None or driver.sqlite.__name__.startswith(expected)


def test_every_setting_is_as_wanted(workspace):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000 if driver.may_share(driver.VERSION) else 1000,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "journal_size_limit": 16_777_216,
        "recursive_triggers": 1,
        "locking_mode": "normal" if driver.may_share(driver.VERSION) else "exclusive",
    }
    assert {name: value(workspace._db, f"PRAGMA {name}") for name in wanted} == wanted


def test_a_mac_is_told_to_flush_its_disk_for_good(tmp_path, monkeypatch):
    monkeypatch.setattr(driver.sys, "platform", "darwin")
    db = driver.connected(tmp_path / "mac.db", "mode=rwc")
    driver.prepare(db)
    assert (value(db, "PRAGMA fullfsync"), value(db, "PRAGMA checkpoint_fullfsync")) == (1, 1)
    db.close()


def test_a_database_without_write_ahead_log_is_refused():
    db = driver.Database(memory=True)
    with pytest.raises(driver.Refused, match="write-ahead"):
        driver.prepare(db)
    db.close()


def test_a_write_is_all_or_nothing(workspace):
    with pytest.raises(ZeroDivisionError), write(workspace._db):
        workspace._db.execute("INSERT INTO setting VALUES ('a', '1')")
        1 / 0  # noqa: B018
    assert rows(workspace, "SELECT * FROM setting WHERE key = 'a'") == []
    with write(workspace._db):
        workspace._db.execute("INSERT INTO setting VALUES ('a', '1')")
    assert rows(workspace, "SELECT * FROM setting WHERE key = 'a'") == [("a", "1")]


def test_a_write_begins_by_taking_the_right_to_write(workspace):
    seen = []
    with workspace._db.tracer(lambda sql, _: seen.append(sql)), write(workspace._db):
        pass
    assert seen[0] == "BEGIN IMMEDIATE"


def test_a_connection_that_cannot_be_used_is_closed(tmp_path, monkeypatch):
    with pytest.raises(driver.Refused):
        driver.connected(tmp_path, "mode=ro")
    given = []

    def refuse(connection, **_):
        given.append(connection)
        raise ZeroDivisionError

    monkeypatch.setattr(driver, "Database", refuse)
    with pytest.raises(ZeroDivisionError):
        driver.connected(tmp_path / "a.db", "mode=rwc")
    with pytest.raises(driver.sqlite.ProgrammingError, match="closed"):
        given[0].execute("SELECT 1")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_READONLY_DBMOVED", CannotWrite),
        ("SQLITE_CANTOPEN", CannotWrite),
        ("SQLITE_CORRUPT_INDEX", DamagedWorkspace),
        ("SQLITE_NOTADB", DamagedWorkspace),
        ("SQLITE_IOERR_SHORT_READ", DamagedWorkspace),
        ("SQLITE_IOERR_READ", CannotRead),
        ("SQLITE_IOERR", CannotRead),
        ("SQLITE_BUSY_SNAPSHOT", UnsafeSQLite),
        ("SQLITE_CONSTRAINT", driver.sqlite.OperationalError),
        (None, driver.sqlite.OperationalError),
    ],
)
def test_what_sqlite_refuses_becomes_a_problem(name, problem):
    error = driver.sqlite.OperationalError("refused")
    if name:
        error.sqlite_errorname = name
    path = Path("jauge.db")
    with (
        pytest.raises(problem) as raised,
        driver.understood(path, newest=lambda: Path("backup"), busy=lambda: UnsafeSQLite("3.40.1")),
    ):
        raise error
    if problem is DamagedWorkspace:
        assert raised.value.backup == Path("backup")


def test_an_input_or_output_error_is_a_full_disk_while_writing_and_where_nothing_fits(tmp_path, monkeypatch):
    error = driver.sqlite.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR"
    path = tmp_path / "jauge.db"

    def understood(**how):
        return driver.understood(path, newest=lambda: None, busy=lambda: UnsafeSQLite(""), **how)

    with pytest.raises(DiskFull), understood(writing=True):
        raise error
    with pytest.raises(CannotRead), understood():
        raise error
    monkeypatch.setattr("audit_app.store.disk.RESERVE", 2**63)
    with pytest.raises(DiskFull), understood():
        raise error


def test_a_copy_that_finds_no_room_is_a_full_disk_though_sqlite_gives_it_no_code():
    with (
        pytest.raises(DiskFull),
        driver.understood(Path("jauge.db"), newest=lambda: None, busy=lambda: UnsafeSQLite(""), writing=True),
    ):
        raise driver.Refused("database or disk is full")


def test_what_the_operating_system_refuses_becomes_a_problem():
    def understood():
        return driver.understood(Path("jauge.db"), newest=lambda: None, busy=lambda: UnsafeSQLite(""))

    with pytest.raises(DiskFull), understood():
        raise OSError(28, "No space left on device")
    with pytest.raises(TimeoutError), understood():
        raise TimeoutError(110, "our bug")


def test_no_room_but_the_store_and_nothing_in_it_bypasses_the_one_way_to_write():
    package = Path(driver.__file__).parents[1]
    banned = re.compile(
        r"conn\.(execute|executemany|executescript|commit)|with \w+\.conn|\.atomic\(|alter=True|\.insert\("
    )
    found = [path.name for path in (package / "store").glob("*.py") if banned.search(path.read_text(encoding="utf-8"))]
    assert found == []
