"""Blurring: parts of a picture made unrecognisable, a face or a plate, by frames that a pointer or a key can place."""

import math
from dataclasses import dataclass

from audit_app.domain.answering import piece_of, require_open
from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.domain.record import as_written
from audit_app.errors import NotForThisPiece

MOST_FRAMES = 50
"""Frames of one picture: a crowd is not blurred face by face."""

WHOLE = 100.0
"""Percent of a side: all of it."""

LEAST = 1.0
"""Percent of a side that a frame has at least: less cannot be seen, nor moved."""


@dataclass(frozen=True)
class Frame:
    """A rectangle of a picture, in percent of its width and height, from its top left corner; `framed` makes them."""

    left: float
    top: float
    width: float
    height: float

    def in_pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom in a picture of that size: every pixel the frame touches is inside.

        >>> Frame(left=10.0, top=50.0, width=20.0, height=50.0).in_pixels(401, 300)
        (40, 150, 121, 300)
        """
        left, top = as_written(self.left) * width / 100, as_written(self.top) * height / 100
        right = left + as_written(self.width) * width / 100
        bottom = top + as_written(self.height) * height / 100
        return math.floor(left), math.floor(top), min(width, math.ceil(right)), min(height, math.ceil(bottom))


def framed(left: float, top: float, width: float, height: float) -> Frame:
    """Return the frame nearest to this one that is whole and inside the picture.

    >>> framed(-5, 90, 30, 0.2)
    Frame(left=0.0, top=90.0, width=30.0, height=1.0)
    """
    wide, tall = (min(WHOLE, max(LEAST, float(side))) for side in (width, height))
    along, down = (min(max(0.0, float(at)), WHOLE - side) for at, side in ((left, wide), (top, tall)))
    return Frame(left=round(along, 2), top=round(down, 2), width=round(wide, 2), height=round(tall, 2))


def picture_to_blur(audit: Audit, evidence_id: str) -> Evidence:
    """Return a picture that may be blurred; raise UnknownEvidence, NotAllowedNow, or NotForThisPiece: it is none."""
    require_open(audit, "attach")
    piece = piece_of(audit, evidence_id)
    if piece.kind is not EvidenceKind.PICTURE:
        raise NotForThisPiece("blur")
    return piece


def blurred(audit: Audit, evidence_id: str, *, sha256: str, suffix: str, size: int) -> Audit:
    """Return the audit where this blurred picture stands for that one, on every line that shows the same.

    A face is not hidden on one line to be seen on another. Raise what `picture_to_blur` raises.
    """
    sharp = picture_to_blur(audit, evidence_id)
    if sharp.sha256 == sha256:
        return audit
    now = {
        key: _replaced(piece, sha256, suffix, size) if piece.sha256 == sharp.sha256 else piece
        for key, piece in audit.evidence.items()
    }
    return audit.replaced(evidence=now)


def _replaced(piece: Evidence, sha256: str, suffix: str, size: int) -> Evidence:
    before = (*piece.blurred_from, piece.sha256)
    return piece.replaced(sha256=sha256, suffix=suffix, size=size, blurred_from=before)
