"""The evidence: pictures with their alternative text, recordings in words, and the fingerprint of every file."""

from collections.abc import Iterable
from dataclasses import replace

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.domain.describing import all_agree
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Figure, Figures, Heading, Mark, Passage, Role, Simple, Table, say
from audit_app.report.content.leading import piece_anchor
from audit_app.report.content.lines import measurements
from audit_app.report.content.matter import Matter, named, who_and_when, word
from audit_app.wording import figures
from audit_app.wording.evidence import place_said
from audit_app.wording.lines import title_of
from audit_app.wording.typography import capital, listed

File = tuple[Evidence, ...]
"""What is of one file: the pieces that it is evidence as."""


def evidence_annex(matter: Matter) -> tuple[Simple, ...]:
    """Return the annex: pictures first, then recordings, then every file with its fingerprint.

    A file that shows several things is printed once, and says all of them. A decorative picture shows nothing that is
    needed: it is listed with the files alone. What shows somebody who does not agree to it is neither shown nor told,
    and listed as such.
    """
    blocks: list[Simple] = [Heading(2, _("Evidence"), "evidence")]
    if not matter.evidence:
        return (*blocks, say(_("No evidence is attached to this audit."), mark=Mark.UNKNOWN))
    agreed = [file for file in matter.files if _is_agreed(matter, file)]
    shown = (file for file in agreed if file[0].kind is EvidenceKind.PICTURE and not file[0].decorative)
    pictures = tuple(_figure(matter, file) for file in shown)
    if pictures:
        blocks += [Heading(3, _("Pictures"), "pictures"), Figures(pictures)]
    recordings = [file for file in agreed if file[0].kind is EvidenceKind.AUDIO]
    if recordings:
        blocks.append(Heading(3, _("Recordings"), "recordings"))
        blocks += [said for file in recordings for said in _recording(matter, file)]
    title = _("Files and their fingerprints")
    return (
        *blocks,
        Heading(3, title, "files"),
        say(_("A file whose SHA-256 fingerprint is the one below is the file this report speaks of."), Role.LEAD),
        Table(
            title,
            (Column(_("No."), 8), Column(_("File"), 22), Column(_("Line"), 22), Column(_("SHA-256"), 58)),
            tuple(_file(matter, file) for file in matter.files),
        ),
    )


def _is_agreed(matter: Matter, file: File) -> bool:
    """Whether everybody agrees who is in a file, whatever it was added for."""
    return all(all_agree(matter.audit, piece) for piece in file)


def _figure(matter: Matter, file: File) -> Figure:
    number = figures.number(matter.numbers[file[0].id])
    told = _each_once(piece.alt for piece in file)
    said = [_named(matter, file), *map(say, told)]
    if not told:
        said.append(say(_("No alternative text was given."), Role.BODY, Mark.PARTIAL))
    if any(piece.blurred_from for piece in file):
        said.append(say(_("Parts of this picture were made unrecognisable."), Role.QUIET))
    said += _circumstances(matter, file)
    missing = _("The file of picture {number} is missing or cannot be read.").format(number=number)
    return Figure(file[0], _short(number, untold=not told), tuple(said), missing)


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if not is_blank(text)))


def _short(number: str, *, untold: bool) -> str:
    """Return the alternative of the picture itself: its description is printed right after it, and heard once."""
    if untold:
        return _("Picture no. {number}, without description").format(number=number)
    return _("Picture no. {number}, described right after").format(number=number)


def _recording(matter: Matter, file: File) -> tuple[Passage, ...]:
    """Return a recording in words; the funder's copy leaves out what people said, as it does with free notes."""
    told = _each_once(piece.transcript for piece in file if piece.is_told)
    if not told:
        words = [say(_("No transcript was given."), Role.BODY, Mark.PARTIAL)]
    elif matter.shows_people:
        words = [*map(say, told)]
    else:
        words = [say(_("Its transcript is in the working report."), Role.QUIET)]
    return _named(matter, file), *words, *_circumstances(matter, file)


def _named(matter: Matter, file: File) -> Passage:
    number = matter.numbers[file[0].id]
    line = listed(_each_once(named(matter, piece.subject) for piece in file))
    said = say(_("No. {number} – {line}").format(number=figures.number(number), line=line), Role.STRONG)
    return replace(said, anchor=piece_anchor(number))


def _circumstances(matter: Matter, file: File) -> list[Passage]:
    """Return the captions of a file, where it was taken, what for, what was measured there, by whom and when."""
    places = _each_once(place_said(matter.audit, piece) or _tried_in(matter, piece) for piece in file)
    said = [say(caption, Role.LEAD) for caption in _each_once(piece.caption for piece in file)]
    said += [say(_("Taken in: {place}").format(place=place), Role.QUIET) for place in places]
    said += _asked(matter, file)
    return said + [say(by, Role.QUIET) for by in _each_once(who_and_when(matter, one.by, one.on) for one in file)]


def _asked(matter: Matter, file: File) -> list[Passage]:
    """Return what each line of a file asks, told apart by its place where two ask the same, and what was measured."""
    lines = dict.fromkeys(piece.line for piece in file if piece.line in matter.rows)
    rows = [matter.rows[line] for line in lines]
    titles = [title_of(row) for row in rows]
    said: list[Passage] = []
    for row, title in zip(rows, titles, strict=True):
        place = f" · {row.line.zone.name}" if row.line.zone and titles.count(title) > 1 else ""
        said.append(say(_("For: {criterion}").format(criterion=title) + place, Role.QUIET))
        said += measurements(matter, row)
    return said


def _tried_in(matter: Matter, piece: Evidence) -> str:
    """Return the name of the zone where what a piece shows was tried; '' where it shows no attempt, or nobody said."""
    attempt = matter.audit.observations.get(piece.attempt or "")
    zone = matter.audit.zones.get((attempt and attempt.zone) or "")
    return zone.name if zone else ""


def _file(matter: Matter, file: File) -> tuple[Cell, ...]:
    piece = file[0]
    size = _("{kind} {suffix}, {size} kB").format(
        kind=capital(word(piece.kind)), suffix=piece.suffix, size=figures.number(max(1, round(piece.size / 1000)))
    )
    what = [say(size)]
    if not _is_agreed(matter, file):
        what.append(say(_("Not shown: a tester who is in it does not agree."), Role.LEAD))
    elif piece.kind is EvidenceKind.DOCUMENT:
        what += [say(told, Role.LEAD) for told in _each_once(one.caption.strip() or one.alt.strip() for one in file)]
    if piece.decorative:
        what.append(say(_("Decorative: not shown among the pictures."), Role.QUIET))
    made_from = _("Made from the photo {sha256}")
    originals = _each_once(one.original or "" for one in file)
    number = say(figures.number(matter.numbers[piece.id]))
    if not _is_told_apart(matter, file):
        number = replace(number, anchor=piece_anchor(matter.numbers[piece.id]))
    return (
        (number,),
        tuple(what),
        tuple(map(say, _each_once(named(matter, one.subject) for one in file))),
        (
            say(_in_two(piece.sha256)),
            *(say(made_from.format(sha256=_in_two(original)), Role.QUIET) for original in originals),
        ),
    )


def _is_told_apart(matter: Matter, file: File) -> bool:
    """Whether a file is shown, or told in words, above the list of the files."""
    pictured = file[0].kind is EvidenceKind.PICTURE and not file[0].decorative
    return _is_agreed(matter, file) and (pictured or file[0].kind is EvidenceKind.AUDIO)


def _in_two(sha256: str) -> str:
    half = len(sha256) // 2
    return f"{sha256[:half]} {sha256[half:]}"
