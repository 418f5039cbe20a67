"""Things to check, as the easy-to-read report counts them: a criterion with all its places is one thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from audit_app.domain.audit import MET, UNKNOWN, UNMET, Verdict
from audit_app.domain.checklist import Criterion, Phrase
from audit_app.domain.progress import LineStanding, worst
from audit_app.report.content.lines import is_answered
from audit_app.report.content.matter import Matter
from audit_app.report.easy_bank import Topic, bank, said
from audit_app.wording.typography import told


@dataclass(frozen=True)
class Thing:
    """A criterion with its lines, and what it counts as: the worst of them (RULES.md rule 4).

    `lacking` is what the bank says where it does not hold; none where the criterion is of a checklist it does not know.
    """

    criterion: Criterion
    rows: tuple[LineStanding, ...]
    counts_as: Verdict
    lacking: Phrase | None = None

    @property
    def is_met(self) -> bool:
        """Whether it holds at all its places."""
        return self.counts_as in MET

    @property
    def is_unmet(self) -> bool:
        """Whether it does not hold somewhere."""
        return self.counts_as in UNMET

    @property
    def is_unknown(self) -> bool:
        """Whether nobody can say."""
        return self.counts_as in UNKNOWN

    @property
    def is_looked_at(self) -> bool:
        """Whether somebody looked at it somewhere, even where nobody can say how it is."""
        return any(is_answered(row) for row in self.rows)

    @property
    def is_met_elsewhere(self) -> bool:
        """Whether it holds at one of its places though not at all of them."""
        return self.is_unmet and any(row.is_met and not row.is_belied for row in self.rows)

    @property
    def blocks(self) -> bool:
        """Whether it stops somebody."""
        return any(row.breaks_journey for row in self.rows)

    @property
    def weight(self) -> tuple[bool, bool, bool]:
        """What things are chosen by: those that may stop somebody first, then those asked, then those shown."""
        rows = self.rows
        return self.criterion.blocking, any(row.is_mandatory for row in rows), all(row.is_backed for row in rows)


def things(matter: Matter) -> tuple[Thing, ...]:
    """Return what the audit asks, in the order of the checklist; what there is not at this event is left out."""
    missing = bank().missing if matter.audit.checklist.id == bank().checklist else {}
    grouped = groupby(matter.rows.values(), key=lambda row: row.line.criterion.id)
    every = (_thing(tuple(rows), missing.get(criterion)) for criterion, rows in grouped)
    return tuple(thing for thing in every if thing.counts_as is not Verdict.NOT_APPLICABLE)


def _thing(rows: tuple[LineStanding, ...], lacking: Phrase | None) -> Thing:
    return Thing(rows[0].line.criterion, rows, worst(map(_counts_as, rows)), lacking)


def _counts_as(row: LineStanding) -> Verdict:
    """Return what a line counts as here: nobody can say that it holds where its own measurements say otherwise."""
    return Verdict.CANNOT_TELL if row.is_belied else row.counts_as


def topic_of(thing: Thing) -> Topic | None:
    """Return the topic it belongs to; None where a checklist has a domain that the bank does not know."""
    return next((topic for topic in bank().topic if thing.criterion.domain in topic.domains), None)


def of_topic(topic: Topic, found: Iterable[Thing]) -> tuple[Thing, ...]:
    """Return the things of a topic."""
    return tuple(thing for thing in found if thing.criterion.domain in topic.domains)


def chosen(found: Iterable[Thing], most: int) -> Sequence[Thing]:
    """Return so many things at most, the weightiest first."""
    return sorted(found, key=lambda thing: thing.weight, reverse=True)[:most]


def holds_said(thing: Thing) -> str:
    """Return what is so, in the easy words of the criterion; '' where it has none."""
    return told(thing.criterion.easy.title) if thing.criterion.easy else ""


def lacks_said(thing: Thing) -> str:
    """Return what is not so; of a criterion the bank does not know, that it is not so yet."""
    if thing.lacking:
        return told(thing.lacking)
    return " ".join((said("not_yet"), holds_said(thing) or told(thing.criterion.title)))
