"""The measurements of the reference set in a table: in one cell beside their criterion, or a row each on a sheet.

A cell begins with the code of a measurement, so that no spreadsheet takes it for a formula, whatever the label is.
"""

from collections.abc import Iterator

from audit_app.domain.checklist import Bounds, Checklist, Criterion, Measurement, Unit
from audit_app.exchange.spreadsheet import Cell

BETWEEN = " | "
"""What stands between two measurements of one cell."""

HEADS = (
    "criterion",
    "code",
    "label_fr",
    "label_en",
    "unit",
    "kind",
    "min",
    "max",
    "by_form",
    "by_class",
    "target",
    "deciding",
    "fact",
    "instrument",
)


def rows(checklist: Checklist) -> Iterator[tuple[Cell, ...]]:
    """Yield each measurement of a set, in the order of the criteria."""
    for one in checklist.criteria:
        for m in one.measurements:
            yield (
                one.id,
                m.code,
                m.label.fr,
                m.label.en,
                str(m.unit),
                str(m.kind),
                m.min,
                m.max,
                "; ".join(f"{form} {_passing(own)}" for form, own in m.by_form.items()),
                "; ".join(f"{size} {_passing(own)}" for size, own in m.by_class.items()),
                str(m.target or ""),
                "yes" if m.deciding else "no",
                m.fact,
                str(m.instrument or ""),
            )


def cell(criterion: Criterion, language: str) -> str:
    """Return every measurement of a criterion in one line, with what passes in general, by legal form and by size.

    `width: Clear width (cm) ≥ 120; new_erp ≥ 140; deciding; P-01; tape`.
    """
    return BETWEEN.join(_told(m, language) for m in criterion.measurements)


def _told(m: Measurement, language: str) -> str:
    unit = "" if m.unit is Unit.COUNT else f" ({m.unit})"
    general = _passing(Bounds(min=m.min, max=m.max))
    parts = [f"{m.code}: {m.label.in_language(language)}{unit} {general}".rstrip()]
    parts += [f"{place} {_passing(own)}" for place, own in (*m.by_form.items(), *m.by_class.items())]
    parts += [f"target {m.target}"] if m.target else []
    parts += ["deciding"] if m.deciding else []
    return "; ".join([*parts, *(str(said) for said in (m.fact, m.instrument) if said)])


def _passing(bounds: Bounds) -> str:
    """Return `≥ 120`, `≤ 5`, `≥ 45 ≤ 50`, `≥ 83 (D-02)` by a fact of its own; nothing without both."""
    signs = (("≥", bounds.min), ("≤", bounds.max))
    said = [f"{sign} {figure:.15g}" for sign, figure in signs if figure is not None]
    return " ".join([*said, f"({bounds.fact})"] if bounds.fact else said)
