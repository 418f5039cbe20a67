"""Evidence by the command: listed, told in words, placed, blurred, taken away; what is erased is gone."""

import pytest
from PIL import Image

from tests.wording.speaking import plain

WAVE = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0"
LINE = "GOV-01"


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "visage.jpg"
    Image.effect_noise((80, 60), 90).convert("RGB").save(path)
    return path


@pytest.fixture
def piece(jauge, audit, photo):
    jauge("answer", audit, LINE, "--verdict", "compliant", "--evidence", photo)
    (found,) = jauge.document("evidence", audit)
    return found


@pytest.fixture
def recording(jauge, audit, tmp_path):
    (tmp_path / "annonce.wav").write_bytes(WAVE)
    jauge("answer", audit, LINE, "--evidence", tmp_path / "annonce.wav")
    return next(each for each in jauge.document("evidence", audit) if each["kind"] == "audio")


def the(jauge, audit, piece):
    return next(each for each in jauge.document("evidence", audit) if each["id"] == piece["id"])


def test_an_audit_without_evidence_says_so(jauge, audit):
    assert jauge("evidence", audit).out == "Pas encore de preuve.\n"
    assert jauge.document("evidence", audit) == []


def test_every_piece_is_listed_with_what_is_missing(jauge, audit, piece, recording):
    said = plain(jauge("evidence", audit).out).splitlines()
    assert said[0] == f"{piece['id']}  GOV-01 : Image JPG, pas encore de texte de remplacement"
    assert said[2:] == ["1 photo sans texte de remplacement", "1 enregistrement sans transcription"]
    assert (piece["told"], piece["blurred_from"], piece["zone"]) == (False, [], None)
    assert piece["file"].endswith(f"{piece['sha256']}.jpg")


def test_a_picture_is_told_then_set_down_as_decorative_and_back(jauge, audit, piece):
    told = jauge.document("evidence", audit, piece["id"][-12:], "--alt", "Panneau", "--caption", "Entrée nord")
    assert (told["alt"], told["caption"], told["told"]) == ("Panneau", "Entrée nord", True)
    assert jauge.document("evidence", audit, piece["id"], "--decorative")["decorative"]
    assert not jauge.document("evidence", audit, piece["id"], "--not-decorative")["decorative"]
    jauge("undo", audit)
    assert the(jauge, audit, piece)["decorative"]


def test_a_decorative_picture_proves_nothing(jauge, audit, piece):
    assert LINE not in _without_evidence(jauge, audit)
    jauge("evidence", audit, piece["id"], "--decorative")
    assert LINE in _without_evidence(jauge, audit)


def _without_evidence(jauge, audit):
    return [gap["line"] for gap in jauge.document("status", audit)["gaps"] if gap["kind"] == "no_evidence"]


def test_a_recording_is_told_by_its_transcript_typed_or_in_a_file(jauge, audit, recording, tmp_path):
    assert jauge.document("evidence", audit, recording["id"], "--transcript", "Bonjour")["told"]
    (tmp_path / "mots.txt").write_text("Le départ est donné.", "utf-8")
    told = jauge.document("evidence", audit, recording["id"], "--transcript-from", tmp_path / "mots.txt")
    assert told["transcript"] == "Le départ est donné."


def test_where_a_photo_was_taken_is_said_and_taken_back(jauge, audit, piece):
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée nord", "--venue", "Parcours")
    assert "Allée nord" in jauge("evidence", audit, piece["id"], "--zone", zone["id"]).out
    assert jauge.document("evidence", audit, piece["id"], "--zone", "")["zone"] is None
    assert "stand-9" in jauge.refused("evidence", audit, piece["id"], "--zone", "stand-9")


def test_a_blurred_picture_takes_the_place_of_the_sharp_one_which_is_erased(jauge, audit, piece):
    said = plain(jauge("evidence", audit, piece["id"], "--blur", "10,10,30,30", "--blur", "60,60,20,20").out)
    assert "floutée" in said
    assert "1 photo nette effacée pour de bon." in said
    now = the(jauge, audit, piece)
    assert (now["blurred_from"], now["originals_kept"]) == ([piece["sha256"]], [])
    assert [path.stem for path in (jauge.home / "files").rglob("*.*")] == [now["sha256"]]
    assert "effacée pour de bon" in jauge.refused("undo", audit)
    assert the(jauge, audit, piece) == now


def test_what_is_blurred_on_one_line_does_not_come_back_sharp_on_another(jauge, audit, piece, photo):
    jauge("evidence", audit, piece["id"], "--blur", "10,10,30,30")
    hidden = the(jauge, audit, piece)
    jauge("answer", audit, "GOV-02", "--evidence", photo)
    jauge("finding", audit, "Une marche", "--photo", photo)
    shown = jauge.document("evidence", audit)
    assert [(one["sha256"], one["blurred_from"]) for one in shown] == [(hidden["sha256"], [piece["sha256"]])] * 3
    assert [path.stem for path in (jauge.home / "files").rglob("*.*")] == [hidden["sha256"]]


def test_erasing_for_good_names_the_issues_and_copies_that_still_show_it(jauge, audit, piece, tmp_path):
    jauge("report", audit, "--issue", "--out", tmp_path / "one.pdf")
    said = plain(jauge("evidence", audit, piece["id"], "--blur", "10,10,30,30").out)
    assert "L’émission 1 du rapport, déjà partie, la montre encore." in said
    assert "Les copies faites ailleurs" in said
    jauge("report", audit, "--issue", "--reason", "Photo floutée", "--out", tmp_path / "two.pdf")
    told = jauge.document("evidence", audit, piece["id"], "--blur", "50,50,30,30")
    assert told["issues_still_sharp"] == [1, 2]


def test_a_sharp_picture_kept_lets_blurring_be_undone_until_it_is_erased(jauge, audit, piece):
    blur = ("evidence", audit, piece["id"], "--blur", "10,10,30,30", "--keep-original")
    assert "encore gardée" in jauge(*blur).out
    jauge("undo", audit)
    assert the(jauge, audit, piece) == piece
    jauge("redo", audit)
    assert the(jauge, audit, piece)["originals_kept"] == [piece["sha256"]]
    assert jauge.document("evidence", audit, piece["id"], "--erase-original")["originals_kept"] == []
    assert "effacée pour de bon" in jauge.refused("undo", audit)


def test_a_sharp_picture_that_another_audit_still_shows_is_not_erased(jauge, audit, piece, photo):
    other = jauge.begun()
    jauge("answer", other, LINE, "--evidence", photo)
    jauge("evidence", audit, piece["id"], "--blur", "10,10,30,30")
    assert the(jauge, audit, piece)["originals_kept"] == [piece["sha256"]]
    assert the(jauge, other, jauge.document("evidence", other)[0])["file"]


@pytest.mark.parametrize("frame", ["", "1,2,3", "a,b,c,d", "90,0,20,20", "-1,0,5,5", "0,0,0,nan", "0,0,101,5"])
def test_a_frame_that_is_none_is_refused(jauge, audit, piece, frame):
    assert "--blur" in jauge.misused("evidence", audit, piece["id"], "--blur", frame)
    assert the(jauge, audit, piece) == piece


def test_only_what_its_kind_has_can_be_said_of_a_piece(jauge, audit, piece, recording):
    assert (
        jauge.refused("evidence", audit, recording["id"], "--blur", "0,0,9,9") == "Seule une photo peut être floutée."
    )
    assert jauge.refused("evidence", audit, recording["id"], "--decorative") == "Seule une photo peut être décorative."
    said = jauge.refused("evidence", audit, piece["id"], "--transcript", "Bonjour")
    assert said == "Seul un enregistrement a une transcription."


def test_a_piece_is_taken_away_and_undo_brings_it_back(jauge, audit, piece):
    assert jauge.document("evidence", audit, piece["id"], "--remove") == {"removed": piece["id"]}
    assert jauge.document("evidence", audit) == []
    jauge("undo", audit)
    assert the(jauge, audit, piece) == piece


def test_a_piece_is_named_by_the_beginning_or_the_end_of_its_id_if_that_is_enough(jauge, audit, piece, recording):
    assert piece["id"] in jauge.misused("evidence", audit, piece["id"][:4], "--remove")
    jauge.refused("evidence", audit, "nothing", "--remove")


@pytest.mark.parametrize(
    ("piece", "options"),
    [
        ((), ("--alt", "Rampe")),
        (("a",), ()),
        (("a",), ("--remove", "--alt", "Rampe")),
        (("a",), ("--keep-original", "--alt", "Rampe")),
        (("a",), ("--blur", "0,0,9,9", "--keep-original", "--erase-original")),
        (("a",), ("--blur", "0,0,9,9") * 51),
    ],
)
def test_what_makes_no_sense_together_is_said(jauge, audit, piece, options):
    assert jauge.misused("evidence", audit, *piece, *options)


def test_an_audit_is_not_closed_while_a_picture_or_a_recording_is_not_told(jauge, audit, piece, recording):
    said = jauge.refused("close", audit)
    assert "images sans texte de remplacement (1) : GOV-01" in said
    assert "enregistrements sans transcription (1) : GOV-01" in said
    jauge("evidence", audit, piece["id"], "--decorative")
    jauge("evidence", audit, recording["id"], "--transcript", "Bonjour")
    said = jauge.refused("close", audit)
    assert "sans texte" not in said
    assert "sans transcription" not in said


def test_a_piece_says_which_testers_it_shows_where_they_agree(jauge, audit, piece, recording):
    jauge("test", "start", audit, "T01", "--agrees", "take_part,photo")
    assert jauge.document("evidence", audit, piece["id"], "--shows", "t01")["shows"] == ["T01"]
    assert "son et vidéo" in jauge.refused("evidence", audit, recording["id"], "--shows", "T01")
    assert "T09" in jauge.refused("evidence", audit, piece["id"], "--shows", "T01,T09")
    assert "jamais un nom" in jauge.misused("evidence", audit, piece["id"], "--shows", "Marie")
    assert jauge.document("evidence", audit, piece["id"], "--shows", "")["shows"] == []
