"""Taking a consent back: afterwards it is nowhere, whichever file of the data folder is read, and stays so."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from audit_app import caring, withdrawing
from audit_app.domain import recording
from audit_app.domain.answering import attached
from audit_app.domain.consent import Use
from audit_app.domain.observation import UNTOLD, Pay
from audit_app.domain.sheet import Sheet, SheetConsents, SheetFinding, SheetObservation, SheetTester
from audit_app.domain.taking_in import taken_in
from audit_app.domain.tester import Tester
from audit_app.domain.tester_identity import PAID_WITHIN, IdentityPart
from audit_app.errors import (
    ChangedSince,
    DiskFull,
    KinHeld,
    NamesLeft,
    NotCleanedYet,
    NothingToUndo,
    UnknownTester,
    WithdrawnIssue,
)
from audit_app.identity import new_id
from audit_app.reporting import issued_report, written_again
from audit_app.session import AuditSession
from audit_app.store import cleaning, copies, identities, redacting
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.testing import CANARY, ON, a_finding, a_picture, agreeing, an_observation, tested

NOW = datetime(2027, 5, 15, 12, tzinfo=UTC)
EVERYTHING = frozenset({Use.TAKE_PART})


@pytest.fixture
def home(tmp_path):
    return tmp_path / "maison à l'œuvre"


@pytest.fixture
def files(home):
    return EvidenceFiles(home)


@pytest.fixture
def workspace(home):
    with Workspace.open(home) as opened:
        yield opened


@pytest.fixture
def session(workspace):
    with AuditSession.begun(workspace, a_busy_audit(), lambda _step: None) as opened:
        opened.apply("tests", tested, "T01")
        yield opened


def a_photo(files, tmp_path, colour="red"):
    Image.new("RGB", (40, 30), colour).save(tmp_path / f"{colour}.png")
    return files.add_picture(tmp_path / f"{colour}.png").sha256


def anywhere(home, text=CANARY):
    """Return the files of a data folder in which a text stands, as UTF-8 or UTF-16."""
    sought = (text.encode(), text.encode("utf-16-le"))
    every = (path for path in home.rglob("*") if path.is_file() and path.name != "reserve")
    return [path.name for path in every if any(bytes_ in path.read_bytes() for bytes_ in sought)]


def test_nothing_of_a_tester_is_anywhere_once_they_take_no_part_any_more(home, workspace, session, files, tmp_path):
    photo = a_photo(files, tmp_path)
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", photo, "T01")))
    undone = an_observation(quote=CANARY, scenario="S9")
    session.apply("observed", partial(recording.observed, observation=undone))
    session.undo()
    for hour in (1, 2):
        workspace.back_up(NOW.replace(hour=hour))
    assert anywhere(home)
    done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert anywhere(home) == []
    assert files.missing([photo]) == (photo,)
    assert (done.issues, done.files, done.unclean) == ((), 1, None)
    assert not session.audit.testers
    assert not session.audit.observations
    assert not session.audit.findings
    workspace.verify()
    for copy in copies.listed(Home(home)):
        copies.tested(copy.path, NOW, copies.untold)
    assert workspace.load(session.audit.id) == session.audit


def test_the_name_kept_apart_goes_with_taking_part_and_the_way_to_reach_with_contact(home, session, files):
    identities.begun(Home(home), "pile agrafe cheval")
    for code in ("T01", "T02"):
        parts = {IdentityPart.NAME: CANARY, IdentityPart.CONTACT: CANARY}
        identities.added(Home(home), session.audit.id, code, parts, date(2099, 1, 1), ON)
    withdrawing.withdraw(session, files, "T01", {Use.CONTACT}, ON)
    kept, _gone = identities.kept(Home(home), session.audit.id)
    assert [(one.tester, one.part) for one in kept if one.tester == "T01"] == [("T01", IdentityPart.NAME)]
    done = withdrawing.withdraw(session, files, "T01", {Use.NAME}, ON)
    last = max(session.audit.event.ends_on, ON + PAID_WITHIN) + timedelta(days=1)
    assert done.names == {IdentityPart.NAME: last}
    assert {one.until for one in identities.kept(Home(home), session.audit.id)[0] if one.tester == "T01"} == {last}
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    kept, gone = identities.kept(Home(home), session.audit.id)
    assert {one.tester for one in kept} == {"T02"}
    assert {one.tester for one in gone} == {"T01"}


def test_whom_to_call_goes_with_contact_but_stays_through_the_round(home, session, files):
    identities.begun(Home(home), "pile agrafe cheval")
    parts = dict.fromkeys(IdentityPart, CANARY)
    identities.added(Home(home), session.audit.id, "T01", parts, date(2099, 1, 1), ON)
    done = withdrawing.withdraw(session, files, "T01", {Use.CONTACT}, ON)
    until = session.audit.event.ends_on + timedelta(days=1)
    assert done.names == {IdentityPart.BESIDE: until}
    kept = {one.part: one.until for one in identities.kept(Home(home), session.audit.id)[0]}
    assert kept == {IdentityPart.NAME: date(2099, 1, 1), IdentityPart.BESIDE: until}
    assert identities.erased_when_due(Home(home), until) == ("T01",)
    again = withdrawing.withdraw(session, files, "T01", {Use.NAME}, until + timedelta(days=90))
    assert list(again.names) == [IdentityPart.NAME]  # something is still owed


@pytest.mark.parametrize("moment", ["before files", "while cleaning"])
def test_a_kill_in_between_leaves_no_name_and_photos_go_when_it_is_opened_next(
    home, workspace, session, files, tmp_path, monkeypatch, moment
):
    identities.begun(Home(home), "pile agrafe cheval")
    identities.added(Home(home), session.audit.id, "T01", {IdentityPart.NAME: CANARY}, date(2099, 1, 1), ON)
    photo = a_photo(files, tmp_path)
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", photo, "T01")))
    workspace.back_up(NOW)

    def killed(*_asked):
        raise KeyboardInterrupt

    with monkeypatch.context() as cut, pytest.raises(KeyboardInterrupt):
        if moment == "before files":
            cut.setattr(EvidenceFiles, "remove", killed)
        else:
            cut.setattr(redacting, "redact_copies", killed)
        withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert identities.kept(Home(home), session.audit.id)[0] == ()
    cleaning.cleaned(Home(home))
    assert anywhere(home) == []
    assert files.missing([photo]) == (photo,)
    assert not cleaning.is_behind(Home(home))


@pytest.mark.parametrize("what", ["files", "copies"])
def test_what_refuses_once_it_is_saved_is_told_and_done_at_the_next_opening(
    home, workspace, session, files, tmp_path, monkeypatch, what
):
    photo = a_photo(files, tmp_path)
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", photo, "T01")))
    workspace.back_up(NOW)

    def full(*_asked):
        raise DiskFull(home)

    with monkeypatch.context() as cut:
        cut.setattr(*((EvidenceFiles, "remove", full) if what == "files" else (redacting, "redact_copies", full)))
        cut.setattr(EvidenceFiles, "erase", full)
        done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert done.unclean == NotCleanedYet(DiskFull(home))
    assert not session.audit.testers
    assert not workspace.load(session.audit.id).testers
    assert cleaning.is_behind(Home(home))
    cleaning.cleaned(Home(home))
    assert anywhere(home) == []
    assert files.missing([photo]) == (photo,)


def test_a_name_that_cannot_be_looked_for_again_once_it_is_saved_refuses_nothing(home, workspace, session, files,
                                                                               monkeypatch):  # fmt: skip
    erased, asked = identities.erased, []

    def full_the_second_time(*args, **kwargs):
        asked.append(args)
        if len(asked) > 1:
            raise DiskFull(home)
        return erased(*args, **kwargs)

    monkeypatch.setattr(identities, "erased", full_the_second_time)
    done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert done.unclean == NamesLeft(DiskFull(home))
    assert not workspace.load(session.audit.id).testers


def test_a_sqlite_that_lets_nobody_in_cleans_at_once_even_where_it_may_be_later(home, session, files, monkeypatch):
    monkeypatch.setattr(cleaning, "may_wait", lambda: False)
    left = []
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON, left.append)
    assert (left, anywhere(home)) == ([], [])


def test_a_photo_agreed_to_anew_meanwhile_stays(home, session, files, tmp_path, monkeypatch):
    photo = a_photo(files, tmp_path)
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", photo, "T01")))
    with monkeypatch.context() as cut, pytest.raises(KeyboardInterrupt):
        cut.setattr(redacting, "redact_copies", lambda *_asked: (_ for _ in ()).throw(KeyboardInterrupt))
        withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    again = a_photo(files, tmp_path)
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", again)))
    cleaning.cleaned(Home(home))
    assert files.missing([photo]) == ()


def test_where_a_tester_was_on_their_screen_is_forgotten_once_they_take_no_part(home, session, files):
    path = Home(home).tester_places(session.audit.id)
    path.write_text('{"places": {"T01/": {"kind": "safe"}, "T02/": {"kind": "safe"}}}', "utf-8")
    withdrawing.withdraw(session, files, "T01", {Use.QUOTATION}, ON)
    assert "T01/" in path.read_text("utf-8")
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert path.read_text("utf-8") == '{"places":{"T02/":{"kind":"safe"}}}'


def test_what_another_tester_said_and_what_both_met_stays(home, session, files):
    session.apply("tester", lambda audit: tested(audit, "T02"))
    both = a_finding("T01", "T02", title="Seuil trop haut")
    session.apply("finding", partial(recording.met, finding=both))
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert set(session.audit.testers) == {"T02"}
    assert session.audit.findings[both.id].testers == ("T02",)
    assert [o.tester for o in session.audit.observations.values()] == ["T02"]
    assert len(session.audit.findings) == 2


@pytest.mark.parametrize(
    ("use", "kept"),
    [
        (Use.NEEDS, lambda audit: audit.testers["T01"].profile is None and audit.testers["T01"].needs == ""),
        (Use.QUOTATION, lambda audit: all(o.quote == "" and o.facts for o in audit.observations.values())),
        (Use.CONTACT, lambda audit: len(audit.observations) == 1),
    ],
)
def test_one_consent_taken_back_leaves_what_the_others_cover(session, files, use, kept):
    withdrawing.withdraw(session, files, "T01", {use}, ON)
    assert kept(session.audit)
    assert not session.audit.agreed("T01", use)
    assert session.audit.agreed("T01", Use.TAKE_PART)


def test_photos_go_with_the_consent_to_photos_and_recordings_stay(session, files, tmp_path):
    seen, other = a_photo(files, tmp_path), a_photo(files, tmp_path, "blue")
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", seen, "T01")))
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", other)))
    withdrawing.withdraw(session, files, "T01", {Use.PHOTO}, ON)
    assert [piece.sha256 for piece in session.audit.evidence.values() if piece.sha256 in {seen, other}] == [other]
    assert files.missing([seen, other]) == (seen,)


def test_nothing_undoes_it_and_what_was_done_to_it_before_is_done_for_good(session, files):
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    with pytest.raises((NothingToUndo, ChangedSince)):
        session.undo()
    assert not session.audit.testers


def test_a_code_nobody_has_is_refused(session, files):
    with pytest.raises(UnknownTester):
        withdrawing.withdraw(session, files, "T77", EVERYTHING, ON)


def test_what_was_undone_can_be_taken_back_though_the_audit_knows_nobody(home, session, files):
    """An import undone at once is done again by one gesture, and lies in the history meanwhile."""
    undone = an_observation("T08", quote="ZZUNDONE", facts="ZZUNDONE")
    session.apply("observed", lambda now: recording.observed(tested(now, "T08"), undone))
    session.undo()
    assert "T08" not in session.audit.testers
    assert anywhere(home, "ZZUNDONE")
    withdrawing.withdraw(session, files, "T08", EVERYTHING, ON)
    with pytest.raises(UnknownTester):
        withdrawing.withdraw(session, files, "T09", EVERYTHING, ON)
    assert "T08" not in session.audit.testers
    assert not anywhere(home, "ZZUNDONE")
    with pytest.raises(NothingToUndo):
        session.redo()


def test_taking_it_back_twice_is_taking_it_back_once(home, session, files):
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    once = session.audit
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON.replace(day=20))
    assert session.audit == once


def test_the_reports_that_carried_it_are_listed_and_their_files_gone(home, session, files, tmp_path):
    written, issue = issued_report(session.audit, tmp_path / "r.pdf", files, language="fr", on=ON)
    assert written.pages
    session.apply("issued", lambda audit: audit.replaced(issues={issue.id: issue}))
    done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    kept = session.audit.issues[issue.id]
    assert done.issues == (1,)
    assert kept.withdrawn_on == ON
    assert files.missing([issue.report, issue.snapshot, kept.snapshot]) == (issue.report, issue.snapshot)
    assert anywhere(home) == []
    assert CANARY.encode() not in files.path_of(kept.snapshot).read_bytes()


def test_after_a_copy_of_before_is_restored_the_report_still_says_it_was_withdrawn(workspace, session, files, tmp_path):
    _written, issue = issued_report(session.audit, tmp_path / "r.pdf", files, language="fr", on=ON)
    session.apply("issued", lambda audit: audit.replaced(issues={issue.id: issue}))
    copy = workspace.back_up(NOW)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    audit_id = session.audit.id
    session.close()
    caring.restored(workspace, copy, NOW)
    back = workspace.load(audit_id).issues[issue.id]
    assert back.withdrawn_on is not None
    with pytest.raises(WithdrawnIssue):
        written_again(back, tmp_path / "copie.pdf", files)
    assert not (tmp_path / "copie.pdf").exists()


def test_a_report_that_says_nothing_of_it_stays_as_it_left(session, files, tmp_path):
    withdrawing.withdraw(session, files, "T01", {Use.NEEDS}, ON)
    _written, issue = issued_report(session.audit, tmp_path / "r.pdf", files, language="fr", on=ON)
    session.apply("issued", lambda audit: audit.replaced(issues={issue.id: issue}))
    assert withdrawing.withdraw(session, files, "T01", {Use.NEEDS}, ON).issues == ()
    assert files.missing([issue.report, issue.snapshot]) == ()


def elsewhere(workspace, tmp_path, home):
    """Return a copy of now that lies where no withdrawal reaches it: a memory stick in a drawer."""
    path = workspace.back_up(NOW)
    return shutil.copy(path, tmp_path / path.name)


def test_everything_restored_from_a_copy_of_before_obeys_it(home, workspace, session, files, tmp_path):
    stick = elsewhere(workspace, tmp_path, home)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    audit_id = session.audit.id
    session.close()
    before = caring.restored(workspace, stick, NOW)
    assert before.exists()
    assert anywhere(home) == []
    back = workspace.load(audit_id)
    assert not back.testers
    assert not back.agreed("T01", Use.TAKE_PART)
    workspace.verify()


def test_one_audit_restored_beside_obeys_it_too(home, workspace, session, files, tmp_path):
    stick = elsewhere(workspace, tmp_path, home)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    copy = copies.tested(stick, NOW, copies.untold)
    new_id = caring.restored_one(workspace, copy, session.audit.id)
    assert anywhere(home) == []
    assert not workspace.load(new_id).testers
    assert not workspace.load(new_id).agreed("T01", Use.TAKE_PART)


def test_a_file_of_before_brings_nobody_in_again_after_a_restore_even_once_they_agree_anew(
    home, workspace, session, files, tmp_path
):
    agrees = SheetConsents(**dict.fromkeys(map(str, Use), True))
    sheet = Sheet(
        testers=(SheetTester(code="T05", consents=agrees, needs=CANARY),),
        observations=(SheetObservation(tester="T05", scenario="S8", facts=CANARY),),
        findings=(SheetFinding(title=CANARY, testers=("T05",)),),
    )

    def brought_in(audit):
        return taken_in(audit, sheet, new_id, by=None, on=ON)

    session.apply("tests_taken_in", lambda audit: brought_in(audit).audit)
    stick = elsewhere(workspace, tmp_path, home)
    withdrawing.withdraw(session, files, "T05", EVERYTHING, ON)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    audit_id, known = session.audit.id, session.audit.consents["T05.take_part"].origins
    assert len(known) == 2

    def is_left_out(of):
        back = workspace.load(of)
        assert set(back.consents["T05.take_part"].origins) == set(known)
        again = brought_in(recording.welcomed(back, Tester(id="T05"), agreeing()))
        assert (again.observations, again.findings, again.left) == ((), (), ("T05",))

    is_left_out(caring.restored_one(workspace, copies.tested(stick, NOW, copies.untold), audit_id))
    session.close()
    caring.restored(workspace, stick, NOW)
    is_left_out(audit_id)
    assert anywhere(home) == []


def test_what_is_revived_from_a_copy_of_before_obeys_it_too(home, files):
    with (
        Workspace.open(home) as workspace,
        AuditSession.begun(workspace, a_busy_audit(), lambda _step: None) as session,
    ):
        session.apply("tests", lambda audit: tested(audit, "T01", "T02"))
        copy, audit_id = workspace.back_up(NOW), session.audit.id
        withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        withdrawing.withdraw(session, files, "T02", {Use.PHOTO}, ON)
    Home(home).database.write_bytes(b"no database any more" * 5_000)
    assert caring.revived(Home(home), NOW).copy == copy
    with Workspace.open(home) as workspace:
        back = workspace.load(audit_id)
        workspace.verify()
    assert set(back.testers) == {"T02"}
    assert back.consents["T01.take_part"].withdrawn_on
    assert [use for use in Use if back.said_yes("T01", use)] == []
    assert [use for use in Use if not back.said_yes("T02", use)] == [Use.PHOTO]


def test_obeying_once_is_enough(workspace, session, files):
    withdrawing.withdraw(session, files, "T01", {Use.NEEDS}, ON)
    assert withdrawing.obey(workspace, files) == 0


def test_photos_that_come_back_with_a_memory_stick_go_again(home, workspace, session, files, tmp_path):
    photo, other = a_photo(files, tmp_path), a_photo(files, tmp_path, "blue")
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", photo, "T01")))
    session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", other, alt="Rampe", caption="")))
    stick = workspace.bring(tmp_path, NOW) / "jauge.db"
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    files.remove([other])
    audit_id = session.audit.id
    session.close()
    caring.restored(workspace, stick, NOW)
    assert files.missing([photo, other]) == (photo,)
    assert anywhere(home) == []
    caring.restored_one(workspace, copies.tested(stick, NOW, copies.untold), audit_id)
    assert files.missing([photo, other]) == (photo,)
    assert anywhere(home) == []


def test_what_is_agreed_to_anew_under_the_same_code_outlives_a_restore(home, workspace, session, files):
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    session.apply("tests", tested, "T01")
    anew, copy = session.audit, workspace.back_up(NOW)
    assert withdrawing.obey(workspace, files) == 0
    session.close()
    caring.restored(workspace, copy, NOW)
    assert workspace.load(anew.id) == anew


def test_a_withdrawal_of_after_it_takes_that_too(home, workspace, session, files):
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    session.apply("tests", tested, "T01")
    stick = workspace.back_up(NOW)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    assert anywhere(home) == []
    session.close()
    caring.restored(workspace, stick, NOW)
    assert anywhere(home) == []


def shared(session):
    """Record what two testers met and told; return the finding."""
    session.apply("tests", lambda audit: tested(audit, "T02"))
    both = a_finding("T01", "T02", title="Seuil trop haut", note=CANARY, mended=CANARY, severity=4, lines=("CIR-01",))
    session.apply("finding", partial(recording.met, finding=both))
    return both


def test_a_copy_of_before_keeps_the_voice_of_whoever_else_met_it(home, workspace, session, files):
    both, copy = shared(session), workspace.back_up(NOW)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    here = session.audit.findings[both.id]
    copies.tested(copy, NOW, copies.untold)
    session.close()
    caring.restored(workspace, copy, NOW)
    back = workspace.load(session.audit.id).findings[both.id]
    assert (back.title, back.severity, back.lines, back.testers) == ("Seuil trop haut", 4, ("CIR-01",), ("T02",))
    assert back == here
    workspace.verify()


def test_of_what_two_met_no_copy_keeps_anything_once_both_took_it_back(home, workspace, session, files):
    both, copy = shared(session), workspace.back_up(NOW)
    for code in ("T01", "T02"):
        withdrawing.withdraw(session, files, code, EVERYTHING, ON)
    assert anywhere(home) == []
    assert anywhere(home, "Seuil trop haut") == []
    copies.tested(copy, NOW, copies.untold)
    session.close()
    caring.restored(workspace, copy, NOW)
    assert both.id not in workspace.load(session.audit.id).findings


def test_what_is_owed_to_who_stops_stays_owed_without_what_for_and_what_was_paid_goes(home, workspace, session, files):
    session.apply(
        "paid", partial(recording.paid, pay=Pay(id=new_id(), tester="T01", what=CANARY, amount=5, paid_on=ON))
    )
    copy = workspace.back_up(NOW)
    done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    (owed,) = session.audit.pays.values()
    assert done.owed == owed.amount == 40
    assert (owed.tester, owed.what, owed.paid_on) == ("T01", UNTOLD, None)
    assert anywhere(home) == []
    settled = recording.paid(session.audit, owed.replaced(paid_on=ON))
    assert settled.pays[owed.id].paid_on == ON
    with pytest.raises(UnknownTester):
        recording.paid(session.audit, owed.replaced(amount=90))
    copies.tested(copy, NOW, copies.untold)
    session.close()
    caring.restored(workspace, copy, NOW)
    assert workspace.load(session.audit.id).pays == {owed.id: owed}


def test_the_ledger_itself_outlives_a_restore(workspace, session, files, tmp_path, home):
    stick = elsewhere(workspace, tmp_path, home)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    session.close()
    for _time in range(2):
        caring.restored(workspace, stick, NOW.replace(hour=13 + _time))
    assert [one.tester for one in workspace.withdrawals()] == ["T01"]
    assert anywhere(home) == []


def test_an_audit_erased_since_obeys_it_when_it_comes_back(home, workspace, session, files, tmp_path):
    stick = elsewhere(workspace, tmp_path, home)
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    audit_id = session.audit.id
    session.close()
    workspace.trash(audit_id, "2027-06-01T10:00:00.000+00:00")
    workspace.erase(audit_id)
    new_id = caring.restored_one(workspace, copies.tested(stick, NOW, copies.untold), audit_id)
    assert anywhere(home) == []
    assert not workspace.load(new_id).testers


def put_back_beside(workspace, session):
    """Return the id of the same audit, put back beside from a copy made now."""
    copy = copies.tested(workspace.back_up(NOW), NOW, copies.untold)
    return caring.restored_one(workspace, copy, session.audit.id)


class TestTheSameAuditBeside:
    """An audit put back beside from a copy made before: what is taken back is gone from both, whichever is asked."""

    def test_nothing_is_left_in_either_and_the_answer_says_so(self, home, workspace, session, files, tmp_path):
        photo = a_photo(files, tmp_path)
        session.apply("evidence", partial(attached, evidence=a_picture("CIR-01", photo, "T01")))
        beside = put_back_beside(workspace, session)
        done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        assert anywhere(home) == []
        assert files.missing([photo]) == (photo,)
        kept = workspace.load(beside)
        assert (kept.testers, kept.observations, kept.findings) == ({}, {}, {})
        assert not kept.agreed("T01", Use.TAKE_PART)
        assert done.files == 1
        assert [name for name in done.beside if "copie" in name or "copy" in name] == list(done.beside) != []
        workspace.verify()

    def test_it_is_gone_from_the_first_when_the_second_is_asked_and_from_the_trash(
        self, home, workspace, session, files
    ):
        beside, first = put_back_beside(workspace, session), session.audit.id
        session.close()
        workspace.trash(first, "2027-06-01T10:00:00.000+00:00")
        with AuditSession.opened(workspace, beside, lambda _step: None) as second:
            withdrawing.withdraw(second, files, "T01", EVERYTHING, ON)
        assert anywhere(home) == []
        assert not workspace.load(first).testers

    def test_what_its_history_alone_still_says_goes_too(self, home, workspace, files):
        with AuditSession.begun(workspace, a_busy_audit(), lambda _step: None) as session:
            session.apply("tests", tested, "T01")
            session.undo()
            beside = put_back_beside(workspace, session)
            session.redo()
            assert not workspace.load(beside).testers
            done = withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        assert anywhere(home) == []
        assert done.beside == ()

    def test_reports_that_carried_it_are_withdrawn_in_both(self, home, workspace, session, files, tmp_path):
        _written, issue = issued_report(session.audit, tmp_path / "r.pdf", files, language="fr", on=ON)
        session.apply("issued", lambda audit: audit.replaced(issues={issue.id: issue}))
        beside = put_back_beside(workspace, session)
        assert withdrawing.withdraw(session, files, "T01", EVERYTHING, ON).issues == (1,)
        for audit in (session.audit, workspace.load(beside)):
            assert audit.issues[issue.id].withdrawn_on == ON
        assert files.missing([issue.report, issue.snapshot]) == (issue.report, issue.snapshot)
        assert anywhere(home) == []
        assert [one.flaws for one in (copies.tested(workspace.back_up(NOW), NOW, copies.untold),)] == [()]

    def test_where_it_is_open_elsewhere_nothing_is_done(self, workspace, session, files):
        beside, before = put_back_beside(workspace, session), session.audit
        with AuditSession.opened(workspace, beside, lambda _step: None), pytest.raises(KinHeld) as refused:
            withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        assert refused.value.audit.startswith(before.event.name)
        assert session.audit == workspace.load(before.id) == before
        assert workspace.withdrawals() == ()
        assert not withdrawing.withdraw(session, files, "T01", EVERYTHING, ON).issues

    def test_it_obeys_when_it_comes_back_from_a_stick_though_it_was_not_here(
        self, home, workspace, session, files, tmp_path
    ):
        beside = put_back_beside(workspace, session)
        stick = elsewhere(workspace, tmp_path, home)
        workspace.trash(beside, "2027-06-01T10:00:00.000+00:00")
        workspace.erase(beside)
        withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        assert anywhere(home) == []
        new_id = caring.restored_one(workspace, copies.tested(stick, NOW, copies.untold), beside)
        assert anywhere(home) == []
        assert not workspace.load(new_id).testers
        session.close()
        caring.restored(workspace, stick, NOW)
        assert anywhere(home) == []
        assert not workspace.load(beside).agreed("T01", Use.TAKE_PART)

    def test_what_is_agreed_to_anew_outlives_that_an_older_one_comes_back(
        self, home, workspace, session, files, tmp_path
    ):
        stick = elsewhere(workspace, tmp_path, home)
        withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        session.apply("tests", tested, "T01")
        anew = session.audit
        for _time in range(2):
            new_id = caring.restored_one(workspace, copies.tested(stick, NOW, copies.untold), anew.id)
            assert not workspace.load(new_id).testers
            assert workspace.load(anew.id) == anew
        assert withdrawing.obey(workspace, files) == 0
        copy = copies.tested(workspace.back_up(NOW), NOW, copies.untold)
        assert anywhere(home, CANARY).count(copy.path.name) == 1

    def test_the_next_edition_is_not_the_same_audit(self, workspace, session, files):
        after, _made = caring.duplicated(
            workspace, session.audit, "2028", date(2028, 5, 15), date(2028, 5, 16), lambda _step: None
        )
        with after:
            after.apply("tests", tested, "T01")
            withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
        assert set(workspace.load(after.audit.id).testers) == {"T01"}


AGREES = SheetConsents(**dict.fromkeys(map(str, Use), True))


def a_sheet(*told, code="T05"):
    """Return a file of one tester with an attempt that says each of these, and a problem that bears its name."""
    return Sheet(
        testers=(SheetTester(code=code, consents=AGREES, needs=CANARY),),
        observations=tuple(SheetObservation(tester=code, scenario="S8", facts=facts) for facts in told),
        findings=tuple(SheetFinding(title=facts, testers=(code,)) for facts in told),
    )


def brought(audit, sheet):
    return taken_in(audit, sheet, new_id, by=None, on=ON)


def agreed_anew(audit, code="T05"):
    return recording.welcomed(audit, Tester(id=code), agreeing(*Use))


class TestAnOldFile:
    """A file of before a withdrawal brings nothing of it in again, wherever the data went on from; a new one does."""

    def brings_nothing(self, audit, sheet):
        """Check that what left stays out, that it stays out once they agree anew, and that what is new comes in."""
        barred = brought(audit, sheet)
        assert (barred.testers, barred.observations, barred.findings) == ((), (), ())
        assert not barred.audit.agreed("T05", Use.TAKE_PART)
        anew = agreed_anew(audit)
        again = brought(anew, sheet)
        assert (again.observations, again.findings, again.left) == ((), (), ("T05",))
        assert not again.audit.testers["T05"].needs
        later = brought(anew, a_sheet("Rampe longée"))
        assert (len(later.observations), len(later.findings)) == (1, 1)

    @pytest.mark.parametrize("copied", ["before the file", "with the file"])
    def test_after_damaged_data_is_revived(self, home, files, copied):
        sheet = a_sheet(CANARY)
        with (
            Workspace.open(home) as workspace,
            AuditSession.begun(workspace, a_busy_audit(), lambda _step: None) as session,
        ):
            audit_id = session.audit.id
            copy = workspace.back_up(NOW) if copied == "before the file" else None
            session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
            copy = copy or workspace.back_up(NOW)
            withdrawing.withdraw(session, files, "T05", EVERYTHING, ON)
        Home(home).database.write_bytes(b"no database any more" * 5_000)
        assert caring.revived(Home(home), NOW).copy == copy
        with Workspace.open(home) as workspace:
            self.brings_nothing(workspace.load(audit_id), sheet)
            assert withdrawing.obey(workspace, files) == 0
        assert anywhere(home) == []

    @pytest.mark.parametrize("copied", ["before the file", "with the file"])
    def test_after_everything_is_put_back(self, home, workspace, session, files, tmp_path, copied):
        sheet, audit_id = a_sheet("Porte lourde"), session.audit.id
        stick = elsewhere(workspace, tmp_path, home)
        session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
        stick = stick if copied == "before the file" else elsewhere(workspace, tmp_path, home)
        withdrawing.withdraw(session, files, "T05", EVERYTHING, ON)
        (line,) = workspace.withdrawals()
        session.close()
        caring.restored(workspace, stick, NOW)
        self.brings_nothing(workspace.load(audit_id), sheet)
        (after,) = workspace.withdrawals()
        if copied == "before the file":  # nothing was there to be taken back again
            assert after == replace(line, since=frozenset({workspace.node}))

    @pytest.mark.parametrize("copied", ["before the file", "with the file"])
    def test_after_an_erased_audit_comes_back(self, home, workspace, session, files, tmp_path, copied):
        sheet, audit_id = a_sheet("Porte lourde"), session.audit.id
        stick = elsewhere(workspace, tmp_path, home)
        session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
        stick = stick if copied == "before the file" else elsewhere(workspace, tmp_path, home)
        withdrawing.withdraw(session, files, "T05", EVERYTHING, ON)
        session.close()
        workspace.trash(audit_id, "2027-06-01T10:00:00.000+00:00")
        workspace.erase(audit_id)
        back = caring.restored_one(workspace, copies.tested(stick, NOW, copies.untold), audit_id)
        self.brings_nothing(workspace.load(back), sheet)

    def test_in_an_audit_beside_that_began_before_it(self, workspace, session, files):
        sheet, beside = a_sheet("Porte lourde"), put_back_beside(workspace, session)
        session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
        assert withdrawing.withdraw(session, files, "T05", EVERYTHING, ON).beside == ()
        self.brings_nothing(workspace.load(beside), sheet)
        self.brings_nothing(session.audit, sheet)

    def test_brings_back_no_quotation_that_alone_was_taken_back(self, home, workspace, session, files, tmp_path):
        told = SheetObservation(tester="T05", scenario="S8", facts="Porte lourde", quote=CANARY)
        sheet = Sheet(testers=(SheetTester(code="T05", consents=AGREES),), observations=(told,))
        stick, audit_id = elsewhere(workspace, tmp_path, home), session.audit.id
        session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
        withdrawing.withdraw(session, files, "T05", {Use.QUOTATION}, ON)
        session.close()
        caring.restored(workspace, stick, NOW)
        again = brought(workspace.load(audit_id), sheet)
        assert again.uncovered == (("T05", Use.QUOTATION),)
        (attempt,) = (one for one in again.audit.observations.values() if one.tester == "T05")
        assert (attempt.facts, attempt.quote) == ("Porte lourde", "")

    def test_though_its_attempt_was_removed_before(self, session, files):
        sheet = a_sheet("Porte lourde")
        session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
        session.undo()
        session.apply("welcomed", agreed_anew)
        withdrawing.withdraw(session, files, "T05", EVERYTHING, ON)
        self.brings_nothing(session.audit, sheet)

    def test_of_another_audit_comes_in_under_the_same_code(self, workspace, session, files):
        sheet = a_sheet("Porte lourde")
        session.apply("tests_taken_in", lambda audit: brought(audit, sheet).audit)
        withdrawing.withdraw(session, files, "T05", EVERYTHING, ON)
        with AuditSession.begun(workspace, a_busy_audit(), lambda _step: None) as other:
            assert withdrawing.obey(workspace, files) == 0
            assert len(brought(other.audit, sheet).observations) == 1


@pytest.mark.parametrize("again", ["agreed before it", "agreed after it", "asked again after it"])
def test_what_is_agreed_to_anew_outlives_that_everything_is_put_back_and_whatever_follows(
    home, workspace, session, files, again
):
    withdrawing.withdraw(session, files, "T01", EVERYTHING, ON)
    if again != "agreed after it":
        session.apply("tests", tested, "T01")
    audit_id, copy = session.audit.id, workspace.back_up(NOW)
    session.close()
    caring.restored(workspace, copy, NOW)
    with AuditSession.opened(workspace, audit_id, lambda _step: None) as later:
        if again == "agreed after it":
            later.apply("tests", tested, "T01")
        if again == "asked again after it":
            key = "T01.take_part"
            asked = later.audit.consents[key].replaced(asked_again=(ON,))
            later.apply("asked", lambda audit: audit.replaced(consents={**audit.consents, key: asked}))
        anew = later.audit
    assert withdrawing.obey(workspace, files) == 0
    caring.restored(workspace, workspace.back_up(NOW.replace(hour=13)), NOW.replace(hour=14))
    assert workspace.load(audit_id) == anew
    assert "T01" in anew.testers
    workspace.verify()


def test_a_tester_of_a_data_folder_of_an_older_version_can_take_back_everything(tmp_path):
    """What was stored lacks fields that came since: that is no change made by somebody else meanwhile."""
    folder = tmp_path / "older"
    shutil.copytree(Path(__file__).parent / "data" / "workspace-0003", folder)
    with Workspace.open(folder) as workspace:
        (summary,) = workspace.summaries()
        with AuditSession.opened(workspace, summary.id, lambda _step: None) as session:
            assert "T02" in session.audit.testers
            withdrawing.withdraw(session, EvidenceFiles(folder), "T02", EVERYTHING, ON)
            assert "T02" not in session.audit.testers
    assert not anywhere(folder)
