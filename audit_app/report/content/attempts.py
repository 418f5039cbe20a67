"""What testers tried: scenarios by group of testers in counts, help and time as medians and values, what they said."""

from collections.abc import Callable, Iterator, Sequence

from audit_app.domain.consent import Use
from audit_app.domain.experience import umux_lite
from audit_app.domain.grouping import FEWEST_APART, Group
from audit_app.domain.observation import Observation, Success
from audit_app.domain.scenario import digital
from audit_app.domain.tester import Profile
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Facts, Heading, Listing, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.matter import Matter
from audit_app.wording.attempts import (
    again_said,
    outcomes_said,
    scenario_said,
    testers_said,
    times_said,
    values_said,
    yes_said,
)

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
        *_felt([o for of_one in tried.values() for o in of_one], matter),
        *_quotes(matter, tried),
    )


def _by_scenario(matter: Matter) -> dict[str, list[Observation]]:
    found: dict[str, list[Observation]] = {}
    for _id, observation in sorted(matter.audit.observations.items(), key=lambda pair: _order(pair[1])):
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
    rows = tuple(_measured(matter, scenario, of_one) for scenario, of_one in tried.items())
    yield Heading(3, title, "help-time-ease")
    yield say(_("The median, then every value from the smallest: no mean."), Role.LEAD)
    yield Table(title, columns, rows)


def _measured(matter: Matter, scenario: str, of_one: list[Observation]) -> tuple[Cell, ...]:
    library = matter.scenarios.get(scenario)
    own = matter.audit.own_scenarios.get(scenario)
    reference = library.minutes if library else own.minutes if own else None
    said = (
        values_said(o.help for o in of_one if o.help is not None),
        times_said(of_one, reference),
        values_said(o.seq for o in of_one if o.seq is not None),
    )
    cells = tuple((say(text or _("not noted"), Role.BODY if text else Role.QUIET),) for text in said)
    return ((say(scenario_said(matter.audit, matter.scenarios, scenario)),), *cells)


def _felt(every: list[Observation], matter: Matter) -> Iterator[Simple]:
    """Yield how it was lived, each question with how many answered it; what nobody was asked is left out."""
    partings = matter.audit.partings.values()
    tired = every if matter.shows_people or _are_many(every) else []
    told = (
        (_("They felt in their place"), yes_said(o.dignity for o in every)),
        (_("They felt safe"), yes_said(o.safe for o in every)),
        (_("The equipment worked"), yes_said(o.works for o in every)),
        (_("Staff, from 1 to 5"), values_said(o.staff for o in every if o.staff is not None)),
        (_("Tiredness before, from 0 to 10"), _noted(tired, lambda o: o.fatigue_before)),
        (_("Tiredness after, from 0 to 10"), _noted(tired, lambda o: o.fatigue_after)),
        (_("Digital services: UMUX-Lite, from 0 to 100"), values_said(_scores(every, matter))),
        (_("Would do the same again"), again_said(o.again for o in every)),
        (_("Would come again"), again_said(parting.again for parting in partings)),
        (_("Would recommend the event"), yes_said(parting.recommends for parting in partings)),
    )
    pairs = tuple((term, (say(text),)) for term, text in told if text)
    if pairs:
        yield Heading(3, _("How it was lived"), "lived")
        yield Facts(pairs)


def _are_many(every: list[Observation]) -> bool:
    """Whether so many said how tired they were that nobody else can tell whose tiredness it is.

    **Source:** RULES.md rules 9 and 10.
    """
    noted = (o.tester for o in every if o.fatigue_before is not None or o.fatigue_after is not None)
    return len(set(noted)) >= FEWEST_APART


def _noted(every: list[Observation], of: Callable[[Observation], int | None]) -> str:
    return values_said(value for o in every if (value := of(o)) is not None)


def _scores(every: list[Observation], matter: Matter) -> Iterator[float]:
    """Yield the scores of digital services; answers about anything else, noted before they were refused, are none."""
    services = digital(matter.scenarios.values(), matter.audit.own_scenarios)
    for o in every:
        if o.scenario in services and o.needs_met is not None and o.easy_to_use is not None:
            yield round(umux_lite(o.needs_met, o.easy_to_use), 1)


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
