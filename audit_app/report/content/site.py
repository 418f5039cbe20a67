"""The plans of the site: each as a figure with its numbers, and the same in words in the table below it."""

from audit_app.domain.audit import EvidenceKind
from audit_app.domain.describing import all_agree
from audit_app.domain.locating import Placed, placed, plans_of, strays, verdict_there
from audit_app.domain.plan import PinKind, Plan
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import (
    Block,
    Cell,
    Column,
    Figure,
    Figures,
    Heading,
    Listing,
    Mark,
    Passage,
    PinMark,
    Role,
    Table,
    say,
)
from audit_app.report.content.matter import VERDICT_MARKS, Matter, named, word
from audit_app.wording import figures
from audit_app.wording.plan import stray_said, thing_said, where_said
from audit_app.wording.typography import capital


def site_plans(matter: Matter) -> tuple[Block, ...]:
    """Return the plans with what is on them; nothing where the audit has none.

    A plan is also told in words: what lies where, then thing by thing, so that nobody needs the picture.
    """
    plans, lost = plans_of(matter.audit), strays(matter.audit)
    if not plans and not lost:
        return ()
    blocks: list[Block] = [
        Heading(2, _("Plan of the site"), "site", tall=bool(plans)),
        say(_("The numbers on a plan are those of the table below it."), Role.LEAD),
    ]
    for number, plan in enumerate(plans, start=1):
        blocks += _plan(matter, plan, f"site-{number}")
    if lost:
        blocks.append(Listing(tuple(say(stray_said(matter.audit, pin), Role.BODY, Mark.PARTIAL) for pin in lost)))
    return tuple(blocks)


def _plan(matter: Matter, plan: Plan, anchor: str) -> tuple[Block, ...]:
    here = placed(matter.audit, plan.id)
    title = _("What is on the plan “{name}”").format(name=plan.name)
    columns = (
        Column(_("No."), 8),
        Column(_("What"), 40),
        Column(_("Where on the plan"), 30),
        Column(_("At worst"), 22),
    )
    return (
        Heading(3, plan.name, anchor, tall=anchor != "site-1"),
        say(plan.alt),
        Figures((_figure(plan, here),)),
        Table(title, columns, tuple(_row(matter, each) for each in here)),
    )


def _figure(plan: Plan, here: tuple[Placed, ...]) -> Figure:
    pins = tuple(
        PinMark(figures.number(each.number), each.pin.x, each.pin.y, square=each.thing.kind is PinKind.EVIDENCE)
        for each in here
    )
    alt = _("Plan “{name}”, described right before").format(name=plan.name)
    return Figure(plan, alt, (_caption(plan, here),), _("The picture of this plan is missing."), pins, wide=True)


def _caption(plan: Plan, here: tuple[Placed, ...]) -> Passage:
    zones = sum(1 for each in here if each.thing.zone)
    said = [
        _("Plan: {name}").format(name=plan.name),
        ngettext("{count} zone (circle)", "{count} zones (circles)", zones).format(count=figures.number(zones)),
    ]
    if pieces := len(here) - zones:
        found = ngettext("{count} piece of evidence (square)", "{count} pieces of evidence (squares)", pieces)
        said.append(found.format(count=figures.number(pieces)))
    return say(", ".join(said), Role.QUIET)


def _row(matter: Matter, each: Placed) -> tuple[Cell, ...]:
    verdict = verdict_there(matter.audit, each.thing)
    what = [say(_thing(matter, each))]
    if each.thing.piece:
        number = figures.number(matter.numbers[each.thing.piece.id])
        what.append(say(_("No. {number} of the evidence").format(number=number), Role.QUIET))
    return (
        (say(figures.number(each.number)),),
        tuple(what),
        (say(capital(where_said(each.pin.x, each.pin.y))),),
        (say(capital(word(verdict)), mark=VERDICT_MARKS[verdict]) if verdict else say(_("nothing asked there")),),
    )


def _thing(matter: Matter, each: Placed) -> str:
    """Return which thing it is; not what people said, but to the team, nor what shows somebody who does not agree.

    **Source:** RULES.md rules 10 and 18.
    """
    piece = each.thing.piece
    heard = piece is not None and piece.kind is EvidenceKind.AUDIO and not matter.shows_people
    if piece is None or (all_agree(matter.audit, piece) and not heard):
        return thing_said(matter.audit, each.thing)
    return _("{kind}: {shows}").format(kind=capital(word(piece.kind)), shows=named(matter, piece.subject))
