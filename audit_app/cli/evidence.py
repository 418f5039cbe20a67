"""The command of evidence: what it shows in words, where it was taken, what of it is blurred, what is taken away."""

from functools import partial
from pathlib import Path
from typing import Any, cast

import click

from audit_app import reporting
from audit_app.cli import documents
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.rounds import CODE, listed
from audit_app.cli.tree import FILE, Command, Text, option
from audit_app.domain.answering import detached
from audit_app.domain.audit import Audit, Evidence
from audit_app.domain.blurring import MOST_FRAMES, WHOLE, Frame, blurred, framed, picture_to_blur
from audit_app.domain.describing import Said, piece_described, untold
from audit_app.domain.record import Note
from audit_app.errors import UnknownEvidence
from audit_app.i18n import _, marked, ngettext
from audit_app.session import AuditSession
from audit_app.wording.evidence import erased_for_good, piece_said, still_sharp, untold_said


class FrameGiven(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4 only
    """A frame typed as four percentages: from the left, from the top, wide, high."""

    name = "frame"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the frame."""
        try:
            left, top, width, height = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(_("four percentages are needed, such as 40,20,15,10"), param, ctx)
        if not all(at >= 0 < size and at + size <= WHOLE for at, size in ((left, width), (top, height))):
            self.fail(_("this frame is not inside the picture"), param, ctx)
        return framed(left, top, width, height)


@click.command("evidence", cls=Command, help=marked("List the evidence of an audit, or say something of one piece."))
@click.argument("audit")
@click.argument("piece", required=False)
@option("--alt", type=Text(Note), default=None, help=marked("What the picture shows."))
@option("--caption", type=Text(Note), default=None, help=marked("Caption, printed beside it."))
@option(
    "--decorative/--not-decorative",
    default=None,
    help=marked("The picture shows nothing needed: no alternative text is wanted, and it proves nothing."),
)
@option("--transcript", type=Text(Note), default=None, help=marked("What is heard in the recording, word for word."))
@option("--transcript-from", "typed", type=FILE, default=None, help=marked("The same, in a file of text."))
@option("--zone", default=None, help=marked("Zone where it was taken, if not that of its line; '' = none."))
@option("--shows", "shown", default=None, metavar="CODE,…",
        help=marked("Testers who can be recognised or heard in it, by code; '' = nobody."))  # fmt: skip
@option(
    "--blur", "frames", type=FrameGiven(), multiple=True, metavar="X,Y,W,H",
    help=marked("Frame to make unrecognisable, in percent of the picture, from its top left corner."),
)  # fmt: skip
@option("--keep-original", is_flag=True, help=marked("Keep the sharp picture, so that blurring can be undone."))
@option("--erase-original", is_flag=True, help=marked("Erase the sharp picture kept so far, for good."))
@option("--remove", is_flag=True, help=marked("Take the piece away."))
@option("--by", type=WHO, default=None, help=marked("Who says so."))
@pass_call
def evidence(
    call: Call,
    audit: str,
    piece: str | None,
    alt: str | None,
    caption: str | None,
    transcript: str | None,
    typed: Path | None,
    zone: str | None,
    shown: str | None,
    frames: tuple[Frame, ...],
    by: str | None,
    *,
    decorative: bool | None,
    keep_original: bool,
    erase_original: bool,
    remove: bool,
) -> None:
    """List the evidence or change one piece."""
    words = transcript if typed is None else _read(typed)
    said = _said(alt=alt, caption=caption, decorative=decorative, transcript=words)
    if zone is not None:
        said["zone"] = zone or None
    if shown is not None:
        said["shows"] = tuple(CODE.convert(code, None, None) for code in listed((shown,)))
    gives = bool(said or frames or erase_original or remove)
    _require_one_way(piece, gives=gives, alone=remove and bool(said or frames or erase_original))
    if keep_original and (erase_original or not frames):
        raise click.UsageError(_("--keep-original goes with --blur, and not with --erase-original."))
    if len(frames) > MOST_FRAMES:
        raise click.UsageError(_("At most {count} frames in one picture.").format(count=MOST_FRAMES))
    if not piece:
        _list(call, audit)
        return
    with call.session(audit, by) as session:
        found = _found(session.audit, piece)
        if remove:
            session.apply("evidence_removed", partial(detached, evidence_id=found.id), found.subject)
            call.show({"removed": found.id}, _("Piece taken away. Undo brings it back."))
            return
        if frames:
            _blur(call, session, found, frames)
        if said:
            session.apply("evidence_described", partial(piece_described, evidence_id=found.id, **said), found.subject)
        now = session.audit.evidence[found.id]
        erases = erase_original or (frames and not keep_original)
        erased = _erased(call, now) if erases else ()
        left = reporting.showing(session.audit, call.evidence_files, now.blurred_from) if erased else ()
        document = documents.piece(now, call.evidence_files) | {"issues_still_sharp": list(left)}
        call.show(document, "\n".join(_told(call, session.audit, now, len(erased), left)))


def _said(**given: Any) -> Said:
    """Return what was given, and only that."""
    return cast("Said", {name: value for name, value in given.items() if value is not None})


def _read(path: Path) -> str:
    from audit_app import reading

    return str(Text(Note).convert(reading.text(path), None, None))


def _require_one_way(piece: str | None, *, gives: bool, alone: bool) -> None:
    if gives and not piece:
        raise click.UsageError(_("Name the piece of evidence: without one, the command lists them all."))
    if piece and not gives:
        raise click.UsageError(_("Say something of this piece: --alt, --decorative, --transcript, --blur, --remove…"))
    if alone:
        raise click.UsageError(_("--remove stands alone."))


def _found(audit: Audit, typed: str) -> Evidence:
    """Return the piece whose id begins or ends so; those added together all begin alike."""
    sought = typed.strip().lower()
    found = [e for key, e in audit.evidence.items() if sought and (key.startswith(sought) or key.endswith(sought))]
    if not found:
        raise UnknownEvidence(typed)
    if len(found) > 1:
        ids = ", ".join(sorted(piece.id for piece in found))
        raise click.UsageError(_("Several pieces are named so: {ids}. Type more of it.").format(ids=ids))
    return found[0]


def _list(call: Call, audit: str) -> None:
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    pieces = sorted(loaded.evidence.values(), key=lambda piece: (piece.subject, piece.id))
    said = [f"{piece.id}  {piece_said(loaded, piece)}" for piece in pieces] or [_("No evidence yet.")]
    said += untold_said(untold(loaded))
    call.show([documents.piece(piece, call.evidence_files) for piece in pieces], "\n".join(said))


def _blur(call: Call, session: AuditSession, piece: Evidence, frames: tuple[Frame, ...]) -> None:
    picture_to_blur(session.audit, piece.id)
    made = call.evidence_files.blurred(piece.sha256, frames)
    change = partial(blurred, evidence_id=piece.id, sha256=made.sha256, suffix=made.suffix, size=made.size)
    session.apply("evidence_blurred", change, piece.subject)


def _erased(call: Call, piece: Evidence) -> tuple[str, ...]:
    with call.workspace() as workspace:
        return call.evidence_files.erase(piece.blurred_from, workspace.evidence_named())


def _told(call: Call, audit: Audit, piece: Evidence, erased: int, left: tuple[int, ...]) -> list[str]:
    said = [piece_said(audit, piece)]
    if erased:
        gone = ngettext("{count} sharp picture erased for good.", "{count} sharp pictures erased for good.", erased)
        said.append(gone.format(count=erased))
        said.append(erased_for_good(left))
    if any(call.evidence_files.path_of(sha256) for sha256 in piece.blurred_from):
        said.append(still_sharp())
    return said
