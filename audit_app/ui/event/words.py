"""The words of the six steps: titles, why each is asked, what is missing and what is wrong."""

import re
from dataclasses import dataclass, replace

from audit_app.domain.event import ErpType, VenueForm
from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.widgets.day_text import day_refused
from audit_app.wording.faults import fault_sentence


@dataclass(frozen=True)
class Step:
    """A step: its short name in the list, its question, and why it is asked."""

    name: str
    question: str
    why: str


def steps() -> tuple[Step, ...]:
    """Return the six steps in their order."""
    return (
        Step(
            _("What"),
            _("What is the event?"),
            _("These words name the event in the audit and on the first page of the report."),
        ),
        Step(
            _("When"),
            _("When does it take place?"),
            _("The days tell what must be ready, and by when."),
        ),
        Step(
            _("Where"),
            _("Where does it take place?"),
            _("The law does not ask the same slopes and widths of a sports hall, a street and a marquee."),
        ),
        Step(
            _("How many"),
            _("How many people will there be?"),
            _("The number of people present at the same time gives the size class, and so how much is asked."),
        ),
        Step(
            _("What the site is like"),
            _("What is the site like?"),
            _("The checklist keeps only what concerns your event: tick what there will be."),
        ),
        Step(
            _("Who pays"),
            _("Who pays?"),
            _("Public money comes with conditions of accessibility: the report says which of them are met."),
        ),
    )


STEP_OF = {
    "name": 1,
    "kind": 1,
    "edition": 1,
    "organiser": 1,
    "disciplines": 1,
    "language": 1,
    "starts_on": 2,
    "ends_on": 2,
    "place_name": 3,
    "place_commune": 3,
    "place_department": 3,
    "place_insee": 3,
    "place_region": 3,
    "venues": 3,
    "peak_spectators": 4,
    "peak_athletes": 4,
    "peak_staff": 4,
    "peak_volunteers": 4,
    "total_visitors": 4,
    "parking_spaces": 4,
    "seats_covered": 4,
    "seats_open_air": 4,
    "international": 4,
    "features": 5,
    "state_funded": 6,
    "funders": 6,
    "budget": 6,
    "chosen_class": 6,
    "chosen_class_reason": 6,
    "spending": 6,
    "para_programme": 6,
}
"""The step where each field of the draft is asked; what was ticked beforehand is noted, not asked."""


def form_choice(form: VenueForm) -> str:
    """Return a legal form as it is offered: places everybody knows first, then what the law calls them."""
    return {
        VenueForm.EXISTING_ERP: _("Sports hall, hall, pool (existing building open to the public)"),
        VenueForm.NEW_ERP: _("Recent sports hall, hall, pool (new building open to the public)"),
        VenueForm.EXISTING_IOP: _("Stadium, sports ground, park (existing open-air site open to the public)"),
        VenueForm.IOP: _("Recent stadium, sports ground, park (new open-air site open to the public)"),
        VenueForm.TENT: _("Marquee, tent, structure put up for the event"),
        VenueForm.ROAD: _("Street, square, quay (road or public space)"),
        VenueForm.NATURAL_GROUND: _("Meadow, beach, forest, path (natural ground)"),
        VenueForm.BUILDING: _("Another building, closed to the public on other days"),
    }[form]


def form_hint(form: VenueForm) -> str:
    """Return examples by which a volunteer knows a legal form."""
    return {
        VenueForm.EXISTING_ERP: _("A sports hall, a hall, a covered pool already open to the public."),
        VenueForm.NEW_ERP: _("A recent building, built by the rules for new ones: whoever runs it knows."),
        VenueForm.IOP: _("A recent site, laid out by the rules for new ones: whoever runs it knows."),
        VenueForm.EXISTING_IOP: _(
            "A stadium, a sports ground, a water-sports base, a park: laid out for the public, in the open."
        ),
        VenueForm.TENT: _("Put up for the event, and people go in."),
        VenueForm.ROAD: _("A street, a square, a quay, a forecourt, a course in town."),
        VenueForm.NATURAL_GROUND: _("A meadow, a beach, a forest, a path: nothing is built there."),
        VenueForm.BUILDING: _("A building that does not receive the public on other days."),
    }[form]


def erp_type_name(code: ErpType) -> str:
    """Return what a type of establishment open to the public is.

    **Source:** arrêté du 25 juin 1980, article GN 1.
    """
    return {
        ErpType.J: _("homes for elderly or disabled people"),
        ErpType.L: _("halls for shows, meetings, several uses"),
        ErpType.M: _("shops"),
        ErpType.N: _("restaurants, bars"),
        ErpType.O: _("hotels"),
        ErpType.P: _("dance and games halls"),
        ErpType.R: _("schools, holiday centres"),
        ErpType.S: _("libraries"),
        ErpType.T: _("exhibition halls"),
        ErpType.U: _("hospitals, care"),
        ErpType.V: _("places of worship"),
        ErpType.W: _("offices, administrations"),
        ErpType.X: _("covered sports venues"),
        ErpType.Y: _("museums"),
        ErpType.PA: _("open-air venues"),
        ErpType.CTS: _("marquees, tents"),
        ErpType.SG: _("inflatable structures"),
        ErpType.PS: _("covered car parks"),
        ErpType.GA: _("railway stations"),
        ErpType.OA: _("mountain hotels and restaurants"),
        ErpType.REF: _("mountain huts"),
        ErpType.EF: _("floating venues"),
    }[code]


def erp_category_name(category: int) -> str:
    """Return how many people an establishment of that category receives.

    **Source:** CCH R143-19.
    """
    return {
        1: _("1st: more than 1,500 people"),
        2: _("2nd: 701 to 1,500 people"),
        3: _("3rd: 301 to 700 people"),
        4: _("4th: 300 people or fewer"),
        5: _("5th: small establishment, below the threshold of its type"),
    }[category]


def missing_word(where: str) -> str:
    """Return what is missing there, as it stands in a list: “the name of the event”."""
    found = re.fullmatch(r"venues\[(\d+)\]\.(name|form)", where)
    if found:
        sentence = _("the name of venue {number}") if found[2] == "name" else _("the kind of venue {number}")
        return sentence.format(number=found[1])
    if line := re.match(r"(spending|para_programme)\[(\d+)\]", where):
        spent = line[1] == "spending"
        sentence = _("the rest of line {number} of the spending") if spent else _("the rest of programme line {number}")
        return sentence.format(number=line[2])
    return {
        "name": _("the name of the event"),
        "kind": _("the kind of event"),
        "organiser": _("the organiser"),
        "starts_on": _("the first day"),
        "place.name": _("the name of the site"),
        "place.commune": _("the commune"),
        "venues": _("a venue"),
        "peak": _("the number of people at the same time"),
        "features": _("what there will be on the site"),
        "state_funded": _("the part of the State, yes or no"),
    }[where]


def is_missing(fault: Fault) -> bool:
    """Whether nothing was typed there yet, rather than something wrong."""
    return fault.code in {"missing", "too_few", "text_empty"}


def fault_words(fault: Fault) -> str:
    """Return what to do about a fault, in one sentence, for the line under its field."""
    if fault.where == "features":
        return _("Tick at least what the site is: outdoors, indoors or both.")
    if is_missing(fault):
        return _("Missing: {things}.").format(things=missing_word(fault.where))
    if fault.code == "not_a_date":
        return day_refused(fault.found)
    if fault.code == "wrong_type" and fault.limit == "whole_number":
        return _("Write a whole number, 0 or more.")
    own = {
        "end_before_start": _("The last day is before the first one."),
        "lower_class_without_reason": _("Class {found} is lower than the computed one: say why."),
        "wrong_type": _("“{found}” is not an amount: write it in figures, such as 38,500."),
        "too_large": _("{found} is too large: at most {limit}."),
        "bad_pattern": _("“{found}” is not such a code: check it, or leave this empty."),
    }
    if fault.code in own:
        return own[fault.code].format(found=fault.found[:80], limit=fault.limit)
    said = fault_sentence(replace(fault, where=""))
    return said[:1].upper() + said[1:]
