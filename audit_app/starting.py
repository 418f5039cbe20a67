"""Starting: how an audit begins in a data folder, of a declared event or as the sample, for window and command."""

from collections.abc import Callable
from contextlib import ExitStack

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.beginning import begun
from audit_app.domain.event import Event
from audit_app.exchange import sample as sample_files
from audit_app.identity import new_id, today
from audit_app.session import AuditSession, OnStep
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.workspace import Workspace

Progress = Callable[[int, int], None]
"""Told how many gestures are done, and of how many."""


def from_event(workspace: Workspace, event: Event, on_step: OnStep, by: str | None = None) -> AuditSession:
    """Begin an audit of the event with the checklist that travels with the program; return it open.

    The event has been found fit for that checklist (`beginning.event_faults`) by who read or typed it.

    **Source:** RULES.md rule 11.
    """
    audit = begun(event, shipped_checklist(), audit_id=new_id(), on=today())
    return AuditSession.begun(workspace, audit, on_step, by=by)


def sample(
    workspace: Workspace, files: EvidenceFiles, on_step: OnStep, progress: Progress | None = None
) -> AuditSession:
    """Return the sample of that data folder open, built unless it is there already; one broken off is built again."""
    event = sample_files.event()
    gestures = list(sample_files.gestures(files.kept, new_id))
    for summary in workspace.summaries():
        named_so = (summary.name, summary.edition) == (event.name, event.edition)
        if named_so and len(workspace.steps_of(summary.id)) > len(gestures):
            return AuditSession.opened(workspace, summary.id, on_step)
    with ExitStack() as held:
        session = held.enter_context(from_event(workspace, event, on_step))
        for done, (gesture, change) in enumerate(gestures, start=1):
            session.apply(gesture, change)
            if progress:
                progress(done, len(gestures))
        held.pop_all()
    return session
