import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from audit_app.errors import AuditInUse, CannotWrite, HeldElsewhere, UnknownAudit
from audit_app.identity import new_id
from audit_app.store import locks

ROOT = Path(__file__).parents[2]
AUDIT = "0193a000-0000-7000-8000-0000000000aa"
HOLD = """
import sys, time
from pathlib import Path
from audit_app.store import locks
with locks.held(Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_process(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path), AUDIT], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_process_is_refused_at_once_and_told_who_and_since_when(tmp_path, other_process):
    with pytest.raises(AuditInUse) as raised, locks.held(tmp_path, AUDIT):
        pass
    pid, since = raised.value.holder.split()
    assert (raised.value.audit, int(pid)) == (AUDIT, other_process.pid)
    assert since.endswith("+00:00")


def test_the_lock_is_free_once_its_holder_is_killed(tmp_path, other_process):
    other_process.kill()
    other_process.wait()
    with locks.held(tmp_path, AUDIT):
        assert locks.holder(tmp_path, AUDIT).startswith(f"{os.getpid()} ")


def test_another_audit_is_free(tmp_path, other_process):
    with locks.held(tmp_path, new_id()):
        pass


def test_a_second_window_of_the_same_process_is_refused_too(tmp_path):
    with locks.held(tmp_path, AUDIT):
        with pytest.raises(AuditInUse), locks.held(tmp_path, AUDIT):
            pass
        assert locks.holder(tmp_path, AUDIT)
    with locks.held(tmp_path, AUDIT):
        pass
    assert locks.holder(tmp_path, AUDIT) == ""


def test_all_are_held_or_none_and_the_one_that_is_not_free_is_named(tmp_path, other_process):
    free = new_id()
    with pytest.raises(HeldElsewhere) as raised, locks.all_held(tmp_path, {free: "Foulées", AUDIT: "Remparts"}):
        pass
    assert raised.value.audit == "Remparts"
    assert raised.value.holder.startswith(f"{other_process.pid} ")
    with locks.all_held(tmp_path, {free: "Foulées"}), pytest.raises(AuditInUse), locks.held(tmp_path, free):
        pass


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", AUDIT.upper(), f"{AUDIT}x"])
def test_what_is_no_id_is_no_file_name(tmp_path, name):
    with pytest.raises(UnknownAudit), locks.held(tmp_path, name):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_refuses_the_lock_is_said(tmp_path, monkeypatch):
    def refuse(number):
        def acquire(self):
            raise OSError(number, "refused")

        monkeypatch.setattr(FileLock, "acquire", acquire)

    refuse(errno.EROFS)
    with pytest.raises(CannotWrite), locks.held(tmp_path, AUDIT):
        pass
    refuse(errno.EINVAL)
    with pytest.raises(OSError, match="refused"), locks.held(tmp_path, AUDIT):
        pass


def test_what_a_killed_process_left_behind_is_told_until_it_is_forgotten(tmp_path, other_process):
    assert locks.left_behind(tmp_path) == ()
    since = locks.holder(tmp_path, AUDIT).partition(" ")[2]
    other_process.kill()
    other_process.wait()
    assert locks.left_behind(tmp_path) == ((AUDIT, since),) == locks.left_behind(tmp_path)
    locks.forget(tmp_path, AUDIT)
    assert locks.left_behind(tmp_path) == ()


def test_what_is_held_is_not_forgotten(tmp_path, other_process):
    locks.forget(tmp_path, AUDIT)
    assert locks.holder(tmp_path, AUDIT)


def test_opening_and_letting_go_as_it_should_be_leaves_nothing_behind(tmp_path, other_process):
    other_process.kill()
    other_process.wait()
    with locks.held(tmp_path, AUDIT):
        assert locks.left_behind(tmp_path) == ()
    assert locks.left_behind(tmp_path) == ()


def test_a_foreign_file_is_left_alone(tmp_path):
    (tmp_path / "notes.holder").write_text("1 2027")
    assert locks.left_behind(tmp_path) == ()
    locks.forget(tmp_path, "notes")
    assert (tmp_path / "notes.holder").exists()


def test_one_alone_is_at_some_work_and_who_waited_in_vain_names_nobody(tmp_path):
    path = tmp_path / "cleaning.lock"
    with locks.alone(path, 0), pytest.raises(AuditInUse) as refused, locks.alone(path, 0.05):
        pass
    assert (refused.value.audit, refused.value.holder) == ("", "")
    with locks.alone(path, 0):
        pass
