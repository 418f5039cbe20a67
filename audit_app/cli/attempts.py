"""Commands of attempts: note what one tester tried, and bring in what was noted elsewhere."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial, reduce
from pathlib import Path
from typing import Any

import click

from audit_app import withdrawing
from audit_app.checklists.loading import shipped_scenarios
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.rounds import CODE, require_known, round_of
from audit_app.cli.tree import DAY, FILE, Amount, Command, Text, option
from audit_app.domain import recording
from audit_app.domain.answering import kept_blurred
from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use, require_come
from audit_app.domain.naming import zone_named
from audit_app.domain.observation import Again, Observation, Success
from audit_app.domain.record import Note
from audit_app.domain.scenario import digital
from audit_app.domain.taking_in import taken_in
from audit_app.errors import Problem, UnknownAttempt, UnknownZone
from audit_app.exchange import sheet_file
from audit_app.i18n import _, marked
from audit_app.identity import new_id, today
from audit_app.store.file_kinds import meant
from audit_app.wording.finding import opened_again_said
from audit_app.wording.user_tests import attempt_said, taken_said

_ASKED_OF_DIGITAL = {"scenario", "needs_met", "easy_to_use"}
_SEVEN, _TEN = click.IntRange(1, 7), click.IntRange(0, 10)


@click.command("record", cls=Command, help=marked("Note one attempt of a tester, or without an option list them."))
@click.argument("audit")
@option("--tester", type=CODE, default=None, metavar="CODE", help=marked("Who tried."))
@option("--scenario", default=None, metavar="S1", help=marked("What was tried."))
@option("--attempt", "named", default=None, metavar="ATTEMPT", help=marked("Add to this attempt, by its id."))
@option("--test", "test", default=None, metavar="TEST", help=marked("In which round."))
@option("--zone", default=None, metavar="ZONE", help=marked("Where: a zone, by its id or its name."))
@option("--success", type=click.Choice([str(s) for s in Success]), default=None, help=marked("How it ended."))
@option("--help-level", "help_level", type=click.IntRange(0, 4), default=None,
        help=marked("From 0, none, to 4, done for the person."))  # fmt: skip
@option("--minutes", type=Amount(min=0, min_open=True, max=1_440), default=None, help=marked("How long it took."))
@option("--detours", type=click.IntRange(0, 1_000), default=None, help=marked("Errors and detours, how many."))
@option("--seq", type=_SEVEN, default=None, help=marked("How easy it was, from 1, very hard, to 7."))
@option("--staff", type=click.IntRange(1, 5), default=None, help=marked("How the staff behaved, from 1 to 5."))
@option("--works/--broken", default=None, help=marked("Whether the equipment worked."))
@option("--dignity/--no-dignity", default=None, help=marked("Whether they felt in their place."))
@option("--dignity-words", type=Text(Note), default=None, help=marked("What they say of it."))
@option("--safe/--unsafe", default=None, help=marked("Whether they felt safe."))
@option("--fatigue-before", type=_TEN, default=None, help=marked("How tired before, from 0 to 10."))
@option("--fatigue-after", type=_TEN, default=None, help=marked("How tired after, from 0 to 10."))
@option("--again", type=click.Choice([str(a) for a in Again]), default=None, help=marked("Would they do it again."))
@option("--needs-met", type=_SEVEN, default=None, help=marked("A digital service only: it does what I need, 1 to 7."))
@option("--easy-to-use", type=_SEVEN, default=None, help=marked("A digital service only: it is easy to use, 1 to 7."))
@option("--measures", type=Text(Note), default=None, help=marked("What was measured there, with its unit."))
@option("--facts", type=Text(Note), default=None, help=marked("What happened."))
@option("--quote", type=Text(Note), default=None, help=marked("What they said, word for word, if they agreed to it."))
@option("--translated/--not-translated", default=None, help=marked("The words were signed, and translated."))
@option("--words", type=Text(Note), default=None, help=marked("What they answer in their own words."))
@option("--photo", "photos", type=FILE, multiple=True, help=marked("A photo or recording of it, if they agreed to it."))
@option("--alt", "alts", type=Text(Note), multiple=True, help=marked("What the photo shows, one for each --photo."))
@option("--paper/--no-paper", "from_paper", default=None,
        help=marked("It was noted on paper first: at which moment of its day it was tried is not known."))  # fmt: skip
@option("--on", "on", type=DAY, metavar="DATE", default=None, help=marked("The day it was tried (default: today)."))
@option("--by", type=WHO, default=None, help=marked("Who notes it."))
@pass_call
def record(
    call: Call, /, *, audit: str, named: str | None, by: str | None, photos: tuple[Path, ...], alts: tuple[str, ...],
    on: datetime | None, **noted: Any,
) -> None:  # fmt: skip
    """Note an attempt or list them."""
    given = {key: value for key, value in noted.items() if value is not None}
    if len(alts) > len(photos):
        raise click.UsageError(_("There are more --alt than --photo."))
    if on and named is not None:
        raise click.UsageError(_("The day of an attempt is told with it, not after: leave out --on."))
    if not given and named is None and not photos:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
        attempts = [one for _id, one in sorted(loaded.observations.items())]
        said = "\n".join(attempt_said(loaded, one) for one in attempts) or _("Nothing was tried yet.")
        call.show(lambda: _documents(loaded, attempts), said)
        return
    if named is None and not {"tester", "scenario"} <= set(given):
        raise click.UsageError(_("An attempt has a --tester and a --scenario."))
    tried_on = on.date() if on else today()
    require_come(tried_on, today())
    with call.session(audit, by) as session:
        fields = _fields(session.audit, given)
        if named is None:
            made = Observation(id=new_id(), by=by, on=tried_on, **fields)
        else:
            made = attempt_of(session.audit, named).replaced(**fields)
        if _ASKED_OF_DIGITAL & set(fields):
            recording.require_digital(made, digital(shipped_scenarios(), session.audit.own_scenarios))
        seen = recording.observed(session.audit, made)
        for use in uses_of_files(photos):  # asked before anything of it is stored
            recording.require_agreed(seen, made.tester, use)
        keep = partial(call.evidence_files.kept, by=by, hidden=kept_blurred(session.audit))
        pieces = [keep(path, made.id, alts[n] if n < len(alts) else "") for n, path in enumerate(photos)]
        notes = [partial(recording.observed, observation=made)]
        notes += [partial(recording.pictured, attempt=made.id, piece=piece) for piece in pieces]
        before = session.audit
        session.apply("observed", lambda now: reduce(lambda audit, note: note(audit), notes, now), made.id)
        told = (attempt_said(session.audit, made), opened_again_said(before, session.audit))
        call.show(_documents(session.audit, [made])[0], "\n".join(filter(None, told)))


def uses_of_files(photos: Iterable[Path]) -> frozenset[Use]:
    """Return what files need agreeing to, as far as their names say; their bytes are looked at later."""
    kinds = {meant(b"", path.suffix.lower()) for path in photos}
    return frozenset(recording.COVERED_BY.get(kind, Use.TAKE_PART) for kind in kinds)


def _documents(audit: Audit, attempts: Iterable[Observation]) -> list[dict[str, Any]]:
    """Return attempts as scripts get them, with the ids of their photos and recordings."""
    kept: dict[str, list[str]] = defaultdict(list)
    for key, piece in sorted(audit.evidence.items()):
        kept[piece.subject].append(key)
    told = ((one.id, one.model_dump(mode="json", exclude={"origin"})) for one in attempts)
    return [fields | {"evidence": kept.get(key, [])} for key, fields in told]


def _fields(audit: Audit, given: dict[str, Any]) -> dict[str, Any]:
    """Return what was given of an attempt, as its record takes it."""
    fields = {{"help_level": "help"}.get(key, key): value for key, value in given.items()}
    if "scenario" in fields:
        fields["scenario"] = fields["scenario"].strip().upper()
        require_known(audit, (fields["scenario"],))
    if "zone" in fields:
        fields["zone"] = zone_named(audit, given["zone"])
        if fields["zone"] is None:
            raise UnknownZone(given["zone"], tuple(audit.zones))
    if "test" in fields:
        fields["test"] = round_of(audit, fields["test"]).id
    for key, kind in (("success", Success), ("again", Again)):
        fields |= {key: kind(fields[key])} if key in fields else {}
    return fields


def attempt_of(audit: Audit, prefix: str) -> Observation:
    """Return the one attempt whose id begins so; raise UnknownAttempt."""
    found = [one for key, one in audit.observations.items() if prefix and key.startswith(prefix.strip().lower())]
    if len(found) != 1:
        raise UnknownAttempt("attempt", prefix)
    return found[0]


@click.command("import", cls=Command, help=marked("Bring in what was noted elsewhere, all of it or nothing."))
@click.argument("audit")
@click.argument("file", type=FILE)
@option("--by", type=WHO, default=None, help=marked("Who brings it in."))
@pass_call
def bring_in(call: Call, audit: str, file: Path, by: str | None) -> None:
    """Bring in a file; what testers took back is so first, where going back to a copy was cut off before it."""
    library = shipped_scenarios()
    with call.workspace() as workspace, suppress(Problem):  # an audit that somebody else has open obeys next time
        withdrawing.obey(workspace, call.evidence_files)
    with call.session(audit, by) as session:
        services = digital(library, session.audit.own_scenarios)
        sheet = sheet_file.read(file, session.audit, [one.id for one in library], services, today())
        taken = taken_in(session.audit, sheet, new_id, by=by, on=today())
        opened = opened_again_said(session.audit, taken.audit)
        session.apply("tests_taken_in", lambda _now: taken.audit)
        document = {
            "testers": list(taken.testers),
            "observations": list(taken.observations),
            "findings": list(taken.findings),
            "already": taken.already,
            "not_recorded": [{"tester": tester, "use": use} for tester, use in taken.uncovered],
            "kept": [{"tester": tester, "use": use} for tester, use in taken.refused],
            "answered": [{"tester": tester, "use": use} for tester, use in taken.answered],
            "unrepresented": list(taken.unrepresented),
            "guarded": list(taken.guarded),
            "left": list(taken.left),
        }
        call.show(document, "\n".join(filter(None, (taken_said(taken), opened))))
