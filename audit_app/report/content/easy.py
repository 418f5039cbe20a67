"""The easy-to-read report: how the event welcomes a person, and what was found, in short sentences with pictograms.

It is for a person with an intellectual disability who wants to know whether to come. It is a selection, and says so.

**Source:** the European rules for easy-to-read information (Inclusion Europe): one idea a sentence, known words, active
voice, numbers in figures, large letters at the left, pictures beside words. One of them it cannot keep by itself, and
says it: people concerned have to read it over.
"""

import re
from collections.abc import Iterator, Sequence

from audit_app.domain.comparing import Since
from audit_app.domain.dating import ahead
from audit_app.domain.folding import folded
from audit_app.domain.progress import standings
from audit_app.report.blocks import Blank, Block, Heading, Listing, Passage, Role, Run, Simple, say
from audit_app.report.content import easy_findings
from audit_app.report.content.easy_blocking import what_blocks
from audit_app.report.content.easy_tests import what_testers_met
from audit_app.report.content.easy_things import things
from audit_app.report.content.matter import Matter
from audit_app.report.easy_bank import HardWord, bank, counted, said
from audit_app.report.pictograms import Pictogram
from audit_app.report.reading_order import spoken
from audit_app.wording import figures
from audit_app.wording.typography import told

LEAST = 14.0
"""Size of its smallest letters, in points: a report made of these blocks asks for it."""

_PHONE = 18
"""Letters of room to write a telephone number by hand."""


def easy_blocks(matter: Matter) -> tuple[Block, ...]:
    """Return the report in the language spoken."""
    found = things(matter)
    sections: tuple[Simple, ...] = (
        *_paper(matter, is_begun=any(thing.is_looked_at for thing in found)),
        *_event(matter),
        *easy_findings.in_short(found),
        *what_blocks(matter, found),
        *easy_findings.by_needs(found),
        *easy_findings.by_topic(found),
        *easy_findings.what_is_unknown(found),
        *easy_findings.what_comes_next(found),
        *what_testers_met(matter),
        *_asking(matter),
    )
    return (*sections, *_hard_words(sections))


def _paper(matter: Matter, *, is_begun: bool) -> Iterator[Simple]:
    event = matter.audit.event
    yield Heading(1, f"{event.name} – {event.edition}", "title")
    yield say(said("subject"), Role.LEAD)
    yield Heading(2, said("paper"), "paper", pictogram=Pictogram.PAPER)
    told_of = (
        *map(said, ("for_you", "says")),
        said("we", organiser=event.organiser),
        said("ourselves") if is_begun else said("ourselves_later"),
        *map(said, ("a_part", "ask_whole")),
        *_state(matter),
        *([counted("later", later)] if (later := ahead(matter.audit, matter.on).answers) else []),
    )
    yield Listing(tuple(map(say, told_of)))
    yield say(said("not_reread"), Role.STRONG)


def _state(matter: Matter) -> Iterator[str]:
    """Yield whether it is a draft, else its number, and which paper it replaces."""
    issue = matter.numbered
    if issue is None:
        yield said("draft", day=figures.day(matter.on))
        return
    yield said("issue", number=figures.number(issue.number), day=figures.day(issue.on))
    if issue.before:
        number, on = issue.before
        yield said("replaces", number=figures.number(number), day=figures.day(on))
        changed = _changed(matter, issue.since) if issue.since else 0
        yield counted("changed", changed) if changed else said("changed_none" if issue.since else "changed_unknown")
        if issue.since and {"days", "place"} & {*issue.since.elsewhere}:
            yield said("moved")


def _changed(matter: Matter, since: Since) -> int:
    """Return how many answers are others; one that its own measurements deny since is another."""
    was = standings(since.was)
    denied = (line for line in since.reset if was[line].is_belied is not matter.rows[line].is_belied)
    return len({*since.lines, *denied})


def _event(matter: Matter) -> Iterator[Simple]:
    event = matter.audit.event
    yield Heading(2, said("event"), "event", pictogram=Pictogram.CALENDAR)
    facts = [
        ("name", event.name),
        ("when", figures.days(event.starts_on, event.ends_on)),
        ("where", f"{event.place.name}, {event.place.commune}"),
        ("size", said(f"size_{matter.sizing.size_class.lower()}")),
    ]
    if event.peak.total:
        facts.append(("crowd", said("people", count=figures.number(event.peak.total))))
    yield Listing(tuple(Passage((Run(said(code), strong=True), Run(f" {text}"))) for code, text in facts))


def _asking(matter: Matter) -> Iterator[Simple]:
    """Yield whom to ask: the audit keeps no telephone number, so there is room to write it."""
    yield Heading(2, said("ask"), "ask", pictogram=Pictogram.TALK)
    yield say(said("ask_us", organiser=matter.audit.event.organiser))
    yield say(said("tell_us"))
    yield say(said("with_help"))
    yield Passage((Run(said("write_here") + " "), Blank(_PHONE)), Role.WRITE)


def _hard_words(sections: Sequence[Simple]) -> tuple[Simple, ...]:
    """Return the difficult words that the document says, by alphabet, each with what it means."""
    text = " ".join(spoken(tuple(sections), {})).casefold()
    met = [word for word in bank().word if re.search(rf"\b{re.escape(told(word.found))}", text)]
    by_name = sorted(met, key=lambda word: folded(told(word.name)))
    head = Heading(2, said("words"), "words", pictogram=Pictogram.BOOK)
    return (head, Listing(tuple(map(_explained, by_name)))) if by_name else ()


def _explained(word: HardWord) -> Passage:
    name = said("term", term=told(word.name))
    return Passage((Run(name, strong=True), Run(f" {told(word.says)}")))
