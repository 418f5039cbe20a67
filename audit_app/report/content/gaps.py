"""Gaps and what is done about them: who, by when, at what cost, how far; and what is met but not proven."""

from collections.abc import Collection
from functools import partial

from audit_app.domain.audit import Action, ActionState
from audit_app.domain.following_up import is_overdue
from audit_app.domain.gaps import GapKind, actions_on, contradicted
from audit_app.domain.grades import has_action
from audit_app.domain.progress import LineStanding
from audit_app.domain.user_testing import may_be_told
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Heading, Listing, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.matter import VERDICT_MARKS, Matter, named, word
from audit_app.wording import figures
from audit_app.wording.lines import (
    acted_said,
    by_theme,
    id_of,
    lines_said,
    many_said,
    overdue_said,
    owned_apart,
    reached,
    title_of,
)
from audit_app.wording.targets import inconsistency
from audit_app.wording.typography import capital, composed, told

STATE_MARKS = {
    ActionState.TO_DO: Mark.UNKNOWN,
    ActionState.IN_PROGRESS: Mark.PARTIAL,
    ActionState.DONE: Mark.GOOD,
    ActionState.DROPPED: Mark.NONE,
}


_WALL = 12
"""More lines than these are told theme by theme in a table."""


def gaps_and_actions(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on gaps."""
    unmet = [matter.rows[gap.line] for gap in matter.gaps if gap.kind is GapKind.UNMET]
    blocks: list[Simple] = [Heading(2, _("Gaps and corrective actions"), "gaps")]
    if unmet:
        blocks += [say(_summary(matter, unmet), Role.LEAD), _table(matter, unmet)]
    else:
        mark = Mark.GOOD if matter.progress.all.checked else Mark.UNKNOWN
        blocks.append(say(_("No line checked so far is a gap."), mark=mark))
    return (*blocks, *other_actions(matter), *unproven(matter))


def _summary(matter: Matter, unmet: list[LineStanding]) -> str:
    acted = sum(has_action(row) for row in unmet)
    return " ".join(filter(None, (acted_said(len(unmet), acted), overdue_said(actions_on(unmet), matter.on))))


def _table(matter: Matter, unmet: list[LineStanding]) -> Table:
    rows = tuple((_line(row), _gap(row), action_cell(matter, row.action)) for row in unmet)
    columns = (Column(_("Line"), 17), Column(_("Gap"), 45), Column(_("Corrective action"), 45))
    return Table(_("Gaps and corrective actions"), columns, rows)


def _line(row: LineStanding) -> Cell:
    said = [say(id_of(row))]
    if row.breaks_journey:
        said.append(say(_("break in the journey"), Role.QUIET))
    return tuple(said)


def _gap(row: LineStanding) -> Cell:
    verdict = capital(word(row.counts_as))
    if row.overruled_by:
        verdict = _("{verdict}, blocking for users").format(verdict=verdict)
    said = [say(verdict, mark=VERDICT_MARKS[row.counts_as]), say(title_of(row), Role.LEAD)]
    if row.answer and row.answer.reason:
        said.append(say(row.answer.reason, Role.QUIET))
    fix = row.line.criterion.fix
    if fix and row.action is None:
        said.append(say(_("How to fix it: {fix}").format(fix=told(fix.lasting)), Role.QUIET))
    return tuple(said)


def action_cell(matter: Matter, action: Action | None) -> Cell:
    """Return an action with its owner, its date, its cost and its state; an overdue one says so."""
    if action is None:
        return (say(_("No action"), mark=Mark.BAD),)
    who = Passage(tuple(map(Run, owned_apart(action, named=matter.shows_people))), Role.LEAD)
    said = [Passage((Run(action.what, strong=True),)), who, _state(matter, action)]
    return (*said, *shown_of(matter, action))


def shown_of(matter: Matter, action: Action) -> tuple[Passage, ...]:
    """Return why an action was dropped, what shows that it is done, and that somebody else checked it."""
    said = []
    if action.reason:
        said.append(say(_("Reason: {reason}").format(reason=action.reason), Role.QUIET))
    if action.proof:
        said.append(say(_("Proof: {proof}").format(proof=action.proof), Role.QUIET))
    shown_by = (matter.audit.evidence[piece] for piece in action.evidence if piece in matter.numbers)
    pieces = [figures.number(number) for number in matter.numbers_of(shown_by)]
    if pieces:
        shown = ngettext(
            "Shown by no. {numbers} of the evidence", "Shown by nos. {numbers} of the evidence", len(pieces)
        )
        said.append(say(shown.format(numbers=", ".join(pieces)), Role.QUIET))
    if action.checked_by:
        checked = _("Checked by {name}").format(name=action.checked_by)
        said.append(say(checked if matter.shows_people else _("Checked by somebody else"), Role.QUIET))
    return tuple(said)


def _state(matter: Matter, action: Action) -> Passage:
    mark = Mark.BAD if is_overdue(action, matter.on) else STATE_MARKS[action.state]
    return say(reached(action, matter.on), mark=mark)


def other_actions(matter: Matter, states: Collection[ActionState] = tuple(ActionState)) -> tuple[Simple, ...]:
    """Return the actions that no gap shows: on findings, on lines met since or no longer asked."""
    shown = {row.action.id for row in matter.rows.values() if row.is_unmet and row.action}
    every = (action for _id, action in sorted(matter.audit.actions.items()) if action.state in states)
    others = [action for action in every if action.id not in shown]
    if not others:
        return ()
    rows = tuple(((say(subject_of(matter, action)),), action_cell(matter, action)) for action in others)
    columns = (Column(_("About"), 35), Column(_("Corrective action"), 72))
    title = _("Other actions")
    return (Heading(3, title, "other-actions"), Table(title, columns, rows))


def subject_of(matter: Matter, action: Action) -> str:
    """Return what an action is about: a line, or a finding by its sentence."""
    finding = matter.audit.findings.get(action.subject)
    return finding.title if finding and may_be_told(matter.audit, finding) else named(matter, action.subject)


def unproven(matter: Matter) -> tuple[Simple, ...]:
    """Return the answers that count and that nobody can check from the report, none when there are none."""
    kinds = {
        GapKind.NO_EVIDENCE: _("Met without evidence"),
        GapKind.NO_MEASURE: _("Answered without a measurement that decides"),
        GapKind.NO_AUTHOR: _("Answered without author or date"),
    }
    found = [(_("Answered against the measurements"), list(contradicted(matter.rows.values())))]
    lacking = {kind: {gap.line for gap in matter.gaps if gap.kind is kind} for kind in kinds}
    found += [(head, [line for line in matter.rows if line in lacking[kind]]) for kind, head in kinds.items()]
    points, tables = [], []
    for head, lines in found:
        if len(lines) > _WALL:
            tables.append(_by_theme(matter, head, lines))
        elif lines:
            said = composed(_("{head} ({count}):").format(head=head, count=figures.number(len(lines))))
            points.append(Passage((Run(said, strong=True), Run(" " + many_said(matter.audit, lines)))))
    name = partial(lines_said, matter.audit)
    points += [say(composed(inconsistency(found, name))) for found in matter.contradictions]
    if not points and not tables:
        return ()
    return (
        Heading(3, _("Answers to be backed up"), "unproven"),
        say(_("These answers count, and whoever reads them cannot check them from this report."), Role.LEAD),
        *((Listing(tuple(points)),) if points else ()),
        *tables,
    )


def _by_theme(matter: Matter, head: str, lines: list[str]) -> Table:
    """Return many lines as a table, a theme a row: how many, and which."""
    themes = {domain.id: told(domain.title) for domain in matter.audit.checklist.domains}
    rows = tuple(
        ((say(themes.get(theme, theme)),), (say(figures.number(count)),), (say(said),))
        for theme, (count, said) in by_theme(matter.audit, lines).items()
    )
    counted = composed(_("{head} ({count})").format(head=head, count=figures.number(len(lines))))
    columns = (Column(counted, 35), Column(_("How many"), 12), Column(_("Lines"), 60))
    return Table(counted, columns, rows, tight=True)
