"""A finding in words: how grave it is, where it was met, what became of it."""

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.observation import Observation
from audit_app.domain.sorting import is_astray
from audit_app.domain.user_testing import voices, waits
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import day
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

SEVERITIES = range(5)


def severity_said(severity: int | None) -> str:
    """Return how grave it is, with its number; None: nobody said yet."""
    if severity is None:
        return _("not sorted yet")
    return (_("0, none"), _("1, slight"), _("2, tiring"), _("3, serious"), _("4, blocking"))[severity]


def reach_said(reach: int | None) -> str:
    """Return whom it stops; None: nobody said yet."""
    if reach is None:
        return _("extent not stated")
    return (_("one profile"), _("several profiles"), _("anyone"))[reach - 1]


def tested_said(finding: Finding) -> str:
    """Return who met it in a test, trying what, and whom it stops; '' where no test is behind it."""
    said = []
    if finding.testers:
        count = len(finding.testers)
        testers = ngettext("Tester {codes}", "Testers {codes}", count)
        said.append(testers.format(codes=", ".join(finding.testers)))
    if finding.scenario:
        said.append(_("scenario {code}").format(code=finding.scenario))
    if said or finding.reach:
        said.append(reach_said(finding.reach))
    return capital(", ".join(said))


def place_said(audit: Audit, finding: Finding) -> str:
    """Return where it was met: the name of the zone; a zone that is no more is said to be so."""
    if finding.zone is None:
        return _("The whole event")
    zone = audit.zones.get(finding.zone)
    return zone.name if zone else _("A place that is not listed any more")


def became_said(audit: Audit, finding: Finding) -> str:
    """Return what became of it in a few words."""
    if finding.is_sorted and waits(audit, finding):
        said = _("Counts for nothing until a representative agrees ({codes}). Severity {severity}")
        return said.format(codes=", ".join(voices(audit, finding)), severity=severity_said(finding.severity))
    if is_astray(audit, finding):
        said = _("To sort again: none of its lines is asked any more. Severity {severity}")
        return said.format(severity=severity_said(finding.severity))
    if finding.decision:
        return _("Closed by {author}: {reason}").format(author=finding.decision.author, reason=finding.decision.reason)
    if not finding.is_sorted:
        return _("To sort")
    return _("Severity {severity}").format(severity=severity_said(finding.severity))


def awaited_said(tester: str) -> str:
    """Return that what somebody told counts for nothing yet, and the two ways on."""
    return _(
        "{code}: what they told counts for nothing until their representative agrees. Ask the representative, or take "
        "their consent back: what they told goes then."
    ).format(code=tester)


def met_said(finding: Finding) -> str:
    """Return who met it and when, as far as it is known."""
    when = day(finding.on) if finding.on else ""
    return ", ".join(part for part in (finding.by or "", when) if part)


def tested_again_said(audit: Audit, attempt: Observation) -> str:
    """Return a later test in a few words that say nothing of who made it: they stay where that tester leaves."""
    what = attempt.scenario
    if attempt.zone and attempt.zone in audit.zones:
        what = f"{what}, {audit.zones[attempt.zone].name}"
    said = _("{what}, {day}: {how}")
    when = day(attempt.on) if attempt.on else ""
    return said.format(what=what, day=when, how=composed(word(attempt.success)) if attempt.success else "")


def opened_again_said(before: Audit, now: Audit) -> str:
    """Return which findings a change opened again, in one sentence; '' where it opened none."""
    ended = (key for key, one in before.findings.items() if one.decision)
    opened = [
        now.findings[key].title for key in sorted(ended) if key in now.findings and not now.findings[key].decision
    ]
    if not opened:
        return ""
    titles = ", ".join(_("“{words}”").format(words=title) for title in opened)
    return _("Open again, since no later test shows any more that it is over: {titles}.").format(titles=titles)


def too_late_said() -> str:
    """Return that a test that went well does not close it, and what does."""
    return _(
        "A test that went well was noted before it was told here what was tried and where: it does not close this. "
        "Test again, or close it with a reason."
    )
