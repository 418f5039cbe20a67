"""Frozen checklists: read once by their hash, held against it, the newest last."""

from datetime import date

import pytest

from audit_app.store import history
from audit_app.store.frozen_checklists import FrozenChecklists
from audit_app.store.rows import BrokenHistory
from tests.builders import a_checklist, an_audit
from tests.store.afternoon import begin


@pytest.fixture
def later():
    return a_checklist(version="2.0", dated=date(2027, 3, 1))


@pytest.fixture
def audit(workspace, later):
    begin(workspace, an_audit(checklist=a_checklist()))
    return begin(workspace, an_audit(checklist=later))


def test_those_of_an_audit_are_read_once(workspace, audit, later):
    kept = FrozenChecklists(workspace._db)
    heads = history.heads_of_audit(workspace._db, audit.id)
    kept.read_for(heads)
    first = kept.by_hash[later.hash]
    kept.read_for(heads)
    assert first == later
    assert kept.by_hash[later.hash] is first
    assert set(kept.by_hash) == {later.hash}


def test_every_one_comes_the_newest_last(workspace, audit, later):
    assert FrozenChecklists(workspace._db).every() == (a_checklist(), later)


def test_one_just_saved_is_known_without_being_read(workspace, later):
    kept = FrozenChecklists(workspace._db)
    kept.learn(later)
    kept.read(later.hash)
    assert kept.by_hash == {later.hash: later}


def test_one_that_is_not_what_was_frozen_is_refused(workspace, audit, later):
    workspace._db.execute("UPDATE checklist SET json = replace(json, 'Largeur', 'Longueur')")
    with pytest.raises(BrokenHistory):
        FrozenChecklists(workspace._db).read(later.hash)
    with pytest.raises(BrokenHistory):
        FrozenChecklists(workspace._db).read("0" * 64)
