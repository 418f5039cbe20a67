"""Ten criteria of each domain were re-read against their sources, and the trace is true (tests/data/reread.toml)."""

import random
import tomllib
from pathlib import Path

import pytest

from audit_app.checklists.loading import shipped_checklist

DATA = Path(__file__).parents[1] / "data"
KNOWN = shipped_checklist()
WRITTEN = tomllib.loads((DATA / "reread.toml").read_text("utf-8"))
READ = WRITTEN["criterion"]
IDS = [one["id"] for one in READ]
AMONG = WRITTEN["drawn"]["among"]
ENOUGH = 10


def ids_of(domain):
    """The ids of a domain on the day of the reading: none is given again, and those given since come after."""
    given = (DATA / "criterion_ids.txt").read_text("utf-8").split()
    return sorted(one for one in given if one.startswith(f"{domain}-"))[: AMONG[domain]]


def test_each_criterion_is_there_and_was_read_once():
    assert set(IDS) <= set(KNOWN.by_id)
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("domain", [domain.id for domain in KNOWN.domains])
def test_ten_criteria_of_each_domain_were_read_or_all_of_them(domain):
    assert sum(one.startswith(f"{domain}-") for one in IDS) >= min(ENOUGH, len(ids_of(domain)))


def test_chance_picked_them():
    drawn = random.Random(WRITTEN["drawn"]["seed"])  # noqa: S311 -- a draw to be made again, no secret
    picked = [sorted(drawn.sample(ids, min(ENOUGH, len(ids)))) for ids in map(ids_of, AMONG)]
    assert [one for domain in picked for one in domain] == IDS


@pytest.mark.parametrize("one", READ, ids=IDS)
def test_what_it_was_held_against_is_its_own(one):
    criterion = KNOWN.by_id[one["id"]]
    assert one["source"] in {*criterion.legal_facts, *(source.code for source in criterion.sources)}
    assert one["section"].strip()
    assert one["found"].strip()
    assert set(one) == {"id", "dated", "source", "section", "found"}
