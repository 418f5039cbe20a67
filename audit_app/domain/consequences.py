"""Consequences: what a changed event does to an audit, as a value to be shown before it is applied."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from audit_app.domain.audit import Answer, Audit, Measured, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.checklist import Bounds, Level
from audit_app.domain.event import Event, Sizing, sizing
from audit_app.domain.funding import applies, put_to
from audit_app.domain.measuring import proposed
from audit_app.domain.scheme import FundingScheme
from audit_app.domain.tailoring import Line, tailored

_NOTHING: Mapping[str, Measured] = {}


@dataclass(frozen=True)
class Left:
    """A line that is asked no more, and all that stays with it: nothing of it is deleted (RULES.md rule 13)."""

    line: str
    answer: Answer | None
    evidence: int
    noted: bool
    findings: int
    action: bool
    assigned: str

    @property
    def is_bare(self) -> bool:
        """Whether nothing was ever said of it."""
        return self.answer is None and not any((self.evidence, self.noted, self.findings, self.action, self.assigned))


@dataclass(frozen=True)
class Relevelled:
    """A line that stays, asked at another level."""

    line: str
    before: Level
    after: Level


@dataclass(frozen=True)
class Refigured:
    """A measurement of a line that stays, whose figures are others; what the line's measurements gave, and now give."""

    line: str
    measurement: str
    before: Bounds
    after: Bounds
    gave: Verdict | None
    gives: Verdict | None

    @property
    def turns(self) -> bool:
        """Whether what was measured now says another verdict; the answer stands until somebody looks at it again."""
        return self.gave is not self.gives


@dataclass(frozen=True)
class Rejudged:
    """A funding scheme whose conditions are no longer the same; ids of conditions. `applies`: it still concerns it."""

    scheme: FundingScheme
    applied: bool
    applies: bool
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class Consequences:
    """What differs between an audit and the same one once its event is changed; lines in the order of the checklist.

    The lines asked afterwards are `added`, `returning` (with an answer that was set aside) and `kept`; those asked
    before are `set_aside` (answered), `unasked` and `kept`. `levels`: of the lines that come. `homeless` and `housed`:
    zones that lose their venue, and that find it again.
    """

    before: Sizing
    after: Sizing
    added: tuple[str, ...]
    returning: tuple[str, ...]
    kept: tuple[str, ...]
    levels: Mapping[str, Level]
    set_aside: tuple[Left, ...]
    unasked: tuple[Left, ...]
    relevelled: tuple[Relevelled, ...]
    refigured: tuple[Refigured, ...]
    homeless: tuple[str, ...]
    housed: tuple[str, ...]
    rejudged: tuple[Rejudged, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether the checklist stays what it is: a name was corrected, say."""
        resized = self.before.size_class is not self.after.size_class
        lines = (self.added, self.returning, self.set_aside, self.unasked, self.relevelled, self.refigured)
        return not any((resized, *lines, self.homeless, self.housed, self.rejudged))


def consequences(audit: Audit, event: Event, schemes: Iterable[FundingScheme] = ()) -> Consequences:
    """Return what the audit becomes with that event, judged by these schemes; raise NotAllowedNow where it is closed.

    **Source:** RULES.md rules 1, 2, 3 and 13.
    """
    after = event_changed(audit, event)
    was, now = tailored(audit).lines, tailored(after).lines
    gone = tuple(_left(audit, [line for line in was if line not in now]))
    come = [line for line in now if line not in was]
    both = [line for line in now if line in was]
    old, new = _homeless(audit), _homeless(after)
    return Consequences(
        before=sizing(audit.event),
        after=sizing(event),
        added=tuple(line for line in come if line not in audit.answers),
        returning=tuple(line for line in come if line in audit.answers),
        kept=tuple(both),
        levels={line: now[line].level for line in come},
        set_aside=tuple(left for left in gone if left.answer is not None),
        unasked=tuple(left for left in gone if left.answer is None),
        relevelled=tuple(
            Relevelled(key, was[key].level, now[key].level) for key in both if was[key].level is not now[key].level
        ),
        refigured=tuple(found for key in both for found in _refigured(audit, was[key], now[key])),
        homeless=tuple(zone for zone in new if zone not in old),
        housed=tuple(zone for zone in old if zone not in new),
        rejudged=tuple(_rejudged(audit, after, schemes)),
    )


def _left(audit: Audit, lines: Iterable[str]) -> Iterator[Left]:
    """Yield each line that falls away with what hangs on it, looked up once for all."""
    evidence = [piece.line for piece in audit.evidence.values()]
    found = [line for finding in audit.findings.values() for line in finding.lines]
    acted = {action.subject for action in audit.actions.values()}
    for line in lines:
        yield Left(
            line=line,
            answer=audit.answers.get(line),
            evidence=evidence.count(line),
            noted=line in audit.notes,
            findings=found.count(line),
            action=line in acted,
            assigned=audit.assigned.get(line, ""),
        )


def _refigured(audit: Audit, was: Line, now: Line) -> Iterator[Refigured]:
    measurements = was.criterion.measurements
    same = (was.forms, was.size_class) == (now.forms, now.size_class)
    if same and all(m.target is None for m in measurements):  # most lines, and looking costs
        return
    answer = audit.answers.get(was.id)
    measured = answer.measured if answer else _NOTHING
    for measurement in measurements:
        before, after = was.bounds(measurement, measured), now.bounds(measurement, measured)
        if before != after:
            gave, gives = proposed(was, measured), proposed(now, measured)
            yield Refigured(was.id, measurement.code, before, after, gave, gives)


def _homeless(audit: Audit) -> tuple[str, ...]:
    """Return the zones whose venue is not among those of the event."""
    venues = {venue.name for venue in audit.event.venues}
    return tuple(key for key, zone in audit.zones.items() if zone.venue is not None and zone.venue not in venues)


def _rejudged(before: Audit, after: Audit, schemes: Iterable[FundingScheme]) -> Iterator[Rejudged]:
    for scheme in schemes:
        was, now = put_to(before, scheme), put_to(after, scheme)
        if was != now:
            yield Rejudged(
                scheme,
                applies(scheme, before.event),
                applies(scheme, after.event),
                tuple(key for key in now if key not in was),
                tuple(key for key in was if key not in now),
            )
