"""What is said of a piece of evidence: for whoever cannot see or hear it, and where it was taken."""

import pytest

from audit_app.domain import recording
from audit_app.domain.answering import attached
from audit_app.domain.audit import AuditState, EvidenceKind, State
from audit_app.domain.consent import Use
from audit_app.domain.describing import all_agree, piece_described, untold
from audit_app.errors import NotAgreed, NotAllowedNow, NotForThisPiece, UnknownEvidence, UnknownTester, UnknownZone
from tests.domain.examples import audit, evidence, uuid, zone
from tests.testing import a_tester, agreeing

PIECE = uuid(5)


def _with(kind="picture", **changes):
    return attached(audit(), evidence(5, "CIR-01", kind=kind, **changes))


def _piece(found):
    return found.evidence[PIECE]


def test_what_is_not_named_stays_as_it_is():
    before = _with(caption="rampe")
    told = piece_described(before, PIECE, alt="Une rampe en bois")
    assert _piece(told) == _piece(before).replaced(alt="Une rampe en bois")
    assert _piece(piece_described(told, PIECE, caption="")).caption == ""


def test_saying_the_same_again_changes_nothing():
    before = _with(alt="Rampe")
    assert piece_described(before, PIECE, alt="Rampe") is before


def test_a_decorative_picture_keeps_its_text_and_a_new_text_takes_decorative_back():
    plain = piece_described(_with(alt="Rampe"), PIECE, decorative=True)
    assert (_piece(plain).alt, _piece(plain).is_told) == ("Rampe", True)
    assert _piece(piece_described(plain, PIECE, alt="Rampe")).decorative
    assert not _piece(piece_described(plain, PIECE, alt="Rampe en bois")).decorative
    assert _piece(piece_described(plain, PIECE, alt="  ")).decorative


def test_a_text_that_nobody_sees_or_hears_is_no_alternative():
    assert untold(piece_described(_with(), PIECE, alt="\u200b")) != ()
    silent = piece_described(_with("audio"), PIECE, transcript="\ufeff\u200d")
    assert [piece.id for piece in untold(silent)] == [PIECE]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("document", {"decorative": True}),
        ("audio", {"decorative": True}),
        ("picture", {"transcript": "Bonjour"}),
        ("document", {"transcript": "Bonjour"}),
    ],
)
def test_what_a_kind_of_evidence_does_not_have_is_refused(kind, said):
    with pytest.raises(NotForThisPiece) as refused:
        piece_described(_with(kind), PIECE, **said)
    assert refused.value.what == next(iter(said))


def test_a_zone_there_is_can_be_named_and_taken_back():
    there = zone("toilets-1", "toilets")
    before = _with().replaced(zones={there.id: there})
    placed = piece_described(before, PIECE, zone=there.id)
    assert _piece(placed).zone == there.id
    assert _piece(piece_described(placed, PIECE, zone=None)).zone is None
    with pytest.raises(UnknownZone) as refused:
        piece_described(before, PIECE, zone="stand-9")
    assert refused.value.choices == (there.id,)


def test_nothing_is_said_in_a_closed_audit_nor_of_a_piece_that_is_gone():
    with pytest.raises(NotAllowedNow):
        piece_described(_with().replaced(state=State(state=AuditState.CLOSED)), PIECE, alt="Rampe")
    with pytest.raises(UnknownEvidence):
        piece_described(audit(), PIECE, alt="Rampe")


@pytest.mark.parametrize(
    ("kind", "fields", "told"),
    [
        ("picture", {}, False),
        ("picture", {"alt": " \n"}, False),
        ("picture", {"alt": "Rampe"}, True),
        ("picture", {"decorative": True}, True),
        ("picture", {"transcript": "Rampe"}, False),
        ("audio", {"alt": "Annonce"}, False),
        ("audio", {"transcript": "\t"}, False),
        ("audio", {"transcript": "Bonjour"}, True),
        ("document", {}, True),
    ],
)
def test_a_piece_is_told_by_what_its_kind_asks_for(kind, fields, told):
    found = _with(kind, **fields)
    assert _piece(found).is_told is told
    assert [piece.id for piece in untold(found)] == ([] if told else [PIECE])
    assert _piece(found).kind is EvidenceKind(kind)


def test_pieces_nothing_is_said_of_come_line_by_line():
    pieces = [evidence(n, line, kind="picture", sha256=str(n) * 64) for n, line in ((7, "ACC-01"), (5, "CIR-01"))]
    found = audit(evidence={piece.id: piece for piece in reversed(pieces)})
    assert [piece.line for piece in untold(found)] == ["ACC-01", "CIR-01"]


@pytest.mark.parametrize(("kind", "use"), [("picture", Use.PHOTO), ("audio", Use.VOICE), ("document", Use.TAKE_PART)])
def test_a_tester_is_shown_or_heard_only_where_they_agree_to_it(kind, use):
    before = recording.welcomed(_with(kind), a_tester(), agreeing(Use.NEEDS, use))
    assert _piece(piece_described(before, PIECE, shows=("T01",))).shows == ("T01",)
    with pytest.raises(UnknownTester):
        piece_described(before, PIECE, shows=("T01", "T02"))


@pytest.mark.parametrize("kind", ["picture", "audio"])
def test_a_tester_who_refuses_is_not_said_to_be_in_it(kind):
    before = recording.welcomed(_with(kind), a_tester(), agreeing(Use.NEEDS))
    with pytest.raises(NotAgreed):
        piece_described(before, PIECE, shows=("T01",))


def test_everybody_a_piece_shows_agrees_to_it_or_not_all_do():
    photos = recording.welcomed(_with(), a_tester(profile=None, needs="", aids=""), agreeing(Use.PHOTO))
    photos = recording.welcomed(photos, a_tester("T02", profile=None, needs="", aids=""), agreeing())
    piece = _piece(photos)
    assert all_agree(photos, piece)
    assert all_agree(photos, piece.replaced(shows=("T01",)))
    assert not all_agree(photos, piece.replaced(shows=("T01", "T02")))
    assert not all_agree(photos, piece.replaced(shows=("T09",))), "nobody of that code agreed to anything"
    assert not all_agree(photos, piece.replaced(shows=("T01",), kind=EvidenceKind.AUDIO)), "to photos, not to sound"
    assert all_agree(photos, piece.replaced(shows=("T02",), kind=EvidenceKind.DOCUMENT)), "it takes part"
