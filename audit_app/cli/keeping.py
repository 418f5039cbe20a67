"""Commands that keep: undo, redo, history."""

from typing import Any

import click

from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import Command
from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit
from audit_app.i18n import marked
from audit_app.session import Step
from audit_app.store.rows import KeptStep
from audit_app.wording.gestures import done, undone
from audit_app.wording.gestures import sentence as gesture_sentence
from audit_app.wording.subjects import subject_said


@click.command("undo", cls=Command, help=marked("Take back the last step of an audit."))
@click.argument("audit")
@pass_call
def undo(call: Call, audit: str) -> None:
    """Undo one step."""
    with call.session(audit) as session:
        require_open(session.audit, "undo")  # reopening has its reason, undoing has none
        step = session.undo()
    said = undone(str(step.target), _about(step), withdrawn_since=step.withdrawn_since)
    call.show({"gesture": step.target, "subject": step.subject}, said)


@click.command("redo", cls=Command, help=marked("Do again the step that was taken back."))
@click.argument("audit")
@pass_call
def redo(call: Call, audit: str) -> None:
    """Redo one step."""
    with call.session(audit) as session:
        step = session.redo()
    call.show({"gesture": step.target, "subject": step.subject}, done(str(step.target), _about(step)))


@click.command("history", cls=Command, help=marked("List the steps of an audit, the oldest first."))
@click.argument("audit")
@pass_call
def history(call: Call, audit: str) -> None:
    """List the steps."""
    with call.workspace() as workspace:
        audit_id = workspace.find(audit)
        steps, now = workspace.steps_of(audit_id), workspace.load(audit_id)
    document: list[dict[str, Any]] = [documents.step(step) for step in steps]
    of = {step.id: step.gesture for step in steps}
    call.show(document, "\n".join(_said(step, of.get(step.target or ""), now) for step in steps))


def _said(step: KeptStep, turned: str | None, now: Audit) -> str:
    return gesture_sentence(step.gesture, subject_said(step.subject, now), step.at, step.by, turned)


def _about(step: Step) -> str | None:
    known = [audit for audit in (step.after, step.before) if audit is not None]
    return subject_said(step.subject, *known)
