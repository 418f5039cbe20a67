"""A piece of evidence in words: what it is, what it shows, what is still to be said of it."""

from collections.abc import Iterable, Sequence

from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.lines import line_said
from audit_app.wording.typography import capital, clipped
from audit_app.wording.values import word

_LONGEST = 120
"""Letters of a text that is quoted."""


def shows_said(piece: Evidence) -> str:
    """Return what a piece shows in a few words; '' where nothing says it.

    >>> from audit_app.domain.audit import Evidence, EvidenceKind
    >>> shows_said(Evidence.model_construct(kind=EvidenceKind.AUDIO, transcript="Bonjour  à tous", caption=""))
    'Bonjour à tous'
    """
    if piece.kind is EvidenceKind.PICTURE:
        text = _("decorative") if piece.decorative else piece.alt
    else:
        text = piece.transcript if piece.kind is EvidenceKind.AUDIO else piece.caption or piece.alt
    return clipped(" ".join(text.split()), _LONGEST)


def place_said(audit: Audit, piece: Evidence) -> str:
    """Return the name of the zone where it was taken; '' where that is its line's, or the zone is gone."""
    zone = audit.zones.get(piece.zone or "")
    return zone.name if zone else ""


def piece_said(audit: Audit, piece: Evidence) -> str:
    """Return one line that says which piece it is: its line or finding, kind, what it shows or lacks, where."""
    shows = shows_said(piece) if piece.is_told else _lacks(piece)
    facts = [f"{capital(word(piece.kind))} {piece.suffix.removeprefix('.').upper()}", shows, place_said(audit, piece)]
    facts += [_("blurred")] if piece.blurred_from else []
    place = line_said(audit, piece.subject) if piece.finding or piece.attempt else piece.line
    return _("{place}: {said}").format(place=place, said=", ".join(fact for fact in facts if fact))


def _lacks(piece: Evidence) -> str:
    return _("no transcript yet") if piece.kind is EvidenceKind.AUDIO else _("no alternative text yet")


def untold_said(pieces: Iterable[Evidence]) -> list[str]:
    """Return how many pieces nothing is said of, a sentence a kind: “3 photos without alternative text”."""
    kinds = [piece.kind for piece in pieces]
    pictures, recordings = kinds.count(EvidenceKind.PICTURE), kinds.count(EvidenceKind.AUDIO)
    silent = ngettext("{count} recording without transcript", "{count} recordings without transcript", recordings)
    return [
        *([pictures_untold(pictures)] if pictures else []),
        *([silent.format(count=number(recordings))] if recordings else []),
    ]


def pictures_untold(count: int) -> str:
    """Return that so many photos have no alternative text."""
    said = ngettext("{count} photo without alternative text", "{count} photos without alternative text", count)
    return said.format(count=number(count))


def blurred_again(count: int) -> str:
    """Return that so many photos came in blurred, as they are elsewhere in the audit."""
    said = ngettext(
        "{count} photo is kept blurred in this audit: it comes in blurred.",
        "{count} photos are kept blurred in this audit: they come in blurred.",
        count,
    )
    return said.format(count=number(count))


def erased_for_good(issues: Sequence[int]) -> str:
    """Return where a sharp photo erased for good is still seen: the issues of these numbers, and copies elsewhere."""
    copies = _("Copies made elsewhere, on a memory stick say, still hold the sharp photo.")
    if not issues:
        return copies
    said = ngettext(
        "Issue {numbers} of the report, which has left already, still shows it.",
        "Issues {numbers} of the report, which have left already, still show it.",
        len(issues),
    )
    return " ".join((said.format(numbers=", ".join(map(number, issues))), copies))


def still_sharp() -> str:
    """Return that the picture is also kept as it was before it was blurred."""
    return _("The sharp picture is still kept here, so that blurring can be undone.")
