"""What people who tested met, in easy words: counts only, nothing that tells who they are."""

from collections import Counter
from collections.abc import Iterator

from audit_app.domain.following_up import answering
from audit_app.domain.grouping import active
from audit_app.domain.matrix import attempts
from audit_app.domain.observation import Success
from audit_app.domain.trying import tried
from audit_app.domain.user_testing import BLOCKING_SEVERITY
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
    """Yield how many tried, how it went, what they met and what became of it."""
    testers = len(active(matter.audit))
    title = said("tests") if testers else said("tests_title_none")
    yield Heading(2, title, "tests", pictogram=Pictogram.WALKING)
    if not testers:
        yield say(said("tests_none"), mark=Mark.UNKNOWN)
        return
    yield say(said("tests_disabled"))
    yield say(said("nobody_named"))
    yield Listing((say(counted("testers", testers)), *_tries(matter), *_problems(matter)))
    if not tried(matter.audit).is_enough:
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
    met = [finding for finding in audit.findings.values() if finding.testers]
    answered = sum(bool(f.decision or f.mended or answering(audit, f)) for f in met)
    blocking = sum(f.severity == BLOCKING_SEVERITY and f.decision is None for f in met)
    told_of = (("problems", None, len(met)), ("answered", Mark.GOOD, answered), ("still_blocking", Mark.BAD, blocking))
    yield from (say(counted(code, count), mark=mark) for code, mark, count in told_of if count)
