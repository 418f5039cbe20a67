"""What a report speaks of, looked up once."""

import pytest

from audit_app.domain.audit import Verdict
from audit_app.domain.funding import Outcome
from audit_app.i18n import in_language
from audit_app.report.content.matter import (
    OUTCOME_MARKS,
    VERDICT_MARKS,
    ReportKind,
    gathered,
    who_and_when,
)
from tests.report import audits


def a_matter(audit, kind=ReportKind.WORKING):
    return gathered(audit, (audits.a_scheme(),), audits.ON, kind, audits.VERSION)


def test_every_verdict_and_outcome_has_a_shape_and_no_two_outcomes_share_one():
    assert set(VERDICT_MARKS) == set(Verdict)
    assert set(OUTCOME_MARKS) == set(Outcome)
    assert len(set(OUTCOME_MARKS.values())) == len(Outcome)


def test_evidence_is_numbered_in_the_order_of_the_lines():
    matter = a_matter(audits.full("n1"))
    order = list(matter.rows)
    places = [order.index(piece.line) for piece in matter.evidence if piece.line in order]
    assert places == sorted(places)
    assert list(dict.fromkeys(matter.numbers.values())) == list(range(1, len(matter.files) + 1))


def test_one_file_has_one_number_unless_it_is_shown_in_two_ways():
    piece = audits.small().evidence[audits.an_id(20)]
    again = piece.replaced(id=audits.an_id(21), line="CIR-02")
    bare = piece.replaced(id=audits.an_id(22), decorative=True)
    audit = audits.small().replaced(evidence={one.id: one for one in (piece, again, bare)})
    matter = a_matter(audit)
    assert [tuple(one.id for one in file) for file in matter.files] == [
        tuple(one for one in matter.numbers if matter.numbers[one] == number) for number in (1, 2)
    ]
    assert matter.numbers[piece.id] == matter.numbers[again.id] != matter.numbers[bare.id]
    assert matter.numbers_of([piece, again, piece]) == (matter.numbers[piece.id],)


def test_a_funders_copy_shows_days_without_names():
    with in_language("en"):
        assert who_and_when(a_matter(audits.small()), "Anne", audits.ON) == "Anne, 1\u00a0March\u00a02027"
        assert who_and_when(a_matter(audits.small(), ReportKind.FUNDER), "Anne", None) == ""


def test_the_former_name_of_the_working_copy_is_still_read_and_no_other():
    assert ReportKind("full") is ReportKind.WORKING
    with pytest.raises(ValueError, match="long"):
        ReportKind("long")


@pytest.mark.parametrize("kind", ReportKind)
def test_only_the_working_copy_shows_people(kind):
    assert a_matter(audits.small(), kind).shows_people is (kind is ReportKind.WORKING)
