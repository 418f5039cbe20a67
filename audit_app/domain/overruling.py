"""Overruling: the lines the organiser says are met, where testers were blocked. Both voices are kept."""

from dataclasses import dataclass

from audit_app.domain.audit import WELL, Audit, Verdict
from audit_app.domain.progress import standings
from audit_app.domain.user_testing import heard


@dataclass(frozen=True)
class Overruled:
    """A line answered well that testers contradict: what the organiser says, who was blocked, by which findings."""

    line: str
    criterion: str
    zone: str | None
    verdict: Verdict
    testers: tuple[str, ...]
    findings: tuple[str, ...]


def contradicted_by_testers(audit: Audit) -> tuple[Overruled, ...]:
    """Return the lines whose verdict is met or not applicable while testers are blocked there, as the checklist goes.

    They count as non_compliant, and the organiser's verdict stays beside, until a later test or a reasoned decision.

    **Source:** RULES.md rules 8 and 14: the contradiction is listed, printed, and blocks closing.
    """
    found = []
    for key, row in standings(audit).items():
        if row.overruled_by and row.answer and row.answer.verdict in WELL:
            met = (code for one in row.overruled_by for code in heard(audit, audit.findings[one]))
            found.append(
                Overruled(
                    line=key,
                    criterion=row.line.criterion.id,
                    zone=row.line.zone.id if row.line.zone else None,
                    verdict=row.answer.verdict,
                    testers=tuple(sorted(set(met))),
                    findings=row.overruled_by,
                )
            )
    return tuple(found)
