"""What explains a line: level and law never mixed, the texts cited, and how sure we are."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.checklist import LegalDuty
from audit_app.domain.progress import standings
from audit_app.i18n import in_language
from audit_app.ui.checklist.explaining import chips, duty, explained, kicker, remedies
from tests.builders import a_busy_audit, a_checklist, a_criterion, an_audit


def row_of(audit, line):
    return standings(audit)[line]


def test_the_kicker_says_criterion_theme_and_zone():
    audit = a_busy_audit()
    assert kicker(audit, row_of(audit, "CIR-02@path-1")) == "CIR-02 · CIR · Allée nord"
    assert kicker(audit, row_of(audit, "CIR-01")) == "CIR-01 · CIR"


def test_chips_say_level_blocking_and_when():
    audit = a_busy_audit()
    said = [chip.text.replace("\u00a0", " ") for chip in chips(row_of(audit, "CIR-02@path-1"))]
    assert said == ["Obligatoire", "Bloquant : sans cela, le parcours s’arrête", "Pendant l’événement"]
    assert next(chips(row_of(audit, "SAN-02"))).text == "Recommandé"
    assert "Avant l’événement" not in [chip.text for chip in chips(row_of(audit, "ACC-01"))]


@pytest.mark.parametrize(
    ("binds", "said"),
    [
        (LegalDuty.YES, "Obligation légale : un texte vérifié l’impose."),
        (LegalDuty.DEPENDS, "Obligation légale dans certains cas seulement."),
        (LegalDuty.NO, "Pas d’obligation légale : demandé par la grille."),
    ],
)
def test_the_law_is_said_apart_from_the_level(binds, said):
    criterion = a_criterion("ACC-01", legal_duty=binds)
    assert duty(criterion).replace("\u00a0", " ") == said


def test_the_texts_cited_are_the_law_with_what_they_say_how_sure_and_where():
    audit = an_audit(checklist=shipped_checklist())
    law = [said.section for said in explained(audit, row_of(audit, "CIR-02"))].index("La loi")
    when, first, *_rest = tuple(explained(audit, row_of(audit, "CIR-02")))[law:]
    assert when.words == "Cela dépend du lieu ou de sa forme juridique, ou un texte reste à relire."
    assert first.head.startswith("Arrêté")
    assert first.words.endswith("(vu dans un texte public)")


def test_a_line_says_why_it_is_asked_its_sources_its_people_and_what_the_text_is_worth():
    audit = an_audit()
    heads = [said.head for said in explained(audit, row_of(audit, "SAN-01"))]
    assert heads == ["Moyens de vérifier", "Pourquoi ici", "Pour qui", "Sources", "Ce que vaut ce texte"]
    words = {said.head: said.words for said in explained(audit, row_of(audit, "SAN-01"))}
    assert "outdoor" in words["Pourquoi ici"]
    assert words["Ce que vaut ce texte"] == "Non relue"


def test_help_stands_in_sections_what_to_do_before_the_law():
    audit = an_audit(checklist=shipped_checklist())
    said = tuple(explained(audit, row_of(audit, "CIR-02")))
    sections = [one.section for one in said if one.section]
    assert sections == ["Pour répondre", "Que faire si ce n’est pas le cas", "La loi", "À propos de cette ligne"]
    heads = [one.head for one in said]
    assert heads[:3] == ["Ce qui le prouve", "Facile à lire", "Moyens de vérifier"]
    assert heads[3:6] == ["Tout de suite", "Pour de bon", "En attendant, annoncer"]


def test_a_section_without_words_has_no_heading():
    audit = an_audit()
    sections = [said.section for said in explained(audit, row_of(audit, "SAN-01")) if said.section]
    assert sections == ["Pour répondre", "À propos de cette ligne"]
    assert list(remedies(a_criterion("ACC-01"))) == []


def test_a_reviewed_checklist_says_nothing_of_its_worth():
    audit = an_audit(checklist=a_checklist(reviewed=True))
    assert "Ce que vaut ce texte" not in [said.head for said in explained(audit, row_of(audit, "SAN-01"))]


def test_it_speaks_english_too():
    audit = a_busy_audit()
    with in_language("en"):
        assert [chip.text for chip in chips(row_of(audit, "INF-01"))] == ["Mandatory", "After the event"]
