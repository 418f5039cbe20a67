"""The choice of schemes in words: which of them judge, what there is to know of one, why none can be chosen."""

from collections.abc import Iterable

from audit_app.domain.audit import Audit
from audit_app.domain.funding import SchemeJudged, schemes_of
from audit_app.domain.scheme import FundingScheme
from audit_app.i18n import _, ngettext
from audit_app.ui.live import LiveAudit
from audit_app.wording.conditions import aside_said, counts_said
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, told


def judged_by(audit: Audit, shipped: Iterable[FundingScheme]) -> str:
    """Return which schemes judge the audit; that they do so by default, where nobody has chosen any."""
    titles = [_("“{name}”").format(name=told(scheme.title)) for scheme in schemes_of(audit, shipped)]
    if audit.schemes:
        return _("Judged by: {schemes}.").format(schemes=", ".join(titles))
    said = ngettext(
        "No scheme is chosen: {schemes} judges by default.",
        "No scheme is chosen: {schemes} judge by default.",
        len(titles),
    )
    return said.format(schemes=", ".join(titles))


def why_not(live: LiveAudit) -> str:
    """Return why the schemes cannot be chosen now, '' when they can."""
    if live.may_write:
        return ""
    if live.holder is not None:
        return _("Read only: this audit is open in another Jauge. Close it there to choose schemes here.")
    return _("Read only: the audit is closed. Reopen it, with a reason, to choose other schemes.")


def facts(scheme: FundingScheme) -> str:
    """Return what there is to know of a scheme before choosing it: funder, version, conditions, indicative or not."""
    count = len(scheme.conditions)
    conditions = ngettext("{count} condition", "{count} conditions", count).format(count=number(count))
    said = _("{funder}. Version {version}. {conditions}.").format(
        funder=told(scheme.funder), version=scheme.version, conditions=conditions
    )
    return f"{said} {capital(_('indicative conditions'))}." if scheme.indicative else said


def outcome(judged: SchemeJudged, *, chosen: bool, by_default: bool) -> str:
    """Return what a scheme comes to where it judges, '' where it does not; `by_default`: though nobody chose it."""
    if not (chosen or by_default):
        return ""
    if not judged.asks_something:
        return aside_said(judged)
    said = counts_said(judged)
    return said if chosen else _("By default: {outcome}").format(outcome=said)
