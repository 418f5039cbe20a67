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
        ("TRA-01", _("Is an accessible stop announced and checked?")),
        ("TRA-02", _("Is there an accessible shuttle?")),
        ("TRA-03", _("Is an accessible way home guaranteed and announced?")),
        ("TRA-04", _("Are there enough reserved parking spaces?")),
        ("TRA-05", _("Are the reserved spaces wide, long and flat enough?")),
        ("TRA-06", _("Are the reserved spaces near the entrance, easy to reach and marked?")),
        ("TRA-08", _("Can you be dropped off near the entrance, step-free, with a seat?")),
        ("TRA-09", _("Is the way on foot to the entrance step-free and wide enough?")),
    )


def _entering() -> tuple[tuple[str, str], ...]:
    return (
        ("ENT-01", _("Can you get in without a step, or by another entrance that is signposted?")),
        ("ENT-02", _("Does a wheelchair pass through each check?")),
        ("ENT-03", _("Is there priority in queues, with a sign, and a seat to wait?")),
        ("ENT-05", _("Are searches discreet and agreed to, with a check other than the gate?")),
        ("ENT-06", _("Are medicine, water, special food and folding seats let in?")),
        ("ENT-07", _("Are guide and assistance dogs let in everywhere, at no extra charge?")),
        ("ENT-09", _("Can the desk be used sitting down?")),
        ("NUM-07", _("Does a companion pay less, or nothing?")),
    )


def _moving() -> tuple[tuple[str, str], ...]:
    return (
        ("CIR-01", _("Can you get everywhere without a step?")),
        ("CIR-02", _("Is the path wide enough everywhere?")),
        ("CIR-04", _("Are slopes gentle, with flat places to rest?")),
        ("CIR-07", _("Is the ground even?")),
        ("CIR-09", _("Are grass, sand and gravel covered over enough width?")),
        ("CIR-12", _("Are there enough seats with backs and armrests along the way?")),
        ("CIR-13", _("Is the path well lit at night?")),
        ("CIR-17", _("Is there a lift to every floor, or the same thing downstairs?")),
        ("CIR-18", _("Do doors let a wheelchair through and open easily?")),
        ("SIG-01", _("Is the step-free way signposted without a gap?")),
    )


def _toilets() -> tuple[tuple[str, str], ...]:
    return (
        ("SAN-01", _("Are there enough accessible toilets?")),
        ("SAN-03", _("Is there room inside to turn a wheelchair and move across onto the toilet?")),
        ("SAN-04", _("Is the door wide enough for a wheelchair, level and easy to lock?")),
        ("SAN-05", _("Are the grab bar and the toilet seat at the right height?")),
        ("SAN-07", _("Are the accessible toilets beside the others, and easy to reach without a step?")),
        ("SAN-09", _("Is there a changing table and a hoist for adults, here or nearby?")),
    )


def _seeing() -> tuple[tuple[str, str], ...]:
    return (
        ("PLA-01", _("Are there enough usable wheelchair spaces?")),
        ("PLA-04", _("Does each wheelchair space have a companion seat beside it?")),
        ("PLA-06", _("Can you see well from each wheelchair space, even when people stand up?")),
        ("PLA-10", _("Are there seats where people stand?")),
        ("SON-01", _("Are all useful announcements also written?")),
        ("SON-03", _("Is there a hearing loop, or receivers, signposted and tested?")),
        ("SON-04", _("Are ceremonies and briefings interpreted into sign language, at least on request?")),
        ("SON-06", _("Are there live captions?")),
        ("SON-07", _("Is there audio description, or an adapted commentary?")),
        ("ALE-01", _("Can the alarm be heard and seen?")),
    )


def _resting() -> tuple[tuple[str, str], ...]:
    return (
        ("CAL-01", _("Is there a quiet area, signposted and open to everyone?")),
        ("CAL-04", _("Is free ear protection available, for children too?")),
        ("CAL-05", _("Are strobe lights, smoke and bangs announced before and on site?")),
        ("CAL-10", _("Can you go out and come back freely, and wait away from the crowd?")),
        ("RES-02", _("Can a wheelchair get to each food stand, queue included?")),
        ("RES-06", _("Is free water signposted, and within reach sitting down?")),
        ("RES-07", _("Are special diets, textures and cutlery available on request?")),
    )


def _taking_part() -> tuple[tuple[str, str], ...]:
    return (
        ("SPO-01", _("Is there para sport in the programme?")),
        ("SPO-02", _("Do the rules say how para athletes are received?")),
        ("SPO-03", _("Do guides and assistants get in free, wherever the athlete needs them?")),
        ("SPO-05", _("Is the briefing spoken, written, in pictures, and adapted on request?")),
        ("SPO-07", _("Is the way from changing room to field step-free and wide enough?")),
        ("SPO-09", _("Are there enough adapted changing cubicles?")),
        ("SPO-10", _("Is the shower level, with a seat, a grab bar and controls within reach?")),
        ("SPO-18", _("Is adapted equipment lent, with trained staff to assist?")),
        ("BEN-01", _("Is the call for volunteers open to everyone, with adjustments?")),
    )


def _help() -> tuple[tuple[str, str], ...]:
    return (
        ("GOV-01", _("Are a name, a phone number and an email address published?")),
        ("INF-09", _("Can you ask by voice and in writing, with a reply within 3 working days?")),
        ("NUM-04", _("Can you register or buy without the internet, at the same price and deadline?")),
        ("ACC-01", _("Is there an accessibility welcome point, with seats, easy to spot?")),
        ("ACC-09", _("Are wheelchairs in working order lent?")),
        ("ACC-10", _("Can you be guided to your place?")),
        ("SEC-06", _("Is the first-aid post step-free and private, with an accessible bed and toilet?")),
        ("ALE-03", _("Are the numbers to call for help by text message on display?")),
        ("BIL-03", _("Can you complain, by voice and in writing?")),
    )
