"""A zone in words: what repeats there, and what becomes of what was said there."""

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.identity import new_id
from audit_app.ui.checklist.zone_words import loss, repeated, zone_facts
from tests.builders import a_busy_audit


def test_each_criterion_of_a_kind_counts_once_however_many_zones_there_are():
    assert repeated(a_busy_audit()) == {None: 4, "path": 1, "toilets": 1}


def test_a_zone_says_its_kind_its_venue_its_lines_and_its_answers():
    audit = a_busy_audit()
    assert zone_facts(audit, audit.zones["path-1"], 1) == ["Path", "Stade", "1 ligne", "1 réponse"]
    nowhere = audit.zones["path-1"].replaced(venue=None, kind="lift")
    assert zone_facts(audit, nowhere, 0) == ["Lift", "0 ligne", "1 réponse"]


def test_what_is_lost_is_said_before_a_zone_goes():
    audit = a_busy_audit()
    piece = Evidence(
        id=new_id(),
        line="CIR-02@path-1",
        kind=EvidenceKind.PICTURE,
        sha256="0" * 64,
        suffix=".jpg",
        size=1,
        alt="Pente",
    )
    whole = audit.replaced(notes={"CIR-02@path-1": "Raide"}, evidence={piece.id: piece})
    said = loss(whole, whole.zones["path-1"])
    assert "mis de côté, pas effacé (1 réponse, 1 note, 1 preuve)" in said
    assert loss(whole, whole.zones["toilets-1"]) == "Rien n’y a encore été répondu."
