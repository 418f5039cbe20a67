"""Commands that keep: undo, redo, history."""

from typing import Any

import click

from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import Command
from audit_app.domain.answering import require_open
from audit_app.i18n import marked
from audit_app.wording.gestures import done, undone
from audit_app.wording.gestures import sentence as gesture_sentence


@click.command("undo", cls=Command, help=marked("Take back the last step of an audit."))
@click.argument("audit")
@pass_call
def undo(call: Call, audit: str) -> None:
    """Undo one step."""
    with call.session(audit) as session:
        require_open(session.audit, "undo")  # reopening has its reason, undoing has none
        step = session.undo()
    call.show({"gesture": step.target, "subject": step.subject}, undone(str(step.target), step.subject))


@click.command("redo", cls=Command, help=marked("Do again the step that was taken back."))
@click.argument("audit")
@pass_call
def redo(call: Call, audit: str) -> None:
    """Redo one step."""
    with call.session(audit) as session:
        step = session.redo()
    call.show({"gesture": step.target, "subject": step.subject}, done(str(step.target), step.subject))


@click.command("history", cls=Command, help=marked("List the steps of an audit, the oldest first."))
@click.argument("audit")
@pass_call
def history(call: Call, audit: str) -> None:
    """List the steps."""
    with call.workspace() as workspace:
        steps = workspace.steps_of(workspace.find(audit))
    document: list[dict[str, Any]] = [documents.step(step) for step in steps]
    of = {step.id: step.gesture for step in steps}
    said = (gesture_sentence(s.gesture, s.subject, s.at, s.by, of.get(s.target or "")) for s in steps)
    call.show(document, "\n".join(said))
