"""An action, or a gap without one, as a card: what is seen of it, what is heard, as plain values."""

from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import ActionState, Audit
from audit_app.domain.following_up import is_shown
from audit_app.domain.progress import LineStanding
from audit_app.domain.record import as_written
from audit_app.domain.register import Followed, Horizon
from audit_app.i18n import _
from audit_app.ui.theme.signs import Sign, action_sign, standing_sign
from audit_app.wording import figures
from audit_app.wording.costing import euros
from audit_app.wording.deadlines import pressing_said
from audit_app.wording.lines import id_of, line_said, title_of
from audit_app.wording.typography import capital, clipped, composed
from audit_app.wording.values import word

_LONGEST = 160
"""Letters of what is to be done that a card shows; the panel has all of it."""


@dataclass(frozen=True)
class Card:
    """A card under a heading (`section`, '' = none); `pressing` says how urgent it is, or `state` how far, '' = not."""

    code: str
    title: str
    place: str
    who: str
    sign: Sign
    state: str
    pressing: str
    pressing_sign: Sign | None
    day: str
    cost: str
    blocking: bool
    section: str
    heard: str


def action_card(audit: Audit, one: Followed, on: date, section: str = "") -> Card:
    """Return the card of an action on a day."""
    action = one.action
    said, sign = pressing(audit, one, on)
    state = capital(composed(word(action.state)))
    place = line_said(audit, one.line)
    when = "" if sign is None else figures.day(action.due)
    cost = "" if not action.cost else euros(as_written(action.cost))
    parts = (action.what, said, when, state, action.owner, place, cost, _("Blocking") if one.is_blocking else "")
    return Card(
        code=action.id,
        title=clipped(action.what, _LONGEST),
        place=place,
        who=action.owner,
        sign=action_sign(action.state),
        state="" if sign is None else state,
        pressing=said,
        pressing_sign=sign,
        day=when,
        cost=cost,
        blocking=one.is_blocking,
        section=section,
        heard=", ".join(dict.fromkeys(part.rstrip(".") for part in parts if part)),
    )


def pressing(audit: Audit, one: Followed, on: date) -> tuple[str, Sign | None]:
    """Return how pressing an action is in words, with its sign; an action over has the sign of nothing to wait for."""
    horizon, action = one.horizon(on), one.action
    said = pressing_said(action, on)
    if horizon is Horizon.OVERDUE:
        return said, Sign("triangle-alert", "bad")
    if horizon in (Horizon.SOON, Horizon.LATER):
        return said, Sign("clock", "fair" if horizon is Horizon.SOON else "muted")
    if action.state is ActionState.DONE and not is_shown(action, audit):
        return _("Done, without proof"), None
    return said, None


def gap_card(row: LineStanding) -> Card:
    """Return the card of a gap nobody answers for."""
    stands = capital(composed(word(row.counts_as)))
    parts = (title_of(row), stands, id_of(row), _("Blocking") if row.line.criterion.blocking else "")
    return Card(
        code=row.line.id,
        title=title_of(row),
        place=id_of(row),
        who="",
        sign=standing_sign(row),
        state="",
        pressing=stands,
        pressing_sign=standing_sign(row),
        day="",
        cost="",
        blocking=row.line.criterion.blocking,
        section="",
        heard=", ".join(part for part in parts if part),
    )
