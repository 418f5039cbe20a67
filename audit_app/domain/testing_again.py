"""Testing again (test ultérieur): the attempts that show that what stopped testers is over, and the closing by one."""

from collections.abc import Iterable
from datetime import date

from audit_app.domain.audit import Audit, ClosedBy, Decision, Finding
from audit_app.domain.matrix import attempts
from audit_app.domain.observation import Observation, Success
from audit_app.domain.user_testing import decided, voices
from audit_app.errors import NotALaterTest, UnknownFinding

_LITTLE_HELP = 1
"""A word of encouragement; a hint, and more, means that something still stands in the way."""

_STOPPED = frozenset({Success.GAVE_UP, Success.STOPPED})


def later_tests(audit: Audit, finding: Finding) -> tuple[Observation, ...]:
    """Return the attempts that show that what these testers met is over, the oldest first.

    Each tried the scenario the finding names, where it names one. What was met at places is over once it is so at each
    of them, of the finding and of its lines: an attempt elsewhere, or nowhere said, shows nothing there. Where neither
    scenario nor place of its own is named, nothing compares. Each came later, in whatever order things are typed in: on
    a later day, or noted after it and on that very day; and so too after scenario and place were told, where that was
    later, for whoever chooses them knows by then what went well. Each went well: alone, or with help of 1 at most. Each
    is of a tester who met it, or who shares a family of needs with one, and no such tester gave up or was
    stopped there since: one who passes says nothing for whoever meets other barriers, nor against who fails after.
    There is none until everybody who met it is spoken for so, also who waits for a representative to agree.

    **Source:** RULES.md rule 8 (ours: the texts name no rule for a later test).
    """
    return _shown(audit, finding)


def _shown(audit: Audit, finding: Finding, *, doubted: bool = True) -> tuple[Observation, ...]:
    """Return those attempts; `doubted`: one that failed on the same day, nobody knows when, speaks against them."""
    told_by = voices(audit, finding)
    again = [one for one in attempts(audit) if _tries_again(finding, one)]
    met = [one for one in again if any(_speaks_for(audit, one.tester, voice) for voice in told_by)]
    shown: dict[str, Observation] = {}
    for place in _places(audit, finding):
        well = [one for one in _well_at(place, met, doubted=doubted) if _comes_later(finding, one)]
        if not all(any(_speaks_for(audit, one.tester, voice) for one in well) for voice in told_by):
            return ()
        shown |= {one.id: one for one in well}
    return tuple(sorted(shown.values(), key=_moment))


def is_told_too_late(audit: Audit, finding: Finding) -> bool:
    """Whether tests would show that it is over, had what was tried and where been told before they were noted."""
    if finding.told is None or finding.decision is not None or later_tests(audit, finding):
        return False
    return bool(later_tests(audit, finding.replaced(told=None)))


def opened_again(before: Audit, after: Audit) -> Audit:
    """Return an audit as changed, where what a later test had closed is open once nothing shows any more that it is.

    An attempt rewritten, or one more that fails, shows so, where it surely came after; so does a line, a place or a
    scenario the finding gains.

    **Source:** RULES.md rule 8.
    """
    opened = {key: after.findings[key].replaced(decision=None) for key in lost(before, after)}
    return after.replaced(findings={**after.findings, **opened}) if opened else after


def lost(before: Audit, after: Audit) -> tuple[str, ...]:
    """Return the findings that a later test closed, and that none does any more after a change."""
    return tuple(
        key
        for key, finding in after.findings.items()
        if finding.decision
        and finding.decision.closed_by is ClosedBy.LATER_TEST
        and key in before.findings
        and not _shown(after, finding, doubted=False)
        and (later_tests(before, before.findings[key]) or _fails_since(before, after, finding))
    )


def _fails_since(before: Audit, after: Audit, finding: Finding) -> bool:
    """Whether an attempt that is new or rewritten, of somebody concerned, was stopped at the same thing."""
    told_by = voices(after, finding)
    return any(
        one.success in _STOPPED
        and before.observations.get(one.id) != one
        and _tries_again(finding, one)
        and _is_after(one, _day(finding.on), finding.id)
        and any(_speaks_for(after, one.tester, voice) for voice in told_by)
        and any(one.zone in (place, None) or place is None for place in _places(after, finding))
        for one in attempts(after)
    )


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
    """Whether an attempt is of the same thing, and may have been made after it."""
    if finding.on is None or attempt.on is None or not (finding.scenario or finding.zone):
        return False
    return attempt.on >= finding.on and finding.scenario in {None, attempt.scenario}


def _comes_later(finding: Finding, attempt: Observation) -> bool:
    """Whether it was surely made after it was met, and after what was tried and where was told."""
    told = finding.told
    if told is not None and not (attempt.id > told and _is_after(attempt, _noted(told), told)):
        return False
    return _is_after(attempt, _day(finding.on), finding.id)


def _is_after(attempt: Observation, day: int, moment: str) -> bool:
    """Whether an attempt was made on a later day, or on the same one where it was noted then and after the moment.

    One typed from paper, told by a file, or noted another day may have been made before on that day: nobody knows.
    """
    made = _day(attempt.on)
    live = _noted(attempt.id) == made and not attempt.origin and not attempt.from_paper
    return made > day or (made == day and live and attempt.id > moment)


def _day(on: date | None) -> int:
    """Return a day as a number, 0 where it is not known."""
    return on.toordinal() if on else 0


def _noted(moment: str) -> int:
    """Return the day an id was made, in UTC, as a number: its first 48 bits are milliseconds since 1970.

    **Source:** RFC 9562, section 5.7.

    >>> _noted("01930032-0000-7000-8000-000000000000") == date(2024, 11, 6).toordinal()
    True
    """
    return date(1970, 1, 1).toordinal() + int(moment[:8] + moment[9:13], 16) // 86_400_000


def _places(audit: Audit, finding: Finding) -> tuple[str | None, ...]:
    """Return where it has to be tried again, in order; None stands for anywhere, where no place is named."""
    named = {line.partition("@")[2] for line in finding.lines} | {finding.zone or ""}
    told = named - {""}
    return tuple(sorted(told & audit.zones.keys() or told)) or (None,)


def _well_at(place: str | None, met: Iterable[Observation], *, doubted: bool) -> list[Observation]:
    """Return the attempts there that went well, since the last that did not; one nowhere said may have been there."""
    there = [one for one in met if place is None or one.zone in (place, None)]
    stops = [one for one in there if one.success in _STOPPED]
    well = [one for one in there if _went_well(one) and all(_outlasts(one, stop, doubted=doubted) for stop in stops)]
    return [one for one in well if place is None or one.zone == place]


def _outlasts(well: Observation, stop: Observation, *, doubted: bool) -> bool:
    """Whether what went well came after what failed, or, unless it is `doubted`, may have.

    To close a finding it must have; to open one that is closed, it must not: neither is done on a guess.
    """
    if doubted:
        return _is_after(well, _day(stop.on), stop.id)
    return not _is_after(stop, _day(well.on), well.id)


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
