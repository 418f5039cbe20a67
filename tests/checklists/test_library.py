"""The library by code, and what each scenario most likely touches."""

from audit_app.checklists.library import library, likely_criteria
from audit_app.checklists.loading import shipped_checklist


def test_it_is_in_the_order_of_the_audiences():
    codes = list(library())
    assert (codes[0], codes[-1]) == ("S1", "V7")
    assert "".join(dict.fromkeys(code[0] for code in codes)) == "SAV"


def test_each_scenario_touches_criteria_of_the_checklist():
    known = set(shipped_checklist().by_id)
    assert all(set(likely_criteria(code)) <= known and likely_criteria(code) for code in library())
    assert likely_criteria("X1") == likely_criteria(None) == ()
