"""The draft of an event: what was typed in the six steps, as it was typed, right or not."""

from typing import Annotated

from pydantic import Field

from audit_app.domain.event import Event, Venue
from audit_app.domain.programme import MOST_ENTRIES
from audit_app.domain.record import Record
from audit_app.domain.spending import MOST_LINES
from audit_app.ui.event import names
from audit_app.ui.event.line_drafts import EntryDraft, SpendingDraft
from audit_app.ui.widgets.day_text import typed_day
from audit_app.wording.figures import number

MOST = 2_000_000
"""Letters of a field: as many as a file of an event may hold, so that all its disciplines and funders find room."""

Typed = Annotated[str, Field(max_length=MOST)]


class VenueDraft(Record):
    """A venue as typed: `form`, `erp_type` and `erp_category` are codes, empty when none is chosen."""

    name: Typed = ""
    form: Typed = ""
    erp_type: Typed = ""
    erp_category: Typed = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was given of it."""
        return not any((self.name.strip(), self.form, self.erp_type, self.erp_category))


class Draft(Record):
    """Every field of the steps; its names are the places in an event, `place.name` being `place_name`."""

    name: Typed = ""
    kind: Typed = ""
    edition: Typed = ""
    organiser: Typed = ""
    disciplines: Typed = ""
    language: Typed = ""
    """Of what is typed in the audit; '': the one the window speaks."""
    starts_on: Typed = ""
    ends_on: Typed = ""
    place_name: Typed = ""
    place_commune: Typed = ""
    place_department: Typed = ""
    place_insee: Typed = ""
    place_region: Typed = ""
    venues: Annotated[tuple[VenueDraft, ...], Field(min_length=1, max_length=200)] = (VenueDraft(),)
    peak_spectators: Typed = ""
    peak_athletes: Typed = ""
    peak_staff: Typed = ""
    peak_volunteers: Typed = ""
    total_visitors: Typed = ""
    parking_spaces: Typed = ""
    seats_covered: Typed = ""
    seats_open_air: Typed = ""
    international: bool = False
    features: Annotated[tuple[str, ...], Field(max_length=200)] = ()
    state_funded: bool | None = None
    funders: Typed = ""
    budget: Typed = ""
    chosen_class: Typed = ""
    chosen_class_reason: Typed = ""
    spending: Annotated[tuple[SpendingDraft, ...], Field(max_length=MOST_LINES)] = ()
    para_programme: Annotated[tuple[EntryDraft, ...], Field(max_length=MOST_ENTRIES)] = ()
    pre_ticked: Annotated[tuple[str, ...], Field(max_length=200)] = ()
    """The features that were ticked beforehand, from the other steps: no field of an event."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed yet."""
        return self == Draft()


PARTS = {
    "place": ("place_name", "place_commune", "place_department", "place_insee", "place_region"),
    "peak": ("peak_spectators", "peak_athletes", "peak_staff", "peak_volunteers"),
    "total_visitors": ("total_visitors", "peak_spectators", "peak_athletes", "peak_staff", "peak_volunteers"),
    "seats": ("seats_covered", "seats_open_air"),
    "edition": ("edition", "starts_on"),
    "ends_on": ("ends_on", "starts_on"),
}
"""The fields of the draft that a field of the event is made of, where they are not one of the same name."""


def draft_of(event: Event) -> Draft:
    """Return an event as it would have been typed, in the language spoken."""
    place, peak, seats = event.place, event.peak, event.seats
    return Draft(
        name=event.name,
        kind=event.kind.value,
        edition=event.edition,
        organiser=event.organiser,
        disciplines=names.joined(event.disciplines),
        language=event.language,
        starts_on=typed_day(event.starts_on),
        ends_on=typed_day(event.ends_on),
        place_name=place.name,
        place_commune=place.commune,
        place_department=place.department or "",
        place_insee=place.insee or "",
        place_region=place.region or "",
        venues=tuple(_venue(venue) for venue in event.venues),
        peak_spectators=number(peak.spectators),
        peak_athletes=number(peak.athletes),
        peak_staff=number(peak.staff),
        peak_volunteers=number(peak.volunteers),
        total_visitors=number(event.total_visitors),
        parking_spaces=number(event.parking_spaces),
        seats_covered=number(seats.covered),
        seats_open_air=number(seats.open_air),
        international=event.international,
        features=event.features,
        state_funded=event.state_funded,
        funders=names.joined(event.funders),
        budget="" if event.budget is None else number(event.budget),
        chosen_class=event.chosen_class.value if event.chosen_class else "",
        chosen_class_reason=event.chosen_class_reason,
        spending=tuple(SpendingDraft.of(line) for line in event.spending),
        para_programme=tuple(EntryDraft.of(entry) for entry in event.para_programme),
    )


def _venue(venue: Venue) -> VenueDraft:
    return VenueDraft(
        name=venue.name,
        form=venue.form.value,
        erp_type=venue.erp_type.value if venue.erp_type else "",
        erp_category=str(venue.erp_category or ""),
    )
