"""A report never takes the place of anything but a report."""

from datetime import date

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.beginning import begun
from audit_app.errors import WouldOverwrite
from audit_app.identity import new_id
from audit_app.report.content import report_of
from audit_app.report.pdf import written
from tests.builders import an_event


@pytest.fixture(scope="module")
def report():
    audit = begun(an_event(features=("outdoor",)), shipped_checklist(), audit_id=new_id(), on=date(2027, 1, 1))
    return report_of(audit, (), on=date(2027, 1, 1), made_by="Jauge")


def test_what_is_no_report_is_left_alone(report, tmp_path):
    out = tmp_path / "jauge.db"
    out.write_bytes(b"SQLite format 3\x00")
    with pytest.raises(WouldOverwrite):
        written(report, out, lambda _evidence: None)
    assert out.read_bytes() == b"SQLite format 3\x00"


@pytest.mark.parametrize("before", [b"", b"%PDF-1.4 yesterday"])
def test_an_earlier_report_is_replaced(report, tmp_path, before):
    out = tmp_path / "r.pdf"
    out.write_bytes(before)
    assert written(report, out, lambda _evidence: None).bytes == out.stat().st_size
