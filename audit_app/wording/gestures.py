"""The steps of an audit in words: what was done, and what was taken back."""

from datetime import datetime

from audit_app.i18n import _


def _names() -> dict[str, str]:
    return {
        "audit_created": _("Audit begun"),
        "answered": _("Answer"),
        "answers_read": _("Answers from a table"),
        "zone_added": _("Zone added"),
        "zone_removed": _("Zone removed"),
        "action_taken": _("Corrective action"),
        "finding_recorded": _("Finding"),
        "decided": _("Decision on a finding"),
        "event_changed": _("Event changed"),
        "settled": _("Choice between two values"),
        "closed": _("Audit closed"),
        "reopened": _("Audit reopened"),
        "undo": _("Taken back"),
        "redo": _("Done again"),
    }


def done(gesture: str, subject: str | None) -> str:
    """Return what a step did: “Answer: CIR-02”."""
    name = _names()[gesture]
    return _("{gesture}: {subject}").format(gesture=name, subject=subject) if subject else name


def undone(gesture: str, subject: str | None) -> str:
    """Return that a step was taken back."""
    return _("Taken back: {step}").format(step=done(gesture, subject))


def sentence(gesture: str, subject: str | None, at: str, by: str | None) -> str:
    """Return a step of the history on one line, with the hour where the reader is."""
    moment = datetime.fromisoformat(at).astimezone()
    said = f"{moment:%Y-%m-%d %H:%M:%S}  {done(gesture, subject)}"
    return f"{said} ({by})" if by else said
