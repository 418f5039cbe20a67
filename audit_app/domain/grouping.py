"""Grouping: under which words testers are counted, so that a small group shows nobody."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Family
from audit_app.domain.tester import FAMILIES, Profile
from audit_app.domain.trying import recorded

FEWEST_APART = 5
"""Testers below which a group is not told apart to the public and to funders (RULES.md rule 9)."""


FEWEST_HEARD = 3
"""Testers below which what they felt, and the help and time they needed, are not told to the public and to funders.

**Source:** ours, RULES.md rule 9.
"""


@dataclass(frozen=True)
class Group:
    """Testers counted together: those of one profile, else those of a family, else the others (neither is given)."""

    testers: tuple[str, ...]
    profile: Profile | None = None
    family: Family | None = None


def groups(audit: Audit, *, guarded: bool) -> tuple[Group, ...]:
    """Return who tried something or met a problem, and takes part still, by profile; the others last.

    `guarded` is for whoever is not of the team. No group has fewer than five testers then, but for everybody together:
    a profile met by fewer is counted with its family, a family with the others, and others who are too few take the
    smallest group with them. Only their own consent would let them be told apart all the same, and none of the seven
    questions asks for that.

    **Source:** RULES.md rule 9.
    """
    by_profile: dict[Profile | None, list[str]] = defaultdict(list)
    for code in active(audit):
        tester = audit.testers.get(code)
        by_profile[tester.profile if tester else None].append(code)
    found = [Group(tuple(sorted(by_profile[profile])), profile) for profile in Profile if by_profile[profile]]
    others = Group(tuple(sorted(by_profile[None])))
    shown, others = _large_enough(found, others) if guarded else (found, others)
    return tuple(group for group in (*shown, others) if group.testers)


def _large_enough(found: list[Group], others: Group) -> tuple[list[Group], Group]:
    families = [_joined((g for g in found if _is_small(g) and _family(g) is family), family) for family in Family]
    shown = [group for group in (*found, *families) if not _is_small(group)]
    others = _joined((others, *(group for group in families if _is_small(group))))
    while others.testers and _is_small(others) and shown:
        smallest = min(shown, key=lambda group: len(group.testers))
        shown.remove(smallest)
        others = _joined((others, smallest))
    return shown, others


def _is_small(group: Group) -> bool:
    return len(group.testers) < FEWEST_APART


def _family(group: Group) -> Family | None:
    return FAMILIES[group.profile][0] if group.profile else None


def _joined(those: Iterable[Group], family: Family | None = None) -> Group:
    return Group(tuple(sorted(code for group in those for code in group.testers)), family=family)


def counts_few(audit: Audit, criterion: str, code: str, amount: float) -> bool:
    """Whether a measurement counts the testers of a family, who are too few to be told apart outside the team.

    **Source:** RULES.md rule 9.
    """
    return criterion == audit.checklist.user_tests and code in set(Family) and amount < FEWEST_APART


def active(audit: Audit) -> tuple[str, ...]:
    """Return the codes of those who count, in order: they tried something or met a problem, and take part still."""
    return tuple(sorted(recorded(audit)))
