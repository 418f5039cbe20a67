"""Under which words testers are counted, so that a small group shows nobody."""

from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.codes import Family
from audit_app.domain.consent import Use
from audit_app.domain.grouping import FEWEST_APART, Group, active, groups
from audit_app.domain.tester import Profile
from tests.builders import an_audit
from tests.testing import a_finding, a_tester, agreeing, an_observation


def audit_of(profiles):
    audit = an_audit()
    for code, profile in profiles.items():
        tester = a_tester(code, profile=profile, needs="", aids="")
        audit = recording.welcomed(audit, tester, agreeing(*Use))
        audit = recording.observed(audit, an_observation(code))
    return audit


def test_the_team_counts_testers_by_the_profile_they_chose():
    audit = audit_of({"T01": Profile.BLIND, "T02": Profile.MANUAL_WHEELCHAIR, "T03": None, "T04": Profile.BLIND})
    assert groups(audit, guarded=False) == (
        Group(("T02",), profile=Profile.MANUAL_WHEELCHAIR),
        Group(("T01", "T04"), profile=Profile.BLIND),
        Group(("T03",)),
    )


def codes(first, last):
    return tuple(f"T{at:02}" for at in range(first, last + 1))


def test_others_see_small_profiles_in_their_family_and_a_small_family_among_the_others():
    profiles = dict.fromkeys(codes(1, 3), Profile.BLIND) | dict.fromkeys(codes(4, 5), Profile.LOW_VISION)
    profiles |= {"T06": Profile.PSYCHIC, "T07": None, "T08": Profile.DEAF_SIGNING, "T09": None, "T10": Profile.BLIND}
    profiles |= {"T11": Profile.DEAFBLIND}
    assert groups(audit_of(profiles), guarded=True) == (
        Group((*codes(1, 5), "T10"), family=Family.VISUAL),
        Group(("T06", "T07", "T08", "T09", "T11")),
    )


def test_others_who_are_too_few_take_the_smallest_group_with_them():
    profiles = dict.fromkeys(codes(1, 6), Profile.BLIND) | dict.fromkeys(codes(7, 11), Profile.MANUAL_WHEELCHAIR)
    assert groups(audit_of({**profiles, "T12": Profile.INTELLECTUAL}), guarded=True) == (
        Group(codes(1, 6), profile=Profile.BLIND),
        Group(codes(7, 12)),
    )


def test_one_tester_beside_a_single_large_group_is_counted_with_everybody():
    profiles = dict.fromkeys(codes(1, 5), Profile.BLIND) | {"T06": Profile.PSYCHIC}
    assert groups(audit_of(profiles), guarded=True) == (Group(codes(1, 6)),)


@given(st.lists(st.none() | st.sampled_from(Profile), max_size=24))
def test_no_guarded_group_is_small_unless_it_is_everybody_and_nobody_is_lost(chosen):
    audit = audit_of({f"T{at:02}": profile for at, profile in enumerate(chosen)})
    shown = groups(audit, guarded=True)
    assert sorted(code for group in shown for code in group.testers) == list(active(audit))
    assert len(shown) <= 1 or all(len(group.testers) >= FEWEST_APART for group in shown)
    told = [group for group in shown if group.profile or group.family]
    assert all(len(group.testers) >= FEWEST_APART for group in told)


@given(st.lists(st.none() | st.sampled_from(Profile), max_size=24))
def test_the_guarded_groups_are_the_same_whoever_the_others_are(chosen):
    profiles = {f"T{at:02}": profile for at, profile in enumerate(chosen)}
    shown = groups(audit_of(profiles), guarded=True)
    others = {code for group in shown if not group.profile and not group.family for code in group.testers}
    bare = {code: None if code in others else profile for code, profile in profiles.items()}
    assert groups(audit_of(bare), guarded=True) == shown


def test_five_testers_of_a_profile_are_told_apart_four_are_not():
    many = {f"T0{at}": Profile.PSYCHIC for at in range(1, 6)}
    assert groups(audit_of(many), guarded=True) == (Group(tuple(many), profile=Profile.PSYCHIC),)
    few = dict(list(many.items())[:4])
    assert groups(audit_of(few), guarded=True) == (Group(tuple(few)),)


def test_whoever_only_met_a_problem_counts_even_when_nothing_more_is_known_of_them():
    audit = an_audit(findings={(f := a_finding("T9")).id: f})
    assert active(audit) == ("T9",)
    assert groups(audit, guarded=False) == (Group(("T9",)),)


def test_who_was_welcomed_and_tried_nothing_is_in_no_group():
    audit = recording.welcomed(an_audit(), a_tester("T01"), agreeing(*Use))
    assert groups(audit, guarded=False) == ()
