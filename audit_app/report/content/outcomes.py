"""Funding conditions with their outcome: in one line each for the decision page, in full with their proof."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from audit_app.domain.funding import Judged, Outcome, SchemeJudged
from audit_app.domain.proving import SHOWN
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Cell, Column, Heading, PageOf, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.matter import OUTCOME_MARKS, Matter, word
from audit_app.wording import figures
from audit_app.wording.conditions import (
    WORST_FIRST,
    counts_said,
    figure_said,
    left_out_said,
    missing_counted,
    missing_of_event,
)
from audit_app.wording.figures import number
from audit_app.wording.lines import line_said, lines_said
from audit_app.wording.typography import clipped, composed, listed, told

_NAMED = 2
"""So many missing lines are named on the decision page; more are counted."""

_REASONED = 6
"""So many lines left out are told with their reason."""

_LISTED = 24
"""More lines than these that prove a condition are counted by theme: the tables by theme name each."""

_DECISIVE: Mapping[Outcome, frozenset[str]] = {
    Outcome.NOT_MET: frozenset({"commitment", "action", "least", "most"}),
    Outcome.NOT_SHOWN: frozenset(
        {"absent", "verdict", "declaration", "programme", "tests", "families", "budget", "spending"}
    ),
    Outcome.MET_WITH_RESERVATION: frozenset(
        {"evidence", "promise", "planned_entry", "programme", "planned", "invoice"}
    ),
    Outcome.MET: frozenset(),
}
"""What keeps a condition at its outcome: said on the decision page, where the rest has no room.

Of a condition that is shown, the lines it leaves out are counted there as well: it is shown without them.
"""


def on_one_page(matter: Matter, conditions: int, letters: int) -> tuple[Simple, ...]:
    """Return each scheme in short: the count of each outcome, then the conditions, the worst first."""
    if not matter.schemes:
        return (Heading(3, _("Funding conditions"), "no-scheme", small=True), say(_no_scheme(matter)))
    return tuple(block for scheme in matter.schemes for block in _in_short(scheme, conditions, letters))


def _no_scheme(matter: Matter) -> str:
    if matter.audit.event.state_funded or matter.audit.event.funders:
        return _("No funding scheme was given to this report.")
    return _("No scheme applies: the event declares no public money.")


def _in_short(scheme: SchemeJudged, most: int, letters: int) -> tuple[Simple, ...]:
    judged = sorted(scheme.conditions, key=lambda j: WORST_FIRST.index(j.outcome))
    title = _("Funding: {scheme}").format(scheme=told(scheme.scheme.title))
    blocks: list[Simple] = [
        Heading(3, title, f"short-{scheme.scheme.id}", small=True),
        Passage((Run(counts_said(scheme), strong=True), Run(_indicative(scheme)))),
    ]
    if most:
        rows = tuple(_short_row(each, letters) for each in judged[:most])
        columns = (Column(_("Condition"), 50), Column(_("Outcome"), 22), Column(_("What is missing"), 30))
        blocks.append(Table(told(scheme.scheme.title), columns, rows, tight=True))
    if len(judged) > most:
        more = len(judged) - most
        said = ngettext("and {count} more, page", "and {count} more, page", more).format(count=number(more))
        blocks.append(Passage((Run(f"{said}\u00a0"), PageOf(f"scheme-{scheme.scheme.id}")), Role.QUIET))
    return tuple(blocks)


def _indicative(scheme: SchemeJudged) -> str:
    return " · " + _("indicative conditions") if scheme.scheme.indicative else ""


def _short_row(judged: Judged, letters: int) -> tuple[Cell, ...]:
    said = clipped(told(judged.condition.text), letters)
    return (
        (Passage((Run(judged.condition.id, strong=True), Run(f" {said}"))),),
        (say(word(judged.outcome), mark=OUTCOME_MARKS[judged.outcome]),),
        (say(_missing_in_short(judged)),),
    )


def _missing_in_short(judged: Judged) -> str:
    if judged.waiver or not judged.missing:
        return "–"
    by_why: dict[str, list[str]] = {}
    for missing in judged.missing:
        if missing.why in _DECISIVE[judged.outcome]:
            by_why.setdefault(missing.why, []).append(missing.line.partition("@")[0])
    said = [
        _missing_said(why, lines, judged.reason_of(why))
        if len(set(lines)) <= _NAMED
        else missing_counted(why, len(lines))
        for why, lines in by_why.items()
    ]
    said += [composed(figure_said(judged.figure))] if judged.figure else []
    if judged.outcome in SHOWN and (left_out := sum(missing.why == "left_out" for missing in judged.missing)):
        said.append(missing_counted("left_out", left_out))
    return ", ".join(said) or ("–" if judged.outcome is Outcome.MET else pgettext("condition", "dated commitment"))


def _missing_said(why: str, lines: list[str], reason: str) -> str:
    said = {
        "verdict": _("{lines} to check"),
        "evidence": _("{lines} without evidence"),
        "promise": _("{lines} promised"),
        "planned_entry": _("{lines} promised by the programme"),
        "commitment": _("{lines} without commitment"),
        "action": _("{lines} without action"),
        "absent": _("{lines} not in this checklist"),
    }.get(why)
    return said.format(lines=", ".join(dict.fromkeys(lines))) if said else missing_of_event(why, reason)


def _missing_in_full(matter: Matter, judged: Judged) -> Cell:
    """Return what is missing by its kind, with every line named."""
    heads = {
        "verdict": _("To check: {lines}"),
        "evidence": _("Without evidence: {lines}"),
        "promise": _("Not in place, promised by a dated action: {lines}"),
        "planned_entry": _("Not in place, promised by a dated entry of the programme: {lines}"),
        "commitment": _("Gap without a dated commitment: {lines}"),
        "action": _("Gap without an action in time: {lines}"),
        "unasked": _("Not asked of this event: {lines}"),
        "absent": _("Not in this checklist: {lines}"),
    }
    by_why: dict[str, list[str]] = {}
    for missing in judged.missing:
        if missing.why != "left_out":
            by_why.setdefault(missing.why, []).append(missing.line)
    said = [
        heads[why].format(lines=lines_said(matter.audit, lines))
        if why in heads
        else _("Missing: {what}").format(what=missing_of_event(why, judged.reason_of(why)))
        for why, lines in by_why.items()
    ]
    return tuple(map(say, (*said, *_left_out_in_full(matter, judged)))) or (say("–"),)


def _left_out_in_full(matter: Matter, judged: Judged) -> tuple[str, ...]:
    """Return the lines left out as not applicable, each with its reason; of many, the tables by theme tell it."""
    said = left_out_said(judged, partial(line_said, matter.audit))
    if len(said) <= _REASONED:
        return said
    lines = lines_said(matter.audit, [missing.line for missing in judged.missing if missing.why == "left_out"])
    return (_("Left out, not applicable: {lines}").format(lines=lines),)


def funding(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on funding: each condition with the lines that prove it and what is missing."""
    blocks: list[Simple] = [Heading(2, _("Funding conditions"), "funding")]
    if not matter.schemes:
        return (*blocks, say(_no_scheme(matter)))
    for scheme in matter.schemes:
        blocks += _in_full(matter, scheme)
    return tuple(blocks)


def _in_full(matter: Matter, judged: SchemeJudged) -> list[Simple]:
    scheme = judged.scheme
    whose = _("{funder}. Version {version} of {day}. {source}.").format(
        funder=told(scheme.funder), version=scheme.version, day=figures.day(scheme.dated), source=told(scheme.source)
    )
    blocks: list[Simple] = [
        Heading(3, told(scheme.title), f"scheme-{scheme.id}"),
        Passage((Run(counts_said(judged), strong=True),)),
        say(f"{whose} {told(scheme.notice)}" if scheme.indicative else whose, Role.QUIET),
        Table(
            told(scheme.title),
            (
                Column(_("Condition"), 37),
                Column(_("Outcome"), 19),
                Column(_("Lines that prove it"), 24),
                Column(_("What is missing"), 38),
            ),
            tuple(_full_row(matter, each) for each in judged.conditions),
        ),
    ]
    if judged.not_applicable:
        aside = " ".join(f"{c.id}\u00a0: {told(c.text)}" for c in judged.not_applicable)
        blocks.append(say(_("Not asked of this event: {conditions}").format(conditions=aside), Role.QUIET))
    return blocks


def _full_row(matter: Matter, judged: Judged) -> tuple[Cell, ...]:
    outcome = [say(word(judged.outcome), mark=OUTCOME_MARKS[judged.outcome])]
    if judged.waiver:
        waived = _("Waived by {author} on {day}: {reason}").format(
            author=judged.waiver.author, day=figures.day(judged.waiver.on), reason=judged.waiver.reason
        )
        outcome.append(say(waived, Role.QUIET))
    condition = Passage((Run(judged.condition.id, strong=True), Run(f" {told(judged.condition.text)}")))
    return ((condition,), tuple(outcome), (say(_proof(matter, judged)),), _missing_in_full(matter, judged))


def _proof(matter: Matter, judged: Judged) -> str:
    """Return the lines that prove a condition; where a whole checklist does, how many of each theme."""
    figure = composed(figure_said(judged.figure)) if judged.figure else ""
    if not judged.proof:
        return figure or pgettext("proof", "none")
    if len(judged.proof) <= _LISTED:
        return listed(part for part in (figure, lines_said(matter.audit, judged.proof)) if part)
    themes = Counter(line[:3] for line in judged.proof)
    counted = ngettext("{count} line: {themes}", "{count} lines: {themes}", len(judged.proof))
    return counted.format(
        count=number(len(judged.proof)), themes=", ".join(f"{theme}\u00a0{number(n)}" for theme, n in themes.items())
    )
