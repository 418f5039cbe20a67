"""The command that takes the answer of a line back, or one of its measurements."""

from functools import partial

import click

from audit_app.cli import documents
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.lines import said_of
from audit_app.cli.tree import Command, option
from audit_app.domain.answering import line_of, unanswered, unmeasured
from audit_app.domain.progress import standings
from audit_app.i18n import marked


@click.command(
    "unanswer",
    cls=Command,
    help=marked("Take back the answer of a line, or with --measure one of its measurements; notes and evidence stay."),
)
@click.argument("audit")
@click.argument("line")
@option("--measure", "code", metavar="CODE", default=None, help=marked("Only this measurement."))
@option("--by", type=WHO, default=None, help=marked("Who takes it back."))
@pass_call
def unanswer(call: Call, audit: str, line: str, code: str | None, by: str | None) -> None:
    """Take an answer back."""
    with call.session(audit, by) as session:
        asked = line_of(session.audit, line).id
        if code is None:
            session.apply("unanswered", partial(unanswered, line=asked), asked)
        else:
            session.apply("measured", partial(unmeasured, line=asked, code=code), asked)
        row = standings(session.audit)[asked]
        call.show(documents.line(session.audit, row), said_of(row))
