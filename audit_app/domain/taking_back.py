"""Taking back: what would have an answer that was set aside count again, and the one gesture that does it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from pydantic_core import from_json

from audit_app.domain.answering import require_open, set_aside
from audit_app.domain.audit import Answer, Audit, Verdict
from audit_app.domain.changes import Change
from audit_app.domain.checklist import Criterion, Level
from audit_app.domain.event import SizeClass, Zone, sizing
from audit_app.domain.facts import KINDS
from audit_app.domain.tailoring import declared, tailored
from audit_app.domain.zoning import zone_put_back
from audit_app.errors import UnknownLine

_DEEPEST = 3
"""Features changed at once to have a line asked again: conditions name few, and more would be another event."""


@dataclass(frozen=True)
class Former:
    """What this audit once had, by its history: its zones by their id, and the features it ever declared."""

    zones: Mapping[str, Zone]
    features: frozenset[str]


def former(history: Iterable[Change]) -> Former:
    """Return what these changes, oldest first, ever said of zones and features."""
    zones: dict[str, Zone] = {}
    features: set[str] = set()
    for change in history:
        if change.value is None:
            continue
        if change.kind == "zone":
            zone = KINDS["zone"].join(change.subject, {change.aspect: change.value})
            zones |= {change.subject: zone} if isinstance(zone, Zone) else {}
        elif (change.kind, change.aspect) == ("event", "features"):
            features |= set(from_json(change.value)["features"])
    return Former(zones, frozenset(features))


NOTHING_FORMER = Former({}, frozenset())


@dataclass(frozen=True)
class Way:
    """What the event needs for lines to be asked again; `to_confirm`: their answer was given to another statement."""

    features: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    size: SizeClass | None = None
    zone: Zone | None = None
    to_confirm: bool = False

    @property
    def of_event(self) -> bool:
        """Whether the event or its zones change, and not answers alone."""
        return bool(self.features or self.without or self.size or self.zone)


@dataclass(frozen=True)
class Kept:
    """An answer set aside: the way to take it back, failing that why there is none.

    `why`: 'retired' (the checklist has no such criterion), 'split' (asked of each zone now), 'zone' (nobody knows any
    more what the zone was), 'size' (a larger class does not ask it), 'profile' (too much of the event is another).
    """

    line: str
    answer: Answer
    way: Way | None
    why: str = ""


def kept_aside(audit: Audit, once: Former = NOTHING_FORMER) -> tuple[Kept, ...]:
    """Return the answers set aside, each with its way back.

    **Source:** RULES.md rule 13.
    """
    lines = tailored(audit).lines
    return tuple(_kept(audit, once, line, answer, asked=line in lines) for line, answer in set_aside(audit).items())


def _kept(audit: Audit, once: Former, line: str, answer: Answer, *, asked: bool) -> Kept:
    earlier = line not in audit.answers
    if asked:
        return Kept(line, answer, Way(to_confirm=earlier))
    criterion, zone_id = audit.criterion_of(line), line.partition("@")[2]
    if criterion is None or (zone_id and criterion.zone_kind is None):
        return Kept(line, answer, None, "retired")
    if not zone_id and criterion.zone_kind and audit.zones_of(criterion.zone_kind):
        return Kept(line, answer, None, "split")
    zone = once.zones.get(zone_id) if zone_id not in audit.zones else None
    if zone_id and zone_id not in audit.zones and (zone is None or zone.kind != criterion.zone_kind):
        return Kept(line, answer, None, "zone")
    if (zone_id in audit.zones) and audit.zones[zone_id].kind != criterion.zone_kind:
        return Kept(line, answer, None, "zone")
    turned = _features(audit, once, criterion)
    if turned is None:
        return Kept(line, answer, None, "profile")
    size = _size(audit, criterion)
    if criterion.level_for(size or sizing(audit.event).size_class) is Level.NOT_ASKED:
        return Kept(line, answer, None, "size")
    return Kept(line, answer, Way(*turned, size, zone, earlier))


def _features(audit: Audit, once: Former, criterion: Criterion) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the fewest features to declare and to leave out for the criterion to be asked.

    Features the event once declared come before others, and declaring one before leaving one out.
    """
    has, condition = declared(audit.event), criterion.condition
    if condition.holds(has):
        return (), ()
    order = {term.code: place for place, term in enumerate(audit.checklist.features)}
    known = sorted((code for code in condition.features if code in order), key=lambda code: order[code])
    turns = [
        turned
        for count in range(1, _DEEPEST + 1)
        for turned in combinations(known, count)
        if condition.holds(has.symmetric_difference(turned)) and not (set(turned) & has) - set(audit.event.features)
    ]
    if not turns:
        return None
    best = min(turns, key=lambda turned: (len(turned), len(set(turned) & has), len(set(turned) - once.features)))
    return tuple(code for code in best if code not in has), tuple(code for code in best if code in has)


def _size(audit: Audit, criterion: Criterion) -> SizeClass | None:
    """Return the class to choose, the lowest above today's that asks the criterion; None where none is needed."""
    order = tuple(SizeClass)
    here = order.index(sizing(audit.event).size_class)
    if criterion.level_for(order[here]) is not Level.NOT_ASKED:
        return None
    return next((size for size in order[here + 1 :] if criterion.level_for(size) is not Level.NOT_ASKED), None)


def taken_back(audit: Audit, ways: Iterable[Way], confirmed: Iterable[str] = ()) -> Audit:
    """Return the audit where the event is what these ways need, and earlier answers to `confirmed` lines stand again.

    Such an answer was given to another statement: it comes back without its verdict and measurements, not checked,
    until a person confirms it (`to_confirm` keeps it in sight). Raise UnknownLine for a line that is not asked.

    **Source:** RULES.md rules 11 and 13.
    """
    require_open(audit, "event")
    for way in ways:
        audit = _prepared(audit, way)
    lines, answers = tailored(audit).lines, dict(audit.answers)
    for line in confirmed:
        earlier = audit.moved_aside.get(line)
        if line in answers or earlier is None:
            continue
        if line not in lines:
            raise UnknownLine(line)
        answers[line] = Answer(verdict=Verdict.NOT_CHECKED, reason=earlier.reason)
    return audit.replaced(answers=answers)


def _prepared(audit: Audit, way: Way) -> Audit:
    event = audit.event
    features = (*(code for code in event.features if code not in way.without), *way.features)
    changes: dict[str, object] = {"features": tuple(dict.fromkeys(features))}
    order = tuple(SizeClass)
    if way.size and order.index(way.size) > order.index(sizing(event).size_class):
        changes |= {"chosen_class": way.size}
    ready = audit.replaced(event=event.replaced(**changes))
    return zone_put_back(ready, way.zone) if way.zone and way.zone.id not in ready.zones else ready


def to_confirm(audit: Audit) -> Mapping[str, Answer]:
    """Return the answers to another statement that were taken back and wait for a person to confirm them, by line."""
    lines = tailored(audit).lines
    return {
        line: earlier
        for line, earlier in audit.moved_aside.items()
        if line in lines and (now := audit.answers.get(line)) and now.verdict is Verdict.NOT_CHECKED
    }


def brought_back(audit: Audit, after: Audit) -> Iterator[str]:
    """Yield the lines whose answer is set aside in the one audit and counts, or waits to be confirmed, in the other."""
    still = set_aside(after)
    yield from (line for line in set_aside(audit) if line not in still)
