"""The help of a criterion in words: why, how to check it, what proves it, what to do when it is not so."""

from collections.abc import Iterator

from audit_app.domain.checklist import Bounds, Checklist, Criterion, EasyToRead, Measurement
from audit_app.i18n import _
from audit_app.wording.alternatives import alternative
from audit_app.wording.figures import bounds
from audit_app.wording.law import in_full
from audit_app.wording.sources import source_of, sources_of
from audit_app.wording.typography import capital, composed, listed, told
from audit_app.wording.values import word


def helped(checklist: Checklist, criterion: Criterion) -> Iterator[tuple[str, str]]:
    """Yield a head and its text, in the order one needs them; what a set has not written is left out."""
    if criterion.why:
        yield _("Why it matters"), told(criterion.why)
    yield _("How to check it"), told(criterion.how)
    if figures := tuple(_measured(checklist, criterion, one) for one in criterion.measurements):
        yield _("What is measured"), "\n".join(figures)
    if tools := instruments(criterion):
        yield _("What to measure with"), tools
    if criterion.proof:
        yield _("What proves it"), told(criterion.proof)
    yield from mended(criterion)
    if criterion.easy:
        yield _("Easy to read"), easy(criterion.easy)
    yield _("The law"), in_full(checklist, criterion)
    yield _("Where it comes from"), "\n".join(composed(said) for said in sources_of(checklist, criterion))
    if not checklist.reviewed:
        yield _("What this text is worth"), told(checklist.status)


def _measured(checklist: Checklist, criterion: Criterion, measurement: Measurement) -> str:
    """Return a measurement with what passes, for every legal form and size class that has its own, and its source."""
    unit = measurement.unit
    general = bounds(Bounds(min=measurement.min, max=measurement.max), unit)
    each: list[tuple[str, Bounds]] = [(word(form), own) for form, own in measurement.by_form.items()]
    each += [(str(size), own) for size, own in measurement.by_class.items()]
    said = [general or (word(measurement.target) if measurement.target else _("no bound"))]
    for place, own in each:
        passes = bounds(own, unit)
        if not passes:
            continue  # only another fact gives the same figure there
        if own.unless:
            passes = f"{passes}, {alternative(criterion, measurement, own.unless, own.otherwise)}"
        said.append(_("{place}: {said}").format(place=place, said=passes))
    if general or each:
        said.append(source_of(checklist, criterion, measurement))
    return composed(_("{label}: {value}").format(label=told(measurement.label), value=listed(said)))


def mended(criterion: Criterion) -> Iterator[tuple[str, str]]:
    """Yield what to do when it is not so: at once, for good with its cost and effort, what to announce meanwhile."""
    fix = criterion.fix
    if fix is None:
        return
    yield _("If not: at once"), told(fix.today)
    yield _("If not: for good"), f"{told(fix.lasting)} ({composed(word(fix.cost))}, {composed(word(fix.effort))})"
    yield _("Meanwhile, announce"), told(fix.announce)


def easy(text: EasyToRead) -> str:
    """Return easy-to-read words, one sentence a line, and whether people concerned have read them (rule 17)."""
    said = "\n".join(part.strip() for part in (told(text.title), told(text.why)))
    return said if text.reviewed else said + "\n(" + _("Not yet reviewed by people concerned.") + ")"


def instruments(criterion: Criterion) -> str:
    """Return what the criterion is measured with, each once: “Tape measure; watch”."""
    named = (word(m.instrument) for m in criterion.measurements if m.instrument)
    return capital(composed(listed(dict.fromkeys(named))))
