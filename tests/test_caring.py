"""Caring: the next edition, erasing with files, one audit out of a copy told apart from the one still there."""

from datetime import UTC, date, datetime

import pytest

from audit_app import caring
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.domain.paper_code import paper_codes
from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.errors import NotInTrash, WrongDates
from audit_app.i18n import in_language
from audit_app.session import AuditSession
from audit_app.store import cleaning, copies, identities
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin
from tests.strategies import IDS

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TRASHED = "2027-06-01T10:00:00.000+00:00"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "maison à l'œuvre"


@pytest.fixture
def workspace(home):
    with Workspace.open(home) as opened:
        yield opened


@pytest.fixture
def files(home):
    return EvidenceFiles(home)


def unheard(_step):
    pass


def with_document(files, audit, path, text, number):
    path.write_text(text, "utf-8")
    stored = files.add_document(path)
    piece = Evidence(
        id=IDS[number], line="ACC-01", kind=EvidenceKind.DOCUMENT, sha256=stored.sha256, suffix=".txt", size=stored.size
    )
    return audit.replaced(evidence={**audit.evidence, piece.id: piece})


def test_erasing_takes_the_files_only_that_audit_had_and_leaves_the_copies_too(workspace, files, tmp_path):
    alone = with_document(files, a_busy_audit(), tmp_path / "a.txt", "seul", 0)
    both = with_document(files, alone, tmp_path / "b.txt", "partagé", 1)
    begin(workspace, both)
    begin(workspace, a_busy_audit().replaced(evidence={IDS[1]: both.evidence[IDS[1]]}))
    copy = workspace.back_up(NOW)
    damaged = copy.with_name(copy.name.replace("2026", "2025"))
    damaged.write_bytes(b"nothing that opens" + both.id.encode())
    with pytest.raises(NotInTrash):
        caring.erased(workspace, files, both.id)
    workspace.trash(both.id, TRASHED)
    gone = caring.erased(workspace, files, both.id)
    assert (gone.summary.id, gone.files, gone.copies, gone.lost) == (both.id, 1, 2, 1)
    assert [len(known.audits) for known in copies.listed(Home(workspace.folder))] == [1]
    assert files.missing([both.evidence[i].sha256 for i in IDS[:2]]) == (both.evidence[IDS[0]].sha256,)


def test_erasing_takes_the_draft_of_its_event_and_the_places_of_its_testers_too(workspace, files):
    kept, gone = (begin(workspace, a_busy_audit()) for _ in range(2))
    drafts = [Home(workspace.folder).event_draft(audit.id) for audit in (kept, gone)]
    places = [Home(workspace.folder).tester_places(audit.id) for audit in (kept, gone)]
    typed = [Home(workspace.folder).half_typed(audit.id) for audit in (kept, gone)]
    for draft in (*drafts, drafts[1].with_name(f"{drafts[1].name}.bad"), *places, *typed):
        draft.write_text('{"draft":{"name":"Corrida"}}', "utf-8")
    workspace.trash(gone.id, TRASHED)
    caring.erased(workspace, files, gone.id)
    assert list(workspace.folder.glob("event-draft*")) == drafts[:1]
    assert list(workspace.folder.glob("tester-mode*")) == places[:1]
    assert list(workspace.folder.glob("half-typed*")) == typed[:1]


def test_the_names_kept_apart_of_its_testers_are_erased_with_an_audit(workspace, files):
    audit = begin(workspace, a_busy_audit())
    home = Home(workspace.folder)
    identities.begun(home, "pile agrafe cheval")
    identities.added(home, audit.id, "T01", {IdentityPart.NAME: "Zoé"}, date(2099, 1, 1), date(2027, 1, 1))
    workspace.trash(audit.id, TRASHED)
    caring.erased(workspace, files, audit.id)
    kept, gone = identities.kept(home, audit.id)
    assert kept == ()
    assert [(one.tester, one.why) for one in gone] == [("T01", Why.AUDIT)]


def test_the_next_edition_is_saved_open_and_asked_with_the_shipped_checklist(workspace):
    before = begin(workspace, a_busy_audit())
    days = (date(2028, 5, 12), date(2028, 5, 14))
    session, made = caring.duplicated(workspace, before, "2028", *days, unheard, "Zoé")
    with session:
        assert session.audit == made.audit == workspace.load(made.audit.id)
        assert made.audit.checklist == shipped_checklist()
        assert workspace.steps_of(made.audit.id)[0].by == "Zoé"
    assert workspace.load(before.id) == before
    with pytest.raises(WrongDates):
        caring.duplicated(workspace, before, "2027", before.event.starts_on, before.event.ends_on, unheard)
    assert len(workspace.summaries()) == 2


def test_an_audit_restored_beside_itself_says_of_when_it_is(workspace, home):
    audit = begin(workspace, a_busy_audit())
    workspace.back_up(NOW)
    (copy,) = copies.listed(Home(home))
    with in_language("en"):
        new_id = caring.restored_one(workspace, copy, audit.id)
    here = NOW.astimezone()
    edition = workspace.load(new_id).event.edition.replace("\N{NO-BREAK SPACE}", " ")
    assert edition == f"2027 (copy of {here.day} November 2026, {here:%H:%M})"
    assert paper_codes(workspace.load(new_id)) == paper_codes(audit)
    with AuditSession.opened(workspace, new_id, unheard) as session:
        assert session.undo().after.event == audit.event


def test_an_audit_restored_after_it_was_erased_is_as_a_copy_kept_elsewhere_has_it(workspace, files, home, tmp_path):
    audit = begin(workspace, a_busy_audit())
    workspace.bring(tmp_path, NOW)
    (copy,) = copies.elsewhere(Home(home), tmp_path)
    workspace.trash(audit.id, TRASHED)
    caring.erased(workspace, files, audit.id)
    new_id = caring.restored_one(workspace, copy, audit.id)
    assert workspace.load(new_id) == audit.replaced(id=new_id)
    assert caring.summary_of(workspace, new_id).edition == "2027"


def test_an_erasure_that_is_cut_off_leaves_no_name_and_its_files_go_when_it_is_opened_next(
    workspace, files, home, tmp_path, monkeypatch
):
    audit = with_document(files, a_busy_audit(), tmp_path / "plan.txt", "Le plan du stade.", 1)
    photo = audit.evidence[IDS[1]].sha256
    begin(workspace, audit)
    identities.begun(Home(home), "pile agrafe cheval")
    identities.added(Home(home), audit.id, "T01", {IdentityPart.NAME: "Zoé"}, date(2099, 1, 1), date(2026, 11, 30))
    workspace.trash(audit.id, TRASHED)

    def killed(*_asked):
        raise KeyboardInterrupt

    with monkeypatch.context() as cut, pytest.raises(KeyboardInterrupt):
        cut.setattr(EvidenceFiles, "remove", killed)
        caring.erased(workspace, files, audit.id)
    assert identities.kept(Home(home), audit.id)[0] == ()
    assert files.missing([photo]) == ()
    cleaning.cleaned(Home(home))
    assert files.missing([photo]) == (photo,)
    assert not cleaning.is_behind(Home(home))
