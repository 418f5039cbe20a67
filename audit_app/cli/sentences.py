"""Commands that type in a funder's own sentences, map them to lines, and write them to a file."""

from pathlib import Path
from typing import Any

import click

from audit_app.checklists.loading import shipped_schemes
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Text, option
from audit_app.domain.audit import Audit
from audit_app.domain.own_scheme import (
    MAPPABLE,
    OWN,
    added,
    begun_scheme,
    is_own,
    likely,
    mapped,
    removed,
    without,
    written,
)
from audit_app.domain.record import Name, Note
from audit_app.domain.scheme import Ask, EvidenceAsked, FundingScheme
from audit_app.errors import UnknownScheme
from audit_app.exchange import scheme_file
from audit_app.i18n import _, language, marked
from audit_app.identity import short_id, today
from audit_app.wording.own_scheme import notice
from audit_app.wording.values import phrase

GESTURE = "sentence_mapped"


@click.command(
    "sentence",
    cls=Command,
    help=marked(
        "Type in a sentence of a funder and map it to the lines that prove it. "
        "Without --scheme it begins a scheme of its own; with --id it changes a sentence."
    ),
)
@click.argument("audit")
@click.argument("text", type=Text(Note), required=False)
@option("--scheme", default=None, help=marked("The scheme of the audit it belongs to."))
@option("--title", type=Text(Name), default=None, help=marked("What the scheme is called, for a new one."))
@option("--funder", type=Text(Name), default=None, help=marked("Who gives the money, for a new one."))
@option("--id", "sentence", default=None, help=marked("The sentence to change: S-01, say."))
@option("--asks", type=click.Choice([str(ask) for ask in MAPPABLE]), default=None, help=marked("What proves it."))
@option("--lines", default=None, metavar="ID,ID", help=marked("The criteria that prove it, with commas."))
@option("--evidence", type=click.Choice([str(kind) for kind in EvidenceAsked]), default=None, help=marked("Its kind."))
@option("--remove", is_flag=True, help=marked("Remove the sentence; the last one takes the scheme with it."))
@option("--by", type=WHO, default=None, help=marked("Who types it in."))
@pass_call
def sentence(call: Call, /, audit: str, text: str | None, by: str | None, **typed: Any) -> None:
    """Type in a sentence, change it or remove it."""
    with call.session(audit, by) as session:
        scheme = _changed(session.audit, text, **typed)
        scheme_id = typed["scheme"] or (scheme.id if scheme else "")
        defaults = [one for one in shipped_schemes() if one.by_default]
        session.apply(
            GESTURE,
            lambda now: written(now, scheme, defaults) if scheme else removed(now, scheme_id),
            scheme_id,
        )
        checklist = session.audit.checklist
    document: dict[str, Any] = {"scheme": scheme_id, "sentences": [], "likely": []}
    if scheme:
        document["sentences"] = [
            {"id": c.id, "text": phrase(c.text), "asks": c.asks, "lines": list(c.criteria)} for c in scheme.conditions
        ]
        document["likely"] = list(likely(checklist, text or "", language()))
    call.show(document, _said(scheme, document["likely"]))


def _said(scheme: FundingScheme | None, lines: list[str]) -> str:
    if scheme is None:
        return _("The scheme is removed: its last sentence was.")
    said = [f"{one.id} [{one.asks}] {phrase(one.text)} {', '.join(one.criteria)}".rstrip() for one in scheme.conditions]
    found = [_("Lines it may be about: {lines}").format(lines=", ".join(lines))] if lines else []
    return "\n".join((f"{scheme.id}  {phrase(scheme.title)}", *said, *found))


def _changed(
    audit: Audit,
    text: str | None,
    *,
    scheme: str | None,
    title: str | None,
    funder: str | None,
    sentence: str | None,
    asks: str | None,
    lines: str | None,
    evidence: str | None,
    remove: bool,
) -> FundingScheme | None:
    """Return the scheme with what is asked; None when its last sentence goes."""
    if scheme is None:
        if not (text and title and funder):
            raise click.UsageError(_("A new scheme needs a sentence, --title and --funder."))
        found = begun_scheme(short_id(OWN.rstrip("-")), title, funder, text, today(), notice())
        sentence = found.conditions[0].id
    else:
        found = own(audit, scheme)
        if sentence is None:
            if not text:
                raise click.UsageError(_("Say the sentence, or which one changes: --id."))
            found = added(found, text, today())
            sentence = found.conditions[-1].id
    if sentence not in {one.id for one in found.conditions}:
        raise click.UsageError(_("There is no sentence {id} in this scheme.").format(id=sentence))
    if remove:
        return without(found, sentence, today())
    criteria = None if lines is None else _criteria(audit, lines)
    kind = EvidenceAsked(evidence) if evidence else None
    wanted = Ask(asks) if asks else None
    return mapped(found, sentence, on=today(), sentence=text, asks=wanted, criteria=criteria, evidence=kind)


def _criteria(audit: Audit, lines: str) -> tuple[str, ...]:
    named = tuple(part.strip().upper() for part in lines.split(",") if part.strip())
    unknown = [key for key in named if key not in audit.checklist.by_id]
    if unknown:
        raise click.UsageError(_("Not in this checklist: {lines}.").format(lines=", ".join(unknown)))
    return named


def own(audit: Audit, scheme: str) -> FundingScheme:
    """Return a scheme written in this audit; raise UnknownScheme for any other."""
    found = audit.schemes.get(scheme)
    if found is None or not is_own(found):
        raise UnknownScheme(scheme, tuple(key for key, one in audit.schemes.items() if is_own(one)))
    return found


@click.command("write", cls=Command, help=marked("Write a scheme of an audit to a file that other audits can choose."))
@click.argument("audit")
@click.argument("scheme")
@option("--out", type=FILE, required=True, metavar="FILE.toml", help=marked("Where to write it."))
@pass_call
def write(call: Call, audit: str, scheme: str, out: Path) -> None:
    """Write the scheme."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    found = loaded.schemes.get(scheme)
    if found is None:
        raise UnknownScheme(scheme, tuple(loaded.schemes))
    scheme_file.written(out, found)
    call.show({"file": str(out.resolve())}, _("Written: {path}").format(path=out))
