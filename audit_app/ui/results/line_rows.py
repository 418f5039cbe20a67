"""A line of the audit as a row that leads to it: what it states, where it stands, what is done about it."""

from collections.abc import Iterable
from dataclasses import replace

from audit_app.domain.audit import OPEN_STATES, ActionState
from audit_app.domain.following_up import is_overdue
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.results.found import Found
from audit_app.ui.theme.signs import standing_sign
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.wording.lines import awaits_said, id_of, line_said, owned, reached, title_of
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def line_row(found: Found, line: str, *remarks: Remark) -> Row:
    """Return the row of a line; one that is asked no more has its name alone and leads nowhere."""
    row = found.rows.get(line)
    if row is None:
        return Row(Rank.FACT, line_said(found.audit, line), remarks)
    known, drawn = found.told.get(line, (None, None))
    if known is not row or drawn is None:
        sign = standing_sign(row)
        where = Remark(f"{id_of(row)} · {stands(row)}")
        drawn = Row(Rank.LINE, title_of(row), (where,), code=line, icon=sign.icon, tone=sign.tone)
        found.told[line] = (row, drawn)
    return replace(drawn, remarks=(*drawn.remarks, *remarks)) if remarks else drawn


def line_rows(found: Found, lines: Iterable[str], *, with_action: bool = False) -> tuple[Row, ...]:
    """Return the rows of several lines; `with_action`: each says what is done about it."""
    return tuple(line_row(found, line, *(action_remarks(found, line) if with_action else ())) for line in lines)


def stands(row: LineStanding) -> str:
    """Return where a line stands, in words."""
    if row.contested:
        return _("two answers, to be settled")
    if row.awaits:
        return awaits_said()
    verdict = composed(word(row.counts_as))
    return _("{verdict}: it stopped users").format(verdict=verdict) if row.overruled_by else verdict


def action_remarks(found: Found, line: str) -> tuple[Remark, ...]:
    """Return what is done about a line: what, by whom, by when, how far; or that nothing is."""
    row = found.rows.get(line)
    action = row.action if row else None
    if action is None:
        return (Remark(_("No action"), "bad"),)
    state = reached(action, found.on)
    if is_overdue(action, found.on) or action.state is ActionState.DROPPED:
        tone = "bad"
    else:
        tone = "fair" if action.state in OPEN_STATES else "good"
    return (Remark(capital(composed(action.what))), Remark(owned(action)), Remark(state, tone))
