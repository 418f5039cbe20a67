"""How far the checklist is, in sentences: under the heading, beside the bar, in the choice of themes and zones."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.event import Zone
from audit_app.domain.people import same_person, shared_out
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.ui.checklist.filters import NOBODY
from audit_app.ui.checklist.offered import Offer
from audit_app.wording import figures
from audit_app.wording.typography import told


def checked_said(rows: Sequence[LineStanding]) -> str:
    """Return how many lines are checked: “31 of 81 lines checked”."""
    return figures.checked(sum(not row.is_unknown for row in rows), len(rows))


def standing_said(rows: Sequence[LineStanding]) -> str:
    """Return how many lines are checked, and what was found: “31 of 81 lines checked: 20 compliant, 3 partial”."""
    whole, counts = checked_said(rows), [row.counts_as for row in rows]
    parts = [_counted(verdict, counts.count(verdict)) for verdict in _TOLD if verdict in counts]
    return _("{place}: {said}").format(place=whole, said=", ".join(parts)) if parts else whole


_TOLD = (
    Verdict.COMPLIANT,
    Verdict.PARTIAL,
    Verdict.NON_COMPLIANT,
    Verdict.EQUIVALENT,
    Verdict.NOT_APPLICABLE,
)


def _counted(verdict: Verdict, count: int) -> str:
    said = {
        Verdict.COMPLIANT: ngettext("{count} compliant", "{count} compliant", count),
        Verdict.PARTIAL: ngettext("{count} partial", "{count} partial", count),
        Verdict.NON_COMPLIANT: ngettext("{count} non-compliant", "{count} non-compliant", count),
        Verdict.EQUIVALENT: ngettext("{count} equivalent alternative", "{count} equivalent alternatives", count),
        Verdict.NOT_APPLICABLE: ngettext("{count} not applicable", "{count} not applicable", count),
    }
    return said[verdict].format(count=count)


def mandatory_counted(rows: Iterable[LineStanding]) -> tuple[int, int]:
    """Return how many mandatory lines are checked, and how many there are."""
    unknown = [row.is_unknown for row in rows if row.is_mandatory]
    return len(unknown) - sum(unknown), len(unknown)


def themes_said(audit: Audit, rows: Iterable[LineStanding]) -> list[tuple[str, str]]:
    """Return the themes that have lines: the id of each, its title with what is left to check."""
    left = _left(rows, lambda row: row.line.criterion.domain)
    return [(d.id, _place_said(told(d.title), left[d.id])) for d in audit.checklist.domains if d.id in left]


def zones_said(audit: Audit, rows: Iterable[LineStanding]) -> list[tuple[str, str]]:
    """Return the zones that have lines, kind after kind: the id of each, its name with what is left to check there."""
    left = _left(rows, lambda row: row.line.zone.id if row.line.zone else "")
    return [
        (zone.id, _place_said(_("Zone: {name}").format(name=zone.name), left[zone.id]))
        for zone in zones_in_order(audit)
        if zone.id in left
    ]


def people_said(audit: Audit, standings: Mapping[str, LineStanding], me: str) -> tuple[list[Offer], ...]:
    """Return the lines of those who have any, those of whoever works here, those of nobody: codes and words.

    Whoever works here has their own even where nothing is given to them yet.
    """
    people: list[Offer] = []
    mine: list[Offer] = []
    nobody: list[Offer] = []
    for name, lines in shared_out(audit, standings).items():
        left = sum(standings[line].is_unknown for line in lines)
        if not name:
            nobody = [(NOBODY, _place_said(_("Nobody’s lines"), left))] if lines and people + mine else []
        elif me and same_person(name, me):
            mine = [(name, _place_said(_("My lines"), left))]
        else:
            people.append((name, _place_said(name, left)))
    return people, mine or ([(me, _("My lines – none"))] if me and (people or nobody) else []), nobody


def zones_in_order(audit: Audit) -> list[Zone]:
    """Return the zones of an audit, kind after kind as the checklist lists them, then by name."""
    kinds = {term.code: place for place, term in enumerate(audit.checklist.zone_kinds)}
    return sorted(audit.zones.values(), key=lambda zone: (kinds.get(zone.kind, len(kinds)), zone.name, zone.id))


def _left(rows: Iterable[LineStanding], place_of: Callable[[LineStanding], str]) -> dict[str, int]:
    """Return how many lines are left to check in each place that has any line."""
    left: dict[str, int] = {}
    for row in rows:
        place = place_of(row)
        left[place] = left.get(place, 0) + row.is_unknown
    return left


def _place_said(name: str, left: int) -> str:
    if not left:
        return _("{name} – all checked").format(name=name)
    return ngettext("{name} – {count} to check", "{name} – {count} to check", left).format(name=name, count=left)
