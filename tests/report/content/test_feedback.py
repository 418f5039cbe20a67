"""The letter back to testers: each problem with its answer, no code, no profile, no name."""

import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.audit import Action, ActionState, ClosedBy, Decision
from audit_app.domain.observation import Success
from audit_app.report.content.feedback import feedback_of
from audit_app.report.content.paper import LEAST, PaperForm
from tests.domain.examples import decision
from tests.report import audits
from tests.report.outlines import outline, section, texts
from tests.report.tests_held import PRIVATE, PROFILES, held
from tests.wording.speaking import plain


def letter(audit=None, form=PaperForm.NORMAL, language="fr", **asked):
    return feedback_of(
        audit or held(), shipped_scenarios(), form=form, on=audits.ON, language=language, made_by="Jauge", **asked
    )


def test_where_to_answer_is_printed_or_there_is_room_to_write_it():
    assert "Écrivez à : ____" in section(letter(), "answer")
    said = section(letter(write_to="Club, 3 rue du Lac"), "answer")
    assert "Écrivez à : Club, 3 rue du Lac" in said
    assert "____" not in said


def with_action(audit, subject, state=ActionState.TO_DO, **changes):
    action = Action(
        id=audits.an_id(40),
        subject=subject,
        what="Régler la porte",
        owner="M. Roy",
        due=audits.ON,
        state=state,
        **changes,
    )
    return audit.replaced(actions={action.id: action})


def test_each_problem_stands_with_its_answer():
    said = outline(letter(with_action(held(), audits.an_id(600))))
    assert "6 personnes ont testé." in said
    assert "vous avez rencontré 4 problèmes" in said
    for anchor, answer in (
        ("changed", "Panneau caché par une tente – Le jour même : Tente déplacée à midi"),
        ("will", "Porte des sanitaires trop lourde – Régler la porte, avant le 1er mars 2027"),
        ("not", "Alerte donnée par haut-parleur seul – Motif : Le double affichage existait, à 40 m."),
        ("waiting", "Sol glissant"),
        ("well", "Passer le contrôle"),
    ):
        assert answer in section(letter(with_action(held(), audits.an_id(600))), anchor)


def test_an_action_on_a_line_the_problem_touches_answers_it_too():
    audit = held()
    line = audit.findings[audits.an_id(600)].lines[0]
    assert "Porte des sanitaires" in section(letter(with_action(audit, line)), "will")
    assert "Porte des sanitaires" not in section(letter(with_action(audit, line)), "waiting")


def test_what_is_done_tested_again_or_given_up_says_so():
    audit = with_action(held(), audits.an_id(600), ActionState.DONE)
    assert "Porte des sanitaires trop lourde – Régler la porte" in section(letter(audit), "changed")
    audit = with_action(held(), audits.an_id(600), ActionState.DROPPED, reason="Hors budget.")
    assert "Abandonné : Régler la porte. Motif : Hors budget." in section(letter(audit), "not")
    closed = Decision(closed_by=ClosedBy.LATER_TEST, reason="Porte réglée.", author="Ana Diaz", on=audits.ON)
    finding = held().findings[audits.an_id(600)].replaced(decision=closed)
    audit = held().replaced(findings={finding.id: finding})
    assert "Testé de nouveau : Porte réglée." in section(letter(audit), "changed")
    assert section(letter(audit), "waiting") == ""


def test_what_is_written_as_a_sentence_has_one_full_stop_and_no_comma_after_it():
    for state, answer in (
        (ActionState.TO_DO, "Poser un groom, avant le 1er mars 2027"),
        (ActionState.DROPPED, "Abandonné : Poser un groom. Motif : Trop cher"),
    ):
        audit = with_action(
            held(), audits.an_id(600), state, reason="Trop cher" if state is ActionState.DROPPED else ""
        )
        (action,) = audit.actions.values()
        told = audit.replaced(actions={action.id: action.replaced(what="Poser un groom.")})
        assert answer in plain(outline(letter(told)))


def test_without_problem_and_without_tester_it_still_thanks():
    said = texts(letter(held().replaced(findings={}, observations={}, own_scenarios={})))
    assert "Merci." in said
    assert "Aucun essai n’est encore noté" in said
    assert "Vous n’avez rencontré aucun problème." not in said, "nobody tried: nobody can say so"
    assert "a testé" not in said


def test_testers_who_met_nothing_are_told_so():
    said = texts(letter(held().replaced(findings={})))
    assert "Vous n’avez rencontré aucun problème." in said
    assert "Aucun essai" not in said


def test_one_tester_is_not_told_together_and_one_problem_has_one_answer():
    audit = held()
    alone = {key: one for key, one in audit.observations.items() if one.tester == "T01"}
    met = {key: one for key, one in audit.findings.items() if one.testers and one.testers[0] == "T01"}
    said = texts(letter(audit.replaced(observations=alone, findings=met)))
    assert "Vous avez rencontré 1 problème. Voici notre réponse." in said
    assert "Ensemble" not in said
    assert "Ensemble, vous avez rencontré 4 problèmes. Voici notre réponse à chacun." in texts(letter())


def test_no_letter_is_smaller_than_clear_print_asks_for():
    assert [letter(form=form).least for form in PaperForm] == [12, LEAST[PaperForm.LARGE], LEAST[PaperForm.EASY]]


def test_a_scenario_of_nobodys_is_named_by_its_id_and_one_of_the_organisers_by_its_title():
    audit = held()
    alone = {key: o.replaced(success=Success.ALONE, seq=None) for key, o in audit.observations.items()}
    said = section(letter(audit.replaced(observations=alone)), "well")
    assert "Trouver la buvette sans gluten" in said
    bare = feedback_of(audit.replaced(observations=alone, own_scenarios={}), (), on=audits.ON, made_by="J")
    assert "- S8" in section(bare, "well")


@pytest.mark.parametrize("form", PaperForm)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nobody_can_be_recognised(form, language):
    said = texts(letter(with_action(held(), audits.an_id(600)), form, language))
    assert [code for code in PROFILES if code in said] == []
    for private in (PRIVATE, "M. Roy", "Ana Diaz", "Camille Durand", "Cécité", "Blind"):
        assert private not in said


def test_a_code_the_organiser_typed_is_told_to_no_other_tester():
    audit = held()
    one = next(f for f in audit.findings.values() if f.testers)
    told = one.replaced(title="T02 tombe dans la rampe", mended="T02 a repassé.")
    said = texts(letter(audit.replaced(findings={**audit.findings, one.id: told})))
    assert "Un testeur tombe dans la rampe" in said
    assert "T02" not in said


def test_the_easy_letter_is_in_larger_letters_in_short_words_and_says_it_is_not_read_over():
    easy = letter(form=PaperForm.EASY)
    assert easy.least == LEAST[PaperForm.EASY]
    assert easy.language == "fr"
    said = texts(easy)
    assert "Vous nous avez parlé." in said
    assert "n’ont pas encore relu ces mots" in said
    assert "n’ont pas encore relu" not in texts(letter())


def test_a_problem_that_is_answered_twice_is_told_once_with_both_answers():
    audit = with_action(held(), audits.an_id(600))
    ended = decision(reason="Hors budget cette année")
    known = audit.findings[audits.an_id(600)].replaced(decision=ended)
    told = letter(audit.replaced(findings={**audit.findings, known.id: known}))
    assert texts(told).count("Porte des sanitaires trop lourde") == 1
    assert "Régler la porte" in section(told, "will")
    assert "Motif : Hors budget cette année" in section(told, "will")
