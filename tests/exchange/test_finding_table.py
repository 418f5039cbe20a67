"""Findings as rows: the gravest first, those nobody sorted before; testers counted, and named for the team alone."""

from audit_app.domain.audit import Finding
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded, Tester
from audit_app.exchange.finding_table import sheet
from audit_app.i18n import in_language
from tests.report import audits, hostile


def rows_of(audit, *, people=True):
    with in_language("fr"):
        _name, heads, rows = sheet(audit, people=people)
        return [dict(zip(heads, row, strict=True)) for row in rows]


def test_the_gravest_come_first_and_the_unsorted_before():
    several = {
        audits.an_id(50 + at): Finding(id=audits.an_id(50 + at), title=f"n° {severity}", severity=severity)
        for at, severity in enumerate((1, None, 4, 0))
    }
    rows = rows_of(audits.small().replaced(findings=several, actions={}))
    assert [row["Gravité, de 0 à 4"] for row in rows] == [None, 4, 1, 0]
    assert rows[0]["Gravité"] == "non trié"


def test_testers_are_counted_and_named_for_the_team_alone():
    (team,), (funder,) = rows_of(audits.small()), rows_of(audits.small(), people=False)
    assert (team["Testeurs qui l’ont rencontré"], team["Codes des testeurs"]) == (1, "T1")
    assert funder["Testeurs qui l’ont rencontré"] == 1
    assert set(team) - set(funder) == {"Codes des testeurs", "Constaté par", "Note", "Qui l’a clos"}


def test_what_a_tester_met_whose_representative_has_not_agreed_is_in_no_table():
    welcome = {key_of("T1", Use.TAKE_PART): Consent(given=True)}
    welcomed = audits.small().replaced(testers={"T1": Tester(id="T1")}, consents=welcome)
    assert [row["Testeurs qui l’ont rencontré"] for row in rows_of(welcomed)] == [1]
    waiting = guarded(welcomed, "T1", Guarded.MINOR)
    assert rows_of(waiting) == rows_of(waiting, people=False) == []
    others = {key: one.replaced(testers=("T1", "T2")) for key, one in waiting.findings.items()}
    (row,) = rows_of(waiting.replaced(findings=others))
    assert (row["Testeurs qui l’ont rencontré"], row["Codes des testeurs"]) == (1, "T2")


def test_what_closed_it_is_told_with_its_reason():
    closed = next(row for row in rows_of(hostile.audit("raison")) if row["Clos le"])
    assert (closed["Motif"], closed["Clos le"]) == ("raison", audits.ON)
