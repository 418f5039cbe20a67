"""What there is to know of a line before it is answered."""

from datetime import date

from audit_app.domain.audit import Action, Candidate, Contested, Evidence, EvidenceKind, Finding, Verdict
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.event import Venue, VenueForm
from audit_app.domain.facts import canonical
from audit_app.domain.progress import standings
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.user_testing import found
from audit_app.identity import new_id
from audit_app.ui.checklist import standing_words
from tests.builders import a_busy_audit, an_answer, an_audit, an_event
from tests.domain.examples import audit, finding, said

MOMENT = "2027-05-01T10:00:00.000+00:00"


def said_of(audit, line, ask):
    return ask(audit, standings(audit)[line]).replace("\u00a0", " ").replace("\u202f", " ")


def two(kind, subject, *values, at=MOMENT, aspect="text"):
    candidates = tuple(Candidate(value=value, by=by, at=at) for value, by in values)
    return Contested(kind=kind, subject=subject, aspect=aspect, candidates=candidates)


def answer(**changes):
    return canonical(an_answer(**changes).model_dump(mode="json"))


def test_a_finding_that_overrules_is_named_with_its_severity():
    finding = Finding(id=new_id(), title="Porte fermée", severity=4, lines=("ACC-01",), testers=("T01",))
    audit = an_audit(findings={finding.id: finding})
    said = said_of(audit, "ACC-01", standing_words.overruling)
    assert said.splitlines()[1] == "• Porte fermée (gravité 4, bloquante)"
    assert said_of(audit, "CIR-01", standing_words.overruling) == ""


def test_two_answers_are_both_said_with_who_and_the_way_out():
    reason = "Trop loin"
    fact = two(
        "answer",
        "ACC-01",
        (answer(), "Anne"),
        (answer(verdict=Verdict.CANNOT_TELL, reason=reason), None),
        (None, "Bob"),
    )
    said = said_of(a_busy_audit().replaced(contested=(fact,)), "ACC-01", standing_words.contested)
    assert "« conforme » (Anne, 2027-05-01" in said
    assert "« impossible à dire – Trop loin » (2027-05-01" in said
    assert "» (Bob" in said
    assert said.endswith("Répondez à la ligne pour choisir.")


def test_two_notes_are_said_too_and_only_at_their_line():
    audit = a_busy_audit().replaced(contested=(two("note", "ACC-01", ('"Ouvert"', "Anne"), ('"Fermé"', "Bob")),))
    assert "« Ouvert » (Anne" in said_of(audit, "ACC-01", standing_words.contested)
    assert said_of(audit, "CIR-01", standing_words.contested) == ""


def test_two_values_of_an_action_are_said_in_words_at_its_line_even_when_another_action_counts():
    first, last = (
        Action(id=new_id(), subject="ACC-01", what="Rampe", owner="Mairie", due=date(2027, 5, 1)) for _time in "12"
    )
    facts = (
        two("action", first.id, ('{"due":"2027-05-01"}', "Anne"), ('{"due":"2027-06-02"}', "Bob"), aspect="due"),
        two("action", last.id, ('{"proof":"Facture"}', "Anne"), ('{"proof":""}', "Bob"), aspect="proof"),
    )
    audit = a_busy_audit().replaced(actions={first.id: first, last.id: last}, contested=facts)
    due, proof = said_of(audit, "ACC-01", standing_words.contested).splitlines()
    assert due.startswith("Pour quand, deux valeurs différentes : « 1er mai 2027 » (Anne, 2027-05-01")
    assert "et « 2 juin 2027 » (Bob, 2027-05-01" in due
    assert due.endswith("Écrivez celle à garder pour choisir.")
    assert proof.startswith("Ce qui prouve que c’est fait, deux valeurs différentes : « Facture » (Anne")
    assert "« rien » (Bob" in proof
    assert "{" not in due + proof
    assert said_of(audit, "CIR-01", standing_words.contested) == ""


def test_two_values_of_a_piece_of_evidence_are_said_in_words():
    audit = a_busy_audit()
    piece = Evidence(id=new_id(), line="ACC-01", kind=EvidenceKind.PICTURE, sha256="0" * 64, suffix=".jpg", size=9)
    facts = (
        two("evidence", piece.id, ('{"alt":"La rampe"}', "Anne"), ('{"alt":"Le quai"}', "Bob"), aspect="alt"),
        two("evidence", piece.id, ('{"kind":"picture","suffix":".jpg"}', "Anne"), (None, "Bob"), aspect="file"),
    )
    audit = audit.replaced(evidence={piece.id: piece}, contested=facts)
    alt, file = said_of(audit, "ACC-01", standing_words.contested).splitlines()
    assert alt.startswith("Ce que montre une preuve, deux valeurs différentes : « La rampe » (Anne, 2027-05-01")
    assert "« Le quai » (Bob, 2027-05-01" in alt
    assert "« image JPG » (Anne" in file
    assert "« retiré » (Bob" in file
    assert file.endswith("Retirez la preuve, ou ajoutez de nouveau le fichier, pour choisir.")


def test_what_another_program_wrote_is_said_as_far_as_it_can_be():
    fact = two("answer", "ACC-01", ('{"verdict":"superb"}', "Anne"), (answer(), "Bob"), at="hier soir")
    said = said_of(a_busy_audit().replaced(contested=(fact,)), "ACC-01", standing_words.contested)
    assert "« une valeur » (Anne, hier soir)" in said


def test_figures_of_several_venues_are_said_to_be_the_strictest():
    venues = (Venue(name="Stade", form=VenueForm.EXISTING_ERP), Venue(name="Rues", form=VenueForm.ROAD))
    rows = standings(an_audit(event=an_event(venues=venues)))
    assert "le chiffre le plus strict" in standing_words.several_venues(rows["CIR-02"])
    assert standing_words.several_venues(rows["CIR-01"]) == ""


def test_a_kind_of_zone_without_any_is_said():
    audit = an_audit()
    assert said_of(audit, "CIR-02", standing_words.without_zone).startswith(
        "Aucune zone de cette sorte pour l’instant : path."
    )
    assert said_of(audit, "ACC-01", standing_words.without_zone) == ""
    assert said_of(a_busy_audit(), "CIR-02@path-1", standing_words.without_zone) == ""
    assert standing_words.kind_named(audit, "unheard_of") == "unheard_of"


def test_an_answer_to_an_earlier_statement_that_was_taken_back_says_what_it_was_until_it_is_confirmed():
    earlier = {"ACC-01": an_answer()}
    waiting = an_audit(moved_aside=earlier, answers={"ACC-01": an_answer(Verdict.NOT_CHECKED, by=None, on=None)})
    said = said_of(waiting, "ACC-01", standing_words.to_confirm)
    assert "À confirmer : " in said
    assert "« conforme (Anne, 1er mai 2027) »" in said
    for answers in ({}, {"ACC-01": an_answer()}):
        assert said_of(waiting.replaced(answers=answers), "ACC-01", standing_words.to_confirm) == ""
    assert said_of(waiting, "CIR-01", standing_words.to_confirm) == ""


def test_a_line_that_awaits_an_agreement_says_what_was_met_and_how_it_goes_on():
    consents = {key_of("T01", Use.TAKE_PART): Consent(given=True)}
    testers = {"T01": Tester(id="T01", guarded=Guarded.MINOR)}
    whole = said(audit(testers=testers, consents=consents), {"CIR-01": "compliant"})
    waiting = found(whole, finding(5, "CIR-01", title="Bloquée", testers=["T01"]))
    words = said_of(waiting, "CIR-01", standing_words.overruling)
    assert "leur représentant n’a pas encore donné son accord" in words
    assert "• Bloquée (gravité 4, bloquante)" in words
