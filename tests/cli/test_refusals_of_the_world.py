"""A disk, a folder, a file, another process that say no: one sentence, exit code 3, and nothing written over."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils.migrations import Migrations

from audit_app.store import driver, migrations
from audit_app.store.workspace import Workspace
from tests.cli.calling import PATHS, RACE, ROOT, in_another_process


def digest(home: Path) -> dict[str, str]:
    """Return the hash of every file but those SQLite needs for reading."""
    files = (path for path in home.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal")))
    return {str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


HOLDING = """
import sys
from pathlib import Path
from audit_app.session import AuditSession
from audit_app.store.workspace import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace, AuditSession.opened(workspace, sys.argv[2], print):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_an_audit_that_another_process_writes_can_be_read_and_not_written(jauge, audit):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(jauge.home), audit],
        cwd=ROOT, env=os.environ | PATHS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        for gesture in (
            ("answer", audit, "GOV-01", "--verdict", "compliant"),
            ("zones", audit, "--add", "path", "Allée", "--venue", "Parcours"),
            ("undo", audit),
            ("close", audit),
        ):
            said = jauge.refused(*gesture)
            assert "\n" not in said
            assert str(other.pid) in said
        if driver.may_share(driver.VERSION):
            assert jauge.line(audit, "GOV-01")["verdict"] == "not_checked"
            jauge.begun()
        other.communicate()
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")


@pytest.mark.parametrize("damage", ["header", "middle", "cut"])
def test_a_damaged_database_is_named_with_its_remedy_and_left_as_it_is(jauge, audit, damage):
    with Workspace.open(jauge.home) as workspace:
        backup = workspace.back_up(datetime.now(UTC))
    database = jauge.home / "jauge.db"
    content = bytearray(database.read_bytes())
    if damage == "cut":
        content = content[: len(content) // 3]
    else:
        start = 0 if damage == "header" else len(content) // 2
        content[start : start + 60_000] = b"\xa5" * 60_000
    database.write_bytes(content)
    before = digest(jauge.home)
    said = jauge.refused("lines", audit)
    assert "\n" not in said
    assert str(database) in said
    assert str(backup) in said
    assert "--home" in said
    jauge.refused("answer", audit, "GOV-01", "--verdict", "compliant")
    assert digest(jauge.home)["jauge.db"] == before["jauge.db"]
    database.write_bytes(backup.read_bytes())
    assert jauge.document("list")[0]["audit"] == audit


def test_a_database_without_a_backup_says_to_keep_it(jauge):
    jauge.home.mkdir()
    (jauge.home / "jauge.db").write_bytes(b"This is no database at all. " * 100)
    said = jauge.refused("list")
    assert str(jauge.home / "jauge.db") in said
    assert "--home" in said


def test_a_database_of_a_later_jauge_is_left_as_it_is(jauge, audit, monkeypatch):
    later = Migrations("jauge")
    later(name="0001_first_tables")(migrations.first_tables)
    later(name="0002_shelves")(migrations.shelves)
    later(name="0003_withdrawals")(migrations.withdrawals)
    later(name="0004_what_the_ledger_remembers")(migrations.ledger_remembers)
    later(name="9999_later")(lambda db: db.execute("UPDATE setting SET value = '9.4' WHERE key = 'version'"))
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "SCHEMA", later)
        patched.setattr("audit_app.store.opening.__version__", "9.4")
        Workspace.open(jauge.home).close()
    before = digest(jauge.home)
    for gesture in (("list",), ("answer", audit, "GOV-01", "--verdict", "compliant"), ("new", RACE)):
        said = jauge.refused(*gesture)
        assert "\n" not in said
        assert str(jauge.home / "jauge.db") in said
        assert "9.4" in said
    assert digest(jauge.home) == before


def test_a_home_that_is_a_file_is_refused(jauge, tmp_path):
    (tmp_path / "fichier").write_text("mine")
    for home in (tmp_path / "fichier", tmp_path / "fichier" / "dessous"):
        assert str(home) in jauge.refused("list", "--home", home)
    assert (tmp_path / "fichier").read_text() == "mine"


WITHOUT_RIGHTS = """
import os, sys
from audit_app.cli.main import run
if hasattr(os, "setuid") and os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.exit(run(sys.argv[1:]))
"""


def test_a_home_nobody_may_write_is_refused_and_left_as_it_is(race):
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        Path(name).chmod(0o755)
        shutil.copytree(race[0], home)
        for path in (*home.rglob("*"), home):
            path.chmod(0o555 if path.is_dir() else 0o444)
        before = digest(home)
        done = in_another_process(WITHOUT_RIGHTS, "--home", home, "answer", race[1], "GOV-01", "--note", "n")
        assert (done.returncode, done.stdout) == (3, "")
        assert re.fullmatch(
            rf"Rien ne peut être écrit dans {re.escape(str(home / 'jauge.db'))}\s:[^\n]+\n", done.stderr
        )
        assert digest(home) == before
        for path in (home, *home.rglob("*")):
            path.chmod(0o755)


WITHOUT_ROOM = """
import resource, sys
from audit_app.cli.main import run
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files stands for a full disk")
def test_on_a_full_disk_nothing_is_kept_of_the_gesture_and_it_is_said(jauge, audit, tmp_path):
    (jauge.home / "reserve").unlink()
    home, out = ("--home", jauge.home), tmp_path / "r.pdf"
    out.write_bytes(b"%PDF-1.4 the report of yesterday")
    for gesture in (("new", RACE), ("report", audit, "--out", out)):
        done = in_another_process(WITHOUT_ROOM, *home, *gesture)
        assert done.returncode == 3, done.stderr
        assert re.fullmatch(r"Le disque est plein\s:[^\n]+\n", done.stderr)
    assert [each["audit"] for each in jauge.document("list")] == [audit]
    assert out.read_bytes() == b"%PDF-1.4 the report of yesterday"
    assert not list(tmp_path.rglob("*.part"))
