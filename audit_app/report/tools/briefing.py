"""The volunteer briefing: one page to read together before the doors open."""

from audit_app.domain.event import Zone
from audit_app.i18n import _
from audit_app.report.blocks import Facts, Heading, Listing, Simple, say
from audit_app.report.tools.occasion import LINE, Occasion
from audit_app.wording.typography import capital, told

_USEFUL = ("desk", "entrance", "toilets", "first_aid", "quiet_area", "platform", "drop_off", "parking")
"""Kinds of zone that people ask a volunteer for, those asked for most first."""

_MOST = 8
"""Places named: the briefing keeps to one page."""


def briefing(occasion: Occasion) -> tuple[Simple, ...]:
    """Return what to say, what to do and whom to call; places are those of the event, the rest is to be filled in."""
    return (
        Facts(((_("When and where"), (say(f"{occasion.days}, {occasion.place}"),)),)),
        Heading(2, _("What to say"), "say"),
        Listing(tuple(map(say, _to_say()))),
        Heading(2, _("What to do"), "do"),
        Listing(tuple(map(say, _to_do()))),
        Heading(2, _("Where things are"), "where"),
        Facts(tuple((name, (say(said),)) for name, said in _places(occasion))),
        Heading(2, _("Whom to call"), "call"),
        Facts(
            (*((who, (say(LINE),)) for who in _people()), (_("Emergency"), (say(_("112, or 114 by text message")),)))
        ),
    )


def _to_say() -> tuple[str, ...]:
    return (
        _("“Hello, can I help you?” Then wait for the answer, and take a no for an answer."),
        _("Speak to the person, not to whoever is with them; face them, in short sentences."),
        _("Say what you see and where it is: “the toilets are on your left, 50 metres away”."),
        _("If you do not know, say so, and find out: a wrong answer can cost somebody the day."),
    )


def _to_do() -> tuple[str, ...]:
    return (
        _("Never push a wheelchair or take an arm without being asked: offer your own arm."),
        _("An assistance dog works: it goes wherever the public goes, and is not stroked."),
        _("Keep ramps, paths and reserved places clear, all day long."),
        _("Write things down, or show them on a phone, where speaking is not enough."),
        _("In an emergency: stay with the person, tell your coordinator where you are, follow the plan."),
    )


def _places(occasion: Occasion) -> tuple[tuple[str, str], ...]:
    """Return the places people ask for by their kind, as the event names them; blanks where it names none."""
    zones = sorted(occasion.audit.zones.values(), key=lambda zone: zone.name) if occasion.audit else []
    known = [(_kind(occasion, kind), _named(kind, zones)) for kind in _USEFUL]
    found = tuple((kind, names) for kind, names in known if names)[:_MOST]
    return found or tuple((_kind(occasion, kind), LINE) for kind in _USEFUL[:4])


def _kind(occasion: Occasion, code: str) -> str:
    return next((capital(told(kind.label)) for kind in occasion.checklist.zone_kinds if kind.code == code), code)


def _named(kind: str, zones: list[Zone]) -> str:
    return ", ".join(zone.name for zone in zones if zone.kind == kind)


def _people() -> tuple[str, ...]:
    return (
        _("Accessibility lead"),
        _("Volunteer coordinator"),
        _("First aid on the site"),
    )
