"""Commands of user tests: plan a round, write a scenario, end, see who met what."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

import click

from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.rounds import CODE, OWN, listed, require_known, round_of
from audit_app.cli.tree import DAY, Amount, Command, Commands, Text, Tree, option
from audit_app.domain import recording
from audit_app.domain.audit import Audit
from audit_app.domain.consent import require_come
from audit_app.domain.matrix import matrix, sought_families
from audit_app.domain.observation import Again, Parting
from audit_app.domain.record import Name, Note
from audit_app.domain.tester import Profile
from audit_app.domain.user_test import OwnScenario, RoundKind, UserTest
from audit_app.errors import UnknownScenario
from audit_app.exchange import sheet_file
from audit_app.i18n import _, marked
from audit_app.identity import new_id, today
from audit_app.wording.user_tests import matrix_said, own_said, test_said

user_tests = Tree(
    "test",
    commands=Commands(
        "audit_app.cli",
        {
            "plan": "user_tests.plan",
            "scenario": "user_tests.scenario",
            "start": "testers.start",
            "consent": "testers.consent",
            "record": "attempts.record",
            "finish": "user_tests.finish",
            "pay": "paying.pay",
            "withdraw": "testers.withdraw",
            "import": "attempts.bring_in",
            "matrix": "user_tests.show_matrix",
            "schema": "user_tests.schema",
            "synthesis": "handing_out.synthesis",
            "feedback": "handing_out.feedback",
            "paper": "handing_out.paper",
            "identity": "identifying.identity",
        },
    ),
    help=marked("User tests: plan them, note who tries what, take consents back, see who is missing."),
)


@click.command("plan", cls=Command, help=marked("Plan a round of tests, or without an option list the rounds."))
@click.argument("audit")
@option("--test", "test", default=None, metavar="TEST", help=marked("Rewrite this plan, by its id."))
@option("--kind", type=click.Choice([str(k) for k in RoundKind]), default=None, help=marked("How it is held."))
@option("--on", "on", type=DAY, default=None, help=marked("The day of the tests."))
@option("--place", type=Text(Note), default=None, help=marked("Where."))
@option("--scenarios", multiple=True, metavar="S1,…", help=marked("What testers are asked to try: `jauge scenarios`."))
@option("--profiles", multiple=True, metavar="P1,…", help=marked("The profiles looked for, P1 to P11."))
@option("--facilitator", type=Text(Name), default=None, help=marked("Who sits beside the tester."))
@option("--observer", type=Text(Name), default=None, help=marked("Who writes down what happens."))
@option("--safety", type=Text(Name), default=None, help=marked("Who watches over the tester’s safety."))
@option("--helpers", type=Text(Note), default=None, help=marked("Interpreter, guide, and who else is needed."))
@option("--risk", "risks", type=(str, Text(Note)), multiple=True, metavar="SCENARIO TEXT",
        help=marked("What may go wrong in a scenario, and who watches."))  # fmt: skip
@option("--route/--no-route", default=None, help=marked("The testers’ own way in was checked."))
@option("--toilets/--no-toilets", default=None, help=marked("The testers’ own toilets were checked."))
@option("--budget", type=Amount(min=0, max=1e12), default=None, help=marked("In euros."))
@option("--weather", type=Text(Note), default=None, help=marked("What the weather was like."))
@option("--cancel", type=Text(Note), default=None, help=marked("When the tests are called off."))
@option("--by", type=WHO, default=None, help=marked("Who says so."))
@pass_call
def plan(call: Call, /, *, audit: str, test: str | None, by: str | None, **given: Any) -> None:
    """Plan a round of tests."""
    fields = _plan_fields(given)
    if not fields and test is None:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
        rounds = [one for _id, one in sorted(loaded.user_tests.items())]
        said = "\n".join(test_said(one) for one in rounds) or _("No tests are planned.")
        call.show(lambda: [one.model_dump(mode="json") for one in rounds], said)
        return
    with call.session(audit, by) as session:
        require_known(session.audit, (*fields.get("scenarios", ()), *fields.get("risks", {})))
        if test is None:
            made = UserTest(id=new_id(), **({"kind": RoundKind.ON_SITE} | fields))
        else:
            before = round_of(session.audit, test)
            risks = {"risks": {**before.risks, **fields["risks"]}} if "risks" in fields else {}
            made = before.replaced(**fields | risks)
        session.apply("user_test_planned", partial(recording.planned, test=made), made.id)
        call.show(made.model_dump(mode="json"), test_said(made))


def _plan_fields(given: dict[str, Any]) -> dict[str, Any]:
    """Return what was given of a plan, as its record takes it."""
    fields = {key: value for key, value in given.items() if value not in (None, ())}
    if "kind" in fields:
        fields["kind"] = RoundKind(fields["kind"])
    if "on" in fields:
        fields["on"] = fields["on"].date()
    if "scenarios" in fields:
        fields["scenarios"] = tuple(dict.fromkeys(code.upper() for code in listed(fields["scenarios"])))
    if "profiles" in fields:
        fields["sought"] = _profiles(fields.pop("profiles"))
    if "risks" in fields:
        fields["risks"] = {scenario.upper(): text for scenario, text in fields["risks"]}
    return fields


def _profiles(texts: Iterable[str]) -> tuple[Profile, ...]:
    try:
        return tuple(dict.fromkeys(Profile(text.upper()) for text in listed(texts)))
    except ValueError:
        raise click.UsageError(_("A profile is one of P1 to P11.")) from None


@click.command("finish", cls=Command, help=marked("End a round, or note what a tester answers at the end."))
@click.argument("audit")
@click.argument("test", required=False)
@option("--tester", type=CODE, default=None, metavar="CODE", help=marked("Who answers at the end."))
@option("--best", type=Text(Note), default=None, help=marked("What was best."))
@option("--worst", type=Text(Note), default=None, help=marked("What was worst."))
@option("--first", type=Text(Note), default=None, help=marked("What to change first."))
@option("--missing", type=Text(Note), default=None, help=marked("What was missing in the information."))
@option("--again", type=click.Choice([str(a) for a in Again]), default=None, help=marked("Would they come again."))
@option("--recommends/--warns", default=None, help=marked("Would they recommend it."))
@option("--on", "on", type=DAY, default=None, help=marked("The day (default: today)."))
@option("--by", type=WHO, default=None, help=marked("Who notes it."))
@pass_call
def finish(
    call: Call, /, *, audit: str, test: str | None, tester: str | None, again: str | None, on: datetime | None,
    by: str | None, **answers: Any,
) -> None:  # fmt: skip
    """End a round."""
    if test is None and tester is None:
        raise click.UsageError(_("Name the round that ends, or the --tester who answers."))
    day = on.date() if on else today()
    require_come(day, today())
    with call.session(audit, by) as session:
        found = round_of(session.audit, test) if test else None
        if tester:
            of = found.id if found else None
            before = next((p for p in session.audit.partings.values() if (p.tester, p.test) == (tester, of)), None)
            told = {key: value for key, value in answers.items() if value is not None}
            told |= {"again": Again(again)} if again else {}
            parting = (before or Parting(id=new_id(), tester=tester, test=of)).replaced(on=day, **told)
            session.apply("parted", partial(recording.parted, parting=parting), parting.id)
            call.show(parting.model_dump(mode="json"), _("Noted: {code}, at the end.").format(code=parting.tester))
        elif found:
            session.apply("user_test_ended", partial(recording.ended, test_id=found.id, on=day), found.id)
            now = session.audit.user_tests[found.id]
            call.show(now.model_dump(mode="json"), test_said(now))


@click.command("scenario", cls=Command,
               help=marked("Write a scenario of your own, or without an option list yours."))  # fmt: skip
@click.argument("audit")
@click.argument("code", required=False, metavar="[X1]", type=OWN)
@option("--title", type=Text(Name), default=None, help=marked("What it is called."))
@option("--goal", type=Text(Note), default=None, help=marked("What to reach, in one sentence."))
@option("--start", type=Text(Note), default=None, help=marked("Where one starts."))
@option("--success", type=Text(Note), default=None, help=marked("What tells that it is done."))
@option("--minutes", type=Amount(min=0, min_open=True, max=600), default=None,
        help=marked("How long it takes whoever is not disabled."))  # fmt: skip
@option("--risk", type=Text(Note), default=None, help=marked("What may go wrong, and who watches."))
@option("--digital/--not-digital", default=None, help=marked("It tries a website or an application."))
@option("--by", type=WHO, default=None, help=marked("Who writes it."))
@pass_call
def scenario(call: Call, /, *, audit: str, code: str | None, by: str | None, **given: Any) -> None:
    """Write a scenario of the organiser's own."""
    fields = {key: value for key, value in given.items() if value is not None}
    if not fields:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
        own = [loaded.own_scenarios[key] for key in sorted(loaded.own_scenarios) if code in (None, key)]
        if code and not own:
            raise UnknownScenario(code, tuple(loaded.own_scenarios))
        said = "\n".join(own_said(one) for one in own) or _("No scenario of your own yet.")
        call.show(lambda: [one.model_dump(mode="json") for one in own], said)
        return
    with call.session(audit, by) as session:
        before = session.audit.own_scenarios.get(code or "")
        if before is None and not {"title", "goal"} <= set(fields):
            raise click.UsageError(_("A scenario has a --title and a --goal."))
        made = before.replaced(**fields) if before else OwnScenario(id=code or _free(session.audit), **fields)
        session.apply("own_scenario", partial(recording.scenario_written, scenario=made), made.id)
        call.show(made.model_dump(mode="json"), own_said(made))


def _free(audit: Audit) -> str:
    return next(code for number in range(1, 100) if (code := f"X{number}") not in audit.own_scenarios)


@click.command("matrix", cls=Command, help=marked("Show which families of needs met which places and scenarios."))
@click.argument("audit")
@pass_call
def show_matrix(call: Call, audit: str) -> None:
    """Show who met what."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    found, sought = matrix(loaded), sought_families(loaded)
    document = {
        "families": dict(found.families),
        "zones": {key: dict(row) for key, row in found.zones.items()},
        "scenarios": {key: dict(row) for key, row in found.scenarios.items()},
        "holes": {
            "zones": [list(hole) for hole in found.holes(found.zones, sought)],
            "scenarios": [list(hole) for hole in found.holes(found.scenarios, sought)],
        },
        "family_not_told": list(found.unplaced),
        "not_told_there": dict(found.untold),
    }
    call.show(document, matrix_said(loaded, found, sought))


@click.command("schema", cls=Command, help=marked("Print the JSON Schema of a file of user tests."))
def schema() -> None:
    """Print the schema; always JSON."""
    click.echo(json.dumps(sheet_file.schema(), ensure_ascii=False, indent=2))
