"""What would be lost if the open audit were let go now, and what is still coming to it, in words."""

from typing import TYPE_CHECKING

from audit_app.i18n import _

if TYPE_CHECKING:
    from audit_app.ui.live import LiveAudit

_ACTION = "action_taken"
"""The form of an action begun."""


def still_coming(live: "LiveAudit") -> str:
    """Return what is awaited before an audit is let go, in words for who waits."""
    from audit_app.wording.lines import lines_said

    said = _(
        "Evidence is still being added: {lines}. Once it is there, this box closes and the audit is left. "
        "There is nothing to press, unless you give it up or stay."
    )
    return said.format(lines=lines_said(live.audit, sorted(set(live.on_the_way))))


def would_be_lost(live: "LiveAudit | None") -> str:
    """Return the question to ask before letting an audit go, once everything was tried again; '' = nothing is lost."""
    if live is None:
        return ""
    if live.pending and not live.retry():
        return _("What you typed last could not be saved. Give it up, or stay and try again?")
    if not live.drafts:
        return ""
    from audit_app.wording.lines import lines_said

    actions = sorted(line for form, line in live.drafts if form == _ACTION)
    if actions:
        said = _("An action begun is not complete: {lines}. It would be lost. Give it up, or stay and complete it?")
        return said.format(lines=lines_said(live.audit, actions))
    lines = lines_said(live.audit, sorted(line for _form, line in live.drafts))
    said = _("A measurement typed cannot be read: {lines}. It would be lost. Give it up, or stay and correct it?")
    return said.format(lines=lines)
