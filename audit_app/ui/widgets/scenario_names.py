"""The scenarios testers may be asked to try, by their code: those of the library, and the organiser's own."""

from audit_app.checklists.library import library
from audit_app.domain.audit import Audit
from audit_app.domain.tailoring import declared
from audit_app.wording.typography import told


def offered(audit: Audit) -> tuple[str, ...]:
    """Return the codes of the scenarios that make sense for the event, the organiser's own last."""
    features = declared(audit.event)
    fitting = (code for code, one in library().items() if one.condition.holds(features))
    return (*fitting, *sorted(audit.own_scenarios, key=own_number))


def own_number(code: str) -> int:
    """Return the number of one of the organiser's own.

    >>> own_number("X12")
    12
    """
    return int(code[1:])


_MOST_OWN = 99
"""The last number one of the organiser's own may have."""


def next_own(audit: Audit) -> str:
    """Return the code of the next scenario of the organiser's own; '' where there is no number left."""
    number = max((own_number(code) for code in audit.own_scenarios), default=0) + 1
    return f"X{number}" if number <= _MOST_OWN else ""


def title_of(audit: Audit, code: str) -> str:
    """Return what a scenario is called; '' for one that neither the library nor the organiser has."""
    if own := audit.own_scenarios.get(code):
        return own.title
    one = library().get(code)
    return told(one.title) if one else ""


def scenario_said(audit: Audit, code: str) -> str:
    """Return a scenario with its code: “S8 – Go to the toilets and come back”."""
    title = title_of(audit, code)
    return f"{code} – {title}" if title else code


def minutes_of(audit: Audit, code: str) -> float | None:
    """Return how long it takes somebody of the team who is not disabled, None where nobody said."""
    if own := audit.own_scenarios.get(code):
        return own.minutes
    one = library().get(code)
    return one.minutes if one else None
