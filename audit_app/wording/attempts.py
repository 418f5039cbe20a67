"""What testers tried, in words: counts, medians with every value, never a share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from audit_app.domain.audit import Audit
from audit_app.domain.experience import middle, time_ratio
from audit_app.domain.grouping import Group
from audit_app.domain.observation import Again, Observation, Success
from audit_app.domain.scenario import Scenario
from audit_app.domain.user_test import ScenarioId
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed, listed, told
from audit_app.wording.values import word


def scenario_said(audit: Audit, library: Mapping[str, Scenario], key: ScenarioId) -> str:
    """Return a scenario for people: its id and its title, of the library or of the organiser's own."""
    if key in library:
        return f"{key} – {told(library[key].title)}"
    own = audit.own_scenarios.get(key)
    return f"{key} – {own.title}" if own else key


def group_said(group: Group, *, alone: bool = False) -> str:
    """Return whom a group is of; `alone`: there is no other."""
    if group.profile:
        return capital(composed(word(group.profile)))
    if group.family:
        return _("Family: {family}").format(family=composed(word(group.family)))
    return _("All testers") if alone else _("Other profiles, or not told")


def testers_said(count: int) -> str:
    """Return so many testers."""
    return ngettext("{count} tester", "{count} testers", count).format(count=number(count))


def counted_said(took_part: int, tried: int, attempts: int) -> str:
    """Return who is counted, those who take part and of whom anything is noted; how many of them tried, how often."""
    every = ngettext(
        "Counted here: {count} tester who tried a scenario or hit a problem, and still takes part.",
        "Counted here: {count} testers who tried a scenario or hit a problem, and still take part.",
        took_part,
    ).format(count=number(took_part))
    made = ngettext("{count} attempt", "{count} attempts", attempts).format(count=number(attempts))
    if not tried:
        return " ".join((every, _("Nobody tried a scenario yet.")))
    if took_part == 1:
        return f"{every} {_only_one_said().format(attempts=made)}"
    those = ngettext(
        "{count} of them tried a scenario ({attempts}); the size class asks for that.",
        "{count} of them tried a scenario ({attempts}); the size class asks for that.",
        tried,
    )
    return f"{every} {those.format(count=number(tried), attempts=made)}"


def _only_one_said() -> str:
    return _("This tester tried a scenario ({attempts}); the size class asks for that.")


def outcomes_said(attempts: Sequence[Observation]) -> list[str]:
    """Return how attempts ended, in counts: “3 of 4 without help”, then the other ways."""
    ended = Counter(attempt.success for attempt in attempts)
    alone = ngettext("{alone} of {count} without help", "{alone} of {count} without help", len(attempts))
    said = [alone.format(alone=number(ended[Success.ALONE]), count=number(len(attempts)))]
    others = (
        (Success.WITH_HELP, ngettext("{count} with help", "{count} with help", ended[Success.WITH_HELP])),
        (Success.GAVE_UP, ngettext("{count} given up", "{count} given up", ended[Success.GAVE_UP])),
        (Success.STOPPED, ngettext("{count} stopped", "{count} stopped", ended[Success.STOPPED])),
        (None, ngettext("{count} without a known end", "{count} without a known end", ended[None])),
    )
    return [*said, *(words.format(count=number(ended[key])) for key, words in others if ended[key])]


def values_said(values: Iterable[float]) -> str:
    """Return the median with every value, from the smallest; '' of nothing."""
    every = sorted(values)
    median = middle(every)
    if median is None:
        return ""
    if len(every) == 1:
        return number(median)
    return _("median {median} ({values})").format(median=number(median), values=listed(map(number, every)))


def times_said(attempts: Iterable[Observation], reference: float | None) -> str:
    """Return how long it took in minutes, against somebody of the team who is not disabled."""
    every = [attempt.minutes for attempt in attempts if attempt.minutes is not None]
    median = middle(every)
    if median is None or reference is None:
        return values_said(every)
    return _("{values}; reference {reference} min, × {ratio}").format(
        values=values_said(every),
        reference=number(reference),
        ratio=number(round(time_ratio(median, reference), 1)),
    )


def yes_said(answers: Iterable[bool | None]) -> str:
    """Return how many said yes of those who answered; '' where nobody did."""
    given = [answer for answer in answers if answer is not None]
    if not given:
        return ""
    said = ngettext("{yes} of {count}", "{yes} of {count}", len(given))
    return said.format(yes=number(sum(given)), count=number(len(given)))


def again_said(answers: Iterable[Again | None]) -> str:
    """Return how many would do it again, and how; '' where nobody answered."""
    given = Counter(answer for answer in answers if answer is not None)
    return ", ".join(f"{capital(composed(word(key)))}\u00a0({number(given[key])})" for key in Again if given[key])
