"""Lines and actions as people name them: the criterion and its zone, its statement, who answers for it and by when."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from audit_app.domain.audit import Action, Audit
from audit_app.domain.following_up import is_overdue
from audit_app.domain.people import role_of
from audit_app.domain.progress import LineStanding
from audit_app.domain.user_testing import may_be_told
from audit_app.i18n import _, ngettext
from audit_app.wording import figures
from audit_app.wording.statements import statement
from audit_app.wording.typography import capital, clipped, composed, listed, told
from audit_app.wording.values import word

_MOST = 60
"""Letters of a finding's sentence where it stands for it among lines."""


def title_of(row: LineStanding) -> str:
    """Return the statement of a line."""
    return statement(row.line.criterion)


def awaits_said() -> str:
    """Return why a line that is well answered counts as not checked: what testers met there is not agreed to yet."""
    return _("an agreement is awaited for what a tester met")


def id_of(row: LineStanding) -> str:
    """Return the name of a line for people: the criterion, and its zone where it repeats."""
    return row.line.criterion.id + (f" · {row.line.zone.name}" if row.line.zone else "")


def place_of(audit: Audit, row: LineStanding) -> str:
    """Return where a line stands in the checklist and in the event: the criterion, its domain, its zone."""
    criterion = row.line.criterion
    theme = next((told(domain.title) for domain in audit.checklist.domains if domain.id == criterion.domain), "")
    zone = row.line.zone.name if row.line.zone else ""
    return " · ".join(part for part in (criterion.id, theme, zone) if part)


def line_said(audit: Audit, line: str) -> str:
    """Return the name for people of any line id, also one that is asked no more.

    Of a finding it is its sentence, where that may be told; of an attempt what was tried, never by whom: reports print
    it.
    """
    if finding := audit.findings.get(line):
        return clipped(finding.title, _MOST) if may_be_told(audit, finding) else awaits_said()
    if line in audit.observations:
        return _("Attempt at {scenario}").format(scenario=audit.observations[line].scenario)
    criterion, _at, zone = line.partition("@")
    return f"{criterion} · {audit.zones[zone].name}" if zone in audit.zones else line


def lines_said(audit: Audit, lines: Iterable[str]) -> str:
    """Return several lines for people, each criterion once with its zones."""
    zones: dict[str, list[str]] = {}
    for line in lines:
        if line in audit.findings:
            zones.setdefault(line_said(audit, line), [])
            continue
        criterion, _at, zone = line.partition("@")
        zones.setdefault(criterion, [])
        if zone:
            zones[criterion].append(audit.zones[zone].name if zone in audit.zones else zone)
    return ", ".join(f"{criterion} ({', '.join(names)})" if names else criterion for criterion, names in zones.items())


def many_said(audit: Audit, lines: Iterable[str]) -> str:
    """Return many lines, the letters of a theme once: “GOV-03, 07, 11; INF-02” is sooner heard than each code whole."""
    return listed(said for _of, said in by_theme(audit, lines).values())


def by_theme(audit: Audit, lines: Iterable[str]) -> Mapping[str, tuple[int, str]]:
    """Return how many lines each theme has of these, and their names, the letters of the theme once."""
    themes: dict[str, list[str]] = {}
    for line in lines:
        themes.setdefault(line if line in audit.findings else line.partition("-")[0], []).append(line)
    return {theme: (len(of), lines_said(audit, of).replace(f", {theme}-", ", ")) for theme, of in themes.items()}


def themes_said(lines: Iterable[str]) -> str:
    """Return how many lines each theme has of these: “GOV 2, INF 1”.

    >>> themes_said(["GOV-01", "GOV-03", "INF-02@zone"]).replace("\u00a0", " ")
    'GOV 2, INF 1'
    """
    found = Counter(line.partition("-")[0] for line in lines)
    return ", ".join(f"{theme}\u00a0{figures.number(count)}" for theme, count in found.items())


def owned(action: Action, *, named: bool = True) -> str:
    """Return who answers for an action, by when, and at what cost; not `named`: the body or the role, no person."""
    return "".join(owned_apart(action, named=named))


def owned_apart(action: Action, *, named: bool = True) -> tuple[str, str]:
    """Return who answers for it, and the rest: a name may run from right to left."""
    owner = action.owner if named else role_of(action.owner) or _("a named person (name withheld)")
    said = _("{owner}, due {day}").format(owner="", day=figures.day(action.due))
    return owner, said if action.cost is None else f"{said}, {figures.euros(action.cost)}"


def reached(action: Action, on: date) -> str:
    """Return how far an action is; an overdue one says so."""
    state = capital(composed(word(action.state)))
    return _("{state}, overdue").format(state=state) if is_overdue(action, on) else state


def acted_said(gaps: int, acted: int) -> str:
    """Return how many gaps there are, and how many of them have an action."""
    if acted:
        said = ngettext("{count} gap, {acted} with an action.", "{count} gaps, {acted} with an action.", gaps)
    else:
        said = ngettext("{count} gap, with no action.", "{count} gaps, none with an action.", gaps)
    return said.format(count=figures.number(gaps), acted=figures.number(acted))


def overdue_said(actions: Iterable[Action], on: date) -> str:
    """Return how many of these actions are overdue, '' where none is."""
    count = sum(is_overdue(action, on) for action in actions)
    late = ngettext("{count} action is overdue.", "{count} actions are overdue.", count)
    return late.format(count=figures.number(count)) if count else ""


def self_checked_said() -> str:
    """Return what is better where one and the same person answers for an action and checked it."""
    return _("Whoever is responsible for it also checked it: better have somebody else look.")


def names_people() -> str:
    """Return the warning that goes with every file of actions."""
    return _("It names who is responsible for each action: send it only to people who may read those names.")
