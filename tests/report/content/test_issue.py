"""Every page says whether it is a draft or which issue; an issue says what changed since the one before."""

import pytest

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.comparing import changed_since
from audit_app.report.content import Numbered, ReportKind, report_of
from tests import builders
from tests.report import audits
from tests.report.kinds import KINDS
from tests.report.outlines import plain, section, texts


def a_report(audit=None, numbered=None, kind=ReportKind.WORKING, language="fr"):
    return report_of(
        audit or audits.small(),
        (audits.a_scheme(),),
        on=audits.ON,
        kind=kind,
        language=language,
        made_by=audits.VERSION,
        numbered=numbered,
    )


def test_a_draft_says_so_on_every_page_and_in_a_sentence_on_the_first():
    report = a_report()
    assert report.foot.startswith("Brouillon – ")
    assert "Brouillon : il n’est pas émis" in texts(report)
    assert a_report(language="en").foot.startswith("Draft – ")


def test_the_first_page_says_whose_copy_it_is_and_whether_it_names_people():
    funder = texts(a_report(kind=ReportKind.FUNDER))
    assert "Copie pour le financeur, sans noms ni notes libres." in funder
    assert "Rapport de travail : il nomme des personnes" in texts(a_report())
    assert "Copie pour le financeur" not in texts(a_report())
    assert "nomme des personnes" not in texts(a_report(kind=ReportKind.PUBLIC))


@pytest.mark.parametrize("kind", KINDS)
def test_an_issue_bears_its_number_its_day_and_its_reason(kind):
    report = a_report(numbered=Numbered(2, audits.ON, "Deuxième visite"), kind=kind)
    assert plain(report.foot).startswith("Émission n° 2 du 1er mars 2027")
    assert ("Motif : Deuxième visite" in texts(report)) is (kind is not ReportKind.PUBLIC)  # typed freely
    assert "Brouillon" not in texts(report)


def test_the_first_issue_has_nothing_before_it():
    assert section(a_report(numbered=Numbered(1, audits.ON)), "since") == ""


def test_what_changed_since_the_issue_before_is_listed():
    before = audits.small()
    line = next(key for key, answer in before.answers.items() if answer.verdict is Verdict.NON_COMPLIANT)
    after = before.replaced(answers={**before.answers, line: builders.an_answer()})
    since = changed_since(before, after, audits.ON)
    said = section(a_report(after, Numbered(2, audits.ON, "Réparé", (1, audits.ON), since)), "since")
    assert "Ce qui a changé depuis l’émission n° 1 du 1er mars 2027" in said
    assert line.partition("@")[0] in said
    assert "Palier global" in said


def test_nothing_changed_and_nothing_kept_are_said():
    nothing = changed_since(audits.small(), audits.small(), audits.ON)
    same = section(a_report(numbered=Numbered(2, audits.ON, "Copie", (1, audits.ON), nothing)), "since")
    assert "Aucune ligne, aucune action ni aucun résultat n’a changé." in same
    lost = section(a_report(numbered=Numbered(2, audits.ON, "Copie", (1, audits.ON))), "since")
    assert "n’est pas sur cet ordinateur" in lost


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_page_says_who_vouches_what_is_unreviewed_and_what_changed(kind):
    since = changed_since(audits.small(), audits.small(), audits.ON)
    one = a_report(kind=kind, numbered=Numbered(2, audits.ON, "Copie", (1, audits.ON), since))
    said = texts(one).partition("Sommaire")[0]
    assert "Auto-évaluation de l’organisateur : personne d’autre ne s’en porte garant." in said
    assert "Non relue" in said or "non encore relu" in said
    assert ("Remplace l’émission n° 1" if kind is ReportKind.PUBLIC else "Depuis l’émission n° 1 du") in said


def _public_since(before, after):
    """What the public reads of what changed between two audits."""
    numbered = Numbered(2, audits.ON, "Copie", (1, audits.ON), changed_since(before, after, audits.ON))
    said = texts(a_report(after, kind=ReportKind.PUBLIC, numbered=numbered))
    return said.partition("Remplace l’émission n° 1 du 1er mars 2027. ")[2].partition(". ")[0]


def test_the_public_reads_how_many_answers_of_its_page_changed():
    before = audits.empty("n2")
    yes = before.replaced(answers={"ENT-01": builders.an_answer()})
    two = yes.replaced(answers={**yes.answers, "TRA-04": builders.an_answer(Verdict.NON_COMPLIANT)})
    elsewhere = yes.replaced(answers={**yes.answers, "GOV-02": builders.an_answer()})
    assert _public_since(yes, yes).startswith("Aucune réponse de cette page n’a changé")
    assert _public_since(yes, elsewhere).startswith("Aucune réponse de cette page n’a changé")
    assert _public_since(before, yes).startswith("1 réponse de cette page a changé")
    assert _public_since(before, two).startswith("2 réponses de cette page ont changé")
    lost = texts(a_report(kind=ReportKind.PUBLIC, numbered=Numbered(2, audits.ON, "Copie", (1, audits.ON))))
    assert "Ce qui a changé depuis ne peut pas être dit." in lost


def test_a_yes_that_a_larger_event_takes_back_is_an_answer_that_changed():
    """Nothing was typed of that line; the page said yes, and says what was counted now."""
    counted = {"reserved": Measured(amount=9.0), "athletes": Measured(amount=3.0, of=3.0)}
    before = audits.empty("n2").replaced(answers={"TRA-04": builders.an_answer(measured=counted)})
    larger = before.replaced(event=before.event.replaced(parking_spaces=900))
    assert _public_since(before, larger).startswith("1 réponse de cette page a changé")


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_verified_it_is_named_on_the_first_page(kind):
    issued = a_report(kind=kind, numbered=Numbered(1, audits.ON, verified_by="Comité handisport"))
    assert "qui la dit vérifiée par : Comité handisport." in texts(issued)
    assert "personne d’autre ne s’en porte" not in texts(issued)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_last_words_are_of_the_programs_own_check(kind, language):
    last = a_report(kind=kind, language=language).blocks[-1]
    begins = (
        "Ce fichier a été contrôlé par le programme" if language == "fr" else "This file was checked by the program"
    )
    assert plain(last.runs[0].text).startswith(begins)
