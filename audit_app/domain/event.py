"""The event: what the organiser says of it, its venues and zones, and the size class that follows."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from audit_app.domain.programme import Programme
from audit_app.domain.record import Day, Name, Reason, Record
from audit_app.domain.spending import SpendingLines

MOST = 10_000_000
"""People, seats or parking spaces above this are a slip of the finger."""

Count = Annotated[int, Field(ge=0, le=MOST)]


class SizeClass(StrEnum):
    """Size class of the event, from the number of people present together."""

    N1 = "N1"
    N2 = "N2"
    N3 = "N3"
    N4 = "N4"


class EventKind(StrEnum):
    """What sort of event it is; it names the event and switches nothing on."""

    COMPETITION = "competition"
    RACE = "race"
    MATCH = "match"
    TOURNAMENT = "tournament"
    SHOW = "show"
    FESTIVAL = "festival"
    CEREMONY = "ceremony"
    FAIR = "fair"
    CONFERENCE = "conference"
    OTHER = "other"


class VenueForm(StrEnum):
    """Legal form of a venue: which French text gives its figures.

    An installation open to the public (`iop`) takes those of new ones unless it is said to be an existing one.

    **Source:** arrêtés of 20 April 2017 (new buildings and installations open to the public) and of 8 December 2014
    (existing ones).
    """

    NEW_ERP = "new_erp"
    EXISTING_ERP = "existing_erp"
    IOP = "iop"
    EXISTING_IOP = "existing_iop"
    TENT = "tent"
    ROAD = "road"
    NATURAL_GROUND = "natural_ground"
    BUILDING = "building"


class ErpType(StrEnum):
    """Type of an establishment open to the public (arrêté du 25 juin 1980)."""

    J = "J"
    L = "L"
    M = "M"
    N = "N"
    O = "O"  # noqa: E741  the text's own letter
    P = "P"
    R = "R"
    S = "S"
    T = "T"
    U = "U"
    V = "V"
    W = "W"
    X = "X"
    Y = "Y"
    PA = "PA"
    CTS = "CTS"
    SG = "SG"
    PS = "PS"
    GA = "GA"
    OA = "OA"
    REF = "REF"
    EF = "EF"


class Place(Record):
    """Where the event is held; the codes are those of the INSEE."""

    name: Name
    commune: Name
    insee: Annotated[str, Field(pattern=r"^(\d{2}|2[AB])\d{3}$")] | None = None
    department: Annotated[str, Field(pattern=r"^(\d{2,3}|2[AB])$")] | None = None
    region: Annotated[str, Field(pattern=r"^\d{2}$")] | None = None


class Peak(Record):
    """People present together at the busiest moment."""

    spectators: Count
    athletes: Count
    staff: Count
    volunteers: Count

    @property
    def total(self) -> int:
        """Everyone present at once."""
        return self.spectators + self.athletes + self.staff + self.volunteers


class Seats(Record):
    """Seats offered, fixed or temporary."""

    covered: Count
    open_air: Count

    @property
    def total(self) -> int:
        """All seats."""
        return self.covered + self.open_air


class Venue(Record):
    """A place with its own legal form; its name is its key within the event."""

    name: Name
    form: VenueForm
    erp_type: ErpType | None = None
    erp_category: Annotated[int, Field(ge=1, le=5)] | None = None


ZoneId = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
"""What names a zone in the ids of its lines: `path-7k2mq`."""


class Zone(Record):
    """A place of the event where lines repeat: an entrance, a toilet block; `venue` is a venue's name, if known."""

    id: ZoneId
    kind: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
    name: Name
    venue: Name | None = None


class Event(Record):
    """What the organiser declares: the profile that decides which criteria are asked.

    `language` is that of what people type in the audit: a report in another one says so to whoever listens to it.

    **Source:** WCAG 2.2, 3.1.2, language of parts.
    """

    name: Name
    edition: Name
    organiser: Name
    starts_on: Day
    ends_on: Day
    place: Place
    disciplines: tuple[Name, ...] = ()
    kind: EventKind
    peak: Peak
    total_visitors: Count
    seats: Seats
    parking_spaces: Count
    venues: Annotated[tuple[Venue, ...], Field(min_length=1, max_length=200)]
    features: Annotated[tuple[str, ...], Field(max_length=200)]
    international: bool
    state_funded: bool
    funders: Annotated[tuple[Name, ...], Field(max_length=100)] = ()
    chosen_class: SizeClass | None = None
    chosen_class_reason: Reason = ""
    budget: Annotated[float, Field(ge=0, le=1e12)] | None = None
    spending: SpendingLines = ()
    para_programme: Programme = ()
    language: Literal["fr", "en"] = "fr"

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.ends_on < self.starts_on:
            raise ValueError("end_before_start")
        names = [venue.name for venue in self.venues]
        if len(set(names)) < len(names):
            raise ValueError("venue_named_twice")
        return self

    @property
    def forms(self) -> tuple[VenueForm, ...]:
        """The legal forms among the venues, each once, in the order of the venues."""
        return tuple(dict.fromkeys(venue.form for venue in self.venues))

    def form_of(self, venue_name: str | None) -> VenueForm | None:
        """Return the legal form of the venue of that name, None when there is none."""
        return next((venue.form for venue in self.venues if venue.name == venue_name), None)


class SizeReason(Record):
    """One fact that settles the size class: a code for `wording` and the figures in it."""

    code: str
    facts: Mapping[str, int | str] = {}


class Sizing(Record):
    """The size class that holds, the one computed, and why."""

    size_class: SizeClass
    computed: SizeClass
    reasons: tuple[SizeReason, ...]


_BORDERS = ((300, SizeClass.N1), (1_500, SizeClass.N2), (5_000, SizeClass.N3))
_ORDER = tuple(SizeClass)


def class_of_peak(people: int) -> SizeClass:
    """Return the size class of so many people present together.

    **Source:** RULES.md rule 1; the borders are those French organisers know: ERP category 4 ends at 300, category 1
    begins above 1,500 (CCH R143-19), the national approach to large gatherings at 5,000.

    >>> [str(class_of_peak(people)) for people in (300, 301, 1_500, 1_501, 5_000, 5_001)]
    ['N1', 'N2', 'N2', 'N3', 'N3', 'N4']
    """
    return next((size for most, size in _BORDERS if people <= most), SizeClass.N4)


def _raisers(event: Event) -> tuple[SizeReason, ...]:
    """Return what moves the class up one: each alone suffices, all together still count once.

    **Source:** sports enclosures are licensed above 500 covered or 3,000 open-air seats (Code du sport L312-5); the
    other two are our own, RULES.md rule 1.
    """
    reasons = []
    if event.seats.covered > 500:
        reasons.append(SizeReason(code="covered_seats", facts={"seats": event.seats.covered}))
    if event.seats.open_air > 3_000:
        reasons.append(SizeReason(code="open_air_seats", facts={"seats": event.seats.open_air}))
    if event.international:
        reasons.append(SizeReason(code="international"))
    if event.peak.total > 0 and event.total_visitors >= 5 * event.peak.total:
        reasons.append(
            SizeReason(code="many_days", facts={"visitors": event.total_visitors, "people": event.peak.total})
        )
    return tuple(reasons)


def sizing(event: Event) -> Sizing:
    """Return the event's size class with its reasons.

    The organiser may choose a higher class freely, a lower one with a reason, which is printed; a lower one without a
    reason does not hold.

    **Source:** RULES.md rule 1.
    """
    by_peak = class_of_peak(event.peak.total)
    raisers = _raisers(event)
    computed = _ORDER[min(_ORDER.index(by_peak) + bool(raisers), len(_ORDER) - 1)]
    reasons = (SizeReason(code="peak", facts={"people": event.peak.total, "size_class": by_peak}), *raisers)
    chosen = event.chosen_class
    if chosen is None or chosen == computed:
        return Sizing(size_class=computed, computed=computed, reasons=reasons)
    if _ORDER.index(chosen) > _ORDER.index(computed):
        reason = SizeReason(code="chosen_higher", facts={"size_class": chosen, "computed": computed})
    elif event.chosen_class_reason:
        facts = {"size_class": chosen, "computed": computed, "reason": event.chosen_class_reason}
        reason = SizeReason(code="chosen_lower", facts=facts)
    else:
        reason = SizeReason(code="lower_refused", facts={"size_class": chosen, "computed": computed})
        return Sizing(size_class=computed, computed=computed, reasons=(*reasons, reason))
    return Sizing(size_class=chosen, computed=computed, reasons=(*reasons, reason))
