"""The register of corrective actions: each beside the line it mends, sorted by urgency, sifted; gaps without one."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from audit_app.domain.audit import OPEN_STATES, Action, ActionState, Audit
from audit_app.domain.folding import folded
from audit_app.domain.following_up import is_overdue
from audit_app.domain.grades import has_action
from audit_app.domain.people import each_once
from audit_app.domain.progress import LineStanding, standings

SOON = timedelta(days=7)
"""How near a date is that is told apart from later ones."""

_WHILE = timedelta(days=14)
"""The time proposed for an action whose line is due already."""


class Horizon(StrEnum):
    """How pressing an action is; the order of the register."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    DONE = "done"
    DROPPED = "dropped"


class ActionView(StrEnum):
    """Which actions are shown."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    SOON = "soon"
    BLOCKING = "blocking"
    TO_DO = "to_do"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Followed:
    """An action and the line it mends, of a finding the first that is asked; None when that line is asked no more."""

    action: Action
    row: LineStanding | None

    @property
    def line(self) -> str:
        """The id of that line, or what the action names where there is none."""
        return self.row.line.id if self.row else self.action.subject

    @property
    def is_blocking(self) -> bool:
        """Whether its line stops somebody while it is not met."""
        return self.row is not None and self.row.line.criterion.blocking

    def horizon(self, on: date) -> Horizon:
        """Return how pressing it is on a day."""
        if self.action.state not in OPEN_STATES:
            return Horizon.DONE if self.action.state is ActionState.DONE else Horizon.DROPPED
        if is_overdue(self.action, on):
            return Horizon.OVERDUE
        return Horizon.SOON if self.action.due <= on + SOON else Horizon.LATER


def register(audit: Audit, on: date) -> tuple[Followed, ...]:
    """Return every action of the audit: those still open by their day, then those done, then those dropped.

    **Source:** RULES.md rule 15; the action register of the national plan on business and human rights.
    """
    rows = standings(audit)
    places = {line: place for place, line in enumerate(rows)}
    each = [Followed(action, _row_of(audit, action)) for action in audit.actions.values()]
    order = tuple(Horizon)
    return tuple(
        sorted(
            each,
            key=lambda one: (
                order.index(one.horizon(on)),
                one.action.due,
                not one.is_blocking,
                places.get(one.line, len(places)),
                one.action.id,
            ),
        )
    )


def _row_of(audit: Audit, action: Action) -> LineStanding | None:
    rows, finding = standings(audit), audit.findings.get(action.subject)
    lines = finding.lines if finding else (action.subject,)
    return next((rows[line] for line in lines if line in rows), None)


def sifted(
    actions: Iterable[Followed],
    on: date,
    views: Collection[ActionView] = (),
    *,
    owner: str | None = None,
    domain: str | None = None,
    zone: str | None = None,
    text: str = "",
    language: str = "fr",
) -> tuple[Followed, ...]:
    """Return the actions that are in all of these views, of one owner, domain and zone where they are named.

    Every word of `text` is sought in what will be done, its owner, the line and its zone; capitals, accents and the
    shape of an apostrophe do not matter. An owner is sought whole, but for capitals and accents.
    """
    words, whose = folded(text).split(), folded(owner or "")
    return tuple(
        one
        for one in actions
        if all(_is_in(view, one, on) for view in views)
        and (owner is None or folded(one.action.owner) == whose)
        and (domain is None or (one.row is not None and one.row.line.criterion.domain == domain))
        and (zone is None or (one.row is not None and one.row.line.zone is not None and one.row.line.zone.id == zone))
        and (not words or _holds(one, words, language))
    )


def _is_in(view: ActionView, one: Followed, on: date) -> bool:
    if view is ActionView.ALL:
        return True
    if view is ActionView.OPEN:
        return one.action.state in OPEN_STATES
    if view is ActionView.BLOCKING:
        return one.is_blocking
    if view in (ActionView.OVERDUE, ActionView.SOON):
        return one.horizon(on) == view.value
    return one.action.state == view.value


def _holds(one: Followed, words: Iterable[str], language: str) -> bool:
    line = one.row.line if one.row else None
    title = line.criterion.title.in_language(language) if line else ""
    place = line.zone.name if line and line.zone else ""
    told = folded("\n".join((one.action.what, one.action.owner, one.line, title, place)))
    return all(word in told for word in words)


def owners(audit: Audit) -> tuple[str, ...]:
    """Return who answers for actions, in the order of the alphabet: one name however it is typed."""
    return each_once(action.owner for _key, action in sorted(audit.actions.items()))


def unanswered_gaps(audit: Audit) -> tuple[LineStanding, ...]:
    """Return the gaps nobody answers for, those that stop somebody first, then the mandatory ones.

    A dropped action answers no gap.

    **Source:** RULES.md rule 7.
    """
    bare = [row for row in standings(audit).values() if row.is_unmet and not has_action(row)]
    return tuple(sorted(bare, key=lambda row: (not row.breaks_journey, not row.is_mandatory)))


def likely_owner(audit: Audit, row: LineStanding) -> str:
    """Return who answers for most actions at the same place, or of the same domain, or at all; '' for nobody yet."""
    each = [one for one in (Followed(a, _row_of(audit, a)) for a in audit.actions.values()) if one.row]
    lines = [(one.action.owner, one.row.line) for one in each if one.row]
    near = [owner for owner, line in lines if row.line.zone and line.zone == row.line.zone]
    akin = [owner for owner, line in lines if line.criterion.domain == row.line.criterion.domain]
    for names in (near, akin, [owner for owner, _line in lines]):
        if names:
            return Counter(sorted(names, key=folded)).most_common(1)[0][0]
    return ""


def likely_day(row: LineStanding, on: date) -> date:
    """Return the last day that makes a commitment of an action: the day before its line is due; else in two weeks.

    **Source:** RULES.md rule 16: a commitment falls before the line is due.
    """
    last = row.due_from - timedelta(days=1)
    return last if last > on else on + _WHILE
