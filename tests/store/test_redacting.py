"""Redacting: what was taken back is unreadable in the history and in every copy, bytes included; the rest holds."""

import shutil
from datetime import UTC, datetime

import pytest

from audit_app.domain import recording
from audit_app.domain.changes import Fact
from audit_app.domain.consent import Use
from audit_app.domain.facts import canonical
from audit_app.domain.progress import counted
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import NothingToUndo
from audit_app.store import backups, copies, driver, redacting
from audit_app.store.driver import connected, value, write
from audit_app.store.home import Home
from audit_app.store.redacting import Withdrawn
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, rows, said_elsewhere, save, stamp, undo, with_answer
from tests.testing import CANARY, ON, a_finding, a_tester, agreeing, an_observation, tested

NOW = datetime(2027, 5, 15, 12, tzinfo=UTC)
ALL = frozenset({Use.TAKE_PART})
LONG = CANARY * 400
"""Longer than a page of the database: it overflows onto several."""


@pytest.fixture
def audit(workspace):
    audit = begin(workspace, a_busy_audit())
    return keep(workspace, audit, tested(audit, "T01", "T02"))


def keep(workspace, before, after, gesture="tests_taken_in"):
    save(workspace, before, after, gesture=gesture)
    return after


def take_back(workspace, audit, tester="T01", uses=ALL):
    done, at = withdrawn(audit, tester, uses, ON), stamp("withdrawn", tester)
    files = workspace.withdraw(at, audit, done.audit, counted, Withdrawn(audit.id, tester, frozenset(uses), at.at))
    workspace.clean()
    return done.audit, files


def ledger_of(copy):
    with connected(copy, "mode=ro&immutable=1") as db:
        return redacting.ledger(db)


def where(home, text=CANARY):
    """Return the files of a data folder in which a text stands, free pages and logs included."""
    sought = [text.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    every = [path for path in home.rglob("*") if path.is_file() and path.name != "reserve"]
    return sorted(path.name for path in every if any(each in path.read_bytes() for each in sought))


def test_values_and_salts_go_while_identities_parents_and_hashes_stay(workspace, audit):
    asked = "SELECT node, seq, parents, value_hash, at, step FROM change ORDER BY node, seq"
    before = rows(workspace, asked)
    after, _files = take_back(workspace, audit)
    assert rows(workspace, asked)[: len(before)] == before
    theirs = next(key for key, one in audit.partings.items() if one.tester == "T01")
    said = rows(
        workspace, "SELECT DISTINCT value, salt FROM change WHERE subject = ? AND seq <= ?", theirs, len(before)
    )
    assert said == [(None, "")]
    assert rows(workspace, "SELECT count(*) FROM change WHERE value IS NOT NULL AND salt = ''") == [(0,)]
    workspace.verify()
    assert workspace.load(audit.id) == after


def test_what_others_said_is_not_touched(workspace, audit):
    after, _files = take_back(workspace, audit)
    assert set(after.testers) == {"T02"}
    kept = rows(workspace, "SELECT count(*) FROM change WHERE kind = 'observation' AND value LIKE ?", f"%{CANARY}%")
    assert kept[0][0] > 0
    assert workspace.load(audit.id).observations == after.observations


def test_steps_of_which_nothing_is_left_cannot_be_undone_and_others_can(workspace, audit):
    more = keep(workspace, audit, recording.observed(audit, an_observation(scenario="S9")), "observed")
    answered = keep(workspace, more, with_answer(more, line="CIR-01"), "answered")
    after, _files = take_back(workspace, answered)
    step = workspace.undoable(audit.id)
    assert step is not None
    assert step.gesture == "answered"
    assert undo(workspace, after).answers == audit.answers
    assert not workspace.load(audit.id).testers.get("T01")


def test_a_step_that_said_anything_of_what_went_is_passed_over_and_those_before_it_can_be_undone(workspace):
    audit = begin(workspace, a_busy_audit())
    answered = keep(workspace, audit, with_answer(audit, line="CIR-01"), "answered")
    told = keep(workspace, answered, tested(answered, "T01", "T02"))
    both = a_finding("T01", "T02", severity=2)
    met = keep(workspace, told, recording.met(told, both), "finding_met")
    graver = met.replaced(findings={**met.findings, both.id: both.replaced(severity=4)})
    after, _files = take_back(workspace, keep(workspace, met, graver, "finding_sorted"))
    assert workspace.undoable(audit.id).gesture == "answered"
    left = undo(workspace, after)
    assert left.answers == audit.answers
    assert left.findings[both.id] == both.replaced(severity=4, testers=("T02",))
    with pytest.raises(NothingToUndo) as refused:
        undo(workspace, left)
    assert refused.value.withdrawn


def test_what_an_unreadable_value_stood_before_is_not_undone_to_nothing(workspace, audit):
    """A finding that was of one tester and is now of another: undoing that would leave nothing of it."""
    one = a_finding("T01")
    met = keep(workspace, audit, recording.met(audit, one), "finding_met")
    others = keep(
        workspace,
        met,
        met.replaced(findings={**met.findings, one.id: one.replaced(testers=("T02",))}),
        "finding_sorted",
    )
    after, _files = take_back(workspace, others)
    assert after.findings[one.id].testers == ("T02",)
    step = workspace.undoable(audit.id)
    assert step is None or step.gesture not in ("finding_sorted", "finding_met")
    assert workspace.load(audit.id).findings[one.id] == after.findings[one.id]


def test_taking_back_one_use_leaves_the_facts_of_the_others(workspace, audit):
    after, _files = take_back(workspace, audit, uses={Use.QUOTATION})
    told = rows(workspace, "SELECT aspect, value IS NULL FROM change WHERE kind = 'observation' AND subject = ?", next(
        key for key, one in audit.observations.items() if one.tester == "T01"
    ))  # fmt: skip
    assert ("quote", 1) in told
    assert ("facts", 0) in told
    assert after.agreed("T01", Use.TAKE_PART)
    workspace.verify()


def test_a_value_that_others_gave_of_it_goes_too(workspace, audit):
    key = next(key for key, one in audit.observations.items() if one.tester == "T01")
    said_elsewhere(workspace, audit.id, Fact("observation", key, "facts"), canonical({"facts": LONG}))
    contested = workspace.load(audit.id)
    take_back(workspace, contested)
    assert rows(workspace, "SELECT count(*) FROM change WHERE value LIKE ?", f"%{CANARY * 3}%") == [(0,)]
    assert not workspace.load(audit.id).contested


def test_no_byte_of_it_is_left_in_the_folder_whatever_was_written_over_it(home):
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
        long = {"quote": LONG, "facts": LONG, "words": LONG, "dignity_words": LONG}
        told = recording.welcomed(audit, a_tester(needs=LONG, aids=LONG), agreeing(*Use))
        told = recording.met(recording.observed(told, an_observation(**long)), a_finding(note=LONG))
        keep(workspace, audit, told)
        for count in range(5):
            key, one = next(iter(told.observations.items()))
            other = one.replaced(words=f"{count}{LONG[count:]}")
            told = keep(workspace, told, told.replaced(observations={key: other}))
            workspace.back_up(NOW.replace(hour=count))
        gone = keep(workspace, told, told.replaced(observations={}))
        assert len(where(home)) > 5
        after, _files = take_back(workspace, gone)
        assert where(home) == []
        assert where(home, LONG[7:60]) == []
        keep(workspace, after, with_answer(after, line="CIR-01"))
        assert where(home) == []
    assert where(home) == []


def test_a_second_window_that_reads_does_not_keep_it(home, workspace, audit):
    if not driver.may_share(driver.VERSION):  # then there is no second window
        return
    with Workspace.open(home) as second:
        assert second.load(audit.id).testers
        take_back(workspace, audit)
        take_back(workspace, workspace.load(audit.id), "T02")
        assert not second.load(audit.id).testers
    workspace.close()
    assert where(home) == []


def test_every_copy_is_redacted_whole_and_no_longer_says_it_was_tested(home, workspace, audit):
    for hour in (1, 2, 3):
        copies.tested(workspace.back_up(NOW.replace(hour=hour)), NOW, copies.untold)
    take_back(workspace, audit)
    kept = backups.in_order(Home(home).backups)
    assert len(kept) == 3
    assert not list(Home(home).backups.glob("*.tested"))
    assert sorted(path.suffix for path in Home(home).backups.iterdir()) == [".db"] * 3
    for path in kept:
        copies.tested(path, NOW, copies.untold)
        with connected(path, "mode=ro&immutable=1") as db:
            assert [one.tester for one in redacting.ledger(db)] == ["T01"]
            assert value(db, "SELECT count(*) FROM change WHERE subject = 'T01' AND value IS NOT NULL") == 0


def test_a_copy_that_somebody_renamed_or_moved_within_the_data_folder_is_redacted_too(home, workspace, audit):
    renamed, moved = home / "backups" / "avant le test.sauvegarde", home / "à moi" / "copie.db"
    moved.parent.mkdir()
    shutil.copy(workspace.back_up(NOW), renamed)
    workspace.back_up(NOW.replace(hour=2)).replace(moved)
    left, _files = take_back(workspace, audit)
    take_back(workspace, left, "T02")
    workspace.close()
    assert where(home) == []
    assert renamed.exists()
    assert moved.exists()


def test_a_copy_that_says_nothing_of_it_keeps_what_it_says(home, workspace):
    audit = begin(workspace, a_busy_audit())
    copy = workspace.back_up(NOW)
    told = keep(workspace, audit, tested(audit))
    take_back(workspace, told)
    with connected(copy, "mode=ro&immutable=1") as db:
        assert value(db, "SELECT count(*) FROM change WHERE value IS NULL") == 0
    assert backups.is_good(copy)


def test_a_copy_that_refuses_is_removed(home, workspace, audit):
    good, bad = (workspace.back_up(NOW.replace(hour=hour)) for hour in (1, 2))
    content = bytearray(bad.read_bytes())
    content[4096:20_000] = b"\x07" * (20_000 - 4096)
    bad.write_bytes(bytes(content) + CANARY.encode())
    take_back(workspace, audit)
    assert (good.exists(), bad.exists()) == (True, False)
    take_back(workspace, workspace.load(audit.id), "T02")
    assert where(home) == []


class TestTheLedger:
    """What was taken back is written down, for whoever restores."""

    def test_it_says_who_took_what_back_when_and_of_which_audit(self, workspace, audit):
        take_back(workspace, audit, "T02", {Use.PHOTO, Use.QUOTATION})
        take_back(workspace, workspace.load(audit.id))
        first, second = workspace.withdrawals()
        assert (first.audit, first.tester, first.uses) == (audit.id, "T02", frozenset({Use.PHOTO, Use.QUOTATION}))
        assert (second.tester, second.uses) == ("T01", ALL)
        assert first.at <= second.at
        assert first.node == second.node == workspace.node

    def test_taken_back_again_it_counts_from_the_last_time(self, workspace, audit):
        after, _files = take_back(workspace, audit)
        first = workspace.withdrawals()
        anew = keep(workspace, after, tested(after, "T01"))
        take_back(workspace, anew)
        (last,) = workspace.withdrawals()
        assert (last.tester, last.seq > first[0].seq) == ("T01", True)

    def test_it_stays_when_the_audit_is_erased(self, workspace, audit):
        take_back(workspace, audit)
        workspace.trash(audit.id, "2027-06-01T10:00:00.000+00:00")
        workspace.erase(audit.id)
        assert [one.tester for one in workspace.withdrawals()] == ["T01"]

    def test_noting_it_twice_is_noting_it_once(self, workspace):
        one = Withdrawn("a" * 36, "T01", ALL, "2027-06-01T10:00:00.000+00:00")
        for _time in range(2):
            with write(workspace._db):
                redacting.note(workspace._db, [one])
        assert workspace.withdrawals() == (one,)

    def test_what_files_had_told_is_never_forgotten_and_copies_learn_what_they_lack(self, workspace):
        at = "2027-06-01T10:00:00.000+00:00"
        first, later = (Withdrawn("a" * 36, "T01", ALL, at, origins=frozenset({each * 64})) for each in "bc")
        with write(workspace._db):
            redacting.note(workspace._db, [first])
        copy = workspace.back_up(NOW)
        with write(workspace._db):
            redacting.note(workspace._db, [later])
        workspace.back_up(NOW.replace(hour=13))
        for held in (workspace.withdrawals(), ledger_of(copy)):
            assert [one.origins for one in held] == [{"b" * 64, "c" * 64}]

    def test_an_identity_taken_on_later_notes_what_comes_after(self, workspace, audit):
        after, _files = take_back(workspace, audit)
        with write(workspace._db):
            redacting.take_new_node(workspace._db)
        node = value(workspace._db, "SELECT value FROM setting WHERE key = 'node'")
        (one,) = workspace.withdrawals()
        assert not one.covers(node, 1)
        assert one.covers(workspace.node, one.seq)
        assert one.covers("f" * 32, 1)
        workspace.node = node
        take_back(workspace, keep(workspace, after, tested(after, "T01")))
        assert [(one.node, one.since) for one in workspace.withdrawals()] == [(node, frozenset())]

    @pytest.mark.parametrize(
        ("node", "seq", "covered"), [("n", 7, True), ("n", 8, False), ("other", 9, True), ("", 0, True)]
    )
    def test_it_covers_what_may_have_been_said_before(self, node, seq, covered):
        assert Withdrawn("a", "T01", ALL, "", "n", 7).covers(node, seq) is covered
        assert Withdrawn("a", "T01", ALL, "").covers(node, seq)


def test_what_was_said_before_is_forgotten_and_what_was_agreed_to_anew_stays(workspace, audit):
    after, _files = take_back(workspace, audit)
    anew = keep(workspace, after, tested(after, "T01"))
    (one,) = workspace.withdrawals()
    with write(workspace._db):
        assert redacting.forget(workspace._db, one) == 0
    assert workspace.load(audit.id) == anew
    with write(workspace._db):
        assert redacting.forget(workspace._db, Withdrawn(one.audit, one.tester, one.uses, one.at)) > 0
    assert not workspace.load(audit.id).testers.get("T01")
    workspace.verify()


def test_what_another_identity_of_this_machine_noted_since_stays_where_the_same_thing_was_told_before(workspace, audit):
    before = workspace.node
    last = value(workspace._db, "SELECT max(seq) FROM change WHERE node = ?", (before,))
    with write(workspace._db):
        redacting.take_new_node(workspace._db)
    workspace.node = value(workspace._db, "SELECT value FROM setting WHERE key = 'node'")
    moved = a_tester("T01", needs="Deux cannes", aids="")
    keep(workspace, audit, audit.replaced(testers={**audit.testers, "T01": moved}))
    one = Withdrawn(audit.id, "T01", frozenset({Use.NEEDS}), "", before, last, since=frozenset({workspace.node}))
    with write(workspace._db):
        assert redacting.forget(workspace._db, one) == 1
    assert workspace.load(audit.id).testers["T01"] == moved
    workspace.verify()


def test_what_was_set_aside_damaged_is_redacted_or_removed(home, workspace, audit):
    copy = workspace.back_up(NOW)
    whole, broken = home / "damaged-20270101T000000000000", home / "damaged-20270102T000000000000"
    for folder in (whole, broken):
        folder.mkdir()
        (folder / "jauge.db").write_bytes(copy.read_bytes())
        (folder / "jauge.db-wal").write_bytes(b"")
    (broken / "jauge.db").write_bytes(CANARY.encode() * 900)
    (broken / "jauge.db-wal").write_bytes(CANARY.encode() * 900)
    take_back(workspace, audit)
    take_back(workspace, workspace.load(audit.id), "T02")
    assert where(home) == []
    assert ((whole / "jauge.db").exists(), list(broken.iterdir())) == (True, [])


def test_a_copy_that_was_broken_off_is_removed(home, workspace, audit):
    (Home(home).backups / "jauge-20270101T000000000000.part").write_bytes(CANARY.encode())
    take_back(workspace, audit)
    assert not list(Home(home).backups.glob("*.part"))


def test_a_copy_that_a_kill_left_behind_is_redacted_when_the_next_is_made(home, workspace, audit):
    missed = workspace.back_up(NOW)
    kept = missed.read_bytes()
    take_back(workspace, audit)
    take_back(workspace, workspace.load(audit.id), "T02")
    missed.write_bytes(kept)
    assert where(home) == [missed.name]
    newest = workspace.back_up(NOW.replace(hour=13))
    assert where(home) == []
    assert backups.is_good(missed)
    touched = missed.stat().st_mtime_ns, newest.stat().st_mtime_ns
    workspace.back_up(NOW.replace(hour=14))
    assert (missed.stat().st_mtime_ns, newest.stat().st_mtime_ns) == touched
