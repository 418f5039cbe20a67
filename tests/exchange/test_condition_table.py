"""Conditions as rows: outcome, proof, and what is missing in words."""

from audit_app.domain.funding import judged
from audit_app.exchange.condition_table import sheet
from audit_app.i18n import in_language
from tests import builders
from tests.report import audits


def rows_of(audit, scheme):
    with in_language("fr"):
        _name, heads, rows = sheet(audit, [judged(audit, scheme, audits.ON)])
        return [dict(zip(heads, row, strict=True)) for row in rows]


def test_each_condition_says_its_outcome_and_its_proof():
    rows = rows_of(audits.small(), audits.a_scheme())
    told = {row["Condition"]: row for row in rows}
    assert told["A-1"]["Lignes qui le prouvent"] == "ACC-01"
    assert told["A-1"]["Issue"] == "Remplie"
    assert told["A-2"]["Issue"] == "Non remplie"
    assert told["A-2"]["Ce qui manque"]
    assert {row["Jugée le"] for row in rows} == {audits.ON}


def test_a_scheme_that_does_not_concern_the_event_has_no_row_unless_it_was_chosen():
    audit = audits.small()
    event = builders.an_event(funders=(), state_funded=False)
    scheme = audits.a_scheme(public_money_only=True)
    assert rows_of(audit.replaced(event=event), scheme) == []
    (row,) = rows_of(audit.replaced(event=event, schemes={scheme.id: scheme}), scheme)
    assert row["Dispositif"] == "Aide d’essai"
    assert row["Issue"] == "Ne s’applique pas\u00a0: l’événement ne déclare pas d’argent public."


def test_an_action_overdue_is_not_told_as_none():
    audit = audits.full("n2")
    (scheme,) = audits.schemes()
    told = {row["Condition"]: row["Ce qui manque"] for row in rows_of(audit, scheme)}
    assert "4 écarts sans action" in told["E-09"].replace("\u202f", " ")
    assert "3 actions en retard" in told["E-09"]
