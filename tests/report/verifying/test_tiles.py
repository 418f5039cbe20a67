"""The tiles of a decision page, and what stands below each."""

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying.tiles import first_cap, notes_hold, on_tiles
from tests.report.verifying.decision_pages import a_page, saying, tiles_on


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", ["empty", "half", "full"])
def test_each_tile_stands_once_with_its_figure_and_its_note(what, kind, language):
    page = a_page(what, kind, language)
    found = tiles_on(page)
    for code, value in on_tiles(page.data, page.again, page.at):
        (tile,) = found[code]
        assert tile[1].casefold() == value.casefold()
    assert notes_hold(page, found)


def test_a_funder_reads_conditions_where_the_team_reads_the_class():
    assert list(tiles_on(a_page())) == ["overall", "checked", "conditions"]
    assert list(tiles_on(a_page(kind=ReportKind.WORKING))) == ["overall", "checked", "size"]


@pytest.mark.parametrize(
    ("kind", "true", "false"),
    [
        (ReportKind.FUNDER, "vérifiées (9)", "vérifiées (8)"),
        (ReportKind.FUNDER, "dont 26", "dont 6"),
        (ReportKind.FUNDER, "42 pas encore dues", "2 pas encore dues"),
        (ReportKind.FUNDER, "3 non remplies, 5 non démontrées\n", "1 non remplie, 7 non démontrées\n"),
        (ReportKind.WORKING, "170 personnes", "17 personnes"),
        (ReportKind.WORKING, "\nclasse N1", "\nclasse N3"),
    ],
)
def test_another_figure_below_a_tile_is_found(kind, true, false):
    page = saying(a_page(kind=kind), true, false)
    assert not notes_hold(page, tiles_on(page))


def test_what_stops_people_is_said_before_what_is_not_asked():
    caps = {"follow_up": [], "nothing_asked": [], "mandatory_unmet": ["GOV-01"]}
    assert first_cap([{"capped_by": {cap: caps[cap]}} for cap in caps]) == "mandatory_unmet"
