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
from audit_app.domain.event import SizeClass, Zone
from audit_app.domain.issue import Issue
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.domain.scheme import Waiver
from tests.builders import LINES, ZONE_KINDS, an_audit

Gesture = Callable[[Audit], Audit]

IDS = tuple(f"0193a000-0000-7000-8000-00000000000{n}" for n in range(3))
days = st.integers(0, 900).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
names = st.text(alphabet="aé 'œ👩‍🦽<&%", min_size=1, max_size=12).filter(str.strip)
notes = st.text(alphabet='aÉ\n\t"\\ 日<b>;--%', max_size=20)
reasons = notes.filter(str.strip)
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


def evidence(evidence_id: str) -> st.SearchStrategy[Evidence]:
    """Evidence of lines, and of findings that may be there or not."""
    return st.builds(
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
    )


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
        by=people,
        on=st.none() | days,
        decision=st.none(),
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
        kind=st.sampled_from(("full", "funder")),
        language=st.sampled_from(("fr", "en")),
        judged_on=days,
        issued_on=days,
        reason=notes,
        by=people,
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
    _kept("pins", (f"{IDS[0]}/zone/path-1",), lambda _: pins),
    st.builds(lambda state: lambda audit: audit.replaced(state=state), states),
    st.builds(lambda name: _about_event(name=name), names),
    st.builds(lambda day, n: _about_event(starts_on=day, ends_on=day + timedelta(days=n)), days, st.integers(0, 5)),
    st.builds(
        lambda size, why: _about_event(chosen_class=size, chosen_class_reason=why),
        st.none() | st.sampled_from(SizeClass),
        notes,
    ),
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
