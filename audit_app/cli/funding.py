"""Commands of funding: the schemes there are, those an audit is judged by, and what one comes to."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import click

from audit_app.checklists import loading
from audit_app.checklists.loading import shipped_schemes
from audit_app.cli import documents
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, Command, Commands, Tree, option
from audit_app.domain.audit import Audit
from audit_app.domain.funding import Judged, chosen, judged
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import UnknownScheme
from audit_app.i18n import _, marked
from audit_app.identity import today
from audit_app.wording.conditions import counts_said, figure_said, left_out_said, missing_counted
from audit_app.wording.values import phrase, word

funding = Tree(
    "funding",
    commands=Commands(
        "audit_app.cli",
        {
            "list": "funding.list_schemes",
            "choose": "funding.choose",
            "evaluate": "funding.evaluate",
            "sentence": "sentences.sentence",
            "write": "sentences.write",
        },
    ),
    help=marked("Funding schemes: list them, choose those of an audit, evaluate one."),
)


@click.command("list", cls=Command, help=marked("List the funding schemes that travel with the program."))
@pass_call
def list_schemes(call: Call) -> None:
    """List the schemes."""
    schemes = shipped_schemes()
    document = [
        {
            "id": scheme.id,
            "title": phrase(scheme.title),
            "funder": phrase(scheme.funder),
            "version": scheme.version,
            "indicative": scheme.indicative,
            "by_default": scheme.by_default,
            "conditions": len(scheme.conditions),
        }
        for scheme in schemes
    ]
    call.show(document, "\n".join(_listed(scheme) for scheme in schemes))


def _listed(scheme: FundingScheme) -> str:
    said = _("{id}  {title} ({funder}), version {version}").format(
        id=scheme.id, title=phrase(scheme.title), funder=phrase(scheme.funder), version=scheme.version
    )
    return ", ".join((said, _("indicative conditions"))) if scheme.indicative else said


@click.command(
    "choose",
    cls=Command,
    help=marked(
        "Choose the schemes an audit is judged by. "
        "Each is an id, or a funder's own file; without any, those by default."
    ),
)
@click.argument("audit")
@click.argument("schemes", nargs=-1, metavar="[SCHEME]...")
@option("--by", type=WHO, default=None, help=marked("Who chooses."))
@pass_call
def choose(call: Call, audit: str, schemes: tuple[str, ...], by: str | None) -> None:
    """Choose the schemes; the audit keeps a copy of each."""
    with call.session(audit, by) as session:
        found = [named(session.audit, scheme) for scheme in schemes]
        twice = [key for key, times in Counter(scheme.id for scheme in found).items() if times > 1]
        if twice:
            raise click.UsageError(_("Two of these schemes have the same id: {ids}.").format(ids=", ".join(twice)))
        session.apply("schemes_chosen", lambda current: chosen(current, found))
        kept = session.audit.schemes
    document = {"schemes": [{"id": scheme.id, "version": scheme.version} for scheme in kept.values()]}
    said = "\n".join(_listed(scheme) for scheme in kept.values())
    call.show(document, said or _("No scheme chosen: those judged by default are."))


@click.command("evaluate", cls=Command, help=marked("Judge an audit by one scheme, chosen or not, with its proof."))
@click.argument("audit")
@click.argument("scheme")
@option("--on", type=DAY, metavar="DATE", default=None, help=marked("Day to judge on (default: today)."))
@pass_call
def evaluate(call: Call, audit: str, scheme: str, on: datetime | None) -> None:
    """Judge the audit by the scheme."""
    moment: date = on.date() if on else today()
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    found = judged(loaded, named(loaded, scheme), moment)
    document = {
        "scheme": found.scheme.id,
        "title": phrase(found.scheme.title),
        "version": found.scheme.version,
        "indicative": found.scheme.indicative,
        "applies": found.applies,
        **documents.conditions(found),
    }
    said = [
        _("{place}: {said}").format(place=phrase(found.scheme.title), said=counts_said(found)),
        *([phrase(found.scheme.notice)] if found.scheme.indicative else []),
        *(_condition(one) for one in found.conditions),
        *(_("Not asked of this event: {id}").format(id=one.id) for one in found.not_applicable),
    ]
    call.show(document, "\n".join(said))


def _condition(one: Judged) -> str:
    by_why: dict[str, int] = {}
    for missing in one.missing:
        by_why[missing.lack] = by_why.get(missing.lack, 0) + 1
    parts = [missing_counted(why, count, one.reason_of(why)) for why, count in by_why.items()]
    parts += [figure_said(one.figure)] if one.figure else []
    said = f"{one.condition.id} [{word(one.outcome)}] {phrase(one.condition.text)}"
    said = f"{said} – {', '.join(parts)}" if parts else said
    return "\n".join((said, *(f"  {reason}" for reason in left_out_said(one))))


def named(audit: Audit, scheme: str) -> FundingScheme:
    """Return the scheme of that id, the audit's own copy first, or that of a file; raise UnknownScheme."""
    shipped = {one.id: one for one in shipped_schemes()}
    known = {**shipped, **audit.schemes}
    if scheme in known:
        return known[scheme]
    path = Path(scheme)
    if path.suffix == ".toml":
        return loading.scheme(path, audit.checklist)
    raise UnknownScheme(scheme, tuple(known))
