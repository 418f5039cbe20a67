"""What was found, in easy words: in short, by needs, topic by topic, what nobody knows, what comes next."""

from collections.abc import Iterator, Sequence

from audit_app.domain.audit import Action, ActionState, Verdict
from audit_app.report.blocks import Heading, Listing, Mark, Passage, Run, Simple, say
from audit_app.report.content.easy_things import Thing, chosen, holds_said, lacks_said, of_topic
from audit_app.report.easy_bank import Topic, bank, counted, said
from audit_app.report.pictograms import Pictogram
from audit_app.wording.typography import told

_OF_A_TOPIC = 2
"""Things told of a topic, good or not: the document is a selection, of six to eight pages."""


def in_short(found: Sequence[Thing]) -> Iterator[Simple]:
    """Yield how many things were looked at, and how they stand; none is not said."""
    yield Heading(2, said("short"), "short", pictogram=Pictogram.TALLY)
    yield say(counted("listed", len(found)))
    if not found:
        yield say(said("nothing_listed"))
        return
    if is_all_unknown(found):
        if not any(thing.is_looked_at for thing in found):
            yield say(said("nothing_checked"), mark=Mark.UNKNOWN)
        yield say(said("nothing_known"))
        return
    yield Listing((*_good(found), *_not_good(found), *_unknown(found)))


def is_all_unknown(found: Sequence[Thing]) -> bool:
    """Whether nobody can say anything of these things yet."""
    return all(thing.is_unknown for thing in found)


_Count = tuple[str, Mark, int]


def _counted(*counts: _Count) -> tuple[Passage, ...]:
    return tuple(say(counted(code, count), mark=mark) for code, mark, count in counts if count)


def _good(found: Sequence[Thing]) -> tuple[Passage, ...]:
    return _counted(("met", Mark.GOOD, sum(thing.is_met for thing in found)))


def _unknown(found: Sequence[Thing]) -> tuple[Passage, ...]:
    return _counted(("unchecked", Mark.UNKNOWN, sum(thing.is_unknown for thing in found)))


def _not_good(found: Sequence[Thing]) -> tuple[Passage, ...]:
    """Return how many are not good and, of those, how many may stop a person: the second number is in the first."""
    unmet, blocking = sum(thing.is_unmet for thing in found), sum(thing.blocks for thing in found)
    if unmet == blocking == 1:
        return (*_counted(("unmet", Mark.PARTIAL, unmet)), say(said("it_blocks"), mark=Mark.BAD))
    return _counted(("unmet", Mark.PARTIAL, unmet), ("blocking", Mark.BAD, blocking))


def by_needs(found: Sequence[Thing]) -> Iterator[Simple]:
    """Yield for each family of needs what is not good, what of it may stop a person, what is good, what nobody knows.

    A family is told by what happens to a person. Nothing is said while nothing is known.
    """
    if is_all_unknown(found):
        return
    yield Heading(2, said("needs"), "needs", pictogram=Pictogram.PEOPLE)
    yield say(said("choose"))
    for family, of_family in bank().family.items():
        theirs = [thing for thing in found if family in thing.criterion.families]
        if theirs:
            yield Heading(3, told(of_family.title), f"needs-{family}", pictogram=of_family.pictogram)
            yield say(said("not_known"), mark=Mark.UNKNOWN) if is_all_unknown(theirs) else _for_them(theirs)


def _for_them(found: Sequence[Thing]) -> Listing:
    return Listing((*_not_good(found), *_good(found), *_unknown(found)))


# Topic by topic


def by_topic(found: Sequence[Thing]) -> Iterator[Simple]:
    """Yield what a visitor looks for, topic by topic: what is good, what is not, how much nobody looked at."""
    if is_all_unknown(found):
        return
    yield Heading(2, said("topics"), "topics", pictogram=Pictogram.PATH)
    yield say(said("some"))
    for topic in bank().topic:
        if points := _points(of_topic(topic, found)):
            yield Heading(3, told(topic.title), f"topic-{topic.code}", pictogram=topic.pictogram)
            yield Listing(points)


def _points(found: Sequence[Thing]) -> tuple[Passage, ...]:
    """Return what is told of a topic; of an equivalent solution the easy title would not be true."""
    lacking = [thing for thing in found if thing.is_unmet]
    good = [thing for thing in found if thing.counts_as is Verdict.COMPLIANT and holds_said(thing)]
    of_good = chosen(good, max(1, _OF_A_TOPIC - len(lacking)))
    of_lacking = chosen(lacking, _OF_A_TOPIC - len(of_good))
    return (
        *(say(holds_said(thing), mark=Mark.GOOD) for thing in of_good),
        *map(_lacking, of_lacking),
        *_unknown(found),
    )


def _lacking(thing: Thing) -> Passage:
    if thing.counts_as is Verdict.PARTIAL and holds_said(thing):
        return Passage((Run(said("partly"), strong=True), Run(f" {holds_said(thing)}")), mark=Mark.PARTIAL)
    elsewhere = (Run(f" {said('elsewhere')}"),) if thing.is_met_elsewhere else ()
    return Passage((Run(lacks_said(thing)), *elsewhere), mark=Mark.PARTIAL if elsewhere else Mark.BAD)


# What nobody knows, and what comes next


def what_is_unknown(found: Sequence[Thing]) -> Iterator[Simple]:
    """Yield how many things nobody looked at, and what that means; topic by topic while nothing else is told."""
    if not found:
        return
    yield Heading(2, said("unknown"), "unknown", pictogram=Pictogram.QUESTION)
    unknown = [thing for thing in found if thing.is_unknown]
    if not unknown:
        yield say(said("unknown_none"), mark=Mark.GOOD)
        return
    yield say(counted("unchecked", len(unknown)))
    undecided = sum(thing.is_looked_at for thing in unknown)
    unseen = len(unknown) - undecided
    yield Listing(_counted(("unseen", Mark.UNKNOWN, unseen), ("undecided", Mark.UNKNOWN, undecided)))
    yield say(said("unknown_means"))
    if is_all_unknown(found):
        counts = ((topic, len(of_topic(topic, unknown))) for topic in bank().topic)
        yield Listing(tuple(_unchecked(topic, count) for topic, count in counts if count))


def _unchecked(topic: Topic, count: int) -> Passage:
    return say(said("by_topic", topic=told(topic.title), said=counted("unchecked", count)), mark=Mark.UNKNOWN)


def what_comes_next(found: Sequence[Thing]) -> Iterator[Simple]:
    """Yield for how many of the things that are not good a solution is planned."""
    unmet = [thing for thing in found if thing.is_unmet]
    if unmet:
        planned = sum(_is_planned(thing) for thing in unmet)
        yield Heading(2, said("next"), "next", pictogram=Pictogram.CLOCK)
        left = len(unmet) - planned
        yield Listing(_counted(("solutions", Mark.GOOD, planned), ("no_solutions", Mark.UNKNOWN, left)))


def _is_planned(thing: Thing) -> bool:
    return all(_holds(row.action) for row in thing.rows if row.is_unmet)


def _holds(action: Action | None) -> bool:
    return action is not None and action.state is not ActionState.DROPPED
