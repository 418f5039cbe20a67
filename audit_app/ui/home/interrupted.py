"""What was interrupted, in words: an audit that was open when Jauge ended by itself, a new event begun."""

from datetime import datetime
from typing import TYPE_CHECKING

from audit_app.i18n import _
from audit_app.wording.gestures import done
from audit_app.wording.keeping import moment_said
from audit_app.wording.subjects import subject_said

if TYPE_CHECKING:
    from audit_app.ui.desk import CutOff

_STEPS = 6


def cut_off_said(found: "CutOff") -> str:
    """Return which audit was open, that all of it is there, and what was saved last."""
    summary, last = found.summary, found.last
    named = f"{summary.name} {summary.edition}"
    said = _("Jauge ended unexpectedly while “{audit}” was open. Everything that was saved is there.").format(
        audit=named
    )
    moment = moment_said(datetime.fromisoformat(summary.changed_at))
    if last is None:
        return f"{said} " + _("Last change: {moment}.").format(moment=moment)
    gesture = done(last.gesture, subject_said(last.subject))
    return f"{said} " + _("Last change: {moment} ({gesture}).").format(moment=moment, gesture=gesture)


def resume_said(line: str) -> str:
    """Return what leads back to a line, or to the audit where the line is not known."""
    return _("Go on at {line}").format(line=line.partition("@")[0]) if line else _("Go on with this audit")


def draft_said(name: str, step: int) -> str:
    """Return which new event was begun, '' = not named yet, and at which step it was left."""
    if name.strip():
        return _("A new event is begun and kept: “{name}”, step {step} of {steps}.").format(
            name=name.strip(), step=step, steps=_STEPS
        )
    return _("A new event is begun and kept: step {step} of {steps}.").format(step=step, steps=_STEPS)
