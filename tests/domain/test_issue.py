"""An issue of a report holds what identifies it, and refuses what does not."""

import pytest
from pydantic import ValidationError

from audit_app.domain.issue import Issue
from tests.domain.examples import MONTHS_BEFORE, uuid


def issue(number=1, **changes) -> Issue:
    """Return the first issue of a full report in French, changed as said."""
    fields = {
        "id": uuid(500 + number),
        "number": number,
        "kind": "full",
        "language": "fr",
        "judged_on": MONTHS_BEFORE,
        "issued_on": MONTHS_BEFORE,
        "report": "a" * 64,
        "snapshot": "b" * 64,
        "pages": 12,
    } | changes
    return Issue(**fields)


def test_an_issue_is_read_again_as_it_was_written():
    written = issue(2, reason="Deuxième visite", by="Anne")
    assert Issue.model_validate_json(written.model_dump_json()) == written


@pytest.mark.parametrize("wrong", [{"number": 0}, {"report": "x" * 64}, {"language": "français"}, {"pages": 0}])
def test_an_issue_that_names_nothing_is_refused(wrong):
    with pytest.raises(ValidationError):
        issue(**wrong)
