"""The evidence: pictures with their alternative text, and the fingerprint of every file."""

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Figure, Figures, Heading, Mark, Role, Simple, Table, say
from audit_app.report.content.matter import Matter, who_and_when, word
from audit_app.wording import figures
from audit_app.wording.lines import line_said, title_of
from audit_app.wording.typography import capital


def evidence_annex(matter: Matter) -> tuple[Simple, ...]:
    """Return the annex: pictures first, then every file with its fingerprint."""
    blocks: list[Simple] = [Heading(2, _("Evidence"), "evidence")]
    if not matter.evidence:
        return (*blocks, say(_("No evidence is attached to this audit."), mark=Mark.UNKNOWN))
    pictures = tuple(_figure(matter, piece) for piece in matter.evidence if piece.kind is EvidenceKind.PICTURE)
    if pictures:
        blocks += [Heading(3, _("Pictures"), "pictures"), Figures(pictures)]
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
    row = matter.rows.get(piece.line)
    said = [
        say(_("No. {number} – {line}").format(number=number, line=line_said(matter.audit, piece.line)), Role.STRONG),
        say(piece.alt) if piece.alt.strip() else say(_("No alternative text was given."), Role.BODY, Mark.PARTIAL),
    ]
    if piece.caption.strip():
        said.append(say(piece.caption, Role.LEAD))
    if row:
        said.append(say(_("For: {criterion}").format(criterion=title_of(row)), Role.QUIET))
    by = who_and_when(matter, piece.by, piece.on)
    said += [say(by, Role.QUIET)] if by else []
    missing = _("The file of picture {number} is missing or cannot be read.").format(number=number)
    return Figure(piece, piece.alt.strip() or _("No alternative text was given."), tuple(said), missing)


def _file(matter: Matter, piece: Evidence) -> tuple[Cell, ...]:
    size = _("{kind} {suffix}, {size} kB").format(
        kind=capital(word(piece.kind)), suffix=piece.suffix, size=figures.number(max(1, round(piece.size / 1000)))
    )
    what = [say(size)]
    if piece.kind is EvidenceKind.DOCUMENT and (piece.caption.strip() or piece.alt.strip()):
        what.append(say(piece.caption.strip() or piece.alt.strip(), Role.LEAD))
    half = len(piece.sha256) // 2
    return (
        (say(figures.number(matter.numbers[piece.id])),),
        tuple(what),
        (say(line_said(matter.audit, piece.line)),),
        (say(f"{piece.sha256[:half]} {piece.sha256[half:]}"),),
    )
