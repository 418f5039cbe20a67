"""Removal (retrait): what would go if a tester took consents back, counted before it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Audit, EvidenceKind
from audit_app.domain.consent import Use
from audit_app.domain.withdrawing import withdrawn


@dataclass(frozen=True)
class Removal:
    """How many of each thing would go; `met`: findings that stay, since others met them too, without this tester."""

    needs: bool = False
    attempts: int = 0
    quotes: int = 0
    answers: int = 0
    pays: int = 0
    findings: int = 0
    met: int = 0
    pictures: int = 0
    recordings: int = 0
    documents: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing recorded depends on these consents."""
        return self == Removal()


def removal(audit: Audit, tester: str, uses: Iterable[Use], on: date) -> Removal:
    """Return what taking these consents back would remove; raise UnknownTester.

    **Source:** RULES.md rule 10: withdrawal removes the thing everywhere.
    """
    after = withdrawn(audit, tester, uses, on).audit
    pieces = [piece.kind for key, piece in audit.evidence.items() if key not in after.evidence]
    gone = {key for key in audit.findings if key not in after.findings}
    return Removal(
        needs=_told(audit, tester) and not _told(after, tester),
        attempts=len(audit.observations) - len(after.observations),
        quotes=sum(bool(audit.observations[key].quote) and not one.quote for key, one in after.observations.items()),
        answers=len(audit.partings) - len(after.partings),
        pays=len(audit.pays) - len(after.pays),
        findings=len(gone),
        met=sum(after.findings.get(key) not in {None, one} for key, one in audit.findings.items()),
        pictures=pieces.count(EvidenceKind.PICTURE),
        recordings=pieces.count(EvidenceKind.AUDIO),
        documents=pieces.count(EvidenceKind.DOCUMENT),
    )


def _told(audit: Audit, tester: str) -> bool:
    one = audit.testers.get(tester)
    return one is not None and bool(one.profile or one.needs or one.aids)
