"""What to expect: nothing unchecked is said as true, no grade, no judgement, no name, nothing typed freely."""

import re

import pytest

from audit_app.domain.audit import Measured, Verdict
from audit_app.report.content import Numbered, ReportKind, report_of
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section, texts
from tests.testing import a_picture

BY = {"by": "Anne Quidam", "on": audits.ON}


def page(audit, language="fr", numbered=None):
    return report_of(
        audit, (), on=audits.ON, kind=ReportKind.PUBLIC, language=language, made_by=audits.VERSION, numbered=numbered
    )


def answered(line, verdict, name="n2", **changes):
    audit = audits.empty(name)
    return audit.replaced(answers={line: builders.an_answer(verdict, **(BY | changes))})


def test_with_nothing_checked_every_question_is_not_checked_and_nothing_is_a_yes():
    said = texts(page(audits.empty("n2")))
    head, _reading, rest = said.partition("Venir")
    assert "Pas vérifié" in rest
    assert not re.search(r"\bOui\b|\bNon\b|Constaté", rest)
    assert "Demandez avant de venir" in head


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        (Verdict.COMPLIANT, "(reserved) Oui, dit l’organisateur"),
        (Verdict.EQUIVALENT, "(equal) Autrement"),
        (Verdict.PARTIAL, "(partial) En partie"),
        (Verdict.NON_COMPLIANT, "(bad) Non"),
    ],
)
def test_an_answer_is_told_as_it_is_with_its_day_and_without_its_author(verdict, told):
    report = page(answered("ENT-07", verdict, reason="Demander à Anne Quidam."))
    asked = "Les chiens guides et d’assistance sont-ils admis partout, sans supplément ?"
    assert f"{asked} = {told} / Réponse du 1er mars 2027." in section(report, "entering")
    assert "Quidam" not in texts(report)


def test_a_measurement_is_told_with_its_figure_and_answers_but_its_own_part_of_the_question():
    """A table of 180 cm shows no hoist: what nothing shows as a whole stays the organiser's word."""
    measured = {"breaks": Measured(amount=0.0)}
    audit = answered("CIR-01", Verdict.COMPLIANT, measured=measured)
    said = section(page(audit), "moving")
    assert "= (reserved) Oui, dit l’organisateur / Ruptures du cheminement : 0. Constaté le 1er mars 2027." in said
    photo = a_picture("CIR-01", "a" * 64, alt="Le chemin")
    shown = section(page(audit.replaced(evidence={photo.id: photo})), "moving")
    assert "= (good) Oui / Ruptures du cheminement : 0. Constaté le 1er mars 2027." in shown


def test_an_answer_that_its_own_measurement_denies_is_not_a_yes():
    audit = answered("CIR-01", Verdict.COMPLIANT, measured={"breaks": Measured(amount=3.0)})
    said = section(page(audit), "moving")
    assert (
        "Va-t-on partout sans marche ? = (unknown) Mesuré / Ruptures du cheminement : 3. Constaté le 1er mars 2027."
        in said
    )
    cannot_tell = answered("CIR-01", Verdict.CANNOT_TELL, reason="?", measured={"breaks": Measured(amount=3.0)})
    assert "(unknown) Mesuré / Ruptures du cheminement : 3. Constaté" in section(page(cannot_tell), "moving")


@pytest.mark.parametrize("verdict", [Verdict.NOT_CHECKED, Verdict.CANNOT_TELL])
def test_what_nobody_can_tell_is_not_checked(verdict):
    said = section(page(answered("ENT-07", verdict, reason="On ne sait pas.")), "entering")
    assert "- (unknown) Les chiens guides et d’assistance sont-ils admis partout, sans supplément ?" in said
    assert "On ne sait pas" not in said


def test_what_has_no_object_is_not_asked():
    said = texts(page(answered("ENT-07", Verdict.NOT_APPLICABLE, reason="Pas d’entrée.")))
    assert "chiens guides" not in said


def test_each_place_has_its_own_answer():
    said = section(page(audits.full("n1")), "arriving")
    asked = next(line for line in said.splitlines() if line.startswith("Le trajet à pied jusqu’à l’entrée"))
    assert "= (reserved) Allée des bénévoles : Oui, dit l’organisateur / Largeur courante la plus faible : " in asked


def test_users_who_were_stopped_outweigh_the_organiser_without_being_counted():
    said = texts(page(audits.full("n2")))
    assert "Quelqu’un a été bloqué ici." in said
    assert "testeur" not in said


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
def test_it_holds_no_grade_no_verdict_and_nobody(name, language):
    said = texts(page(audits.full(name), language))
    banned = {"fr": "palier (global|:)|aucun palier|conforme|obligatoire|écart obl", "en": "grade|compliant|mandatory"}
    assert not re.search(banned[language], said, re.IGNORECASE)
    for private in ("Durand", "Diaz", "Roy", "Petit", "T1", "gardien", "Je suis resté"):
        assert private not in said


def test_on_each_issue_it_says_what_it_replaces_and_not_why():
    said = texts(page(audits.small(), numbered=Numbered(2, audits.ON, "Pour Anne", (1, audits.ON))))
    assert "Remplace l’émission n° 1 du 1er mars 2027." in said
    assert "Pour Anne" not in said


def test_it_says_that_its_words_were_not_reviewed_and_that_nobody_else_vouches():
    said = texts(a_report(kind=ReportKind.PUBLIC))
    assert "Texte non encore relu par des personnes concernées." in said
    assert "personne d’autre ne s’en porte garant" in said
