"""Mandatory gaps as a funder reads them: why, what is done, how soon, at what cost; and equivalent measures."""

from collections.abc import Iterator

from audit_app.domain.audit import OPEN_STATES, Action, ActionState, Verdict
from audit_app.domain.codes import Phase
from audit_app.domain.following_up import is_overdue
from audit_app.domain.gaps import GapKind, actions_on
from audit_app.domain.grades import has_action
from audit_app.domain.people import role_of
from audit_app.domain.progress import LineStanding
from audit_app.domain.register import Followed, Horizon
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Heading, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.gaps import STATE_MARKS, other_actions, shown_of, unproven
from audit_app.report.content.lines import measurements
from audit_app.report.content.matter import VERDICT_MARKS, Matter, word
from audit_app.wording import figures
from audit_app.wording.lines import acted_said, id_of, overdue_said, reached, title_of
from audit_app.wording.typography import capital, told


def mandatory_gaps(matter: Matter) -> tuple[Simple, ...]:
    """Return the section: each mandatory line that is not met, then those met by an equivalent measure."""
    gaps = (matter.rows[gap.line] for gap in matter.gaps if gap.kind is GapKind.UNMET)  # breaks stand first
    unmet = [row for row in gaps if row.is_mandatory]
    return (
        Heading(2, _("Mandatory gaps and what is done about them"), "gaps"),
        *_gaps(matter, unmet),
        *_equivalents(matter),
        *other_actions(matter, (ActionState.DONE, ActionState.DROPPED)),
        *unproven(matter),
    )


def _gaps(matter: Matter, unmet: list[LineStanding]) -> Iterator[Simple]:
    others = sum(row.is_unmet and not row.is_mandatory for row in matter.rows.values())
    if unmet:
        yield say(_summary(matter, unmet), Role.LEAD)
        columns = (
            Column(_("Line"), 19),
            Column(_("Gap and reason"), 43),
            Column(_("Corrective action"), 37),
            Column(_("When, date, cost"), 25),
        )
        yield Table(_("Mandatory gaps"), columns, tuple(_row(matter, row) for row in unmet))
    else:
        mark = Mark.GOOD if matter.progress.all.checked else Mark.UNKNOWN
        yield say(_("No mandatory line checked so far is a gap."), mark=mark)
    if others:
        said = ngettext(
            "{count} gap on a recommended line is in the tables by theme.",
            "{count} gaps on recommended lines are in the tables by theme.",
            others,
        )
        yield say(said.format(count=figures.number(others)), Role.QUIET)


def _summary(matter: Matter, unmet: list[LineStanding]) -> str:
    acted = [row for row in unmet if has_action(row)]
    actions = actions_on(acted)
    costs = [action.cost for action in actions if action.cost is not None]
    said = [acted_said(len(unmet), len(acted)), overdue_said(actions, matter.on)]
    if costs:
        told_cost = _("Cost of the actions on these gaps, as far as it is known: {cost}.")
        said.append(told_cost.format(cost=figures.euros(sum(costs))))
    return " ".join(filter(None, said))


def _row(matter: Matter, row: LineStanding) -> tuple[Cell, ...]:
    line = [say(id_of(row))]
    if row.breaks_journey:
        line.append(say(_("break in the journey"), Role.QUIET))
    if row.action is None:
        return tuple(line), _why(matter, row), _no_action(row), (say(_("neither date nor cost")),)
    return tuple(line), _why(matter, row), _acted(matter, row.action), _when(matter, row, row.action)


def _why(matter: Matter, row: LineStanding) -> Cell:
    verdict = capital(word(row.counts_as))
    if row.overruled_by:
        verdict = _("{verdict}, blocking for users").format(verdict=verdict)
    said = [say(verdict, mark=VERDICT_MARKS[row.counts_as]), say(title_of(row), Role.LEAD)]
    said += [passage for passage in measurements(matter, row) if passage.mark is Mark.BAD]
    if row.answer and row.answer.reason:
        said.append(say(_("Reason: {reason}").format(reason=row.answer.reason), Role.QUIET))
    return tuple(said)


def _no_action(row: LineStanding) -> Cell:
    said = [say(_("No action"), mark=Mark.BAD)]
    if row.line.criterion.fix:
        said.append(say(_("How to fix it: {fix}").format(fix=told(row.line.criterion.fix.lasting)), Role.QUIET))
    return tuple(said)


def _acted(matter: Matter, action: Action) -> Cell:
    mark = Mark.BAD if is_overdue(action, matter.on) else STATE_MARKS[action.state]
    what = Passage((Run(action.what, strong=True),))
    return (what, say(reached(action, matter.on), mark=mark), *shown_of(matter, action))


def _when(matter: Matter, row: LineStanding, action: Action) -> Cell:
    """Return how soon and when, at what cost, and which body answers for it: never a person."""
    said = [say(capital(_horizon(matter, row, action)))] if action.state in OPEN_STATES else []
    said.append(say(figures.day(action.due), Role.STRONG))
    cost = _("cost not given") if action.cost is None else figures.euros(action.cost)
    said.append(say(cost, Role.LEAD))
    said.append(say(role_of(action.owner) or _("a named person (name withheld)"), Role.QUIET))
    return tuple(said)


def _horizon(matter: Matter, row: LineStanding, action: Action) -> str:
    """Return how pressing it is; of what is neither late nor near, whether it comes before, at or after the event."""
    horizon = Followed(action, row).horizon(matter.on)
    if horizon is not Horizon.LATER:
        return word(horizon)
    event = matter.audit.event
    if action.due < event.starts_on:
        return word(Phase.BEFORE)
    return word(Phase.DURING if action.due <= event.ends_on else Phase.AFTER)


def _equivalents(matter: Matter) -> Iterator[Simple]:
    rows = [row for row in matter.rows.values() if row.is_mandatory and row.counts_as is Verdict.EQUIVALENT]
    if rows:
        title = _("Mandatory lines met by an equivalent measure")
        columns = (
            Column(_("Line"), 20),
            Column(_("Criterion"), 43),
            Column(_("Equivalent measure"), 43),
            Column(_("Evidence"), 18),
        )
        yield Heading(3, title, "equivalents")
        yield Table(title, columns, tuple(_equivalent(matter, row) for row in rows))


def _equivalent(matter: Matter, row: LineStanding) -> tuple[Cell, ...]:
    reason, pieces = row.answer.reason if row.answer else "", matter.shown_by(row)
    shown = say(reason) if reason else say(_("not described"), mark=Mark.UNKNOWN)
    return (
        (say(id_of(row)),),
        (say(title_of(row)),),
        (shown,),
        (say(pieces) if pieces else say(_("no evidence"), mark=Mark.PARTIAL),),
    )
