"""Strategies: audits as pairs before and after a gesture, and whole afternoons of gestures."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from audit_app.domain.audit import (
    REASON_NEEDED,
    Action,
    ActionState,
    Answer,
    Audit,
    AuditState,
    Evidence,
    EvidenceKind,
    Finding,
    Measured,
    State,
    Verdict,
)
from audit_app.domain.codes import Audience
from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.event import SizeClass, Zone
from audit_app.domain.issue import Issue
from audit_app.domain.observation import Again, Observation, Parting, Pay, Success
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.domain.scheme import Waiver
from audit_app.domain.tester import Guarded, Profile, Tester
from audit_app.domain.user_test import OwnScenario, RoundKind, UserTest
from tests.builders import LINES, ZONE_KINDS, an_audit

Gesture = Callable[[Audit], Audit]

IDS = tuple(f"0193a000-0000-7000-8000-00000000000{n}" for n in range(3))
days = st.integers(0, 900).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
names = st.text(alphabet="aé 'œ👩‍🦽<&%", min_size=1, max_size=12).filter(str.strip)
notes = st.text(alphabet='aÉ\n\t"\\ 日<b>;--%', max_size=20)
reasons = notes.filter(str.strip)
scenarios = st.sampled_from(("S1", "A9", "V7", "X1"))
people = st.none() | st.sampled_from(("Anne", "Bilal", "Chloé"))
amounts = st.floats(-1e6, 1e6, allow_nan=False)
measured = st.dictionaries(
    st.sampled_from(("slope", "width", "share")),
    st.builds(Measured, amount=amounts, of=st.none() | st.floats(0, 1e6)),
    max_size=2,
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    verdict = draw(st.sampled_from(Verdict))
    reason = draw(reasons) if verdict in REASON_NEEDED else draw(notes)
    return Answer(verdict=verdict, measured=draw(measured), reason=reason, by=draw(people), on=draw(st.none() | days))


def _of_an_attempt(piece: Evidence, attempt: str | None) -> Evidence:
    return piece if attempt is None else piece.replaced(line="", finding=None, attempt=attempt)


def evidence(evidence_id: str) -> st.SearchStrategy[Evidence]:
    """Evidence of lines, and of findings and attempts that may be there or not."""
    made = st.builds(
        Evidence.about,
        st.sampled_from((*LINES, *IDS)),
        id=st.just(evidence_id),
        kind=st.sampled_from(EvidenceKind),
        sha256=st.sampled_from("0a").map(lambda c: c * 64),
        suffix=st.just(".jpg"),
        size=st.integers(0, 10_000),
        by=people,
        on=st.none() | days,
        alt=notes,
        caption=notes,
        decorative=st.booleans(),
        transcript=notes,
        zone=st.sampled_from((None, "path-1", "toilets-1")),
        original=st.sampled_from((None, "b" * 64)),
        blurred_from=st.sampled_from(((), ("c" * 64,), ("c" * 64, "d" * 64))),
        shows=st.sampled_from(((), ("T1",), ("T1", "T2"))),
    )
    return st.builds(_of_an_attempt, made, st.none() | st.sampled_from(IDS))


origins = st.sampled_from(("", "0" * 64, "a" * 64))
"""What files told of things: a hash, or nothing."""


def findings(finding_id: str) -> st.SearchStrategy[Finding]:
    return st.builds(
        Finding,
        id=st.just(finding_id),
        title=names,
        note=notes,
        severity=st.none() | st.integers(0, 4),
        zone=st.sampled_from((None, "path-1", "toilets-1")),
        lines=st.lists(st.sampled_from(LINES), max_size=2, unique=True).map(tuple),
        testers=st.sampled_from(((), ("T1",), ("T1", "T2"))),
        scenario=st.none() | scenarios,
        reach=st.none() | st.integers(1, 3),
        mended=notes,
        by=people,
        on=st.none() | days,
        decision=st.none(),
        origin=origins,
        told=st.none() | st.sampled_from(IDS),
    )


def actions(action_id: str) -> st.SearchStrategy[Action]:
    return st.builds(
        Action,
        id=st.just(action_id),
        subject=st.sampled_from(LINES),
        what=reasons,
        owner=names,
        due=days,
        cost=st.none() | st.floats(0, 1e6),
        state=st.sampled_from(ActionState),
        reason=reasons,
        proof=notes,
        evidence=st.sampled_from(((), IDS[:1], IDS[:2])),
        checked_by=people,
    )


def zones(zone_id: str) -> st.SearchStrategy[Zone]:
    return st.builds(
        Zone,
        id=st.just(zone_id),
        kind=st.sampled_from(ZONE_KINDS),
        name=names,
        venue=st.sampled_from((None, "Stade", "Rues")),
    )


waivers = st.builds(Waiver, scheme=st.just("ans"), condition=st.just("C1"), reason=reasons, author=names, on=days)
states = st.builds(State, state=st.sampled_from(AuditState), reason=notes, by=people, on=st.none() | days)


def issues(issue_id: str) -> st.SearchStrategy[Issue]:
    """Issues of a report under that id."""
    return st.builds(
        Issue,
        id=st.just(issue_id),
        number=st.integers(1, 3),
        kind=st.sampled_from(("full", "funder", "working", "easy", "public", "measures")),
        language=st.sampled_from(("fr", "en")),
        judged_on=days,
        issued_on=days,
        reason=notes,
        by=people,
        verified_by=people,
        report=st.just("a" * 64),
        snapshot=st.just("b" * 64),
        pages=st.integers(1, 40),
    )


def plans(plan_id: str) -> st.SearchStrategy[Plan]:
    """Plans of the site under that id."""
    return st.builds(
        Plan,
        id=st.just(plan_id),
        name=names,
        alt=reasons,
        sha256=st.sampled_from("0a").map(lambda c: c * 64),
        suffix=st.just(".jpg"),
        size=st.integers(0, 10_000),
        width=st.integers(1, 4_000),
        height=st.integers(1, 4_000),
        by=people,
        on=st.none() | days,
    )


def testers(code: str) -> st.SearchStrategy[Tester]:
    """Testers under that code."""
    return st.builds(
        Tester,
        id=st.just(code),
        profile=st.none() | st.sampled_from(Profile),
        needs=notes,
        aids=notes,
        audiences=st.lists(st.sampled_from(Audience), max_size=2, unique=True).map(tuple),
        guarded=st.sampled_from(Guarded),
    )


consents = st.builds(
    Consent,
    given=st.booleans(),
    on=st.none() | days,
    asking=st.none() | st.sampled_from(Asking),
    text=st.sampled_from(("1", "0.9-easy")),
    asked_again=st.lists(days, max_size=2).map(tuple),
    withdrawn_on=st.none() | days,
    represented=st.booleans(),
    by=people,
)


def user_tests(test_id: str) -> st.SearchStrategy[UserTest]:
    """Plans of a round of tests under that id."""
    return st.builds(
        UserTest,
        id=st.just(test_id),
        kind=st.sampled_from(RoundKind),
        on=st.none() | days,
        place=notes,
        scenarios=st.lists(scenarios, max_size=3, unique=True).map(tuple),
        sought=st.lists(st.sampled_from(Profile), max_size=3, unique=True).map(tuple),
        facilitator=people,
        observer=people,
        safety=people,
        helpers=notes,
        risks=st.dictionaries(scenarios, notes, max_size=2),
        route=st.booleans(),
        toilets=st.booleans(),
        budget=st.none() | st.floats(0, 1e6),
        cancel=notes,
        weather=notes,
        ended_on=st.none() | days,
    )


def own_scenarios(scenario_id: str) -> st.SearchStrategy[OwnScenario]:
    """Scenarios of the organiser's own under that id."""
    return st.builds(
        OwnScenario,
        id=st.just(scenario_id),
        title=names,
        goal=notes,
        start=notes,
        success=notes,
        minutes=st.none() | st.floats(1, 600),
        risk=notes,
        digital=st.booleans(),
    )


def observations(observation_id: str) -> st.SearchStrategy[Observation]:
    """Attempts under that id, of testers, tests and places that may be there or not."""
    return st.builds(
        Observation,
        id=st.just(observation_id),
        tester=st.sampled_from(("T1", "T2")),
        scenario=scenarios,
        test=st.none() | st.sampled_from(IDS),
        zone=st.sampled_from((None, "path-1", "toilets-1")),
        success=st.none() | st.sampled_from(Success),
        help=st.none() | st.integers(0, 4),
        minutes=st.none() | st.floats(0.5, 1_440),
        measures=notes,
        facts=notes,
        quote=notes,
        translated=st.booleans(),
        detours=st.none() | st.integers(0, 20),
        works=st.none() | st.booleans(),
        staff=st.none() | st.integers(1, 5),
        seq=st.none() | st.integers(1, 7),
        dignity=st.none() | st.booleans(),
        dignity_words=notes,
        safe=st.none() | st.booleans(),
        from_paper=st.booleans(),
        fatigue_before=st.none() | st.integers(0, 10),
        fatigue_after=st.none() | st.integers(0, 10),
        again=st.none() | st.sampled_from(Again),
        words=notes,
        needs_met=st.none() | st.integers(1, 7),
        easy_to_use=st.none() | st.integers(1, 7),
        by=people,
        on=st.none() | days,
        origin=origins,
    )


def partings(parting_id: str) -> st.SearchStrategy[Parting]:
    """Answers at the end of a round under that id."""
    return st.builds(
        Parting,
        id=st.just(parting_id),
        tester=st.sampled_from(("T1", "T2")),
        test=st.none() | st.sampled_from(IDS),
        best=notes,
        worst=notes,
        first=notes,
        missing=notes,
        again=st.none() | st.sampled_from(Again),
        recommends=st.none() | st.booleans(),
        on=st.none() | days,
    )


def pays(pay_id: str) -> st.SearchStrategy[Pay]:
    """What is owed or paid to testers, under that id."""
    return st.builds(
        Pay,
        id=st.just(pay_id),
        tester=st.sampled_from(("T1", "T2")),
        what=names,
        amount=st.floats(0, 1e6),
        paid_on=st.none() | days,
    )


percents = st.floats(0, 100).map(lambda n: round(n, 2))
pins = st.builds(
    Pin, plan=st.just(IDS[0]), kind=st.just(PinKind.ZONE), subject=st.just("path-1"), x=percents, y=percents
)
"""A pin of the first zone on the first plan, whether they are there or not: a union may leave one without the other."""


def _put(field: str, key: str, thing: Any) -> Gesture:
    return lambda audit: audit.replaced(**{field: {**getattr(audit, field), key: thing}})


def _take(field: str, key: str) -> Gesture:
    return lambda audit: audit.replaced(**{field: {k: t for k, t in getattr(audit, field).items() if k != key}})


def _about_event(**changes: Any) -> Gesture:
    return lambda audit: audit.replaced(event=audit.event.replaced(**changes))


def _kept(field: str, keys: tuple[str, ...], things: Callable[[str], st.SearchStrategy[Any]]) -> Any:
    key = st.sampled_from(keys)
    put = key.flatmap(lambda k: st.builds(_put, st.just(field), st.just(k), things(k)))
    return put | st.builds(_take, st.just(field), key)


gestures: st.SearchStrategy[Gesture] = st.one_of(
    _kept("answers", LINES, lambda _: answers()),
    _kept("answers", LINES[:2], lambda _: answers()),
    _kept("carried", LINES, lambda _: answers()),
    _kept("notes", LINES[:2], lambda _: notes),
    _kept("zones", ("path-1", "toilets-1"), zones),
    _kept("evidence", IDS, evidence),
    _kept("findings", IDS, findings),
    _kept("actions", IDS, actions),
    _kept("waivers", ("ans/C1",), lambda _: waivers),
    _kept("issues", IDS, issues),
    _kept("plans", IDS[:2], plans),
    _kept("testers", ("T1", "T2"), testers),
    _kept("consents", tuple(key_of(code, use) for code in ("T1", "T2") for use in Use), lambda _: consents),
    _kept("user_tests", IDS[:2], user_tests),
    _kept("own_scenarios", ("X1",), own_scenarios),
    _kept("observations", IDS, observations),
    _kept("partings", IDS[:2], partings),
    _kept("pays", IDS[:2], pays),
    _kept("pins", (f"{IDS[0]}/zone/path-1",), lambda _: pins),
    st.builds(lambda state: lambda audit: audit.replaced(state=state), states),
    st.builds(lambda name: _about_event(name=name), names),
    st.builds(lambda day, n: _about_event(starts_on=day, ends_on=day + timedelta(days=n)), days, st.integers(0, 5)),
    st.builds(
        lambda size, why: _about_event(chosen_class=size, chosen_class_reason=why),
        st.none() | st.sampled_from(SizeClass),
        notes,
    ),
    st.builds(lambda spoken: _about_event(language=spoken), st.sampled_from(("fr", "en"))),
)
"""Gestures on any part of an audit, most often on its answers."""

afternoons = st.lists(gestures, max_size=12)
"""Gestures one after the other."""


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Audit, Audit]:
    """Return an audit before and after a gesture."""
    before = an_audit()
    for gesture in draw(st.lists(gestures, max_size=5)):
        before = gesture(before)
    return before, draw(gestures)(before)
