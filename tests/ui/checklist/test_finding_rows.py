"""Findings as rows: those to sort first, each with its place and what became of it."""

from audit_app.domain.audit import Finding
from audit_app.ui.checklist.finding_rows import finding_rows
from tests.builders import a_busy_audit
from tests.domain.examples import decision, uuid
from tests.wording.speaking import plain

OPEN = Finding(id=uuid(9), title="Une marche", zone="path-1", by="Maé")
GRAVE = Finding(id=uuid(8), title="Bloqué", lines=("ACC-01",), severity=4)
SLIGHT = Finding(id=uuid(7), title="Loin", lines=("ACC-01",), severity=1)
ENDED = Finding(id=uuid(6), title="Bruit", decision=decision(reason="Passager"))


def test_those_to_sort_come_first_under_their_own_heading():
    audit = a_busy_audit().replaced(findings={f.id: f for f in (ENDED, GRAVE, SLIGHT, OPEN)})
    rows = finding_rows(audit)
    assert [(row.title, row.section) for row in rows] == [
        ("Une marche", "À trier"), ("Bloqué", "Triés"), ("Loin", ""), ("Bruit", ""),
    ]  # fmt: skip
    assert plain(rows[0].spoken) == "Une marche, Allée nord, Maé, À trier"
    assert plain(rows[3].spoken).endswith("Clôturé par Ville : Passager")
    assert [row.tone for row in rows] == ["none", "bad", "fair", "good"]


def test_what_testers_met_where_no_line_is_asked_any_more_is_to_sort_again_and_says_why():
    lost = Finding(id=uuid(5), title="Marche", lines=("CIR-01@gone",), severity=4, testers=("T01",))
    audit = a_busy_audit().replaced(findings={f.id: f for f in (lost, GRAVE)})
    rows = finding_rows(audit)
    assert [(row.title, row.section) for row in rows] == [("Marche", "À trier"), ("Bloqué", "Triés")]
    assert "aucune de ses lignes n’est plus demandée" in plain(rows[0].spoken)


def test_no_finding_is_no_row():
    assert finding_rows(a_busy_audit()) == ()
