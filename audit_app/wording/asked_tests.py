"""What user tests the size class asks for, and how far those recorded go, in words."""

from audit_app.domain.audit import MET, Audit
from audit_app.domain.event import SizeClass
from audit_app.domain.tailoring import tailored
from audit_app.domain.trying import Tried
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.typography import composed, listed
from audit_app.wording.values import word


def asked_said(tried: Tried, size: SizeClass) -> str:
    """Return what the size class asks for: so many testers, of so many profiles."""
    said = _("Class {size} asks for {testers} testers of {profiles} different profiles.")
    return said.format(size=size, testers=number(tried.testers_asked), profiles=number(tried.profiles_asked))


def reached_said(tried: Tried) -> str:
    """Return how many testers tried something, and of how many profiles."""
    if not tried.is_begun:
        return _("Nobody has tried anything yet.")
    testers = ngettext("{count} tester so far", "{count} testers so far", tried.testers)
    profiles = ngettext("{count} profile", "{count} profiles", tried.profiles)
    return _("{testers}, {profiles}.").format(
        testers=testers.format(count=number(tried.testers)), profiles=profiles.format(count=number(tried.profiles))
    )


def lacking_said(tried: Tried) -> str:
    """Return the audiences as which nobody has tried anything yet; '' where none is lacking."""
    if not tried.audiences_lacking:
        return ""
    named = composed(", ".join(word(audience) for audience in tried.audiences_lacking))
    return _("Still to be tried as: {audiences}.").format(audiences=named)


def said_alone(audit: Audit, tried: Tried) -> str:
    """Return that the line of user tests is met and too few tests are recorded for the grades; '' elsewhere.

    **Source:** RULES.md rule 7.
    """
    met = [line for line, answer in audit.answers.items() if _is_said(audit, line) and answer.verdict in MET]
    if tried.is_enough or not met:
        return ""
    said = _("{line} is answered as met: that is the organiser’s word. The grades count recorded tests alone.")
    return said.format(line=listed(sorted(met)))


def _is_said(audit: Audit, line: str) -> bool:
    return line.partition("@")[0] == audit.checklist.user_tests and line in tailored(audit).lines


def tried_said(tried: Tried, size: SizeClass) -> str:
    """Return all of it, as it is said under the heading."""
    done = _("That is done.") if tried.is_enough else ""
    parts = (asked_said(tried, size), reached_said(tried), lacking_said(tried), done)
    return " ".join(part for part in parts if part)
