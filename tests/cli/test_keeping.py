"""Undo, redo and history, across calls."""

from tests.wording.speaking import plain


def test_every_gesture_is_undone_and_done_again(jauge, audit):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant", "--by", "Anne")
    (zone,) = jauge.document("zones", audit, "--add", "path", "Allée", "--venue", "Parcours")
    jauge("action", audit, "GOV-02", "--what", "Nommer", "--owner", "Club", "--due", "2027-03-01")
    before = jauge.document("lines", audit)
    assert jauge.document("undo", audit) == {"gesture": "action_taken", "subject": "GOV-02"}
    assert jauge.document("undo", audit) == {"gesture": "zone_added", "subject": zone["id"]}
    assert jauge.document("undo", audit) == {"gesture": "answered", "subject": "GOV-01"}
    assert jauge.document("status", audit)["progress"]["checked"] == 0
    for _ in range(3):
        jauge("redo", audit)
    assert jauge.document("lines", audit) == before


def test_where_there_is_nothing_to_undo_or_redo_it_is_said(jauge, audit):
    assert jauge.refused("undo", audit) == "Il n’y a rien à annuler."
    assert jauge.refused("redo", audit) == "Il n’y a rien à rétablir."


def test_a_person_reads_what_was_taken_back(jauge, audit):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    assert plain(jauge("undo", audit).out) == "Annulé : Réponse : GOV-01\n"
    assert plain(jauge("redo", audit).out) == "Réponse : GOV-01\n"


def test_a_consent_taken_back_is_said_to_stay_before_what_is_taken_back(jauge, audit):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    assert "rien ne l’annule" in plain(jauge("test", "withdraw", audit, "T01").out)
    said = plain(jauge("undo", audit).out)
    assert said == "Un consentement retiré le reste : rien ne l’annule. Annulé : Réponse : GOV-01\n"
    assert plain(jauge.refused("undo", audit)).endswith("Un consentement retiré le reste : rien ne l’annule.")
    jauge("answer", audit, "GOV-01", "--verdict", "partial")
    assert plain(jauge("undo", audit).out) == "Annulé : Réponse : GOV-01\n"


def test_the_history_tells_every_step_the_oldest_first(jauge, audit):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant", "--by", "Anne")
    jauge("undo", audit)
    steps = jauge.document("history", audit)
    assert [(step["gesture"], step["subject"], step["by"], step["undone"]) for step in steps] == [
        ("audit_created", None, None, False),
        ("answered", "GOV-01", "Anne", True),
        ("undo", "GOV-01", None, False),
    ]
    assert steps[1]["facts"] == ["answer/GOV-01/verdict"]
    assert steps[0]["at"] <= steps[1]["at"] <= steps[2]["at"]
    said = plain(jauge("history", audit).out).splitlines()
    assert said[1].endswith("Réponse : GOV-01 (Anne)")


def test_an_answer_that_changes_nothing_is_no_step(jauge, audit):
    for _ in range(2):
        jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    assert len(jauge.document("history", audit)) == 2


def test_a_person_reads_the_names_of_places_and_findings(jauge, audit):
    jauge("zones", audit, "--add", "path", "Allée", "--venue", "Parcours")
    jauge("finding", audit, "Câble en travers")
    assert plain(jauge("undo", audit).out) == "Annulé : Constat : Câble en travers\n"
    assert plain(jauge("redo", audit).out) == "Constat : Câble en travers\n"
    said = plain(jauge("history", audit).out)
    assert "Zone ajoutée : Allée\n" in said
    assert "Constat : Câble en travers\n" in said
