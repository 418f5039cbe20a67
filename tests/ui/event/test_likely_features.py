"""What is ticked beforehand: only what follows for certain, and never again what the user unticked."""

import pytest

from audit_app.ui.event.draft import Draft, VenueDraft, draft_of
from audit_app.ui.event.likely_features import likely_features, pre_ticked
from tests.ui.event.conftest import example


def at(form: str, erp_type: str = "", **typed) -> Draft:
    return Draft(venues=(VenueDraft(form=form, erp_type=erp_type),), **typed)


@pytest.mark.parametrize(
    ("draft", "codes"),
    (
        (Draft(), set()),
        (Draft(kind="competition"), {"sport_event", "competition"}),
        (Draft(kind="race"), {"sport_event", "competition"}),
        (Draft(kind="match"), {"sport_event", "competition"}),
        (Draft(kind="tournament"), {"sport_event", "competition"}),
        (Draft(kind="festival"), set()),
        (at("road"), {"outdoor"}),
        (at("road", kind="race"), {"outdoor", "public_road", "sport_event", "competition"}),
        (at("natural_ground"), {"outdoor"}),
        (at("iop"), {"outdoor"}),
        (at("existing_iop"), {"outdoor"}),
        (at("tent"), {"tents"}),
        (at("building"), {"built_venue", "indoor"}),
        (at("existing_erp"), {"built_venue", "indoor"}),
        (at("new_erp", "X"), {"built_venue", "indoor"}),
        (at("existing_erp", "PA"), {"built_venue", "outdoor"}),
        (at("existing_erp", "CTS"), set()),
        (Draft(parking_spaces="40"), {"parking"}),
        (Draft(parking_spaces="0", seats_covered="", seats_open_air="peu"), set()),
        (Draft(seats_covered="300", seats_open_air="200"), {"seated_audience"}),
        (Draft(seats_covered="300", seats_open_air="201"), {"seated_audience", "large_seating"}),
        (Draft(peak_volunteers="90"), set()),
    ),
)
def test_only_what_follows_for_certain_is_likely(draft, codes):
    assert likely_features(draft) == codes


def test_the_checklist_knows_every_likely_feature(checklist):
    known = {feature.code for feature in checklist.features}
    venues = tuple(VenueDraft(form=form) for form in ("road", "tent", "building"))
    everything = Draft(kind="race", venues=venues, parking_spaces="1", seats_covered="900")
    assert len(likely_features(everything)) == 10
    assert likely_features(everything) <= known


def test_a_code_the_checklist_does_not_know_is_not_ticked():
    assert pre_ticked(at("tent", parking_spaces="1"), frozenset({"tents"})).features == ("tents",)


def test_what_is_likely_follows_the_answers_until_the_user_ticks():
    known = frozenset({"tents", "parking", "outdoor", "podium"})
    first = pre_ticked(at("tent"), known)
    assert first.features == ("tents",)
    second = pre_ticked(first.replaced(parking_spaces="40", venues=(VenueDraft(form="iop"),)), known)
    assert second.features == ("outdoor", "parking")
    ticked = second.replaced(features=("outdoor", "parking", "podium"), venues=(VenueDraft(form="tent"),))
    assert pre_ticked(ticked, known) == ticked


@pytest.mark.parametrize("left", ((), ("parking",)))
def test_what_the_user_unticked_is_never_ticked_again(left):
    known = frozenset({"tents", "parking"})
    draft = pre_ticked(at("tent", parking_spaces="40"), known).replaced(features=left)
    assert pre_ticked(draft, known) == draft


def test_an_event_that_says_what_there_is_keeps_it(checklist):
    draft = draft_of(example("n2-10-km-ville"))
    assert pre_ticked(draft, frozenset(feature.code for feature in checklist.features)) == draft
