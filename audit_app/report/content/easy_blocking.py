"""What may stop somebody, in easy words: where, what is done about it and by when, never who does it."""

import re
from collections.abc import Iterator, Sequence

from audit_app.domain.audit import Action, ActionState
from audit_app.domain.following_up import is_overdue
from audit_app.domain.progress import LineStanding
from audit_app.report.blocks import Heading, Listing, Mark, Passage, Role, Run, Simple, say
from audit_app.report.content.easy_findings import is_all_unknown
from audit_app.report.content.easy_things import Thing, lacks_said, topic_of
from audit_app.report.content.matter import Matter
from audit_app.report.easy_bank import counted, said
from audit_app.report.pictograms import Pictogram
from audit_app.wording import figures

_MOST = 5
"""Things told one by one: the document is a selection."""

_LONGEST, _MOST_WORDS = 70, 12
"""Letters and words of what somebody typed that are still read at one go."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def what_blocks(matter: Matter, found: Sequence[Thing]) -> Iterator[Simple]:
    """Yield what may stop somebody; nothing while nothing is known."""
    if is_all_unknown(found):
        return
    yield Heading(2, said("blocks"), "blocks", pictogram=Pictogram.WARNING)
    blocking = [thing for thing in found if thing.blocks]
    unknown = sum(thing.is_unknown and thing.criterion.blocking for thing in found)
    if not blocking:
        yield from _none(unknown)
        return
    yield say(said("blocks_some"))
    for thing in blocking[:_MOST]:
        topic = topic_of(thing)
        pictogram = topic.pictogram if topic else Pictogram.CROSS
        yield Heading(3, lacks_said(thing), f"block-{thing.criterion.id.lower()}", pictogram=pictogram)
        yield Listing(tuple(_about(matter, thing)))
    if more := len(blocking[_MOST:]):
        yield say(counted("more_blocking", more), Role.STRONG, Mark.BAD)
    if unknown:
        yield say(counted("others_unchecked", unknown), mark=Mark.UNKNOWN)


def _none(unknown: int) -> Iterator[Simple]:
    if not unknown:
        yield say(said("blocks_none"), mark=Mark.GOOD)
        return
    yield say(said("blocks_none"), mark=Mark.UNKNOWN)
    yield say(counted("blocking_unchecked", unknown), mark=Mark.UNKNOWN)


def _about(matter: Matter, thing: Thing) -> Iterator[Passage]:
    """Yield the places by what is done there: those with the same action, or with none, are told together."""
    by_action: dict[str, list[LineStanding]] = {}
    for row in thing.rows:
        if row.is_unmet:
            by_action.setdefault(row.action.id if row.action else "", []).append(row)
    for rows in by_action.values():
        if places := [row.line.zone.name for row in rows if row.line.zone]:
            yield _labelled("place", ", ".join(places))
        if any(row.overruled_by for row in rows):
            yield say(said("testers_blocked"))
        action = rows[0].action
        yield from _done(matter, action) if action else (say(said("no_action")),)
    if thing.is_met_elsewhere:
        yield say(said("elsewhere"), mark=Mark.GOOD)


def _done(matter: Matter, action: Action) -> Iterator[Passage]:
    yield say(said(str(action.state)))
    if action.state is ActionState.DROPPED:
        return
    if _is_read_easily(action.what):
        yield _labelled(f"what_{action.state}", action.what)
    if action.state is ActionState.DONE:
        yield say(said("not_enough" if action.checked_by else "to_check"))
        return
    yield _labelled("due", figures.day(action.due))
    if is_overdue(action, matter.on):
        yield say(said("late"))
    elif action.due > matter.audit.event.ends_on:
        yield say(said("too_late"))


def _is_read_easily(text: str) -> bool:
    """Whether what somebody typed is short, without a word in capitals, which is a code or a shortened one.

    What is not is left out: its day is told all the same.
    """
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    return not any(map(str.isupper, _WORD.findall(text)))


def _labelled(code: str, text: str) -> Passage:
    return Passage((Run(said(code), strong=True), Run(f" {text}")))
