"""Proving: what lines, the parasport programme and spending show of one condition (RULES.md rule 16)."""

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.answering import answered
from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.programme import ProgrammeKind
from audit_app.domain.progress import standings
from audit_app.domain.proving import (
    SHOWN,
    Figure,
    Missing,
    Outcome,
    by_lines,
    by_share,
    by_spending,
    line_outcome,
    needed,
)
from audit_app.domain.scheme import EvidenceAsked
from audit_app.domain.trying import tried
from tests.domain.examples import (
    DAY_AFTER,
    EVE,
    FIRST_DAY,
    MONTHS_BEFORE,
    action,
    audit,
    condition,
    contested,
    criterion,
    entry,
    event,
    evidence,
    finding,
    said,
    spent,
    uuid,
    with_evidence,
)
from tests.testing import tried_by

PICTURES = condition(asks="evidence", evidence="picture")
PARA = condition(asks="programme", programme=["para_event", "demonstration"])
BETTER = (Outcome.NOT_MET, Outcome.NOT_SHOWN, Outcome.MET_WITH_RESERVATION, Outcome.MET)
NAMES = tuple(f"CIR-{number:02}" for number in range(1, 6))
PLANNED = {"spent": None, "proof": ""}


def _rows(of):
    return standings(of).values()


def _shared(least, *kinds):
    """Return what a share comes to of lines that each show this of themselves, or do not apply (None)."""
    return by_share(condition(asks="share", criteria=[], least=least), _rows(_showing(*kinds)), MONTHS_BEFORE)


def _showing(*kinds):
    verdicts = {
        Outcome.MET: "compliant",
        Outcome.MET_WITH_RESERVATION: "compliant",
        Outcome.NOT_SHOWN: "cannot_tell",
        Outcome.NOT_MET: "partial",
        None: "not_applicable",
    }
    named = dict(zip(NAMES, kinds, strict=False))
    of = said(audit(*map(criterion, named)), {name: verdicts[kind] for name, kind in named.items()})
    return with_evidence(of, *(name for name, kind in named.items() if kind is Outcome.MET))


def _spending(asked, *lines, budget=None):
    return by_spending(asked, event(spending=list(lines), budget=budget))


def _budget_share(least, **changes):
    return condition(asks="budget_share", criteria=[], least=least, **changes)


def _kinds(**changes):
    return condition(asks="spending", criteria=[], **({"kinds": ["advice"]} | changes))


def _ceiling(most, **changes):
    return condition(asks="ceiling", criteria=[], most=most, **changes)


def test_a_line_that_does_not_apply_shows_nothing_of_itself():
    row = standings(said(audit(), {"CIR-01": "not_applicable"}))["CIR-01"]
    assert line_outcome(row, EVE) == (Outcome.NOT_SHOWN, "verdict")


def test_the_four_things_a_line_can_show_are_those_the_examples_show():
    rows = standings(_showing(*BETTER))
    assert [line_outcome(row, EVE)[0] for row in rows.values()] == list(BETTER)


def test_evidence_of_another_kind_than_asked_is_a_reservation():
    with_document = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01")
    found = by_lines(PICTURES, _rows(with_document), with_document.event, EVE)
    assert (found.outcome, found.missing) == (Outcome.MET_WITH_RESERVATION, (Missing("CIR-01", "evidence"),))
    picture = evidence(901, "CIR-01", kind="picture", suffix=".jpg", sha256="b" * 64)
    both = with_document.replaced(evidence={**with_document.evidence, picture.id: picture})
    found = by_lines(PICTURES, _rows(both), both.event, EVE)
    assert (found.outcome, found.proof, found.missing) == (Outcome.MET, ("CIR-01",), ())


@pytest.mark.parametrize("asked", [PICTURES, condition()])
def test_a_decorative_picture_proves_nothing(asked):
    plain = evidence(901, "CIR-01", kind="picture", suffix=".jpg", decorative=True)
    of = said(audit(evidence={plain.id: plain}), {"CIR-01": "compliant"})
    found = by_lines(asked, _rows(of), of.event, EVE)
    assert (found.outcome, found.missing) == (Outcome.MET_WITH_RESERVATION, (Missing("CIR-01", "evidence"),))


def test_evidence_of_the_kind_asked_mends_no_gap():
    picture = evidence(901, "CIR-01", kind="picture", suffix=".jpg")
    gap = said(audit(evidence={picture.id: picture}), {"CIR-01": "partial"})
    assert by_lines(PICTURES, _rows(gap), gap.event, EVE).outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    ("entries", "least", "shown"),
    [
        ([], None, False),
        ([entry(kind="media")], None, False),
        ([entry()], None, True),
        ([entry(kind="demonstration"), entry(kind="media")], 2, False),
        ([entry(kind="demonstration"), entry()], 2, True),
    ],
)
def test_the_programme_holds_enough_entries_of_the_sorts_asked(entries, least, shown):
    proved = with_evidence(said(audit(event=event(para_programme=entries)), {"CIR-01": "compliant"}), "CIR-01")
    found = by_lines(PARA.replaced(least=least), _rows(proved), proved.event, EVE)
    assert found.outcome is (Outcome.MET if shown else Outcome.NOT_SHOWN)
    assert found.missing == (() if shown else (Missing("", "programme"),))
    assert found.proof == ("CIR-01",)


def test_a_programme_alone_shows_nothing_without_the_lines_that_prove_it():
    filled = audit(event=event(para_programme=[entry()]))
    assert by_lines(PARA, _rows(filled), filled.event, EVE).missing == (Missing("CIR-01", "verdict"),)


PROMISED = entry(on=FIRST_DAY.isoformat(), owner="Club")


@pytest.mark.parametrize(
    ("entries", "outcome", "why"),
    [
        ([PROMISED], Outcome.MET_WITH_RESERVATION, "planned_entry"),
        ([PROMISED.replaced(owner=None)], None, None),
        ([PROMISED.replaced(on=None)], None, None),
        ([PROMISED.replaced(on=EVE - timedelta(days=1))], None, None),
        ([PROMISED.replaced(on=DAY_AFTER)], None, None),
        ([PROMISED.replaced(on=DAY_AFTER - timedelta(days=1))], Outcome.MET_WITH_RESERVATION, "planned_entry"),
        ([PROMISED, entry()], Outcome.MET_WITH_RESERVATION, "planned_entry"),
    ],
)
@pytest.mark.parametrize(
    ("verdict", "alone", "lacks"),
    [
        (None, Outcome.NOT_SHOWN, "verdict"),
        ("partial", Outcome.NOT_MET, "commitment"),
        ("non_compliant", Outcome.NOT_MET, "commitment"),
    ],
)
def test_a_dated_entry_that_somebody_answers_for_is_a_commitment(entries, outcome, why, verdict, alone, lacks):
    filled = said(audit(event=event(para_programme=entries)), {"CIR-01": verdict} if verdict else {})
    found = by_lines(PARA, _rows(filled), filled.event, EVE)
    assert (found.outcome, found.missing) == (outcome or alone, (Missing("CIR-01", why or lacks),))


def test_a_promised_entry_speaks_for_no_other_sort_of_condition_and_only_where_enough_are_promised():
    filled = audit(event=event(para_programme=[PROMISED]))
    for asked in (condition(), PARA.replaced(least=2), PARA.replaced(programme=(ProgrammeKind.MEDIA,))):
        assert by_lines(asked, _rows(filled), filled.event, EVE).outcome is Outcome.NOT_SHOWN
    nothing = audit(event=event())
    assert by_lines(PARA.replaced(least=0), _rows(nothing), nothing.event, EVE).outcome is Outcome.NOT_SHOWN


def test_a_promised_entry_takes_nothing_from_what_is_in_place_or_cannot_be_told():
    filled = audit(event=event(para_programme=[PROMISED]))
    proved = with_evidence(said(filled, {"CIR-01": "compliant"}), "CIR-01")
    assert by_lines(PARA, _rows(proved), proved.event, EVE).outcome is Outcome.MET
    for unsure in (said(filled, {"CIR-01": "cannot_tell"}), filled.replaced(contested=contested("CIR-01"))):
        assert by_lines(PARA, _rows(unsure), unsure.event, EVE).outcome is Outcome.NOT_SHOWN


def test_a_gap_promised_by_an_action_promises_the_entry_that_is_not_there_yet():
    gap = said(audit(), {"CIR-01": "non_compliant"})
    acted = gap.replaced(actions={uuid(1): action(1, "CIR-01")})
    found = by_lines(PARA, _rows(acted), acted.event, MONTHS_BEFORE)
    assert found.outcome is Outcome.MET_WITH_RESERVATION
    assert found.missing == (Missing("CIR-01", "promise"), Missing("", "programme"))


@pytest.mark.parametrize("typed", ["conseil et équipement", " Conseil  et Equipement ", "CONSEIL ET ÉQUIPEMENT"])
def test_the_funders_line_is_found_however_it_is_typed(typed):
    asked = condition(asks="ceiling", criteria=[], most=100, funder_line="Conseil et équipement")
    lines = [spent(300, funder_line=typed), spent(50, funder_line="Autre ligne")]
    assert by_spending(asked, event(spending=lines)).figure == Figure(300.0, None, 100, "EUR")


def _tested(proven, **counts):
    """Return user tests said to be done, with so many testers of each family of needs."""
    measured = {code: Measured(amount=count) for code, count in counts.items()}
    done = answered(audit(), "CIR-01", Verdict.COMPLIANT, measured=measured, by="Ana")
    return with_evidence(done, "CIR-01") if proven else done


@pytest.mark.parametrize(
    ("counts", "absent"),
    [
        ({}, "motor, visual"),
        ({"motor": 2}, "visual"),
        ({"motor": 0, "visual": 3}, "motor"),
        ({"hearing": 4}, "motor, visual"),
        ({"motor": 1, "visual": 1}, ""),
        ({"motor": 1, "visual": 1, "hearing": 0}, ""),
    ],
)
@pytest.mark.parametrize("proven", [True, False])
def test_each_family_asked_is_counted_among_the_testers_or_the_condition_is_not_shown(proven, counts, absent):
    asked = condition(asks="user_tests", criteria=[], families=["motor", "visual"])
    done = _tested(proven, **counts)
    found = by_lines(asked, _rows(done), done.event, EVE)
    own = Outcome.MET if proven else Outcome.MET_WITH_RESERVATION
    assert found.outcome is (Outcome.NOT_SHOWN if absent else own)
    assert [missing.reason for missing in found.missing if missing.why == "families"] == [absent] * bool(absent)
    assert found.proof == ("CIR-01",)
    whoever = asked.replaced(families=())
    assert by_lines(whoever, _rows(done), done.event, EVE).outcome is own


@pytest.mark.parametrize(
    ("testers", "missing"),
    [
        ({"T01": "P4"}, [Missing("", "tests", "1/2, 1/2"), Missing("", "families", "motor")]),
        ({"T01": "P4", "T02": "P4"}, [Missing("", "tests", "2/2, 1/2"), Missing("", "families", "motor")]),
        ({"T01": "P4", "T02": "P6"}, [Missing("", "families", "motor")]),
        ({"T01": "P4", "T02": "P1"}, []),
    ],
)
def test_tests_recorded_one_by_one_show_the_condition_in_place_of_what_the_line_counts(testers, missing):
    asked = condition(asks="user_tests", criteria=[], families=["motor", "visual"])
    done = tried_by(_tested(proven=False, motor=9, visual=9), **testers)
    found = by_lines(asked, _rows(done), done.event, EVE, tried(done))
    assert [one for one in found.missing if not one.line] == missing
    assert found.outcome is (Outcome.NOT_SHOWN if missing else Outcome.MET)


def test_recorded_tests_name_the_audiences_nobody_stood_for():
    large = event(peak={"spectators": 400, "athletes": 30, "staff": 10, "volunteers": 10})
    done = tried_by(_tested(proven=True).replaced(event=large), T01="P4", T02="P4", T03="P1", T04="P6")
    found = by_lines(condition(asks="user_tests", criteria=[]), _rows(done), done.event, EVE, tried(done))
    assert found.missing == (Missing("", "tests", "4/4, 3/3, athletes, volunteers"),)


def test_recorded_tests_are_evidence_but_no_picture_and_make_no_gap_good():
    testers = {"T01": "P4", "T02": "P1"}
    asked = condition(asks="user_tests", criteria=[])
    done = tried_by(_tested(proven=False), **testers)
    pictures = asked.replaced(evidence=EvidenceAsked.PICTURE)
    assert by_lines(pictures, _rows(done), done.event, EVE, tried(done)).outcome is Outcome.MET_WITH_RESERVATION
    failed = tried_by(said(audit(), {"CIR-01": "partial"}), **testers)
    assert by_lines(asked, _rows(failed), failed.event, EVE, tried(failed)).outcome is Outcome.NOT_MET
    unanswered = tried_by(audit(), **testers)
    assert by_lines(asked, _rows(unanswered), unanswered.event, EVE, tried(unanswered)).outcome is Outcome.NOT_SHOWN


def test_families_counted_lift_no_gap_and_only_user_tests_ask_for_them():
    asked = condition(asks="user_tests", criteria=[], families=["motor"])
    failed = answered(audit(), "CIR-01", Verdict.NON_COMPLIANT, measured={"motor": Measured(amount=3)}, by="Ana")
    assert by_lines(asked, _rows(failed), failed.event, EVE).outcome is Outcome.NOT_MET
    done = _tested(proven=True)
    lines = condition(families=["motor"])
    assert by_lines(lines, _rows(done), done.event, EVE).outcome is Outcome.MET


@given(st.floats(0, 100), st.integers(1, 2_000))
def test_the_lines_needed_are_the_fewest_that_make_the_share(percentage, lines):
    found = needed(percentage, lines)
    assert Fraction(found) * 100 >= Fraction(str(percentage)) * lines
    assert Fraction(found - 1) * 100 < Fraction(str(percentage)) * lines


@pytest.mark.parametrize(
    ("least", "kinds", "outcome"),
    [
        (75, "MMMN", Outcome.MET),
        (75, "MMRN", Outcome.MET_WITH_RESERVATION),
        (75, "MM?N", Outcome.NOT_SHOWN),
        (75, "MMNN", Outcome.NOT_MET),
        (75, "MMMNA", Outcome.MET),
        (75.1, "MMMN", Outcome.NOT_MET),
        (100, "MMMR", Outcome.MET_WITH_RESERVATION),
        (50, "RRNN", Outcome.MET_WITH_RESERVATION),
        (50, "MR?N", Outcome.MET_WITH_RESERVATION),
        (50, "????", Outcome.NOT_SHOWN),
        (50, "N???", Outcome.NOT_SHOWN),
        (50, "NNN?", Outcome.NOT_MET),
        (50, "AAAA", Outcome.NOT_SHOWN),
        (0, "????", Outcome.NOT_SHOWN),
        (0, "NNNN", Outcome.NOT_SHOWN),
        (0, "RNNN", Outcome.MET_WITH_RESERVATION),
        (0, "MNNN", Outcome.MET),
    ],
)
def test_a_share_is_met_by_lines_in_place_and_refused_once_out_of_reach(least, kinds, outcome):
    spelled = dict(zip("N?RMA", (*BETTER, None), strict=True))
    assert _shared(least, *(spelled[kind] for kind in kinds)).outcome is outcome


def test_a_share_says_how_many_lines_are_in_place_and_how_many_are_needed():
    found = _shared(75, Outcome.MET, Outcome.MET_WITH_RESERVATION, Outcome.NOT_SHOWN, Outcome.NOT_MET, None)
    assert found.figure == Figure(2, 3, None, "lines")
    assert found.proof == NAMES[:2]
    assert found.missing == (
        Missing("CIR-02", "evidence"),
        Missing("CIR-03", "verdict"),
        Missing("CIR-04", "commitment"),
        *found.missing[3:],
    )
    assert [(missing.line, missing.why, bool(missing.reason)) for missing in found.missing[3:]] == [
        ("CIR-05", "left_out", True)
    ]
    assert _shared(75, None, None).figure is None


def test_a_share_that_is_met_asks_for_nothing_more():
    assert _shared(50, Outcome.MET, Outcome.NOT_MET).missing == ()


@given(
    st.floats(0, 100),
    st.lists(st.tuples(st.sampled_from(BETTER), st.sampled_from(BETTER)), min_size=1, max_size=5),
)
def test_a_share_never_improves_when_a_line_shows_less(least, changes):
    better, worse = zip(*(sorted(change, key=BETTER.index, reverse=True) for change in changes), strict=True)
    outcomes = [_shared(least, *kinds).outcome for kinds in (better, worse)]
    assert BETTER.index(outcomes[0]) >= BETTER.index(outcomes[1])


@given(
    st.floats(0, 100),
    st.lists(st.sampled_from(["compliant", "partial", "not_checked"]), min_size=1, max_size=5),
    st.sampled_from(["overruled", "contested", "unproven"]),
)
def test_a_share_never_improves_when_a_line_is_overruled_contested_or_loses_its_evidence(least, verdicts, how):
    named = dict(zip(NAMES, verdicts, strict=False))
    before = with_evidence(said(audit(*map(criterion, named)), named), *named)
    after = {
        "overruled": before.replaced(findings={uuid(5): finding(5, "CIR-01")}),
        "contested": before.replaced(contested=contested("CIR-01")),
        "unproven": before.replaced(evidence={}),
    }[how]
    asked = condition(asks="share", criteria=[], least=least)
    was, now = (BETTER.index(by_share(asked, _rows(of), EVE).outcome) for of in (before, after))
    assert now <= was or (how == "contested" and verdicts[0] == "partial")


@given(st.floats(0, 100), st.lists(st.sampled_from([*BETTER, None]), min_size=1, max_size=5))
def test_a_share_is_met_by_proven_lines_only_and_never_by_none(least, kinds):
    found = _shared(least, *kinds)
    if found.outcome in SHOWN:
        assert found.proof
        assert len(found.proof) >= found.figure.least
    if found.outcome is Outcome.MET:
        assert kinds.count(Outcome.MET) >= max(1, found.figure.least)


def test_a_commitment_counts_in_a_share_with_reservation():
    gap = said(audit(), {"CIR-01": "partial"}).replaced(actions={uuid(8): action(8, "CIR-01")})
    found = by_share(condition(asks="share", criteria=[], least=100), _rows(gap), MONTHS_BEFORE)
    assert (found.outcome, found.missing) == (Outcome.MET_WITH_RESERVATION, (Missing("CIR-01", "promise"),))


@pytest.mark.parametrize(
    ("amount", "outcome", "why"), [(19.99, Outcome.NOT_MET, "least"), (20, Outcome.MET, ""), (40, Outcome.MET, "")]
)
def test_spending_on_access_is_a_share_of_the_budget(amount, outcome, why):
    found = _spending(_budget_share(2), spent(amount), budget=1_000)
    assert found.outcome is outcome
    assert found.missing == ((Missing("", why),) if why else ())
    assert found.figure == Figure(pytest.approx(amount / 10), 2, None, "%")


def test_only_lines_that_aim_at_access_count():
    lines = (spent(20, aim=2), spent(20, aim=1), spent(960, aim=0))
    assert _spending(_budget_share(3), *lines, budget=1_000).outcome is Outcome.NOT_MET
    assert _spending(_budget_share(3, aims=[1, 2]), *lines, budget=1_000).outcome is Outcome.MET


@pytest.mark.parametrize("budget", [None, 0, 5e-324])
def test_a_share_of_a_budget_nobody_gave_is_not_shown(budget):
    found = _spending(_budget_share(2), spent(1e12), budget=budget)
    assert (found.outcome, found.missing, found.figure) == (Outcome.NOT_SHOWN, (Missing("", "budget"),), None)


@pytest.mark.parametrize(
    ("asked", "advice", "equipment", "outcome", "why"),
    [
        (_kinds(least=30), 30, 70, Outcome.MET, ""),
        (_kinds(least=30), 29, 71, Outcome.NOT_MET, "least"),
        (_kinds(most=30), 30, 70, Outcome.MET, ""),
        (_kinds(most=30), 31, 69, Outcome.NOT_MET, "most"),
        (_kinds(most=30), 0, 100, Outcome.MET, ""),
        (_kinds(least=20, most=30), 25, 75, Outcome.MET, ""),
        (_kinds(most=30, kinds=["advice", "equipment"]), 10, 20, Outcome.NOT_MET, "most"),
    ],
)
def test_some_kinds_of_spending_are_a_share_of_all_spending_on_access(asked, advice, equipment, outcome, why):
    found = _spending(asked, spent(advice, kind="advice"), spent(equipment))
    assert (found.outcome, found.missing) == (outcome, (Missing("", why),) if why else ())


def test_a_share_of_money_is_compared_exactly():
    thirds = (spent(0.1, kind="advice"), spent(0.2))
    assert _spending(_kinds(most=33.3), *thirds).outcome is Outcome.NOT_MET
    tenths = (spent(0.7, kind="advice"), spent(0.1), spent(0.2))
    assert _spending(_kinds(least=70, most=70), *tenths).outcome is Outcome.MET


@pytest.mark.parametrize(("amount", "outcome"), [(15_000, Outcome.MET), (15_000.01, Outcome.NOT_MET)])
def test_what_is_put_on_one_line_of_the_funder_stays_under_its_ceiling(amount, outcome):
    lines = (spent(amount, funder_line="conseil"), spent(90_000, funder_line="autre"), spent(5))
    found = _spending(_ceiling(15_000, funder_line="conseil"), *lines)
    assert (found.outcome, found.figure) == (outcome, Figure(amount, None, 15_000, "EUR"))


def test_a_ceiling_that_names_no_line_holds_for_all_spending_on_access():
    assert _spending(_ceiling(100), spent(60, funder_line="a"), spent(41)).outcome is Outcome.NOT_MET


def test_a_ceiling_on_a_line_nobody_spends_on_is_not_shown():
    found = _spending(_ceiling(100, funder_line="conseil"), spent(60, funder_line="autre"))
    assert (found.outcome, found.missing) == (Outcome.NOT_SHOWN, (Missing("", "spending"),))


@pytest.mark.parametrize("asked", [_budget_share(2), _kinds(least=50, kinds=["equipment"]), _ceiling(1_000)])
@pytest.mark.parametrize(
    ("lines", "outcome", "why"),
    [
        ([spent(60)], Outcome.MET, None),
        ([spent(60, proof="")], Outcome.MET_WITH_RESERVATION, "invoice"),
        ([spent(60, **PLANNED)], Outcome.MET_WITH_RESERVATION, "planned"),
        ([spent(60), spent(10, **PLANNED)], Outcome.MET_WITH_RESERVATION, "planned"),
        ([spent(60), spent(10, kind="travel", proof="")], Outcome.MET_WITH_RESERVATION, "invoice"),
    ],
)
def test_money_only_planned_or_without_invoice_is_a_reservation(asked, lines, outcome, why):
    found = _spending(asked, *lines, budget=1_000)
    assert (found.outcome, found.missing) == (outcome, (Missing("", why),) if why else ())


OF_MONEY = st.one_of(
    st.builds(_budget_share, st.floats(0, 100)),
    st.builds(lambda least, most: _kinds(least=min(least, most), most=max(least, most)), *[st.floats(0, 100)] * 2),
    st.builds(_ceiling, st.floats(0, 1e6), funder_line=st.sampled_from(("", "conseil"))),
)
NOTHING = st.builds(
    lambda kind, proof, **figures: spent(0, kind=kind, proof=proof, **figures),
    st.sampled_from(("advice", "equipment")),
    st.sampled_from(("", "F-12")),
    spent=st.sampled_from((None, 0)),
    funder_line=st.sampled_from(("", "conseil")),
)


@given(OF_MONEY, st.lists(NOTHING, max_size=3), st.none() | st.floats(0, 1e6))
def test_a_condition_on_money_is_never_met_by_emptiness(asked, lines, budget):
    found = _spending(asked, *lines, budget=budget)
    assert (found.outcome, found.missing) == (Outcome.NOT_SHOWN, (Missing("", "spending"),))


@given(OF_MONEY, st.lists(st.floats(0.01, 1e6), min_size=1, max_size=3), st.sampled_from([0, 1]))
def test_money_that_does_not_aim_at_access_shows_nothing(asked, amounts, aim):
    found = _spending(asked, *(spent(amount, aim=aim) for amount in amounts), budget=1e6)
    assert found.outcome is Outcome.NOT_SHOWN


@given(OF_MONEY, st.lists(st.tuples(st.floats(0, 1e6), st.booleans(), st.booleans()), max_size=4))
def test_a_condition_on_money_is_met_only_where_all_of_it_is_spent_and_proven(asked, lines):
    made = [
        spent(amount, spent=amount if done else None, proof="F-1" if proof else "", kind="advice")
        for amount, done, proof in lines
    ]
    found = _spending(asked, *made, budget=1_000)
    if found.outcome is Outcome.MET:
        assert any(amount for amount, _, _ in lines)
        assert all(done and proof for _, done, proof in lines)
