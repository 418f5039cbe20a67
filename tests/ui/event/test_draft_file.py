import pytest

from audit_app.errors import CannotWrite
from audit_app.ui.event.draft import Draft, VenueDraft
from audit_app.ui.event.draft_file import DraftFile, KeptDraft

TYPED = KeptDraft(step=3, draft=Draft(name="Trail", starts_on="hier", venues=(VenueDraft(name="Pré"), VenueDraft())))


def test_what_was_typed_is_read_back_as_it_was_typed(home):
    DraftFile(home).keep(TYPED)
    assert DraftFile(home).read() == TYPED


def test_there_is_nothing_to_read_the_first_time(home):
    file = DraftFile(home)
    assert file.read() == KeptDraft()
    assert file.set_aside is None


@pytest.mark.parametrize("content", (b"", b"{", b'{"draft": {"name": 3}}', b'{"step": 9}', b"\xff\xfe", b"[]"))
def test_a_damaged_draft_is_set_aside_and_not_lost(home, content):
    home.mkdir()
    (home / "event-draft.json").write_bytes(content)
    file = DraftFile(home)
    assert file.read() == KeptDraft()
    assert file.set_aside is not None
    assert file.set_aside.read_bytes() == content
    assert not (home / "event-draft.json").exists()


def test_a_blank_draft_leaves_no_file(home):
    file = DraftFile(home)
    file.keep(TYPED)
    file.keep(KeptDraft(step=2))
    assert list(home.iterdir()) == []


def test_forgetting_what_is_not_there_is_no_matter(home):
    DraftFile(home).remove()


def test_a_folder_that_cannot_be_written_is_said(home):
    home.write_text("a file where the data folder should be")
    with pytest.raises(CannotWrite):
        DraftFile(home).keep(TYPED)
