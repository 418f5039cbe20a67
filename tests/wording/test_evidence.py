"""A piece of evidence in one line: what it is, what it shows or lacks, where it was taken."""

import pytest

from audit_app.i18n import in_language
from audit_app.wording.evidence import (
    blurred_again,
    erased_for_good,
    piece_said,
    place_said,
    shows_said,
    still_sharp,
    untold_said,
)
from tests.domain.examples import audit, evidence, zone
from tests.wording.speaking import both, plain


def said(piece, of=None):
    with in_language("fr"):
        return plain(piece_said(of or audit(), piece))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "picture", "suffix": ".jpg"}, "CIR-01 : Image JPG, pas encore de texte de remplacement"),
        ({"kind": "picture", "alt": "\u200b"}, "CIR-01 : Image PDF, pas encore de texte de remplacement"),
        ({"kind": "picture", "suffix": ".jpg", "alt": " Une\nrampe "}, "CIR-01 : Image JPG, Une rampe"),
        ({"kind": "picture", "suffix": ".png", "decorative": True}, "CIR-01 : Image PNG, décorative"),
        ({"kind": "audio", "suffix": ".mp3"}, "CIR-01 : Enregistrement MP3, pas encore de transcription"),
        ({"kind": "audio", "suffix": ".mp3", "transcript": "Départ"}, "CIR-01 : Enregistrement MP3, Départ"),
        ({}, "CIR-01 : Document PDF"),
        ({"alt": "Le devis"}, "CIR-01 : Document PDF, Le devis"),
        ({"caption": "Devis de mai", "alt": "Le devis"}, "CIR-01 : Document PDF, Devis de mai"),
        (
            {"kind": "picture", "suffix": ".jpg", "alt": "Rampe", "blurred_from": ("a" * 64,)},
            "CIR-01 : Image JPG, Rampe, floutée",
        ),
    ],
)
def test_a_piece_is_said_on_one_line(fields, words):
    assert said(evidence(5, "CIR-01", **fields)) == words


def test_the_zone_it_was_taken_in_is_named_as_long_as_it_is_there():
    there = zone("toilets-1", "toilets")
    piece = evidence(5, "CIR-01", zone=there.id)
    of = audit(zones={there.id: there})
    assert place_said(of, piece) == there.name
    assert said(piece, of).endswith(f", {there.name}")
    assert place_said(audit(), piece) == ""


def test_a_long_text_is_cut():
    assert len(shows_said(evidence(5, "CIR-01", kind="picture", alt="a" * 500))) < 130


def test_what_nothing_is_said_of_is_counted_by_kind():
    pictures = [evidence(n, "CIR-01", kind="picture") for n in range(3)]
    french, english = both(lambda: "|".join(untold_said([*pictures, evidence(5, "CIR-01", kind="audio")])))
    assert french == "3 photos sans texte de remplacement|1 enregistrement sans transcription"
    assert english == "3 photos without alternative text|1 recording without transcript"
    assert untold_said([]) == []


def test_that_the_sharp_picture_is_still_kept_is_said_in_both_languages():
    assert "photo nette" in both(still_sharp)[0]


def test_what_is_erased_for_good_says_where_it_is_still_seen():
    french, english = both(lambda: erased_for_good(()))
    assert (plain(french).partition(",")[0], english.partition(",")[0]) == (
        "Les copies faites ailleurs",
        "Copies made elsewhere",
    )
    said = plain(both(lambda: erased_for_good((1, 3)))[0])
    assert said.startswith("Les émissions 1, 3 du rapport, déjà parties, la montrent encore. Les copies")


def test_photos_that_come_in_blurred_are_counted():
    assert plain(both(lambda: blurred_again(2))[0]).startswith("2 photos sont floutées dans cet audit")
