import errno
import os
from pathlib import Path

import pytest

from audit_app.errors import CannotWrite, DiskFull
from audit_app.store import disk


def test_no_room_and_no_right_are_told_apart():
    here = Path("here")
    for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        assert disk.refusal(OSError(number, "full"), here) == DiskFull(here)
    assert disk.refusal(PermissionError(errno.EACCES, "no", "there"), here) == CannotWrite(Path("there"))
    assert disk.refusal(PermissionError(errno.EACCES, "no", ".it-1.part"), here) == CannotWrite(here)
    assert disk.refusal(OSError(errno.EROFS, "no"), here) == CannotWrite(here)
    assert disk.refusal(OSError(errno.EIO, "pulled out"), here) == CannotWrite(here)
    assert disk.refusal(OSError(errno.EINVAL, "our bug"), here) is None


def test_the_reserve_is_a_megabyte_that_is_really_there_and_is_given_back_once(tmp_path):
    path = tmp_path / "reserve"
    disk.make_reserve(path)
    assert path.stat().st_size == disk.RESERVE
    assert os.name == "nt" or path.stat().st_blocks * 512 >= disk.RESERVE
    assert disk.release_reserve(path)
    assert not disk.release_reserve(path)
    assert list(tmp_path.iterdir()) == []


def test_the_reserve_is_not_made_where_it_would_take_the_last_room(tmp_path, monkeypatch):
    monkeypatch.setattr(disk, "_PLENTY", 2**63)
    disk.make_reserve(tmp_path / "reserve")
    assert list(tmp_path.iterdir()) == []


def test_a_reserve_that_cannot_be_written_is_done_without(tmp_path, monkeypatch):
    def full(path):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(disk, "flush", full)
    disk.make_reserve(tmp_path / "reserve")
    assert list(tmp_path.iterdir()) == []


def test_files_and_folders_can_be_flushed(tmp_path):
    (tmp_path / "file").write_text("a")
    disk.flush(tmp_path / "file")
    disk.flush(tmp_path)


def test_windows_flushes_names_by_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(disk.os, "open", lambda *_: pytest.fail("Windows cannot open a folder"))
    monkeypatch.setattr(disk.os, "name", "nt")
    monkeypatch.setattr(type(tmp_path), "is_dir", lambda _: True)
    disk.flush(tmp_path)


def test_a_private_file_is_whole_and_for_its_user_alone(tmp_path):
    path = tmp_path / "names.age"
    path.write_bytes(b"before")
    disk.keep_private(path, b"after")
    assert path.read_bytes() == b"after"
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_last_look_refuses_leaves_what_was_there_and_nothing_beside(tmp_path):
    path = tmp_path / "key.pem"
    path.write_bytes(b"before")
    beside = []

    def refused():
        beside.extend(one.read_bytes() for one in tmp_path.iterdir() if one != path)
        raise CannotWrite(path)

    with pytest.raises(CannotWrite):
        disk.keep_private(path, b"after", refused)
    assert beside == [b"after"], "everything is on the disk before the last look"
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_refused_within_is_told_and_a_bug_stays_one(tmp_path):
    with pytest.raises(DiskFull), disk.told(tmp_path):
        raise OSError(errno.ENOSPC, "full")
    with pytest.raises(OSError, match="our bug"), disk.told(tmp_path):
        raise OSError(errno.EINVAL, "our bug")
