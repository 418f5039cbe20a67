"""Measurements as rows: numbers as numbers, what passes in words, and few testers never counted for others."""

import pytest

from audit_app.domain.audit import Measured
from audit_app.domain.progress import standings
from audit_app.exchange.measure_table import sheet
from audit_app.i18n import in_language
from tests import builders
from tests.report import audits


def rows_of(audit, *, people=True):
    with in_language("fr"):
        _name, heads, rows = sheet(audit, standings(audit).values(), people=people)
        return [dict(zip(heads, row, strict=True)) for row in rows]


def test_a_measurement_is_a_number_with_its_unit_and_what_passes():
    row, slope = rows_of(audits.small())
    assert (row["Ligne"], row["Valeur"], row["Unité"]) == ("CIR-01", 140, "cm")
    assert isinstance(row["Valeur"], int)
    assert row["Ce qui convient"].replace("\u00a0", " ") == "au moins 120 cm"
    assert row["Dans les limites"] == "oui"
    assert (slope["Lieu"], slope["Valeur"], slope["Dans les limites"]) == ("Allée nord", 7.5, "non")


@pytest.mark.parametrize(("people", "told"), [(True, 3), (False, "moins de 5")])
def test_few_testers_of_a_family_are_not_counted_outside_the_team(people, told):
    audit = audits.empty("n4")
    line = audit.checklist.user_tests
    codes = [m.code for c in audit.checklist.criteria if c.id == line for m in c.measurements]
    family = next(code for code in codes if code == "motor" or code == "visual")
    answered = audit.replaced(answers={line: builders.an_answer(measured={family: Measured(amount=3.0)})})
    (row,) = rows_of(answered, people=people)
    assert row["Valeur"] == told
