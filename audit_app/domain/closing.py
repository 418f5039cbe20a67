"""Closing: the states of an audit and what must be settled before it is closed."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit, AuditState, EvidenceKind, State
from audit_app.domain.describing import untold
from audit_app.domain.overruling import contradicted_by_testers
from audit_app.domain.progress import standings
from audit_app.domain.record import is_blank
from audit_app.domain.recording import awaiting
from audit_app.domain.sorting import unsorted
from audit_app.errors import ClosingBlocked, NotAllowedNow, ReasonMissing


class Block(StrEnum):
    """What keeps an audit from being closed."""

    UNSORTED_FINDINGS = "unsorted_findings"
    PICTURES_WITHOUT_ALTERNATIVE = "pictures_without_alternative"
    AUDIO_WITHOUT_TRANSCRIPT = "audio_without_transcript"
    CONTRADICTIONS = "contradictions"
    AWAITED_AGREEMENTS = "awaited_agreements"
    CONTESTED = "contested"
    MANDATORY_NOT_CHECKED = "mandatory_not_checked"


def blocks(audit: Audit) -> Mapping[Block, tuple[str, ...]]:
    """Return what blocks closing, with the lines, findings, evidence or testers concerned.

    A picture is told by its alternative text, or said to be decorative; a recording by its transcript.

    **Source:** RULES.md rule 14.
    """
    rows = standings(audit)
    silent = untold(audit)
    found = {
        Block.UNSORTED_FINDINGS: tuple(finding.id for finding in unsorted(audit)),
        Block.PICTURES_WITHOUT_ALTERNATIVE: tuple(e.subject for e in silent if e.kind is EvidenceKind.PICTURE),
        Block.AUDIO_WITHOUT_TRANSCRIPT: tuple(e.subject for e in silent if e.kind is EvidenceKind.AUDIO),
        Block.CONTRADICTIONS: tuple(one.line for one in contradicted_by_testers(audit)),
        Block.AWAITED_AGREEMENTS: awaiting(audit),
        Block.CONTESTED: tuple(dict.fromkeys(c.subject or c.aspect for c in audit.contested)),
        Block.MANDATORY_NOT_CHECKED: tuple(key for key, row in rows.items() if row.is_mandatory and row.is_unknown),
    }
    return {block: subjects for block, subjects in found.items() if subjects}


def closed(audit: Audit, *, by: str | None, on: date, reason: str = "") -> Audit:
    """Return the audit closed; raise ClosingBlocked with everything that blocks it.

    **Source:** RULES.md rule 14.
    """
    require_open(audit, "close")
    found = blocks(audit)
    if found:
        titles = {key: finding.title for key, finding in audit.findings.items()}
        raise ClosingBlocked(tuple((str(block), subjects) for block, subjects in found.items()), titles)
    return audit.replaced(state=State(state=AuditState.CLOSED, reason=reason, by=by, on=on))


def reopened(audit: Audit, *, reason: str, by: str | None, on: date) -> Audit:
    """Return the audit open again, with the reason.

    **Source:** RULES.md rule 14.
    """
    if audit.is_open:
        raise NotAllowedNow("reopen", audit.state.state)
    if is_blank(reason):
        raise ReasonMissing("reopen")
    return audit.replaced(state=State(state=AuditState.REOPENED, reason=reason, by=by, on=on))
