"""Funding conditions with their outcome: in one line each for the decision page, in full with their proof."""

from collections import Counter

from audit_app.domain.funding import Judged, Outcome, SchemeJudged, funders_unjudged
from audit_app.domain.people import role_of
from audit_app.domain.scheme import Ask, FundingCondition, Waiver
from audit_app.domain.trying import tried
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Cell, Column, Heading, Listing, Mark, Passage, Role, Run, Simple, Table, Tile, say
from audit_app.report.content.lacking import lost, missing_in_full, missing_in_short
from audit_app.report.content.leading import on_page
from audit_app.report.content.matter import OUTCOME_MARKS, Matter, word
from audit_app.report.content.proof_pages import where_to_check
from audit_app.wording import figures
from audit_app.wording.attempts import testers_said
from audit_app.wording.conditions import (
    WORST_FIRST,
    aside_said,
    counted,
    counts_said,
    figure_said,
)
from audit_app.wording.figures import number
from audit_app.wording.lines import lines_said, themes_said
from audit_app.wording.typography import clipped, composed, listed, told

_LISTED = 24
"""More lines than these that prove a condition are counted by theme: the tables by theme name each."""

_A_LINE = 33
"""So many letters of what is missing stand on a line, on the decision page."""


def tile(matter: Matter) -> Tile:
    """Return how many of the conditions of all schemes are met, and what the others are, the worst first."""
    found = Counter(judged.outcome for scheme in matter.schemes for judged in scheme.conditions)
    label, total = _("Funding conditions met"), found.total()
    if not total:
        return Tile(label, "–", (say(_no_scheme(matter)),))
    value = _("{met} of {asked}").format(met=number(found[Outcome.MET]), asked=number(total))
    others = [counted(each, found[each]) for each in WORST_FIRST if found[each] and each is not Outcome.MET]
    worst = next(outcome for outcome in WORST_FIRST if found[outcome])
    notes = [say(", ".join(others))] if others else []
    if len(matter.schemes) > 1:
        said = ngettext("{count} scheme together", "{count} schemes together", len(matter.schemes))
        notes.insert(0, say(said.format(count=number(len(matter.schemes)))))
    return Tile(label, value, tuple(notes), OUTCOME_MARKS[worst], share=(found[Outcome.MET], total))


def on_one_page(matter: Matter, conditions: int, letters: int, whole: int = 0) -> tuple[Simple, ...]:
    """Return each scheme in short: the count of each outcome, then the conditions, the worst first.

    A condition is told in so many letters, which take a line; in twice as many where its row has two lines anyway, and
    the `whole` first ones of each scheme.
    """
    if not matter.schemes:
        none = _aside_in_short(matter, letters) or (say(_no_scheme(matter)),)
        return (Heading(3, _("Funding conditions"), "no-scheme", small=True), *none)
    short = (block for scheme in matter.schemes for block in _in_short(matter, scheme, conditions, letters, whole))
    return (*short, *_aside_in_short(matter, letters), *_unjudged(matter, 160))


def _aside_in_short(matter: Matter, letters: int) -> tuple[Simple, ...]:
    """Return which schemes were chosen and ask nothing of the event: what vanishes without a word looks forgotten."""
    return tuple(
        Passage(
            (
                Run(_("Asks nothing of this event:") + " "),
                Run(clipped(told(one.scheme.title), letters), strong=True),
                Run(f". {aside_said(one)}"),
            )
        )
        for one in matter.schemes_aside
    )


def _unjudged(matter: Matter, letters: int, where: str = "") -> tuple[Simple, ...]:
    """Return of which funders that the event declares no condition is judged; nothing where each has a scheme."""
    funders = funders_unjudged(matter.audit.event, (one.scheme for one in (*matter.schemes, *matter.schemes_aside)))
    if not funders:
        return ()
    said = _("Conditions not loaded here: {funders}.").format(funders=clipped(listed(funders), letters))
    return (say(f"{said} {where}".strip(), mark=Mark.UNKNOWN),)


def _no_scheme(matter: Matter) -> str:
    if matter.audit.event.state_funded or matter.audit.event.funders:
        return _("No funding scheme was given to this report.")
    return _("No scheme applies: the event declares no public money.")


def _in_short(matter: Matter, scheme: SchemeJudged, most: int, letters: int, whole: int) -> tuple[Simple, ...]:
    judged = sorted(scheme.conditions, key=lambda j: WORST_FIRST.index(j.outcome))
    title = _("Funding: {scheme}").format(scheme=told(scheme.scheme.title))
    blocks: list[Simple] = [
        Heading(3, title, f"short-{scheme.scheme.id}", small=True),
        Passage(
            (
                Run(counts_said(scheme), strong=True),
                *on_page(_indicative(scheme) + " · " + _("proof: page"), f"scheme-{scheme.scheme.id}"),
            )
        ),
    ]
    if most:
        rows = tuple(_short_row(matter, each, letters, two_lines=at < whole) for at, each in enumerate(judged[:most]))
        columns = (Column(_("Condition"), 50), Column(_("Outcome"), 22), Column(_("What is missing"), 30))
        blocks.append(Table(told(scheme.scheme.title), columns, rows, tight=True))
    elif judged[0].outcome not in {Outcome.MET, Outcome.WAIVED}:
        blocks.append(Listing((_the_worst(matter, judged[0]),), tight=True))
    if 0 < most < len(judged):
        more = len(judged) - most
        said = ngettext("and {count} more, page", "and {count} more, page", more).format(count=number(more))
        blocks.append(Passage(on_page(said, f"scheme-{scheme.scheme.id}"), Role.QUIET))
    return tuple(blocks)


def _the_worst(matter: Matter, judged: Judged) -> Passage:
    """Return the one condition of a scheme that there is room for: what is missing first."""
    said = _("{outcome}: {missing}").format(outcome=word(judged.outcome), missing=missing_in_short(matter, judged))
    runs = (Run(_("First") + " "), Run(judged.condition.id, strong=True), Run(f", {said}"))
    return Passage(runs, mark=OUTCOME_MARKS[judged.outcome])


def _indicative(scheme: SchemeJudged) -> str:
    return " · " + _("indicative conditions") if scheme.scheme.indicative else ""


def _short_row(matter: Matter, judged: Judged, letters: int, *, two_lines: bool) -> tuple[Cell, ...]:
    missing = missing_in_short(matter, judged)
    lines = 2 if two_lines or len(missing) > _A_LINE else 1
    said = clipped(told(judged.condition.text), letters * lines)
    return (
        (Passage((Run(judged.condition.id, strong=True), Run(f" {said}"))),),
        _outcome(matter, judged),
        (say(missing),),
    )


def _outcome(matter: Matter, judged: Judged) -> Cell:
    """Return the outcome; one that rests on a file that is not here is said to be so, and counts as it is judged."""
    if not lost(matter, judged):
        return (say(word(judged.outcome), mark=OUTCOME_MARKS[judged.outcome]),)
    return (
        say(word(judged.outcome), mark=Mark.RESERVED),
        say(_("with a reservation: evidence file missing"), Role.QUIET),
    )


def funding(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on funding: each condition with the lines that prove it and what is missing."""
    blocks: list[Simple] = [Heading(2, _("Funding conditions"), "funding")]
    unjudged = _unjudged(matter, 2_000, _("What they ask is in the agreement with each."))
    if not matter.schemes:
        return (*blocks, *(_aside_in_short(matter, 300) or (say(_no_scheme(matter)),)), *unjudged)
    blocks += unjudged
    for scheme in matter.schemes:
        blocks += _in_full(matter, scheme)
    return (*blocks, *_aside_in_short(matter, 300))


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
                Column(_("Condition"), 32),
                Column(_("Outcome"), 18),
                Column(_("Lines in support"), 25),
                Column(_("What is missing"), 43),
            ),
            tuple(_full_row(matter, each) for each in judged.conditions),
        ),
    ]
    blocks += where_to_check(matter, judged)
    if judged.not_applicable:
        blocks.append(say(_("Not asked of this event"), Role.STRONG))
        blocks.append(Listing(tuple(map(_aside, judged.not_applicable)), tight=True))
    return blocks


def _aside(condition: FundingCondition) -> Passage:
    return say(_("{label}: {value}").format(label=condition.id, value=told(condition.text)), Role.QUIET)


def _full_row(matter: Matter, judged: Judged) -> tuple[Cell, ...]:
    outcome = list(_outcome(matter, judged))
    if judged.waiver:
        outcome.append(say(_waived(matter, judged.waiver), Role.QUIET))
    condition = Passage((Run(judged.condition.id, strong=True), Run(f" {told(judged.condition.text)}")))
    return ((condition,), tuple(outcome), (say(_proof(matter, judged)),), missing_in_full(matter, judged))


def _waived(matter: Matter, waiver: Waiver) -> str:
    """Return who waived it, when and why: the organiser says so, and a copy that names nobody sends to the funder."""
    author = waiver.author if matter.shows_people else role_of(waiver.author)
    said = (
        _("Waived by {author} on {day}: {reason}")
        if author
        else _("Waived on {day}, as the organiser states; the funder can confirm it: {reason}")
    )
    return said.format(author=author, day=figures.day(waiver.on), reason=waiver.reason)


def _tests_behind(matter: Matter) -> str:
    """Return what such a condition rests on: the tests recorded, or else what the line that asks for them says."""
    testers = tried(matter.audit).testers
    return _("recorded tests of {testers}").format(testers=testers_said(testers)) if testers else _("no recorded test")


def _proof(matter: Matter, judged: Judged) -> str:
    """Return the lines that prove a condition; where a whole checklist does, how many of each theme."""
    figure = composed(figure_said(judged.figure)) if judged.figure else ""
    if judged.condition.asks is Ask.USER_TESTS:
        figure = _tests_behind(matter)
    if not judged.proof:
        return figure or pgettext("lines in support", "none")
    if len(judged.proof) <= _LISTED:
        return listed(part for part in (figure, lines_said(matter.audit, judged.proof)) if part)
    counted = ngettext("{count} line: {themes}", "{count} lines: {themes}", len(judged.proof))
    return counted.format(count=number(len(judged.proof)), themes=themes_said(judged.proof))
