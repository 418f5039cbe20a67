"""What a changed event does to an audit, in words: counts with their labels, then what it is line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit_app.domain.audit import Answer, Audit
from audit_app.domain.checklist import Level
from audit_app.domain.consequences import Consequences, Left, Refigured, Rejudged
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import bounds, day, number
from audit_app.wording.lines import line_said
from audit_app.wording.sizes import reasons
from audit_app.wording.statements import statement
from audit_app.wording.typography import told
from audit_app.wording.values import word


@dataclass(frozen=True)
class Section:
    """One sort of consequence: its title counts and names it, `count` and `label` say the same apart."""

    code: str
    count: int
    label: str
    title: str
    rows: tuple[str, ...]


def sections(audit: Audit, found: Consequences) -> tuple[Section, ...]:
    """Return every sort of consequence there is, what touches given answers before the rest; `audit`: as it stands."""
    bare = [left.line for left in found.unasked if left.is_bare]
    raised, lowered = _relevelled(found)
    rows = {
        "set_aside": [_left(audit, left) for left in found.set_aside],
        "returning": [f"{named(audit, line)}\n{answer_said(audit.answers[line])}" for line in found.returning],
        "added": _together(audit, found.added, found),
        "raised": _together(audit, raised),
        "lowered": _together(audit, lowered),
        "refigured": _figures(audit, found.refigured),
        "unasked": [
            *(_left(audit, left) for left in found.unasked if not left.is_bare),
            *_together(audit, bare),
        ],
        "homeless": [_without_venue(audit, key) for key in found.homeless],
        "housed": [audit.zones[key].name for key in found.housed],
        "rejudged": [_scheme(one) for one in found.rejudged],
    }
    return tuple(
        Section(code, n, _labels(n)[code], _titles(n)[code].format(count=number(n)), tuple(rows[code]))
        for code, n in counts(found).items()
    )


def counts(found: Consequences) -> dict[str, int]:
    """Return how many there are of each sort of consequence there is, by its code."""
    raised, lowered = _relevelled(found)
    every = {
        "set_aside": len(found.set_aside),
        "returning": len(found.returning),
        "added": len(found.added),
        "raised": len(raised),
        "lowered": len(lowered),
        "refigured": len(found.refigured),
        "unasked": len(found.unasked),
        "homeless": len(found.homeless),
        "housed": len(found.housed),
        "rejudged": len(found.rejudged),
    }
    return {code: n for code, n in every.items() if n}


def _relevelled(found: Consequences) -> tuple[list[str], list[str]]:
    """Return the lines that become mandatory, and those that become recommended."""
    raised = [one.line for one in found.relevelled if one.after is Level.MANDATORY]
    return raised, [one.line for one in found.relevelled if one.after is not Level.MANDATORY]


_ZONES_NAMED = 3
"""Zones of one criterion named one by one; more are counted: two hundred names would hide the statement."""


def _together(audit: Audit, lines: Iterable[str], found: Consequences | None = None) -> list[str]:
    """Return each criterion once with its zones, and the level it is asked at where `found` knows it."""
    zones: dict[str, list[str]] = {}
    for line in lines:
        zones.setdefault(line.partition("@")[0], []).append(line)
    told_of = []
    for own in zones.values():
        level = found.levels.get(own[0]) if found else None
        told_of.append(f"{_where(audit, own)} ({word(level)})" if level else _where(audit, own))
    return told_of


def _where(audit: Audit, lines: list[str]) -> str:
    """Return lines of one criterion in one: its name, its zones, its statement."""
    if len(lines) == 1:
        return named(audit, lines[0])
    criterion, _at, statement = named(audit, lines[0].partition("@")[0]).partition(" · ")
    if len(lines) > _ZONES_NAMED:
        places = ngettext("{count} zone", "{count} zones", len(lines)).format(count=number(len(lines)))
    else:
        places = ", ".join(line_said(audit, line).partition(" · ")[2] for line in lines)
    return " · ".join((criterion, places, statement))


def _labels(n: int) -> dict[str, str]:
    return {
        "set_aside": ngettext("answer set aside", "answers set aside", n),
        "returning": ngettext("answer comes back", "answers come back", n),
        "added": ngettext("line added", "lines added", n),
        "raised": ngettext("line becomes mandatory", "lines become mandatory", n),
        "lowered": ngettext("line becomes recommended", "lines become recommended", n),
        "refigured": ngettext("figure changes", "figures change", n),
        "unasked": ngettext("line no longer asked", "lines no longer asked", n),
        "homeless": ngettext("zone without venue", "zones without venue", n),
        "housed": ngettext("zone finds its venue again", "zones find their venue again", n),
        "rejudged": ngettext("funding scheme asks otherwise", "funding schemes ask otherwise", n),
    }


def _titles(n: int) -> dict[str, str]:
    """Return what each section says at its head; what follows from it for the reader stands there too."""
    return {
        "set_aside": ngettext(
            "{count} answer is set aside: kept, not counted", "{count} answers are set aside: kept, not counted", n
        ),
        "returning": ngettext("{count} answer comes back", "{count} answers come back", n),
        "added": ngettext("{count} line is added, to be checked", "{count} lines are added, to be checked", n),
        "raised": ngettext("{count} line becomes mandatory", "{count} lines become mandatory", n),
        "lowered": ngettext("{count} line becomes recommended", "{count} lines become recommended", n),
        "refigured": ngettext("{count} figure to respect changes", "{count} figures to respect change", n),
        "unasked": ngettext(
            "{count} line without an answer is no longer asked",
            "{count} lines without an answer are no longer asked",
            n,
        ),
        "homeless": ngettext(
            "{count} zone loses its venue: the strictest figures hold there",
            "{count} zones lose their venue: the strictest figures hold there",
            n,
        ),
        "housed": ngettext("{count} zone finds its venue again", "{count} zones find their venue again", n),
        "rejudged": ngettext("{count} funding scheme asks otherwise", "{count} funding schemes ask otherwise", n),
    }


def resized(found: Consequences) -> tuple[str, ...]:
    """Return that the size class is another, and why; nothing where it is the same."""
    before, after = found.before.size_class, found.after.size_class
    if before is after:
        return ()
    head = _("The size class goes from {before} to {after}.").format(before=before, after=after)
    return (head, *reasons(found.after))


def in_short(found: Consequences) -> str:
    """Return the counts on one line: “4 answers set aside, 12 lines added”; the class first where it is another."""
    before, after = found.before.size_class, found.after.size_class
    size = [] if before is after else [_("class {before} becomes {after}").format(before=before, after=after)]
    return ", ".join((*size, *(f"{number(n)}\u00a0{_labels(n)[code]}" for code, n in counts(found).items())))


def named(audit: Audit, line: str) -> str:
    """Return a line by its name and its statement."""
    criterion = audit.criterion_of(line)
    said = statement(criterion) if criterion else ""
    return " · ".join(part for part in (line_said(audit, line), said) if part)


def answer_said(answer: Answer) -> str:
    """Return what was answered, by whom and when."""
    who = ", ".join(part for part in (answer.by or "", day(answer.on) if answer.on else "") if part)
    return f"{word(answer.verdict)} ({who})" if who else word(answer.verdict)


def _left(audit: Audit, left: Left) -> str:
    """Return a line that falls away, what was answered, and what stays with it."""
    said = [answer_said(left.answer)] if left.answer else []
    said += _hanging(left)
    return "\n".join((named(audit, left.line), *([", ".join(said)] if said else [])))


def _without_venue(audit: Audit, zone_id: str) -> str:
    """Return a zone that loses its venue, and how many answers given there stay."""
    there = sum(1 for line in audit.answers if line.endswith(f"@{zone_id}"))
    if not there:
        return audit.zones[zone_id].name
    said = ngettext(
        "{count} answer stays as it is: give the zone another venue, or remove it.",
        "{count} answers stay as they are: give the zone another venue, or remove it.",
        there,
    )
    return "\n".join((audit.zones[zone_id].name, said.format(count=number(there))))


def _hanging(left: Left) -> Iterator[str]:
    if left.evidence:
        said = ngettext("{count} piece of evidence", "{count} pieces of evidence", left.evidence)
        yield said.format(count=left.evidence)
    if left.noted:
        yield _("a note")
    if left.findings:
        yield ngettext("{count} finding", "{count} findings", left.findings).format(count=left.findings)
    if left.action:
        yield _("a corrective action")
    if left.assigned:
        yield _("given to {who}").format(who=left.assigned)


def _figures(audit: Audit, figures: Iterable[Refigured]) -> list[str]:
    """Return how figures change, each change of a criterion once; where what was measured says otherwise, by itself."""
    same: dict[tuple[object, ...], list[Refigured]] = {}
    for one in figures:
        key = (one.line if one.turns else one.line.partition("@")[0], one.measurement, one.before, one.after)
        same.setdefault(key, []).append(one)
    return [_changed(audit, group) for group in same.values()]


def _changed(audit: Audit, group: list[Refigured]) -> str:
    one = group[0]
    criterion = audit.criterion_of(one.line)
    measurement = criterion.measurement(one.measurement) if criterion else None
    rows = [_where(audit, [each.line for each in group])]
    if measurement is not None:
        was, now = (bounds(limits, measurement.unit) or _("no bound") for limits in (one.before, one.after))
        changed = _("{label}: {before}, then {after}")
        rows.append(changed.format(label=told(measurement.label), before=was, after=now))
    if one.turns and one.gives is not None:
        rows.append(_("What was measured would now be: {verdict}. To look at again.").format(verdict=word(one.gives)))
    elif one.turns:
        rows.append(_("What was measured would decide nothing any more. To look at again."))
    return "\n".join(rows)


def _scheme(one: Rejudged) -> str:
    title = told(one.scheme.title)
    if one.applied and not one.applies:
        return _("{scheme}: no longer concerns this event").format(scheme=title)
    if one.applies and not one.applied:
        said = ngettext(
            "{scheme}: now concerns this event, {count} condition",
            "{scheme}: now concerns this event, {count} conditions",
            len(one.added),
        )
        return said.format(scheme=title, count=len(one.added))
    said_of = []
    if one.added:
        said_of.append(_("conditions that begin to apply: {ids}").format(ids=", ".join(one.added)))
    if one.removed:
        said_of.append(_("conditions that cease to apply: {ids}").format(ids=", ".join(one.removed)))
    return "\n".join((title, *said_of))
