"""Sheet (feuille de test): what was noted of user tests elsewhere, on paper or in another program, as one value."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Set
from datetime import date
from hashlib import sha256
from typing import Annotated

from pydantic import Field

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Audience
from audit_app.domain.consent import Use
from audit_app.domain.facts import canonical
from audit_app.domain.naming import lines_named, zone_named
from audit_app.domain.observation import Again, Scale, Success
from audit_app.domain.record import Day, Name, Note, Record
from audit_app.domain.tester import Guarded, Profile, TesterCode
from audit_app.domain.user_test import ScenarioId
from audit_app.errors import Fault


def origin_of(told: "SheetObservation | SheetFinding") -> str:
    """Return a hash of what a file tells of a thing, by which the file brought in again is recognised.

    Neither whoever met a problem nor what was said word for word is in it: once that is taken back, nobody can find out
    by guessing.
    """
    left_out = {"testers", "quote", "translated"}
    said = told.model_dump(mode="json", exclude=left_out, exclude_defaults=True)
    return sha256(canonical(said).encode()).hexdigest()


def origins(audit: Audit) -> Counter[str]:
    """Return what files told of the things that are here, and of how many."""
    told = [one.origin for one in audit.observations.values()] + [one.origin for one in audit.findings.values()]
    return Counter(filter(None, told))


def took(here: Counter[str], told: "SheetObservation | SheetFinding") -> bool:
    """Whether one of the things here came of what is told; it then stands for nothing else of the sheet."""
    origin = origin_of(told)
    here[origin] -= 1
    return here[origin] >= 0


class SheetConsents(Record):
    """The answers to the seven questions; what is not said is not agreed to."""

    take_part: bool = False
    needs: bool = False
    photo: bool = False
    voice: bool = False
    quotation: bool = False
    contact: bool = False
    name: bool = False

    def given(self, use: Use) -> bool:
        """Whether the tester agrees to a use."""
        return bool(getattr(self, use))


class SheetTester(Record):
    """A tester, by a code; never a name. `represented`: whoever has to agree to all of it as well did so."""

    code: TesterCode
    consents: SheetConsents
    profile: Profile | None = None
    needs: Note = ""
    aids: Note = ""
    audiences: tuple[Audience, ...] = ()
    guarded: Guarded = Guarded.ADULT
    represented: bool = False


class SheetObservation(Record):
    """One attempt; `zone` is the id or the name of a place of the event."""

    tester: TesterCode
    scenario: ScenarioId
    zone: Name | None = None
    success: Success | None = None
    help: Annotated[int, Field(ge=0, le=4)] | None = None
    minutes: Annotated[float, Field(gt=0, le=1_440)] | None = None
    detours: Annotated[int, Field(ge=0, le=1_000)] | None = None
    measures: Note = ""
    facts: Note = ""
    quote: Note = ""
    translated: bool = False
    works: bool | None = None
    staff: Annotated[int, Field(ge=1, le=5)] | None = None
    seq: Scale | None = None
    dignity: bool | None = None
    dignity_words: Note = ""
    safe: bool | None = None
    fatigue_before: Annotated[int, Field(ge=0, le=10)] | None = None
    fatigue_after: Annotated[int, Field(ge=0, le=10)] | None = None
    again: Again | None = None
    words: Note = ""
    needs_met: Scale | None = None
    easy_to_use: Scale | None = None
    by: Name | None = None
    on: Day | None = None


class SheetFinding(Record):
    """A problem that testers met; `lines` are those of the checklist it touches."""

    title: Name
    severity: Annotated[int, Field(ge=0, le=4)] | None = None
    lines: tuple[Name, ...] = ()
    testers: tuple[TesterCode, ...] = ()
    zone: Name | None = None
    scenario: ScenarioId | None = None
    reach: Annotated[int, Field(ge=1, le=3)] | None = None
    note: Note = ""
    mended: Note = ""
    by: Name | None = None
    on: Day | None = None


class Sheet(Record):
    """Everything of one file."""

    testers: Annotated[tuple[SheetTester, ...], Field(max_length=1_000)] = ()
    observations: Annotated[tuple[SheetObservation, ...], Field(max_length=20_000)] = ()
    findings: Annotated[tuple[SheetFinding, ...], Field(max_length=20_000)] = ()


def faults(
    audit: Audit, sheet: Sheet, scenarios: Iterable[str], services: Collection[str], on: date
) -> Iterator[Fault]:
    """Yield what a sheet names that is not there, with its place in the file, positions counted from 1.

    Days after `on` are named too. `scenarios` are the codes of the library, `services` those of all that try a digital
    service. Of what is here already, places and lines may have another name by now, or be gone.
    """
    known = {*audit.testers, *(tester.code for tester in sheet.testers)}
    tried, here = {*scenarios, *audit.own_scenarios}, origins(audit)
    codes = [tester.code for tester in sheet.testers]
    for at, tester in enumerate(sheet.testers):
        if tester.code in codes[:at]:
            yield Fault("repeated", f"testers[{at + 1}].code", found=tester.code)
    for at, observation in enumerate(sheet.observations, 1):
        where = f"observations[{at}]"
        zone = None if took(here, observation) else observation.zone
        yield from _unknown(where, audit, zone, observation.scenario, tried)
        if observation.scenario not in services:
            asked = (name for name in ("needs_met", "easy_to_use") if getattr(observation, name) is not None)
            yield from (Fault("not_digital", f"{where}.{name}", found=observation.scenario) for name in asked)
        yield from _to_come(where, observation.on, on)
        if observation.tester not in known:
            yield Fault("unknown_tester", f"{where}.tester", found=observation.tester)
    for at, finding in enumerate(sheet.findings, 1):
        where, is_here = f"findings[{at}]", took(here, finding)
        yield from _unknown(where, audit, None if is_here else finding.zone, finding.scenario, tried)
        yield from _to_come(where, finding.on, on)
        for n, code in enumerate(finding.testers, 1):
            if code not in known:
                yield Fault("unknown_tester", f"{where}.testers[{n}]", found=code)
        for n, line in enumerate(finding.lines, 1):
            if not is_here and not lines_named(audit, line, zone_named(audit, finding.zone)):
                yield Fault("unknown_line", f"{where}.lines[{n}]", found=line)


def _unknown(where: str, audit: Audit, zone: str | None, scenario: str | None, tried: Set[str]) -> Iterator[Fault]:
    if zone is not None and zone_named(audit, zone) is None:
        names = tuple(dict.fromkeys(one.name for one in audit.zones.values()))
        yield Fault("unknown_zone", f"{where}.zone", found=zone, choices=names[:_SAID])
    if scenario is not None and scenario not in tried:
        yield Fault("unknown_scenario", f"{where}.scenario", found=scenario)


def _to_come(where: str, day: date | None, on: date) -> Iterator[Fault]:
    """Yield a day that has not come: nobody tried anything then, yet it would be later than whatever testers met."""
    if day is not None and day > on:
        yield Fault("day_to_come", f"{where}.on", found=day.isoformat())


_SAID = 12
"""How many places are named where none is meant."""
