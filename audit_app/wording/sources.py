"""Where a figure or a criterion comes from, in one line."""

from audit_app.domain.checklist import Checklist, Criterion, Measurement, Standing
from audit_app.i18n import _
from audit_app.wording.values import phrase, word


def sources_of(checklist: Checklist, criterion: Criterion) -> tuple[str, ...]:
    """Return each source of a criterion with how sure it is."""
    titles = {authority.code: phrase(authority.title) for authority in checklist.authorities}
    return tuple(
        _said(titles.get(source.code, source.code), source.standing, source.detail) for source in criterion.sources
    )


def source_of(checklist: Checklist, criterion: Criterion, measurement: Measurement) -> str:
    """Return the text the figures of a measurement come from and how sure it is.

    A figure without a legal fact, or in a copy frozen before facts travelled with it, has the sources of its criterion.
    """
    if fact := checklist.fact_by_id.get(measurement.fact):
        return _said(phrase(fact.text), fact.standing)
    if criterion.only_ours:
        return _("our own proposal")
    return "; ".join(sources_of(checklist, criterion))


def _said(what: str, standing: Standing, detail: str = "") -> str:
    return _("{title}{detail} ({standing})").format(
        title=what, detail=f", {detail}" if detail else "", standing=word(standing)
    )
