"""Bringing: everything to another place, whole or not at all."""

import hashlib
from datetime import UTC, datetime

import pytest

from audit_app.errors import CannotWrite, InsideTheData, Stopped
from audit_app.store import bringing, copies
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def files(home):
    """Return two files of evidence, each under the hash of what is in it."""
    return [put(home / "files", text) for text in (b"one", b"two")]


@pytest.fixture
def audit(workspace, files):
    return begin(workspace, a_busy_audit())


def put(folder, content):
    sha256 = hashlib.sha256(content).hexdigest()
    path = folder / sha256[:2] / f"{sha256}.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "clé USB"
    folder.mkdir()
    return folder


def test_nothing_is_brought_into_the_data_folder_itself(workspace, audit, home):
    with pytest.raises(InsideTheData):
        workspace.bring(home / "backups", NOW)
    assert not list(home.glob("backups/jauge-*h*"))


def test_everything_is_brought_and_opens_there(workspace, audit, place):
    told = []
    folder = workspace.bring(place, NOW, lambda *far: told.append(far))
    assert folder.name == f"jauge-{NOW.astimezone():%Y-%m-%d-%Hh%M}"
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert {path.read_bytes() for path in folder.glob("files/*/*")} == {b"one", b"two"}
    assert copies.tested(folder / "jauge.db", NOW, copies.untold).audits[0].id == audit.id
    with Workspace.open(folder) as there:
        assert there.load(audit.id) == audit


def test_what_was_brought_before_stays(workspace, audit, place):
    names = [workspace.bring(place, NOW).name for _ in range(2)]
    assert len(set(names)) == 2
    assert sorted(path.name for path in place.iterdir()) == sorted(names)


def test_nothing_is_left_where_it_is_stopped_or_refused(workspace, audit, place, tmp_path):
    def stop(done: int, _all: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        workspace.bring(place, NOW, stop)
    assert list(place.iterdir()) == []
    with pytest.raises(CannotWrite):
        workspace.bring(tmp_path / "nowhere", NOW)


def test_files_that_are_there_are_not_copied_again(workspace, audit, files, place, home):
    folder = workspace.bring(place, NOW)
    files[0].unlink()
    assert bringing.files_back(folder / "jauge.db", Home(home), copies.untold) == 1
    assert bringing.files_back(folder / "jauge.db", Home(home), copies.untold) == 0


def test_a_damaged_file_is_never_taken_in_under_the_hash_of_a_whole_one(workspace, audit, files, place, home):
    folder = workspace.bring(place, NOW)
    (folder / files[0].relative_to(home)).write_bytes(b"broken")
    files[0].unlink()
    assert bringing.files_back(folder / "jauge.db", Home(home), copies.untold) == 0
    assert not files[0].exists()
    files[1].write_bytes(b"broken")
    assert [path.read_bytes() for path in workspace.bring(place, NOW).glob("files/*/*")] == []


def test_a_whole_file_of_a_copy_mends_the_damaged_one_here(workspace, audit, files, place, home):
    folder = workspace.bring(place, NOW)
    files[0].write_bytes(b"broken")
    assert bringing.files_back(folder / "jauge.db", Home(home), copies.untold) == 1
    assert files[0].read_bytes() == b"one"


def test_files_come_back_from_the_copies_of_another_data_folder_too(workspace, audit, files, place, tmp_path):
    copy = workspace.back_up(NOW)
    other = Home(tmp_path / "other")
    other.prepare()
    assert bringing.files_back(copy, other, copies.untold) == 2
