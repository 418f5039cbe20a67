"""What people who tested met, in easy words: counts only, nothing that tells who they are."""

from collections import Counter
from collections.abc import Iterator

from audit_app.domain.audit import ActionState, Audit, Finding, Verdict
from audit_app.domain.following_up import answering
from audit_app.domain.grouping import active
from audit_app.domain.matrix import attempts
from audit_app.domain.observation import Success
from audit_app.domain.trying import tried
from audit_app.domain.user_testing import BLOCKING_SEVERITY, met_by_testers
from audit_app.report.blocks import Heading, Listing, Mark, Passage, Simple, say
from audit_app.report.content.matter import Matter
from audit_app.report.easy_bank import counted, said
from audit_app.report.pictograms import Pictogram

_ENDS = (
    ("alone", Mark.GOOD, (Success.ALONE,)),
    ("helped", Mark.PARTIAL, (Success.WITH_HELP,)),
    ("failed", Mark.BAD, (Success.GAVE_UP, Success.STOPPED)),
    ("not_noted", Mark.UNKNOWN, (None,)),
)


def what_testers_met(matter: Matter) -> Iterator[Simple]:
    """Yield how many tried, how it went, what they met and what became of it; a problem told is no test."""
    done, anybody = tried(matter.audit), bool(active(matter.audit))
    title = "tests" if done.is_begun else "tests_title_heard" if anybody else "tests_title_none"
    yield Heading(2, said(title), "tests", pictogram=Pictogram.WALKING)
    if not anybody:
        rows = [row for row in matter.rows.values() if row.line.criterion.id == matter.audit.checklist.user_tests]
        is_told = any(row.is_met or row.counts_as is Verdict.PARTIAL for row in rows)
        yield say(said("tests_told" if is_told else "tests_none"), mark=Mark.UNKNOWN)
        return
    yield from map(say, map(said, ("tests_disabled",) if done.is_begun else ("tests_heard", "tests_unwritten")))
    yield say(said("nobody_named"))
    counts = [say(counted("testers", done.testers))] if done.is_begun else []  # as everywhere: attempts noted
    yield Listing((*counts, *_tries(matter), *_problems(matter)))
    if done.is_begun and not done.is_enough:
        yield say(said("few"))


def _tries(matter: Matter) -> Iterator[Passage]:
    ends = Counter(attempt.success for attempt in attempts(matter.audit))
    if ends:
        yield say(counted("attempts", ends.total()))
    for code, mark, those in _ENDS:
        if count := sum(ends[end] for end in those):
            yield say(counted(code, count), mark=mark)


def _problems(matter: Matter) -> Iterator[Passage]:
    audit = matter.audit
    met = met_by_testers(audit)
    became = Counter(_became(audit, finding) for finding in met)
    blocking = sum(f.severity == BLOCKING_SEVERITY and f.decision is None for f in met)
    told_of = (
        ("problems", None, len(met)),
        ("answered", Mark.GOOD, became["answered"]),
        ("worked_on", Mark.PARTIAL, became["worked_on"]),
        ("planned_for", Mark.PARTIAL, became["planned_for"]),
        ("still_blocking", Mark.BAD, blocking),
    )
    yield from (say(counted(code, count), mark=mark) for code, mark, count in told_of if count)


def _became(audit: Audit, finding: Finding) -> str:
    """Return what became of a problem: a solution that is not done yet answers nothing; '' where there is none."""
    if finding.decision or finding.mended:
        return "answered"
    states = {action.state for action in answering(audit, finding)} - {ActionState.DROPPED}
    if states == {ActionState.DONE}:
        return "answered"
    begun = states & {ActionState.IN_PROGRESS, ActionState.DONE}
    return "worked_on" if begun else "planned_for" if states else ""
