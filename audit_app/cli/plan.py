"""The command of the plan of the site: added from a file, told in words, things placed on it and taken off."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import click

from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Text, option
from audit_app.domain.audit import Audit
from audit_app.domain.locating import Placed, placed, plans_of, strays, things, verdict_there
from audit_app.domain.pinning import pinned, plan_added, plan_described, plan_of, plan_removed, unpinned
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.domain.record import Name, Statement
from audit_app.errors import NotPinned, UnknownEvidence, UnknownZone
from audit_app.i18n import _, marked
from audit_app.session import AuditSession
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.wording.plan import placed_said, stray_said, thing_said, where_said


class SpotGiven(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4 only
    """A place typed as two percentages: from the left, from the top."""

    name = "spot"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return both."""
        try:
            x, y = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(_("two percentages are needed, such as 40,20"), param, ctx)
        if not all(0 <= at <= 100 for at in (x, y)):
            self.fail(_("this place is not on the plan"), param, ctx)
        return x, y


@click.command("plan", cls=Command, help=marked("List the plans of the site, add one, or place things on it."))
@click.argument("audit")
@click.argument("file", required=False, type=FILE)
@option("--page", type=click.IntRange(1), default=1, help=marked("Page of a PDF (default: the first)."))
@option("--name", type=Text(Name), default=None, help=marked("What the plan is called."))
@option("--alt", type=Text(Statement), default=None, help=marked("What lies where, in words; a new plan needs it."))
@option("--on", "on", default="", metavar="PLAN", help=marked("Which plan, by its name, where there are several."))
@option(
    "--pin", "pins", type=(str, SpotGiven()), multiple=True, metavar="SUBJECT X,Y",
    help=marked("Place a zone or a piece of evidence there, in percent from the left and from the top."),
)  # fmt: skip
@option("--unpin", "unpins", multiple=True, metavar="SUBJECT", help=marked("Take it off the plan."))
@option("--remove", is_flag=True, help=marked("Take the plan away."))
@option("--by", type=WHO, default=None, help=marked("Who says so."))
@pass_call
def plan(
    call: Call,
    audit: str,
    file: Path | None,
    page: int,
    name: str | None,
    alt: str | None,
    on: str,
    pins: tuple[tuple[str, tuple[float, float]], ...],
    unpins: tuple[str, ...],
    by: str | None,
    *,
    remove: bool,
) -> None:
    """List the plans, or change one."""
    if remove and (file or name or alt or pins or unpins):
        raise click.UsageError(_("--remove stands alone."))
    if not (file or name or alt or pins or unpins or remove):
        with call.workspace() as workspace:
            _show(call, workspace.load(workspace.find(audit)))
        return
    with call.session(audit, by) as session:
        if file:
            chosen: Plan | None = _added(call, session, file, page, name, alt, by)
        else:
            chosen = _meant(session.audit, on, loose=not (on or name or alt or pins or remove))
        if chosen and remove:
            session.apply("plan_removed", partial(plan_removed, plan_id=chosen.id), chosen.name)
        if chosen and not file and (name or alt):
            told = partial(plan_described, plan_id=chosen.id, name=name or "", alt=alt or "")
            session.apply("plan_described", told, name or chosen.name)
        for subject, spot in pins:
            _pin(session, chosen, subject, *spot)
        for subject in unpins:
            _unpin(session, chosen, subject)
        _show(call, session.audit)


def _added(
    call: Call, session: AuditSession, file: Path, page: int, name: str | None, alt: str | None, by: str | None
) -> Plan:
    if not (name and alt):
        raise click.UsageError(_("A new plan needs --name and --alt: what it is called, and what lies where in words."))
    from audit_app import planning  # it knows how a page is drawn

    made = planning.plan(planning.kept(call.evidence_files, file, page), name, alt, by)
    session.apply("plan_added", partial(plan_added, plan=made), made.name)
    return made


def _meant(audit: Audit, on: str, *, loose: bool) -> Plan | None:
    """Return the plan of that name or id, the only one where none is named; raise UnknownPlan.

    `loose`: things are only taken off, which may lie on any plan, or on one that is gone.
    """
    if loose:
        return None
    every, sought = plans_of(audit), on.strip().casefold()
    found = [plan for plan in every if not sought or plan.name.casefold() == sought or plan.id.endswith(sought)]
    if len(found) > 1:
        names = ", ".join(f"{plan.name} ({plan.id[-12:]})" for plan in found)
        raise click.UsageError(_("Say which plan with --on, among {names}.").format(names=names))
    return found[0] if found else plan_of(audit, on)


def _pin(session: AuditSession, plan: Plan | None, typed: str, x: float, y: float) -> None:
    if plan is None:
        return
    kind, subject = _subject(session.audit, typed)
    change = partial(pinned, plan_id=plan.id, kind=kind, subject=subject, x=x, y=y)
    session.apply("pinned", change, _called(session.audit, kind, subject))


def _unpin(session: AuditSession, plan: Plan | None, typed: str) -> None:
    sought = typed.strip().lower()
    among = [pin for pin in session.audit.pins.values() if plan is None or pin.plan == plan.id]
    among += [pin for pin in strays(session.audit) if pin not in among]
    found = [pin for pin in among if pin.subject == sought or _is_piece(pin, sought)]
    if not found:
        raise NotPinned(typed)
    if len(found) > 1:
        raise click.UsageError(_("Several pins are named so: type more of it, or say which plan with --on."))
    pin = found[0]
    change = partial(unpinned, plan_id=pin.plan, kind=pin.kind, subject=pin.subject)
    session.apply("unpinned", change, _called(session.audit, pin.kind, pin.subject))


def _is_piece(pin: Pin, sought: str) -> bool:
    return bool(sought) and pin.kind is PinKind.EVIDENCE and pin.subject.endswith(sought)


def _subject(audit: Audit, typed: str) -> tuple[PinKind, str]:
    """Return the zone of that id, or the piece of evidence whose id begins or ends so."""
    sought = typed.strip().lower()
    if sought in audit.zones:
        return PinKind.ZONE, sought
    found = [key for key in audit.evidence if sought and (key.startswith(sought) or key.endswith(sought))]
    if len(found) > 1:
        ids = ", ".join(sorted(found))
        raise click.UsageError(_("Several pieces are named so: {ids}. Type more of it.").format(ids=ids))
    if found:
        return PinKind.EVIDENCE, found[0]
    raise UnknownEvidence(typed) if len(sought) == len(audit.id) else UnknownZone(typed, tuple(audit.zones))


def _called(audit: Audit, kind: PinKind, subject: str) -> str:
    """Return how the history names a thing: a zone by its name, a piece of evidence by its line."""
    if kind is PinKind.EVIDENCE:
        return audit.evidence[subject].line if subject in audit.evidence else subject
    return audit.zones[subject].name if subject in audit.zones else subject


def _show(call: Call, audit: Audit) -> None:
    lost = strays(audit)
    document = {
        "plans": [_document(audit, plan, call.evidence_files) for plan in plans_of(audit)],
        "strays": [pin.model_dump(mode="json") | {"said": stray_said(audit, pin)} for pin in lost],
    }
    call.show(document, "\n".join(_said(audit, lost)))


def _said(audit: Audit, lost: Iterable[Pin]) -> Iterable[str]:
    every = plans_of(audit)
    for plan in every:
        yield _("{plan}: {alt}").format(plan=plan.name, alt=" ".join(plan.alt.split()))
        here = placed(audit, plan.id)
        yield from (f"  {placed_said(audit, each)}" for each in here)
        waiting = {thing.subject for thing in things(audit) if thing.zone} - {each.thing.subject for each in here}
        names = ", ".join(f"{audit.zones[zone].name} ({zone})" for zone in audit.zones if zone in waiting)
        yield from [_("  Zones not placed yet: {names}").format(names=names)] if names else []
    if not every:
        yield _("No plan yet.")
    yield from (f"- {stray_said(audit, pin)} ({pin.subject})" for pin in lost)


def _document(audit: Audit, plan: Plan, files: EvidenceFiles) -> dict[str, Any]:
    path = files.path_of(plan.sha256)
    return plan.model_dump(mode="json") | {
        "file": str(path) if path else None,
        "pins": [_pin_document(audit, each) for each in placed(audit, plan.id)],
    }


def _pin_document(audit: Audit, each: Placed) -> dict[str, Any]:
    return {
        "number": each.number,
        "kind": each.pin.kind,
        "subject": each.pin.subject,
        "x": each.pin.x,
        "y": each.pin.y,
        "said": thing_said(audit, each.thing),
        "where": where_said(each.pin.x, each.pin.y),
        "verdict": verdict_there(audit, each.thing),
    }
