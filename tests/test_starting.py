"""Starting: from an event, or as the sample, found again where it is whole."""

import pytest

from audit_app import starting
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import noted
from audit_app.domain.progress import standings
from audit_app.errors import AuditInUse
from audit_app.exchange import sample
from audit_app.identity import today
from audit_app.session import AuditSession
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.workspace import Workspace
from tests.builders import an_event


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


def test_an_audit_of_an_event_is_saved_with_the_shipped_checklist_and_held(workspace):
    before, announced = today(), []
    with starting.from_event(workspace, an_event(), announced.append, by="Ana") as session:
        assert [(step.gesture, step.by) for step in announced] == [("audit_created", "Ana")]
        assert (session.audit.event, session.audit.checklist) == (an_event(), shipped_checklist())
        assert before <= session.audit.created_on <= today()
        assert workspace.load(session.audit.id) == session.audit
        with pytest.raises(AuditInUse):
            AuditSession.opened(workspace, session.audit.id, announced.append)


def test_two_audits_of_one_event_are_two(workspace):
    for _ in range(2):
        starting.from_event(workspace, an_event(), [].append).close()
    assert len({summary.id for summary in workspace.summaries()}) == 2


def test_the_sample_is_built_once_then_found_as_it_was_left(workspace, files):
    announced, heard = [], []
    with starting.sample(workspace, files, announced.append, lambda *said: heard.append(said)) as built:
        line = next(iter(standings(built.audit)))
        built.apply("noted", lambda audit: noted(audit, line, "à revoir"), line)
        left = built.audit
    total = len(heard)
    assert heard == [(done, total) for done in range(1, total + 1)]
    assert len(announced) == total + 2
    assert files.missing(piece.sha256 for piece in left.evidence.values()) == ()
    heard.clear()
    with starting.sample(workspace, files, announced.append, lambda *said: heard.append(said)) as found:
        assert found.audit == left
    assert heard == []


def test_a_sample_broken_off_is_built_again(workspace, files):
    def broken(*_said):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        starting.sample(workspace, files, [].append, broken)
    (half,) = (summary.id for summary in workspace.summaries())
    AuditSession.opened(workspace, half, [].append).close()
    with starting.sample(workspace, files, [].append) as whole:
        assert whole.audit.id != half
        assert whole.audit.findings


def test_an_audit_somebody_began_of_the_same_event_is_not_the_sample(workspace, files):
    with starting.from_event(workspace, sample.event(), [].append) as own:
        own_id = own.audit.id
    with starting.sample(workspace, files, [].append) as built:
        assert built.audit.id != own_id
