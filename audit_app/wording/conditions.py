"""Funding conditions in words: how many have which outcome, and what is missing."""

from audit_app.domain.funding import Outcome, SchemeJudged
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number

WORST_FIRST = (
    Outcome.NOT_MET,
    Outcome.NOT_SHOWN,
    Outcome.MET_WITH_RESERVATION,
    Outcome.WAIVED,
    Outcome.MET,
)
"""Outcomes as they are shown."""


def counts_said(scheme: SchemeJudged) -> str:
    """Return how many conditions have each outcome, the worst first; outcomes no condition has are left out."""
    found = ((outcome, scheme.count(outcome)) for outcome in WORST_FIRST)
    said = (counted(outcome, count) for outcome, count in found if count)
    total = len(scheme.conditions)
    all_said = ngettext("{count} condition", "{count} conditions", total).format(count=number(total))
    return f"{all_said} – {', '.join(said)}"


def counted(outcome: Outcome, count: int) -> str:
    """Return an outcome as it is said after a number: French puts it in the plural."""
    said = {
        Outcome.MET: ngettext("{count} met", "{count} met", count),
        Outcome.MET_WITH_RESERVATION: ngettext(
            "{count} met with a reservation", "{count} met with a reservation", count
        ),
        Outcome.NOT_MET: ngettext("{count} not met", "{count} not met", count),
        Outcome.NOT_SHOWN: ngettext("{count} not shown", "{count} not shown", count),
        Outcome.WAIVED: ngettext("{count} waived", "{count} waived", count),
    }[outcome]
    return said.format(count=number(count))


def missing_counted(why: str, count: int) -> str:
    """Return what is missing from so many lines; `why` as in `funding.Missing`."""
    said = {
        "verdict": ngettext("{count} line to check", "{count} lines to check", count),
        "evidence": ngettext("{count} line without evidence", "{count} lines without evidence", count),
        "promise": ngettext("{count} line promised", "{count} lines promised", count),
        "commitment": ngettext("{count} gap without commitment", "{count} gaps without commitment", count),
        "action": ngettext("{count} gap without action", "{count} gaps without action", count),
        "declaration": _("declaration in the profile"),
    }[why]
    return said.format(count=number(count))
