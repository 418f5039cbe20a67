"""What is asked before an audit is let go: only where something would be lost, and which line it is about."""

from functools import partial

import pytest

from audit_app.domain.audit import AuditState, Finding, State
from audit_app.domain.issuing import next_number
from audit_app.domain.user_testing import found
from audit_app.errors import DiskFull
from audit_app.identity import new_id
from audit_app.ui.unsaved import would_be_lost
from tests.wording.speaking import plain


def test_nothing_is_asked_where_nothing_is_lost(sample_live):
    assert would_be_lost(None) == would_be_lost(sample_live) == ""


def test_an_action_begun_is_asked_about_with_its_line(sample_live):
    sample_live.drafts["action_taken", "GOV-01"] = "{}"
    sample_live.drafts["measured", "CIR-01"] = "{}"
    said = plain(would_be_lost(sample_live)).splitlines()
    assert said[0] == "Une action commencée n’est pas complète : GOV-01."
    assert said[1] == "Une mesure saisie n’est pas comprise : CIR-01."
    assert said[2] == "Ce serait perdu. Abandonner, ou rester et finir ?"


def test_a_figure_that_cannot_be_read_is_asked_about(sample_live):
    sample_live.drafts["measured", "CIR-01"] = "{}"
    assert "Une mesure saisie n’est pas comprise : CIR-01." in plain(would_be_lost(sample_live))


@pytest.mark.parametrize(
    ("form", "typed", "words"),
    [
        ("entry", "K7F9 C", "Une ligne de la saisie rapide est tapée, mais pas enregistrée : K7F9 C"),
        ("finding", "Porte lourde", "Un constat est écrit, mais pas noté : Porte lourde"),
        ("entry", "K7F9 C " + "x" * 2_000, "Une ligne de la saisie rapide est tapée, mais pas enregistrée : K7F9 C…"),
        ("names_key", "names_key", "La clé de secours du fichier des noms n’est pas encore notée"),
        ("report", "rapport.pdf", "Un rapport est encore en cours : rapport.pdf."),
        ("finding", "", "Une photo attend la phrase de son constat."),
        ("closing", "Tout est vu", "Un motif est écrit, mais l’audit n’est pas clos."),
        ("mapping", "Un référent", "Des phrases d’un financeur sont commencées, sans nom ou sans financeur."),
    ],
)
def test_what_is_typed_beside_the_lines_is_asked_about(sample_live, form, typed, words):
    sample_live.drafts[form, ""] = typed
    said = plain(would_be_lost(sample_live))
    assert said.startswith(words)
    assert len(said) < 250


def test_the_reason_of_a_finding_counts_while_that_waits_for_its_end(sample_live):
    met = Finding(id=new_id(), title="Câble au sol")
    sample_live.drafts["decided", met.id] = "Réparé"
    assert would_be_lost(sample_live) == "", "it was taken away"
    sample_live.apply("finding_recorded", partial(found, finding=met))
    assert "son constat n’est pas clos : Câble au sol." in plain(would_be_lost(sample_live))


def test_the_reason_of_an_issue_counts_until_that_issue_is_made(sample_live):
    place = next_number(sample_live.audit)
    sample_live.drafts["issue", str(place - 1)] = "Erreur"
    assert would_be_lost(sample_live) == ""
    sample_live.drafts["issue", str(place)] = "Erreur"
    assert "le rapport n’est pas émis" in plain(would_be_lost(sample_live))


def test_the_reason_to_open_a_closed_audit_again_is_asked_about(sample_live):
    sample_live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    sample_live.drafts["closing", ""] = "Nouvelle visite"
    assert "l’audit n’est pas rouvert" in plain(would_be_lost(sample_live))


def test_what_could_not_be_saved_is_asked_about_with_what_is_begun(sample_live, tmp_path):
    def refused(_audit):
        raise DiskFull(tmp_path)

    sample_live.apply("noted", refused, "GOV-01", typed="Vu")
    assert "rester et réessayer" in plain(would_be_lost(sample_live))
    sample_live.drafts["measured", "CIR-01"] = "{}"
    assert plain(would_be_lost(sample_live)).splitlines()[0] == "Votre dernière saisie n’a pas pu être enregistrée."


def test_what_cannot_be_read_of_a_user_test_is_told(sample_live):
    sample_live.drafts["observed", "019f0000-0000-7000-8000-000000000001/minutes"] = "longtemps"
    assert "Dans les tests usagers, ceci n’est pas compris : longtemps." in plain(would_be_lost(sample_live))
