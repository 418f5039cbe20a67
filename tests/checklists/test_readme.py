"""The page that teaches people to write a set is itself a set: its examples load, and no key is left unexplained."""

import re
import tomllib
from pathlib import Path

import pytest

from audit_app import shipped
from audit_app.checklists import loading
from audit_app.checklists.faulting import keys
from audit_app.domain import checklist as field
from audit_app.domain.event import VenueForm
from audit_app.domain.record import Record
from audit_app.domain.scenario import RiskLevel, Scenario
from audit_app.domain.scheme import Ask, EvidenceAsked, FundingCondition, FundingScheme
from audit_app.domain.spending import SpendingKind

PAGE = (shipped.checklists() / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```toml\n# (\S+)(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(\w+)` \|(.*?)\|.*\|$", re.MULTILINE)
RECORDS = (
    field.Checklist, field.Feature, field.Term, field.Authority, field.Pair, field.LegalFact, field.Domain,
    field.Criterion, field.Fix, field.EasyToRead, field.Source, field.Measurement, field.Bounds, FundingScheme,
    FundingCondition, Scenario,
)  # fmt: skip
LISTS = (
    field.Audience, field.Check, field.Cost, field.Effort, field.Family, field.Instrument, field.LegalDuty, field.Level,
    field.MeasurementKind, field.PairRule, field.Phase, field.SourceKind, field.Standing, field.Target, field.Unit,
    Ask, EvidenceAsked, RiskLevel, SpendingKind, VenueForm,
)  # fmt: skip


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The examples of the page, each in the file its first line names."""
    for name, text in BLOCK.findall(PAGE):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#{text}", encoding="utf-8")
    return tmp_path


def test_the_examples_of_the_page_are_a_whole_sound_set(written: Path) -> None:
    assert loading.faults(written) == ()
    (folder,) = (path.parent for path in written.glob("*/checklist.toml"))
    known = loading.checklist(folder)
    assert [criterion.id for criterion in known.criteria] == ["CIR-01"]
    assert known.pairs
    assert loading.schemes(written / "funding", known)[0].conditions
    assert loading.scenarios(written / "scenarios", known)


def test_each_sort_of_condition_has_an_example_that_is_sound(written: Path) -> None:
    path = next((written / "funding").glob("*.toml"))
    head = path.read_text("utf-8").partition("[[condition]]")[0]
    known = loading.checklist(next(written.glob("*/checklist.toml")).parent)
    rows = {asks: re.findall(r"`(\w+ = [^`]+)`", example) for asks, example in ROW.findall(PAGE) if asks != "asks"}
    assert set(rows) == set(Ask)
    for asks, example in rows.items():
        lines = "\n".join(['id = "V-02"', 'text = { fr = "a", en = "b" }', f'asks = "{asks}"', *example])
        path.write_text(f"{head}\n[[condition]]\n{lines}\n", encoding="utf-8")
        assert loading.scheme(path, known).conditions[0].asks == asks


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_page_tells_of_every_key(record: type[Record]) -> None:
    computed = {"criterion", "domain", "facts"}
    words = set(re.findall(r"\w+", PAGE))
    assert [key for key in keys(record) if key not in words | computed] == []


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_the_page_tells_of_every_code_one_may_write(codes: type[field.Unit]) -> None:
    assert [code.value for code in codes if not re.search(rf"(?<!\w){re.escape(code.value)}(?!\w)", PAGE)] == []


def test_the_template_of_a_scheme_has_an_example_of_each_sort() -> None:
    template = tomllib.loads((shipped.checklists() / "funding" / "template.toml").read_text("utf-8"))
    assert {condition["asks"] for condition in template["condition"]} == set(Ask)
