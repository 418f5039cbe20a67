"""What is done with copies beside the window ends whole or not at all, and says which files are not whole."""

from functools import partial

import pytest
from PIL import Image

from audit_app.domain.answering import attached
from audit_app.domain.flaw import Flaw
from audit_app.errors import NoCopyThere, Stopped
from audit_app.session import AuditSession
from audit_app.ui.care import copies_work


class Going:
    """Work that nobody stops."""

    def progress(self, done, of):
        pass


class StoppedOnceBegun:
    """Work that is stopped as soon as a part of it is done."""

    def progress(self, done, of):
        if of and done:
            raise Stopped


@pytest.fixture
def photo(desk, audits, tmp_path):
    """Return the file of a photo that the first audit names."""
    path = tmp_path / "face.jpg"
    Image.new("RGB", (40, 30), "red").save(path)
    piece = desk.files.kept(path, "GOV-01", "Une face")
    with AuditSession.opened(desk.workspace, audits[0].id, lambda _step: None) as session:
        session.apply("evidence_attached", partial(attached, evidence=piece), "GOV-01")
    return desk.files.path_of(piece.sha256)


def test_restoring_stopped_in_the_middle_leaves_everything_as_it_was(desk, home, audits, copy):
    desk.workspace.trash(audits[0].id, "2027-06-01T10:00:00.000+00:00")
    with pytest.raises(Stopped):
        copies_work.restored(home, copy)(StoppedOnceBegun())
    assert [summary.id for summary in desk.recent(9)] == [audits[1].id]
    desk.workspace.verify()


def test_what_is_not_whole_is_told_after_bringing_and_after_restoring(desk, home, audits, photo, tmp_path):
    brought = copies_work.brought(home, tmp_path, Going())
    assert brought.flaws == ()
    photo.write_bytes(b"broken")
    flawed = copies_work.brought(home, tmp_path, Going())
    missing = Flaw("Course des remparts 2027", "picture", "GOV-01")
    assert flawed.flaws == (missing,)
    photo.unlink()
    assert copies_work.restored(home, flawed.path)(Going()) == (missing,)
    assert copies_work.restored(home, brought.path)(Going()) == ()
    assert photo.exists()
    photo.unlink()
    assert copies_work.restored_one(home, brought, audits[0].id, Going()) == ()


def test_a_place_that_is_gone_lists_nothing_and_is_refused_when_it_is_chosen(desk, home, copy, tmp_path):
    place, (listed,) = copies_work.listed(home, None, Going())
    assert (place, listed.path) == (None, copy)
    assert copies_work.listed(home, tmp_path / "nowhere", Going()) == (tmp_path / "nowhere", ())
    with pytest.raises(NoCopyThere):
        copies_work.found(home, tmp_path / "nowhere", Going())
