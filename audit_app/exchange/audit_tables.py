"""An audit as tables for other programs: its lines, its measurements, its findings, its actions, its conditions."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import LegalDuty
from audit_app.domain.codes import Phase
from audit_app.domain.funding import SchemeJudged
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.register import register
from audit_app.exchange import action_file, condition_table, finding_table, measure_table
from audit_app.exchange.spreadsheet import Cell, Sheet
from audit_app.i18n import _, pgettext
from audit_app.wording.lines import title_of
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word


class Told(StrEnum):
    """How much a copy tells, as the report of its kind does."""

    EVERYTHING = "everything"
    """Names and notes too: for the team."""
    PROOF = "proof"
    """What shows verdicts and conditions, and nobody's name or note: for a funder."""
    MEASURES = "measures"
    """What was measured and counted, and nothing else: for everybody."""


def told_in(kind: str) -> Told:
    """Return how much the copy of a kind of report tells: what is no copy for the team or a funder is for everybody."""
    return {"full": Told.EVERYTHING, "working": Told.EVERYTHING, "funder": Told.PROOF}.get(kind, Told.MEASURES)


def tables(
    audit: Audit,
    schemes: Iterable[SchemeJudged],
    on: date,
    told_: Told,
    chosen: measure_table.Chosen = measure_table.every,
) -> tuple[Sheet, ...]:
    """Return the tables of a copy, the main one first; `schemes` and what is `chosen` as this copy may tell them."""
    people = told_ is Told.EVERYTHING
    rows = standings(audit)
    measures = measure_table.sheet(audit, rows.values(), people=people, chosen=chosen)
    if told_ is Told.MEASURES:
        return (measures,)
    return (
        _lines(audit, rows, people=people),
        finding_table.sheet(audit, people=people),
        action_file.sheet(audit, register(audit, on), on, people=people),
        condition_table.sheet(audit, schemes),
        measures,
    )


def beside(out: Path, sheets: Iterable[Sheet]) -> Iterator[tuple[Path, Sheet]]:
    """Yield where each table goes that a file holds alone: the first at `out`, each other with its name after it.

    >>> [path.name for path, _sheet in beside(Path("a.csv"), (("Lines", (), ()), ("Findings", (), ())))]
    ['a.csv', 'a-findings.csv']
    """
    for at, sheet in enumerate(sheets):
        yield (out.with_name(f"{out.stem}-{sheet[0].lower()}{out.suffix}") if at else out), sheet


def _lines(audit: Audit, rows: Mapping[str, LineStanding], *, people: bool) -> Sheet:
    heads = (
        _("Line"),
        _("Place"),
        _("Theme"),
        _("What the line states"),
        _("Level"),
        _("Legal duty"),
        _("Blocking"),
        _("Verdict"),
        _("Blocking for users"),
        _("Reason"),
        _("Pieces of evidence"),
        _("Answered on"),
        _("Due"),
        _("Due from"),
    )
    names = (_("Who answered"), _("Note")) if people else ()
    return _("Lines"), (*heads, *names), _line_rows(audit, rows, people=people)


def _line_rows(audit: Audit, rows: Mapping[str, LineStanding], *, people: bool) -> Iterator[tuple[Cell, ...]]:
    themes = {domain.id: told(domain.title) for domain in audit.checklist.domains}
    for key, row in rows.items():
        criterion, answer = row.line.criterion, row.answer
        names = ((answer.by if answer else None) or "", audit.notes.get(key, "")) if people else ()
        yield (
            criterion.id,
            row.line.zone.name if row.line.zone else "",
            themes.get(criterion.domain, ""),
            title_of(row),
            composed(word(row.line.level)),
            _legal_said(criterion.legal_duty),
            _yes_or_no(yes=criterion.blocking),
            capital(composed(word(row.counts_as))),
            _yes_or_no(yes=bool(row.overruled_by)),
            answer.reason if answer else "",
            len(row.evidence),
            answer.on if answer else None,
            composed(word(criterion.phase)),
            None if criterion.phase is Phase.BEFORE else row.due_from,  # due always: RULES.md rule 7
            *names,
        )


def _legal_said(duty: LegalDuty) -> str:
    return {
        LegalDuty.YES: pgettext("legal duty", "yes"),
        LegalDuty.DEPENDS: pgettext("legal duty", "in some cases"),
        LegalDuty.NO: pgettext("legal duty", "no"),
    }[duty]


def _yes_or_no(*, yes: bool) -> str:
    return pgettext("blocking line", "yes") if yes else pgettext("blocking line", "no")
