"""What explains a line: level and law never mixed, the texts cited, and how sure we are."""

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.progress import standings
from audit_app.i18n import in_language
from audit_app.ui.checklist.explaining import chips, explained, remedies, standing_heard
from tests.builders import a_busy_audit, a_checklist, a_criterion, an_audit
from tests.report import audits


def row_of(audit, line):
    return standings(audit)[line]


def test_chips_say_level_blocking_and_when():
    audit = a_busy_audit()
    said = [chip.text.replace("\u00a0", " ") for chip in chips(row_of(audit, "CIR-02@path-1"))]
    assert said == ["Obligatoire", "Bloquant : sans cela, le parcours s’arrête", "Pendant l’événement"]
    assert next(chips(row_of(audit, "SAN-02"))).text == "Recommandé"
    assert "Avant l’événement" not in [chip.text for chip in chips(row_of(audit, "ACC-01"))]


def test_with_the_title_is_heard_in_few_words_where_it_is_and_what_hangs_on_it():
    audit = a_busy_audit()
    assert standing_heard(row_of(audit, "CIR-02@path-1")) == "Allée nord. Obligatoire. Bloquant. Pendant l’événement"
    assert standing_heard(row_of(audit, "SAN-02")).startswith("Recommandé")


def test_a_text_is_heard_after_what_it_says_once_and_seen_unless_something_is_said():
    audit = audits.empty("n4")
    said = tuple(explained(audit, row_of(audit, "SAN-01")))
    law = [one for one in said if one.address or "aucun texte" in one.heard.lower()]
    first, second, _answer, ours = (one.heard for one in law)
    assert first.endswith(
        "Texte\u00a0: arrêté du 20 avril 2017, article 12, neuf. Arrêté du 8 décembre 2014, article 12, existant."
    )
    assert second.endswith("Même texte.")
    assert "Proposition de Jauge. Aucun texte propre" in ours
    assert not [one.heard for one in law if "vu dans un texte public" in one.heard]
    assert [one.heard for one in said if "Sauf mention, textes et sources vus dans un texte public." in one.heard]


def test_everybody_is_a_word_and_what_nobody_read_is_said_once_to_the_ear():
    audit = an_audit(checklist=shipped_checklist())
    said = {one.head: one for one in explained(audit, row_of(audit, "GOV-01"))}
    who = said["Pourquoi ici, et pour qui"]
    assert "Tous les publics. Toutes les familles de besoins." in who.heard
    assert "Pas encore relu" in said["Facile à lire"].words
    assert "Pas encore relu" not in said["Facile à lire"].heard
    assert who.heard.count("non encore relu") == 1


def test_the_texts_cited_are_the_law_with_what_they_say_how_sure_and_where():
    audit = an_audit(checklist=shipped_checklist())
    law = [said.section for said in explained(audit, row_of(audit, "CIR-02"))].index("La loi")
    when, first, *_rest = tuple(explained(audit, row_of(audit, "CIR-02")))[law:]
    assert when.words == "Selon le lieu ou sa forme juridique, ou un texte reste à relire."
    assert first.head.startswith("Arrêté")
    assert first.words.endswith("(vu dans un texte public)")


def test_a_line_says_why_it_is_asked_its_sources_its_people_and_what_the_text_is_worth():
    audit = an_audit()
    heads = [said.head for said in explained(audit, row_of(audit, "SAN-01"))]
    assert heads == ["Moyens de vérifier", "Pourquoi ici, et pour qui", "Sources"]
    words = {said.head: said.words for said in explained(audit, row_of(audit, "SAN-01"))}
    assert "outdoor" in words["Pourquoi ici, et pour qui"]
    assert words["Pourquoi ici, et pour qui"].splitlines()[-1] == "Non relue"


def test_help_stands_in_sections_what_to_do_before_the_law():
    audit = an_audit(checklist=shipped_checklist())
    said = tuple(explained(audit, row_of(audit, "CIR-02")))
    sections = [one.section for one in said if one.section]
    assert sections == ["Pour répondre", "Que faire si ce n’est pas le cas", "La loi", "À propos de cette ligne"]
    heads = [one.head for one in said]
    assert heads[:2] == ["Ce qui le prouve", "Facile à lire"]
    assert heads[2:5] == ["Tout de suite", "Pour de bon", "En attendant, annoncer"]
    assert said[0].words.splitlines()[1].startswith("Se vérifie par\u00a0: ")


def test_a_section_without_words_has_no_heading():
    audit = an_audit()
    sections = [said.section for said in explained(audit, row_of(audit, "SAN-01")) if said.section]
    assert sections == ["Pour répondre", "À propos de cette ligne"]
    assert list(remedies(a_criterion("ACC-01"))) == []


def test_a_reviewed_checklist_says_nothing_of_its_worth():
    audit = an_audit(checklist=a_checklist(reviewed=True))
    assert not [said for said in explained(audit, row_of(audit, "SAN-01")) if "Non relue" in said.words + said.heard]


def test_it_speaks_english_too():
    audit = a_busy_audit()
    with in_language("en"):
        assert [chip.text for chip in chips(row_of(audit, "INF-01"))] == ["Mandatory", "After the event"]
