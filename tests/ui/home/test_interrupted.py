"""What was interrupted, said with its way back."""

from dataclasses import replace

from audit_app.ui.desk import CutOff
from audit_app.ui.home.interrupted import cut_off_said, draft_said, resume_said
from tests.wording.speaking import plain


def test_what_was_open_is_named_with_its_last_gesture(desk, sample_live):
    (summary,) = desk.recent(1)
    last = desk.workspace.undoable(summary.id)
    said = plain(cut_off_said(CutOff(summary, replace(last, gesture="answered", subject="SAN-07@toilets-b4k2m"))))
    assert said.startswith("Jauge s’est arrêté sans prévenir pendant « Exemple : 10 km des Deux Rives 2027 ».")
    assert "Tout ce qui était enregistré est là." in said
    assert said.endswith("(Réponse : SAN-07).")
    assert plain(cut_off_said(CutOff(summary, None))).endswith(
        ":" + said.rpartition("changement :")[2].split(" (")[0] + "."
    )


def test_the_way_back_names_the_line_and_not_its_zone():
    assert plain(resume_said("SAN-07@toilets-b4k2m")) == "Reprendre à SAN-07"
    assert plain(resume_said("")) == "Reprendre cet audit"


def test_a_new_event_is_named_where_it_has_a_name():
    assert "« Corrida », étape 3 sur 6" in plain(draft_said(" Corrida ", 3))
    assert plain(draft_said("", 2)).endswith("gardé : étape 2 sur 6.")
