"""The command of what testers are paid or given back: a log for the organiser's accounts."""

from datetime import datetime
from functools import partial
from typing import Any

import click

from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.rounds import CODE
from audit_app.cli.tree import DAY, Amount, Command, Text, option
from audit_app.domain import recording
from audit_app.domain.audit import Audit
from audit_app.domain.observation import Pay
from audit_app.domain.record import Name, as_written
from audit_app.errors import UnknownAttempt
from audit_app.i18n import _, marked
from audit_app.identity import new_id
from audit_app.wording.user_tests import pay_said, pays_said


@click.command("pay", cls=Command,
               help=marked("Note what a tester is paid or given back, or without an option list it all."))  # fmt: skip
@click.argument("audit")
@click.argument("tester", type=CODE, metavar="[CODE]", required=False)
@option("--what", type=Text(Name), default=None, help=marked("What for: the journey, the ticket, a meal, the time."))
@option("--amount", type=Amount(min=0, max=1_000_000), default=None, help=marked("In euros."))
@option("--paid-on", "paid_on", type=DAY, default=None, help=marked("The day it was paid; without it, it is owed."))
@option("--pay", "named", default=None, metavar="PAY", help=marked("Rewrite this one, by its id."))
@option("--by", type=WHO, default=None, help=marked("Who notes it."))
@pass_call
def pay(
    call: Call, /, *, audit: str, tester: str | None, what: str | None, amount: float | None,
    paid_on: datetime | None, named: str | None, by: str | None,
) -> None:  # fmt: skip
    """Note a payment or list them."""
    told = {"tester": tester, "what": what, "amount": amount, "paid_on": paid_on.date() if paid_on else None}
    fields: dict[str, Any] = {key: value for key, value in told.items() if value is not None}
    if named is None and not set(fields) - {"tester"}:
        _list(call, audit, tester)
        return
    if named is None and not {"tester", "what", "amount"} <= set(fields):
        raise click.UsageError(_("A payment has a tester, --what and --amount."))
    with call.session(audit, by) as session:
        made = _pay_of(session.audit, named).replaced(**fields) if named else Pay(id=new_id(), **fields)
        session.apply("paid", partial(recording.paid, pay=made), made.id)
        call.show(made.model_dump(mode="json"), pay_said(made))


def _pay_of(audit: Audit, prefix: str) -> Pay:
    found = [one for key, one in audit.pays.items() if prefix and key.startswith(prefix.strip().lower())]
    if len(found) != 1:
        raise UnknownAttempt("pay", prefix)
    return found[0]


def _list(call: Call, audit: str, tester: str | None) -> None:
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    if tester:
        recording.require_tester(loaded, tester)
    log = [one for _id, one in sorted(loaded.pays.items()) if tester in (None, one.tester)]
    owed, paid = _sum(one for one in log if not one.paid_on), _sum(one for one in log if one.paid_on)
    document: dict[str, Any] = {"owed": owed, "paid": paid, "pays": [one.model_dump(mode="json") for one in log]}
    call.show(document, pays_said(log, owed, paid))


def _sum(pays: Any) -> float:
    return float(sum(as_written(one.amount) for one in pays))
