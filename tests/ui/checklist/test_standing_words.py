"""What there is to know of a line before it is answered."""

from datetime import date

from audit_app.domain.audit import Action, Candidate, Contested, Finding, Verdict
from audit_app.domain.event import Venue, VenueForm
from audit_app.domain.facts import canonical
from audit_app.domain.progress import standings
from audit_app.identity import new_id
from audit_app.ui.checklist import standing_words
from tests.builders import a_busy_audit, an_answer, an_audit, an_event

MOMENT = "2027-05-01T10:00:00.000+00:00"


def said_of(audit, line, ask):
    return ask(audit, standings(audit)[line]).replace("\u00a0", " ").replace("\u202f", " ")


def two(kind, subject, *values, at=MOMENT):
    candidates = tuple(Candidate(value=value, by=by, at=at) for value, by in values)
    return Contested(kind=kind, subject=subject, aspect="", candidates=candidates)


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


def test_two_notes_and_two_values_of_an_action_are_said_too():
    action = Action(id=new_id(), subject="ACC-01", what="Rampe", owner="Mairie", due=date(2027, 5, 1))
    facts = (
        two("note", "ACC-01", ('"Ouvert"', "Anne"), ('"Fermé"', "Bob")),
        two("action", action.id, ('{"what":"Rampe"}', "Anne"), ('{"what":"Ascenseur"}', "Bob")),
    )
    audit = a_busy_audit().replaced(actions={action.id: action}, contested=facts)
    said = said_of(audit, "ACC-01", standing_words.contested)
    assert "« Ouvert » (Anne" in said
    assert "Ascenseur" in said
    assert said_of(audit, "CIR-01", standing_words.contested) == ""


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
