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


def test_whom_it_stops_and_what_was_done_on_the_day_are_sorted_too(jauge, audit, noted):
    told = jauge.document("sort", audit, noted["id"], "--reach", "3", "--mended", "Tapis posé à midi")
    assert (told["reach"], told["mended"], told["sorted"]) == (3, "Tapis posé à midi", False)
    graded = jauge.document("sort", audit, noted["id"], "--lines", "GOV-01", "--severity", "2")
    assert (graded["reach"], graded["sorted"]) == (3, True)


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


@pytest.mark.parametrize("reason", ["", "   ", "\u00a0"])
def test_an_empty_reason_is_said_to_be_empty(jauge, audit, noted, reason):
    said = plain(jauge.misused("sort", audit, noted["id"], "--decide", reason, "--by", "Maé"))
    assert "Le motif donné à --decide est vide : écrivez pourquoi le constat est clos." in said
    assert "--lines" not in said
    assert jauge.document("findings", audit)[0]["decision"] is None
    jauge.misused("finding", audit, "Oups", "--photo", photo, "--alt", "a", "--alt", "b")
    jauge.misused("finding", audit, " ")


def test_what_blocked_testers_met_is_closed_with_a_reason_and_never_lowered(jauge, audit):
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    met = jauge.document("finding", audit, "Marche à l’entrée", "--tester", "T01")["id"]
    jauge("sort", audit, met, "--lines", "GOV-01,CIR-01", "--severity", "4")
    for less in (("--severity", "3"), ("--lines", "GOV-01")):
        assert "--decide MOTIF --by NOM" in jauge.refused("sort", audit, met, *less)
    more = jauge.document("sort", audit, met, "--lines", "GOV-01,CIR-01,GOV-02", "--severity", "4")
    assert more["lines"] == ["GOV-01", "CIR-01", "GOV-02"]
    jauge("undo", audit)
    jauge("undo", audit)
    assert jauge.document("findings", audit)[0]["severity"] is None
    jauge("redo", audit)
    jauge("sort", audit, met, "--decide", "Agent formé sur place", "--by", "Ville")
    assert "--decide" in jauge.refused("sort", audit, met, "--severity", "3")


def test_a_later_test_closes_what_testers_met_and_nothing_else_does(jauge, audit):
    for code, profile in (("T01", "P1"), ("T02", "P4")):
        jauge("test", "start", audit, code, "--agrees", "take_part,needs", "--profile", profile)
    met = jauge.document("finding", audit, "Marche à l’entrée", "--tester", "T01", "--scenario", "S6")["id"]
    jauge("sort", audit, met, "--lines", "GOV-01", "--severity", "4")
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    tries = ("test", "record", audit, "--scenario", "S6", "--success", "alone")
    blind, seated = (jauge.document(*tries, "--tester", code)["id"] for code in ("T02", "T01"))
    assert "même scénario" in jauge.refused("sort", audit, met, "--later-test", blind, "--by", "Ville")
    jauge.misused("sort", audit, met, "--later-test", seated)
    assert jauge.document("findings", audit)[0]["later_tests"] == [seated]
    assert seated in jauge("findings", audit).out
    assert jauge.line(audit, "GOV-01")["overruled_by"] == [met]
    closed = jauge.document("sort", audit, met, "--later-test", seated, "--by", "Ville")
    assert (closed["decision"]["closed_by"], closed["decision"]["author"]) == ("later_test", "Ville")
    assert (closed["later_tests"], jauge.line(audit, "GOV-01")["overruled_by"]) == ([], [])
    assert jauge.document("sort", audit, met, "--reopen")["decision"] is None
    jauge("test", "record", audit, "--attempt", seated, "--by", "Maé")
    noted = jauge.document(*tries, "--tester", "T01", "--by", "Maé")["id"]
    assert jauge.document("sort", audit, met, "--later-test", noted)["decision"]["author"] == "Maé"
    jauge.refused("sort", audit, met, "--later-test", "ffff", "--by", "Ville")


def test_a_zone_added_and_removed_does_not_carry_what_testers_met_away(jauge, audit):
    zones = {}
    for name in ("Bloc A", "Bloc B"):
        jauge("zones", audit, "--add", "toilets", name, "--venue", "Village départ")
        zones[name] = next(z["id"] for z in jauge.document("zones", audit) if z["name"] == name)
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    met = jauge.document("finding", audit, "Seuil trop haut", "--tester", "T01")["id"]
    line = next(one["line"] for one in jauge.document("lines", audit) if one["line"].endswith(f"@{zones['Bloc A']}"))
    assert jauge.document("sort", audit, met, "--lines", line, "--severity", "4")["sorted"]
    jauge("zones", audit, "--remove", zones["Bloc A"])
    lost = jauge.document("findings", audit, "--unsorted")
    assert [(one["id"], one["sorted"], one["astray"]) for one in lost] == [(met, False, True)]
    assert "aucune de ses lignes n’est plus demandée" in plain(jauge("findings", audit).out)
    assert "constats à trier (1) : « Seuil trop haut »" in jauge.refused("close", audit)
    jauge("undo", audit)
    jauge("zones", audit, "--remove", zones["Bloc B"])
    jauge("zones", audit, "--remove", zones["Bloc A"])
    assert jauge.document("findings", audit)[0]["lines"] == [line.partition("@")[0]]


def test_no_finding_is_said(jauge, audit):
    assert jauge("findings", audit).out.strip() == "Aucun constat."


def test_a_finding_of_testers_says_who_met_it_trying_what_and_what_was_mended(jauge, audit):
    met = ("--tester", "t01", "--scenario", "s8", "--reach", "2", "--mended", "Cale posée à midi")
    assert "T01" in jauge.refused("finding", audit, "Seuil trop haut", *met)
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    one = jauge.document("finding", audit, "Seuil trop haut", *met)
    assert (one["testers"], one["scenario"], one["reach"], one["mended"]) == (["T01"], "S8", 2, "Cale posée à midi")
    assert jauge.document("history", audit)[-1]["gesture"] == "finding_met"
    assert "S99" in jauge.refused("finding", audit, "Seuil", "--scenario", "S99")


def test_a_photo_of_what_a_tester_met_needs_their_consent_and_goes_with_it(jauge, audit, photo):
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    noting = ("finding", audit, "Porte lourde", "--tester", "T01", "--photo", photo)
    assert "T01 n’accepte pas « photos prises »" in plain(jauge.refused(*noting))
    assert jauge.document("findings", audit) == []
    faceless = jauge.document(*noting, "--nobody")
    jauge("test", "consent", audit, "T01", "--agrees", "photo")
    shown = jauge.document(*noting)
    shows = {one["id"]: one["shows"] for one in jauge.document("evidence", audit)}
    assert [shows[one["evidence"][0]["id"]] for one in (faceless, shown)] == [[], ["T01"]]
    jauge("test", "withdraw", audit, "T01", "--use", "photo")
    left = {one["id"]: len(one["evidence"]) for one in jauge.document("findings", audit)}
    assert left == {faceless["id"]: 1, shown["id"]: 0}


def test_an_attempt_rewritten_opens_what_it_closed_and_says_so(jauge, audit):
    jauge("test", "start", audit, "T01", "--agrees", "take_part,needs", "--profile", "P1")
    met = jauge.document("finding", audit, "Marche", "--tester", "T01")["id"]
    jauge("sort", audit, met, "--lines", "GOV-01", "--severity", "4")
    again = ("test", "record", audit, "--tester", "T01", "--scenario", "S6", "--success", "alone")
    tried = jauge.document(*again)["id"]
    assert jauge.document("findings", audit)[0]["later_tests"] == []
    jauge("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Village départ")
    sorted_to = jauge.document("sort", audit, met, "--scenario", "s6")
    assert (sorted_to["scenario"], sorted_to["zone"], sorted_to["later_tests"]) == ("S6", None, [])
    assert "noté après" in plain(jauge.refused("sort", audit, met, "--later-test", tried, "--by", "Ville"))
    assert "Testez de nouveau" in plain(jauge("findings", audit).out)
    tried = jauge.document(*again)["id"]
    assert "S99" in jauge.refused("sort", audit, met, "--scenario", "S99")
    assert "ce qui a été essayé" in plain(jauge.refused("sort", audit, met, "--scenario", "S8"))
    jauge("sort", audit, met, "--later-test", tried, "--by", "Ville")
    said = plain(jauge("test", "record", audit, "--attempt", tried, "--success", "gave_up").out)
    assert "De nouveau ouvert, car plus aucun test ultérieur ne montre que c’est réglé : « Marche »." in said
    assert jauge.line(audit, "GOV-01")["overruled_by"] == [met]
    placed = jauge.document("sort", audit, met, "--zone", "bloc b")
    assert placed["zone"].startswith("toilets-")


def test_a_decision_is_not_replaced_silently(jauge, audit, noted):
    jauge("sort", audit, noted["id"], "--decide", "Porte réglée", "--by", "Ville")
    assert "déjà clôturé, par Ville : « Porte réglée »" in plain(
        jauge.refused("sort", audit, noted["id"], "--decide", "Autre", "--by", "Moi")
    )
    jauge("sort", audit, noted["id"], "--reopen")
    again = jauge.document("sort", audit, noted["id"], "--decide", "Autre", "--by", "Moi")
    assert again["decision"]["author"] == "Moi"
