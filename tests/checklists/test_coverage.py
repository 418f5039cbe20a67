"""What three lists written by others ask for is asked here, or its absence has a reason (tests/data/coverage.toml)."""

import tomllib
from pathlib import Path

import pytest

from audit_app.checklists.loading import shipped_checklist

WRITTEN = tomllib.loads((Path(__file__).parents[1] / "data" / "coverage.toml").read_text("utf-8"))
ITEMS = {item["code"]: item for item in WRITTEN["item"]}
COVERED = sorted(code for code, item in ITEMS.items() if "criteria" in item)


def texts(criterion):
    """Everything one criterion says in English, in small letters."""
    fix = criterion.fix
    said = [criterion.title, criterion.why, criterion.how, criterion.proof, *(m.label for m in criterion.measurements)]
    said += [fix.today, fix.lasting, fix.announce] if fix else []
    return " ".join(text.en for text in said if text).lower()


def test_every_item_of_the_three_lists_is_covered_or_has_its_reason():
    assert len(ITEMS) == len(WRITTEN["item"]) == 76
    assert {item["code"].partition("-")[0] for item in ITEMS.values()} == {known["code"] for known in WRITTEN["list"]}
    assert all(("criteria" in item) != ("reason" in item) for item in ITEMS.values())
    assert sum("reason" in item for item in ITEMS.values()) <= 10


@pytest.mark.parametrize("code", COVERED)
def test_an_item_is_covered_by_criteria_that_are_there_and_speak_of_it(code):
    known = shipped_checklist().by_id
    asked = [known[key] for key in ITEMS[code]["criteria"]]
    assert asked
    words = ITEMS[code]["words"]
    assert all(" " in word for word in words)
    assert any(word in texts(criterion) for criterion in asked for word in words)
