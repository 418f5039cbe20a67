"""Commands of findings: note one in a sentence, list them, sort one: its lines and gravity, or a reason to close it."""

from functools import partial, reduce
from pathlib import Path
from typing import Any

import click

from audit_app.cli.auditing import REASON, WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.choosing import place_named
from audit_app.cli.tree import FILE, Command, Text, option
from audit_app.domain.answering import attached, kept_blurred
from audit_app.domain.audit import Audit, ClosedBy, Decision, Finding
from audit_app.domain.record import Name, Note
from audit_app.domain.sorting import finding_of, likely, sorted_to, taken_away, taken_up_again, unsorted
from audit_app.domain.user_testing import decided, found
from audit_app.i18n import _, language, marked
from audit_app.identity import new_id, today
from audit_app.wording.finding import became_said, met_said, place_said
from audit_app.wording.lines import lines_said


@click.command("finding", cls=Command, help=marked("Note in one sentence what was met, to sort it later."))
@click.argument("audit")
@click.argument("said", type=Text(Name), metavar="SENTENCE")
@option("--zone", metavar="ZONE", default=None, help=marked("Where it was met: a zone, by its id or its name."))
@option("--photo", "photos", type=FILE, multiple=True, help=marked("A photo or document of it."))
@option("--alt", "alts", type=Text(Note), multiple=True, help=marked("What the photo shows, one for each --photo."))
@option("--by", type=WHO, default=None, help=marked("Who met it."))
@pass_call
def finding(
    call: Call, audit: str, said: str, zone: str | None, photos: tuple[Path, ...], alts: tuple[str, ...], by: str | None
) -> None:
    """Note a finding."""
    if len(alts) > len(photos):
        raise click.UsageError(_("There are more --alt than --photo."))
    with call.session(audit, by) as session:
        met = Finding(id=new_id(), title=said, zone=place_named(session.audit, zone), by=by, on=today())
        keep = partial(call.evidence_files.kept, by=by, hidden=kept_blurred(session.audit))
        kept = [keep(path, met.id, alts[n] if n < len(alts) else "") for n, path in enumerate(photos)]
        notes = [partial(found, finding=met), *(partial(attached, evidence=piece) for piece in kept)]
        session.apply("finding_recorded", lambda now: reduce(lambda audit, note: note(audit), notes, now), met.id)
        call.show(_document(session.audit, met), _listed_said(session.audit, met))


@click.command("findings", cls=Command, help=marked("List the findings, those to sort first."))
@click.argument("audit")
@option("--unsorted", "only", is_flag=True, help=marked("Only those to sort."))
@pass_call
def findings(call: Call, audit: str, only: bool) -> None:  # noqa: FBT001  as click gives it
    """List findings."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    waiting = unsorted(loaded)
    others = [one for _id, one in sorted(loaded.findings.items(), reverse=True) if one.is_sorted]
    listed = [*waiting, *([] if only else others)]
    said = [_listed_said(loaded, one) for one in listed] or [_("No finding here.")]
    call.show(lambda: [_document(loaded, one) for one in listed], "\n".join(said))


@click.command(
    "sort", cls=Command, help=marked("Sort a finding: the lines it touches and how grave it is, or why it is closed.")
)
@click.argument("audit")
@click.argument("named", metavar="FINDING")
@option("--lines", "lines", metavar="LINE,…", multiple=True, help=marked("The lines it touches, all of them."))
@option("--severity", type=click.IntRange(0, 4), default=None, help=marked("From 0, none, to 4, blocking."))
@option("--decide", "reason", type=REASON, default="", help=marked("Close it with this reason; needs --by."))
@option("--reopen", is_flag=True, help=marked("Open again a finding that was closed."))
@option("--remove", is_flag=True, help=marked("Take away one noted by mistake and not sorted yet."))
@option("--by", type=WHO, default=None, help=marked("Who sorts it."))
@pass_call
def sort(
    call: Call,
    *,
    audit: str,
    named: str,
    lines: tuple[str, ...],
    severity: int | None,
    reason: str,
    reopen: bool,
    remove: bool,
    by: str | None,
) -> None:
    """Sort one finding."""
    ways = [bool(lines) or severity is not None, bool(reason), reopen, remove]
    if sum(ways) != 1:
        raise click.UsageError(_("Give --lines and --severity, or --decide, or --reopen, or --remove."))
    if reason and by is None:
        raise click.UsageError(_("A decision needs its author: add --by."))
    with call.session(audit, by) as session:
        one = finding_of(session.audit, named)
        touched = [line.strip() for some in lines for line in some.split(",") if line.strip()] if lines else None
        if remove:
            session.apply("finding_removed", partial(taken_away, finding_id=one.id), one.id)
            call.show({"removed": one.id}, _("Taken away: {title}").format(title=one.title))
            return
        if reopen:
            session.apply("finding_reopened", partial(taken_up_again, finding_id=one.id), one.id)
        elif reason:
            end = Decision(closed_by=ClosedBy.DECISION, reason=reason, author=by or "", on=today())
            session.apply("decided", partial(decided, finding_id=one.id, decision=end), one.id)
        else:
            session.apply(
                "finding_sorted", partial(sorted_to, finding_id=one.id, lines=touched, severity=severity), one.id
            )
        now = session.audit.findings[one.id]
        call.show(_document(session.audit, now), _listed_said(session.audit, now))


def _document(audit: Audit, one: Finding) -> dict[str, Any]:
    pieces = audit.evidence_of(one.id)
    return one.model_dump(mode="json") | {
        "sorted": one.is_sorted,
        "likely": [] if one.is_sorted else list(likely(audit, one, language())),
        "evidence": [{"id": e.id, "kind": e.kind, "sha256": e.sha256, "alt": e.alt} for e in pieces],
    }


def _listed_said(audit: Audit, one: Finding) -> str:
    """Return a finding with its place, what became of it, and the lines it touches or likely does."""
    said = [f"{one.id}  {one.title}", ", ".join(part for part in (place_said(audit, one), met_said(one)) if part)]
    said.append(became_said(one))
    if one.lines:
        said.append(_("Lines: {lines}").format(lines=lines_said(audit, one.lines)))
    elif not one.is_sorted and (near := likely(audit, one, language())):
        said.append(_("Perhaps: {near}.").format(near=", ".join(near)))
    return "\n  ".join(said)
