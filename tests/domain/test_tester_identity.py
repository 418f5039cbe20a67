"""What of a tester's identity goes with a consent."""

import pytest

from audit_app.domain.consent import Use
from audit_app.domain.tester_identity import IdentityPart, parts_without


@pytest.mark.parametrize(
    ("uses", "parts"),
    [
        ({Use.TAKE_PART}, tuple(IdentityPart)),
        ({Use.TAKE_PART, Use.CONTACT}, tuple(IdentityPart)),
        ({Use.CONTACT}, (IdentityPart.CONTACT,)),
        ({Use.NAME, Use.PHOTO, Use.NEEDS}, ()),
    ],
)
def test_taking_part_no_more_takes_all_and_no_contact_the_way_to_reach_them(uses, parts):
    assert parts_without(frozenset(uses)) == parts
