"""The same as a table: a hole is a word, not an empty cell."""

from audit_app.domain import recording
from audit_app.domain.consent import Use
from audit_app.ui.user_tests.coverage_table import coverage_table
from tests import builders
from tests.testing import a_tester, agreeing, an_observation
from tests.ui.user_tests.examples import tested


def test_it_has_a_row_a_place_and_a_scenario():
    table = coverage_table(tested(builders.a_busy_audit(), zone="path-1"))
    assert table.heads == ("Lieu ou scénario", "Moteur", "Visuel", "Auditif")
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Allée nord"] == ("personne", "1", "personne")
    assert rows["S6 – Rejoindre ma place"] == ("1", "personne", "personne")
    assert all(cell for row in table.rows for cell in row)


def test_a_family_nobody_seeks_is_said_to_be_so():
    audit = tested(builders.a_busy_audit())
    plan = next(iter(audit.user_tests.values()))
    sought = audit.replaced(user_tests={plan.id: plan.replaced(sought=(audit.testers["T01"].profile,))})
    assert coverage_table(sought).rows[0][1:] == ("non cherchée", "personne")


def test_a_tester_of_no_told_family_has_a_column_so_that_nobody_is_not_said_of_where_they_were():
    untold = recording.welcomed(tested(builders.a_busy_audit()), a_tester("T09", profile=None), agreeing(Use.NEEDS))
    table = coverage_table(recording.observed(untold, an_observation("T09", scenario="S10", quote="")))
    rows = {row[0].partition(" ")[0]: row for row in table.rows}
    assert table.heads[-1] == "Famille non indiquée"
    assert (rows["S10"][-1], rows["S6"][-1]) == ("1", "personne")
    assert all(len(row) == len(table.heads) for row in table.rows)
