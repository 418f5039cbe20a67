from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.draft_file import DraftFile, KeptDraft
from audit_app.ui.event.new_event import NewEvent
from tests.ui.event.conftest import example


def test_what_was_typed_comes_back_with_its_step(home):
    first = NewEvent(home)
    draft = Draft(name="Trail")
    first.keep(3, draft, first.standing(draft, ""))
    second = NewEvent(home)
    assert (second.draft, second.kept.step) == (draft, 3)
    assert second.welcome[0] == ""


def test_a_feature_the_checklist_no_longer_knows_is_left_out(home):
    DraftFile(home).keep(KeptDraft(draft=Draft(features=("parking", "velodrome"))))
    assert NewEvent(home).draft.features == ("parking",)


def test_a_damaged_draft_is_said_in_one_sentence(home):
    home.mkdir()
    (home / "event-draft.json").write_text("{")
    sentence, tone = NewEvent(home).welcome
    assert "event-draft.json.bad" in sentence
    assert tone == "fair"


def test_a_draft_that_cannot_be_kept_is_said_once(home):
    home.write_text("a file where the data folder should be")
    matter = NewEvent(home)
    draft = Draft(name="Trail")
    standing = matter.standing(draft, "")
    assert matter.keep(1, draft, standing) != ""
    assert matter.keep(1, draft, standing) == ""
    home.unlink()
    assert matter.keep(1, draft, standing) == ""
    assert NewEvent(home).draft == draft


def test_a_whole_draft_is_ready_and_forgetting_it_removes_its_file(home):
    matter = NewEvent(home)
    draft = draft_of(example())
    standing = matter.standing(draft, "")
    assert standing.event == example()
    matter.keep(6, draft, standing)
    matter.forget()
    assert list(home.iterdir()) == []
    assert matter.leave() == ""
