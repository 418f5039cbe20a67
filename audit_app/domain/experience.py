"""The measures of a user test: small numbers, so counts and medians and every value; never a mean, never a share."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from statistics import median

from audit_app.domain.record import as_written

FEWEST_FOR_SHARES = 10
"""Testers below which no percentage is given: "3 out of 4" is said instead (RULES.md rule 9)."""


def umux_lite(needs_met: int, easy_to_use: int) -> float:
    """Return the UMUX-Lite score of a digital service, 0 to 100, from its two questions of 1 to 7.

    It is meant for systems (a registration, an application), not for a ramp.

    **Source:** Lewis, Utesch and Maher, "UMUX-LITE: when there's no time for the SUS" (CHI 2013); guides, measures.

    >>> umux_lite(7, 7), umux_lite(1, 1), umux_lite(6, 4)
    (100.0, 0.0, 66.66666666666667)
    """
    return (needs_met + easy_to_use - 2) * 100 / 12


def time_ratio(minutes: float, reference: float) -> float:
    """Return how many times longer it took than somebody of the team who is not disabled.

    **Source:** guides, user tests, measures.

    >>> time_ratio(12, 8)
    1.5
    """
    return float(as_written(minutes) / as_written(reference))


def priority(severity: int, reach: int) -> int:
    """Return how soon a problem is dealt with: severity 0 to 4 times reach 1 (one profile) to 3 (anyone), 0 to 12.

    A severity of 4 comes first whatever its reach: with few testers, how often says little.

    **Source:** guides, user tests, severity of a problem.

    >>> priority(3, 2), priority(4, 1)
    (6, 4)
    """
    return severity * reach


def by_priority(findings: Iterable[tuple[int | None, int | None]]) -> list[tuple[int | None, int | None]]:
    """Return severities and reaches, the most pressing first: the blocking ones, then by priority; unsorted last.

    >>> by_priority([(3, 3), (4, 1), (None, None), (3, None)])
    [(4, 1), (3, 3), (3, None), (None, None)]
    """
    return sorted(findings, key=pressing, reverse=True)


def pressing(found: tuple[int | None, int | None]) -> tuple[bool, int, int]:
    """Return what problems are ordered by, the most pressing greatest; an unknown reach counts as one profile.

    >>> pressing((4, 1)) > pressing((3, 3)) > pressing((None, None))
    True
    """
    severity, reach = found[0] or 0, found[1] or 1
    return severity == 4, priority(severity, reach), severity


def reach_counted(reach: int | None, profiles: Iterable[object]) -> int:
    """Return the reach a problem is weighed with: the one given, else 1 met by one profile, 2 by several.

    It is the least it can be: nobody said that anyone would meet it. A profile that is not told (None) adds none.

    >>> reach_counted(3, ["P1"]), reach_counted(None, ["P1", "P8"]), reach_counted(None, ["P1", None, "P1"])
    (3, 2, 1)
    """
    return reach or min(max(len(set(profiles) - {None}), 1), 2)


def middle(values: Sequence[float]) -> float | None:
    """Return the median, None of nothing.

    >>> middle([7, 1, 2]), middle([1, 2]), middle([])
    (2.0, 1.5, None)
    """
    return float(median(Fraction(str(value)) for value in values)) if values else None


def may_be_a_share(testers: int) -> bool:
    """Whether that many testers bear a percentage.

    **Source:** RULES.md rule 9.

    >>> [may_be_a_share(count) for count in (9, 10)]
    [False, True]
    """
    return testers >= FEWEST_FOR_SHARES
