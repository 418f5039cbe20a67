"""The command of contested facts: what two people said otherwise, and the value a person chooses."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import click
from pydantic_core import from_json

from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import Command, option
from audit_app.domain.audit import Audit, Candidate, Contested
from audit_app.domain.settling import chosen
from audit_app.i18n import _, marked
from audit_app.wording.contested import fact_said, value_said
from audit_app.wording.gestures import fact_named
from audit_app.wording.typography import capital


@click.command(
    "settle",
    cls=Command,
    help=marked("List what two people said otherwise; with a number and --take, choose the value that holds."),
)
@click.argument("audit")
@click.argument("fact", type=click.IntRange(min=1), required=False, metavar="[NUMBER]")
@option("--take", type=click.IntRange(min=1), default=None, metavar="VALUE", help=marked("Number of the value kept."))
@option("--by", type=WHO, default=None, help=marked("Who chooses."))
@pass_call
def settle(call: Call, audit: str, fact: int | None, take: int | None, by: str | None) -> None:
    """List contested facts, or settle one."""
    if (fact is None) != (take is None):
        raise click.UsageError(_("Give the number of the fact and --take with that of the value."))
    if fact is None or take is None:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
    else:
        with call.session(audit, by) as session:
            contested = _at(session.audit.contested, fact)
            value = _at(contested.candidates, take).value
            session.apply("settled", partial(chosen, contested=contested, value=value), contested.subject or None)
            loaded = session.audit
    call.show([_document(one) for one in loaded.contested], "\n".join(_said(loaded)))


def _at(known: Sequence[Any], place: int) -> Any:
    """Return the one of that number, from 1."""
    if place > len(known):
        raise click.UsageError(
            _("There is no number {place} here: `jauge settle AUDIT` lists them.").format(place=place)
        )
    return known[place - 1]


def _said(audit: Audit) -> list[str]:
    rows = []
    for place, one in enumerate(audit.contested, start=1):
        rows.append(_("{place}: {said}").format(place=place, said=_fact_said(one)))
        rows += [f"  {_value_said(one, number, value)}" for number, value in enumerate(one.candidates, start=1)]
    return rows or [_("Nothing is contested.")]


def _fact_said(contested: Contested) -> str:
    named = fact_named(f"{contested.kind}/{contested.subject}/{contested.aspect}")
    aspect = fact_said(contested.kind, contested.aspect)
    return capital(f"{named} ({aspect})" if aspect else named)


def _value_said(contested: Contested, place: int, candidate: Candidate) -> str:
    said = value_said(contested.kind, contested.aspect, candidate.value)
    who = ", ".join(part for part in (candidate.by or "", candidate.at) if part)
    return _("{place}: {said}").format(place=place, said=f"{said} ({who})")


def _document(contested: Contested) -> dict[str, Any]:
    return {
        "kind": contested.kind,
        "subject": contested.subject,
        "aspect": contested.aspect,
        "values": [
            {"value": None if one.value is None else from_json(one.value), "by": one.by, "at": one.at}
            for one in contested.candidates
        ],
    }
