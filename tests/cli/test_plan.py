"""The plan of the site by the command: a picture or a page of a PDF, told in words, with things placed on it."""

import pytest
from PIL import Image

from tests.wording.speaking import plain

ALT = "L’entrée est au sud, le village à l’est."


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "stade.png"
    Image.new("RGB", (800, 600), "white").save(path)
    return path


@pytest.fixture
def zone(jauge, audit):
    return jauge.document("zones", audit, "--add", "toilets", "Sanitaires du village", "--venue", "Parcours")[0]["id"]


def add(jauge, audit, path, *arguments, name="Stade"):
    return jauge.document("plan", audit, path, "--name", name, "--alt", ALT, *arguments)


def test_an_audit_without_plan_says_so(jauge, audit):
    assert jauge("plan", audit).out == "Pas encore de plan.\n"
    assert jauge.document("plan", audit) == {"plans": [], "strays": []}


def test_a_picture_is_added_with_its_words_and_undone(jauge, audit, picture):
    (plan,) = add(jauge, audit, picture)["plans"]
    assert (plan["name"], plan["alt"], plan["width"], plan["height"], plan["pins"]) == ("Stade", ALT, 800, 600, [])
    assert plan["file"].endswith(f"{plan['sha256']}.jpg")
    assert "Annulé : Plan ajouté : Stade" in plain(jauge("undo", audit).out)
    assert jauge.document("plan", audit)["plans"] == []


def test_a_zone_is_placed_moved_and_taken_off_in_words(jauge, audit, picture, zone):
    add(jauge, audit, picture)
    assert "Zones pas encore placées : Sanitaires du village" in plain(jauge("plan", audit).out)
    said = plain(jauge("plan", audit, "--pin", zone, "12,30").out).splitlines()
    assert said == [f"Stade : {ALT}", "  1. Sanitaires du village : à gauche, en haut (12 %, 30 %)"]
    (pin,) = jauge.document("plan", audit, "--pin", zone, "90,95.5")["plans"][0]["pins"]
    assert (pin["number"], pin["kind"], pin["subject"], pin["x"], pin["y"]) == (1, "zone", zone, 90.0, 95.5)
    assert plain(pin["where"]) == "à droite, en bas (90 %, 96 %)"
    assert pin["verdict"] == "not_checked"
    assert jauge.document("plan", audit, "--unpin", zone)["plans"][0]["pins"] == []
    assert "rien à en retirer" in jauge.refused("plan", audit, "--unpin", zone)


def test_a_piece_of_evidence_is_placed_by_the_end_of_its_id(jauge, audit, picture):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant", "--evidence", picture, "--alt", "Le panneau")
    (piece,) = jauge.document("evidence", audit)
    (pin,) = add(jauge, audit, picture, "--pin", piece["id"][-12:], "50,50")["plans"][0]["pins"]
    assert (pin["kind"], pin["subject"], pin["said"]) == ("evidence", piece["id"], "Image\u00a0: Le panneau")
    jauge("evidence", audit, piece["id"], "--remove")
    assert jauge.document("plan", audit)["plans"][0]["pins"] == []
    jauge("undo", audit)
    assert jauge.document("plan", audit)["plans"][0]["pins"] == [pin]


def test_a_page_of_a_pdf_is_chosen_and_one_that_is_not_there_refused(jauge, audit, tmp_path):
    pdf = tmp_path / "plans.pdf"
    first, second = Image.new("RGB", (600, 800), "white"), Image.new("RGB", (800, 400), "grey")
    first.save(pdf, save_all=True, append_images=[second])
    (plan,) = add(jauge, audit, pdf, "--page", 2)["plans"]
    assert plan["width"] == pytest.approx(2 * plan["height"], abs=2)
    assert "n’a pas de page 3" in jauge.refused("plan", audit, pdf, "--page", 3, "--name", "x", "--alt", "y")
    assert len(jauge.document("plan", audit)["plans"]) == 1


def test_among_several_plans_one_is_named_told_anew_and_removed(jauge, audit, picture, zone):
    add(jauge, audit, picture)
    add(jauge, audit, picture, name="Parking")
    assert "--on" in jauge.misused("plan", audit, "--pin", zone, "1,2")
    assert "Stade, Parking" in jauge.refused("plan", audit, "--on", "gymnase", "--pin", zone, "1,2")
    jauge("plan", audit, "--on", "parking", "--pin", zone, "1,2")
    jauge("plan", audit, "--on", "stade", "--name", "Le stade", "--alt", "Tout est plat.")
    told = {plan["name"]: plan for plan in jauge.document("plan", audit)["plans"]}
    assert told["Le stade"]["alt"] == "Tout est plat."
    assert (len(told["Parking"]["pins"]), len(told["Le stade"]["pins"])) == (1, 0)
    assert jauge.document("plan", audit, "--unpin", zone)["plans"][1]["pins"] == []
    (left,) = jauge.document("plan", audit, "--on", "Parking", "--remove")["plans"]
    assert left["name"] == "Le stade"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--pin", "x", "40"), "deux pourcentages"),
        (("--pin", "x", "40,101"), "pas sur le plan"),
        (("--remove", "--name", "x"), "--remove"),
    ],
)
def test_what_is_mistyped_is_said(jauge, audit, arguments, said):
    assert said in jauge.misused("plan", audit, *arguments)


def test_what_cannot_be_placed_is_said(jauge, audit, picture, tmp_path):
    assert "--alt" in jauge.misused("plan", audit, picture, "--name", "Stade")
    add(jauge, audit, picture)
    assert "stand-9" in jauge.refused("plan", audit, "--pin", "stand-9", "1,2")
    assert "retirée" in jauge.refused("plan", audit, "--pin", "0" * 36, "1,2")
    note = tmp_path / "plan.txt"
    note.write_text("Le stade", "utf-8")
    assert "plan.txt" in jauge.refused("plan", audit, note, "--name", "x", "--alt", "y")
