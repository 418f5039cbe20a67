"""Commands that change the event of an audit, once what follows is seen, and that take back what was set aside."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from audit_app.checklists.loading import shipped_schemes
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, option
from audit_app.domain.audit import Answer, Audit
from audit_app.domain.beginning import event_changed
from audit_app.domain.checklist import Bounds
from audit_app.domain.consequences import Consequences, Left, consequences
from audit_app.domain.funding import schemes_of
from audit_app.domain.oddity import odd_profile
from audit_app.domain.taking_back import Former, Kept, Way, brought_back, former, kept_aside, taken_back, to_confirm
from audit_app.exchange import event_file
from audit_app.i18n import _, marked
from audit_app.store.workspace import Workspace
from audit_app.wording import consequences as words
from audit_app.wording.lines import lines_said
from audit_app.wording.sizes import oddity, reasons
from audit_app.wording.taking_back import no_way_said, to_confirm_said, way_said
from audit_app.wording.values import phrase


@click.command(
    "event",
    cls=Command,
    help=marked(
        "Print the event of an audit, as `new` takes it; with a file, show what that event would change. "
        "--yes changes it."
    ),
)
@click.argument("audit")
@click.argument("file", type=FILE, required=False, metavar="[EVENT.json]")
@option("--yes", is_flag=True, help=marked("Change it, after having seen what follows."))
@option("--by", type=WHO, default=None, help=marked("Who changes it."))
@pass_call
def event(call: Call, audit: str, file: Path | None, yes: bool, by: str | None) -> int:  # noqa: FBT001  click's own way
    """Print the event, show what another would change, or change it."""
    if file is None and yes:
        raise click.UsageError(_("Name the file of the changed event: --yes changes nothing without it."))
    with call.workspace() as workspace:
        before = workspace.load(workspace.find(audit))
    if file is None:
        click.echo(before.event.model_dump_json(indent=2))
        return 0
    declared = event_file.read(file, before.checklist)
    if yes:
        with call.session(audit, by) as session:
            before = session.audit  # nobody else writes from now on
            found = consequences(before, declared, schemes_of(before, shipped_schemes()))
            session.apply("event_changed", partial(event_changed, event=declared))
    else:
        found = consequences(before, declared, schemes_of(before, shipped_schemes()))
    same = declared == before.event
    document = {"audit": before.id, "same": same, "applied": yes and not same} | _document(found)
    document |= {"warnings": [oddity(code) for code in odd_profile(declared)]}
    call.show(document, "\n".join(_said(before, found, same=same, yes=yes)))
    return 0 if yes or same else 1


def _said(audit: Audit, found: Consequences, *, same: bool, yes: bool) -> Iterable[str]:
    if same:
        yield _("This is the event of the audit already: nothing changes.")
        return
    yield from words.resized(found)
    for section in words.sections(audit, found):
        yield _("{title}:").format(title=section.title)
        yield from (f"- {row}".replace("\n", "\n    ") for row in section.rows)
    if found.is_nothing:
        yield _("The checklist stays as it is.")
    yield _("The event is changed.") if yes else _("Nothing is changed yet: say the same with --yes.")


def _document(found: Consequences) -> dict[str, Any]:
    return {
        "size_class": {
            "before": found.before.size_class,
            "after": found.after.size_class,
            "reasons": list(reasons(found.after)),
        },
        "added": list(found.added),
        "returning": list(found.returning),
        "kept": len(found.kept),
        "set_aside": [_left(left) for left in found.set_aside],
        "unasked": [_left(left) for left in found.unasked],
        "relevelled": [{"line": one.line, "before": one.before, "after": one.after} for one in found.relevelled],
        "refigured": [
            {
                "line": one.line,
                "measurement": one.measurement,
                "before": _bounds(one.before),
                "after": _bounds(one.after),
                "measured_before": one.gave,
                "measured_after": one.gives,
            }
            for one in found.refigured
        ],
        "zones_without_venue": list(found.homeless),
        "zones_with_venue_again": list(found.housed),
        "funding": [
            {
                "scheme": one.scheme.id,
                "applied": one.applied,
                "applies": one.applies,
                "added": list(one.added),
                "removed": list(one.removed),
            }
            for one in found.rejudged
        ],
    }


def _bounds(limits: Bounds) -> dict[str, float | None]:
    return {"min": limits.min, "max": limits.max}


def _left(left: Left) -> dict[str, Any]:
    return {
        "line": left.line,
        "verdict": left.answer.verdict if left.answer else None,
        "evidence": left.evidence,
        "note": left.noted,
        "findings": left.findings,
        "action": left.action,
        "assigned_to": left.assigned or None,
    }


@click.command(
    "aside",
    cls=Command,
    help=marked("List the answers set aside, with what brings each back. --take-back does it."),
)
@click.argument("audit")
@option("--take-back", "lines", multiple=True, metavar="LINE", help=marked("Take back the answer of this line."))
@option("--all", "every", is_flag=True, help=marked("Take back every answer that can be."))
@option("--by", type=WHO, default=None, help=marked("Who takes them back."))
@pass_call
def aside(call: Call, audit: str, lines: tuple[str, ...], every: bool, by: str | None) -> int:  # noqa: FBT001
    """List the answers set aside, or take some back."""
    if lines and every:
        raise click.UsageError(_("Give --take-back or --all, not both."))
    with call.workspace() as workspace:
        before, once = _loaded(workspace, audit)
    kept = kept_aside(before, once)
    if not (lines or every):
        call.show(_listed(before, kept), "\n".join(_listed_said(before, kept)))
        return 0
    absent = [line for line in lines if line not in {one.line for one in kept}]
    if absent:
        raise click.UsageError(_("No answer of {line} is set aside.").format(line=", ".join(absent)))
    chosen = [one for one in kept if every or one.line in lines]
    return _take_back(call, audit, by, chosen, every=every)


def _take_back(call: Call, audit: str, by: str | None, chosen: Sequence[Kept], *, every: bool) -> int:
    """Take these back in one step; one asked for by name that has no way back keeps all of them."""
    stuck = [one for one in chosen if one.way is None]
    if stuck and not every:
        said = "\n".join(_("{place}: {said}").format(place=one.line, said=no_way_said(one)) for one in stuck)
        call.show({"taken_back": [], "why": {one.line: one.why for one in stuck}}, said)
        return 1
    ways = tuple(dict.fromkeys(one.way for one in chosen if one.way))
    confirmed = tuple(one.line for one in chosen if one.way and one.way.to_confirm)
    with call.session(audit, by) as session:
        before = session.audit
        subject = chosen[0].line if len(chosen) == 1 else None
        session.apply("taken_back", partial(taken_back, ways=ways, confirmed=confirmed), subject)
        after = session.audit
    back = list(brought_back(before, after))
    said = _("Taken back: {lines}").format(lines=lines_said(after, back)) if back else _("Nothing to take back.")
    call.show({"taken_back": back, "why": {one.line: one.why for one in stuck}}, said)
    return 0


def _loaded(workspace: Workspace, audit: str) -> tuple[Audit, Former]:
    found = workspace.find(audit)
    return workspace.load(found), former(workspace.changes_of(found))


def _listed(audit: Audit, kept: Iterable[Kept]) -> dict[str, Any]:
    return {
        "set_aside": [
            {"line": one.line} | _answer(one.answer) | {"way": _way(audit, one), "why": one.why or None} for one in kept
        ],
        "to_confirm": [{"line": line} | _answer(answer) for line, answer in to_confirm(audit).items()],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    on = answer.on.isoformat() if answer.on else None
    return {"verdict": answer.verdict, "reason": answer.reason, "by": answer.by, "on": on}


def _way(audit: Audit, kept: Kept) -> dict[str, Any] | None:
    if kept.way is None:
        return None
    return {
        "features": list(kept.way.features),
        "without": list(kept.way.without),
        "size_class": kept.way.size,
        "zone": kept.way.zone.id if kept.way.zone else None,
        "to_confirm": kept.way.to_confirm,
        "brings_back": _brought(audit, kept, kept.way),
    }


def _brought(audit: Audit, kept: Kept, way: Way) -> list[str]:
    confirmed = (kept.line,) if way.to_confirm else ()
    return list(brought_back(audit, taken_back(audit, (way,), confirmed))) if audit.is_open else []


def _listed_said(audit: Audit, kept: Sequence[Kept]) -> Iterable[str]:
    if not kept:
        yield _("No answer is set aside.")
    for one in kept:
        way = one.way and way_said(audit, one.way, len(_brought(audit, one, one.way)))
        criterion = audit.criterion_of(one.line)
        yield f"{one.line}  {phrase(criterion.title) if criterion else ''}".rstrip()
        yield f"  {words.answer_said(one.answer)}"
        yield f"  {way or no_way_said(one)}"
    for line, answer in to_confirm(audit).items():
        yield _("{place}: {said}").format(place=line, said=to_confirm_said(answer))
