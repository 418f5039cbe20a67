"""Describing: what a piece of evidence shows, for whoever cannot see or hear it, and where it was taken."""

from typing import TypedDict, Unpack

from audit_app.domain.answering import piece_of, require_open
from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.domain.consent import Use
from audit_app.domain.record import is_blank
from audit_app.domain.recording import require_agreed
from audit_app.errors import NotForThisPiece, UnknownZone


class Said(TypedDict, total=False):
    """What can be said of a piece of evidence; what is not named stays as it is."""

    alt: str
    caption: str
    decorative: bool
    transcript: str
    zone: str | None
    shows: tuple[str, ...]


_ONLY_OF = {
    "decorative": EvidenceKind.PICTURE,
    "transcript": EvidenceKind.AUDIO,
}


_SHOWN = {EvidenceKind.PICTURE: Use.PHOTO, EvidenceKind.AUDIO: Use.VOICE}


def piece_described(audit: Audit, evidence_id: str, **said: Unpack[Said]) -> Audit:
    """Return the audit where this is said of one piece of evidence.

    An alternative text says that the picture shows something after all: it is decorative no more. What is set down as
    decorative keeps the text it had, unseen, in case it is taken back.

    Raise UnknownEvidence, UnknownZone, NotForThisPiece for a transcript of a picture, a decorative document, or, where
    it `shows` a tester, UnknownTester, and NotAgreed where they agree neither to photos nor to being recorded.

    **Source:** RULES.md rule 10: one consent per use.
    """
    require_open(audit, "attach")
    piece = piece_of(audit, evidence_id)
    for name, kind in _ONLY_OF.items():
        if said.get(name) and piece.kind is not kind:
            raise NotForThisPiece(name)
    zone = said.get("zone")
    if zone is not None and zone not in audit.zones:
        raise UnknownZone(zone, tuple(audit.zones))
    for tester in said.get("shows", ()):
        require_agreed(audit, tester, _SHOWN.get(piece.kind, Use.TAKE_PART))
    speaks = not is_blank(said.get("alt", "")) and said.get("alt") != piece.alt
    told = piece.replaced(**({"decorative": False} if speaks else {}) | said)
    return audit if told == piece else audit.replaced(evidence={**audit.evidence, evidence_id: told})


def all_agree(audit: Audit, piece: Evidence) -> bool:
    """Whether each tester who can be recognised or heard in a piece agrees to it.

    It is asked before it is recorded; what came from elsewhere, or was put together of two audits, may say otherwise.

    **Source:** RULES.md rule 10: one consent per use.
    """
    return all(audit.agreed(tester, _SHOWN.get(piece.kind, Use.TAKE_PART)) for tester in piece.shows)


def untold(audit: Audit) -> tuple[Evidence, ...]:
    """Return the pictures without alternative text, not decorative, and the recordings without transcript, by line.

    What showed a finding that is there no more is asked nothing.

    **Source:** RULES.md rule 14.
    """
    there = {None, *audit.findings, *audit.observations}
    asked = (e for e in audit.evidence.values() if {e.finding, e.attempt} <= there)
    return tuple(sorted((e for e in asked if not e.is_told), key=lambda e: (e.subject, e.id)))
