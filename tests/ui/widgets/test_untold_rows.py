"""Evidence that nothing is said of: each line, finding and attempt has a row that leads to where it is told."""

from audit_app.domain.audit import EvidenceKind, Finding
from audit_app.domain.describing import untold
from audit_app.ui.widgets.row import Rank
from audit_app.ui.widgets.untold_rows import TELL, told_at, untold_rows
from tests.domain.examples import evidence, uuid
from tests.report import audits
from tests.testing import an_observation
from tests.wording.speaking import plain


def _audit():
    audit, tried = audits.small(), an_observation(id=uuid(7))
    met = Finding(id=uuid(9), title="Un câble", zone="path-1")
    pieces = (
        evidence(1, "ACC-01", kind=EvidenceKind.PICTURE),
        evidence(2, "ACC-01", kind=EvidenceKind.PICTURE),
        evidence(3, "", finding=met.id, kind=EvidenceKind.AUDIO),
        evidence(4, "", attempt=tried.id, kind=EvidenceKind.PICTURE),
        evidence(5, "SAN-01@gone", kind=EvidenceKind.PICTURE),
        evidence(6, "XXX-99", kind=EvidenceKind.PICTURE),
    )
    return audit.replaced(
        findings={met.id: met},
        observations={tried.id: tried},
        evidence={piece.id: piece for piece in pieces},
    )


def test_each_row_says_how_many_are_left_and_leads_somewhere():
    audit = _audit()
    rows = {row.code.removeprefix(TELL): row for row in untold_rows(audit, untold(audit))}
    assert {row.rank for row in rows.values()} == {Rank.LINE}
    assert all(row.title and row.code.startswith(TELL) for row in rows.values())
    assert plain(rows["ACC-01"].spoken).endswith("2 photos sans texte de remplacement")
    assert plain(rows[uuid(9)].spoken).startswith("Un câble, ")
    assert plain(rows[uuid(9)].spoken).endswith("1 enregistrement sans transcription")
    assert "Titre de SAN-01" in plain(rows["SAN-01@gone"].spoken)
    assert plain(rows["XXX-99"].title) == "Une ligne qui n’est plus demandée"
    assert len(rows) == 5


def test_each_is_told_on_the_screen_where_it_can_be():
    audit = _audit()
    assert told_at(audit, "ACC-01") == ("checklist", f"{TELL}ACC-01")
    assert told_at(audit, uuid(9)) == ("findings", f"{TELL}{uuid(9)}")
    assert told_at(audit, uuid(7)) == ("tests", ("attempts", uuid(7)))
