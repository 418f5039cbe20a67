"""Answering: what a person says of a line, its notes and its evidence; and what today's profile sets aside."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches

from audit_app.domain import measuring
from audit_app.domain.audit import REASON_NEEDED, Answer, Audit, Contested, Evidence, EvidenceKind, Measured, Verdict
from audit_app.domain.plan import PinKind, without_pins_of
from audit_app.domain.record import is_blank
from audit_app.domain.tailoring import Line, tailored
from audit_app.errors import (
    NotAllowedNow,
    ReasonMissing,
    UnknownAttempt,
    UnknownEvidence,
    UnknownFinding,
    UnknownLine,
    UnknownMeasure,
)


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


_BY_HAND = frozenset({Verdict.PARTIAL, Verdict.EQUIVALENT})
"""What only a person says of a line: figures are told beside it, and do not take its place."""


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
    with them; partial or an equivalent alternative, which figures never give, stays. The same verdict keeps its reason,
    and without new figures its author and day; nobody is made the author of what they did not give. Where two values
    were contested, this answer is the choice; neither of them is the verdict unless it is given again. Raises
    ReasonMissing where one is due.

    **Source:** RULES.md rule 5.
    """
    require_open(audit, "answer")
    asked = line_of(audit, line)
    before = audit.answers.get(line)
    values = {**(before.measured if before else {}), **(measured or {})}
    undecided = any(_is_of(c, line) for c in audit.contested)
    if verdict is None and (undecided or before is None or before.verdict not in _BY_HAND):
        verdict = measuring.proposed(asked, values) if measured else None
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


def unmeasured(audit: Audit, line: str, code: str) -> Audit:
    """Return the audit with this measurement of the line taken away.

    A verdict that only followed from the figures falls with them, and so does one that was contested; the line is then
    not checked. One that a person gave stays, with its reason, author and day. Where nothing is left to say, the line
    is as if never answered. Raises UnknownMeasure where the line has no measurement of that code.

    **Source:** RULES.md rule 5.
    """
    require_open(audit, "answer")
    asked = line_of(audit, line)
    if asked.criterion.measurement(code) is None:
        raise UnknownMeasure(line, code, tuple(m.code for m in asked.criterion.measurements))
    before = audit.answers.get(line)
    if before is None or code not in before.measured:
        return audit
    left = {key: value for key, value in before.measured.items() if key != code}
    followed = measuring.proposed(asked, before.measured) is before.verdict
    undecided = any(_is_of(c, line) for c in audit.contested)
    kept = before.replaced(measured=left)
    if followed or undecided:
        verdict = measuring.proposed(asked, left) or Verdict.NOT_CHECKED
        kept = kept if verdict is before.verdict else kept.replaced(verdict=verdict, reason="")
    if kept.verdict is Verdict.NOT_CHECKED and not left and not kept.reason:
        return unanswered(audit, line)
    return audit.replaced(
        answers={**audit.answers, line: kept},
        contested=tuple(c for c in audit.contested if not _is_of(c, line)),
    )


def unanswered(audit: Audit, line: str) -> Audit:
    """Return the audit where this line is as if never answered: no verdict, measurement or reason; the rest stays.

    Where two values were contested, neither is left.
    """
    require_open(audit, "answer")
    line_of(audit, line)
    return audit.replaced(
        answers={key: answer for key, answer in audit.answers.items() if key != line},
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


def assigned(audit: Audit, lines: Iterable[str], to: str) -> Audit:
    """Return the audit with these lines given to one person to check; a blank name gives them to nobody."""
    require_open(audit, "assign")
    chosen = {line_of(audit, line).id for line in lines}
    others = {line: who for line, who in audit.assigned.items() if line not in chosen}
    return audit.replaced(assigned={**others, **({} if is_blank(to) else dict.fromkeys(sorted(chosen), to))})


def attached(audit: Audit, evidence: Evidence) -> Audit:
    """Return the audit with this evidence on its line or finding; the same file again only brings what is said of it.

    Raise UnknownLine or UnknownFinding.
    """
    return all_attached(audit, (evidence,))


def all_attached(audit: Audit, pieces: Iterable[Evidence]) -> Audit:
    """Return the audit with these pieces of evidence on their lines or findings, as `attached` does with one.

    A photo whose picture is kept blurred is the same one: to add it again, here or on another line, does not bring back
    what was hidden.
    """
    require_open(audit, "attach")
    kept, hidden = dict(audit.evidence), kept_blurred(audit)
    here: dict[str, list[Evidence]] = {}
    for given in pieces:
        piece = _hidden_again(given, hidden.get(given.sha256))
        if piece.subject not in here:  # once, not for each of a hundred photos
            _require_shown(audit, piece)
            here[piece.subject] = list(audit.evidence_of(piece.subject))
        mine = here[piece.subject]
        same = next((e for e in mine if piece.sha256 in (e.sha256, *e.blurred_from)), None)
        if same is None:
            mine.append(piece)
            kept[piece.id] = piece
        else:
            told = {"alt": piece.alt or same.alt, "caption": piece.caption or same.caption}
            kept[same.id] = same.replaced(**told, shows=tuple(dict.fromkeys((*same.shows, *piece.shows))))
    return audit.replaced(evidence=kept)


def _require_shown(audit: Audit, piece: Evidence) -> None:
    """Raise UnknownLine, UnknownFinding or UnknownAttempt where what a piece shows is not there."""
    if piece.attempt is not None:
        if piece.attempt not in audit.observations:
            raise UnknownAttempt("attempt", piece.attempt)
    elif piece.finding is None:
        line_of(audit, piece.line)
    elif piece.finding not in audit.findings:
        raise UnknownFinding(piece.finding)


def kept_blurred(audit: Audit) -> Mapping[str, Evidence]:
    """Return, by the hash of each picture parts of which were made unrecognisable, the piece that shows it so."""
    return {sha256: piece for piece in audit.evidence.values() for sha256 in piece.blurred_from}


def _hidden_again(given: Evidence, shown: Evidence | None) -> Evidence:
    """Return the evidence with the blurred picture that is shown in the place of this one."""
    if shown is None:
        return given
    return given.replaced(sha256=shown.sha256, suffix=shown.suffix, size=shown.size, blurred_from=shown.blurred_from)


def described(audit: Audit, line: str, alt: str) -> Audit:
    """Return the audit where this tells what the pictures without alternative text show; if all have one, the last."""
    require_open(audit, "attach")
    line_of(audit, line)
    pictures = [e for e in audit.evidence_of(line) if e.kind is EvidenceKind.PICTURE]
    chosen = [e for e in pictures if not e.is_told] or pictures[-1:]
    return audit.replaced(evidence={**audit.evidence, **{e.id: e.replaced(alt=alt) for e in chosen}})


def detached(audit: Audit, evidence_id: str) -> Audit:
    """Return the audit without this piece of evidence nor its pins; its file stays, so that undo brings it back."""
    require_open(audit, "attach")
    piece_of(audit, evidence_id)
    return audit.replaced(
        evidence={key: piece for key, piece in audit.evidence.items() if key != evidence_id},
        pins=without_pins_of(audit.pins, PinKind.EVIDENCE, evidence_id),
    )


def piece_of(audit: Audit, evidence_id: str) -> Evidence:
    """Return one piece of evidence; raise UnknownEvidence."""
    if evidence_id not in audit.evidence:
        raise UnknownEvidence(evidence_id)
    return audit.evidence[evidence_id]


def set_aside(audit: Audit) -> Mapping[str, Answer]:
    """Return the answers whose line today's profile or zones hide: kept, listed, taken back when the line returns.

    So are answers to another wording of a line, until it is answered anew.

    **Source:** RULES.md rule 13.
    """
    lines = tailored(audit).lines
    hidden = {line: answer for line, answer in audit.answers.items() if line not in lines}
    earlier = {line: answer for line, answer in audit.moved_aside.items() if line not in audit.answers}
    return dict(sorted({**earlier, **hidden}.items()))
