"""Taking in a sheet of user tests: what each consent covers, nothing more; what is there already is not doubled."""

from collections import defaultdict
from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.naming import lines_named, zone_named
from audit_app.domain.observation import Observation
from audit_app.domain.recording import guarded, met, observed, welcomed
from audit_app.domain.sheet import Sheet, SheetFinding, SheetObservation, SheetTester, origin_of
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.testing_again import opened_again
from audit_app.domain.withdrawing import withdrawn


@dataclass(frozen=True)
class TakenIn:
    """The audit with the sheet in it; what was added, what was there already, what no consent covers.

    `uncovered` are pairs of a tester and a use; a use of `take_part` left everything of that tester out. `refused` are
    pairs that were agreed to here and hold something, and that the sheet refuses: a file takes nothing away, so they
    wait for a withdrawal. `answered` are pairs the sheet answers otherwise than was answered here: that stays.
    `left` are testers who had left and agreed anew: what was told of them before, and their needs, stay out.
    Of `unrepresented` testers nothing is taken in: somebody else has to agree as well. `guarded` are those of them who
    were here as adults, and whom the sheet says they are not: that is noted, so what they told waits.
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
    guarded: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def taken_in(audit: Audit, sheet: Sheet, new_id: Callable[[], str], *, by: str | None, on: date) -> TakenIn:
    """Return the audit with what a sheet says. The sheet is one `faults` has found nothing wrong with.

    A consent that was taken back or refused here stays so, whatever a sheet written before says; and what was agreed to
    here, on the screen or by a command, is not refused by a sheet. That somebody else has to agree as well is taken
    from it at once, as what keeps more back; that they did, where a sheet had brought the answer too.

    **Source:** RULES.md rules 8 and 10.
    """
    told = {*map(origin_of, sheet.observations), *map(origin_of, sheet.findings)}
    taking = _Taking(audit, told, new_id, by, on)
    for tester in sheet.testers:
        taking.tester(tester)
    for observation in sheet.observations:
        taking.observation(observation)
    for finding in sheet.findings:
        taking.finding(finding)
    return taking.done()


class _Taking:
    """Adds one thing of a sheet after the other."""

    def __init__(self, audit: Audit, told: Set[str], new_id: Callable[[], str], by: str | None, on: date) -> None:
        self._audit, self._new_id, self._by, self._on = audit, new_id, by, on
        self._uncovered: dict[tuple[str, Use], None] = {}
        self._refused: dict[tuple[str, Use], None] = {}
        self._answered: dict[tuple[str, Use], None] = {}
        self._unrepresented: dict[tuple[str, Use], None] = {}
        self._guarded: dict[str, None] = {}
        self._gone: dict[str, None] = {}
        self._already = 0
        self._bare = audit.replaced(**{field: {} for field in _NOT_ASKED})
        self._of_code: dict[str, Audit] = {}
        self._observations: dict[str, Observation] = {}
        self._findings: dict[str, Finding] = {}
        self._there: dict[tuple[str, ...], list[Observation | Finding]] = defaultdict(list)
        here: tuple[Observation | Finding, ...] = (*audit.observations.values(), *audit.findings.values())
        for one in here:
            self._there[(one.origin,) if one.origin in told else _kin(one)].append(one)

    def tester(self, told: SheetTester) -> None:
        """Add a tester, or what a sheet says more of one, with what they agree to."""
        consents = {use: self._consent(told, use) for use in Use}
        here = self._of(told.code)
        if not (consents[Use.TAKE_PART].given and told.consents.take_part):
            self._uncovered[told.code, Use.TAKE_PART] = None
            self._guard(told, here)
            return
        before = here.testers.get(told.code) or Tester(id=told.code)
        watched = {told.guarded, before.guarded} != {Guarded.ADULT}
        if watched and not consents[Use.TAKE_PART].represented:
            self._unrepresented[told.code, Use.TAKE_PART] = None
            self._guard(told, here)
            return
        needs = consents[Use.NEEDS].given and told.consents.needs
        if not needs and (told.profile or told.needs or told.aids):
            self._uncovered[told.code, Use.NEEDS] = None
        needs = needs and not self._told_before(told, consents[Use.NEEDS])
        given = told.model_dump(
            exclude={"code", "consents", "represented"} | (set() if needs else _OF_NEEDS), exclude_defaults=True
        )
        self._of_code[told.code] = welcomed(here, before.replaced(**given), consents)

    def _guard(self, told: SheetTester, here: Audit) -> None:
        """Note of somebody who is here as an adult that they are none, whatever else of them is left out."""
        if told.guarded is not Guarded.ADULT and told.code in here.testers and not here.is_guarded(told.code):
            self._guarded[told.code] = None
            self._of_code[told.code] = guarded(here, told.code, told.guarded)

    def _told_before(self, told: SheetTester, consent: Consent) -> bool:
        """Whether needs are told that were taken back once: whoever agreed anew tells them here, not an old file."""
        tells = consent.left_on and (told.profile or told.needs or told.aids)
        if tells:
            self._gone[told.code] = None
        return bool(tells)

    def _left(self, tester: str, told: SheetObservation | SheetFinding) -> bool:
        """Whether a tester had left after a file told this of them; files as old as that bring nothing back."""
        consent = self._audit.consents.get(key_of(tester, Use.TAKE_PART))
        gone = consent is not None and origin_of(told) in consent.origins
        if gone:
            self._gone[tester] = None
        return gone

    def _consent(self, told: SheetTester, use: Use) -> Consent:
        before, given = self._audit.consents.get(key_of(told.code, use)), told.consents.given(use)
        if before is not None and (before.withdrawn_on or before.given == given):
            too = told.represented and given and before.given and before.asking is Asking.FILE
            return before.replaced(represented=True) if too else before
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
        if not self._takes_part(told.tester) or self._left(told.tester, told):
            return
        fields = told.model_dump() | {"zone": zone_named(self._audit, told.zone)}
        if told.quote and not self._covered(told.tester, Use.QUOTATION):
            fields |= {"quote": "", "translated": False}
        made = Observation(id=self._new_id(), **fields | self._told_by(told))
        if not self._is_there(made, any_day=told.on is None):
            observed(self._of(told.tester), made)
            self._observations[made.id] = made

    def finding(self, told: SheetFinding) -> None:
        """Add a problem; one that only testers who take no part met is left out."""
        codes = tuple(code for code in told.testers if self._takes_part(code) and not self._left(code, told))
        if told.testers and not codes:
            return
        zone = zone_named(self._audit, told.zone)
        lines = [key for line in told.lines for key in lines_named(self._audit, line, zone)]
        fields = told.model_dump() | {"zone": zone, "lines": tuple(dict.fromkeys(lines)), "testers": codes}
        made = Finding(id=self._new_id(), **fields | self._told_by(told))
        if not self._is_there(made, any_day=told.on is None):
            met(self._of(*codes), made)
            self._findings[made.id] = made

    def _told_by(self, told: SheetObservation | SheetFinding) -> dict[str, Any]:
        return {"by": told.by or self._by, "on": told.on or self._on, "origin": origin_of(told)}

    def _of(self, *codes: str) -> Audit:
        """Return the audit a gesture is asked of: these testers and little else, so that it takes no longer for many.

        An audit checks itself whole at each gesture: with a thousand testers in it, a file of theirs took minutes.
        """
        if len(codes) == 1 and codes[0] in self._of_code:
            return self._of_code[codes[0]]
        known = [self._of_code.get(code, self._audit) for code in codes]
        testers = {code: one.testers[code] for code, one in zip(codes, known, strict=True) if code in one.testers}
        keys = ((key_of(code, use), one) for code, one in zip(codes, known, strict=True) for use in Use)
        consents = {key: one.consents[key] for key, one in keys if key in one.consents}
        made = self._bare.replaced(testers=testers, consents=consents)
        if len(codes) == 1:
            self._of_code[codes[0]] = made
        return made

    def _takes_part(self, tester: str) -> bool:
        return self._covered(tester, Use.TAKE_PART) and tester in self._of(tester).testers

    def _covered(self, tester: str, use: Use) -> bool:
        """Whether both the audit and the sheet, where it asks, let this be recorded; what is not is listed."""
        pair = (tester, use)
        if self._of(tester).agreed(tester, use) and not any(pair in left for left in self._not_agreed):
            return True
        if pair not in self._unrepresented:
            self._uncovered[pair] = None
        return False

    @property
    def _not_agreed(self) -> tuple[dict[tuple[str, Use], None], ...]:
        """What the sheet does not agree to, or that is not agreed to here."""
        return self._uncovered, self._refused, self._answered, self._unrepresented

    def _is_there(self, made: Observation | Finding, *, any_day: bool) -> bool:
        """Whether something here already says what the sheet tells, and stands for nothing else of it.

        It came of the same words of a file, whatever was made of it since: sorted otherwise, moved to a place. Or it
        says as much by itself, or more, and came of nothing else this sheet tells. No voice is passed over: whoever is
        told to have met a problem has to be among those who did.
        """
        apart = {"id", "by", "origin"} | ({"on"} if any_day else set())
        told = made.model_dump(exclude=apart, exclude_defaults=True)
        met = {"testers": made.testers} if isinstance(made, Finding) else {"tester": made.tester}
        for kin, asked in ((self._there[(made.origin,)], met), (self._there[_kin(made)], told)):
            for at, one in enumerate(kin):
                if all(_says(getattr(one, key), value) for key, value in asked.items()):
                    del kin[at]
                    self._already += 1
                    return True
        return False

    def done(self) -> TakenIn:
        """Return the audit with all that was added."""
        before, small = self._audit, self._of_code.values()
        after = before.replaced(
            testers={**before.testers} | {code: one for audit in small for code, one in audit.testers.items()},
            consents={**before.consents} | {key: one for audit in small for key, one in audit.consents.items()},
            observations={**before.observations, **self._observations},
            findings={**before.findings, **self._findings},
        )
        after = opened_again(before, after)
        return TakenIn(
            audit=after,
            testers=tuple(code for code in after.testers if code not in before.testers),
            observations=tuple(self._observations),
            findings=tuple(self._findings),
            already=self._already,
            uncovered=tuple(self._uncovered),
            refused=tuple(self._refused),
            answered=tuple(self._answered),
            unrepresented=tuple(code for code, _use in self._unrepresented),
            guarded=tuple(self._guarded),
            left=tuple(self._gone),
        )


_OF_NEEDS = {"profile", "needs", "aids"}
_NOT_ASKED = (
    *("testers", "consents", "observations", "partings", "pays", "findings", "answers", "moved_aside", "carried"),
    *("notes", "assigned", "evidence", "actions", "schemes", "waivers", "issues", "plans", "pins"),
)
"""What no gesture looks at that takes a tester, an attempt or a problem in, but for who is concerned."""


def _kin(one: Observation | Finding) -> tuple[str, ...]:
    """Return what the same thing told twice has in common, so that few are compared."""
    return (one.title,) if isinstance(one, Finding) else (one.tester, one.scenario)


def _says(here: object, told: object) -> bool:
    """Whether a field says what is told, or that and more."""
    return set(told) <= set(here) if isinstance(told, tuple) and isinstance(here, tuple) else here == told
