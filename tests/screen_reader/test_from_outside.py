"""What an assistive tool in another process meets: names, roles, events, and that it can do what a hand can."""

import pytest

from tests.screen_reader.outside import until

pytestmark = pytest.mark.slow

WAYS = ("Accueil", "Événement", "Grille", "Résultats", "Rapport", "Réglages")
HEADINGS = ("Que voulez-vous faire ?", "Événement", "Grille", "Résultats", "Rapport", "Réglages")
SAY_SOMETHING = {
    "push button",
    "radio button",
    "check box",
    "text",
    "combo box",
    "list",
    "list item",
    "progress bar",
    "spin button",
    "page tab",
    "dialog",
}
DUMB = {"filler", "unknown", "redundant object", "invalid"}


def test_every_screen_says_names_and_roles(reader):
    for way, heading in zip(WAYS, HEADINGS, strict=True):
        reader.ask("choose", name=way)
        reader.ask("look", role="heading", name=heading)
        met = reader.ask("tree")
        said = [node for node in met if node["description"] != "separator"]
        assert [node for node in said if node["role"] in SAY_SOMETHING and not node["name"]] == [], way
        focusable = [node for node in met if "focusable" in node["states"]]
        assert [node for node in focusable if node["role"] in DUMB] == [], way
        assert len(focusable) > 5, way


def test_a_screen_can_be_gone_to_by_voice(reader):
    assert reader.ask("press", role="list item", name="Rapport") == "Toggle"
    assert reader.ask("look", role="push button", name="Faire le rapport")


def row_of(reader, line):
    """Return the row of a line, once the list has its rows: they come after the list itself."""
    found = []

    def there():
        found[:] = (n for n in reader.ask("tree") if n["role"] == "list item" and n["description"].endswith(line))
        return found

    until(there)
    return found[0]


def test_a_verdict_toggled_is_heard_in_the_list_at_once(reader):
    asked = reader.ask("look", role="panel", name="Réponse : ", starts=True)["name"].removeprefix("Réponse : ")
    row = row_of(reader, asked)
    line = row["name"].removesuffix(", bloquante").removesuffix(", non vérifié")
    assert reader.ask("look", role="list item", name=f"{line}, non vérifié", starts=True)
    reader.ask("forget")
    reader.ask("press", role="radio button", name="Conforme")
    assert "checked" in reader.states("radio button", "Conforme")
    assert reader.ask("look", role="list item", name=f"{line}, conforme", starts=True)
    assert reader.ask("wait", kind="object:state-changed:checked", source="Conforme")["detail"] == 1


def test_what_is_dictated_is_kept(reader):
    assert reader.ask("type", name="Note", text="Vu avec le régisseur.") == "Vu avec le régisseur."
    reader.ask("press", role="push button", name="Suivante")
    reader.ask("press", role="push button", name="Précédente")
    assert reader.ask("look", role="text", name="Note")["text"] == "Vu avec le régisseur."


def test_a_message_is_announced_and_stays_to_be_read(reader):
    reader.ask("choose", name="Accueil")
    reader.ask("forget")
    reader.ask("press", role="push button", name="Instruire des rapports")
    said = (
        "L’instruction des rapports arrive dans une prochaine version. "
        "Pour en contrôler un dès maintenant, choisissez « Vérifier un rapport… »."
    )
    assert reader.ask("wait", kind="object:announcement", said=said)
    assert reader.ask("look", role="notification", name="Message")
    assert reader.ask("look", role="label", name=said)


def test_the_label_of_a_field_is_tied_to_it(reader):
    note = reader.ask("look", role="text", name="Note")
    assert note["labelled_by"] == ["Note"]


def test_the_list_is_narrowed_by_a_choice_of_a_combo_box(reader):
    reader.ask("press", role="combo box", name="Toutes les lignes", starts=True)
    reader.ask("choose", name="Écarts et contradictions", starts=True)
    assert reader.ask("look", role="combo box", name="Écarts et contradictions", starts=True)
    rows = [node for node in reader.ask("tree") if node["role"] == "list item" and "conforme" in node["name"]]
    assert rows
    assert not [node["name"] for node in rows if node["name"].endswith(", conforme")]


def test_an_audit_of_the_list_is_opened(reader):
    reader.ask("choose", name="Accueil")
    reader.ask("press", role="list item", name="Exemple", starts=True)
    assert reader.ask("press", role="push button", name="Ouvrir l’audit choisi") == "Press"
    assert reader.ask("look", role="list", name="Lignes")
