"""Findings: noted in one sentence with place and photo, listed, sorted later or closed with a reason."""

import pytest
from PIL import Image

from tests.wording.speaking import plain


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "marche.jpg"
    Image.new("RGB", (8, 6), "grey").save(path)
    return path


@pytest.fixture
def noted(jauge, audit, photo):
    jauge("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Village départ")
    shown = ("--photo", photo, "--alt", "La porte")
    return jauge.document(
        "finding", audit, "La porte des sanitaires ferme mal", "--zone", "bloc b", *shown, "--by", "Maé"
    )


def test_a_finding_is_noted_with_its_place_and_its_photo_in_one_step(jauge, audit, noted):
    assert noted["severity"] is None
    assert (noted["sorted"], noted["lines"], noted["by"]) == (False, [], "Maé")
    assert noted["zone"].startswith("toilets-")
    assert [piece["alt"] for piece in noted["evidence"]] == ["La porte"]
    assert noted["likely"]
    jauge("undo", audit)
    assert jauge.document("findings", audit) == []


def test_findings_are_listed_with_those_to_sort_first(jauge, audit, noted):
    jauge("finding", audit, "Signalétique au sol effacée")
    jauge("sort", audit, noted["id"], "--lines", "GOV-01,CIR-01", "--severity", "2")
    listed = jauge.document("findings", audit)
    assert [one["sorted"] for one in listed] == [False, True]
    assert listed[1]["lines"] == ["GOV-01", "CIR-01"]
    assert len(jauge.document("findings", audit, "--unsorted")) == 1
    said = plain(jauge("findings", audit).out)
    assert "À trier" in said
    assert "Gravité 2" in said
    assert "Bloc B, Maé" in said


def test_a_finding_without_follow_up_is_closed_by_somebody_and_opened_again(jauge, audit, noted):
    jauge.misused("sort", audit, noted["id"], "--decide", "Réparée le jour même")
    closed = jauge.document("sort", audit, noted["id"], "--decide", "Réparée le jour même", "--by", "Maé")
    assert closed["decision"]["reason"] == "Réparée le jour même"
    assert closed["sorted"]
    assert jauge.document("sort", audit, noted["id"], "--reopen")["decision"] is None


def test_one_noted_by_mistake_is_taken_away_but_no_sorted_one(jauge, audit, noted):
    assert jauge.document("sort", audit, noted["id"], "--remove") == {"removed": noted["id"]}
    jauge("undo", audit)
    jauge("sort", audit, noted["id"], "--lines", "GOV-01", "--severity", "1")
    assert "Clôturez-le plutôt" in jauge.refused("sort", audit, noted["id"], "--remove")


def test_what_cannot_be_meant_is_refused(jauge, audit, noted, photo):
    assert "ffff" in jauge.refused("sort", audit, "ffff", "--severity", "1")
    assert "XXX-01" in jauge.refused("sort", audit, noted["id"], "--lines", "XXX-01")
    assert "nulle part" in jauge.refused("finding", audit, "Oups", "--zone", "nulle part")
    jauge.misused("sort", audit, noted["id"])
    jauge.misused("sort", audit, noted["id"], "--reopen", "--remove")
    jauge.misused("finding", audit, "Oups", "--photo", photo, "--alt", "a", "--alt", "b")
    jauge.misused("finding", audit, " ")


def test_no_finding_is_said(jauge, audit):
    assert jauge("findings", audit).out.strip() == "Aucun constat."
