"""The next edition: the place is carried to be confirmed, open actions go on, and nothing of it counts unconfirmed."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from audit_app.domain.audit import (
    OPEN_STATES,
    UNKNOWN,
    Action,
    ActionState,
    Audit,
    AuditState,
    Finding,
    Measured,
    State,
    Verdict,
)
from audit_app.domain.checklist import Check, Phase
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.editions import confirmed, is_of_place, next_edition, to_confirm
from audit_app.domain.event import VenueForm, Zone
from audit_app.domain.grades import grades
from audit_app.domain.moving import moved
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.progress import counted, standings
from audit_app.domain.recording import represented
from audit_app.domain.spending import Spending, SpendingKind
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.zoning import zone_added
from audit_app.errors import NotAllowedNow, NothingCarried, WrongDates
from audit_app.identity import new_id
from tests.builders import (
    CHECKLIST,
    a_busy_audit,
    a_checklist,
    a_criterion,
    a_measurement,
    an_answer,
    an_audit,
    an_event,
    phrase,
)
from tests.strategies import IDS, afternoons

FIRST, LAST, TODAY = date(2028, 5, 12), date(2028, 5, 14), date(2027, 11, 1)
NORTH = "CIR-02@path-1"


def following(audit: Audit, checklist=CHECKLIST, starts_on=FIRST, ends_on=LAST):
    return next_edition(audit, "2028", starts_on, ends_on, checklist=checklist, audit_id=new_id(), on=TODAY)


def an_action(subject, **changes):
    known = {"id": IDS[0], "subject": subject, "what": "Poser une rampe", "owner": "Ville", "due": date(2028, 1, 1)}
    return Action(**(known | changes))


def with_actions(*actions):
    return an_audit(actions={action.id: action for action in actions})


def test_the_event_keeps_what_it_is_and_gets_its_dates():
    before = a_busy_audit()
    after = following(before).audit
    assert (after.event.name, after.event.edition) == (before.event.name, "2028")
    assert (after.event.starts_on, after.event.ends_on, after.created_on) == (FIRST, LAST, TODAY)
    assert (after.event.venues, after.zones, after.checklist) == (before.event.venues, before.zones, CHECKLIST)
    assert after.id != before.id


@pytest.mark.parametrize(
    ("first", "last"), [(FIRST, FIRST - timedelta(days=1)), (date(2027, 5, 16), LAST), (date(2026, 5, 1), LAST)]
)
def test_it_comes_after_the_edition_before_and_ends_after_it_begins(first, last):
    with pytest.raises(WrongDates) as raised:
        following(a_busy_audit(), starts_on=first, ends_on=last)
    assert raised.value.after == date(2027, 5, 16)


def test_money_and_programme_are_to_be_told_anew():
    line = Spending(what="Rampe", kind=SpendingKind.EQUIPMENT, planned=300, spent=280.5, aim=2, proof="F-12")
    shown = ProgrammeEntry(kind=ProgrammeKind.PARA_EVENT, title="Handbike", on=date(2027, 5, 14))
    event = following(an_audit(event=an_event(budget=9e4, spending=(line,), para_programme=(shown,)))).audit.event
    assert event.spending == (line.replaced(planned=0.0, spent=None, proof=""),)
    assert (event.budget, event.para_programme) == (None, ())


def test_people_go_on_typing_in_the_language_of_the_edition_before():
    assert following(an_audit(event=an_event(language="en"))).audit.event.language == "en"


def test_what_the_newer_checklist_does_not_know_is_left_out():
    newer = a_checklist(features=CHECKLIST.features[:1], zone_kinds=CHECKLIST.zone_kinds[:1])
    after = following(a_busy_audit(), newer).audit
    assert after.event.features == ("outdoor",)
    assert set(after.zones) == {"toilets-1"}


def test_a_criterion_of_the_place_repeats_by_zone_or_is_measured():
    assert is_of_place(a_criterion("CIR-02", zone_kind="path"))
    assert is_of_place(a_criterion("CIR-01", checks=(Check.MEASURE, Check.PHOTO)))
    assert not is_of_place(a_criterion("GOV-01", checks=(Check.DOCUMENT, Check.OBSERVATION)))
    assert not is_of_place(a_criterion("BIL-01", zone_kind="path", phase=Phase.AFTER))


def test_answers_of_the_place_wait_to_be_confirmed_without_who_gave_them():
    before = a_busy_audit()
    made = following(before)
    assert made.audit.answers == {}
    assert made.audit.carried == {NORTH: before.answers[NORTH].replaced(by=None)}
    assert made.left_answers == {"ACC-01": before.answers["ACC-01"]}


def test_what_nobody_knew_and_what_stood_in_a_tent_is_not_carried():
    before = a_busy_audit()
    unknown = an_answer(Verdict.CANNOT_TELL, reason="Fermé")
    assert following(before.replaced(answers={NORTH: unknown})).audit.carried == {}
    venue = before.event.venues[0].replaced(form=VenueForm.TENT)
    tent = before.replaced(event=an_event(venues=(venue, before.event.venues[1])))
    assert following(tent).audit.carried == {}


def test_what_users_overruled_is_not_carried_as_if_it_had_been_so():
    met = Finding(id=IDS[1], title="Bloqué", severity=4, lines=(NORTH,), testers=("T01",))
    good = a_busy_audit().replaced(answers={NORTH: an_answer()}, findings={})
    assert NORTH in following(good).audit.carried
    blocked = following(good.replaced(findings={met.id: met}))
    assert (NORTH in blocked.audit.carried, NORTH in blocked.left_answers) == (False, True)
    bad = good.replaced(answers={NORTH: an_answer(verdict=Verdict.NON_COMPLIANT)}, findings={met.id: met})
    assert NORTH in following(bad).audit.carried


def test_what_users_would_overrule_once_a_representative_agrees_is_not_carried_either():
    met = Finding(id=IDS[1], title="Bloqué", severity=4, lines=(NORTH,), testers=("T01",))
    waiting = a_busy_audit().replaced(
        answers={NORTH: an_answer()},
        findings={met.id: met},
        testers={"T01": Tester(id="T01", guarded=Guarded.MINOR)},
        consents={key_of("T01", Use.TAKE_PART): Consent(given=True)},
    )
    assert (NORTH in following(waiting).audit.carried, NORTH in following(waiting).left_answers) == (False, True)
    agreed = represented(waiting, "T01")
    assert NORTH not in following(agreed).audit.carried
    partial = waiting.replaced(answers={NORTH: an_answer(verdict=Verdict.PARTIAL)})
    assert NORTH in following(partial).audit.carried


def test_an_answer_to_another_question_is_not_carried():
    path = a_criterion("CIR-02", zone_kind="path", title=phrase("Autre chose"), measurements=(a_measurement(),))
    newer = a_checklist(criteria=(*CHECKLIST.criteria[:2], path, *CHECKLIST.criteria[3:]))
    assert following(a_busy_audit(), newer).audit.carried == {}


def test_what_was_carried_and_not_confirmed_is_carried_on_with_its_day():
    once = following(a_busy_audit()).audit
    twice = following(once, starts_on=date(2029, 5, 12), ends_on=date(2029, 5, 13)).audit
    assert twice.carried == once.carried
    answered_since = once.replaced(answers={NORTH: an_answer()})
    later = following(answered_since, starts_on=date(2029, 5, 12), ends_on=date(2029, 5, 13)).audit
    assert later.carried[NORTH].verdict is Verdict.COMPLIANT


def test_open_actions_go_on_and_ended_ones_stay_behind():
    going, done = an_action(NORTH), an_action("ACC-01", id=IDS[1], state=ActionState.DONE)
    assert following(with_actions(going, done)).audit.actions == {going.id: going}


def test_an_action_on_a_finding_goes_on_at_its_line_since_findings_stay_behind():
    found = Finding(id=IDS[2], title="Seuil", severity=4, lines=("ACC-01",), testers=("T1",))
    before = with_actions(an_action(found.id)).replaced(findings={found.id: found})
    made = following(before)
    assert made.audit.actions[IDS[0]].subject == "ACC-01"
    assert (made.audit.findings, made.left_findings) == ({}, (found,))
    assert "T1" not in made.audit.model_dump_json()


def test_confirming_takes_the_answer_over_by_whoever_looked_again():
    waiting = following(a_busy_audit()).audit
    assert set(to_confirm(waiting)) == {NORTH}
    after = confirmed(waiting, NORTH, by="Zoé", on=TODAY)
    answer = after.answers[NORTH]
    assert (answer.verdict, answer.measured) == (Verdict.NON_COMPLIANT, {"slope": Measured(amount=7.5)})
    assert (answer.by, answer.on) == ("Zoé", TODAY)
    assert to_confirm(after) == {}
    for line in (NORTH, "ACC-01"):
        with pytest.raises(NothingCarried):
            confirmed(after, line, by="Zoé", on=TODAY)
    with pytest.raises(NotAllowedNow):
        confirmed(waiting.replaced(state=State(state=AuditState.CLOSED)), NORTH, by="Zoé", on=TODAY)


def test_what_is_carried_follows_its_line_to_its_first_zone_and_not_to_another_question():
    waiting = following(an_audit(answers={"CIR-02": an_answer()}, zones={})).audit
    zoned = zone_added(waiting, Zone(id="path-9", kind="path", name="Allée", venue="Stade"))
    assert set(zoned.carried) == {"CIR-02@path-9"}
    path = a_criterion("CIR-02", zone_kind="path", title=phrase("Autre chose"))
    newer = a_checklist(criteria=(*CHECKLIST.criteria[:2], path, *CHECKLIST.criteria[3:]))
    assert moved(zoned, newer).carried == {}


@given(afternoons)
def test_nothing_carried_counts_before_it_is_confirmed(gestures):
    audit = a_busy_audit()
    for gesture in gestures:
        audit = gesture(audit)
    last = audit.event.ends_on
    after = following(audit, starts_on=last + timedelta(days=365), ends_on=last + timedelta(days=366)).audit
    bare = after.replaced(carried={})
    assert counted(after) == counted(bare)
    assert grades(after, TODAY) == grades(bare, TODAY)
    assert all(row.counts_as in UNKNOWN for row in standings(after).values())
    assert all(answer.by is None for answer in after.carried.values())
    assert all(action.state in OPEN_STATES for action in after.actions.values())
    assert (after.evidence, after.notes, after.findings, after.waivers) == ({}, {}, {}, {})


@given(afternoons)
def test_each_answer_is_carried_or_named_as_left_behind(gestures):
    audit = a_busy_audit()
    for gesture in gestures:
        audit = gesture(audit)
    last = audit.event.ends_on
    made = following(audit, starts_on=last + timedelta(days=1), ends_on=last + timedelta(days=1))
    assert set(audit.answers) <= {*made.audit.carried, *made.left_answers}
    assert not made.audit.carried.keys() & made.left_answers.keys()
    for line in to_confirm(made.audit):
        answered = confirmed(made.audit, line, by=None, on=TODAY).answers[line]
        assert answered == made.audit.carried[line].replaced(on=TODAY)


def test_the_plans_of_the_site_go_on_with_the_zones_on_them():
    plan = Plan(id=IDS[0], name="Stade", alt="x", sha256="a" * 64, suffix=".jpg", size=9, width=8, height=6, by="Anne")
    places = (("zone", "path-1"), ("zone", "gone-1"), ("evidence", IDS[1]))
    pins = [Pin(plan=plan.id, kind=PinKind(kind), subject=subject, x=1, y=2) for kind, subject in places]
    before = a_busy_audit().replaced(plans={plan.id: plan}, pins={pin.key: pin for pin in pins})
    made = following(before).audit
    assert made.plans == {plan.id: plan.replaced(by=None)}
    assert [pin.subject for pin in made.pins.values()] == ["path-1"]
