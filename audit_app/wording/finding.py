"""A finding in words: how grave it is, where it was met, what became of it."""

from audit_app.domain.audit import Audit, Finding
from audit_app.i18n import _
from audit_app.wording.figures import day

SEVERITIES = range(5)


def severity_said(severity: int | None) -> str:
    """Return how grave it is, with its number; None: nobody said yet."""
    if severity is None:
        return _("not sorted yet")
    return (_("0, none"), _("1, slight"), _("2, tiring"), _("3, serious"), _("4, blocking"))[severity]


def place_said(audit: Audit, finding: Finding) -> str:
    """Return where it was met: the name of the zone; a zone that is no more is said to be so."""
    if finding.zone is None:
        return _("The whole event")
    zone = audit.zones.get(finding.zone)
    return zone.name if zone else _("A place that is not listed any more")


def became_said(finding: Finding) -> str:
    """Return what became of it in a few words."""
    if finding.decision:
        return _("Closed: {reason}").format(reason=finding.decision.reason)
    if not finding.is_sorted:
        return _("To sort")
    return _("Severity {severity}").format(severity=severity_said(finding.severity))


def met_said(finding: Finding) -> str:
    """Return who met it and when, as far as it is known."""
    when = day(finding.on) if finding.on else ""
    return ", ".join(part for part in (finding.by or "", when) if part)
