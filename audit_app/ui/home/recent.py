"""An audit in the list of recent ones: what it is, and where it stands, in words."""

from datetime import datetime

from audit_app.domain.audit import AuditState
from audit_app.i18n import _
from audit_app.store.rows import AuditSummary
from audit_app.wording.figures import checked, day
from audit_app.wording.values import word


def headline(summary: AuditSummary) -> str:
    """Return the event with its edition, its class and its first day."""
    return _("{event} {edition}, class {size_class}, {day}").format(
        event=summary.name, edition=summary.edition, size_class=summary.size_class, day=day(summary.starts_on)
    )


def standing(summary: AuditSummary) -> str:
    """Return how far it is and when it was last worked on."""
    said = [checked(summary.checked, summary.checked + summary.to_check)]
    if summary.state is not AuditState.OPEN:
        said.insert(0, word(summary.state))
    changed = datetime.fromisoformat(summary.changed_at).astimezone()
    said.append(_("changed on {day} at {time}").format(day=day(changed.date()), time=f"{changed:%H:%M}"))
    return " · ".join(said)
