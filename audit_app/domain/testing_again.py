"""Testing again (test ultérieur): the attempts that show that what stopped testers is over, and the closing by one."""

from audit_app.domain.audit import Audit, ClosedBy, Decision, Finding
from audit_app.domain.matrix import attempts
from audit_app.domain.observation import Observation, Success
from audit_app.domain.user_testing import decided, heard
from audit_app.errors import NotALaterTest, UnknownFinding

_LITTLE_HELP = 1
"""A word of encouragement; a hint, and more, means that something still stands in the way."""

_STOPPED = frozenset({Success.GAVE_UP, Success.STOPPED})


def later_tests(audit: Audit, finding: Finding) -> tuple[Observation, ...]:
    """Return the attempts that show that what these testers met is over, the oldest first.

    Each tried the same thing: the scenario the finding names, at the place it names; where it names no place, not at
    another than that of its lines; where it names neither, nothing compares. Each came later: on a later day, or noted
    after it on the same one. Each went well: alone, or with help of 1 at most. Each is of a tester who met it, or who
    shares a family of needs with one, and no such tester gave up or was stopped at the same thing since: one who passes
    says nothing for whoever meets other barriers, nor against who fails after. There is none until everybody who met it
    is spoken for so.

    **Source:** RULES.md rule 8 (ours: the texts name no rule for a later test).
    """
    voices = heard(audit, finding)
    later = [one for one in attempts(audit) if _tries_again(finding, one)]
    met = [one for one in later if any(_speaks_for(audit, one.tester, voice) for voice in voices)]
    stopped = max((_moment(one) for one in met if one.success in _STOPPED), default=("", ""))
    well = [one for one in met if _went_well(one) and _moment(one) > stopped]
    if not all(any(_speaks_for(audit, one.tester, voice) for one in well) for voice in voices):
        return ()
    return tuple(sorted(well, key=_moment))


def closed_by_test(audit: Audit, finding_id: str, attempt_id: str, decision: Decision) -> Audit:
    """Return the audit where a later test closes what testers met; what they said, and the organiser, stay to be read.

    Raise UnknownFinding, or NotALaterTest where that attempt does not show that it is over.

    **Source:** RULES.md rule 8.
    """
    finding = audit.findings.get(finding_id)
    if finding is None:
        raise UnknownFinding(finding_id)
    if attempt_id not in {one.id for one in later_tests(audit, finding)}:
        raise NotALaterTest(finding_id, attempt_id)
    return decided(audit, finding_id, decision.replaced(closed_by=ClosedBy.LATER_TEST))


def _tries_again(finding: Finding, attempt: Observation) -> bool:
    """Whether an attempt is of the same thing, later."""
    if finding.on is None or attempt.on is None or not (finding.scenario or finding.zone):
        return False
    if finding.scenario and attempt.scenario != finding.scenario:
        return False
    return _is_there(finding, attempt) and (attempt.on, attempt.id) > (finding.on, finding.id)


def _is_there(finding: Finding, attempt: Observation) -> bool:
    if finding.zone:
        return attempt.zone == finding.zone
    places = {line.partition("@")[2] for line in finding.lines} - {""}
    return attempt.zone is None or not places or attempt.zone in places


def _went_well(attempt: Observation) -> bool:
    if attempt.success is Success.ALONE:
        return (attempt.help or 0) <= _LITTLE_HELP
    return attempt.success is Success.WITH_HELP and attempt.help is not None and attempt.help <= _LITTLE_HELP


def _speaks_for(audit: Audit, tester: str, voice: str) -> bool:
    """Whether what one tester did says something for another: it is the same one, or they share a family of needs."""
    if tester == voice:
        return True
    other = audit.testers.get(voice)
    return other is not None and not set(audit.testers[tester].families).isdisjoint(other.families)


def _moment(attempt: Observation) -> tuple[str, str]:
    """Return when an attempt was made: its day, then its id, for ids are in order of time."""
    return (attempt.on.isoformat() if attempt.on else "", attempt.id)
