"""What two people said otherwise is listed, and settled by whoever chooses."""

import pytest

from audit_app.domain.audit import Verdict
from audit_app.domain.changes import Fact
from audit_app.store.workspace import Workspace
from tests.store.afternoon import answer_text, said_elsewhere
from tests.wording.speaking import plain

LINE = "GOV-01"


@pytest.fixture
def contested(jauge, audit):
    """Have another machine say otherwise of a line answered here."""
    jauge("answer", audit, LINE, "--verdict", "compliant", "--by", "Anne")
    with Workspace.open(jauge.home) as workspace:
        other = answer_text(verdict=Verdict.NON_COMPLIANT)
        said_elsewhere(workspace, audit, Fact("answer", LINE, "verdict"), other)


def test_where_nothing_is_contested_it_is_said(jauge, audit):
    assert jauge.document("settle", audit) == []
    assert jauge("settle", audit).out == "Rien n’est contesté.\n"


def test_both_values_are_listed_with_their_author(jauge, audit, contested):
    (fact,) = jauge.document("settle", audit)
    assert (fact["kind"], fact["subject"]) == ("answer", LINE)
    assert {(one["value"]["verdict"], one["by"]) for one in fact["values"]} == {
        ("compliant", "Anne"),
        ("non_compliant", "person 1"),
    }
    said = plain(jauge("settle", audit).out)
    assert said.startswith("1 : La réponse à GOV-01")
    assert "non conforme (person 1" in said


def test_the_value_chosen_holds_and_undo_takes_the_choice_back(jauge, audit, contested):
    assert jauge.line(audit, LINE)["counts_as"] == "not_checked"
    (fact,) = jauge.document("settle", audit)
    place = [one["value"]["verdict"] for one in fact["values"]].index("non_compliant") + 1
    assert jauge.document("settle", audit, 1, "--take", place, "--by", "Zoé") == []
    assert jauge.line(audit, LINE)["verdict"] == "non_compliant"
    jauge("undo", audit)
    assert jauge.document("settle", audit) == [fact]


def test_a_number_that_is_not_there_or_half_a_choice_is_refused(jauge, audit, contested):
    assert "--take" in jauge.misused("settle", audit, 1)
    assert "--take" in jauge.misused("settle", audit, "--take", 1)
    assert "2" in jauge.misused("settle", audit, 2, "--take", 1)
    assert "3" in jauge.misused("settle", audit, 1, "--take", 3)
