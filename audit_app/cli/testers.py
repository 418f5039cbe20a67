"""Commands of testers: welcome one, ask a consent again, take consents back, what they are paid."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial, reduce
from typing import Any

import click

from audit_app import withdrawing
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.rounds import CODE, uses_of
from audit_app.cli.tree import DAY, Command, Text, option
from audit_app.domain import recording
from audit_app.domain.audit import Audit
from audit_app.domain.codes import Audience
from audit_app.domain.consent import Asking, Consent, Use, key_of, require_come
from audit_app.domain.record import Note
from audit_app.domain.tester import Guarded, Profile, Tester
from audit_app.errors import UnknownTester
from audit_app.i18n import _, marked
from audit_app.identity import today
from audit_app.wording.finding import opened_again_said
from audit_app.wording.user_tests import consents_said, covered_said, left_said, tester_said

_HOW = click.Choice([str(a) for a in Asking])


@click.command(
    "start",
    cls=Command,
    help=marked("Welcome a tester, by a code, with what they agree to; without a code list them."),
)
@click.argument("audit")
@click.argument("tester", type=CODE, metavar="[CODE]", required=False)
@option("--agrees", multiple=True, metavar="USE,…",
        help=marked("What they agree to: take_part, needs, photo, voice, quotation, contact, name."))  # fmt: skip
@option("--profile", type=click.Choice([str(p) for p in Profile], case_sensitive=False), default=None,
        help=marked("The profile they choose."))  # fmt: skip
@option("--needs", type=Text(Note), default=None, help=marked("What they need to take part, in their words."))
@option("--aids", type=Text(Note), default=None, help=marked("What they use: a cane, a chair and its size."))
@option("--audience", "audiences", type=click.Choice([str(a) for a in Audience]), multiple=True,
        help=marked("As what they come."))  # fmt: skip
@option("--guarded", type=click.Choice([str(g) for g in Guarded]), default=None,
        help=marked("Whether somebody else has to agree as well."))  # fmt: skip
@option("--represented", is_flag=True, help=marked("Whoever has to agree as well did so."))
@option("--asked", type=_HOW, default=str(Asking.READ_ALOUD), help=marked("How the questions were put."))
@option("--by", type=WHO, default=None, help=marked("Who asked."))
@pass_call
def start(
    call: Call, /, *, audit: str, tester: str | None, agrees: tuple[str, ...], by: str | None, **told: Any
) -> None:
    """Welcome a tester, or list them."""
    uses = uses_of(agrees)
    if tester is None:
        if uses or told["profile"] or told["needs"] or told["aids"]:
            raise click.UsageError(_("Name the tester by a code, such as T01."))
        _list(call, audit)
        return
    with call.session(audit, by) as session:
        now = session.audit
        if tester in now.testers and _only_guards(uses, told):
            by_whom = Guarded(told["guarded"])
            session.apply("tester", partial(recording.guarded, tester=tester, by=by_whom), tester)
            told_of = (tester_said(session.audit, tester), opened_again_said(now, session.audit))
            call.show(_document(session.audit, tester), "\n".join(filter(None, told_of)))
            return
        answer = Consent(given=True, on=today(), asking=Asking(told["asked"]), by=by, represented=told["represented"])
        consents = _answered(now, tester, uses, answer)
        one = (now.testers.get(tester) or Tester(id=tester)).replaced(**_given(told))
        if told["represented"]:
            consents = {**_represented(now, tester), **consents}
        session.apply("tester", partial(recording.welcomed, tester=one, consents=consents), one.id)
        said = (tester_said(session.audit, one.id), left_said(now, one.id) if one.id not in now.testers else "")
        call.show(_document(session.audit, one.id), "\n".join(filter(None, said)))


def _only_guards(uses: frozenset[Use], told: Mapping[str, Any]) -> bool:
    """Whether all that is told is that somebody else has to agree as well: what was agreed to waits for them."""
    others = ("profile", "needs", "aids", "audiences", "represented")
    return bool(told["guarded"]) and not uses and not any(told[key] for key in others)


def _given(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was told of a tester, as the record takes it; what was not stays as it is."""
    fields = {key: told[key] for key in ("needs", "aids") if told[key] is not None}
    fields |= {"profile": Profile(told["profile"])} if told["profile"] else {}
    fields |= {"guarded": Guarded(told["guarded"])} if told["guarded"] else {}
    return fields | ({"audiences": tuple(map(Audience, told["audiences"]))} if told["audiences"] else {})


def _answered(audit: Audit, tester: str, uses: frozenset[Use], answer: Consent) -> dict[Use, Consent]:
    """Return the new answers: what was not asked before is refused; nothing is taken back by not being named."""
    new = [use for use in Use if not audit.agreed(tester, use)]
    return {
        use: answer.replaced(given=use in uses)
        for use in new
        if use in uses or key_of(tester, use) not in audit.consents
    }


def _represented(audit: Audit, tester: str) -> dict[Use, Consent]:
    """Return what the tester had said yes to, with whoever has to agree as well."""
    yes = [use for use in Use if audit.said_yes(tester, use)]
    return {use: audit.consents[key_of(tester, use)].replaced(represented=True) for use in yes}


def _list(call: Call, audit: str) -> None:
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    said = "\n".join(tester_said(loaded, code) for code in sorted(loaded.testers)) or _("No tester was welcomed yet.")
    call.show(lambda: [_document(loaded, code) for code in sorted(loaded.testers)], said)


@click.command(
    "consent",
    cls=Command,
    help=marked("Show what a tester agrees to, ask for one more consent, or ask for one again."),
)
@click.argument("audit")
@click.argument("tester", type=CODE, metavar="CODE")
@option("--agrees", multiple=True, metavar="USE,…", help=marked("What they agree to besides."))
@option("--again", multiple=True, metavar="USE,…", help=marked("What they were asked again and agree to still."))
@option("--represented", is_flag=True, help=marked("Whoever has to agree as well did so."))
@option("--asked", type=_HOW, default=str(Asking.READ_ALOUD), help=marked("How the questions were put."))
@option("--on", "on", type=DAY, default=None, help=marked("The day (default: today)."))
@option("--by", type=WHO, default=None, help=marked("Who asked."))
@pass_call
def consent(
    call: Call, /, *, audit: str, tester: str, agrees: tuple[str, ...], again: tuple[str, ...],
    represented: bool, asked: str, on: datetime | None, by: str | None,
) -> None:  # fmt: skip
    """Show or note the answers of a tester."""
    more, still, day = uses_of(agrees), uses_of(again), on.date() if on else today()
    require_come(day, today())
    answer = Consent(given=True, on=day, asking=Asking(asked), by=by, represented=represented)
    if not (more or still or represented):
        with call.workspace() as workspace:
            now = workspace.load(workspace.find(audit))
    else:
        with call.session(audit, by) as session:
            _require_known(session.audit, tester)
            session.apply("consent", lambda now: _asked(now, tester, more, still, answer), tester)
            now = session.audit
    _require_known(now, tester)
    call.show(_consents(now, tester), consents_said(now, tester))


def _asked(audit: Audit, tester: str, more: frozenset[Use], still: frozenset[Use], answer: Consent) -> Audit:
    day: date = answer.on or today()
    if answer.represented and not (more or still):
        return recording.represented(audit, tester)
    for use in (use for use in Use if use in more and not audit.agreed(tester, use)):
        audit = recording.agreed(audit, tester, use, answer)
    confirmed = (partial(recording.asked_again, tester=tester, use=use, on=day) for use in Use if use in still)
    return reduce(lambda now, again: again(now), confirmed, audit)


def _require_known(audit: Audit, tester: str) -> None:
    """Raise UnknownTester; who took everything back is still known by what they answered."""
    if tester not in audit.testers and key_of(tester, Use.TAKE_PART) not in audit.consents:
        raise UnknownTester(tester, tuple(audit.testers))


@click.command(
    "withdraw", cls=Command, help=marked("Take a tester's consents back, all or some: what they covered is removed.")
)
@click.argument("audit")
@click.argument("tester", type=CODE, metavar="CODE")
@option("--use", "uses", multiple=True, metavar="USE,…", help=marked("Only these: needs, photo, voice, quotation…"))
@option("--by", type=WHO, default=None, help=marked("Who notes it."))
@pass_call
def withdraw(call: Call, audit: str, tester: str, uses: tuple[str, ...], by: str | None) -> None:
    """Take consents back."""
    asked = uses_of(uses) or frozenset({Use.TAKE_PART})
    with call.session(audit, by, in_trash=True) as session:
        done = withdrawing.withdraw(session, call.evidence_files, tester, asked, today())
        document = {"tester": tester, "uses": sorted(asked), "issues": list(done.issues), "files": done.files}
        document |= {"beside": list(done.beside), "owed": done.owed}
        document["names_until"] = {part: day.isoformat() for part, day in done.names.items()}
        document["cleaned"] = clean = done.unclean is None
        left = (done.beside, done.owed, done.names)
        call.show(document, covered_said(tester, asked, done.issues, done.files, *left, clean=clean))
        if done.unclean is not None:
            raise done.unclean


def _document(audit: Audit, code: str) -> dict[str, Any]:
    return audit.testers[code].model_dump(mode="json") | {"agrees": list(withdrawing.agreed_uses(audit, code))}


def _consents(audit: Audit, code: str) -> dict[str, Any]:
    answers = {str(use): audit.consents.get(key_of(code, use)) for use in Use}
    return {"tester": code} | {use: one.model_dump(mode="json") if one else None for use, one in answers.items()}
