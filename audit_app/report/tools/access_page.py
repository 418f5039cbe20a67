"""The access information page: what people need before they decide to come; only what was checked is stated."""

from collections.abc import Iterator

from audit_app.domain.codes import Audience, Instrument
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Facts, Heading, Listing, Passage, Role, Run, Simple, say
from audit_app.report.tools.key_measures import BY_HAND
from audit_app.report.tools.occasion import Occasion, blank
from audit_app.wording import figures
from audit_app.wording.typography import composed, told


def access_page(occasion: Occasion) -> tuple[Simple, ...]:
    """Return the page: facts and contact, what was checked by theme, what is not accessible yet, what is not known."""
    return (
        Facts(
            (
                (_("When"), (say(occasion.days),)),
                (_("Where"), (say(occasion.place),)),
                (_("Organised by"), (say(occasion.organiser),)),
                (_("Questions, by voice or in writing"), (say(_contact()),)),
            )
        ),
        *_checked(occasion),
        *_not_yet(occasion),
        *_unknown(occasion),
        Heading(2, _("Tell us what you need"), "needs"),
        say(
            _("Write to us what would make your day good. You need not say why. We answer within {days}.").format(
                days=blank(_("number of days"))
            )
        ),
    )


def _contact() -> str:
    return ", ".join((blank(_("phone number")), blank(_("email address")), blank(_("name of a person"))))


def _for_visitors(occasion: Occasion) -> Iterator[LineStanding]:
    """Yield the lines about who comes: athletes and spectators."""
    coming = {Audience.ATHLETES, Audience.SPECTATORS}
    return (row for row in occasion.rows.values() if coming & set(row.line.criterion.audiences))


def _checked(occasion: Occasion) -> tuple[Simple, ...]:
    """Return what was measured and found good, theme by theme, with the figures; a plan where nothing is."""
    heading = Heading(2, _("What was measured on the spot"), "checked")
    rows = [row for row in _for_visitors(occasion) if row.is_met and not row.is_belied]
    blocks: list[Simple] = []
    for domain in occasion.checklist.domains:
        points = [point for row in rows if row.line.criterion.domain == domain.id for point in _figures(row)]
        if points:
            blocks += [Heading(3, told(domain.title), f"theme-{domain.id}"), Listing(tuple(points), tight=True)]
    return (heading, *blocks) if blocks else (heading, Listing(tuple(map(say, _to_be_told()))))


def _figures(row: LineStanding) -> Iterator[Passage]:
    """Yield each figure measured on a line, with its place and its day."""
    where = row.line.zone.name if row.line.zone else ""
    for measurement in row.line.criterion.measurements:
        seen = measurement.instrument in (*BY_HAND, Instrument.EYE)
        value = row.answer.measured.get(measurement.code) if row.answer and seen else None
        if value is not None and row.answer is not None:
            found = composed(figures.measured(value, measurement.unit))
            day = figures.day(row.answer.on) if row.answer.on else ""
            beside = ", ".join(part for part in (where, day) if part)
            said = _("{label}: {value}").format(label=told(measurement.label), value=found)
            yield Passage((Run(said, strong=True), *((Run(f" ({beside})"),) if beside else ())))


def _to_be_told() -> tuple[str, ...]:
    return tuple(
        blank(what)
        for what in (
            _("the way from the stop or the car park to the entrance: length, slope, ground"),
            _("the width of the entrance, and its threshold"),
            _("the accessible toilets: where, how many, what they have"),
            _("the seats and places for wheelchairs, and what one sees from there"),
            _("sound, light, crowd: when and where it is strong, where it is quiet"),
        )
    )


def _not_yet(occasion: Occasion) -> tuple[Simple, ...]:
    """Return what is not accessible, in the words the checklist proposes for announcing it."""
    unmet = [row for row in _for_visitors(occasion) if row.is_unmet]
    said = dict.fromkeys(_announced(row) for row in unmet)
    if not said:
        return ()
    heading = Heading(2, _("What is not accessible yet"), "not-yet")
    proposed = say(
        _("Sentences proposed by Jauge: keep those that are true, finish them, strike the others out."), Role.STRONG
    )
    return (heading, proposed, Listing(tuple(map(say, said)), tight=True))


def _announced(row: LineStanding) -> str:
    fix, zone = row.line.criterion.fix, row.line.zone
    said = told(fix.announce) if fix else _("Not so: {statement}").format(statement=told(row.line.criterion.title))
    return _("{place}: {said}").format(place=zone.name, said=said) if zone else said


def _unknown(occasion: Occasion) -> tuple[Simple, ...]:
    count = sum(row.is_unknown for row in _for_visitors(occasion))
    if not count:
        return ()
    told_so = ngettext(
        "{count} point is not checked yet: ask us before you come.",
        "{count} points are not checked yet: ask us before you come.",
        count,
    )
    return (say(told_so.format(count=figures.number(count)), Role.STRONG),)
