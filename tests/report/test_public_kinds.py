"""What each kind of report may tell as data: the judging kinds all lines, the others those their pages speak of."""

import pytest

from audit_app.domain.codes import Instrument
from audit_app.report.content import ReportKind
from audit_app.report.content.matter import gathered
from audit_app.report.public_kinds import is_told, judges, lines_told
from tests.report import audits


def a_matter(kind):
    return gathered(audits.full("n4"), audits.schemes(), audits.ON, kind, "Jauge")


@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
def test_a_copy_with_grades_tells_every_line_and_measurement(kind):
    matter = a_matter(kind)
    assert judges(matter)
    assert lines_told(matter) == tuple(matter.rows.values())
    assert all(is_told(matter, instrument) for instrument in (None, *Instrument))


def test_what_to_expect_tells_the_lines_a_visitor_asks_about_and_what_is_seen_on_the_spot():
    matter = a_matter(ReportKind.PUBLIC)
    told = {row.line.criterion.id for row in lines_told(matter)}
    assert not judges(matter)
    assert "TRA-01" in told
    assert not {"GOV-06", matter.audit.checklist.user_tests} & told
    assert is_told(matter, Instrument.EYE)
    assert is_told(matter, Instrument.TAPE)
    assert not is_told(matter, None)


def test_the_sheet_tells_what_is_measured_by_hand():
    matter = a_matter(ReportKind.MEASURES)
    told = lines_told(matter)
    assert told
    assert all(row.line.criterion.measurements for row in told)
    assert len(told) < len(matter.rows)
    assert not is_told(matter, Instrument.EYE)


def test_the_easy_to_read_report_tells_no_measurement():
    matter = a_matter(ReportKind.EASY)
    assert lines_told(matter) == tuple(matter.rows.values())
    assert not any(is_told(matter, instrument) for instrument in (None, *Instrument))
