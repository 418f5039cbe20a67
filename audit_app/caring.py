"""Caring: what is done with whole audits and their copies, and asks several rooms at once; for window and command."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from audit_app import identity, withdrawing
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import Audit
from audit_app.domain.editions import NextEdition, next_edition
from audit_app.domain.tester_identity import Why
from audit_app.errors import CannotWrite, Problem
from audit_app.i18n import _
from audit_app.session import AuditSession, OnStep
from audit_app.store import cleaning, erasing, identities, reviving
from audit_app.store.copies import Copy, Progress, untold
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.reviving import Revived
from audit_app.store.rows import AuditSummary
from audit_app.store.workspace import Workspace
from audit_app.wording.figures import day

_LONGEST = 300


@dataclass(frozen=True)
class Erased:
    """What was erased: the audit, how many files with it; out of how many copies, and how many went with it unread."""

    summary: AuditSummary
    files: int
    copies: int
    lost: int


def summary_of(workspace: Workspace, audit_id: str) -> AuditSummary:
    """Return what a list shows of an audit."""
    return next(summary for summary in workspace.summaries() if summary.id == audit_id)


def erased(workspace: Workspace, files: EvidenceFiles, audit_id: str) -> Erased:
    """Erase an audit that lies in the trash, out of the copies too, with all that this folder keeps of it alone.

    That is the files that only it named, its testers' names, the draft of its event, where a tester's screen was.
    Raise what `Workspace.erase` raises, or CannotWrite.
    """
    home = Home(workspace.folder)
    held = erasing.holding(home, audit_id)
    every = {summary.id: summary for summary in workspace.summaries()}
    names_gone = partial(identities.erased, home, audit_id, identity.today(), Why.AUDIT)
    removed = files.remove(workspace.erase(audit_id, names_gone))  # names first: nothing leads to them afterwards
    with suppress(Problem):  # it stays owed
        cleaning.cleaned(home)
    draft = home.event_draft(audit_id)
    places, typed = home.tester_places(audit_id), home.half_typed(audit_id)
    for path in (draft, draft.with_name(f"{draft.name}.bad"), places, typed):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            raise CannotWrite(path) from None
    return Erased(every[audit_id], removed, len(held), sum(not path.exists() for path in held))


def duplicated(
    workspace: Workspace,
    before: Audit,
    edition: str,
    starts_on: date,
    ends_on: date,
    on_step: OnStep,
    by: str | None = None,
) -> tuple[AuditSession, NextEdition]:
    """Begin the next edition of an audit with the checklist that travels with the program; return it open.

    Raise WrongDates. The edition before is only read.
    """
    made = next_edition(
        before,
        edition,
        starts_on,
        ends_on,
        checklist=shipped_checklist(),
        audit_id=identity.new_id(),
        on=identity.today(),
    )
    return AuditSession.begun(workspace, made.audit, on_step, by=by), made


def restored(workspace: Workspace, path: Path, at: datetime, progress: Progress = untold) -> Path:
    """Put everything back as a copy has it, but for what testers took back since; return the copy of before.

    Raise what `Workspace.restore` raises.
    """
    before = workspace.restore(path, at, progress)
    withdrawing.obey(workspace, EvidenceFiles(workspace.folder))
    return before


def revived(home: Home, at: datetime) -> Revived:
    """Go on from the newest good copy where the data is damaged, but for what testers took back since it was made.

    Raise what `reviving.revived` raises.
    """
    done = reviving.revived(home, at)
    with Workspace.open(home.folder) as workspace:
        withdrawing.obey(workspace, EvidenceFiles(home.folder))
    return done


def restored_one(workspace: Workspace, copy: Copy, audit_id: str, progress: Progress = untold) -> str:
    """Put one audit of a copy beside those there are; one that is still there is told apart by its edition.

    Return the new id; raise what `Workspace.restore_one` raises.
    """
    present = any(summary.id == audit_id for summary in workspace.summaries())
    new_id = workspace.restore_one(copy.path, audit_id, progress)
    withdrawing.obey(workspace, EvidenceFiles(workspace.folder))
    if present:
        with AuditSession.opened(workspace, new_id, lambda _step: None) as session:
            at = copy.at.astimezone()
            said = _("{edition} (copy of {day}, {time})").format(
                edition=session.audit.event.edition, day=day(at.date()), time=f"{at:%H:%M}"
            )
            session.apply("event_changed", lambda audit: _named(audit, said[:_LONGEST]))
    return new_id


def _named(audit: Audit, edition: str) -> Audit:
    return audit.replaced(event=audit.event.replaced(edition=edition))
