"""Which lines a command is about: by view, theme, place and person, together; what is unknown is said."""

import pytest


@pytest.fixture
def toilets(jauge, audit):
    (zone,) = jauge.document("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Parcours")
    return zone["id"]


def ids(jauge, *arguments):
    return [line["line"] for line in jauge.document("lines", *arguments)]


def test_a_theme_a_zone_and_a_view_narrow_the_list_together(jauge, audit, toilets):
    here = ids(jauge, audit, "--zone", toilets)
    assert here
    assert all(line.endswith(f"@{toilets}") for line in here)
    theme = ids(jauge, audit, "--domain", "san")
    assert all(line.startswith("SAN") for line in theme)
    assert set(theme) != set(here)
    blocking = jauge.document("lines", audit, "--zone", "bloc b", "--view", "blocking")
    assert 0 < len(blocking) < len(here)
    assert all(line["blocking"] for line in blocking)


def test_a_kind_without_zone_is_a_place_too(jauge, audit):
    lines = jauge.document("lines", audit, "--zone", "toilets")
    assert lines
    assert {line["zone"] for line in lines} == {None}


def test_lines_of_a_person_and_of_nobody(jauge, audit):
    jauge("assign", audit, "GOV-01", "CIR-01", "--to", "Maé")
    assert ids(jauge, audit, "--person", "mae") == ["GOV-01", "CIR-01"]
    assert "GOV-01" not in ids(jauge, audit, "--nobody")
    assert jauge("lines", audit, "--person", "Paul").out == "Il n’y a pas de ligne de cette sorte ici.\n"


def test_what_is_unknown_is_said_with_the_choices(jauge, audit, toilets):
    assert toilets in jauge.refused("lines", audit, "--zone", "Bloc C")
    assert "GOV, INF" in jauge.misused("lines", audit, "--domain", "XYZ")
    assert "blocking" in jauge.misused("lines", audit, "--view", "express")
    jauge.misused("lines", audit, "--person", "Maé", "--nobody")
