"""The library of scenarios by their code, and the lines a problem met in one most likely touches."""

from collections.abc import Mapping
from functools import cache

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.scenario import Scenario


@cache
def library() -> Mapping[str, Scenario]:
    """Return the scenarios that travel with the program, by code, in the order of the library."""
    return {one.id: one for one in sorted(shipped_scenarios(), key=lambda one: one.order)}


def likely_criteria(code: str | None) -> tuple[str, ...]:
    """Return the criteria a problem met in a scenario most likely touches; none where it is not of the library."""
    one = library().get(code or "")
    return one.criteria if one else ()
