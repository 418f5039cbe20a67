"""What a row says: seen in few words, heard in whole ones."""

from datetime import date

import pytest

from audit_app.domain.audit import Action, Candidate, Contested, Evidence, EvidenceKind, Finding, Verdict
from audit_app.domain.editions import confirmed
from audit_app.domain.progress import standings
from audit_app.identity import new_id
from audit_app.ui.checklist.line_words import heard, heard_further, row_words, status
from tests.builders import a_busy_audit, an_answer, an_audit

TWO = (Candidate(value=None, by=None, at=""), Candidate(value=None, by="Anne", at=""))


def row_of(audit, line="ACC-01"):
    return standings(audit)[line]


def overruled(verdict=None):
    finding = Finding(id=new_id(), title="Bloqué", severity=4, lines=("ACC-01",), testers=("T01",))
    answers = {"ACC-01": an_answer(verdict)} if verdict else {}
    return an_audit(answers=answers, findings={finding.id: finding})


def test_the_name_of_a_row_is_its_title_its_verdict_whether_it_blocks_and_its_zone():
    said = heard(row_of(a_busy_audit(), "CIR-02@path-1"))
    assert said == "Titre de CIR-02, non conforme, bloquante, Allée nord"


def test_the_description_has_the_theme_the_level_and_what_lies_beside():
    audit = a_busy_audit()
    piece = Evidence(
        id=new_id(), line="ACC-01", kind=EvidenceKind.PICTURE, sha256="0" * 64, suffix=".jpg", size=1, alt="Porte"
    )
    action = Action(id=new_id(), subject="ACC-01", what="Rampe", owner="Ville", due=date(2027, 5, 1))
    row = row_of(audit.replaced(evidence={piece.id: piece}, actions={action.id: action}))
    assert heard_further(row, "Accueil") == "Accueil, obligatoire, ACC-01, 1 preuve, action\u00a0: à faire"


def test_a_line_that_waits_is_silent_for_the_eye_and_heard_as_not_checked():
    row = row_of(an_audit(), "SAN-02")
    assert row_words(row, "").status == ""
    assert heard(row) == "Titre de SAN-02, non vérifié"


def test_a_line_answered_in_the_last_edition_says_that_it_waits_to_be_confirmed_until_somebody_answers_it():
    carried = an_audit(carried={"SAN-02": an_answer(by=None)})
    row = row_of(carried, "SAN-02")
    assert (row_words(row, "").status, heard(row)) == ("À confirmer", "Titre de SAN-02, à confirmer")
    after = confirmed(carried, "SAN-02", by=None, on=date(2027, 5, 1))
    assert row_words(row_of(after, "SAN-02"), "").status == "Conforme"


def test_the_place_of_a_row_is_its_id_with_what_its_heading_does_not_say():
    row = row_of(a_busy_audit(), "CIR-02@path-1")
    assert row_words(row, "Allée nord").place == "CIR-02 · Allée nord"
    assert row_words(row, "").place == "CIR-02"


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.COMPLIANT, "conforme, contredit par un test usager"),
        (Verdict.NON_COMPLIANT, "non conforme"),
        (None, "non conforme d’après un test usager"),
    ],
)
def test_what_the_organiser_answered_stays_said_beside_what_overrules_it(verdict, said):
    assert status(row_of(overruled(verdict))) == said


def test_two_answers_are_said_as_a_choice_to_make():
    contested = Contested(kind="answer", subject="ACC-01", aspect="", candidates=TWO)
    row = row_of(an_audit(contested=(contested,)))
    assert row_words(row, "").status == "Deux réponses différentes, à trancher"
