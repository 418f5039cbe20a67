"""What would go with a consent is counted before it is done, by the very rule that does it."""

import pytest

from audit_app.domain import recording
from audit_app.domain.audit import EvidenceKind
from audit_app.domain.consent import Use
from audit_app.domain.removal import Removal, removal
from audit_app.errors import UnknownTester
from tests.builders import a_busy_audit
from tests.testing import ON, a_finding, a_picture, tested


def with_evidence(audit):
    pieces = (
        a_picture("ACC-01", "a" * 64, "T01"),
        a_picture("ACC-01", "b" * 64, "T01", kind=EvidenceKind.AUDIO, suffix=".wav"),
        a_picture("ACC-01", "c" * 64, "T01", kind=EvidenceKind.DOCUMENT, suffix=".pdf"),
        a_picture("ACC-01", "d" * 64, "T02"),
    )
    return audit.replaced(evidence={piece.id: piece for piece in pieces})


AUDIT = with_evidence(recording.met(tested(a_busy_audit(), "T01", "T02"), a_finding("T01", "T02")))


@pytest.mark.parametrize(
    ("use", "gone"),
    [
        (Use.NEEDS, Removal(needs=True)),
        (Use.QUOTATION, Removal(quotes=1)),
        (Use.PHOTO, Removal(pictures=1)),
        (Use.VOICE, Removal(recordings=1)),
        (Use.CONTACT, Removal()),
        (
            Use.TAKE_PART,
            Removal(
                needs=True, attempts=1, answers=1, pays=0, findings=1, met=1, pictures=1, recordings=1, documents=1
            ),
        ),
    ],
)
def test_each_use_takes_what_it_covers(use, gone):
    counted = removal(AUDIT, "T01", (use,), ON)
    assert counted == gone
    assert counted.is_nothing == (use is Use.CONTACT)


def test_nobody_is_refused():
    with pytest.raises(UnknownTester):
        removal(AUDIT, "T09", (Use.NEEDS,), ON)
