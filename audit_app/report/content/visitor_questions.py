"""What a visitor asks before coming: questions in plain words, each answered by one criterion of the checklist."""

from typing import NamedTuple

from audit_app.i18n import _


class Chapter(NamedTuple):
    """A stretch of a visit: its title and its questions, each with the criterion that answers it."""

    anchor: str
    title: str
    questions: tuple[tuple[str, str], ...]


def chapters() -> tuple[Chapter, ...]:
    """Return the questions in the order of a visit.

    A question asserts nothing: where nobody checked, no sentence can be taken for true.

    **Source:** ours, from the stages of a visit that guides agree on (POP Code, UEFA and CAFE Access for All).
    """
    return (
        Chapter("arriving", _("Coming"), _arriving()),
        Chapter("entering", _("Getting in"), _entering()),
        Chapter("moving", _("Moving around"), _moving()),
        Chapter("toilets", _("Toilets"), _toilets()),
        Chapter("seeing", _("Seeing and hearing"), _seeing()),
        Chapter("resting", _("Quiet, rest, food"), _resting()),
        Chapter("taking-part", _("Taking part"), _taking_part()),
        Chapter("help", _("Help and contact"), _help()),
    )


def _arriving() -> tuple[tuple[str, str], ...]:
    return (
        ("TRA-01", _("Is an accessible stop announced?")),
        ("TRA-02", _("Is there an accessible shuttle?")),
        ("TRA-03", _("Is an accessible way home guaranteed?")),
        ("TRA-04", _("Are there enough reserved parking spaces?")),
        ("TRA-05", _("Are the reserved spaces wide and flat?")),
        ("TRA-06", _("Are the reserved spaces near the entrance?")),
        ("TRA-08", _("Can one be dropped off near the entrance?")),
        ("TRA-09", _("Is the way on foot to the entrance step-free?")),
    )


def _entering() -> tuple[tuple[str, str], ...]:
    return (
        ("ENT-01", _("Does one get in without a step?")),
        ("ENT-02", _("Does a wheelchair pass through the checks?")),
        ("ENT-03", _("Is there priority in queues, and a seat to wait?")),
        ("ENT-05", _("Is there a check other than the gate?")),
        ("ENT-06", _("Are medicine, water and special food let in?")),
        ("ENT-07", _("Are guide and assistance dogs let in?")),
        ("ENT-09", _("Can the desk be used sitting down?")),
        ("NUM-07", _("Does a companion pay less, or nothing?")),
    )


def _moving() -> tuple[tuple[str, str], ...]:
    return (
        ("CIR-01", _("Does one get everywhere without a step?")),
        ("CIR-02", _("Is the path wide enough for a wheelchair?")),
        ("CIR-04", _("Are slopes gentle?")),
        ("CIR-07", _("Is the ground even?")),
        ("CIR-09", _("Are grass, sand and gravel covered?")),
        ("CIR-12", _("Are there seats along the way?")),
        ("CIR-13", _("Is the path lit at night?")),
        ("CIR-17", _("Is there a lift, or the same thing downstairs?")),
        ("CIR-18", _("Do doors let a wheelchair through?")),
        ("SIG-01", _("Is the step-free way signposted?")),
    )


def _toilets() -> tuple[tuple[str, str], ...]:
    return (
        ("SAN-01", _("Are there enough accessible toilets?")),
        ("SAN-03", _("Can a wheelchair turn inside?")),
        ("SAN-04", _("Does a wheelchair pass through the door?")),
        ("SAN-05", _("Is there a grab rail at the right height?")),
        ("SAN-07", _("Does one get to the toilets without a step?")),
        ("SAN-09", _("Is there a changing table for adults?")),
    )


def _seeing() -> tuple[tuple[str, str], ...]:
    return (
        ("PLA-01", _("Are there enough wheelchair spaces?")),
        ("PLA-04", _("Does a companion sit next to the wheelchair space?")),
        ("PLA-06", _("Does one see well, even when people stand up?")),
        ("PLA-10", _("Are there seats where people stand?")),
        ("SON-01", _("Are announcements also written?")),
        ("SON-03", _("Is there a hearing loop, or receivers?")),
        ("SON-04", _("Is there sign language interpreting?")),
        ("SON-06", _("Are there live captions?")),
        ("SON-07", _("Is there audio description?")),
        ("ALE-01", _("Can the alarm be heard and seen?")),
    )


def _resting() -> tuple[tuple[str, str], ...]:
    return (
        ("CAL-01", _("Is there a quiet area?")),
        ("CAL-04", _("Is free ear protection available?")),
        ("CAL-05", _("Are strobe lights, smoke and bangs announced?")),
        ("CAL-10", _("Can one go out and come back freely?")),
        ("RES-02", _("Does a wheelchair get to the food stands?")),
        ("RES-06", _("Is there free water within reach, sitting down?")),
        ("RES-07", _("Are special diets possible?")),
    )


def _taking_part() -> tuple[tuple[str, str], ...]:
    return (
        ("SPO-01", _("Is there para sport in the programme?")),
        ("SPO-02", _("Do the rules say how para athletes are received?")),
        ("SPO-03", _("Do guides and assistants get in free?")),
        ("SPO-05", _("Is the briefing spoken, written and in pictures?")),
        ("SPO-07", _("Is the way from changing room to field step-free?")),
        ("SPO-09", _("Are there adapted changing cubicles?")),
        ("SPO-10", _("Is the shower level, with a seat?")),
        ("SPO-18", _("Is adapted equipment lent?")),
        ("BEN-01", _("Can one volunteer with adjustments?")),
    )


def _help() -> tuple[tuple[str, str], ...]:
    return (
        ("GOV-01", _("Are a name, a phone number and an e-mail address published?")),
        ("INF-09", _("Can one ask by voice and in writing?")),
        ("NUM-04", _("Can one register or buy without the internet?")),
        ("ACC-01", _("Is there an accessibility welcome point?")),
        ("ACC-09", _("Are wheelchairs lent?")),
        ("ACC-10", _("Can one be guided to one’s place?")),
        ("SEC-06", _("Is the first-aid post step-free?")),
        ("ALE-03", _("Can one call for help by text message?")),
        ("BIL-03", _("Can one complain, by voice or in writing?")),
    )
