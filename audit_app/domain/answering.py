"""Answering: what a person says of a line, its notes and its evidence; and what today's profile sets aside."""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches

from audit_app.domain import measuring
from audit_app.domain.audit import REASON_NEEDED, Answer, Audit, Contested, Evidence, EvidenceKind, Measured, Verdict
from audit_app.domain.record import is_blank
from audit_app.domain.tailoring import Line, tailored
from audit_app.errors import NotAllowedNow, ReasonMissing, UnknownLine


def line_of(audit: Audit, line: str) -> Line:
    """Return the line of that id; raise UnknownLine with the nearest ones."""
    lines = tailored(audit).lines
    if line not in lines:
        at_zones = [other for other in lines if other.startswith(f"{line}@")]
        raise UnknownLine(line, tuple(at_zones or get_close_matches(line, lines, n=3)))
    return lines[line]


def require_open(audit: Audit, gesture: str) -> None:
    """Raise NotAllowedNow when the audit is closed."""
    if not audit.is_open:
        raise NotAllowedNow(gesture, audit.state.state)


def answered(
    audit: Audit,
    line: str,
    verdict: Verdict | None = None,
    *,
    measured: Mapping[str, Measured] | None = None,
    reason: str = "",
    by: str | None = None,
    on: date | None = None,
) -> Audit:
    """Return the audit with this line answered.

    Measurements join those already given. Without a verdict, the one they propose holds; failing that the line keeps
    its verdict, or is not checked yet: what was measured is never lost. A verdict that only followed from figures falls
    with them. The same verdict keeps its reason, and without new figures its author and day; nobody is made the author
    of what they did not give. Where two values were
    contested, this answer is the choice; neither of them is the verdict unless it is given again. Raises ReasonMissing
    where one is due.

    **Source:** RULES.md rule 5.
    """
    require_open(audit, "answer")
    asked = line_of(audit, line)
    before = audit.answers.get(line)
    values = {**(before.measured if before else {}), **(measured or {})}
    if verdict is None:
        verdict = measuring.proposed(asked, values) if measured else None
    undecided = any(_is_of(c, line) for c in audit.contested)
    if verdict is None:
        computed = (
            bool(measured) and before is not None and measuring.proposed(asked, before.measured) is before.verdict
        )
        verdict = before.verdict if before and not undecided and not computed else Verdict.NOT_CHECKED
    same = before if before and before.verdict is verdict else Answer(verdict=Verdict.NOT_CHECKED)
    who = same if not measured else Answer(verdict=Verdict.NOT_CHECKED)
    reason = same.reason if is_blank(reason) else reason
    if verdict in REASON_NEEDED and is_blank(reason):
        raise ReasonMissing(verdict)
    answer = Answer(verdict=verdict, measured=values, reason=reason, by=by or who.by, on=on or who.on)
    return audit.replaced(
        answers={**audit.answers, line: answer},
        contested=tuple(c for c in audit.contested if not _is_of(c, line)),
    )


def _is_of(contested: Contested, line: str) -> bool:
    return contested.kind == "answer" and contested.subject == line


def noted(audit: Audit, line: str, note: str) -> Audit:
    """Return the audit with this note on the line; an empty note removes it."""
    require_open(audit, "note")
    line_of(audit, line)
    others = {key: text for key, text in audit.notes.items() if key != line}
    return audit.replaced(notes={**others, line: note} if not is_blank(note) else others)


def attached(audit: Audit, evidence: Evidence) -> Audit:
    """Return the audit with this evidence on its line; the same file again only brings what is now said of it."""
    require_open(audit, "attach")
    line_of(audit, evidence.line)
    same = next((e for e in audit.evidence_of(evidence.line) if e.sha256 == evidence.sha256), None)
    kept = same.replaced(alt=evidence.alt or same.alt, caption=evidence.caption or same.caption) if same else evidence
    return audit.replaced(evidence={**audit.evidence, kept.id: kept})


def described(audit: Audit, line: str, alt: str) -> Audit:
    """Return the audit where this tells what the pictures without alternative text show; if all have one, the last."""
    require_open(audit, "attach")
    line_of(audit, line)
    pictures = [e for e in audit.evidence_of(line) if e.kind is EvidenceKind.PICTURE]
    chosen = [e for e in pictures if is_blank(e.alt)] or pictures[-1:]
    return audit.replaced(evidence={**audit.evidence, **{e.id: e.replaced(alt=alt) for e in chosen}})


def set_aside(audit: Audit) -> Mapping[str, Answer]:
    """Return the answers whose line today's profile or zones hide: kept, listed, taken back when the line returns.

    **Source:** RULES.md rule 13.
    """
    lines = tailored(audit).lines
    return {line: answer for line, answer in sorted(audit.answers.items()) if line not in lines}
