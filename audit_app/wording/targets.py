"""Computed targets in words: the formula with the event's own numbers in it, and contradictions between numbers."""

from collections.abc import Callable, Iterable, Mapping

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import PairRule, Target
from audit_app.domain.consistency import Contradiction, contradictions
from audit_app.domain.targets import TOILETS_TABLE_ENDS, Targeted
from audit_app.i18n import _
from audit_app.wording.figures import number
from audit_app.wording.typography import told


def computed(target: Target, found: Targeted) -> str:
    """Return where a computed figure comes from: “2 + 13 = 15 for 700 seats”."""
    said = _FORMULAS[target](found)
    return f"{said}. {_by_order(target)}" if found.by_order else said


def _places(found: Targeted) -> str:
    return _("2 + {beyond} = {least} for {seats} seats").format(**_figures(found))


def _parking(found: Targeted) -> str:
    return _("2% of {spaces} parking spaces, rounded up: {least}").format(**_figures(found))


def _toilets(found: Targeted) -> str:
    if "standard" in found.figures:
        return _("{least} for {people} people and {standard} standard cubicles").format(**_figures(found))
    if int(found.figures["people"]) > TOILETS_TABLE_ENDS:
        said = _(
            "{least} at the very least for {people} people. The guide’s table ends at {end}: this number alone does "
            "not show that there are enough. Count the standard cubicles too: 1 for 15 is due"
        )
        return said.format(end=number(TOILETS_TABLE_ENDS), **_figures(found))
    return _("{least} for {people} people").format(**_figures(found))


def _cabins(found: Targeted) -> str:
    return _("{least} for {cabins} cabins").format(**_figures(found))


def _testers(found: Targeted) -> str:
    return _("{least} testers for an event of class {size_class}").format(**_figures(found))


def _profiles(found: Targeted) -> str:
    return _("{least} profiles for an event of class {size_class}").format(**_figures(found))


_FORMULAS: Mapping[Target, Callable[[Targeted], str]] = {
    Target.WHEELCHAIR_PLACES: _places,
    Target.RESERVED_PARKING: _parking,
    Target.ACCESSIBLE_TOILETS: _toilets,
    Target.ADAPTED_CABINS: _cabins,
    Target.TESTERS: _testers,
    Target.TESTER_PROFILES: _profiles,
}


def _by_order(target: Target) -> str:
    """Return that somebody else sets the number."""
    if target is Target.RESERVED_PARKING:
        return _("Above 500 spaces a municipal order sets the number: ask the town hall; this figure is a yardstick.")
    return _("Above 1,000 seats a municipal order sets the number: ask the town hall; this figure is a yardstick.")


def _figures(found: Targeted) -> dict[str, str]:
    said = {name: value if isinstance(value, str) else number(value) for name, value in found.figures.items()}
    return {"least": number(found.least), **said}


def disagreed(found: Contradiction) -> str:
    """Return what does not agree, with both numbers where numbers were compared."""
    said = told(found.pair.says)
    if found.first is None or found.second is None:
        return said
    first, second = _counted(found.first, found.first_of), _counted(found.second, found.second_of)
    numbers = _("{first} against {second}").format(first=first, second=second)
    stop = "." * said.endswith(".")
    return _("{said} ({numbers})").format(said=said.removesuffix("."), numbers=numbers) + stop


def _counted(amount: float, of: float | None) -> str:
    if of is None:
        return number(amount)
    return _("{part} of {whole}").format(part=number(amount), whole=number(of))


def disagreements(audit: Audit, line: str) -> tuple[str, ...]:
    """Return what of a line does not agree with the rest of the audit."""
    criterion = line.partition("@")[0]
    return tuple(disagreed(found) for found in contradictions(audit, criterion) if line in found.lines)


def inconsistency(found: Contradiction, name: Callable[[Iterable[str]], str] = ", ".join) -> str:
    """Return what does not agree, and the lines concerned; `name`: how several lines are called.

    Where a line says that gaps have their action, the line comes first and the gaps that have none last.
    """
    lines, said = tuple(dict.fromkeys(found.lines)), disagreed(found)
    if found.pair.rule is PairRule.ACTIONS:
        saying = tuple(line for line in lines if line.partition("@")[0] == found.pair.first.partition(".")[0])
        lacking = name(line for line in lines if line not in saying)
        said = _("{said}: {lines}.").format(said=said.removesuffix("."), lines=lacking)
        lines = saying
    return _("{place}: {said}").format(place=name(lines), said=said)
