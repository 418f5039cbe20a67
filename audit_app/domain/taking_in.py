"""Taking in a sheet of user tests: what each consent covers, nothing more; what is there already is not doubled."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.folding import folded
from audit_app.domain.observation import Observation
from audit_app.domain.recording import met, observed, welcomed
from audit_app.domain.sheet import Sheet, SheetFinding, SheetObservation, SheetTester
from audit_app.domain.tailoring import tailored
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import Fault


@dataclass(frozen=True)
class TakenIn:
    """The audit with the sheet in it; what was added, what was there already, what no consent covers.

    `uncovered` are pairs of a tester and a use; a use of `take_part` left everything of that tester out. `refused` are
    pairs that were agreed to here and hold something, and that the sheet refuses: a file takes nothing away, so they
    wait for a withdrawal. `answered` are pairs the sheet answers otherwise than was answered here: that stays.
    Of `unrepresented` testers nothing is taken in: somebody else has to agree as well.
    """

    audit: Audit
    testers: tuple[str, ...]
    observations: tuple[str, ...]
    findings: tuple[str, ...]
    already: int
    uncovered: tuple[tuple[str, Use], ...]
    refused: tuple[tuple[str, Use], ...] = ()
    answered: tuple[tuple[str, Use], ...] = ()
    unrepresented: tuple[str, ...] = ()


def taken_in(audit: Audit, sheet: Sheet, new_id: Callable[[], str], *, by: str | None, on: date) -> TakenIn:
    """Return the audit with what a sheet says. The sheet is one `faults` has found nothing wrong with.

    A consent that was taken back or refused here stays so, whatever a sheet written before says; and what was agreed to
    here, on the screen or by a command, is not refused by a sheet.

    **Source:** RULES.md rules 8 and 10.
    """
    taking = _Taking(audit, new_id, by, on)
    for tester in sheet.testers:
        taking.tester(tester)
    for observation in sheet.observations:
        taking.observation(observation)
    for finding in sheet.findings:
        taking.finding(finding)
    return taking.done()


def faults(audit: Audit, sheet: Sheet, scenarios: Iterable[str]) -> Iterator[Fault]:
    """Yield what a sheet names that is not there, with its place in the file, positions counted from 1.

    `scenarios` are the codes of the library.
    """
    known = {*audit.testers, *(tester.code for tester in sheet.testers)}
    tried = {*scenarios, *audit.own_scenarios}
    codes = [tester.code for tester in sheet.testers]
    for at, tester in enumerate(sheet.testers):
        if tester.code in codes[:at]:
            yield Fault("repeated", f"testers[{at + 1}].code", found=tester.code)
    for at, observation in enumerate(sheet.observations, 1):
        where = f"observations[{at}]"
        yield from _unknown(where, audit, observation.zone, observation.scenario, tried)
        if observation.tester not in known:
            yield Fault("unknown_tester", f"{where}.tester", found=observation.tester)
    for at, finding in enumerate(sheet.findings, 1):
        where = f"findings[{at}]"
        yield from _unknown(where, audit, finding.zone, finding.scenario, tried)
        for n, code in enumerate(finding.testers, 1):
            if code not in known:
                yield Fault("unknown_tester", f"{where}.testers[{n}]", found=code)
        for n, line in enumerate(finding.lines, 1):
            if not lines_named(audit, line, zone_named(audit, finding.zone)):
                yield Fault("unknown_line", f"{where}.lines[{n}]", found=line)


def _unknown(where: str, audit: Audit, zone: str | None, scenario: str | None, tried: Set[str]) -> Iterator[Fault]:
    if zone is not None and zone_named(audit, zone) is None:
        names = tuple(dict.fromkeys(one.name for one in audit.zones.values()))
        yield Fault("unknown_zone", f"{where}.zone", found=zone, choices=names[:_SAID])
    if scenario is not None and scenario not in tried:
        yield Fault("unknown_scenario", f"{where}.scenario", found=scenario)


_SAID = 12
"""How many places are named where none is meant."""


def zone_named(audit: Audit, asked: str | None) -> str | None:
    """Return the zone of that id, or the only one of that name; None where there is none, or several."""
    if asked is None or asked in audit.zones:
        return asked
    named = [zone.id for zone in audit.zones.values() if folded(zone.name) == folded(asked)]
    return named[0] if len(named) == 1 else None


def lines_named(audit: Audit, asked: str, zone: str | None) -> tuple[str, ...]:
    """Return the lines of that id; a criterion asked in several zones stands for its line there, else for all."""
    lines = tailored(audit).lines
    if asked in lines:
        return (asked,)
    if zone and f"{asked}@{zone}" in lines:
        return (f"{asked}@{zone}",)
    return tuple(key for key in lines if key.partition("@")[0] == asked)


class _Taking:
    """Adds one thing of a sheet after the other."""

    def __init__(self, audit: Audit, new_id: Callable[[], str], by: str | None, on: date) -> None:
        self._audit, self._new_id, self._by, self._on = audit, new_id, by, on
        self._before = audit
        self._uncovered: dict[tuple[str, Use], None] = {}
        self._refused: dict[tuple[str, Use], None] = {}
        self._answered: dict[tuple[str, Use], None] = {}
        self._unrepresented: dict[tuple[str, Use], None] = {}
        self._already = 0
        self._asked: Audit | None = None
        self._observations: dict[str, Observation] = {}
        self._findings: dict[str, Finding] = {}
        self._there: dict[tuple[str, ...], list[Observation | Finding]] = defaultdict(list)
        here: tuple[Observation | Finding, ...] = (*audit.observations.values(), *audit.findings.values())
        for one in here:
            self._there[_kin(one)].append(one)

    def tester(self, told: SheetTester) -> None:
        """Add a tester, or what a sheet says more of one, with what they agree to."""
        consents = {use: self._consent(told, use) for use in Use}
        if not (consents[Use.TAKE_PART].given and told.consents.take_part):
            self._uncovered[told.code, Use.TAKE_PART] = None
            return
        before = self._audit.testers.get(told.code) or Tester(id=told.code)
        guarded = {told.guarded, before.guarded} != {Guarded.ADULT}
        if guarded and not consents[Use.TAKE_PART].represented:
            self._unrepresented[told.code, Use.TAKE_PART] = None
            return
        needs = consents[Use.NEEDS].given and told.consents.needs
        if not needs and (told.profile or told.needs or told.aids):
            self._uncovered[told.code, Use.NEEDS] = None
        given = told.model_dump(
            exclude={"code", "consents", "represented"} | (set() if needs else _OF_NEEDS), exclude_defaults=True
        )
        self._audit, self._asked = welcomed(self._audit, before.replaced(**given), consents), None

    def _consent(self, told: SheetTester, use: Use) -> Consent:
        before, given = self._audit.consents.get(key_of(told.code, use)), told.consents.given(use)
        if before is not None and (before.withdrawn_on or before.given == given):
            return before
        if before is not None and (before.asking is not Asking.FILE or not before.given):
            self._answered[told.code, use] = None
            return before
        if before is not None and self._holds(told.code, use):
            self._refused[told.code, use] = None
            return before
        return Consent(
            given=given, on=self._on, asking=Asking.FILE, by=self._by, represented=given and told.represented
        )

    def _holds(self, tester: str, use: Use) -> bool:
        """Whether something is recorded that only this consent covers."""
        without = withdrawn(self._audit, tester, (use,), self._on).audit
        return without.replaced(consents=self._audit.consents) != self._audit

    def observation(self, told: SheetObservation) -> None:
        """Add an attempt, without the words of whoever does not agree to be quoted."""
        if not self._takes_part(told.tester):
            return
        fields = told.model_dump() | {"zone": zone_named(self._audit, told.zone)}
        if told.quote and not self._covered(told.tester, Use.QUOTATION):
            fields |= {"quote": "", "translated": False}
        made = Observation(id=self._new_id(), **(fields | {"by": told.by or self._by, "on": told.on or self._on}))
        if not self._is_there(made, any_day=told.on is None):
            observed(self._without_notes(), made)
            self._observations[made.id] = made

    def finding(self, told: SheetFinding) -> None:
        """Add a problem; one that only testers who take no part met is left out."""
        codes = tuple(code for code in told.testers if self._takes_part(code))
        if told.testers and not codes:
            return
        zone = zone_named(self._audit, told.zone)
        lines = [key for line in told.lines for key in lines_named(self._audit, line, zone)]
        fields = told.model_dump() | {"zone": zone, "lines": tuple(dict.fromkeys(lines)), "testers": codes}
        made = Finding(id=self._new_id(), **(fields | {"by": told.by or self._by, "on": told.on or self._on}))
        if not self._is_there(made, any_day=told.on is None):
            met(self._without_notes(), made)
            self._findings[made.id] = made

    def _without_notes(self) -> Audit:
        """Return the audit a gesture is asked of: with few things in it, so that a long sheet is taken in as fast."""
        if self._asked is None:
            self._asked = self._audit.replaced(observations={}, findings={})
        return self._asked

    def _takes_part(self, tester: str) -> bool:
        return self._covered(tester, Use.TAKE_PART) and tester in self._audit.testers

    def _covered(self, tester: str, use: Use) -> bool:
        """Whether both the audit and the sheet, where it asks, let this be recorded; what is not is listed."""
        pair = (tester, use)
        if self._audit.agreed(tester, use) and not any(pair in left for left in self._left):
            return True
        if pair not in self._unrepresented:
            self._uncovered[pair] = None
        return False

    @property
    def _left(self) -> tuple[dict[tuple[str, Use], None], ...]:
        """What the sheet does not agree to, or that is not agreed to here."""
        return self._uncovered, self._refused, self._answered, self._unrepresented

    def _is_there(self, made: Observation | Finding, *, any_day: bool) -> bool:
        """Whether something here already says what the sheet tells, and stands for nothing else of it.

        It may say more by now: a finding was sorted, a fact added.
        """
        apart = {"id", "by"} | ({"on"} if any_day else set())
        told = made.model_dump(exclude=apart, exclude_defaults=True)
        kin = self._there[_kin(made)]
        for at, one in enumerate(kin):
            if all(_says(getattr(one, key), value) for key, value in told.items()):
                del kin[at]
                self._already += 1
                return True
        return False

    def done(self) -> TakenIn:
        """Return the audit with all that was added."""
        observations = {**self._audit.observations, **self._observations}
        findings = {**self._audit.findings, **self._findings}
        return TakenIn(
            audit=self._audit.replaced(observations=observations, findings=findings),
            testers=tuple(code for code in self._audit.testers if code not in self._before.testers),
            observations=tuple(self._observations),
            findings=tuple(self._findings),
            already=self._already,
            uncovered=tuple(self._uncovered),
            refused=tuple(self._refused),
            answered=tuple(self._answered),
            unrepresented=tuple(code for code, _use in self._unrepresented),
        )


_OF_NEEDS = {"profile", "needs", "aids"}


def _kin(one: Observation | Finding) -> tuple[str, ...]:
    """Return what the same thing told twice has in common, so that few are compared."""
    return (one.title,) if isinstance(one, Finding) else (one.tester, one.scenario)


def _says(here: object, told: object) -> bool:
    """Whether a field says what is told, or that and more."""
    return set(told) <= set(here) if isinstance(told, tuple) and isinstance(here, tuple) else here == told
