"""Frames that hide parts of a picture, and the gesture that puts the blurred picture in its place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from audit_app.domain.answering import attached
from audit_app.domain.audit import AuditState, State
from audit_app.domain.blurring import LEAST, WHOLE, blurred, framed
from audit_app.domain.record import as_written
from audit_app.errors import NotAllowedNow, NotForThisPiece, UnknownEvidence
from tests.domain.examples import audit, evidence, finding, uuid

NEW = {"sha256": "e" * 64, "suffix": ".png", "size": 99}
numbers = some.floats(-1_000, 1_000)


def _pictures(*lines):
    pieces = [evidence(n, line, kind="picture", suffix=".jpg") for n, line in enumerate(lines, 5)]
    return audit(evidence={piece.id: piece for piece in pieces})


@given(
    left=numbers, top=numbers, width=numbers, height=numbers, wide=some.integers(1, 9_000), tall=some.integers(1, 99)
)
def test_any_frame_is_made_whole_and_covers_pixels_of_the_picture(left, top, width, height, wide, tall):
    frame = framed(left, top, width, height)
    first, above, last, below = frame.in_pixels(wide, tall)
    assert 0 <= first < last <= wide
    assert 0 <= above < below <= tall


@given(left=some.floats(0, 50), width=some.floats(1, 50), wide=some.integers(1, 9_000))
@example(left=32.484375, width=1.0, wide=625)
def test_no_pixel_that_a_frame_touches_is_left_out(left, width, wide):
    frame = framed(left, 0, width, 50)
    first, _, last, _ = frame.in_pixels(wide, 100)
    left, width = as_written(frame.left), as_written(frame.width)  # exact: 32.48 % of 625 is 203, not a hair less
    assert first <= left * wide / 100
    assert last >= min(wide, (left + width) * wide / 100)


@given(left=numbers, top=numbers, width=numbers, height=numbers)
def test_a_frame_stays_where_it_is_once_it_is_inside(left, top, width, height):
    frame = framed(left, top, width, height)
    assert framed(frame.left, frame.top, frame.width, frame.height) == frame
    assert LEAST <= frame.width <= WHOLE


def test_the_blurred_picture_stands_for_the_sharp_one_on_every_line_that_shows_it():
    before = _pictures("CIR-01", "ACC-01")
    other = evidence(9, "CIR-01", kind="picture", sha256="b" * 64)
    found = blurred(attached(before, other), uuid(5), **NEW)
    for key in (uuid(5), uuid(6)):
        piece = found.evidence[key]
        assert (piece.sha256, piece.suffix, piece.size, piece.blurred_from) == (*NEW.values(), ("0" * 64,))
    assert found.evidence[other.id] == other


def test_a_photo_blurred_on_one_line_is_blurred_on_whichever_it_is_added_to():
    met = finding(3, "CIR-01")
    before = blurred(_pictures("CIR-01"), uuid(5), **NEW).replaced(findings={met.id: met})
    again = evidence(9, "", finding=met.id, kind="picture", suffix=".jpg")
    added = attached(before, again).evidence[again.id]
    assert (added.sha256, added.suffix, added.size, added.blurred_from) == (*NEW.values(), ("0" * 64,))
    assert attached(attached(before, again), again.replaced(id=uuid(10))) == attached(before, again)


def test_blurring_again_remembers_every_picture_it_was():
    twice = blurred(blurred(_pictures("CIR-01"), uuid(5), **NEW), uuid(5), **(NEW | {"sha256": "f" * 64}))
    assert twice.evidence[uuid(5)].blurred_from == ("0" * 64, "e" * 64)


def test_a_frame_that_changes_no_pixel_changes_nothing():
    before = _pictures("CIR-01")
    assert blurred(before, uuid(5), sha256="0" * 64, suffix=".jpg", size=12) is before


def test_only_a_picture_of_an_open_audit_is_blurred():
    with pytest.raises(NotForThisPiece):
        blurred(attached(audit(), evidence(5, "CIR-01")), uuid(5), **NEW)
    with pytest.raises(UnknownEvidence):
        blurred(audit(), uuid(5), **NEW)
    with pytest.raises(NotAllowedNow):
        blurred(_pictures("CIR-01").replaced(state=State(state=AuditState.CLOSED)), uuid(5), **NEW)


def test_the_sharp_photo_added_again_does_not_come_back_beside_the_blurred_one():
    hidden = blurred(_pictures("CIR-01"), uuid(5), **NEW)
    again = attached(hidden, evidence(8, "CIR-01", kind="picture", alt="Rampe"))
    assert set(again.evidence) == {uuid(5)}
    assert again.evidence[uuid(5)] == hidden.evidence[uuid(5)].replaced(alt="Rampe")
