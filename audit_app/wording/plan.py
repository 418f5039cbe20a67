"""A plan of the site in words: what is on it, under which number, and where."""

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.locating import Placed, Thing
from audit_app.domain.plan import Pin, PinKind
from audit_app.i18n import _
from audit_app.wording.evidence import shows_said
from audit_app.wording.figures import number
from audit_app.wording.lines import line_said
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

_THIRD = 100 / 3


def where_said(x: float, y: float, *, exact: bool = False) -> str:
    """Return a place of the plan in words, and in percent from the left edge and from the top.

    `exact`: with the tenths, by which it moves in small steps; else a step would be said as none.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     where_said(12, 30), where_said(50, 50.4)
    ('left, top (12%, 30%)', 'middle (50%, 50%)')
    >>> with in_language("en"):
    ...     where_said(50, 50.4, exact=True)
    'middle (50%, 50.4%)'
    """
    across, down = (round(percent, 1 if exact else None) for percent in (x, y))
    said = _quarters()[_third(y)][_third(x)]
    return _("{where} ({x}%, {y}%)").format(where=said, x=number(across), y=number(down))


def _third(percent: float) -> int:
    return min(2, int(percent / _THIRD))


def _quarters() -> tuple[tuple[str, str, str], ...]:
    return (
        (_("left, top"), _("middle, top"), _("right, top")),
        (_("left, halfway down"), _("middle"), _("right, halfway down")),
        (_("left, bottom"), _("middle, bottom"), _("right, bottom")),
    )


def thing_said(audit: Audit, thing: Thing) -> str:
    """Return what a zone is called, or which piece of evidence it is: its kind, what it shows, else what it is of."""
    if thing.zone is not None:
        return thing.zone.name
    piece = thing.piece
    if piece is None:
        return ""
    shows = shows_said(piece) or line_said(audit, piece.subject)
    return _("{kind}: {shows}").format(kind=capital(word(piece.kind)), shows=shows)


def placed_said(audit: Audit, placed: Placed) -> str:
    """Return one line of the plan in words: “1. Main toilets: left, top (12%, 30%)”."""
    return _("{number}. {thing}: {where}").format(
        number=number(placed.number),
        thing=thing_said(audit, placed.thing),
        where=where_said(placed.pin.x, placed.pin.y),
    )


def worst_said(thing: Thing, verdict: Verdict) -> str:
    """Return the verdict of the place: the worst of a zone's lines, that of the line of a piece of evidence."""
    said = composed(word(verdict))
    return capital(said) if thing.piece else _("Worst there: {verdict}").format(verdict=said)


def stray_said(audit: Audit, pin: Pin) -> str:
    """Return what a pin that a union left alone stood for, as far as anybody knows."""
    zone = audit.zones.get(pin.subject) if pin.kind is PinKind.ZONE else None
    plan = audit.plans.get(pin.plan)
    where = where_said(pin.x, pin.y)
    if plan is None:
        return _("{thing}: its plan was removed").format(thing=zone.name if zone else pin.subject)
    return _("{plan}, {where}: what stood here was removed").format(plan=plan.name, where=where)
