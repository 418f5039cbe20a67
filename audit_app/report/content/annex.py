"""The evidence: pictures with their alternative text, recordings in words, and the fingerprint of every file."""

from dataclasses import replace

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.domain.describing import all_agree
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Figure, Figures, Heading, Mark, Passage, Role, Simple, Table, say
from audit_app.report.content.leading import piece_anchor
from audit_app.report.content.matter import Matter, named, who_and_when, word
from audit_app.wording import figures
from audit_app.wording.evidence import place_said
from audit_app.wording.lines import title_of
from audit_app.wording.typography import capital


def evidence_annex(matter: Matter) -> tuple[Simple, ...]:
    """Return the annex: pictures first, then recordings, then every file with its fingerprint.

    A decorative picture shows nothing that is needed: it is listed with the files alone. What shows somebody who does
    not agree to it is neither shown nor told, and listed as such.
    """
    blocks: list[Simple] = [Heading(2, _("Evidence"), "evidence")]
    if not matter.evidence:
        return (*blocks, say(_("No evidence is attached to this audit."), mark=Mark.UNKNOWN))
    agreed = [piece for piece in matter.evidence if all_agree(matter.audit, piece)]
    shown = (piece for piece in agreed if piece.kind is EvidenceKind.PICTURE and not piece.decorative)
    pictures = tuple(_figure(matter, piece) for piece in shown)
    if pictures:
        blocks += [Heading(3, _("Pictures"), "pictures"), Figures(pictures)]
    recordings = [piece for piece in agreed if piece.kind is EvidenceKind.AUDIO]
    if recordings:
        blocks.append(Heading(3, _("Recordings"), "recordings"))
        blocks += [said for piece in recordings for said in _recording(matter, piece)]
    title = _("Files and their fingerprints")
    return (
        *blocks,
        Heading(3, title, "files"),
        say(_("A file whose SHA-256 fingerprint is the one below is the file this report speaks of."), Role.LEAD),
        Table(
            title,
            (Column(_("No."), 8), Column(_("File"), 22), Column(_("Line"), 22), Column(_("SHA-256"), 58)),
            tuple(_file(matter, piece) for piece in matter.evidence),
        ),
    )


def _figure(matter: Matter, piece: Evidence) -> Figure:
    number = figures.number(matter.numbers[piece.id])
    untold = is_blank(piece.alt)
    said = [
        _named(matter, piece),
        say(_("No alternative text was given."), Role.BODY, Mark.PARTIAL) if untold else say(piece.alt),
    ]
    if piece.blurred_from:
        said.append(say(_("Parts of this picture were made unrecognisable."), Role.QUIET))
    said += _circumstances(matter, piece)
    missing = _("The file of picture {number} is missing or cannot be read.").format(number=number)
    return Figure(piece, _short(number, untold=untold), tuple(said), missing)


def _short(number: str, *, untold: bool) -> str:
    """Return the alternative of the picture itself: its description is printed right after it, and heard once."""
    if untold:
        return _("Picture no. {number}, without description").format(number=number)
    return _("Picture no. {number}, described right after").format(number=number)


def _recording(matter: Matter, piece: Evidence) -> tuple[Passage, ...]:
    """Return a recording in words; the funder's copy leaves out what people said, as it does with free notes."""
    if not piece.is_told:
        words = say(_("No transcript was given."), Role.BODY, Mark.PARTIAL)
    elif matter.shows_people:
        words = say(piece.transcript)
    else:
        words = say(_("Its transcript is in the working report."), Role.QUIET)
    return _named(matter, piece), words, *_circumstances(matter, piece)


def _named(matter: Matter, piece: Evidence) -> Passage:
    number, line = figures.number(matter.numbers[piece.id]), named(matter, piece.subject)
    said = say(_("No. {number} – {line}").format(number=number, line=line), Role.STRONG)
    return replace(said, anchor=piece_anchor(matter.numbers[piece.id]))


def _circumstances(matter: Matter, piece: Evidence) -> list[Passage]:
    """Return the caption of a piece, where it was taken, what for, by whom and when, as far as it is known."""
    row, place = matter.rows.get(piece.line), place_said(matter.audit, piece) or _tried_in(matter, piece)
    said = [say(piece.caption, Role.LEAD)] if piece.caption.strip() else []
    said += [say(_("Taken in: {place}").format(place=place), Role.QUIET)] if place else []
    said += [say(_("For: {criterion}").format(criterion=title_of(row)), Role.QUIET)] if row else []
    by = who_and_when(matter, piece.by, piece.on)
    return [*said, *([say(by, Role.QUIET)] if by else [])]


def _tried_in(matter: Matter, piece: Evidence) -> str:
    """Return the name of the zone where what a piece shows was tried; '' where it shows no attempt, or nobody said."""
    attempt = matter.audit.observations.get(piece.attempt or "")
    zone = matter.audit.zones.get((attempt and attempt.zone) or "")
    return zone.name if zone else ""


def _file(matter: Matter, piece: Evidence) -> tuple[Cell, ...]:
    size = _("{kind} {suffix}, {size} kB").format(
        kind=capital(word(piece.kind)), suffix=piece.suffix, size=figures.number(max(1, round(piece.size / 1000)))
    )
    what = [say(size)]
    if not all_agree(matter.audit, piece):
        what.append(say(_("Not shown: a tester who is in it does not agree."), Role.LEAD))
    elif piece.kind is EvidenceKind.DOCUMENT and (piece.caption.strip() or piece.alt.strip()):
        what.append(say(piece.caption.strip() or piece.alt.strip(), Role.LEAD))
    if piece.decorative:
        what.append(say(_("Decorative: not shown among the pictures."), Role.QUIET))
    prints = [say(_in_two(piece.sha256))]
    if piece.original:
        prints.append(say(_("Made from the photo {sha256}").format(sha256=_in_two(piece.original)), Role.QUIET))
    number = say(figures.number(matter.numbers[piece.id]))
    if not _is_told_apart(matter, piece):
        number = replace(number, anchor=piece_anchor(matter.numbers[piece.id]))
    return (
        (number,),
        tuple(what),
        (say(named(matter, piece.subject)),),
        tuple(prints),
    )


def _is_told_apart(matter: Matter, piece: Evidence) -> bool:
    """Whether a piece is shown, or told in words, above the list of the files."""
    pictured = piece.kind is EvidenceKind.PICTURE and not piece.decorative
    return all_agree(matter.audit, piece) and (pictured or piece.kind is EvidenceKind.AUDIO)


def _in_two(sha256: str) -> str:
    half = len(sha256) // 2
    return f"{sha256[:half]} {sha256[half:]}"
