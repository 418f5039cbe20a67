"""Zones by the command: renamed, moved to another venue, removed; each is a step that undo takes back."""

import pytest

from tests.wording.speaking import plain


@pytest.fixture
def zone(jauge, audit):
    """Return the id of a zone where one answer was given."""
    (made,) = jauge.document("zones", audit, "--add", "path", "Allée nord", "--venue", "Parcours")
    jauge("answer", audit, f"CIR-04@{made['id']}", "--verdict", "compliant")
    return made["id"]


def the(jauge, audit):
    return [(each["name"], each["venue"]) for each in jauge.document("zones", audit)]


def test_a_zone_is_renamed_by_its_name_or_its_id(jauge, audit, zone):
    (now,) = jauge.document("zones", audit, "--rename", "allee nord", "Allée du parc")
    assert (now["id"], now["name"], now["venue"]) == (zone, "Allée du parc", "Parcours")
    jauge("zones", audit, "--rename", zone, "Allée sud", "--by", "Anne")
    assert the(jauge, audit) == [("Allée sud", "Parcours")]
    jauge("undo", audit)
    assert the(jauge, audit) == [("Allée du parc", "Parcours")]


def test_a_zone_is_given_another_venue_and_its_answers_stay(jauge, audit, zone):
    (now,) = jauge.document("zones", audit, "--move", zone, "Village départ")
    assert (now["id"], now["venue"]) == (zone, "Village départ")
    assert jauge.line(audit, f"CIR-04@{zone}")["verdict"] == "compliant"
    assert "Zone d’un autre lieu" in plain(jauge("history", audit).out)
    assert "Parcours" in jauge.refused("zones", audit, "--move", zone, "Gymnase")


def test_a_zone_is_removed_and_what_was_said_there_is_set_aside(jauge, audit, zone):
    assert jauge.document("zones", audit, "--remove", zone) == []
    assert [one["line"] for one in jauge.document("aside", audit)["set_aside"]] == [f"CIR-04@{zone}"]
    jauge("undo", audit)
    assert jauge.line(audit, f"CIR-04@{zone}")["verdict"] == "compliant"


@pytest.mark.parametrize("change", [("--rename", "Quai", "Rue"), ("--move", "toilets", "Parcours"), ("--remove", "x")])
def test_a_zone_that_is_not_there_is_refused(jauge, audit, zone, change):
    assert zone in jauge.refused("zones", audit, *change)


def test_one_change_at_a_time_each_with_what_it_needs(jauge, audit, zone):
    assert "--rename" in jauge.misused("zones", audit, "--remove", zone, "--rename", zone, "Rue")
    assert "--move" in jauge.misused("zones", audit, "--venue", "Parcours")
    jauge.misused("zones", audit, "--rename", zone, " ")
    assert the(jauge, audit) == [("Allée nord", "Parcours")]
