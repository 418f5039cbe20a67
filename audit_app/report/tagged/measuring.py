"""How tall flowables are, one under the other."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

_ENOUGH = 10_000.0
"""Room in which anything is measured whole, in points."""


def height_of(flowables: Sequence[Flowable], width: float) -> float:
    """Return the height of flowables one under the other, in points."""
    total, after = 0.0, 0.0
    for at, flowable in enumerate(flowables):
        _, height = flowable.wrap(width, _ENOUGH)
        before = flowable.getSpaceBefore() if at else 0.0
        total += height + max(before, after)
        after = flowable.getSpaceAfter()
    return total
