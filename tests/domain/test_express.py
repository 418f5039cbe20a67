"""The express path: blocking lines, phase by phase; what it proves and what it leaves."""

from audit_app.domain.audit import Verdict
from audit_app.domain.express import express
from audit_app.domain.progress import Tally, standings
from audit_app.domain.viewing import View, shown
from tests.domain.examples import audit, criterion, said

CRITERIA = (
    criterion("CIR-01", blocking=True, phase="after"),
    criterion("CIR-02"),
    criterion("CIR-03", levels="recommended"),
    criterion("SAN-01", blocking=True, phase="during"),
    criterion("SAN-02", blocking=True, phase="before"),
    criterion("SAN-03", blocking=True, phase="during"),
)


def rows(**verdicts):
    given = {line.replace("_", "-"): verdict for line, verdict in verdicts.items()}
    return standings(said(audit(*CRITERIA), given)).values()


def test_it_goes_phase_by_phase_in_the_order_of_the_checklist():
    path = [row.line.id for row in shown(rows(), View.BLOCKING)]
    assert path == ["SAN-02", "SAN-01", "SAN-03", "CIR-01"]


def test_other_views_keep_the_order_of_the_checklist():
    assert [row.line.id for row in shown(rows())] == [criterion.id for criterion in CRITERIA]


def test_it_says_how_far_it_is_and_what_is_left_beside_it():
    path = express(rows(SAN_02=Verdict.COMPLIANT, SAN_01=Verdict.NON_COMPLIANT))
    assert (path.left, path.is_done) == (Tally(2, 2), False)
    assert path.breaks == ("SAN-01",)
    assert path.mandatory_left == 1


def test_gone_through_it_leaves_only_what_is_not_of_it():
    done = dict.fromkeys(("CIR_01", "SAN_01", "SAN_02", "SAN_03"), Verdict.COMPLIANT)
    path = express(rows(**done))
    assert (path.is_done, path.breaks, path.mandatory_left) == (True, (), 1)
    assert express(rows(**done, CIR_02=Verdict.PARTIAL)).mandatory_left == 0
