"""Where a figure or a criterion comes from, in one line."""

from collections.abc import Mapping

from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Checklist, Criterion, Measurement, SourceKind, Standing
from audit_app.domain.event import VenueForm
from audit_app.domain.grounding import ground
from audit_app.domain.tailoring import Line
from audit_app.i18n import _
from audit_app.wording.typography import capital
from audit_app.wording.values import phrase, word


def sources_of(checklist: Checklist, criterion: Criterion) -> tuple[str, ...]:
    """Return each source of a criterion with how sure it is."""
    titles = {authority.code: phrase(authority.title) for authority in checklist.authorities}
    return tuple(
        _said(titles.get(source.code, source.code), source.standing, phrase(source.detail))
        for source in criterion.sources
    )


def sources_heard(checklist: Checklist, criterion: Criterion) -> str:
    """Return the sources as they are said aloud: what is of use before who wrote it; seen unless something is said.

    Where the texts of the law were heard one by one, the law as a source is only named.
    """
    known = {authority.code: authority for authority in checklist.authorities}
    told = any(fact in checklist.fact_by_id for fact in criterion.legal_facts)
    said = []
    for source in criterion.sources:
        title = phrase(known[source.code].title) if source.code in known else source.code
        if told and source.code in known and known[source.code].kind is SourceKind.LAW:
            said.append(_("{law}, as said above").format(law=title))
            continue
        sure = "" if source.standing is Standing.SEEN else word(source.standing)
        said.append(capital(", ".join(part for part in (phrase(source.detail), title, sure) if part)))
    if any(source.standing is Standing.SEEN for source in criterion.sources):
        said.append(_("Unless something is said, texts and sources were seen in a public text."))
    return "\n".join(dict.fromkeys(said))


def source_of(checklist: Checklist, criterion: Criterion, measurement: Measurement) -> str:
    """Return the texts the figures of a measurement come from wherever they are asked, and how sure they are.

    A figure without a fact, or in a copy frozen before facts travelled with it, has the sources of its criterion.
    """
    known = checklist.fact_by_id
    fact = known.get(measurement.fact)
    if fact is None:
        return _of_criterion(checklist, criterion)
    general = _said(phrase(fact.text), fact.standing)
    others: dict[str, list[VenueForm]] = {}
    for form, own in measurement.by_form.items():
        if own.fact in known:
            others.setdefault(own.fact, []).append(form)
    if set(VenueForm) - {form for forms in others.values() for form in forms} - set(fact.forms or VenueForm):
        general = _("{source}; elsewhere by analogy").format(source=general)
    said = [general]
    for name, forms in others.items():
        source = _said(phrase(known[name].text), known[name].standing)
        said.append(_("{place}: {said}").format(place=", ".join(map(word, forms)), said=source))
    return "; ".join(said)


def source_for(checklist: Checklist, line: Line, measurement: Measurement, measured: Mapping[str, Measured]) -> str:
    """Return the text a figure comes from where the line stands; what no text sets for that place is never called law.

    **Source:** RULES.md rule 2.
    """
    base = ground(checklist, line, measurement, measured)
    if base.fact is None:
        return _of_criterion(checklist, line.criterion)
    if not base.by_analogy:
        return _said(phrase(base.fact.text), base.fact.standing)
    places = ", ".join(map(word, base.borrowed))
    said = _("by analogy: no text sets this figure for this place ({place}); taken from: {text}")
    return said.format(place=places, text=phrase(base.fact.text))


def _of_criterion(checklist: Checklist, criterion: Criterion) -> str:
    if criterion.only_ours:
        return _("our own proposal")
    return "; ".join(sources_of(checklist, criterion))


def _said(what: str, standing: Standing, detail: str = "") -> str:
    return _("{title}{detail} ({standing})").format(
        title=what, detail=f", {detail}" if detail else "", standing=word(standing)
    )
