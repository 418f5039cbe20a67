"""An audit in the window: what is saved is announced, what is refused is kept to try again."""

import errno
from datetime import date
from functools import partial

import pytest

from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.domain.closing import closed
from audit_app.domain.consent import Use
from audit_app.domain.tailoring import tailored
from audit_app.errors import AuditInUse, DiskFull, NothingToUndo, ReasonMissing, UnknownTester
from audit_app.store import saving
from audit_app.ui.desk import Desk
from audit_app.ui.live import LiveAudit
from tests.builders import LINES, an_audit
from tests.ui.user_tests.examples import ON, tested

LINE = LINES[0]


@pytest.fixture
def live(desk):
    from audit_app.session import AuditSession

    made = LiveAudit(desk.workspace, desk.files)
    made.take(lambda workspace, on_step: AuditSession.begun(workspace, an_audit(), on_step))
    yield made
    made.close()


def say(verdict):
    return partial(answered, line=LINE, verdict=verdict)


@pytest.fixture
def full_disk(monkeypatch):
    """Have the disk refuse to take one more byte of an audit, until the test ends it."""
    kept = saving.keep

    def refuse(*_arguments):
        raise OSError(errno.ENOSPC, "no room")

    def full(*, on):
        monkeypatch.setattr(saving, "keep", refuse if on else kept)

    full(on=True)
    return full


def test_a_gesture_is_announced_once_it_is_saved(live, qtbot, desk):
    with qtbot.waitSignal(live.changed) as told:
        assert live.apply("answered", say(Verdict.COMPLIANT), LINE)
    assert told.args[0].touches("answers")
    assert desk.workspace.load(live.audit.id).answers[LINE].verdict is Verdict.COMPLIANT
    assert live.saved_at


def test_a_name_given_while_the_audit_is_open_is_that_of_the_next_step(live, desk):
    live.apply("answered", say(Verdict.COMPLIANT), LINE)
    live.by = "Zoé"
    live.apply("answered", say(Verdict.PARTIAL), LINE)
    live.by = None
    live.undo()
    assert [step.by for step in desk.workspace.steps_of(live.audit.id)][-3:] == [None, "Zoé", None]


def test_a_refusal_is_announced_and_changes_nothing(live, qtbot):
    with qtbot.waitSignal(live.refused) as told:
        assert not live.apply("answered", say(Verdict.CANNOT_TELL), LINE)
    assert isinstance(told.args[0], ReasonMissing)
    assert LINE not in live.audit.answers
    assert not live.pending


def test_undo_and_redo_name_their_step_and_are_announced(live, qtbot):
    assert live.redoable is None
    live.apply("answered", say(Verdict.COMPLIANT), LINE)
    assert (live.undoable.gesture, live.undoable.subject) == ("answered", LINE)
    with qtbot.waitSignal(live.changed):
        assert live.undo()
    assert LINE not in live.audit.answers
    assert live.redoable.gesture == "answered"
    assert live.redo()
    assert live.audit.answers[LINE].verdict is Verdict.COMPLIANT


def test_nothing_to_redo_is_a_sentence_not_a_crash(live, qtbot):
    with qtbot.waitSignal(live.refused) as told:
        assert not live.redo()
    assert isinstance(told.args[0], NothingToUndo)


def test_what_a_full_disk_refuses_is_kept_and_saved_later(live, qtbot, full_disk):
    write = partial(noted, line=LINE, note="Le portail est fermé")
    with qtbot.waitSignal(live.refused) as told:
        assert not live.apply("noted", write, LINE, typed="Le portail est fermé")
    assert isinstance(told.args[0], DiskFull)
    assert live.typed("noted", LINE) == "Le portail est fermé"
    assert not live.retry()
    full_disk(on=False)
    with qtbot.waitSignal(live.saved):
        assert live.retry()
    assert live.typed("noted", LINE) is None
    assert live.audit.notes[LINE] == "Le portail est fermé"


def test_an_audit_that_another_window_writes_can_be_read_here(live, home, qtbot):
    elsewhere = Desk(home)
    try:
        read = elsewhere.open(live.audit.id)
        assert not read.may_write
        assert isinstance(read.holder, AuditInUse)
        assert read.undoable is None
        with qtbot.waitSignal(read.refused):
            assert not read.apply("answered", say(Verdict.COMPLIANT), LINE)
    finally:
        elsewhere.close()
    assert LINE not in live.audit.answers


def test_a_closed_audit_takes_no_gesture(live):
    for line in tailored(live.audit).lines:
        live.apply("answered", partial(answered, line=line, verdict=Verdict.COMPLIANT), line)
    assert live.may_write
    assert live.apply("closed", lambda a: closed(a, by=None, on=date(2027, 5, 20)))
    assert not live.may_write
    assert live.undoable is None


def test_steps_that_join_are_one_until_the_field_is_left(live):
    for text in ("L", "La", "La porte"):
        live.apply("noted", partial(noted, line=LINE, note=text), LINE, coalesce=True)
    live.left()
    live.apply("noted", partial(noted, line=LINE, note="La porte bloque"), LINE, coalesce=True)
    live.undo()
    assert live.audit.notes[LINE] == "La porte"
    live.undo()
    assert LINE not in live.audit.notes


def test_whoever_works_on_it_beside_the_window_is_told_when_it_is_closed(live, qtbot):
    with qtbot.waitSignal(live.closed):
        live.close()


def test_what_waits_on_a_line_is_done_before_what_is_done_there_next(live, full_disk):
    live.apply("answered", say(Verdict.NON_COMPLIANT), LINE, typed="non_compliant")
    live.apply("noted", partial(noted, line=LINE, note="Fermé"), LINE, coalesce=True, typed="Fermé")
    full_disk(on=False)
    assert live.apply("answered", say(Verdict.PARTIAL), LINE)
    assert live.pending == {}
    assert live.audit.notes[LINE] == "Fermé"
    assert live.audit.answers[LINE].verdict is Verdict.PARTIAL


def test_a_text_typed_again_replaces_the_one_that_waits(live, full_disk):
    for text in ("Fer", "Fermé"):
        live.apply("noted", partial(noted, line=LINE, note=text), LINE, coalesce=True, typed=text)
    assert live.typed("noted", LINE) == "Fermé"
    full_disk(on=False)
    assert live.retry()
    assert live.audit.notes[LINE] == "Fermé"


def test_everything_is_told_to_be_saved_when_a_later_gesture_brings_what_waited(live, full_disk, qtbot):
    live.apply("noted", partial(noted, line=LINE, note="Fermé"), LINE, coalesce=True, typed="Fermé")
    full_disk(on=False)
    with qtbot.waitSignal(live.saved):
        live.apply("answered", say(Verdict.PARTIAL), LINE)


def test_two_gestures_of_one_name_that_a_full_disk_refuses_are_both_saved_later(live, full_disk):
    other = LINES[1]
    for line in (LINE, other):
        live.apply("answers_read", partial(answered, line=line, verdict=Verdict.COMPLIANT), "table")
    full_disk(on=False)
    assert live.retry()
    assert set(live.audit.answers) == {LINE, other}


def test_what_is_typed_is_kept_until_there_is_nothing_to_keep(sample_live):
    sample_live.keep("entry", "", "K7F9")
    assert sample_live.drafts == {("entry", ""): "K7F9"}
    sample_live.keep("entry", "", " ")
    assert sample_live.drafts == {}
    sample_live.keep("entry", "", "")


def test_a_consent_is_taken_back_for_good_and_announced(live, qtbot):
    live.apply("tests_taken_in", tested)
    with qtbot.waitSignal(live.changed) as told:
        done = live.withdraw("T01", frozenset(Use), ON)
    assert done is not None
    assert done.issues == ()
    assert told.args[0].gesture == "withdrawn"
    assert set(live.audit.testers) == {"T02"}
    assert live.undoable is None or live.undoable.gesture != "withdrawn"


def test_what_waits_of_a_tester_who_leaves_is_dropped(live):
    live.apply("tests_taken_in", tested)
    live.drafts["tester", "T01/needs"] = "?"
    live.drafts["measured", LINE] = "{}"
    live.withdraw("T01", frozenset(Use), ON)
    assert list(live.drafts) == [("measured", LINE)]


def test_a_consent_nobody_gave_is_refused_in_words(live, qtbot):
    with qtbot.waitSignal(live.refused) as told:
        assert live.withdraw("T09", frozenset(Use), ON) is None
    assert isinstance(told.args[0], UnknownTester)


def test_what_is_only_read_withdraws_nothing(desk, live, qtbot):
    other = LiveAudit(desk.workspace, desk.files)
    other.open(live.audit.id)
    with qtbot.waitSignal(other.refused):
        assert other.withdraw("T01", frozenset(Use), ON) is None
