"""Golden files: what the reference set asks of the four example events, and what each scheme comes to, for reading.

`python -m tests.golden` writes them anew; each line is then read by a person before it is committed.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Level
from audit_app.domain.event import sizing
from audit_app.domain.funding import applies, judged
from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.spending import Spending, SpendingKind
from audit_app.domain.tailoring import tailored
from tests.report import audits

FOLDER = Path(__file__).parent / "data" / "golden"
EVENTS = ("n1", "n2", "n3", "n4")
ON = date(2027, 3, 1)
BUDGETS = {"n1": 50, "n2": 80, "n3": 130, "n4": 160}
"""Mandatory lines at most, before zones repeat them."""
EXPRESS = 30
"""Blocking lines at most: the express path."""

SPENDING = (
    Spending(what="Conseil et suivi", kind=SpendingKind.ADVICE, planned=3_000, spent=3_000, aim=2, proof="F-2027-08"),
    Spending(what="Tapis et rampes", kind=SpendingKind.EQUIPMENT, planned=6_500, aim=2),
    Spending(what="Sonorisation", kind=SpendingKind.SERVICE, planned=9_000, aim=1),
)
PROGRAMME = (
    ProgrammeEntry(kind=ProgrammeKind.PARA_EVENT, title="Épreuve en fauteuil", athletes=12),
    ProgrammeEntry(kind=ProgrammeKind.MEDIA, title="Résumé sous-titré de l'épreuve"),
)


def lines_of(name: str) -> tuple[str, ...]:
    """The lines asked, in the order of the checklist: level, blocking or not, id and French title."""
    asked = tailored(audits.empty(name)).lines.values()
    return tuple(
        f"{'M' if line.level is Level.MANDATORY else 'r'} {'!' if line.criterion.blocking else ' '} "
        f"{line.id}  {line.criterion.title.fr}"
        for line in asked
    )


def outcomes_of(audit: Audit) -> Iterator[str]:
    """The outcome of each condition of each scheme, with how much is missing and the figure behind it."""
    for scheme in shipped_schemes():
        found = judged(audit, scheme, ON)
        yield f"{scheme.id} {scheme.version}{'' if applies(scheme, audit.event) else ' (does not apply)'}"
        for one in found.conditions:
            missing = sorted({m.why for m in one.missing})
            figure = f" {one.figure.amount:g} {one.figure.unit}" if one.figure else ""
            why = f" ({', '.join(missing)})" if missing else ""
            yield f"  {one.condition.id} {one.outcome}{figure}{why}"
        if found.not_applicable:
            yield f"  aside: {', '.join(one.id for one in found.not_applicable)}"


def written(name: str) -> str:
    """The golden file of one example event."""
    audit = audits.half(name)
    spent = audit.replaced(
        event=audit.event.replaced(budget=400_000.0, spending=SPENDING, para_programme=PROGRAMME),
    )
    lines = lines_of(name)
    mandatory = [line for line in lines if line.startswith("M")]
    express = [line for line in lines if line[2] == "!"]
    parts = (
        f"{audit.event.name}: {sizing(audit.event).size_class}, {len(mandatory)} mandatory, "
        f"{len(lines) - len(mandatory)} recommended, {len(express)} on the express path",
        "",
        *lines,
        "",
        "Express path",
        *express,
        "",
        "Outcomes, nothing answered",
        *outcomes_of(audits.empty(name)),
        "",
        "Outcomes, every second line answered, spending and programme declared",
        *outcomes_of(spent),
    )
    return "\n".join(parts) + "\n"


def main() -> int:
    """Write the golden files."""
    for name in EVENTS:
        (FOLDER / f"{name}.txt").write_text(written(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
