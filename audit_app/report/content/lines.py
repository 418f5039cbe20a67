"""The lines somebody answered, theme by theme: what was found, measured and shown; the law in a column of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.checklist import LegalDuty, Measurement
from audit_app.domain.grouping import FEWEST_APART, counts_few
from audit_app.domain.measuring import passes
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Cell, Column, Heading, Mark, Passage, Role, Simple, Table, say
from audit_app.report.content.leading import line_anchor
from audit_app.report.content.matter import VERDICT_MARKS, Matter, who_and_when, word
from audit_app.wording import figures
from audit_app.wording.lines import awaits_said, title_of
from audit_app.wording.targets import computed, disagreed
from audit_app.wording.typography import capital, composed, told


def lines_by_domain(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on the lines that were answered."""
    blocks: list[Simple] = [
        Heading(2, _("Lines checked, theme by theme"), "lines"),
        say(_lead(), Role.LEAD),
    ]
    for domain in matter.audit.checklist.domains:
        rows = [row for row in matter.rows.values() if row.line.criterion.domain == domain.id and is_answered(row)]
        if not rows:
            continue
        tally = matter.progress.by_domain[domain.id]
        title = ngettext(
            "{theme} – {checked} of {total} checked", "{theme} – {checked} of {total} checked", tally.total
        ).format(theme=told(domain.title), checked=figures.number(tally.checked), total=figures.number(tally.total))
        if untold := sum(row.is_unknown for row in rows):
            more = ngettext(
                "{title}, {count} more still unclear",
                "{title}, {count} more still unclear",
                untold,
            )
            title = more.format(title=title, count=figures.number(untold))
        blocks += [Heading(3, title, f"theme-{domain.id}"), _table(matter, told(domain.title), rows)]
    return (*blocks, *_nothing_yet([row for row in matter.rows.values() if is_answered(row)]))


def lines_by_zone(matter: Matter) -> tuple[Simple, ...]:
    """Return the same section place by place: what holds for the whole event, then each zone by its venue and name."""
    blocks: list[Simple] = [
        Heading(2, _("Lines checked, place by place"), "lines"),
        say(_lead(), Role.LEAD),
    ]
    rows = [row for row in matter.rows.values() if is_answered(row)]
    zones = {row.line.zone.id: row.line.zone for row in rows if row.line.zone}
    order = sorted(zones.values(), key=lambda zone: (zone.venue or "", zone.name, zone.id))
    for place, zone in enumerate((None, *order)):
        here = [row for row in rows if row.line.zone == zone]
        if here:
            name = _("The whole event") if zone is None else ", ".join(filter(None, (zone.name, zone.venue)))
            blocks += [Heading(3, name, f"place-{place}"), _table(matter, name, here)]
    return (*blocks, *_nothing_yet(rows))


def _lead() -> str:
    return _(
        "Level is what this reference set asks; Legal duty is whether a text binds. One never stands for the "
        "other. Lines nobody answered are listed under “{section}”."
    ).format(section=_("What was not checked"))


def _nothing_yet(rows: Sequence[LineStanding]) -> tuple[Simple, ...]:
    return () if rows else (say(_("Nothing is answered yet."), mark=Mark.UNKNOWN),)


def is_answered(row: LineStanding) -> bool:
    """Whether somebody said, measured or showed something of the line."""
    spoken = row.answer is not None and (row.answer.verdict is not Verdict.NOT_CHECKED or bool(row.answer.measured))
    return spoken or bool(row.evidence or row.overruled_by or row.is_unsettled)


def _table(matter: Matter, caption: str, rows: list[LineStanding]) -> Table:
    cells = []
    before = ""
    for row in rows:
        repeated = row.line.criterion.id == before
        before = row.line.criterion.id
        cells.append(_row(matter, row, repeated=repeated))
    columns = (
        Column(_("Line"), 18),
        Column(_("Criterion and measurements"), 38),
        Column(_("Level"), 17),
        Column(_("Legal duty"), 13),
        Column(_("Verdict"), 21),
        Column(_("Evidence, answered by") if matter.shows_people else _("Evidence, answered on"), 23),
    )
    return Table(caption, columns, tuple(cells))


def _row(matter: Matter, row: LineStanding, *, repeated: bool) -> tuple[Cell, ...]:
    criterion = row.line.criterion
    names = [replace(say(criterion.id), anchor=line_anchor(row.line.id))]
    if row.line.zone:
        names.append(say(row.line.zone.name, Role.QUIET))
    return (
        tuple(names),
        _statement(matter, row, repeated=repeated),
        (level_said(row),),
        (legal_said(row),),
        _verdict(row),
        _backing(matter, row),
    )


def level_said(row: LineStanding) -> Passage:
    """Return what this reference set asks."""
    return say(word(row.line.level))


def legal_said(row: LineStanding) -> Passage:
    """Return whether a text binds."""
    said = {
        LegalDuty.YES: pgettext("legal duty", "yes"),
        LegalDuty.DEPENDS: pgettext("legal duty", "in some cases"),
        LegalDuty.NO: pgettext("legal duty", "no"),
    }
    return say(said[row.line.criterion.legal_duty])


def _statement(matter: Matter, row: LineStanding, *, repeated: bool) -> Cell:
    said = [say(_("Same criterion"), Role.QUIET) if repeated else say(title_of(row))]
    if row.overruled_by:
        own = word(row.answer.verdict) if row.answer else _("no answer")
        overruled = _("Blocking for users; the organiser answered: {verdict}").format(verdict=own)
        said.append(say(overruled, mark=Mark.BAD))
    said += measurements(matter, row)
    against = [composed(disagreed(found)) for found in matter.contradictions if found.lines[0] == row.line.id]
    if against:
        said.append(say(" ".join(against), mark=Mark.PARTIAL))
    if row.answer and row.answer.reason:
        said.append(say(_("Reason: {reason}").format(reason=row.answer.reason), Role.LEAD))
    note = matter.audit.notes.get(row.line.id)
    if note and matter.shows_people:
        said.append(say(_("Note: {note}").format(note=note), Role.LEAD))
    return tuple(said)


def measurements(matter: Matter, row: LineStanding) -> list[Passage]:
    """Return each measurement taken on a line with what is expected; the mark says whether it is inside."""
    given = row.answer.measured if row.answer else {}
    said = [
        _few(m) if _tells_of_few(matter, row, m.code, given[m.code]) else _measurement(row, m, given)
        for m in row.line.criterion.measurements
        if m.code in given
    ]
    if said and row.line.strictest:
        said.append(say(_("No venue is given: the strictest figure of the event’s venues holds."), Role.QUIET))
    return said


def _tells_of_few(matter: Matter, row: LineStanding, code: str, value: Measured) -> bool:
    """Whether it counts, for others than the team, the testers of a family who are too few to be told apart.

    **Source:** RULES.md rule 9.
    """
    return not matter.shows_people and counts_few(matter.audit, row.line.criterion.id, code, value.amount)


def _few(measurement: Measurement) -> Passage:
    few = _("fewer than {count}").format(count=figures.number(FEWEST_APART))
    said = _("{measurement}: {found}").format(measurement=told(measurement.label), found=few)
    return say(composed(said), mark=Mark.NONE)


def _measurement(row: LineStanding, measurement: Measurement, given: Mapping[str, Measured]) -> Passage:
    value, bounds = given[measurement.code], row.line.bounds(measurement, given)
    expected = figures.bounds(bounds, measurement.unit)
    found = composed(figures.measured(value, measurement.unit))
    if not expected:
        said = _("{measurement}: {found}").format(measurement=told(measurement.label), found=found)
        return say(composed(said), mark=Mark.NONE)
    target = row.line.targeted(measurement, given)
    formula = f" ({computed(measurement.target, target)})" if measurement.target and target else ""
    said = _("{measurement}: {found}, expected {expected}").format(
        measurement=told(measurement.label), found=found, expected=f"{composed(expected)}{formula}"
    )
    return say(composed(said), mark=_PASSED[passes(row.line, measurement, given)])


_PASSED: Mapping[bool | None, Mark] = {True: Mark.GOOD, False: Mark.BAD, None: Mark.UNKNOWN}
"""How a figure stands against what is expected; None: above a floor that shows nothing by itself."""


def _verdict(row: LineStanding) -> Cell:
    said = [say(capital(word(row.counts_as)), mark=VERDICT_MARKS[row.counts_as])]
    if row.contested:
        said.append(say(_("two answers, to be settled"), Role.QUIET))
    elif row.awaits:
        said.append(say(awaits_said(), Role.QUIET))
    return tuple(said)


def _backing(matter: Matter, row: LineStanding) -> Cell:
    said = [say(matter.shown_by(row) or _("no evidence"))]
    if row.answer:
        by = who_and_when(matter, row.answer.by, row.answer.on)
        said += [say(by, Role.QUIET)] if by else []
    return tuple(said)
