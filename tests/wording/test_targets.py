"""Computed targets said as formulas, with the event's own numbers in them; contradictions with both numbers."""

from dataclasses import replace

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered
from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Phrase, Target
from audit_app.domain.consistency import contradictions
from audit_app.domain.targets import Targeted, targeted
from audit_app.wording.targets import computed, disagreed, disagreements, inconsistency
from tests.domain.examples import audit, checklist, criterion, event, measurement, pair, people, said
from tests.wording.speaking import both

GREAT = event(seats={"covered": 0, "open_air": 700}, parking_spaces=240, peak=people(1_600), chosen_class="N3")
COUNTED = {"standard": Measured(amount=60), "cabins": Measured(amount=21)}
PLACES = measurement(code="places", unit="count", kind="count", min=None).model_dump(mode="json")


@pytest.mark.parametrize(
    ("target", "english"),
    [
        (Target.WHEELCHAIR_PLACES, "2 + 13 = 15 for 700 seats"),
        (Target.RESERVED_PARKING, "2% of 240 parking spaces, rounded up: 5"),
        (Target.ACCESSIBLE_TOILETS, "4 for 1,600 people and 60 standard cubicles"),
        (Target.ADAPTED_CABINS, "2 for 21 cabins"),
        (Target.TESTERS, "6 testers for an event of class N3"),
        (Target.TESTER_PROFILES, "4 profiles for an event of class N3"),
    ],
)
def test_a_target_is_said_with_the_numbers_it_was_computed_from(target, english):
    found = both(lambda: computed(target, targeted(target, GREAT, COUNTED)))
    assert found[1] == english
    assert found[0] != english


def test_every_target_has_its_formula():
    for target in Target:
        assert all(both(lambda target=target: computed(target, targeted(target, GREAT, COUNTED))))


def test_toilets_are_said_without_cubicles_that_nobody_counted():
    found = targeted(Target.ACCESSIBLE_TOILETS, GREAT, {})
    french, english = both(lambda: computed(Target.ACCESSIBLE_TOILETS, found))
    assert english == (
        "3 at the very least for 1,600 people. The guide’s table ends at 1,500: this number alone does not show that "
        "there are enough. Count the standard cubicles too: 1 for 15 is due"
    )
    assert french.startswith("3 au strict minimum pour 1 600 personnes. Le repère s’arrête à 1 500 : ce nombre seul")
    small = targeted(Target.ACCESSIBLE_TOILETS, event(peak=people(1_500)), {})
    assert both(lambda: computed(Target.ACCESSIBLE_TOILETS, small))[1] == "2 for 1,500 people"
    none = targeted(Target.ACCESSIBLE_TOILETS, GREAT, {"standard": Measured(amount=0)})
    assert both(lambda: computed(Target.ACCESSIBLE_TOILETS, none))[1] == "3 for 1,600 people and 0 standard cubicles"


@pytest.mark.parametrize(
    ("target", "changes", "border"),
    [
        (Target.WHEELCHAIR_PLACES, {"seats": {"covered": 0, "open_air": 1_001}}, "1,000 seats"),
        (Target.RESERVED_PARKING, {"parking_spaces": 501}, "500 spaces"),
    ],
)
def test_where_a_municipal_order_sets_the_number_the_reader_is_sent_to_the_town_hall(target, changes, border):
    french, english = both(lambda: computed(target, targeted(target, event(**changes), {})))
    assert f"Above {border} a municipal order" in english
    assert "mairie" in french
    below = both(lambda: computed(target, Targeted(5, targeted(target, event(**changes), {}).figures)))
    assert "municipal" not in below[1]


def _numbers(first, second):
    asked = checklist(
        criterion("CIR-01", measurements=[PLACES]),
        criterion("SAN-01", measurements=[PLACES]),
        pairs=[pair("not_fewer", "CIR-01.places", "SAN-01.places")],
    )
    one = answered(audit(checklist=asked), "CIR-01", measured={"places": Measured(amount=first)})
    (found,) = contradictions(answered(one, "SAN-01", measured={"places": Measured(amount=second)}))
    return found


def test_numbers_that_do_not_agree_are_said_with_both_and_their_lines():
    assert both(lambda: inconsistency(_numbers(3, 1_204.5))) == (
        "CIR-01, SAN-01 : Les deux devraient s’accorder (3 contre 1 204,5)",
        "CIR-01, SAN-01: The two should agree (3 against 1,204.5)",
    )


def test_answers_that_do_not_agree_are_said_without_numbers_and_each_line_once():
    asked = checklist(criterion("CIR-01"), criterion("SAN-01"), pairs=[pair("actions", "CIR-01")])
    (found,) = contradictions(said(audit(checklist=asked), {"CIR-01": "compliant", "SAN-01": "partial"}))
    assert both(lambda: disagreed(found))[1] == "The two should agree"
    twice = replace(found, lines=("CIR-01", "SAN-01", "CIR-01"))
    assert both(lambda: inconsistency(twice))[1] == "CIR-01: The two should agree: SAN-01."


def test_numbers_stand_before_the_stop_in_the_order_of_the_words():
    found = _numbers(3, 11)
    said_so = Phrase(fr="Il y en a moins.", en="There are fewer.")
    stopped = replace(found, pair=found.pair.replaced(says=said_so))
    assert both(lambda: disagreed(stopped)) == ("Il y en a moins (3 contre 11).", "There are fewer (3 against 11).")
    real = {pair.code: pair for pair in shipped_checklist().pairs}["places_beyond_helpers"]
    assert (real.first, real.second) == ("SEC-03.covered", "PLA-01.places")
    assert real.says.en.startswith("There are fewer spaces in the care")


def test_the_gaps_with_an_action_are_said_as_shares_with_the_line_alone():
    empty = audit(checklist=shipped_checklist())
    counted = answered(empty, "GOV-09", measured={"actions": Measured(amount=30, of=50)})
    gapped = said(counted, {"INF-02": "partial", "INF-01": "non_compliant"})
    french, english = both(lambda: " ".join(disagreements(gapped, "GOV-09")))
    assert english == (
        "The gaps with an action are not as many as the audit counts: bring the figure up to date (30 of 50 against 0 "
        "of 3)."
    )
    assert french.endswith("mettre le chiffre à jour (30 sur 50 contre 0 sur 3).")
    assert disagreements(gapped, "INF-02") == ()
