"""What the organiser declares of the event: the profile that decided which lines are asked."""

from audit_app.domain.checklist import Unit
from audit_app.domain.event import Event, Venue
from audit_app.domain.people import role_of
from audit_app.domain.programme import ProgrammeEntry
from audit_app.domain.spending import Spending
from audit_app.domain.tailoring import declared, tailored
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Facts, Heading, Passage, Run, Simple, say
from audit_app.report.content.matter import Matter, word
from audit_app.wording import sizes
from audit_app.wording.figures import day, number, quantity
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import aim_word


def declared_event(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on the event as it was declared."""
    event = matter.audit.event
    pairs: list[tuple[str, Cell]] = [
        (_("Event"), (say(event.name), say(capital(word(event.kind))))),
        (_("Place"), (say(f"{event.place.name}, {event.place.commune}"),)),
        (_("Present together at the peak"), (say(_peak(event)),)),
        (_("Total visitors"), (say(number(event.total_visitors)),)),
        (_("Seats"), (say(_seats(event)),)),
        (_("Parking spaces"), (say(number(event.parking_spaces)),)),
        (_("Size class"), tuple(say(composed(reason)) for reason in sizes.reasons(matter.sizing))),
        (_("Venues and their legal form"), tuple(say(_venue(venue)) for venue in event.venues)),
        *_optional(matter),
        (_("Profile"), _features(matter)),
        (_("Criteria"), (say(_criteria(matter)),)),
    ]
    return (Heading(2, _("The event as declared"), "declared"), Facts(tuple(pairs)))


def _optional(matter: Matter) -> list[tuple[str, Cell]]:
    event = matter.audit.event
    pairs: list[tuple[str, Cell]] = []
    if matter.audit.zones:
        zones = sorted(matter.audit.zones.values(), key=lambda zone: (zone.kind, zone.name))
        pairs.append((_("Zones"), (say(", ".join(zone.name for zone in zones)),)))
    if event.disciplines:
        pairs.append((_("Disciplines"), (say(", ".join(event.disciplines)),)))
    if event.funders:
        pairs.append((_("Funders"), (say(", ".join(event.funders)),)))
    if event.budget is not None:
        pairs.append((_("Budget"), (say(quantity(event.budget, Unit.EURO)),)))
    if event.spending:
        pairs.append((_("Spending on access"), tuple(say(_spending(line)) for line in event.spending)))
    if event.para_programme:
        pairs.append(
            (
                _("Parasport programme"),
                tuple(say(programme_said(each, named=matter.shows_people)) for each in event.para_programme),
            )
        )
    return pairs


def _spending(line: Spending) -> str:
    """Return a line of spending: what, its kind and aim, planned or spent, on which line of the funder, its proof."""
    planned = _("{amount} planned").format(amount=quantity(line.planned, Unit.EURO))
    said = [
        f"{line.what} ({word(line.kind)}, {composed(aim_word(line.aim))})",
        planned,
        *([] if line.spent is None else [_("{amount} spent").format(amount=quantity(line.spent, Unit.EURO))]),
        *(part for part in (line.funder_line, line.proof) if part),
    ]
    return ", ".join(said)


def programme_said(entry: ProgrammeEntry, *, named: bool) -> str:
    """Return an entry of the programme: what it is, when, with how many disabled athletes, who answers for it.

    Not `named`: the body or the role that answers for it, no person.
    """
    said = [f"{entry.title} ({word(entry.kind)})", *([day(entry.on)] if entry.on else [])]
    if entry.athletes is not None:
        taking_part = ngettext("{count} disabled athlete", "{count} disabled athletes", entry.athletes)
        said.append(taking_part.format(count=number(entry.athletes)))
    owner = entry.owner or ""
    if shown := owner if named else role_of(owner):
        said.append(_("answered for by {owner}").format(owner=shown))
    elif owner:
        said.append(_("a named person (name withheld)"))
    return ", ".join(said)


def _peak(event: Event) -> str:
    peak = event.peak
    return _("{total}: {spectators} spectators, {athletes} athletes, {staff} staff, {volunteers} volunteers").format(
        total=number(peak.total),
        spectators=number(peak.spectators),
        athletes=number(peak.athletes),
        staff=number(peak.staff),
        volunteers=number(peak.volunteers),
    )


def _seats(event: Event) -> str:
    return _("{covered} covered, {open_air} open-air").format(
        covered=number(event.seats.covered), open_air=number(event.seats.open_air)
    )


def _venue(venue: Venue) -> str:
    said = _("{venue}: {form}").format(venue=venue.name, form=word(venue.form))
    if venue.erp_type:
        said += ", " + _("type {erp_type}").format(erp_type=venue.erp_type)
    if venue.erp_category:
        said += ", " + _("category {category}").format(category=venue.erp_category)
    return said


def _features(matter: Matter) -> Cell:
    """Return what the profile declares, a group a paragraph: fifty things in one are read by nobody."""
    here, checklist = declared(matter.audit.event), matter.audit.checklist
    heads = {term.code: told(term.label) for term in checklist.feature_groups}
    by_group: dict[str, list[str]] = {head: [] for head in (*heads.values(), "")}
    for feature in checklist.features:
        if feature.code in here:
            by_group[heads.get(feature.group or "", "")].append(told(feature.label))
    return tuple(_of_group(head, known) for head, known in by_group.items() if known) or (say("–"),)


def _of_group(head: str, known: list[str]) -> Passage:
    said = _("{label}: {value}").format(label=head, value="") if head else ""
    return Passage((*([Run(said, strong=True)] if said else []), Run(" · ".join(known))))


def _criteria(matter: Matter) -> str:
    tailoring = tailored(matter.audit)
    asked = len({row.line.criterion.id for row in matter.rows.values()})
    return ngettext(
        "{asked} criterion asked, {aside} do not concern this event, {small} are not asked of this size class.",
        "{asked} criteria asked, {aside} do not concern this event, {small} are not asked of this size class.",
        asked,
    ).format(
        asked=number(asked),
        aside=number(len(tailoring.not_applicable)),
        small=number(len(tailoring.not_asked)),
    )
