"""The corrective actions in a file for other programs: a table as CSV or XLSX, or a calendar."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from audit_app.domain.audit import Audit
from audit_app.domain.changes import Revision
from audit_app.domain.describing import all_agree
from audit_app.domain.people import role_of
from audit_app.domain.register import Followed
from audit_app.exchange import spreadsheet
from audit_app.exchange.spreadsheet import Cell
from audit_app.i18n import _, pgettext
from audit_app.wording.deadlines import pressing_said
from audit_app.wording.lines import title_of
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

TABLES = (".xlsx", ".csv")
CALENDAR = ".ics"
FORMATS = (CALENDAR, *TABLES)


def written(
    path: Path, audit: Audit, actions: Iterable[Followed], revisions: Callable[[], Mapping[str, Revision]], on: date
) -> int:
    """Write actions in the format its ending says and return how many they are; raise CannotWrite.

    `revisions` is asked for a calendar alone: see `calendar.written`.
    """
    known = tuple(actions)
    if path.suffix.lower() == CALENDAR:
        from audit_app.exchange import calendar  # its library is slow to import and few ask for it

        return calendar.written(path, audit, known, revisions())
    spreadsheet.written(path, [sheet(audit, known, on)], on)
    return len(known)


def sheet(audit: Audit, actions: Iterable[Followed], on: date, *, people: bool = True) -> spreadsheet.Sheet:
    """Return actions as a table; without `people`, of an owner the body is told, and not who checked what is done."""
    last = None if people else -1
    return _("Actions"), _heads()[:last], (row[:last] for row in _rows(audit, actions, on, people=people))


def _heads() -> tuple[str, ...]:
    return (
        _("Line"),
        _("Place"),
        _("What the line states"),
        _("Blocking"),
        _("Verdict"),
        _("What will be done"),
        _("Who is responsible for it"),
        _("By when"),
        _("How pressing"),
        _("How far it is"),
        _("Cost in euros"),
        _("Reason"),
        _("What proves that it is done"),
        _("The evidence that shows it is done"),
        _("Who checked it"),
    )


def _rows(audit: Audit, actions: Iterable[Followed], on: date, *, people: bool) -> Iterator[tuple[Cell, ...]]:
    for one in actions:
        action, row = one.action, one.row
        zone = row.line.zone if row else None
        yield (
            one.line.partition("@")[0],
            zone.name if zone else "",
            title_of(row) if row else "",
            pgettext("blocking line", "yes") if one.is_blocking else pgettext("blocking line", "no"),
            composed(word(row.counts_as)) if row else "",
            action.what,
            action.owner if people else role_of(action.owner),
            action.due,
            pressing_said(action, on),
            capital(composed(word(action.state))),
            _amount(action.cost),
            action.reason,
            action.proof,
            "\n".join(_evidence(audit, action.evidence)),
            action.checked_by,
        )


def _amount(cost: float | None) -> float | int | None:
    """Return an amount without decimals where it has none: a French spreadsheet takes 350.0 for a text."""
    return int(cost) if cost is not None and cost.is_integer() else cost


def _evidence(audit: Audit, pieces: Iterable[str]) -> Iterator[str]:
    """Yield what each piece shows, and of one whose testers do not agree to be shown no more than its kind."""
    for key in pieces:
        piece = audit.evidence.get(key)
        if piece is not None:
            told = (piece.alt or piece.caption) if all_agree(audit, piece) else ""
            yield told or composed(word(piece.kind))
