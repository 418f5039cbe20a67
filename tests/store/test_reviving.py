"""Reviving: going on from a copy where the data is damaged, without losing what is damaged."""

from datetime import UTC, datetime

import pytest

from audit_app.errors import DamagedWorkspace, HeldElsewhere, NotDamaged
from audit_app.store import locks, reviving
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, save, with_answer

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
def place(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def audit(place):
    """Return an audit of which a copy was made, and that was changed since."""
    with Workspace.open(place.folder) as workspace:
        audit = begin(workspace, a_busy_audit())
        workspace.back_up(NOW)
        save(workspace, audit, with_answer(audit))
    return audit


def damage(place):
    content = bytearray(place.database.read_bytes())
    content[len(content) // 2 :] = b"\xa5" * (len(content) - len(content) // 2)
    place.database.write_bytes(content)
    return bytes(content)


def test_everything_is_as_the_newest_copy_has_it_and_what_is_damaged_stays(place, audit):
    with Workspace.open(place.folder) as workspace:
        node = workspace.node
    damaged = damage(place)
    done = reviving.revived(place, NOW)
    assert (done.at, done.copy.parent) == (NOW, place.backups)
    assert (done.aside / "jauge.db").read_bytes() == damaged
    with Workspace.open(place.folder) as workspace:
        workspace.verify()
        assert workspace.load(audit.id) == audit
        assert workspace.node != node
        save(workspace, audit, with_answer(audit))


def test_a_copy_damaged_too_is_passed_over(place, audit):
    with Workspace.open(place.folder) as workspace:
        newer = workspace.back_up(NOW.replace(hour=10))
    newer.write_bytes(b"nothing of a database" * 500)
    damage(place)
    assert reviving.needed(place).name < newer.name
    assert reviving.revived(place, NOW).at == NOW


def test_data_that_can_be_read_is_left_alone(place, audit):
    with pytest.raises(NotDamaged):
        reviving.revived(place, NOW)
    with pytest.raises(NotDamaged):
        reviving.needed(place)
    with Workspace.open(place.folder) as workspace:
        assert workspace.load(audit.id) != audit


def test_without_a_good_copy_nothing_is_touched(place, audit):
    for copy in place.backups.iterdir():
        copy.unlink()
    damaged = damage(place)
    with pytest.raises(DamagedWorkspace):
        reviving.revived(place, NOW)
    assert place.database.read_bytes() == damaged
    assert list(place.folder.glob("damaged-*")) == []


def test_nothing_is_moved_under_somebody_who_writes(place, audit):
    damaged = damage(place)
    with locks.held(place.locks, audit.id), pytest.raises(HeldElsewhere):
        reviving.revived(place, NOW)
    assert place.database.read_bytes() == damaged
