"""A file is put in its place whole, or not at all."""

import errno
import os
from pathlib import Path

import pytest

from audit_app.errors import CannotWrite, DiskFull
from audit_app.placing import begins_with, put


def test_a_file_takes_the_place_of_the_one_before_and_leaves_nothing_beside(tmp_path):
    out = tmp_path / "a.txt"
    out.write_bytes(b"before")
    put(out, b"after")
    assert out.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [out]


def test_where_there_is_no_such_folder_it_says_so(tmp_path):
    with pytest.raises(CannotWrite):
        put(tmp_path / "absent" / "a.txt", b"")


@pytest.mark.parametrize("named", ["", ".", "..", "/"])
def test_a_folder_named_in_place_of_a_file_is_a_problem(tmp_path, monkeypatch, named):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(CannotWrite):
        put(Path(named), b"")
    assert [path.name for path in tmp_path.rglob("*")] == ["here"]


def test_a_full_disk_is_told_from_a_refusal_and_leaves_what_was_there(tmp_path, monkeypatch):
    out = tmp_path / "a.txt"
    out.write_bytes(b"before")

    def full(_self, _target):
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DiskFull):
        put(out, b"after")
    assert out.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(("content", "may"), [(None, True), (b"", True), (b"%PDF-1.4", True), (b"SQLite", False)])
def test_only_what_begins_in_the_same_way_is_replaced(tmp_path, content, may):
    out = tmp_path / "r.pdf"
    if content is not None:
        out.write_bytes(content)
    assert begins_with(out, b"%PDF-") is may


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such file on Windows")
def test_what_is_no_file_of_the_disk_is_neither_read_nor_replaced(tmp_path):
    """A device or a pipe named by a slip (`--out /dev/null`) would be lost to the whole computer, or wait for ever."""
    out, link = tmp_path / "r.pdf", tmp_path / "link.pdf"
    os.mkfifo(out)
    link.symlink_to(out)
    for named in (out, link):
        assert begins_with(named, b"%PDF-") is False
        with pytest.raises(CannotWrite):
            put(named, b"%PDF-")
    assert out.is_fifo()
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [link, out]


def test_a_link_goes_on_to_lead_where_it_led(tmp_path):
    (tmp_path / "far").mkdir()
    kept = tmp_path / "far" / "kept.txt"
    kept.write_bytes(b"before")
    link = tmp_path / "link.txt"
    link.symlink_to(kept)
    put(link, b"after")
    assert link.is_symlink()
    assert kept.read_bytes() == b"after"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["far", "kept.txt", "link.txt"]


def test_a_link_that_leads_nowhere_is_a_problem(tmp_path):
    round_ = tmp_path / "round.txt"
    round_.symlink_to(round_)
    gone = tmp_path / "gone.txt"
    gone.symlink_to(tmp_path / "absent" / "a.txt")
    for link in (round_, gone):
        with pytest.raises(CannotWrite):
            put(link, b"after")
        assert link.is_symlink()
