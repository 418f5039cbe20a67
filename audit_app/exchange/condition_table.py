"""Funding conditions as a table: the outcome of each, the lines that prove it, what is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator

from audit_app.domain.audit import Audit
from audit_app.domain.funding import Judged, SchemeJudged, chosen_aside
from audit_app.exchange.spreadsheet import Cell, Sheet
from audit_app.i18n import _
from audit_app.wording.conditions import aside_said, figure_said, missing_counted
from audit_app.wording.lines import lines_said
from audit_app.wording.typography import capital, composed, listed, told
from audit_app.wording.values import word


def sheet(audit: Audit, schemes: Iterable[SchemeJudged]) -> Sheet:
    """Return every condition of these schemes that concerns the event, and which of those chosen ask nothing of it."""
    heads = (
        _("Funding scheme"),
        _("Condition"),
        _("What it asks"),
        _("Outcome"),
        _("Lines that prove it"),
        _("What is missing"),
        _("Judged on"),
    )
    return _("Conditions"), heads, _rows(audit, schemes)


def _rows(audit: Audit, schemes: Iterable[SchemeJudged]) -> Iterator[tuple[Cell, ...]]:
    for judgement in schemes:
        if chosen_aside(audit, [judgement]):
            yield (told(judgement.scheme.title), "", "", aside_said(judgement), "", "", judgement.on)
        for judged in judgement.conditions if judgement.applies else ():
            yield (
                told(judgement.scheme.title),
                judged.condition.id,
                told(judged.condition.text),
                capital(composed(word(judged.outcome))),
                lines_said(audit, judged.proof),
                _missing(judged),
                judgement.on,
            )


def _missing(judged: Judged) -> str:
    counts = Counter(missing.lack for missing in judged.missing)
    said = [missing_counted(why, count, judged.reason_of(why)) for why, count in counts.items()]
    said += [composed(figure_said(judged.figure))] if judged.figure else []
    return listed(said)
