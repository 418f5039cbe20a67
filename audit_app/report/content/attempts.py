"""What testers tried: scenarios by group of testers in counts, help and time as medians and values, what they said."""

from collections.abc import Iterator, Sequence

from audit_app.domain.consent import Use
from audit_app.domain.grouping import FEWEST_APART, FEWEST_HEARD, Group
from audit_app.domain.matrix import attempts as counting
from audit_app.domain.observation import Observation, Success
from audit_app.domain.tester import Profile
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Heading, Listing, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.lived import lived
from audit_app.report.content.matter import Matter
from audit_app.wording.attempts import (
    outcomes_said,
    scenario_said,
    testers_said,
    times_said,
    values_said,
)
from audit_app.wording.figures import number

_ABREAST = 4
"""Groups side by side in one table: more go on in the next."""

_FAILED = frozenset({Success.GAVE_UP, Success.STOPPED})


def attempts(matter: Matter) -> tuple[Simple, ...]:
    """Return what was tried, none where nothing was."""
    tried = _by_scenario(matter)
    if not tried:
        return ()
    return (
        *_who_managed(matter, tried),
        *_measures(matter, tried),
        *lived(matter, [o for of_one in tried.values() for o in of_one]),
        *_quotes(matter, tried),
    )


def _by_scenario(matter: Matter) -> dict[str, list[Observation]]:
    found: dict[str, list[Observation]] = {}
    for observation in sorted(counting(matter.audit), key=_order):
        found.setdefault(observation.scenario, []).append(observation)
    return found


def _order(observation: Observation) -> tuple[int, int, str]:
    key = observation.scenario
    return "SAVX".index(key[0]), int(key[1:]), observation.id


# Who managed what


def _who_managed(matter: Matter, tried: dict[str, list[Observation]]) -> Iterator[Simple]:
    title = _("Scenarios and profiles")
    yield Heading(3, title, "scenarios-profiles")
    yield say(
        _("Each cell counts attempts, not people. With few testers a percentage would mislead: none is given."),
        Role.LEAD,
    )
    trying = {observation.tester for of_one in tried.values() for observation in of_one}
    shown = [group for group in matter.groups if trying & set(group.testers)]
    tables = -(-len(shown) // _ABREAST)
    for at in range(tables):
        yield _managed_table(matter, title, tried, _part(shown, at, tables))


def _part(shown: Sequence[Group], at: int, parts: int) -> Sequence[Group]:
    """Return one of so many parts, all of about the same size."""
    return shown[at * len(shown) // parts : (at + 1) * len(shown) // parts]


def _managed_table(matter: Matter, title: str, tried: dict[str, list[Observation]], shown: Sequence[Group]) -> Table:
    heads = [Column(f"{matter.group_said(group)} – {testers_said(len(group.testers))}", 20) for group in shown]
    rows = []
    for scenario, of_one in tried.items():
        cells = [_managed([o for o in of_one if o.tester in group.testers]) for group in shown]
        rows.append(((say(scenario_said(matter.audit, matter.scenarios, scenario)),), *cells))
    return Table(title, (Column(_("Scenario"), 26), *heads), tuple(rows))


def _managed(of_group: list[Observation]) -> Cell:
    if not of_group:
        return (say(_("nobody"), Role.QUIET),)
    first, *others = outcomes_said(of_group)
    return (say(first, mark=_mark(of_group)), *(say(other, Role.LEAD) for other in others))


def _mark(of_group: list[Observation]) -> Mark:
    ended = {observation.success for observation in of_group}
    if ended & _FAILED:
        return Mark.BAD
    if ended == {Success.ALONE}:
        return Mark.GOOD
    return Mark.UNKNOWN if ended == {None} else Mark.PARTIAL


# Help, time, ease


def _measures(matter: Matter, tried: dict[str, list[Observation]]) -> Iterator[Simple]:
    title = _("Help, time and ease")
    columns = (
        Column(_("Scenario"), 27),
        Column(_("Help, from 0 (none) to 4 (done for the person)"), 26),
        Column(_("Minutes"), 30),
        Column(_("Ease, from 1 (very hard) to 7"), 24),
    )
    told = {key: of_one for key, of_one in tried.items() if matter.shows_people or _are_heard(of_one)}
    yield Heading(3, title, "help-time-ease")
    if told:
        rows = tuple(_measured(matter, scenario, of_one) for scenario, of_one in told.items())
        yield say(_("The median, then every value from the smallest: no mean."), Role.LEAD)
        yield Table(title, columns, rows)
    if held_back := len(tried) - len(told):
        said = ngettext(
            "Kept back, so that nobody is recognised: {held} scenario that fewer than {count} testers tried.",
            "Kept back, so that nobody is recognised: {held} scenarios that fewer than {count} testers tried.",
            held_back,
        )
        yield say(said.format(held=number(held_back), count=number(FEWEST_HEARD)), Role.LEAD)


def _are_heard(of_one: list[Observation]) -> bool:
    """Whether so many tried it that nobody else can tell whose help, time or ease is said.

    **Source:** RULES.md rule 9.
    """
    return len({o.tester for o in of_one}) >= FEWEST_HEARD


def _measured(matter: Matter, scenario: str, of_one: list[Observation]) -> tuple[Cell, ...]:
    library = matter.scenarios.get(scenario)
    own = matter.audit.own_scenarios.get(scenario)
    reference = library.minutes if library else own.minutes if own else None
    helped, eased = ([o for o in of_one if getattr(o, field) is not None] for field in ("help", "seq"))
    timed = [o for o in of_one if o.minutes is not None]
    return (
        (say(scenario_said(matter.audit, matter.scenarios, scenario)),),
        _values(matter, helped, values_said(o.help for o in helped if o.help is not None)),
        _values(matter, timed, times_said(of_one, reference)),
        _values(matter, eased, values_said(o.seq for o in eased if o.seq is not None)),
    )


def _values(matter: Matter, noted: list[Observation], said: str) -> Cell:
    """Return what was noted of an attempt; of fewer testers than are told outside the team, that it is kept back."""
    if noted and not (matter.shows_people or _are_heard(noted)):
        return (say(_("kept back: noted of too few"), Role.QUIET),)
    return (say(said or _("not noted"), Role.BODY if said else Role.QUIET),)


# Words


def _quotes(matter: Matter, tried: dict[str, list[Observation]]) -> Iterator[Simple]:
    """Yield what was said word for word, by those who agree to be quoted; never who said it."""
    points = [
        _quoted(o.quote, _about(matter, o, of_one))
        for of_one in tried.values()
        for o in of_one
        if o.quote.strip() and matter.audit.agreed(o.tester, Use.QUOTATION)
    ]
    if points:
        yield Heading(3, _("In the testers’ own words"), "quotes")
        yield say(_("Quoted with the agreement of whoever said it."), Role.LEAD)
        yield Listing(tuple(points))


def _quoted(words: str, about: str) -> Passage:
    quote = Run(_("“{words}”").format(words=words), strong=True)
    return Passage((quote, Run(f" – {about}")) if about else (quote,))


def _about(matter: Matter, observation: Observation, of_one: list[Observation]) -> str:
    """Return what was tried and that it was signed; not what would tell whoever is not of the team who says so.

    **Source:** RULES.md rule 9.
    """
    enough = len({o.tester for o in of_one}) >= FEWEST_APART
    said = []
    if matter.shows_people or enough:
        said.append(scenario_said(matter.audit, matter.scenarios, observation.scenario))
    if observation.translated and any(group.profile is Profile.DEAF_SIGNING for group in matter.groups):
        said.append(_("translated from sign language"))
    return ", ".join(said)
