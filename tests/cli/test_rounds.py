"""What a command is about: a round by the beginning of its id, scenarios that exist, uses, codes that are no names."""

import click
import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.cli.rounds import CODE, OWN, listed, require_known, round_of, uses_of
from audit_app.domain import recording
from audit_app.domain.consent import Use
from audit_app.domain.user_test import OwnScenario
from audit_app.errors import UnknownScenario, UnknownUserTest
from tests.builders import a_busy_audit
from tests.testing import a_round

MINE = OwnScenario(id="X1", title="Monter sur le podium", goal="Recevoir sa médaille")


def test_what_is_typed_with_commas_or_one_by_one_is_the_same():
    assert listed(["S1,S2", " S3 ", ",", ""]) == ["S1", "S2", "S3"]


def test_a_round_is_found_by_the_beginning_of_its_id_and_only_where_it_is_one():
    first, second = a_round(), a_round()
    audit = recording.planned(recording.planned(a_busy_audit(), first), second)
    assert round_of(audit, first.id.upper()) == first
    shared = first.id[:4]
    for prefix in (shared, "", "zz"):
        with pytest.raises(UnknownUserTest) as refused:
            round_of(audit, prefix)
        assert refused.value.choices == (first.id, second.id)


def test_every_scenario_of_the_library_and_of_ones_own_is_known():
    audit = recording.scenario_written(a_busy_audit(), MINE)
    require_known(audit, [*(scenario.id for scenario in shipped_scenarios()), "X1"])
    for unknown in ("S99", "X2", ""):
        with pytest.raises(UnknownScenario) as refused:
            require_known(audit, [unknown])
        assert {"S1", "A9", "V7", "X1"} <= set(refused.value.choices)


def test_uses_are_read_in_any_case_and_an_unknown_one_is_refused_with_those_there_are():
    assert uses_of(["Photo,take_part", "photo"]) == {Use.PHOTO, Use.TAKE_PART}
    with pytest.raises(click.UsageError, match="take_part, needs, photo"):
        uses_of(["photo,video"])


def test_codes_are_in_capitals_however_they_are_typed():
    assert CODE.convert(" t01\n", None, None) == "T01"
    assert OWN.convert("x12", None, None) == "X12"


@pytest.mark.parametrize(("kind", "typed"), [(CODE, "Marie"), (CODE, ""), (OWN, "S1"), (OWN, "X")])
def test_what_is_no_code_is_refused(kind, typed):
    with pytest.raises(click.BadParameter):
        kind.convert(typed, None, None)
